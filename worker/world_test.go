package worker_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"connectrpc.com/connect"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

const (
	chainID  = 134
	category = 300
	start    = 1_000_000
	patience = 20 * time.Second
)

var (
	owner    = wallet.Development(0)
	key      = wallet.Development(1)
	poolAddr = common.HexToAddress("0x9001")
	module   = []byte("\x00asm a module")
)

// world is a hub with one pool, an outbox and a result repository, all in memory, and a real scheduler's door.
type world struct {
	t     *testing.T
	pool  common.Address
	chain uint64
	mu    sync.Mutex
	now   uint64
	tick  chan struct{} // closed at the next block

	terms  map[common.Hash]worker.Terms
	views  map[common.Hash]*worker.View
	means  worker.Means
	sent   map[string]worker.Transaction // by id: what the outbox has taken
	asked  map[string]int
	refuse map[step.Action]bool
	revert map[step.Action]bool // these are in blocks, without effect
	hold   map[step.Action]bool // the chain does not take these yet

	stream  chan *pool.Instruction
	reports chan *pool.ReportRequest
	prints  chan *pool.PrintRequest
	opened  chan *pool.ServeRequest
	leave   func()        // ends the stream that stands
	pulse   chan struct{} // told of every report
	stale   bool

	modules *httptest.Server
	results *httptest.Server
	door    *httptest.Server
	stored  map[common.Hash][]byte
	refused int // uploads to refuse

	db  *store.DB
	dir string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{
		t: t, pool: poolAddr, chain: chainID, now: start + 5, tick: make(chan struct{}), terms: map[common.Hash]worker.Terms{},
		views: map[common.Hash]*worker.View{}, means: worker.Means{Account: poco.Account{Stake: 1000}, Payable: 100},
		sent: map[string]worker.Transaction{}, asked: map[string]int{}, refuse: map[step.Action]bool{}, revert: map[step.Action]bool{}, hold: map[step.Action]bool{},
		stream: make(chan *pool.Instruction, 16), reports: make(chan *pool.ReportRequest, 256), prints: make(chan *pool.PrintRequest, 1024), opened: make(chan *pool.ServeRequest, 16), pulse: make(chan struct{}, 1),
		stored: map[common.Hash][]byte{}, db: storetest.Memory(t), dir: t.TempDir(),
	}
	w.modules = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/missing") {
			http.NotFound(rw, r)
			return
		}
		_, _ = rw.Write(module)
	}))
	w.results = httptest.NewServer(http.HandlerFunc(w.repository))
	mux := http.NewServeMux()
	mux.Handle(pool.NewSchedulerHandler(&door{w: w}, pool.HandlerOptions()...))
	w.door = httptest.NewServer(mux)
	t.Cleanup(func() {
		w.door.CloseClientConnections()
		w.door.Close()
		w.modules.Close()
		w.results.Close()
	})
	return w
}

// repository takes any upload with a token of its own making.
func (w *world) repository(rw http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		_, _ = io.WriteString(rw, "token")
		return
	}
	body, err := io.ReadAll(r.Body)
	w.mu.Lock()
	defer w.mu.Unlock()
	if err != nil || w.refused > 0 {
		w.refused--
		http.Error(rw, "not now", http.StatusServiceUnavailable)
		return
	}
	w.stored[common.HexToHash(filepath.Base(r.URL.Path))] = body
	_, _ = io.WriteString(rw, "/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG")
}

// door is a scheduler that does what the test says.
type door struct {
	pool.UnimplementedSchedulerHandler
	w *world
}

func (d *door) Describe(context.Context, *pool.DescribeRequest) (*pool.Description, error) {
	return &pool.Description{Pool: d.w.pool[:], ChainId: d.w.chain, ResultsUrl: d.w.results.URL, MinProtocol: 1}, nil
}

func (d *door) Challenge(context.Context, *pool.ChallengeRequest) (*pool.ChallengeResponse, error) {
	return &pool.ChallengeResponse{Pool: d.w.pool[:], ChainId: d.w.chain, Nonce: make([]byte, 32), Issued: 1}, nil
}

