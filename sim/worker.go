package sim

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/worker/step"
)

// nature is how a worker behaves.
type nature int

const (
	honest nature = iota
	liar          // gives another answer than everybody else
	gang          // gives the answer of all others of its kind
	lazy          // never answers
	shy           // contributes, and says nothing more
	broken        // fails every task
	slow          // honest, and takes nearly the whole of a lease
)

// actor is a worker around its steps.
type actor struct {
	w       *World
	number  int
	address common.Address
	nature  nature
	slots   int
	gas     bool  // can pay for transactions
	signs   bool  // takes the settlement's road
	skew    int64 // of its clock, seconds

	online  bool
	session int // of its stream; 0: none
	streams int
	epoch   int // grows with each crash
	crash   bool
	lives   map[common.Hash]*life
	held    []*life // in the order they began
	looking bool    // a look at the chain is on its way
}

func (a *actor) lies() bool { return a.nature == liar || a.nature == gang }

// life is one assignment. Its state is as in the journal: what is not written has not happened.
type life struct {
	state step.State
	job   int // what is under way ends when it changes
}

func (a *actor) clock() uint64 { return uint64(int64(a.w.now/1000) + a.skew) }

// later runs something of the worker's, unless it crashes before.
func (a *actor) later(delay uint64, do func()) {
	epoch := a.epoch
	a.w.in(delay, func() {
		if a.online && a.epoch == epoch {
			do()
		}
	})
}

// connect opens a stream, in a while.
func (a *actor) connect(delay uint64) {
	a.later(delay, func() {
		p := a.w.pool
		if !p.up {
			return // the pool calls all of them when it is back
		}
		a.streams++
		a.session = a.streams
		hub := a.w.chain.hub
		e := plan.WorkerJoined{Worker: plan.Worker{Address: a.address, Score: hub.Score(a.address), Account: hub.Account(a.address),
			Gas: a.gas, Slots: a.slots, Signs: a.signs, Runtimes: plan.WASM}}
		for _, l := range a.held {
			if s := l.state.Stage; s != step.Failed && s != step.Saved {
				e.Holding = append(e.Holding, plan.Holding{Task: l.state.Assignment.TaskID, Lease: l.state.Assignment.Lease})
			}
		}
		p.feed(e)
	})
}

func (a *actor) disconnected() { a.session = 0 }

// leave ends the stream for a while, perhaps by a crash that leaves the journal alone.
func (a *actor) leave(crash bool) {
	w := a.w
	if crash {
		w.Stats.Crashes++
		a.epoch++
		a.online, a.looking, a.crash = false, false, false
		w.in(1000+w.rng.Uint64N(45_000), a.restart)
	}
	if a.session != 0 {
		a.session = 0
		w.pool.later(w.rng.Uint64N(2000), func() {
			if a.session == 0 {
				w.pool.feed(plan.WorkerLeft{Worker: a.address})
			}
		})
	}
	if !crash {
		a.connect(500 + w.rng.Uint64N(60_000))
	}
}

func (a *actor) restart() {
	a.online = true
	for _, l := range append([]*life(nil), a.held...) {
		a.apply(l, step.Restarted{})
	}
	a.connect(500 + a.w.rng.Uint64N(3000))
}

// told carries an instruction down the stream, if it arrives.
func (a *actor) told(do func(*actor)) {
	session := a.session
	if session == 0 || a.w.lost() {
		return
	}
	a.later(a.w.message(), func() {
		if a.session == session {
			do(a)
		}
	})
	if a.w.lost() { // repeated
		a.later(a.w.message(), func() {
			if a.session == session {
				do(a)
			}
		})
	}
}

func (a *actor) assigned(c plan.Assign) {
	if l := a.lives[c.Task]; l != nil {
		a.apply(l, step.Begin{Assignment: a.assignment(c)})
		return
	}
	working := 0
	for _, l := range a.held {
		if l.state.Working() || l.state.Stage == "" {
			working++
		}
	}
	if working >= a.slots {
		a.report(plan.WorkerReported{Worker: a.address, Task: c.Task, Lease: c.Lease, Stage: plan.Declined, Cause: "busy"})
		return
	}
	l := &life{}
	a.lives[c.Task] = l
	a.held = append(a.held, l)
	a.apply(l, step.Begin{Assignment: a.assignment(c)})
}

