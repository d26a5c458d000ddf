package sdk

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// ChainJSON is the name of the file that says which chains a project speaks to.
const ChainJSON = "chain.json"

// chainFile is chain.json. Its keys are those that the JavaScript client accepts: it refuses others.
type chainFile struct {
	Default      string                `json:"default"`
	Experimental bool                  `json:"allowExperimentalNetworks,omitempty"`
	Chains       map[string]chainEntry `json:"chains"`
}

// chainEntry is one chain in chain.json.
type chainEntry struct {
	ID       string `json:"id"`
	Host     string `json:"host"`
	Hub      string `json:"hub"`
	Market   string `json:"iexecGateway,omitempty"`
	IPFS     string `json:"ipfsGateway,omitempty"`
	SMS      string `json:"sms,omitempty"`
	Compass  string `json:"compass,omitempty"`
	Subgraph string `json:"pocoSubgraph,omitempty"`
}

// WriteChainJSON writes the chain.json that clients read into a directory. They take no address of the IPFS node, the
// result repository or the scheduler: the first is an option of the library, the last is what the compass tells.
func (n Network) WriteChainJSON(dir string) error {
	content, err := json.MarshalIndent(chainFile{Default: "dev", Chains: map[string]chainEntry{"dev": {
		ID: strconv.FormatUint(n.ChainID, 10), Host: n.RPC, Hub: n.Hub.Hex(),
		SMS: n.SMS, Market: n.Market, IPFS: cmp.Or(n.IPFSGateway, n.IPFS), Compass: cmp.Or(n.Compass, n.Market),
	}}}, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, ChainJSON), append(content, '\n'), 0o644)
}

// ChainNames are the names of the chains of a directory's chain.json.
func ChainNames(dir string) ([]string, error) {
	file, err := readChainFile(dir)
	return slices.Sorted(maps.Keys(file.Chains)), err
}

func readChainFile(dir string) (file chainFile, err error) {
	const op = "chain"
	content, err := os.ReadFile(filepath.Join(dir, ChainJSON))
	if errors.Is(err, fs.ErrNotExist) {
		return file, poco.Errorf(poco.NotFound, op, "Missing %q file, did you forget to run \"iexec init\"?", ChainJSON).WithHint("iexec init")
	}
	if err != nil {
		return file, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		if _, key, ok := strings.Cut(err.Error(), "unknown field "); ok {
			return file, poco.Errorf(poco.Invalid, op, "Unknown key %s in %q", key, ChainJSON)
		}
		return file, poco.Errorf(poco.Invalid, op, "Failed to read %q: %w", ChainJSON, err)
	}
	return file, nil
}

// ReadChainJSON reads one chain of a directory's chain.json: by its name or its id, "" for the default one. The file is
// read strictly, as the JavaScript client reads it: an unknown key is an error.
func ReadChainJSON(dir, name string) (Network, error) {
	const op = "chain"
	file, err := readChainFile(dir)
	if err != nil {
		return Network{}, err
	}
	if name == "" {
		name = file.Default
	}
	entry, ok := file.Chains[name]
	if !ok {
		for _, e := range file.Chains {
			if e.ID == name && name != "" {
				entry, ok = e, true
			}
		}
	}
	if !ok {
		names := make([]string, 0, len(file.Chains))
		for n := range file.Chains {
			names = append(names, n)
		}
		slices.Sort(names)
		return Network{}, poco.Errorf(poco.Invalid, op, "Missing %q chain in %q", name, ChainJSON).
			WithHint("name one of %s with --chain", strings.Join(names, ", "))
	}
	return entry.network(name)
}

func (e chainEntry) network(name string) (Network, error) {
	const op = "chain"
	for _, required := range []struct{ key, value string }{{"id", e.ID}, {"host", e.Host}, {"hub", e.Hub}} {
		if required.value == "" {
			return Network{}, poco.Errorf(poco.Invalid, op, "Missing %s in %q for chain %s", required.key, ChainJSON, name).
				WithHint("id, host and hub say which chain it is: this program has no chains of its own")
		}
	}
	id, err := strconv.ParseUint(e.ID, 10, 64)
	if err != nil {
		return Network{}, poco.Errorf(poco.Invalid, op, "the id of chain %s in %q is %.40q, no number", name, ChainJSON, e.ID)
	}
	if !common.IsHexAddress(e.Hub) {
		return Network{}, poco.Errorf(poco.Invalid, op, "the hub of chain %s in %q is %.60q, no address", name, ChainJSON, e.Hub)
	}
	return Network{RPC: e.Host, ChainID: id, Hub: common.HexToAddress(e.Hub), Market: e.Market, IPFS: e.IPFS,
		IPFSGateway: e.IPFS, SMS: e.SMS, Compass: e.Compass}, nil
}

// WritePublicChainJSON writes a chain.json with the names of the public chains and nothing about them, as the JavaScript
// client begins a project.
func WritePublicChainJSON(dir string) error {
	content := []byte("{\n  \"default\": \"arbitrum-sepolia-testnet\",\n  \"chains\": {\n    \"arbitrum-mainnet\": {},\n    \"arbitrum-sepolia-testnet\": {}\n  }\n}\n")
	return os.WriteFile(filepath.Join(dir, ChainJSON), content, 0o644)
}
