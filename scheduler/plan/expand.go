package plan

import (
	"github.com/iexec-go/iexec/poco"
)

// spareTasks is how many tasks for each slot are initialized ahead of the workers, so that none waits for a block: of
// short tasks a slot computes several between two blocks.
const spareTasks = 3

// expand opens as many tasks of the bags as the pool can soon begin, deal by deal in turn.
//
// Rationale: initializing costs gas, and a bag may have a million tasks: what is not about to be computed
// costs nothing and takes no memory.
func (p *step) expand() {
	slots, idle := 0, 0 // idle: open tasks that nobody works on yet
	for _, w := range p.joined {
		if w.connected {
			slots += w.Slots
		}
	}
	for _, t := range p.queue {
		if (t.Status == poco.TaskUnset || t.Status == poco.TaskActive) && !t.started() {
			idle++
		}
	}
	limit := min(slots*(1+spareTasks), p.params.Window)
	var next []*deal
	for _, d := range p.active {
		p.claimRest(d)
		if idle < limit && len(p.queue) < p.params.Window && p.mayBegin(d) {
			next = append(next, d)
		}
	}
	for idle < limit && len(p.queue) < p.params.Window && len(next) > 0 {
		d, at := next[0], 0
		for k, o := range next {
			if len(o.open) < len(d.open) {
				d, at = o, k
			}
		}
		t := p.openNext(d)
		if t == nil {
			next = append(next[:at], next[at+1:]...)
			continue
		}
		idle++
		p.begin(t)
	}
}

// openNext opens the first task of a bag that was never looked at.
func (p *step) openNext(d *deal) *task {
	i := d.seen.next(0)
	if i >= d.BotSize {
		return nil
	}
	return p.addOpen(d, poco.NewProgress(&d.Deal, d.BotFirst+i, d.timeRef))
}

// mayBegin tells whether a task of the deal should be initialized now.
func (p *step) mayBegin(d *deal) bool {
	d.blocked = ""
	switch {
	case p.stopped:
		d.blocked = "the pool is closing"
	case d.refusal != "":
		d.blocked = d.refusal
	case p.now >= d.contributionDeadline():
		d.blocked = "the contribution deadline has passed"
	case d.seen.next(0) >= d.BotSize:
		d.blocked = "all of it is under way"
	default:
		virgin := &task{deal: d, Progress: poco.NewProgress(&d.Deal, d.BotFirst, d.timeRef)}
		// Rationale: initializing what cannot be completed spends gas on a task that will be claimed.
		p.decide(virgin)
		d.blocked = p.missing(virgin)
	}
	return d.blocked == ""
}

// claimRest claims what is left of a bag whose final deadline has passed, a batch at a time.
//
// Rationale: the requester's money for a task stays locked until somebody claims it, begun or not.
func (p *step) claimRest(d *deal) {
	if p.now == 0 || p.now < d.finalDeadline() || p.stopped {
		return
	}
	for len(d.open) < p.params.Batch {
		t := p.openNext(d)
		if t == nil {
			return
		}
		p.advance(t)
	}
}
