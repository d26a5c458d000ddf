package ledger

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// probes is how many ids of a bag are tried before the chain is asked which deal a task is of. Tasks are
// initialized from an end, almost always, so that the first try hits.
const probes = 4096

// step folds one event. relevant says that a refold needs it.
func (l *Ledger) step(ctx context.Context, e poco.Logged, known map[common.Hash]poco.Deal) (changes []Change, relevant bool, err error) {
	if c, ok := e.Event.(poco.Committed); ok { // of many tasks
		for i := range c.Committees {
			if change := l.turn(c.Committees[i].TaskID, e); change != nil {
				changes = append(changes, *change)
			}
		}
		return changes, len(changes) > 0, nil
	}
	change, relevant, err := l.stepOne(ctx, e, known)
	if change != nil {
		changes = []Change{*change}
	}
	return changes, relevant, err
}

// stepOne folds an event that is about one thing.
func (l *Ledger) stepOne(ctx context.Context, e poco.Logged, known map[common.Hash]poco.Deal) (change *Change, relevant bool, err error) {
	u := undo{at: mark{e.Block, int64(e.LogIndex)}}
	switch event := e.Event.(type) {
	case poco.Reward, poco.Seize, poco.AccurateContribution, poco.FaultyContribution:
		return nil, false, nil // of a task, but of its money

	case poco.CategoryCreated:
		if _, ok := l.categories[event.Category.ID]; ok {
			return nil, true, nil
		}
		u.cat = &event.Category.ID
		l.categories[event.Category.ID] = event.Category
		l.undo = append(l.undo, u)
		return nil, true, nil

	case poco.SchedulerNotice:
		d, ok := known[event.DealID]
		if _, twice := l.deals[event.DealID]; !ok || twice {
			return nil, twice, nil
		}
		category, ok := l.categories[d.Category]
		if !ok {
			return nil, false, poco.Errorf(poco.Internal, "ledger", "the deal %v is of category %d, of which nothing is known", d.ID, d.Category).
				WithHint("follow from the hub's deployment on, or give the ledger the hub's categories")
		}
		u.deal = &deal{Deal: Deal{Deal: d, TimeRef: category.WorkClockTimeRef, At: e.Position}, tasks: map[uint64]*task{}, low: d.BotFirst}
		l.deals[d.ID] = u.deal
		l.byPool[d.Workerpool.Pointer] = append(l.byPool[d.Workerpool.Pointer], u.deal)
		l.undo = append(l.undo, u)
		return &Change{What: DealMade, DealID: d.ID, Event: e}, true, nil

	case poco.OrdersMatched:
		d, ok := l.deals[event.DealID]
		if ok {
			d.Orders = event // made in the same transaction, and undone with the deal
		}
		return nil, ok, nil

	case poco.TaskInitialize:
		if !l.wanted(event.Workerpool) {
			return nil, false, nil
		}
		if _, twice := l.tasks[event.TaskID]; !twice {
			d, index, ok := l.find(ctx, event)
			if !ok {
				return nil, false, nil
			}
			u.task = &task{Progress: poco.NewProgress(&d.Deal.Deal, index, d.TimeRef), deal: d}
			l.tasks[event.TaskID], l.open[event.TaskID], d.tasks[index] = u.task, u.task, u.task
			return l.move(u.task, e, u), true, nil
		}
	}
	id, ok := poco.TaskOf(e.Event)
	if !ok {
		return nil, false, nil
	}
	change = l.turn(id, e)
	return change, change != nil, nil
}

// turn folds an event into a task that is known already.
func (l *Ledger) turn(id common.Hash, e poco.Logged) *Change {
	t := l.tasks[id]
	if t == nil {
		return nil
	}
	before := t.Clone()
	return l.move(t, e, undo{at: mark{e.Block, int64(e.LogIndex)}, task: t, before: &before, since: t.since})
}

// move folds an event into its task and keeps the way back.
func (l *Ledger) move(t *task, e poco.Logged, u undo) *Change {
	u.status = t.deal.counts
	was := t.Status
	if !t.Apply(e.BlockTime, e.Event) {
		return nil
	}
	t.since = e.Position
	t.deal.count(was, ^uint64(0)) // minus one
	t.deal.count(t.Status, 1)
	l.keepOpen(t)
	l.undo = append(l.undo, u)
	if t.Status.Final() && l.config.Final != nil {
		l.ended = append(l.ended, t)
	}
	return &Change{What: TaskMoved, DealID: t.DealID, TaskID: t.ID, Index: t.Index, Status: t.Status, Event: e}
}

// keepOpen has a task among the open ones exactly as long as it can change.
func (l *Ledger) keepOpen(t *task) {
	if t.Status.Final() {
		delete(l.open, t.ID)
	} else {
		l.open[t.ID] = t
	}
}

