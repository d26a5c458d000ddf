package worker_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

func TestMain(m *testing.M) {
	wasm.Main()
	os.Exit(m.Run())
}

// market is the real contracts on an embedded chain, and workers that use them by their own outboxes.
type market struct {
	*hubtest.World
	t       *testing.T
	exec    executor.Executor
	pool    common.Address
	app     common.Address
	workers map[int]*world // the scheduler's door of each
	pulse   chan struct{}
}

func newMarket(t *testing.T) *market {
	t.Helper()
	exec, err := wasm.New(wasm.Config{CacheDir: filepath.Join(t.TempDir(), "compiled")})
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(filepath.Join("..", "examples", "montecarlo", "montecarlo.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(program) }))
	t.Cleanup(server.Close)
	m := &market{World: hubtest.New(t), t: t, exec: exec, workers: map[int]*world{}, pulse: make(chan struct{}, 1)}
	created := m.Hub.CreatedBy(m.Send(hubtest.Owner, m.Hub.CreateApp(hub.App{Owner: hubtest.Address(hubtest.AppOwner), Name: "pi",
		Type: "WASM", Multiaddr: server.URL + "/pi.wasm", Checksum: sha256.Sum256(program)})), hub.AppKind)
	m.app, m.pool = created[0], m.Workerpool
	return m
}

// deal buys one task of the app.
func (m *market) deal(trust uint64) poco.Deal {
	m.t.Helper()
	set := m.Orders(trust, 1)
	set.Dataset = order.Dataset{}
	set.App.App, set.Request.App = m.app, m.app
	set.Request.Dataset, set.Request.DatasetMaxPrice = common.Address{}, order.Uint256{}
	set.Request.Params = `{"iexec_args":"1000"}`
	set.Request.Salt = crypto.Keccak256Hash(big.NewInt(int64(trust)).Bytes())
	m.Sign(set)
	deals := m.Hub.DealsOf(m.Send(hubtest.Requester, m.Hub.MatchOrders(set)))
	if len(deals) != 1 {
		m.t.Fatalf("matching made %v", deals)
	}
	d, err := m.Hub.Deal(m.t.Context(), deals[0])
	if err != nil {
		m.t.Fatal(err)
	}
	m.Send(hubtest.Scheduler, m.Hub.Initialize(hub.TaskRef{DealID: d.ID, Index: 0}))
	return d
}

// work starts a worker, or starts it again.
func (m *market) work(account int, change func(*worker.Config)) *running {
	m.t.Helper()
	w := m.workers[account]
	if w == nil {
		w = newWorld(m.t)
		w.pool, w.chain, w.pulse = m.pool, 31337, m.pulse
		m.workers[account] = w
	}
	box, err := outbox.New(outbox.Config{DB: w.db, Client: m.Client, Signer: hubtest.Key(account), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		m.t.Fatal(err)
	}
	on := &worker.OnChain{Hub: m.Hub, Outbox: box}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- box.Run(ctx) }()
	m.t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil && !errors.Is(err, context.Canceled) {
			m.t.Error(err)
		}
	})
	return w.runWith(worker.Parts{Key: hubtest.Key(account), Chain: on, Clock: on, Sender: on, Executor: m.exec}, change)
}

// assign gives a task to a worker.
func (m *market) assign(account int, d poco.Deal) common.Hash {
	m.t.Helper()
	task := poco.TaskID(d.ID, 0)
	m.workers[account].assign(&pool.Assign{Taskid: task[:], Dealid: d.ID[:], Index: 0, Lease: 1,
		Authorization: m.Authorize(account, task).Signature})
	return task
}

// until makes blocks until the task is as wanted.
func (m *market) until(what string, task common.Hash, holds func(poco.Task) bool) poco.Task {
	m.t.Helper()
	for deadline := time.Now().Add(3 * patience); time.Now().Before(deadline); {
		m.Mine()
		tasks, err := m.Hub.Tasks(m.t.Context(), []common.Hash{task})
		if err != nil {
			m.t.Fatal(err)
		}
		if holds(tasks[0]) {
			return tasks[0]
		}
		select { // a block per report, or some each second, so that chain time does not run away
		case <-m.pulse:
		case <-time.After(50 * time.Millisecond):
		}
	}
	m.t.Fatalf("never: %s", what)
	return poco.Task{}
}

// TestMarket has two honest workers and a liar run a real program under real contracts. The honest ones are killed
// once on the way.
func TestMarket(t *testing.T) {
	m := newMarket(t)
	d := m.deal(3)
	const liar = hubtest.Worker + 3
	honest := []int{hubtest.Worker, hubtest.Worker + 1, hubtest.Worker + 2}
	m.work(liar, func(c *worker.Config) { c.Lie = "pi is 3" })
	task := m.assign(liar, d)
	m.until("the lie is contributed", task, func(t poco.Task) bool { return len(t.Contributors) == 1 })
	for _, account := range honest {
		r := m.work(account, nil)
		m.assign(account, d)
		before := account - hubtest.Worker + 1
		m.until("contributed", task, func(t poco.Task) bool { return len(t.Contributors) > before })
		r.kill(t)
	}
	m.until("consensus", task, func(t poco.Task) bool { return t.Status == poco.TaskRevealing })
	for _, account := range honest {
		m.work(account, nil)
	}
	end := m.until("all have revealed", task, func(t poco.Task) bool { return t.RevealCounter == 3 })
	if end.WinnerCounter != 3 || len(end.Contributors) != 4 {
		t.Errorf("%d winners of %d contributors", end.WinnerCounter, len(end.Contributors))
	}
	first := m.workers[hubtest.Worker]
	first.stream <- &pool.Instruction{What: &pool.Instruction_Upload{Upload: &pool.Upload{Taskid: task[:]}}}
	first.reported(pool.Stage_STAGE_UPLOADED)
	if err := result.Verify(first.unpack(task[:]), end.ResultDigest); err != nil {
		t.Error(err)
	}
	before, err := m.Hub.Account(t.Context(), hubtest.Address(liar))
	if err != nil {
		t.Fatal(err)
	}
	m.Send(hubtest.Scheduler, m.Hub.Finalize(task, result.IPFS("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG").Encode(), nil))
	after, err := m.Hub.Account(t.Context(), hubtest.Address(liar))
	if err != nil {
		t.Fatal(err)
	}
	if lost := before.Total() - after.Total(); lost != d.WorkerStake {
		t.Errorf("the liar lost %v, want its stake of %v", lost, d.WorkerStake)
	}
	for _, account := range honest {
		a, err := m.Hub.Account(t.Context(), hubtest.Address(account))
		if err != nil {
			t.Fatal(err)
		}
		if a.Locked != 0 || a.Stake <= hubtest.Funds {
			t.Errorf("honest worker %d ends with %v free and %v locked", account, a.Stake, a.Locked)
		}
	}
}

