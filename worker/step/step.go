package step

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Patience of the worker, in seconds of protocol time.
const (
	// retryAfter is how long a refused reveal or upload rests before it is tried again.
	retryAfter = 15
	// leastUploadDelay is the least time that the scheduler is given to ask for the result.
	leastUploadDelay = 60
	// maxAttempts bounds transactions that the hub keeps refusing: each try costs the node a simulation.
	maxAttempts = 20
)

// ID names a transaction so that asking for it twice sends it once, across restarts too.
//
// Rationale: within a lease a contribution has one name: a worker that contributed twice would be refused by the
// hub, but one that changed its answer in between could not reveal. A further lease of the same task is only
// admitted when the hub holds nothing of this worker's, so what an earlier one sent was refused for good.
func (t Transact) ID(a Assignment) string {
	id := fmt.Sprintf("worker/%s/%x/%x/%d", t.Action, a.Worker, a.TaskID, a.Lease)
	if t.Attempt > 0 {
		id += fmt.Sprintf("/%d", t.Attempt)
	}
	return id
}

// Step takes what is known of an assignment and one event, and gives what is known afterwards and what to carry
// out, in this order. It never fails: an event that does not fit changes nothing.
func Step(s State, e Event) (State, []Command) {
	if s.Closed {
		return s, nil
	}
	if begin, ok := e.(Begin); ok {
		return s.begin(begin.Assignment)
	}
	switch e := e.(type) {
	case Checked:
		return s.checked(e.Facts)
	case Fetched:
		if s.Stage == Fetching {
			return s.enter(Computing, Compute{})
		}
	case Gone:
		if s.Stage == Computing && s.Cause == result.None {
			s.Stage = Fetching // its folder may hold half an answer
			return s, []Command{Fetch{}}
		}
	case Computed:
		if s.Stage == Computing {
			return s.computed(e)
		}
	case Faulted:
		return s.faulted(e)
	case Sent:
		return s.sent(e)
	case Stored:
		return s.stored(e.Location)
	case NotStored:
		return s.notStored(e)
	case Handed:
		return s.handed(e)
	case ShownTo:
		return s.shownTo(e)
	case UploadWanted:
		return s.uploadWanted()
	case Abort:
		return s.abort(e)
	case Seen:
		return s.seen(e)
	case Tick:
		return s.tick(e.Now)
	case Restarted:
		return s.restarted()
	}
	return s, nil
}

func (s State) begin(a Assignment) (State, []Command) {
	if s.Stage == "" {
		s.Stage, s.Assignment = Assigned, a
		return s, []Command{Check{}}
	}
	// The scheduler repeats itself after a reconnect, or counts what is under way as a new attempt. Names of
	// transactions hold the lease, so it is fixed once the worker is committed.
	if a.TaskID == s.Assignment.TaskID && !s.Committed {
		s.Assignment.Lease = a.Lease
	}
	commands := []Command{Report{Stage: s.Stage, Reason: s.Reason}}
	if s.Assignment.Signs { // it asks as if it had nothing
		switch {
		case s.Stage == Saved && s.Unwanted:
			s.Stage, s.Reason, s.Unwanted = Contributing, "", false
			commands[0] = Report{Stage: Contributing}
			commands = append(commands, Hand{})
		case s.Stage == Contributing, s.Stage == Contributed:
			commands = append(commands, Hand{})
		}
	}
	return s, commands
}

// enter moves to a stage, tells the scheduler and goes on with then.
func (s State) enter(stage Stage, then ...Command) (State, []Command) {
	s.Stage = stage
	return s, append([]Command{Report{Stage: stage}}, then...)
}

// end is for an assignment that leaves nothing on chain.
func (s State) end(stage Stage, reason Reason, detail string) (State, []Command) {
	s.Stage, s.Reason, s.Closed, s.Wake = stage, reason, true, 0
	return s, []Command{Stop{}, Report{Stage: stage, Reason: reason, Detail: detail}, Discard{}}
}

func (s State) computed(e Computed) (State, []Command) {
	s.Digest, s.Callback = e.Digest, e.Callback
	// Rationale: on the short road nobody else contributes and the requester's payment is final at once, so the
	// result is in the repository before the worker is paid. On the long road nothing leaves this machine from
	// which the digest follows before the consensus is fixed: others could copy the answer.
	answered := Report{Stage: Answered, Reason: Reason(s.Cause)}
	next, then := Uploading, Command(Upload{})
	switch {
	case s.Assignment.Signs:
		s.Committed = true
		next, then = Contributing, Hand{}
	case !s.Short:
		s.Committed = true
		next, then = Contributing, Transact{Action: Contribution}
	}
	after, commands := s.enter(next, then)
	return after, append([]Command{answered}, commands...)
}

