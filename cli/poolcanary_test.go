package cli_test

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
)

// On the classic road at trust 1 the hub takes a liar's word and pays for it. The pool buys a canary from itself, as anybody would, by
// another account than its own, and bars the liar; one who answers right goes on; and when the stake for it is used up the pool's log
// says so, once.
func TestPoolCanary(t *testing.T) {
	u := newUser(t)
	_, n := u.up("--workers", "1", "--sandbox=false")
	var made struct{ Address common.Address }
	u.types("pool", "init", "mine", "--account", "3", "--deposit", "100 RLC", "--listen", "127.0.0.1:0", "--results", "own", "--price", "5", "--trust", "1",
		"--road", "classic", "--json").document(t, &made)
	buyer := filepath.Join(u.dir, "buyer.json")
	if err := wallet.WritePlain(buyer, wallet.Development(6)); err != nil {
		t.Fatal(err)
	}
	app := n.Apps[slices.IndexFunc(n.Apps, func(a sdk.NamedApp) bool { return a.Name == "montecarlo" })].Address.Hex()
	add := []string{"pool", "canary", "add", app, "--dir", "mine"}
	sings := []string{"--", "-model", "pi", "-samples", "10"}
	u.types(slices.Concat(add, sings)...).wants(t, 2, "--buyer")
	u.types(slices.Concat(add, []string{"--buyer", "nobody.json"}, sings)...).wants(t, 3, "no wallet nobody.json")
	u.types(slices.Concat(add, []string{"--buyer", buyer, "--program", probe}, sings)...).wants(t, 6, "checksum")
	u.types(slices.Concat(add, []string{"--buyer", buyer, "--every", "1ms"}, sings)...).wants(t, 2, "a second or longer")
	u.types(slices.Concat(add, []string{"--buyer", buyer}, []string{"--", "-model", "nonsense"})...).wants(t, 1, "the application failed")
	var shipped struct{ Address common.Address }
	u.types("app", "ship", probe, "--yes", "--json").document(t, &shipped)
	u.types("pool", "canary", "add", shipped.Address.Hex(), "--dir", "mine", "--buyer", buyer, "--", "task").wants(t, 6, "no answer is known beforehand")

	var added struct {
		ID      string
		Digest  common.Hash
		Running bool
	}
	u.types(slices.Concat(add, []string{"--buyer", buyer, "--every", "1s", "--json"}, sings)...).document(t, &added)
	former := added
	u.types(slices.Concat(add, []string{"--json"}, sings)...).document(t, &added)
	if added.ID == former.ID || added.Digest != former.Digest || added.Running {
		t.Errorf("%+v after %+v", added, former)
	}
	// Enough for three: a task costs 5 nRLC of the pool's and 10,000,000 of the app's.
	var has struct {
		Balance struct {
			Stake uint64 `json:",string"`
		}
	}
	u.types("account", "show", wallet.Development(6).Address().Hex(), "--json").document(t, &has)
	u.types("account", "withdraw", strconv.FormatUint(has.Balance.Stake-30_000_015, 10), "--account", "6").wants(t, 0)

	pool, ready := u.runsPool("mine")
	const liar = 4
	works(t, n, liar, ready.URL, made.Address, func(c *worker.Config) { c.Lie = "three" })
	listed := func() (c struct {
		platform.PoolCanary
		Running bool
	}) {
		t.Helper()
		var list struct {
			Running  bool
			Canaries []platform.PoolCanary
		}
		u.types("pool", "canary", "list", "--dir", "mine", "--json").document(t, &list)
		if len(list.Canaries) != 1 || list.Canaries[0].ID != added.ID || list.Canaries[0].Open > 1 {
			t.Fatalf("%+v", list)
		}
		c.PoolCanary, c.Running = list.Canaries[0], list.Running
		return c
	}
	entries := func(kind string) (found []platform.PoolEntry) {
		t.Helper()
		var said struct{ Entries []platform.PoolEntry }
		u.types("pool", "log", "--dir", "mine", "--json").document(t, &said)
		for _, e := range said.Entries {
			if string(e.Kind) == kind {
				found = append(found, e)
			}
		}
		return found
	}
	until := func(what string, so func() bool) {
		t.Helper()
		for deadline := time.Now().Add(2 * time.Minute); !so(); { // each look is a process of its own
			if time.Now().After(deadline) {
				t.Fatalf("in vain: %s", what)
			}
		}
	}
	until("the liar is found", func() bool { return len(entries("quarantine")) > 0 })
	e := entries("quarantine")[0]
	if e.Worker == nil || *e.Worker != wallet.Development(liar).Address() || !strings.Contains(e.Why, "found by canary "+added.ID) {
		t.Fatalf("%+v", e)
	}
	if c := listed(); c.Wrong != 1 || c.Suspended != 0 || !c.Bought || !c.Running {
		t.Errorf("%+v", c)
	}
	var shown struct {
		Status       string
		Contributors []common.Address
	}
	u.json(t, &shown, "task", "show", e.Task.Hex())
	if shown.Status != "COMPLETED" || len(shown.Contributors) != 1 || shown.Contributors[0] != *e.Worker {
		t.Errorf("the hub took it: %+v", shown)
	}
	works(t, n, 5, ready.URL, made.Address)
	until("an honest worker answers", func() bool { return listed().Right == 2 })
	until("the stake is used up", func() bool { return len(entries("note")) > 0 })
	if notes := entries("note"); len(notes) != 1 || !strings.Contains(notes[0].Why, "no canaries are bought by "+wallet.Development(6).Address().Hex()) {
		t.Errorf("%+v", notes)
	}
	if again := entries("quarantine"); len(again) != 1 {
		t.Errorf("%+v", again)
	}
	shownList := u.types("pool", "canary", "list", "--dir", "mine")
	shownList.wants(t, 0)
	if !strings.Contains(shownList.stdout, "-model pi -samples 10") {
		t.Errorf("%s", shownList.stdout)
	}
	u.types("pool", "canary", "remove", former.ID, "--dir", "mine").wants(t, 3, "no canary")
	u.types("pool", "canary", "remove", added.ID, "--dir", "mine", "--json").wants(t, 0)
	var list struct{ Canaries []platform.PoolCanary }
	u.types("pool", "canary", "list", "--dir", "mine", "--json").document(t, &list)
	if len(list.Canaries) != 0 {
		t.Errorf("%+v", list)
	}
	if end := pool.signals(syscall.SIGTERM); end.code != 0 || !strings.Contains(end.stderr, "msg=quarantine") {
		t.Errorf("%+v", end)
	}
}
