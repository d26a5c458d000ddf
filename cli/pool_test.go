package cli_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
)

// poolReady is what `iexec pool run --json` promises.
type poolReady struct {
	Ready bool
	URL   string
	Pools []common.Address
}

// runsPool starts a pool's process and waits until it is ready.
func (u *user) runsPool(dir string) (*running, poolReady) {
	u.t.Helper()
	r := u.begins("pool", "run", dir, "--json")
	var ready poolReady
	if err := json.Unmarshal([]byte(r.says(`"ready":true`)), &ready); err != nil {
		u.t.Fatal(err)
	}
	return r, ready
}

// works has a development account work for a pool, over the network, until the test ends.
func works(t *testing.T, n sdk.Network, account int, url string, pool common.Address, change ...func(*worker.Config)) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	node, err := chain.Dial(ctx, n.RPC)
	if err != nil {
		t.Fatal(err)
	}
	market, err := hub.Open(ctx, node, n.Hub)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(dir, "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	key := wallet.Development(account)
	box, err := outbox.New(outbox.Config{DB: db, Client: node, Signer: key, FeeCap: big.NewInt(1e12)})
	if err != nil {
		t.Fatal(err)
	}
	modules, err := worker.OpenCache(filepath.Join(dir, "modules"), 1<<30)
	if err != nil {
		t.Fatal(err)
	}
	runner, err := wasm.New(wasm.Config{CacheDir: filepath.Join(dir, "compiled")})
	if err != nil {
		t.Fatal(err)
	}
	onChain := &worker.OnChain{Hub: market, Outbox: box}
	config := worker.Config{SchedulerURL: url, Pool: pool, ChainID: n.ChainID, Slots: 2, Dir: filepath.Join(dir, "work")}
	for _, f := range change {
		f(&config)
	}
	w, err := worker.New(ctx, config,
		worker.Parts{Key: key, Chain: onChain, Clock: onChain, Sender: onChain, Executor: runner, Modules: modules, Store: db, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 2)
	go func() { ended <- box.Run(ctx) }()
	go func() { ended <- w.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		for range 2 {
			<-ended //nolint:errcheck // of the context, which is over
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
		node.Close()
	})
}

// From a registered account to a task that a pool of its own delivered: by the commands an operator types, with processes of
// their own for market, pool and requester.
func TestPool(t *testing.T) {
	u := newUser(t)
	_, n := u.up("--workers", "1")
	init := []string{"pool", "init", "mine", "--account", "3", "--name", "green", "--stake-ratio", "20", "--fee", "5",
		"--listen", "127.0.0.1:0", "--results", "own", "--price", "5", "--trust", "3"}
	u.types(append(init, "--dry-run", "--json")...).wants(t, 0)
	if _, err := os.Stat(filepath.Join(u.dir, "mine")); err == nil {
		t.Error("a rehearsal wrote something")
	}
	var made struct {
		Address common.Address
		File    string
	}
	u.types(append(init, "--deposit", "100 RLC", "--json")...).document(t, &made)
	u.types(append(init, "--json")...).wants(t, 4, "has the pool", "iexec pool run mine")
	u.types("pool", "status", "--dir", "mine").wants(t, 3, "iexec pool run")
	var shown struct {
		Workerpool struct{ SchedulerRewardRatioPolicy, WorkerStakeRatioPolicy string }
	}
	u.types("workerpool", "show", made.Address.Hex(), "--json").document(t, &shown)
	if shown.Workerpool.WorkerStakeRatioPolicy != "20" || shown.Workerpool.SchedulerRewardRatioPolicy != "5" {
		t.Errorf("%+v", shown)
	}

	pool, ready := u.runsPool("mine")
	if len(ready.Pools) != 1 || ready.Pools[0] != made.Address {
		t.Fatalf("%+v", ready)
	}
	u.types("pool", "run", "mine").wants(t, 4, "is running already")
	for _, account := range []int{4, 5} {
		works(t, n, account, ready.URL, made.Address)
	}
	wantSale(t, u, made.Address)
	run := u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"),
		"--tasks", "3", "--trust", "3", "--json")
	run.wants(t, 0, "COMPLETED", "verified")
	var r ran
	run.document(t, &r)
	if len(r.Tasks) != 3 {
		t.Fatalf("%+v", r)
	}
	u.types("audit", r.Tasks[0].TaskID.Hex()).wants(t, 0)
	u.types("task", "logs", r.Tasks[0].TaskID.Hex()).wants(t, 0)
	wantAsked(t, u, made.Address, r.Tasks[0].TaskID)
	wantPrivate(t, filepath.Join(u.dir, "mine", "data"), ready.URL)
	wantAdmission(t, u)
	pool.signals(syscall.SIGTERM).wants(t, 0, "stopping")

	// Another process, the same directory: what was done is known, and the next deal is served.
	_, again := u.runsPool("mine")
	for _, account := range []int{6, 7} {
		works(t, n, account, again.URL, made.Address)
	}
	u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--trust", "3").wants(t, 0, "COMPLETED")
}

