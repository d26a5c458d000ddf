package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// severity says how bad it is when a check fails.
type severity string

const (
	fatal   severity = "error"   // nothing works without
	warning severity = "warning" // something does not work
	remark  severity = "info"    // only needed for some things
)

// check is one line of the doctor's list. The codes are stable.
type check struct {
	code, title string
	severity    severity
	needs       string // the check that must have gone well before
	run         func(context.Context, *patient) (string, error)
	fix         string
}

// patient is what checks look at; earlier ones fill it for later ones.
type patient struct {
	*invocation
	network sdk.Network
	from    source
	client  *sdk.Client
	address common.Address
}

// checks are all of them, in the order in which they are made.
var checks = []check{
	{"network", "a network is chosen", fatal, "", checkNetwork, "iexec up, or iexec context use NAME"},
	{"node", "the node answers and has the hub", fatal, "network", checkNode, "start the node, or correct host and hub in chain.json"},
	{"chain_id", "the node is of the chain that was meant", fatal, "node", checkChainID, "correct the id in chain.json"},
	{"node_head", "the node's latest block is of now", warning, "node", checkHead, "on a quiet development chain this is as it should be; otherwise wait for the node, or set this machine's clock"},
	{"market", "the order book answers", warning, "network", serviceCheck(func(n sdk.Network) string { return n.Market }, "version"), "correct iexecGateway in chain.json"},
	{"market_lag", "the order book follows the chain", warning, "node", checkMarketLag, "wait, or use another market"},
	{"ipfs", "the content gateway answers", warning, "network", serviceCheck(func(n sdk.Network) string { return n.IPFS }, ""), "correct ipfsGateway in chain.json"},
	{"sms", "the secret service answers", remark, "network", serviceCheck(func(n sdk.Network) string { return n.SMS }, ""), "add sms to chain.json; needed for secrets only"},
	{"wallet", "there is a wallet, and others cannot read its key", warning, "", checkWallet, "iexec wallet create; chmod 600 FILE"},
	{"gas", "the wallet can pay for gas", warning, "node wallet", checkGas, "send it some of the chain's coin"},
	{"stake", "the account has something to spend", remark, "node wallet", checkStake, "iexec account deposit 5 RLC"},
	{"files", "iexec.json, deployed.json and orders.json can be read", warning, "", checkFiles, "mend or remove the file that is named"},
	{"sandbox", "applications can be run here", warning, "", checkSandbox, "see docs/executors.md for what a machine must offer"},
	{"images", "container images can be run here", remark, "", checkImages, "apt-get install crun e2fsprogs, and run as root; needed by workers only"},
	{"name", "iexec on the path is this program", remark, "", checkName, "iexec --version tells which one it is; docs/compatibility.md has how to keep both"},
	{"go", "applications in Go can be built here", remark, "", checkGo, "install Go: https://go.dev/dl"},
}

// finding is what came of a check.
type finding struct {
	Code     string   `json:"code"`
	Title    string   `json:"title"`
	Severity severity `json:"severity"`
	State    string   `json:"state"` // ok, failed, skipped
	Text     string   `json:"text,omitempty"`
	Fix      string   `json:"fix,omitempty"` // of one that failed
}

func newDoctor(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "doctor", Short: "Check what commands typed here need, and say how to mend what is missing",
		Long:    "Changes nothing. Exit code 1 when something is missing without which nothing works.",
		Example: "  iexec doctor\n  iexec doctor --json"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			findings, bad := i.examine(ctx)
			a := answer{doc: fields{"ok", !bad, "checks", findings}, show: func() { printFindings(i, findings) }}
			if !bad {
				return a, nil
			}
			if err := i.print(a); err != nil {
				return answer{}, err
			}
			return answer{}, poco.Errorf(poco.Unavailable, "doctor", "something is missing").WithHint("mend what the list says")
		})
}

// examine makes all checks.
func (i *invocation) examine(ctx context.Context) (findings []finding, bad bool) {
	return i.examineFor(ctx, checks)
}

// examineFor makes some checks, in their order.
func (i *invocation) examineFor(ctx context.Context, checks []check) (findings []finding, bad bool) {
	p := &patient{invocation: i}
	well := map[string]bool{"": true}
	for _, c := range checks {
		f := finding{Code: c.code, Title: c.title, Severity: c.severity, State: "ok"}
		if !allWell(well, c.needs) {
			f.State = "skipped"
			findings = append(findings, f)
			continue
		}
		within, cancel := context.WithTimeout(ctx, 10*time.Second)
		text, err := c.run(within, p)
		cancel()
		f.Text = text
		if err != nil {
			f.State, f.Text, f.Fix = "failed", bareMessage(err), c.fix
			bad = bad || c.severity == fatal
		}
		well[c.code] = err == nil
		findings = append(findings, f)
	}
	return findings, bad
}