func (d *door) Login(_ context.Context, r *pool.LoginRequest) (*pool.LoginResponse, error) {
	l := pool.Login{ChainID: d.w.chain, Pool: d.w.pool, Worker: common.BytesToAddress(r.Worker), Issued: r.Issued}
	if !l.Verify(r.Signature) {
		return nil, pool.ConnectError(poco.Errorf(poco.Unauthorized, "login", "bad signature"))
	}
	return &pool.LoginResponse{Token: make([]byte, 32), Expires: 3600}, nil
}

func (d *door) Serve(ctx context.Context, r *pool.ServeRequest, s *connect.ServerStream[pool.Instruction]) error {
	if err := s.Send(&pool.Instruction{What: &pool.Instruction_Ping{Ping: &pool.Ping{Interval: 60}}}); err != nil {
		return err
	}
	ctx, leave := d.w.supersede(ctx)
	defer leave()
	d.w.opened <- r
	for {
		select {
		case <-ctx.Done():
			return nil
		case i := <-d.w.stream:
			if err := s.Send(i); err != nil {
				return err
			}
		}
	}
}

// supersede ends the stream before this one, and returns when it takes no instruction any more.
func (w *world) supersede(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	gone := make(chan struct{})
	w.mu.Lock()
	before := w.leave
	w.leave = func() { cancel(); <-gone }
	w.mu.Unlock()
	if before != nil {
		before()
	}
	return ctx, func() { cancel(); close(gone) }
}

func (d *door) Report(_ context.Context, r *pool.ReportRequest) (*pool.ReportResponse, error) {
	d.w.reports <- r
	select {
	case d.w.pulse <- struct{}{}:
	default:
	}
	d.w.mu.Lock()
	defer d.w.mu.Unlock()
	return &pool.ReportResponse{Stale: d.w.stale}, nil
}

func (d *door) Print(_ context.Context, r *pool.PrintRequest) (*pool.PrintResponse, error) {
	d.w.prints <- r
	return &pool.PrintResponse{Listening: true}, nil
}

// Terms implements worker.Chain.
func (w *world) Terms(_ context.Context, id common.Hash) (worker.Terms, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if t, ok := w.terms[id]; ok {
		return t, nil
	}
	return worker.Terms{}, poco.Errorf(poco.NotFound, "world", "no deal %v", id)
}

// Views implements worker.Chain.
func (w *world) Views(_ context.Context, _ common.Address, tasks []common.Hash) ([]worker.View, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	views := make([]worker.View, len(tasks))
	for i, id := range tasks {
		if v := w.views[id]; v != nil {
			views[i] = *v
		}
	}
	return views, nil
}

// Means implements worker.Chain.
func (w *world) Fixing(_ context.Context, task common.Hash) (*poco.Fixing, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if v := w.views[task]; v != nil && v.Fixed != nil {
		return v.Fixed, nil
	}
	return nil, poco.Errorf(poco.Unavailable, "world", "no committee")
}

// Vouches implements [worker.Chain].
func (w *world) Vouches(context.Context, common.Address, common.Hash, []byte) (bool, error) {
	return false, nil
}

func (w *world) Means(context.Context, common.Address) (worker.Means, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.means, nil
}

// Now implements worker.Clock.
func (w *world) Now(context.Context) (uint64, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now, nil
}

// Watch implements worker.Clock.
func (w *world) Watch(ctx context.Context, handle func(context.Context, uint64) error) error {
	for {
		w.mu.Lock()
		now, next := w.now, w.tick
		w.mu.Unlock()
		if err := handle(ctx, now); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-next:
		}
	}
}

// block changes the chain and tells everybody who watches.
func (w *world) block(change func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now++
	change()
	close(w.tick)
	w.tick = make(chan struct{})
}

// Send implements worker.Sender: an outbox and a chain in one.
func (w *world) Send(ctx context.Context, id string, t worker.Transaction) error {
	for {
		w.mu.Lock()
		w.asked[id]++
		_, done := w.sent[id]
		held, refused, reverted, next := w.hold[t.Action], w.refuse[t.Action], w.revert[t.Action], w.tick
		if reverted {
			refused = true
		}
		if !done && !held && !refused {
			w.sent[id] = t
			w.apply(t)
			w.now++
			close(w.tick)
			w.tick = make(chan struct{})
		}
		w.mu.Unlock()
		switch {
		case done || !held && !refused:
			return nil
		case reverted:
			return poco.Errorf(poco.Refused, "world", "%w", worker.ErrReverted)
		case refused:
			return poco.Errorf(poco.Refused, "world", "reverted")
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-next:
		}
	}
}

