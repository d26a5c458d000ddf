package sim_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/sim"
)

// TestCanaries measures how often a lie is believed at trust 1 where nothing but canaries finds liars, beside the theory, and on the
// settlement's road, where the pool need not commit what it knows to be wrong.
func TestCanaries(t *testing.T) {
	deals, tasks, workers := 2, 300, 30
	if *long {
		deals, tasks, workers = 8, 600, 100
	}
	all := deals * tasks
	type row struct {
		road      sim.Road
		part      float64
		liars     float64
		colluding bool
		species   int
		sim.Stats
	}
	rows := []*row{
		{road: sim.Classic, liars: 0.2}, {road: sim.Classic, part: 0.02, liars: 0.2}, {road: sim.Classic, part: 0.1}, {road: sim.Classic, part: 0.1, liars: 0.1},
		{road: sim.Classic, part: 0.1, liars: 0.2}, {road: sim.Classic, part: 0.3, liars: 0.2},
		{road: sim.Classic, part: 0.1, liars: 0.2, colluding: true, species: 1}, {road: sim.Classic, part: 0.1, liars: 0.2, colluding: true, species: 20},
		{road: sim.Settled, part: 0.1, liars: 0.2},
	}
	t.Run("worlds", func(t *testing.T) {
		for i, r := range rows {
			t.Run(fmt.Sprintf("%s-%.0f%%-%.0f%%-%d", r.road, r.part*100, r.liars*100, r.species), func(t *testing.T) {
				t.Parallel()
				r.Stats = world(t, sim.Config{Seed: *seed + 5000 + uint64(i), Road: r.road, Workers: workers, Deals: deals, Tasks: tasks, Trust: 1, Byzantine: r.liars,
					Colluding: r.colluding, Canaries: r.part, Species: r.species, Unchecked: true, Unhedged: true, Longest: 10_000})
			})
		}
	})
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-10s %8s %5s %-13s | %8s %8s | %8s %6s %7s\n", "road", "canaries", "liars", "", "wrong", "theory", "canaries", "caught", "accused")
	for _, r := range rows {
		theory := sim.Canaried(r.part, r.liars, workers, all)
		n := float64(max(all, 1))
		wrong := float64(r.Wrong) / n
		kind := ""
		if r.colluding {
			kind = fmt.Sprintf("colluding, %d", r.species)
		}
		fmt.Fprintf(&table, "%-10s %7.0f%% %4.0f%% %-13s | %7.2f%% %7.2f%% | %8d %6d %7d\n", r.road, r.part*100, r.liars*100, kind, wrong*100, theory*100, r.Canaries, r.Caught, r.Accused)
		if r.Completed+r.Failed != all+r.Canaries || r.Failed > 0 {
			t.Errorf("%d of %d tasks and %d canaries are completed", r.Completed, all, r.Canaries)
		}
		if r.Accused > 0 {
			t.Errorf("%d honest workers are blamed, and the canaries are right", r.Accused)
		}
		// How long each of the liars lasts is geometric: its deviation is about its mean.
		lasts := theory / math.Sqrt(max(r.liars*float64(workers), 1))
		if noise := 4*max(lasts, math.Sqrt(theory*(1-theory)/n)) + 2/n; !r.colluding && wrong > theory+noise {
			t.Errorf("%s, canaries %.0f%%, %.0f%% liars: %.2f%% are wrong, the theory has %.2f%% at most", r.road, r.part*100, r.liars*100, wrong*100, theory*100)
		}
		if r.part == 0 && wrong < r.liars/2 {
			t.Errorf("without canaries %.2f%% are wrong of %.0f%% liars", wrong*100, r.liars*100)
		}
		if r.part >= 0.1 && r.liars > 0 && !r.colluding && (wrong > r.liars*0.75 || r.Caught == 0) {
			t.Errorf("with %.0f%% of canaries %.2f%% are wrong of %.0f%% liars", r.part*100, wrong*100, r.liars*100)
		}
		// Each canary costs those that collude one of them, and is suspended by the next.
		if r.colluding && (r.Caught == 0 || r.Caught > r.species) {
			t.Errorf("%d canaries found %d of those that collude", r.species, r.Caught)
		}
		if most := r.part / (1 - r.part) * n; math.Abs(float64(r.Canaries)-most) > 5*math.Sqrt(most)+1 && !r.colluding {
			t.Errorf("%d canaries were bought, want about %.0f", r.Canaries, most)
		}
	}
	say(t, table.String())
}