func allWell(well map[string]bool, needs string) bool {
	for _, code := range strings.Fields(needs) {
		if !well[code] {
			return false
		}
	}
	return true
}

func printFindings(i *invocation, findings []finding) {
	for _, f := range findings {
		mark := map[string]string{"ok": "ok     ", "failed": string(f.Severity), "skipped": "skipped"}[f.State]
		fmt.Fprintf(i.out, "%-7s  %-10s  %s", mark, f.Code, f.Title)
		if f.Text != "" {
			fmt.Fprintf(i.out, ": %s", printable(f.Text))
		}
		fmt.Fprintln(i.out)
		if f.Fix != "" {
			fmt.Fprintf(i.out, "%21s%s\n", "fix: ", f.Fix)
		}
	}
}

func checkNetwork(_ context.Context, p *patient) (string, error) {
	var err error
	p.network, p.from, err = p.whichNetwork()
	return fmt.Sprintf("chain %d at %s, from %s", p.network.ChainID, p.network.RPC, p.from), err
}

func checkNode(ctx context.Context, p *patient) (string, error) {
	var err error
	if p.client, err = p.reader(ctx); err != nil {
		return "", err
	}
	head, err := p.client.Node().Head(ctx)
	return fmt.Sprintf("hub %v, block %d", p.client.Hub().Address(), head.Number), err
}

func checkChainID(ctx context.Context, p *patient) (string, error) {
	id, err := p.client.Node().ChainID(ctx)
	if err != nil {
		return "", err
	}
	if !id.IsUint64() || id.Uint64() != p.network.ChainID {
		return "", poco.Errorf(poco.Invalid, "", "the node says %v, the network's description %d", id, p.network.ChainID)
	}
	return "", nil
}

// staleHead is how old the latest block may be.
const staleHead = 5 * time.Minute

func checkHead(ctx context.Context, p *patient) (string, error) {
	head, err := p.client.Node().Head(ctx)
	if err != nil {
		return "", err
	}
	age := time.Since(time.Unix(int64(head.Time), 0)).Round(time.Second)
	if age > staleHead || age < -time.Minute {
		return "", poco.Errorf(poco.Unavailable, "", "it is %v old by this machine's clock", age)
	}
	return fmt.Sprintf("%v old", age), nil
}

// serviceCheck asks a service for anything at all; any answer will do where it has no page for that.
func serviceCheck(at func(sdk.Network) string, page string) func(context.Context, *patient) (string, error) {
	return func(ctx context.Context, p *patient) (string, error) {
		url := at(p.network)
		if url == "" {
			return "", poco.Errorf(poco.NotFound, "", "the network names none")
		}
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/"+page, nil)
		if err != nil {
			return "", poco.Errorf(poco.Invalid, "", "%q is no address", url)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return "", poco.Errorf(poco.Unavailable, "", "%w", err)
		}
		response.Body.Close() //nolint:errcheck // only that it answers counts
		if response.StatusCode >= http.StatusInternalServerError {
			return "", poco.Errorf(poco.Unavailable, "", "%s answers %s", url, response.Status)
		}
		return url, nil
	}
}

// maxLag is how many blocks a market may be behind.
const maxLag = 20

func checkMarketLag(ctx context.Context, p *patient) (string, error) {
	book, err := p.client.Market()
	if err != nil {
		return "", err
	}
	m, err := book.Metrics(ctx)
	if err != nil {
		return "", err
	}
	head, err := p.client.Node().Head(ctx)
	if err != nil {
		return "", err
	}
	if m.LastBlock+maxLag < head.Number {
		return "", poco.Errorf(poco.Unavailable, "", "it has seen block %d, the chain is at %d", m.LastBlock, head.Number)
	}
	return fmt.Sprintf("%d app, %d workerpool orders open", m.AppOrders, m.WorkerpoolOrders), nil
}

