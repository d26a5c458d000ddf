package worker

import (
	"context"
	"errors"
	"log/slog"
	"reflect"
	"sync"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker/step"
)

// life carries one assignment from its beginning to its end. One goroutine owns the state; everything else sends
// it events.
type life struct {
	w      *Worker
	folder folder
	log    *slog.Logger
	inbox  chan letter
	done   chan struct{} // closed when nobody reads the inbox any more
	job    *job          // fetching, computing or uploading; owned by the goroutine

	// Owned by the job that runs: one at a time.
	module  string
	release func() // lets go of the module

	mu    sync.Mutex
	state step.State // as saved
	said  logs
	terms *Terms

	printed printed // while it runs
}

// letter is an event and, if somebody waits for it to be dealt with, how to tell; without an event, the worker's
// own word to let the work rest.
type letter struct {
	event step.Event
	read  chan<- struct{}
}

// job is one thing under way that Stop ends.
type job struct {
	cancel context.CancelFunc
	done   chan struct{}
}

// logs is what an app said, and how it ended.
type logs struct {
	stdout, stderr []byte
	exitCode       int
	detail         string
}

func (l *life) setLogs(said logs) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.said = said
}

func (l *life) getLogs() logs {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.said
}

// snapshot is the state as last saved.
func (l *life) snapshot() step.State {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.state
}

// send gives the life an event, unless it has ended or the worker dies.
func (l *life) send(e step.Event) { l.post(letter{event: e}) }

func (l *life) post(m letter) bool {
	select {
	case <-l.done:
	case <-l.w.hard.Done():
	case l.inbox <- m:
		return true
	}
	return false
}

// run is the goroutine that owns the state. first is what it begins with.
func (l *life) run(first step.Event) {
	defer close(l.done)
	if !l.handle(first) {
		return
	}
	for {
		select {
		case <-l.w.hard.Done():
			return
		case m := <-l.inbox:
			if m.event == nil {
				if l.job != nil {
					l.job.cancel()
				}
				continue
			}
			alive := l.handle(m.event)
			if m.read != nil {
				close(m.read)
			}
			if !alive {
				return
			}
		}
	}
}

// handle does one step: decide, save, carry out. It tells whether the life goes on.
//
// Rationale: what is not in the journal has not happened. A worker that sent a contribution and died before it
// noted so would compute again, perhaps get another digest, and could not reveal the first. So a journal that
// cannot be written stops the worker from doing anything, and each transaction has a name that is asked for once.
func (l *life) handle(e step.Event) bool {
	before := l.snapshot()
	after, commands := step.Step(before, e)
	if len(commands) == 0 && reflect.DeepEqual(before, after) {
		return true
	}
	for attempt := 0; ; attempt++ {
		err := l.w.journal.save(l.w.hard, &after)
		if err == nil {
			break
		}
		if l.w.hard.Err() != nil {
			return false
		}
		l.log.Error("journal cannot be written", "error", err)
		if !sleep(l.w.hard, l.w.pause) {
			return false
		}
	}
	l.mu.Lock()
	l.state = after
	l.mu.Unlock()
	if before.Stage != after.Stage {
		l.log.Info("stage", "stage", string(after.Stage), "reason", string(after.Reason))
	}
	for _, c := range commands {
		l.carryOut(c, after)
	}
	l.w.changed(l, after)
	return !after.Closed
}

func (l *life) carryOut(c step.Command, s step.State) {
	switch c := c.(type) {
	case step.Check:
		l.w.group.Go(l.check)
	case step.Fetch:
		l.begin(l.fetch)
	case step.Compute:
		l.begin(func(ctx context.Context) step.Event { return l.compute(ctx, s) })
	case step.Resume:
		l.begin(func(ctx context.Context) step.Event { return l.resume(ctx, s) })
	case step.Excuse:
		l.begin(func(ctx context.Context) step.Event { return l.excuse(ctx, s) })
	case step.Upload:
		l.begin(func(ctx context.Context) step.Event { return l.upload(ctx, s) })
	case step.Stop:
		if l.job != nil {
			l.job.cancel()
		}
	case step.Hand:
		l.w.group.Go(func() { l.hand(s) })
	case step.Show:
		l.w.group.Go(func() { l.show(s) })
	case step.Transact:
		l.w.group.Go(func() { l.transact(c, s) })
	case step.Report:
		l.w.reports.add(l.reportOf(c, s))
	case step.Discard:
		l.begin(l.discard)
	}
}

