package sim_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/sim"
)

var (
	seed   = flag.Uint64("seed", 1, "of the first world")
	worlds = flag.Int("worlds", 4, "of each kind in TestAnyWorld")
	long   = flag.Bool("long", false, "thousands of workers and tasks, as make sim has them")
	watch  = flag.String("watch", "", "a task whose life is told")
)

// total is what all worlds together took.
var total struct {
	sync.Mutex
	sim.Stats
	worlds int
}

// world runs one, and says how to run it again if a rule did not hold.
func world(t *testing.T, cfg sim.Config) sim.Stats {
	t.Helper()
	if *watch != "" {
		cfg.Watch, cfg.Tell = common.HexToHash(*watch), t.Logf
	}
	w := sim.New(cfg)
	if err := w.Run(); err != nil {
		again := ""
		if *long {
			again = " -long"
		}
		t.Errorf("%v\nagain: go test ./sim -count 1 -v -run '^%s$' -worlds %d -seed %d%s", err, strings.ReplaceAll(t.Name(), "/", "$/^"), *worlds, *seed, again)
	}
	total.Lock()
	defer total.Unlock()
	total.worlds++
	total.Steps += w.Stats.Steps
	total.Completed += w.Stats.Completed
	total.Failed += w.Stats.Failed
	total.Crashes += w.Stats.Crashes
	total.Reorganisations += w.Stats.Reorganisations
	total.Misled += w.Stats.Misled
	return w.Stats
}

// say tells what was measured: to whom runs make sim, and to whom asks for it.
func say(t *testing.T, what string) {
	if *long {
		fmt.Println(what)
		return
	}
	t.Log(what)
}

// TestMain says what it took.
func TestMain(m *testing.M) {
	flag.Parse()
	began := time.Now()
	code := m.Run()
	took := time.Since(began)
	fmt.Printf("%d worlds, %d tasks completed, %d refunded, %d crashes, %d reorganisations; %.1f million steps in %s: %.1f million a minute (goal: millions)\n",
		total.worlds, total.Completed, total.Failed, total.Crashes, total.Reorganisations, float64(total.Steps)/1e6, took.Round(time.Second),
		float64(total.Steps)/1e6/took.Minutes())
	os.Exit(code)
}

// TestAnyWorld: whatever goes wrong, on every road.
func TestAnyWorld(t *testing.T) {
	for _, road := range []sim.Road{sim.Settled, sim.Classic, sim.Mixed} {
		for n := range *worlds {
			t.Run(fmt.Sprint(road, n), func(t *testing.T) {
				t.Parallel()
				world(t, sim.Config{Seed: *seed + uint64(n), Road: road, Workers: 60, Deals: 3, Tasks: 30, Trust: []uint64{3, 1, 5}[n%3],
					Byzantine: float64(n%5) / 10, Colluding: n%2 == 1, Idle: 0.1, Slow: 0.1, Check: 30, Faults: true})
			})
		}
	}
}

// TestCrowd: the same with thousands of workers, at every part of liars.
func TestCrowd(t *testing.T) {
	workers, tasks := 200, 60
	if *long {
		workers, tasks = 3000, 500
	}
	for i, liars := range []float64{0, 0.1, 0.2, 0.3, 0.4} {
		for _, road := range []sim.Road{sim.Settled, sim.Classic} {
			t.Run(fmt.Sprintf("%s%.0f%%", road, liars*100), func(t *testing.T) {
				t.Parallel()
				s := world(t, sim.Config{Seed: *seed + 1000, Road: road, Workers: workers, Deals: 3, Tasks: tasks, Trust: 3, Byzantine: liars, Colluding: i%2 == 0,
					Idle: 0.05, Faults: true})
				say(t, fmt.Sprintf("%-10s %d workers, %2.0f%% liars: %d tasks completed, %d of them wrong, %d refunded; %d crashes, %d reorganisations, %d honest workers outvoted",
					road, workers, liars*100, s.Completed, s.Wrong, s.Failed, s.Crashes, s.Reorganisations, s.Misled))
			})
		}
	}
}

