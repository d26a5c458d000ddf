package ledger_test

import (
	"context"
	"encoding/json"
	"math/big"
	"runtime"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// finality is a chain of which blocks that deep cannot be undone.
func finality(depth uint64) func(context.Context, chain.Cursor) (uint64, bool, error) {
	return func(_ context.Context, head chain.Cursor) (uint64, bool, error) {
		return head.Number - min(depth, head.Number), head.Number >= depth, nil
	}
}

// TestSettledHistories: a ledger that lets go of what is final says of everything else what one says that keeps all, over
// reorganisations that are not deeper and restarts; and what it let go of was over.
func TestSettledHistories(t *testing.T) {
	const depth = 3
	ledger.SettleEvery(2)
	t.Cleanup(func() { ledger.SettleEvery(32) })
	db, run, gone, bare := storetest.Memory(t), 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		run++
		reader := newArchive()
		config := ledger.Config{Deals: reader, Final: finality(depth)}
		if rapid.Bool().Draw(t, "journal") {
			config.Journal, config.Role = db, "settled "+big.NewInt(int64(run)).String()
		}
		l, whole := open(t, config), open(t, ledger.Config{Deals: reader})
		apply := func(b hub.Batch) {
			for _, one := range []*ledger.Ledger{l, whole} {
				if _, err := one.Apply(context.Background(), b); err != nil {
					t.Fatal(err)
				}
			}
		}
		var c branch
		final := uint64(0) // of any head so far
		steps := rapid.IntRange(1, 30).Draw(t, "steps")
		for i := range steps + 2*depth { // the last ones end what there is, and bury it
			step := 2
			if i < steps {
				step = rapid.IntRange(0, 9).Draw(t, "step")
			}
			switch step {
			case 0: // a reorganisation
				c.blocks = c.blocks[:rapid.IntRange(int(final), len(c.blocks)).Draw(t, "keep")]
				to := uint64(len(c.blocks))
				b := hub.Batch{Rewind: &to, Time: to}
				if to > 0 {
					b.Cursor = c.blocks[to-1].cursor
				}
				apply(b)
			case 1: // a restart
				if config.Journal != nil {
					l = open(t, config)
				}
			case 2: // all that is left of a deal is claimed
				apply(c.grow(claims(whole)...).batch())
			default:
				apply(c.grow(slices.DeleteFunc(drawEvents(t, reader.all()), func(e poco.Event) bool { return impossible(whole, e) })...).batch())
			}
			final = max(final, whole.Cursor().Number-min(depth, whole.Cursor().Number))
			g, b := sameButSettled(t, l, whole, final)
			gone, bare = gone+g, bare+b
		}
	})
	if gone == 0 || bare == 0 {
		t.Errorf("%d deals and %d tasks were let go of: the test shows nothing", gone, bare)
	}
}

// claims end the first of the small deals that is not over.
func claims(l *ledger.Ledger) (events []poco.Event) {
	for _, d := range l.Deals(nil) {
		if d.Done() || d.BotSize > 8 {
			continue
		}
		for i := range d.BotSize {
			e := poco.TaskClaimed{TaskID: poco.TaskID(d.ID, d.BotFirst+i)}
			if !impossible(l, e) {
				events = append(events, e)
			}
		}
		return events
	}
	return nil
}

// impossible tells of events that no hub logs: of a deal that there is already, of a task that is over.
func impossible(l *ledger.Ledger, e poco.Event) bool {
	over := func(id common.Hash) bool { task, ok := l.Task(id); return ok && task.Status.Final() }
	switch e := e.(type) {
	case poco.SchedulerNotice:
		_, twice := l.Deal(e.DealID)
		return twice
	case poco.Committed:
		return slices.ContainsFunc(e.Committees, func(c poco.Committee) bool { return over(c.TaskID) })
	}
	id, ok := poco.TaskOf(e)
	return ok && over(id)
}

