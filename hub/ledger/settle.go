package ledger

import (
	"context"
	"iter"
	"math"
	"math/bits"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// settleEvery is after how many batches the ledger looks what has become final: a question to the node each time.
var settleEvery = 32

// settled is how far the ledger has let go of what is over.
type settled struct {
	block uint64 // a final one: what ended up to it is kept as an outcome, or not at all
	first uint64 // no deal that is gone was made before; meaningless while none is
}

// none is the first block of no deal.
const none = math.MaxInt64

// settle lets go of what is over for good. It comes before a batch and not after it, so that nothing which the batch
// changed is lost when it fails.
//
// Rationale: a pool works for years, and what it holds must follow from what is open, not from what it ever did. A block
// that can still be undone may bring an ended task back, so only the chain's finality decides.
func (l *Ledger) settle(ctx context.Context) error {
	if l.batches++; l.config.Final == nil || l.batches < settleEvery {
		return nil
	}
	block, any, err := l.config.Final(ctx, l.cursor)
	if err != nil || !any {
		return nil // the next batch asks again: nothing depends on when
	}
	l.batches = 0
	if block = min(block, l.cursor.Number); block <= l.settled.block {
		return nil
	}
	ended, deals := l.ending(block)
	if l.config.Journal != nil {
		if err := l.journalSettled(ctx, block, deals); err != nil {
			return err
		}
	}
	l.state.Lock()
	defer l.state.Unlock()
	l.settled = l.settledWith(block, deals)
	l.forget(block)
	l.forgetCursors()
	for _, t := range l.ended[:ended] {
		l.settleTask(t)
	}
	l.ended = slices.Clone(l.ended[ended:])
	for _, d := range deals {
		l.let = append(l.let, Change{What: Settled, DealID: d.ID})
		delete(l.deals, d.ID)
		if pool := slices.DeleteFunc(l.byPool[d.Workerpool.Pointer], func(o *deal) bool { return o == d }); len(pool) > 0 {
			l.byPool[d.Workerpool.Pointer] = pool
		} else {
			delete(l.byPool, d.Workerpool.Pointer)
		}
	}
	return nil
}

// forgetCursors drops those that the ledger cannot be rewound to any more. A follower that finds none of the rest on the chain
// rewinds to the beginning.
func (l *Ledger) forgetCursors() {
	l.recent = slices.DeleteFunc(l.recent, func(c chain.Cursor) bool { return c.Number < l.settled.block })
}

// ending is how many of the ended tasks are over for good at a block, and which deals are with them.
func (l *Ledger) ending(block uint64) (tasks int, deals []*deal) {
	over, seen := map[*deal]uint64{}, map[*task]bool{}
	for ; tasks < len(l.ended) && l.ended[tasks].since.Block <= block; tasks++ {
		if t := l.ended[tasks]; l.ends(t) && !seen[t] { // it ended again on another branch
			seen[t] = true
			if over[t.deal]++; t.deal.nOver+over[t.deal] == t.deal.BotSize {
				deals = append(deals, t.deal)
			}
		}
	}
	return tasks, deals
}

// ends tells whether an ended task still is: a reorganisation may have taken its end back, or the task itself.
func (l *Ledger) ends(t *task) bool {
	return l.tasks[t.ID] == t && t.Status.Final()
}

func (l *Ledger) settleTask(t *task) {
	if !l.ends(t) {
		return
	}
	kind := 0
	if t.Status == poco.TaskFailed {
		kind = 1
	}
	if t.deal.over[kind] == nil {
		t.deal.over[kind] = indexes{}
	}
	at := t.Index - t.deal.BotFirst
	t.deal.over[kind][at/64] |= 1 << (at % 64)
	t.deal.nOver++
	delete(t.deal.tasks, t.Index)
	delete(l.tasks, t.ID)
}

func (l *Ledger) settledWith(block uint64, deals []*deal) settled {
	next := settled{block: block, first: l.settled.first}
	for _, d := range deals {
		next.first = min(next.first, d.At.Block)
	}
	return next
}

// journalSettled drops the events of deals that are over for good.
func (l *Ledger) journalSettled(ctx context.Context, block uint64, deals []*deal) error {
	gone := make(map[common.Hash]bool, len(deals))
	for _, d := range deals {
		gone[d.ID] = true
	}
	oldest := block + 1 // no event before this block is of several deals of which one stays
	for id, d := range l.deals {
		if !gone[id] {
			oldest = min(oldest, d.At.Block)
		}
	}
	next := l.settledWith(block, deals)
	return l.config.Journal.Tx(ctx, func(tx *store.Tx) error {
		for _, d := range deals {
			for _, statement := range []string{
				"DELETE FROM ledger_events WHERE role = ? AND deal = ?",
				"DELETE FROM ledger_deals WHERE role = ? AND id = ?",
			} {
				if _, err := tx.Exec(ctx, statement, l.config.Role, d.ID[:]); err != nil {
					return err
				}
			}
		}
		if _, err := tx.Exec(ctx, "DELETE FROM ledger_events WHERE role = ? AND kind = 'Committed' AND block < ?",
			l.config.Role, int64(oldest)); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `INSERT INTO ledger_settled (role, block, first) VALUES (?, ?, ?)
			ON CONFLICT (role) DO UPDATE SET block = excluded.block, first = excluded.first`, l.config.Role, int64(next.block), int64(next.first))
		return err
	})
}

func (l *Ledger) reloadSettled(ctx context.Context) error {
	rows, err := l.config.Journal.Query(ctx, "SELECT block, first FROM ledger_settled WHERE role = ?", l.config.Role)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var block, first int64
		if err := rows.Scan(&block, &first); err != nil {
			return poco.Errorf(poco.Internal, "ledger: reload", "%w", err)
		}
		l.settled = settled{block: uint64(block), first: uint64(first)}
	}
	if err := rows.Err(); err != nil {
		return poco.Errorf(poco.Unavailable, "ledger: reload", "%w", err)
	}
	return nil
}

// has tells whether a task of the deal has events.
func (d *deal) has(index uint64) bool {
	if d.tasks[index] != nil {
		return true
	}
	_, over := d.outcome(index)
	return over
}

// outcome is how a settled task ended.
func (d *deal) outcome(index uint64) (poco.TaskStatus, bool) {
	switch at := index - d.BotFirst; {
	case d.over[0].has(at):
		return poco.TaskCompleted, true
	case d.over[1].has(at):
		return poco.TaskFailed, true
	}
	return poco.TaskUnset, false
}

// settled walks the indexes of the settled tasks, in no order.
func (d *deal) settled() iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for _, set := range d.over {
			for at := range set.all() {
				if !yield(d.BotFirst + at) {
					return
				}
			}
		}
	}
}

// indexes is a set of numbers of which many lie beside each other: 64 in a word.
type indexes map[uint64]uint64

func (s indexes) has(n uint64) bool { return s[n/64]&(1<<(n%64)) != 0 }

func (s indexes) all() iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for high, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(64*high + uint64(bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}

// FinalDepth is how many blocks must lie on what is over, where the network's description does not say when blocks are
// final: two of Ethereum's epochs.
const FinalDepth = 64

// FinalBy is a [Config]'s Final, by what a node and its network's description say.
func FinalBy(client *chain.Client) func(context.Context, chain.Cursor) (uint64, bool, error) {
	return func(ctx context.Context, head chain.Cursor) (uint64, bool, error) {
		return client.Final(ctx, chain.Block{Number: head.Number, Hash: head.Hash}, FinalDepth)
	}
}
