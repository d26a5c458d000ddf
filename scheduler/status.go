package scheduler

import (
	"context"
	"slices"

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
	Workers []common.Address // at work on it
	Since   uint64           // protocol time at which the pool first held it open
	Now     uint64           // protocol time of this report
}

// Elapsed is for how long the pool has had the task, in seconds.
func (p Progress) Elapsed() uint64 { return p.Now - min(p.Now, p.Since) }

// Tasks lists the tasks that the pool holds open, in the order they were opened.
func (s *Scheduler) Tasks(ctx context.Context) (tasks []Progress, err error) {
	err = s.ask(ctx, func(o *owner) {
		for _, ref := range o.state.Open() {
			tasks = append(tasks, o.watch.progress(o.state, ref))
		}
	})
	return tasks, err
}

// Explain tells about one task, open or not.
func (s *Scheduler) Explain(ctx context.Context, ref plan.Ref) (p Progress, err error) {
	err = s.ask(ctx, func(o *owner) { p = o.watch.progress(o.state, ref) })
	return p, err
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
		w.tell(&o.watch, o.state)
	})
	if err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, func() {
		stop := func(o *owner) {
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
	since    map[common.Hash]uint64
	ended    map[common.Hash]poco.Progress // final since the last step, for those who watch
}

type watcher struct {
	out  chan Progress
	last map[common.Hash]Progress // what it was told
}

func newWatch() watch {
	return watch{since: map[common.Hash]uint64{}, ended: map[common.Hash]poco.Progress{}}
}

// final remembers a task's end until the watchers are told.
func (w *watch) final(p poco.Progress) { w.ended[p.ID] = p }

func (w *watch) progress(s plan.State, ref plan.Ref) Progress {
	e := s.Explain(ref)
	p := Progress{Ref: ref, Phase: e.Phase, Why: e.Why, Workers: e.Workers, Since: w.since[ref.Task], Now: s.Now()}
	if task, open := s.Task(ref.Task); open {
		p.Status = task.Status
	}
	return p
}

// tell is called after every step.
func (w *watch) tell(s plan.State) {
	open := s.Open()
	live := make(map[common.Hash]uint64, len(open))
	for _, ref := range open {
		if live[ref.Task] = w.since[ref.Task]; live[ref.Task] == 0 {
			live[ref.Task] = s.Now()
		}
	}
	for task := range w.ended {
		live[task] = w.since[task]
	}
	w.since = live
	for _, one := range w.watchers {
		one.tell(w, s)
	}
	for task := range w.ended {
		delete(w.since, task)
	}
	clear(w.ended)
}

func (w *watcher) tell(all *watch, s plan.State) {
	for _, ref := range s.Open() {
		p := all.progress(s, ref)
		if old, ok := w.last[ref.Task]; ok && old.Phase == p.Phase && old.Why == p.Why && old.Status == p.Status {
			continue
		}
		w.send(p)
	}
	for _, task := range all.ended {
		if _, told := w.last[task.ID]; told {
			w.send(Progress{Ref: plan.Ref{Deal: task.DealID, Index: task.Index, Task: task.ID}, Status: task.Status,
				Phase: plan.Ended, Why: task.Status.String(), Since: all.since[task.ID], Now: s.Now()})
			delete(w.last, task.ID)
		}
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
