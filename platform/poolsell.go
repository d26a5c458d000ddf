package platform

import (
	"context"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/publisher"
)

// startSelling has each pool that wants it put its capacity on sale.
func (p *Pools) startSelling() error {
	for _, one := range p.pools {
		if len(one.Sell) == 0 {
			continue
		}
		if p.config.Market == "" {
			return poco.Errorf(poco.Invalid, "pool: configuration", "pool %v sells, and no market is named", one.Address)
		}
		book, err := market.NewClient(market.Config{URL: p.config.Market, ChainID: p.config.ChainID})
		if err != nil {
			return err
		}
		var closer publisher.Closer = p.hub
		if one.through != nil {
			closer = *one.through
		}
		seller := publisher.New(publisher.Config{Pool: one.Address, Domain: p.hub.Domain(), Policies: one.Sell, Signer: one.signer, Book: book,
			Gauge: gauge{p, one}, Closer: closer, Sender: p.boxes[one.key.Address()], Log: p.log.With("pool", one.Address.Hex())})
		p.brains.run(seller.Run)
	}
	return nil
}

// gauge measures a pool.
type gauge struct {
	p   *Pools
	one *servedPool
}

// Capacity implements [publisher.Gauge].
func (g gauge) Capacity(ctx context.Context, policy publisher.Policy) (c publisher.Capacity, err error) {
	has, err := g.one.scheduler.Capacity(ctx, policy.Tag, policy.Trust)
	if err != nil {
		return c, err
	}
	account, err := g.p.hub.Account(ctx, g.one.signer.Address())
	if err != nil {
		return c, err
	}
	return publisher.Capacity{Slots: uint64(has.Slots), Busy: uint64(has.Busy), Waiting: has.Waiting, Replicas: uint64(has.Replicas),
		Stake: account.Stake, StakeRatio: poco.WorkerpoolStakeRatio}, nil
}
