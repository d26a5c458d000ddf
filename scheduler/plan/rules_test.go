package plan_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// Rationale: the trust that was paid for is reached by the fewest workers, each of which locks a stake.
func TestNeverMoreReplicasThanTheTrustNeeds(t *testing.T) {
	for _, test := range []struct {
		trust, score uint64
		want         int
	}{{0, 0, 1}, {2, 0, 1}, {3, 0, 2}, {5, 0, 3}, {17, 0, 5}, {17, 30, 2}, {100, 300, 2}} {
		b := newTable(t)
		for i := range 8 {
			b.join(i, func(w *plan.Worker) { w.Score = test.score })
		}
		b.deal(1, 1, test.trust)
		b.initialize()
		if got := look[plan.Assign](b); len(got) != test.want {
			t.Errorf("trust %d with scores of %d: %d workers, want %d", test.trust, test.score, len(got), test.want)
		}
	}
}

// Rationale: a lie is outvoted, not waited out.
func TestADissentingAnswerIsOutvoted(t *testing.T) {
	b := newTable(t)
	for i := range 6 {
		b.join(i)
	}
	task := poco.TaskID(b.deal(1, 1, 3).ID, 0)
	b.initialize()
	first := look[plan.Assign](b)
	for i, a := range first {
		if err := b.hub.contribute(task, a.Worker, common.Hash{byte(i + 1)}); err != nil {
			t.Fatal(err)
		}
		b.see(task)
	}
	b.says(task, "needs 2 more votes")
	if more := look[plan.Assign](b); len(more) != 2 {
		t.Errorf("%d more workers, trust 3 against one dissenter needs 2 more", len(more))
	}
}

// Rationale: a bag costs gas and memory only for what is about to be computed.
func TestAMillionTasksAreOpenedInAWindow(t *testing.T) {
	b := newTable(t)
	b.deal(1, 1_000_000, 1)
	b.join(0)
	asked := look[plan.Initialize](b)
	if n := len(b.state.Open()); n == 0 || n > 16 {
		t.Fatalf("%d tasks are open for one worker of 4 slots", n)
	}
	if len(asked) != 1 || len(asked[0].Tasks) != len(b.state.Open()) {
		t.Errorf("%d transactions, want all of it in one", len(asked))
	}
}

// Rationale: what cannot be completed locks stakes until the final deadline and pays nobody.
func TestNothingIsSpentOnATrustOutOfReach(t *testing.T) {
	b := newTable(t)
	b.join(0)
	d := b.deal(1, 1, 5)
	if said := look[plan.Command](b); len(said) > 0 {
		t.Errorf("one worker, trust 5: %v", said)
	}
	e := b.state.Explain(plan.Ref{Deal: d.ID, Task: poco.TaskID(d.ID, 0)})
	if e.Phase != plan.Queued || !strings.Contains(e.Why, "needs 3 workers more and 1 can take it") {
		t.Errorf("explained as %+v", e)
	}
	b.join(1, func(w *plan.Worker) { w.Account.Stake = 99 })
	b.join(2)
	if said := look[plan.Initialize](b); len(said) > 0 {
		t.Error("a worker without the stake counts")
	}
	b.feed(plan.FundsSeen{Worker: name(1), Account: poco.Account{Stake: 100}, Gas: true})
	if said := look[plan.Initialize](b); len(said) != 1 {
		t.Error("enough workers are there, and nothing begins")
	}
}

// Rationale: anybody may initialize one task of a batch first, which undoes the whole of it.
func TestARefusedBatchGoesOneByOne(t *testing.T) {
	b := newTable(t)
	b.join(0)
	b.deal(1, 3, 1)
	batch := look[plan.Initialize](b)[0]
	b.feed(plan.Refused{ID: batch.ID, Reason: "reverted"})
	if look[plan.Initialize](b) != nil {
		t.Error("tried again at once")
	}
	b.at(start + 10)
	alone := look[plan.Initialize](b)
	ids := map[string]bool{batch.ID: true}
	for _, c := range alone {
		ids[c.ID] = true
	}
	if len(alone) != 3 || len(ids) != 4 {
		t.Errorf("after a refusal %v", alone)
	}
	for _, c := range alone {
		b.feed(plan.Refused{ID: c.ID, Reason: "reverted"})
	}
	b.at(start + 11)
	if look[plan.Initialize](b) != nil {
		t.Error("no back-off")
	}
}

