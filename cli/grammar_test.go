package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// project gives a user a chain.json and the wallet of a development account.
func (u *user) project(n sdk.Network, account int) {
	u.t.Helper()
	if err := n.WriteChainJSON(u.dir); err != nil {
		u.t.Fatal(err)
	}
	if err := wallet.WritePlain(filepath.Join(u.dir, wallet.PlainName), wallet.Development(account)); err != nil {
		u.t.Fatal(err)
	}
}

// From nothing to a result that was paid for, by the commands that do several steps at once.
func TestShip(t *testing.T) {
	u := newUser(t)
	_, n := u.up()
	u.project(n, 5)
	u.types("app", "new", "hello").wants(t, 0, "iexec app test")
	u.types("app", "new", "hello").wants(t, 4, "exists already")

	var tested struct {
		Repeatable, Independent bool
		Runs                    []struct{ Outcome string }
	}
	u.types("app", "test", "hello", "--json", "--", "Alice").document(t, &tested)
	if !tested.Repeatable || !tested.Independent || len(tested.Runs) != 3 || tested.Runs[0].Outcome != "ok" {
		t.Errorf("%+v", tested)
	}
	u.types("app", "test", probe, "--", "silent").wants(t, 1, "[application]")

	// A rehearsal changes nothing, and says what would be.
	var rehearsed struct {
		Steps []struct {
			What, Method string
			Gas          uint64
			OrderHash    common.Hash
		}
		Gas uint64
	}
	u.types("app", "ship", "hello", "--price", "5", "nRLC", "--dry-run", "--json").document(t, &rehearsed)
	if len(rehearsed.Steps) != 2 || !strings.HasPrefix(rehearsed.Steps[0].Method, "createApp(") || rehearsed.Steps[0].Gas == 0 ||
		rehearsed.Steps[1].OrderHash == (common.Hash{}) || rehearsed.Gas == 0 {
		t.Errorf("%+v", rehearsed)
	}
	// What is not registered yet can be quoted, and run in rehearsal; neither leaves anything behind.
	wantOffers(t, u, 0)
	u.types("run", filepath.Join("hello", "app.wasm"), "--dry-run", "--json").document(t, &rehearsed)
	if len(rehearsed.Steps) != 3 || !strings.HasPrefix(rehearsed.Steps[0].Method, "createApp(") || !strings.HasPrefix(rehearsed.Steps[2].Method, "matchOrders(") {
		t.Errorf("%+v", rehearsed)
	}

	var shipped struct {
		Address common.Address
		Price   string
	}
	u.types("app", "ship", "hello", "--price", "5", "nRLC", "--yes", "--json").document(t, &shipped)
	if shipped.Address == (common.Address{}) || shipped.Price != "5" {
		t.Errorf("%+v", shipped)
	}
	wantOffers(t, u, 5)
	wantRunRegistered(t, u, shipped.Address, n.Workerpool)
	ran := u.types("app", "run", "--args", "Alice", "--watch", "--yes", "--json")
	ran.wants(t, 0, "COMPLETED")
	wantDataset(t, u)
	wantCancelled(t, u)
	wantCompleted(t, u, ran, n.Workerpool)
}

// wantOffers quotes the module of the project, whose price is known.
func wantOffers(t *testing.T, u *user, price int) {
	t.Helper()
	var quoted struct {
		Offers []struct {
			Trust       uint64
			TaskPrice   string
			Unavailable string
		}
	}
	u.types("quote", filepath.Join("hello", "app.wasm"), "--trust", "1,1000", "--json").document(t, &quoted)
	if len(quoted.Offers) != 2 || quoted.Offers[0].TaskPrice != fmt.Sprint(1_000_000_000+price) || !strings.Contains(quoted.Offers[1].Unavailable, "no pool offers") {
		t.Errorf("%+v", quoted)
	}
}

// wantRunRegistered runs what is registered by the beginning of its address, and names deal and task by the beginning of
// theirs.
func wantRunRegistered(t *testing.T, u *user, app, pool common.Address) {
	t.Helper()
	var r ran
	u.types("run", app.Hex()[:8], "--json", "--", "Bob").document(t, &r)
	if len(r.Deals) != 1 || len(r.Tasks) != 1 || !r.Tasks[0].Verified || !strings.EqualFold(r.App, app.Hex()) {
		t.Fatalf("%+v", r)
	}
	deal, task := r.Deals[0].Hex(), r.Tasks[0].TaskID.Hex()
	for _, c := range [][]string{{"deal", "show", deal}, {"task", "show", task}, {"audit", task}, {"audit", deal}, {"task", "debug", task}, {"deal", "follow", deal}} {
		id := len(c) - 1
		c[id] = c[id][:14]
		u.types(c...).wants(t, 0)
	}
	u.types("deal", "show", deal[:5]).wants(t, 2, "four digits")
	u.types("deal", "show", deal[:20]+strings.Repeat("0", 20)).wants(t, 3, "begins with")
	if shown := u.types("workerpool", "show", pool.Hex()[:10], "--raw").stdout; !strings.Contains(shown, pool.Hex()) {
		t.Errorf("%s", shown)
	}
	u.types("context", "add", "seen", "--explorer", "https://explorer.example/").wants(t, 0)
	seen := filepath.Join(u.dir, "..", ".config", "iexec", "contexts", "seen.json")
	u.types("account", "deposit", "7", "--network", seen, "--wallet-file", wallet.PlainName).wants(t, 0, "see:  https://explorer.example/tx/0x", "to undo:  iexec account withdraw 7 nRLC")
	if said := u.types("account", "deposit", "7", "-q"); !isHash(strings.TrimSpace(said.stdout)) || said.stderr != "" {
		t.Errorf("quiet: %+v", said)
	}
	if raw := u.types("audit", deal, "--raw").stdout; !strings.HasPrefix(raw, `{"ok":true,`) || strings.Count(raw, "\n") != 1 {
		t.Errorf("raw: %s", raw)
	}
}

