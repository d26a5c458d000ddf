// Package broker finds the orders that serve a requester and buys them: it reads a market's book, believes
// nothing of it that the chain can say, chooses the cheapest sets (package match) and sends the matches.
//
// It never holds a key: sending goes through an interface, and a request order is signed by its requester before
// it is bought. It keeps nothing; asked again, it reads book and chain again.
package broker

import (
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// Book lists open orders, the cheapest first; package api/market's Client does.
type Book interface {
	AppOrders(ctx context.Context, q api.Query) (api.List[order.App], error)
	DatasetOrders(ctx context.Context, q api.Query) (api.List[order.Dataset], error)
	WorkerpoolOrders(ctx context.Context, q api.Query) (api.List[order.Workerpool], error)
}

// Verifier judges orders by the chain.
type Verifier interface {
	Domain() order.Domain
	VerifyOrder(ctx context.Context, o order.Order) error
	ConsumedAll(ctx context.Context, digests []common.Hash) ([]order.Uint256, error)
}

// Rules are what the hub's checks need to know beside the orders.
type Rules interface {
	Categories(ctx context.Context) ([]poco.Category, error)
	Groups(ctx context.Context, failed *error) order.Groups
}

// Escrow tells who stakes for a pool, and what an account has.
type Escrow interface {
	Owner(ctx context.Context, kind hub.Kind, asset common.Address) (owner common.Address, registered bool, err error)
	Account(ctx context.Context, account common.Address) (poco.Account, error)
}

// Matcher makes the calls of a match and reads their outcome.
type Matcher interface {
	MatchOrders(set *order.Set) chain.Call
	SponsorMatchOrders(set *order.Set) chain.Call
	DealsOf(receipt *types.Receipt) []common.Hash
}

// Chain is what a broker asks of the contracts; package hub answers all of it.
type Chain interface {
	Verifier
	Rules
	Escrow
	Matcher
}

// Sender carries calls out, once per id; package outbox does.
type Sender interface {
	Do(ctx context.Context, id string, call chain.Call) (outbox.Result, error)
	Address() common.Address
}

// Receipts finds what a transaction did; package chain's Client does.
type Receipts interface {
	Receipt(ctx context.Context, tx common.Hash) (*types.Receipt, error)
}

// Config is what a broker is made of. Sender and Receipts are needed for buying only.
type Config struct {
	Book      Book
	Chain     Chain
	Sender    Sender
	Receipts  Receipts
	MaxOrders int // candidates of each kind; 0: 500
	Log       *slog.Logger
}

// Validate tells what is missing or wrong.
func (c Config) Validate() error {
	switch {
	case c.Book == nil || c.Chain == nil:
		return poco.Errorf(poco.Invalid, "broker: configuration", "Book and Chain are required")
	case c.MaxOrders < 0:
		return poco.Errorf(poco.Invalid, "broker: configuration", "MaxOrders is %d", c.MaxOrders)
	}
	return nil
}

// Broker answers quotes and buys. Its methods may be called by several goroutines.
type Broker struct{ config Config }

// New checks the configuration.
func New(config Config) (*Broker, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if config.MaxOrders == 0 {
		config.MaxOrders = 500
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	return &Broker{config}, nil
}

// Quote is what a need costs: the sets to match, one after the other.
type Quote struct {
	Sets     []match.Quote
	Rejected []match.Rejection // why the other candidates were left, when the first set was chosen
	Volume   uint64            // tasks that the sets give together
	Missing  order.Uint256     // tasks that no order serves
	Total    poco.Amount       // what the sponsor locks for all sets
}

// Calls are the matches that the requester pays, to be sent in this order. The request must be signed.
func (b *Broker) Calls(q Quote) []chain.Call { return b.calls(q, b.config.Chain.MatchOrders) }

// SponsoredCalls are the matches that their sender pays.
func (b *Broker) SponsoredCalls(q Quote) []chain.Call {
	return b.calls(q, b.config.Chain.SponsorMatchOrders)
}

func (b *Broker) calls(q Quote, call func(*order.Set) chain.Call) []chain.Call {
	calls := make([]chain.Call, len(q.Sets))
	for i := range q.Sets {
		calls[i] = call(&q.Sets[i].Set)
	}
	return calls
}
