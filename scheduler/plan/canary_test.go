package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// bird is a canary whose right answer is 1.
var bird = plan.Canary{ID: "bird", Requesters: []common.Address{{0x0b}, {0x0c}}, App: common.Address{0x0a}, Params: `{"iexec_args":"sing"}`, Digest: common.Hash{1}, Since: start}

// watched is a table with the canary, on which every lone task would be checked.
func watched(t *testing.T, workers int, road func(*plan.Worker)) *table {
	b := newTable(t, func(p *plan.Params) { p.Check = 100 })
	for i := range workers {
		b.join(i, road)
	}
	b.feed(plan.CanariesSet{Canaries: []plan.Canary{bird}})
	return b
}

func gas(w *plan.Worker) { w.Gas = true }

// buys has the canary bought, in a deal of one task.
func (b *table) buys(n byte, trust uint64, onSettlement bool, change ...func(*poco.Deal)) poco.Deal {
	d := poco.Deal{ID: common.Hash{n}, BotSize: 1, Trust: trust, StartTime: b.hub.now, WorkerStake: 100, Requester: bird.Requesters[n%2], Params: bird.Params,
		App: poco.Resource{Pointer: bird.App}}
	for _, f := range change {
		f(&d)
	}
	seen := b.hub.match(d)
	seen.Signs = onSettlement
	b.feed(seen)
	return d
}

// ends has a worker contribute and finalize the canary's task on the classic road, which it must have been given.
func (b *table) ends(d poco.Deal, answer byte) common.Address {
	b.t.Helper()
	b.initialize()
	var given []plan.Assign
	for _, a := range look[plan.Assign](b) {
		if a.Deal == d.ID {
			given = append(given, a)
		}
	}
	if len(given) != 1 || !given[0].Short {
		b.t.Fatalf("given %+v", given)
	}
	if err := b.hub.contributeAndFinalize(given[0].Task, given[0].Worker, poco.ResultHash(given[0].Task, common.Hash{answer})); err != nil {
		b.t.Fatal(err)
	}
	b.hub.tasks[given[0].Task].ResultDigest = common.Hash{answer}
	b.see(given[0].Task)
	return given[0].Worker
}

// On the settlement's road a wrong answer is not committed: its worker is barred, and another is asked.
func TestACanaryFindsALiarBeforeItIsPaid(t *testing.T) {
	b := watched(t, 2, signs)
	d := b.buys(1, 1, true)
	task := poco.TaskID(d.ID, 0)
	given := slices.Clone(look[plan.Assign](b))
	if len(given) != 1 {
		t.Fatalf("a canary needs no spot check: given %+v", given)
	}
	liar := given[0].Worker
	b.answers(given[0], 9)
	said := slices.Clone(b.said)
	told := look[plan.Quarantine](b)
	want := plan.Quarantine{Worker: liar, Lies: 1, Until: start + 24*3600, Task: task, Answer: poco.ResultHash(task, common.Hash{9}),
		Agreed: poco.ResultHash(task, common.Hash{1}), Canary: "bird"}
	if len(told) != 1 || told[0] != want {
		t.Fatalf("told %+v\nwant %+v", told, want)
	}
	b.said = said
	if drops := look[plan.Drop](b); len(drops) != 1 || drops[0] != (plan.Drop{Task: task, Worker: liar}) {
		t.Errorf("dropped %+v", drops)
	}
	b.said = said
	again := slices.Clone(look[plan.Assign](b))
	if len(again) != 1 || again[0].Worker == liar || again[0].Task != task {
		t.Fatalf("then given %+v", again)
	}
	if err := b.answer(given[0].Ref, liar, 9); err == nil {
		t.Error("its word is taken")
	}
	b.answers(again[0], 1)
	commits := slices.Clone(look[plan.Commit](b))
	if len(commits) != 1 || len(commits[0].Tasks[0].Members) != 1 || commits[0].Tasks[0].Members[0].Worker != again[0].Worker {
		t.Fatalf("committed %+v", commits)
	}
	b.mined(commits[0])
	if r := b.state.Records()[again[0].Worker]; r.Passed != 1 || r.Lies != 0 {
		t.Errorf("who answered right: %+v", r)
	}
	if c := b.state.Canaries()[0]; c.Right != 1 || c.Wrong != 1 || c.Suspended != 0 || c.Open != 1 || !slices.Equal(c.Deals, []common.Hash{d.ID}) {
		t.Errorf("%+v", c)
	}
}

