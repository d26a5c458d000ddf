package sim

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// pool is the scheduler around its plan: what it keeps over a restart, and how it carries commands out.
type pool struct {
	w     *World
	state plan.State
	up    bool
	epoch int  // grows with each crash: what was under way is lost
	crash bool // at the next commands
	news  uint64
	since uint64 // it is up and its node answers, milliseconds

	// The journal.
	leases        map[leaseKey]plan.LeaseRestored
	contributions map[common.Hash][]plan.ContributionSigned
	commits       []plan.Commit
	uploads       map[common.Hash]plan.UploadChecked
	attempts      map[attemptKey]int
	checks        map[common.Hash]plan.Check
	records       map[common.Address]plan.Record
	canaries      map[string]plan.CanaryRecord
}

type leaseKey struct {
	task   common.Hash
	worker common.Address
}

type attemptKey struct {
	task common.Hash
	kind string
}

// later runs something of the pool's, unless it crashes before.
func (p *pool) later(delay uint64, do func()) {
	epoch := p.epoch
	p.w.in(delay, func() {
		if p.up && p.epoch == epoch {
			do()
		}
	})
}

func (p *pool) clock() uint64 { return uint64(int64(p.w.now/1000) + p.w.skew) }

// feed is one step, with the journal written before anything is carried out, and perhaps a crash in the middle of that.
func (p *pool) feed(e plan.Event) {
	var commands []plan.Command
	p.state, commands = plan.Step(p.state, e)
	p.w.Stats.Steps++
	for _, c := range commands {
		p.note(c)
	}
	for i, c := range commands {
		if p.crash && p.w.rng.IntN(len(commands)-i) == 0 {
			p.die()
			return
		}
		if p.w.cfg.Tell != nil {
			p.w.watch(taskOf(c), address(scheduler), "pool: %T%+v after %T", c, c, e)
		}
		p.obey(c)
	}
}

// taskOf is the task that a command is about, if it is about that of somebody who watches.
func taskOf(c plan.Command) (task common.Hash) {
	switch c := c.(type) {
	case plan.Assign:
		return c.Task
	case plan.Release:
		return c.Task
	case plan.Abort:
		return c.Task
	case plan.AskUpload:
		return c.Task
	case plan.CheckUpload:
		return c.Task
	case plan.Finalize:
		return c.Task
	case plan.Reopen:
		return c.Task
	case plan.ReleaseCommittee:
		return c.Fixed.TaskID
	}
	return task
}

func (p *pool) note(c plan.Command) {
	switch c := c.(type) {
	case plan.Assign:
		p.leases[leaseKey{c.Task, c.Worker}] = plan.LeaseRestored{Ref: c.Ref, Worker: c.Worker, Lease: c.Lease, Since: c.Since, Until: c.Until, Score: c.Score, Signs: c.Signs,
			Hedges: c.Hedges}
	case plan.Release:
		delete(p.leases, leaseKey{c.Task, c.Worker})
	case plan.Commit:
		if !slices.ContainsFunc(p.commits, func(o plan.Commit) bool { return o.ID == c.ID }) {
			p.commits = append(p.commits, c)
		}
	case plan.Drop:
		p.contributions[c.Task] = slices.DeleteFunc(p.contributions[c.Task], func(s plan.ContributionSigned) bool { return s.Worker == c.Worker })
	case plan.Check:
		p.checks[c.Task] = c
	case plan.Remember:
		if p.records[c.Worker] = c.Record; c.Record == (plan.Record{}) {
			delete(p.records, c.Worker)
		}
	case plan.KeepCanary:
		p.canaries[c.ID] = c.Record
	case plan.Attempted:
		p.attempts[attemptKey{c.Task, c.Kind}] = c.Next
	}
}

