package plan

import (
	"slices"

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
	if !p.stopped {
		p.overdue = slices.DeleteFunc(p.overdue, func(d *deal) bool {
			d.overdue = p.claimRest(d)
			return !d.overdue
		})
	}
	p.arrange()
	limit := min(p.slots*(1+spareTasks), p.params.Window)
	for !p.stopped && p.idle < limit && len(p.open) < p.params.Window {
		d, ok := p.sources.top()
		if !ok {
			return
		}
		var t *task
		if p.blocked(d) == "" {
			t = p.openNext(d)
		} else if p.now < d.contributionDeadline() {
			d.lacking = true
			p.need(d)
		}
		if t == nil {
			p.sourced(d)
			continue
		}
		p.begin(t)
		p.arrange()
	}
}

// openNext opens the first task of a bag that was never looked at.
func (p *step) openNext(d *deal) *task {
	i := d.seen.next()
	if i >= d.BotSize {
		return nil
	}
	return p.addOpen(d, poco.NewProgress(&d.Deal, d.BotFirst+i, d.timeRef))
}

// blocked tells why no task of the deal should be begun now, "" if one should.
func (p *step) blocked(d *deal) string {
	switch {
	case p.stopped:
		return "the pool is closing"
	case d.refusal != "":
		return d.refusal
	case p.now >= d.contributionDeadline():
		return "the contribution deadline has passed"
	case d.seen.next() >= d.BotSize:
		return "all of it is under way"
	}
	// Rationale: initializing what cannot be completed spends gas on a task that will be claimed.
	virgin := *d.virgin
	p.decide(&virgin)
	return p.missing(&virgin)
}

// claimRest claims what is left of a bag whose final deadline has passed, as much as the window has room for at a time, one
// batch in any case, and tells whether there is more.
//
// Rationale: the requester's money for a task stays locked until somebody claims it, begun or not.
func (p *step) claimRest(d *deal) (more bool) {
	most := max(p.params.Batch, p.params.Window/4)
	for d.open < p.params.Batch || d.open < most && len(p.open) < p.params.Window {
		t := p.openNext(d)
		if t == nil {
			return false
		}
		p.advance(t)
	}
	return true
}
