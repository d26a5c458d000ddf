package chain

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
)

// Defaults of [FollowConfig].
const (
	DefaultWindow = 2000
	DefaultRing   = 256
)

// Cursor names the last block whose logs were delivered. The zero Hash stands for a block that nobody has seen: a
// follower that begins there does not check it.
type Cursor struct {
	Number uint64
	Hash   common.Hash
}

// Log is an event with the time of its block.
type Log struct {
	types.Log
	BlockTime uint64
}

// Batch is one step of the feed. A consumer applies it in one transaction, in this order: undo everything above
// Rewind, apply Logs, store Cursor.
type Batch struct {
	Rewind *uint64 // drop what came from blocks above this number
	Logs   []Log   // in the order of the chain; often none: time passes too
	Cursor Cursor
	Time   uint64 // of the cursor's block
}

// FollowConfig says what to follow, and from where.
type FollowConfig struct {
	// Start is the block before the first one of interest (the hub's deployment minus one). A reorganisation deeper
	// than anything remembered rewinds to it.
	Start uint64
	// From is the consumer's stored cursor; one below Start means from Start.
	From Cursor
	// Recent are older cursors that the consumer may have kept, in any order. Without them a reorganisation during a
	// stop rewinds to Start.
	Recent []Cursor

	Addresses []common.Address // contracts; none means all
	Topics    [][]common.Hash  // as in eth_getLogs

	Depth  uint64        // deliver a block only when this many blocks are on top of it; 0: as the profile's confirmations say
	Window uint64        // most blocks asked for at once: default 2000, less when the node objects
	Ring   int           // how many cursors are remembered: default 256
	Poll   time.Duration // for nodes without subscriptions: default 1 s
}

// Validate tells what is wrong with the configuration.
func (c FollowConfig) Validate() error {
	if c.Ring < 0 || c.Poll < 0 {
		return poco.Errorf(poco.Invalid, "chain: follow", "negative ring %d or poll interval %v", c.Ring, c.Poll)
	}
	return nil
}

// Follow delivers the logs of every block after the cursor, then of every new block, and an empty batch for blocks
// without any. Delivery is at least once: if the consumer stops before it stored a batch's cursor, the batch comes
// again. When the chain reorganises, a batch says how far to rewind, and the logs of the new branch follow; logs of
// two branches never mix in what is left after the rewinds.
//
// It returns handle's error or ctx's. Everything else (a node that is away, lags, or refuses wide ranges) it works
// around, for as long as it takes. Handle runs in the caller's goroutine.
func Follow(ctx context.Context, client *Client, config FollowConfig, handle func(context.Context, Batch) error) error {
	if err := config.Validate(); err != nil {
		return err
	}
	if config.Window == 0 {
		config.Window = DefaultWindow
	}
	if config.Ring == 0 {
		config.Ring = DefaultRing
	}
	config.Depth = cmp.Or(config.Depth, client.profile.Depth())
	f := &follower{client: client, config: config, window: config.Window}
	f.ring = append(f.ring, Cursor{Number: config.Start})
	for _, c := range append(slices.Clone(config.Recent), config.From) {
		if c.Number > config.Start {
			f.ring = append(f.ring, c)
		}
	}
	slices.SortStableFunc(f.ring, func(a, b Cursor) int { return int(int64(a.Number) - int64(b.Number)) })
	return client.Watch(ctx, config.Poll, func(ctx context.Context, head Block) error {
		return f.advance(ctx, head, handle)
	})
}

// follower is the state of one feed, owned by Follow's goroutine.
type follower struct {
	client *Client
	config FollowConfig
	window uint64
	asked  uint64   // blocks that the latest query for logs was of
	ring   []Cursor // ascending; the first is Start, the last the feed's cursor
}

func (f *follower) cursor() Cursor { return f.ring[len(f.ring)-1] }

// errMoved says that the chain changed while it was read: read again.
var errMoved = errors.New("the chain moved")

