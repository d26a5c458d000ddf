package sdk

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
)

// Update is what changed about a task of a deal that is followed.
type Update struct {
	Task ledger.Task
	Time uint64 // protocol time of the block
}

// errFinal ends a follower whose tasks are all final.
var errFinal = errors.New("all tasks are final")

// Follow tells every change of the deals' tasks, from the deals' first block on, until all of them are COMPLETED or
// FAILED, and returns them in the order of the deals. after also runs, with the chain's time, at each block in which
// nothing changed, so that deadlines can be watched; it may be nil.
func (c *Client) Follow(ctx context.Context, deals []common.Hash, from uint64, tell func(Update), after func(now uint64)) ([]ledger.Task, error) {
	categories, err := c.hub.Categories(ctx)
	if err != nil {
		return nil, err
	}
	fold, err := ledger.New(ctx, ledger.Config{Deals: c.hub, Categories: categories})
	if err != nil {
		return nil, err
	}
	ours := make(map[common.Hash]bool, len(deals))
	for _, id := range deals {
		ours[id] = true
	}
	err = c.hub.Follow(ctx, chain.FollowConfig{Start: max(from, 1) - 1}, func(ctx context.Context, b hub.Batch) error {
		changes, err := fold.Apply(ctx, b)
		if err != nil {
			return err
		}
		for _, change := range changes {
			if !ours[change.DealID] || change.TaskID == (common.Hash{}) {
				continue
			}
			if task, ok := fold.Task(change.TaskID); ok {
				tell(Update{task, b.Time})
			}
		}
		if after != nil {
			after(b.Time)
		}
		if allFinal(fold, deals) {
			return errFinal
		}
		return nil
	})
	if err != nil && !errors.Is(err, errFinal) {
		return nil, err
	}
	var tasks []ledger.Task
	for _, id := range deals {
		tasks = append(tasks, fold.TasksOf(id)...)
	}
	return tasks, nil
}

// allFinal tells whether the fold knows all the deals and no task of them can change any more.
func allFinal(fold *ledger.Ledger, deals []common.Hash) bool {
	for _, id := range deals {
		deal, ok := fold.Deal(id)
		if !ok || !deal.Done() {
			return false
		}
	}
	return true
}

// GasUsed is what a mined transaction has used.
func (c *Client) GasUsed(ctx context.Context, tx common.Hash) (uint64, error) {
	receipt, err := c.chain.Receipt(ctx, tx)
	if err != nil {
		return 0, err
	}
	return receipt.GasUsed, nil
}

// Deal returns a deal as the hub holds it.
func (c *Client) Deal(ctx context.Context, id common.Hash) (poco.Deal, error) {
	return c.hub.Deal(ctx, id)
}
