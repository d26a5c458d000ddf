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
	Market  string `json:"iexecGateway,omitempty"`
	IPFS    string `json:"ipfsGateway,omitempty"`
	Compass string `json:"compass,omitempty"`
}

// WriteChainJSON writes the chain.json that clients read into a directory. The market answers for the compass as
// well.
func (n Network) WriteChainJSON(dir string) error {
	content, err := json.MarshalIndent(struct {
		Default string                `json:"default"`
		Chains  map[string]chainEntry `json:"chains"`
	}{"dev", map[string]chainEntry{"dev": {
		ID: strconv.FormatUint(n.ChainID, 10), Host: n.RPC, Hub: n.Hub.Hex(),
		Market: n.Market, IPFS: n.IPFS, Compass: n.Market,
	}}}, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "chain.json"), append(content, '\n'), 0o644)
}
