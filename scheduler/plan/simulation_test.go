package plan_test

import (
	"container/heap"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const timeRef = 300

// nature is how a worker behaves.
type nature int

const (
	honest nature = iota
	liar          // answers something else
	lazy          // never answers
	shy           // never reveals
	broken        // fails every task
	natures
)

// world is a pool, its workers and the hub, in one thread and with its own time.
type world struct {
	t      *rapid.T
	rng    *rand.Rand
	hub    *hub
	state  plan.State
	agenda agenda
	order  int

	loss    float64 // of messages between scheduler and workers
	crashes bool
	workers map[common.Address]*actor
	all     []*actor

	active map[common.Hash]map[common.Address]plan.Assign    // leases by the commands' own account
	had    map[common.Hash]map[common.Address]uint64         // the last lease a worker had on a task
	pardon map[common.Hash]map[common.Address]bool           // may be asked again: it was away, or failed once
	failed map[common.Hash]map[common.Address]bool           // had that chance
	hedged map[common.Hash]map[common.Address]common.Address // who was asked for a late worker
	hedges int
	given  int
	sent   map[string]string // outbox: id to content
	most   int               // open tasks at a time
}

type actor struct {
	address common.Address
	nature  nature
	online  bool
	slots   int
	joined  int // sessions
	jobs    map[common.Hash]plan.Assign
	epoch   int // grows with each crash: what was under way is lost
}

type entry struct {
	at    uint64
	order int
	do    func()
}
type agenda []entry

func (a agenda) Len() int { return len(a) }
func (a agenda) Less(i, j int) bool {
	return a[i].at < a[j].at || a[i].at == a[j].at && a[i].order < a[j].order
}
func (a agenda) Swap(i, j int) { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)   { *a = append(*a, x.(entry)) }
func (a *agenda) Pop() any {
	last := (*a)[len(*a)-1]
	*a = (*a)[:len(*a)-1]
	return last
}

func (w *world) after(delay uint64, do func()) {
	w.order++
	heap.Push(&w.agenda, entry{w.hub.now + delay, w.order, do})
}

func (w *world) within(n uint64) uint64 { return w.rng.Uint64N(n + 1) }

// feed steps the plan and carries out what it says.
func (w *world) feed(e plan.Event) {
	var commands []plan.Command
	w.state, commands = plan.Step(w.state, e)
	if err := w.state.Check(); err != nil {
		w.t.Fatalf("after %T: %v", e, err)
	}
	for _, c := range commands {
		w.obey(c)
	}
	w.most = max(w.most, len(w.state.Open()))
}

// seen tells the plan a task as the chain has it, sometimes twice.
func (w *world) seen(t *record) {
	p := t.Clone()
	w.feed(plan.TaskSeen{Progress: p})
	if w.rng.IntN(4) == 0 {
		w.feed(plan.TaskSeen{Progress: p})
	}
}

// transact is the outbox: one transaction per id, mined after a while, or refused.
func (w *world) transact(id, content string, do func() (changed []common.Hash, err error)) {
	if old, ok := w.sent[id]; ok {
		if old != content {
			w.t.Fatalf("%s is two transactions: %s and %s", id, old, content)
		}
		return
	}
	w.sent[id] = content
	w.after(1+w.within(12), func() {
		changed, err := do()
		if err != nil {
			w.feed(plan.Refused{ID: id, Reason: err.Error()})
			return
		}
		for _, task := range changed {
			w.seen(w.hub.tasks[task])
		}
	})
}

func (w *world) obey(c plan.Command) {
	one := func(task common.Hash, do func(common.Hash) error) func() ([]common.Hash, error) {
		return func() ([]common.Hash, error) { return []common.Hash{task}, do(task) }
	}
	many := func(refs []plan.Ref, check, do func(plan.Ref) error) func() ([]common.Hash, error) {
		return func() ([]common.Hash, error) {
			var changed []common.Hash
			for _, r := range refs { // all or nothing
				if err := check(r); err != nil {
					return nil, err
				}
			}
			for _, r := range refs {
				if err := do(r); err != nil {
					return changed, err
				}
				changed = append(changed, r.Task)
			}
			return changed, nil
		}
	}
	switch c := c.(type) {
	case plan.Initialize:
		w.transact(c.ID, fmt.Sprint(c.Tasks), many(c.Tasks, func(r plan.Ref) error {
			if w.hub.tasks[r.Task] != nil {
				return errRefused
			}
			return nil
		}, w.hub.initialize))
	case plan.Claim:
		w.transact(c.ID, fmt.Sprint(c.Tasks), many(c.Tasks, func(r plan.Ref) error {
			if t := w.hub.tasks[r.Task]; (t == nil) != c.Unset || t != nil && (t.Status.Final() || w.hub.now < t.FinalDeadline) {
				return errRefused
			}
			return nil
		}, func(r plan.Ref) error { return w.hub.claim(r, c.Unset) }))
	case plan.Finalize:
		if string(c.Location) != "there" {
			w.t.Fatalf("finalize without the result's place: %q", c.Location)
		}
		w.transact(c.ID, c.Task.Hex(), one(c.Task, w.hub.finalize))
	case plan.Reopen:
		w.transact(c.ID, c.Task.Hex(), one(c.Task, w.hub.reopen))
	case plan.Assign:
		w.assigned(c)
		w.send(c.Worker, func(a *actor) { w.work(a, c) })
	case plan.Release:
		w.released(c)
	case plan.Abort:
		if c.Cause == plan.Consensus { // it did no wrong: after a reopening it may be asked again
			w.pardon[c.Task][c.Worker] = true
		}
		w.send(c.Worker, func(a *actor) { delete(a.jobs, c.Task) })
	case plan.AskUpload:
		w.send(c.Worker, func(a *actor) {
			if a.nature == lazy {
				return
			}
			w.after(1+w.within(20), func() {
				w.report(a, plan.WorkerReported{Worker: a.address, Task: c.Task, Stage: plan.Uploaded, Location: []byte("there")})
			})
		})
	case plan.CheckUpload:
		w.after(1, func() {
			w.feed(plan.UploadChecked{Task: c.Task, Worker: c.Worker, Digest: c.Digest, OK: w.rng.IntN(8) > 0, Location: c.Location})
		})
	}
}

// assigned checks the rules of assignment against the hub's own state.
func (w *world) assigned(c plan.Assign) {
	if _, again := w.active[c.Task][c.Worker]; again {
		if w.had[c.Task][c.Worker] != c.Lease {
			w.t.Fatalf("worker %s has two leases on a task", c.Worker)
		}
		return // the same lease, told again
	}
	if _, before := w.had[c.Task][c.Worker]; before && !w.pardon[c.Task][c.Worker] {
		w.t.Fatalf("worker %s is asked twice for a task", c.Worker)
	}
	t := w.hub.tasks[c.Task]
	if t == nil || t.Status != poco.TaskActive && len(t.Contributions) == 0 {
		w.t.Fatalf("a task that is not active is assigned")
	}
	var tally trust.Tally[common.Hash]
	for _, v := range t.Contributions {
		if v.Status != poco.Rejected {
			tally.Add(v.ResultHash, w.hub.scores[v.Worker])
		}
	}
	var pending []uint64
	for a := range w.active[c.Task] {
		if w.hub.contributed(t, a) == nil {
			pending = append(pending, w.hub.scores[a])
		}
	}
	if late := c.Hedges; late != (common.Address{}) {
		// One more than the trust needs, for a worker that is at it and late, and only once for each.
		if _, works := w.had[c.Task][late]; !works || w.active[c.Task][w.hedged[c.Task][late]].Hedges == late {
			w.t.Fatalf("a hedge for %s, which has no part in the task or has one already", late)
		}
		if w.hedged[c.Task] == nil {
			w.hedged[c.Task] = map[common.Address]common.Address{}
		}
		w.hedged[c.Task][late] = c.Worker
		w.hedges++
	} else if tally.Enough(pending, t.deal.Trust) {
		w.t.Fatalf("one worker too many: %d votes, %d pending, trust %d", len(t.Contributions), len(pending), t.deal.Trust)
	}
	if w.active[c.Task] == nil {
		w.active[c.Task] = map[common.Address]plan.Assign{}
		w.had[c.Task] = map[common.Address]uint64{}
		w.pardon[c.Task] = map[common.Address]bool{}
	}
	if w.given++; w.hedges > len(w.hub.deals)+w.given/5 {
		w.t.Fatalf("%d hedges of %d leases", w.hedges, w.given)
	}
	w.active[c.Task][c.Worker] = c
	w.had[c.Task][c.Worker] = c.Lease
	delete(w.pardon[c.Task], c.Worker)
}

func (w *world) released(c plan.Release) {
	delete(w.active[c.Task], c.Worker)
	if a := w.workers[c.Worker]; !a.online {
		w.pardon[c.Task][c.Worker] = true
	}
}

// send carries an instruction down a worker's stream, if it arrives.
func (w *world) send(to common.Address, do func(*actor)) {
	a := w.workers[to]
	session := a.joined
	w.after(w.within(3), func() {
		if a.online && a.joined == session && w.rng.Float64() >= w.loss {
			do(a)
		}
	})
}

// report carries a worker's word up, perhaps twice, perhaps not at all.
func (w *world) report(a *actor, e plan.WorkerReported) {
	for range 1 + w.rng.IntN(2) {
		if w.rng.Float64() >= w.loss {
			w.after(w.within(3), func() {
				w.heard(e)
				w.feed(e)
			})
		}
	}
}

// heard notes that a worker failed: the first time it may be asked again.
func (w *world) heard(e plan.WorkerReported) {
	lease, has := w.active[e.Task][e.Worker]
	if e.Stage != plan.Failed || !has || lease.Lease != e.Lease || w.failed[e.Task][e.Worker] {
		return
	}
	if w.failed[e.Task] == nil {
		w.failed[e.Task] = map[common.Address]bool{}
	}
	w.failed[e.Task][e.Worker], w.pardon[e.Task][e.Worker] = true, true
}

// work is a worker's run of a task, with what its nature makes of it.
func (w *world) work(a *actor, c plan.Assign) {
	if _, doing := a.jobs[c.Task]; doing {
		return
	}
	a.jobs[c.Task] = c
	epoch := a.epoch
	w.after(5+w.within(timeRef/2), func() {
		if _, still := a.jobs[c.Task]; !still || a.epoch != epoch {
			return
		}
		switch a.nature {
		case lazy:
			return
		case broken:
			delete(a.jobs, c.Task)
			w.report(a, plan.WorkerReported{Worker: a.address, Task: c.Task, Lease: c.Lease, Stage: plan.Failed, Cause: "disk full"})
			return
		default:
		}
		w.report(a, plan.WorkerReported{Worker: a.address, Task: c.Task, Lease: c.Lease, Stage: plan.Computed})
		w.answer(a, c)
	})
}

func (w *world) answer(a *actor, c plan.Assign) {
	answer := common.Hash{1}
	if a.nature == liar {
		answer = common.BytesToHash(a.address[:])
	}
	w.after(1+w.within(12), func() {
		send := w.hub.contribute
		if c.Short {
			send = w.hub.contributeAndFinalize
		}
		if send(c.Task, a.address, answer) != nil {
			return
		}
		w.seen(w.hub.tasks[c.Task])
		w.wake(w.hub.tasks[c.Task])
	})
}

// wake lets the winners reveal by themselves, as workers do.
func (w *world) wake(t *record) {
	if t.Status != poco.TaskRevealing {
		return
	}
	for _, c := range t.Contributions {
		a := w.workers[c.Worker]
		if c.Status == poco.Contributed && a.nature != shy {
			w.after(1+w.within(15), func() {
				if w.hub.reveal(t.ID, a.address) == nil {
					w.seen(t)
				}
			})
		}
	}
}

// join and leave are the life of a worker's stream.
func (w *world) join(a *actor) {
	a.online = true
	a.joined++
	e := plan.WorkerJoined{Worker: plan.Worker{
		Address: a.address, Score: w.hub.scores[a.address], Gas: true, Slots: a.slots,
		Account: poco.Account{Stake: poco.RLC}, Runtimes: plan.WASM,
	}}
	for _, c := range a.jobs {
		e.Holding = append(e.Holding, plan.Holding{Task: c.Task, Lease: c.Lease})
	}
	w.feed(e)
}

func (w *world) leave(a *actor) {
	a.online = false
	if w.rng.IntN(2) == 0 { // a crash: what it was doing is gone
		a.epoch++
		a.jobs = map[common.Hash]plan.Assign{}
	}
	w.feed(plan.WorkerLeft{Worker: a.address})
	w.after(5+w.within(200), func() { w.join(a) })
}

// run lets time pass, second by second.
func (w *world) run(until uint64) {
	for w.hub.now < until {
		w.hub.now++
		for len(w.agenda) > 0 && w.agenda[0].at <= w.hub.now {
			heap.Pop(&w.agenda).(entry).do()
		}
		w.feed(plan.Tick{Now: w.hub.now})
		for _, a := range w.all {
			if w.crashes && a.online && w.rng.IntN(400) == 0 {
				w.leave(a)
			}
		}
	}
}

func newWorld(t *rapid.T, seed uint64, params plan.Params, count int, pick func(i int) nature) *world {
	w := &world{
		t: t, rng: rand.New(rand.NewPCG(seed, 1)), hub: newHub(timeRef), workers: map[common.Address]*actor{},
		active: map[common.Hash]map[common.Address]plan.Assign{}, had: map[common.Hash]map[common.Address]uint64{},
		pardon: map[common.Hash]map[common.Address]bool{}, failed: map[common.Hash]map[common.Address]bool{}, sent: map[string]string{},
		hedged: map[common.Hash]map[common.Address]common.Address{},
	}
	w.hub.now = 1000
	params.Seed = seed
	w.state = plan.New(params)
	w.feed(plan.Tick{Now: w.hub.now})
	for i := range count {
		a := &actor{address: common.BytesToAddress([]byte{0xee, byte(i >> 8), byte(i)}), nature: pick(i),
			slots: 1 + w.rng.IntN(3), jobs: map[common.Hash]plan.Assign{}}
		w.workers[a.address] = a
		w.all = append(w.all, a)
		w.hub.scores[a.address] = w.rng.Uint64N(30)
		w.join(a)
	}
	return w
}

func (w *world) deal(n byte, size, trust uint64) {
	w.feed(w.hub.match(poco.Deal{
		ID: common.Hash{n}, BotFirst: uint64(n), BotSize: size, Trust: trust, StartTime: w.hub.now, WorkerStake: 10,
	}))
}

// statuses counts the tasks of all deals by status; UNSET ones included.
func (w *world) statuses() map[poco.TaskStatus]int {
	count := map[poco.TaskStatus]int{}
	for _, d := range w.hub.deals {
		for i := range d.BotSize {
			status := poco.TaskUnset
			if t := w.hub.tasks[poco.TaskID(d.ID, d.BotFirst+i)]; t != nil {
				status = t.Status
			}
			count[status]++
		}
	}
	return count
}

// TestAnyWorld: whatever workers and messages do, every task is final soon after its final deadline, no rule
// of assignment is broken, and nothing stays behind.
func TestAnyWorld(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		params := plan.Defaults()
		params.Batch = rapid.IntRange(1, 8).Draw(t, "batch")
		params.Window = rapid.IntRange(8, 40).Draw(t, "window")
		mix := rapid.SliceOfN(rapid.IntRange(0, int(natures)-1), 1, 9).Draw(t, "natures")
		w := newWorld(t, rapid.Uint64().Draw(t, "seed"), params, len(mix), func(i int) nature { return nature(mix[i]) })
		w.loss = rapid.Float64Range(0, 0.4).Draw(t, "loss")
		w.crashes = rapid.Bool().Draw(t, "crashes")
		for n := range rapid.IntRange(1, 3).Draw(t, "deals") {
			w.deal(byte(n), rapid.Uint64Range(1, 30).Draw(t, "size"), rapid.Uint64Range(0, 12).Draw(t, "trust"))
		}
		w.run(1000 + poco.FinalDeadlineRatio*timeRef + 600)
		count := w.statuses()
		for status, n := range count {
			if !status.Final() {
				t.Fatalf("%d tasks are %s after the final deadline: %v", n, status, count)
			}
		}
		if w.most > params.Window+params.Batch*3 {
			t.Fatalf("%d tasks were open at a time, the window is %d", w.most, params.Window)
		}
		if open := w.state.Open(); len(open) > 0 {
			t.Fatalf("%d tasks are still held open", len(open))
		}
	})
}

// TestGoodWorld: with enough honest workers every task completes, although messages get lost, workers come
// and go, and some lie, sleep or fail.
func TestGoodWorld(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bad := rapid.SliceOfN(rapid.IntRange(0, int(natures)-1), 0, 3).Draw(t, "others")
		w := newWorld(t, rapid.Uint64().Draw(t, "seed"), plan.Defaults(), 8+len(bad), func(i int) nature {
			if i < 8 {
				return honest
			}
			return nature(bad[i-8])
		})
		w.loss = rapid.Float64Range(0, 0.1).Draw(t, "loss")
		w.crashes = rapid.Bool().Draw(t, "crashes")
		w.deal(1, rapid.Uint64Range(1, 8).Draw(t, "size"), rapid.Uint64Range(2, 5).Draw(t, "trust"))
		w.run(1000 + poco.FinalDeadlineRatio*timeRef + 300)
		if count := w.statuses(); count[poco.TaskFailed]+count[poco.TaskUnset] > 0 {
			t.Fatalf("tasks were not completed: %v", count)
		}
	})
}
