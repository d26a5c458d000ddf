package scheduler_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
)

const (
	chainID  = 31337
	category = 300
)

var (
	poolAddress = common.Address{0xb0, 0x01}
	hubAddress  = common.Address{0xb0, 0x02}
	ownerKey    = wallet.Development(0)
	requester   = wallet.Development(9)
)

// ground is a hub, its chain, an outbox and a result repository in memory, all at once.
type ground struct {
	mu       sync.Mutex
	deals    map[common.Hash]*scheduler.Terms
	order    []common.Hash
	tasks    map[common.Hash]*record
	standing map[common.Address]scheduler.Standing
	results  map[common.Hash]string
	outcomes map[string]error
	calls    map[string]int // by method, those that were carried out
	feeds    []chan scheduler.Facts
	offset   time.Duration // protocol time runs ahead by this
	signs    bool          // workers that join take the settlement's road
}

type record struct {
	poco.Progress
	tally trust.Tally[common.Hash]
}

func newGround() *ground {
	return &ground{deals: map[common.Hash]*scheduler.Terms{}, tasks: map[common.Hash]*record{},
		standing: map[common.Address]scheduler.Standing{}, results: map[common.Hash]string{},
		outcomes: map[string]error{}, calls: map[string]int{}}
}

func (g *ground) Now(context.Context) (time.Time, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.now(), nil
}

func (g *ground) now() time.Time  { return time.Now().Add(g.offset) }
func (g *ground) seconds() uint64 { return uint64(g.now().Unix()) }
func (g *ground) pass(d time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.offset += d
	g.tell(scheduler.Facts{})
}

// tell gives every follower what changed.
func (g *ground) tell(f scheduler.Facts) {
	f.Time = g.seconds()
	for _, feed := range g.feeds {
		feed <- f
	}
}

func (g *ground) Follow(ctx context.Context, handle func(context.Context, scheduler.Facts) error) error {
	g.mu.Lock()
	all := scheduler.Facts{Time: g.seconds(), Deals: append([]common.Hash(nil), g.order...)}
	for _, t := range g.tasks {
		all.Tasks = append(all.Tasks, t.Clone())
	}
	feed := make(chan scheduler.Facts, 4096)
	g.feeds = append(g.feeds, feed)
	g.mu.Unlock()
	if err := handle(ctx, all); err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case f := <-feed:
			if err := handle(ctx, f); err != nil {
				return err
			}
		}
	}
}

func (g *ground) match(n byte, size, trust uint64, change func(*poco.Deal)) poco.Deal {
	g.mu.Lock()
	defer g.mu.Unlock()
	d := poco.Deal{ID: common.Hash{n}, BotSize: size, Trust: trust, StartTime: g.seconds(), WorkerStake: 100,
		Workerpool: poco.Resource{Pointer: poolAddress, Owner: ownerKey.Address(), Price: 1000},
		Requester:  requester.Address(), Params: `{"iexec_args":"hello"}`}
	if change != nil {
		change(&d)
	}
	g.deals[d.ID] = &scheduler.Terms{Deal: d, TimeRef: category, AppType: "WASM", AppName: "echo"}
	g.order = append(g.order, d.ID)
	g.tell(scheduler.Facts{Deals: []common.Hash{d.ID}})
	return d
}

func (g *ground) Terms(_ context.Context, id common.Hash) (scheduler.Terms, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t := g.deals[id]; t != nil {
		return *t, nil
	}
	return scheduler.Terms{}, poco.Errorf(poco.NotFound, "ground", "no deal")
}

func (g *ground) Standing(_ context.Context, w common.Address) (scheduler.Standing, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if s, ok := g.standing[w]; ok {
		return s, nil
	}
	return scheduler.Standing{Account: poco.Account{Stake: poco.RLC}}, nil
}

func (g *ground) Task(_ context.Context, id common.Hash) (poco.Progress, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t := g.tasks[id]; t != nil {
		return t.Clone(), nil
	}
	return poco.Progress{}, poco.Errorf(poco.NotFound, "ground", "no task")
}

func (g *ground) CID(_ context.Context, id common.Hash) (string, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if cid := g.results[id]; cid != "" {
		return cid, nil
	}
	return "", poco.Errorf(poco.NotFound, "ground", "no result")
}

