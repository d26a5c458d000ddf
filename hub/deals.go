package hub

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
)

// Deal reads a deal; [poco.NotFound] when the hub has none of that id (Boost deals are not classic deals).
func (h *Hub) Deal(ctx context.Context, id common.Hash) (poco.Deal, error) {
	d, err := ask(ctx, h, h.dealQuery(id))
	if err == nil && d.BotSize == 0 {
		return d, poco.Errorf(poco.NotFound, "hub: deal", "no deal %v", id)
	}
	return d, err
}

// Deals reads many deals at once. An unknown one has BotSize 0.
func (h *Hub) Deals(ctx context.Context, ids []common.Hash) ([]poco.Deal, error) {
	return askEach(ctx, h, ids, h.dealQuery)
}

func (h *Hub) dealQuery(id common.Hash) query[poco.Deal] {
	return query[poco.Deal]{h.address, hubABI().PackViewDeal(id), "deal " + id.Hex(), func(data []byte) (poco.Deal, error) {
		d, err := hubABI().UnpackViewDeal(data)
		if err != nil {
			return poco.Deal{}, err
		}
		return dealFrom(id, d)
	}}
}

func dealFrom(id common.Hash, d contracts.Deal) (poco.Deal, error) {
	var n narrow
	resource := func(what string, r contracts.Resource) poco.Resource {
		return poco.Resource{Pointer: r.Pointer, Owner: r.Owner, Price: n.amount(what+" price", r.Price)}
	}
	deal := poco.Deal{
		ID: id, App: resource("app", d.App), Dataset: resource("dataset", d.Dataset), Workerpool: resource("workerpool", d.Workerpool),
		Trust: n.number("trust", d.Trust), Category: n.number("category", d.Category), Tag: d.Tag, Requester: d.Requester,
		Beneficiary: d.Beneficiary, Callback: d.Callback, Params: d.Params, StartTime: n.number("start time", d.StartTime),
		BotFirst: n.number("first task", d.BotFirst), BotSize: n.number("count of tasks", d.BotSize),
		WorkerStake:          n.amount("worker stake", d.WorkerStake),
		SchedulerRewardRatio: n.number("scheduler reward ratio", d.SchedulerRewardRatio), Sponsor: d.Sponsor,
	}
	return deal, n.err
}

// Task reads a task; [poco.NotFound] while it is not initialized (the hub cannot tell it from one that never
// will be: ask the deal).
func (h *Hub) Task(ctx context.Context, id common.Hash) (poco.Task, error) {
	t, err := ask(ctx, h, h.taskQuery(id))
	if err == nil && t.Status == poco.TaskUnset {
		return t, poco.Errorf(poco.NotFound, "hub: task", "task %v is not initialized", id)
	}
	return t, err
}

// Tasks reads many tasks at once. One that is not initialized has the status [poco.TaskUnset].
func (h *Hub) Tasks(ctx context.Context, ids []common.Hash) ([]poco.Task, error) {
	return askEach(ctx, h, ids, h.taskQuery)
}

func (h *Hub) taskQuery(id common.Hash) query[poco.Task] {
	return query[poco.Task]{h.address, hubABI().PackViewTask(id), "task " + id.Hex(), func(data []byte) (poco.Task, error) {
		t, err := hubABI().UnpackViewTask(data)
		if err != nil {
			return poco.Task{}, err
		}
		var n narrow
		task := poco.Task{
			ID: id, Status: poco.TaskStatus(t.Status), DealID: t.Dealid, Index: n.number("index", t.Idx),
			TimeRef: n.number("time", t.Timeref), ContributionDeadline: n.number("contribution deadline", t.ContributionDeadline),
			RevealDeadline: n.number("reveal deadline", t.RevealDeadline), FinalDeadline: n.number("final deadline", t.FinalDeadline),
			ConsensusValue: t.ConsensusValue, RevealCounter: n.number("reveals", t.RevealCounter),
			WinnerCounter: n.number("winners", t.WinnerCounter), Contributors: t.Contributors, ResultDigest: t.ResultDigest,
			Results: t.Results, ResultsCallback: t.ResultsCallback,
		}
		return task, n.err
	}}
}

// Contribution reads a worker's answer to a task; [poco.NotFound] when there is none.
func (h *Hub) Contribution(ctx context.Context, task common.Hash, worker common.Address) (poco.Contribution, error) {
	c, err := ask(ctx, h, h.contributionQuery(task, worker))
	if err == nil && c.Status == poco.ContributionUnset {
		return c, poco.Errorf(poco.NotFound, "hub: contribution", "%v did not contribute to task %v", worker, task)
	}
	return c, err
}

// Contributions reads several workers' answers to a task at once. One that there is not has status
// [poco.ContributionUnset].
func (h *Hub) Contributions(ctx context.Context, task common.Hash, workers []common.Address) ([]poco.Contribution, error) {
	return askEach(ctx, h, workers, func(w common.Address) query[poco.Contribution] { return h.contributionQuery(task, w) })
}

func (h *Hub) contributionQuery(task common.Hash, worker common.Address) query[poco.Contribution] {
	return query[poco.Contribution]{h.address, hubABI().PackViewContribution(task, worker), "contribution to " + task.Hex(),
		func(data []byte) (poco.Contribution, error) {
			c, err := hubABI().UnpackViewContribution(data)
			if err != nil {
				return poco.Contribution{}, err
			}
			var n narrow
			return poco.Contribution{Worker: worker, Status: poco.ContributionStatus(c.Status), ResultHash: c.ResultHash,
				ResultSeal: c.ResultSeal, EnclaveChallenge: c.EnclaveChallenge, Weight: n.number("weight", c.Weight)}, n.err
		}}
}