// Rationale: a lost transaction is made good by the same id, which the outbox knows: sent twice is sent once.
func TestACommandIsRepeatedUnderTheSameID(t *testing.T) {
	b := newTable(t)
	b.join(0)
	b.deal(1, 2, 1)
	first := look[plan.Initialize](b)
	b.at(start + plan.Defaults().Patience)
	if again := look[plan.Initialize](b); !reflect.DeepEqual(first, again) {
		t.Errorf("%v, then %v", first, again)
	}
}

// Rationale: a requester with a thousand tasks does not keep another's one waiting.
func TestDealsShareFairly(t *testing.T) {
	b := newTable(t)
	b.deal(1, 1000, 1)
	b.join(0, func(w *plan.Worker) { w.Slots = 40 })
	b.deal(2, 1000, 1)
	b.initialize()
	b.at(start + 1)
	b.initialize()
	b.at(start + 2)
	load := map[common.Hash]int{}
	for _, r := range b.state.Open() {
		load[r.Deal] += len(b.state.Explain(r).Workers)
	}
	b.join(1, func(w *plan.Worker) { w.Slots = 40 })
	b.initialize()
	b.at(start + 3)
	clear(load)
	for _, r := range b.state.Open() {
		load[r.Deal] += len(b.state.Explain(r).Workers)
	}
	if one, two := load[common.Hash{1}], load[common.Hash{2}]; two < 20 || one < 20 {
		t.Errorf("the first deal has %d workers' slots, the second %d", one, two)
	}
}

// Rationale: replicas by one owner prove nothing.
func TestReplicasAreSpreadOverGroups(t *testing.T) {
	for seed := range uint64(30) {
		b := newTable(t, func(p *plan.Params) { p.Seed = seed })
		for i := range 9 {
			b.join(i, func(w *plan.Worker) { w.Group = "farm" })
		}
		b.join(9, func(w *plan.Worker) { w.Group = "home" })
		b.deal(1, 1, 3)
		b.initialize()
		two := workersOf(look[plan.Assign](b))
		if len(two) != 2 || two[0] != name(9) && two[1] != name(9) {
			t.Fatalf("seed %d: both replicas in one group: %v", seed, two)
		}
	}
}

func TestStakeIsNotPromisedTwice(t *testing.T) {
	b := newTable(t)
	for i := range 2 {
		b.join(i, func(w *plan.Worker) { w.Account.Stake = 250 }) // two tasks' worth
	}
	b.deal(1, 10, 3)
	b.initialize()
	if got := look[plan.Assign](b); len(got) != 4 {
		t.Errorf("%d assignments, the stakes suffice for 4", len(got))
	}
}

func TestReorganisation(t *testing.T) {
	b := newTable(t)
	b.join(0)
	d := b.deal(1, 1, 1)
	task := poco.TaskID(d.ID, 0)
	b.initialize()
	first := look[plan.Assign](b)
	b.feed(plan.TaskSeen{Progress: poco.NewProgress(&d, 0, timeRef)}) // initialized no more
	aborted := look[plan.Abort](b)
	if len(first) != 1 || len(aborted) != 1 || aborted[0].Cause != plan.UnknownTask {
		t.Fatalf("assigned %v, aborted %v", first, aborted)
	}
	if open := b.state.Open(); len(open) != 1 {
		t.Errorf("%d open, want it to be initialized again", len(open))
	}
	b.see(task)
	if again := look[plan.Assign](b); len(again) != 1 {
		t.Errorf("after it was initialized again: %v", again)
	}
	b.feed(plan.DealGone{ID: d.ID})
	if open := b.state.Open(); len(open) != 0 {
		t.Errorf("%d open of a deal that is gone", len(open))
	}
}

