package plan

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Canary is a task whose answer the pool's operator knows, because it has run it: bought like any other, to see who answers otherwise.
// A worker that does is barred as after a failed spot check, on either road; one that answers right has come through a check.
//
// Rationale: a worker that lies in every task, of which a part q are canaries, is believed (1 − q) / q times on average before it is
// found out. Where the hub takes the first contribution, on the classic road at trust 1, nothing else finds it: the wrong answer to
// a canary is then final and paid for, by the operator, which is the price of knowing. On the settlement's road the pool does not
// commit it and asks somebody else.
type Canary struct {
	ID         string
	Requesters []common.Address // accounts of the operator's that buy it
	App        common.Address
	Params     string      // of the deal, as they are on chain
	Digest     common.Hash // of the right result
	Since      uint64      // deals made before are none, in seconds: those of a former canary were looked at
}

// Verdict is what an answer to a canary was.
type Verdict string

// The verdicts.
const (
	Right Verdict = "right"
	Wrong Verdict = "wrong"
	// Fault is an answer that says that the order could not be carried out.
	Fault Verdict = "fault"
)

// CanaryAnswer is one worker's answer to a canary.
type CanaryAnswer struct {
	Task    common.Hash
	Worker  common.Address
	Answer  common.Hash // hash of its result
	Digest  common.Hash // of its result; zero: not known
	Verdict Verdict
}

// CanaryRecord is what a pool remembers of a canary. It survives a restart.
type CanaryRecord struct {
	Suspended uint64         // when it was; zero: it counts
	Right     uint           // answers
	Wrong     uint           // answers
	Answers   []CanaryAnswer // the latest
}

// maxCanaryAnswers bounds how many answers are remembered of a canary.
const maxCanaryAnswers = 64

type canary struct {
	Canary
	CanaryRecord
}

type canaryKey struct {
	app    common.Address
	params string
}

// canaryOf is the canary that a deal buys, nil if it is none. Datasets and callbacks make another answer.
func (s *State) canaryOf(d *deal) *canary {
	if len(s.canaries) == 0 || d.Dataset.Pointer != (common.Address{}) || d.Callback != (common.Address{}) {
		return nil
	}
	c := s.canaries[canaryKey{d.App.Pointer, d.Params}]
	if c == nil || d.StartTime < c.Since || !slices.Contains(c.Requesters, d.Requester) {
		return nil
	}
	return c
}

