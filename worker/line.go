package worker

import (
	"context"
	"time"

	"github.com/iexec-go/iexec/worker/step"
)

// LineState says how a worker stands with its pool.
type LineState string

// The states of a line.
const (
	Joining LineState = ""        // nothing was heard of the pool yet
	Serving LineState = "serving" // the pool's heartbeat has been heard
	Resting LineState = "resting" // by its operator's policy the worker takes nothing now
	Away    LineState = "away"    // the pool does not answer
	Left    LineState = "left"    // the worker does not serve any more
)

// Line is a worker's line to its pool, as it is now.
type Line struct {
	State LineState
	Why   string // of Resting and Away
	Since time.Time
	Heard time.Time // the pool's last heartbeat
}

// Line tells how the worker stands with its pool.
func (w *Worker) Line() Line {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.line
}

func (w *Worker) connected(state LineState, why string) {
	now := time.Now()
	w.mu.Lock()
	changed := w.line.State != state
	if changed {
		w.line.Since = now
	}
	w.line.State, w.line.Why = state, why
	if state == Serving {
		w.line.Heard = now
	}
	w.mu.Unlock()
	if changed {
		w.log.Info("line", "state", string(state), "why", why)
		notify(w.news)
	}
}

// policyPause is how often it is looked whether the policy lets the worker serve.
const policyPause = 15 * time.Second

// serve talks to the scheduler until ctx ends or the scheduler will not have us, and at the times that the policy allows.
//
// Rationale: a worker that stayed and declined everything would be asked for each task in turn, and every task would wait
// for its answer. What it holds is not forgotten while it is away: it is told of at the next offer.
func (w *Worker) serve(ctx context.Context) error {
	if err := w.describe(ctx); err != nil {
		return err
	}
	for {
		if why := w.closed(); why != "" {
			w.connected(Resting, why)
			if !sleep(ctx, policyPause) {
				return ctx.Err()
			}
			continue
		}
		open, leave := context.WithCancel(ctx)
		w.group.Go(func() { w.rest(open, leave) })
		err := w.scheduler.Serve(open, w.offer, w.obey)
		rested := open.Err() != nil && ctx.Err() == nil
		leave()
		if !rested {
			return err
		}
	}
}

// rest leaves when the policy says so, and nothing is being computed that the scheduler would give to others.
func (w *Worker) rest(open context.Context, leave context.CancelFunc) {
	for sleep(open, policyPause) {
		if w.closed() != "" && w.shared.working() == 0 {
			leave()
		}
	}
}

func (w *Worker) closed() string {
	return w.cfg.Policy.Closed(max(0, w.load()-float64(w.shared.working())), w.now())
}

// Retire lets no new task begin, and returns when all that were begun are done: computed, contributed, revealed and final.
// The worker still serves then; it is for its owner to stop it.
func (w *Worker) Retire(ctx context.Context) error {
	w.mu.Lock()
	w.retiring = true
	w.mu.Unlock()
	w.wait(ctx, func(s step.State) bool { return s.Stage == "" || s.Working() || s.Owing() || s.Committed && !s.Over })
	return ctx.Err()
}