// forget drops what was kept of a task that is final.
func (p *pool) forget(task common.Hash) {
	delete(p.uploads, task)
	delete(p.checks, task)
	delete(p.contributions, task)
	for k := range p.attempts {
		if k.task == task {
			delete(p.attempts, k)
		}
	}
	p.commits = slices.DeleteFunc(p.commits, func(c plan.Commit) bool {
		return !slices.ContainsFunc(c.Tasks, func(t plan.Commitment) bool { return !p.w.chain.task(t.Task).Status.Final() })
	})
}

// die loses all but journal and outbox.
func (p *pool) die() {
	w := p.w
	w.Stats.Crashes++
	p.up, p.crash = false, false
	p.epoch++
	for _, a := range w.workers {
		a.disconnected()
	}
	w.in(1000+w.rng.Uint64N(40_000), p.start)
}

// start reads the chain, and the journal back.
func (p *pool) start() {
	w := p.w
	params := plan.Defaults()
	params.Seed, params.FirstLease = w.rng.Uint64(), w.now<<20
	params.Batch, params.Committees = w.cfg.Batch, w.cfg.Batch
	if w.cfg.Unhedged {
		params.Hedge = 0
	}
	if w.cfg.Unchecked {
		params.Check = 0
	} else if w.cfg.Check > 0 {
		params.Check = w.cfg.Check
	}
	p.state, p.up, p.news, p.since = plan.New(params), true, w.now, w.now
	var events plan.Together
	for k, next := range sorted(p.attempts, func(a, b attemptKey) int { return cmp.Or(a.task.Cmp(b.task), cmp.Compare(a.kind, b.kind)) }) {
		events = append(events, plan.AttemptRestored{Task: k.task, Kind: k.kind, Next: next})
	}
	for worker, r := range sorted(p.records, common.Address.Cmp) {
		events = append(events, plan.RecordRestored{Worker: worker, Record: r})
	}
	if w.cfg.Canaries > 0 {
		events = append(events, plan.CanariesSet{Canaries: w.species()})
	}
	for id, r := range sorted(p.canaries, cmp.Compare[string]) {
		events = append(events, plan.CanaryRestored{ID: id, Record: r})
	}
	events = append(events, plan.Tick{Now: p.clock()})
	for _, id := range w.chain.order {
		events = append(events, p.dealSeen(id))
	}
	for _, f := range sorted(w.chain.fold, common.Hash.Cmp) {
		events = append(events, plan.TaskSeen{Progress: f.Clone()})
	}
	for _, c := range sorted(p.checks, common.Hash.Cmp) {
		events = append(events, plan.CheckRestored(c))
	}
	leases := make([]plan.LeaseRestored, 0, len(p.leases))
	for _, l := range p.leases {
		leases = append(leases, l)
	}
	slices.SortFunc(leases, func(a, b plan.LeaseRestored) int { return cmp.Compare(a.Lease, b.Lease) })
	for _, l := range leases {
		events = append(events, l)
	}
	for _, list := range sorted(p.contributions, common.Hash.Cmp) {
		for _, c := range list {
			events = append(events, c)
		}
	}
	for _, c := range p.commits {
		events = append(events, plan.CommitRestored{Commit: c})
	}
	for _, u := range sorted(p.uploads, common.Hash.Cmp) {
		events = append(events, u)
	}
	p.feed(events)
	p.later(1000, p.tick)
	p.later(30_000, p.standings)
	for _, a := range w.workers {
		if a.online {
			a.connect(500 + w.rng.Uint64N(5000))
		}
	}
}

func (p *pool) dealSeen(id common.Hash) plan.Event {
	return plan.DealSeen{Deal: *p.w.chain.deals[id], TimeRef: timeRef, Runtime: plan.WASM, Signs: p.w.cfg.Road != Classic}
}

func (p *pool) tick() {
	p.feed(plan.Tick{Now: p.clock()})
	p.later(1000, p.tick)
}

