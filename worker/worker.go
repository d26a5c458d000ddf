package worker

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker/step"
)

// Worker serves one pool with one wallet. Lock order: what it shares, mu, a life's mu.
type Worker struct {
	cfg        Config
	key        wallet.Signer
	chain      Chain
	clock      Clock
	sender     Sender
	executor   executor.Executor
	sandbox    *Sandbox // nil: this machine has none
	modules    *Cache
	journal    *journal
	content    *content
	network    executor.Allowed // that programs may reach
	repository *repository
	folders    folders
	scheduler  *pool.Client
	reports    *reports
	log        *slog.Logger
	pause      time.Duration // between attempts at what other machines did not do

	hard  context.Context // ends when the worker dies: nothing is done after that
	kill  context.CancelFunc
	group sync.WaitGroup

	shared   *Shared
	load     func() float64
	lastSeen atomic.Uint64 // protocol time of the last block
	news     chan struct{} // some life has changed

	mu       sync.Mutex
	lives    map[common.Hash]*life
	stopping bool
	retiring bool
	line     Line
}

// New makes a worker and reads its journal; it does nothing before [Worker.Run].
func New(ctx context.Context, cfg Config, parts Parts) (*Worker, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if err := parts.validate(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	if parts.Log == nil {
		parts.Log = slog.Default()
	}
	if parts.HTTP == nil {
		parts.HTTP = new(http.Client)
	}
	address := parts.Key.Address()
	w := &Worker{
		cfg: cfg, key: parts.Key, chain: parts.Chain, clock: parts.Clock, sender: parts.Sender,
		executor: parts.Executor, sandbox: parts.Sandbox, modules: parts.Modules,
		content:    &content{trusted: parts.HTTP, strangers: strangersClient(cfg.AllowPrivate), patience: cfg.FetchTime},
		repository: newRepository(parts.HTTP),
		folders:    folders{dir: filepath.Join(cfg.Dir, strings.ToLower(address.Hex()))},
		reports:    newReports(), log: parts.Log.With("worker", address.Hex()), pause: sendPause,
		news: make(chan struct{}, 1), lives: make(map[common.Hash]*life), shared: parts.Shared, load: parts.Load,
	}
	if w.shared == nil {
		w.shared = NewShared()
	}
	if w.load == nil {
		w.load = func() float64 { return 0 }
	}
	var err error
	if w.network, err = executor.ParseAllowed(cfg.AllowNetwork); err != nil {
		return nil, err
	}
	for _, text := range cfg.Mirrors {
		m, err := parseMirror(text)
		if err != nil {
			return nil, err
		}
		w.content.mirrors = append(w.content.mirrors, m)
	}
	if err := w.content.use(cfg.Gateways); err != nil {
		return nil, err
	}
	if cfg.ResultsURL != "" {
		if err := w.repository.use(cfg.ResultsURL); err != nil {
			return nil, err
		}
	}
	w.scheduler, err = pool.NewClient(pool.ClientConfig{
		URL: cfg.SchedulerURL, Pool: cfg.Pool, ChainID: cfg.ChainID, HTTP: parts.HTTP,
		Notice: func(err error, wait time.Duration) {
			w.log.Warn("scheduler is away", "error", err, "wait", wait.String())
			w.connected(Away, err.Error())
		},
	}, parts.Key)
	if err != nil {
		return nil, err
	}
	if w.journal, err = openJournal(ctx, parts.Store, address); err != nil {
		return nil, err
	}
	w.hard, w.kill = context.WithCancel(context.WithoutCancel(ctx))
	w.shared.add(w)
	return w, nil
}

// Run serves the pool until ctx ends, and then stops in good order: no new task is taken, what is computed is left
// for the next start, and transactions that money depends on are seen through, for at most Config.StopGrace.
// [Worker.Kill] ends it at once. A Worker runs once.
//
// It returns an error when the pool will not have the worker; what is owed by then is seen through first.
func (w *Worker) Run(ctx context.Context) error {
	defer w.group.Wait()
	defer w.kill()
	if err := w.resume(); err != nil {
		return err
	}
	w.group.Go(func() { w.reports.run(w.hard, w.scheduler, w.log, w.stale) })
	w.group.Go(func() {
		if err := w.clock.Watch(w.hard, w.look); err != nil && w.hard.Err() == nil {
			w.log.Error("the chain is not followed any more", "error", err)
		}
	})
	serving, stop := context.WithCancel(w.hard)
	defer context.AfterFunc(ctx, stop)()
	defer stop()
	err := w.serve(serving)
	w.connected(Left, "")
	if ctx.Err() == nil && w.hard.Err() == nil {
		// Rationale: being turned away by the pool does not free the stake of what was contributed.
		w.log.Error("the pool will not have this worker", "error", err, "hint", poco.HintOf(err))
		w.wait(ctx, func(s step.State) bool { return s.Committed })
	}
	w.drain()
	if ctx.Err() != nil || w.hard.Err() != nil {
		return nil
	}
	return err
}

// Kill ends the worker at once. The journal knows what it owes.
func (w *Worker) Kill() { w.kill() }

// Assignments returns what the worker has under way.
func (w *Worker) Assignments() []step.State {
	var states []step.State
	for _, l := range w.all() {
		if s := l.snapshot(); s.Stage != "" {
			states = append(states, s)
		}
	}
	return states
}

// resume continues what the journal holds.
func (w *Worker) resume() error {
	states, err := w.journal.open(w.hard)
	if err != nil {
		return err
	}
	keep := make(map[common.Hash]bool)
	for _, s := range states {
		keep[s.Assignment.TaskID] = true
	}
	if err := w.forget(w.hard, w.folders.dir, keep); err != nil {
		w.log.Error("runs of tasks that are over are not cleared away", "error", err)
	}
	if err := w.folders.sweep(keep); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range states {
		l := w.newLife(s.Assignment)
		l.state = s
		l.log.Info("resumed", "stage", string(s.Stage))
		w.group.Go(func() { l.run(step.Restarted{}) })
	}
	return nil
}

// newLife registers a life; w.mu is held, and the caller runs it.
func (w *Worker) newLife(a step.Assignment) *life {
	l := &life{
		w: w, folder: w.folders.of(a.DealID, a.TaskID), inbox: make(chan letter, 16), done: make(chan struct{}),
		log: w.log.With("deal", a.DealID.Hex(), "task", a.TaskID.Hex()), printed: printed{news: make(chan struct{}, 1)},
	}
	w.lives[a.TaskID] = l
	return l
}

// changed is told by a life of its new state.
func (w *Worker) changed(l *life, s step.State) {
	if s.Closed {
		w.mu.Lock()
		if w.lives[s.Assignment.TaskID] == l {
			delete(w.lives, s.Assignment.TaskID)
		}
		w.mu.Unlock()
	}
	notify(w.news)
}

func (w *Worker) all() []*life {
	w.mu.Lock()
	defer w.mu.Unlock()
	lives := make([]*life, 0, len(w.lives))
	for _, l := range w.lives {
		lives = append(lives, l)
	}
	return lives
}

func (w *Worker) draining() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stopping
}

