package compat_test

import (
	"context"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

const zero = "0x0000000000000000000000000000000000000000"

// status reads what the book says of an order.
func (w *world) status(t *testing.T, kind poco.OrderKind, hash common.Hash) string {
	t.Helper()
	var status market.Status
	var err error
	switch kind {
	case poco.AppOrderKind:
		o, e := w.market.AppOrder(t.Context(), hash)
		status, err = o.Status, e
	case poco.DatasetOrderKind:
		o, e := w.market.DatasetOrder(t.Context(), hash)
		status, err = o.Status, e
	case poco.WorkerpoolOrderKind:
		o, e := w.market.WorkerpoolOrder(t.Context(), hash)
		status, err = o.Status, e
	default:
		o, e := w.market.RequestOrder(t.Context(), hash)
		status, err = o.Status, e
	}
	if poco.KindOf(err) == poco.NotFound {
		return "gone"
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(status)
}

// reaches waits, block by block, until services that follow the chain have followed.
func (w *world) reaches(t *testing.T, done func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for !done() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatal("what the chain says has not arrived")
		}
	}
}

// An application from its description to its sale, its secret and its next owner.
func TestApp(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofApp)
	heir := wallet.Development(ofOther).Address()
	u.write("iexec.json", "{}")
	u.ok("app", "init").keys("app", "owner", "name", "type", "multiaddr", "checksum")
	u.edit("iexec.json", func(d document) { d.set("app.name", "compat app") })
	u.ok("app", "count").wants(map[string]any{"count": "0"})
	deployed := u.ok("app", "deploy")
	at := deployed.account("address")
	app, err := w.hub.App(t.Context(), at)
	if err != nil || !app.Registered || app.Name != "compat app" || app.Type != "DOCKER" || app.Owner != u.key.Address() ||
		app.Multiaddr != "iexechub/python-hello-world:8.0.4" {
		t.Fatalf("%+v, %v", app, err)
	}
	u.fails("App already deployed at address "+at.Hex(), "app", "deploy")
	u.ok("app", "count").wants(map[string]any{"count": "1"})
	for _, which := range [][]string{nil, {at.Hex()}, {"0", "--user", u.address()}} {
		shown := u.ok(append([]string{"app", "show"}, which...)...)
		shown.wants(map[string]any{"app.owner": u.address(), "app.appName": "compat app", "app.appType": "DOCKER", "app.appMREnclave": "",
			"app.appMultiaddr": "iexechub/python-hello-world:8.0.4", "app.appChecksum": app.Checksum.Hex()})
		shown.keys("app", "owner", "appName", "appType", "appMultiaddr", "appChecksum", "appMREnclave", "registry")
	}

	u.ok("app", "check-secret").wants(map[string]any{"isSecretSet": false})
	newUser(t, w, v900, ofOther).fails("is not allowed to set secret for "+at.Hex(), "app", "push-secret", at.Hex(), "--secret-value", "of another")
	u.ok("app", "push-secret", "--secret-value", "é s3cret").keys("", "ok")
	u.ok("app", "check-secret", at.Hex()).wants(map[string]any{"isSecretSet": true})
	u.fails("Secret already exists for "+at.Hex()+" and can't be updated", "app", "push-secret", "--secret-value", "another")
	w.hasSecret(t, sms.Ref{Kind: sms.App, Owner: at}, true)

	first := u.ok("app", "publish", "--force", "--price", "3", "nRLC", "--volume", "5").hash("orderHash")
	second := u.ok("app", "publish", at.Hex(), "--force", "--price", "2", "nRLC", "--requester-restrict", heir.Hex()).hash("orderHash")
	book := u.ok("orderbook", "app", at.Hex(), "--requester", heir.Hex())
	book.wants(map[string]any{"count": 2, "appOrders.0.orderHash": second, "appOrders.0.price": 2, "appOrders.0.remaining": 1_000_000,
		"appOrders.0.requesterrestrict": heir.Hex(), "appOrders.1.orderHash": first, "appOrders.1.remaining": 5})
	book.keys("appOrders.0", "orderHash", "price", "remaining", "app", "tag", "datasetrestrict", "workerpoolrestrict", "requesterrestrict")
	u.ok("orderbook", "app", at.Hex()).wants(map[string]any{"count": 1, "appOrders.0.orderHash": first})
	u.ok("orderbook", "app", at.Hex(), "--min-volume", "6").wants(map[string]any{"count": 0})
	u.ok("app", "unpublish", "--force").wants(map[string]any{"unpublished": second})
	third := u.ok("app", "publish", "--force", "--price", "4", "nRLC").hash("orderHash")
	all := u.ok("app", "unpublish", "--force", "--all")
	if list, _ := all.at("unpublished").([]any); len(list) != 2 || !strings.Contains(text(list), third.Hex()) || !strings.Contains(text(list), first.Hex()) {
		t.Errorf("unpublished %s", text(all.value))
	}
	u.fails("", "app", "unpublish", "--force")

	fourth := u.ok("app", "publish", "--force").hash("orderHash")
	moved := u.ok("app", "transfer", at.Hex(), "--to", heir.Hex(), "--force")
	moved.wants(map[string]any{"address": at.Hex(), "to": heir.Hex()})
	if owner, _, err := w.hub.Owner(t.Context(), hub.AppKind, at); err != nil || owner != heir {
		t.Errorf("owner %v, %v", owner, err)
	}
	// What the former owner signed is nobody's any more.
	w.reaches(t, func() bool { return w.status(t, poco.AppOrderKind, fourth) == "dead" })
	u.ok("orderbook", "app", at.Hex()).wants(map[string]any{"count": 0})
}