// advance brings the feed to the head. It returns only the handler's error and ctx's.
func (f *follower) advance(ctx context.Context, head Block, handle func(context.Context, Batch) error) error {
	pause := firstPause
	for {
		if head.Number < f.config.Depth {
			return nil
		}
		target := head.Number - f.config.Depth
		batch, err := f.next(ctx, target)
		if err == nil {
			if batch == nil {
				return nil
			}
			if err := handle(ctx, *batch); err != nil {
				return err
			}
			f.remember(batch)
			pause = firstPause
			continue
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		// Whatever it was, look at the chain anew; at once if only the chain moved, or fewer blocks may do.
		switch {
		case errors.Is(err, errMoved) && pause <= 4*firstPause:
			pause += firstPause / 2
		case f.asked > 1 && isTooWide(err):
			f.window = f.client.limits.tooWide(f.asked)
		case f.asked > 1 && isTooMuch(err):
			f.window = f.asked / 2
		default:
			f.window = max(1, f.window/2)
			if err := sleep(ctx, &pause); err != nil {
				return err
			}
		}
		if fresh, err := f.client.Head(ctx); err == nil {
			head = fresh
		}
	}
}

func (f *follower) remember(b *Batch) {
	if b.Rewind != nil {
		for len(f.ring) > 1 && f.cursor().Number > *b.Rewind {
			f.ring = f.ring[:len(f.ring)-1]
		}
	}
	if f.cursor().Number < b.Cursor.Number {
		f.ring = append(f.ring, b.Cursor)
		if len(f.ring) > f.config.Ring+1 {
			f.ring = slices.Delete(f.ring, 1, 2)
		}
	}
	if f.window < f.config.Window {
		f.window = min(2*f.window, f.config.Window)
	}
}

// next reads the batch after the cursor, nil if the feed is at the target.
func (f *follower) next(ctx context.Context, target uint64) (*Batch, error) {
	cursor := f.cursor()
	if target < cursor.Number {
		return nil, nil // a node that lags, or a branch still shorter than the one we follow
	}
	if target == cursor.Number {
		if cursor.Hash == (common.Hash{}) {
			return nil, nil
		}
		blocks, err := f.client.Blocks(ctx, []uint64{cursor.Number})
		if err != nil {
			return nil, err
		}
		return f.compare(ctx, blocks[0])
	}
	to := min(target, cursor.Number+min(f.window, f.client.limits.width()))
	f.asked = 0
	blocks, err := f.client.Blocks(ctx, []uint64{cursor.Number, to})
	if err != nil {
		return nil, err
	}
	if batch, err := f.compare(ctx, blocks[0]); batch != nil || err != nil {
		return batch, err
	}
	last := blocks[1]
	if last.Hash == (common.Hash{}) {
		return nil, errMoved
	}
	var logs []Log
	if to == cursor.Number+1 {
		if cursor.Hash != (common.Hash{}) && last.Parent != cursor.Hash {
			return nil, errMoved
		}
		logs, err = f.logs(ctx, map[string]any{"blockHash": last.Hash})
	} else {
		f.asked = to - cursor.Number
		logs, err = f.logs(ctx, map[string]any{"fromBlock": hexutil.Uint64(cursor.Number + 1), "toBlock": hexutil.Uint64(to)})
	}
	if err != nil {
		return nil, err
	}
	if err := f.check(ctx, cursor, last, logs); err != nil {
		return nil, err
	}
	return &Batch{Logs: logs, Cursor: Cursor{Number: last.Number, Hash: last.Hash}, Time: last.Time}, nil
}

// compare returns the rewinding batch if the chain's block at the cursor is another than ours, else nil.
func (f *follower) compare(ctx context.Context, ours Block) (*Batch, error) {
	cursor := f.cursor()
	if cursor.Hash == (common.Hash{}) || ours.Hash == cursor.Hash {
		return nil, nil
	}
	if ours.Hash == (common.Hash{}) {
		return nil, errMoved // the node's head is above, so it must have the block: ask again
	}
	// The newest cursor that is still on the chain is where the branches part, or a little below.
	for end := len(f.ring) - 1; end > 1; {
		begin := max(1, end-maxBatch)
		numbers := make([]uint64, 0, end-begin)
		for _, c := range f.ring[begin:end] {
			numbers = append(numbers, c.Number)
		}
		blocks, err := f.client.Blocks(ctx, numbers)
		if err != nil {
			return nil, err
		}
		for i := len(blocks) - 1; i >= 0; i-- {
			if c := f.ring[begin+i]; blocks[i].Hash == c.Hash && c.Hash != (common.Hash{}) {
				return &Batch{Rewind: &c.Number, Cursor: c, Time: blocks[i].Time}, nil
			}
		}
		end = begin
	}
	start := f.ring[0]
	blocks, err := f.client.Blocks(ctx, []uint64{start.Number})
	if err != nil {
		return nil, err
	}
	return &Batch{Rewind: &start.Number, Cursor: start, Time: blocks[0].Time}, nil
}

func (f *follower) logs(ctx context.Context, filter map[string]any) ([]Log, error) {
	if len(f.config.Addresses) > 0 {
		filter["address"] = f.config.Addresses
	}
	if len(f.config.Topics) > 0 {
		topics := make([]any, len(f.config.Topics))
		for i, alternatives := range f.config.Topics {
			if len(alternatives) > 0 {
				topics[i] = alternatives
			}
		}
		filter["topics"] = topics
	}
	var found []types.Log
	if err := f.client.ask(ctx, "chain: logs", &found, "eth_getLogs", filter); err != nil {
		return nil, err
	}
	logs := make([]Log, len(found))
	for i, l := range found {
		if l.Removed {
			return nil, errMoved
		}
		logs[i] = Log{Log: l, BlockTime: l.BlockTimestamp}
	}
	slices.SortStableFunc(logs, func(a, b Log) int {
		if a.BlockNumber != b.BlockNumber {
			return int(int64(a.BlockNumber) - int64(b.BlockNumber))
		}
		return int(int64(a.Index) - int64(b.Index))
	})
	return logs, nil
}

// check makes sure that the logs were read from one chain, between the cursor and the last block, and fills in block
// times where the node did not send them. Blocks are asked for together and after the logs: if each is the one that
// the logs name, and both ends are still what they were, no reorganisation came between.
func (f *follower) check(ctx context.Context, cursor Cursor, last Block, logs []Log) error {
	known := map[uint64]Block{last.Number: last}
	wanted := []uint64{cursor.Number, last.Number}
	for _, l := range logs {
		if _, ok := known[l.BlockNumber]; !ok && l.BlockTime == 0 {
			known[l.BlockNumber] = Block{}
			wanted = append(wanted, l.BlockNumber)
		}
	}
	if last.Number != cursor.Number+1 || cursor.Hash == (common.Hash{}) { // one block asked for by hash needs no check
		blocks, err := f.client.Blocks(ctx, wanted)
		if err != nil {
			return err
		}
		if cursor.Hash != (common.Hash{}) && blocks[0].Hash != cursor.Hash || blocks[1].Hash != last.Hash {
			return errMoved
		}
		for _, b := range blocks[2:] {
			known[b.Number] = b
		}
	}
	for i := range logs {
		l := &logs[i]
		if b, ok := known[l.BlockNumber]; ok {
			if l.BlockHash != b.Hash {
				return errMoved
			}
			l.BlockTime = b.Time
		}
	}
	return nil
}

// LogsOf returns the logs of contracts in a range of blocks, once, for a consumer that does not follow. The node is asked
// for as many blocks at a time as it takes.
func (c *Client) LogsOf(ctx context.Context, from, to uint64, addresses []common.Address, topics [][]common.Hash) ([]Log, error) {
	f := &follower{client: c, config: FollowConfig{Addresses: addresses, Topics: topics}}
	var logs []Log
	for window := uint64(math.MaxUint64); from <= to; {
		last := to
		if width := min(window, c.limits.width()); to-from >= width {
			last = from + width - 1
		}
		found, err := f.logs(ctx, map[string]any{"fromBlock": hexutil.Uint64(from), "toBlock": hexutil.Uint64(last)})
		switch asked := last - from + 1; {
		case err == nil:
		case asked > 1 && isTooWide(err):
			window = c.limits.tooWide(asked)
			continue
		case asked > 1 && isTooMuch(err):
			window = asked / 2
			continue
		default:
			return nil, err
		}
		logs = append(logs, found...)
		from = last + 1
	}
	return logs, c.fillTimes(ctx, logs)
}

// fillTimes asks for the times of blocks that the node did not send with the logs.
func (c *Client) fillTimes(ctx context.Context, logs []Log) error {
	times := make(map[common.Hash]*wireBlock)
	var batch []rpc.BatchElem
	for _, l := range logs {
		if _, ok := times[l.BlockHash]; !ok && l.BlockTime == 0 {
			b := new(wireBlock)
			times[l.BlockHash] = b
			batch = append(batch, rpc.BatchElem{Method: "eth_getBlockByHash", Args: []any{l.BlockHash, false}, Result: b})
		}
	}
	if err := c.Batch(ctx, batch); err != nil {
		return err
	}
	for _, element := range batch {
		if element.Error != nil {
			return wrap("chain: block times", element.Error)
		}
	}
	for i := range logs {
		if b, ok := times[logs[i].BlockHash]; ok {
			logs[i].BlockTime = uint64(b.Time)
		}
	}
	return nil
}
