package ledger_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// archive knows every deal that any branch ever made.
type archive struct {
	deals map[common.Hash]poco.Deal
	fail  error
}

func (a *archive) Deal(_ context.Context, id common.Hash) (poco.Deal, error) {
	if a.fail != nil {
		return poco.Deal{}, a.fail
	}
	d, ok := a.deals[id]
	if !ok {
		return d, poco.Errorf(poco.NotFound, "archive", "no deal %v", id)
	}
	return d, nil
}

var categories = []poco.Category{{ID: 0, WorkClockTimeRef: 300}, {ID: 1, WorkClockTimeRef: 1200}}

func newDeal(n byte, pool byte, first, size uint64) poco.Deal {
	return poco.Deal{ID: common.Hash{n}, Workerpool: poco.Resource{Pointer: common.Address{pool}}, Requester: common.Address{9},
		Category: uint64(n % 2), StartTime: 1000 * uint64(n), BotFirst: first, BotSize: size, Trust: 3}
}

func newArchive() *archive {
	a := &archive{deals: map[common.Hash]poco.Deal{}}
	for _, d := range []poco.Deal{newDeal(1, 1, 0, 1), newDeal(2, 1, 5, 3), newDeal(3, 1, 0, 2_000), newDeal(4, 2, 0, 2)} {
		a.deals[d.ID] = d
	}
	return a
}

func (a *archive) all() []poco.Deal {
	var all []poco.Deal
	for _, d := range a.deals {
		all = append(all, d)
	}
	slices.SortFunc(all, func(x, y poco.Deal) int { return x.ID.Cmp(y.ID) })
	return all
}

// block is a block of a simulated chain.
type block struct {
	cursor chain.Cursor
	events []poco.Logged
}

func (b block) batch() hub.Batch {
	return hub.Batch{Events: b.events, Cursor: b.cursor, Time: b.cursor.Number}
}

// branch grows a chain by blocks.
type branch struct {
	blocks []block
	salt   int64
}

func (c *branch) grow(events ...poco.Event) block {
	c.salt++
	number := uint64(len(c.blocks) + 1)
	b := block{cursor: chain.Cursor{Number: number, Hash: common.BigToHash(big.NewInt(c.salt))}}
	for i, e := range events {
		b.events = append(b.events, poco.Logged{Event: e, Position: poco.Position{Block: number, BlockHash: b.cursor.Hash,
			BlockTime: number * 10, LogIndex: uint(i), TxHash: common.BigToHash(big.NewInt(c.salt))}})
	}
	c.blocks = append(c.blocks, b)
	return b
}

// drawEvents are any events of any deals, in any order.
func drawEvents(t *rapid.T, deals []poco.Deal) (events []poco.Event) {
	for range rapid.IntRange(0, 5).Draw(t, "events") {
		d := deals[rapid.IntRange(0, len(deals)-1).Draw(t, "deal")]
		index := rapid.Uint64Range(0, min(d.BotSize, 3)-1).Draw(t, "index")
		if rapid.Bool().Draw(t, "from the end") {
			index = d.BotSize - 1 - index
		}
		task := poco.TaskID(d.ID, d.BotFirst+index)
		worker := common.Address{0xaa, rapid.Byte().Draw(t, "worker") % 4}
		answer := common.Hash{0xbb, rapid.Byte().Draw(t, "answer") % 2}
		switch rapid.IntRange(0, 12).Draw(t, "kind") {
		case 0, 1:
			events = append(events, poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID},
				poco.OrdersMatched{DealID: d.ID, RequestHash: d.ID, Volume: d.BotSize})
		case 2, 3:
			events = append(events, poco.TaskInitialize{TaskID: task, Workerpool: d.Workerpool.Pointer})
		case 4, 5:
			events = append(events, poco.TaskContribute{TaskID: task, Worker: worker, ResultHash: answer})
		case 6:
			events = append(events, poco.TaskConsensus{TaskID: task, Consensus: answer})
		case 7:
			events = append(events, poco.TaskReveal{TaskID: task, Worker: worker, Digest: answer})
		case 8:
			events = append(events, poco.TaskReopen{TaskID: task})
		case 9:
			events = append(events, poco.TaskFinalize{TaskID: task, Results: []byte("here")}, poco.Reward{Owner: worker, Amount: 1, Ref: task})
		case 10:
			events = append(events, poco.TaskClaimed{TaskID: task}, poco.CategoryCreated{Category: poco.Category{ID: 2}})
		case 11: // of two tasks at once, one of them another deal's perhaps
			other := deals[rapid.IntRange(0, len(deals)-1).Draw(t, "other deal")]
			member := poco.Member{Worker: worker, Weight: 2, ResultHash: answer}
			events = append(events, poco.Committed{Batch: answer, Committees: []poco.Committee{
				{TaskID: task, Consensus: answer, Members: []poco.Member{member}},
				{TaskID: poco.TaskID(other.ID, other.BotFirst), Consensus: answer, Members: []poco.Member{member}}}})
		case 12:
			events = append(events, poco.CommitteeReleased{TaskID: task})
		}
	}
	return events
}

