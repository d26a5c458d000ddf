package plan_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

func carbon(grams uint64) *uint64 { return &grams }

// able is a machine that meets every need of the table below.
func able() poco.Machine {
	return poco.Machine{CPU: 8, Memory: 16 << 30, Disk: 100 << 30, Arch: "arm64", Regions: []string{"EU", "FR"}, Energy: "wind", Carbon: carbon(20),
		Network: true, GPUs: []poco.GPU{{Vendor: "nvidia", Model: "x", Memory: 24 << 30, Count: 2}}}
}

// Each need keeps a task from a machine that lacks it, and the pool says which and how much.
func TestNeeds(t *testing.T) {
	for needs, test := range map[string]struct {
		poorer func(*poco.Machine)
		why    string
	}{
		`{"cpu":8}`:              {func(m *poco.Machine) { m.CPU = 7 }, "gives a task 7 of the 8 processors asked for"},
		`{"memory":17179869184}`: {func(m *poco.Machine) { m.Memory-- }, "gives a task 17179869183 of the 17179869184 bytes of memory"},
		`{"disk":1024}`:          {func(m *poco.Machine) { m.Disk = 0 }, "gives a task 0 of the 1024 bytes of disk"},
		`{"gpu":{"count":2,"vendor":"NVIDIA","memory":1024}}`: {func(m *poco.Machine) { m.GPUs[0].Count = 1 }, "has not the 2 graphics processors asked for"},
		`{"arch":["amd64","arm64"]}`:                          {func(m *poco.Machine) { m.Arch = "riscv64" }, "is riscv64, asked for is amd64 or arm64"},
		`{"region":["fr"]}`:                                   {func(m *poco.Machine) { m.Regions = []string{"EU", "DE"} }, "is in EU, DE, asked for is fr"},
		`{"energy":["solar","wind"]}`:                         {func(m *poco.Machine) { m.Energy = "coal" }, "runs on coal, asked for is solar or wind"},
		`{"carbon":20}`:                                       {func(m *poco.Machine) { m.Carbon = nil }, "does not tell its carbon"},
		`{"carbon":20,"cpu":1}`:                               {func(m *poco.Machine) { *m.Carbon = 21 }, "costs 21 g of CO2 for a kWh, asked for is at most 20"},
		`{"network":["example.org"]}`:                         {func(m *poco.Machine) { m.Network = false }, "gives tasks no network"},
	} {
		t.Run(needs, func(t *testing.T) {
			b := newTable(t)
			poorer := able()
			poorer.GPUs = []poco.GPU{poorer.GPUs[0]}
			test.poorer(&poorer)
			b.join(0, func(w *plan.Worker) { w.Machine = poorer })
			d := dealWith(b, `{"iexec_args":"x","iexec_needs":`+needs+`}`)
			b.initialize()
			if given := look[plan.Assign](b); len(given) != 0 {
				t.Fatalf("given to %v", given)
			}
			ref := plan.Ref{Deal: d.ID, Task: poco.TaskID(d.ID, 0)}
			if why := b.state.Explain(ref).Why; !strings.Contains(why, test.why) {
				t.Errorf("the task waits because %q, want %q", why, test.why)
			}
			if c := b.state.Candidates(ref); len(c) != 1 || c[0].Chosen || !strings.Contains(c[0].Verdict, test.why) {
				t.Errorf("%+v", c)
			}
			b.join(1, func(w *plan.Worker) { w.Machine = able() })
			b.initialize()
			if given := look[plan.Assign](b); len(given) != 1 || given[0].Worker != name(1) {
				t.Errorf("given to %v, want the machine that has all", given)
			}
		})
	}
}

func dealWith(b *table, params string) poco.Deal {
	d := poco.Deal{ID: common.Hash{77}, BotSize: 1, Trust: 1, StartTime: b.hub.now, WorkerStake: 10, Params: params}
	b.feed(b.hub.match(d))
	return d
}

// Rationale: a task that ran where it must not cannot be undone, so what is not understood is not served.
func TestNeedsThatAreNotUnderstood(t *testing.T) {
	for _, needs := range []string{`{"cpus":8}`, `{"cpu":-1}`, `[]`, `{"gpu":{"count":0}}`, `{"network":["` + strings.Repeat("x", 5000) + `"]}`} {
		b := newTable(t)
		b.join(0, func(w *plan.Worker) { w.Machine = able() })
		d := dealWith(b, `{"iexec_needs":`+needs+`}`)
		if said := look[plan.Command](b); len(said) > 0 {
			t.Errorf("%s: %v", needs, said)
		}
		if why := b.state.Explain(plan.Ref{Deal: d.ID, Task: poco.TaskID(d.ID, 0)}).Why; !strings.Contains(why, "iexec_needs") {
			t.Errorf("%.40s: explained by %q", needs, why)
		}
	}
}

// Rationale: machines of one owner prove nothing about each other; among independent ones the one that has the app begins first.
func TestIndependentWorkersFirstThenWarmOnes(t *testing.T) {
	b := newTable(t)
	b.join(0, func(w *plan.Worker) { w.Owner = "a" })
	b.join(1, func(w *plan.Worker) { w.Owner = "a" })
	b.join(2, func(w *plan.Worker) { w.Owner = "b" })
	b.deal(1, 1, 3)
	b.initialize()
	first := look[plan.Assign](b)
	if len(first) != 2 || (first[0].Worker == name(2)) == (first[1].Worker == name(2)) {
		t.Errorf("given to %v, want one of each owner", workersOf(first))
	}

	warm := newTable(t)
	for i := range 8 {
		warm.join(i)
	}
	d := warm.deal(1, 1, 1)
	warm.initialize()
	one := look[plan.Assign](warm)[0]
	warm.feed(plan.WorkerReported{Worker: one.Worker, Task: one.Task, Lease: one.Lease, Stage: plan.Computed})
	for n := range byte(4) {
		again := poco.Deal{ID: common.Hash{50 + n}, App: d.App, BotSize: 1, Trust: 1, StartTime: warm.hub.now, WorkerStake: 10}
		warm.feed(warm.hub.match(again))
		warm.initialize()
		if given := look[plan.Assign](warm); len(given) != 1 || given[0].Worker != one.Worker {
			t.Errorf("given to %v, want %v, which has the app", workersOf(given), one.Worker)
		}
	}
}
