package platform

import (
	"context"
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/scheduler"
)

// Scheduler is the pool's brain.
func (p *Platform) Scheduler() *scheduler.Scheduler { return p.scheduler }

// StopScheduler stops it at once, in the middle of what it does.
func (p *Platform) StopScheduler() error { return p.brain.stop() }

// StopWorkers stops them, in good order.
func (p *Platform) StopWorkers() error { return p.workers.stop() }

// KillScheduler stops the scheduler and its outbox at once, if they run, and starts them again from their database, at the
// same address.
func (p *Platform) KillScheduler(ctx context.Context) error {
	if err := p.brain.stop(); err != nil {
		return err
	}
	_, port, err := net.SplitHostPort(strings.TrimPrefix(p.network.Scheduler, "http://"))
	if err != nil {
		return err
	}
	if p.config.Ports.Scheduler, err = strconv.Atoi(port); err != nil {
		return err
	}
	p.brain = newCrew()
	return p.startScheduler(ctx)
}

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

// Watch tells every new block.
func (p *Platform) Watch(ctx context.Context, tell func(chain.Block)) error {
	return p.hub.Client().Watch(ctx, 0, func(_ context.Context, b chain.Block) error { tell(b); return nil })
}