// assignment is what the pool signs, on either road.
func (a *actor) assignment(c plan.Assign) step.Assignment {
	s := step.Assignment{Worker: a.address, DealID: c.Deal, Index: c.Index, TaskID: c.Task, Lease: c.Lease, Signs: c.Signs,
		Authorization: poco.Authorization{Worker: a.address, TaskID: c.Task}}
	if c.Signs {
		s.Signature = sign(scheduler, a.w.domain.AssignmentDigest(&order.Assignment{TaskID: c.Task, Worker: a.address}))
	} else {
		s.Signature = sign(scheduler, poco.EthSignedMessageHash(poco.AuthorizationHash(a.address, c.Task, common.Address{})))
	}
	return s
}

func (a *actor) aborted(c plan.Abort) {
	if l := a.lives[c.Task]; l != nil {
		a.apply(l, step.Abort{Consensus: c.Cause == plan.Consensus || c.Cause == plan.TaskFinal})
	}
}

func (a *actor) asked(c plan.AskUpload) {
	if l := a.lives[c.Task]; l != nil && a.nature != lazy && a.nature != shy {
		a.apply(l, step.UploadWanted{})
	}
}

// report carries a worker's word up, perhaps twice, perhaps not at all.
func (a *actor) report(e plan.WorkerReported) {
	for range 1 + min(1, a.w.rng.IntN(10)/9) {
		if !a.w.lost() {
			a.w.pool.later(a.w.message(), func() {
				if _, involved := a.w.pool.state.Involved(e.Task, a.address); involved {
					a.w.pool.feed(e)
				}
			})
		}
	}
}

// look shows every life the chain as it is.
func (a *actor) look() {
	if !a.online || a.looking || len(a.held) == 0 {
		return
	}
	a.looking = true
	a.later(a.w.message()+a.w.rpc(), func() {
		a.looking = false
		c := a.w.chain
		for _, l := range append([]*life(nil), a.held...) {
			a.apply(l, a.seen(c.task(l.state.Assignment.TaskID)))
			a.apply(l, step.Tick{Now: a.clock()})
		}
	})
}

func (a *actor) seen(f folded) step.Seen {
	c := a.w.chain
	e := step.Seen{Status: f.Status, Consensus: f.ConsensusValue, RevealDeadline: f.RevealDeadline, Now: a.clock(),
		Deep: f.Status.Final() && c.head >= f.ended+maxFork+2}
	for _, contribution := range f.Contributions {
		if contribution.Worker == a.address && (f.Fixed == nil || f.Status == poco.TaskCompleted) {
			e.Mine = contribution.Status
		}
	}
	if f.Fixed != nil && !f.Status.Final() {
		e.Fixed, e.Confirmed = f.Fixed, c.head+1 >= f.fixed+confirmations
	}
	e.Released = f.Fixed != nil && f.Fixed.Released
	return e
}

// apply gives a life an event: step, journal, carry out, with a crash in the middle of that perhaps.
func (a *actor) apply(l *life, e step.Event) {
	if !a.online || a.lives[l.state.Assignment.TaskID] != l && l.state.Stage != "" {
		return
	}
	var commands []step.Command
	before := l.state.Stage
	l.state, commands = step.Step(l.state, e)
	a.w.Stats.Steps++
	if a.w.cfg.Tell != nil && (l.state.Stage != before || len(commands) > 0) {
		a.w.watch(l.state.Assignment.TaskID, a.address, "worker (%v): %T%+v: %s → %s: %T %v", a.nature, e, e, before, l.state.Stage, commands, commands)
	}
	for i, c := range commands {
		if a.crash && a.w.rng.IntN(len(commands)-i) == 0 {
			a.leave(true)
			return
		}
		a.carryOut(l, c)
	}
	if l.state.Closed && before != "" {
		a.forget(l)
	}
}

func (a *actor) forget(l *life) {
	if a.lives[l.state.Assignment.TaskID] != l {
		return
	}
	delete(a.lives, l.state.Assignment.TaskID)
	for i, o := range a.held {
		if o == l {
			a.held = append(a.held[:i:i], a.held[i+1:]...)
			break
		}
	}
}

// work answers a command in a while, unless the life's Stop comes before.
func (a *actor) work(l *life, delay uint64, e step.Event) {
	l.job++
	job := l.job
	a.later(delay, func() {
		if l.job == job {
			a.apply(l, e)
		}
	})
}

