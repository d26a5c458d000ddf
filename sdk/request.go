package sdk

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Request is a bag of tasks that is to be bought.
type Request struct {
	App      common.Address
	Args     string   // iexec_args
	Inputs   []string // addresses of input files: /ipfs/<cid>, http(s) URLs
	Tasks    uint64   // in the bag
	Trust    uint64
	Category uint64         // the shortest that will do
	Pool     common.Address // zero: any
	// MaxPrice bounds what one task may cost, app and pool together, in nRLC; nil: the price on the market.
	MaxPrice *poco.Amount
}

// Buy signs a request order at the quote's prices and matches it with the cheapest sets; the client's account pays.
// When its stake does not suffice, what is missing is deposited from its wallet first.
//
// The deals made are returned also with an error.
func (c *Client) Buy(ctx context.Context, r Request, q broker.Quote) ([]broker.Purchase, error) {
	const op = "buy"
	if c.key == nil {
		return nil, poco.Errorf(poco.Unauthorized, op, "this client has no key: it can only read")
	}
	if len(q.Sets) == 0 {
		return nil, poco.Errorf(poco.NotFound, op, "the quote has no offer")
	}
	if err := c.afford(ctx, q.Total); err != nil {
		return nil, err
	}
	// The dearest set of the quote bounds them all.
	var app, pool poco.Amount
	for _, s := range q.Sets {
		a, okApp := s.Set.App.Price.Amount()
		p, okPool := s.Set.Workerpool.Price.Amount()
		if !okApp || !okPool {
			return nil, poco.Errorf(poco.Funds, op, "the offer's price is more than all RLC")
		}
		app, pool = max(app, a), max(pool, p)
	}
	signed := c.requestOrder(r, app, pool)
	signed.Category = q.Sets[0].Set.Request.Category
	var err error
	if signed.Sign, err = c.signature(ctx, &signed); err != nil {
		return nil, err
	}
	b, err := c.newBroker()
	if err != nil {
		return nil, err
	}
	return b.Buy(ctx, signed, r.MaxPrice)
}

// afford makes sure that so much of the account's stake is free.
func (c *Client) afford(ctx context.Context, total poco.Amount) error {
	account, err := c.hub.Account(ctx, c.Address())
	if err != nil || account.Stake >= total {
		return err
	}
	missing := total - account.Stake
	wallet, err := c.hub.RLCBalance(ctx, c.Address())
	if err != nil {
		return err
	}
	if wallet < missing {
		return poco.Errorf(poco.Funds, "buy", "this costs %v; %v has %v free at the hub and %v in its wallet; nothing was charged",
			total, c.Address(), account.Stake, wallet).
			WithHint("send it %v, or ask for fewer tasks or less trust", missing-wallet)
	}
	err = c.send(ctx, "deposit "+salt().Hex(), c.hub.Deposit(missing))
	return err
}

func (c *Client) newBroker() (*broker.Broker, error) {
	config := broker.Config{Book: c.market, Chain: c.hub, Receipts: c.chain, Log: c.log}
	if c.outbox != nil {
		config.Sender = c.outbox
	}
	return broker.New(config)
}

// requestOrder is the unsigned order for a request.
func (c *Client) requestOrder(r Request, appMax, poolMax poco.Amount) order.Request {
	return order.Request{
		App: r.App, AppMaxPrice: order.Uint(appMax),
		Workerpool: r.Pool, WorkerpoolMaxPrice: order.Uint(poolMax),
		Requester: c.Address(), Beneficiary: c.Address(),
		Volume: order.Uint(max(r.Tasks, 1)), Category: order.Uint(r.Category), Trust: order.Uint(r.Trust),
		Params: poco.Params{Args: r.Args, InputFiles: r.Inputs, StorageProvider: "ipfs"}.String(),
		Salt:   salt(),
	}
}
