package audit

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Evidence is what somebody collected about one task. Whoever collects it need not be trusted with the
// verdict, only with having asked the chain: pieces that could not be had stay nil, and the checks that need
// them answer [Unknown] instead of guessing.
type Evidence struct {
	Domain       order.Domain
	Deal         poco.Deal
	CategoryTime uint64    // seconds
	Task         poco.Task // as the hub shows it
	TEEBroker    common.Address

	Match *Match
	// History holds the hub's logs of every transaction that touched the task, whole and in order, the logs
	// of other tasks in them included.
	History       []poco.Logged
	Contributions []Contribution // in the order they were made
	Kitty         *poco.Amount   // what the kitty held frozen just before the task was paid
	File          *common.Hash   // the digest of the result that was downloaded

	// Of the settlement's road.
	Settled  *Settled         // by whom; nil when it is not known
	Receipts []SignedReceipt  // of the pool for contributions, as far as workers gave them
	Refused  []common.Address // workers whose contribution the hub itself refused to commit

	// Contracts is the hub's own word on signatures of accounts that are contracts, which only a chain can tell.
	Contracts map[Claim]bool
}

// Claim says that an account signed a digest.
type Claim struct {
	Account common.Address
	Digest  common.Hash
}

// Match is how the deal came to be.
type Match struct {
	// Orders come from the transaction's data or, when another contract made the call, from where they were
	// published: their digests prove them. Nil when they are not known.
	Orders  *order.Set
	Logs    []poco.Logged
	Sponsor *common.Address // the sender of sponsorMatchOrders; nil for matchOrders

	// As they were just before the match; nil when the node does not keep that state any more.
	Owners    *Owners
	Policy    *Policy
	Consumed  map[common.Hash]order.Uint256
	Presigner map[common.Hash]common.Address
	Groups    order.Groups // nil: only plain addresses can be judged
}

// Owners are the accounts that could sign for the assets.
type Owners struct{ App, Dataset, Workerpool common.Address }

// Policy is what the workerpool asked of workers and for itself, in percent.
type Policy struct{ WorkerStakeRatio, SchedulerRewardRatio uint64 }

// Contribution is one worker's part.
type Contribution struct {
	poco.Contribution               // as the hub shows it
	Call              *Call         // the transaction's data; nil when another contract made the call
	Score             *uint64       // the worker's score just before
	At                poco.Position // of the contribution
}

// Settled is how a committed task was settled.
type Settled struct {
	By common.Address
	// Closing is a winner's leave, when somebody else than the pool settled.
	Closing *order.Closing
	Sign    []byte
}

// SignedReceipt is a pool's receipt as a worker shows it.
type SignedReceipt struct {
	order.Receipt
	Sign hexutil.Bytes `json:"sign"`
}

// Call is what a worker sent with contribute or contributeAndFinalize, or signed for its pool to commit.
type Call struct {
	ResultHash, ResultSeal common.Hash
	EnclaveChallenge       common.Address
	EnclaveSign            []byte
	AuthorizationSign      []byte
	ShortRoad              bool   // contributeAndFinalize
	Sign                   []byte // of the worker over [order.Contribution], on the settlement's road
}

// signed judges one signature: by key, or by the hub's word for a contract.
func (e *Evidence) signed(account common.Address, digest common.Hash, signature []byte) (ok bool, how string) {
	if poco.VerifyHashSignature(account, digest, signature) {
		return true, "by its key"
	}
	if e.Contracts[Claim{account, digest}] {
		return true, "by a contract, on the hub's word"
	}
	return false, ""
}

// progress folds the history into the task's state.
func (e *Evidence) progress() poco.Progress {
	p := poco.NewProgress(&e.Deal, e.Task.Index, e.CategoryTime)
	for _, l := range e.History {
		p.Apply(l.BlockTime, l.Event)
	}
	return p
}