func TestAfterARestartALeaseHolds(t *testing.T) {
	b := newTable(t)
	b.join(0)
	d := b.deal(1, 1, 1)
	task := poco.TaskID(d.ID, 0)
	b.initialize()
	a := look[plan.Assign](b)[0]
	after := newTable(t)
	after.hub = b.hub
	after.feed(plan.Together{plan.DealSeen{Deal: d, TimeRef: timeRef}, plan.TaskSeen{Progress: b.hub.tasks[task].Clone()},
		plan.LeaseRestored{Ref: a.Ref, Worker: a.Worker, Lease: a.Lease, Until: a.Until}})
	after.join(1)
	if got := look[plan.Assign](after); len(got) != 0 {
		t.Errorf("the task was given away a second time: %v", got)
	}
	after.join(0)
	if got := look[plan.Assign](after); len(got) != 1 || got[0].Lease != a.Lease {
		t.Errorf("its worker is told %v", got)
	}
}

func TestStopFinishesWhatIsOwed(t *testing.T) {
	b := newTable(t)
	b.deal(1, 4, 3)
	b.join(0, func(w *plan.Worker) { w.Slots = 1 })
	b.join(1, func(w *plan.Worker) { w.Slots = 1 })
	b.initialize()
	look[plan.Assign](b)
	b.feed(plan.Stop{})
	if b.state.Owed() != 1 {
		t.Fatalf("%d tasks owed, want the one begun", b.state.Owed())
	}
	task := b.state.Open()[0].Task
	b.contribute(task, 0, 1)
	b.contribute(task, 1, 1)
	if fresh := look[plan.Assign](b); len(fresh) > 0 {
		t.Errorf("a closing pool took on %v", fresh)
	}
}

func TestExplainCountsVotes(t *testing.T) {
	b, task, winners := reached(t)
	b.says(task, "computing: needs 1 more vote; 1 of 2 workers computing")
	b.contribute(task, winners[1], 1)
	b.says(task, "revealing: 0 of 2 winners revealed")
	if e := b.state.Explain(plan.Ref{Deal: common.Hash{1}, Task: task}); e.Until != start+2*timeRef {
		t.Errorf("waits until %d, want the reveal deadline", e.Until)
	}
}

// TestAnyOrder finishes the tasks of a bag in any order, some of them undone and finished again, some by
// strangers, and expects the count to hold.
func TestAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		params := plan.Defaults()
		params.Window = 100
		state := plan.New(params)
		d := poco.Deal{ID: common.Hash{1}, BotFirst: 7, BotSize: 60, Trust: 1, StartTime: start}
		state, _ = plan.Step(state, plan.DealSeen{Deal: d, TimeRef: timeRef})
		want := map[uint64]poco.TaskStatus{}
		for range rapid.IntRange(0, 300).Draw(t, "steps") {
			i := 7 + rapid.Uint64Range(0, 59).Draw(t, "index")
			status := rapid.SampledFrom([]poco.TaskStatus{poco.TaskUnset, poco.TaskActive, poco.TaskCompleted, poco.TaskFailed}).Draw(t, "status")
			p := poco.NewProgress(&d, i, timeRef)
			p.Status = status
			want[i] = status
			state, _ = plan.Step(state, plan.TaskSeen{Progress: p})
			done, open := uint64(0), 0
			for _, s := range want {
				if s.Final() {
					done++
				}
				if s == poco.TaskActive {
					open++
				}
			}
			if l := state.Load(); l.Done != done || l.Open != open {
				t.Fatalf("%d done and %d open, want %d and %d", l.Done, l.Open, done, open)
			}
		}
	})
}

func TestParams(t *testing.T) {
	for i, spoil := range []func(*plan.Params){
		func(p *plan.Params) { p.Batch = 0 }, func(p *plan.Params) { p.Batch = 1000 }, func(p *plan.Params) { p.Window = 1 },
		func(p *plan.Params) { p.LeaseGrace = 0 }, func(p *plan.Params) { p.Patience = 0 },
	} {
		p := plan.Defaults()
		if spoil(&p); poco.KindOf(p.Validate()) != poco.Invalid {
			t.Error(fmt.Sprint("case ", i, " is accepted"))
		}
	}
}
