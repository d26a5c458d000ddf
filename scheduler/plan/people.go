package plan

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

// WorkerState is what the pool knows of a worker.
type WorkerState struct {
	Worker
	Connected bool
	Busy      int // slots taken
	Held      int // tasks leased, those computed included
	// Quarantined is until when it gets nothing; zero: it may. Why says for what.
	Quarantined uint64
	Why         string
}

// Workers lists the workers known, by address.
func (s State) Workers() []WorkerState {
	list := make([]WorkerState, 0, len(s.joined))
	for _, w := range s.joined {
		list = append(list, WorkerState{Worker: w.Worker, Connected: w.connected, Busy: w.busy, Held: len(w.held), Quarantined: s.quarantined(w.Address),
			Why: s.whyQuarantined(w.Address)})
	}
	slices.SortFunc(list, func(a, b WorkerState) int { return a.Address.Cmp(b.Address) })
	return list
}

// Candidate is a worker and why it has a task, or has it not.
type Candidate struct {
	Worker  common.Address
	Chosen  bool
	Verdict string
}

// Candidates tells of every worker known why it was chosen for a task or not; of a task that is not open yet, as if it were
// begun now. It only reads.
func (s State) Candidates(ref Ref) []Candidate {
	t := s.open[ref.Task]
	if t == nil {
		d := s.deals[ref.Deal]
		if d == nil || d.seen.has(d.index(ref.Index)) {
			return nil
		}
		t = &task{deal: d, Progress: poco.NewProgress(&d.Deal, ref.Index, d.timeRef)}
	}
	p := &step{State: s}
	list := make([]Candidate, 0, len(s.joined))
	for _, w := range s.joined {
		c := Candidate{Worker: w.Address}
		c.Chosen, c.Verdict = p.verdict(w, t)
		list = append(list, c)
	}
	for _, c := range t.Contributions {
		if s.workers[c.Worker] == nil {
			list = append(list, Candidate{c.Worker, true, "contributed; it is gone"})
		}
	}
	slices.SortFunc(list, func(a, b Candidate) int {
		if a.Chosen != b.Chosen {
			return cmp.Compare(boolean(b.Chosen), boolean(a.Chosen))
		}
		return a.Worker.Cmp(b.Worker)
	})
	return list
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// verdict says of one worker whether it has a task, and why.
func (p *step) verdict(w *worker, t *task) (chosen bool, why string) {
	if l := w.held[t.ID]; l != nil {
		switch {
		case l.computed:
			return true, "has computed it and sends its answer"
		case l.hedges != (common.Address{}):
			return true, fmt.Sprintf("computes it, because %s is late", short(l.hedges))
		case l.late:
			return true, "computes it, and is late"
		}
		return true, "computes it"
	}
	if hasContributed(t, w.Address) {
		return true, "contributed"
	}
	if why := t.spent[w.Address]; why != "" {
		return false, "had its chance: " + why
	}
	if until := t.cooling[w.Address]; p.now < until {
		if why := t.faults[w.Address]; why != "" {
			return false, "failed (" + why + "), and is asked once more in a moment"
		}
		return false, "declined it, and is not asked again for a moment"
	}
	if why := p.fits(w, t); why != "" {
		return false, p.words(why, w, t)
	}
	asked := *t // what is asked is also noted there
	switch {
	case p.quarantined(w.Address) != 0:
		return false, p.whyQuarantined(w.Address)
	case w.Slots <= w.busy:
		return false, "is busy"
	case !p.mayAssign(&asked):
		return false, "could take it; no more workers are needed"
	case p.related(t, w):
		return false, "could take it; a worker of the same network or owner has it, so that others are preferred"
	case warmth(t, w) > 0:
		return false, "could take it, and has the app"
	}
	return false, "could take it"
}

// Capacity is what the pool has for tasks of a kind.
type Capacity struct {
	Slots, Busy int
	Waiting     uint64 // tasks of all deals that are not done
	Replicas    int    // workers that such a task needs if they agree, those of the least scores; 0: the trust is out of reach
}

// Capacity counts what the pool has for tasks with a tag and a trust. It only reads.
func (s State) Capacity(tag poco.Tag, asked uint64) (c Capacity) {
	var scores []uint64
	for _, w := range s.joined {
		if w.connected && s.quarantined(w.Address) == 0 && tag.SubsetOf(w.Tag) {
			c.Slots, c.Busy = c.Slots+w.Slots, c.Busy+min(w.busy, w.Slots)
			scores = append(scores, w.Score)
		}
	}
	slices.Sort(scores)
	var tally trust.Tally[common.Hash]
	hope := tally.Expect(nil)
	for i, score := range scores[:min(len(scores), maxReplicas)] {
		if hope.Add(score); hope.Enough(asked) {
			c.Replicas = i + 1
			break
		}
	}
	for _, d := range s.deals {
		if d.refusal == "" && s.now < d.contributionDeadline() {
			c.Waiting += d.BotSize - min(d.done, d.BotSize)
		}
	}
	return c
}
