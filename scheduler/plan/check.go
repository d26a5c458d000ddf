package plan

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/settlement"
	"github.com/iexec-go/iexec/poco/trust"
)

// Spot checks: at trust 0 or 1 the requester takes one worker's word, and a worker that lies to it alone is never found out. So the
// pool has a part of such tasks done by a second worker, without a word to either, and compares. If they agree the first to have
// answered is committed; if not, others are asked until an answer outweighs the rest, that one is committed, and whoever said
// something else is barred ([Record]).
//
// Rationale: a worker that lies in every task and is checked in a part q of them is believed (1 − q) / q times on average before it
// is found out, however many tasks it takes (Sarmenta's spot-checking, with blacklisting and without backtracking, for what is
// settled stays so). The part is greatest for workers of whom nothing is known, and falls to an eighth of it with each check that
// they come through and with their score.
//
// What it costs: the hub takes and pays one worker at trust 1, so that of two that agree one works for nothing; who, neither knows
// before. The requester pays what it would have paid. A check never has a task fail: it ends with half of the time left for
// contributions, with maxChecked answers, or where nobody else can be asked, and then the task is decided as if there had been none.
//
// On the classic road the hub takes the first contribution at trust 1 as the consensus, so that there is nothing to compare; there
// are no checks; canaries ([Canary]) find liars there.
const (
	// maxChecked bounds the answers to a task that is checked.
	maxChecked = 7
	// leastCheck is which part of Params.Check is left of it in the end.
	leastCheck = 8
	// fickleTime is for how long an app is not checked of which no two answers were alike, in seconds.
	fickleTime uint64 = 24 * 3600
	maxFickle         = 1000
)

// checks draws whether a worker's lone task is checked.
func (p *step) checks(t *task, w *worker) bool {
	if p.params.Check == 0 || !t.deal.ShortRoad() || !t.signs() || t.raised > 0 || t.judged || len(t.leases) != 1 || len(t.signed) > 0 ||
		p.now < p.fickle[t.deal.App.Pointer] {
		return false
	}
	if c := p.canaryOf(t.deal); c != nil && c.Suspended == 0 {
		return false // it is a check already
	}
	known := w.Score / 3
	if r := p.records[w.Address]; r != nil {
		known += uint64(r.Passed)
	}
	return p.draw()%10_000 < uint64(p.params.Check)*100/min(1+known, leastCheck)
}

// check has a task done by one more worker than its trust asks for.
func (p *step) check(t *task, first *worker) {
	// What a worker of this weight does not reach alone, and with any other that agrees does.
	t.raised = max(trust.Weight(first.Score)+1, trust.Weight(0)+1)
	t.full = false
	if p.missing(t) != "" { // nobody to compare it with
		t.raised = 0
		return
	}
	t.checkUntil = p.now + (t.ContributionDeadline-min(t.ContributionDeadline, p.now))/2
	p.checked(t)
}

func (p *step) checked(t *task) {
	p.touch(t)
	p.emit(Check{Ref: t.ref(), Trust: t.raised, Until: t.checkUntil, Judged: t.judged})
}

// asked is the trust that a task is done with.
func (t *task) asked() uint64 { return max(t.deal.Trust, t.raised) }