// deed is a call as this ground encodes it.
type deed struct {
	Method   string
	Refs     []hub.TaskRef
	Task     common.Hash
	Results  []byte
	Callback []byte
}

func (d deed) call() chain.Call {
	data, err := json.Marshal(d)
	if err != nil {
		panic(err)
	}
	return chain.Call{Data: data, What: d.Method}
}

func (g *ground) InitializeArray(refs []hub.TaskRef) chain.Call {
	return deed{Method: "initialize", Refs: refs}.call()
}
func (g *ground) InitializeAndClaimArray(refs []hub.TaskRef) chain.Call {
	return deed{Method: "initializeAndClaim", Refs: refs}.call()
}
func (g *ground) Finalize(task common.Hash, results, callback []byte) chain.Call {
	return deed{Method: "finalize", Task: task, Results: results, Callback: callback}.call()
}
func (g *ground) Reopen(task common.Hash) chain.Call {
	return deed{Method: "reopen", Task: task}.call()
}
func (g *ground) ClaimArray(tasks []common.Hash) chain.Call {
	d := deed{Method: "claim"}
	for _, t := range tasks {
		d.Refs = append(d.Refs, hub.TaskRef{DealID: t})
	}
	return d.call()
}

func (g *ground) SubmitIntent(_ context.Context, intents ...outbox.Intent) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, intent := range intents {
		if _, done := g.outcomes[intent.ID]; done {
			continue
		}
		var d deed
		if err := json.Unmarshal(intent.Call.Data, &d); err != nil {
			return err
		}
		err := g.carryOut(d)
		g.outcomes[intent.ID] = err
		if err == nil {
			g.calls[d.Method]++
		}
	}
	return nil
}

func (g *ground) Wait(_ context.Context, id string) (outbox.Result, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return outbox.Result{}, g.outcomes[id]
}

func refused(format string, args ...any) error {
	return poco.Errorf(poco.Refused, "ground", format, args...)
}

func (g *ground) carryOut(d deed) error {
	switch d.Method {
	case "initialize", "initializeAndClaim":
		for _, r := range d.Refs {
			if g.tasks[r.ID()] != nil {
				return refused("initialized already")
			}
		}
		for _, r := range d.Refs {
			deal := &g.deals[r.DealID].Deal
			t := &record{Progress: poco.NewProgress(deal, r.Index, category)}
			g.tasks[t.ID] = t
			g.do(t, poco.TaskInitialize{TaskID: t.ID})
			if d.Method == "initializeAndClaim" {
				g.do(t, poco.TaskClaimed{TaskID: t.ID})
			}
		}
	case "claim":
		for _, r := range d.Refs {
			t := g.tasks[r.DealID]
			if g.seconds() < t.FinalDeadline {
				return refused("too early")
			}
			g.do(t, poco.TaskClaimed{TaskID: t.ID})
		}
	case "finalize":
		t := g.tasks[d.Task]
		if t.Status != poco.TaskRevealing || t.RevealCounter == 0 || t.RevealCounter < t.WinnerCounter && g.seconds() < t.RevealDeadline {
			return refused("not yet")
		}
		g.do(t, poco.TaskFinalize{TaskID: t.ID, Results: d.Results})
	case "reopen":
		t := g.tasks[d.Task]
		if t.Status != poco.TaskRevealing || t.RevealCounter > 0 || g.seconds() < t.RevealDeadline {
			return refused("not yet")
		}
		t.tally.Remove(t.ConsensusValue)
		g.do(t, poco.TaskReopen{TaskID: t.ID})
	}
	return nil
}

func (g *ground) do(t *record, e poco.Event) {
	t.Apply(g.seconds(), e)
	g.tell(scheduler.Facts{Tasks: []poco.Progress{t.Clone()}})
}

