package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// What the JavaScript client (9.0.0) answers to the commands below was recorded from the client itself, see `make peer`,
// which runs it beside ours; with -record the file is written anew.
var record = flag.Bool("record", false, "write testdata/peer.json from the client that IEXEC_TEST_PEER names")

const recorded = "testdata/peer.json"

// script is typed into a fresh project, in this order, by one client and then by the other. {name} stands for what an
// earlier answer gave.
var script = []string{
	"info", "wallet show", "wallet show 0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "wallet show --show-private-key",
	"wallet create --password secret --keystoredir keys", "wallet show --keystoredir keys --password secret", "wallet show nonsense",
	"account show", "account deposit 1000", "account deposit 1 RLC", "account withdraw 10", "account withdraw 99999999 RLC", "account deposit 0",
	"account approve 100 0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "account allowance 0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
	"account revoke 0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
	"wallet send-ether 1 gwei --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --force",
	"wallet send-RLC 5 nRLC --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --force", "wallet send-RLC 5 --force", "wallet sweep",
	"init --skip-wallet --force", "keep chain.json",
	"app init", "dataset init", "workerpool init", "category init", "app show", "app deploy", "app deploy", "dataset deploy", "workerpool deploy",
	"app show", "app show 0", "app show 99", "app count", "dataset show", "workerpool count", "category show 0", "category show 77", "category count",
	"category create",
	"order init", "order sign --app --workerpool", "order publish --app --force", "order show --app", "order show --app --deals", "order unpublish --app --force",
	"order show --app", "order publish", "app publish --price 5 nRLC --force", "app publish --force --volume 3", "app unpublish --force", "app unpublish --all --force",
	"app unpublish --force", "orderbook app 0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "orderbook workerpool --category 0", "orderbook requester",
	"order fill --force --skip-preflight-check", "order cancel --app --force",
	"app check-secret", "app push-secret --secret-value abc", "app check-secret", "app push-secret --secret-value abc",
	"dataset init --encrypted", "dataset encrypt --force", "dataset check-secret", "requester push-secret foo --secret-value x", "requester check-secret foo",
	"requester check-secret bar", "requester push-secret foo --secret-value y",
	"result generate-encryption-keypair --force", "result push-encryption-key", "result push-encryption-key --force-update", "result check-encryption-key",
	"storage init dropbox --token x", "storage check dropbox", "storage init ipfs --token x",
	"app run {example} --args 10 --force --skip-preflight-check --watch", "deal show {deal}", "deal show {deal} --watch", "task show {task}", "task show {task} --download",
	"task show 0x00000000000000000000000000000000000000000000000000000000000000ab", "task debug {task} --logs", "task claim {task}", "deal claim {deal}", "deal show 0x12",
	"app request-execution {example} --app-price 1 RLC --workerpool-price 1 RLC --force", "app run {example} --category 77 --force --skip-preflight-check",
	"app transfer {app} --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --force",
}

// replied is what came of a command, with everything that is another each time put into words.
type replied struct {
	Command string         `json:"command"`
	Code    int            `json:"code"`
	Stream  string         `json:"stream"` // that the line was on
	Answer  map[string]any `json:"answer"`
}

// client types commands in a project of its own.
type client struct {
	*user
	program []string // in front of the arguments
	known   map[string]string
}

func newClient(t *testing.T, n sdk.Network, program ...string) *client {
	t.Helper()
	u := newUser(t)
	if err := n.WriteChainJSON(u.dir); err != nil {
		t.Fatal(err)
	}
	c := &client{u, program, map[string]string{}}
	if err := wallet.WritePlain(filepath.Join(u.dir, wallet.PlainName), wallet.Development(5)); err != nil {
		t.Fatal(err)
	}
	for _, a := range n.Apps {
		if a.Name == "montecarlo" {
			c.known["example"] = a.Address.Hex()
		}
	}
	return c
}

