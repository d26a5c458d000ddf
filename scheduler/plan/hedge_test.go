package plan_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// explained is what a table says of a task that need not be on its chain.
func (b *table) explained(r plan.Ref, want string) {
	b.t.Helper()
	if e := b.state.Explain(r); !strings.Contains(e.Why, want) {
		b.t.Errorf("says %q, want %q in it", e.Why, want)
	}
}

// answers hands in the contribution that an assignment asks for.
func (b *table) answers(a plan.Assign, answer byte) {
	b.t.Helper()
	if err := b.answer(a.Ref, a.Worker, answer); err != nil {
		b.t.Fatal(err)
	}
}

// late is a bag of which three tasks took 20 s and the fourth does not end; what was given until then.
func late(t *testing.T, change ...func(*plan.Params)) (b *table, straggler plan.Assign) {
	b = newTable(t, change...)
	for i := range 4 {
		b.join(i, signs, func(w *plan.Worker) { w.Slots = 1 })
	}
	b.signedDeal(1, 4, 1)
	given := look[plan.Assign](b)
	if len(given) != 4 {
		t.Fatalf("given %v", given)
	}
	b.at(start + 20)
	for _, a := range given[1:] {
		b.answers(a, 7)
	}
	b.said = nil
	return b, given[0]
}

// Rationale: one more than the trust needs, once, and no sooner than twice what is usual.
func TestALateWorkerIsHedged(t *testing.T) {
	b, straggler := late(t)
	b.at(start + 39)
	if early := look[plan.Assign](b); len(early) > 0 {
		t.Fatalf("hedged early: %v", early)
	}
	b.at(start + 40)
	hedge := look[plan.Assign](b)
	if len(hedge) != 1 || hedge[0].Hedges != straggler.Worker || hedge[0].Task != straggler.Task {
		t.Fatalf("of a late worker's task was given: %v", hedge)
	}
	b.explained(straggler.Ref, "one is late")
	b.explained(straggler.Ref, "its deal's answers take 20 s, another was asked")
	for _, c := range b.state.Candidates(straggler.Ref) {
		if c.Worker == hedge[0].Worker && !strings.Contains(c.Verdict, "is late") || c.Worker == straggler.Worker && c.Verdict != "computes it, and is late" {
			t.Errorf("%+v", c)
		}
	}
	b.at(start + 200) // the hedge is late as well
	if more := look[plan.Assign](b); len(more) > 0 {
		t.Errorf("a hedge was hedged: %v", more)
	}
	b.answers(hedge[0], 7)
	if aborts := look[plan.Abort](b); len(aborts) != 1 || aborts[0].Worker != straggler.Worker || aborts[0].Cause != plan.Consensus {
		t.Errorf("told after the hedge's answer: %v", aborts)
	}
}

func TestNobodyIsHedgedWhereThePolicyHasNone(t *testing.T) {
	b, straggler := late(t, func(p *plan.Params) { p.Hedge = 0 })
	b.at(straggler.Until - 1)
	if given := look[plan.Assign](b); len(given) > 0 {
		t.Errorf("given %v", given)
	}
}

// What was given for whom survives a restart: nobody is hedged twice.
func TestAHedgeSurvivesARestart(t *testing.T) {
	b, straggler := late(t)
	b.at(start + 40)
	hedge := look[plan.Assign](b)
	after := newTable(t)
	after.signedDeal(1, 4, 1)
	after.at(start + 41)
	for _, a := range []plan.Assign{straggler, hedge[0]} {
		after.feed(plan.LeaseRestored{Ref: a.Ref, Worker: a.Worker, Lease: a.Lease, Since: a.Since, Until: a.Until, Signs: true, Hedges: a.Hedges})
	}
	for i := range 4 {
		after.feed(plan.WorkerJoined{Worker: plan.Worker{Address: name(i), Gas: true, Signs: true, Slots: 1, Account: poco.Account{Stake: 1000}, Runtimes: plan.WASM},
			Holding: []plan.Holding{{Task: straggler.Task, Lease: straggler.Lease}, {Task: hedge[0].Task, Lease: hedge[0].Lease}}})
	}
	given := look[plan.Assign](after)
	for _, a := range given[:2] { // others of the bag, which nobody had answered as far as this one knows
		after.answers(a, 7)
	}
	after.at(straggler.Until - 1)
	for _, a := range look[plan.Assign](after) {
		if a.Task == straggler.Task {
			t.Errorf("given again: %+v", a)
		}
	}
}

// Where nothing is known patience is a part of the time left, so that a task that began late is hedged while there is time.
func TestPatienceEndsWithTheTimeLeft(t *testing.T) {
	b := newTable(t)
	b.signedDeal(1, 1, 1)
	const begun = start + 6*timeRef // a seventh of the time for contributions is left
	b.at(begun)
	b.join(0, signs)
	b.join(1, signs)
	first := look[plan.Assign](b)
	if len(first) != 1 {
		t.Fatalf("given %v", first)
	}
	b.at(begun + timeRef/4 - 1)
	if early := look[plan.Assign](b); len(early) > 0 {
		t.Fatalf("hedged early: %v", early)
	}
	b.at(begun + timeRef/4)
	if given := look[plan.Assign](b); len(given) > 0 {
		t.Errorf("a hedge that would have the whole category's time but for %d s too late: %v", timeRef/4, given)
	}
	b = newTable(t)
	b.signedDeal(1, 1, 1)
	b.at(start + 5*timeRef)
	b.join(0, signs)
	b.join(1, signs)
	b.said = nil
	b.at(start + 5*timeRef + timeRef/2)
	if given := look[plan.Assign](b); len(given) != 1 || given[0].Hedges == (common.Address{}) {
		t.Errorf("with time left: %v", given)
	}
}
