package cli_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/platform/platformtest"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// ran is what `iexec run --json` promises.
type ran struct {
	App   string
	Cost  string
	Deals []common.Hash
	Tasks []struct {
		TaskID   common.Hash
		Status   string
		Dir      string
		Verified bool
		Failure  string
	}
}

// What README shows, as it is typed, and then what can go wrong; the platform lives through all of it.
func TestUp(t *testing.T) {
	u := newUser(t)
	up, n := u.up("--write-chain-json", "conf")
	wantNetwork(t, up.stdout.String())
	wantChainJSON(t, filepath.Join(u.dir, "conf", "chain.json"), n)

	run := u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"),
		"--tasks", "2", "--trust", "3", "--json")
	run.wants(t, 0, "quoted: 2 tasks", "COMPLETED", "verified")
	var r ran
	run.document(t, &r)
	if len(r.Deals) != 1 || len(r.Tasks) != 2 || !strings.HasPrefix(r.App, "0x") || r.Cost != "2000000000" {
		t.Fatalf("%+v", r)
	}
	for _, task := range r.Tasks {
		if _, err := os.Stat(filepath.Join(u.dir, task.Dir, "computed.json")); err != nil || task.Status != "COMPLETED" || !task.Verified {
			t.Errorf("%+v, %v", task, err)
		}
	}
	t.Run("show", func(t *testing.T) { wantShown(t, u, r) })
	t.Run("audit", func(t *testing.T) { wantAudits(t, u, n, r) })
	t.Run("refused", func(t *testing.T) { wantRefusals(t, u, n) })
	t.Run("broken applications", func(t *testing.T) { wantFailures(t, u) })
	t.Run("interrupted", func(t *testing.T) { wantReattached(t, u) })

	// It is still there and works; its own words were few.
	again := u.types("run", repository(t, "examples/montecarlo/montecarlo.wasm"), "--", "-model", "pi", "-samples", "10")
	again.wants(t, 0)
	if dir := strings.TrimSpace(again.stdout); strings.Contains(dir, "\n") || !strings.HasPrefix(dir, "results"+string(filepath.Separator)+"0x") {
		t.Errorf("stdout is %q", again.stdout)
	}
	if log := up.stderr.String(); log != "" {
		t.Errorf("up said:\n%s", log)
	}
	up.signals(syscall.SIGINT).wants(t, 0, "stopping")
	u.types("run", probe, "--", "silent").wants(t, 3, "no platform is running", "iexec up")
	if left, err := os.ReadDir(filepath.Join(u.dir, "..", "tmp")); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary directory: %v, %v", left, err)
	}
}

// wantNetwork holds the promise of `iexec up --json`.
func wantNetwork(t *testing.T, stdout string) {
	t.Helper()
	if strings.Count(stdout, "\n") != 1 {
		t.Errorf("not one line: %q", stdout)
	}
	var document map[string]any
	if err := json.Unmarshal([]byte(stdout), &document); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for key := range document {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	if got := strings.Join(keys, " "); got != "accounts apps chainId compass hub ipfs ipfsGateway ipfsNode market ready results rlc rpc scheduler sms workerpool" {
		t.Errorf("keys %s", got)
	}
	for _, key := range []string{"rpc", "market", "results", "scheduler", "sms", "compass", "ipfs", "ipfsGateway", "ipfsNode"} {
		if s, _ := document[key].(string); !strings.HasPrefix(s, "http://127.0.0.1:") {
			t.Errorf("%s is %v", key, document[key])
		}
	}
	for _, key := range []string{"hub", "rlc", "workerpool"} {
		if s, _ := document[key].(string); !common.IsHexAddress(s) {
			t.Errorf("%s is %v", key, document[key])
		}
	}
	if id, _ := document["chainId"].(float64); id == 0 || document["ready"] != true {
		t.Errorf("chainId %v, ready %v", document["chainId"], document["ready"])
	}
	apps, _ := document["apps"].([]any)
	accounts, _ := document["accounts"].([]any)
	if len(apps) != 3 || len(accounts) != 10 {
		t.Fatalf("%d apps, %d accounts", len(apps), len(accounts))
	}
	app, account := apps[0].(map[string]any), accounts[0].(map[string]any)
	if len(app) != 2 || app["name"] != "wordfreq" || app["address"] == nil || len(account) != 2 || account["address"] == nil || !isHash(account["privateKey"]) {
		t.Errorf("app %v, account %v", app, account)
	}
}

func wantChainJSON(t *testing.T, file string, n sdk.Network) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Default string
		Chains  map[string]map[string]string // the JavaScript client wants strings, the id among them
	}
	if err := json.Unmarshal(content, &document); err != nil {
		t.Fatal(err)
	}
	chain := document.Chains[document.Default]
	if chain["id"] != "65535" || chain["host"] != n.RPC || chain["hub"] != n.Hub.Hex() || chain["iexecGateway"] != n.Market || chain["sms"] != n.SMS || chain["ipfsGateway"] != n.IPFS || chain["compass"] != n.Market {
		t.Errorf("%s", content)
	}
}

