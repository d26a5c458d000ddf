package sim_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/sim"
)

// TestHedging measures what it brings to ask another worker in place of one that is late, and what it costs: a tail of times to
// completion without the slow workers, for the workers that the trust needs and a few per cent.
func TestHedging(t *testing.T) {
	tasks := 150
	if *long {
		tasks = 800
	}
	type row struct {
		road           sim.Road
		trust          uint64
		slow           float64
		plain, hedging sim.Stats
	}
	var rows []*row
	for _, road := range []sim.Road{sim.Settled, sim.Classic} {
		for _, trust := range []uint64{1, 4} {
			for _, slow := range []float64{0, 0.05, 0.1} {
				rows = append(rows, &row{road: road, trust: trust, slow: slow})
			}
		}
	}
	t.Run("worlds", func(t *testing.T) {
		for _, r := range rows {
			t.Run(fmt.Sprintf("%s-trust%d-%.0f%%", r.road, r.trust, r.slow*100), func(t *testing.T) {
				t.Parallel()
				cfg := sim.Config{Seed: *seed + 3000, Road: r.road, Workers: 2 * tasks, Deals: 1, Tasks: tasks, Trust: r.trust, Slow: r.slow, Longest: 20_000}
				r.hedging = world(t, cfg)
				cfg.Unhedged = true
				r.plain = world(t, cfg)
			})
		}
	})
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-10s %5s %5s | %21s | %21s | %8s\n%23s | %6s %6s %7s | %6s %6s %7s |\n", "road", "trust", "slow", "without", "with", "hedges",
		"", "p50", "p99", "workers", "p50", "p99", "workers")
	for _, r := range rows {
		at := func(s sim.Stats, percent int) uint64 { return s.Took[len(s.Took)*percent/100] }
		each := func(s sim.Stats) float64 { return float64(s.Assignments) / float64(s.Completed) }
		a, b := r.plain, r.hedging
		if a.Completed != tasks || b.Completed != tasks {
			t.Errorf("%s, trust %d: %d and %d of %d tasks are completed", r.road, r.trust, a.Completed, b.Completed, tasks)
			continue
		}
		fmt.Fprintf(&table, "%-10s %5d %4.0f%% | %5ds %5ds %7.2f | %5ds %5ds %7.2f | %7.1f%%\n", r.road, r.trust, r.slow*100, at(a, 50), at(a, 99), each(a),
			at(b, 50), at(b, 99), each(b), 100*float64(b.Hedges)/float64(b.Assignments))
		if a.Hedges > 0 {
			t.Errorf("%s, trust %d: %d hedges where none are wanted", r.road, r.trust, a.Hedges)
		}
		if most := 1 + b.Assignments/5; b.Hedges > most {
			t.Errorf("%s, trust %d, %.0f%% slow: %d hedges of %d assignments, the policy has %d", r.road, r.trust, r.slow*100, b.Hedges, b.Assignments, most)
		}
		// Of the slow some are asked in place of others that are slow, and hedges are not hedged.
		if most := each(a) * (1.02 + 1.5*r.slow); each(b) > most {
			t.Errorf("%s, trust %d, %.0f%% slow: %.2f workers for a task, want %.2f at most", r.road, r.trust, r.slow*100, each(b), most)
		}
		// At 10 % one of a hundred hedges of trust 1 goes to a slow worker too.
		percent := map[float64]int{0.05: 99, 0.1: 95}[r.slow]
		if r.slow > 0 && at(b, percent) > at(a, percent)/2 {
			t.Errorf("%s, trust %d, %.0f%% slow: %d of 100 tasks are done in %d s, without hedges in %d s", r.road, r.trust, r.slow*100, percent, at(b, percent), at(a, percent))
		}
		if at(b, 50) > at(a, 50)+5 {
			t.Errorf("%s, trust %d, %.0f%% slow: half of the tasks in %d s, without hedges in %d s", r.road, r.trust, r.slow*100, at(b, 50), at(a, 50))
		}
	}
	say(t, table.String())
}
