package scheduler_test

import (
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

// A liar that a canary finds on the classic road is in the log with the evidence; that, what is known of the canary, and that it was
// suspended when another worker said the same, outlive a restart.
func TestCanariesAreKept(t *testing.T) {
	g, db := newGround(), database(t)
	cfg := config(t, g, db)
	cfg.Canaries = []plan.Canary{{ID: "bird", Requesters: []common.Address{requester.Address()}, App: common.Address{0x0a}, Params: `{"iexec_args":"sing"}`, Digest: answer}}
	s := open(t, cfg)
	untrue := common.Hash{0xba}
	lies := func(h *hand, i *pool.Instruction) {
		if a := i.GetAssign(); a != nil {
			if err := g.contributeAndFinalize(common.BytesToHash(a.Taskid), h.key.Address(), untrue); err != nil {
				t.Error(err)
			}
		}
	}
	buys := func(n byte) common.Hash {
		d := g.match(n, 1, 1, func(d *poco.Deal) { d.App.Pointer, d.Params = cfg.Canaries[0].App, cfg.Canaries[0].Params })
		return poco.TaskID(d.ID, 0)
	}
	// logs waits until the pool's log has so many entries.
	logs := func(many int) []scheduler.Entry {
		t.Helper()
		ticker := time.NewTicker(5 * time.Millisecond)
		defer ticker.Stop()
		for deadline := time.Now().Add(15 * time.Second); ; <-ticker.C {
			if _, entries := kinds(t, s, common.Address{}); len(entries) >= many {
				return entries
			}
			if time.Now().After(deadline) {
				t.Fatalf("the log has less than %d entries", many)
			}
		}
	}
	known := func() plan.CanaryState {
		t.Helper()
		list, err := s.Canaries(t.Context())
		if err != nil || len(list) != 1 {
			t.Fatalf("%+v, %v", list, err)
		}
		return list[0]
	}
	liar := s.join(t, g, 1, lies)
	task := buys(1)
	e := logs(1)[0]
	if e.Kind != scheduler.Quarantined || e.Worker != liar.key.Address() || e.Task != task || e.Answer != poco.ResultHash(task, untrue) ||
		e.Agreed != poco.ResultHash(task, answer) || !strings.Contains(e.Why, "found by canary bird") {
		t.Errorf("%+v", e)
	}
	_ = s.stop()

	s = open(t, cfg)
	if c := known(); c.Wrong != 1 || len(c.Answers) != 1 || c.Answers[0].Worker != liar.key.Address() {
		t.Errorf("after a restart: %+v", c)
	}
	s.Note(t.Context(), "the wallet of the canaries is empty")
	again := s.join(t, g, 2, lies)
	buys(2)
	entries := logs(3)
	if list, _ := kinds(t, s, common.Address{}); !slices.Equal(list, []scheduler.Kind{scheduler.Quarantined, scheduler.Noted, scheduler.Noted}) {
		t.Fatalf("log %v", list)
	}
	if why := entries[2].Why; !strings.Contains(why, "canary bird is suspended") || !strings.Contains(why, again.key.Address().Hex()) {
		t.Errorf("noted %q", why)
	}
	_ = s.stop()

	s = open(t, cfg)
	if c := known(); c.Suspended == 0 || c.Wrong != 2 {
		t.Errorf("after a restart: %+v", c)
	}
	// Added again it begins anew, and nobody is blamed again for what was.
	cfg.Canaries[0].ID, cfg.Canaries[0].Since = "phoenix", g.seconds()+1
	if err := s.SetCanaries(t.Context(), cfg.Canaries); err != nil {
		t.Fatal(err)
	}
	_ = s.stop()
	s = open(t, cfg)
	if c := known(); c.Suspended != 0 || len(c.Answers) > 0 || len(c.Deals) > 0 {
		t.Errorf("added again: %+v", c)
	}
	if list, _ := kinds(t, s, common.Address{}); len(list) != len(entries) {
		t.Errorf("log %v", list)
	}
	// A former one that nobody told of is forgotten.
	var left int
	if err := db.QueryRow(t.Context(), `SELECT COUNT(*) FROM scheduler_canaries`).Scan(&left); err != nil || left != 0 {
		t.Errorf("%d records are left, %v", left, err)
	}
}
