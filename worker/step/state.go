package step

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Stage is how far an assignment has come. The text is what journals and logs hold.
type Stage string

// The stages of the straight road, in their order; the short road goes from Computing to Uploading, Finalizing
// and Done.
const (
	Assigned     Stage = "ASSIGNED"     // the scheduler's word is being checked against the chain
	Fetching     Stage = "FETCHING"     // app, dataset and inputs
	Computing    Stage = "COMPUTING"    //
	Answered     Stage = "COMPUTED"     // only reported: there is a digest
	Contributing Stage = "CONTRIBUTING" // a contribution may be on chain at any moment from here on
	Contributed  Stage = "CONTRIBUTED"  // waiting for consensus
	Revealing    Stage = "REVEALING"
	Revealed     Stage = "REVEALED" // waiting to be asked for the result
	Uploading    Stage = "UPLOADING"
	Uploaded     Stage = "UPLOADED"
	Finalizing   Stage = "FINALIZING" // contributeAndFinalize is under way
	Done         Stage = "DONE"       // the worker is paid, or will be by the scheduler's finalize
)

// Stages of the settlement's road, between Contributed and Done; Contributing is there until the pool has the signed
// contribution, Contributed until it is in a committee on the chain.
const (
	Listed    Stage = "LISTED"    // in a committee that believes this worker's answer: waiting to be asked for it
	Showing   Stage = "SHOWING"   // the result is in the repository, the digest on its way to the pool
	Shown     Stage = "SHOWN"     // the pool has the digest, and has to settle
	Settling  Stage = "SETTLING"  // it did not: the worker does
	Releasing Stage = "RELEASING" // freeing the stake of a task that nobody settled
)

// The other ends. Those that leave a contribution on chain are not the last word before the task is final: a
// reopening or a reorganisation leads back to the road.
const (
	Declined Stage = "DECLINED" // refused at the door, nothing was done
	Failed   Stage = "FAILED"   // this machine could not do it, or the hub refused; another worker may
	Aborted  Stage = "ABORTED"  // the scheduler took it back in time
	Saved    Stage = "SAVED"    // others agreed before this worker had contributed: the work is not needed
	Lost     Stage = "LOST"     // others agreed on another answer: finalize will seize the stake
	Rejected Stage = "REJECTED" // the task was reopened because this worker's group did not reveal
	Expired  Stage = "EXPIRED"  // a deadline passed with the contribution on chain
	Claiming Stage = "CLAIMING" // freeing the stake of a task nobody finished
)

// Assignment is what the scheduler says. Nothing of it is believed before it agrees with the chain.
type Assignment struct {
	Worker        common.Address     `json:"worker"`
	DealID        common.Hash        `json:"deal"`
	Index         uint64             `json:"index"`
	TaskID        common.Hash        `json:"task"`
	Authorization poco.Authorization `json:"authorization"`
	Signature     []byte             `json:"signature"` // of the authorization
	Lease         uint64             `json:"lease"`     // the scheduler's name for this attempt, echoed in reports
	// Signs: the worker signs its contribution, for the pool to commit; Signature is then over [order.Assignment].
	Signs bool `json:"signs,omitempty"`
}

