package compat_test

import (
	"testing"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// Nobody works, the deadlines pass, and the requester takes the money back: with the chain alone, no other service.
func TestClaims(t *testing.T) {
	t.Parallel()
	// A new chain begins in the past, where the deals are made; then it catches up, and their time is over.
	node, err := devchain.Open(devchain.Config{HTTPAddr: "127.0.0.1:0", Idle: -1})
	if err != nil {
		t.Fatal(err)
	}
	inside := chain.New(node.Attach())
	t.Cleanup(func() {
		inside.Close()
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	owner := wallet.Development(0)
	at, err := devchain.DeployMarket(t.Context(), inside, owner, contracts.Options{ExtraCategories: []contracts.Category{contracts.DevelopmentCategory()}})
	if err != nil {
		t.Fatal(err)
	}
	w := must(look(sdk.Network{RPC: node.URL(), ChainID: node.ChainID(), Hub: at.Hub, Market: "http://127.0.0.1:1", SMS: "http://127.0.0.1:1"}))
	defer w.chain.Close()

	u := newUser(t, &w, v900, 0)
	u.ok("account", "deposit", "1", "RLC")
	u.deployAll("")
	categories, err := w.hub.Categories(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	u.edit("iexec.json", func(d document) {
		for _, kind := range []string{"workerpoolorder", "requestorder"} {
			d.set("order."+kind+".category", text(categories[len(categories)-1].ID))
		}
		d.set("order.workerpoolorder.workerpoolprice", "1000")
		d.set("order.requestorder.workerpoolmaxprice", "1000")
	})
	u.ok(append([]string{"order", "sign", "--skip-preflight-check"}, orderKinds...)...)
	deal := u.ok("order", "fill", "--force", "--skip-preflight-check").hash("dealid")
	before := w.account(t, u.key.Address())
	if err := node.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	first := poco.TaskID(deal, 0)
	u.fails("No task found", "task", "show", first.Hex())
	shown := u.ok("deal", "show", deal.Hex(), "--watch")
	shown.wants(map[string]any{"tasksCount": 2, "completedTasksCount": 0, "failedTasksCount": 2, "deal.deadlineReached": true, "failedTasks.0.statusName": "TIMEOUT"})
	claimed := u.ok("deal", "claim", deal.Hex())
	claimed.wants(map[string]any{"claimed.0": first, "claimed.1": poco.TaskID(deal, 1)})
	claimed.hash("transactions.0.txHash")
	for i := range uint64(2) {
		if task, err := w.hub.Task(t.Context(), poco.TaskID(deal, i)); err != nil || task.Status != poco.TaskFailed {
			t.Errorf("task %d: %+v, %v", i, task, err)
		}
	}
	u.ok("task", "show", first.Hex()).wants(map[string]any{"task.statusName": "FAILED", "task.status": 4, "claimable": false, "task.contributors": []any{}})
	// The price comes back whole. The pool is the same account: its stake went to the kitty.
	after := w.account(t, u.key.Address())
	if after.Locked != 0 || after.Stake != before.Stake+2000 {
		t.Errorf("%+v, was %+v", after, before)
	}
}