// find tells which task of which deal has an id: one of the pool's, from either end of what is left of its bags.
func (l *Ledger) find(ctx context.Context, e poco.TaskInitialize) (*deal, uint64, bool) {
	pool := l.byPool[e.Workerpool]
	tried, asked := 0, false
	for distance, more := uint64(0), true; more; distance++ {
		more = false
		for i := len(pool) - 1; i >= 0; i-- { // the latest deals have most left to do
			d := pool[i]
			end := d.BotFirst + d.BotSize
			for d.low < end && d.has(d.low) {
				d.low++
			}
			if distance >= end-d.low {
				continue
			}
			more = true
			for _, index := range [2]uint64{d.low + distance, end - 1 - distance} {
				tried++
				if !d.has(index) && poco.TaskID(d.ID, index) == e.TaskID {
					return d, index, true
				}
			}
		}
		if reader, ok := l.config.Deals.(taskReader); ok && tried > probes && !asked {
			asked = true
			if t, err := reader.Task(ctx, e.TaskID); err == nil && poco.TaskID(t.DealID, t.Index) == e.TaskID {
				d, ok := l.deals[t.DealID]
				return d, t.Index, ok
			}
		}
	}
	return nil, 0, false
}

// undoLast takes the last event back and says what that changed.
func (l *Ledger) undoLast() Change {
	u := l.undo[len(l.undo)-1]
	l.undo = l.undo[:len(l.undo)-1]
	switch {
	case u.cat != nil:
		delete(l.categories, *u.cat)
		return Change{}
	case u.deal != nil:
		d := u.deal
		delete(l.deals, d.ID)
		pool := l.byPool[d.Workerpool.Pointer]
		if l.byPool[d.Workerpool.Pointer] = pool[:len(pool)-1]; len(pool) == 1 {
			delete(l.byPool, d.Workerpool.Pointer)
		}
		return Change{What: Undone, DealID: d.ID}
	case u.before == nil:
		t := u.task
		delete(l.tasks, t.ID)
		delete(l.open, t.ID)
		delete(t.deal.tasks, t.Index)
		t.deal.low = min(t.deal.low, t.Index)
		t.deal.counts = u.status
		return Change{What: Undone, DealID: t.DealID, TaskID: t.ID, Index: t.Index}
	}
	t := u.task
	t.Progress, t.since, t.deal.counts = *u.before, u.since, u.status
	l.keepOpen(t)
	return Change{What: Undone, DealID: t.DealID, TaskID: t.ID, Index: t.Index, Status: t.Status}
}

// rewind takes back everything above a block.
func (l *Ledger) rewind(ctx context.Context, block uint64) ([]Change, error) {
	if block < l.settled.block && block >= l.settled.first {
		return nil, poco.Errorf(poco.Conflict, "ledger", "rewound to block %d, below block %d that was final", block, l.settled.block).
			WithHint("the chain broke its word on finality: begin again with an empty database, and a deeper finality (docs/networks.md)")
	}
	if block < l.forgotten {
		if l.config.Journal != nil {
			return l.rewindJournal(ctx, block)
		}
		for _, d := range l.deals {
			if d.At.Block <= block {
				return nil, poco.Errorf(poco.Conflict, "ledger", "rewound to block %d, and what came up to %d cannot be taken apart any more", block, l.forgotten).
					WithHint("start again without a cursor: the chain is read from the beginning")
			}
		}
		changes := l.everything()
		l.clear()
		return changes, nil
	}
	var changes []Change
	told := map[[2]common.Hash]bool{}
	for len(l.undo) > 0 && l.undo[len(l.undo)-1].at.block > block {
		c := l.undoLast()
		if key := [2]common.Hash{c.DealID, c.TaskID}; c.What != "" && !told[key] {
			told[key] = true
			changes = append(changes, c)
		}
	}
	for i, c := range changes { // the status after the last step back, not after the first
		if t := l.tasks[c.TaskID]; t != nil {
			changes[i].Status = t.Status
		} else {
			changes[i].Status = poco.TaskUnset
		}
	}
	l.truncate(block)
	return changes, nil
}

// truncate moves the ledger's place back to a block.
func (l *Ledger) truncate(block uint64) {
	if at := (mark{block, 1 << 62}); at.before(l.seen) {
		l.seen = at
	}
	for len(l.recent) > 0 && l.recent[len(l.recent)-1].Number > block {
		l.recent = l.recent[:len(l.recent)-1]
	}
}

// everything is the change of losing all.
func (l *Ledger) everything() (changes []Change) {
	for _, t := range l.tasks {
		changes = append(changes, Change{What: Undone, DealID: t.DealID, TaskID: t.ID, Index: t.Index})
	}
	for _, d := range l.deals {
		changes = append(changes, Change{What: Undone, DealID: d.ID})
	}
	return changes
}
