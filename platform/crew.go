package platform

import (
	"context"
	"errors"

	"golang.org/x/sync/errgroup"
)

// crew is what runs and stops together. The first that fails takes the others along.
type crew struct {
	ctx    context.Context
	cancel context.CancelFunc
	group  *errgroup.Group
}

func newCrew() *crew {
	root, cancel := context.WithCancel(context.Background())
	group, ctx := errgroup.WithContext(root)
	return &crew{ctx, cancel, group}
}

// run starts one of the crew; it ends when the crew's context does.
func (c *crew) run(f func(context.Context) error) {
	c.group.Go(func() error {
		err := f(c.ctx)
		if errors.Is(err, context.Canceled) && c.ctx.Err() != nil {
			return nil //nolint:nilerr // asked to stop
		}
		return err
	})
}

// failed is closed when one of the crew has failed.
func (c *crew) failed() <-chan struct{} { return c.ctx.Done() }

func (c *crew) wait() error { return c.group.Wait() }

func (c *crew) stop() error {
	c.cancel()
	return c.group.Wait()
}
