package plan

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco/trust"
)

// Hedging: a task whose worker is late gets one more, before the lease ends.
//
// Rationale: a task is as slow as the slowest of its workers. The requester pays the same however many were asked: on the
// settlement's road the committee is those who have answered when the trust is reached, and on the classic one who comes after the
// consensus is turned away, with its stake. So a hedge costs a worker's time, for nothing if the late one answers after all, and is
// given with reserve: one for each worker that is late, none for a hedge, none that could not answer in time, and of a deal's leases
// no more than a part ([Params].Hedge).
//
// Late is who takes longer than twice what is usual: the median of the deal's latest answers or what another worker of the same
// task took, whichever is more, for some tasks of a bag are larger than others, and one quick answer says little. Where nothing is
// known it is a quarter of the time that was left for contributions when it began, so that patience ends with the time there is.
// The median is no one's word alone, and what a worker says of itself does not count.
const (
	// paceKnown is how many answers tell what is usual in a bag of more than one task.
	paceKnown = 3
	// paces is of how many, the latest, the median is taken.
	paces = 15
	// latest is how many times the usual is late.
	latest = 2
	// leastPatience is in seconds: blocks, messages and downloads take their time.
	leastPatience = 10
	// blindPatience is the part of the time left after which a worker is late of which nothing else is known.
	blindPatience = 4
)

// pace is how long a deal's latest answers took, in seconds.
type pace struct {
	took   [paces]uint32
	n      int
	median uint64
}

func (c *pace) add(took uint64) {
	c.took[c.n%paces] = uint32(min(took, 1<<31))
	c.n++
	sorted := c.took
	known := sorted[:min(c.n, paces)]
	slices.Sort(known)
	c.median = uint64(known[len(known)/2])
}

// usual is how long an answer to one of the deal's tasks takes; false while too few have come.
//
// Rationale: when all have begun at the same time the first to answer are the quick ones. By the time that half have answered the
// latest of them tell what is usual.
func (d *deal) usual() (uint64, bool) {
	if n := d.pace.n; n == 0 || n < d.leases || n < paceKnown && d.BotSize > 1 {
		return 0, false
	}
	return d.pace.median, true
}

func patience(usual uint64) uint64 { return max(latest*usual, leastPatience) }

// running is a deal's leases in the order they began that are not known to be late: what is usual says when they are.
type running struct{ first, last *lease }

func (r *running) add(l *lease) {
	after := r.last
	for after != nil && after.from > l.from { // one that was restored
		after = after.before
	}
	l.listed, l.before = true, after
	if after == nil {
		l.after, r.first = r.first, l
	} else {
		l.after, after.after = after.after, l
	}
	if l.after == nil {
		r.last = l
	} else {
		l.after.before = l
	}
}

func (r *running) remove(l *lease) {
	if l.before == nil {
		r.first = l.after
	} else {
		l.before.after = l.after
	}
	if l.after == nil {
		r.last = l.before
	} else {
		l.after.before = l.before
	}
	l.listed, l.before, l.after = false, nil, nil
}

// watchLease begins to look whether a lease is late.
func (p *step) watchLease(t *task, l *lease) {
	if p.params.Hedge == 0 {
		l.lateAt = l.until
		return
	}
	// Rationale: nobody could answer while the pool was down.
	l.from = max(l.since, p.born)
	l.lateAt = l.from + (t.ContributionDeadline-min(t.ContributionDeadline, l.from))/blindPatience
	t.deal.running.add(l)
	p.paced(t.deal)
}

func (p *step) unwatchLease(t *task, l *lease) {
	if l.listed {
		t.deal.running.remove(l)
	}
	p.paced(t.deal)
}

// paced puts a deal among those that may have late workers.
func (p *step) paced(d *deal) {
	usual, known := d.usual()
	first := d.running.first
	if known = known && first != nil; known {
		d.lagAt = first.from + patience(usual)
	}
	p.lags.set(d, known)
}

// timed notes how long an answer took, which says when others are late.
func (p *step) timed(t *task, l *lease) {
	took := p.now - min(p.now, l.since)
	l.worker.slow = l.late
	t.took = max(t.took, took)
	t.deal.pace.add(took)
}

// lag finds the leases that are late by what is usual in their deals.
func (p *step) lag() {
	for d, ok := p.lags.top(); ok && p.now >= d.lagAt; d, ok = p.lags.top() {
		l := d.running.first
		if l.lateAt = l.from + patience(p.usual(l.task)); p.now >= l.lateAt {
			p.late(l.task, l)
			continue
		}
		p.unwatchLease(l.task, l) // another took long too: it has until then
		p.touch(l.task)
	}
}

// judge finds the late ones of a task, where nothing is known of the deal, or more of the task.
func (p *step) judge(t *task) {
	for _, l := range t.leases {
		if !l.late && p.now >= l.lateAt && p.params.Hedge > 0 {
			p.late(t, l)
		}
	}
}

func (p *step) late(t *task, l *lease) {
	l.late, l.worker.slow = true, true
	p.unwatchLease(t, l)
	t.full = false
	p.touch(t)
}

// straggler is a late worker of a task that another one may be asked for, nil if there is none.
func (p *step) straggler(t *task) *lease {
	if p.params.Hedge == 0 || t.deal.hedged >= 1+t.deal.given*p.params.Hedge/100 {
		return nil
	}
	for _, l := range t.leases {
		if l.late && !l.covered && l.hedges == (common.Address{}) && p.now+p.usual(t) <= t.ContributionDeadline {
			return l
		}
	}
	return nil
}

// usual is how long an answer to a task probably takes.
func (p *step) usual(t *task) uint64 {
	median, known := t.deal.usual()
	if !known && t.took == 0 {
		return t.deal.timeRef
	}
	return max(median, t.took)
}

// lacksWithout tells whether a task would lack a worker if those that are late, and that nobody makes up for, did not answer.
func (t *task) lacksWithout(tally *trust.Tally[common.Hash], asked uint64) bool {
	var pending []uint64
	for _, l := range t.leases {
		if !l.late || l.covered || l.hedges != (common.Address{}) {
			pending = append(pending, l.score)
		}
	}
	return !tally.Enough(pending, asked)
}

// cover notes for whom others were asked.
func (t *task) cover() {
	for _, l := range t.leases {
		for _, late := range t.leases {
			late.covered = late.covered || l.hedges == late.worker.Address
		}
	}
}

// explainLate says who is late, and what is done about it; "" if nobody is.
func (s State) explainLate(t *task) string {
	var late *lease
	n := 0
	for _, l := range t.leases {
		if l.late {
			n, late = n+1, cmp.Or(late, l)
		}
	}
	if n == 0 {
		return ""
	}
	text := fmt.Sprintf("%s late (%s for %d s", lateOnes(n), short(late.worker.Address), s.now-min(s.now, late.since))
	if usual, known := t.deal.usual(); known {
		text += fmt.Sprintf(", its deal's answers take %d s", usual)
	}
	switch {
	case late.covered:
		return text + ", another was asked)"
	case (&step{State: s}).straggler(t) != nil:
		return text + ", another is asked as soon as one is free)"
	}
	return text + ")"
}

func lateOnes(n int) string {
	if n == 1 {
		return "one is"
	}
	return fmt.Sprintf("%d are", n)
}
