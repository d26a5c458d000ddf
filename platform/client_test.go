package platform_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	verdict "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// The Go client on a whole platform, as a stranger to it.
func TestClient(t *testing.T) {
	p := start(t, platform.Config{Workers: 2})
	n := p.Network()
	client := dial(t, n, requester)
	deal, block := bought(t, client, pi(t, n, 1, 3))
	task := ended(t, client, deal, block)[0]

	t.Run("fetch", func(t *testing.T) {
		for range 2 { // again over what is there
			r, err := client.FetchResult(t.Context(), task.ID, t.TempDir())
			if err != nil || !r.Verified || r.Failure != "" || r.Digest != task.ResultDigest || !holds(t, r.Dir, "deterministic-output-path") {
				t.Errorf("%+v, %v", r, err)
			}
		}
	})
	t.Run("tampered result", func(t *testing.T) { tampered(t, n, task.ID) })
	t.Run("no key", func(t *testing.T) { keyless(t, n, deal, task.ID) })
	t.Run("deposit", func(t *testing.T) { deposits(t, n) })
	t.Run("poor", func(t *testing.T) { poor(t, n) })
	t.Run("no offer", func(t *testing.T) {
		_, err := client.Quote(t.Context(), pi(t, n, 1, 1000))
		if poco.KindOf(err) != poco.NotFound || !strings.Contains(err.Error(), "4 is the most; nothing was charged") || poco.HintOf(err) == "" {
			t.Error(err)
		}
		_, err = client.Quote(t.Context(), sdk.Request{App: app(t, n, "montecarlo"), Tasks: 1, Category: 77})
		if poco.KindOf(err) != poco.Invalid {
			t.Error(err)
		}
	})
	t.Run("dead node", func(t *testing.T) {
		dead := n
		dead.RPC = unreachable()
		_, err := sdk.Dial(t.Context(), sdk.Config{Network: dead})
		if poco.KindOf(err) != poco.Unavailable || !strings.Contains(err.Error(), dead.RPC) || !strings.Contains(poco.HintOf(err), "iexec up") {
			t.Error(err)
		}
	})
	wantConserved(t, p)
}

// unreachable is the URL of a server that is gone.
func unreachable() string {
	server := httptest.NewServer(nil)
	server.Close()
	return server.URL
}

// tampered fetches through a gateway that changes what it serves.
func tampered(t *testing.T, n sdk.Network, task common.Hash) {
	origin, err := url.Parse(n.IPFS)
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
	liar := httptest.NewServer(proxy)
	defer liar.Close()
	n.IPFS = liar.URL
	client := dial(t, n, requester)
	if r, err := client.FetchResult(t.Context(), task, t.TempDir()); poco.KindOf(err) != poco.Unverified || r.Verified {
		t.Errorf("%+v, %v", r, err)
	}
	// The gateway's lie is not the workers': an audit leaves that one check open.
	audited(t, client, task, verdict.Unknown)
}

func audited(t *testing.T, client *sdk.Client, id common.Hash, want verdict.Status) {
	t.Helper()
	var reports []audit.Report
	err := client.Audit(t.Context(), id, func(r audit.Report) error {
		reports = append(reports, r)
		return nil
	})
	if err != nil || len(reports) != 1 || reports[0].Status != want {
		t.Errorf("%+v, %v; want %s", reports, err, want)
	}
}

// keyless reads all and can buy nothing.
func keyless(t *testing.T, n sdk.Network, deal, task common.Hash) {
	client, err := sdk.Dial(t.Context(), sdk.Config{Network: n})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := client.Close(); err != nil {
			t.Error(err)
		}
	}()
	quote, err := client.Quote(t.Context(), pi(t, n, 1, 1))
	if err != nil || quote.Volume != 1 {
		t.Errorf("%+v, %v", quote, err)
	}
	if _, err := client.FetchResult(t.Context(), task, t.TempDir()); err != nil {
		t.Error(err)
	}
	audited(t, client, deal, verdict.Green)
	if _, err := client.Buy(t.Context(), pi(t, n, 1, 1), quote); poco.KindOf(err) != poco.Unauthorized {
		t.Error(err)
	}
	if _, err := client.RegisterApp(t.Context(), sdk.Module{Name: "x", Code: []byte("\x00asm")}); poco.KindOf(err) != poco.Unauthorized {
		t.Error(err)
	}
	if _, err := client.Logs(t.Context(), task); poco.KindOf(err) != poco.Unauthorized {
		t.Error(err)
	}
}

