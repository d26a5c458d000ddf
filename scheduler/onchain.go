package scheduler

import (
	"cmp"
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

// HubFeed is a [Feed] from a hub's logs, folded by the ledger.
type HubFeed struct {
	Hub     *hub.Hub
	Pool    common.Address
	Start   uint64        // the block before the hub's first
	Depth   uint64        // blocks on top of one before it is believed; 0: as the network's description says
	Poll    time.Duration // for nodes without subscriptions; zero: the chain's default
	Journal *store.DB     // keeps the fold over a restart; nil: the chain is read again
}

// Follow implements [Feed].
func (f HubFeed) Follow(ctx context.Context, handle func(context.Context, Facts) error) error {
	categories, err := f.Hub.Categories(ctx)
	if err != nil {
		return err
	}
	l, err := ledger.New(ctx, ledger.Config{Deals: f.Hub, Categories: categories, Workerpool: f.Pool, Journal: f.Journal, Role: role,
		Final: ledger.FinalBy(f.Hub.Client())})
	if err != nil {
		return err
	}
	head, err := f.Hub.Client().Head(ctx)
	if err != nil {
		return err
	}
	told := teller{ledger: l, pool: f.Pool}
	// Until the fold has reached what was the head at the start nothing is told: deciding on the past would
	// repeat what was done since.
	behind := head.Number - min(head.Number, cmp.Or(f.Depth, f.Hub.Client().Profile().Depth()))
	live := l.Cursor().Number >= behind
	if live {
		if err := handle(ctx, told.all()); err != nil {
			return err
		}
	}
	for {
		again := false
		config := chain.FollowConfig{Start: f.Start, From: l.Cursor(), Recent: l.Recent(), Depth: f.Depth, Poll: f.Poll}
		err := f.Hub.Follow(ctx, config, func(ctx context.Context, b hub.Batch) error {
			changes, err := l.Apply(ctx, b)
			switch {
			case err != nil:
				kind := poco.KindOf(err)
				again = b.Rewind == nil && (kind == poco.Unavailable || kind == poco.Timeout)
				return err
			case live:
				return handle(ctx, told.changed(b, changes))
			case b.Cursor.Number >= behind:
				live = true
				return handle(ctx, told.all())
			}
			return nil
		})
		// Rationale: a node that does not answer just when a deal is read, or has lost it to a reorganisation, is
		// asked again from the last block folded; a pool that stopped instead would leave its workers' stakes lying.
		if !again || ctx.Err() != nil {
			return err
		}
		if err := chain.Pause(ctx, retryEvery); err != nil {
			return err
		}
	}
}

// teller puts the ledger's state into facts.
type teller struct {
	ledger *ledger.Ledger
	pool   common.Address
}

// all is the whole present.
func (t *teller) all() Facts {
	f := Facts{Time: t.ledger.Time()}
	for _, d := range t.ledger.DealsOf(t.pool) {
		f.Deals = append(f.Deals, d.ID)
		for _, task := range t.ledger.TasksOf(d.ID) {
			f.Tasks = append(f.Tasks, task.Progress)
		}
	}
	return f
}

// changed is what a batch changed, each deal and task once, as it is now.
func (t *teller) changed(b hub.Batch, changes []ledger.Change) Facts {
	f := Facts{Time: b.Time}
	seen := map[common.Hash]bool{}
	for _, c := range changes {
		id := c.TaskID
		if id == (common.Hash{}) {
			id = c.DealID
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		deal, exists := t.ledger.Deal(c.DealID)
		switch task, moved := t.ledger.Task(c.TaskID); {
		case c.TaskID == common.Hash{} && exists:
			f.Deals = append(f.Deals, c.DealID)
		case c.TaskID == common.Hash{}:
			f.Gone = append(f.Gone, c.DealID)
		case moved:
			f.Tasks = append(f.Tasks, task.Progress)
		case exists: // a reorganisation took its first event back
			f.Tasks = append(f.Tasks, poco.NewProgress(&deal.Deal, c.Index, deal.TimeRef))
		}
	}
	f.Touched = touched(b.Events)
	return f
}

// touched are the accounts whose means or score a batch changed.
func touched(events []poco.Logged) (accounts []common.Address) {
	seen := map[common.Address]bool{}
	add := func(a common.Address) {
		if !seen[a] {
			seen[a] = true
			accounts = append(accounts, a)
		}
	}
	for _, e := range events {
		switch e := e.Event.(type) {
		case poco.Transfer:
			add(e.From)
			add(e.To)
		case poco.Lock:
			add(e.Owner)
		case poco.Unlock:
			add(e.Owner)
		case poco.Reward:
			add(e.Owner)
		case poco.Seize:
			add(e.Owner)
		case poco.AccurateContribution:
			add(e.Worker)
		case poco.FaultyContribution:
			add(e.Worker)
		}
	}
	return accounts
}

// HubChain is a [Chain] that reads a hub.
type HubChain struct{ Hub *hub.Hub }

// Terms implements [Chain].
func (c HubChain) Terms(ctx context.Context, id common.Hash) (Terms, error) {
	const op = "scheduler: terms"
	deal, err := c.Hub.Deal(ctx, id)
	if err != nil {
		return Terms{}, err
	}
	category, err := c.Hub.Category(ctx, deal.Category)
	if err != nil { // not the kind NotFound: the deal exists
		return Terms{}, poco.Errorf(poco.Unavailable, op, "category %d: %w", deal.Category, err)
	}
	t := Terms{Deal: deal, TimeRef: category.WorkClockTimeRef}
	app, err := c.Hub.App(ctx, deal.App.Pointer)
	switch {
	case err == nil:
		t.AppType, t.AppName = app.Type, app.Name
	case poco.KindOf(err) != poco.NotFound:
		return Terms{}, err
	}
	return t, nil
}

// HubSettlement is a [Settlement] by a hub.
type HubSettlement struct {
	*hub.Hub
	Road Committer // makes the transactions that only the pool's owner may make; nil: the hub
}

// Committer commits and settles; a [hub.Hub] does, and a [hub.Through] by a contract that owns the pool.
type Committer interface {
	Commit(commitments []hub.Commitment) (chain.Call, error)
	Settle(settlements []hub.Settlement, closings []hub.Closing) (chain.Call, error)
}

// Commit implements [Settlement].
func (s HubSettlement) Commit(commitments []hub.Commitment) (chain.Call, error) {
	if s.Road == nil {
		return s.Hub.Commit(commitments)
	}
	return s.Road.Commit(commitments)
}

// Settle implements [Settlement].
func (s HubSettlement) Settle(settlements []hub.Settlement, closings []hub.Closing) (chain.Call, error) {
	if s.Road == nil {
		return s.Hub.Settle(settlements, closings)
	}
	return s.Road.Settle(settlements, closings)
}

// Refusals implements [Settlement].
func (s HubSettlement) Refusals(ctx context.Context, tx common.Hash) (refusals []plan.Refusal, err error) {
	receipt, err := s.Client().Receipt(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, e := range s.EventsOf(receipt, 0) {
		switch e := e.Event.(type) {
		case poco.CommitmentRefused:
			r := plan.Refusal{Task: e.TaskID, Reason: hub.Reason(e.Reason)}
			r.Worker, r.Scores = hub.Blames(e.Reason)
			refusals = append(refusals, r)
		case poco.SettlementRefused:
			refusals = append(refusals, plan.Refusal{Task: e.TaskID, Reason: hub.Reason(e.Reason)})
		}
	}
	return refusals, nil
}

// Standing implements [Chain].
func (c HubChain) Standing(ctx context.Context, worker common.Address) (Standing, error) {
	account, err := c.Hub.Account(ctx, worker)
	if err != nil {
		return Standing{}, err
	}
	score, err := c.Hub.Score(ctx, worker)
	if err != nil {
		return Standing{}, err
	}
	wei, err := c.Hub.Client().Balance(ctx, worker)
	return Standing{Account: account, Score: score, Wei: wei}, err
}

// Task implements [Chain].
func (c HubChain) Task(ctx context.Context, id common.Hash) (poco.Progress, error) {
	task, err := c.Hub.Task(ctx, id)
	if err != nil {
		return poco.Progress{}, err
	}
	contributions, err := c.Hub.Contributions(ctx, id, task.Contributors)
	return poco.Progress{Task: task, Contributions: contributions}, err
}
