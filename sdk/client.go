package sdk

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// Config is what a client stands on.
type Config struct {
	Network Network
	// Key signs orders and transactions; nil for a client that only reads.
	Key wallet.Signer
	// Database keeps transactions on their way (see package store for the form); "" keeps them in memory, and a
	// transaction that was not sent when the program ends is not sent.
	Database string
	// Confirmations is in how many blocks' depth a transaction must be to count as done; 0: its own block suffices.
	Confirmations uint64
	// Rehearsal, when not nil, takes down what the client would send and publish, and nothing of it is done.
	Rehearsal *Rehearsal
	// Account is whose transactions a rehearsal takes down when their key is elsewhere; zero: those of Key.
	Account common.Address
	Log     *slog.Logger // nil: discarded
}

// Client speaks to one platform for one account. Its methods may be called by several goroutines; Close ends it.
type Client struct {
	network   Network
	chain     *chain.Client
	hub       *hub.Hub
	key       wallet.Signer
	log       *slog.Logger
	http      *http.Client
	rehearsal *Rehearsal
	account   common.Address // of whom, without a key, things are rehearsed
	sender    *sender        // nil without a key
	ending    *ending        // nil: orders do not end by themselves
	partial   string         // directory of downloads that broke off; "": that of the file
}

// Dial connects to a platform. Only the node has to answer; the other services are called when needed.
func Dial(ctx context.Context, config Config) (*Client, error) {
	log := config.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	node, err := config.Network.Connect(ctx)
	if err != nil {
		return nil, nodeDown(config.Network, err)
	}
	c := &Client{network: config.Network, chain: node, key: config.Key, log: log, rehearsal: config.Rehearsal, account: config.Account,
		http: &http.Client{Timeout: 10 * time.Minute}}
	if c.hub, err = hub.Open(ctx, c.chain, c.network.Hub); err != nil {
		if poco.KindOf(err) == poco.Unavailable {
			err = nodeDown(c.network, err)
		}
		return nil, errors.Join(err, c.Close())
	}
	if config.Key != nil {
		c.sender = newSender(node, config)
	}
	return c, nil
}

// Close ends what the client started. Transactions that were sent may still be mined.
func (c *Client) Close() error {
	var err error
	if c.sender != nil {
		err = c.sender.close()
	}
	c.chain.Close()
	return err
}

// Hub is the typed view of the contracts.
func (c *Client) Hub() *hub.Hub { return c.hub }

// Node is the connection to the chain.
func (c *Client) Node() *chain.Client { return c.chain }

// Network is where the client speaks to.
func (c *Client) Network() Network { return c.network }

// Market is the network's order book; an error when it has none.
func (c *Client) Market() (*market.Client, error) {
	return c.network.OrderBook(c.http)
}

// content is where files are.
func (c *Client) content() (*blob.Client, error) {
	if c.network.IPFS == "" {
		return nil, missing("ipfsGateway", "content gateway", c.network.ChainID)
	}
	return blob.NewClient(c.network.IPFS, c.network.IPFS, c.http)
}

// missing tells of a service that the network's description does not name.
func missing(key, what string, chainID uint64) error {
	return poco.Errorf(poco.Invalid, "network", "Missing %s in \"chain.json\" for chain %d", key, chainID).
		WithHint("add the address of the %s as %q to chain.json", what, key)
}

// Address is the account the client acts for, zero for one that only reads.
func (c *Client) Address() common.Address {
	if c.key == nil {
		return c.account
	}
	return c.key.Address()
}

// nodeDown says what a user can do about a node that does not answer.
func nodeDown(n Network, err error) error {
	return poco.Errorf(poco.Unavailable, "node", "no answer at %s: %w", n.RPC, err).
		WithHint("start it with `iexec up`, or name another network with --network")
}
