package worker

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/worker/step"
)

// Chain is what a worker asks of the hub, always as of the latest block.
type Chain interface {
	// Terms returns what a deal says and points at; an error of kind [poco.NotFound] when there is no such deal.
	Terms(ctx context.Context, deal common.Hash) (Terms, error)
	// Views returns how the hub holds these tasks for a worker, in their order.
	Views(ctx context.Context, worker common.Address, tasks []common.Hash) ([]View, error)
	// Fixing returns the committee that was fixed for a task.
	Fixing(ctx context.Context, task common.Hash) (*poco.Fixing, error)
	// Vouches tells whether an account that is a contract says that a signature is its own (ERC-1271); of a key's account, no.
	Vouches(ctx context.Context, account common.Address, digest common.Hash, signature []byte) (bool, error)
	// Means returns what a worker can stake and pay.
	Means(ctx context.Context, worker common.Address) (Means, error)
}

// Clock is protocol time.
type Clock interface {
	// Now is the time of the latest block and what has passed since it was seen, in seconds.
	Now(ctx context.Context) (uint64, error)
	// Watch calls handle at once and after every new block, until ctx ends or handle fails.
	Watch(ctx context.Context, handle func(ctx context.Context, now uint64) error) error
}

// Sender carries transactions out. It remembers them by id across restarts: one id is one transaction, however
// often it is asked for.
type Sender interface {
	// Send returns nil when the chain has taken the transaction, an error of kind [poco.Refused] when it has not:
	// one around [ErrReverted] when the transaction is in a block without effect, any other of this kind when it
	// was never sent and never will be. Any other error is for when neither is known yet.
	Send(ctx context.Context, id string, t Transaction) error
}

// ErrReverted marks the refusal of a transaction by a block, which a reorganisation may undo.
var ErrReverted = errors.New("reverted in a block")

// Terms is a deal and what it points at, as registered on chain.
type Terms struct {
	Deal     *poco.Deal
	Category uint64 // its time, seconds
	App      Resource
	Dataset  Resource     // zero without a dataset
	Domain   order.Domain // of the hub: where signatures count
	Settles  bool         // the hub offers the settlement's road
}

// Resource is where an app or a dataset is, and what it must be.
type Resource struct {
	Type      string      // of an app: "WASM", "DOCKER"
	Multiaddr string      // /ipfs/<cid> or an http(s) URL
	Checksum  common.Hash // sha256; zero: none
}

// View is how the hub holds a task for one worker.
type View struct {
	Task poco.Task
	Mine poco.Contribution
	Deep bool // the task is final, and was so as many blocks ago as the operator asks for

	// Of a task that was committed.
	Fixed     *poco.Fixing // nil when it is settled, or not found
	Confirmed bool         // the commit is as deep as the operator asks for
	Released  bool         // the committee's stakes were freed or seized
}

// Means is what a worker can stake and pay.
type Means struct {
	Account poco.Account
	Payable uint64 // transactions that the gas coin pays for at the price cap
}

// Transaction is what a worker sends to the hub.
type Transaction struct {
	Action              step.Action
	Task                common.Hash
	Digest, Hash, Seal  common.Hash
	EnclaveChallenge    common.Address
	Authorization       []byte // the scheduler's signature
	Results, OnCallback []byte // of contributeAndFinalize and settle
	Fixed               *poco.Fixing
	Closing             []byte // this worker's signature, for settle
	// Until is the protocol time until which it is tried again when the hub would refuse it.
	Until uint64
}

// nodeLag is how long a refusal may be due to a node that is behind.
const nodeLag = 60

// transactionOf is what an action sends.
//
// Rationale: a reveal is tried for as long as the hub may take it, for the stake depends on it. A contribution that
// is refused costs the work only, and most often others have agreed meanwhile: there is no use in insisting.
func transactionOf(action step.Action, s *step.State, now uint64) Transaction {
	a := s.Assignment
	until := uint64(0)
	switch action {
	case step.Reveal:
		until = s.RevealDeadline
	case step.Contribution, step.Finalization:
		until = min(now+nodeLag, s.ContributionDeadline)
	case step.Settlement:
		until = s.FinalDeadline
	case step.Claim, step.Release: // once: anybody may send another
	}
	return Transaction{
		Until:  until,
		Action: action, Task: a.TaskID,
		Digest: s.Digest, Hash: s.ResultHash(), Seal: poco.ResultSeal(a.Worker, a.TaskID, s.Digest),
		EnclaveChallenge: a.Authorization.EnclaveChallenge, Authorization: a.Signature,
		Results: s.Location, OnCallback: s.Callback,
	}
}

// seen puts a view in the terms of the deciding step.
func (v View) seen(now uint64) step.Seen {
	return step.Seen{
		Status: v.Task.Status, Consensus: v.Task.ConsensusValue, RevealDeadline: v.Task.RevealDeadline,
		Mine: v.Mine.Status, Deep: v.Deep, Now: now, Fixed: v.Fixed, Confirmed: v.Confirmed, Released: v.Released,
	}
}
