package cli_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

const (
	coldAccount = "3" // owns the contract that owns the pool; its key does nothing while the pool runs
	hotAccount  = 6   // the delegate
)

// delegation is what `iexec pool delegate list --json` tells.
type delegation struct {
	Contract, Owner common.Address
	Paused          bool
	Stake, Locked   poco.Amount
	Delegates       []struct {
		Address common.Address
		Roles   []string
	}
}

func delegates(t *testing.T, u *user) (d delegation) {
	t.Helper()
	u.types("pool", "delegate", "list", "--dir", "mine", "--json").document(t, &d)
	return d
}

// A pool that belongs to a contract of a cold key, run by a delegate's: it sells, authorizes, settles and is paid on both roads,
// and stops when the cold key says so.
func TestColdPool(t *testing.T) {
	for _, road := range []string{"settlement", "classic"} {
		t.Run(road, func(t *testing.T) {
			u := newUser(t)
			_, n := u.up("--workers", "1")
			hot := wallet.Development(hotAccount)
			if wrong := u.types("pool", "init", "wrong", "--account", coldAccount, "--fee", "101", "--delegate", hot.Address().Hex()); wrong.code == 0 ||
				strings.Contains(wrong.stderr, "owns the pool") {
				t.Errorf("a contract was deployed for a pool that cannot be: %+v", wrong)
			}
			var made struct{ Address, Owner common.Address }
			u.types("pool", "init", "mine", "--account", coldAccount, "--name", "cold", "--fee", "50", "--listen", "127.0.0.1:0", "--results", "own",
				"--price", "0.1 RLC", "--trust", "3", "--road", road, "--deposit", "100 RLC", "--delegate", hot.Address().Hex(),
				"--delegate-wallet", "hot.json", "--json").document(t, &made)
			if err := wallet.WritePlain(filepath.Join(u.dir, "mine", "hot.json"), hot); err != nil {
				t.Fatal(err)
			}
			before := delegates(t, u)
			if before.Contract != made.Owner || before.Owner != wallet.Development(3).Address() || before.Stake != 100*poco.RLC ||
				len(before.Delegates) != 1 || before.Delegates[0].Address != hot.Address() || len(before.Delegates[0].Roles) != 2 {
				t.Fatalf("%+v", before)
			}

			pool, ready := u.runsPool("mine")
			for _, account := range []int{4, 5} {
				works(t, n, account, ready.URL, made.Address)
			}
			wantTasks(t, u, made.Address, 3)
			after := delegates(t, u)
			if after.Locked != 0 || after.Stake <= before.Stake {
				t.Errorf("the contract has %+v, and had %+v", after, before)
			}
			wantStopped(t, u, n, hot, made.Owner)
			pool.signals(syscall.SIGTERM).wants(t, 0, "stopping")
			wantResumed(t, u, n, made.Address, after.Stake)
		})
	}
}

// wantTasks has tasks computed by the pool, audits each of them, and wants everything green.
func wantTasks(t *testing.T, u *user, pool common.Address, tasks int) {
	t.Helper()
	onSale(t, u, pool)
	run := u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--tasks", fmt.Sprint(tasks), "--trust", "3", "--json")
	run.wants(t, 0, "COMPLETED", "verified")
	var r ran
	run.document(t, &r)
	if len(r.Tasks) != tasks {
		t.Fatalf("%+v", r)
	}
	for _, task := range r.Tasks {
		var report struct {
			OK    bool
			Tasks []struct {
				Checks []struct{ ID, Title, Status, Detail string }
			}
		}
		u.types("audit", task.TaskID.Hex(), "--json").document(t, &report)
		if !report.OK || len(report.Tasks) != 1 || len(report.Tasks[0].Checks) < 5 {
			t.Fatalf("%+v", report)
		}
		for _, c := range report.Tasks[0].Checks {
			if c.Status != "green" {
				t.Errorf("%s is %s: %s", c.Title, c.Status, c.Detail)
			}
		}
	}
}

// onSale waits until a pool sells.
func onSale(t *testing.T, u *user, pool common.Address) {
	t.Helper()
	var book struct{ Count int }
	for book.Count == 0 {
		u.types("orderbook", "workerpool", pool.Hex(), "--json").document(t, &book)
	}
}

