package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// Rationale: a worker that takes tasks and is silent delays each by a whole lease. It gets nothing for a while, for longer each
// time, until it answers.
func TestASilentWorkerIsQuarantined(t *testing.T) {
	b := newTable(t)
	b.join(0, func(w *plan.Worker) { w.Slots = 3 })
	d := b.deal(1, 40, 2)
	b.initialize()
	held := look[plan.Assign](b)
	if len(held) != 3 {
		t.Fatalf("%d tasks for three slots", len(held))
	}
	now := held[0].Until
	b.at(now)
	told := look[plan.Quarantine](b)
	if want := (plan.Quarantine{Worker: name(0), Lapses: 3, Until: now + 120}); len(told) != 1 || told[0] != want {
		t.Fatalf("told %v, want %v", told, want)
	}
	b.initialize()
	if got := look[plan.Assign](b); len(got) > 0 {
		t.Errorf("it gets %v", got)
	}
	if w := b.state.Workers()[0]; w.Quarantined != now+120 {
		t.Errorf("%+v", w)
	}
	ref := plan.Ref{Deal: d.ID, Index: 39, Task: poco.TaskID(d.ID, 39)}
	if c := b.state.Candidates(ref); len(c) != 1 || c[0].Chosen || !strings.Contains(c[0].Verdict, "3 tasks in a row ended with nothing heard") {
		t.Errorf("%+v", c)
	}
	if c := b.state.Capacity(poco.Tag{}, 1); c.Slots != 0 {
		t.Errorf("%d of its slots are counted", c.Slots)
	}

	// It gets tasks again when the time is over.
	b.at(now + 120)
	held = look[plan.Assign](b)
	if len(held) != 3 {
		t.Fatalf("after its quarantine it gets %v", held)
	}
	b.contribute(held[0].Task, 0, 1) // an answer ends the row
	b.at(held[1].Until)
	if told := look[plan.Quarantine](b); len(told) != 1 || told[0].Lapses != 3 || told[0].Until != b.hub.now+120 {
		t.Errorf("three lapses after an answer: %v", told)
	}
}

// Each further silence takes twice as long, an hour at most, and what was is forgotten in the end.
func TestQuarantineIsBounded(t *testing.T) {
	b := newTable(t)
	b.join(0)
	var times []uint64
	for n := byte(1); n <= 12; n++ {
		b.feed(b.hub.match(poco.Deal{ID: common.Hash{n}, BotSize: 1, Trust: 2, StartTime: b.hub.now, WorkerStake: 100}))
		b.initialize()
		for _, a := range look[plan.Assign](b) {
			b.at(a.Until)
		}
		for _, q := range look[plan.Quarantine](b) {
			times = append(times, q.Until-b.hub.now)
			b.at(q.Until)
		}
	}
	if want := []uint64{120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600}; !slices.Equal(times, want) {
		t.Errorf("quarantines of %v s, want %v", times, want)
	}
	b.at(b.hub.now + 2*3600)
	b.feed(b.hub.match(poco.Deal{ID: common.Hash{99}, BotSize: 1, Trust: 2, StartTime: b.hub.now, WorkerStake: 100}))
	b.initialize()
	b.at(look[plan.Assign](b)[0].Until)
	if told := look[plan.Quarantine](b); len(told) > 0 {
		t.Errorf("one lapse, long afterwards: %v", told)
	}
}

// However many workers a pool has notes of, there is room for one that lies; those are not forgotten for others.
func TestNotesOfWorkersAreBounded(t *testing.T) {
	b := newTable(t)
	stranger := func(i int) common.Address { return common.BytesToAddress([]byte{0xdd, byte(i >> 8), byte(i)}) }
	for i := range 10_000 {
		r := plan.Record{Passed: 1, Last: start + uint64(i)}
		if i == 0 {
			r = plan.Record{Lies: 2, Barred: plan.Evicted, Last: 1}
		}
		b.state, _ = plan.Step(b.state, plan.RecordRestored{Worker: stranger(i), Record: r})
	}
	b.feed(plan.Barred{Worker: name(1), Until: plan.Evicted, Why: "lies"})
	records := b.state.Records()
	_, forgotten := records[stranger(1)]
	if len(records) != 10_000 || records[name(1)].Barred != plan.Evicted || records[stranger(0)].Lies != 2 || forgotten {
		t.Errorf("%d records, %+v, %+v, the oldest is there: %v", len(records), records[name(1)], records[stranger(0)], forgotten)
	}
	if told := look[plan.Remember](b); !slices.Contains(told, plan.Remember{Worker: stranger(1)}) {
		t.Errorf("%d notes, and none that one is forgotten", len(told))
	}
}
