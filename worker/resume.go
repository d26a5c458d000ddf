package worker

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/worker/step"
)

// Resumer is an executor whose runs go on when this process dies: as jobs of a cluster, or in the care of a process of
// their own. It keeps what it knows of a run until that is forgotten.
type Resumer interface {
	// Resume waits for the end of a run that a process before this one began, and answers as Run would have. It tells
	// false when there is nothing to wait for, or another run; the run has to be begun again then, in fresh folders.
	Resume(ctx context.Context, run executor.Run) (executor.Outcome, bool, error)
	// Forget ends the runs that have their input in or below dir, but those of kept tasks, and removes what it knows of them.
	Forget(ctx context.Context, dir string, kept map[common.Hash]bool) error
}

// resume waits for what a worker before this one began to compute.
//
// Rationale: nothing of it is believed but what a run of this very description leaves, so that the answer is the one that
// the worker would have had. Where there is nothing to come back to the task is computed from the beginning, in fresh
// folders; a module of WebAssembly is, always: its process ends with its parent, and gives the same answer again.
func (l *life) resume(ctx context.Context, s step.State) step.Event {
	terms, err := l.loadTerms(ctx)
	if err != nil || l.w.cfg.Lie != "" {
		return step.Gone{}
	}
	resumer, ok := l.w.executorOf(terms.App.Type).(Resumer)
	if !ok {
		return step.Gone{}
	}
	// It is in the cache, where it must not be removed from under the program.
	if f := l.fetchApp(ctx, terms); f != nil {
		return step.Gone{}
	}
	run, f := l.describe(terms, s)
	if f != nil {
		return step.Gone{}
	}
	defer l.listen(&run, terms)()
	outcome, found, err := resumer.Resume(ctx, run)
	if err == nil && !found {
		return step.Gone{}
	}
	if err == nil {
		l.log.Info("came back to a run", "wall", outcome.Usage.Wall.String(), "cpu", outcome.Usage.CPU.String())
	}
	return l.ended(terms, s, outcome, err)
}

// forget ends and removes what the executors know of runs in a folder, but for tasks that are kept.
func (w *Worker) forget(ctx context.Context, dir string, kept map[common.Hash]bool) (err error) {
	executors := []executor.Executor{w.executor}
	if w.sandbox != nil {
		executors = append(executors, w.sandbox.Executor)
	}
	for _, e := range executors {
		if r, ok := e.(Resumer); ok {
			err = errors.Join(err, r.Forget(ctx, dir, kept))
		}
	}
	return err
}
