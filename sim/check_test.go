package sim_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/sim"
)

// TestSpotChecks measures how often a lie is believed at trust 1, with and without checks, beside the theory.
func TestSpotChecks(t *testing.T) {
	deals, tasks, workers, parts, checks := 2, 150, 30, []float64{0, 0.2}, []int{0, 10, 30}
	if *long {
		deals, tasks, workers, parts, checks = 8, 600, 100, []float64{0, 0.1, 0.2, 0.3}, []int{0, 2, 10, 30}
	}
	all := deals * tasks
	type row struct {
		check     int
		liars     float64
		colluding bool
		sim.Stats
	}
	var rows []*row
	for _, check := range checks {
		for _, liars := range parts {
			rows = append(rows, &row{check: check, liars: liars})
			if liars > 0 {
				rows = append(rows, &row{check: check, liars: liars, colluding: true})
			}
		}
	}
	t.Run("worlds", func(t *testing.T) {
		for i, r := range rows {
			t.Run(fmt.Sprintf("check%d-%.0f%%-%v", r.check, r.liars*100, r.colluding), func(t *testing.T) {
				t.Parallel()
				r.Stats = world(t, sim.Config{Seed: *seed + 4000 + uint64(i), Road: sim.Settled, Workers: workers, Deals: deals, Tasks: tasks, Trust: 1, Byzantine: r.liars,
					Colluding: r.colluding, Check: r.check, Unchecked: r.check == 0, Unhedged: true, Longest: 10_000})
			})
		}
	})
	var table strings.Builder
	fmt.Fprintf(&table, "\n%6s %5s %-9s %6s | %8s %8s | %7s | %6s %7s\n", "checks", "liars", "", "tasks", "wrong", "theory", "workers", "caught", "accused")
	for _, r := range rows {
		theory := sim.Checked(float64(r.check)/100, r.liars, r.colluding, workers, all)
		n := float64(max(r.Completed, 1))
		wrong, each := float64(r.Wrong)/n, float64(r.Assignments)/n
		kind := ""
		if r.colluding {
			kind = "colluding"
		}
		fmt.Fprintf(&table, "%5d%% %4.0f%% %-9s %6d | %7.2f%% %7.2f%% | %7.3f | %6d %7d\n", r.check, r.liars*100, kind, r.Completed, wrong*100, theory*100, each, r.Caught, r.Accused)
		if r.Completed != all {
			t.Errorf("%d of %d tasks are completed", r.Completed, all)
		}
		// How long each of the liars lasts is geometric: its deviation is about its mean.
		lasts := theory / math.Sqrt(max(r.liars*float64(workers), 1))
		if noise := 4*max(lasts, math.Sqrt(theory*(1-theory)/n)) + 2/n; wrong > theory+noise {
			t.Errorf("checks of %d%%, %.0f%% liars, colluding %v: %.2f%% are wrong, the theory has %.2f%% at most", r.check, r.liars*100, r.colluding, wrong*100, theory*100)
		}
		if r.check == 0 && r.liars > 0 && wrong < r.liars/2 {
			t.Errorf("without checks %.2f%% are wrong of %.0f%% liars", wrong*100, r.liars*100)
		}
		if r.check == 30 && r.liars > 0 && wrong > r.liars/2 {
			t.Errorf("with checks of 30%% of the tasks %.2f%% are wrong of %.0f%% liars", wrong*100, r.liars*100)
		}
		if !r.colluding && r.Accused > 0 {
			t.Errorf("%d honest workers are blamed, and no liar agreed with another", r.Accused)
		}
		if r.check == 30 && r.liars > 0 && r.Caught == 0 {
			t.Errorf("no liar is caught")
		}
		// One more for each check, up to six where answers differ.
		if most := 1.01 + float64(r.check)/100*(1+6*r.liars*2); each > most {
			t.Errorf("checks of %d%%, %.0f%% liars: %.3f workers for a task, want %.3f at most", r.check, r.liars*100, each, most)
		}
	}
	say(t, table.String())
}
