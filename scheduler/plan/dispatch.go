package plan

import (
	"fmt"
)

// dispatch gives tasks to workers: first to tasks that have begun, then a fair share to every deal.
//
// Rationale: a task that has some of the workers it needs holds their stakes until it has them all. Two tasks
// that each wait for the other's worker would wait for ever, so what has begun is completed first.
func (p *step) dispatch() {
	p.arrange()
	p.wake()
	for p.free > 0 && p.begun.first != nil {
		p.give(p.begun.first)
	}
	for p.free > 0 && !p.stopped {
		d, ok := p.shares.top()
		if !ok {
			return
		}
		if d.worn.first != nil {
			p.give(d.worn.first)
		} else {
			p.give(d.fresh.first)
		}
	}
}

// give gives a task that wants workers all that it wants, or has it wait for others.
//
// Rationale: a task that was begun gets all its workers before another begins.
func (p *step) give(t *task) {
	for p.free > 0 {
		given := p.assignOne(t)
		p.put(t)
		if given {
			continue
		}
		if t.line != nil { // it wants more, and nobody can take it
			p.park(t)
		}
		return
	}
}

// mayAssign tells whether the task wants one more worker.
func (p *step) mayAssign(t *task) bool {
	if t.full || !t.assignable() || t.deal.refusal != "" || p.now >= t.ContributionDeadline {
		return false
	}
	if answers := len(t.Contributions) + len(t.words()); answers+len(t.leases) >= maxReplicas {
		t.waiting = fmt.Sprintf("%d workers could not agree", answers)
		return false
	}
	// Rationale: never more workers than the trust needs if those at work agree; each further one would
	// lock its stake and spend its time for nothing.
	tally, pending := t.tally()
	if tally.Enough(pending, t.deal.Trust) {
		t.full, t.waiting = true, ""
		return false
	}
	return true
}

// assignOne leases the task to one more worker, if it wants one and one may have it.
func (p *step) assignOne(t *task) bool {
	if !p.mayAssign(t) {
		return false
	}
	if p.decide(t); !t.assignable() {
		p.begin(t) // on the classic road it has to be initialized first
		return false
	}
	// Rationale: unless the workers at hand suffice for the trust, those assigned would lock their
	// stakes until the final deadline and earn nothing.
	if missing := p.missing(t); missing != "" {
		t.wait(missing)
		return false
	}
	w := p.choose(t)
	if w == nil {
		t.wait("all workers that may take it are busy")
		return false
	}
	l := &lease{worker: w, id: p.lease, until: p.leaseEnd(t), score: w.Score, stake: t.stake()}
	p.lease++
	p.addLease(t, l)
	t.waiting = ""
	p.emit(p.assignment(t, l))
	return true
}

// wait says why the task, and others of its deal that nobody has had, get no worker.
func (t *task) wait(why string) { t.waiting, t.deal.waiting = why, why }

// Reasons that missing words more exactly.
const (
	untagged = "cannot do what the deal's tag asks for"
	poor     = "has not the stake free"
)

// fits tells why a worker cannot take a task, "" when it can. Slots are not looked at.
func (p *step) fits(w *worker, t *task) string {
	switch {
	case !w.connected:
		return "gone"
	case !t.deal.Tag.SubsetOf(w.Tag):
		return untagged
	case t.deal.runtime != 0 && t.deal.runtime&w.Runtimes == 0:
		return "cannot run this kind of app"
	case t.signs() && !w.Signs:
		return "sends its own transactions"
	case !t.signs() && !w.Gas:
		return "cannot pay for gas"
	case w.held[t.ID] == nil && p.unlocked(w) < t.stake():
		return poor
	}
	return ""
}

// missing tells what the task lacks for its trust to be reachable with the workers at hand, "" if nothing.
func (p *step) missing(t *task) string {
	tally, pending := t.tally()
	hope := tally.Expect(pending)
	if hope.Enough(t.deal.Trust) {
		return ""
	}
	votes := len(t.Contributions) + len(t.words()) + len(pending)
	able, why, misfit := 0, "", (*worker)(nil)
	for _, w := range p.joined {
		if w.held[t.ID] != nil || t.spent[w.Address] != "" {
			continue
		}
		if reason := p.fits(w, t); reason != "" {
			if reason != "gone" {
				why, misfit = reason, w
			}
			continue
		}
		able++
		hope.Add(w.Score)
		if votes+able > maxReplicas {
			return fmt.Sprintf("trust %d needs more workers than the hub accepts for a task", t.deal.Trust)
		}
		if hope.Enough(t.deal.Trust) {
			return ""
		}
	}
	need := able
	for ; votes+need <= maxReplicas && !hope.Enough(t.deal.Trust); need++ {
		hope.Add(0)
	}
	if votes+need > maxReplicas {
		return fmt.Sprintf("trust %d needs more workers than the hub accepts for a task", t.deal.Trust)
	}
	text := fmt.Sprintf("trust %d needs %s more and %d can take it", t.deal.Trust, plural(need, "worker"), able)
	switch why {
	case untagged:
		why = "cannot do " + t.deal.Tag.String()
	case poor:
		why = fmt.Sprintf("has %s of the %s stake free", p.unlocked(misfit), t.stake())
	}
	if why != "" {
		text += " (another " + why + ")"
	}
	return text
}

// choose picks among the workers that may take the task, by lot, rather one of a group not yet on the task.
//
// Rationale: replicas prove something only if they are independent; machines of one owner are not.
func (p *step) choose(t *task) (second *worker) {
	n := len(p.idlers)
	if n == 0 {
		return nil
	}
	first := int(p.draw() % uint64(n))
	for i := range n {
		w := p.idlers[(first+i)%n]
		if w.held[t.ID] != nil || t.spent[w.Address] != "" || p.now < t.cooling[w.Address] || p.fits(w, t) != "" {
			continue
		}
		if !p.related(t, w) {
			return w
		}
		if second == nil {
			second = w
		}
	}
	return second
}

// related tells whether a worker of the same group is on the task already.
func (p *step) related(t *task, w *worker) bool {
	if w.Group == "" {
		return false
	}
	for _, l := range t.leases {
		if l.worker.Group == w.Group {
			return true
		}
	}
	for _, c := range t.Contributions {
		if o := p.workers[c.Worker]; o != nil && o.Group == w.Group {
			return true
		}
	}
	for _, s := range t.words() {
		if o := p.workers[s.Worker]; o != nil && o.Group == w.Group {
			return true
		}
	}
	return false
}

// draw is the next number of a splitmix64 sequence.
func (p *step) draw() uint64 {
	p.random += 0x9e3779b97f4a7c15
	z := p.random
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func plural(n int, noun string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", noun)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