// At a higher trust the hub takes several answers, and punishes the wrong ones itself.
func TestACanaryAtAHigherTrust(t *testing.T) {
	b := watched(t, 4, signs)
	b.buys(1, 3, true)
	given := slices.Clone(look[plan.Assign](b))
	b.answers(given[0], 9)
	if drops := look[plan.Drop](b); len(drops) > 0 {
		t.Errorf("left out of the committee: %+v", drops)
	}
	if r := b.state.Records()[given[0].Worker]; r.Lies != 1 {
		t.Errorf("%+v", r)
	}
}

// On the classic road the hub takes the first answer at trust 1: it is paid for, and its worker found out all the same.
func TestACanaryOnTheClassicRoad(t *testing.T) {
	b := watched(t, 1, gas)
	d := b.buys(1, 1, false)
	liar := b.ends(d, 9)
	var kept plan.KeepCanary
	for _, c := range b.said {
		switch c := c.(type) {
		case plan.KeepCanary:
			kept = c
		case plan.Quarantine:
			if c.Worker != liar || c.Canary != "bird" || c.Lies != 1 {
				t.Errorf("%+v", c)
			}
		}
	}
	if r := b.state.Records()[liar]; r.Lies != 1 || r.Barred != start+24*3600 || kept.ID != "bird" || kept.Record.Wrong != 1 {
		t.Fatalf("%+v, kept %+v", r, kept)
	}
	if c := b.state.Canaries()[0]; c.Open != 0 {
		t.Errorf("%+v", c)
	}
	// After a restart the task is told again, and nobody is blamed twice; but who lied while the pool was down is.
	down := watched(t, 0, gas)
	down.hub = b.hub
	down.feed(plan.CanaryRestored(kept), plan.RecordRestored{Worker: liar, Record: b.state.Records()[liar]}, plan.DealSeen{Deal: d, TimeRef: timeRef})
	down.see(poco.TaskID(d.ID, 0))
	if told := look[plan.Quarantine](down); len(told) > 0 || down.state.Records()[liar].Lies != 1 {
		t.Errorf("blamed again: %+v", told)
	}
	forgetful := watched(t, 0, gas)
	forgetful.hub = b.hub
	forgetful.feed(plan.DealSeen{Deal: d, TimeRef: timeRef})
	forgetful.see(poco.TaskID(d.ID, 0))
	if r := forgetful.state.Records()[liar]; r.Lies != 1 {
		t.Errorf("while it was down: %+v", r)
	}
}

// What an order points at may be out of one worker's reach: to say so is no lie. To say that the program fails is one.
func TestAFaultIsNoLie(t *testing.T) {
	for cause, want := range map[result.Cause]uint{result.AppDownloadFailed: 0, result.InputFilesDownloadFailed: 0, result.AppComputeFailed: 1} {
		b := watched(t, 1, signs)
		b.buys(1, 1, true)
		a := look[plan.Assign](b)[0]
		digest := result.FailureDigest(cause, result.Files)
		b.feed(plan.ContributionSigned{Ref: a.Ref, Signed: plan.Signed{Worker: a.Worker, ResultHash: poco.ResultHash(a.Task, digest), Signature: []byte{1}}})
		if r := b.state.Records()[a.Worker]; r.Lies != want || r.Passed != 0 {
			t.Errorf("%s: %+v", cause, r)
		}
	}
	b := watched(t, 1, signs)
	b.buys(1, 1, true)
	a := look[plan.Assign](b)[0]
	b.feed(plan.WorkerReported{Worker: a.Worker, Task: a.Task, Lease: a.Lease, Stage: plan.Failed, Cause: string(result.Unknown)})
	if told := look[plan.Quarantine](b); len(told) > 0 || len(b.state.Canaries()[0].Answers) > 0 {
		t.Errorf("a machine that failed is blamed: %+v", told)
	}
}