// picture is everything the views show.
func picture(t interface{ Fatal(...any) }, l *ledger.Ledger) string {
	type shown struct {
		Deal  ledger.Deal
		Tasks []ledger.Task
		Next  []uint64
	}
	var all []shown
	for _, d := range l.Deals(nil) {
		s := shown{Deal: d, Tasks: l.TasksOf(d.ID)}
		for index := range l.UninitializedFrom(d.ID, 0) {
			if s.Next = append(s.Next, index); len(s.Next) == 3 {
				break
			}
		}
		if of := l.DealsOf(d.Workerpool.Pointer); !slices.ContainsFunc(of, func(o ledger.Deal) bool { return o.ID == d.ID }) {
			t.Fatal("a deal is missing from its pool's")
		}
		all = append(all, s)
	}
	text, err := json.Marshal(struct {
		All    []shown
		Open   []ledger.Task
		Cursor chain.Cursor
		Time   uint64
	}{all, l.OpenTasks(), l.Cursor(), l.Time()})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func open(t interface{ Fatal(...any) }, config ledger.Config) *ledger.Ledger {
	config.Categories = categories
	l, err := ledger.New(context.Background(), config)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestHistoriesWithRewinds: whatever was rewound, delivered twice, failed half way or restarted from the journal,
// the ledger is the fold of the chain that is left.
func TestHistoriesWithRewinds(t *testing.T) {
	db := storetest.Memory(t)
	run := 0
	rapid.Check(t, func(t *rapid.T) {
		run++
		reader := newArchive()
		config := ledger.Config{Deals: reader}
		if rapid.Bool().Draw(t, "journal") {
			config.Journal, config.Role = db, "run "+big.NewInt(int64(run)).String()
		}
		if rapid.Bool().Draw(t, "one pool") {
			config.Workerpool = common.Address{1}
		}
		l := open(t, config)
		apply := func(b hub.Batch) {
			if _, err := l.Apply(context.Background(), b); err != nil {
				t.Fatal(err)
			}
		}
		var c branch
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			switch rapid.IntRange(0, 9).Draw(t, "step") {
			case 0: // a reorganisation, with or without the first new logs in the same batch
				keep := rapid.IntRange(0, len(c.blocks)).Draw(t, "keep")
				c.blocks = c.blocks[:keep]
				to := uint64(keep)
				b := hub.Batch{Rewind: &to, Time: to}
				if keep > 0 {
					b.Cursor = c.blocks[keep-1].cursor
				}
				if rapid.Bool().Draw(t, "with logs") {
					next := c.grow(drawEvents(t, reader.all())...)
					b.Events, b.Cursor, b.Time = next.events, next.cursor, next.cursor.Number
				}
				apply(b)
				if rapid.Bool().Draw(t, "twice") {
					apply(b)
				}
			case 1: // delivered again
				if len(c.blocks) > 0 {
					apply(c.blocks[rapid.IntRange(0, len(c.blocks)-1).Draw(t, "again")].batch())
				}
			case 2: // the node is away
				b := c.grow(drawEvents(t, reader.all())...).batch()
				reader.fail = errors.New("away")
				_, err := l.Apply(context.Background(), b)
				reader.fail = nil
				if err != nil {
					apply(b)
				}
			case 3: // a restart
				if config.Journal != nil {
					before := picture(t, l)
					l = open(t, config)
					if after := picture(t, l); after != before {
						t.Fatalf("before the restart\n%s\nafter\n%s", before, after)
					}
				}
			default:
				apply(c.grow(drawEvents(t, reader.all())...).batch())
			}
		}
		config.Journal = nil
		fresh := open(t, config)
		for _, b := range c.blocks {
			if _, err := fresh.Apply(context.Background(), b.batch()); err != nil {
				t.Fatal(err)
			}
		}
		if got, want := picture(t, l), picture(t, fresh); got != want {
			t.Fatalf("the ledger\n%s\nfrom scratch\n%s", got, want)
		}
	})
}

// TestBagsAreLazy: a bag of a million tasks is only as big as what happened in it.
func TestBagsAreLazy(t *testing.T) {
	reader, c := newArchive(), branch{}
	l := open(t, ledger.Config{Deals: reader})
	d := newDeal(5, 1, 0, 1_000_000)
	reader.deals[d.ID] = d
	allocated := testing.AllocsPerRun(1, func() {
		b := c.grow(poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID},
			poco.TaskInitialize{TaskID: poco.TaskID(d.ID, 0), Workerpool: d.Workerpool.Pointer},
			poco.TaskInitialize{TaskID: poco.TaskID(d.ID, 999_999), Workerpool: d.Workerpool.Pointer},
			poco.TaskInitialize{TaskID: poco.TaskID(d.ID, 4), Workerpool: d.Workerpool.Pointer})
		if _, err := l.Apply(t.Context(), b.batch()); err != nil {
			t.Fatal(err)
		}
	})
	if allocated > 500 {
		t.Errorf("%v allocations for three tasks", allocated)
	}
	var next []uint64
	for index := range l.UninitializedFrom(d.ID, 3) {
		if next = append(next, index); len(next) == 2 {
			break
		}
	}
	if !slices.Equal(next, []uint64{3, 5}) {
		t.Errorf("next to initialize: %v", next)
	}
	view, _ := l.Deal(d.ID)
	if view.Active != 3 || view.Uninitialized() != 999_997 || view.Done() {
		t.Errorf("the deal is %+v", view)
	}
	// Deadlines hold before the first event.
	task, ok := l.TaskAt(d.ID, 7)
	if !ok || task.Status != poco.TaskUnset || task.FinalDeadline != d.StartTime+10*1200 || task.ID != poco.TaskID(d.ID, 7) {
		t.Errorf("an uninitialized task is %+v", task)
	}
	if _, ok := l.TaskAt(d.ID, 1_000_000); ok {
		t.Error("a task outside of the bag")
	}
	// A task in the middle is found too, if slowly without a node to ask.
	b := c.grow(poco.TaskInitialize{TaskID: poco.TaskID(d.ID, 50_000), Workerpool: d.Workerpool.Pointer})
	changes, err := l.Apply(t.Context(), b.batch())
	if err != nil || len(changes) != 1 || changes[0].Status != poco.TaskActive {
		t.Errorf("a task in the middle: %v, %v", changes, err)
	}
}

