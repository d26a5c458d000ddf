package plan

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Event is something that happened. The types below are all there are.
type Event interface{ apply(*step) }

// Facts from the chain.
type (
	// DealSeen tells a deal of this pool, or repeats it.
	DealSeen struct {
		Deal    poco.Deal
		TimeRef uint64   // seconds of its category
		Runtime Runtimes // what its app runs on, 0 when unknown
		Signs   bool     // it may take the settlement's road
		// Refusal, if not empty, is why the pool cannot serve the deal at all; its tasks are only claimed.
		Refusal string
	}
	// DealGone lets go of a deal: a reorganisation undid its match, or it is over for good.
	DealGone struct{ ID common.Hash }
	// TaskSeen tells a task as the chain has it now. Status UNSET undoes its initialization.
	TaskSeen struct{ Progress poco.Progress }
	// ScoreSeen tells a worker's reputation.
	ScoreSeen struct {
		Worker common.Address
		Score  uint64
	}
	// FundsSeen tells what a worker has in the escrow and whether it can pay for gas.
	FundsSeen struct {
		Worker  common.Address
		Account poco.Account
		Gas     bool
	}
)

// Words of workers and of the pool's own services.
type (
	// WorkerJoined opens a worker's stream, with what it still works on.
	WorkerJoined struct {
		Worker  Worker
		Holding []Holding
	}
	// WorkerLeft ends it.
	WorkerLeft struct{ Worker common.Address }
	// WorkerReported is a worker's word about a task.
	WorkerReported struct {
		Worker   common.Address
		Task     common.Hash
		Lease    uint64
		Stage    Stage
		Cause    string // of a failure, for people
		Lasting  bool   // Failed: another attempt of this worker would fail too
		Location []byte // Uploaded: what finalize should write
		Callback []byte // Uploaded: the answer for a callback contract
	}
	// UploadChecked tells whether the result that a worker says it uploaded is there and is the right one: that of
	// Digest, the revealed answer.
	UploadChecked struct {
		Task     common.Hash
		Worker   common.Address
		Digest   common.Hash
		OK       bool
		Location []byte
		Callback []byte
	}
	// ContributionSigned is a worker's signed contribution, whose signature was checked; or gives back one that was taken
	// before a restart.
	ContributionSigned struct {
		Ref
		Signed
	}
	// DigestShown is a worker's word for the digest behind its contribution.
	DigestShown struct {
		Task     common.Hash
		Worker   common.Address
		Digest   common.Hash
		Location []byte
		Callback []byte
	}
	// LeaseRestored gives back a lease that was given before a restart.
	LeaseRestored struct {
		Ref
		Worker common.Address
		Lease  uint64
		Since  uint64
		Until  uint64
		Score  uint64
		Signs  bool
		Hedges common.Address
	}
	// CommitRestored gives back a commit that was asked for before a restart.
	CommitRestored struct{ Commit Commit }
	// AttemptRestored gives back what [Attempted] asked to remember.
	AttemptRestored struct {
		Task common.Hash
		Kind string
		Next int
	}
	// Mined tells that the transaction of a command is in a block, and which of its tasks the hub refused.
	Mined struct {
		ID       string
		Refusals []Refusal
	}
	// Gathered tells that what waits for company in a transaction has waited long enough.
	Gathered struct{}
	// Refused tells that the transaction of a command will not happen.
	Refused struct {
		ID     string
		Reason string
	}
	// Tick tells the protocol time.
	Tick struct{ Now uint64 }
	// Together are events of one moment, such as a block's: nothing is decided in between.
	Together []Event
	// CheckRestored gives back what [Check] asked to remember.
	CheckRestored struct {
		Ref
		Trust  uint64
		Until  uint64
		Judged bool
	}
	// CanariesSet tells which canaries there are from now on; two of the same app and params count as one.
	CanariesSet struct{ Canaries []Canary }
	// CanaryRestored gives back what [KeepCanary] asked to remember.
	CanaryRestored struct {
		ID     string
		Record CanaryRecord
	}
	// RecordRestored gives back what [Remember] asked to remember.
	RecordRestored struct {
		Worker common.Address
		Record Record
	}
	// Barred is the operator's word that a worker gets nothing until then ([Evicted]: for ever), or that it may again.
	Barred struct {
		Worker common.Address
		Until  uint64
		Why    string
	}
	// Stop asks to take on nothing new; what is owed is still done.
	Stop struct{}
)

// Worker is who joined.
type Worker struct {
	Address  common.Address
	Score    uint64
	Account  poco.Account
	Gas      bool // can pay for its transactions
	Slots    int
	Tag      poco.Tag // what it can do
	Signs    bool     // takes the settlement's road
	Runtimes Runtimes
	Group    string // workers with the same group may have one owner; empty: unknown
	Owner    string // by the worker's own word; workers of the same owner do not vouch for each other; empty: unknown
	Machine  poco.Machine
}

// Refusal is why the hub left a task out of a transaction.
type Refusal struct {
	Task   common.Hash
	Worker common.Address // whose contribution it could not take; zero: nobody's
	Scores bool           // the weights are not what they were thought to be
	Reason string
}

// Holding is a task that a worker still works on.
type Holding struct {
	Task  common.Hash
	Lease uint64
}

// Runtimes is a set of kinds of program.
type Runtimes uint8

// The kinds of program.
const (
	WASM Runtimes = 1 << iota
	OCI
)

// Stage is how far a worker says it is.
type Stage uint8

// The stages that change what the pool does; the others are for people.
const (
	Working  Stage = iota
	Computed       // its slot is free, its answer under way
	Uploaded       // its result is in the repository
	Failed         // it started and will not answer
	Declined       // it did not start: busy, or short of funds
)

// Cause is why a worker should stop.
type Cause uint8

// The causes of [Abort].
const (
	Consensus    Cause = iota + 1 // others agreed
	Deadline                      // contributions are closed
	LeaseExpired                  // too slow
	TaskFinal                     // completed or claimed
	UnknownTask                   // not ours, or undone
)
