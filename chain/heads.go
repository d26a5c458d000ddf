package chain

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"
)

// Bounds of the pause after an error.
const (
	firstPause = 100 * time.Millisecond
	lastPause  = 15 * time.Second
)

// DefaultPoll is how often a node without subscriptions is asked for its head.
const DefaultPoll = time.Second

// Watch calls handle with the latest block, at once and then whenever it has changed. Blocks in between may be
// skipped and a block may come twice. It subscribes where the connection can, and asks every poll (0 is the profile's, or
// [DefaultPoll]) where it cannot; when the node is away it keeps trying.
//
// It returns only handle's error or ctx's.
func (c *Client) Watch(ctx context.Context, poll time.Duration, handle func(context.Context, Block) error) error {
	if poll <= 0 {
		poll = c.profile.poll()
	}
	if poll <= 0 {
		poll = DefaultPoll
	}
	pause := firstPause
	for {
		failed, err := c.watch(ctx, poll, func(ctx context.Context, b Block) error {
			pause = firstPause
			return handle(ctx, b)
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if failed == nil {
			return err
		}
		if err := sleep(ctx, &pause); err != nil {
			return err
		}
	}
}

// watch runs until the connection fails (failed) or the handler does (err).
func (c *Client) watch(ctx context.Context, poll time.Duration, handle func(context.Context, Block) error) (failed, err error) {
	// Subscribed or not, the head is asked for from time to time: a subscription may die without a word.
	signals := make(chan *wireBlock, 64)
	var ended <-chan error
	if c.rpc.SupportsSubscriptions() {
		subscription, err := c.rpc.EthSubscribe(ctx, signals, "newHeads")
		if err == nil {
			defer subscription.Unsubscribe()
			ended = subscription.Err()
			poll = max(poll, stale)
		}
	}
	timer := time.NewTimer(poll)
	defer timer.Stop()
	var last Block
	head, failed := c.Head(ctx)
	for failed == nil {
		if head.Hash != last.Hash {
			last = head
			if err := handle(ctx, head); err != nil {
				return nil, err
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err(), nil
		case err := <-ended:
			if err == nil {
				err = errors.New("the subscription ended")
			}
			return err, nil
		case b := <-signals:
			head = newest(b, signals).block()
			c.clock.see(head)
		case <-timer.C:
			head, failed = c.Head(ctx)
			timer.Reset(poll)
		}
	}
	return failed, nil
}

// newest empties the queue: a handler slower than the chain is told of the latest block only.
func newest(b *wireBlock, queue <-chan *wireBlock) *wireBlock {
	for {
		select {
		case b = <-queue:
		default:
			return b
		}
	}
}

// sleep waits for the pause and doubles it, with a little randomness so that many clients do not return together.
func sleep(ctx context.Context, pause *time.Duration) error {
	wait := *pause + rand.N(*pause/4+1)
	*pause = min(2**pause, lastPause)
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(wait):
		return nil
	}
}