// standings reads what all workers have, from time to time.
func (p *pool) standings() {
	var events plan.Together
	for _, a := range p.w.workers {
		if a.session != 0 {
			events = append(events, p.standing(a.address)...)
		}
	}
	p.feed(events)
	p.later(30_000, p.standings)
}

func (p *pool) standing(worker common.Address) plan.Together {
	hub := p.w.chain.hub
	return plan.Together{plan.FundsSeen{Worker: worker, Account: hub.Account(worker), Gas: p.w.byAddress[worker].gas},
		plan.ScoreSeen{Worker: worker, Score: hub.Score(worker)}}
}

// hear is news of the chain, in their order.
func (p *pool) hear(gone, deals, tasks []common.Hash, workers []common.Address) {
	w := p.w
	if !p.up {
		return
	}
	events := plan.Together{plan.Tick{Now: w.chain.time}}
	for _, id := range gone {
		events = append(events, plan.DealGone{ID: id})
	}
	for _, id := range deals {
		events = append(events, p.dealSeen(id))
	}
	for _, id := range tasks {
		f := w.chain.task(id)
		events = append(events, plan.TaskSeen{Progress: f.Clone()})
		if w.chance(0.1) {
			events = append(events, plan.TaskSeen{Progress: f.Clone()})
		}
	}
	p.news = max(p.news, w.now+50+w.rpc()) + 1
	epoch := p.epoch
	w.at(p.news, func() {
		if !p.up || p.epoch != epoch {
			return
		}
		for _, e := range events {
			if seen, ok := e.(plan.TaskSeen); ok && seen.Progress.Status.Final() {
				if _, held := p.state.Task(seen.Progress.ID); held {
					p.forget(seen.Progress.ID)
				}
			}
		}
		for _, worker := range workers {
			if w.byAddress[worker].session != 0 {
				events = append(events, p.standing(worker)...)
			}
		}
		p.feed(events)
	})
}

func (p *pool) obey(c plan.Command) {
	w := p.w
	refs := func(tasks []plan.Ref, claims, begins bool) machine.All {
		var all machine.All
		for _, r := range tasks {
			if begins {
				all = append(all, machine.Initialize{Deal: r.Deal, Index: r.Index})
			}
			if claims {
				all = append(all, machine.Claim{Task: r.Task})
			}
		}
		return all
	}
	switch c := c.(type) {
	case plan.Initialize:
		p.transact(c.ID, fmt.Sprint(c.Tasks), refs(c.Tasks, false, true), 0, false)
	case plan.Claim:
		p.transact(c.ID, fmt.Sprint(c.Tasks), refs(c.Tasks, true, c.Unset), slack, false)
	case plan.Finalize:
		p.transact(c.ID, c.Task.Hex(), machine.Finalize{Task: c.Task, Results: c.Location, ResultsCallback: c.Callback}, slack, false)
	case plan.Reopen:
		p.transact(c.ID, c.Task.Hex(), machine.Reopen{Task: c.Task}, slack, false)
	case plan.Commit:
		p.transact(c.ID, "", w.commitment(c), 0, true)
	case plan.Settle:
		p.transact(c.ID, "", settlement(c), 0, true)
	case plan.ReleaseCommittee:
		p.transact(c.ID, "", machine.Release{Task: c.Fixed.TaskID, Batch: c.Fixed.Batch, Place: uint64(c.Fixed.Place), Consensus: c.Fixed.Consensus,
			Members: c.Fixed.EncodeMembers()}, slack, false)
	case plan.Gather:
		p.later(250, func() { p.feed(plan.Gathered{}) })
	case plan.Refresh:
		p.later(100+w.rpc(), func() {
			var events plan.Together
			for _, worker := range c.Workers {
				events = append(events, p.standing(worker)...)
			}
			p.feed(events)
		})
	case plan.Assign:
		w.given(c)
	case plan.Quarantine:
		w.blamed(c)
	case plan.Abort:
		w.byAddress[c.Worker].told(func(a *actor) { a.aborted(c) })
	case plan.AskUpload:
		w.byAddress[c.Worker].told(func(a *actor) { a.asked(c) })
	case plan.CheckUpload:
		p.later(100+w.rpc(), func() {
			e := plan.UploadChecked{Task: c.Task, Worker: c.Worker, Digest: c.Digest, OK: w.stored[c.Task][c.Digest], Location: c.Location, Callback: c.Callback}
			if e.OK {
				p.uploads[c.Task] = e
			}
			p.feed(e)
		})
	}
}

