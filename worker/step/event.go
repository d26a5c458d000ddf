package step

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/result"
)

// Event is something that happened. Events may repeat and may come late; one that does not fit the stage
// changes nothing.
type Event interface{ event() }

// Times are protocol time in seconds.
type (
	// Begin is the scheduler's assignment.
	Begin struct{ Assignment Assignment }
	// Checked answers Check.
	Checked struct{ Facts Facts }
	// Fetched answers Fetch: everything is on disk and verified.
	Fetched struct{}
	// Gone answers Resume: there is nothing to come back to.
	Gone struct{}
	// Computed answers Compute, Resume or Excuse: the archive is on disk, and this is its digest. Callback is what a
	// callback contract gets.
	Computed struct {
		Digest   common.Hash
		Callback []byte
	}
	// Faulted answers Fetch, Compute or Resume: there is no answer. Proven tells, of a cause that is the order's, that
	// the content itself proves it, so that every honest worker must find the same.
	Faulted struct {
		Cause  result.Cause
		Proven bool
		Detail string
	}
	// Sent answers a transaction that the chain has taken, or refused: it was never sent and never will be, unless
	// Reverted tells that it is in a block, where it had no effect. After a reorganisation the same transaction may
	// have one.
	Sent struct {
		Action   Action
		Refused  bool
		Reverted bool // only with Refused
		Detail   string
		Now      uint64
	}
	// Stored answers Upload: the results location.
	Stored struct{ Location []byte }
	// NotStored answers Upload. Lost tells that there is nothing left to upload.
	NotStored struct {
		Lost   bool
		Detail string
		Now    uint64
	}
	// Handed answers Hand: the pool has the contribution, or refused it.
	Handed struct {
		Receipt *Receipt // nil: refused, or not as it must be
		Refused bool
		Detail  string
		Now     uint64
	}
	// ShownTo answers Show: the pool has the digest, or refused it.
	ShownTo struct {
		Refused bool
		Detail  string
		Now     uint64
	}
	// UploadWanted is the scheduler's request.
	UploadWanted struct{}
	// Abort is the scheduler's: it does not need the answer any more.
	Abort struct{ Consensus bool }
	// Seen is how the hub holds the task, after any of its logs, a rewind of the chain or a restart.
	Seen struct {
		Status         poco.TaskStatus
		Consensus      common.Hash // the winning result hash, when REVEALING or COMPLETED
		RevealDeadline uint64
		Mine           poco.ContributionStatus // this worker's
		Deep           bool                    // buried as deep as the worker's operator asks: will not change
		Now            uint64
		// Of the settlement's road.
		Fixed     *poco.Fixing // the committee on this chain, nil if there is none
		Confirmed bool         // it is buried as deep as the worker's operator asks
		Released  bool         // the committee's stakes were freed or seized
	}
	// Tick tells that time has passed, see State.Wake.
	Tick struct{ Now uint64 }
	// Restarted is the first event of a state read from the journal.
	Restarted struct{}
)

// Facts is what the chain and the worker itself know about an assignment.
type Facts struct {
	Deal     *poco.Deal // nil: there is none
	Task     poco.Task
	Category uint64 // seconds of the deal's category, for a task that the hub does not hold yet
	Mine     poco.ContributionStatus
	// Free is the worker's free stake, less what other assignments have been promised.
	Free poco.Amount
	// Payable is how many transactions the gas coin of the worker pays for, less those promised.
	Payable uint64
	Pool    common.Address // the only pool this worker serves
	// Objection is why this worker does not run the app (runtime, policy); "" if it does.
	Objection Reason
	Policy    Policy
	Load      float64 // processors in use on this machine by others than tasks, for the policy
	Now       uint64
	Settles   bool         // the hub offers the settlement's road, and the worker takes it
	Domain    order.Domain // where the pool's signature of an assignment counts
	// Vouched tells that the pool's owner is a contract, which says that the assignment's signature is its own (ERC-1271).
	Vouched bool
}

func (Begin) event()        {}
func (Checked) event()      {}
func (Fetched) event()      {}
func (Gone) event()         {}
func (Computed) event()     {}
func (Faulted) event()      {}
func (Sent) event()         {}
func (Stored) event()       {}
func (NotStored) event()    {}
func (Handed) event()       {}
func (ShownTo) event()      {}
func (UploadWanted) event() {}
func (Abort) event()        {}
func (Seen) event()         {}
func (Tick) event()         {}
func (Restarted) event()    {}

// Action names a transaction.
type Action string

// The transactions of a worker.
const (
	Contribution Action = "contribute"
	Reveal       Action = "reveal"
	Finalization Action = "contributeAndFinalize"
	Claim        Action = "claim"
	Settlement   Action = "settle"
	Release      Action = "release"
)

// Command is something to do; the answer comes as an event. Commands may be repeated after a restart, so
// carrying one out twice must do no harm: transactions go by [Transact.ID].
type Command interface{ command() }

type (
	// Check asks for the facts of the assignment.
	Check struct{}
	// Fetch asks for the app, its dataset and inputs, into an empty work folder.
	Fetch struct{}
	// Compute asks to run the app.
	Compute struct{}
	// Resume asks to wait for the run that a worker before this one began, where it has outlived that worker.
	Resume struct{}
	// Excuse asks for the canonical error result of a cause in place of the app's.
	Excuse struct{ Cause result.Cause }
	// Stop ends fetching, computing (also what was resumed) and uploading.
	Stop struct{}
	// Transact asks for a transaction.
	Transact struct {
		Action  Action
		Attempt int
	}
	// Hand asks to sign the contribution and hand it to the pool.
	Hand struct{}
	// Show asks to tell the pool the digest.
	Show struct{}
	// Upload asks to put the archive in the result repository.
	Upload struct{}
	// Report tells the scheduler the stage that was reached.
	Report struct {
		Stage  Stage
		Reason Reason
		Detail string
	}
	// Discard removes the work folder: nothing in it is needed any more.
	Discard struct{}
)

func (Check) command()    {}
func (Fetch) command()    {}
func (Compute) command()  {}
func (Resume) command()   {}
func (Excuse) command()   {}
func (Stop) command()     {}
func (Transact) command() {}
func (Hand) command()     {}
func (Show) command()     {}
func (Upload) command()   {}
func (Report) command()   {}
func (Discard) command()  {}
