package cli_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/chain/chaintest"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/platform/platformtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// Development accounts of the pool on the reference's contracts; the deployer is 0, requesters are 1 and 2.
const (
	refOwner  = 10
	refWorker = 11
	refRogue  = 5
)

// anvil starts a node of another make on a chain of its own, which ends with the test.
func anvil(t *testing.T, args ...string) (url string) {
	t.Helper()
	program := os.Getenv("IEXEC_TEST_ANVIL")
	if program == "" {
		t.Skip("IEXEC_TEST_ANVIL does not name an anvil: npm ci in contracts, then IEXEC_TEST_ANVIL=$PWD/contracts/node_modules/.bin/anvil")
	}
	if !slices.Contains(args, "--hardfork") {
		args = append(args, "--hardfork", "osaka")
	}
	// A block each second, with room for all that comes: this node sleeps through some arrivals when it mines on arrival, and
	// drops what a block has no room for.
	args = append(args, "--port", "0", "--accounts", "20", "--block-time", "1", "--gas-limit", "500000000")
	cmd := exec.CommandContext(t.Context(), program, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address, found := strings.CutPrefix(lines.Text(), "Listening on "); found {
			go func() { // anvil must not block on a full pipe
				for lines.Scan() {
				}
			}()
			return "http://" + strings.TrimSpace(address)
		}
	}
	t.Fatalf("anvil ended without listening: %v", lines.Err())
	return ""
}

// foreign is a market on contracts and a node that are not of this module.
type foreign struct {
	*platformtest.Roles
	chain *chain.Client
	hub   *hub.Hub
}

// newForeign deploys the reference's contracts on a node of another make, gives accounts what they need, and starts the
// roles, which reach the node at another address if there is one.
func newForeign(t *testing.T, through func(node string) string, args ...string) foreign {
	t.Helper()
	node := anvil(t, args...)
	client, err := chain.Dial(t.Context(), node)
	must(t, err)
	t.Cleanup(client.Close)
	at := referenceOn(t, client)
	h, err := hub.Open(t.Context(), client, at)
	must(t, err)

	pool := hub.Workerpool{Owner: wallet.Development(refOwner).Address(), Description: "a pool on other contracts"}
	config := platformtest.RolesConfig{Owner: wallet.Development(refOwner), Dir: t.TempDir()}
	config.Pool, err = h.PredictWorkerpool(t.Context(), pool)
	must(t, err)
	calls := []chain.Call{h.CreateWorkerpool(pool), h.Deposit(100_000 * poco.RLC), h.TransferStake(pool.Owner, 10_000*poco.RLC)}
	for i := range 3 {
		key := wallet.Development(refWorker + i)
		config.Workers = append(config.Workers, key)
		calls = append(calls, h.TransferStake(key.Address(), 1000*poco.RLC))
	}
	for _, i := range []int{1, 2, refRogue} {
		calls = append(calls, h.TransferRLC(wallet.Development(i).Address(), 1000*poco.RLC))
		calls = append(calls, h.TransferStake(wallet.Development(i).Address(), 1000*poco.RLC))
	}
	txs := make([]devchain.Tx, len(calls))
	for i, c := range calls {
		txs[i] = contracts.Tx{To: c.To, Data: c.Data, What: c.What, GasHint: 1_000_000}
	}
	_, err = devchain.Deploy(t.Context(), client, wallet.Development(0), txs)
	must(t, err)

	id, err := client.ChainID(t.Context())
	must(t, err)
	config.Network = sdk.Network{RPC: node, ChainID: id.Uint64(), Hub: at, RLC: h.Token(), Workerpool: config.Pool}
	if through != nil {
		config.Network.RPC = through(node)
	}
	roles, err := platformtest.StartRoles(t.Context(), config)
	must(t, err)
	t.Cleanup(func() {
		if err := roles.Close(); err != nil {
			t.Error(err)
		}
	})
	return foreign{roles, client, h}
}

