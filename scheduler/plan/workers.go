package plan

import (
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// For how long a worker that declined a task, or failed in it, is not asked again for it, in seconds.
const (
	declineCooling = 30
	faultCooling   = 60
)

func (e WorkerJoined) apply(p *step) {
	w := p.workers[e.Worker.Address]
	if w == nil {
		w = p.addWorker(e.Worker.Address)
	}
	w.Worker, w.connected = e.Worker, true
	p.barWorker(w.Address)
	ScoreSeen{Worker: w.Address, Score: w.Score}.apply(p)
	p.recount(w)
	p.freeUp(w)
	held := map[common.Hash]bool{}
	for _, h := range e.Holding {
		held[h.Task] = true
		p.resume(w, h)
	}
	for _, t := range p.heldBy(w) {
		if !held[t.ID] {
			p.emit(p.assignment(t, w.held[t.ID])) // it was lost on the way, or by the worker
		}
	}
	p.arrange()
	for _, t := range slices.Clone(p.moving) {
		if t.upload.done || t.Status != poco.TaskRevealing {
			continue
		}
		if t.upload.worker == w.Address && p.now < t.upload.until {
			p.emit(AskUpload{Task: t.ID, Worker: w.Address, Until: t.upload.until})
		}
		if t.upload.worker == (common.Address{}) {
			p.advance(t)
		}
	}
}

// resume takes up what a worker still works on, or tells it to stop.
//
// Rationale: a worker that was gone for a while has lost its lease but not its work. If nobody has taken its
// place it goes on under the same lease: its one attempt at the task, resumed.
func (p *step) resume(w *worker, h Holding) {
	t := p.open[h.Task]
	switch {
	case t == nil:
		p.emit(Abort{Task: h.Task, Worker: w.Address, Cause: UnknownTask})
	case w.held[h.Task] != nil, hasContributed(t, w.Address):
		// as agreed
	case t.assignable() && t.spent[w.Address] == "" && p.mayAssign(t) && p.fits(w, t) == "":
		p.addLease(t, &lease{worker: w, id: h.Lease, since: p.now, until: p.leaseEnd(t), score: w.Score, stake: t.stake()})
	default:
		p.emit(Abort{Task: h.Task, Worker: w.Address, Cause: LeaseExpired})
	}
}

func hasContributed(t *task, w common.Address) bool {
	return slices.ContainsFunc(t.Contributions, func(c poco.Contribution) bool { return c.Worker == w }) || t.word(w) != nil
}

func (p *step) addWorker(a common.Address) *worker {
	w := &worker{Worker: Worker{Address: a}, held: map[common.Hash]*lease{}}
	p.workers[a] = w
	p.joined = append(p.joined, w)
	return w
}

func (e WorkerLeft) apply(p *step) {
	if w := p.workers[e.Worker]; w != nil && w.connected {
		w.connected, w.leftAt = false, p.now
		p.recount(w)
		p.freeUp(w)
		p.gone = append(p.gone, absence{w, p.now})
	}
}

// absent gives a worker's tasks to others. It may come back to them: it did nothing wrong.
func (p *step) absent(w *worker) {
	for _, t := range p.heldBy(w) {
		p.endLease(t, w.held[t.ID])
	}
	delete(p.workers, w.Address)
	p.joined = slices.DeleteFunc(p.joined, func(o *worker) bool { return o == w })
}

func (e LeaseRestored) apply(p *step) {
	p.lease = max(p.lease, e.Lease+1)
	t := p.restored(e.Ref, e.Signs)
	if t == nil || !t.assignable() || hasContributed(t, e.Worker) || e.Until <= p.now {
		p.emit(Release{Task: e.Task, Worker: e.Worker, Lease: e.Lease})
		return
	}
	w := p.workers[e.Worker]
	if w == nil {
		w = p.addWorker(e.Worker)
		w.leftAt = p.now
		p.gone = append(p.gone, absence{w, p.now})
	}
	if w.held[t.ID] == nil {
		l := &lease{worker: w, id: e.Lease, since: min(e.Since, p.now), until: e.Until, score: e.Score, stake: t.stake()}
		if e.Since == 0 { // not written down
			l.since = p.now
		}
		if l.hedges = e.Hedges; l.hedges != (common.Address{}) {
			t.deal.hedged++
		}
		p.addLease(t, l)
	}
}

func (e WorkerReported) apply(p *step) {
	t, w := p.open[e.Task], p.workers[e.Worker]
	if t == nil || w == nil {
		return
	}
	l := w.held[t.ID]
	if l != nil && l.id != e.Lease {
		l = nil
	}
	switch {
	case e.Stage == Computed && l != nil:
		if !l.computed {
			l.computed = true
			w.busy--
			w.apps.ran(t.deal.App.Pointer)
			p.recount(w)
		}
	case e.Stage == Failed && l != nil:
		p.endLease(t, l)
		p.failed(t, w.Address, e)
	case e.Stage == Declined && l != nil:
		p.endLease(t, l)
		t.cool(w.Address, p.now+declineCooling)
	case e.Stage == Failed && t.upload.worker == w.Address && !t.upload.done:
		p.uploadLost(t, w.Address)
		p.advance(t)
	case e.Stage == Uploaded && !t.upload.done && !t.upload.checking[w.Address] && proved(t, w.Address):
		// Rationale: each check asks the repository, for as long as it takes; a worker that repeats itself gets one.
		if t.upload.checking == nil {
			t.upload.checking = map[common.Address]bool{}
		}
		t.upload.checking[w.Address] = true
		p.touch(t)
		p.emit(CheckUpload{Task: t.ID, Worker: w.Address, Digest: t.ResultDigest, Location: e.Location, Callback: e.Callback})
	}
}

// failed is for a worker that started and will not answer.
//
// Rationale: a machine's trouble (a disk that was full, a gateway that did not answer) passes more often than not, and in a small pool
// nobody else may be there: the task would wait for its deadline. So the others have a moment to take it, and then the worker has one
// more chance. What the hub refused it would refuse again.
func (p *step) failed(t *task, w common.Address, e WorkerReported) {
	cause := cmp.Or(e.Cause, "failed")
	if _, before := t.faults[w]; before || e.Lasting {
		t.spend(w, cause)
		return
	}
	if t.faults == nil {
		t.faults = map[common.Address]string{}
	}
	t.faults[w] = cause
	t.cool(w, p.now+faultCooling)
}

func proved(t *task, w common.Address) bool {
	return slices.ContainsFunc(t.Contributions, func(c poco.Contribution) bool {
		return c.Worker == w && c.Status == poco.Proved
	})
}

// leaseEnd bounds an attempt: the category's whole time, some grace, never beyond the contributions' end.
func (p *step) leaseEnd(t *task) uint64 {
	return min(p.now+t.deal.timeRef+p.params.LeaseGrace, t.ContributionDeadline)
}

func (p *step) addLease(t *task, l *lease) {
	l.task = t
	t.leases = append(t.leases, l)
	t.cover()
	l.worker.held[t.ID] = l
	l.worker.reserved += l.stake
	l.worker.busy++
	p.recount(l.worker)
	t.deal.leases++
	t.deal.given++
	p.leased++
	t.full = false
	p.touch(t)
	p.watchLease(t, l)
}

func (p *step) endLease(t *task, l *lease) {
	t.leases = slices.DeleteFunc(t.leases, func(o *lease) bool { return o == l })
	delete(l.worker.held, t.ID)
	l.worker.reserved -= l.stake
	if !l.computed {
		l.worker.busy--
	}
	p.recount(l.worker)
	p.freeUp(l.worker)
	t.deal.leases--
	p.unwatchLease(t, l)
	p.leased--
	t.full = false
	p.touch(t)
	p.emit(Release{Task: t.ID, Worker: l.worker.Address, Lease: l.id})
}

// expire ends the leases that took too long, and finds those that are late.
func (p *step) expire(t *task) {
	p.judge(t)
	for _, l := range slices.Clone(t.leases) {
		if p.now >= l.until {
			p.endLease(t, l)
			t.spend(l.worker.Address, "too slow")
			p.lapsed(l.worker.Address)
			p.emit(Abort{Task: t.ID, Worker: l.worker.Address, Cause: LeaseExpired})
		}
	}
}

// assignment is the instruction for a lease.
func (p *step) assignment(t *task, l *lease) Assign {
	return Assign{
		Ref: t.ref(), Worker: l.worker.Address, Lease: l.id, Since: l.since, Until: l.until, Hedges: l.hedges,
		Score: l.score, TimeRef: t.deal.timeRef, Short: t.short() && !t.signs(), Signs: t.signs(),
	}
}
