package devchain

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/miner"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/poco"
)

const (
	// gather is how long a block waits for the rest of a burst after its first transaction.
	gather = 5 * time.Millisecond
	// finality is how far the finalized block trails the head, and so the deepest possible reorganisation.
	finality = 64
)

// driver decides when there is a block and what its time is. One goroutine (run) builds every block; the others
// send it commands.
//
// It drives go-ethereum's builder and blockchain directly and not through the engine API: that one would encode and
// decode every block, keep a thread for a beacon client that does not exist, and refuse reorganisations.
type driver struct {
	eth      *eth.Ethereum
	config   Config
	log      *slog.Logger
	commands chan command
	arrivals chan struct{} // one waiting signal that transactions came
	done     chan struct{} // closed when run has ended

	// Owned by run.
	offset  time.Duration // the chain's time minus the wall's, after warps
	fresh   bool          // a new chain that has not caught up with the wall
	sealed  time.Time     // when the last block was made
	arrived time.Time     // when the first transaction not yet in a block came; zero if none
}

type command struct {
	run  func() error
	done chan error
}

func newDriver(backend *eth.Ethereum, config Config, fresh bool) *driver {
	d := &driver{
		eth:      backend,
		config:   config,
		log:      config.Log,
		commands: make(chan command),
		arrivals: make(chan struct{}, 1),
		done:     make(chan struct{}),
		fresh:    fresh,
		sealed:   time.Now(),
	}
	// A directory whose chain was warped ahead of the wall goes on from there.
	d.offset = max(0, time.Until(headTime(d.head())))
	return d
}

func (d *driver) start(ctx context.Context, group *errgroup.Group) {
	events := make(chan core.NewTxsEvent, 64)
	subscription := d.eth.TxPool().SubscribeTransactions(events, true)
	group.Go(func() error {
		// Apart from run: the pool waits for its listeners, and run waits for the pool.
		defer subscription.Unsubscribe()
		for {
			select {
			case <-ctx.Done():
				return nil
			case err := <-subscription.Err():
				return err // none: the pool was closed
			case <-events:
				select {
				case d.arrivals <- struct{}{}:
				default:
				}
			}
		}
	})
	group.Go(func() error {
		defer close(d.done)
		d.run(ctx)
		return nil
	})
}

func (d *driver) run(ctx context.Context) {
	if !d.fresh && !d.config.Manual {
		// The directory may have slept for a week: calls against the latest block need today's time.
		d.attempt(d.nextTime())
	}
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case c := <-d.commands:
			c.done <- c.run()
		case <-d.arrivals:
			if d.arrived.IsZero() {
				d.arrived = time.Now()
			}
		case <-timer.C:
		}
		if d.config.Manual {
			continue
		}
		now := time.Now()
		due := d.due()
		if !due.IsZero() && !now.Before(due) {
			d.attempt(d.nextTime())
			due = d.due()
		}
		if due.IsZero() {
			timer.Reset(time.Hour)
		} else {
			timer.Reset(time.Until(due))
		}
	}
}

// due returns the wall time of the next block if nothing else happens, zero if there will be none.
func (d *driver) due() time.Time {
	var due time.Time
	if d.config.Idle > 0 {
		due = later(d.sealed.Add(d.config.Idle), d.wall(d.head().Time+1))
	}
	if !d.arrived.IsZero() {
		work := d.arrived.Add(gather)
		if !d.fresh {
			period := uint64(d.config.Period / time.Second)
			work = later(work, d.wall(d.head().Time+period).Add(-d.config.Lead))
		}
		if due.IsZero() || work.Before(due) {
			due = work
		}
	}
	return due
}

// nextTime returns the time of a block made now.
func (d *driver) nextTime() uint64 {
	next, now := d.head().Time+1, d.now()
	if d.fresh && next <= now {
		if !d.arrived.IsZero() || d.config.Manual {
			return next
		}
		d.fresh = false // nothing to do: catch up
	}
	return max(next, now)
}

// attempt makes a block and leaves a failure to the next attempt.
func (d *driver) attempt(at uint64) {
	block, err := d.seal(d.eth.BlockChain().CurrentBlock(), at)
	if err != nil {
		d.log.Warn("no block could be made", "error", err)
		d.sealed = time.Now()
	}
	d.arrived = time.Time{}
	// What is left (the block was full, or the pool learned of it late) is work for another block, a period later if
	// this one had no room for it at all.
	if pending, _ := d.eth.TxPool().Stats(); pending > 0 {
		d.arrived = time.Now()
		if block == nil || len(block.Transactions()) == 0 {
			d.arrived = d.arrived.Add(d.config.Period)
		}
	}
}

