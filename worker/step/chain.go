package step

import (
	"github.com/iexec-go/iexec/poco"
)

// seen works out what the worker owes from how the hub holds the task.
func (s State) seen(e Seen) (State, []Command) {
	switch s.Stage {
	case "", Assigned:
		return s, nil // Check has its own look at the task
	}
	if e.RevealDeadline != 0 {
		s.RevealDeadline = e.RevealDeadline
	}
	s.Over = e.Status.Final()
	if s.Over {
		return s.final(e)
	}
	if !s.Committed {
		return s.notNeeded(e)
	}
	if s.Stage == Claiming || s.Stage == Releasing {
		return s, nil
	}
	if s.Assignment.Signs {
		return s.seenSigned(e)
	}
	s.OnChain = e.Mine
	if e.Mine != poco.ContributionUnset {
		s.Reverted = false // a reorganisation has brought it about
	}
	switch e.Mine {
	case poco.Contributed:
		return s.standing(e)
	case poco.Proved:
		if s.Stage != Revealed && s.Stage != Uploading && s.Stage != Uploaded {
			return s.proved(e.Now)
		}
	case poco.Rejected:
		if s.Stage != Rejected {
			s.Reason, s.Wake = TooLate, 0
			return s.enter(Rejected)
		}
	case poco.ContributionUnset:
		return s.missing()
	}
	return s, nil
}

// notNeeded stops work that cannot be contributed any more.
//
// Rationale: others have agreed without this worker; what it computes from here on nobody pays.
func (s State) notNeeded(e Seen) (State, []Command) {
	if e.Status == poco.TaskRevealing {
		return s.end(Saved, ConsensusElsewhere, "")
	}
	return s, nil
}

// standing is a contribution on chain that is neither proved nor rejected.
//
// Rationale: the reveal follows from the chain's own word, whatever the scheduler says or forgets to say; and
// only if the consensus is this worker's answer, for then and only then it must be shown. Nothing else is a
// reason to show it: a digest known before the consensus could be copied.
func (s State) standing(e Seen) (State, []Command) {
	mine := e.Consensus == s.ResultHash()
	switch {
	case e.Status == poco.TaskRevealing && mine && e.Now < e.RevealDeadline:
		if s.Stage != Revealing {
			s.Wake = 0
			return s.enter(Revealing, Transact{Reveal, s.Attempt})
		}
	case e.Status == poco.TaskRevealing && mine:
		if s.Stage != Expired {
			s.Reason, s.Wake = TooLate, 0
			return s.enter(Expired)
		}
	case e.Status == poco.TaskRevealing:
		if s.Stage != Lost {
			s.Reason, s.Wake = ConsensusElsewhere, 0
			return s.enter(Lost)
		}
	case s.Stage != Contributed: // mined just now, or reopened, or rewound
		s.Reason, s.Wake = "", 0
		return s.enter(Contributed)
	}
	return s, nil
}

// missing is a task without the contribution this worker has sent: not mined yet, or taken out by a
// reorganisation. The outbox sends again what was lost; asking it once more for the same changes nothing.
func (s State) missing() (State, []Command) {
	if s.Reverted {
		return s, nil
	}
	switch s.Stage {
	case Contributing, Finalizing:
		return s, nil
	}
	s.Reason, s.Wake = "", 0
	if s.Short {
		return s.enter(Finalizing, Transact{Action: Finalization})
	}
	return s.enter(Contributing, Transact{Action: Contribution})
}

// final is a task that is completed or claimed. Before it is buried deep enough the state is kept: a
// reorganisation may still bring an obligation back.
func (s State) final(e Seen) (State, []Command) {
	var stage Stage
	var reason Reason
	switch {
	case !s.Committed:
		return s.end(Saved, ConsensusElsewhere, "the task is "+e.Status.String())
	case s.Assignment.Signs && e.Status == poco.TaskFailed && s.OnChain == poco.Contributed:
		return s.unsettled(e)
	case e.Mine == poco.ContributionUnset && s.Reverted:
		stage, reason = Failed, TransactionRefused
	case e.Mine == poco.ContributionUnset:
		stage, reason = Saved, ConsensusElsewhere
	case e.Status == poco.TaskFailed:
		stage, reason = Expired, TooLate // refunded, and every stake is free
	case e.Mine == poco.Proved:
		stage, reason = Done, ""
	case e.Mine == poco.Rejected:
		stage, reason = Rejected, TooLate
	default:
		stage, reason = Lost, ConsensusElsewhere
	}
	s.OnChain = e.Mine
	if e.Deep {
		return s.end(stage, reason, "")
	}
	if s.Stage == stage {
		return s, nil
	}
	s.Reason, s.Wake = reason, 0
	return s.enter(stage)
}
