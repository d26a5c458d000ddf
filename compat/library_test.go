package compat_test

import (
	"encoding/json"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/poco"
)

// flows runs the library's script in the folder of a user.
func flows(t *testing.T, w *world, client string, account int) (document, *user) {
	t.Helper()
	u := newUser(t, w, client, account)
	u.write("network.json", string(must(json.Marshal(w.Network))))
	return u.script("flows.mjs", client, "network.json", u.key.Export()), u
}

// checkBoth is what both versions of the library do alike.
func checkBoth(t *testing.T, w *world, u *user, d document) {
	t.Helper()
	d.wants(map[string]any{"me": u.address(), "network.chainId": "65535", "secret": true, "book.count": 25, "book.sizes": []int{10, 10, 5}, "book.hashes": true,
		"book.end": true, "book.ofOwner": 5, "unpublished": 25, "left": 0, "byHash.message": "API error: apporder not found", "bulk.volume": 2, "bulk.slices": 2, "bulk.same": true})
	prices := make([]int, 25)
	for i := range prices {
		prices[i] = i
	}
	dataset := d.account("bulk.dataset").Hex()
	d.wants(map[string]any{"book.prices": prices, "bulk.datasets": [][]string{{dataset, dataset}, {dataset}}})
	for _, path := range []string{"sent.0", "sent.1", "sent.2", "deposit.txHash"} {
		if receipt, err := w.chain.Receipt(t.Context(), d.hash(path)); err != nil || receipt.Status != 1 {
			t.Errorf("%s: %v, %v", path, receipt, err)
		}
	}
	w.hasSecret(t, sms.Ref{Kind: sms.Dataset, Owner: d.account("bulk.dataset")}, true)
}

func TestLibrary(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	d, u := flows(t, w, v900, ofLibrary)
	checkBoth(t, w, u, d)
	d.wants(map[string]any{"estimate.volume": "02", "deal.volume": "02", "obsDeal.completed": 2, "obsDeal.failed": 0, "obsDeal.of": 2,
		"obsTask.status": "COMPLETED", "result.status": 200, "result.magic": "PK", "logs.0.worker": d.at("offchain.replicates.0.worker"),
		"offchain.task.status": "COMPLETED", "offchain.replicates.0.exitCode": 0, "dealsByApp": true})
	for path, last := range map[string]string{"obsDeal.messages": "DEAL_COMPLETED", "obsTask.messages": "TASK_COMPLETED"} {
		messages, _ := d.at(path).([]any)
		if len(messages) == 0 || messages[len(messages)-1] != last {
			t.Errorf("%s are %v", path, messages)
		}
	}
	deal := d.hash("deal.dealid")
	for i := range uint64(2) {
		if task, err := w.hub.Task(t.Context(), poco.TaskID(deal, i)); err != nil || task.Status != poco.TaskCompleted {
			t.Errorf("task %d: %+v, %v", i, task, err)
		}
	}
	if refused, _ := d.at("refused").(string); refused == "" {
		t.Errorf("another read the logs: %s", text(d.at("refused")))
	}

	// Our view of the replicated task, and the client's.
	task := poco.TaskID(d.hash("replicated"), 0)
	w.reaches(t, func() bool {
		onChain, err := w.hub.Task(t.Context(), task)
		return err == nil && onChain.Status == poco.TaskCompleted && len(onChain.Contributors) > 1
	})
	u.fails("value at index 0 unnamed", "task", "show", task.Hex())
	u.ok("deal", "show", d.hash("replicated").Hex()).wants(map[string]any{"deal.trust": "3", "deal.tasks": []common.Hash{task}})
}

func TestLibraryTDX(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	d, u := flows(t, w, v901, ofOther)
	checkBoth(t, w, u, d)
}
