package compat_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

var orderKinds = []string{"--app", "--dataset", "--workerpool", "--request"}

// deployAll registers an app, a dataset and a pool of the user's own and makes the four orders from their templates.
// Orders are free, so that no other test sees their money.
func (u *user) deployAll(tag string) {
	u.t.Helper()
	u.write("iexec.json", "{}")
	for _, kind := range []string{"app", "dataset", "workerpool"} {
		u.ok(kind, "init")
		u.edit("iexec.json", func(d document) {
			if kind != "workerpool" {
				d.set(kind+".name", "compat "+u.client)
			}
		})
		u.ok(kind, "deploy").account("address")
	}
	u.ok(append([]string{"order", "init"}, orderKinds...)...).keys("", "ok", "apporder", "datasetorder", "workerpoolorder", "requestorder")
	u.edit("iexec.json", func(d document) {
		for _, resource := range []string{"app", "dataset", "workerpool"} {
			d.set("order.requestorder."+resource, d.at("order."+resource+"order."+resource))
		}
		d.set("order.workerpoolorder.volume", "3")
		d.set("order.requestorder.volume", "2")
		if tag != "" {
			d.set("order.requestorder.tag", []string{tag})
		}
	})
}

func orderHashes(d document) map[string]common.Hash {
	hashes := map[string]common.Hash{}
	for _, kind := range []string{"apporder", "datasetorder", "workerpoolorder", "requestorder"} {
		hashes[kind] = d.hash(kind + ".orderHash")
	}
	return hashes
}

// Four orders are made, signed, sold, matched, taken back and closed.
func TestOrders(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofOrders)
	u.deployAll("")
	signed := u.ok(append([]string{"order", "sign"}, orderKinds...)...)
	signed.wants(map[string]any{"apporder.tag": common.Hash{}, "requestorder.volume": "2", "requestorder.requester": u.address()})
	for _, kind := range []string{"apporder", "datasetorder", "workerpoolorder", "requestorder"} {
		if sign := signed.text(kind + ".sign"); len(sign) != 132 {
			t.Errorf("%s is signed %s", kind, sign)
		}
	}
	published := u.ok(append([]string{"order", "publish", "--force"}, orderKinds...)...)
	hashes := orderHashes(published)
	again := u.partly(append([]string{"order", "publish", "--force"}, orderKinds...)...)
	if list, _ := again.at("fail").([]any); len(list) != 4 || !strings.Contains(text(list[0]), "order already published") {
		t.Errorf("published twice: %s", text(again.value))
	}

	shown := u.ok(append([]string{"order", "show", "--deals"}, orderKinds...)...)
	for kind, hash := range hashes {
		shown.wants(map[string]any{kind + ".orderHash": hash, kind + ".status": "open", kind + ".signer": u.address(), kind + ".chainId": w.ChainID,
			kind + ".order.sign": signed.text(kind + ".sign"), kind + ".deals.count": 0})
	}
	shown.wants(map[string]any{"apporder.remaining": 1_000_000, "workerpoolorder.remaining": 3, "requestorder.remaining": 2})

	filled := u.ok("order", "fill", "--force")
	deal := filled.hash("dealid")
	filled.wants(map[string]any{"volume": "2"})
	onChain, err := w.hub.Deal(t.Context(), deal)
	if err != nil || onChain.BotSize != 2 || onChain.Requester != u.key.Address() || onChain.Workerpool.Pointer == (common.Address{}) {
		t.Errorf("%+v, %v", onChain, err)
	}
	w.reaches(t, func() bool { return w.status(t, poco.RequestOrderKind, hashes["requestorder"]) == "filled" })
	shown = u.ok("order", "show", "--deals", "--workerpool", "--request", hashes["requestorder"].Hex())
	shown.wants(map[string]any{"workerpoolorder.remaining": 1, "workerpoolorder.status": "open", "workerpoolorder.deals.count": 1,
		"workerpoolorder.deals.lastDeals.0.dealid": deal, "requestorder.remaining": 0, "requestorder.status": "filled"})
	u.fails("", "order", "fill", "--force")

	// Unpublishing asks; --force is not among its flags, so that it cannot be typed by a script without a terminal.
	u.ok("app", "unpublish", "--force").wants(map[string]any{"unpublished": hashes["apporder"]})
	if status := w.status(t, poco.AppOrderKind, hashes["apporder"]); status != "gone" {
		t.Errorf("the unpublished order is %s", status)
	}
	u.partly(append([]string{"order", "show"}, orderKinds...)...).wants(map[string]any{"datasetorder.status": "open", "apporder": nil})

	closed := u.partly(append([]string{"order", "cancel", "--force"}, orderKinds...)...)
	closed.hash("apporder.txHash")
	closed.hash("datasetorder.txHash")
	closed.hash("workerpoolorder.txHash")
	closed.wants(map[string]any{"fail": []any{"requestorder: requestorder already canceled"}})
	w.reaches(t, func() bool {
		return w.status(t, poco.DatasetOrderKind, hashes["datasetorder"]) == "canceled" && w.status(t, poco.WorkerpoolOrderKind, hashes["workerpoolorder"]) == "canceled"
	})

	t.Run("request execution", func(t *testing.T) { requestExecution(t, w, u) })
}

// requestExecution puts a request into the order book and fills it with the platform's own offers from there.
func requestExecution(t *testing.T, w *world, u *user) {
	montecarlo := w.app(t, "montecarlo")
	hash := u.ok("app", "request-execution", montecarlo, "--force", "--args", "-model pi -samples 10", "--app-price", "10000000", "nRLC",
		"--workerpool-price", "1", "RLC", "--volume", "2", "--category", "0", "--trust", "1").hash("orderHash")
	order, err := w.market.RequestOrder(t.Context(), hash)
	if err != nil || order.Status != "open" || order.Remaining != 2 || order.Order.Requester != u.key.Address() {
		t.Fatalf("%+v, %v", order, err)
	}
	book := u.ok("orderbook", "requester", u.address(), "--category", "0")
	book.wants(map[string]any{"count": 1, "requestOrders.0.orderHash": hash, "requestOrders.0.price": 1_000_000_000, "requestOrders.0.remaining": 2})
	u.fails("", "app", "request-execution", montecarlo, "--force", "--app-price", "1000000", "RLC", "--category", "0")

	apps := u.ok("orderbook", "app", montecarlo)
	pools := u.ok("orderbook", "workerpool", w.Workerpool.Hex(), "--category", "0")
	before := w.account(t, u.key.Address())
	filled := u.ok("order", "fill", "--force", "--app", apps.text("appOrders.0.orderHash"), "--workerpool", pools.text("workerpoolOrders.0.orderHash"),
		"--request", hash.Hex())
	filled.wants(map[string]any{"volume": "2"})
	watched := u.ok("deal", "show", filled.hash("dealid").Hex(), "--watch")
	watched.wants(map[string]any{"tasksCount": 2, "completedTasksCount": 2, "failedTasksCount": 0, "tasks.0.statusName": "COMPLETED", "tasks.1.statusName": "COMPLETED"})
	after := w.account(t, u.key.Address())
	if paid := before.Total() - after.Total(); paid != 2*(1_000_000_000+10_000_000) || after.Locked != before.Locked {
		t.Errorf("%d nRLC were paid, %+v then %+v", paid, before, after)
	}
}
