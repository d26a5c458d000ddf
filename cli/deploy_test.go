package cli_test

import (
	"bytes"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/wallet"
)

// gate lets requests through to a node. Of the first one that brings transactions it lets a few through, and then does something
// instead of an answer.
func gate(t *testing.T, node string, few int, instead func()) string {
	t.Helper()
	origin, err := url.Parse(node)
	must(t, err)
	proxy := httputil.NewSingleHostReverseProxy(origin)
	var once sync.Once
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		stopped := false
		var batch []json.RawMessage
		if bytes.Contains(body, []byte("eth_sendRawTransaction")) && json.Unmarshal(body, &batch) == nil && len(batch) > few {
			once.Do(func() {
				stopped = true
				part, err := json.Marshal(batch[:few])
				if err == nil {
					var answer *http.Response
					if answer, err = http.Post(node, "application/json", bytes.NewReader(part)); err == nil {
						err = answer.Body.Close()
					}
				}
				if err != nil {
					t.Error(err)
				}
				instead()
			})
		}
		if stopped {
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// TestDeployIsResumed kills a deployment of which fifteen transactions have reached the node. Called again the command sends what is missing, and
// nothing when all is there; chain.json names the hub.
func TestDeployIsResumed(t *testing.T) {
	nodes := map[string]func(t *testing.T) string{
		"embedded": func(t *testing.T) string {
			node, err := devchain.Open(devchain.Config{HTTPAddr: "127.0.0.1:0"})
			must(t, err)
			t.Cleanup(func() { must(t, node.Close()) })
			return node.URL()
		},
		"anvil": func(t *testing.T) string { return anvil(t) },
	}
	for name, start := range nodes {
		t.Run(name, func(t *testing.T) {
			u, key := newUser(t), wallet.Development(0)
			file := filepath.Join(u.dir, "deployer.json")
			must(t, os.WriteFile(file, []byte(`{"privateKey":"`+key.Export()+`"}`), 0o600))
			var first *running
			begun := make(chan struct{})
			node := gate(t, start(t), 15, func() {
				<-begun
				_ = first.Process.Kill()
				<-first.ended
			})
			client, err := chain.Dial(t.Context(), node)
			must(t, err)
			t.Cleanup(client.Close)
			id, err := client.ChainID(t.Context())
			must(t, err)
			_, plan := contracts.Plan(key.Address(), 0, new(big.Int).Set(id), contracts.Options{})
			args := []string{"deploy", "--rpc", node, "--key", file, "--dir", "market", "--json"}

			first = u.begins(args...)
			close(begun)
			<-first.ended
			if sent, err := client.PendingNonce(t.Context(), key.Address()); err != nil || sent == 0 || sent >= uint64(len(plan)) {
				t.Fatalf("it was not killed half way: %d of %d transactions, %v", sent, len(plan), err)
			}

			var hubs [2]common.Address
			for i := range hubs {
				second := u.types(args...)
				second.wants(t, 0)
				var d struct{ Hub common.Address }
				second.document(t, &d)
				hubs[i] = d.Hub
				if sent, err := client.Nonce(t.Context(), key.Address()); err != nil || sent != uint64(len(plan)) {
					t.Errorf("%d transactions for a deployment of %d: %v", sent, len(plan), err)
				}
			}
			if hubs[0] != hubs[1] {
				t.Errorf("hub at %v, then at %v", hubs[0], hubs[1])
			}
			market, err := hub.Open(t.Context(), client, hubs[0])
			must(t, err)
			if categories, err := market.Categories(t.Context()); err != nil || len(categories) != len(contracts.StandardCategories()) {
				t.Errorf("%d categories: %v", len(categories), err)
			}
			written, err := os.ReadFile(filepath.Join(u.dir, "market", "chain.json"))
			must(t, err)
			if !json.Valid(written) || !bytes.Contains(bytes.ToLower(written), bytes.ToLower([]byte(hubs[0].Hex()))) {
				t.Errorf("chain.json does not name the hub %v:\n%s", hubs[0], written)
			}
		})
	}
}

// TestDeployNative deploys a hub that holds the chain's own coin, and deposits some.
func TestDeployNative(t *testing.T) {
	node, err := devchain.Open(devchain.Config{HTTPAddr: "127.0.0.1:0"})
	must(t, err)
	t.Cleanup(func() { must(t, node.Close()) })
	u, key := newUser(t), wallet.Development(0)
	file := filepath.Join(u.dir, "deployer.json")
	must(t, os.WriteFile(file, []byte(`{"privateKey":"`+key.Export()+`"}`), 0o600))
	u.types("deploy", "--rpc", node.URL(), "--key", file, "--native", "--rlc", common.Address{1}.Hex()).wants(t, 2)
	done := u.types("deploy", "--rpc", node.URL(), "--key", file, "--native", "--json")
	done.wants(t, 0)
	var d struct {
		Hub common.Address
		RLC *common.Address
	}
	done.document(t, &d)
	if d.RLC != nil {
		t.Errorf("there is a token: %v", d.RLC)
	}
	client, err := chain.Dial(t.Context(), node.URL())
	must(t, err)
	t.Cleanup(client.Close)
	coins := big.NewInt(5e9) // 5 nRLC
	escrow := chain.Call{To: &d.Hub, Data: contracts.NewNativeEscrow().PackDeposit(), Value: coins}
	if gas, err := client.EstimateGas(t.Context(), key.Address(), escrow, chain.At{}); err != nil || gas == 0 {
		t.Errorf("a deposit of coins takes %d gas: %v", gas, err)
	}
}

// TestDeployIsRehearsed shows a deployment, which leaves nothing behind, on the chain or in the directory; and that nothing is left of
// one that was made.
func TestDeployIsRehearsed(t *testing.T) {
	node, err := devchain.Open(devchain.Config{HTTPAddr: "127.0.0.1:0"})
	must(t, err)
	t.Cleanup(func() { must(t, node.Close()) })
	u, key := newUser(t), wallet.Development(0)
	file := filepath.Join(u.dir, "deployer.json")
	must(t, os.WriteFile(file, []byte(`{"privateKey":"`+key.Export()+`"}`), 0o600))
	client, err := chain.Dial(t.Context(), node.URL())
	must(t, err)
	t.Cleanup(client.Close)
	id, err := client.ChainID(t.Context())
	must(t, err)
	owner := common.Address{7}
	planned, plan := contracts.Plan(key.Address(), 0, id, contracts.Options{Owner: owner})
	type rehearsed struct {
		Steps []struct {
			What, Method string
			To           *common.Address
			Arguments    map[string]any
			Gas          uint64
		}
		Gas    uint64
		MaxFee string
	}
	args := []string{"deploy", "--rpc", node.URL(), "--key", file, "--dir", "market", "--owner", owner.Hex(), "--json"}
	var before rehearsed
	u.types(append(args, "--dry-run")...).document(t, &before)
	if len(before.Steps) != len(plan) || before.MaxFee == "0" {
		t.Errorf("%d steps of %d for %s wei", len(before.Steps), len(plan), before.MaxFee)
	}
	for _, s := range before.Steps {
		if creates := s.To == nil; creates != (s.Gas > 0) || creates != (s.Method == "") {
			t.Errorf("%s: %d gas, %q", s.What, s.Gas, s.Method)
		}
		if s.To != nil && *s.To == planned.Hub && s.What == "hand over hub" && s.Arguments["newOwner"] != owner.Hex() {
			t.Errorf("the hub goes to %v", s.Arguments)
		}
	}
	if nonce, err := client.PendingNonce(t.Context(), key.Address()); err != nil || nonce != 0 {
		t.Errorf("%d transactions were sent: %v", nonce, err)
	}
	if _, err := os.Stat(filepath.Join(u.dir, "market")); !os.IsNotExist(err) {
		t.Errorf("it left files: %v", err)
	}
	u.types(args...).wants(t, 0)
	var after rehearsed
	u.types(append(args, "--dry-run")...).document(t, &after)
	if len(after.Steps) != 0 || after.Gas != 0 {
		t.Errorf("of a finished deployment is left %+v", after)
	}
}
