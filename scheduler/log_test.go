package scheduler_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// kinds are those of the log's entries, the first one first.
func kinds(t *testing.T, s *site, worker common.Address) (list []scheduler.Kind, entries []scheduler.Entry) {
	t.Helper()
	entries, err := s.Log(t.Context(), worker, 100)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(entries)
	for _, e := range entries {
		list = append(list, e.Kind)
	}
	return list, entries
}

// A liar that a spot check finds is in the log with the evidence, and gets nothing after a restart either, until the operator lifts it.
func TestTheLogIsKept(t *testing.T) {
	g, db := newGround(), database(t)
	g.signs = true
	cfg := config(t, g, db)
	cfg.Settlement = road{g}
	cfg.Plan = plan.Defaults()
	cfg.Plan.Check = 100
	s := open(t, cfg)
	hands := map[common.Address]*hand{}
	var all []*hand
	for n := 1; n <= 4; n++ {
		h := s.join(t, g, n, nil)
		hands[h.key.Address()], all = h, append(all, h)
	}
	d := g.match(1, 1, 1, nil)
	task := poco.TaskID(d.ID, 0)
	assigned := func() (asked []*hand) {
		ticker := time.NewTicker(5 * time.Millisecond)
		defer ticker.Stop()
		for deadline := time.Now().Add(15 * time.Second); len(asked) < 2; <-ticker.C { // the pair, then the two that decide
			for _, h := range all {
				select {
				case i := <-h.seen:
					if i.GetAssign() != nil {
						asked = append(asked, h)
					}
				default:
				}
			}
			if time.Now().After(deadline) {
				t.Fatal("nobody is asked")
			}
		}
		return asked
	}
	pair := assigned()
	liar := pair[0].key.Address()
	lie := contributionOf(t, &d, task, liar, pair[0].key, common.Hash{0xba})
	receipt(t, pair[0], lie)
	for _, h := range pair {
		h.report(&pool.ReportRequest{Taskid: task[:], Stage: pool.Stage_STAGE_COMPUTING})
	}
	var public struct {
		Waits      string
		Replicates []any
	}
	get(t, s.url+"/tasks/"+task.Hex(), "", http.StatusOK, &public) // what the two could read of each other
	if public.Waits != "a worker computes it" || len(public.Replicates) > 0 {
		t.Errorf("everybody may know of a check: %+v", public)
	}
	receipt(t, pair[1], contribution(t, &d, task, pair[1].key.Address(), pair[1].key))
	for _, h := range assigned() {
		receipt(t, h, contribution(t, &d, task, h.key.Address(), h.key))
	}
	list, entries := kinds(t, s, liar)
	if !slices.Equal(list, []scheduler.Kind{scheduler.Quarantined}) {
		t.Fatalf("log %v", list)
	}
	if e := entries[0]; e.Task != task || e.Answer != common.BytesToHash(lie.ResultHash) || e.Agreed != poco.ResultHash(task, answer) ||
		e.Until < g.seconds()+23*3600 || e.At == 0 || !strings.Contains(e.Why, "wrong answer") {
		t.Errorf("%+v", e)
	}
	_ = s.stop()

	s = open(t, cfg)
	if again, _ := kinds(t, s, liar); !slices.Equal(again, list) {
		t.Errorf("after a restart the log has %v", again)
	}
	barred := func() uint64 {
		workers, err := s.Workers(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range workers {
			if w.Address == liar {
				return w.Quarantined
			}
		}
		return 0
	}
	number := slices.IndexFunc(all, func(h *hand) bool { return h.key.Address() == liar }) + 1
	back := s.join(t, g, number, nil)
	if barred() == 0 {
		t.Error("after a restart the liar may work")
	}
	if err := s.Bar(t.Context(), liar, 0, "a new machine"); err != nil {
		t.Fatal(err)
	}
	if until := barred(); until != 0 {
		t.Errorf("lifted, and barred until %d", until)
	}
	// Evicted, it is sent away and stays outside, also after a restart.
	if err := s.Bar(t.Context(), liar, scheduler.Forever, "seen at it again"); err != nil {
		t.Fatal(err)
	}
	if err := <-back.ended; poco.KindOf(err) != poco.Forbidden || !strings.Contains(err.Error(), "seen at it again") {
		t.Errorf("it was sent away with %v", err)
	}
	_ = s.stop()
	s = open(t, cfg)
	for range 3 {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		if err := knocks(ctx, t, s, number, "", cancel); poco.KindOf(err) != poco.Forbidden {
			t.Errorf("it is received: %v", err)
		}
		cancel()
	}
	want := []scheduler.Kind{scheduler.Quarantined, scheduler.Readmitted, scheduler.Eviction, scheduler.TurnedAway}
	list, entries = kinds(t, s, liar)
	if !slices.Equal(list, want) {
		t.Fatalf("log %v, want %v", list, want)
	}
	if e := entries[1]; e.Ended != string(plan.ByOperator) || e.Why != "a new machine" {
		t.Errorf("%+v", e)
	}
}

// Changes of admission are in the log, and who was sent away by them.
func TestAdmissionIsLogged(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	h := s.join(t, g, 1, nil)
	denied := scheduler.Admission{Deny: []common.Address{h.key.Address()}}
	if err := s.Admit(t.Context(), denied); err != nil {
		t.Fatal(err)
	}
	if err := <-h.ended; poco.KindOf(err) != poco.Forbidden {
		t.Errorf("it left with %v", err)
	}
	if err := s.Admit(t.Context(), denied); err != nil { // the same again is no change
		t.Fatal(err)
	}
	list, entries := kinds(t, s, common.Address{})
	if !slices.Equal(list, []scheduler.Kind{scheduler.Policy, scheduler.SentAway}) {
		t.Fatalf("log %v", list)
	}
	if !strings.Contains(entries[0].Why, h.key.Address().Hex()) || entries[1].Worker != h.key.Address() {
		t.Errorf("%+v", entries)
	}
	if _, err := s.Log(t.Context(), common.Address{}, 0); poco.KindOf(err) != poco.Invalid {
		t.Errorf("no entries: %v", err)
	}
}
