package step

import (
	"slices"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/settlement"
)

// handed is the pool's answer to a signed contribution.
//
// Rationale: a pool that refuses it has the signature all the same, and could commit it, stake and all. So the worker goes on
// looking, and is there to show its digest.
func (s State) handed(e Handed) (State, []Command) {
	if s.Stage != Contributing && s.Stage != Contributed {
		return s, nil
	}
	if e.Refused {
		s.Unwanted, s.Reason = true, ConsensusElsewhere
		s.Stage = Saved
		return s, []Command{Report{Stage: Saved, Reason: ConsensusElsewhere, Detail: e.Detail}}
	}
	if e.Receipt != nil {
		s.Receipt = e.Receipt
	}
	if s.Stage == Contributed {
		return s, nil
	}
	return s.enter(Contributed)
}

// seenSigned works out what the worker owes from the committee on the chain.
//
// Rationale: the digest follows from the chain's own word, whatever the scheduler says or forgets to say. It is shown only
// when the committee is fixed, so that nobody can copy it, as deep as the operator asks, and when by the hub's rule it
// settles the task and pays this worker.
func (s State) seenSigned(e Seen) (State, []Command) {
	if e.Status != poco.TaskRevealing {
		return s.uncommitted()
	}
	if e.Fixed == nil {
		return s, nil // the node has not found it yet
	}
	mine := e.Fixed.Member(s.Assignment.Worker)
	if mine == nil {
		s.OnChain, s.CommittedAt, s.Wake = poco.ContributionUnset, 0, 0
		if s.Stage == Saved {
			return s, nil
		}
		s.Unwanted, s.Reason = true, ConsensusElsewhere
		return s.enter(Saved)
	}
	s.OnChain, s.CommittedAt, s.Unwanted = poco.Contributed, e.Fixed.At, false
	s.Dissents = mine.ResultHash != e.Fixed.Consensus
	winners := settlement.Winners(&e.Fixed.Committee, s.Digest)
	place := slices.IndexFunc(e.Fixed.Members, func(m poco.Member) bool { return m.Worker == s.Assignment.Worker })
	if !winners[place] {
		if s.Stage == Lost {
			return s, nil
		}
		s.Reason, s.Wake = ConsensusElsewhere, 0
		return s.enter(Lost)
	}
	s.Rank = 0
	for _, won := range winners[:place] {
		if won {
			s.Rank++
		}
	}
	switch s.Stage {
	case Listed, Uploading, Showing, Shown, Settling:
		return s, nil
	}
	s.Reason = ""
	if !e.Confirmed {
		if s.Stage == Contributed {
			return s, nil
		}
		return s.enter(Contributed)
	}
	return s.listed()
}

// listed is a place in a committee that believes this worker: the result is asked for by the scheduler, or shown unasked
// after a while.
func (s State) listed() (State, []Command) {
	switch {
	case s.Location != nil: // stored before a reorganisation undid the commit
		s.Wake = 0
		return s.enter(Showing, Show{})
	case s.UploadAsked && !s.ArchiveLost:
		s.Wake = 0
		after, commands := s.enter(Listed)
		after, upload := after.enter(Uploading, Upload{})
		return after, append(commands, upload...)
	}
	s.Wake = s.CommittedAt + max(leastUploadDelay, s.CategoryTime/4)
	return s.enter(Listed)
}

// uncommitted is a task without a committee: not yet, or a reorganisation took it out. The pool commits the same again.
func (s State) uncommitted() (State, []Command) {
	s.OnChain, s.CommittedAt, s.Dissents = poco.ContributionUnset, 0, false
	switch s.Stage {
	case Contributing, Contributed:
		return s, nil
	case Saved:
		if s.Unwanted {
			return s, nil
		}
	}
	s.Reason, s.Wake = "", 0
	return s.enter(Contributed, Hand{})
}

// shownTo is the pool's answer to the digest.
func (s State) shownTo(e ShownTo) (State, []Command) {
	if s.Stage != Showing {
		return s, nil
	}
	if e.Refused { // it judges by the same rule, so it sees another chain: once more, and in the end the worker settles
		s.Wake = e.Now + retryAfter
		return s, []Command{Report{Stage: Showing, Reason: UploadRefused, Detail: e.Detail}}
	}
	return s.enter(Shown)
}

// maySettle tells whether the worker should settle the task by itself now.
//
// Rationale: a pool that keeps silent would have its winners lose their stakes. From a time T after the commit the hub takes a
// winner's word, in the order of the list so that they do not all pay for it. A result that could not be stored goes by the
// address of its content, one T before the end: better a result that must be asked for than a stake lost.
func (s State) maySettle(now uint64) bool {
	switch s.Stage {
	case Listed, Uploading, Showing, Shown:
	default:
		return false
	}
	at := s.CommittedAt + s.CategoryTime + s.Rank*max(s.CategoryTime/poco.MaxMembers, 1)
	if s.Location == nil {
		at = max(at, s.FinalDeadline-min(s.FinalDeadline, s.CategoryTime))
	}
	return now >= at && s.Attempt < maxAttempts
}

// settled is the worker's own settlement in a block, or refused: what became of the task the chain tells.
func (s State) settled(e Sent) (State, []Command) {
	s.Wake = e.Now + 4*retryAfter
	if e.Refused {
		return s, []Command{Report{Stage: Settling, Reason: TransactionRefused, Detail: e.Detail}}
	}
	return s, nil
}

// unsettled is a task that was claimed although this worker is in its committee. Those who dissented get their stakes back
// when somebody asks for it; the others withheld what they knew.
func (s State) unsettled(e Seen) (State, []Command) {
	if e.Released || s.Short || s.WorkerStake == 0 || !s.Dissents {
		if e.Deep {
			return s.end(Expired, TooLate, "")
		}
		if s.Stage == Expired {
			return s, nil
		}
		s.Reason, s.Wake = TooLate, 0
		return s.enter(Expired)
	}
	if s.Stage == Releasing {
		return s, nil
	}
	return s.afterAll(e.Now)
}
