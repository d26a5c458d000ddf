package hub

import (
	"context"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
)

// decoder reads one event's log. A false answer, or an error, means that the log is not what its topic says.
type decoder func(*types.Log) (poco.Event, error)

// decoders are the hub's events by their first topic.
var decoders = sync.OnceValue(func() map[common.Hash]decoder {
	d := make(map[common.Hash]decoder)
	addEvents(d)
	addSettlementEvents(d)
	return d
})

// on registers how a log becomes an event, by the binding's unpack function.
func on[L any](decoders map[common.Hash]decoder, name string, unpack func(*types.Log) (*L, error), event func(*L, *narrow) poco.Event) {
	decoders[hubABI().GetABI().Events[name].ID] = func(l *types.Log) (poco.Event, error) {
		v, err := unpack(l)
		if err != nil {
			return nil, err
		}
		var n narrow
		return event(v, &n), n.err
	}
}

func addEvents(d map[common.Hash]decoder) {
	on(d, "OrdersMatched", hubABI().UnpackOrdersMatchedEvent, func(l *contracts.HubOrdersMatched, n *narrow) poco.Event {
		return poco.OrdersMatched{DealID: l.Dealid, AppHash: l.AppHash, DatasetHash: l.DatasetHash,
			WorkerpoolHash: l.WorkerpoolHash, RequestHash: l.RequestHash, Volume: n.number("volume", l.Volume)}
	})
	on(d, "SchedulerNotice", hubABI().UnpackSchedulerNoticeEvent, func(l *contracts.HubSchedulerNotice, _ *narrow) poco.Event {
		return poco.SchedulerNotice{Workerpool: l.Workerpool, DealID: l.Dealid}
	})
	on(d, "DealSponsored", hubABI().UnpackDealSponsoredEvent, func(l *contracts.HubDealSponsored, _ *narrow) poco.Event {
		return poco.DealSponsored{DealID: l.DealId, Sponsor: l.Sponsor}
	})
	on(d, "TaskInitialize", hubABI().UnpackTaskInitializeEvent, func(l *contracts.HubTaskInitialize, _ *narrow) poco.Event {
		return poco.TaskInitialize{TaskID: l.Taskid, Workerpool: l.Workerpool}
	})
	on(d, "TaskContribute", hubABI().UnpackTaskContributeEvent, func(l *contracts.HubTaskContribute, _ *narrow) poco.Event {
		return poco.TaskContribute{TaskID: l.Taskid, Worker: l.Worker, ResultHash: l.Hash}
	})
	on(d, "TaskConsensus", hubABI().UnpackTaskConsensusEvent, func(l *contracts.HubTaskConsensus, _ *narrow) poco.Event {
		return poco.TaskConsensus{TaskID: l.Taskid, Consensus: l.Consensus}
	})
	on(d, "TaskReveal", hubABI().UnpackTaskRevealEvent, func(l *contracts.HubTaskReveal, _ *narrow) poco.Event {
		return poco.TaskReveal{TaskID: l.Taskid, Worker: l.Worker, Digest: l.Digest}
	})
	on(d, "TaskReopen", hubABI().UnpackTaskReopenEvent, func(l *contracts.HubTaskReopen, _ *narrow) poco.Event {
		return poco.TaskReopen{TaskID: l.Taskid}
	})
	on(d, "TaskFinalize", hubABI().UnpackTaskFinalizeEvent, func(l *contracts.HubTaskFinalize, _ *narrow) poco.Event {
		return poco.TaskFinalize{TaskID: l.Taskid, Results: l.Results}
	})
	on(d, "TaskClaimed", hubABI().UnpackTaskClaimedEvent, func(l *contracts.HubTaskClaimed, _ *narrow) poco.Event {
		return poco.TaskClaimed{TaskID: l.Taskid}
	})
	on(d, "AccurateContribution", hubABI().UnpackAccurateContributionEvent, func(l *contracts.HubAccurateContribution, _ *narrow) poco.Event {
		return poco.AccurateContribution{Worker: l.Worker, TaskID: l.Taskid}
	})
	on(d, "FaultyContribution", hubABI().UnpackFaultyContributionEvent, func(l *contracts.HubFaultyContribution, _ *narrow) poco.Event {
		return poco.FaultyContribution{Worker: l.Worker, TaskID: l.Taskid}
	})
	on(d, "Transfer", hubABI().UnpackTransferEvent, func(l *contracts.HubTransfer, n *narrow) poco.Event {
		return poco.Transfer{From: l.From, To: l.To, Amount: n.amount("transfer", l.Value)}
	})
	on(d, "Lock", hubABI().UnpackLockEvent, func(l *contracts.HubLock, n *narrow) poco.Event {
		return poco.Lock{Owner: l.Owner, Amount: n.amount("lock", l.Amount)}
	})
	on(d, "Unlock", hubABI().UnpackUnlockEvent, func(l *contracts.HubUnlock, n *narrow) poco.Event {
		return poco.Unlock{Owner: l.Owner, Amount: n.amount("unlock", l.Amount)}
	})
	on(d, "Reward", hubABI().UnpackRewardEvent, func(l *contracts.HubReward, n *narrow) poco.Event {
		return poco.Reward{Owner: l.Owner, Amount: n.amount("reward", l.Amount), Ref: l.Ref}
	})
	on(d, "Seize", hubABI().UnpackSeizeEvent, func(l *contracts.HubSeize, n *narrow) poco.Event {
		return poco.Seize{Owner: l.Owner, Amount: n.amount("seize", l.Amount), Ref: l.Ref}
	})
	on(d, "Approval", hubABI().UnpackApprovalEvent, func(l *contracts.HubApproval, _ *narrow) poco.Event {
		return poco.Approval{Owner: l.Owner, Spender: l.Spender, Value: common.BigToHash(l.Value)}
	})
	on(d, "SchedulerNoticeBoost", hubABI().UnpackSchedulerNoticeBoostEvent, func(l *contracts.HubSchedulerNoticeBoost, n *narrow) poco.Event {
		return poco.SchedulerNoticeBoost{Workerpool: l.Workerpool, DealID: l.DealId, App: l.App, Dataset: l.Dataset,
			Category: n.number("category", l.Category), Tag: l.Tag, Params: l.Params, Beneficiary: l.Beneficiary}
	})
	on(d, "DealSponsoredBoost", hubABI().UnpackDealSponsoredBoostEvent, func(l *contracts.HubDealSponsoredBoost, _ *narrow) poco.Event {
		return poco.DealSponsoredBoost{DealID: l.DealId, Sponsor: l.Sponsor}
	})
	on(d, "ResultPushedBoost", hubABI().UnpackResultPushedBoostEvent, func(l *contracts.HubResultPushedBoost, n *narrow) poco.Event {
		return poco.ResultPushedBoost{DealID: l.DealId, Index: n.number("index", l.Index), Results: l.Results}
	})
	on(d, "CreateCategory", hubABI().UnpackCreateCategoryEvent, func(l *contracts.HubCreateCategory, n *narrow) poco.Event {
		return poco.CategoryCreated{Category: poco.Category{ID: n.number("category", l.Catid), Name: l.Name, Description: l.Description,
			WorkClockTimeRef: n.number("time", l.WorkClockTimeRef)}}
	})
	on(d, "SignedAppOrder", hubABI().UnpackSignedAppOrderEvent, func(l *contracts.HubSignedAppOrder, _ *narrow) poco.Event {
		return poco.OrderSigned{Kind: poco.AppOrderKind, Hash: l.AppHash}
	})
	on(d, "SignedDatasetOrder", hubABI().UnpackSignedDatasetOrderEvent, func(l *contracts.HubSignedDatasetOrder, _ *narrow) poco.Event {
		return poco.OrderSigned{Kind: poco.DatasetOrderKind, Hash: l.DatasetHash}
	})
	on(d, "SignedWorkerpoolOrder", hubABI().UnpackSignedWorkerpoolOrderEvent, func(l *contracts.HubSignedWorkerpoolOrder, _ *narrow) poco.Event {
		return poco.OrderSigned{Kind: poco.WorkerpoolOrderKind, Hash: l.WorkerpoolHash}
	})
	on(d, "SignedRequestOrder", hubABI().UnpackSignedRequestOrderEvent, func(l *contracts.HubSignedRequestOrder, _ *narrow) poco.Event {
		return poco.OrderSigned{Kind: poco.RequestOrderKind, Hash: l.RequestHash}
	})
	on(d, "ClosedAppOrder", hubABI().UnpackClosedAppOrderEvent, func(l *contracts.HubClosedAppOrder, _ *narrow) poco.Event {
		return poco.OrderClosed{Kind: poco.AppOrderKind, Hash: l.AppHash}
	})
	on(d, "ClosedDatasetOrder", hubABI().UnpackClosedDatasetOrderEvent, func(l *contracts.HubClosedDatasetOrder, _ *narrow) poco.Event {
		return poco.OrderClosed{Kind: poco.DatasetOrderKind, Hash: l.DatasetHash}
	})
	on(d, "ClosedWorkerpoolOrder", hubABI().UnpackClosedWorkerpoolOrderEvent, func(l *contracts.HubClosedWorkerpoolOrder, _ *narrow) poco.Event {
		return poco.OrderClosed{Kind: poco.WorkerpoolOrderKind, Hash: l.WorkerpoolHash}
	})
	on(d, "ClosedRequestOrder", hubABI().UnpackClosedRequestOrderEvent, func(l *contracts.HubClosedRequestOrder, _ *narrow) poco.Event {
		return poco.OrderClosed{Kind: poco.RequestOrderKind, Hash: l.RequestHash}
	})
}