// deposits buys for an account that has RLC in its wallet and not at the hub.
func deposits(t *testing.T, n sdk.Network) {
	const account = 2
	client := dial(t, n, account)
	before, err := client.Hub().Account(t.Context(), client.Address())
	if err != nil {
		t.Fatal(err)
	}
	send(t, n, account, client.Hub().Withdraw(before.Stake))
	quote, err := client.Quote(t.Context(), pi(t, n, 1, 1))
	if err != nil {
		t.Fatal(err)
	}
	deal, block := bought(t, client, pi(t, n, 1, 1))
	if tasks := ended(t, client, deal, block); len(tasks) != 1 || tasks[0].Status != poco.TaskCompleted {
		t.Errorf("%+v", tasks)
	}
	after, err := client.Hub().Account(t.Context(), client.Address())
	if err != nil || after.Total() != 0 {
		t.Errorf("%+v is left of a deposit of %v, %v", after, quote.Total, err)
	}
}

// send has calls in the chain in an account's name.
func send(t *testing.T, n sdk.Network, account int, calls ...chain.Call) {
	t.Helper()
	node, err := chain.Dial(t.Context(), n.RPC)
	if err != nil {
		t.Fatal(err)
	}
	defer node.Close()
	txs := make([]devchain.Tx, len(calls))
	for i, c := range calls {
		txs[i] = devchain.Tx{To: c.To, Data: c.Data, GasHint: 2_000_000, What: c.What}
	}
	if _, err := devchain.Deploy(t.Context(), node, wallet.Development(account), txs); err != nil {
		t.Fatal(err)
	}
}

// poor is an account whose stake and wallet do not suffice.
func poor(t *testing.T, n sdk.Network) {
	const account = 3
	client := dial(t, n, account)
	stake, err := client.Hub().Account(t.Context(), client.Address())
	if err != nil {
		t.Fatal(err)
	}
	rlc, err := client.Hub().RLCBalance(t.Context(), client.Address())
	if err != nil {
		t.Fatal(err)
	}
	deployer := wallet.Development(0).Address()
	send(t, n, account, client.Hub().Withdraw(stake.Stake), client.Hub().TransferRLC(deployer, rlc+stake.Stake-poco.RLC/2))
	r := pi(t, n, 1, 1)
	quote, err := client.Quote(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	_, err = client.Buy(t.Context(), r, quote)
	if poco.KindOf(err) != poco.Funds || !strings.Contains(err.Error(), "nothing was charged") || !strings.Contains(poco.HintOf(err), "0.51 RLC") {
		t.Errorf("%v; %s", err, poco.HintOf(err))
	}
	if left, err := client.Hub().RLCBalance(t.Context(), client.Address()); err != nil || left != poco.RLC/2 {
		t.Errorf("%v is left, %v", left, err)
	}
}

// A trust that two workers could reach, and one liar keeps them from: at the final deadline the requester has its
// money back, by itself, and the pool has paid for its promise.
func TestTrustOutOfReach(t *testing.T) {
	t.Run("classic", func(t *testing.T) { outOfReach(t, platform.Classic) })
	t.Run("settlement", func(t *testing.T) { outOfReach(t, platform.Settlement) })
}

func outOfReach(t *testing.T, road platform.Road) {
	p := start(t, platform.Config{Workers: 2, Liars: 1, Road: road})
	n := p.Network()
	client := dial(t, n, requester)
	stakes := func(a common.Address) poco.Amount {
		account, err := client.Hub().Account(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		return account.Total()
	}
	owner, registered, err := client.Hub().Owner(t.Context(), hub.WorkerpoolKind, n.Workerpool)
	if err != nil || !registered {
		t.Fatal(owner, err)
	}
	parties := []common.Address{client.Address(), owner, wallet.Development(12).Address(), wallet.Development(13).Address()}
	var before []poco.Amount
	for _, a := range parties {
		before = append(before, stakes(a))
	}
	deal, block := bought(t, client, pi(t, n, 1, 4))
	final, err := client.FinalDeadline(t.Context(), deal)
	if err != nil {
		t.Fatal(err)
	}
	warped := road == platform.Settlement
	if warped { // what does not agree is never sent: the pool alone knows that both have answered
		phase(t, p, deal, plan.Waiting)
		if err := p.Warp(t.Context(), 11*timeOf(t, client, deal)); err != nil {
			t.Fatal(err)
		}
	}
	tasks, err := client.Follow(t.Context(), []common.Hash{deal}, block, func(u sdk.Update) {
		if len(u.Task.Contributions) < 2 || warped {
			return
		}
		warped = true // both have said what they will
		if err := p.Warp(t.Context(), time.Duration(final-u.Time)*time.Second); err != nil {
			t.Error(err)
		}
	}, nil)
	if err != nil || len(tasks) != 1 || tasks[0].Status != poco.TaskFailed {
		t.Fatalf("%+v, %v", tasks, err)
	}
	for i, name := range []string{"requester", "pool", "honest worker", "liar"} {
		after := stakes(parties[i])
		if lost := name == "pool"; lost != (after < before[i]) || !lost && after != before[i] {
			t.Errorf("the %s had %v and has %v", name, before[i], after)
		}
	}
	if kitty := stakes(poco.KittyAddress); kitty != before[1]-stakes(owner) {
		t.Errorf("the pool lost %v and the kitty has %v", before[1]-stakes(owner), kitty)
	}
	wantConserved(t, p)
}
