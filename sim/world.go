package sim

import (
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const (
	timeRef       = 120 // seconds of the category
	maxFork       = 4   // blocks that a reorganisation undoes, at most
	confirmations = 2   // of a commit, before a digest is shown under it
	workerStake   = poco.RLC
	price         = 2 * poco.RLC
	begin         = 1_000_000 // protocol time at which a world begins
)

// Road is the way that tasks take.
type Road string

// The roads of a world. On [Mixed] half of the workers know only the classic one.
const (
	Classic Road = "classic"
	Settled Road = "settlement"
	Mixed   Road = "mixed"
)

// Config is a world. The same config is the same history.
type Config struct {
	Seed      uint64
	Road      Road
	Workers   int
	Deals     int
	Tasks     int // of each deal
	Trust     uint64
	Byzantine float64 // the part of the workers that lies
	Colluding bool    // all liars say the same
	Idle      float64 // the part that never answers, never reveals or always fails
	Slow      float64 // the part of the workers that is honest and takes nearly the whole of a lease
	Longest   uint64  // milliseconds that an honest worker computes; 0: half of the category's time
	Check     int     // of a hundred tasks at trust 1 of a new worker, those that another does too; 0: the pool's default
	Unchecked bool    // none
	Canaries  float64 // the part of all tasks whose answer the pool's operator knows, bought in between
	Species   int     // how many different ones; 0: one
	Unhedged  bool    // nobody is asked in place of a worker that is late
	Faults    bool    // messages, nodes, chain and processes fail
	Batch     int     // most tasks in a transaction; 0: 16

	Watch common.Hash                      // a task whose life is told
	Tell  func(format string, args ...any) // to whom
}

// Stats is what came of a world.
type Stats struct {
	Steps           uint64 // of the plan and of all workers
	Blocks          uint64
	Assignments     int
	Hedges          int      // of them, to make up for late workers
	Canaries        int      // tasks that were
	Caught          int      // liars that spot checks and canaries found out, counted each time
	Accused         int      // honest workers that they blamed
	Took            []uint64 // from the first assignment of each task that was completed to its block, in seconds, ascending
	Crashes         int
	Reorganisations int
	Completed       int // tasks
	Wrong           int // of them, with a false answer; canaries are not counted
	Failed          int // tasks whose requester has its money back
	Replicas        int // answers to completed tasks
	Misled          int // honest workers that lost a stake because a false answer was believed
	Seconds         uint64
}

// World is a market.
type World struct {
	Stats Stats

	cfg    Config
	rng    *rand.Rand
	now    uint64 // milliseconds
	agenda agenda
	domain order.Domain

	chain     *chain
	pool      *pool
	workers   []*actor
	byAddress map[common.Address]*actor
	outbox    map[string]*tx
	deals     map[common.Hash]*poco.Deal // that were ever matched
	matched   int
	stored    map[common.Hash]map[common.Hash]bool // results in the repository
	sworn     map[leaseKey]common.Hash             // what each worker has answered to a task
	late      map[common.Hash]bool
	ended     map[common.Hash]poco.TaskStatus
	began     map[common.Hash]uint64 // when a task was first given to a worker, milliseconds
	done      map[common.Hash]uint64 // when its status last changed
	canaries  map[common.Hash]int    // tasks that are, and which

	quiet  uint64 // since when nothing is left to do, milliseconds; 0: something is
	skew   int64  // of the pool's clock
	outage uint64 // until when nodes do not answer, milliseconds
	broken string // a rule that did not hold
}

// New makes a world.
func New(cfg Config) *World {
	if cfg.Longest == 0 {
		cfg.Longest = timeRef * 500
	}
	if cfg.Batch == 0 {
		cfg.Batch = 16
	}
	w := &World{
		cfg: cfg, rng: rand.New(rand.NewPCG(cfg.Seed, 0x51ed270)), now: begin * 1000, byAddress: map[common.Address]*actor{}, outbox: map[string]*tx{},
		deals: map[common.Hash]*poco.Deal{}, stored: map[common.Hash]map[common.Hash]bool{}, sworn: map[leaseKey]common.Hash{}, late: map[common.Hash]bool{},
		ended: map[common.Hash]poco.TaskStatus{}, began: map[common.Hash]uint64{}, done: map[common.Hash]uint64{}, canaries: map[common.Hash]int{},
	}
	w.people()
	w.open()
	w.pool = &pool{w: w, leases: map[leaseKey]plan.LeaseRestored{}, contributions: map[common.Hash][]plan.ContributionSigned{},
		uploads: map[common.Hash]plan.UploadChecked{}, attempts: map[attemptKey]int{},
		checks: map[common.Hash]plan.Check{}, records: map[common.Address]plan.Record{}, canaries: map[string]plan.CanaryRecord{}}
	return w
}

// people makes the workers.
func (w *World) people() {
	part := func(of float64) int { return int(of*float64(w.cfg.Workers) + 0.5) }
	liars, idlers, snails := part(w.cfg.Byzantine), part(w.cfg.Idle), part(w.cfg.Slow)
	natures := make([]nature, w.cfg.Workers)
	for i := range natures {
		switch {
		case i < liars && w.cfg.Colluding:
			natures[i] = gang
		case i < liars:
			natures[i] = liar
		case i < liars+idlers:
			natures[i] = lazy + nature(i%3)
		case i < liars+idlers+snails:
			natures[i] = slow
		}
	}
	w.rng.Shuffle(len(natures), func(i, j int) { natures[i], natures[j] = natures[j], natures[i] })
	for i, n := range natures {
		a := &actor{w: w, number: firstWorker + i, address: address(firstWorker + i), nature: n, slots: 1 + w.rng.IntN(3), online: true,
			signs: w.cfg.Road != Classic, lives: map[common.Hash]*life{}}
		if w.cfg.Road == Mixed && i%2 == 0 {
			a.signs = false
		}
		a.gas = !a.signs || w.chance(0.5)
		if w.cfg.Faults {
			a.skew = int64(w.rng.IntN(21)) - 10
		}
		w.workers = append(w.workers, a)
		w.byAddress[a.address] = a
	}
	if w.cfg.Faults {
		w.skew = int64(w.rng.IntN(5)) - 2
	}
}

// Run lets the world run to its end. It returns the rule that did not hold, nil if all did.
func (w *World) Run() error {
	w.pool.start()
	w.in(1000, w.block)
	if w.cfg.Faults {
		w.in(1000, w.trouble)
	}
	for d := range w.cfg.Deals {
		delay := uint64(0)
		if d > 0 {
			delay = w.rng.Uint64N(timeRef * 1000)
		}
		w.in(100+delay, func() { w.match(d) })
	}
	end := uint64(begin+timeRef*(poco.FinalDeadlineRatio+6)) * 1000
	for w.broken == "" {
		e, ok := w.agenda.next()
		if !ok || e.at > end || w.settled() {
			break
		}
		w.now = max(w.now, e.at)
		e.do()
	}
	if w.broken == "" {
		w.check()
	}
	w.Stats.Seconds = w.now/1000 - begin
	if w.broken != "" {
		return fmt.Errorf("%d seconds after the beginning: %s", w.Stats.Seconds, w.broken)
	}
	return nil
}

// settled tells whether nothing is left to do: every task is final for good, and nobody owes anything.
func (w *World) settled() (done bool) {
	defer func() {
		if !done && len(w.chain.pending) > 0 {
			w.quiet = 0
		}
	}()
	if w.matched < w.dealsWanted() || w.chain.fork != nil || len(w.deals) < w.dealsWanted() {
		return false
	}
	if w.Stats.Completed+w.Stats.Failed < w.tasksWanted() {
		return false
	}
	for _, a := range w.workers {
		if len(a.held) > 0 {
			return false
		}
	}
	if len(w.chain.pending) > 0 {
		return false
	}
	if w.quiet == 0 {
		w.quiet = w.now
	}
	return w.now > w.quiet+60_000
}

// dealsWanted and tasksWanted are how many are bought by now, or will be.
func (w *World) dealsWanted() int { return w.cfg.Deals + w.Stats.Canaries }
func (w *World) tasksWanted() int { return w.cfg.Deals*w.cfg.Tasks + w.Stats.Canaries }

func (w *World) at(when uint64, do func())  { w.agenda.add(max(when, w.now), do) }
func (w *World) in(delay uint64, do func()) { w.agenda.add(w.now+delay, do) }
func (w *World) chance(p float64) bool      { return w.rng.Float64() < p }

// message is how long a message takes. In bad times they overtake each other.
func (w *World) message() uint64 {
	if w.cfg.Faults {
		if w.chance(0.03) {
			return w.rng.Uint64N(10_000)
		}
		return 5 + w.rng.Uint64N(1000)
	}
	return 5 + w.rng.Uint64N(50)
}

func (w *World) lost() bool { return w.cfg.Faults && w.chance(0.02) }

// rpc is how long a node takes to answer, or until it answers again.
func (w *World) rpc() uint64 {
	switch {
	case !w.cfg.Faults:
		return w.rng.Uint64N(30)
	case w.now < w.outage:
		return w.outage - w.now + w.rng.Uint64N(2000)
	case w.chance(0.03):
		return w.rng.Uint64N(8000)
	}
	return w.rng.Uint64N(300)
}

// block mines one, and the next in a while.
func (w *World) block() {
	w.Stats.Blocks++
	w.chain.mine()
	w.punctual()
	delay := uint64(3000)
	if w.cfg.Faults {
		delay = 1000 + w.rng.Uint64N(5000)
	}
	w.in(delay, w.block)
}

// sealed tells everybody of a block.
func (w *World) sealed(tasks []common.Hash) {
	c := w.chain
	var deals []common.Hash
	for _, id := range c.order {
		if w.deals[id] == nil || !c.told[id] {
			w.deals[id], c.told[id] = c.deals[id], true
			w.recognize(c.deals[id])
			deals = append(deals, id)
		}
	}
	w.count(tasks)
	workers := slices.SortedFunc(maps.Keys(c.accounts), common.Address.Cmp)
	clear(c.accounts)
	w.pool.hear(nil, deals, tasks, workers)
	for _, a := range w.workers {
		a.look()
	}
}

// undone tells everybody of a reorganisation.
func (w *World) undone(gone, tasks []common.Hash) {
	w.count(tasks)
	w.pool.hear(gone, nil, tasks, nil)
	for _, id := range gone {
		delete(w.chain.told, id)
	}
	w.pool.since = max(w.pool.since, w.now+15_000)
}

// trouble is what goes wrong in a second.
func (w *World) trouble() {
	w.in(1000, w.trouble)
	calm := w.matched >= w.dealsWanted() && w.Stats.Completed+w.Stats.Failed == w.tasksWanted()
	if calm {
		return
	}
	for range w.few(float64(len(w.workers)) / 400) {
		if a := w.workers[w.rng.IntN(len(w.workers))]; a.online {
			if w.chance(0.5) {
				a.leave(false)
			} else {
				a.crash = true
			}
		}
	}
	for range w.few(float64(len(w.workers)) / 400) { // crashes that nothing triggered
		if a := w.workers[w.rng.IntN(len(w.workers))]; a.online && a.crash {
			a.leave(true)
		}
	}
	if w.chance(1.0 / 150) {
		w.pool.crash = true
	}
	if w.chance(1.0 / 250) {
		w.outage = w.now + w.rng.Uint64N(20_000)
		w.pool.since = max(w.pool.since, w.outage)
	}
}

// few is a number with this mean.
func (w *World) few(mean float64) int {
	n := int(mean)
	if w.chance(mean - float64(n)) {
		n++
	}
	return n
}

// watch tells what happens to the task that is watched.
func (w *World) watch(task common.Hash, who common.Address, what string, args ...any) {
	if w.cfg.Tell != nil && task == w.cfg.Watch {
		w.cfg.Tell("%7.3f block %d %x %s", float64(w.now)/1000-begin, w.chain.head, who[:3], fmt.Sprintf(what, args...))
	}
}

func (w *World) store(task, digest common.Hash) {
	if w.stored[task] == nil {
		w.stored[task] = map[common.Hash]bool{}
	}
	w.stored[task][digest] = true
}

// sorted goes through a map in the order of its keys.
func sorted[K comparable, V any](m map[K]V, by func(a, b K) int) iter.Seq2[K, V] {
	keys := slices.SortedFunc(maps.Keys(m), by)
	return func(yield func(K, V) bool) {
		for _, k := range keys {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}