// sameButSettled compares a ledger that lets go with one that does not, and counts what is gone.
func sameButSettled(t *rapid.T, l, whole *ledger.Ledger, final uint64) (deals, tasks int) {
	text := func(v any) string {
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	for _, want := range whole.Deals(nil) {
		got, ok := l.Deal(want.ID)
		if !ok {
			deals++
			for _, task := range whole.TasksOf(want.ID) {
				if !want.Done() || task.Since.Block > final {
					t.Fatalf("the deal %v is gone with %d of %d tasks over, the last at %d of %d final", want.ID, want.Completed+want.Failed,
						want.BotSize, task.Since.Block, final)
				}
			}
			continue
		}
		if text(got) != text(want) {
			t.Fatalf("the deal is\n%+v, and should be\n%+v", got, want)
		}
		mine, all := l.TasksOf(want.ID), whole.TasksOf(want.ID)
		for i, task := range all {
			if i >= len(mine) || mine[i].ID != task.ID || mine[i].Status != task.Status {
				t.Fatalf("tasks %+v, and should be %+v", mine, all)
			}
			if _, kept := l.Task(task.ID); !kept {
				tasks++
				if !task.Status.Final() || task.Since.Block > final {
					t.Fatalf("the task %d of %v is gone: %+v, final %d", task.Index, want.ID, task, final)
				}
			} else if text(mine[i]) != text(task) {
				t.Fatalf("the task is\n%+v, and should be\n%+v", mine[i], task)
			}
		}
		if len(mine) != len(all) {
			t.Fatalf("%d tasks, and should be %d", len(mine), len(all))
		}
		next := func(l *ledger.Ledger) (indexes []uint64) {
			for index := range l.UninitializedFrom(want.ID, 0) {
				if indexes = append(indexes, index); len(indexes) == 5 {
					break
				}
			}
			return indexes
		}
		if !slices.Equal(next(l), next(whole)) {
			t.Fatalf("to initialize next %v, and should be %v", next(l), next(whole))
		}
	}
	if text(l.OpenTasks()) != text(whole.OpenTasks()) || l.Cursor() != whole.Cursor() {
		t.Fatal("open tasks or cursors differ")
	}
	return deals, tasks
}

// TestMemoryIsFlat: what a ledger holds, and keeps in its journal, does not grow with what it has seen.
func TestMemoryIsFlat(t *testing.T) {
	journal := storetest.Memory(t)
	reader, c := newArchive(), branch{}
	l := open(t, ledger.Config{Deals: reader, Final: finality(16), Journal: journal})
	live := func() float64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / (1 << 20)
	}
	deals, settled := 0, 0
	bags := func(n int) {
		for range n {
			deals++
			d := newDeal(6, 1, 0, 20)
			d.ID = common.BigToHash(big.NewInt(int64(1000 + deals)))
			reader.deals = map[common.Hash]poco.Deal{d.ID: d}
			events := []poco.Event{poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID}}
			var ends []poco.Event
			for index := range d.BotSize {
				id := poco.TaskID(d.ID, index)
				events = append(events, poco.TaskInitialize{TaskID: id, Workerpool: d.Workerpool.Pointer})
				ends = append(ends, poco.TaskContribute{TaskID: id, Worker: common.Address{1}}, poco.TaskFinalize{TaskID: id, Results: make([]byte, 100)})
			}
			for _, b := range []block{c.grow(events...), c.grow(ends...)} {
				changes, err := l.Apply(t.Context(), b.batch())
				if err != nil {
					t.Fatal(err)
				}
				for _, change := range changes {
					if change.What == ledger.Settled {
						settled++
					}
				}
			}
			c.blocks = c.blocks[max(0, len(c.blocks)-2):]
			c.blocks = append(make([]block, 2*deals-len(c.blocks)), c.blocks...)
		}
	}
	rows := func() (n int) {
		if err := journal.QueryRow(t.Context(), "SELECT COUNT(*) FROM ledger_events").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	bags(50)
	before, kept := live(), rows()
	bags(500)
	// 10,000 tasks more: if a task left a hundred bytes they were a megabyte.
	if after := live(); after > before+1 {
		t.Errorf("%.1f MB after 1,000 tasks, %.1f after 11,000", before, after)
	}
	if after := rows(); after > 2*kept {
		t.Errorf("%d events in the journal after 1,000 tasks, %d after 11,000", kept, after)
	}
	if n := len(l.Deals(nil)); n > 50 || n+settled != deals {
		t.Errorf("%d deals are held and %d were told to be over for good, of %d", n, settled, deals)
	}
}

// TestBrokenFinality: a chain that undoes what was final is refused as long as the ledger cannot begin again; from its beginning, or
// without the cursors of before, it can.
func TestBrokenFinality(t *testing.T) {
	ledger.SettleEvery(1)
	t.Cleanup(func() { ledger.SettleEvery(32) })
	for _, journal := range []*store.DB{nil, storetest.Memory(t)} {
		reader, c := newArchive(), branch{}
		l := open(t, ledger.Config{Deals: reader, Journal: journal, Final: finality(2)})
		d := reader.deals[common.Hash{1}]
		task := poco.TaskID(d.ID, 0)
		for _, events := range [][]poco.Event{nil, {poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID},
			poco.TaskInitialize{TaskID: task, Workerpool: d.Workerpool.Pointer}}, {poco.TaskClaimed{TaskID: task}}, nil, nil, nil, nil} {
			if _, err := l.Apply(t.Context(), c.grow(events...).batch()); err != nil {
				t.Fatal(err)
			}
		}
		if _, ok := l.Deal(d.ID); ok {
			t.Fatal("the deal is not settled")
		}
		if journal != nil {
			l = open(t, ledger.Config{Deals: reader, Journal: journal, Final: finality(2)})
		}
		for _, recent := range l.Recent() {
			if recent.Number < 4 {
				t.Errorf("block %d is said to be one that can be rewound to", recent.Number)
			}
		}
		to := uint64(2)
		if _, err := l.Apply(t.Context(), hub.Batch{Rewind: &to, Cursor: c.blocks[1].cursor}); poco.KindOf(err) != poco.Conflict || poco.HintOf(err) == "" {
			t.Errorf("rewound below what was final: %v", err)
		}
		to = 1
		if _, err := l.Apply(t.Context(), hub.Batch{Rewind: &to, Cursor: c.blocks[0].cursor}); err != nil {
			t.Error(err)
		}
		c.blocks = c.blocks[:1]
		if _, err := l.Apply(t.Context(), c.grow(poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID}).batch()); err != nil {
			t.Error(err)
		}
		if _, ok := l.Deal(d.ID); !ok {
			t.Error("the deal of the new branch is not there")
		}
	}
}
