package devchain

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// Mine makes a block now, of whatever waits in the pool, and returns it. More than one a second push the chain's time
// ahead, and it goes on from there.
func (n *Node) Mine(ctx context.Context) (block *types.Block, err error) {
	err = n.driver.do(ctx, func() (err error) {
		block, err = n.driver.seal(n.driver.head(), n.driver.nextTime())
		n.driver.arrived = time.Time{}
		n.driver.offset = max(n.driver.offset, time.Until(headTime(n.driver.head())))
		return err
	})
	return block, err
}

// CatchUp brings a new chain's time to the wall's, at once instead of after the idle period. It does nothing to a
// chain that has caught up.
func (n *Node) CatchUp(ctx context.Context) error {
	return n.driver.do(ctx, func() error {
		if !n.driver.fresh {
			return nil
		}
		n.driver.fresh = false
		_, err := n.driver.seal(n.driver.head(), n.driver.nextTime())
		return err
	})
}

// Warp makes a block d later than now, and the chain's time goes on from there.
func (n *Node) Warp(ctx context.Context, d time.Duration) (block *types.Block, err error) {
	err = n.driver.do(ctx, func() (err error) {
		at := max(n.driver.now(), n.driver.head().Time) + max(1, uint64(d/time.Second))
		if block, err = n.driver.seal(n.driver.head(), at); err != nil {
			return err
		}
		n.driver.fresh = false
		n.driver.offset = time.Until(time.Unix(int64(at), 0))
		n.driver.arrived = time.Time{}
		return nil
	})
	return block, err
}

// Reorg replaces the last depth blocks (at most 64) by depth+1 empty ones, and returns the new head. The replaced
// blocks' transactions wait in the pool again, as on a real chain.
func (n *Node) Reorg(ctx context.Context, depth int) (block *types.Block, err error) {
	err = n.driver.do(ctx, func() (err error) {
		block, err = n.driver.reorganise(uint64(max(depth, 0)))
		return err
	})
	return block, err
}

// DropPending forgets the transactions that wait in the pool, as a node that restarts does.
func (n *Node) DropPending(ctx context.Context) error {
	return n.driver.do(ctx, func() error {
		if err := n.backend.TxPool().Sync(); err != nil {
			return err
		}
		n.backend.TxPool().Clear()
		n.driver.arrived = time.Time{}
		return nil
	})
}

// hooks are the two calls that test suites of the JavaScript world move time with.
type hooks struct{ node *Node }

// Mine is evm_mine.
func (h *hooks) Mine(ctx context.Context) (hexutil.Uint64, error) {
	block, err := h.node.Mine(ctx)
	if err != nil {
		return 0, err
	}
	return hexutil.Uint64(block.NumberU64()), nil
}

// IncreaseTime is evm_increaseTime. Unlike hardhat's it makes the block at once.
func (h *hooks) IncreaseTime(ctx context.Context, seconds uint64) (hexutil.Uint64, error) {
	block, err := h.node.Warp(ctx, time.Duration(min(seconds, 1<<31))*time.Second)
	if err != nil {
		return 0, err
	}
	return hexutil.Uint64(block.Time()), nil
}