// TestMarketShortRoad is one worker's word, with a crash after the transaction was asked for, and the archive in a
// real result repository.
func TestMarketShortRoad(t *testing.T) {
	m := newMarket(t)
	d := m.deal(1)
	files, url := m.repository()
	change := func(c *worker.Config) { c.ResultsURL = url }
	r := m.work(hubtest.Worker, change)
	task := m.assign(hubtest.Worker, d)
	m.workers[hubtest.Worker].reported(pool.Stage_STAGE_FINALIZING)
	r.kill(t)
	m.work(hubtest.Worker, change)
	end := m.until("completed", task, func(t poco.Task) bool { return t.Status == poco.TaskCompleted })
	cid, ok := result.ParseLocation(end.Results).CID()
	if !ok {
		t.Fatalf("results on chain are %s", end.Results)
	}
	file, _, err := files.Get(t.Context(), cid)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := io.ReadAll(file)
	if err = errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	content, err := result.OpenArchive(bytes.NewReader(archive), int64(len(archive)), result.DefaultArchiveLimits)
	if err != nil {
		t.Fatal(err)
	}
	if err := result.Verify(content, end.ResultDigest); err != nil {
		t.Error(err)
	}
}

// repository starts a result repository of this market.
func (m *market) repository() (*blob.Dir, string) {
	m.t.Helper()
	files, err := blob.Open(m.t.TempDir(), blob.Config{MaxBytes: 1 << 24, MaxFile: 1 << 23, NoSync: true})
	if err != nil {
		m.t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		m.t.Fatal(err)
	}
	server, err := results.New(m.t.Context(), results.Config{DB: storetest.Memory(m.t), Files: files, Chain: m.Hub, Clock: m.Client,
		Log: slog.New(slog.DiscardHandler), Listener: listener, SpoolDir: m.t.TempDir()})
	if err != nil {
		m.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx) }()
	m.t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil && !errors.Is(err, context.Canceled) {
			m.t.Error(err)
		}
	})
	return files, "http://" + listener.Addr().String()
}

// Rationale: when nobody finishes a task the worker frees its own stake.
func TestMarketClaim(t *testing.T) {
	m := newMarket(t)
	d := m.deal(5)
	m.work(hubtest.Worker, nil)
	task := m.assign(hubtest.Worker, d)
	m.until("contributed", task, func(t poco.Task) bool { return len(t.Contributors) == 1 })
	m.Warp(11 * 300 * time.Second)
	m.until("claimed", task, func(t poco.Task) bool { return t.Status == poco.TaskFailed })
	a, err := m.Hub.Account(t.Context(), hubtest.Address(hubtest.Worker))
	if err != nil {
		t.Fatal(err)
	}
	if a.Locked != 0 || a.Stake != hubtest.Funds {
		t.Errorf("%v free and %v locked after the claim", a.Stake, a.Locked)
	}
}

// became is an outbox in which every intent has this end already.
type became outbox.Result

func (became) SubmitIntent(context.Context, ...outbox.Intent) error { return nil }

func (b became) Wait(context.Context, string) (outbox.Result, error) {
	return outbox.Result(b), b.Err
}

// Rationale: what was never sent is over; what reverted in a block is not before the block is deep.
func TestSenderTellsRevertedFromNeverSent(t *testing.T) {
	m := hubtest.New(t)
	refusal := poco.Errorf(poco.Refused, "contribute", "require failed")
	for _, tc := range []struct {
		status   outbox.Status
		err      error
		kind     poco.Kind
		reverted bool
	}{
		{outbox.Reverted, refusal, poco.Refused, true},
		{outbox.Refused, refusal, poco.Refused, false},
		{outbox.Refused, poco.Errorf(poco.Funds, "contribute", "no gas"), poco.Refused, false},
		{outbox.Sent, poco.Errorf(poco.Timeout, "contribute", "still waiting"), poco.Timeout, false},
	} {
		on := worker.OnChain{Hub: m.Hub, Outbox: became{Status: tc.status, Err: tc.err}}
		err := on.Send(t.Context(), "id", worker.Transaction{Action: step.Contribution})
		if poco.KindOf(err) != tc.kind || errors.Is(err, worker.ErrReverted) != tc.reverted || !errors.Is(err, tc.err) {
			t.Errorf("%s: %v of kind %v; want %v, reverted %t", tc.status, err, poco.KindOf(err), tc.kind, tc.reverted)
		}
	}
	on := worker.OnChain{Hub: m.Hub, Outbox: became{Status: outbox.Confirmed}}
	if err := on.Send(t.Context(), "id", worker.Transaction{Action: step.Contribution}); err != nil {
		t.Error(err)
	}
}