// State is everything a worker knows about one assignment: plain data, saved as JSON. The zero State is an
// assignment that has not begun.
type State struct {
	Stage      Stage      `json:"stage"`
	Assignment Assignment `json:"assignment"`

	// Fixed when the assignment is admitted.
	Short                bool        `json:"short,omitempty"` // trust ≤ 1: contributeAndFinalize
	Kind                 result.Kind `json:"kind,omitempty"`
	CategoryTime         uint64      `json:"categoryTime,omitempty"`
	ContributionDeadline uint64      `json:"contributionDeadline,omitempty"`
	FinalDeadline        uint64      `json:"finalDeadline,omitempty"`
	WorkerStake          poco.Amount `json:"workerStake,omitempty"`

	// The answer, fixed once Committed.
	Cause     result.Cause `json:"cause,omitempty"`  // of an error result
	Digest    common.Hash  `json:"digest,omitempty"` // zero before Computed
	Callback  []byte       `json:"callback,omitempty"`
	Committed bool         `json:"committed,omitempty"` // the digest may have left this machine
	// Reverted: the contribution is in a block, without effect. Only a reorganisation can still bring it about.
	Reverted bool `json:"reverted,omitempty"`

	OnChain        poco.ContributionStatus `json:"onChain,omitempty"` // as last seen
	RevealDeadline uint64                  `json:"revealDeadline,omitempty"`
	Location       []byte                  `json:"location,omitempty"` // what finalize or settle is to write

	// Of the settlement's road.
	Receipt     *Receipt `json:"receipt,omitempty"`     // the pool's, for the contribution
	Unwanted    bool     `json:"unwanted,omitempty"`    // the pool refused it; it has the signature all the same
	CommittedAt uint64   `json:"committedAt,omitempty"` // when a committee with this worker was fixed
	Rank        uint64   `json:"rank,omitempty"`        // among the committee's winners
	Dissents    bool     `json:"dissents,omitempty"`    // the committee believes another answer

	UploadAsked bool   `json:"uploadAsked,omitempty"`
	ArchiveLost bool   `json:"archiveLost,omitempty"`
	Attempt     int    `json:"attempt,omitempty"` // of the transaction under way
	Reason      Reason `json:"reason,omitempty"`  // of a bad end
	// Wake is the protocol time at which a Tick is due; 0: none.
	Wake uint64 `json:"wake,omitempty"`
	// Over: the task was last seen completed or claimed, though not yet deep enough to forget it.
	Over bool `json:"over,omitempty"`
	// Closed: nothing is owed and nothing will come; files and journal can go.
	Closed bool `json:"closed,omitempty"`
}

// Receipt is the pool's word that it has a contribution.
type Receipt struct {
	Received  uint64 `json:"received"`
	Signature []byte `json:"signature"`
}

// ResultHash is the hash of the answer as it goes on chain; zero before there is one.
func (s *State) ResultHash() common.Hash {
	if s.Digest == (common.Hash{}) {
		return common.Hash{}
	}
	return poco.ResultHash(s.Assignment.TaskID, s.Digest)
}

// Working tells whether the assignment takes one of the worker's slots: nothing is computed any more afterwards.
func (s *State) Working() bool {
	switch s.Stage {
	case Assigned, Fetching, Computing:
		return !s.Closed
	}
	return false
}

// Owing tells whether the worker has an obligation under way that money depends on: it should not stop now.
func (s *State) Owing() bool {
	switch s.Stage {
	case Contributing:
		return !s.Closed && !s.Assignment.Signs // the pool takes a signed one as well after a restart
	case Revealing, Finalizing, Showing, Settling:
		return !s.Closed
	}
	return false
}

// Promised is the stake that the worker will lock for this assignment and has not locked yet.
func (s *State) Promised() poco.Amount {
	if s.Closed || s.Short || s.Reverted || s.Unwanted || s.OnChain != poco.ContributionUnset {
		return 0
	}
	return s.WorkerStake
}

// Transactions is how many transactions the assignment may still cost.
func (s *State) Transactions() uint64 {
	switch {
	case s.Closed, s.Assignment.Signs:
		return 0
	case s.Short:
		return 1
	case s.Reverted:
		return 1 // a reorganisation that brings the contribution about brings the reveal too
	case s.OnChain == poco.ContributionUnset:
		return 2
	case s.OnChain == poco.Contributed:
		return 1
	}
	return 0
}

// Reason says why an assignment ended badly: one of the constants below, or a [result.Cause].
type Reason string

// Reasons that are not causes of package result.
const (
	BadAuthorization   Reason = "AUTHORIZATION_INVALID"
	BadTask            Reason = "TASK_INVALID"        // deal, index and task do not belong together, or another pool's
	NotActive          Reason = "TASK_NOT_ACTIVE"     // finished, revealing or contributed to already
	NoCapability       Reason = "CAPABILITY"          // no such runtime or enclave here
	NoFunds            Reason = "FUNDS"               // free stake or gas
	TooLate            Reason = "DEADLINE"            //
	AgainstPolicy      Reason = "POLICY"              // of the operator
	Busy               Reason = "BUSY"                // no slot is free
	ConsensusElsewhere Reason = "CONSENSUS"           //
	Unasked            Reason = "ABORTED"             // by the scheduler
	TransactionRefused Reason = "TRANSACTION_REFUSED" // by the hub
	UploadRefused      Reason = "UPLOAD_FAILED"       //
)