type content bool

const (
	fromPool content = false
	empty    content = true
)

// seal builds a block of what the pool holds and makes it the head.
func (d *driver) seal(parent *types.Header, at uint64) (*types.Block, error) {
	// The pool follows the chain in the background; a build before it has caught up would leave transactions out.
	if err := d.eth.TxPool().Sync(); err != nil {
		return nil, fmt.Errorf("wait for the transaction pool: %w", err)
	}
	block, err := d.build(parent, at, fromPool)
	if err != nil {
		return nil, err
	}
	return block, d.adopt(block)
}

// build makes a block and stores it beside the canonical chain.
func (d *driver) build(parent *types.Header, at uint64, what content) (*types.Block, error) {
	args := &miner.BuildPayloadArgs{
		Parent:      parent.Hash(),
		Timestamp:   at,
		Withdrawals: types.Withdrawals{},
		BeaconRoot:  &common.Hash{},
		Version:     engine.PayloadV3,
	}
	_, _ = rand.Read(args.Random[:]) // also what makes blocks of equal content different
	block, _, err := d.eth.Miner().BuildTestingPayload(args, nil, what == empty, nil)
	if err != nil {
		return nil, fmt.Errorf("build block: %w", err)
	}
	if _, err := d.eth.BlockChain().InsertBlockWithoutSetHead(context.Background(), block, false); err != nil {
		return nil, fmt.Errorf("insert block: %w", err)
	}
	return block, nil
}

// adopt makes the block the head, durably.
func (d *driver) adopt(block *types.Block) error {
	chain := d.eth.BlockChain()
	if _, err := chain.SetCanonical(block); err != nil {
		return fmt.Errorf("set head: %w", err)
	}
	chain.SetSafe(block.Header())
	if number := block.NumberU64(); number > finality {
		chain.SetFinalized(chain.GetHeaderByNumber(number - finality))
	}
	if d.config.DataDir != "" {
		if err := d.eth.ChainDb().SyncKeyValue(); err != nil {
			return fmt.Errorf("write block to disk: %w", err)
		}
	}
	// Whoever waited for this block may send the next transaction at once, and should find the pool on this head.
	if err := d.eth.TxPool().Sync(); err != nil {
		return fmt.Errorf("wait for the transaction pool: %w", err)
	}
	d.sealed = time.Now()
	d.log.Debug("block made", "block", block.Number(), "txs", len(block.Transactions()), "gas", block.GasUsed(), "time", block.Time())
	return nil
}

// reorganise replaces the last depth blocks by one more empty ones.
func (d *driver) reorganise(depth uint64) (*types.Block, error) {
	chain, head := d.eth.BlockChain(), d.head()
	if depth == 0 || depth > finality || depth > head.Number.Uint64() {
		return nil, poco.Errorf(poco.Invalid, "devchain: reorganise", "cannot replace %d blocks of %d", depth, head.Number)
	}
	parent := chain.GetHeaderByNumber(head.Number.Uint64() - depth)
	var block *types.Block
	for i := range depth + 1 {
		at := parent.Time + 1
		if i == depth {
			at = max(at, head.Time+1) // the chain's time does not go back
		}
		var err error
		if block, err = d.build(parent, at, empty); err != nil {
			return nil, err
		}
		parent = block.Header()
	}
	return block, d.adopt(block)
}

// do runs f in the driver's goroutine.
func (d *driver) do(ctx context.Context, f func() error) error {
	c := command{run: f, done: make(chan error, 1)}
	select {
	case d.commands <- c:
		return <-c.done
	case <-ctx.Done():
		return ctx.Err()
	case <-d.done:
		return poco.Errorf(poco.Unavailable, "devchain", "the node is closed")
	}
}

func (d *driver) head() *types.Header { return d.eth.BlockChain().CurrentBlock() }

// now is what the chain's time should be.
func (d *driver) now() uint64 { return uint64(time.Now().Add(d.offset).Unix()) }

// wall is when the chain's time should be t.
func (d *driver) wall(t uint64) time.Time { return time.Unix(int64(t), 0).Add(-d.offset) }

func headTime(header *types.Header) time.Time { return time.Unix(int64(header.Time), 0) }

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
