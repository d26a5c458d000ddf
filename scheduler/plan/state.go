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
	stopped bool
	random  uint64
	lease   uint64 // the next one

	deals   map[common.Hash]*deal
	active  []*deal // those with something left to do, as they came
	open    map[common.Hash]*task
	queue   []*task // the open tasks in the order they were opened
	workers map[common.Address]*worker
	joined  []*worker // every worker known, for choosing among
	scores  map[common.Address]uint64
	txs     map[string]*tx

	promised map[common.Address]map[common.Hash]poco.Amount // stakes of contributions that are signed and not committed
	attempts map[attemptKey]int                             // of the next transaction, after refusals
	gather   map[kind][]*task                               // that wait for company in a transaction
	asked    bool                                           // for a [Gathered]
}

// New is the state of a pool that has seen nothing.
func New(params Params) State {
	return State{
		params: params, random: params.Seed, lease: max(params.FirstLease, 1),
		deals: map[common.Hash]*deal{}, open: map[common.Hash]*task{}, workers: map[common.Address]*worker{},
		scores: map[common.Address]uint64{}, txs: map[string]*tx{}, promised: map[common.Address]map[common.Hash]poco.Amount{},
		attempts: map[attemptKey]int{}, gather: map[kind][]*task{},
	}
}

// Step folds an event into the state and says what to do. The state given is used up: only the returned one
// counts.
func Step(s State, e Event) (State, []Command) {
	p := &step{State: s}
	e.apply(p)
	p.expand()
	p.dispatch()
	p.flush()
	return p.State, p.commands
}

// step is one event being worked on.
type step struct {
	State
	commands []Command
	batches  map[batchKey][]*task
	gathered bool         // what waits for company has waited enough
	again    map[*tx]bool // sent again after a reorganisation
}

func (p *step) emit(c Command) { p.commands = append(p.commands, c) }

type deal struct {
	poco.Deal
	timeRef uint64
	runtime Runtimes
	refusal string
	signs   bool   // may take the settlement's road
	seen    ranges // indexes that are open or final
	done    uint64 // of them, final
	open    []*task
	leases  int
	blocked string // why nothing of it is initialized, for people
}

func (d *deal) contributionDeadline() uint64 { return d.ContributionDeadline(d.timeRef) }
func (d *deal) finalDeadline() uint64        { return d.FinalDeadline(d.timeRef) }
func (d *deal) index(i uint64) uint64        { return i - d.BotFirst } // ranges start at 0
func (d *deal) ref(i uint64) Ref {
	return Ref{Deal: d.ID, Index: i, Task: poco.TaskID(d.ID, i)}
}

type task struct {
	poco.Progress
	deal    *deal
	since   uint64                    // when it was opened
	scores  map[common.Address]uint64 // of contributors, when they contributed
	leases  []*lease
	spent   map[common.Address]string // workers that had their chance, and what became of it
	full    bool                      // enough workers, nothing to assign until something changes
	upload  upload
	tx      *tx
	cooling map[common.Address]uint64 // workers that declined, until when not to ask again
	waiting string                    // why no worker gets it, for people
	drop    bool

	// Of the settlement's road.
	classic bool     // takes the classic road all the same: for want of workers that sign
	signed  []Signed // contributions, as they came
	commit  *tx      // that fixed them, or will
	gathers kind     // the transaction that it waits for company in
}

type lease struct {
	worker   *worker
	id       uint64
	until    uint64
	score    uint64
	stake    poco.Amount // reserved of the worker's free stake
	computed bool
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
	busy      int // slots taken: leases not yet computed
}

// free is the stake that no pending lease will need.
func (p *step) free(w *worker) poco.Amount {
	free := w.Account.Stake
	for _, stake := range p.promised[w.Address] {
		free -= min(free, stake)
	}
	for _, l := range w.held {
		free -= min(free, l.stake)
	}
	return free
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
	t := &task{
		Progress: progress, deal: d, since: p.now, scores: map[common.Address]uint64{}, spent: map[common.Address]string{},
		cooling: map[common.Address]uint64{},
	}
	p.open[t.ID] = t
	p.queue = append(p.queue, t)
	d.open = append(d.open, t)
	d.seen.add(d.index(t.Index))
	p.activate(d)
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
	dropped := func(t *task) bool { return t.drop }
	t.deal.open = slices.DeleteFunc(t.deal.open, dropped)
	p.queue = slices.DeleteFunc(p.queue, dropped)
	if t.deal.done == t.deal.BotSize && len(t.deal.open) == 0 {
		p.active = slices.DeleteFunc(p.active, func(d *deal) bool { return d == t.deal })
	}
}

func (p *step) activate(d *deal) {
	if !slices.Contains(p.active, d) {
		p.active = append(p.active, d)
	}
}
