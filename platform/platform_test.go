package platform_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// requester is the account that tests buy with.
const requester = 1

func start(t *testing.T, config platform.Config) *platform.Platform {
	t.Helper()
	p, err := platform.Start(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error("close:", err)
		}
	})
	return p
}

func dial(t *testing.T, n sdk.Network, account int) *sdk.Client {
	t.Helper()
	client, err := sdk.Dial(t.Context(), sdk.Config{Network: n, Key: wallet.Development(account)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := client.Close(); err != nil {
			t.Error("close the client:", err)
		}
	})
	return client
}

// app returns the address of an example.
func app(t *testing.T, n sdk.Network, name string) common.Address {
	t.Helper()
	for _, a := range n.Apps {
		if a.Name == name {
			return a.Address
		}
	}
	t.Fatalf("no app %q among %v", name, n.Apps)
	return common.Address{}
}

// pi is a request for tasks that take a moment.
func pi(t *testing.T, n sdk.Network, tasks, trust uint64) sdk.Request {
	return sdk.Request{App: app(t, n, "montecarlo"), Args: "-model pi -samples 1000", Tasks: tasks, Trust: trust}
}

// bought quotes and buys a bag that one deal has room for.
func bought(t *testing.T, client *sdk.Client, r sdk.Request) (deal common.Hash, block uint64) {
	t.Helper()
	quote, err := client.Quote(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	purchases, err := client.Buy(t.Context(), r, quote)
	if err != nil || len(purchases) != 1 {
		t.Fatalf("bought %v, %v", purchases, err)
	}
	return purchases[0].DealID, purchases[0].Block
}

// ended follows a deal to its end.
func ended(t *testing.T, client *sdk.Client, deal common.Hash, block uint64) []ledger.Task {
	t.Helper()
	tasks, err := client.Follow(t.Context(), []common.Hash{deal}, block, func(sdk.Update) {}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return tasks
}

func wantConserved(t *testing.T, p *platform.Platform) {
	t.Helper()
	if ok, err := p.Conserved(t.Context()); err != nil || !ok {
		t.Errorf("RLC is conserved: %v, %v", ok, err)
	}
}

// Starting and closing leaves nothing behind: no goroutine, no child, no file.
func TestCloseEndsEverything(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	once := func() {
		p, err := platform.Start(t.Context(), platform.Config{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := p.Close(); err != nil {
				t.Error(err)
			}
		}
	}
	once() // whatever a process starts once
	before := settled()
	once()
	if after := settled(); after > before {
		stacks := make([]byte, 1<<20)
		t.Errorf("%d goroutines became %d:\n%s", before, after, stacks[:runtime.Stack(stacks, true)])
	}
	left, err := os.ReadDir(os.TempDir())
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if children := childProcesses(t); children != "" {
		t.Errorf("child processes are left: %s", children)
	}
}

// settled returns the number of goroutines once it has stopped falling.
func settled() int {
	count := runtime.NumGoroutine()
	for deadline := time.Now().Add(3 * time.Second); time.Now().Before(deadline); {
		runtime.Gosched()
		if n := runtime.NumGoroutine(); n < count {
			count, deadline = n, time.Now().Add(time.Second)
		}
	}
	return count
}

// childProcesses lists this process's children where the system tells (Linux).
func childProcesses(t *testing.T) string {
	t.Helper()
	lists, err := filepath.Glob("/proc/self/task/*/children")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, list := range lists {
		children, err := os.ReadFile(list)
		if err == nil { // the thread may be gone
			all.Write(children)
		}
	}
	return strings.TrimSpace(all.String())
}

func TestConfig(t *testing.T) {
	for _, c := range []platform.Config{{Workers: -1}, {Workers: 65}, {Workers: 2, Liars: 3}, {Workers: 2, Liars: -1}} {
		if _, err := platform.Start(t.Context(), c); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%d workers, %d liars: %v", c.Workers, c.Liars, err)
		}
	}
}

// A start that is interrupted leaves nothing behind either.
func TestInterruptedStart(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if p, err := platform.Start(ctx, platform.Config{Workers: 1}); err == nil {
		t.Error("it started", p.Close())
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// A platform that is stopped amid a bag goes on with it from its directory: same addresses, same orders.
func TestRestart(t *testing.T) {
	config := platform.Config{Workers: 3, DataDir: t.TempDir()}
	p := start(t, config)
	first := p.Network()
	orders := onSale(t, first)
	client := dial(t, first, requester)
	deal, block := bought(t, client, pi(t, first, 4, 3))

	// Until the pool has begun; most of the bag is then open.
	begun, stop := context.WithCancel(t.Context())
	if _, err := client.Follow(begun, []common.Hash{deal}, block, func(sdk.Update) { stop() }, nil); begun.Err() == nil {
		t.Fatal("nothing happened:", err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}

	p = start(t, config)
	again := p.Network()
	if again.Hub != first.Hub || again.RLC != first.RLC || again.Workerpool != first.Workerpool || again.ChainID != first.ChainID ||
		app(t, again, "wordfreq") != app(t, first, "wordfreq") {
		t.Errorf("the addresses were %+v and are %+v", first, again)
	}
	tasks := ended(t, dial(t, again, requester), deal, block)
	if len(tasks) != 4 {
		t.Errorf("%d tasks", len(tasks))
	}
	for _, task := range tasks {
		if task.Status != poco.TaskCompleted {
			t.Errorf("task %v is %v", task.ID, task.Status)
		}
	}
	for hash := range onSale(t, again) {
		if !orders[hash] {
			t.Errorf("order %v was published by the restart", hash)
		}
		delete(orders, hash)
	}
	if len(orders) > 0 {
		t.Errorf("orders %v are not on sale any more", orders)
	}
	wantConserved(t, p)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}

	// A pool that has become smaller takes back what it could not deliver.
	config.Workers = 1
	p = start(t, config)
	if _, err := dial(t, p.Network(), requester).Quote(t.Context(), pi(t, p.Network(), 1, 8)); poco.KindOf(err) != poco.NotFound {
		t.Errorf("one worker is offered for a trust of 8: %v", err)
	}
}

// onSale returns the hashes of the platform's orders.
func onSale(t *testing.T, n sdk.Network) map[common.Hash]bool {
	t.Helper()
	book, err := market.NewClient(market.Config{URL: n.Market, ChainID: n.ChainID})
	if err != nil {
		t.Fatal(err)
	}
	hashes := map[common.Hash]bool{}
	pools, err := book.WorkerpoolOrders(t.Context(), market.Query{Workerpool: market.For(n.Workerpool)})
	if err != nil || len(pools.Orders) != 6 {
		t.Fatalf("%d workerpool orders, %v", len(pools.Orders), err)
	}
	for _, o := range pools.Orders {
		hashes[o.Hash] = true
	}
	for _, a := range n.Apps {
		apps, err := book.AppOrders(t.Context(), market.Query{App: market.For(a.Address)})
		if err != nil || len(apps.Orders) != 1 {
			t.Fatalf("%d orders of %s, %v", len(apps.Orders), a.Name, err)
		}
		hashes[apps.Orders[0].Hash] = true
	}
	return hashes
}
