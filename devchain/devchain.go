// Package devchain runs an Ethereum chain inside this process, for development, demonstrations and tests, and
// deploys contracts to a chain.
//
// It owns a go-ethereum node without peers, the choice of when a block is made and what its time is, and the
// JSON-RPC server in front of it (HTTP and WebSocket on one loopback port, batches included). Everybody reaches the
// chain through JSON-RPC, so that a real chain can stand in its place.
//
// It is never a network: one machine, one block producer, no consensus. It holds no key except the published
// development accounts, which it only funds, and it signs nothing but what [Deploy] is given a signer for.
//
// A data directory survives a kill at any moment: every block is on disk before it is announced as mined to the
// caller of [Node.Mine] (see TestKilledNodeKeepsItsBlocks).
package devchain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"os"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/poco"
)

// Defaults of [Config].
const (
	DefaultChainID    = 65535
	DefaultPeriod     = time.Second
	DefaultIdle       = 5 * time.Second
	DefaultGenesisAge = 10 * time.Minute
	DefaultGasLimit   = 60_000_000
	DefaultAccounts   = 10
)

// Config is what a node is made of. The zero value is a chain in memory without a server.
type Config struct {
	DataDir string // "" keeps the chain in memory
	ChainID uint64 // default 65535; a directory that holds another chain is refused

	Accounts int                         // how many development accounts own 10,000 ether: default 10, negative none
	Alloc    map[common.Address]*big.Int // more accounts, in wei

	// Period is the least time between two blocks that carry transactions, a whole number of seconds because block
	// times are. Idle is after how long without a block an empty one is made, so that the chain's time stays the
	// wall's and calls against the latest block do not lie: default 5 s, negative never.
	Period, Idle time.Duration
	// GenesisAge is how far back a new chain begins. Until the chain has caught up with the wall (no transaction for
	// Idle, or [Node.CatchUp]), blocks need not wait: each is one second after its parent. Default 10 minutes.
	GenesisAge time.Duration
	// Lead is how far the chain's time may run ahead of the wall when there is work, which makes blocks immediate
	// for bursts of that many periods. Default 0.
	Lead time.Duration
	// Manual leaves every block to [Node.Mine], [Node.Warp] and [Node.Reorg].
	Manual bool

	HTTPAddr string   // "" no server; ":0" any port, ":8545" that port or the next free one; no host means loopback
	Origins  []string // browser origins allowed besides localhost
	Hosts    []string // Host headers allowed besides localhost and addresses
	Hooks    bool     // serve evm_mine and evm_increaseTime, for test suites in other languages

	GasLimit uint64 // of a block: default 60 million
	Log      *slog.Logger
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	const op = "devchain: configuration"
	switch {
	case c.Period < 0 || c.Period%time.Second != 0:
		return poco.Errorf(poco.Invalid, op, "period %v is not a whole number of seconds", c.Period)
	case c.Idle > 0 && c.Idle < time.Second:
		return poco.Errorf(poco.Invalid, op, "idle period %v is less than a second", c.Idle)
	case c.GenesisAge < 0 || c.Lead < 0:
		return poco.Errorf(poco.Invalid, op, "genesis age %v or lead %v is negative", c.GenesisAge, c.Lead)
	case c.GasLimit != 0 && c.GasLimit < 5000:
		return poco.Errorf(poco.Invalid, op, "gas limit %d is less than the protocol's 5000", c.GasLimit)
	case c.Accounts > 1000:
		return poco.Errorf(poco.Invalid, op, "%d development accounts", c.Accounts)
	}
	for address, balance := range c.Alloc {
		if balance == nil || balance.Sign() < 0 || balance.BitLen() > 255 {
			return poco.Errorf(poco.Invalid, op, "balance of %s is %v", address, balance)
		}
	}
	if c.HTTPAddr != "" {
		if _, _, err := net.SplitHostPort(c.HTTPAddr); err != nil {
			return poco.Errorf(poco.Invalid, op, "address to listen on: %w", err)
		}
	}
	return nil
}

