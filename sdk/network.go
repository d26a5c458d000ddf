package sdk

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// Network is where a platform can be reached. `iexec up --json` prints one, with the keys below.
type Network struct {
	RPC        string         `json:"rpc"` // JSON-RPC endpoint of a node
	ChainID    uint64         `json:"chainId"`
	Hub        common.Address `json:"hub"`
	RLC        common.Address `json:"rlc"`
	Market     string         `json:"market"`    // order book
	Results    string         `json:"results"`   // result repository
	Scheduler  string         `json:"scheduler"` // the pool's API
	SMS        string         `json:"sms"`       // secret service
	IPFS       string         `json:"ipfs"`      // content gateway and upload
	Workerpool common.Address `json:"workerpool"`
	Apps       []NamedApp     `json:"apps"`
	Node       chain.Profile  `json:"node,omitzero"` // how chain and node want to be treated
	// Explorer is a site that shows the chain's transactions to people, at /tx/<hash>; "" for none.
	Explorer string        `json:"explorer,omitempty"`
	Accounts []OpenAccount `json:"accounts,omitempty"`

	// Clients that know these services by themselves, and drop the path of their addresses, find them here; the
	// platform serves them on the origins above.
	Compass     string `json:"compass"`     // where pools' schedulers are looked up
	IPFSGateway string `json:"ipfsGateway"` // GET and HEAD /ipfs/<cid>
	IPFSNode    string `json:"ipfsNode"`    // POST /api/v0/add
}

// Connect connects to the network's node, and treats it as the description wants.
func (n Network) Connect(ctx context.Context) (*chain.Client, error) {
	return chain.DialProfile(ctx, n.RPC, n.Node)
}

// OrderBook is the network's market, which can be read without a node; client may be nil.
func (n Network) OrderBook(client *http.Client) (*market.Client, error) {
	if n.Market == "" {
		return nil, missing("iexecGateway", "market", n.ChainID)
	}
	return market.NewClient(market.Config{URL: n.Market, ChainID: n.ChainID, HTTP: client})
}

// NamedApp is an application of the network that is on sale.
type NamedApp struct {
	Name    string         `json:"name"`
	Address common.Address `json:"address"`
}

// OpenAccount is a development account: its key is published, so it must never hold anything of value.
type OpenAccount struct {
	Address    common.Address `json:"address"`
	PrivateKey string         `json:"privateKey"`
}

// networkFile is where a running development platform is remembered, so that `iexec run` finds it.
func networkFile() (string, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "iexec", "network.json"), nil
}

// Remember makes n the network that [Remembered] returns.
func (n Network) Remember() error {
	file, err := networkFile()
	if err != nil {
		return err
	}
	content, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	return os.WriteFile(file, content, 0o600)
}

// Forget removes n from memory, unless another network has been remembered since.
func (n Network) Forget() error {
	last, err := Remembered()
	if err != nil || last.RPC != n.RPC {
		return nil //nolint:nilerr // nothing of ours is remembered
	}
	file, err := networkFile()
	if err != nil {
		return err
	}
	return os.Remove(file)
}

// Remembered returns the network last remembered on this machine.
func Remembered() (Network, error) {
	file, err := networkFile()
	if err != nil {
		return Network{}, err
	}
	if _, err := os.Stat(file); err != nil {
		return Network{}, poco.Errorf(poco.NotFound, "network", "no platform is running on this machine").
			WithHint("iexec up")
	}
	return ReadNetwork(file)
}

// ReadNetwork reads a network from a file, as `iexec up --json` prints it.
func ReadNetwork(file string) (Network, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return Network{}, poco.Errorf(poco.NotFound, "network", "%w", err).WithHint("iexec up --json > %s", file)
	}
	var n Network
	if err := json.Unmarshal(content, &n); err != nil {
		return Network{}, poco.Errorf(poco.Invalid, "network", "%s is not a network description: %w", file, err)
	}
	if n.Explorer != "" && !strings.HasPrefix(n.Explorer, "https://") && !strings.HasPrefix(n.Explorer, "http://") {
		return Network{}, poco.Errorf(poco.Invalid, "network", "the explorer %.80q is no http(s) address", n.Explorer)
	}
	return n, n.Node.Validate()
}

// Page is where the network's explorer shows a transaction, "" where there is none.
func (n Network) Page(tx common.Hash) string {
	if n.Explorer == "" {
		return ""
	}
	return strings.TrimSuffix(n.Explorer, "/") + "/tx/" + tx.Hex()
}