// referenceOn deploys the reference's contracts.
func referenceOn(t *testing.T, client *chain.Client) (hub common.Address) {
	t.Helper()
	folder := os.Getenv("IEXEC_TEST_REFERENCE")
	if folder == "" {
		t.Skip("IEXEC_TEST_REFERENCE does not name the unpacked npm package @iexec/poco 5.5.0: make -C contracts reference, then IEXEC_TEST_REFERENCE=$PWD/contracts/.reference/poco-5.5.0/package")
	}
	hub, err := platformtest.DeployReference(t.Context(), client, wallet.Development(0), folder)
	must(t, err)
	return hub
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// json runs a command that must succeed, and decodes its document.
func (u *user) json(t *testing.T, into any, args ...string) {
	t.Helper()
	at := slices.Index(args, "--") // what comes after is the application's
	if at < 0 {
		at = len(args)
	}
	c := u.types(slices.Insert(slices.Clone(args), at, "--json")...)
	c.wants(t, 0)
	c.document(t, into)
}

// warp lets the chain's time pass.
func (f foreign) warp(t *testing.T, d time.Duration) {
	t.Helper()
	must(t, f.chain.RPC().CallContext(t.Context(), nil, "evm_increaseTime", uint64(d.Seconds())))
	must(t, f.chain.RPC().CallContext(t.Context(), nil, "evm_mine"))
}

// The market, a pool, its workers and the command line live on PoCo 5.5.0 as npm has it, on a node of another make that gives
// logs of few blocks, and answers few calls at once and a second: nothing of it is this module's.
func TestReferenceContracts(t *testing.T) {
	var node *chaintest.Node
	f := newForeign(t, func(url string) string {
		node = chaintest.Limited(t, url, chaintest.Limits{Blocks: 20, TooWide: "eth_getLogs is limited to a %d range", Batch: 3, Rate: 100})
		return node.URL
	})
	if settles, err := f.hub.Settles(t.Context()); err != nil || settles {
		t.Fatalf("the reference has a settlement road: %v, %v", settles, err)
	}
	f.sells(t)

	// By chain.json: an application of one's own, which another buys.
	developer := newUser(t)
	developer.project(f.Network, 1)
	developer.types("app", "new", "hello").wants(t, 0)
	var shipped struct{ Address common.Address }
	developer.json(t, &shipped, "app", "ship", "hello", "--price", "0.5", "RLC", "--yes")
	var app struct {
		App struct{ AppType, Owner string }
	}
	developer.json(t, &app, "app", "show", shipped.Address.Hex())
	if app.App.AppType != "WASM" || common.HexToAddress(app.App.Owner) != wallet.Development(1).Address() {
		t.Errorf("the app is shown as %+v", app)
	}
	developer.types("app", "show", f.Network.Workerpool.Hex()).wants(t, 3)

	// By a context: the network has a name, and is spoken to from anywhere.
	requester := newUser(t)
	requester.names(t, "others", f.Network)
	var examined struct{ OK bool }
	requester.json(t, &examined, "doctor")
	if !examined.OK {
		t.Errorf("the doctor says %+v", requester.types("doctor").stdout)
	}
	before := f.account(t, 2)
	bought := requester.types("app", "run", shipped.Address.Hex(), "--args", "Alice", "--watch", "--yes", "--json", "--account", "2")
	bought.wants(t, 0, "COMPLETED")
	if after := f.account(t, 2); after.Stake != before.Stake-poco.RLC*3/2 || after.Locked != 0 {
		t.Errorf("a task of 1.5 RLC took an account from %+v to %+v", before, after)
	}

	// A bag whose tasks need several workers to agree, and one task that needs one.
	var bag, one ran
	requester.json(t, &bag, "run", repository(t, "examples/montecarlo/montecarlo.wasm"), "--tasks", "3", "--trust", "3", "--account", "2",
		"--", "-model", "pi", "-samples", "1000")
	requester.json(t, &one, "run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--account", "2")
	if len(bag.Tasks) != 3 || len(one.Tasks) != 1 {
		t.Fatalf("%+v, %+v", bag, one)
	}
	for i, task := range append(bag.Tasks, one.Tasks...) {
		held, err := f.hub.Task(t.Context(), task.TaskID)
		must(t, err)
		want := 2
		if i == len(bag.Tasks) {
			want = 1
		}
		if held.Status != poco.TaskCompleted || !task.Verified || len(held.Contributors) < want {
			t.Errorf("%+v on chain, %+v", held, task)
		}
	}
	for _, deal := range append(bag.Deals, one.Deals...) {
		requester.types("audit", deal.Hex()).wants(t, 0)
	}
	requester.types("task", "logs", one.Tasks[0].TaskID.Hex(), "--account", "2").wants(t, 0)

	// What is cancelled on chain leaves the book.
	var c struct{ Cancelled []struct{ Kind string } }
	developer.json(t, &c, "order", "cancel", "--all", "--yes")
	if len(c.Cancelled) != 1 || c.Cancelled[0].Kind != "apporder" {
		t.Errorf("cancelled %+v", c)
	}
	requester.types("app", "run", shipped.Address.Hex(), "--yes", "--account", "2").wants(t, 3)

	f.claims(t, requester)
	f.wantConserved(t)
	// A reader of the whole history is refused, and gets it all the same: how far the roles had to read back depends on the hour.
	reader, err := chain.Dial(t.Context(), node.URL)
	must(t, err)
	defer reader.Close()
	head, err := reader.Head(t.Context())
	must(t, err)
	if logs, err := reader.LogsOf(t.Context(), 0, head.Number, []common.Address{f.hub.Address()}, nil); err != nil || len(logs) == 0 {
		t.Errorf("%d logs in %d blocks, %v", len(logs), head.Number, err)
	}
	if c := node.Counts(); c.TooWide == 0 || c.TooMany == 0 {
		t.Errorf("the node refused nothing: %+v", c)
	} else {
		t.Logf("the node: %+v", c)
	}
	select {
	case <-f.Failed():
		t.Error("a role has failed")
	default:
	}
}

// sells puts the pool on sale, by the command line.
func (f foreign) sells(t *testing.T) {
	t.Helper()
	pool := newUser(t)
	pool.project(f.Network, refOwner)
	pool.types("workerpool", "publish", f.Network.Workerpool.Hex(), "--price", "1", "RLC", "--volume", "50", "--category", "0", "--trust", "4", "--yes").wants(t, 0)
}

// claims buys of a pool that never works, and takes the money back when its time is over.
func (f foreign) claims(t *testing.T, requester *user) {
	t.Helper()
	rogue, err := platformtest.NewRogue(t.Context(), f.Network, wallet.Development(refRogue), 0)
	must(t, err)
	defer rogue.Close()
	before := f.account(t, 2)
	run := requester.begins("run", probe, "--account", "2", "--", "silent")
	deal := strings.TrimSuffix(strings.Fields(run.says("matched: deal "))[3], ",")
	run.signals(syscall.SIGINT)
	requester.types("deal", "claim", deal, "--account", "2", "--yes").wants(t, 4)
	f.warp(t, 3001*time.Second)
	requester.types("deal", "claim", deal, "--account", "2", "--yes").wants(t, 0)
	task, err := f.hub.Task(t.Context(), poco.TaskID(common.HexToHash(deal), 0))
	must(t, err)
	if after := f.account(t, 2); task.Status != poco.TaskFailed || after != before {
		t.Errorf("a claimed task is %v, its requester's account was %+v and is %+v", task.Status, before, after)
	}
	var shown struct{ FailedTasksCount int }
	requester.json(t, &shown, "deal", "show", deal)
}

func (f foreign) account(t *testing.T, i int) poco.Account {
	t.Helper()
	account, err := f.hub.Account(t.Context(), wallet.Development(i).Address())
	must(t, err)
	return account
}

// wantConserved checks that the hub holds what it owes, to the last nRLC, and that nothing stays locked but the kitty.
func (f foreign) wantConserved(t *testing.T) {
	t.Helper()
	var booked poco.Amount
	for i := range 20 {
		account := f.account(t, i)
		if account.Locked != 0 {
			t.Errorf("%v of account %d stays locked", account.Locked, i)
		}
		booked += account.Total()
	}
	kitty, err := f.hub.Kitty(t.Context())
	must(t, err)
	held, err := f.hub.RLCBalance(t.Context(), f.hub.Address())
	must(t, err)
	if held != booked+kitty || kitty == 0 {
		t.Errorf("%v booked, %v in the kitty, %v held", booked, kitty, held)
	}
}

// names gives a network a name, and makes it the one that is spoken to.
func (u *user) names(t *testing.T, name string, n sdk.Network) {
	t.Helper()
	content, err := json.Marshal(n)
	must(t, err)
	u.writes(t, "n.json", content)
	u.types("context", "add", name, "--network", "n.json").wants(t, 0)
	u.types("context", "use", name).wants(t, 0)
	must(t, os.Remove(filepath.Join(u.dir, "n.json")))
}

func (u *user) writes(t *testing.T, name string, content []byte) {
	t.Helper()
	must(t, os.WriteFile(filepath.Join(u.dir, name), content, 0o600))
}
