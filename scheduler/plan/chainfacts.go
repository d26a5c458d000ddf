package plan

import (
	"cmp"
	"slices"

	"github.com/iexec-go/iexec/poco"
)

func (e Tick) apply(p *step) {
	if p.now == 0 {
		p.born = e.Now
	}
	p.now = max(p.now, e.Now)
	p.readmit()
	p.lag()
	for len(p.gone) > 0 && p.now >= p.gone[0].at+p.params.AbsentGrace {
		w, at := p.gone[0].worker, p.gone[0].at
		p.gone = p.gone[1:]
		if !w.connected && w.leftAt == at && p.workers[w.Address] == w {
			p.absent(w)
		}
	}
	for d, ok := p.ends.top(); ok && p.now >= d.finalDeadline(); d, ok = p.ends.top() {
		p.sourced(d)
	}
	var due []*task
	for t, ok := p.timers.top(); ok && p.now >= t.due; t, ok = p.timers.top() {
		p.timers.set(t, false)
		due = append(due, t)
	}
	for _, t := range append(due, p.moving...) {
		p.expire(t)
		p.advance(t)
	}
}

func (e Together) apply(p *step) {
	for _, one := range e {
		one.apply(p)
	}
}

func (Stop) apply(p *step) { p.stopped = true }

func (Gathered) apply(p *step) { p.gathered, p.asked = true, false }

func (e DealSeen) apply(p *step) {
	if d := p.deals[e.Deal.ID]; d != nil {
		e.Refusal = cmp.Or(e.Refusal, d.misread)
		if d.refusal == e.Refusal && d.runtime == e.Runtime && d.signs == e.Signs {
			return
		}
		d.refusal, d.runtime, d.signs = e.Refusal, e.Runtime, e.Signs
		d.lacking, d.stuck = false, false
		for _, t := range p.openOf(d) {
			p.touch(t)
		}
		p.sourced(d)
		return
	}
	if e.Deal.BotSize == 0 || e.TimeRef == 0 {
		return
	}
	p.serial++
	d := &deal{Deal: e.Deal, timeRef: e.TimeRef, runtime: e.Runtime, refusal: e.Refusal, signs: e.Signs, serial: p.serial}
	var misread error
	if d.needs, misread = poco.ParseNeeds(e.Deal.Params); misread != nil {
		d.misread = misread.Error()
		d.refusal = cmp.Or(d.refusal, d.misread)
	}
	d.virgin = &task{deal: d, Progress: poco.NewProgress(&d.Deal, d.BotFirst, d.timeRef)}
	p.deals[d.ID] = d
	p.sourced(d)
}

func (e DealGone) apply(p *step) {
	d := p.deals[e.ID]
	if d == nil {
		return
	}
	for _, t := range p.openOf(d) {
		p.closeTask(t, UnknownTask)
	}
	delete(p.deals, e.ID)
	d.gone = true
	same := func(o *deal) bool { return o == d }
	p.needy, p.overdue = slices.DeleteFunc(p.needy, same), slices.DeleteFunc(p.overdue, same)
	p.sourced(d)
}

func (e TaskSeen) apply(p *step) {
	d := p.deals[e.Progress.DealID]
	i := e.Progress.Index
	if d == nil || i < d.BotFirst || i-d.BotFirst >= d.BotSize {
		return
	}
	p.seeCanary(d, &e.Progress)
	t := p.open[e.Progress.ID]
	known := d.seen.has(d.index(i))
	if known && t == nil && !e.Progress.Status.Final() { // a reorganisation undid its end
		d.done--
	}
	switch status := e.Progress.Status; {
	case status == poco.TaskUnset:
		if t != nil && t.Status == poco.TaskUnset {
			return // it is held open to be initialized
		}
		if t != nil && t.signs() && t.started() { // a reorganisation undid its commit; its workers' words stand
			p.see(t, e.Progress)
			return
		}
		d.seen.remove(d.index(i))
		if t != nil {
			p.closeTask(t, UnknownTask)
		}
		p.sourced(d)
		return
	case status.Final():
		if !known || t != nil {
			d.done++
		}
		d.seen.add(d.index(i))
		if t != nil {
			t.contributed(p, e.Progress)
			p.closeTask(t, TaskFinal)
		}
		p.releaseCommittee(&e.Progress)
		p.sourced(d)
		return
	}
	if t == nil {
		t = p.addOpen(d, e.Progress.Clone())
	}
	p.see(t, e.Progress)
}

// see takes a task's present over.
func (p *step) see(t *task, progress poco.Progress) {
	before, answer := t.Status, t.ResultDigest
	t.contributed(p, progress)
	t.Progress = progress.Clone()
	t.full = false
	if before != t.Status || answer != t.ResultDigest {
		p.leave(t)
	}
	switch {
	case t.Fixed != nil:
		t.classic = false
		p.unpromise(t)
		if t.upload.done && !t.agrees(t.upload.digest) {
			t.upload = upload{}
		}
	case len(t.Contributions) > 0 && len(t.signed) > 0: // somebody contributed by itself: the hub takes no commit any more
		p.unpromise(t)
		t.classic, t.signed, t.upload = true, nil, upload{}
	case t.signs(): // not committed, or not any more: what was shown stays true
	case t.Status == poco.TaskActive || answer != t.ResultDigest:
		t.upload = upload{}
	}
	if t.Fixed == nil && before == poco.TaskRevealing {
		p.recommit(t)
	}
	p.advance(t)
}

// contributed ends the leases that the chain shows fulfilled.
func (t *task) contributed(p *step, progress poco.Progress) {
	for _, c := range progress.Contributions {
		if _, ok := t.scores[c.Worker]; !ok {
			t.setScore(c.Worker, p.scores[c.Worker])
		}
		t.spend(c.Worker, contributed)
		for _, l := range slices.Clone(t.leases) {
			if l.worker.Address == c.Worker {
				t.setScore(c.Worker, l.score)
				l.worker.Account.Stake -= min(l.worker.Account.Stake, l.stake) // until it is read anew
				p.timed(t, l)
				p.endLease(t, l)
				p.answered(c.Worker)
			}
		}
	}
}

func (e ScoreSeen) apply(p *step) {
	p.scores[e.Worker] = e.Score
	if promised := p.promised[e.Worker]; promised != nil {
		for id := range promised.stakes { // what counts is the score at the commit
			if t := p.open[id]; t != nil {
				t.setScore(e.Worker, e.Score)
			}
		}
	}
	if w := p.workers[e.Worker]; w != nil && w.Score != e.Score {
		w.Score = e.Score
		p.freeUp(w)
	}
}

func (e FundsSeen) apply(p *step) {
	if w := p.workers[e.Worker]; w != nil {
		if w.Account != e.Account || w.Gas != e.Gas {
			p.freeUp(w)
		}
		w.Account, w.Gas = e.Account, e.Gas
	}
}
