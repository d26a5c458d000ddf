package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// checking is a table on which every lone task is checked.
func checking(t *testing.T, workers int, change ...func(*plan.Params)) *table {
	return signing(t, workers, append(change, func(p *plan.Params) { p.Check = 100 })...)
}

// pair is the two assignments of a task that is checked.
func (b *table) pair() (first, second plan.Assign) {
	b.t.Helper()
	given := look[plan.Assign](b)
	if len(given) != 2 || given[0].Task != given[1].Task || given[0].Worker == given[1].Worker {
		b.t.Fatalf("given %+v", given)
	}
	return given[0], given[1]
}

// Of two that agree the hub takes one, the first to answer, and neither is told before.
func TestACheckThatAgrees(t *testing.T) {
	b := checking(t, 3)
	b.signedDeal(1, 1, 1)
	checks := look[plan.Check](b)
	if len(checks) != 1 || checks[0].Trust != 3 || checks[0].Judged {
		t.Fatalf("checks %+v", checks)
	}
	b = checking(t, 3)
	b.signedDeal(1, 1, 1)
	first, second := b.pair()
	b.explained(first.Ref, "spot check")
	b.answers(second, 1)
	if commits := look[plan.Commit](b); len(commits) > 0 {
		t.Fatalf("committed before the other answered: %+v", commits)
	}
	b.answers(first, 1)
	commits := slices.Clone(look[plan.Commit](b))
	if len(commits) != 1 || len(commits[0].Tasks[0].Members) != 1 || commits[0].Tasks[0].Members[0].Worker != second.Worker {
		t.Fatalf("committed %+v", commits)
	}
	b.mined(commits[0])
	for worker, r := range b.state.Records() {
		if r.Passed != 1 || r.Lies != 0 {
			t.Errorf("%s: %+v", worker, r)
		}
	}
	if n := len(b.state.Records()); n != 2 {
		t.Errorf("%d records", n)
	}
}

// Rationale: who is alone with an answer that others contradict gets nothing for a day, and after the second time nothing more.
func TestACheckFindsALiar(t *testing.T) {
	b := checking(t, 1)
	// Others of whom nothing is known, so that the check is certain.
	lie := func(n byte) (liar plan.Assign) {
		one, two, three := int(n)*10, int(n)*10+1, int(n)*10+2
		b.join(one, signs)
		d := poco.Deal{ID: common.Hash{n}, BotSize: 1, Trust: 1, StartTime: b.hub.now, WorkerStake: 100}
		seen := b.hub.match(d)
		seen.Signs = true
		b.feed(seen)
		liar, honest := b.pair()
		if liar.Worker != name(0) {
			liar, honest = honest, liar
		}
		b.answers(liar, 9)
		b.join(two, signs)
		b.join(three, signs)
		b.answers(honest, 1)
		more := slices.Clone(look[plan.Assign](b))
		if len(more) != 2 {
			t.Fatalf("after two answers: %+v", more)
		}
		for _, a := range more {
			b.answers(a, 1)
		}
		for _, i := range []int{one, two, three} {
			defer b.feed(plan.WorkerLeft{Worker: name(i)})
		}
		return liar
	}
	a := lie(1)
	told := slices.Clone(look[plan.Quarantine](b))
	want := plan.Quarantine{Worker: name(0), Lies: 1, Until: start + 24*3600, Task: a.Task,
		Answer: poco.ResultHash(a.Task, common.Hash{9}), Agreed: poco.ResultHash(a.Task, common.Hash{1})}
	if len(told) != 1 || told[0] != want {
		t.Fatalf("told %+v\nwant %+v", told, want)
	}
	b.join(5, signs)
	next := b.signedDeal(2, 1, 1)
	if given := workersOf(look[plan.Assign](b)); !slices.Equal(given, []common.Address{name(5)}) {
		t.Errorf("given to %v", given)
	}
	for _, c := range b.state.Candidates(plan.Ref{Deal: next.ID, Index: 0, Task: poco.TaskID(next.ID, 0)}) {
		if c.Worker == name(0) && (c.Chosen || !strings.Contains(c.Verdict, "was wrong")) {
			t.Errorf("%+v", c)
		}
	}
	b.feed(plan.WorkerLeft{Worker: name(5)})
	b.at(start + 24*3600)
	if back := look[plan.Readmit](b); !slices.Contains(back, plan.Readmit{Worker: name(0), By: plan.ByTime}) {
		t.Errorf("after a day: %+v", back)
	}
	lie(3)
	if r := b.state.Records()[name(0)]; r.Lies != 2 || r.Barred != plan.Evicted {
		t.Errorf("after the second lie: %+v", r)
	}
	b.at(b.hub.now + 100*24*3600)
	if w := b.state.Workers(); !slices.ContainsFunc(w, func(w plan.WorkerState) bool {
		return w.Address == name(0) && w.Quarantined == plan.Evicted && strings.HasPrefix(w.Why, "is evicted")
	}) {
		t.Errorf("%+v", w)
	}
	b.said = nil
	b.feed(plan.Barred{Worker: name(0), Why: "its memory was mended"})
	if back := look[plan.Readmit](b); len(back) != 1 || back[0] != (plan.Readmit{Worker: name(0), By: plan.ByOperator, Why: "its memory was mended"}) {
		t.Errorf("lifted: %+v", back)
	}
	if r, known := b.state.Records()[name(0)]; known && (r.Lies > 0 || r.Barred > 0) {
		t.Errorf("after that: %+v", r)
	}
}

