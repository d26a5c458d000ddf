package audit

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

// withoutTransfers leaves out what [poco.FinalizePayments] leaves out.
func withoutTransfers(logs []poco.Logged) []poco.Logged {
	kept := make([]poco.Logged, 0, len(logs))
	for _, l := range logs {
		if _, transfer := l.Event.(poco.Transfer); !transfer {
			kept = append(kept, l)
		}
	}
	return kept
}

// sameEvents demands that logs end with exactly the events wanted.
func sameEvents(a *answer, logs []poco.Logged, want []poco.Event) {
	start := len(logs) - len(want)
	for i, w := range want {
		switch at := start + i; {
		case at < 0:
			a.red("the hub did not log %T%+v", w, w)
		case !equalEvents(logs[at].Event, w):
			a.red("the hub logged %T%+v, must be %T%+v", logs[at].Event, logs[at].Event, w, w)
		}
	}
}

// payments computes what the end of the task had to move, and compares event by event. What the hub moved in
// the task's name at any other time is a contradiction too.
func payments(e *Evidence, a *answer) {
	p := e.progress()
	if p.Fixed != nil {
		settledPayments(e, a, &p)
		return
	}
	var want []poco.Event
	var marker func(poco.Event) bool
	switch p.Status {
	case poco.TaskCompleted:
		if e.Kitty == nil {
			a.unknown("what the kitty held before the task was paid is not known")
			return
		}
		var known bool
		if want, known = e.completion(a, &p); !known {
			return
		}
		marker = func(ev poco.Event) bool {
			f, ok := ev.(poco.TaskFinalize)
			return ok && f.TaskID == e.Task.ID
		}
	case poco.TaskFailed:
		want = append(poco.ClaimPayments(&e.Deal, e.Task.ID, p.Contributors), poco.TaskClaimed{TaskID: e.Task.ID})
		marker = func(ev poco.Event) bool { return ev == poco.Event(poco.TaskClaimed{TaskID: e.Task.ID}) }
	default:
		a.note("the task is %v: nothing is paid yet", p.Status)
	}
	logs := withoutTransfers(e.History)
	moved := 0
	for i, l := range logs {
		if want != nil && marker(l.Event) {
			sameEvents(a, logs[:i+1], want)
		}
		if movesFor(l.Event, e.Task.ID) {
			moved++
		}
	}
	for _, w := range want {
		if movesFor(w, e.Task.ID) {
			moved--
		}
	}
	if moved != 0 {
		a.red("the hub logged %+d movements in the task's name beyond those of its end", moved)
	}
}

// completion is how a completed task had to be paid, up to its last log.
func (e *Evidence) completion(a *answer, p *poco.Progress) (events []poco.Event, known bool) {
	d, task := &e.Deal, e.Task.ID
	finalize := poco.TaskFinalize{TaskID: task, Results: p.Results}
	if short, worker := e.shortRoad(); short {
		hash := poco.ResultHash(task, p.ResultDigest)
		return append(poco.ShortRoadPayments(d, task, worker, *e.Kitty),
			poco.TaskContribute{TaskID: task, Worker: worker, ResultHash: hash},
			poco.TaskConsensus{TaskID: task, Consensus: hash},
			poco.TaskReveal{TaskID: task, Worker: worker, Digest: p.ResultDigest},
			finalize), true
	}
	for i := range p.Contributions {
		c := &p.Contributions[i]
		known := e.contribution(c.Worker)
		switch {
		case known == nil:
			a.unknown("the contribution of %v was not found", c.Worker)
			return nil, false
		case known.Score != nil:
			c.Weight = trust.LogWeight(*known.Score) // rather than the hub's word
		default:
			c.Weight = known.Weight
		}
	}
	return append(poco.FinalizePayments(d, task, p.Contributions, *e.Kitty), finalize), true
}

// shortRoad tells whether one transaction contributed and finalized, and by whom.
func (e *Evidence) shortRoad() (bool, common.Address) {
	c, at, ok := find(e.History, func(c poco.TaskContribute) bool { return c.TaskID == e.Task.ID })
	_, end, ok2 := find(e.History, func(f poco.TaskFinalize) bool { return f.TaskID == e.Task.ID })
	if !ok || !ok2 || at.TxHash != end.TxHash {
		return false, common.Address{}
	}
	// Four logs in a row; a contract that contributes, reveals and finalizes in one transaction moves money
	// between them.
	return end.LogIndex == at.LogIndex+3, c.Worker
}

// movesFor tells whether an event moves money or reputation in the name of a task.
func movesFor(ev poco.Event, task common.Hash) bool {
	switch e := ev.(type) {
	case poco.Reward:
		return e.Ref == task
	case poco.Seize:
		return e.Ref == task
	case poco.AccurateContribution:
		return e.TaskID == task
	case poco.FaultyContribution:
		return e.TaskID == task
	}
	return false
}
