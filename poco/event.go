package poco

import "github.com/ethereum/go-ethereum/common"

// Event is one of the hub's (or a registry's) logs, decoded. The concrete types below are all of them that
// the platform folds; each carries exactly the log's fields.
type Event interface{ event() }

// Position places an event in the chain. Events are totally ordered by block and log index.
type Position struct {
	Block     uint64
	BlockHash common.Hash
	BlockTime uint64 // seconds
	TxHash    common.Hash
	LogIndex  uint
}

// Logged is an event where it happened.
type Logged struct {
	Position
	Event Event
}

// Events of deals and tasks.
type (
	// OrdersMatched created a deal.
	OrdersMatched struct {
		DealID                                            common.Hash
		AppHash, DatasetHash, WorkerpoolHash, RequestHash common.Hash
		Volume                                            uint64
	}
	// SchedulerNotice tells a workerpool that it has a deal to serve.
	SchedulerNotice struct {
		Workerpool common.Address
		DealID     common.Hash
	}
	// DealSponsored names a payer other than the requester.
	DealSponsored struct {
		DealID  common.Hash
		Sponsor common.Address
	}
	// TaskInitialize made a task ACTIVE.
	TaskInitialize struct {
		TaskID     common.Hash
		Workerpool common.Address
	}
	// TaskContribute recorded a worker's result hash.
	TaskContribute struct {
		TaskID     common.Hash
		Worker     common.Address
		ResultHash common.Hash
	}
	// TaskConsensus made a task REVEALING.
	TaskConsensus struct {
		TaskID    common.Hash
		Consensus common.Hash
	}
	// TaskReveal proved a contribution.
	TaskReveal struct {
		TaskID common.Hash
		Worker common.Address
		Digest common.Hash
	}
	// TaskReopen rejected the consensus group because nobody revealed.
	TaskReopen struct{ TaskID common.Hash }
	// TaskFinalize made a task COMPLETED.
	TaskFinalize struct {
		TaskID  common.Hash
		Results []byte
	}
	// TaskClaimed made a task FAILED and refunded it.
	TaskClaimed struct{ TaskID common.Hash }
)

// Events of workers' reputation.
type (
	// AccurateContribution raised a worker's score.
	AccurateContribution struct {
		Worker common.Address
		TaskID common.Hash
	}
	// FaultyContribution lowered a worker's score.
	FaultyContribution struct {
		Worker common.Address
		TaskID common.Hash
	}
)

// Events of money. Amounts beyond 64 bits cannot occur, see [Amount].
type (
	// Transfer moved free stake; the zero address stands for deposits (From) and withdrawals (To).
	Transfer struct {
		From, To common.Address
		Amount   Amount
	}
	// Lock froze part of an account.
	Lock struct {
		Owner  common.Address
		Amount Amount
	}
	// Unlock freed part of an account.
	Unlock struct {
		Owner  common.Address
		Amount Amount
	}
	// Reward paid an account out of the pot; Ref is the task.
	Reward struct {
		Owner  common.Address
		Amount Amount
		Ref    common.Hash
	}
	// Seize took frozen funds of an account; Ref is the task.
	Seize struct {
		Owner  common.Address
		Amount Amount
		Ref    common.Hash
	}
)

// Approval set what a spender may take of an owner's free stake. Value is a word: an allowance may be any number of 256 bits.
type Approval struct {
	Owner, Spender common.Address
	Value          common.Hash
}

// Events of Boost, the road on which a task of trust 1 ends with one transaction.
type (
	// SchedulerNoticeBoost tells a workerpool that it has a Boost deal to serve.
	SchedulerNoticeBoost struct {
		Workerpool   common.Address
		DealID       common.Hash
		App, Dataset common.Address
		Category     uint64
		Tag          Tag
		Params       string
		Beneficiary  common.Address
	}
	// DealSponsoredBoost names a payer other than the requester.
	DealSponsoredBoost struct {
		DealID  common.Hash
		Sponsor common.Address
	}
	// ResultPushedBoost delivered a task of a Boost deal; its index begins with 0 in every deal.
	ResultPushedBoost struct {
		DealID  common.Hash
		Index   uint64
		Results []byte
	}
)

// OrderKind tells the four kinds of order apart.
type OrderKind uint8

// The kinds of order.
const (
	AppOrderKind OrderKind = iota
	DatasetOrderKind
	WorkerpoolOrderKind
	RequestOrderKind
)

// String returns the kind's name as the market spells it.
func (k OrderKind) String() string {
	return enumName(k, "apporder", "datasetorder", "workerpoolorder", "requestorder")
}

// Events of orders, categories and registries.
type (
	// OrderSigned presigned an order on chain.
	OrderSigned struct {
		Kind OrderKind
		Hash common.Hash
	}
	// OrderClosed cancelled an order: nothing of it remains.
	OrderClosed struct {
		Kind OrderKind
		Hash common.Hash
	}
	// CategoryCreated appended a category.
	CategoryCreated struct{ Category Category }
	// ResourceTransfer registered an app, dataset or workerpool (From is zero) or changed its owner.
	ResourceTransfer struct {
		Registry common.Address // the registry that emitted it
		From, To common.Address
		Resource common.Address
	}
)

func (OrdersMatched) event()        {}
func (SchedulerNotice) event()      {}
func (DealSponsored) event()        {}
func (TaskInitialize) event()       {}
func (TaskContribute) event()       {}
func (TaskConsensus) event()        {}
func (TaskReveal) event()           {}
func (TaskReopen) event()           {}
func (TaskFinalize) event()         {}
func (TaskClaimed) event()          {}
func (AccurateContribution) event() {}
func (FaultyContribution) event()   {}
func (Transfer) event()             {}
func (Lock) event()                 {}
func (Unlock) event()               {}
func (Reward) event()               {}
func (Seize) event()                {}
func (Approval) event()             {}
func (SchedulerNoticeBoost) event() {}
func (DealSponsoredBoost) event()   {}
func (ResultPushedBoost) event()    {}
func (OrderSigned) event()          {}
func (OrderClosed) event()          {}
func (CategoryCreated) event()      {}
func (ResourceTransfer) event()     {}

// TaskOf returns the task an event is about. Lock, Unlock and Transfer do not say theirs, and Committed is about many.
func TaskOf(e Event) (task common.Hash, ok bool) {
	switch e := e.(type) {
	case TaskInitialize:
		return e.TaskID, true
	case TaskContribute:
		return e.TaskID, true
	case TaskConsensus:
		return e.TaskID, true
	case TaskReveal:
		return e.TaskID, true
	case TaskReopen:
		return e.TaskID, true
	case TaskFinalize:
		return e.TaskID, true
	case TaskClaimed:
		return e.TaskID, true
	case CommitmentRefused:
		return e.TaskID, true
	case SettlementRefused:
		return e.TaskID, true
	case CommitteeReleased:
		return e.TaskID, true
	case AccurateContribution:
		return e.TaskID, true
	case FaultyContribution:
		return e.TaskID, true
	case Reward:
		return e.Ref, true
	case Seize:
		return e.Ref, true
	}
	return common.Hash{}, false
}
