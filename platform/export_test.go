package platform

import (
	"context"
	"time"
)

// Warp moves the chain's clock, so that tests reach deadlines.
func (p *Platform) Warp(ctx context.Context, d time.Duration) error {
	_, err := p.node.Warp(ctx, d)
	return err
}

// Conserved tells whether all RLC is accounted for now, to the last nRLC.
func (p *Platform) Conserved(ctx context.Context) (bool, error) {
	owners := p.owners()
	now, err := p.balances(ctx, owners)
	if err != nil {
		return false, err
	}
	supply, err := p.hub.RLCSupply(ctx)
	if err != nil {
		return false, err
	}
	return conserved(rows(owners, now, now), supply), nil
}
