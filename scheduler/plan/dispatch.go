package plan

import (
	"fmt"
)

// dispatch gives tasks to workers: first to tasks that have begun, then a fair share to every deal.
//
// Rationale: a task that has some of the workers it needs holds their stakes until it has them all. Two tasks
// that each wait for the other's worker would wait for ever, so what has begun is completed first.
func (p *step) dispatch() {
	free := 0
	for _, w := range p.joined {
		if w.connected {
			free += max(w.Slots-w.busy, 0)
		}
	}
	for _, t := range p.queue {
		for free > 0 && t.started() && p.assignOne(t) {
			free--
		}
	}
	if p.stopped {
		return
	}
	stalled := map[*deal]int{} // how many of its open tasks were tried in vain
	for free > 0 {
		d := p.poorest(stalled)
		if d == nil {
			return
		}
		t := d.open[stalled[d]]
		if !p.assignOne(t) {
			stalled[d]++
			continue
		}
		// Rationale: a task that was begun gets all its workers before another begins.
		for free--; free > 0 && p.assignOne(t); free-- {
		}
	}
}

// poorest is the deal with the fewest leases that still has tasks to try.
func (p *step) poorest(stalled map[*deal]int) (best *deal) {
	for _, d := range p.active {
		if stalled[d] < len(d.open) && (best == nil || d.leases < best.leases) {
			best = d
		}
	}
	return best
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
		t.waiting = missing
		return false
	}
	w := p.choose(t)
	if w == nil {
		t.waiting = "all workers that may take it are busy"
		return false
	}
	l := &lease{worker: w, id: p.lease, until: p.leaseEnd(t), score: w.Score, stake: t.stake()}
	p.lease++
	p.addLease(t, l)
	t.waiting = ""
	p.emit(p.assignment(t, l))
	return true
}

// fits tells why a worker cannot take a task, "" when it can. Slots are not looked at.
func (p *step) fits(w *worker, t *task) string {
	switch {
	case !w.connected:
		return "gone"
	case !t.deal.Tag.SubsetOf(w.Tag):
		return "cannot do " + t.deal.Tag.String()
	case t.deal.runtime != 0 && t.deal.runtime&w.Runtimes == 0:
		return "cannot run this kind of app"
	case t.signs() && !w.Signs:
		return "sends its own transactions"
	case !t.signs() && !w.Gas:
		return "cannot pay for gas"
	case w.held[t.ID] == nil && p.free(w) < t.stake():
		return fmt.Sprintf("has %s of the %s stake free", p.free(w), t.stake())
	}
	return ""
}

// missing tells what the task lacks for its trust to be reachable with the workers at hand, "" if nothing.
func (p *step) missing(t *task) string {
	tally, pending := t.tally()
	if tally.Enough(pending, t.deal.Trust) {
		return ""
	}
	votes := len(t.Contributions) + len(t.words()) + len(pending)
	able, why := 0, ""
	for _, w := range p.joined {
		if w.held[t.ID] != nil || t.spent[w.Address] != "" {
			continue
		}
		if reason := p.fits(w, t); reason != "" {
			if reason != "gone" {
				why = reason
			}
			continue
		}
		able++
		pending = append(pending, w.Score)
		if votes+able > maxReplicas {
			return fmt.Sprintf("trust %d needs more workers than the hub accepts for a task", t.deal.Trust)
		}
		if tally.Enough(pending, t.deal.Trust) {
			return ""
		}
	}
	need := able
	for ; votes+need <= maxReplicas && !tally.Enough(pending, t.deal.Trust); need++ {
		pending = append(pending, 0)
	}
	if votes+need > maxReplicas {
		return fmt.Sprintf("trust %d needs more workers than the hub accepts for a task", t.deal.Trust)
	}
	text := fmt.Sprintf("trust %d needs %s more and %d can take it", t.deal.Trust, plural(need, "worker"), able)
	if why != "" {
		text += " (another " + why + ")"
	}
	return text
}

// choose picks among the workers that may take the task, by lot, rather one of a group not yet on the task.
//
// Rationale: replicas prove something only if they are independent; machines of one owner are not.
func (p *step) choose(t *task) (second *worker) {
	n := len(p.joined)
	if n == 0 {
		return nil
	}
	first := int(p.draw() % uint64(n))
	for i := range n {
		w := p.joined[(first+i)%n]
		if w.held[t.ID] != nil || t.spent[w.Address] != "" || p.now < t.cooling[w.Address] ||
			w.Slots <= w.busy || p.fits(w, t) != "" {
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