// wantDataset ships a dataset: what is sold is encrypted, and its key in the secret service.
func wantDataset(t *testing.T, u *user) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(u.dir, "d.csv"), []byte("a,b\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var shipped struct {
		Address   common.Address
		Encrypted bool
	}
	u.types("dataset", "ship", "d.csv", "--price", "1", "RLC", "--yes", "--json").document(t, &shipped)
	if shipped.Address == (common.Address{}) || !shipped.Encrypted {
		t.Errorf("%+v", shipped)
	}
	u.types("dataset", "ship", "d.csv", "--yes").wants(t, 4, "d.csv.key exists already; nothing was charged")
	var secret struct{ IsSecretSet bool }
	u.types("dataset", "check-secret", "--json").document(t, &secret)
	if !secret.IsSecretSet {
		t.Error("the key is not in the secret service")
	}
}

// wantCancelled ends all that was put on sale.
func wantCancelled(t *testing.T, u *user) {
	t.Helper()
	var c struct{ Cancelled []struct{ Kind string } }
	u.types("order", "cancel", "--all", "--yes", "--json").document(t, &c)
	var kinds []string
	for _, o := range c.Cancelled {
		kinds = append(kinds, o.Kind)
	}
	slices.Sort(kinds)
	if !slices.Equal(kinds, []string{"apporder", "datasetorder"}) {
		t.Errorf("cancelled %v", kinds)
	}
}

// wantCompleted completes a deal's and a task's identifier as a shell does, and has the doctor look.
func wantCompleted(t *testing.T, u *user, ran typed, pool common.Address) {
	t.Helper()
	var r struct {
		Deals []struct{ Dealid common.Hash }
		Tasks []struct{ Taskid common.Hash }
	}
	ran.document(t, &r)
	deal, task := r.Deals[0].Dealid.Hex(), r.Tasks[0].Taskid.Hex()
	u.types("task", "show", task, "--download", "mine").wants(t, 0)
	if info, err := os.Stat(filepath.Join(u.dir, "mine.zip")); err != nil || info.Size() == 0 {
		t.Errorf("%v, %v", info, err)
	}
	for line, want := range map[string]string{
		"deal show " + deal[:6]: deal, "task show " + task[:6]: task, "audit " + task[:8]: task, "deal claim 0x": deal,
		"app run --workerpool 0x": pool.Hex(), "orderbook workerpool 0x": pool.Hex(), "workerpool show 0x": pool.Hex(),
		"app run --category 0": "0\tXS, 300 s", "wallet show --chain d": "dev", "app new x --template r": "rust", "keeper run --claims o": "own",
		"account deposit 1 --account 7": "7",
	} {
		if found := u.types(append([]string{"__complete"}, strings.Fields(line)...)...).stdout; !strings.HasPrefix(found, want+"\n") {
			t.Errorf("%s completes to %q", line, found)
		}
	}
	// An order's hash, whether the shell takes it for the flag's value or for an argument.
	for _, line := range []string{"order fill --workerpool=0x", "order fill --workerpool 0x"} {
		if found := strings.Fields(u.types(append([]string{"__complete"}, strings.Fields(line)...)...).stdout); len(found) == 0 || !isHash(found[0]) {
			t.Errorf("%s completes to %q", line, found)
		}
	}
	var examined struct {
		OK     bool
		Checks []struct{ Code, State, Fix string }
	}
	u.types("doctor", "--json").document(t, &examined)
	if !examined.OK || len(examined.Checks) != 16 {
		t.Errorf("%+v", examined)
	}
	for _, c := range examined.Checks {
		if c.State != "ok" && c.Code != "name" { // the developer may have the JavaScript client, too
			t.Errorf("%+v", c)
		}
	}
}