// Decode reads a log of the hub or of one of its registries; false for logs of other contracts, of RLC too, and
// for events that the platform does not fold.
func (h *Hub) Decode(l chain.Log) (poco.Logged, bool) {
	at := poco.Position{Block: l.BlockNumber, BlockHash: l.BlockHash, BlockTime: l.BlockTime, TxHash: l.TxHash, LogIndex: l.Index}
	if len(l.Topics) == 0 {
		return poco.Logged{}, false
	}
	if l.Address == h.address {
		decode, ok := decoders()[l.Topics[0]]
		if !ok {
			return poco.Logged{}, false
		}
		event, err := decode(&l.Log)
		return poco.Logged{Position: at, Event: event}, err == nil
	}
	for _, registry := range h.registries {
		if l.Address != registry {
			continue
		}
		// The registries' Transfer shares its topic with the ledgers', but has the token in a topic of its own.
		t, err := appsABI().UnpackTransferEvent(&l.Log)
		if err != nil || t.TokenId.BitLen() > 8*common.AddressLength {
			return poco.Logged{}, false
		}
		return poco.Logged{Position: at, Event: poco.ResourceTransfer{Registry: registry, From: t.From, To: t.To,
			Resource: common.BigToAddress(t.TokenId)}}, true
	}
	return poco.Logged{}, false
}