func checkWallet(_ context.Context, p *patient) (string, error) {
	file, account, err := p.payer.path(p.environment)
	if err != nil {
		return "", err
	}
	if file == "" {
		p.address = wallet.Development(account).Address()
		return fmt.Sprintf("development account %d, %v", account, p.address), nil
	}
	sealed, err := wallet.Encrypted(file) // refuses an unencrypted one that others can read
	if err != nil {
		return "", err
	}
	if p.address, err = p.payer.whose(p.environment); err != nil {
		return "", err
	}
	form := "unencrypted"
	if sealed {
		form = "encrypted"
	}
	return fmt.Sprintf("%v, %s, %s", p.address, file, form), nil
}

func checkGas(ctx context.Context, p *patient) (string, error) {
	wei, err := p.client.Node().Balance(ctx, p.address)
	if err != nil {
		return "", err
	}
	if wei.Sign() == 0 {
		return "", poco.Errorf(poco.Funds, "", "%v has none of the chain's coin", p.address)
	}
	return decimal(wei, 18) + " ether", nil
}

func checkStake(ctx context.Context, p *patient) (string, error) {
	account, err := p.client.Stake(ctx, p.address)
	if err != nil {
		return "", err
	}
	if account.Stake == 0 {
		return "", poco.Errorf(poco.Funds, "", "nothing is free at the hub, %v locked", account.Locked)
	}
	return fmt.Sprintf("%v free, %v locked", account.Stake, account.Locked), nil
}

func checkFiles(_ context.Context, p *patient) (string, error) {
	var errs []error
	if _, err := dir.Config(); err != nil && poco.KindOf(err) != poco.NotFound {
		errs = append(errs, err)
	}
	if _, _, err := dir.Deployed("app", p.network.ChainID); err != nil {
		errs = append(errs, err)
	}
	if _, err := dir.SignedOrder(p.network.ChainID, "apporder", new(any)); err != nil && poco.KindOf(err) != poco.NotFound {
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return "", poco.Errorf(poco.Invalid, "", "%w", err)
	}
	return "", nil
}

func checkSandbox(ctx context.Context, _ *patient) (string, error) {
	cache, err := os.MkdirTemp("", "iexec-doctor-")
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	defer os.RemoveAll(cache) //nolint:errcheck // a temporary directory
	executor, err := wasm.New(wasm.Config{CacheDir: cache})
	if err != nil {
		return "", err
	}
	return describeWalls(executor.Hardening(ctx)), nil
}

// describeWalls says what holds a module's process, beside WebAssembly itself, and what does not.
func describeWalls(h wasm.Hardening) string {
	var holds, missing []string
	for _, wall := range []struct {
		there bool
		name  string
	}{
		{h.Root, "a root of its own"}, {h.Files, "no files of the host"}, {h.Network, "no network"},
		{h.Processes, "no other processes"}, {h.Limits, "a control group"},
	} {
		if wall.there {
			holds = append(holds, wall.name)
		} else {
			missing = append(missing, wall.name)
		}
	}
	text := "modules' processes have: " + cmp.Or(strings.Join(holds, ", "), "nothing but WebAssembly's own walls")
	if len(missing) > 0 {
		text += "; this machine or user does not allow: " + strings.Join(missing, ", ")
	}
	return text
}

// checkName tells of another program of the same name: the JavaScript client's.
func checkName(context.Context, *patient) (string, error) {
	found, err := exec.LookPath("iexec")
	if err != nil {
		return "", nil //nolint:nilerr // nothing of that name is on the path: this one was called in another way
	}
	self, err := os.Executable()
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	one, errOne := os.Stat(found)
	other, errOther := os.Stat(self)
	if errOne == nil && errOther == nil && !os.SameFile(one, other) {
		return "", poco.Errorf(poco.Conflict, "", "iexec on the path is %s, and this is %s", found, self)
	}
	return found, nil
}

// checkImages has a program of a few bytes run in a real sandbox, as a worker's would.
func checkImages(ctx context.Context, _ *patient) (string, error) {
	dir, err := os.MkdirTemp("", "iexec-doctor-")
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary directory
	found, err := oci.Probe(ctx, oci.Config{Dir: dir})
	if err != nil {
		return "", err
	}
	if !found.Ready() {
		return "", poco.Errorf(poco.Unavailable, "", "%s", strings.Join(found.Reasons, "; "))
	}
	return fmt.Sprintf("%s, control groups of version %d, output on a %s", found.RuntimeVersion, found.CgroupVersion, found.Disk), nil
}

func checkGo(context.Context, *patient) (string, error) {
	at, err := exec.LookPath("go")
	if err != nil {
		return "", poco.Errorf(poco.NotFound, "", "go is not on the path")
	}
	return at, nil
}