// contribute is a worker's transaction, and reveal the one after consensus.
func (g *ground) contribute(task common.Hash, w common.Address, answer common.Hash) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	t := g.tasks[task]
	if t == nil || t.Status != poco.TaskActive {
		return refused("not active")
	}
	hash := poco.ResultHash(task, answer)
	g.do(t, poco.TaskContribute{TaskID: task, Worker: w, ResultHash: hash})
	t.tally.Add(hash, 0)
	if t.tally.Reached(hash, g.deals[t.DealID].Deal.Trust) {
		g.do(t, poco.TaskConsensus{TaskID: task, Consensus: hash})
	}
	return nil
}

func (g *ground) reveal(task common.Hash, w common.Address, answer common.Hash) {
	g.mu.Lock()
	defer g.mu.Unlock()
	t := g.tasks[task]
	for _, c := range t.Contributions {
		if t.Status == poco.TaskRevealing && c.Worker == w && c.Status == poco.Contributed && c.ResultHash == t.ConsensusValue {
			g.do(t, poco.TaskReveal{TaskID: task, Worker: w, Digest: answer})
			return
		}
	}
}

func (g *ground) contributeAndFinalize(task common.Hash, w common.Address, answer common.Hash) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	t := g.tasks[task]
	if t.Status != poco.TaskActive || len(t.Contributions) > 0 {
		return refused("not active")
	}
	hash := poco.ResultHash(task, answer)
	for _, e := range []poco.Event{poco.TaskContribute{TaskID: task, Worker: w, ResultHash: hash}, poco.TaskConsensus{TaskID: task, Consensus: hash},
		poco.TaskReveal{TaskID: task, Worker: w, Digest: answer}, poco.TaskFinalize{TaskID: task}} {
		t.Apply(g.seconds(), e)
	}
	g.tell(scheduler.Facts{Tasks: []poco.Progress{t.Clone()}})
	return nil
}

func (g *ground) store(task common.Hash, cid string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.results[task] = cid
}

func (g *ground) task(id common.Hash) poco.Progress {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t := g.tasks[id]; t != nil {
		return t.Clone()
	}
	return poco.Progress{}
}

func (g *ground) count(method string) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.calls[method]
}

// site is a scheduler that runs.
type site struct {
	*scheduler.Scheduler
	url  string
	stop func() error
}

func config(t *testing.T, g *ground, db *store.DB) scheduler.Config {
	t.Helper()
	return scheduler.Config{
		Pool: poolAddress, ChainID: chainID, Hub: hubAddress, DB: db, Feed: g, Chain: g, Calls: g, Sender: g, Clock: g,
		Repository: g, Signer: ownerKey, ResultsURL: "http://results.test", Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	}
}

func database(t *testing.T) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), "sqlite::memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// open runs a scheduler behind a real connection.
func open(t *testing.T, cfg scheduler.Config) *site {
	t.Helper()
	s, err := scheduler.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(s.Handler())
	server.Config.WriteTimeout = 300 * time.Millisecond // streams have to outlive it
	server.Start()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	var once sync.Once
	var result error
	stop := func() error {
		once.Do(func() {
			cancel()
			result = <-ended
			server.CloseClientConnections()
			server.Close()
		})
		return result
	}
	t.Cleanup(func() { _ = stop() })
	select {
	case <-s.Ready():
	case <-time.After(10 * time.Second):
		t.Fatal("the scheduler did not get ready")
	}
	return &site{s, server.URL, stop}
}

// hand is a scripted worker.
type hand struct {
	t      *testing.T
	g      *ground
	key    *wallet.Key
	client *pool.Client
	seen   chan *pool.Instruction // what it was told, but for pings
	act    func(h *hand, i *pool.Instruction)
	hold   []*pool.Holding
	work   sync.WaitGroup
	end    context.CancelFunc
	ended  chan error
}