// What a liar has said alone, and still works on, is taken from it when it is found out.
func TestALiarsOtherWordsAreNotBelieved(t *testing.T) {
	b := newTable(t)
	b.join(0, signs)
	b.signedDeal(1, 2, 1)
	given := slices.Clone(look[plan.Assign](b))
	if len(given) != 2 {
		t.Fatalf("given %+v", given)
	}
	b.answers(given[0], 9)
	// It waits for company in a commit; then the operator has seen enough.
	if commits := look[plan.Commit](b); len(commits) > 0 {
		t.Fatalf("committed %+v", commits)
	}
	b.feed(plan.Barred{Worker: name(0), Until: plan.Evicted, Why: "lies"})
	drops, aborts := look[plan.Drop], look[plan.Abort]
	said := b.said
	if d := drops(b); len(d) != 1 || d[0].Task != given[0].Task {
		t.Errorf("dropped %+v", d)
	}
	b.said = said
	if a := aborts(b); len(a) != 1 || a[0].Task != given[1].Task {
		t.Errorf("aborted %+v", a)
	}
	b.feed(plan.Gathered{})
	if commits := look[plan.Commit](b); len(commits) > 0 {
		t.Errorf("committed %+v", commits)
	}
	if err := b.answer(given[1].Ref, name(0), 9); err == nil {
		t.Error("its word is taken")
	}
	b.join(1, signs)
	if again := look[plan.Assign](b); len(again) != 2 {
		t.Errorf("to another worker were given %+v", again)
	}
}

// A program that says something else each time is nobody's lie: the first answer counts, and its app is not checked for a while.
func TestAFickleAppIsNobodysLie(t *testing.T) {
	b := checking(t, 8)
	b.signedDeal(1, 3, 1)
	answers := map[common.Hash]byte{}
	var first plan.Assign
	for range 20 {
		given := slices.Clone(look[plan.Assign](b))
		for _, a := range given {
			if first.Worker == (common.Address{}) {
				first = a
			}
			if a.Task != first.Task {
				continue
			}
			answers[a.Task]++
			b.answers(a, answers[a.Task])
			if answers[a.Task] == 7 {
				notes := slices.Clone(b.said)
				if commits := look[plan.Commit](b); len(commits) == 0 {
					b.feed(plan.Gathered{})
					notes = append(notes, b.said...)
				}
				text := ""
				for _, c := range notes {
					switch c := c.(type) {
					case plan.Quarantine:
						t.Errorf("blamed: %+v", c)
					case plan.Note:
						text = c.Text
					case plan.Commit:
						if c.Tasks[0].Task == first.Task && (len(c.Tasks[0].Members) != 1 || c.Tasks[0].Members[0].ResultHash != poco.ResultHash(first.Task, common.Hash{1})) {
							t.Errorf("committed %+v", c)
						}
					}
				}
				if !strings.Contains(text, "7 different answers to 7 workers") {
					t.Errorf("noted %q", text)
				}
				b.said = nil
				b.signedDeal(2, 1, 1)
				if checks := look[plan.Check](b); len(checks) > 0 {
					t.Errorf("checked again: %+v", checks)
				}
				return
			}
		}
	}
	t.Fatalf("answers %v", answers)
}

