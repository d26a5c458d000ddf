package scheduler

import (
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// follow turns the chain's facts into events of the plan.
func (s *Scheduler) follow(ctx context.Context) error {
	first := true
	return s.cfg.Feed.Follow(ctx, func(ctx context.Context, f Facts) error {
		events, terms, err := s.events(ctx, f)
		if err != nil {
			return err
		}
		if first {
			attempts, err := s.keep.attempts(ctx)
			if err != nil {
				return err
			}
			restored, err := s.keep.restore(ctx)
			if err != nil {
				return err
			}
			records, err := s.keep.records(ctx)
			if err != nil {
				return err
			}
			for _, r := range records {
				s.remembered(r.Worker, &r.Record)
				attempts = append(attempts, r)
			}
			canaries, err := s.keep.canaries(ctx)
			if err != nil {
				return err
			}
			// Before the tasks, so that an answer is not looked at twice.
			attempts = append(append(attempts, plan.CanariesSet{Canaries: s.cfg.Canaries}), canaries...)
			events = append(append(attempts, events...), restored...)
		}
		err = s.send(ctx, input{event: events, run: func(ctx context.Context, o *owner) { o.learn(ctx, f, terms) }})
		if err == nil && first {
			err = s.ask(ctx, func(o *owner) {
				s.warn("forget what is over", s.keep.sweep(ctx, func(task common.Hash) bool { _, open := o.state.Task(task); return open }))
			})
		}
		if err == nil && first {
			first = false
			close(s.ready)
		}
		if workers := s.connected(f.Touched); err == nil && len(workers) > 0 {
			s.refresh(ctx, workers)
		}
		return err
	})
}

// events reads what the facts only name.
//
// A deal that cannot be read is not skipped: the feed waits until the node answers, so that none is lost.
func (s *Scheduler) events(ctx context.Context, f Facts) (plan.Together, []Terms, error) {
	var terms []Terms
	events := plan.Together{plan.Tick{Now: f.Time}}
	for _, id := range f.Gone {
		events = append(events, plan.DealGone{ID: id})
	}
	for _, id := range f.Deals {
		t, err := s.terms(ctx, id)
		if poco.KindOf(err) == poco.NotFound && err != nil {
			continue // undone by a reorganisation since: the feed will say so
		}
		if err != nil {
			return nil, nil, err
		}
		refusal := s.refusal(&t)
		terms = append(terms, t)
		events = append(events, plan.DealSeen{Deal: t.Deal, TimeRef: t.TimeRef, Runtime: runtimeOf(t.AppType), Refusal: refusal,
			Signs: s.settles && !t.Deal.Tag.TEE()})
		s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, "deal", slog.String("deal", id.Hex()), slog.Uint64("tasks", t.Deal.BotSize),
			slog.Uint64("trust", t.Deal.Trust), slog.Uint64("seconds", t.TimeRef), slog.String("refused", refusal))
	}
	for _, p := range f.Tasks {
		events = append(events, plan.TaskSeen{Progress: p})
	}
	return events, terms, nil
}

// terms reads a deal, for as long as it takes.
func (s *Scheduler) terms(ctx context.Context, id common.Hash) (Terms, error) {
	for {
		t, err := s.cfg.Chain.Terms(ctx, id)
		if err == nil || poco.KindOf(err) == poco.NotFound {
			return t, err
		}
		s.warn("read a deal", err, slog.String("deal", id.Hex()))
		if err := chain.Pause(ctx, retryEvery); err != nil {
			return Terms{}, err
		}
	}
}

// refusal tells why the pool cannot serve a deal, "" when it can.
func (s *Scheduler) refusal(t *Terms) string {
	switch owner := t.Deal.Workerpool.Owner; {
	case t.Deal.Workerpool.Pointer != s.cfg.Pool:
		return "it is another pool's deal"
	case owner != s.cfg.Signer.Address():
		// Rationale: the hub takes authorizations and finalizations only of the owner at the match; workers
		// would compute for nothing.
		return "the pool was " + owner.Hex() + "'s when it was matched, whose key is not here"
	case t.Deal.Tag.TEE() && s.cfg.Enclaves == nil:
		return "it asks for an enclave, and the pool has no secret service"
	}
	return ""
}

func runtimeOf(appType string) plan.Runtimes {
	switch appType {
	case poco.AppModule:
		return plan.WASM
	case poco.AppImage, poco.AppBinary: // both take a sandbox
		return plan.OCI
	}
	return 0
}

// connected are those of the accounts that are workers of this pool now.
func (s *Scheduler) connected(accounts []common.Address) (workers []common.Address) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, a := range accounts {
		if s.sessions[a] != nil {
			workers = append(workers, a)
		}
	}
	return workers
}