// look shows every life the chain as it is at a new block.
func (w *Worker) look(ctx context.Context, now uint64) error {
	w.lastSeen.Store(now)
	lives := w.all()
	tasks := make([]common.Hash, len(lives))
	for i, l := range lives {
		tasks[i] = l.snapshot().Assignment.TaskID
	}
	if len(lives) == 0 {
		return nil
	}
	views, err := w.chain.Views(ctx, w.key.Address(), tasks)
	if err != nil || len(views) != len(lives) {
		w.log.Warn("tasks not seen", "error", err)
		views = nil
	}
	for i, l := range lives {
		if views != nil {
			l.send(views[i].seen(now))
		}
		l.send(step.Tick{Now: now})
	}
	return nil
}

// now is protocol time, as of the last block when the node does not answer.
func (w *Worker) now() uint64 {
	now, err := w.clock.Now(w.hard)
	if err != nil {
		return w.lastSeen.Load()
	}
	return now
}

// drain ends in good order.
func (w *Worker) drain() {
	w.mu.Lock()
	w.stopping = true
	w.mu.Unlock()
	for _, l := range w.all() {
		if s := l.snapshot(); !s.Committed { // no new obligations
			l.post(letter{})
		}
	}
	grace, cancel := context.WithTimeout(w.hard, w.cfg.StopGrace)
	defer cancel()
	w.wait(grace, func(s step.State) bool { return s.Owing() })
	for _, s := range w.Assignments() {
		if s.Committed && s.OnChain == poco.Contributed {
			w.log.Warn("stopped with a contribution that is not revealed: start again before the consensus is older than the reveal window, or its stake is lost",
				"task", s.Assignment.TaskID.Hex(), "window", (time.Duration(poco.RevealDeadlineRatio*s.CategoryTime) * time.Second).String())
		}
	}
	flush, cancel := context.WithTimeout(w.hard, min(flushTime, w.cfg.StopGrace))
	defer cancel()
	w.reports.flushed(flush)
}

// wait returns when no assignment is as described, or ctx ends.
func (w *Worker) wait(ctx context.Context, busy func(step.State) bool) {
	for {
		waiting := false
		for _, s := range w.Assignments() {
			waiting = waiting || !s.Closed && busy(s)
		}
		if !waiting {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-w.hard.Done():
			return
		case <-w.news:
		}
	}
}

// describe learns what the pool asks for and where its results go.
func (w *Worker) describe(ctx context.Context) error {
	for pause := firstPause; ; pause = min(2*pause, lastPause) {
		d, err := w.scheduler.Describe(ctx)
		switch kind := poco.KindOf(err); {
		case err == nil:
			return w.suit(d)
		case ctx.Err() != nil:
			return ctx.Err()
		case kind != poco.Unavailable && kind != poco.Timeout:
			return err
		}
		w.log.Warn("scheduler is away", "error", err, "wait", pause.String())
		w.connected(Away, err.Error())
		if !sleep(ctx, pause) {
			return ctx.Err()
		}
	}
}

func (w *Worker) suit(d *pool.Description) error {
	if d.MinProtocol > pool.ProtocolVersion {
		return poco.Errorf(poco.Refused, "worker: join pool", "the pool speaks version %d, this worker %d",
			d.MinProtocol, pool.ProtocolVersion).WithHint("update this program")
	}
	err := w.content.use(d.ContentGateways)
	if w.cfg.ResultsURL == "" && d.ResultsUrl != "" {
		err = errors.Join(err, w.repository.use(d.ResultsUrl))
	}
	return err
}
