package plan_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const start = 1000

// table is a pool and its hub, moved by hand.
type table struct {
	t     *testing.T
	hub   *hub
	state plan.State
	said  []plan.Command // since the last look
}

func newTable(t *testing.T, change ...func(*plan.Params)) *table {
	params := plan.Defaults()
	for _, f := range change {
		f(&params)
	}
	if err := params.Validate(); err != nil {
		t.Fatal(err)
	}
	b := &table{t: t, hub: newHub(timeRef), state: plan.New(params)}
	b.at(start)
	return b
}

func (b *table) feed(events ...plan.Event) {
	for _, e := range events {
		var commands []plan.Command
		b.state, commands = plan.Step(b.state, e)
		if err := b.state.Check(); err != nil {
			b.t.Fatalf("after %T: %v", e, err)
		}
		b.said = append(b.said, commands...)
	}
}

func (b *table) at(now uint64) { b.hub.now = now; b.feed(plan.Tick{Now: now}) }

// look returns the commands of a kind said since the last look at any.
func look[C plan.Command](b *table) (found []C) {
	for _, c := range b.said {
		if c, ok := c.(C); ok {
			found = append(found, c)
		}
	}
	b.said = nil
	return found
}

func name(i int) common.Address { return common.BytesToAddress([]byte{0xaa, byte(i)}) }

func (b *table) join(i int, change ...func(*plan.Worker)) {
	w := plan.Worker{Address: name(i), Gas: true, Slots: 4, Account: poco.Account{Stake: 1000}, Runtimes: plan.WASM}
	for _, f := range change {
		f(&w)
	}
	b.feed(plan.WorkerJoined{Worker: w})
}

func (b *table) deal(n byte, size, trust uint64) poco.Deal {
	d := poco.Deal{ID: common.Hash{n}, BotSize: size, Trust: trust, StartTime: start, WorkerStake: 100}
	b.feed(b.hub.match(d))
	return d
}

func (b *table) see(task common.Hash) { b.feed(plan.TaskSeen{Progress: b.hub.tasks[task].Clone()}) }

// initialize carries out what was said about it.
func (b *table) initialize() {
	b.t.Helper()
	for _, c := range b.said {
		if c, ok := c.(plan.Initialize); ok {
			for _, r := range c.Tasks {
				if err := b.hub.initialize(r); err != nil {
					b.t.Fatal(err)
				}
				defer b.see(r.Task)
			}
		}
	}
	b.said = nil
}

func (b *table) contribute(task common.Hash, worker int, answer byte) {
	b.t.Helper()
	if err := b.hub.contribute(task, name(worker), common.Hash{answer}); err != nil {
		b.t.Fatal(err)
	}
	b.see(task)
}

func (b *table) reveal(task common.Hash, worker int) {
	b.t.Helper()
	if err := b.hub.reveal(task, name(worker)); err != nil {
		b.t.Fatal(err)
	}
	b.see(task)
}

func (b *table) why(task common.Hash) string {
	t := b.hub.tasks[task]
	e := b.state.Explain(plan.Ref{Deal: t.DealID, Index: t.Index, Task: task})
	return string(e.Phase) + ": " + e.Why
}

func (b *table) says(task common.Hash, want string) {
	b.t.Helper()
	if why := b.why(task); !strings.Contains(why, want) {
		b.t.Errorf("says %q, want %q in it", why, want)
	}
}

func workersOf(assigns []plan.Assign) (names []common.Address) {
	for _, a := range assigns {
		names = append(names, a.Worker)
	}
	return names
}
