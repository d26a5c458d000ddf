package platform

import (
	"context"
	"net/http"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// PoolStatus is what a pool has at work and owns.
type PoolStatus struct {
	Pool    common.Address `json:"pool"`
	Name    string         `json:"name"`
	URL     string         `json:"url"`
	Owner   common.Address `json:"owner"`
	Account common.Address `json:"account"` // that sends the pool's transactions
	Stake   poco.Amount    `json:"stake"`   // of the owner, free
	Locked  poco.Amount    `json:"locked"`
	Wei     string         `json:"wei"` // of the account, for gas
	Workers int            `json:"workers"`
	Slots   int            `json:"slots"`
	Busy    int            `json:"busy"`
	Deals   int            `json:"deals"` // open
	Tasks   int            `json:"tasks"` // held open
	Done    uint64         `json:"done"`
}

// PoolWorker is one worker of a pool.
type PoolWorker struct {
	Pool      common.Address `json:"pool"`
	Worker    common.Address `json:"worker"`
	Connected bool           `json:"connected"`
	Slots     int            `json:"slots"`
	Busy      int            `json:"busy"`
	Held      int            `json:"held"`
	Score     uint64         `json:"score"`
	Stake     poco.Amount    `json:"stake"` // free
	Signs     bool           `json:"signs"` // needs no gas coin
	Network   string         `json:"network,omitempty"`
	// Quarantined is until when it gets no task, in seconds since 1970; Evicted: until the operator lifts it. Why says for what.
	Quarantined uint64 `json:"quarantined,omitempty"`
	Evicted     bool   `json:"evicted,omitempty"`
	Why         string `json:"why,omitempty"`
}

// PoolExplanation says what a task waits for, and why each worker has it or not.
type PoolExplanation struct {
	Pool    common.Address  `json:"pool"`
	Deal    common.Hash     `json:"deal"`
	Index   uint64          `json:"index"`
	Task    common.Hash     `json:"task"`
	Status  string          `json:"status"`
	Phase   plan.Phase      `json:"phase"`
	Why     string          `json:"why"`
	Until   uint64          `json:"until,omitempty"`
	Workers []PoolCandidate `json:"workers"`
}

// PoolCandidate is a worker in a [PoolExplanation].
type PoolCandidate struct {
	Worker common.Address `json:"worker"`
	Chosen bool           `json:"chosen"`
	Why    string         `json:"why"`
}

// control answers the operator.
func (p *Pools) control() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /status", answering(func(r *http.Request) (any, error) { return p.status(r.Context()) }))
	mux.HandleFunc("GET /workers", answering(func(r *http.Request) (any, error) { return p.workers(r.Context()) }))
	mux.HandleFunc("GET /explain/{task}", answering(func(r *http.Request) (any, error) { return p.explain(r.Context(), r.PathValue("task")) }))
	mux.HandleFunc("GET /log", answering(func(r *http.Request) (any, error) { return p.entries(r.Context(), r.URL.Query()) }))
	mux.HandleFunc("GET /canaries", answering(func(r *http.Request) (any, error) { return p.canaries(r.Context()) }))
	mux.HandleFunc("POST /quarantine", answering(func(r *http.Request) (any, error) { return p.quarantine(r) }))
	mux.HandleFunc("POST /reload", answering(func(r *http.Request) (any, error) { return struct{}{}, p.Reload(r.Context()) }))
	return mux
}

func (p *Pools) status(ctx context.Context) ([]PoolStatus, error) {
	list := make([]PoolStatus, 0, len(p.pools))
	for _, one := range p.pools {
		s := PoolStatus{Pool: one.Address, Name: one.Name, URL: p.urlOf(one), Account: one.key.Address()}
		registered, err := p.hub.Workerpool(ctx, one.Address)
		if err != nil {
			return nil, err
		}
		s.Owner = registered.Owner
		account, err := p.hub.Account(ctx, s.Owner)
		if err != nil {
			return nil, err
		}
		wei, err := p.chain.Balance(ctx, s.Account)
		if err != nil {
			return nil, err
		}
		load, err := one.scheduler.Load(ctx)
		if err != nil {
			return nil, err
		}
		s.Stake, s.Locked, s.Wei = account.Stake, account.Locked, wei.String()
		s.Workers, s.Slots, s.Busy, s.Deals, s.Tasks, s.Done = load.Workers, load.Slots, load.Busy, load.Deals, load.Open, load.Done
		list = append(list, s)
	}
	return list, nil
}

func (p *Pools) workers(ctx context.Context) ([]PoolWorker, error) {
	list := []PoolWorker{}
	for _, one := range p.pools {
		workers, err := one.scheduler.Workers(ctx)
		if err != nil {
			return nil, err
		}
		for _, w := range workers {
			shown := PoolWorker{Pool: one.Address, Worker: w.Address, Connected: w.Connected, Slots: w.Slots, Busy: w.Busy,
				Held: w.Held, Score: w.Score, Stake: w.Account.Stake, Signs: w.Signs, Network: w.Group, Quarantined: w.Quarantined, Why: w.Why}
			if shown.Evicted = w.Quarantined >= plan.Evicted; shown.Evicted {
				shown.Quarantined = 0
			}
			list = append(list, shown)
		}
	}
	return list, nil
}

func (p *Pools) explain(ctx context.Context, id string) (PoolExplanation, error) {
	b, err := hexutil.Decode(id)
	if err != nil || len(b) != common.HashLength {
		return PoolExplanation{}, poco.Errorf(poco.Invalid, "pool: explain", "%.80q is no task", id)
	}
	task := common.Hash(b)
	for _, one := range p.pools {
		progress, candidates, err := one.scheduler.Candidates(ctx, task)
		if poco.KindOf(err) == poco.NotFound {
			continue
		}
		if err != nil {
			return PoolExplanation{}, err
		}
		e := PoolExplanation{Pool: one.Address, Deal: progress.Deal, Index: progress.Index, Task: task, Status: progress.Status.String(),
			Phase: progress.Phase, Why: progress.Why, Until: progress.Until, Workers: []PoolCandidate{}}
		for _, c := range candidates {
			e.Workers = append(e.Workers, PoolCandidate{c.Worker, c.Chosen, c.Verdict})
		}
		return e, nil
	}
	return PoolExplanation{}, poco.Errorf(poco.NotFound, "pool: explain", "no pool here has a task %v", task)
}

// AskPools asks the process that runs on a directory: see knock.
func AskPools(ctx context.Context, dir, page string, body, answer any) error {
	return knock(ctx, "pool", dir, "/"+page, "iexec pool run", body, answer)
}