// A check never has a task fail: it ends with half of the time, and the task is decided without.
func TestACheckEndsInTime(t *testing.T) {
	b := checking(t, 4) // of whom three are silent, one after the other
	b.signedDeal(1, 1, 1)
	first, second := b.pair()
	b.answers(first, 1)
	b.at(second.Until)
	b.at(look[plan.Assign](b)[0].Until)
	b.at(start + 7*timeRef/2 - 1)
	if commits := look[plan.Commit](b); len(commits) > 0 {
		t.Fatalf("committed early: %+v", commits)
	}
	b.at(start + 7*timeRef/2)
	if commits := look[plan.Commit](b); len(commits) != 1 || commits[0].Tasks[0].Members[0].Worker != first.Worker {
		t.Errorf("committed %+v", commits)
	}
	few := checking(t, 2) // they contradict each other, and nobody else can be asked
	few.signedDeal(1, 1, 1)
	first, second = few.pair()
	few.at(start + 60)
	few.answers(first, 9)
	few.answers(second, 1)
	if commits := look[plan.Commit](few); len(commits) != 1 || commits[0].Tasks[0].Members[0].Worker != first.Worker {
		t.Errorf("undecided: %+v", commits)
	}
	lonely := checking(t, 1)
	lonely.signedDeal(1, 1, 1)
	a := look[plan.Assign](lonely)
	lonely.answers(a[0], 1)
	if commits := look[plan.Commit](lonely); len(commits) != 1 {
		t.Errorf("with nobody to compare with: %+v", commits)
	}
}

// A restart in the middle of a check goes on with it, and blames nobody twice.
func TestACheckSurvivesARestart(t *testing.T) {
	b := checking(t, 4)
	b.signedDeal(1, 1, 1)
	kept := map[common.Hash]plan.Check{}
	records := map[common.Address]plan.Record{}
	keep := func() {
		for _, c := range b.said {
			switch c := c.(type) {
			case plan.Check:
				kept[c.Task] = c
			case plan.Remember:
				records[c.Worker] = c.Record
			}
		}
	}
	keep()
	liar, honest := b.pair()
	restart := func(words ...plan.Signed) {
		keep()
		b = newTable(t, func(p *plan.Params) { p.Check = 0 })
		for worker, r := range records {
			b.feed(plan.RecordRestored{Worker: worker, Record: r})
		}
		b.signedDeal(1, 1, 1)
		for _, c := range kept {
			b.feed(plan.CheckRestored(c))
		}
		for _, w := range words {
			b.feed(plan.ScoreSeen{Worker: w.Worker}, plan.ContributionSigned{Ref: liar.Ref, Signed: w})
		}
	}
	lie, truth := word(liar.Task, liar.Worker, 9), word(liar.Task, honest.Worker, 1)
	restart(lie)
	if commits := look[plan.Commit](b); len(commits) > 0 {
		t.Fatalf("unchecked after a restart: %+v", commits)
	}
	restart(lie, truth)
	for i := range 4 {
		b.join(i, signs)
	}
	more := slices.Clone(look[plan.Assign](b))
	if len(more) != 2 {
		t.Fatalf("given %+v", more)
	}
	for _, a := range more {
		b.answers(a, 1)
	}
	keep()
	if r := records[liar.Worker]; r.Lies != 1 {
		t.Fatalf("found %+v", r)
	}
	restart(lie, truth, word(liar.Task, more[0].Worker, 1), word(liar.Task, more[1].Worker, 1))
	if told := look[plan.Quarantine](b); len(told) > 0 {
		t.Errorf("blamed again: %+v", told)
	}
	if r := b.state.Records()[liar.Worker]; r.Lies != 1 || r.Barred == 0 {
		t.Errorf("after a restart: %+v", r)
	}
}
