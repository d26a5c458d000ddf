package poco

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// TaskStatus is a task's place in the protocol.
type TaskStatus uint8

// A task starts UNSET, is made ACTIVE by initialize, REVEALING by consensus, and ends COMPLETED by finalize
// or FAILED by claim.
const (
	TaskUnset TaskStatus = iota
	TaskActive
	TaskRevealing
	TaskCompleted
	TaskFailed
)

// String returns the protocol's name of the status.
func (s TaskStatus) String() string {
	return enumName(s, "UNSET", "ACTIVE", "REVEALING", "COMPLETED", "FAILED")
}

// MarshalText writes the protocol's name.
func (s TaskStatus) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the protocol's name.
func (s *TaskStatus) UnmarshalText(b []byte) error {
	for v := TaskUnset; v <= TaskFailed; v++ {
		if v.String() == string(b) {
			*s = v
			return nil
		}
	}
	return Errorf(Invalid, "task status", "unknown status %.20q", b)
}

// Final tells whether the task can change no more.
func (s TaskStatus) Final() bool { return s == TaskCompleted || s == TaskFailed }

// ContributionStatus is a worker's place in a task.
type ContributionStatus uint8

// A contribution is PROVED by its worker's reveal, REJECTED by a reopen.
const (
	ContributionUnset ContributionStatus = iota
	Contributed
	Proved
	Rejected
)

// String returns the protocol's name of the status.
func (s ContributionStatus) String() string {
	return enumName(s, "UNSET", "CONTRIBUTED", "PROVED", "REJECTED")
}

// MarshalText writes the protocol's name.
func (s ContributionStatus) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the protocol's name.
func (s *ContributionStatus) UnmarshalText(b []byte) error {
	for v := ContributionUnset; v <= Rejected; v++ {
		if v.String() == string(b) {
			*s = v
			return nil
		}
	}
	return Errorf(Invalid, "contribution status", "unknown status %.20q", b)
}

func enumName[E ~uint8](v E, names ...string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("UNKNOWN(%d)", uint8(v))
}

// Task is one execution of a deal's app, as the hub holds it.
type Task struct {
	ID                   common.Hash      `json:"taskid"`
	Status               TaskStatus       `json:"status"`
	DealID               common.Hash      `json:"dealid"`
	Index                uint64           `json:"idx"`
	TimeRef              uint64           `json:"timeref"`              // the category's time, seconds
	ContributionDeadline uint64           `json:"contributionDeadline"` // protocol time, seconds
	RevealDeadline       uint64           `json:"revealDeadline"`
	FinalDeadline        uint64           `json:"finalDeadline"`
	ConsensusValue       common.Hash      `json:"consensusValue"` // the result hash that won
	RevealCounter        uint64           `json:"revealCounter"`
	WinnerCounter        uint64           `json:"winnerCounter"`
	Contributors         []common.Address `json:"contributors"`
	ResultDigest         common.Hash      `json:"resultDigest"`
	Results              []byte           `json:"results"` // where the result is, see package result
	ResultsCallback      []byte           `json:"resultsCallback"`
}

// Contribution is one worker's answer to a task, as the hub holds it.
type Contribution struct {
	Worker           common.Address     `json:"worker"`
	Status           ContributionStatus `json:"status"`
	ResultHash       common.Hash        `json:"resultHash"`
	ResultSeal       common.Hash        `json:"resultSeal"`
	EnclaveChallenge common.Address     `json:"enclaveChallenge"`
	Weight           uint64             `json:"weight"` // log₂ of the worker's weight: its share of the reward
}

// Account is what an address holds in the hub's escrow.
type Account struct {
	Stake  Amount `json:"stake"`  // free
	Locked Amount `json:"locked"` // frozen for open obligations
}

// Total is the free and the locked part together.
func (a Account) Total() Amount { return a.Stake + a.Locked }

// Authorization is a scheduler's signed leave for a worker to contribute to a task.
type Authorization struct {
	Worker           common.Address `json:"workerWallet"`
	TaskID           common.Hash    `json:"chainTaskId"`
	EnclaveChallenge common.Address `json:"enclaveChallenge"`
	Signature        []byte         `json:"-"`
}

// Hash is what the scheduler signs under EIP-191.
func (a *Authorization) Hash() common.Hash {
	return AuthorizationHash(a.Worker, a.TaskID, a.EnclaveChallenge)
}