func (w *world) hasSecret(t *testing.T, ref sms.Ref, want bool) {
	t.Helper()
	if has, err := w.sms.Exists(t.Context(), ref); err != nil || has != want {
		t.Errorf("%+v is there: %t, %v", ref, has, err)
	}
}

// A dataset is encrypted, registered, its key stored, and sold.
func TestDataset(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofDataset)
	u.write("iexec.json", "{}")
	u.ok("dataset", "init", "--encrypted").keys("dataset", "owner", "name", "multiaddr", "checksum")
	u.write("datasets/original/data.txt", "some data")
	encrypted := u.ok("dataset", "encrypt")
	checksum := encrypted.hash("encryptedFiles.0.checksum")
	u.edit("iexec.json", func(d document) { d.set("dataset.checksum", checksum.Hex()) })
	at := u.ok("dataset", "deploy").account("address")
	dataset, err := w.hub.Dataset(t.Context(), at)
	if err != nil || !dataset.Registered || dataset.Checksum != checksum || dataset.Owner != u.key.Address() {
		t.Fatalf("%+v, %v", dataset, err)
	}
	shown := u.ok("dataset", "show")
	shown.wants(map[string]any{"dataset.datasetName": "my-dataset", "dataset.datasetChecksum": checksum, "dataset.owner": u.address()})
	shown.keys("dataset", "owner", "datasetName", "datasetMultiaddr", "datasetChecksum", "registry")
	u.ok("dataset", "count").wants(map[string]any{"count": "1"})

	u.ok("dataset", "check-secret").wants(map[string]any{"isSecretSet": false})
	u.ok("dataset", "push-secret")
	u.ok("dataset", "check-secret", at.Hex()).wants(map[string]any{"isSecretSet": true})
	u.fails("Secret already exists for "+at.Hex(), "dataset", "push-secret")
	w.hasSecret(t, sms.Ref{Kind: sms.Dataset, Owner: at}, true)
	key := strings.TrimSpace(u.read(".secrets/datasets/dataset.key"))
	if raw, err := base64.StdEncoding.DecodeString(key); err != nil || len(raw) != 32 {
		t.Errorf("the key is %d bytes, %v", len(raw), err)
	}

	hash := u.ok("dataset", "publish", "--force", "--price", "2", "nRLC").hash("orderHash")
	book := u.ok("orderbook", "dataset", at.Hex())
	book.wants(map[string]any{"count": 1, "datasetOrders.0.orderHash": hash, "datasetOrders.0.price": 2, "datasetOrders.0.remaining": 1_000_000})
	u.ok("dataset", "unpublish", "--force").wants(map[string]any{"unpublished": hash})
	if status := w.status(t, poco.DatasetOrderKind, hash); status != "gone" {
		t.Errorf("the unpublished order is %s", status)
	}
	heir := wallet.Development(ofOther).Address()
	u.ok("dataset", "transfer", at.Hex(), "--to", heir.Hex(), "--force").wants(map[string]any{"to": heir.Hex()})
	u.fails("is not allowed to set secret for", "dataset", "push-secret", at.Hex(), "--secret-path", filepath.Join(u.dir, ".secrets/datasets/dataset.key"))
}