// TestDeepRewinds: deeper than what is kept to be undone, the journal folds again; without one only the beginning
// can be rewound to, and the ledger says so.
func TestDeepRewinds(t *testing.T) {
	for _, journal := range []*store.DB{nil, storetest.Memory(t)} {
		reader, c := newArchive(), branch{}
		l := open(t, ledger.Config{Deals: reader, Journal: journal})
		one, two := reader.deals[common.Hash{1}], reader.deals[common.Hash{2}]
		apply := func(b hub.Batch) ([]ledger.Change, error) { return l.Apply(t.Context(), b) }
		for i := range 1200 {
			var events []poco.Event
			switch i {
			case 3:
				events = []poco.Event{poco.SchedulerNotice{Workerpool: one.Workerpool.Pointer, DealID: one.ID}}
			case 10:
				events = []poco.Event{poco.SchedulerNotice{Workerpool: two.Workerpool.Pointer, DealID: two.ID}}
			}
			if _, err := apply(c.grow(events...).batch()); err != nil {
				t.Fatal(err)
			}
		}
		to := uint64(6)
		changes, err := apply(hub.Batch{Rewind: &to, Cursor: c.blocks[5].cursor})
		if journal == nil {
			if poco.KindOf(err) != poco.Conflict || poco.HintOf(err) == "" {
				t.Errorf("without a journal: %v, %v", changes, err)
			}
		} else if deals := l.Deals(nil); err != nil || len(deals) != 1 || deals[0].ID != one.ID || l.Cursor() != c.blocks[5].cursor {
			t.Errorf("with a journal: %v, %v", deals, err)
		}
		to = 0
		if _, err := apply(hub.Batch{Rewind: &to}); err != nil || len(l.Deals(nil)) != 0 {
			t.Errorf("to the beginning: %v, %v", l.Deals(nil), err)
		}
	}
}

// TestMissingDeal: a deal that was logged and is not there means that the chain moved, not that it does not exist.
func TestMissingDeal(t *testing.T) {
	l := open(t, ledger.Config{Deals: newArchive()})
	var c branch
	_, err := l.Apply(t.Context(), c.grow(poco.SchedulerNotice{DealID: common.Hash{77}}).batch())
	if poco.KindOf(err) != poco.Unavailable || l.Cursor().Number != 0 {
		t.Errorf("%v, cursor %v", err, l.Cursor())
	}
	// A Boost deal has no such notice, and is no error.
	if _, err := l.Apply(t.Context(), c.grow(poco.OrdersMatched{DealID: common.Hash{78}}).batch()); err != nil {
		t.Error(err)
	}
	if _, err := ledger.New(t.Context(), ledger.Config{}); poco.KindOf(err) != poco.Invalid {
		t.Errorf("no reader: %v", err)
	}
}

