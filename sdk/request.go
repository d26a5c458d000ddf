package sdk

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Request is a bag of tasks that is to be bought.
type Request struct {
	App      common.Address
	Dataset  common.Address // zero: none
	Args     string         // iexec_args
	Inputs   []string       // addresses of input files: /ipfs/<cid>, http(s) URLs
	Tasks    uint64         // in the bag
	Trust    uint64
	Category uint64         // the shortest that will do
	Exact    bool           // only this category
	Pool     common.Address // zero: any
	Tag      poco.Tag
	// MaxPrice bounds what one task may cost, app, dataset and pool together, in nRLC; nil: the price on the market.
	MaxPrice *poco.Amount

	Beneficiary common.Address // whom the result is for; zero: the client's account
	Callback    common.Address // contract that is told the result
	// Params goes on chain instead of what follows from Args and Inputs.
	Params *poco.Params
	// Own are signed orders that count beside those of the market: for assets that the client's account owns.
	Own Own
}

// Own are orders that need not be in the market's book.
type Own struct {
	App     *order.App
	Dataset *order.Dataset
	Pool    *order.Workerpool
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
	var app, dataset, pool poco.Amount
	for _, s := range q.Sets {
		a, okApp := s.Set.App.Price.Amount()
		d, okDataset := s.Set.Dataset.Price.Amount()
		p, okPool := s.Set.Workerpool.Price.Amount()
		if !okApp || !okDataset || !okPool {
			return nil, poco.Errorf(poco.Funds, op, "the offer's price is more than all RLC")
		}
		app, dataset, pool = max(app, a), max(dataset, d), max(pool, p)
	}
	signed := c.requestOrder(r, app, dataset, pool)
	signed.Category = q.Sets[0].Set.Request.Category
	var err error
	if signed.Sign, err = c.signature(ctx, &signed); err != nil {
		return nil, err
	}
	if c.rehearsal != nil {
		c.rehearsal.charge(q.Total)
		for _, s := range q.Sets {
			set := s.Set
			set.Request = signed
			if _, err := c.Match(ctx, &set); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	b, err := c.newBroker(r.Own)
	if err != nil {
		return nil, err
	}
	return b.Buy(ctx, signed, r.MaxPrice)
}

// Afford makes sure that the client's account can pay for a match of these orders, as [Client.Buy] does.
func (c *Client) Afford(ctx context.Context, set *order.Set) error {
	if set.Request.Requester != c.Address() {
		return nil // the sponsor is asked by the hub
	}
	volume := set.Request.Volume
	for _, o := range set.Orders() {
		if o.MaxVolume().Cmp(volume) < 0 {
			volume = o.MaxVolume()
		}
	}
	price := new(big.Int).Add(set.App.Price.Big(), set.Workerpool.Price.Big())
	price.Add(price, set.Dataset.Price.Big())
	total, err := poco.AmountFrom(price.Mul(price, volume.Big()))
	if err != nil {
		return poco.Errorf(poco.Funds, "match", "the orders cost more than all RLC")
	}
	if c.rehearsal != nil {
		c.rehearsal.charge(total)
	}
	return c.afford(ctx, total)
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
	err = c.send(ctx, c.hub.Deposit(missing))
	return err
}

// requestOrder is the unsigned order for a request.
func (c *Client) requestOrder(r Request, appMax, datasetMax, poolMax poco.Amount) order.Request {
	params := poco.Params{Args: r.Args, InputFiles: r.Inputs, StorageProvider: "ipfs"}
	if r.Params != nil {
		params = *r.Params
	}
	if r.Dataset == (common.Address{}) {
		datasetMax = 0
	}
	beneficiary := r.Beneficiary
	if beneficiary == (common.Address{}) {
		beneficiary = c.Address()
	}
	return order.Request{
		App: r.App, AppMaxPrice: order.Uint(appMax),
		Dataset: r.Dataset, DatasetMaxPrice: order.Uint(datasetMax),
		Workerpool: r.Pool, WorkerpoolMaxPrice: order.Uint(poolMax),
		Requester: c.Address(), Beneficiary: beneficiary, Callback: r.Callback, Tag: r.Tag,
		Volume: order.Uint(max(r.Tasks, 1)), Category: order.Uint(r.Category), Trust: order.Uint(r.Trust),
		Params: params.String(), Salt: salt(),
	}
}

// Ask publishes a request order with limit prices per task, for a pool to match. The account must be able to pay it.
func (c *Client) Ask(ctx context.Context, r Request, app, dataset, pool poco.Amount) (common.Hash, error) {
	if c.key == nil {
		return common.Hash{}, poco.Errorf(poco.Unauthorized, "request", "this client has no key: it can only read")
	}
	o := c.requestOrder(r, app, dataset, pool)
	account, err := c.hub.Account(ctx, c.Address())
	if err != nil {
		return common.Hash{}, err
	}
	price := new(big.Int).Add(o.AppMaxPrice.Big(), o.DatasetMaxPrice.Big())
	total := price.Mul(price.Add(price, o.WorkerpoolMaxPrice.Big()), o.Volume.Big())
	if total.Cmp(account.Stake.Big()) > 0 {
		return common.Hash{}, poco.Errorf(poco.Funds, "request", "Cost per task is too high: %v nRLC are needed, %v is free at the hub; nothing was charged", total, account.Stake).
			WithHint("iexec account deposit")
	}
	return c.Publish(ctx, &o)
}
