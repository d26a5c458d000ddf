package platform

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/canary"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/publisher"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// PoolsConfig is the file of one process that runs one pool or several: `iexec pool init` writes it, `iexec pool run` reads it.
type PoolsConfig struct {
	RPC     []string       `json:"rpc"`           // nodes of the chain, the preferred first
	Node    chain.Profile  `json:"node,omitzero"` // how chain and node want to be treated: docs/networks.md
	ChainID uint64         `json:"chainId"`
	Hub     common.Address `json:"hub"`
	// Listen is the address of the only port: workers, requesters and the result repository's users come there.
	Listen string `json:"listen"`
	// URL is how they reach it from outside; empty: http:// and Listen.
	URL string `json:"url,omitempty"`
	// Store is the database: postgres://…, or empty for SQLite files in Dir.
	Store string `json:"store,omitempty"`
	Dir   string `json:"dir"` // of SQLite files, results, and the control file; relative to this file
	// Results is another result repository to use; empty: this process has its own.
	Results  string       `json:"results,omitempty"`
	Gateways []string     `json:"gateways,omitempty"` // where workers find content, as <gateway>/ipfs/<cid>
	Market   string       `json:"market,omitempty"`   // order book and compass; empty: none is told
	MaxFee   uint64       `json:"maxFee,omitempty"`   // most wei for a unit of gas; 0: no limit
	Depth    uint64       `json:"depth,omitempty"`    // blocks on top of one before it is believed
	Pools    []PoolConfig `json:"pools"`

	file string // that it was read from
}

// PoolConfig is one pool of the process.
type PoolConfig struct {
	Address common.Address `json:"address"`
	Name    string         `json:"name,omitempty"`
	Wallet  WalletConfig   `json:"wallet"` // signs for the pool and sends its transactions
	Road    Road           `json:"road,omitempty"`
	// Admission says who may work for the pool; nothing: everybody. It may be changed while the pool runs.
	Admission scheduler.Admission `json:"admission,omitzero"`
	// Check is how many of a hundred tasks at trust 0 or 1 of a worker that nothing is known of are done by a second one, to compare;
	// nothing: 2, 0: none. Hedge is how many leases of a hundred may go to workers that make up for late ones; nothing: 20, 0: none.
	Check *int `json:"check,omitempty"`
	Hedge *int `json:"hedge,omitempty"`
	// Sell is what the pool puts on sale by itself, by its free capacity; nothing: its owner publishes orders.
	Sell []publisher.Policy `json:"sell,omitempty"`
	// Canary is the tasks whose answers are known, and who buys them; nothing: none. All but the wallets may be changed while the pool
	// runs.
	Canary *CanaryConfig `json:"canary,omitempty"`
}

// CanaryConfig is how a pool finds workers that lie by tasks whose answers its operator knows.
type CanaryConfig struct {
	// Wallets buy the canaries, by lot.
	Wallets []WalletConfig `json:"wallets"`
	canary.Policy
}

// WalletConfig says where a key is.
type WalletConfig struct {
	File         string `json:"file,omitempty"`         // keystore file, or an unencrypted one
	PasswordFile string `json:"passwordFile,omitempty"` // of the keystore file; empty: IEXEC_PASSWORD, or the prompt
	// Remote is the URL of a signer that holds the key of Address (Web3Signer's eth1 interface), in place of a file.
	Remote  string          `json:"remote,omitempty"`
	Address *common.Address `json:"address,omitempty"`
}

// maxPools bounds what one process runs.
const maxPools = 64

// ReadPools reads a configuration. Paths in it are relative to the file.
func ReadPools(file string) (c PoolsConfig, err error) {
	const op = "pool: configuration"
	content, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return c, poco.Errorf(poco.NotFound, op, "%w", err).WithHint("iexec pool init")
	}
	if err != nil {
		return c, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields() // Rationale: a misspelt policy would be none
	if err := decoder.Decode(&c); err != nil {
		return c, poco.Errorf(poco.Invalid, op, "%s: %w", file, err)
	}
	c.file = file
	base := filepath.Dir(file)
	c.Dir = below(base, c.Dir)
	for i := range c.Pools {
		c.Pools[i].Wallet.locate(base)
		if canary := c.Pools[i].Canary; canary != nil {
			for j := range canary.Wallets {
				canary.Wallets[j].locate(base)
			}
		}
	}
	return c, c.Validate()
}

