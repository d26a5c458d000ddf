package sdk

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
)

// chainEntry is one chain in chain.json. Its keys are those that the JavaScript client accepts: it refuses others.
type chainEntry struct {
	ID      string `json:"id"`
	Host    string `json:"host"`
	Hub     string `json:"hub"`
	SMS     string `json:"sms,omitempty"`
	Market  string `json:"iexecGateway,omitempty"`
	IPFS    string `json:"ipfsGateway,omitempty"`
	Compass string `json:"compass,omitempty"`
}

// WriteChainJSON writes the chain.json that clients read into a directory. They take no address of the IPFS node, the
// result repository or the scheduler: the first is an option of the library, the last is what the compass tells.
func (n Network) WriteChainJSON(dir string) error {
	content, err := json.MarshalIndent(struct {
		Default string                `json:"default"`
		Chains  map[string]chainEntry `json:"chains"`
	}{"dev", map[string]chainEntry{"dev": {
		ID: strconv.FormatUint(n.ChainID, 10), Host: n.RPC, Hub: n.Hub.Hex(),
		SMS: n.SMS, Market: n.Market, IPFS: n.IPFSGateway, Compass: n.Compass,
	}}}, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "chain.json"), append(content, '\n'), 0o644)
}
