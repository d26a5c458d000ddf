package devchain_test

import (
	"bufio"
	"math/big"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/wallet"
)

// chains are where a deployment must work: the embedded chain, and the anvil that IEXEC_TEST_ANVIL names.
func chains(t *testing.T) map[string]func(t *testing.T) *chain.Client {
	all := map[string]func(t *testing.T) *chain.Client{
		"embedded": func(t *testing.T) *chain.Client {
			node, _ := open(t, devchain.Config{})
			client := chain.New(node.Attach())
			t.Cleanup(client.Close)
			return client
		},
	}
	if program := os.Getenv("IEXEC_TEST_ANVIL"); program != "" {
		all["anvil"] = func(t *testing.T) *chain.Client { return anvil(t, program) }
	}
	return all
}

// anvil starts a node of another make and waits until it says where it listens.
func anvil(t *testing.T, program string) *chain.Client {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, "--port", "0", "--hardfork", "osaka")
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
		address, found := strings.CutPrefix(lines.Text(), "Listening on ")
		if !found {
			continue
		}
		client, err := chain.Dial(t.Context(), "http://"+strings.TrimSpace(address))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(client.Close)
		go func() { // anvil must not block on a full pipe
			for lines.Scan() {
			}
		}()
		return client
	}
	t.Fatalf("anvil ended without listening: %v", lines.Err())
	return nil
}

func TestMarketIsDeployedOnceHoweverOftenItIsResumed(t *testing.T) {
	for name, connect := range chains(t) {
		t.Run(name, func(t *testing.T) {
			client, deployer := connect(t), wallet.Development(0)
			id, err := client.ChainID(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			_, txs := contracts.Plan(deployer.Address(), 0, new(big.Int).Set(id), contracts.Options{})
			// A deployment that was interrupted after half of it.
			if _, err := devchain.Deploy(t.Context(), client, deployer, txs[:len(txs)/2]); err != nil {
				t.Fatal(err)
			}
			resumed, err := devchain.ResumeMarket(t.Context(), client, deployer, 0, contracts.Options{})
			if err != nil {
				t.Fatal(err)
			}
			again, err := devchain.ResumeMarket(t.Context(), client, deployer, 0, contracts.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if again.Hub != resumed.Hub {
				t.Errorf("hub at %v, then at %v", resumed.Hub, again.Hub)
			}
			if sent, err := client.Nonce(t.Context(), deployer.Address()); err != nil || sent != uint64(len(txs)) {
				t.Errorf("%d transactions for a deployment of %d: %v", sent, len(txs), err)
			}
			market, err := hub.Open(t.Context(), client, resumed.Hub)
			if err != nil {
				t.Fatal(err)
			}
			categories, err := market.Categories(t.Context())
			if err != nil || len(categories) != len(resumed.Categories) {
				t.Errorf("%d categories, want %d: %v", len(categories), len(resumed.Categories), err)
			}
		})
	}
}
