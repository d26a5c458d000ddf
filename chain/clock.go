package chain

import (
	"context"
	"sync"
	"time"
)

// Sighting is a block and when we saw it.
type Sighting struct {
	Block Block
	Seen  time.Time
}

// Now is the protocol's time at a moment of ours: the block's time plus what has passed since the block was seen. It
// is independent of how our clock is set, and on a quiet chain it goes on.
func (s Sighting) Now(at time.Time) time.Time {
	return time.Unix(int64(s.Block.Time), 0).Add(max(0, at.Sub(s.Seen)))
}

// stale is after how long without news of the head the clock asks for it.
const stale = 15 * time.Second

type clock struct {
	mu   sync.Mutex
	last Sighting
	ask  time.Time // when the head was last asked for
}

// see notes a head. A block seen again keeps its first sighting.
func (c *clock) see(b Block) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ask = time.Now()
	if b.Hash != c.last.Block.Hash {
		c.last = Sighting{Block: b, Seen: c.ask}
	}
}

func (c *clock) sighting() (s Sighting, fresh bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.last, !c.ask.IsZero() && time.Since(c.ask) < stale
}

// Now returns the protocol's time, to the second as blocks have it or finer. It is not monotonic: a block may come
// with a time earlier than expected. While the head is being followed ([Client.Watch], [Follow]) it asks nothing.
func (c *Client) Now(ctx context.Context) (time.Time, error) {
	s, err := c.Sighting(ctx)
	if err != nil {
		return time.Time{}, err
	}
	return s.Now(time.Now()), nil
}

// Sighting returns the latest block and when it was first seen.
func (c *Client) Sighting(ctx context.Context) (Sighting, error) {
	s, fresh := c.clock.sighting()
	if fresh {
		return s, nil
	}
	if _, err := c.Head(ctx); err != nil {
		if s.Seen.IsZero() {
			return Sighting{}, err
		}
		return s, nil // a node that is away does not stop time
	}
	s, _ = c.clock.sighting()
	return s, nil
}

// Pause waits so long, or until the context ends, whose error it returns then.
func Pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
