package scheduler

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

// deadlineSlack is how long a transaction that a deadline allows is tried again before it counts as refused:
// the next block's time may lie a little behind ours.
const deadlineSlack = 20 * time.Second

// owner is the state and the goroutine that owns it. Nothing in it blocks but its own database.
type owner struct {
	s       *Scheduler
	group   *errgroup.Group
	state   plan.State
	deals   map[common.Hash]Terms
	current map[common.Address]uint64 // the stream that speaks for a worker
	watch   watch
	lost    error // why nothing may be decided any more
}

func newOwner(s *Scheduler, group *errgroup.Group) *owner {
	params := s.cfg.Plan
	// Rationale: leases of an earlier run must not be taken for new ones; a second has room for a million.
	params.FirstLease = max(params.FirstLease, uint64(time.Now().Unix())<<20)
	if params.Seed == 0 {
		params.Seed = s.doors.seed()
	}
	return &owner{s: s, group: group, state: plan.New(params), deals: map[common.Hash]Terms{},
		current: map[common.Address]uint64{}}
}

func (o *owner) own(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case in := <-o.s.inputs:
			if in.run != nil {
				in.run(ctx, o)
			}
			if in.event != nil {
				o.step(ctx, in.event)
			}
			if o.lost != nil {
				return o.lost
			}
		}
	}
}

// learn keeps what the shell needs of the facts.
func (o *owner) learn(ctx context.Context, f Facts, terms []Terms) {
	for _, id := range f.Gone {
		delete(o.deals, id)
	}
	for _, t := range terms {
		o.deals[t.Deal.ID] = t
	}
	for _, p := range f.Tasks {
		if p.Status.Final() {
			o.watch.final(p)
			if _, open := o.state.Task(p.ID); open {
				o.s.warn("forget a task", o.s.keep.forget(ctx, p.ID.Hex()))
			}
		}
	}
}

func (o *owner) step(ctx context.Context, e plan.Event) {
	if o.lost != nil {
		return
	}
	var commands []plan.Command
	o.state, commands = plan.Step(o.state, e)
	if !o.write(ctx, commands) {
		return
	}
	for _, c := range commands {
		o.obey(ctx, c)
	}
	_, tick := e.(plan.Tick)
	o.watch.tell(o.state, tick)
}

// write writes what must not be forgotten, for as long as it takes; it tells whether that is done.
//
// Rationale: leases are written before workers hear of them, so that nobody else gets the task after a restart, and so are
// commits before they are sent. A scheduler whose database belongs to another by now must not act at all: the other may give
// the same task to somebody else.
func (o *owner) write(ctx context.Context, commands []plan.Command) bool {
	for {
		err := o.s.keep.commands(ctx, o.state.Now(), commands)
		switch {
		case err == nil:
			return true
		case errors.Is(err, store.ErrOverthrown):
			o.lost = err
			return false
		}
		o.s.warn("write what was decided", err)
		if chain.Pause(ctx, retryEvery) != nil {
			return false // told to stop: what was not written was not decided
		}
	}
}

func (o *owner) obey(ctx context.Context, c plan.Command) {
	calls := o.s.cfg.Calls
	switch c := c.(type) {
	case plan.Initialize:
		o.transact(ctx, c.ID, calls.InitializeArray(refs(c.Tasks)), 0)
	case plan.Finalize:
		o.transact(ctx, c.ID, calls.Finalize(c.Task, c.Location, c.Callback), deadlineSlack)
	case plan.Reopen:
		o.transact(ctx, c.ID, calls.Reopen(c.Task), deadlineSlack)
	case plan.Claim:
		call := calls.InitializeAndClaimArray(refs(c.Tasks))
		if !c.Unset {
			ids := make([]common.Hash, len(c.Tasks))
			for i, r := range c.Tasks {
				ids[i] = r.Task
			}
			call = calls.ClaimArray(ids)
		}
		o.transact(ctx, c.ID, call, deadlineSlack)
	case plan.Assign:
		o.log(ctx, "assign", c.Task, c.Worker)
		o.s.push(c.Worker, c)
	case plan.Abort:
		o.log(ctx, "abort", c.Task, c.Worker)
		o.s.push(c.Worker, c)
	case plan.Quarantine, plan.Readmit, plan.Note:
		e := entryOf(c)
		o.s.logged(ctx, &e)
	case plan.Remember:
		o.s.remembered(c.Worker, &c.Record)
	case plan.AskUpload:
		o.log(ctx, "ask for the result", c.Task, c.Worker)
		o.s.push(c.Worker, c)
	case plan.Commit, plan.Settle, plan.ReleaseCommittee, plan.Gather, plan.Refresh:
		o.settlement(ctx, c)
	case plan.CheckUpload:
		p, open := o.state.Task(c.Task)
		deal := o.deals[p.DealID].Deal
		if open {
			o.group.Go(func() error { return o.s.checkUpload(ctx, c, &deal) })
		}
	}
}

func (o *owner) log(ctx context.Context, what string, task common.Hash, worker common.Address) {
	o.s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, what, slog.String("task", task.Hex()), slog.String("worker", worker.Hex()))
}

func refs(tasks []plan.Ref) []hub.TaskRef {
	out := make([]hub.TaskRef, len(tasks))
	for i, r := range tasks {
		out[i] = hub.TaskRef{DealID: r.Deal, Index: r.Index}
	}
	return out
}

// transact hands a transaction to the outbox and tells the plan if it will not happen. That it did happen,
// the chain tells.
func (o *owner) transact(ctx context.Context, id string, call chain.Call, slack time.Duration) {
	o.transactThen(ctx, id, call, slack, nil)
}

// transactThen calls after, if it is not nil, once the transaction is in a block.
func (o *owner) transactThen(ctx context.Context, id string, call chain.Call, slack time.Duration, after func(context.Context, outbox.Result)) {
	s := o.s
	intent := outbox.Intent{ID: "scheduler/" + s.cfg.Pool.Hex() + "/" + id, Call: call}
	if slack > 0 {
		intent.RetryUntil = time.Unix(int64(o.state.Now()), 0).Add(slack)
	}
	s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, call.What, slog.String("intent", id))
	o.group.Go(func() error {
		err := s.cfg.Sender.SubmitIntent(ctx, intent)
		for err != nil && poco.KindOf(err) != poco.Conflict {
			s.warn("submit "+id, err)
			if chain.Pause(ctx, retryEvery) != nil {
				return nil //nolint:nilerr // told to stop; the plan asks again after a restart
			}
			err = s.cfg.Sender.SubmitIntent(ctx, intent)
		}
		var became outbox.Result
		if err == nil {
			became, err = s.cfg.Sender.Wait(ctx, intent.ID)
		}
		if err == nil && after != nil {
			after(ctx, became)
		}
		if err == nil || ctx.Err() != nil {
			return nil //nolint:nilerr // the same
		}
		s.warn(call.What, err, slog.String("intent", id))
		_ = s.send(ctx, input{event: plan.Refused{ID: id, Reason: err.Error()}}) // it fails only when nobody listens
		return nil
	})
}
