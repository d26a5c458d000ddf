package plan

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// advance does what a task's status and the time ask for. It may be called any number of times.
func (p *step) advance(t *task) {
	if t.drop {
		return
	}
	p.touch(t)
	p.endCheck(t)
	if t.assignable() && p.now >= t.ContributionDeadline {
		p.abortAll(t, Deadline)
	}
	switch {
	case p.now >= t.FinalDeadline:
		p.abortAll(t, Deadline)
		p.wantClaim(t)
	case t.Status == poco.TaskRevealing:
		p.abortAll(t, Consensus)
		if t.Fixed != nil {
			p.advanceFixed(t)
		} else {
			p.advanceRevealing(t)
		}
	case p.now >= t.ContributionDeadline:
	case len(t.signed) > 0 && t.signs():
		p.wantCommit(t)
	case t.Status == poco.TaskUnset && !p.stopped:
		p.begin(t)
	}
}

func (p *step) abortAll(t *task, cause Cause) {
	for _, l := range slices.Clone(t.leases) {
		p.endLease(t, l)
		p.emit(Abort{Task: t.ID, Worker: l.worker.Address, Cause: cause})
	}
}

func (p *step) advanceRevealing(t *task) {
	if t.RevealCounter == 0 {
		// Rationale: the winners would lose nothing by their silence but time, and the pool its stake, so
		// others get the task. Once contributions are closed nobody could take it: a claim frees all
		// stakes at the end, and a reopening would only cost gas.
		if p.now >= t.RevealDeadline && p.now < t.ContributionDeadline {
			p.wantReopen(t)
		}
		return
	}
	p.askUpload(t)
	// Rationale: finalizing before every winner has revealed would seize the stakes of the slow ones. After
	// the reveal deadline their silence is a choice.
	if t.upload.done && (t.RevealCounter == t.WinnerCounter || p.now >= t.RevealDeadline) {
		p.wantFinalize(t)
	}
}

// askUpload has one winner put the result into the repository, and another if that one does not.
//
// Rationale: only a worker whose answer is proved on chain has shown that it holds the result; one copy is
// enough; and a slow upload must not be cut off while there is time for it.
func (p *step) askUpload(t *task) {
	u := &t.upload
	if u.done {
		return
	}
	if u.worker != (common.Address{}) {
		w := p.workers[u.worker]
		if p.now < u.until && w != nil && (w.connected || p.now < w.leftAt+p.params.AbsentGrace) {
			return
		}
		p.uploadLost(t, u.worker)
	}
	asked := 0
	for _, address := range t.holders() {
		w := p.workers[address]
		if w == nil || !w.connected {
			continue
		}
		if !u.lost[address] {
			p.ask(t, w)
			return
		}
		asked++
	}
	switch { // all were asked in vain: once more from the start, for want of others
	case asked == 0:
	case u.again == 0:
		u.again = p.now + p.params.UploadPatience
	case p.now >= u.again:
		u.lost, u.again = nil, 0
		p.askUpload(t)
	}
}

// holders are the workers that can have the result: on the classic road those that proved it, on the settlement's those
// that are believed, in a fixed committee.
func (t *task) holders() (workers []common.Address) {
	for _, c := range t.Contributions {
		if c.Status == poco.Proved || t.Fixed != nil && c.ResultHash == t.Fixed.Consensus {
			workers = append(workers, c.Worker)
		}
	}
	return workers
}

// agrees tells whether a digest is the one that the chain agrees on.
func (t *task) agrees(digest common.Hash) bool {
	if t.Fixed != nil {
		return poco.ResultHash(t.ID, digest) == t.Fixed.Consensus
	}
	return digest == t.ResultDigest
}

func (p *step) ask(t *task, w *worker) {
	left := t.FinalDeadline - min(t.FinalDeadline, p.now)
	t.upload.worker = w.Address
	t.upload.until = p.now + max(p.params.UploadPatience, left/4)
	p.emit(AskUpload{Task: t.ID, Worker: w.Address, Until: t.upload.until})
}

func (p *step) uploadLost(t *task, w common.Address) {
	if t.upload.lost == nil {
		t.upload.lost = map[common.Address]bool{}
	}
	t.upload.lost[w] = true
	t.upload.worker = common.Address{}
}

// Rationale: what was checked for another answer (before a reorganisation, perhaps before a restart) would have the
// requester pay for a result that is not the one agreed on, or a callback that the hub refuses for ever.
func (e UploadChecked) apply(p *step) {
	t := p.open[e.Task]
	if t == nil || t.upload.done || t.Status != poco.TaskRevealing || !t.agrees(e.Digest) {
		return
	}
	delete(t.upload.checking, e.Worker)
	p.touch(t)
	if !e.OK {
		if t.upload.worker == e.Worker {
			p.uploadLost(t, e.Worker)
			p.advance(t)
		}
		return
	}
	t.upload.done, t.upload.location, t.upload.callback, t.upload.digest = true, e.Location, e.Callback, e.Digest
	p.advance(t)
}