// Rationale: two that say the same against the operator's machine may be right. The canary counts no more, and bars nobody else; the
// first stays barred, or to collude would cost nothing.
func TestACanaryThatIsContradictedTwice(t *testing.T) {
	suspended := func(t *testing.T, b *table, first, second common.Address, notes []plan.Note) {
		t.Helper()
		if len(notes) != 1 || !strings.Contains(notes[0].Text, fmt.Sprintf("canary bird is suspended: %s and %s", first, second)) {
			t.Fatalf("noted %+v", notes)
		}
		records := b.state.Records()
		if records[first].Lies != 1 || records[second].Lies != 0 {
			t.Errorf("%+v", records)
		}
		if c := b.state.Canaries()[0]; c.Suspended == 0 || c.Wrong != 2 {
			t.Errorf("%+v", c)
		}
	}
	t.Run("settlement", func(t *testing.T) {
		b := watched(t, 3, signs)
		b.buys(1, 1, true)
		first := look[plan.Assign](b)[0]
		b.answers(first, 9)
		second := look[plan.Assign](b)[0]
		b.answers(second, 9)
		said := slices.Clone(b.said)
		suspended(t, b, first.Worker, second.Worker, look[plan.Note](b))
		b.said = said
		if commits := look[plan.Commit](b); len(commits) != 1 || commits[0].Tasks[0].Members[0].Worker != second.Worker {
			t.Errorf("committed %+v", commits)
		}
		b.buys(2, 1, true)
		third := look[plan.Assign](b)[0]
		b.answers(third, 7)
		if r := b.state.Records()[third.Worker]; r.Lies != 0 {
			t.Errorf("barred by a canary that is suspended: %+v", r)
		}
		// Added again it counts again.
		b.said = nil
		anew := bird
		anew.ID = "phoenix"
		b.feed(plan.CanariesSet{Canaries: []plan.Canary{anew}})
		if gone := look[plan.KeepCanary](b); len(gone) != 1 || gone[0].ID != "bird" || len(gone[0].Record.Answers) > 0 {
			t.Errorf("%+v", gone)
		}
		if c := b.state.Canaries()[0]; c.ID != "phoenix" || c.Suspended != 0 {
			t.Errorf("%+v", c)
		}
	})
	t.Run("classic", func(t *testing.T) {
		b := watched(t, 2, gas)
		first := b.ends(b.buys(1, 1, false), 9)
		second := b.ends(b.buys(2, 1, false), 9)
		suspended(t, b, first, second, look[plan.Note](b))
	})
	t.Run("each for itself", func(t *testing.T) {
		b := watched(t, 3, gas)
		for n := range byte(2) {
			liar := b.ends(b.buys(1+n, 1, false), 8+n)
			if r := b.state.Records()[liar]; r.Lies != 1 {
				t.Errorf("%+v", r)
			}
		}
		b.ends(b.buys(3, 1, false), 1)
		if c := b.state.Canaries()[0]; c.Suspended != 0 || c.Wrong != 2 || c.Right != 1 {
			t.Errorf("%+v", c)
		}
	})
}

// Only what the operator buys, as it has run it, is a canary.
func TestOnlyTheOperatorsOwnTasksAreCanaries(t *testing.T) {
	for what, change := range map[string]func(*poco.Deal){
		"requester": func(d *poco.Deal) { d.Requester = common.Address{0xee} },
		"app":       func(d *poco.Deal) { d.App.Pointer = common.Address{0xee} },
		"params":    func(d *poco.Deal) { d.Params += " " },
		"dataset":   func(d *poco.Deal) { d.Dataset.Pointer = common.Address{0xee} },
		"age":       func(d *poco.Deal) { d.StartTime-- },
		"callback":  func(d *poco.Deal) { d.Callback = common.Address{0xee} },
	} {
		b := watched(t, 1, gas)
		liar := b.ends(b.buys(1, 1, false, change), 9)
		if r := b.state.Records()[liar]; r.Lies != 0 {
			t.Errorf("another %s: %+v", what, r)
		}
		if c := b.state.Canaries()[0]; len(c.Deals) > 0 {
			t.Errorf("another %s: %+v", what, c)
		}
	}
}

// However often a canary is bought, what is remembered of it is bounded, and lies are not forgotten for right answers.
func TestWhatIsRememberedOfACanaryIsBounded(t *testing.T) {
	b := watched(t, 2, gas)
	liar := b.ends(b.buys(1, 1, false), 9)
	for n := range byte(80) {
		b.ends(b.buys(2+n, 1, false), 1)
	}
	c := b.state.Canaries()[0]
	if len(c.Answers) != 64 || c.Right != 80 || c.Wrong != 1 || c.Answers[0].Worker != liar {
		t.Errorf("%d answers, %d right, %d wrong, first %+v", len(c.Answers), c.Right, c.Wrong, c.Answers[0])
	}
}