// given carries an assignment out.
func (w *World) given(c plan.Assign) {
	w.Stats.Assignments++
	if c.Hedges != (common.Address{}) {
		w.Stats.Hedges++
	}
	if w.began[c.Task] == 0 {
		w.began[c.Task] = w.now
	}
	w.byAddress[c.Worker].told(func(a *actor) { a.assigned(c) })
	if _, known := w.canaries[c.Task]; w.cfg.Canaries > 0 && !known && w.chance(w.cfg.Canaries/(1-w.cfg.Canaries)) {
		w.buyCanary()
	}
}

// blamed counts whom spot checks and canaries blame.
func (w *World) blamed(c plan.Quarantine) {
	switch {
	case c.Lies == 0:
	case w.byAddress[c.Worker].lies():
		w.Stats.Caught++
	default:
		w.Stats.Accused++
	}
}

// slack is how long a transaction that a deadline allows is tried again, in seconds.
const slack = 20

func (p *pool) transact(id, content string, call machine.Call, slack uint64, batch bool) {
	epoch := p.epoch
	t := &tx{id: id, content: content, from: address(scheduler), call: call}
	if slack > 0 {
		t.until = p.clock() + slack
	}
	p.w.chain.submit(t, func(t *tx) {
		if !p.up || p.epoch != epoch {
			return
		}
		if t.fate != taken {
			p.feed(plan.Refused{ID: id, Reason: t.reason})
			return
		}
		if batch {
			p.feed(plan.Mined{ID: id, Refusals: refusals(t.events)})
		}
	})
}

func refusals(events []poco.Event) (list []plan.Refusal) {
	for _, e := range events {
		switch e := e.(type) {
		case poco.CommitmentRefused:
			r := plan.Refusal{Task: e.TaskID, Reason: machine.Named(e.Reason), Scores: machine.Named(e.Reason) == "TrustNotReached"}
			switch r.Reason {
			case "StakeMissing", "InvalidContribution":
				r.Worker = common.BytesToAddress(e.Reason[4+32 : 4+64])
			}
			list = append(list, r)
		case poco.SettlementRefused:
			list = append(list, plan.Refusal{Task: e.TaskID, Reason: machine.Named(e.Reason)})
		}
	}
	return list
}

// commitment is a commit as the hub takes it.
func (w *World) commitment(c plan.Commit) machine.Commit {
	var commit machine.Commit
	for _, t := range c.Tasks {
		one := machine.Commitment{Deal: t.Deal, Index: t.Index}
		for _, m := range t.Members {
			one.Contributions = append(one.Contributions, machine.SignedContribution{Worker: m.Worker, ResultHash: m.ResultHash, ResultSeal: m.ResultSeal,
				Signature: compact(m.Signature)})
		}
		commit = append(commit, one)
	}
	return commit
}

func settlement(c plan.Settle) machine.Settle {
	var s machine.Settle
	for _, t := range c.Tasks {
		s.Settlements = append(s.Settlements, machine.Settlement{Task: t.Task, Batch: t.Fixed.Batch, Place: uint64(t.Fixed.Place), Members: t.Fixed.EncodeMembers(),
			Digest: t.Digest, Results: t.Location, ResultsCallback: t.Callback})
	}
	return s
}

func compact(signature []byte) machine.Compact {
	r, vs, err := order.Compact(signature)
	if err != nil {
		panic(err)
	}
	return machine.Compact(append(r[:], vs[:]...))
}
