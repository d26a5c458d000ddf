package worker

import (
	"context"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// committees remembers those that were found, as long as the chain has their blocks.
type committees struct {
	mu sync.Mutex
	of map[common.Hash]foundCommittee
}

type foundCommittee struct {
	fixed *poco.Fixing
	at    poco.Position
}

func (c *committees) get(task common.Hash) (foundCommittee, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f, ok := c.of[task]
	return f, ok
}

func (c *committees) put(task common.Hash, f foundCommittee) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil {
		c.of = map[common.Hash]foundCommittee{}
	}
	c.of[task] = f
}

// keep forgets all but these.
func (c *committees) keep(tasks []common.Hash) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for task := range c.of {
		if !slices.Contains(tasks, task) {
			delete(c.of, task)
		}
	}
}

// committed adds what the logs tell of a task's committee to a view of it.
func (o *OnChain) committed(ctx context.Context, at *hub.Hub, head uint64, t *poco.Task, v *View) (err error) {
	switch {
	case hub.Unsettled(t):
		v.Released, err = at.Released(ctx, t.ID)
		return err
	case !hub.Committed(t):
		return nil
	}
	found, ok := o.found.get(t.ID)
	if ok {
		b, err := o.Hub.Client().BlockByNumber(ctx, found.at.Block)
		if err != nil && poco.KindOf(err) != poco.NotFound {
			return err
		}
		ok = err == nil && b.Hash == found.at.BlockHash
	}
	if !ok {
		fixed, position, err := o.Hub.Fixing(ctx, t)
		if poco.KindOf(err) == poco.NotFound && err != nil {
			return nil //nolint:nilerr // the chain moved meanwhile: the next look finds it
		}
		if err != nil {
			return err
		}
		found = foundCommittee{fixed, position}
		o.found.put(t.ID, found)
	}
	v.Fixed = found.fixed
	v.Confirmed = head+1 >= found.at.Block+max(o.Confirmations, o.Hub.Client().Profile().Confirmations, 1)
	return nil
}

// Fixing implements [Chain].
func (o *OnChain) Fixing(ctx context.Context, task common.Hash) (*poco.Fixing, error) {
	t, err := o.Hub.Task(ctx, task)
	if err != nil {
		return nil, err
	}
	if t.Status == poco.TaskCompleted {
		return nil, poco.Errorf(poco.Refused, "worker: committee", "the task is settled")
	}
	fixed, _, err := o.Hub.Fixing(ctx, &t)
	if poco.KindOf(err) == poco.NotFound && err != nil {
		return nil, poco.Errorf(poco.Unavailable, "worker: committee", "%w", err)
	}
	return fixed, err
}