// faulted decides what a failure means.
//
// Rationale: an app that fails the same way everywhere was run, so its error is contributed and paid like an
// answer, by the cause alone, so that replicas agree. What the order points at is treated alike only when the
// bytes themselves prove it (they are those of their content address and do not fit the checksum on chain). An
// address that does not answer proves nothing: the next worker may reach it, and a worker that contributed its
// own gateway's trouble would lose its stake against those.
func (s State) faulted(e Faulted) (State, []Command) {
	if s.Stage != Fetching && s.Stage != Computing {
		return s, nil
	}
	fault := e.Cause.Fault()
	if fault == result.FaultApp || fault == result.FaultOrder && e.Proven {
		s.Stage, s.Cause = Computing, e.Cause
		return s, []Command{Stop{}, Excuse{e.Cause}}
	}
	cause := e.Cause
	if cause == result.None {
		cause = result.Unknown
	}
	return s.end(Failed, Reason(cause), e.Detail)
}

func (s State) sent(e Sent) (State, []Command) {
	switch {
	case e.Action == Contribution && s.Stage == Contributing && e.Refused && e.Reverted:
		return s.reverted(e.Detail)
	case e.Action == Contribution && s.Stage == Contributing && e.Refused:
		return s.end(Failed, TransactionRefused, e.Detail)
	case e.Action == Contribution && s.Stage == Contributing:
		s.OnChain = poco.Contributed
		return s.enter(Contributed)
	case e.Action == Reveal && s.Stage == Revealing && e.Refused:
		// Rationale: the stake depends on it. A refusal may come from a node that lags behind the consensus, so
		// the worker insists until the hub can no longer take it.
		s.Wake = e.Now + retryAfter
		return s, []Command{Report{Stage: Revealing, Reason: TransactionRefused, Detail: e.Detail}}
	case e.Action == Reveal && s.Stage == Revealing:
		return s.proved(e.Now)
	case e.Action == Finalization && s.Stage == Finalizing && e.Refused:
		return s.end(Failed, TransactionRefused, e.Detail)
	case e.Action == Finalization && s.Stage == Finalizing:
		s.OnChain = poco.Proved
		return s.enter(Done)
	case e.Action == Settlement && s.Stage == Settling:
		return s.settled(e)
	case e.Action == Release && s.Stage == Releasing:
		return s.end(Expired, TooLate, e.Detail) // refused: somebody else has freed the stakes
	case e.Action == Claim && s.Stage == Claiming:
		return s.end(Expired, TooLate, e.Detail) // refused: somebody else has freed the stakes
	}
	return s, nil
}

// reverted is a contribution that is in a block, without effect.
//
// Rationale: a reorganisation may put the same transaction where it succeeds, and with it the stake, so somebody
// must be there to reveal. Nothing is asked for meanwhile: the work goes to others, and the chain tells.
func (s State) reverted(detail string) (State, []Command) {
	s.Reverted, s.Reason, s.Wake = true, TransactionRefused, 0
	s.Stage = Failed
	return s, []Command{Report{Stage: Failed, Reason: TransactionRefused, Detail: detail}}
}

// proved is after the reveal: the result is asked for by the scheduler, or uploaded unasked after a while.
//
// Rationale: without an upload there is no finalize, and without finalize nobody is paid. Whoever loses by that
// does not wait for a scheduler that has crashed in between.
func (s State) proved(now uint64) (State, []Command) {
	s.OnChain = poco.Proved
	if s.Location != nil { // uploaded before a reorganisation undid the reveal
		s.Wake = 0
		return s.enter(Uploaded)
	}
	s.Wake = now + max(leastUploadDelay, s.CategoryTime/4)
	if s.UploadAsked && !s.ArchiveLost {
		s.Wake = 0
		after, commands := s.enter(Revealed)
		after, upload := after.enter(Uploading, Upload{})
		return after, append(commands, upload...)
	}
	return s.enter(Revealed)
}

func (s State) uploadWanted() (State, []Command) {
	s.UploadAsked = true
	switch {
	case s.Stage == Listed && s.ArchiveLost:
		return s, []Command{Report{Stage: Failed, Reason: UploadRefused, Detail: "the archive is lost"}}
	case s.Stage == Listed:
		s.Wake = 0
		return s.enter(Uploading, Upload{})
	case s.Stage == Shown: // it was lost, or the scheduler forgot it
		return s.enter(Showing, Show{})
	case s.Stage == Revealed && s.ArchiveLost:
		return s, []Command{Report{Stage: Failed, Reason: UploadRefused, Detail: "the archive is lost"}}
	case s.Stage == Revealed:
		s.Wake = 0
		return s.enter(Uploading, Upload{})
	case s.Stage == Uploaded: // the report was lost, or the scheduler forgot it
		return s, []Command{Report{Stage: Uploaded}}
	}
	return s, nil
}

func (s State) stored(location []byte) (State, []Command) {
	if s.Stage != Uploading {
		return s, nil
	}
	s.Location, s.Wake = location, 0
	if s.Assignment.Signs {
		return s.enter(Showing, Show{})
	}
	if s.Short {
		s.Committed = true
		after, commands := s.enter(Uploaded)
		after, finalize := after.enter(Finalizing, Transact{Action: Finalization})
		return after, append(commands, finalize...)
	}
	return s.enter(Uploaded)
}

