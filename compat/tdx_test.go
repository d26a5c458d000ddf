package compat_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// teeTDX is the tag that 9.0.1 puts on every order.
const teeTDX = "0x0000000000000000000000000000000000000000000000000000000000000009"

// 9.0.1 deals for TDX enclaves only. Everything up to the deal needs no attestation, and works.
func TestTDX(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v901, ofTDX)
	u.deployAll("")
	// A dataset's order for an enclave asks for its key in the secret service.
	u.partly("order", "sign", "--dataset")
	u.write("dataset.key", "c2VjcmV0")
	u.ok("dataset", "push-secret", "--secret-path", u.dir+"/dataset.key")
	u.ok("dataset", "check-secret").wants(map[string]any{"isSecretSet": true})
	u.ok("app", "push-secret", "--secret-value", "s3cret")
	signed := u.ok(append([]string{"order", "sign"}, orderKinds...)...)
	hashes := orderHashes(u.ok(append([]string{"order", "publish", "--force"}, orderKinds...)...))
	for kind := range hashes {
		signed.wants(map[string]any{kind + ".tag": teeTDX})
	}
	app := signed.text("apporder.app")
	u.ok("orderbook", "app", app, "--tag", "tee,tdx").wants(map[string]any{"count": 1, "appOrders.0.orderHash": hashes["apporder"], "appOrders.0.tag": teeTDX})
	u.ok("orderbook", "app", app, "--max-tag", "tee").wants(map[string]any{"count": 0})
	u.ok("orderbook", "workerpool", "--require-tag", "tee,tdx", "--category", "0").wants(map[string]any{"workerpoolOrders.0.tag": teeTDX})

	filled := u.ok("order", "fill", "--force")
	deal, err := w.hub.Deal(t.Context(), filled.hash("dealid"))
	if err != nil || common.Hash(deal.Tag).Hex() != teeTDX || deal.BotSize != 2 {
		t.Errorf("%+v, %v", deal, err)
	}
	shown := u.ok("deal", "show", filled.hash("dealid").Hex())
	shown.keys("deal", dealKeys...)
	shown.wants(map[string]any{"deal.tag": teeTDX, "deal.botSize": "2", "deal.dataset.pointer": signed.text("datasetorder.dataset")})
	u.fails("No task found", "task", "show", poco.TaskID(filled.hash("dealid"), 0).Hex())
	w.reaches(t, func() bool { return w.status(t, poco.RequestOrderKind, hashes["requestorder"]) == "filled" })

	// A run of one's own app on one's own pool, with secrets and an encrypted result.
	u.ok("workerpool", "publish", "--force", "--volume", "1")
	u.fails(`Requester secret "nothing" is not set for requester `+u.address()+" in the SMS", "app", "run", app, "--force", "--workerpool", signed.text("workerpoolorder.workerpool"), "--secret", "1=nothing")
	u.ok("requester", "push-secret", "something", "--secret-value", "s3cret")
	ran := u.ok("app", "run", app, "--force", "--workerpool", signed.text("workerpoolorder.workerpool"), "--secret", "1=something")
	ran.hash("deals.0.dealid")
	// The platform's own pool has no enclaves and offers none.
	u.fails("", "app", "run", app, "--force", "--workerpool", w.Workerpool.Hex())
	u.fails("", "app", "run", w.app(t, "montecarlo"), "--force")
}
