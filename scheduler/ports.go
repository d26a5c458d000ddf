package scheduler

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// Feed tells what the chain says about one pool.
type Feed interface {
	// Follow calls handle first with the whole present of the pool and then with every change, in the chain's
	// order, until ctx ends or handle fails.
	Follow(ctx context.Context, handle func(context.Context, Facts) error) error
}

// Facts is what is now true. Each value replaces what was said before about the same deal or task.
type Facts struct {
	Time  uint64          // of the latest block
	Deals []common.Hash   // of this pool, new
	Gone  []common.Hash   // deals that a reorganisation undid, or that are over for good
	Tasks []poco.Progress // of this pool's deals; status UNSET for one that was undone
	// Touched are accounts whose stake or score changed.
	Touched []common.Address
}

// Chain is what the scheduler reads besides.
type Chain interface {
	// Terms returns a deal and what it asks for; an error of kind [poco.NotFound] when there is none.
	Terms(ctx context.Context, deal common.Hash) (Terms, error)
	// Standing returns what a worker can stake, pay and weighs.
	Standing(ctx context.Context, worker common.Address) (Standing, error)
	// Task returns a task as the hub holds it, with the contributions.
	Task(ctx context.Context, task common.Hash) (poco.Progress, error)
}

// Terms is a deal with the facts around it.
type Terms struct {
	Deal    poco.Deal
	TimeRef uint64 // seconds of its category
	AppType string // "WASM", "DOCKER"
	AppName string
}

// Standing is what a worker brings to a task besides its machine.
type Standing struct {
	Account poco.Account
	Score   uint64
	Wei     *big.Int
}

// Calls makes the transactions of a scheduler; a [hub.Hub] does.
type Calls interface {
	InitializeArray(refs []hub.TaskRef) chain.Call
	Finalize(task common.Hash, results, resultsCallback []byte) chain.Call
	Reopen(task common.Hash) chain.Call
	ClaimArray(tasks []common.Hash) chain.Call
	InitializeAndClaimArray(refs []hub.TaskRef) chain.Call
}

// Settlement is what the settlement's road takes; [HubSettlement] is one.
type Settlement interface {
	// Settles tells whether the hub offers the road.
	Settles(ctx context.Context) (bool, error)
	Commit(commitments []hub.Commitment) (chain.Call, error)
	Settle(settlements []hub.Settlement, closings []hub.Closing) (chain.Call, error)
	Release(c *poco.Committee, batch []common.Hash, place int) chain.Call
	// Refusals returns which tasks a transaction left out, and why.
	Refusals(ctx context.Context, tx common.Hash) ([]plan.Refusal, error)
}

// Sender carries transactions out, once for each id; an [outbox.Outbox] does.
type Sender interface {
	SubmitIntent(ctx context.Context, intents ...outbox.Intent) error
	Wait(ctx context.Context, id string) (outbox.Result, error)
}

// Clock tells protocol time; a [chain.Client] does.
type Clock interface {
	Now(ctx context.Context) (time.Time, error)
}

// Repository tells what was uploaded for a task; a results client does.
type Repository interface {
	// CID returns the content identifier of a task's result, an error of kind [poco.NotFound] when there is none.
	CID(ctx context.Context, task common.Hash) (string, error)
}

// Signer signs for the pool's owner, whose address it has; a wallet's key is one, and so is a delegate of a contract.
type Signer interface {
	Address() common.Address
	SignHash(ctx context.Context, hash common.Hash) ([]byte, error)
}

// DataSigner is a [Signer] that hashes what it signs itself, as keys behind a remote signer do; it is asked instead.
type DataSigner interface {
	SignData(ctx context.Context, data []byte) ([]byte, error)
}

// StatementSigner is a [Signer] for a contract that owns the pool and wants to be shown what was signed; it is asked instead.
type StatementSigner interface {
	SignStatement(ctx context.Context, s order.Statement) ([]byte, error)
}

// sign signs a statement for the pool.
func (s *Scheduler) sign(ctx context.Context, statement order.Statement) ([]byte, error) {
	switch signer := s.cfg.Signer.(type) {
	case StatementSigner:
		return signer.SignStatement(ctx, statement)
	case DataSigner:
		return signer.SignData(ctx, statement.Data)
	}
	return s.cfg.Signer.SignHash(ctx, statement.Digest())
}

// Enclaves makes the challenges under which enclaves sign; the secret service does.
type Enclaves interface {
	Challenge(ctx context.Context, task common.Hash) (common.Address, error)
}