// plays types the whole script.
func (c *client) plays(t *testing.T) (all []replied) {
	t.Helper()
	chain := filepath.Join(c.dir, sdk.ChainJSON)
	kept, err := os.ReadFile(chain)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(c.dir, "datasets", "original"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(c.dir, "datasets", "original", "a.txt"), []byte("data"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, line := range script {
		if line == "keep chain.json" {
			if err := os.WriteFile(chain, kept, 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		all = append(all, c.hears(t, line))
	}
	return all
}

func (c *client) hears(t *testing.T, line string) replied {
	t.Helper()
	words := strings.Fields(line)
	for i, w := range words {
		if name, ok := strings.CutPrefix(w, "{"); ok {
			words[i] = c.known[strings.TrimSuffix(name, "}")]
		}
	}
	cmd := exec.CommandContext(t.Context(), c.program[0], slices.Concat(c.program[1:], words, []string{"--raw"})...)
	cmd.Dir, cmd.Env = c.dir, c.env
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	r := replied{Command: line, Code: cmd.ProcessState.ExitCode(), Stream: "stdout"}
	text := stdout.Bytes()
	if len(bytes.TrimSpace(text)) == 0 {
		r.Stream, text = "stderr", stderr.Bytes()
	}
	var document map[string]any
	if err := json.Unmarshal(text, &document); err != nil {
		r.Answer = map[string]any{"": "no JSON"} // usage
		return r
	}
	c.remembers(document)
	r.Answer = map[string]any{}
	flatten(r.Answer, "", document)
	t.Logf("%s: %d %s", line, r.Code, text)
	return r
}

// remembers keeps what later commands name.
func (c *client) remembers(document map[string]any) {
	if deals, ok := document["deals"].([]any); ok && len(deals) > 0 {
		if deal, ok := deals[0].(map[string]any); ok {
			c.known["deal"], _ = deal["dealid"].(string)
		}
	}
	if tasks, ok := document["tasks"].([]any); ok && len(tasks) > 0 {
		if task, ok := tasks[0].(map[string]any); ok {
			c.known["task"], _ = task["taskid"].(string)
		}
	}
	if app, ok := document["app"].(map[string]any); ok && app["appName"] != nil {
		c.known["app"], _ = document["address"].(string)
	}
}

var (
	hexadecimal = regexp.MustCompile(`^0x[0-9a-fA-F]*$`)
	decimals    = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?$`)
)

// flatten writes a document as paths with the kind of value each has; of a list, its first element.
func flatten(to map[string]any, path string, value any) {
	switch v := value.(type) {
	case map[string]any:
		to[path+"{}"] = ""
		for name, member := range v {
			if path == ".error" && name != "name" && name != "message" {
				continue // code and hint are ours
			}
			flatten(to, path+"."+name, member)
		}
	case []any:
		to[path+"[]"] = ""
		if len(v) > 0 {
			flatten(to, path+"[]", v[0])
		}
	case string:
		to[path] = kindOf(path, v)
	case float64:
		to[path] = "number"
	default:
		to[path] = fmt.Sprint(v)
	}
}

// kindOf keeps a text that is the same each time, and the kind of any other.
func kindOf(path, v string) string {
	switch {
	case hexadecimal.MatchString(v):
		return fmt.Sprintf("hexadecimal of %d", len(v))
	case decimals.MatchString(v):
		return "digits"
	case path == ".ok" || path == ".command" || strings.HasSuffix(path, "tatusName") || strings.HasSuffix(path, ".storage") || strings.HasSuffix(path, ".unit") || strings.HasSuffix(path, "appType"):
		return v
	default:
		return "text"
	}
}

func TestPeer(t *testing.T) {
	if peer := os.Getenv("IEXEC_TEST_PEER"); peer != "" {
		_, n := newUser(t).up()
		played := newClient(t, n, "node", peer).plays(t)
		if *record {
			write(t, recorded, played)
		}
		compare(t, read(t, recorded), played)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	_, n := newUser(t).up()
	compare(t, read(t, recorded), newClient(t, n, self).plays(t))
}

func compare(t *testing.T, want, got []replied) {
	t.Helper()
	if len(want) != len(got) {
		t.Fatalf("%d answers are recorded, %d were given: record anew", len(want), len(got))
	}
	for i := range want {
		if diff := cmp.Diff(want[i], got[i]); diff != "" {
			t.Errorf("%s (-recorded +given):\n%s", want[i].Command, diff)
		}
	}
}

func write(t *testing.T, file string, v any) {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(b, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) (all []replied) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return all
}
