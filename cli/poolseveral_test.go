package cli_test

import (
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/sdk"
)

// One process runs two pools, of two owners and with policies of their own, and two machines work for both. What the operator says
// of a worker holds in the pool that is named, at once, is in its log, and outlives the process.
func TestSeveralPools(t *testing.T) {
	u := newUser(t)
	_, n := u.up("--workers", "1", "--sandbox=false")
	var pools [2]common.Address
	for i, args := range [][]string{
		{"--account", "3", "--name", "green", "--listen", "127.0.0.1:0", "--results", "own", "--check", "100"}, // every task that one worker would do alone
		{"--account", "4", "--name", "blue", "--check", "0", "--hedge", "0"},
	} {
		var made struct{ Address common.Address }
		u.types(append([]string{"pool", "init", "both", "--deposit", "100 RLC", "--price", "5", "--trust", "1", "--json"}, args...)...).document(t, &made)
		pools[i] = made.Address
	}
	u.types("pool", "init", "both", "--account", "5", "--name", "red", "--check", "101").wants(t, 2, "spot checks of 101 %")
	process, ready := u.runsPool("both")
	if !slices.Equal(ready.Pools, pools[:]) {
		t.Fatalf("%+v, want %v", ready, pools)
	}
	at := []string{ready.URL, ready.URL + "/pools/" + pools[1].Hex()}
	var workers [2]common.Address
	for i, name := range []string{"one", "two"} {
		joined := u.begins(append([]string{"worker", "join"}, append(at, "--data-dir", filepath.Join(u.dir, name), "--unencrypted", "--sandbox=false", "--slots", "2",
			"--json")...)...)
		for range pools {
			joined.says("serving pool ")
		}
		var status platform.HostStatus
		u.types("worker", "status", "--data-dir", filepath.Join(u.dir, name), "--json").document(t, &status)
		if workers[i] = status.Worker; len(status.Pools) != 2 {
			t.Fatalf("%+v", status)
		}
	}
	onSale := func(pool common.Address) {
		t.Helper()
		for {
			var book struct{ Count int }
			if u.types("orderbook", "workerpool", pool.Hex(), "--json").document(t, &book); book.Count > 0 {
				return
			}
		}
	}
	app := n.Apps[slices.IndexFunc(n.Apps, func(a sdk.NamedApp) bool { return a.Name == "montecarlo" })].Address
	buy := func(pool common.Address) (task common.Hash, worker common.Address) {
		t.Helper()
		onSale(pool)
		var bought struct {
			Tasks []struct{ TaskID common.Hash }
		}
		u.json(t, &bought, "app", "run", app.Hex(), "--workerpool", pool.Hex(), "--watch", "--yes", "--args", "-model pi -samples 10")
		var held struct{ Contributors []common.Address }
		u.json(t, &held, "task", "show", bought.Tasks[0].TaskID.Hex())
		if len(held.Contributors) != 1 || !slices.Contains(workers[:], held.Contributors[0]) {
			t.Fatalf("%v worked for it", held.Contributors)
		}
		return bought.Tasks[0].TaskID, held.Contributors[0]
	}
	// The first pool has the second worker do it too, and the hub takes one of them.
	checked, _ := buy(pools[0])
	u.types("audit", checked.Hex()).wants(t, 0)
	u.types("pool", "explain", checked.Hex(), "--dir", "both").wants(t, 0)

	ask := func(args ...string) (entries []platform.PoolEntry) {
		t.Helper()
		var said struct{ Entries []platform.PoolEntry }
		u.types(append([]string{"pool", "log", "--dir", "both", "--json"}, args...)...).document(t, &said)
		return said.Entries
	}
	if entries := ask(); len(entries) > 0 {
		t.Errorf("two that agree are in the log: %+v", entries)
	}
	u.types("pool", "quarantine", workers[0].Hex(), "--dir", "both").wants(t, 2, "--for")
	u.types("pool", "quarantine", workers[0].Hex(), "--dir", "both", "--pool", pools[1].Hex(), "--for", "1h", "--why", "its disk").wants(t, 0, "--lift")
	for range 3 {
		if _, worker := buy(pools[1]); worker != workers[1] {
			t.Errorf("%v works in its quarantine", worker)
		}
	}
	var listed struct{ Workers []platform.PoolWorker }
	u.types("pool", "workers", "--dir", "both", "--json").document(t, &listed)
	for _, w := range listed.Workers {
		if barred := w.Worker == workers[0] && w.Pool == pools[1]; barred != (w.Quarantined > 0) || barred && !strings.Contains(w.Why, "its disk") {
			t.Errorf("%+v", w)
		}
	}
	u.types("pool", "quarantine", workers[0].Hex(), "--dir", "both", "--pool", pools[1].Hex(), "--evict", "--json").wants(t, 0)
	process.signals(syscall.SIGTERM).wants(t, 0, "stopping")

	_, _ = u.runsPool("both")
	u.types("pool", "quarantine", workers[0].Hex(), "--dir", "both", "--lift", "--why", "a new disk").wants(t, 0)
	var kinds []string
	for _, e := range ask("--worker", workers[0].Hex(), "--limit", "50") {
		if e.Pool == pools[1] {
			kinds = append(kinds, string(e.Kind))
		}
		if e.Worker == nil || *e.Worker != workers[0] || e.At == 0 {
			t.Errorf("%+v", e)
		}
	}
	slices.Reverse(kinds)
	if len(kinds) < 3 || kinds[0] != "quarantine" || kinds[1] != "eviction" || kinds[len(kinds)-1] != "readmission" {
		t.Errorf("log %v", kinds)
	}
	if shown := u.types("pool", "log", "--dir", "both"); shown.code != 0 || !strings.Contains(shown.stdout, "a new disk; ended by the operator") {
		t.Errorf("%+v", shown)
	}
}