func wantShown(t *testing.T, u *user, r ran) {
	task, deal := r.Tasks[0].TaskID.Hex(), r.Deals[0].Hex()
	for _, args := range [][]string{{"task", "show", task}, {"deal", "show", deal}} {
		shown := u.types(args...)
		shown.wants(t, 0)
		if !strings.Contains(shown.stdout, "COMPLETED") || !strings.Contains(shown.stdout, deal) {
			t.Errorf("%v: %s", args, shown.stdout)
		}
		var document map[string]any
		u.types(append(args, "--json")...).document(t, &document)
		if document["dealid"] != deal {
			t.Errorf("%v: %v", args, document)
		}
	}
	unknown := "0x" + strings.Repeat("ab", 32)
	for _, args := range [][]string{{"task", "show", unknown}, {"deal", "show", unknown}, {"deal", "follow", unknown}, {"audit", unknown}} {
		u.types(args...).wants(t, 3, unknown)
	}
	logs := u.types("task", "logs", task)
	if logs.wants(t, 0); !strings.Contains(logs.stdout, "stdout") {
		t.Errorf("logs: %q", logs.stdout)
	}
	u.types("task", "logs", task, "--account", "2").wants(t, 4, "only the requester")
}

func wantAudits(t *testing.T, u *user, n sdk.Network, r ran) {
	for _, id := range []string{r.Tasks[0].TaskID.Hex(), r.Deals[0].Hex()} {
		green := u.types("audit", id)
		green.wants(t, 0)
		if strings.Contains(green.stdout, "red") || !strings.Contains(green.stdout, "green") {
			t.Errorf("%s", green.stdout)
		}
	}
	var document struct{ OK bool }
	u.types("audit", r.Deals[0].Hex(), "--json").document(t, &document)
	if !document.OK {
		t.Error("the audit's document is not ok")
	}

	// A worker of a pool of its own is paid for an answer, and uploads none.
	rogue, err := platformtest.NewRogue(t.Context(), n, wallet.Development(5), 2)
	if err != nil {
		t.Fatal(err)
	}
	defer rogue.Close()
	cheated := u.begins("run", probe, "--category", "2", "--json")
	deal := strings.TrimSuffix(strings.Fields(cheated.says("matched: deal "))[3], ",")
	task, err := rogue.Finish(t.Context(), common.HexToHash(deal), []byte("nothing of the kind"))
	if err != nil {
		t.Fatal(err)
	}
	cheated.says(`"code":"unverified"`)
	<-cheated.ended
	if cheated.ProcessState.ExitCode() != 6 {
		t.Errorf("a cheated run: %v\n%s", cheated.err, cheated.stderr.String())
	}
	red := u.types("audit", task.Hex())
	if red.wants(t, 6, "1 of 1 tasks"); !strings.Contains(red.stdout, "red") {
		t.Errorf("%s", red.stdout)
	}

	// A gateway that changes what it serves is seen at once.
	n.IPFS = changing(t, n.IPFS)
	content, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(u.dir, "lying.json"), content, 0o600); err != nil {
		t.Fatal(err)
	}
	u.types("deal", "follow", r.Deals[0].Hex(), "--network", "lying.json", "--out", "elsewhere").wants(t, 6)
}