func (w *world) apply(t worker.Transaction) {
	v := w.views[t.Task]
	switch t.Action {
	case step.Contribution:
		v.Mine = poco.Contribution{Worker: key.Address(), Status: poco.Contributed, ResultHash: t.Hash, ResultSeal: t.Seal}
	case step.Reveal:
		v.Mine.Status = poco.Proved
	case step.Finalization:
		v.Mine = poco.Contribution{Worker: key.Address(), Status: poco.Proved, ResultHash: t.Hash}
		v.Task.Status, v.Deep = poco.TaskCompleted, true
	case step.Settlement:
		v.Mine = poco.Contribution{Worker: key.Address(), Status: poco.Proved}
		v.Task.Status, v.Deep = poco.TaskCompleted, true
	case step.Claim, step.Release:
		v.Task.Status, v.Deep = poco.TaskFailed, true
	}
}

// deal adds a deal, makes its task ACTIVE and gives the assignment that a scheduler would send.
func (w *world) deal(trust uint64, change func(*worker.Terms)) *pool.Assign {
	w.t.Helper()
	id := common.BytesToHash([]byte(fmt.Sprintf("deal %d", len(w.terms))))
	d := &poco.Deal{
		ID: id, App: poco.Resource{Pointer: common.HexToAddress("0xa4")}, Trust: trust, StartTime: start, BotFirst: 3, BotSize: 2,
		Workerpool: poco.Resource{Pointer: poolAddr, Owner: owner.Address(), Price: 100}, WorkerStake: 30,
	}
	terms := worker.Terms{Deal: d, Category: category,
		App: worker.Resource{Type: "WASM", Multiaddr: w.modules.URL + "/app", Checksum: sha256.Sum256(module)}}
	if change != nil {
		change(&terms)
	}
	task := poco.TaskID(id, 3)
	auth := poco.Authorization{Worker: key.Address(), TaskID: task}
	signature, err := owner.SignMessage(context.Background(), auth.Hash())
	if err != nil {
		w.t.Fatal(err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.terms[id] = terms
	w.views[task] = &worker.View{Task: poco.Task{ID: task, Status: poco.TaskActive, DealID: id, Index: 3, TimeRef: category}}
	return &pool.Assign{Taskid: task[:], Dealid: id[:], Index: 3, Authorization: signature, Lease: 1}
}

// consensus makes the task REVEALING on the worker's answer, or on another's.
func (w *world) consensus(task []byte, mine bool) {
	w.block(func() {
		v := w.views[common.BytesToHash(task)]
		v.Task.Status, v.Task.RevealDeadline = poco.TaskRevealing, w.now+2*category
		if v.Task.ConsensusValue = v.Mine.ResultHash; !mine {
			v.Task.ConsensusValue = common.HexToHash("0x0bad")
		}
	})
}

func (w *world) finalized(task []byte) {
	w.block(func() {
		v := w.views[common.BytesToHash(task)]
		v.Task.Status, v.Deep = poco.TaskCompleted, true
	})
}

// transactions are the actions taken by the chain for a task, each with its count.
func (w *world) transactions(task []byte) map[step.Action]int {
	w.mu.Lock()
	defer w.mu.Unlock()
	all := map[step.Action]int{}
	for _, t := range w.sent {
		if t.Task == common.BytesToHash(task) {
			all[t.Action]++
		}
	}
	return all
}

// running is one worker under way.
type running struct {
	*worker.Worker
	stop context.CancelFunc
	done chan error
}

// run starts a worker in this world, over the same journal and folders as any before it.
func (w *world) run(exec executor.Executor, change func(*worker.Config)) *running {
	w.t.Helper()
	return w.runWith(worker.Parts{Key: key, Chain: w, Clock: w, Sender: w, Executor: exec}, change)
}

func (w *world) runWith(parts worker.Parts, change func(*worker.Config)) *running {
	w.t.Helper()
	modules, err := worker.OpenCache(filepath.Join(w.dir, "modules"), 1<<20)
	if err != nil {
		w.t.Fatal(err)
	}
	cfg := worker.Config{SchedulerURL: w.door.URL, Pool: w.pool, ChainID: w.chain, Slots: 2,
		Dir: filepath.Join(w.dir, "work"), AllowPrivate: true, StopGrace: 5 * time.Second}
	if change != nil {
		change(&cfg)
	}
	parts.Modules, parts.Store = modules, w.db
	parts.HTTP, parts.Log = &http.Client{Transport: &http.Transport{}}, slog.New(slog.DiscardHandler)
	wk, err := worker.New(w.t.Context(), cfg, parts)
	if err != nil {
		w.t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &running{Worker: wk, stop: stop, done: make(chan error, 1)}
	go func() { r.done <- wk.Run(ctx) }()
	w.t.Cleanup(func() { r.kill(w.t) })
	return r
}

// kill is a crash: nothing more of the worker happens.
func (r *running) kill(t *testing.T) {
	r.Kill()
	r.stop()
	select {
	case err := <-r.done:
		r.done <- err
	case <-time.After(patience):
		t.Error("the worker does not die")
	}
}

// reported waits for a report of this stage.
func (w *world) reported(stage pool.Stage) *pool.ReportRequest {
	w.t.Helper()
	deadline := time.After(patience)
	var seen []string
	for {
		select {
		case r := <-w.reports:
			if r.Stage == stage {
				return r
			}
			seen = append(seen, r.Stage.Text()+" "+r.Cause.Text()+" "+r.Detail)
		case <-deadline:
			w.t.Fatalf("no report of stage %s, but %q", stage.Text(), seen)
		}
	}
}

// eventually waits until a condition on the world holds, looking after every block and report.
func (w *world) eventually(what string, holds func() bool) {
	w.t.Helper()
	deadline := time.After(patience)
	for {
		w.mu.Lock()
		next := w.tick
		w.mu.Unlock()
		if holds() {
			return
		}
		select {
		case <-next:
		case <-w.reports:
		case <-deadline:
			w.t.Fatalf("never: %s", what)
		}
	}
}

func (w *world) assign(a *pool.Assign) {
	w.stream <- &pool.Instruction{What: &pool.Instruction_Assign{Assign: a}}
}

// app is an executor whose program is a function.
type app func(ctx context.Context, run executor.Run) (executor.Outcome, error)

// Run implements executor.Executor.
func (a app) Run(ctx context.Context, run executor.Run) (executor.Outcome, error) { return a(ctx, run) }

// answering writes a result and says something.
func answering(text string) app {
	return func(_ context.Context, run executor.Run) (executor.Outcome, error) {
		return executor.Outcome{Stdout: []byte("computing\n")}, answer(run, text)
	}
}

func answer(run executor.Run, text string) error {
	if err := os.WriteFile(filepath.Join(run.Out, "result.txt"), []byte(text), 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(run.Out, result.ComputedFile), []byte(`{"deterministic-output-path":"/iexec_out/result.txt"}`), 0o600)
}

// unpack opens the archive that was uploaded for a task.
func (w *world) unpack(task []byte) fs.FS {
	w.t.Helper()
	w.mu.Lock()
	archive := w.stored[common.BytesToHash(task)]
	w.mu.Unlock()
	files, err := result.OpenArchive(bytes.NewReader(archive), int64(len(archive)), result.DefaultArchiveLimits)
	if err != nil {
		w.t.Fatal(err)
	}
	return files
}

// cached puts a module where the workers of this world look first.
func (w *world) cached(module []byte) {
	w.t.Helper()
	dir := filepath.Join(w.dir, "modules")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		w.t.Fatal(err)
	}
	name := common.Hash(sha256.Sum256(module)).Hex() + ".app"
	if err := os.WriteFile(filepath.Join(dir, name), module, 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// empty expects that nothing is left of any task's work folder.
func (w *world) empty(dir string) {
	w.t.Helper()
	w.eventually("the work folders are gone", func() bool {
		left, err := filepath.Glob(filepath.Join(w.dir, dir, "*", "0x*", "0x*"))
		if err == nil && len(left) > 0 {
			w.block(func() {})
		}
		return err == nil && len(left) == 0
	})
}
