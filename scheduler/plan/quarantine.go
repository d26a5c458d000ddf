package plan

import (
	"fmt"
	"math"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// Record is what a pool remembers of a worker besides what the chain does. It survives a restart.
type Record struct {
	Lapses uint   // leases, in a row, that ended with nothing heard
	Last   uint64 // when something was last written here
	Silent uint64 // until when it gets nothing for want of answers; zero: it may
	Passed uint   // spot checks and canaries that it came through
	Lies   uint   // answers that spot checks and canaries found wrong
	Barred uint64 // until when it gets nothing for a wrong answer, or by the operator's word; [Evicted]: for ever
	Why    string // it is barred, for people
}

// Evicted is the end of a bar that only the operator lifts.
const Evicted = math.MaxInt64

const (
	quarantineAfter        = 3    // leases
	quarantineTime  uint64 = 120  // seconds; twice as long after each further one
	maxQuarantine   uint64 = 3600 // seconds
	// lieQuarantine is for the first wrong answer, in seconds.
	lieQuarantine uint64 = 24 * 3600
	// evictAfter is how many wrong answers evict.
	evictAfter = 2
	// remembers is for how long what a worker has shown counts, in seconds.
	remembers uint64 = 30 * 24 * 3600
	// maxRecords bounds how many workers' are kept: they are strangers.
	maxRecords = 10_000
)

// record is a worker's, to be changed; nil when there is no room.
func (p *step) record(worker common.Address) *Record {
	r := p.records[worker]
	if r == nil && (len(p.records) < maxRecords || p.makeRoom()) {
		r = &Record{}
		p.records[worker] = r
	}
	return r
}

// makeRoom forgets the oldest record that holds nothing against its worker.
//
// Rationale: or whoever brings workers enough could keep the pool from noting who lies.
func (p *step) makeRoom() bool {
	var oldest common.Address
	var least *Record
	for worker, r := range p.records {
		if r.Lies == 0 && r.Barred == 0 && r.Silent == 0 && (least == nil || r.Last < least.Last || r.Last == least.Last && worker.Cmp(oldest) < 0) {
			oldest, least = worker, r
		}
	}
	if least == nil {
		return false
	}
	delete(p.records, oldest)
	p.emit(Remember{Worker: oldest})
	return true
}

// recorded has a record's change written down, and acts on it.
func (p *step) recorded(worker common.Address, r *Record) {
	r.Last = p.now
	p.emit(Remember{Worker: worker, Record: *r})
	p.barWorker(worker)
}

func (p *step) barWorker(worker common.Address) {
	if w := p.workers[worker]; w != nil {
		w.barred = 0
		if r := p.records[worker]; r != nil {
			w.barred = r.Barred
		}
		p.recount(w)
		p.freeUp(w) // tasks that counted on it are looked at again
	}
}

// lapsed notes that a lease of a worker ended with nothing heard, and gives it nothing for a while if that was so of its last ones
// too.
//
// Rationale: a worker that takes tasks and is silent delays each by the whole of a lease. It may be at no fault, so that its
// score is left alone, and an answer, also to a task it still has, ends the row. A program that does not end, or data that is
// nowhere, is no silence: that is an answer, or a failure that the worker reports.
func (p *step) lapsed(worker common.Address) {
	r := p.record(worker)
	if r == nil {
		return
	}
	if r.Lapses++; r.Lapses >= quarantineAfter {
		r.Silent = p.now + min(quarantineTime<<min(r.Lapses-quarantineAfter, 10), maxQuarantine)
		p.emit(Quarantine{Worker: worker, Lapses: r.Lapses, Until: r.Silent})
	}
	p.recorded(worker, r)
}

// answered ends the row.
func (p *step) answered(worker common.Address) {
	r := p.records[worker]
	if r == nil || r.Lapses == 0 {
		return
	}
	if r.Silent > 0 {
		p.emit(Readmit{Worker: worker, By: ByAnswer})
	}
	r.Lapses, r.Silent = 0, 0
	p.recorded(worker, r)
	p.tidy(worker, r)
}

// passed notes that a worker came through a check.
func (p *step) passed(worker common.Address) {
	if r := p.record(worker); r != nil {
		r.Passed++
		p.recorded(worker, r)
	}
}

// lied bars a worker whose answer a spot check or a canary found wrong, takes its tasks from it, and believes nothing it has said alone and the
// chain does not have.
//
// Rationale: a machine may fail once, so that the first time it is for a day; twice is no accident, and the operator decides. What
// it has staked and its score are not the pool's to take: at trust 1 nothing is staked.
func (p *step) lied(worker common.Address, evidence Quarantine) {
	r := p.record(worker)
	if r == nil {
		return
	}
	r.Lies++
	r.Barred = p.now + lieQuarantine
	if r.Lies >= evictAfter {
		r.Barred = Evicted
	}
	r.Why = fmt.Sprintf("its answer to task %s was wrong", evidence.Task)
	evidence.Worker, evidence.Lies, evidence.Until = worker, r.Lies, r.Barred
	p.emit(evidence)
	p.recorded(worker, r)
	p.disown(worker)
}

// quarantined tells until when a worker gets nothing; zero when it may.
func (p *State) quarantined(worker common.Address) uint64 {
	r := p.records[worker]
	if r == nil {
		return 0
	}
	if until := max(r.Silent, r.Barred); p.now < until {
		return until
	}
	return 0
}

// barred tells whether a worker's word is not wanted.
func (p *State) barred(worker common.Address) bool {
	r := p.records[worker]
	return r != nil && p.now < r.Barred
}

// whyQuarantined says it, for people.
func (p *State) whyQuarantined(worker common.Address) string {
	r, until := p.records[worker], p.quarantined(worker)
	if until == 0 {
		return ""
	}
	why := r.Why
	if p.now >= r.Barred {
		why = fmt.Sprintf("%d tasks in a row ended with nothing heard of it", r.Lapses)
	}
	if until >= Evicted {
		return "is evicted: " + why
	}
	return fmt.Sprintf("gets nothing until %s: %s", time.Unix(int64(until), 0).UTC().Format(time.RFC3339), why)
}

// readmit lets workers try again, and forgets what is long ago.
func (p *step) readmit() {
	if len(p.records) == 0 {
		return
	}
	var over []common.Address
	for worker, r := range p.records {
		if r.Silent > 0 && p.now >= r.Silent || r.Barred > 0 && p.now >= r.Barred || r.Lapses > 0 && p.now >= max(r.Last, r.Silent)+maxQuarantine ||
			p.now >= r.Last+remembers {
			over = append(over, worker)
		}
	}
	for _, worker := range sortedAddresses(over) {
		r := p.records[worker]
		if r.Silent > 0 && p.now >= r.Silent || r.Barred > 0 && p.now >= r.Barred {
			p.emit(Readmit{Worker: worker, By: ByTime})
		}
		last := max(r.Last, r.Silent)
		r.Last = p.now
		if p.now >= r.Silent {
			r.Silent = 0
		}
		if p.now >= r.Barred {
			r.Barred, r.Why = 0, ""
		}
		if p.now >= last+maxQuarantine && r.Silent == 0 {
			r.Lapses = 0
		}
		if p.now >= last+remembers {
			r.Passed = 0
			if r.Barred == 0 {
				r.Lies = 0
			}
		}
		p.emit(Remember{Worker: worker, Record: *r})
		p.barWorker(worker)
		p.tidy(worker, r)
	}
}

// tidy forgets a record that says nothing.
func (p *step) tidy(worker common.Address, r *Record) {
	if r.Lapses == 0 && r.Passed == 0 && r.Lies == 0 && r.Barred == 0 {
		delete(p.records, worker)
		p.emit(Remember{Worker: worker})
	}
}

// apply is the operator's word about a worker: it is barred until then, or not any more, with its lies forgiven.
func (e Barred) apply(p *step) {
	r := p.record(e.Worker)
	switch {
	case r == nil:
		return
	case e.Until <= p.now:
		*r = Record{Passed: r.Passed}
		p.emit(Readmit{Worker: e.Worker, By: ByOperator, Why: e.Why})
		p.recorded(e.Worker, r)
		p.tidy(e.Worker, r)
		return
	}
	r.Barred, r.Why = e.Until, e.Why
	p.emit(Quarantine{Worker: e.Worker, Until: e.Until, Why: e.Why, ByOperator: true})
	p.recorded(e.Worker, r)
	p.disown(e.Worker)
}

func (e RecordRestored) apply(p *step) {
	if len(p.records) < maxRecords {
		record := e.Record
		p.records[e.Worker] = &record
		p.barWorker(e.Worker)
	}
}

// Records are what the pool remembers of workers.
func (s State) Records() map[common.Address]Record {
	list := make(map[common.Address]Record, len(s.records))
	for worker, r := range s.records {
		list[worker] = *r
	}
	return list
}
