package plan_test

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// hub is the protocol as the contracts keep it, as far as a scheduler sees it.
type hub struct {
	now    uint64
	deals  map[common.Hash]*poco.Deal
	ref    uint64 // the category's time
	tasks  map[common.Hash]*record
	scores map[common.Address]uint64
}

type record struct {
	poco.Progress
	deal  *poco.Deal
	tally trust.Tally[common.Hash]
}

var errRefused = errors.New("the hub refused")

func newHub(timeRef uint64) *hub {
	return &hub{ref: timeRef, deals: map[common.Hash]*poco.Deal{}, tasks: map[common.Hash]*record{}, scores: map[common.Address]uint64{}}
}

func (h *hub) match(d poco.Deal) plan.DealSeen {
	h.deals[d.ID] = &d
	return plan.DealSeen{Deal: d, TimeRef: h.ref}
}

func (h *hub) do(t *record, e poco.Event) { t.Apply(h.now, e) }

func (h *hub) initialize(r plan.Ref) error {
	d := h.deals[r.Deal]
	if d == nil || h.tasks[r.Task] != nil || r.Index < d.BotFirst || r.Index >= d.BotFirst+d.BotSize {
		return errRefused
	}
	t := &record{Progress: poco.NewProgress(d, r.Index, h.ref), deal: d}
	if t.ID != r.Task {
		return errRefused
	}
	h.tasks[t.ID] = t
	h.do(t, poco.TaskInitialize{TaskID: t.ID})
	return nil
}

func (h *hub) contribute(task common.Hash, w common.Address, answer common.Hash) error {
	t := h.tasks[task]
	if t == nil || t.Status != poco.TaskActive || h.now >= t.ContributionDeadline || h.contributed(t, w) != nil {
		return errRefused
	}
	h.do(t, poco.TaskContribute{TaskID: task, Worker: w, ResultHash: answer})
	t.tally.Add(answer, h.scores[w])
	if t.tally.Reached(answer, t.deal.Trust) {
		h.do(t, poco.TaskConsensus{TaskID: task, Consensus: answer})
	}
	return nil
}

func (h *hub) contributed(t *record, w common.Address) *poco.Contribution {
	for i := range t.Contributions {
		if t.Contributions[i].Worker == w {
			return &t.Contributions[i]
		}
	}
	return nil
}

func (h *hub) reveal(task common.Hash, w common.Address) error {
	t := h.tasks[task]
	if t == nil || t.Status != poco.TaskRevealing || h.now >= t.RevealDeadline {
		return errRefused
	}
	c := h.contributed(t, w)
	if c == nil || c.Status != poco.Contributed || c.ResultHash != t.ConsensusValue {
		return errRefused
	}
	h.do(t, poco.TaskReveal{TaskID: task, Worker: w})
	return nil
}

func (h *hub) finalize(task common.Hash) error {
	t := h.tasks[task]
	if t == nil || t.Status != poco.TaskRevealing || h.now >= t.FinalDeadline ||
		t.RevealCounter != t.WinnerCounter && (t.RevealCounter == 0 || h.now < t.RevealDeadline) {
		return errRefused
	}
	h.do(t, poco.TaskFinalize{TaskID: task})
	return nil
}

func (h *hub) reopen(task common.Hash) error {
	t := h.tasks[task]
	if t == nil || t.Status != poco.TaskRevealing || h.now < t.RevealDeadline || t.RevealCounter > 0 || h.now >= t.FinalDeadline {
		return errRefused
	}
	t.tally.Remove(t.ConsensusValue)
	h.do(t, poco.TaskReopen{TaskID: task})
	return nil
}

func (h *hub) claim(r plan.Ref, unset bool) error {
	if unset {
		if err := h.initialize(r); err != nil {
			return err
		}
	}
	t := h.tasks[r.Task]
	if t == nil || t.Status.Final() || h.now < t.FinalDeadline {
		return errRefused
	}
	h.do(t, poco.TaskClaimed{TaskID: t.ID})
	return nil
}

func (h *hub) contributeAndFinalize(task common.Hash, w common.Address, answer common.Hash) error {
	t := h.tasks[task]
	if t == nil || t.Status != poco.TaskActive || h.now >= t.ContributionDeadline || len(t.Contributions) > 0 || t.deal.Trust > 1 {
		return errRefused
	}
	h.do(t, poco.TaskContribute{TaskID: task, Worker: w, ResultHash: answer})
	h.do(t, poco.TaskConsensus{TaskID: task, Consensus: answer})
	h.do(t, poco.TaskReveal{TaskID: task, Worker: w})
	h.do(t, poco.TaskFinalize{TaskID: task})
	return nil
}