// TestFollowsTheChain: the fold of the embedded chain's logs is what the hub itself shows.
func TestFollowsTheChain(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	const w1, w2, w3, liar = hubtest.Worker, hubtest.Worker + 1, hubtest.Worker + 2, hubtest.Worker + 3
	truth, lie := common.HexToHash("0x7"), common.HexToHash("0x1e")
	deal := w.Match(3, 4)
	refs := []hub.TaskRef{{DealID: deal.ID}, {DealID: deal.ID, Index: 1}, {DealID: deal.ID, Index: 2}}
	w.Send(w1, w.Hub.InitializeArray(refs))
	w.Contribute(refs[0].ID(), truth, w1)
	w.Contribute(refs[0].ID(), lie, liar)
	w.Contribute(refs[0].ID(), truth, w2, w3)
	w.Reveal(refs[0].ID(), truth, w1, w2, w3)
	w.Contribute(refs[1].ID(), lie, liar)
	w.Send(hubtest.Scheduler, w.Hub.Finalize(refs[0].ID(), []byte("there"), nil))

	l, err := ledger.New(ctx, ledger.Config{Deals: w.Hub, Workerpool: w.Workerpool})
	if err != nil {
		t.Fatal(err)
	}
	catchUp(t, w, l)
	for _, ref := range refs {
		got, ok := l.Task(ref.ID())
		want, err := w.Hub.Task(ctx, ref.ID())
		if err != nil || !ok {
			t.Fatal(err, ok)
		}
		want.ResultsCallback, got.ResultsCallback = nil, nil
		a, b := mustJSON(t, got.Task), mustJSON(t, normal(want))
		if a != b {
			t.Errorf("the ledger has %s, the hub %s", a, b)
		}
	}
	view, ok := l.Deal(deal.ID)
	if !ok || view.Completed != 1 || view.Active != 2 || view.Uninitialized() != 1 || view.Deal != deal || view.Orders.Volume != 4 {
		t.Errorf("the deal is %+v", view)
	}
	if by := l.DealsBy(hubtest.Address(hubtest.Requester)); len(by) != 1 || len(l.OpenTasks()) != 2 {
		t.Errorf("%d deals, %d open tasks", len(by), len(l.OpenTasks()))
	}
}

// catchUp follows to the head.
func catchUp(t *testing.T, w *hubtest.World, l *ledger.Ledger) (changes []ledger.Change) {
	t.Helper()
	head, err := w.Client.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	done := errors.New("at the head")
	err = l.Follow(t.Context(), w.Hub, chain.FollowConfig{}, func(_ context.Context, c []ledger.Change) error {
		changes = append(changes, c...)
		if l.Cursor().Hash == head.Hash {
			return done
		}
		return nil
	})
	if !errors.Is(err, done) {
		t.Fatal(err)
	}
	return changes
}

// TestReorganisation: what a reorganisation undid is gone, and comes back when it is mined again.
func TestReorganisation(t *testing.T) {
	w := hubtest.New(t)
	l, err := ledger.New(t.Context(), ledger.Config{Deals: w.Hub, Journal: storetest.Memory(t)})
	if err != nil {
		t.Fatal(err)
	}
	catchUp(t, w, l)
	deal := w.Match(3, 1)
	ref := hub.TaskRef{DealID: deal.ID}
	catchUp(t, w, l)
	w.Send(hubtest.Worker, w.Hub.Initialize(ref))
	w.Contribute(ref.ID(), common.Hash{7}, hubtest.Worker)
	catchUp(t, w, l)
	if task, ok := l.Task(ref.ID()); !ok || len(task.Contributions) != 1 {
		t.Fatalf("before: %+v, %v", task, ok)
	}
	// The task's two blocks go; their transactions wait in the pool.
	if _, err := w.Node.Reorg(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	undone := catchUp(t, w, l)
	if _, ok := l.Task(ref.ID()); ok || len(l.OpenTasks()) != 0 {
		t.Error("the task survived")
	}
	if !slices.ContainsFunc(undone, func(c ledger.Change) bool { return c.What == ledger.Undone && c.TaskID == ref.ID() }) {
		t.Errorf("nobody was told: %+v", undone)
	}
	if d, ok := l.Deal(deal.ID); !ok || d.Uninitialized() != 1 {
		t.Errorf("the deal is %+v, %v", d, ok)
	}
	w.Mine()
	catchUp(t, w, l)
	if task, ok := l.Task(ref.ID()); !ok || len(task.Contributions) != 1 || task.Status != poco.TaskActive {
		t.Errorf("after: %+v, %v", task, ok)
	}
}

// normal has nil for empty, as a fold has.
func normal(t poco.Task) poco.Task {
	if len(t.Contributors) == 0 {
		t.Contributors = nil
	}
	if len(t.Results) == 0 {
		t.Results = nil
	}
	return t
}

func mustJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
