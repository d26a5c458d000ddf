package compat_test

import (
	"math/big"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// account reads what the hub holds for an account.
func (w *world) account(t *testing.T, a common.Address) poco.Account {
	t.Helper()
	account, err := w.hub.Account(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return account
}

func (w *world) rlc(t *testing.T, a common.Address) poco.Amount {
	t.Helper()
	amount, err := w.hub.RLCBalance(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return amount
}

// nRLC prints an amount as the clients do.
func nRLC(a poco.Amount) string { return strconv.FormatUint(uint64(a), 10) }

func (w *world) wei(t *testing.T, a common.Address) *big.Int {
	t.Helper()
	amount, err := w.chain.Balance(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return amount
}

// What the network is, and wallets in files: made, imported and shown.
func TestWallets(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	for _, version := range []string{v900, v901} {
		t.Run(version, func(t *testing.T) {
			t.Parallel()
			u := newUser(t, w, version, ofWallet)
			u.whole = true
			u.ok("info").wants(map[string]any{"host": w.RPC, "hubAddress": w.Hub.Hex(), "rlcAddress": w.RLC.Hex()})
			u.ok("wallet", "show").wants(map[string]any{"wallet": map[string]any{"address": u.address()}})

			made := u.ok("wallet", "create", "--keystoredir", "keys", "--password", "a b")
			if !regexp.MustCompile(`^UTC--\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{9}Z--` + made.text("address")[2:] + `$`).MatchString(filepath.Base(made.text("fileName"))) {
				t.Errorf("file name %s", made.text("fileName"))
			}
			// Its keystores are ours, and the other way round.
			files, err := wallet.List(filepath.Join(u.dir, "keys"))
			if err != nil || len(files) != 1 {
				t.Fatal(files, err)
			}
			// It writes them readable by everybody: the password protects them.
			key, err := wallet.ReadFile(files[0].Path, "a b")
			if err != nil || key.Address() != made.account("address") {
				t.Errorf("we read %v of the client's keystore, %v", key, err)
			}
			if _, err := wallet.WriteKeystore(filepath.Join(u.dir, "ours"), u.key, "pw", wallet.Light); err != nil {
				t.Fatal(err)
			}
			shown := u.ok("wallet", "show", "--keystoredir", "ours", "--wallet-address", u.address(), "--password", "pw", "--show-private-key")
			shown.wants(map[string]any{"wallet.address": u.address(), "wallet.privateKey": u.key.Export()})
		})
	}
}

// Coins and stake move, and chain and client tell the same.
func TestMoney(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofWallet)
	me, other := u.key.Address(), must(wallet.Generate()).Address()
	u.ok("init", "--force", "--skip-wallet").wants(map[string]any{"configFile": "iexec.json", "chainConfigFile": "chain.json"})
	if err := w.WriteChainJSON(u.dir); err != nil { // instead of what init wrote
		t.Fatal(err)
	}

	// A new wallet is filled and emptied again.
	fresh := newUser(t, w, v900, ofWallet)
	if err := wallet.ReplacePlain(filepath.Join(fresh.dir, "wallet.json"), must(wallet.Generate())); err != nil {
		t.Fatal(err)
	}
	fresh.key = must(wallet.ReadFile(filepath.Join(fresh.dir, "wallet.json"), ""))
	imported := newUser(t, w, v900, ofWallet).ok("wallet", "import", fresh.key.Export(), "--unencrypted", "--force")
	imported.wants(map[string]any{"address": fresh.address(), "wallet.privateKey": fresh.key.Export(), "fileName": "wallet.json"})

	sent := u.ok("wallet", "send-ether", "3", "gwei", "--to", other.Hex(), "--force")
	sent.wants(map[string]any{"amount": "3000000000", "from": u.address(), "to": other.Hex()})
	if receipt, err := w.chain.Receipt(t.Context(), sent.hash("txHash")); err != nil || receipt.Status != 1 {
		t.Errorf("receipt %v, %v", receipt, err)
	}
	u.ok("wallet", "send-ether", "1", "--to", fresh.address(), "--force")
	u.ok("wallet", "send-RLC", "3", "--to", fresh.address(), "--force").wants(map[string]any{"amount": "3000000000"})
	u.ok("wallet", "send-RLC", "7", "nRLC", "--to", fresh.address(), "--force").wants(map[string]any{"amount": "7"})
	fresh.ok("wallet", "show").wants(map[string]any{"balance": map[string]any{"ether": "1.0", "wei": "1000000000000000000", "RLC": "3.000000007", "nRLC": "3000000007"}})
	before := w.rlc(t, other)
	swept := fresh.ok("wallet", "sweep", "--to", other.Hex(), "--force")
	swept.wants(map[string]any{"from": fresh.address(), "to": other.Hex(), "errors": nil})
	swept.hash("sendNativeTxHash")
	swept.hash("sendERC20TxHash")
	if got := w.rlc(t, other) - before; got != 3_000_000_007 || w.rlc(t, fresh.key.Address()) != 0 {
		t.Errorf("%d nRLC were swept", got)
	}
	if left := w.wei(t, fresh.key.Address()); left.Cmp(big.NewInt(1e15)) > 0 {
		t.Errorf("%v wei were left behind", left)
	}
	fresh.fails("", "wallet", "send-RLC", "1", "--to", other.Hex(), "--force")

	stake := w.account(t, me).Stake
	u.ok("account", "deposit", "100").wants(map[string]any{"amount": "100"})
	u.ok("account", "deposit", "1", "RLC").wants(map[string]any{"amount": "1000000000"})
	u.ok("account", "withdraw", "50").wants(map[string]any{"amount": "50"})
	if got := w.account(t, me); got.Stake != stake+1_000_000_050 {
		t.Errorf("stake %d, was %d", got.Stake, stake)
	}
	u.ok("account", "show").wants(map[string]any{"balance": map[string]any{"stake": nRLC(stake + 1_000_000_050), "locked": "0"}})
	u.ok("account", "show", other.Hex()).wants(map[string]any{"balance.stake": nRLC(w.account(t, other).Stake)})
	u.ok("account", "approve", "100", other.Hex()).hash("txHash")
	u.ok("account", "allowance", other.Hex()).wants(map[string]any{"amount": "64"}) // hexadecimal: a quirk of the client
	u.ok("account", "revoke", other.Hex()).hash("txHash")
	u.ok("account", "allowance", other.Hex()).wants(map[string]any{"amount": "00"})
	u.fails("", "account", "withdraw", "1000000000", "RLC")
	u.fails("", "account", "deposit", "1000000000", "RLC")
}

// Categories are the hub's owner's.
func TestCategories(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofDeployer)
	stranger := newUser(t, w, v900, ofOther)
	u.write("iexec.json", "{}")
	stranger.write("iexec.json", "{}")
	known, err := w.hub.Categories(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	u.ok("category", "count").wants(map[string]any{"count": text(len(known))})
	for _, c := range known[:2] {
		u.ok("category", "show", text(c.ID)).wants(map[string]any{"index": text(c.ID), "category": map[string]any{
			"name": c.Name, "description": c.Description, "workClockTimeRef": text(c.WorkClockTimeRef)}})
	}
	u.fails("execution reverted", "category", "show", "99")
	for _, one := range []*user{u, stranger} {
		one.ok("category", "init").keys("category", "name", "description", "workClockTimeRef")
		one.edit("iexec.json", func(d document) {
			d.set("category.name", "compat")
			d.set("category.workClockTimeRef", "77")
		})
	}
	stranger.fails("only category owner "+u.address()+" can create new categories", "category", "create")
	made := u.ok("category", "create")
	made.wants(map[string]any{"catid": text(len(known))})
	if c, err := w.hub.Category(t.Context(), uint64(len(known))); err != nil || c.Name != "compat" || c.WorkClockTimeRef != 77 {
		t.Errorf("%+v, %v", c, err)
	}
}

// Exit codes and shapes of mistakes.
func TestMistakes(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofWallet)
	u.whole = true
	for _, args := range [][]string{{"deal", "show"}, {"wallet", "sen-ether"}, {"nothing"}} {
		if stdout, stderr, code := u.run(args...); code != 1 || stdout != "" || stderr == "" {
			t.Errorf("%v: exit code %d, %q %q", args, code, stdout, stderr)
		}
	}
	u.fails("0x12 is not a bytes32 hexstring", "deal", "show", "0x12")
	const none = "0xab00000000000000000000000000000000000000000000000000000000000000"
	u.fails("No deal found", "deal", "show", none)
	u.fails("No task found", "task", "show", none, "--watch")
	u.fails(`Missing "orders.json" file`, "order", "fill", "--app", none, "--force")
	u.fails("", "app", "show", w.Hub.Hex())
	if stdout, _, code := u.run("--version"); code != 0 || stdout != "9.0.0\n" {
		t.Errorf("--version: %q, exit code %d", stdout, code)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