// apply takes over which canaries there are. What is remembered of those that stay is kept.
func (e CanariesSet) apply(p *step) {
	known := map[string]CanaryRecord{}
	for _, c := range p.canaries {
		known[c.ID] = c.CanaryRecord
	}
	p.canaries = map[canaryKey]*canary{}
	for _, c := range e.Canaries {
		p.canaries[canaryKey{c.App, c.Params}] = &canary{c, known[c.ID]}
		delete(known, c.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(known)) {
		p.emit(KeepCanary{ID: id})
	}
}

func (e CanaryRestored) apply(p *step) {
	for _, c := range p.canaries {
		if c.ID == e.ID {
			c.CanaryRecord = e.Record
			return
		}
	}
	p.emit(KeepCanary{ID: e.ID}) // it was taken away meanwhile
}

// seeCanary looks at the contributions that the chain has of a canary's task.
func (p *step) seeCanary(d *deal, progress *poco.Progress) {
	c := p.canaryOf(d)
	if c == nil {
		return
	}
	for _, one := range progress.Contributions {
		if one.ResultHash == (common.Hash{}) {
			continue
		}
		a := CanaryAnswer{Task: progress.ID, Worker: one.Worker, Answer: one.ResultHash}
		if poco.ResultHash(progress.ID, progress.ResultDigest) == one.ResultHash {
			a.Digest = progress.ResultDigest
		}
		p.examine(c, a)
	}
}

// hearCanary looks at a contribution that was signed. A wrong one at trust 1 is not believed: another worker is asked, and if there
// is none the task is refunded to the operator.
func (p *step) hearCanary(t *task, s *Signed) {
	c := p.canaryOf(t.deal)
	if c == nil {
		return
	}
	p.examine(c, CanaryAnswer{Task: t.ID, Worker: s.Worker, Answer: s.ResultHash})
	a := c.answer(t.ID, s.Worker)
	if c.Suspended == 0 && a != nil && a.Verdict == Wrong && t.deal.ShortRoad() && t.Fixed == nil && t.commit == nil && t.word(s.Worker) != nil {
		p.dropWord(t, s.Worker, "its answer is not the right one")
	}
}

// examine compares an answer with the right one, once for each worker and task.
func (p *step) examine(c *canary, a CanaryAnswer) {
	known := c.answer(a.Task, a.Worker)
	if known != nil && (known.Digest != (common.Hash{}) || a.Digest == (common.Hash{})) {
		return
	}
	isNew := known == nil
	if isNew {
		a.Verdict = c.judge(&a)
		known = c.add(a)
	}
	known.Digest = a.Digest
	defer func() { p.emit(KeepCanary{ID: c.ID, Record: c.record()}) }()
	if c.Suspended != 0 {
		return
	}
	if other := c.seconded(known); other != nil {
		p.suspend(c, other, known)
		return
	}
	switch {
	case !isNew:
	case known.Verdict == Wrong:
		p.lied(a.Worker, Quarantine{Task: a.Task, Answer: a.Answer, Agreed: poco.ResultHash(a.Task, c.Digest), Canary: c.ID})
	case known.Verdict == Right:
		p.passed(a.Worker)
	}
}

// judge tells what an answer is.
//
// Rationale: what an order points at may be out of one worker's reach: that it says so is no lie, and shows nothing. A failure of the
// program is an answer like any other, for the program is known not to fail: as in a spot check, whoever says that it did is wrong.
func (c *canary) judge(a *CanaryAnswer) Verdict {
	if a.Answer == poco.ResultHash(a.Task, c.Digest) {
		a.Digest = c.Digest
		return Right
	}
	for _, cause := range result.Contributed() {
		if cause.Fault() == result.FaultOrder && a.Answer == poco.ResultHash(a.Task, result.FailureDigest(cause, result.Files)) {
			return Fault
		}
	}
	return Wrong
}

// answer is a worker's to a task, nil if none is remembered.
func (c *canary) answer(task common.Hash, worker common.Address) *CanaryAnswer {
	for i := range c.Answers {
		if a := &c.Answers[i]; a.Task == task && a.Worker == worker {
			return a
		}
	}
	return nil
}

// add remembers an answer, in the place of the oldest right one if there are many.
func (c *canary) add(a CanaryAnswer) *CanaryAnswer {
	switch a.Verdict {
	case Right:
		c.Right++
	case Wrong:
		c.Wrong++
	case Fault:
	}
	if len(c.Answers) >= maxCanaryAnswers {
		oldest := max(slices.IndexFunc(c.Answers, func(a CanaryAnswer) bool { return a.Verdict != Wrong }), 0)
		c.Answers = slices.Delete(c.Answers, oldest, oldest+1)
	}
	c.Answers = append(c.Answers, a)
	return &c.Answers[len(c.Answers)-1]
}

func (c *canary) record() CanaryRecord {
	r := c.CanaryRecord
	r.Answers = slices.Clone(r.Answers)
	return r
}

// seconded is another worker's answer that is wrong in the same way, nil if there is none.
func (c *canary) seconded(a *CanaryAnswer) *CanaryAnswer {
	if a.Verdict != Wrong {
		return nil
	}
	for i := range c.Answers {
		if b := &c.Answers[i]; b.Verdict == Wrong && b.Worker != a.Worker && (a.gives(b) || b.gives(a)) {
			return b
		}
	}
	return nil
}

// gives tells whether the result of one answer is that of another one. Answers to two tasks can be compared once the digest of one is
// known.
func (a *CanaryAnswer) gives(b *CanaryAnswer) bool {
	return a.Task == b.Task && a.Answer == b.Answer || a.Digest != (common.Hash{}) && poco.ResultHash(b.Task, a.Digest) == b.Answer
}

// suspend has a canary count no more.
//
// Rationale: two workers that say the same against what the operator's machine has said are either two that collude, or the canary is
// wrong: a program that depends on the machine, or a newer version of what runs it. The pool cannot tell which, and barring one
// honest worker after the other would cost it all of them, while a suspended canary costs another one. Colluders can so put an end
// to a canary, but not for nothing: the first of them is barred and stays so, the second is named, and the operator who has the
// canary run again and finds the same answer knows two liars. Were the first one let go, to collude would cost nothing at all.
func (p *step) suspend(c *canary, first, second *CanaryAnswer) {
	c.Suspended = max(p.now, 1)
	p.emit(Note{Task: second.Task, Text: fmt.Sprintf("canary %s is suspended: %s and %s gave the same other answer. Either it is wrong or they lie: "+
		"add it again to have it run anew, and lift the quarantines that came of it if its answer was wrong", c.ID, first.Worker, second.Worker)})
}

// CanaryState is what the pool knows of a canary.
type CanaryState struct {
	Canary
	CanaryRecord
	Deals []common.Hash // that buy it, as far as the pool still knows them
	Open  int           // tasks of theirs that are not done
}

// Canaries lists the canaries by their ids.
func (s State) Canaries() []CanaryState {
	list := make([]CanaryState, 0, len(s.canaries))
	at := map[*canary]int{}
	for _, c := range slices.SortedFunc(maps.Values(s.canaries), func(a, b *canary) int { return cmp.Compare(a.ID, b.ID) }) {
		at[c] = len(list)
		list = append(list, CanaryState{Canary: c.Canary, CanaryRecord: c.record()})
	}
	if len(list) == 0 {
		return list
	}
	for _, d := range s.deals {
		if c := s.canaryOf(d); c != nil {
			one := &list[at[c]]
			one.Deals = append(one.Deals, d.ID)
			one.Open += int(min(d.BotSize-min(d.done, d.BotSize), 1<<31-1))
		}
	}
	for i := range list {
		slices.SortFunc(list[i].Deals, common.Hash.Cmp)
	}
	return list
}