// endCheck ends a check that does not come to an end by itself.
func (p *step) endCheck(t *task) {
	if t.raised == 0 || t.Fixed != nil || t.reached() {
		return
	}
	answers := len(t.words())
	// After a restart workers are given time to come back.
	nobody := answers > 0 && len(t.leases) == 0 && p.now >= p.born+p.params.AbsentGrace && p.missing(t) != ""
	if p.now < t.checkUntil && answers < maxChecked && !nobody {
		return
	}
	t.raised, t.judged, t.full = 0, true, false
	p.checked(t)
	said := map[common.Hash]bool{}
	for _, s := range t.words() {
		said[s.ResultHash] = true
	}
	if answers < maxChecked || len(said) < answers {
		return
	}
	// Rationale: so many that lie, and no two alike, are rarer than a program that says something else each time. Nobody is to
	// blame for that, and nothing can be compared.
	if len(p.fickle) == maxFickle {
		maps.DeleteFunc(p.fickle, func(_ common.Address, until uint64) bool { return p.now >= until })
	}
	if app := t.deal.App.Pointer; len(p.fickle) < maxFickle {
		p.fickle[app] = p.now + fickleTime
		p.emit(Note{Task: t.ID, Text: fmt.Sprintf("app %s gave %d different answers to %d workers: its tasks are not checked for a day", app, len(said), answers)})
	}
}

// lone tells whether a task that is checked lacks a worker to compare with.
func (t *task) lone() bool { return t.raised > 0 && len(t.words())+len(t.leases) < 2 }

// judgeCheck acts on what a check has shown, once.
//
// Rationale: somebody is barred on the word of two, not on that of one whose score is high.
func (p *step) judgeCheck(t *task) {
	if t.raised == 0 || t.judged {
		return
	}
	t.judged = true
	p.checked(t)
	agreed, _ := settlement.Consensus(t.members(), t.asked())
	alike := 0
	for _, s := range t.signed {
		if s.ResultHash == agreed {
			alike++
		}
	}
	if alike < 2 {
		return
	}
	for _, s := range slices.Clone(t.signed) {
		if s.ResultHash != agreed {
			p.lied(s.Worker, Quarantine{Task: t.ID, Answer: s.ResultHash, Agreed: agreed})
			continue
		}
		p.passed(s.Worker)
	}
}

// disown takes a worker's tasks from it, and its word at trust 1 where the chain does not have it.
func (p *step) disown(worker common.Address) {
	const why = "in quarantine"
	if w := p.workers[worker]; w != nil {
		for _, t := range p.heldBy(w) {
			p.endLease(t, w.held[t.ID])
			t.spend(worker, why)
			p.emit(Abort{Task: t.ID, Worker: worker, Cause: LeaseExpired})
		}
	}
	promised := p.promised[worker]
	if promised == nil {
		return
	}
	for _, id := range slices.SortedFunc(maps.Keys(promised.stakes), common.Hash.Cmp) {
		t := p.open[id]
		if t == nil || !t.deal.ShortRoad() || t.Fixed != nil || t.commit != nil || t.judged && t.raised > 0 {
			continue
		}
		p.dropWord(t, worker, why)
	}
}

// dropWord forgets a contribution.
func (p *step) dropWord(t *task, worker common.Address, why string) {
	t.signed = slices.DeleteFunc(slices.Clone(t.signed), func(s Signed) bool { return s.Worker == worker })
	t.spend(worker, why)
	t.full = false
	p.unpromiseOne(t, worker)
	p.touch(t)
	p.emit(Drop{Task: t.ID, Worker: worker})
}

func (e CheckRestored) apply(p *step) {
	if t := p.restored(e.Ref, true); t != nil && t.deal.ShortRoad() {
		t.raised, t.checkUntil, t.judged = e.Trust, e.Until, e.Judged
		p.touch(t)
	}
}

// explainCheck says that a task is checked; "" when it is not.
func (t *task) explainCheck() string {
	if t.raised == 0 {
		return ""
	}
	return fmt.Sprintf("spot check: done as if trust %d were asked for", t.raised)
}

// members are a task's signed contributions with their weights.
func (t *task) members() []poco.Member {
	words := t.words()
	members := make([]poco.Member, len(words))
	for i, s := range words {
		members[i] = poco.Member{Worker: s.Worker, Weight: trust.Weight(t.scores[s.Worker]), ResultHash: s.ResultHash}
	}
	return members
}

func sortedAddresses(list []common.Address) []common.Address {
	slices.SortFunc(list, common.Address.Cmp)
	return list
}