// Account reads what an address holds in the escrow.
func (h *Hub) Account(ctx context.Context, owner common.Address) (poco.Account, error) {
	return ask(ctx, h, h.accountQuery(owner))
}

// Accounts reads what many addresses hold.
func (h *Hub) Accounts(ctx context.Context, owners []common.Address) ([]poco.Account, error) {
	return askEach(ctx, h, owners, h.accountQuery)
}

func (h *Hub) accountQuery(owner common.Address) query[poco.Account] {
	return query[poco.Account]{h.address, hubABI().PackViewAccount(owner), "account " + owner.Hex(), func(data []byte) (poco.Account, error) {
		a, err := hubABI().UnpackViewAccount(data)
		if err != nil {
			return poco.Account{}, err
		}
		var n narrow
		return poco.Account{Stake: n.amount("stake", a.Stake), Locked: n.amount("locked stake", a.Locked)}, n.err
	}}
}

// Kitty is what schedulers lost and completed tasks hand out.
func (h *Hub) Kitty(ctx context.Context) (poco.Amount, error) {
	a, err := h.Account(ctx, poco.KittyAddress)
	return a.Locked, err
}

// Score reads a worker's reputation.
func (h *Hub) Score(ctx context.Context, worker common.Address) (uint64, error) {
	return ask(ctx, h, h.scoreQuery(worker))
}

// Scores reads many workers' reputations.
func (h *Hub) Scores(ctx context.Context, workers []common.Address) ([]uint64, error) {
	return askEach(ctx, h, workers, h.scoreQuery)
}

func (h *Hub) scoreQuery(worker common.Address) query[uint64] {
	return query[uint64]{h.address, hubABI().PackViewScore(worker), "score of " + worker.Hex(), numberFrom(hubABI().UnpackViewScore)}
}

// Category reads a category; [poco.NotFound] beyond the last one.
func (h *Hub) Category(ctx context.Context, id uint64) (poco.Category, error) {
	n, err := h.countCategory(ctx)
	if err != nil {
		return poco.Category{}, err
	}
	if id >= n {
		return poco.Category{}, poco.Errorf(poco.NotFound, "hub: category", "no category %d: there are %d", id, n)
	}
	return ask(ctx, h, h.categoryQuery(id))
}

// Categories reads all of them; the index is the id.
func (h *Hub) Categories(ctx context.Context) ([]poco.Category, error) {
	n, err := h.countCategory(ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]uint64, n)
	for i := range ids {
		ids[i] = uint64(i)
	}
	return askEach(ctx, h, ids, h.categoryQuery)
}

func (h *Hub) countCategory(ctx context.Context) (uint64, error) {
	return ask(ctx, h, query[uint64]{h.address, hubABI().PackCountCategory(), "count of categories", numberFrom(hubABI().UnpackCountCategory)})
}

func (h *Hub) categoryQuery(id uint64) query[poco.Category] {
	return query[poco.Category]{h.address, hubABI().PackViewCategory(new(big.Int).SetUint64(id)), "category", func(data []byte) (poco.Category, error) {
		c, err := hubABI().UnpackViewCategory(data)
		if err != nil {
			return poco.Category{}, err
		}
		var n narrow
		return poco.Category{ID: id, Name: c.Name, Description: c.Description, WorkClockTimeRef: n.number("time", c.WorkClockTimeRef)}, n.err
	}}
}

// TEEBroker is who authorizes contributions from enclaves instead of schedulers; zero when nobody does.
func (h *Hub) TEEBroker(ctx context.Context) (common.Address, error) {
	return ask(ctx, h, query[common.Address]{h.address, hubABI().PackTeebroker(), "TEE broker", hubABI().UnpackTeebroker})
}

// TotalSupply is all SRLC there is: the sum of every account, free and locked.
func (h *Hub) TotalSupply(ctx context.Context) (poco.Amount, error) {
	return ask(ctx, h, query[poco.Amount]{h.address, hubABI().PackTotalSupply(), "total supply", amountFrom(hubABI().UnpackTotalSupply)})
}

// RLCBalance is what an address holds in RLC itself, outside of the escrow.
func (h *Hub) RLCBalance(ctx context.Context, owner common.Address) (poco.Amount, error) {
	return ask(ctx, h, query[poco.Amount]{h.token, rlcABI().PackBalanceOf(owner), "RLC of " + owner.Hex(), amountFrom(rlcABI().UnpackBalanceOf)})
}

// RLCSupply is all RLC there is.
func (h *Hub) RLCSupply(ctx context.Context) (poco.Amount, error) {
	return ask(ctx, h, query[poco.Amount]{h.token, rlcABI().PackTotalSupply(), "supply of RLC", amountFrom(rlcABI().UnpackTotalSupply)})
}

// askEach makes the same read for many keys.
func askEach[K, T any](ctx context.Context, h *Hub, keys []K, about func(K) query[T]) ([]T, error) {
	queries := make([]query[T], len(keys))
	for i, k := range keys {
		queries[i] = about(k)
	}
	return askAll(ctx, h, queries)
}

func numberFrom(unpack func([]byte) (*big.Int, error)) func([]byte) (uint64, error) {
	return func(data []byte) (uint64, error) {
		v, err := unpack(data)
		if err != nil {
			return 0, err
		}
		var n narrow
		return n.number("the answer", v), n.err
	}
}

func amountFrom(unpack func([]byte) (*big.Int, error)) func([]byte) (poco.Amount, error) {
	return func(data []byte) (poco.Amount, error) {
		v, err := numberFrom(unpack)(data)
		return poco.Amount(v), err
	}
}