// TestCredibility measures how often a false answer is believed, and how many answers a task takes, beside the theory.
func TestCredibility(t *testing.T) {
	tasks := 60
	if *long {
		tasks = 800
	}
	type row struct {
		trust     uint64
		liars     float64
		colluding bool
		sim.Stats
	}
	var rows []*row
	for _, trust := range []uint64{1, 3, 5, 17} {
		for _, liars := range []float64{0, 0.1, 0.2, 0.3, 0.4} {
			rows = append(rows, &row{trust: trust, liars: liars})
			if liars > 0 {
				rows = append(rows, &row{trust: trust, liars: liars, colluding: true})
			}
		}
	}
	t.Run("worlds", func(t *testing.T) {
		for i, r := range rows {
			road := []sim.Road{sim.Settled, sim.Classic}[i/2%2]
			t.Run(fmt.Sprintf("trust%d-%.0f%%-%v", r.trust, r.liars*100, r.colluding), func(t *testing.T) {
				t.Parallel()
				r.Stats = world(t, sim.Config{Seed: *seed + 2000, Road: road, Workers: 6 * tasks / 5, Deals: 1, Tasks: tasks, Trust: r.trust, Byzantine: r.liars, Colluding: r.colluding,
					Unchecked: true})
			})
		}
	})
	var table strings.Builder
	fmt.Fprintf(&table, "\n%5s %5s %-9s %6s | %9s %9s %9s | %8s %8s\n", "trust", "liars", "", "tasks", "wrong", "theory", "promise", "replicas", "theory")
	for _, r := range rows {
		wrong, replicas := sim.Theory(r.trust, r.liars, r.colluding)
		n := float64(max(r.Completed, 1))
		measured, each := float64(r.Wrong)/n, float64(r.Replicas)/n
		kind := ""
		if r.colluding {
			kind = "colluding"
		}
		fmt.Fprintf(&table, "%5d %4.0f%% %-9s %6d | %8.2f%% %8.2f%% %8.2f%% | %8.2f %8.2f\n", r.trust, r.liars*100, kind, r.Completed, measured*100, wrong*100, 100/float64(r.trust), each, replicas)
		if noise := 4*math.Sqrt(wrong*(1-wrong)/n) + 4/n; measured > wrong+noise {
			t.Errorf("trust %d, %.0f%% liars, colluding %v: %.2f%% are wrong, the theory has %.2f%%", r.trust, r.liars*100, r.colluding, measured*100, wrong*100)
		}
		if each > replicas*1.25+4/math.Sqrt(n) {
			t.Errorf("trust %d, %.0f%% liars, colluding %v: %.2f answers to a task, the theory has %.2f", r.trust, r.liars*100, r.colluding, each, replicas)
		}
	}
	say(t, table.String())
}

// TestNobodyCanServe: a bag that the pool has no workers for is refunded, all of it, as soon as that is possible.
func TestNobodyCanServe(t *testing.T) {
	for _, road := range []sim.Road{sim.Settled, sim.Classic} {
		s := world(t, sim.Config{Seed: *seed, Road: road, Workers: 2, Deals: 2, Tasks: 300, Trust: 17})
		if s.Failed != 600 || s.Assignments > 0 {
			t.Errorf("%s: %d of 600 tasks were refunded, %d assigned", road, s.Failed, s.Assignments)
		}
	}
}

// TestSameSeedSameHistory: a failure can be looked at again.
func TestSameSeedSameHistory(t *testing.T) {
	cfg := sim.Config{Seed: *seed, Road: sim.Mixed, Workers: 20, Deals: 2, Tasks: 10, Trust: 3, Byzantine: 0.2, Faults: true}
	if a, b := world(t, cfg), world(t, cfg); !reflect.DeepEqual(a, b) {
		t.Errorf("%+v, then %+v", a, b)
	}
}