// join connects a worker. It reveals by itself, as workers do, when act does not say otherwise.
func (s *site) join(t *testing.T, g *ground, n int, act func(*hand, *pool.Instruction), hold ...*pool.Holding) *hand {
	t.Helper()
	h := &hand{t: t, g: g, key: wallet.Development(n), seen: make(chan *pool.Instruction, 1024), act: act, hold: hold, ended: make(chan error, 1)}
	client, err := pool.NewClient(pool.ClientConfig{URL: s.url, Pool: poolAddress, ChainID: chainID}, h.key)
	if err != nil {
		t.Fatal(err)
	}
	h.client = client
	ctx, cancel := context.WithCancel(context.Background())
	h.end = cancel
	ready := make(chan struct{})
	var once sync.Once
	go func() {
		h.ended <- client.Serve(ctx, func() *pool.ServeRequest {
			return &pool.ServeRequest{Signs: g.signs, Slots: 4, Protocol: pool.ProtocolVersion, Version: "test", Holding: h.hold,
				Capabilities: &pool.Capabilities{Cpu: 1, Runtimes: []pool.Runtime{pool.Runtime_RUNTIME_WASM}}}
		}, func(i *pool.Instruction) {
			once.Do(func() { close(ready) })
			if i.GetPing() == nil {
				h.seen <- i
				if h.act != nil {
					h.act(h, i)
				}
			}
		})
	}()
	t.Cleanup(func() { h.work.Wait(); cancel() })
	select {
	case <-ready:
	case <-time.After(10 * time.Second):
		t.Fatal("the worker got no stream")
	}
	return h
}

func (h *hand) report(r *pool.ReportRequest) {
	if _, err := h.client.Report(context.Background(), r); err != nil {
		h.t.Errorf("report: %v", err)
	}
}

// answer is what honest workers find.
var answer = crypto.Keccak256Hash([]byte("the answer"))

const cid = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"

// honest computes, contributes, reveals and uploads when asked.
func honest(h *hand, i *pool.Instruction) {
	if a := i.GetAssign(); a != nil {
		task := common.BytesToHash(a.Taskid)
		hash := poco.AuthorizationHash(h.key.Address(), task, common.BytesToAddress(a.EnclaveChallenge))
		if !poco.VerifyMessageSignature(ownerKey.Address(), hash, a.Authorization) {
			h.t.Errorf("the authorization is not the pool owner's")
		}
		h.work.Go(func() { // a run takes its time; instructions go on coming
			h.report(&pool.ReportRequest{Taskid: a.Taskid, Lease: a.Lease, Stage: pool.Stage_STAGE_COMPUTED, Stdout: "hello from " + h.key.Address().Hex()})
			if a.Road == pool.Road_ROAD_SHORT {
				_ = h.g.contributeAndFinalize(task, h.key.Address(), answer) // the other may have been first
				return
			}
			if h.g.contribute(task, h.key.Address(), answer) == nil {
				h.revealing(task)
			}
		})
	}
	if u := i.GetUpload(); u != nil {
		h.g.store(common.BytesToHash(u.Taskid), cid)
		h.work.Go(func() {
			h.report(&pool.ReportRequest{Taskid: u.Taskid, Stage: pool.Stage_STAGE_UPLOADED,
				ResultLocation: []byte(`{"storage":"ipfs","location":"/ipfs/` + cid + `"}`)})
		})
	}
}

// revealing waits for consensus on the chain and reveals.
func (h *hand) revealing(task common.Hash) {
	ticker := time.NewTicker(5 * time.Millisecond)
	defer ticker.Stop()
	for range ticker.C {
		p := h.g.task(task)
		switch {
		case p.Status == poco.TaskRevealing:
			h.g.reveal(task, h.key.Address(), answer)
			return
		case p.Status.Final():
			return
		}
	}
}

// until waits for a progress that satisfies.
func (s *site) until(t *testing.T, what string, ok func(scheduler.Progress) bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	changes, err := s.Watch(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var last scheduler.Progress
	for p := range changes {
		if last = p; ok(p) {
			return
		}
	}
	t.Fatalf("%s did not happen; last heard: %+v", what, last)
}

// completed waits until every task of the deal is.
func (s *site) completed(t *testing.T, g *ground, d poco.Deal) {
	t.Helper()
	all := func() bool {
		for i := range d.BotSize {
			if g.task(poco.TaskID(d.ID, i)).Status != poco.TaskCompleted {
				return false
			}
		}
		return true
	}
	if all() {
		return
	}
	s.until(t, "completion of all tasks", func(scheduler.Progress) bool { return all() })
}

func ref(d poco.Deal, i uint64) plan.Ref {
	return plan.Ref{Deal: d.ID, Index: i, Task: poco.TaskID(d.ID, i)}
}
