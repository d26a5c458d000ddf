package ledger

import (
	"bytes"
	"cmp"
	"iter"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// Deal is a deal and how far it is.
type Deal struct {
	poco.Deal
	TimeRef uint64             // its category's time, seconds
	Orders  poco.OrdersMatched // the digests of its orders
	At      poco.Position      // where it was made
	counts
}

// counts are a bag's tasks by status.
type counts struct {
	Active, Revealing, Completed, Failed uint64
}

func (c *counts) count(s poco.TaskStatus, by uint64) {
	switch s {
	case poco.TaskUnset: // counted by Uninitialized
	case poco.TaskActive:
		c.Active += by
	case poco.TaskRevealing:
		c.Revealing += by
	case poco.TaskCompleted:
		c.Completed += by
	case poco.TaskFailed:
		c.Failed += by
	}
}

// Uninitialized is how many tasks have no event yet.
func (d *Deal) Uninitialized() uint64 {
	return d.BotSize - d.Active - d.Revealing - d.Completed - d.Failed
}

// Done tells whether no task of the bag can change any more.
func (d *Deal) Done() bool { return d.Completed+d.Failed == d.BotSize }

// Task is a task of a deal.
type Task struct {
	poco.Progress
	Since poco.Position // its last event; zero before the first
}

// Deal returns a deal.
func (l *Ledger) Deal(id common.Hash) (Deal, bool) {
	l.state.RLock()
	defer l.state.RUnlock()
	d, ok := l.deals[id]
	if !ok {
		return Deal{}, false
	}
	return d.Deal, true
}

// Task returns a task that has events and is not settled.
func (l *Ledger) Task(id common.Hash) (Task, bool) {
	l.state.RLock()
	defer l.state.RUnlock()
	t, ok := l.tasks[id]
	if !ok {
		return Task{}, false
	}
	return t.view(), true
}

// TaskAt returns a task of a deal by its index, with its deadlines also before its first event; false outside of
// the bag.
func (l *Ledger) TaskAt(dealID common.Hash, index uint64) (Task, bool) {
	l.state.RLock()
	defer l.state.RUnlock()
	d, ok := l.deals[dealID]
	if !ok || index < d.BotFirst || index-d.BotFirst >= d.BotSize {
		return Task{}, false
	}
	if t, ok := d.tasks[index]; ok {
		return t.view(), true
	}
	return d.bare(index), true
}

// bare is a task of which nothing is known, or its outcome alone.
func (d *deal) bare(index uint64) Task {
	t := Task{Progress: poco.NewProgress(&d.Deal.Deal, index, d.TimeRef)}
	t.Status, _ = d.outcome(index)
	return t
}

func (t *task) view() Task { return Task{Progress: t.Clone(), Since: t.since} }

// Deals returns the deals for which keep is true (nil: all), oldest first. keep must not call the ledger.
func (l *Ledger) Deals(keep func(*Deal) bool) []Deal {
	l.state.RLock()
	defer l.state.RUnlock()
	var deals []Deal
	for _, d := range l.deals {
		if keep == nil || keep(&d.Deal) {
			deals = append(deals, d.Deal)
		}
	}
	slices.SortFunc(deals, func(a, b Deal) int { return compare(a.At, b.At, a.ID, b.ID) })
	return deals
}

// DealsOf returns a pool's deals, oldest first.
func (l *Ledger) DealsOf(workerpool common.Address) []Deal {
	l.state.RLock()
	defer l.state.RUnlock()
	deals := make([]Deal, 0, len(l.byPool[workerpool]))
	for _, d := range l.byPool[workerpool] {
		deals = append(deals, d.Deal)
	}
	return deals
}

// DealsBy returns a requester's deals, oldest first.
func (l *Ledger) DealsBy(requester common.Address) []Deal {
	return l.Deals(func(d *Deal) bool { return d.Requester == requester })
}

// OpenTasks returns the tasks that are ACTIVE or REVEALING, the longest unchanged first.
func (l *Ledger) OpenTasks() []Task {
	l.state.RLock()
	defer l.state.RUnlock()
	tasks := make([]Task, 0, len(l.open))
	for _, t := range l.open {
		tasks = append(tasks, t.view())
	}
	sortTasks(tasks)
	return tasks
}

// TasksOf returns a deal's tasks that have events, by index; of settled ones there is the status alone.
func (l *Ledger) TasksOf(dealID common.Hash) []Task {
	l.state.RLock()
	defer l.state.RUnlock()
	var tasks []Task
	if d, ok := l.deals[dealID]; ok {
		for _, t := range d.tasks {
			tasks = append(tasks, t.view())
		}
		for index := range d.settled() {
			tasks = append(tasks, d.bare(index))
		}
	}
	slices.SortFunc(tasks, func(a, b Task) int { return cmp.Compare(a.Index, b.Index) })
	return tasks
}

// UninitializedFrom walks the indexes of a deal, from one on, whose tasks have no event. The ledger may change
// meanwhile: each step looks at the present.
func (l *Ledger) UninitializedFrom(dealID common.Hash, from uint64) iter.Seq[uint64] {
	next := func(index uint64) (uint64, bool) {
		l.state.RLock()
		defer l.state.RUnlock()
		d, ok := l.deals[dealID]
		if !ok {
			return 0, false
		}
		for index = max(index, d.low); index < d.BotFirst+d.BotSize; index++ {
			if !d.has(index) {
				return index, true
			}
		}
		return 0, false
	}
	return func(yield func(uint64) bool) {
		for index, ok := next(from); ok && yield(index); index, ok = next(index + 1) {
		}
	}
}

// Cursor is the last block folded, and Recent are it and older ones, for [chain.FollowConfig].
func (l *Ledger) Cursor() chain.Cursor {
	l.state.RLock()
	defer l.state.RUnlock()
	return l.cursor
}

// Recent are cursors to which the ledger can be rewound exactly, oldest first.
func (l *Ledger) Recent() []chain.Cursor {
	l.state.RLock()
	defer l.state.RUnlock()
	return slices.Clone(l.recent)
}

// Time is the protocol time of the last block folded.
func (l *Ledger) Time() uint64 {
	l.state.RLock()
	defer l.state.RUnlock()
	return l.time
}

func sortTasks(tasks []Task) {
	slices.SortFunc(tasks, func(a, b Task) int { return compare(a.Since, b.Since, a.ID, b.ID) })
}

func compare(a, b poco.Position, x, y common.Hash) int {
	switch {
	case a.Block != b.Block:
		return int(int64(a.Block) - int64(b.Block))
	case a.LogIndex != b.LogIndex:
		return int(a.LogIndex) - int(b.LogIndex)
	}
	return bytes.Compare(x[:], y[:])
}