func (c Config) withDefaults() Config {
	c.ChainID = orDefault(c.ChainID, DefaultChainID)
	c.Period = orDefault(c.Period, DefaultPeriod)
	c.Idle = orDefault(c.Idle, DefaultIdle)
	c.GenesisAge = orDefault(c.GenesisAge, DefaultGenesisAge)
	c.GasLimit = orDefault(c.GasLimit, DefaultGasLimit)
	c.Accounts = orDefault(c.Accounts, DefaultAccounts)
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

func orDefault[T comparable](value, otherwise T) T {
	var zero T
	if value == zero {
		return otherwise
	}
	return value
}

// Node is a running chain. Its methods may be called by several goroutines.
type Node struct {
	config  Config
	stack   *node.Node
	backend *eth.Ethereum
	server  *server // nil without HTTPAddr
	driver  *driver
	stop    context.CancelFunc
	group   *errgroup.Group
	close   func() error
}

// Open starts a chain, new or kept in the data directory, and its server. The caller closes it.
func Open(config Config) (_ *Node, err error) {
	const op = "devchain: open"
	if err := config.Validate(); err != nil {
		return nil, err
	}
	config = config.withDefaults()
	routeLog(config.Log)

	n := &Node{config: config}
	n.close = sync.OnceValue(n.shutdown)
	defer func() {
		if err != nil {
			err = errors.Join(err, n.Close())
		}
	}()
	// The port comes first: a second node on the machine should fail or move before it has touched anything.
	if config.HTTPAddr != "" {
		if n.server, err = listen(config); err != nil {
			return nil, err
		}
	}
	n.stack, err = node.New(nodeConfig(config))
	if errors.Is(err, node.ErrDatadirUsed) {
		return nil, poco.Errorf(poco.Conflict, op, "another process uses the chain in %s", config.DataDir).
			WithHint("stop that process, or choose another data directory")
	}
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	// After the node, because its lock on the directory also guards the genesis file.
	genesis, created, err := loadGenesis(config)
	if err != nil {
		return nil, err
	}
	ethConfig := chainConfig(config)
	ethConfig.Genesis = genesis
	if n.backend, err = eth.New(n.stack, ethConfig); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	system := filters.NewFilterSystem(n.backend.APIBackend, filters.Config{})
	logs := rpc.API{Namespace: "eth", Service: &logAPI{filters.NewFilterAPI(system), n.backend.APIBackend}}
	n.stack.RegisterAPIs([]rpc.API{logs})
	if err := n.stack.Start(); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	n.backend.SetSynced()

	n.driver = newDriver(n.backend, config, created)
	ctx, stop := context.WithCancel(context.Background())
	n.stop = stop
	n.group, ctx = errgroup.WithContext(ctx)
	n.driver.start(ctx, n.group)
	if n.server != nil {
		apis := append(n.backend.APIs(), logs)
		if config.Hooks {
			apis = append(apis, rpc.API{Namespace: "evm", Service: &hooks{n}})
		}
		if err := n.server.serve(apis, n.stack.Attach(), n.group); err != nil {
			return nil, err
		}
	}
	head := n.backend.BlockChain().CurrentBlock()
	config.Log.Info("chain is up", "chain", config.ChainID, "block", head.Number, "url", n.URL())
	return n, nil
}

// nodeConfig has no peers, no discovery, no listener of geth's own.
func nodeConfig(config Config) *node.Config {
	c := &node.Config{
		Name:    "iexec",
		DataDir: config.DataDir,
		P2P:     p2p.Config{NoDiscovery: true, NoDial: true},
		// Without a directory geth would make a temporary one for keys and leave it behind when killed. It stays
		// unused: no key store is registered.
		KeyStoreDir: os.TempDir(),
	}
	if config.DataDir != "" {
		c.KeyStoreDir = ""
	}
	return c
}

// chainConfig keeps every state (calls and proofs at old blocks work) and survives kill -9: of geth's schemes only
// hash without pruning writes a block's state with the block.
func chainConfig(config Config) *ethconfig.Config {
	c := ethconfig.Defaults
	c.NetworkId = config.ChainID
	c.SyncMode = ethconfig.FullSync
	c.StateScheme = rawdb.HashScheme
	c.NoPruning = true
	c.LogNoHistory = true // the index costs memory and a thread; scanning blooms is enough at this size
	c.TransactionHistory = 0
	c.DatabaseCache = 16
	c.DatabaseHandles = 64
	c.TrieCleanCache = 8
	c.TrieDirtyCache = 0
	c.SnapshotCache = 0
	c.FilterLogCacheSize = 16
	c.RPCTxFeeCap = 0
	c.Miner.GasCeil = config.GasLimit
	c.Miner.GasPrice = big.NewInt(1)
	c.TxPool.NoLocals = true
	c.TxPool.Journal = ""
	c.TxPool.AccountSlots = 1024
	c.TxPool.AccountQueue = 1024
	c.BlobPool.Datadir = ""
	return &c
}

// Attach returns a client that calls the node without a socket; it can subscribe. The caller closes it.
func (n *Node) Attach() *rpc.Client { return n.stack.Attach() }

// ChainID returns the chain's id.
func (n *Node) ChainID() uint64 { return n.config.ChainID }

// URL returns where the server answers HTTP, "" without one. The same port takes WebSocket connections.
func (n *Node) URL() string {
	if n.server == nil {
		return ""
	}
	return "http://" + n.server.address()
}

// Close stops the server and the node and waits for them. It may be called again.
func (n *Node) Close() error { return n.close() }

func (n *Node) shutdown() error {
	var errs []error
	if n.stop != nil {
		n.stop()
	}
	if n.server != nil {
		errs = append(errs, n.server.close())
	}
	if n.group != nil {
		errs = append(errs, n.group.Wait())
	}
	if n.stack != nil {
		errs = append(errs, n.stack.Close())
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("devchain: close: %w", err)
	}
	return nil
}
