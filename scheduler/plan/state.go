package plan

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

// maxReplicas is the most contributors the hub accepts for a task.
const maxReplicas = 64

// State is all that the pool knows. It is bounded by the window of open tasks, the workers and the deals,
// never by the size of the bags.
type State struct {
	params  Params
	now     uint64
	born    uint64 // when it began to know the time
	stopped bool
	random  uint64
	lease   uint64 // the next one

	deals   map[common.Hash]*deal
	open    map[common.Hash]*task
	workers map[common.Address]*worker
	joined  []*worker // every worker known
	scores  map[common.Address]uint64
	txs     map[string]*tx
	lines

	records  map[common.Address]*Record
	canaries map[canaryKey]*canary
	fickle   map[common.Address]uint64   // apps that are not checked, until when
	promised map[common.Address]*promise // stakes of contributions that are signed and not committed
	attempts map[attemptKey]int          // of the next transaction, after refusals
	gather   map[kind][]*task            // that wait for company in a transaction
	asked    bool                        // for a [Gathered]
}

// promise is what a worker has signed away, by task.
type promise struct {
	stakes map[common.Hash]poco.Amount
	sum    poco.Amount
}

// New is the state of a pool that has seen nothing.
func New(params Params) State {
	return State{
		params: params, random: params.Seed, lease: max(params.FirstLease, 1),
		deals: map[common.Hash]*deal{}, open: map[common.Hash]*task{}, workers: map[common.Address]*worker{},
		scores: map[common.Address]uint64{}, txs: map[string]*tx{}, promised: map[common.Address]*promise{},
		attempts: map[attemptKey]int{}, records: map[common.Address]*Record{}, fickle: map[common.Address]uint64{}, gather: map[kind][]*task{}, lines: newLines(),
	}
}

// Step folds an event into the state and says what to do. The state given is used up: only the returned one
// counts.
func Step(s State, e Event) (State, []Command) {
	p := &step{State: s}
	e.apply(p)
	p.arrange()
	p.wake()
	p.expand()
	p.dispatch()
	p.flush()
	p.arrange()
	return p.State, p.commands
}

// step is one event being worked on.
type step struct {
	State
	commands []Command
	batches  map[batchKey][]*task
	batched  map[batchedKey]bool
	gathered bool         // what waits for company has waited enough
	again    map[*tx]bool // sent again after a reorganisation
}

func (p *step) emit(c Command) { p.commands = append(p.commands, c) }

type deal struct {
	poco.Deal
	timeRef uint64
	runtime Runtimes
	refusal string
	signs   bool // may take the settlement's road
	needs   poco.Needs
	misread string // why its needs cannot be met by anybody
	seen    ranges // indexes that are open or final
	done    uint64 // of them, final
	open    int    // of them, not
	leases  int
	given   int // leases, ever
	hedged  int // of them, for late workers
	pace    pace
	running running
	lagAt   uint64 // when the first of those running is late
	virgin  *task  // that nobody has looked at: what all of the bag are at first

	fresh  line // open tasks that want workers and have had none
	worn   line // that want workers, and have lost some
	parked line // that want workers, and none at hand can take them

	serial               uint64
	share, source        int    // places in the orders of deals
	end, lags            int    // the same
	stuck                bool   // nobody at hand can take a fresh one
	lacking              bool   // the workers at hand, busy or not, do not suffice for another
	needy, overdue, gone bool   // is in that list; was undone
	active               bool   // something is left to do
	waiting              string // why fresh ones are stuck, for people
}

func (d *deal) contributionDeadline() uint64 { return d.ContributionDeadline(d.timeRef) }
func (d *deal) finalDeadline() uint64        { return d.FinalDeadline(d.timeRef) }
func (d *deal) index(i uint64) uint64        { return i - d.BotFirst } // ranges start at 0

type task struct {
	poco.Progress
	deal    *deal
	since   uint64                    // when it was opened
	scores  map[common.Address]uint64 // of contributors, when they contributed; nil: none
	leases  []*lease
	spent   map[common.Address]string // workers that had their chance, and what became of it; nil: none
	full    bool                      // enough workers, nothing to assign until something changes
	upload  upload
	tx      *tx
	cooling map[common.Address]uint64 // workers that declined or failed, until when not to ask again; nil: none
	faults  map[common.Address]string // workers that failed and have another chance, or had it, and why; nil: none
	waiting string                    // why no worker gets it, for people
	raised  uint64                    // trust that a spot check has it done with; 0: none
	judged  bool                      // what the check showed is known
	took    uint64                    // by its slowest worker that has answered, in seconds; 0: none has
	drop    bool

	checkUntil uint64 // when the check ends, with or without agreement

	// Of the settlement's road.
	classic bool     // takes the classic road all the same: for want of workers that sign
	signed  []Signed // contributions, as they came
	commit  *tx      // that fixed them, or will
	gathers kind     // the transaction that it waits for company in

	// Where it waits.
	line                   *line
	before, after          *task
	serial                 uint64
	due                    uint64 // see next
	timer, moves           int    // places in the timers and among those that move
	touched, idle, unshown bool
}