// Batch is one step of [Hub.Follow], to be applied as a whole: undo what came from blocks above Rewind, apply
// Events, store Cursor.
type Batch struct {
	Rewind *uint64
	Events []poco.Logged
	Cursor chain.Cursor
	Time   uint64 // of the cursor's block: protocol time moves although nothing happens
}

// Follow delivers every event of the hub and its registries, at least once, as [chain.Follow] does; the
// configuration's addresses are filled in.
func (h *Hub) Follow(ctx context.Context, config chain.FollowConfig, handle func(context.Context, Batch) error) error {
	config.Addresses = append([]common.Address{h.address}, h.registries[:]...)
	return chain.Follow(ctx, h.client, config, func(ctx context.Context, b chain.Batch) error {
		return handle(ctx, Batch{Rewind: b.Rewind, Events: h.DecodeAll(b.Logs), Cursor: b.Cursor, Time: b.Time})
	})
}

// DecodeAll reads those of the logs that [Hub.Decode] can, in their order.
func (h *Hub) DecodeAll(logs []chain.Log) []poco.Logged {
	events := make([]poco.Logged, 0, len(logs))
	for _, l := range logs {
		if e, ok := h.Decode(l); ok {
			events = append(events, e)
		}
	}
	return events
}

// Events are all the hub's events in a range of blocks, both ends included, for a reader that does not follow.
func (h *Hub) Events(ctx context.Context, from, to uint64) ([]poco.Logged, error) {
	logs, err := h.client.LogsOf(ctx, from, to, append([]common.Address{h.address}, h.registries[:]...), nil)
	return h.DecodeAll(logs), err
}

// EventsOf are the hub's events in one transaction; time is its block's.
func (h *Hub) EventsOf(receipt *types.Receipt, time uint64) []poco.Logged {
	logs := make([]chain.Log, len(receipt.Logs))
	for i, l := range receipt.Logs {
		logs[i] = chain.Log{Log: *l, BlockTime: time}
	}
	return h.DecodeAll(logs)
}

// DealsOf returns the deals that a transaction made.
func (h *Hub) DealsOf(receipt *types.Receipt) (deals []common.Hash) {
	for _, l := range h.EventsOf(receipt, 0) {
		if m, ok := l.Event.(poco.OrdersMatched); ok {
			deals = append(deals, m.DealID)
		}
	}
	return deals
}

// CreatedBy returns the assets of a kind that a transaction registered.
func (h *Hub) CreatedBy(receipt *types.Receipt, k Kind) (assets []common.Address) {
	for _, l := range h.EventsOf(receipt, 0) {
		if t, ok := l.Event.(poco.ResourceTransfer); ok && t.Registry == h.registries[k] && t.From == (common.Address{}) {
			assets = append(assets, t.Resource)
		}
	}
	return assets
}
