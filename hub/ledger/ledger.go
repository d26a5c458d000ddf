// Package ledger is the one projection of deals and tasks: a fold over the hub's events that every role shares
// instead of keeping a truth of its own. What it says is what the chain said up to its cursor; a reorganisation
// takes back what it undid, and after a restart the journal, or the chain itself, gives the same state again.
//
// It owns deals, tasks and who contributed what, with deadlines that hold before a task is initialized. A bag of
// a million tasks costs nothing until its tasks have events, and next to nothing of it is left once they are over
// for good. It never asks the chain for anything that can change
// (a deal cannot), never sends, and judges nothing: is a deadline over, is a trust reached, is its readers' business.
package ledger

import (
	"context"
	"maps"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// DealReader reads a deal, which never changes. [hub.Hub] is one; if it can also read many deals at once, or tell
// the deal of an initialized task, it is asked that.
type DealReader interface {
	Deal(ctx context.Context, id common.Hash) (poco.Deal, error)
}

type (
	dealsReader interface {
		Deals(ctx context.Context, ids []common.Hash) ([]poco.Deal, error)
	}
	taskReader interface {
		Task(ctx context.Context, id common.Hash) (poco.Task, error)
	}
)

// Config is what a ledger is made of.
type Config struct {
	Deals      DealReader
	Categories []poco.Category // those known already; more come as events
	Workerpool common.Address  // only this pool's deals; zero: all
	// Wanted keeps the deals for which it is true, and their tasks; nil: all. It must say the same at every restart.
	Wanted  func(*poco.Deal) bool
	Journal *store.DB // keeps the events over a restart; nil: the chain is read again
	Role    string    // whose journal this is; "ledger" when empty
	// Final tells the latest block that nothing can undo, of the chain whose head is at the cursor; false when none is yet.
	// With it only the status is kept of a task that is over by then, and nothing of a deal whose tasks all are. nil: all
	// are kept.
	Final func(ctx context.Context, head chain.Cursor) (uint64, bool, error)
}

// Ledger is the projection. Apply is for one follower; views may be called at any time by anybody, and see
// whole batches only.
type Ledger struct {
	config Config
	apply  sync.Mutex // one Apply at a time; taken before state

	state sync.RWMutex
	fold
}

// fold is the state proper.
type fold struct {
	cursor     chain.Cursor
	time       uint64
	recent     []chain.Cursor // ascending, the newest is the cursor
	seen       mark           // the last event folded
	categories map[uint64]poco.Category
	deals      map[common.Hash]*deal
	byPool     map[common.Address][]*deal // in the order they were made
	tasks      map[common.Hash]*task
	open       map[common.Hash]*task // not final
	undo       []undo                // in the order of the chain
	forgotten  uint64                // blocks up to this one can no longer be undone one by one
	ended      []*task               // became final, in this order, and are not settled yet
	settled    settled
	batches    int      // applied since the last settling
	let        []Change // deals let go of, to be told with the next batch
}

// mark is a place in the chain.
type mark struct {
	block uint64
	index int64 // of the log; -1 is before the block's first
}

func (m mark) before(o mark) bool {
	return m.block < o.block || m.block == o.block && m.index < o.index
}

type deal struct {
	Deal
	tasks map[uint64]*task // those with events that are not settled, by index
	over  [2]indexes       // settled ones, from the bag's first on: completed, failed
	nOver uint64           // how many those are
	low   uint64           // below it every index has a task
}

type task struct {
	poco.Progress
	deal  *deal
	since poco.Position // of its last event
}

// undo takes one event back.
type undo struct {
	at     mark
	task   *task
	before *poco.Progress // nil: the task began with this event
	since  poco.Position
	deal   *deal
	status counts // of the task's deal before
	cat    *uint64
}

// remembered is how many batches can be undone exactly; a follower rewinds to one of its own last 256 cursors, or
// to the beginning.
const remembered = 512

// New makes a ledger, and refolds what the journal holds.
func New(ctx context.Context, config Config) (*Ledger, error) {
	if config.Deals == nil {
		return nil, poco.Errorf(poco.Invalid, "ledger", "no reader of deals")
	}
	if config.Role == "" {
		config.Role = "ledger"
	}
	l := &Ledger{config: config}
	l.clear()
	if config.Journal != nil {
		if err := migrate(ctx, config.Journal); err != nil {
			return nil, err
		}
		if err := l.reload(ctx); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// clear forgets everything.
func (l *Ledger) clear() {
	l.fold = fold{
		seen: mark{0, -1}, categories: map[uint64]poco.Category{}, deals: map[common.Hash]*deal{},
		byPool: map[common.Address][]*deal{}, tasks: map[common.Hash]*task{}, open: map[common.Hash]*task{},
		settled: settled{first: none},
	}
	for _, c := range l.config.Categories {
		l.categories[c.ID] = c
	}
}

// What tells how a deal or task changed.
type What string

// The changes.
const (
	DealMade  What = "deal made"
	TaskMoved What = "task moved"
	Undone    What = "undone"  // by a reorganisation: look at the deal or task again, it may be gone
	Settled   What = "settled" // the deal and all of its tasks are over for good, and the ledger has let go of them
)

// Change is one deal or task that is not what it was.
type Change struct {
	What   What
	DealID common.Hash
	TaskID common.Hash     // zero for a change of the deal itself
	Index  uint64          // of the task
	Status poco.TaskStatus // of the task now
	Event  poco.Logged     // that did it; zero when undone
}

// Apply folds a batch and returns what changed, in order. It does all of it or nothing: after an error the same
// batch may be applied again. A batch applied twice counts once.
func (l *Ledger) Apply(ctx context.Context, b hub.Batch) ([]Change, error) {
	l.apply.Lock()
	defer l.apply.Unlock()
	if err := l.settle(ctx); err != nil {
		return nil, err
	}
	// The network is asked before readers are locked out.
	known, err := l.readDeals(ctx, b)
	if err != nil {
		return nil, err
	}
	l.state.Lock()
	defer l.state.Unlock()
	var changes []Change
	if b.Rewind != nil {
		if changes, err = l.rewind(ctx, *b.Rewind); err != nil {
			return nil, err
		}
	}
	start, cursor, time, seen := len(l.undo), l.cursor, l.time, l.seen
	var kept []record
	back := func(err error) ([]Change, error) {
		for len(l.undo) > start {
			l.undoLast()
		}
		l.cursor, l.time, l.seen = cursor, time, seen
		return nil, err
	}
	for _, e := range b.Events {
		at := mark{e.Block, int64(e.LogIndex)}
		if !l.seen.before(at) {
			continue
		}
		moved, relevant, err := l.step(ctx, e, known)
		if err != nil {
			return back(err)
		}
		l.seen = at
		if relevant {
			kept = append(kept, record{e, l.dealOf(e.Event)})
		}
		changes = append(changes, moved...)
	}
	if at := (mark{b.Cursor.Number, 1 << 62}); b.Rewind != nil || l.cursor.Number <= b.Cursor.Number {
		l.cursor, l.time = b.Cursor, b.Time
		if l.seen.before(at) {
			l.seen = at
		}
	}
	if l.config.Journal != nil {
		if err := l.journal(ctx, b.Rewind, kept, known); err != nil {
			return back(err)
		}
	}
	l.remember()
	changes, l.let = append(l.let, changes...), nil
	return changes, nil
}

// Follow keeps the ledger at the chain's head, from where it is, and calls changed after every batch, also after one
// that changed nothing but the time. It returns changed's error, ctx's, or why a batch could not be applied (a node
// that lags is [poco.Unavailable]); Follow may then be called again and loses nothing.
//
// changed is a nudge, not a queue: after a crash it is not called for what was folded before. Whoever acts on it
// looks at the views when it starts.
func (l *Ledger) Follow(ctx context.Context, h *hub.Hub, config chain.FollowConfig, changed func(context.Context, []Change) error) error {
	config.From, config.Recent = l.Cursor(), l.Recent()
	return h.Follow(ctx, config, func(ctx context.Context, b hub.Batch) error {
		changes, err := l.Apply(ctx, b)
		if err != nil {
			return err
		}
		return changed(ctx, changes)
	})
}

// readDeals reads the batch's new deals of interest.
func (l *Ledger) readDeals(ctx context.Context, b hub.Batch) (map[common.Hash]poco.Deal, error) {
	known := map[common.Hash]poco.Deal{}
	var ids []common.Hash
	l.state.RLock()
	for _, e := range b.Events {
		// Boost deals, which are none of ours, come with another notice.
		n, ok := e.Event.(poco.SchedulerNotice)
		if !ok || !l.wanted(n.Workerpool) || b.Rewind == nil && !l.seen.before(mark{e.Block, int64(e.LogIndex)}) {
			continue
		}
		if d, ok := l.deals[n.DealID]; ok {
			known[n.DealID] = d.Deal.Deal
		} else {
			ids = append(ids, n.DealID)
		}
	}
	l.state.RUnlock()
	if many, ok := l.config.Deals.(dealsReader); ok && len(ids) > 1 {
		if deals, err := many.Deals(ctx, ids); err == nil {
			for i, d := range deals {
				if d.BotSize > 0 {
					known[ids[i]] = d
				}
			}
		}
	}
	for _, id := range ids {
		if _, ok := known[id]; ok {
			continue
		}
		switch d, err := l.config.Deals.Deal(ctx, id); {
		case err == nil:
			known[id] = d
		case poco.KindOf(err) == poco.Invalid: // a stranger's numbers beyond 64 bits: nobody can serve that
		case poco.KindOf(err) == poco.NotFound:
			return nil, poco.Errorf(poco.Unavailable, "ledger", "the deal %v was logged and is not there: the chain moved, or the node lags: %w", id, err)
		default:
			return nil, err
		}
	}
	if l.config.Wanted != nil {
		maps.DeleteFunc(known, func(_ common.Hash, d poco.Deal) bool { return !l.config.Wanted(&d) })
	}
	return known, nil
}

func (l *Ledger) wanted(pool common.Address) bool {
	return l.config.Workerpool == (common.Address{}) || l.config.Workerpool == pool
}

// remember notes the cursor, and forgets how to undo what no follower rewinds to.
func (l *Ledger) remember() {
	if n := len(l.recent); n > 0 && l.recent[n-1].Number >= l.cursor.Number {
		return
	}
	l.recent = append(l.recent, l.cursor)
	if len(l.recent) <= remembered {
		return
	}
	l.recent = append(l.recent[:0:0], l.recent[len(l.recent)-remembered/2:]...)
	l.forget(l.recent[0].Number)
}

// forget drops what would undo the blocks up to one.
func (l *Ledger) forget(block uint64) {
	keep := 0
	for keep < len(l.undo) && l.undo[keep].at.block <= block {
		keep++
	}
	l.undo = append(l.undo[:0:0], l.undo[keep:]...)
	l.forgotten = max(l.forgotten, block)
}
