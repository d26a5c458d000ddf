package scheduler

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const (
	tickEvery     = time.Second
	standingEvery = 30 * time.Second // workers' stakes and gas, besides when the chain says that they changed
	purgeEvery    = time.Hour
	retryEvery    = time.Second // reads of a node that is away
)

// Scheduler serves one pool. Make it with [New], mount [Scheduler.Handler], call [Scheduler.Run] once.
type Scheduler struct {
	cfg   Config
	keep  keep
	doors *doors
	live  *live

	settles bool // the hub offers the settlement's road, and the pool takes it

	inputs chan input
	ready  chan struct{} // closed when the pool's present is known
	ended  chan struct{} // closed when Run is over

	admission atomic.Pointer[Admission]

	mu       sync.Mutex
	sessions map[common.Address]*session
	streams  uint64
	evicted  map[common.Address]string // and why

	refused      map[common.Address]bool // noted in this hour
	refusedSince time.Time
}

// input is something for the goroutine that owns the state.
type input struct {
	event plan.Event
	run   func(context.Context, *owner) // before the event
}

// New makes a scheduler. It touches nothing yet.
func New(cfg Config) (*Scheduler, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	doors, err := newDoors(cfg.Pool, cfg.ChainID, cfg.TokenLife, cfg.MaxWorkers)
	if err != nil {
		return nil, err
	}
	s := &Scheduler{
		cfg: cfg, keep: newKeep(cfg.DB), doors: doors, live: newLive(), inputs: make(chan input, 256),
		ready: make(chan struct{}), ended: make(chan struct{}), sessions: map[common.Address]*session{},
		evicted: map[common.Address]string{},
	}
	s.admission.Store(&cfg.Admission)
	return s, nil
}

// Run schedules until ctx ends. Then it takes on nothing new and, for at most the configured grace, goes on
// until nobody has staked anything on an unfinished task of the pool; its HTTP handler has to be served until
// it returns. What is unfinished by then is taken up by the next run.
func (s *Scheduler) Run(ctx context.Context) error {
	if err := s.keep.migrate(ctx); err != nil {
		return err
	}
	defer close(s.ended)
	if err := s.chooseRoad(ctx); err != nil {
		return err
	}
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	group, work := errgroup.WithContext(work)
	o := newOwner(s, group)
	group.Go(func() error { return o.own(work) })
	group.Go(func() error { return s.follow(work) })
	group.Go(func() error { return s.ticks(work) })
	group.Go(func() error { return s.standings(work) })
	group.Go(func() error {
		select {
		case <-ctx.Done():
			s.finishOwed(work)
			stop()
		case <-work.Done():
		}
		return nil
	})
	err := group.Wait()
	if ctx.Err() != nil && (err == nil || errors.Is(err, context.Canceled)) {
		return ctx.Err()
	}
	return err
}

// finishOwed stops the pool from taking on anything and waits for what is owed.
//
// Rationale: workers have locked stakes on begun tasks and the pool its own; a stop in the middle costs both.
func (s *Scheduler) finishOwed(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.StopGrace)
	defer cancel()
	if s.cfg.StopGrace == 0 || s.send(ctx, input{event: plan.Stop{}}) != nil {
		return
	}
	ticker := time.NewTicker(tickEvery / 4)
	defer ticker.Stop()
	for {
		owed := 0
		if s.ask(ctx, func(o *owner) { owed = o.state.Owed() }) != nil || owed == 0 {
			return
		}
		select {
		case <-ctx.Done():
			s.cfg.Log.Warn("stopped before everything owed was done", "tasks", owed)
			return
		case <-ticker.C:
		}
	}
}

// send hands something to the owner of the state.
func (s *Scheduler) send(ctx context.Context, in input) error {
	select {
	case s.inputs <- in:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-s.ended:
		return poco.Errorf(poco.Unavailable, "scheduler", "the pool is closed")
	}
}

// ask runs a reader in the owner's goroutine and waits for it.
func (s *Scheduler) ask(ctx context.Context, read func(*owner)) error {
	return s.within(ctx, func(_ context.Context, o *owner) { read(o) })
}

// within runs something in the owner's goroutine and waits for it.
func (s *Scheduler) within(ctx context.Context, do func(context.Context, *owner)) error {
	done := make(chan struct{})
	if err := s.send(ctx, input{run: func(ctx context.Context, o *owner) { do(ctx, o); close(done) }}); err != nil {
		return err
	}
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-s.ended:
		return poco.Errorf(poco.Unavailable, "scheduler", "the pool is closed")
	}
}

// Ready is closed once the scheduler knows the pool's present.
func (s *Scheduler) Ready() <-chan struct{} { return s.ready }

// ticks tells protocol time, and purges what is old.
func (s *Scheduler) ticks(ctx context.Context) error {
	ticker := time.NewTicker(tickEvery)
	defer ticker.Stop()
	purged := time.Time{}
	for {
		if now, err := s.cfg.Clock.Now(ctx); err == nil {
			if err := s.send(ctx, input{event: plan.Tick{Now: uint64(now.Unix())}}); err != nil {
				return err
			}
			if now.Sub(purged) >= purgeEvery {
				purged = now
				s.warn("purge", s.keep.purge(ctx, now, s.cfg.LogsLife))
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
	}
}

// standings keeps what is known of connected workers' means fresh.
func (s *Scheduler) standings(ctx context.Context) error {
	ticker := time.NewTicker(standingEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
		s.mu.Lock()
		workers := make([]common.Address, 0, len(s.sessions))
		for worker := range s.sessions {
			workers = append(workers, worker)
		}
		s.mu.Unlock()
		s.refresh(ctx, workers)
	}
}

// refresh reads workers' means and tells the plan.
func (s *Scheduler) refresh(ctx context.Context, workers []common.Address) {
	var events plan.Together
	for _, worker := range workers {
		standing, err := s.cfg.Chain.Standing(ctx, worker)
		if err != nil {
			s.warn("read a worker's standing", err, slog.String("worker", worker.Hex()))
			continue
		}
		events = append(events,
			plan.FundsSeen{Worker: worker, Account: standing.Account, Gas: s.paysGas(standing)},
			plan.ScoreSeen{Worker: worker, Score: standing.Score})
		s.mu.Lock()
		stream := s.sessions[worker]
		s.mu.Unlock()
		if stream != nil {
			s.reconsider(ctx, worker, stream, standing)
		}
	}
	if len(events) > 0 {
		_ = s.send(ctx, input{event: events}) // it fails only when nobody listens any more
	}
}

func (s *Scheduler) paysGas(standing Standing) bool {
	return s.cfg.GasFloor == nil || standing.Wei != nil && standing.Wei.Cmp(s.cfg.GasFloor) >= 0
}

// warn logs an error that the work goes on after.
func (s *Scheduler) warn(what string, err error, attrs ...slog.Attr) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	s.cfg.Log.LogAttrs(context.Background(), slog.LevelWarn, what, append(attrs, slog.String("error", err.Error()))...)
}