// A pool is registered, found by the compass if it told where it is, and sold.
func TestWorkerpool(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofPool)
	u.write("iexec.json", "{}")
	u.ok("workerpool", "init").keys("workerpool", "owner", "description")
	at := u.ok("workerpool", "deploy").account("address")
	pool, err := w.hub.Workerpool(t.Context(), at)
	if err != nil || !pool.Registered || pool.Owner != u.key.Address() || pool.Description != "my-workerpool" {
		t.Fatalf("%+v, %v", pool, err)
	}
	u.ok("workerpool", "count").wants(map[string]any{"count": "1"})
	shown := u.ok("workerpool", "show")
	shown.wants(map[string]any{"apiUrl": nil, "workerpool": map[string]any{"owner": u.address(), "workerpoolDescription": "my-workerpool",
		"workerStakeRatioPolicy": text(pool.WorkerStakeRatio), "schedulerRewardRatioPolicy": text(pool.SchedulerRewardRatio), "registry": shown.text("workerpool.registry")}})
	u.ok("workerpool", "show", w.Workerpool.Hex()).wants(map[string]any{"apiUrl": w.Scheduler})

	sell := []string{"workerpool", "publish", "--force", "--volume", "3", "--category", "1", "--trust", "7", "--price"}
	u.fails("workerpool owner's stake is too low to cover required workerpool lock", append(sell, "20000", "RLC")...)
	hash := u.ok(append(sell, "10000", "RLC")...).hash("orderHash")
	book := u.ok("orderbook", "workerpool", at.Hex(), "--category", "1", "--min-trust", "7")
	book.wants(map[string]any{"count": 1, "workerpoolOrders.0.orderHash": hash, "workerpoolOrders.0.price": 10_000_000_000_000, "workerpoolOrders.0.remaining": 3,
		"workerpoolOrders.0.trust": 7, "workerpoolOrders.0.category": 1, "workerpoolOrders.0.apprestrict": zero})
	for _, none := range [][]string{{"--category", "1", "--min-trust", "8"}, {"--category", "2"}, {"--require-tag", "gpu"}} {
		u.ok(append([]string{"orderbook", "workerpool", at.Hex()}, none...)...).wants(map[string]any{"count": 0})
	}
	// The stake goes, and the offer with it, until it is back.
	u.ok("account", "withdraw", "1500", "RLC")
	w.reaches(t, func() bool { return w.status(t, poco.WorkerpoolOrderKind, hash) == "dead" })
	u.ok("orderbook", "workerpool", at.Hex()).wants(map[string]any{"count": 0})
	u.ok("account", "deposit", "1500", "RLC")
	w.reaches(t, func() bool { return w.status(t, poco.WorkerpoolOrderKind, hash) == "open" })
	u.ok("orderbook", "workerpool", at.Hex()).wants(map[string]any{"count": 1})
	u.ok("workerpool", "unpublish", "--force").wants(map[string]any{"unpublished": hash})
	heir := wallet.Development(ofOther).Address()
	u.ok("workerpool", "transfer", at.Hex(), "--to", heir.Hex(), "--force").wants(map[string]any{"address": at.Hex(), "to": heir.Hex()})
}

// Secrets of an account: result keys, storage tokens, a requester's own.
func TestSecrets(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	for _, version := range []string{v900, v901} {
		t.Run(version, func(t *testing.T) {
			t.Parallel()
			account := ofOther
			if version == v901 {
				account = ofDeployer
			}
			u := newUser(t, w, version, account)
			me := u.key.Address()
			u.ok("requester", "check-secret", "my-secret").wants(map[string]any{"isSet": false, "name": "my-secret"})
			u.ok("requester", "push-secret", "my-secret", "--secret-value", "s3cret").wants(map[string]any{"isPushed": true, "name": "my-secret"})
			u.ok("requester", "check-secret", "my-secret", u.address()).wants(map[string]any{"isSet": true})
			u.fails(`Secret "my-secret" already exists for `+u.address(), "requester", "push-secret", "my-secret", "--secret-value", "another")
			w.hasSecret(t, sms.Ref{Kind: sms.Requester, Owner: me, Name: "my-secret"}, true)

			u.ok("storage", "check", "dropbox").wants(map[string]any{"isInitialized": false})
			u.ok("storage", "init", "dropbox", "--token", "t0ken").wants(map[string]any{"isInitialized": true, "isUpdated": false})
			u.fails("dropbox storage is already initialized", "storage", "init", "dropbox", "--token", "another")
			u.ok("storage", "init", "dropbox", "--token", "another", "--force-update").wants(map[string]any{"isInitialized": true, "isUpdated": true})
			u.ok("storage", "check", "dropbox", "--user", u.address()).wants(map[string]any{"isInitialized": true})
			u.fails("does not support authentication tokens", "storage", "init", "ipfs", "--token", "t")
			w.hasSecret(t, sms.Ref{Kind: sms.Account, Owner: me, Name: sms.DropboxToken}, true)

			// The key is stored as the client finds it: any RSA key will do.
			const pem = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n"
			u.write(".secrets/beneficiary/"+u.address()+"_key.pub", pem)
			if version == v900 {
				if err := os.RemoveAll(filepath.Join(u.dir, ".secrets")); err != nil {
					t.Fatal(err)
				}
				made := u.ok("result", "generate-encryption-keypair", "--force")
				made.keys("", "ok", "secretPath", "privateKeyFile", "publicKeyFile")
			}
			u.ok("result", "check-encryption-key").wants(map[string]any{"isEncryptionKeySet": false})
			u.ok("result", "push-encryption-key").wants(map[string]any{"isPushed": true, "isUpdated": false})
			u.fails("already exists", "result", "push-encryption-key")
			u.ok("result", "push-encryption-key", "--force-update").wants(map[string]any{"isPushed": true, "isUpdated": true})
			u.ok("result", "check-encryption-key", u.address()).wants(map[string]any{"isEncryptionKeySet": true})
			w.hasSecret(t, sms.Ref{Kind: sms.Account, Owner: me, Name: sms.ResultEncryptionKey}, true)
		})
	}
}
