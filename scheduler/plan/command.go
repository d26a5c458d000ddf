package plan

import (
	"github.com/ethereum/go-ethereum/common"
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
)

// Instructions to workers, and errands.
type (
	// Assign leases a task to a worker. The same lease may be sent again after the worker was gone.
	Assign struct {
		Ref
		Worker  common.Address
		Lease   uint64
		Until   uint64
		Score   uint64 // what the worker's answer is counted with
		TimeRef uint64
		Short   bool // contributeAndFinalize instead of contribute
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
	// CheckUpload asks for an [UploadChecked].
	CheckUpload struct {
		Task     common.Hash
		Worker   common.Address
		Digest   common.Hash // the revealed answer
		Location []byte
		Callback []byte
	}
)

func (Initialize) command()  {}
func (Finalize) command()    {}
func (Reopen) command()      {}
func (Claim) command()       {}
func (Assign) command()      {}
func (Release) command()     {}
func (Abort) command()       {}
func (AskUpload) command()   {}
func (CheckUpload) command() {}