// wantSale waits until a pool has put its capacity on sale by itself.
func wantSale(t *testing.T, u *user, pool common.Address) {
	t.Helper()
	for {
		var book struct {
			Count            int
			WorkerpoolOrders []struct{ Price, Remaining json.Number }
		}
		u.types("orderbook", "workerpool", pool.Hex(), "--json").document(t, &book)
		if book.Count > 0 {
			// Two workers of two slots, four tasks ahead of each, two workers for a task.
			if o := book.WorkerpoolOrders[0]; book.Count != 1 || o.Price != "5" {
				t.Errorf("%+v", book)
			}
			return
		}
	}
}

// wantAsked asks a running pool what an operator would.
func wantAsked(t *testing.T, u *user, pool common.Address, task common.Hash) {
	t.Helper()
	var status struct {
		Pools []struct {
			Pool    common.Address
			Workers int
			Done    uint64
			Stake   string
		}
	}
	// The user has seen in the chain what the pool may still be reading.
	for {
		u.types("pool", "status", "--dir", "mine", "--json").document(t, &status)
		if len(status.Pools) != 1 || status.Pools[0].Done >= 3 {
			break
		}
	}
	if len(status.Pools) != 1 || status.Pools[0].Pool != pool || status.Pools[0].Workers != 2 || status.Pools[0].Done != 3 {
		t.Errorf("%+v", status)
	}
	var workers struct {
		Workers []struct {
			Worker    common.Address
			Connected bool
		}
	}
	u.types("pool", "workers", "--dir", "mine", "--json").document(t, &workers)
	if len(workers.Workers) != 2 || !workers.Workers[0].Connected {
		t.Errorf("%+v", workers)
	}
	if explained := u.types("pool", "explain", task.Hex(), "--dir", "mine"); explained.code != 0 || !strings.Contains(explained.stdout, "COMPLETED") {
		t.Errorf("%+v", explained)
	}
	u.types("pool", "explain", common.Hash{1}.Hex(), "--dir", "mine").wants(t, 3, "no pool here")
}

// wantAdmission changes who may work while the pool runs.
func wantAdmission(t *testing.T, u *user) {
	t.Helper()
	var changed struct {
		Running   bool
		Admission struct {
			Deny       []common.Address
			InviteOnly bool
			Invites    []struct{ Name string }
			Stake      string
		}
	}
	stranger := wallet.Development(9).Address()
	u.types("pool", "admit", "--dir", "mine", "--stake", "5 RLC", "--deny", stranger.Hex(), "--json").document(t, &changed)
	if !changed.Running || changed.Admission.Stake != "5000000000" || len(changed.Admission.Deny) != 1 || changed.Admission.Deny[0] != stranger {
		t.Errorf("%+v", changed)
	}
	invited := u.types("pool", "invite", "alice", "--dir", "mine")
	token := strings.TrimSpace(invited.stdout)
	content, err := os.ReadFile(filepath.Join(u.dir, "mine", "pool.json"))
	if err != nil || len(token) < 20 || strings.Contains(string(content), token) {
		t.Errorf("the token %q, %v", token, err)
	}
	u.types("pool", "invite", "alice", "--dir", "mine").wants(t, 4, "there is an invitation")
	u.types("pool", "admit", "--dir", "mine", "--open", "--json").document(t, &changed)
	if changed.Admission.InviteOnly || len(changed.Admission.Deny) != 1 {
		t.Errorf("%+v", changed)
	}
}

// wantPrivate sees that only the folder's owner gets at the operator's door, and that the public port has none.
func wantPrivate(t *testing.T, dir, url string) {
	t.Helper()
	socket, err := os.Stat(filepath.Join(dir, "control.sock"))
	if err != nil || socket.Mode()&(os.ModeType|os.ModePerm) != os.ModeSocket|0o600 {
		t.Errorf("the socket: %v, %v", socket, err)
	}
	for _, page := range []string{"/status", "/workers", "/control/status"} {
		response, err := http.Get(url + page)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusNotFound {
			t.Errorf("%s is answered %s", page, response.Status)
		}
	}
}