// wantStopped revokes the delegate while the pool runs, and sees that its key is worth nothing.
func wantStopped(t *testing.T, u *user, n sdk.Network, hot *wallet.Key, owner common.Address) {
	t.Helper()
	client, err := sdk.Dial(t.Context(), sdk.Config{Network: n, Key: hot})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close() //nolint:errcheck // nothing is lost
	h := client.Hub()
	statement := h.Domain().AssignmentStatement(&order.Assignment{TaskID: common.Hash{1}, Worker: common.Address{2}})
	signature, err := wallet.NewDelegate(hot, owner).SignStatement(t.Context(), statement)
	if err != nil {
		t.Fatal(err)
	}
	vouched := func() bool {
		ok, err := h.VerifySignature(t.Context(), owner, statement.Digest(), signature)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	if !vouched() {
		t.Error("a delegate's signature is not the contract's")
	}
	// What the hub would take from the contract, a delegate cannot have it say.
	withdraw := h.Withdraw(1)
	withdraw.To = &owner
	if _, err := client.Send(t.Context(), withdraw); poco.KindOf(err) != poco.Refused {
		t.Errorf("a withdrawal by a delegate: %v", err)
	}
	u.types("pool", "withdraw", "1", "--dir", "mine", "--account", "6").wants(t, 4, "is of "+hot.Address().Hex())

	var rehearsed struct {
		Steps []struct {
			To   common.Address
			Data hexutil.Bytes
		}
	}
	revoke := []string{"pool", "delegate", "revoke", hot.Address().Hex()}
	u.types(append(revoke, "--owner", owner.Hex(), "--account", "9", "--dry-run", "--json")...).document(t, &rehearsed)
	want := contracts.NewPoolOwner().PackSetDelegate(hot.Address(), common.Big0)
	if len(rehearsed.Steps) != 1 || rehearsed.Steps[0].To != owner || string(rehearsed.Steps[0].Data) != string(want) {
		t.Errorf("%+v", rehearsed)
	}
	if !vouched() {
		t.Error("a rehearsal revoked the delegate")
	}
	u.types("pool", "delegate", "pause", "--dir", "mine", "--account", coldAccount).wants(t, 0)
	if vouched() || !delegates(t, u).Paused {
		t.Error("a paused delegate's signature counts")
	}
	if _, err := client.Send(t.Context(), h.Through(owner).Reopen(common.Hash{1})); poco.KindOf(err) != poco.Forbidden || !strings.Contains(err.Error(), "paused") {
		t.Errorf("a call of a paused delegate: %v", err)
	}
	u.types(append(revoke, "--dir", "mine", "--account", coldAccount)...).wants(t, 0)
	u.types("pool", "delegate", "resume", "--dir", "mine", "--account", coldAccount).wants(t, 0)
	if vouched() || len(delegates(t, u).Delegates) != 0 {
		t.Error("a revoked delegate's signature counts")
	}
	for name, call := range map[string]func() error{
		"reopen": func() error { _, err := client.Send(t.Context(), h.Through(owner).Reopen(common.Hash{1})); return err },
		"commit": func() error {
			call, err := h.Through(owner).Commit(nil)
			if err != nil {
				return err
			}
			_, err = client.Send(t.Context(), call)
			return err
		},
		"close an order": func() error {
			_, err := client.Send(t.Context(), h.Through(owner).ManageOrder(&order.Workerpool{}, order.CloseOrder, nil))
			return err
		},
	} {
		if err := call(); poco.KindOf(err) != poco.Forbidden {
			t.Errorf("%s by a revoked delegate: %v", name, err)
		}
	}
	// Its orders are still in the book, and nobody can buy by them.
	sold := u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--trust", "3")
	if sold.code == 0 {
		t.Errorf("sold by a revoked delegate: %+v", sold)
	}
}

// wantResumed has the cold key name the delegate again, takes some of the earnings, and serves on.
func wantResumed(t *testing.T, u *user, n sdk.Network, pool common.Address, stake poco.Amount) {
	t.Helper()
	u.types("pool", "run", "mine").wants(t, 4, "is no delegate that schedules", "iexec pool delegate add")
	hot := wallet.Development(hotAccount).Address().Hex()
	u.types("pool", "delegate", "add", hot, "--role", "schedule", "--dir", "mine", "--account", coldAccount).wants(t, 0)
	u.types("pool", "run", "mine").wants(t, 4, "sells", "iexec pool delegate add")
	u.types("pool", "delegate", "add", hot, "--dir", "mine", "--account", coldAccount).wants(t, 0)
	u.types("pool", "withdraw", "40", "RLC", "--dir", "mine", "--account", coldAccount).wants(t, 0, "moved")
	if left := delegates(t, u); left.Stake != stake-40*poco.RLC {
		t.Errorf("after the withdrawal of 40 RLC from %v: %+v", stake, left)
	}
	_, again := u.runsPool("mine")
	for _, account := range []int{7, 8} {
		works(t, n, account, again.URL, pool)
	}
	u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--trust", "3").wants(t, 0, "COMPLETED")
}