// Networks have names, the nearest description counts, and the doctor says what is missing.
func TestContexts(t *testing.T) {
	u := newUser(t)
	sick := u.types("doctor")
	sick.wants(t, 1, "[unavailable]")
	for _, text := range []string{"error    network", "skipped  node", "fix: iexec up"} {
		if !strings.Contains(sick.stdout, text) {
			t.Errorf("nothing of %q in\n%s", text, sick.stdout)
		}
	}
	content, err := json.Marshal(sdk.Network{RPC: "http://127.0.0.1:1", ChainID: 1})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(u.dir, "one.json"), content, 0o600); err != nil {
		t.Fatal(err)
	}
	u.types("context", "add", "../x", "--network", "one.json").wants(t, 2, "no name")
	u.types("context", "add", "one", "--network", "one.json").wants(t, 0)
	u.types("context", "use", "two").wants(t, 3, "iexec context list")
	u.types("context", "use", "one").wants(t, 0)
	shown := func(want string) {
		t.Helper()
		var c struct{ From string }
		u.types("context", "show", "--json").document(t, &c)
		if c.From != want {
			t.Errorf("the network is from %q, want %q", c.From, want)
		}
	}
	shown("context")
	u.types("wallet", "show", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8").wants(t, 1, "no answer at http://127.0.0.1:1")
	if err := (sdk.Network{RPC: "http://127.0.0.1:2", ChainID: 2}).WriteChainJSON(u.dir); err != nil {
		t.Fatal(err)
	}
	shown("chain.json")
	if found := u.types("__complete", "context", "use", "").stdout; !strings.HasPrefix(found, "one\n") {
		t.Errorf("completes to %q", found)
	}
	u.types("context", "add", "two", "--network", "one.json", "--finality", "soon").wants(t, 2, "finality")
	u.types("context", "add", "two", "--network", "one.json", "--fees", "cheap").wants(t, 2, "no fee model")
	u.types("context", "add", "two", "--network", "one.json", "--confirmations", "9", "--finality", "3").wants(t, 2, "final after 3 blocks")
	u.types("context", "add", "two", "--network", "one.json", "--finality", "finalized", "--fees", "legacy", "--log-range", "500",
		"--requests-per-second", "12.5", "--poll-seconds", "2", "--confirmations", "3").wants(t, 0)
	u.types("context", "add", "three", "--network", "one.json", "--explorer", "javascript:alert(1)").wants(t, 2, "no http(s) address")
	kept, err := sdk.ReadNetwork(filepath.Join(u.dir, "..", ".config", "iexec", "contexts", "two.json"))
	want := chain.Profile{LogRange: 500, RequestsPerSecond: 12.5, PollSeconds: 2, Confirmations: 3, Finality: chain.Finality{Tag: "finalized"}, Fees: chain.FeesLegacy}
	if err != nil || kept.Node != want {
		t.Errorf("%+v is kept, %v", kept.Node, err)
	}
	u.types("context", "remove", "one").wants(t, 0)
	u.types("context", "use", "one").wants(t, 3)
}

// Whoever types what was taught years ago is told what it is called now.
func TestFormerSpellings(t *testing.T) {
	u := newUser(t)
	if err := wallet.WritePlain(filepath.Join(u.dir, wallet.PlainName), wallet.Development(5)); err != nil {
		t.Fatal(err)
	}
	id := "0x" + strings.Repeat("ab", 32)
	for args, text := range map[string]string{
		"tee push-secret":                     "iexec result push-encryption-key",
		"tee decrypt-results x.zip":           "iexec result decrypt",
		"result push-secret":                  "iexec result push-encryption-key",
		"work claim " + id:                    "iexec task claim",
		"wallet sendRLC 1 --to " + id[:42]:    "iexec wallet send-RLC",
		"wallet sendETH 1 --to " + id[:42]:    "iexec wallet send-ether",
		"wallet getRLC":                       "iexec up",
		"ens resolve x":                       "is gone",
		"voucher show":                        "is gone",
		"workerpool set-api-url x":            "is gone",
		"dataset encrypt --algorithm scone":   "iexec dataset init --encrypted",
		"wallet bridge-to-sidechain 1 --to x": "is gone",
	} {
		if got := u.types(strings.Fields(args)...); got.code == 0 || !strings.Contains(got.stderr, text) {
			t.Errorf("%s: nothing of %q in\n%s", args, text, got.stderr)
		}
	}
}

// The manual has a page for every command, and every command an example.
func TestManual(t *testing.T) {
	u := newUser(t)
	u.types("docs", "markdown", "md").wants(t, 0)
	u.types("docs", "man", "man").wants(t, 0)
	pages, err := filepath.Glob(filepath.Join(u.dir, "md", "*.md"))
	if err != nil || len(pages) < 90 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	man, err := filepath.Glob(filepath.Join(u.dir, "man", "*.1"))
	if err != nil || len(man) != len(pages) {
		t.Errorf("%d man pages, %d of Markdown, %v", len(man), len(pages), err)
	}
	reference, err := os.ReadFile(repository(t, "docs/cli.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		_, links, _ := strings.Cut(string(text), "### SEE ALSO")
		group := strings.Count(links, "\n* ") > 1 || filepath.Base(page) == "iexec.md"
		command := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(page), "iexec_"), ".md"), "_", " ")
		if !group && !strings.Contains(command, "completion") && !strings.Contains(string(reference), "`"+command+"`") {
			t.Errorf("docs/cli.md says nothing of %q", command)
		}
		if !group && !strings.Contains(string(text), "### Examples") && !strings.Contains(page, "completion") && !strings.Contains(page, "version") {
			t.Errorf("%s has no example", filepath.Base(page))
		}
	}
}
