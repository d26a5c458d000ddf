package scheduler

import (
	"context"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// watched is how many changes wait for a slow reader; of more it gets only the latest of each task.
const watched = 256

// Progress is how far a task is and what it waits for.
type Progress struct {
	plan.Ref
	Status  poco.TaskStatus
	Phase   plan.Phase
	Why     string
	Until   uint64           // deadline of this wait, 0 when there is none
	Workers []common.Address // at work on it
	Since   uint64           // protocol time at which the pool first held it open
	Now     uint64           // protocol time of this report
	Checked bool             // done by more workers than its trust asks for, which nobody at work on it may know
}

// Elapsed is for how long the pool has had the task, in seconds.
func (p Progress) Elapsed() uint64 { return p.Now - min(p.Now, p.Since) }

// Tasks lists the tasks that the pool holds open, in the order they were opened.
func (s *Scheduler) Tasks(ctx context.Context) (tasks []Progress, err error) {
	err = s.ask(ctx, func(o *owner) {
		for _, ref := range o.state.Open() {
			tasks = append(tasks, progressOf(o.state, ref))
		}
	})
	return tasks, err
}

// Explain tells about one task, open or not.
func (s *Scheduler) Explain(ctx context.Context, ref plan.Ref) (p Progress, err error) {
	err = s.ask(ctx, func(o *owner) { p = progressOf(o.state, ref) })
	return p, err
}

// Workers lists the workers that the pool knows.
func (s *Scheduler) Workers(ctx context.Context) (list []plan.WorkerState, err error) {
	err = s.ask(ctx, func(o *owner) { list = o.state.Workers() })
	return list, err
}

// Candidates tells of every worker why it was chosen for a task or not. The task is one of this pool's deals, or the error is
// of kind [poco.NotFound].
func (s *Scheduler) Candidates(ctx context.Context, task common.Hash) (p Progress, list []plan.Candidate, err error) {
	found, _, err := s.find(ctx, task)
	if err != nil {
		return p, nil, err
	}
	ref := plan.Ref{Deal: found.DealID, Index: found.Index, Task: task}
	err = s.ask(ctx, func(o *owner) {
		p, list = progressOf(o.state, ref), o.state.Candidates(ref)
		if p.Status == poco.TaskUnset {
			p.Status = found.Status
		}
	})
	if len(list) > 0 {
		return p, list, err
	}
	for _, c := range found.Contributions { // it has ended
		list = append(list, plan.Candidate{Worker: c.Worker, Chosen: true, Verdict: strings.ToLower(c.Status.String())})
	}
	return p, list, err
}

// Capacity tells what the pool has for tasks with a tag and a trust.
func (s *Scheduler) Capacity(ctx context.Context, tag poco.Tag, trust uint64) (c plan.Capacity, err error) {
	err = s.ask(ctx, func(o *owner) { c = o.state.Capacity(tag, trust) })
	return c, err
}

// Load tells what the pool has at work.
func (s *Scheduler) Load(ctx context.Context) (l plan.Load, err error) {
	err = s.ask(ctx, func(o *owner) { l = o.state.Load() })
	return l, err
}

// Watch tells every change of every task's phase or reason, beginning with the present, until ctx ends; then
// the channel is closed.
func (s *Scheduler) Watch(ctx context.Context) (<-chan Progress, error) {
	w := &watcher{out: make(chan Progress, watched), last: map[common.Hash]Progress{}}
	err := s.ask(ctx, func(o *owner) {
		o.watch.watchers = append(o.watch.watchers, w)
		w.tell(o.state, nil)
	})
	if err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, func() {
		stop := func(_ context.Context, o *owner) {
			o.watch.watchers = slices.DeleteFunc(o.watch.watchers, func(other *watcher) bool { return other == w })
			close(w.out)
		}
		if s.send(context.WithoutCancel(ctx), input{run: stop}) != nil {
			close(w.out) // the owner is gone: nobody else writes
		}
	})
	return w.out, nil
}

// watch is who wants to know what; it belongs to the owner's goroutine.
type watch struct {
	watchers []*watcher
	ended    []poco.Progress // final since the last step
}

type watcher struct {
	out  chan Progress
	last map[common.Hash]Progress // what it was told
}

// final remembers a task's end until the watchers are told.
func (w *watch) final(p poco.Progress) {
	if len(w.watchers) > 0 {
		w.ended = append(w.ended, p)
	}
}

func progressOf(s plan.State, ref plan.Ref) Progress {
	e := s.Explain(ref)
	p := Progress{Ref: ref, Phase: e.Phase, Why: e.Why, Until: e.Until, Workers: e.Workers, Since: e.Since, Now: s.Now(), Checked: e.Checked}
	if task, open := s.Task(ref.Task); open {
		p.Status = task.Status
	}
	return p
}

// crowd is from how many open tasks on watchers are told by the second instead of by the event.
const crowd = 256

// tell is called after every step.
func (w *watch) tell(s plan.State, tick bool) {
	if len(w.watchers) == 0 || !tick && s.Load().Open > crowd {
		return
	}
	for _, one := range w.watchers {
		one.tell(s, w.ended)
	}
	w.ended = nil
}

func (w *watcher) tell(s plan.State, ended []poco.Progress) {
	for _, ref := range s.Open() {
		p := progressOf(s, ref)
		if old, ok := w.last[ref.Task]; ok && old.Phase == p.Phase && old.Why == p.Why && old.Status == p.Status {
			continue
		}
		w.send(p)
	}
	for _, task := range ended {
		last, told := w.last[task.ID]
		if !told {
			continue
		}
		last.Status, last.Phase, last.Why, last.Workers, last.Now = task.Status, plan.Ended, task.Status.String(), nil, s.Now()
		last.Until = 0
		w.send(last)
		delete(w.last, task.ID)
	}
}

// send drops what a slow reader has no room for; the change is found again at the next step.
func (w *watcher) send(p Progress) {
	select {
	case w.out <- p:
		w.last[p.Task] = p
	default:
	}
}
