package plan

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Command is something to do. The types below are all there are. Those with an ID are transactions: the same
// ID always means the same transaction, so that sending it twice is sending it once.
type Command interface{ command() }

// Ref is a task by its place in its deal.
type Ref struct {
	Deal  common.Hash
	Index uint64
	Task  common.Hash
}

// Transactions.
type (
	// Initialize makes tasks ACTIVE.
	Initialize struct {
		ID    string
		Tasks []Ref
	}
	// Finalize completes a task with the place of its result.
	Finalize struct {
		ID       string
		Task     common.Hash
		Location []byte
		Callback []byte
	}
	// Reopen gives a task whose winners did not reveal another chance.
	Reopen struct {
		ID   string
		Task common.Hash
	}
	// Claim gives the requester its money back, and the contributors their stakes. Unset tasks have to be
	// initialized in the same transaction.
	Claim struct {
		ID    string
		Tasks []Ref
		Unset bool
	}
	// Commit fixes the committees of tasks, on the settlement's road.
	Commit struct {
		ID    string
		Tasks []Commitment
	}
	// Settle ends committed tasks and has everybody paid.
	Settle struct {
		ID    string
		Tasks []Settlement
	}
	// ReleaseCommittee frees or seizes the stakes of a committee that nobody settled.
	ReleaseCommittee struct {
		ID    string
		Fixed *poco.Fixing
	}
)

// Commitment is a task's committee, in ascending order of the workers.
type Commitment struct {
	Ref
	Members []Signed
}

// Settlement is the end of one committed task.
type Settlement struct {
	Ref
	Fixed    *poco.Fixing
	Digest   common.Hash
	Location []byte
	Callback []byte
}

// Signed is a contribution that a worker has signed.
type Signed struct {
	Worker           common.Address
	ResultHash       common.Hash
	ResultSeal       common.Hash
	EnclaveChallenge common.Address
	Signature        []byte
}

// Instructions to workers, and errands.
type (
	// Assign leases a task to a worker. The same lease may be sent again after the worker was gone.
	Assign struct {
		Ref
		Worker  common.Address
		Lease   uint64
		Since   uint64
		Until   uint64
		Hedges  common.Address // the late worker for which it is one more than the trust needs; zero: none
		Score   uint64         // what the worker's answer is counted with
		TimeRef uint64
		Short   bool // contributeAndFinalize instead of contribute
		Signs   bool // sign the contribution, for the pool to commit
	}
	// Release tells that a lease is over, whatever the reason.
	Release struct {
		Task   common.Hash
		Worker common.Address
		Lease  uint64
	}
	// Abort tells a worker to drop a task.
	Abort struct {
		Task   common.Hash
		Worker common.Address
		Cause  Cause
	}
	// AskUpload tells a winner to put its result into the repository.
	AskUpload struct {
		Task   common.Hash
		Worker common.Address
		Until  uint64
	}
	// Drop forgets a signed contribution that the hub does not take.
	Drop struct {
		Task   common.Hash
		Worker common.Address
	}
	// Gather asks for a [Gathered] in a fraction of a second.
	Gather struct{}
	// Refresh asks for a worker's score and funds.
	Refresh struct{ Workers []common.Address }
	// Attempted asks to remember that a task's next transaction of a kind is attempt number Next, so that a restart does
	// not begin with those that were refused.
	Attempted struct {
		Task common.Hash
		Kind string
		Next int
	}
	// Quarantine tells that a worker gets nothing until then, and why: so many of its leases in a row ended with nothing heard, or so
	// many of its answers were wrong, the last one to this task, or the operator says so.
	Quarantine struct {
		Worker     common.Address
		Lapses     uint
		Lies       uint
		Until      uint64 // [Evicted]: until the operator lifts it
		Task       common.Hash
		Answer     common.Hash // of the worker: hash of its result
		Agreed     common.Hash // of the others, or the right one of a canary
		Canary     string      // that the task was
		Why        string      // in the operator's words
		ByOperator bool
	}
	// Readmit tells that a quarantine has ended, and what ended it.
	Readmit struct {
		Worker common.Address
		By     By
		Why    string // in the operator's words
	}
	// Remember asks to remember a worker's record, so that it survives a restart; an empty one is forgotten.
	Remember struct {
		Worker common.Address
		Record Record
	}
	// Check asks to remember that a task is checked, and what it is done with.
	Check struct {
		Ref
		Trust  uint64
		Until  uint64
		Judged bool
	}
	// KeepCanary asks to remember what came of a canary; an empty record is forgotten.
	KeepCanary struct {
		ID     string
		Record CanaryRecord
	}
	// Note is something for the pool's log.
	Note struct {
		Task common.Hash
		Text string
	}
	// CheckUpload asks for an [UploadChecked].
	CheckUpload struct {
		Task     common.Hash
		Worker   common.Address
		Digest   common.Hash // the answer that was revealed or shown
		Location []byte
		Callback []byte
	}
)

// By is what ended a quarantine.
type By string

// What ends one.
const (
	ByTime     By = "time"
	ByAnswer   By = "an answer"
	ByOperator By = "the operator"
)

func (Initialize) command()       {}
func (Finalize) command()         {}
func (Reopen) command()           {}
func (Claim) command()            {}
func (Commit) command()           {}
func (Settle) command()           {}
func (ReleaseCommittee) command() {}
func (Assign) command()           {}
func (Release) command()          {}
func (Abort) command()            {}
func (AskUpload) command()        {}
func (Drop) command()             {}
func (Gather) command()           {}
func (Refresh) command()          {}
func (Attempted) command()        {}
func (Quarantine) command()       {}
func (Readmit) command()          {}
func (Remember) command()         {}
func (Check) command()            {}
func (KeepCanary) command()       {}
func (Note) command()             {}
func (CheckUpload) command()      {}