func (a *actor) carryOut(l *life, c step.Command) {
	w, s := a.w, l.state
	task := s.Assignment.TaskID
	switch c := c.(type) {
	case step.Check:
		a.later(50+w.rpc(), func() { a.check(l) })
	case step.Fetch:
		if w.cfg.Faults && w.chance(0.01) {
			a.work(l, 2000, step.Faulted{Cause: result.AppDownloadFailed})
			return
		}
		a.work(l, 100+w.rng.Uint64N(1000), step.Fetched{})
	case step.Compute:
		duration := 1000 + w.rng.Uint64N(w.cfg.Longest)
		switch a.nature {
		case lazy:
		case slow:
			a.work(l, timeRef*1200+w.rng.Uint64N(timeRef*200), step.Computed{Digest: a.answer(task)})
		case broken:
			a.work(l, duration, step.Faulted{Cause: result.Unknown})
		default:
			a.work(l, duration, step.Computed{Digest: a.answer(task)})
		}
	case step.Resume: // a crash of the whole machine
		a.work(l, 50, step.Gone{})
	case step.Excuse:
		a.work(l, 100, step.Computed{Digest: result.FailureDigest(c.Cause, result.Files)})
	case step.Stop:
		l.job++
	case step.Upload:
		if w.cfg.Faults && w.chance(0.05) {
			a.work(l, 3000, step.NotStored{Now: a.clock(), Lost: w.chance(0.1)})
			return
		}
		job := l.job + 1
		l.job = job
		a.later(500+w.rng.Uint64N(3000), func() {
			if l.job != job {
				return
			}
			w.store(task, s.Digest)
			a.apply(l, step.Stored{Location: []byte("ipfs")})
		})
	case step.Hand:
		a.hand(l, s)
	case step.Show:
		if a.nature != shy {
			a.show(l, s)
		}
	case step.Transact:
		a.transact(l, c, s)
	case step.Report:
		a.tell(c, s)
	}
}

// answer is what the program gives, or what this worker says that it gives.
func (a *actor) answer(task common.Hash) common.Hash {
	w := a.w
	switch a.nature {
	case liar:
		return crypto.Keccak256Hash(task[:], a.address[:])
	case gang:
		return w.falsehood(task)
	default:
		return w.truth(task)
	}
}

func truth(task common.Hash) common.Hash     { task[0] ^= 1; return task }
func falsehood(task common.Hash) common.Hash { task[0] ^= 2; return task }

// check gathers the facts of an assignment.
func (a *actor) check(l *life) {
	w := a.w
	id := l.state.Assignment.TaskID
	f := w.chain.task(id)
	facts := step.Facts{Deal: w.chain.deals[l.state.Assignment.DealID], Task: f.Task, Category: timeRef, Free: w.chain.hub.Account(a.address).Stake,
		Payable: 1 << 20, Pool: poolAddress, Now: a.clock(), Settles: a.signs, Domain: w.domain}
	if facts.Deal == nil { // undone by a reorganisation, or not seen yet
		a.later(2000, func() {
			if a.lives[id] == l {
				a.check(l)
			}
		})
		return
	}
	facts.Mine = a.seen(f).Mine
	for _, other := range a.held {
		if other != l {
			facts.Free -= min(facts.Free, other.state.Promised())
		}
	}
	a.apply(l, step.Checked{Facts: facts})
}

// hand signs a contribution and gives it to the pool, for as long as it takes.
func (a *actor) hand(l *life, s step.State) {
	w, id := a.w, s.Assignment.TaskID
	deal := w.deals[s.Assignment.DealID]
	signed := plan.Signed{Worker: a.address, ResultHash: s.ResultHash(), ResultSeal: poco.ResultSeal(a.address, id, s.Digest)}
	w.swear(a, id, signed.ResultHash)
	signed.Signature = sign(a.number, w.domain.ContributionDigest(&order.Contribution{TaskID: id, Scheduler: address(scheduler), Stake: deal.WorkerStake,
		ResultHash: signed.ResultHash, ResultSeal: signed.ResultSeal}))
	a.insist(l, func() (step.Event, bool) {
		p := w.pool
		ref, _, err := p.state.Contributes(id, &signed)
		if err != nil {
			return step.Handed{Refused: true, Detail: err.Error(), Now: a.clock()}, true
		}
		known := false
		for _, c := range p.contributions[id] {
			known = known || c.Worker == a.address
		}
		e := plan.ContributionSigned{Ref: ref, Signed: signed}
		if !known {
			p.contributions[id] = append(p.contributions[id], e)
		}
		p.feed(e)
		return step.Handed{Receipt: &step.Receipt{Received: w.now / 1000}, Now: a.clock()}, p.up
	})
}