// locate has the paths begin where the configuration lies.
func (w *WalletConfig) locate(base string) {
	w.File, w.PasswordFile = below(base, w.File), below(base, w.PasswordFile)
}

// validate tells what is wrong with a wallet of a pool.
func (w WalletConfig) validate(pool common.Address) error {
	const op = "pool: configuration"
	switch {
	case (w.File == "") == (w.Remote == ""):
		return poco.Errorf(poco.Invalid, op, "pool %v needs a wallet's file or a remote signer, and not both", pool)
	case w.Remote != "" && w.Address == nil:
		return poco.Errorf(poco.Invalid, op, "pool %v names a remote signer and no address", pool)
	}
	return nil
}

func below(base, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(base, path)
}

// Validate tells what is wrong with the configuration.
func (c PoolsConfig) Validate() error {
	const op = "pool: configuration"
	invalid := func(format string, args ...any) error { return poco.Errorf(poco.Invalid, op, format, args...) }
	switch {
	case len(c.RPC) == 0:
		return invalid("rpc names no node")
	case c.ChainID == 0 || c.Hub == common.Address{}:
		return invalid("no chainId or no hub")
	case c.Dir == "":
		return invalid("no dir")
	case c.Node.Validate() != nil:
		return c.Node.Validate()
	case len(c.Pools) == 0 || len(c.Pools) > maxPools:
		return invalid("%d pools, want 1 to %d", len(c.Pools), maxPools)
	case c.Store != "" && !c.shared():
		return invalid("store is neither empty nor postgres://…")
	}
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		return invalid("listen: %w", err)
	}
	for name, list := range map[string][]string{"url": {c.URL}, "results": {c.Results}, "market": {c.Market}, "gateways": c.Gateways} {
		for _, address := range list {
			if u, err := url.Parse(address); address != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
				return invalid("%s: %.100q is no http(s) URL", name, address)
			}
		}
	}
	seen := map[common.Address]bool{}
	for _, p := range c.Pools {
		if seen[p.Address] {
			return invalid("pool %v is there twice", p.Address)
		}
		seen[p.Address] = true
		if err := p.validate(); err != nil {
			return err
		}
	}
	return nil
}

func (p PoolConfig) validate() error {
	const op = "pool: configuration"
	switch {
	case p.Address == common.Address{}:
		return poco.Errorf(poco.Invalid, op, "a pool without address").WithHint("iexec pool init")
	case p.Road != "" && p.Road != Auto && p.Road != Classic && p.Road != Settlement:
		return poco.Errorf(poco.Invalid, op, "there is no road %q", p.Road).WithHint("auto, settlement or classic")
	}
	if err := p.Wallet.validate(p.Address); err != nil {
		return err
	}
	if err := p.plan().Validate(); err != nil {
		return err
	}
	if p.Canary != nil {
		if err := p.Canary.validate(p.Address); err != nil {
			return err
		}
	}
	for _, policy := range p.Sell {
		if err := policy.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// maxCanaryWallets bounds how many wallets of a pool buy canaries.
const maxCanaryWallets = 16

func (c *CanaryConfig) validate(pool common.Address) error {
	if len(c.Wallets) > maxCanaryWallets || len(c.Wallets) == 0 {
		return poco.Errorf(poco.Invalid, "pool: configuration", "%d wallets buy the canaries of pool %v, want 1 to %d", len(c.Wallets), pool, maxCanaryWallets).
			WithHint("iexec pool canary add --buyer FILE")
	}
	for _, w := range c.Wallets {
		if err := w.validate(pool); err != nil {
			return err
		}
	}
	return c.Validate()
}

// plan is the parameters of the pool's plan.
func (p PoolConfig) plan() plan.Params {
	params := plan.Defaults()
	if p.Check != nil {
		params.Check = *p.Check
	}
	if p.Hedge != nil {
		params.Hedge = *p.Hedge
	}
	return params
}

// shared tells whether the database is one that several processes may open.
func (c PoolsConfig) shared() bool {
	return strings.HasPrefix(c.Store, "postgres://") || strings.HasPrefix(c.Store, "postgresql://")
}
