package sdk

import (
	"context"
	"errors"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// Sent is a transaction that is in the chain.
type Sent struct {
	TxHash  common.Hash `json:"txHash"`
	Block   uint64      `json:"blockNumber"`
	GasUsed uint64      `json:"gasUsed"`
}

// sender starts an outbox when there is something to send: most commands only read.
type sender struct {
	node   *chain.Client
	config Config

	mu     sync.Mutex
	sent   int
	outbox *outbox.Outbox // nil until something is sent
	db     *store.DB
	group  errgroup.Group
	cancel context.CancelFunc
}

func newSender(node *chain.Client, config Config) *sender { return &sender{node: node, config: config} }

// Address implements broker.Sender.
func (s *sender) Address() common.Address { return s.config.Key.Address() }

// Do implements broker.Sender.
func (s *sender) Do(ctx context.Context, id string, call chain.Call) (outbox.Result, error) {
	box, err := s.open(ctx)
	if err != nil {
		return outbox.Result{}, err
	}
	r, err := box.Do(ctx, id, call)
	if r.TxHash != (common.Hash{}) {
		s.mu.Lock()
		s.sent++
		s.mu.Unlock()
	}
	return r, err
}

// SentCount is how many transactions of this client are in the chain.
func (c *Client) SentCount() int {
	if c.sender == nil {
		return 0
	}
	c.sender.mu.Lock()
	defer c.sender.mu.Unlock()
	return c.sender.sent
}

// CanSend tells whether the client has a key.
func (c *Client) CanSend() bool { return c.key != nil }

func (s *sender) open(ctx context.Context) (*outbox.Outbox, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.outbox != nil {
		return s.outbox, nil
	}
	database := s.config.Database
	if database == "" {
		database = "sqlite::memory:"
	}
	db, err := store.Open(ctx, database)
	if err != nil {
		return nil, err
	}
	config := outbox.Config{DB: db, Client: s.node, Signer: s.config.Key, Log: s.config.Log}
	if n := s.config.Confirmations; n > 0 {
		config.Confirmations, config.Depth = n, max(n, outbox.DefaultDepth)
	}
	box, err := outbox.New(config)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	s.outbox, s.db, s.cancel = box, db, cancel
	s.group.Go(func() error { return box.Run(running) })
	return box, nil
}

func (s *sender) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.outbox == nil {
		return nil
	}
	s.cancel()
	err := s.group.Wait()
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	return errors.Join(err, s.db.Close())
}

// Send has a call in the chain, once.
func (c *Client) Send(ctx context.Context, call chain.Call) (Sent, error) {
	if c.sender == nil && (c.rehearsal == nil || c.account == common.Address{}) {
		return Sent{}, poco.Errorf(poco.Unauthorized, "sdk", "this client has no key: it can only read")
	}
	if c.rehearsal != nil {
		return Sent{}, c.rehearsal.Send(ctx, c.chain, c.Address(), call)
	}
	r, err := c.sender.Do(ctx, call.What+" "+salt().Hex(), call)
	return Sent{TxHash: r.TxHash, Block: r.Block, GasUsed: r.GasUsed}, hub.Explain(err)
}

// send is Send for callers who do not ask for the transaction.
func (c *Client) send(ctx context.Context, call chain.Call) error {
	_, err := c.Send(ctx, call)
	return err
}

// newBroker has the account's own orders beside the market's, and presumes some of them to be signed.
func (c *Client) newBroker(own Own, presumed ...common.Hash) (*broker.Broker, error) {
	book, err := c.Market()
	if err != nil {
		return nil, err
	}
	config := broker.Config{Book: shelf{book, c, own}, Chain: c.hub, Receipts: c.chain, Log: c.log}
	if len(presumed) > 0 {
		config.Chain = presuming{c.hub, presumed}
	}
	if c.sender != nil {
		config.Sender = c.sender
	}
	return broker.New(config)
}
