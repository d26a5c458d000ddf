package sdk

import (
	"cmp"
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// anyPrice is the limit of a request while prices are being looked up: what there is of RLC and more.
const anyPrice = poco.Amount(1) << 57

// Quote tells what a request costs on the market now, and why other offers were left. Nothing is signed or spent.
func (c *Client) Quote(ctx context.Context, r Request) (broker.Quote, error) { return c.quote(ctx, r) }

// QuoteModule is [Client.Quote] for a module that need not be registered or on sale yet: with the order at the module's
// price that [Client.ShipApp] would publish in the name of an account. Nothing is signed, stored or spent.
func (c *Client) QuoteModule(ctx context.Context, owner common.Address, m Module, r Request) (common.Address, broker.Quote, error) {
	if err := m.validate(); err != nil {
		return common.Address{}, broker.Quote{}, err
	}
	app, registered, err := c.AppOfModule(ctx, owner, m)
	if err != nil {
		return app, broker.Quote{}, err
	}
	r.App = app
	if registered {
		if quote, err := c.quote(ctx, r); err == nil || poco.KindOf(err) != poco.NotFound {
			return app, quote, err
		}
	}
	r.Own.App = &order.App{App: app, Price: order.Uint(m.Price), Volume: order.Uint(max(m.Volume, r.Tasks)), Salt: salt()}
	quote, err := c.quote(ctx, r, c.Digest(r.Own.App))
	return app, quote, err
}

// presuming takes some orders for signed by an owner, before they are.
type presuming struct {
	broker.Chain
	digests []common.Hash
}

// VerifyOrder implements broker.Verifier.
func (p presuming) VerifyOrder(ctx context.Context, o order.Order) error {
	if slices.Contains(p.digests, p.Domain().Digest(o)) {
		return nil
	}
	return p.Chain.VerifyOrder(ctx, o)
}

// quote presumes that the owners of what the orders of these digests are about will sign them.
func (c *Client) quote(ctx context.Context, r Request, presumed ...common.Hash) (broker.Quote, error) {
	b, err := c.newBroker(r.Own, presumed...)
	if err != nil {
		return broker.Quote{}, err
	}
	categories, err := c.longEnough(ctx, r.Category)
	if err != nil {
		return broker.Quote{}, err
	}
	if r.Exact {
		categories = []uint64{r.Category}
	}
	var first broker.Quote
	for i, category := range categories {
		wanted := r
		wanted.Category = category
		need := match.NeedOf(c.requestOrder(wanted, anyPrice, anyPrice, anyPrice))
		need.MaxPrice = r.MaxPrice
		quote, err := b.Quote(ctx, need)
		if err == nil || poco.KindOf(err) != poco.NotFound {
			return quote, err
		}
		if i == 0 {
			first = quote
		}
	}
	return first, c.nothingFits(ctx, r, categories)
}

// longEnough lists the categories that give at least the time of one, the shortest first.
//
// Rationale: a hub may number a short category after longer ones, so the numbers say nothing.
func (c *Client) longEnough(ctx context.Context, category uint64) ([]uint64, error) {
	all, err := c.hub.Categories(ctx)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(all, func(k poco.Category) bool { return k.ID == category })
	if at < 0 {
		return nil, poco.Errorf(poco.Invalid, "quote", "there is no category %d, only 0 to %d", category, len(all)-1)
	}
	least := all[at]
	all = slices.DeleteFunc(all, func(k poco.Category) bool {
		return k.ID != category && k.WorkClockTimeRef <= least.WorkClockTimeRef
	})
	slices.SortStableFunc(all, func(a, b poco.Category) int { return cmp.Compare(a.WorkClockTimeRef, b.WorkClockTimeRef) })
	ids := make([]uint64, len(all))
	for i, k := range all {
		ids[i] = k.ID
	}
	return ids, nil
}

// nothingFits says what of a request keeps the market from serving it.
func (c *Client) nothingFits(ctx context.Context, r Request, categories []uint64) error {
	const op = "quote"
	book, err := c.Market()
	if err != nil {
		return err
	}
	var highest uint64
	for _, category := range categories {
		query := market.Query{Category: &category, Requester: market.For(c.Address()), App: market.For(r.App)}
		if r.Pool != (common.Address{}) {
			query.Workerpool = market.For(r.Pool)
		}
		offers, err := book.WorkerpoolOrders(ctx, query)
		if err != nil {
			return err
		}
		for _, offer := range offers.Orders {
			trust, ok := offer.Order.Trust.Uint64()
			if ok {
				highest = max(highest, trust)
			}
		}
	}
	switch {
	case highest == 0:
		return poco.Errorf(poco.NotFound, op, "no pool offers this category or a longer one; nothing was charged")
	case highest < r.Trust:
		return poco.Errorf(poco.NotFound, op, "no pool offers a trust of %d, %d is the most; nothing was charged", r.Trust, highest).
			WithHint("ask for --trust %d", highest)
	default:
		return poco.Errorf(poco.NotFound, op, "no offers go together with this request; nothing was charged")
	}
}