// begin starts a job after the one before has ended.
func (l *life) begin(do func(context.Context) step.Event) {
	ctx, cancel := context.WithCancel(l.w.hard)
	before, now := l.job, &job{cancel: cancel, done: make(chan struct{})}
	l.job = now
	if l.w.draining() {
		cancel() // it begins again after the restart
	}
	l.w.group.Go(func() {
		defer close(now.done)
		defer cancel()
		if before != nil {
			<-before.done
		}
		if e := do(ctx); e != nil && ctx.Err() == nil {
			l.send(e)
		}
	})
}

// check gathers the facts of an assignment. One at a time: two must not be admitted on the same stake.
func (l *life) check() {
	w := l.w
	w.shared.admission.Lock()
	defer w.shared.admission.Unlock()
	for attempt := 1; ; attempt++ {
		facts, err := w.facts(w.hard, l)
		if err == nil && facts.Deal == nil && attempt < fetchAttempts {
			// The scheduler's node may be a block ahead of ours.
			err = poco.Errorf(poco.NotFound, "worker: check assignment", "our node has no such deal yet")
		}
		if err == nil {
			read := make(chan struct{})
			if l.post(letter{step.Checked{Facts: facts}, read}) {
				select {
				case <-read:
				case <-l.done:
				case <-w.hard.Done():
				}
			}
			return
		}
		l.log.Warn("assignment not checked", "error", err)
		select {
		case <-l.done:
			return
		default:
		}
		if !sleep(w.hard, w.pause) {
			return
		}
	}
}

// transact asks for a transaction until its fate is known.
func (l *life) transact(c step.Transact, s step.State) {
	id, transaction := c.ID(s.Assignment), transactionOf(c.Action, &s, l.w.now())
	for {
		err := l.complete(&transaction)
		if err == nil {
			err = l.w.sender.Send(l.w.hard, id, transaction)
		}
		if l.w.hard.Err() != nil {
			return
		}
		refused := poco.KindOf(err) == poco.Refused
		if err == nil || refused {
			sent := step.Sent{Action: c.Action, Refused: refused, Reverted: refused && errors.Is(err, ErrReverted), Now: l.w.now()}
			if refused {
				sent.Detail = err.Error()
				l.log.Warn("transaction refused", "action", string(c.Action), "error", err)
			}
			l.send(sent)
			return
		}
		l.log.Warn("transaction pending", "action", string(c.Action), "error", err)
		if !sleep(l.w.hard, l.w.pause) {
			return
		}
	}
}

// discard removes the work folder and what outlived it, and lets go of the module.
func (l *life) discard(ctx context.Context) step.Event {
	if err := l.w.forget(ctx, string(l.folder), nil); err != nil {
		l.log.Warn("the task's run is not cleared away", "error", err)
	}
	if l.release != nil {
		l.release()
		l.release = nil
	}
	if err := l.w.folders.close(l.folder); err != nil {
		l.log.Warn("work folder not removed", "error", err)
	}
	return nil
}

// loadTerms asks the chain once per life for what never changes.
func (l *life) loadTerms(ctx context.Context) (Terms, error) {
	l.mu.Lock()
	known, deal := l.terms, l.state.Assignment.DealID
	l.mu.Unlock()
	if known != nil {
		return *known, nil
	}
	var terms Terms
	var err error
	for attempt := 1; ; attempt++ {
		terms, err = l.w.chain.Terms(ctx, deal)
		kind := poco.KindOf(err)
		if err == nil || attempt == fetchAttempts || kind != poco.Unavailable && kind != poco.Timeout {
			break
		}
		if !sleep(ctx, l.w.pause) {
			break
		}
	}
	if err != nil {
		return Terms{}, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.terms = &terms
	return terms, nil
}
