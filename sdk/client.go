package sdk

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
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
	Log      *slog.Logger // nil: discarded
}

// Client speaks to one platform for one account. Its methods may be called by several goroutines; Close ends it.
type Client struct {
	network Network
	chain   *chain.Client
	hub     *hub.Hub
	market  *market.Client
	content *blob.Client
	key     wallet.Signer
	log     *slog.Logger

	outbox *outbox.Outbox // nil without a key
	db     *store.DB
	group  *errgroup.Group
	cancel context.CancelFunc
}

// Dial connects to a platform. Only the node has to answer; the other services are called when needed.
func Dial(ctx context.Context, config Config) (*Client, error) {
	log := config.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	node, err := chain.Dial(ctx, config.Network.RPC)
	if err != nil {
		return nil, nodeDown(config.Network, err)
	}
	c := &Client{network: config.Network, chain: node, key: config.Key, log: log}
	if err := c.open(ctx, config); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// open completes a client that has a node.
func (c *Client) open(ctx context.Context, config Config) (err error) {
	if c.hub, err = hub.Open(ctx, c.chain, c.network.Hub); err != nil {
		if poco.KindOf(err) == poco.Unavailable {
			return nodeDown(c.network, err)
		}
		return err
	}
	h := &http.Client{Timeout: 10 * time.Minute}
	c.market, err = market.NewClient(market.Config{URL: c.network.Market, ChainID: c.network.ChainID, HTTP: h})
	if err != nil {
		return err
	}
	if c.content, err = blob.NewClient(c.network.IPFS, c.network.IPFS, h); err != nil {
		return err
	}
	if c.key == nil {
		return nil
	}
	database := config.Database
	if database == "" {
		database = "sqlite::memory:"
	}
	if c.db, err = store.Open(ctx, database); err != nil {
		return err
	}
	c.outbox, err = outbox.New(outbox.Config{DB: c.db, Client: c.chain, Signer: c.key, Log: c.log})
	if err != nil {
		return err
	}
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	c.cancel = cancel
	c.group = new(errgroup.Group)
	c.group.Go(func() error { return c.outbox.Run(running) })
	return nil
}

// Close ends what the client started. Transactions that were sent may still be mined.
func (c *Client) Close() error {
	var err error
	if c.cancel != nil {
		c.cancel()
		if stopped := c.group.Wait(); !errors.Is(stopped, context.Canceled) {
			err = stopped
		}
	}
	if c.db != nil {
		err = errors.Join(err, c.db.Close())
	}
	c.chain.Close()
	return err
}

// Hub is the typed view of the contracts.
func (c *Client) Hub() *hub.Hub { return c.hub }

// Address is the account the client acts for, zero for one that only reads.
func (c *Client) Address() common.Address {
	if c.key == nil {
		return common.Address{}
	}
	return c.key.Address()
}

// send has a call in the chain exactly once under this id.
func (c *Client) send(ctx context.Context, id string, call chain.Call) error {
	if c.outbox == nil {
		return poco.Errorf(poco.Unauthorized, "sdk", "this client has no key: it can only read")
	}
	_, err := c.outbox.Do(ctx, id, call)
	return hub.Explain(err)
}

// nodeDown says what a user can do about a node that does not answer.
func nodeDown(n Network, err error) error {
	return poco.Errorf(poco.Unavailable, "node", "no answer at %s: %w", n.RPC, err).
		WithHint("start it with `iexec up`, or name another network with --network")
}