// changing is a gateway in front of another that flips a bit of everything.
func changing(t *testing.T, gateway string) string {
	origin, err := url.Parse(gateway)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(origin)
	proxy.ModifyResponse = func(r *http.Response) error {
		body, err := io.ReadAll(r.Body)
		if err != nil || len(body) == 0 {
			return err
		}
		body[len(body)/2] ^= 1
		r.Body = io.NopCloser(strings.NewReader(string(body)))
		return nil
	}
	server := httptest.NewServer(proxy)
	t.Cleanup(server.Close)
	return server.URL
}

// wantRefusals: nothing is bought, and it is said why.
func wantRefusals(t *testing.T, u *user, n sdk.Network) {
	text := filepath.Join(u.dir, "text.wasm")
	if err := os.WriteFile(text, []byte("#!/bin/sh\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.types("run", text).wants(t, 2, "not a WebAssembly module", "nothing was charged", "go build")
	u.types("run", probe, "--trust", "1000", "--", "silent").wants(t, 3, "trust of 1000", "16 is the most", "nothing was charged", "apporder")
	u.types("run", probe, "--category", "99").wants(t, 2, "no category 99")

	// An account that owns nothing at all.
	key := `{"privateKey":"0x` + strings.Repeat("17", 32) + `"}`
	if err := os.WriteFile(filepath.Join(u.dir, "poor.json"), []byte(key), 0o600); err != nil {
		t.Fatal(err)
	}
	u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--wallet-file", "poor.json").wants(t, 4, "try:")
}

// wantFailures: the application's own fault is told as such, with its cause and where its logs are.
func wantFailures(t *testing.T, u *user) {
	trunk := filepath.Join(u.dir, "truncated.wasm")
	module, err := os.ReadFile(probe)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(trunk, module[:200], 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ module, deed, cause string }{
		{trunk, "any", "APP_MODULE_INVALID"},
		{probe, "panic", "APP_COMPUTE_FAILED"},
		{probe, "memory", "APP_OUT_OF_MEMORY"},
		{probe, "silent", "POST_COMPUTE_COMPUTED_FILE_NOT_FOUND"},
	} {
		t.Run(c.cause, func(t *testing.T) {
			// A category with time to fill the memory on a busy machine.
			run := u.types("run", c.module, "--category", "0", "--trust", "3", "--json", "--", c.deed)
			run.wants(t, 1, "the application failed", c.cause, `"code":"application"`, "iexec task logs 0x")
			var r ran
			run.document(t, &r)
			if len(r.Tasks) != 1 || r.Tasks[0].Status != "COMPLETED" || r.Tasks[0].Failure != c.cause {
				t.Fatalf("%+v", r)
			}
			if c.deed == "panic" {
				logs := u.types("task", "logs", r.Tasks[0].TaskID.Hex())
				if logs.wants(t, 0); !strings.Contains(logs.stdout, "on purpose") {
					t.Errorf("logs: %s", logs.stdout)
				}
			}
		})
	}
}

// wantReattached interrupts a run of an endless application, and takes it up again.
func wantReattached(t *testing.T, u *user) {
	run := u.begins("run", probe, "--category", "5", "--", "spin")
	deal := strings.TrimSuffix(strings.Fields(run.says("matched: deal "))[3], ",")
	stopped := run.signals(syscall.SIGINT)
	stopped.wants(t, 5, "the tasks go on", "iexec deal follow "+deal)
	if stopped.stdout != "" {
		t.Errorf("stdout is %q", stopped.stdout)
	}
	u.types("deal", "follow", deal).wants(t, 1, "APP_COMPUTE_TIMEOUT", "longer --category")
}