func (s State) notStored(e NotStored) (State, []Command) {
	if s.Stage != Uploading {
		return s, nil
	}
	report := Report{Stage: Uploading, Reason: UploadRefused, Detail: e.Detail}
	switch {
	case !e.Lost:
		s.Wake = e.Now + retryAfter
		return s, []Command{report}
	case s.Assignment.Signs: // the committee stands; another winner is asked for the result
		s.Stage, s.ArchiveLost, s.Wake = Listed, true, 0
		report.Stage = Failed
		return s, []Command{report}
	case s.Short:
		// Nothing was committed, so the answer may be made again.
		s.Digest, s.Callback, s.Cause = common.Hash{}, nil, result.None
		return s.enter(Fetching, Fetch{})
	}
	// The reveal stands; the scheduler learns that it has to ask another winner.
	s.Stage, s.ArchiveLost = Revealed, true
	report.Stage = Failed
	return s, []Command{report}
}

// abort obeys the scheduler as long as obeying costs nothing.
//
// Rationale: once the contribution may be on chain the stake depends on the reveal, and no word of the
// scheduler frees it.
func (s State) abort(e Abort) (State, []Command) {
	if s.Committed || s.Stage == "" {
		return s, nil
	}
	if e.Consensus {
		return s.end(Saved, ConsensusElsewhere, "")
	}
	return s.end(Aborted, Unasked, "")
}

func (s State) tick(now uint64) (State, []Command) {
	if s.Stage == "" || s.Over {
		return s, nil
	}
	if s.FinalDeadline != 0 && now >= s.FinalDeadline && s.Stage != Claiming && s.Stage != Releasing {
		return s.afterAll(now)
	}
	if !s.Committed && s.ContributionDeadline != 0 && now >= s.ContributionDeadline {
		return s.end(Failed, TooLate, "the contribution deadline passed")
	}
	if s.Assignment.Signs && s.maySettle(now) {
		s.Attempt++
		s.Wake = 0
		return s.enter(Settling, Transact{Settlement, s.Attempt})
	}
	if s.Wake == 0 || now < s.Wake {
		return s, nil
	}
	s.Wake = 0
	switch s.Stage {
	case Revealing:
		if s.RevealDeadline != 0 && now >= s.RevealDeadline || s.Attempt >= maxAttempts {
			s.Stage, s.Reason = Expired, TooLate
			return s, []Command{Report{Stage: Expired, Reason: TooLate, Detail: "the reveal deadline passed"}}
		}
		s.Attempt++
		return s, []Command{Transact{Reveal, s.Attempt}}
	case Revealed, Listed:
		if !s.ArchiveLost {
			return s.enter(Uploading, Upload{})
		}
	case Showing:
		return s, []Command{Show{}}
	case Settling: // it is in a block, and the task not settled
		s.Stage = Shown
	case Uploading:
		return s, []Command{Upload{}}
	}
	return s, nil
}

// afterAll is past the final deadline: the task can only be claimed.
//
// Rationale: a claim gives the requester its money and every contributor its stake, but the hub does nothing by
// itself. The worker leaves the requester's keeper some time and then frees its own stake, if it has one.
func (s State) afterAll(now uint64) (State, []Command) {
	staked := !s.Short && s.WorkerStake > 0 && s.OnChain != poco.ContributionUnset && (!s.Assignment.Signs || s.Dissents)
	if !staked {
		if s.Stage == Done {
			return s.end(Done, "", "")
		}
		if s.Reverted {
			return s.end(Failed, TransactionRefused, "")
		}
		return s.end(Expired, TooLate, "the final deadline passed")
	}
	if grace := s.FinalDeadline + max(leastUploadDelay, s.CategoryTime); now < grace {
		s.Wake = grace
		return s, nil
	}
	if s.Assignment.Signs {
		s.Stage, s.Wake = Releasing, 0
		return s, []Command{Transact{Action: Release}}
	}
	s.Stage, s.Wake = Claiming, 0
	return s, []Command{Transact{Action: Claim}}
}

// restarted repeats what was under way when the worker stopped.
func (s State) restarted() (State, []Command) {
	switch s.Stage {
	case Assigned:
		return s, []Command{Check{}}
	case Computing:
		if s.Cause != result.None {
			return s, []Command{Excuse{s.Cause}}
		}
		return s, []Command{Resume{}}
	case Fetching:
		return s, []Command{Fetch{}}
	case Uploading:
		return s, []Command{Upload{}}
	case Contributing, Contributed:
		if s.Assignment.Signs {
			return s, []Command{Hand{}}
		}
		if s.Stage == Contributing {
			return s, []Command{Transact{Action: Contribution}}
		}
	case Showing:
		return s, []Command{Show{}}
	case Settling:
		return s, []Command{Transact{Settlement, s.Attempt}}
	case Releasing:
		return s, []Command{Transact{Action: Release}}
	case Revealing:
		return s, []Command{Transact{Reveal, s.Attempt}}
	case Finalizing:
		return s, []Command{Transact{Action: Finalization}}
	case Claiming:
		return s, []Command{Transact{Action: Claim}}
	}
	return s, nil
}
