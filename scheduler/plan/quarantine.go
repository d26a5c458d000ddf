package plan

import (
	"maps"

	"github.com/ethereum/go-ethereum/common"
)

// lapses are leases of a worker, in a row, that ended with nothing heard.
type lapses struct {
	count uint
	last  uint64 // when the last of them ended
	until uint64 // when its quarantine ends; zero: it is in none
}

const (
	quarantineAfter        = 3    // leases
	quarantineTime  uint64 = 120  // seconds; twice as long after each further one
	maxQuarantine   uint64 = 3600 // seconds
	// maxLapses bounds how many workers' are remembered: they are strangers.
	maxLapses = 10_000
)

// lapsed notes that a lease of a worker ended with nothing heard, and gives it nothing for a while if that was so of its last ones
// too.
//
// Rationale: a worker that takes tasks and is silent delays each by the whole of a lease. It may be at no fault, so that its
// score is left alone, and an answer, also to a task it still has, ends the row. A program that does not end, or data that is
// nowhere, is no silence: that is an answer, or a failure that the worker reports.
func (p *step) lapsed(worker common.Address) {
	l := p.lapses[worker]
	if l == nil {
		if len(p.lapses) == maxLapses {
			return
		}
		l = &lapses{}
		p.lapses[worker] = l
	}
	l.last = p.now
	if l.count++; l.count < quarantineAfter {
		return
	}
	l.until = p.now + min(quarantineTime<<min(l.count-quarantineAfter, 10), maxQuarantine)
	if w := p.workers[worker]; w != nil {
		p.recount(w)
	}
	p.emit(Quarantine{Worker: worker, Lapses: l.count, Until: l.until})
}

// answered ends the row.
func (p *step) answered(worker common.Address) {
	if p.lapses[worker] == nil {
		return
	}
	delete(p.lapses, worker)
	if w := p.workers[worker]; w != nil {
		p.recount(w)
	}
}

// quarantined tells until when a worker gets nothing; zero when it may.
func (p *State) quarantined(worker common.Address) uint64 {
	if l := p.lapses[worker]; l != nil && p.now < l.until {
		return l.until
	}
	return 0
}

// readmit lets workers try again, and forgets what is long ago.
func (p *step) readmit() {
	if len(p.lapses) == 0 {
		return
	}
	for _, w := range p.joined {
		if l := p.lapses[w.Address]; l != nil && l.until != 0 && p.now >= l.until {
			p.recount(w)
		}
	}
	maps.DeleteFunc(p.lapses, func(_ common.Address, l *lapses) bool { return p.now >= max(l.last, l.until)+maxQuarantine })
}