func (t *task) setScore(w common.Address, score uint64) {
	if t.scores == nil {
		t.scores = map[common.Address]uint64{}
	}
	t.scores[w] = score
}

// contributed is what became of a worker that did what it was asked.
const contributed = "contributed"

// spend notes that a worker had its chance.
func (t *task) spend(w common.Address, why string) {
	if t.spent == nil {
		t.spent = map[common.Address]string{}
	}
	t.spent[w] = why
}

// cool notes until when a worker is not asked again.
func (t *task) cool(w common.Address, until uint64) {
	if t.cooling == nil {
		t.cooling = map[common.Address]uint64{}
	}
	t.cooling[w] = until
}

func (t *task) ref() Ref { return Ref{Deal: t.DealID, Index: t.Index, Task: t.ID} }

type lease struct {
	worker   *worker
	id       uint64
	until    uint64
	score    uint64
	stake    poco.Amount // reserved of the worker's free stake
	computed bool

	// Of hedging.
	task          *task
	since         uint64
	from          uint64 // since when it could answer
	lateAt        uint64 // by what is known of the task
	late          bool
	hedges        common.Address // the late worker that it makes up for; zero: none
	covered       bool           // it is late, and another was asked
	listed        bool           // among those running of its deal
	before, after *lease
}

type upload struct {
	worker   common.Address // asked, zero: nobody
	until    uint64
	lost     map[common.Address]bool // asked in vain
	again    uint64                  // when to start over, once all were asked in vain
	checking map[common.Address]bool // whose word is being checked
	done     bool
	digest   common.Hash // that was checked
	location []byte
	callback []byte
}

type worker struct {
	Worker
	connected bool
	leftAt    uint64
	held      map[common.Hash]*lease
	reserved  poco.Amount // stakes of these leases
	busy      int         // slots taken: leases not yet computed
	apps      apps        // that it has run here

	slots, free int  // as they are counted
	idle        int  // place among those with a free slot
	freed       bool // may take more than before the event
	slow        bool // was late the last time

	barred uint64 // until when its answers are not wanted
}

// unlocked is the stake that no pending lease will need.
func (p *step) unlocked(w *worker) poco.Amount {
	needed := w.reserved
	if promised := p.promised[w.Address]; promised != nil {
		needed += promised.sum
	}
	return w.Account.Stake - min(w.Account.Stake, needed)
}

// short tells whether one worker may contribute and finalize at once.
//
// Rationale: the hub takes that only while nobody has contributed.
func (t *task) short() bool { return t.deal.ShortRoad() && len(t.Contributions) == 0 }

// signs tells whether the task's workers sign their contributions, for the pool to commit.
func (t *task) signs() bool { return t.deal.signs && !t.classic }

// assignable tells whether the hub would take one more contribution.
func (t *task) assignable() bool {
	return t.Status == poco.TaskActive || t.Status == poco.TaskUnset && t.signs()
}

// stake is what a worker locks by contributing.
func (t *task) stake() poco.Amount {
	if t.short() {
		return 0
	}
	return t.deal.WorkerStake
}

// tally weighs the votes that count, and lists the scores of those expected.
func (t *task) tally() (tally trust.Tally[common.Hash], pending []uint64) {
	for _, s := range t.words() {
		tally.Add(s.ResultHash, t.scores[s.Worker])
	}
	for _, c := range t.Contributions {
		if c.Status != poco.Rejected {
			tally.Add(c.ResultHash, t.scores[c.Worker])
		}
	}
	for _, l := range t.leases {
		pending = append(pending, l.score)
	}
	return tally, pending
}

// started tells whether somebody has invested in the task.
func (t *task) started() bool {
	return len(t.leases) > 0 || len(t.Contributions) > 0 || len(t.signed) > 0
}

// addOpen holds a task open.
func (p *step) addOpen(d *deal, progress poco.Progress) *task {
	p.serial++
	t := &task{Progress: progress, deal: d, since: p.now, serial: p.serial}
	p.open[t.ID] = t
	d.open++
	d.seen.add(d.index(t.Index))
	p.sourced(d)
	p.touch(t)
	return t
}

// closeTask forgets a task; its workers are told why.
func (p *step) closeTask(t *task, cause Cause) {
	for _, l := range slices.Clone(t.leases) {
		p.endLease(t, l)
		p.emit(Abort{Task: t.ID, Worker: l.worker.Address, Cause: cause})
	}
	p.leave(t)
	p.unpromise(t)
	p.forgetAttempts(t)
	t.drop = true
	delete(p.open, t.ID)
	t.deal.open--
	t.unline()
	p.move(t, false)
	p.timers.set(t, false)
	p.count(&t.idle, &p.idle, false)
	p.count(&t.unshown, &p.unshown, false)
	p.shared(t.deal)
	p.sourced(t.deal)
}