func (a *actor) show(l *life, s step.State) {
	id := s.Assignment.TaskID
	a.insist(l, func() (step.Event, bool) {
		p := a.w.pool
		if err := p.state.Shows(id, a.address, s.Digest); err != nil {
			return step.ShownTo{Refused: true, Detail: err.Error(), Now: a.clock()}, true
		}
		p.feed(plan.DigestShown{Task: id, Worker: a.address, Digest: s.Digest, Location: s.Location, Callback: s.Callback})
		return step.ShownTo{Now: a.clock()}, p.up
	})
}

// insist calls the pool until it has answered, yes or no.
func (a *actor) insist(l *life, call func() (step.Event, bool)) {
	a.later(a.w.message(), func() {
		if a.lives[l.state.Assignment.TaskID] != l {
			return
		}
		if a.w.pool.up && !a.w.lost() {
			if e, answered := call(); answered && !a.w.lost() {
				a.later(a.w.message(), func() { a.apply(l, e) })
				return
			}
		}
		a.later(2000, func() { a.insist(l, call) })
	})
}

// tell reports a stage, in the pool's words.
func (a *actor) tell(c step.Report, s step.State) {
	e := plan.WorkerReported{Worker: a.address, Task: s.Assignment.TaskID, Lease: s.Assignment.Lease, Cause: string(c.Reason)}
	switch c.Stage {
	case step.Assigned, step.Fetching, step.Computing:
		return // of no consequence
	case step.Uploaded:
		e.Stage, e.Location, e.Callback = plan.Uploaded, s.Location, s.Callback
	case step.Declined, step.Failed, step.Lost, step.Rejected, step.Expired, step.Aborted:
		e.Stage = plan.Failed
		if c.Reason == step.Busy || c.Reason == step.NoFunds {
			e.Stage = plan.Declined
		}
	default:
		e.Stage = plan.Computed
	}
	a.report(e)
}

// transact asks for a transaction until its fate is known.
func (a *actor) transact(l *life, c step.Transact, s step.State) {
	w, id := a.w, s.Assignment.TaskID
	t := &tx{id: c.ID(s.Assignment), from: a.address}
	leave := machine.Contribution{Task: id, Authorization: s.Assignment.Signature}
	switch c.Action {
	case step.Contribution:
		t.content = s.Digest.Hex()
		w.swear(a, id, s.ResultHash())
		t.call = machine.Contribute{Contribution: leave, ResultHash: s.ResultHash(), ResultSeal: poco.ResultSeal(a.address, id, s.Digest)}
	case step.Finalization:
		t.content = s.Digest.Hex()
		w.swear(a, id, s.ResultHash())
		t.call = machine.ContributeAndFinalize{Contribution: leave, Digest: s.Digest, Results: s.Location, ResultsCallback: s.Callback}
	case step.Reveal:
		if a.nature == shy {
			return
		}
		t.content = s.Digest.Hex()
		t.call = machine.Reveal{Task: id, Digest: s.Digest}
	case step.Claim:
		t.call = machine.Claim{Task: id}
	case step.Settlement, step.Release:
		f := w.chain.task(id).Fixed
		if f == nil || a.nature == shy {
			a.later(5000, func() {
				if a.lives[id] == l && a.nature != shy {
					a.transact(l, c, s)
				}
			})
			return
		}
		if c.Action == step.Release {
			t.call = machine.Release{Task: id, Batch: f.Batch, Place: uint64(f.Place), Consensus: f.Consensus, Members: f.EncodeMembers()}
			break
		}
		results := s.Location
		if results == nil {
			results = []byte("none")
		}
		closing := sign(a.number, w.domain.ClosingDigest(&order.Closing{TaskID: id, ResultsHash: crypto.Keccak256Hash(results)}))
		t.call = machine.Settle{Settlements: []machine.Settlement{{Task: id, Batch: f.Batch, Place: uint64(f.Place), Members: f.EncodeMembers(), Digest: s.Digest, Results: results}},
			Closings: []machine.Closing{{Signature: compact(closing)}}}
	}
	epoch := a.epoch
	w.chain.submit(t, func(t *tx) {
		if a.online && a.epoch == epoch {
			a.apply(l, step.Sent{Action: c.Action, Refused: t.fate != taken, Reverted: t.fate == reverted, Detail: t.reason, Now: a.clock()})
		}
	})
}
