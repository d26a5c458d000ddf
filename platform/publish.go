package platform

import (
	"context"
	"crypto/rand"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

// Volumes of the platform's own orders, in tasks.
const (
	appVolume  = 1_000_000
	poolVolume = 100_000
)

// publish puts the example apps and the pool on sale, where they are not.
func (p *Platform) publish(ctx context.Context) error {
	book, err := market.NewClient(market.Config{URL: p.network.Market, ChainID: p.network.ChainID})
	if err != nil {
		return err
	}
	for _, app := range p.apps {
		offers, err := book.AppOrders(ctx, market.Query{App: market.For(app.Address)})
		if err != nil {
			return err
		}
		if offers.Count > 0 {
			continue
		}
		o := order.App{App: app.Address, Price: order.Uint(uint64(appPrice)), Volume: order.Uint(uint64(appVolume)), Salt: salt()}
		if o.Sign, err = p.sign(ctx, p.seller, &o); err != nil {
			return err
		}
		if _, err := book.Publish(ctx, p.seller, &o); err != nil {
			return err
		}
	}
	return p.publishPool(ctx, book)
}

// publishPool offers every category at the trust that the pool's workers can reach.
func (p *Platform) publishPool(ctx context.Context, book *market.Client) error {
	if err := book.SetWorkerpoolURL(ctx, p.owner, p.pool, p.network.Scheduler); err != nil {
		return err
	}
	categories, err := p.hub.Categories(ctx)
	if err != nil {
		return err
	}
	for _, c := range categories {
		if err := p.publishCategory(ctx, book, c.ID); err != nil {
			return err
		}
	}
	return nil
}

// publishCategory offers one category, unless it is offered, and takes back what a pool of another size offered.
func (p *Platform) publishCategory(ctx context.Context, book *market.Client, category uint64) error {
	offers, err := book.WorkerpoolOrders(ctx, market.Query{Workerpool: market.For(p.pool), Category: &category})
	if err != nil {
		return err
	}
	trust, offered := order.Uint(p.config.trust()), false
	for _, offer := range offers.Orders {
		if offer.Order.Trust == trust {
			offered = true
			continue
		}
		if err := book.Unpublish(ctx, p.owner, poco.WorkerpoolOrderKind, offer.Hash); err != nil {
			return err
		}
	}
	if offered {
		return nil
	}
	o := order.Workerpool{
		Workerpool: p.pool, Price: order.Uint(uint64(poolPrice)), Volume: order.Uint(uint64(poolVolume)),
		Category: order.Uint(category), Trust: trust, Salt: salt(),
	}
	if o.Sign, err = p.sign(ctx, p.owner, &o); err != nil {
		return err
	}
	_, err = book.Publish(ctx, p.owner, &o)
	return err
}

func (p *Platform) sign(ctx context.Context, key *wallet.Key, o order.Order) ([]byte, error) {
	return key.SignHash(ctx, p.hub.Domain().Digest(o))
}

// salt makes an order unlike any other.
func salt() (s common.Hash) {
	rand.Read(s[:]) //nolint:errcheck // never fails
	return s
}
