package worker

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker/step"
)

// OnChain is the [Chain], the [Clock] and the [Sender] of a real hub.
type OnChain struct {
	Hub *hub.Hub
	// Depth is how many blocks must lie on a finished task until it is forgotten, where the network's description does not
	// say what is final.
	Depth uint64
	// Confirmations is how many blocks a commit must have, its own included, until a digest is shown under it; zero: as many
	// as the network's description says, or 1.
	Confirmations uint64
	// Poll is how often a node without subscriptions is asked for its head; zero: the chain's default.
	Poll time.Duration
	// MaxFee bounds the price of a unit of gas, in wei; nil: what the node suggests.
	MaxFee *big.Int
	// Outbox is the one of the worker's key.
	Outbox Intents

	over  over
	terms recent
}

// Intents is an outbox: what a worker means to send, once per id, across restarts.
type Intents interface {
	SubmitIntent(ctx context.Context, intents ...outbox.Intent) error
	Wait(ctx context.Context, id string) (outbox.Result, error)
}

var (
	_ Chain  = (*OnChain)(nil)
	_ Clock  = (*OnChain)(nil)
	_ Sender = (*OnChain)(nil)
)

// recent remembers what deals ask for, for a while.
//
// Rationale: the tasks of a bag come one after the other, and nothing of a deal changes. The while bounds how long a deal that a
// reorganisation has undone, or a change of the hub's delegate, goes unnoticed: no longer than within the life of one task.
type recent struct {
	once  sync.Once
	deals *lru.Cache[common.Hash, recentTerms]
}

type recentTerms struct {
	Terms
	at time.Time
}

const (
	recentTime  = 30 * time.Second
	recentDeals = 64
)

func (r *recent) ask(id common.Hash, ask func() (Terms, error)) (Terms, error) {
	r.once.Do(func() { r.deals = lru.NewCache[common.Hash, recentTerms](recentDeals) })
	if known, ok := r.deals.Get(id); ok && time.Since(known.at) < recentTime {
		return known.Terms, nil
	}
	terms, err := ask()
	if err == nil {
		r.deals.Add(id, recentTerms{terms, time.Now()})
	}
	return terms, err
}

// Terms implements [Chain].
func (o *OnChain) Terms(ctx context.Context, id common.Hash) (Terms, error) {
	return o.terms.ask(id, func() (Terms, error) { return o.readTerms(ctx, id) })
}

func (o *OnChain) readTerms(ctx context.Context, id common.Hash) (Terms, error) {
	deal, err := o.Hub.Deal(ctx, id)
	if err != nil {
		return Terms{}, err
	}
	terms := Terms{Deal: &deal, Domain: o.Hub.Domain()}
	if terms.Settles, err = o.Hub.Settles(ctx); err != nil {
		return Terms{}, unlessGone(err)
	}
	category, err := o.Hub.Category(ctx, deal.Category)
	if err != nil {
		return Terms{}, unlessGone(err)
	}
	terms.Category = category.WorkClockTimeRef
	app, err := o.Hub.App(ctx, deal.App.Pointer)
	if err != nil {
		return Terms{}, unlessGone(err)
	}
	terms.App = Resource{Type: app.Type, Multiaddr: app.Multiaddr, Checksum: app.Checksum}
	if deal.Dataset.Pointer == (common.Address{}) {
		return terms, nil
	}
	dataset, err := o.Hub.Dataset(ctx, deal.Dataset.Pointer)
	if err != nil {
		return Terms{}, unlessGone(err)
	}
	terms.Dataset = Resource{Multiaddr: dataset.Multiaddr, Checksum: dataset.Checksum}
	return terms, nil
}

// unlessGone keeps "there is no such deal" apart from a part of a deal that the node does not show (yet).
func unlessGone(err error) error {
	if poco.KindOf(err) == poco.NotFound {
		return poco.Errorf(poco.Unavailable, "worker: read deal", "%w", err)
	}
	return err
}

// Views implements [Chain]. All is read from one block, so that a task and its contributions agree; tasks that were final at
// the last look are not read again, unless the chain was reorganised since.
func (o *OnChain) Views(ctx context.Context, worker common.Address, tasks []common.Hash) ([]View, error) {
	sighting, err := o.Hub.Client().Sighting(ctx)
	if err != nil {
		return nil, err
	}
	head := sighting.Block
	views, err := o.over.at(ctx, o.Hub.Client(), head, worker, tasks)
	if err != nil {
		return nil, err
	}
	if err := o.read(ctx, head.Number, worker, tasks, views); err != nil {
		return nil, err
	}
	o.over.put(head, worker, views)
	return views, o.bury(ctx, head, worker, views)
}

// read reads the views that are not known.
func (o *OnChain) read(ctx context.Context, head uint64, worker common.Address, tasks []common.Hash, views []View) error {
	at := o.Hub.At(head)
	var unknown []common.Hash
	for i, task := range tasks {
		if views[i].Task.ID != task {
			unknown = append(unknown, task)
		}
	}
	held, err := at.Tasks(ctx, unknown)
	if err != nil {
		return err
	}
	for _, t := range held {
		v := View{Task: t}
		if slices.Contains(t.Contributors, worker) {
			mine, err := at.Contributions(ctx, t.ID, []common.Address{worker})
			if err != nil {
				return err
			}
			v.Mine = mine[0]
		}
		if err := o.committed(ctx, at, head, &t, &v); err != nil {
			return err
		}
		views[slices.Index(tasks, t.ID)] = v
	}
	return nil
}

// bury finds which of the final tasks were final in a block that nothing can undo.
func (o *OnChain) bury(ctx context.Context, head chain.Block, worker common.Address, views []View) error {
	final, any, err := o.Hub.Client().Final(ctx, head, o.Depth)
	if err != nil || !any {
		return err
	}
	var ended []common.Hash
	for _, v := range views {
		if v.Task.Status.Final() && o.over.since(worker, v.Task.ID) <= final {
			ended = append(ended, v.Task.ID)
		}
	}
	before, err := o.Hub.At(final).Tasks(ctx, ended)
	if err != nil {
		return err
	}
	for _, t := range before {
		if !t.Status.Final() { // it was read from another branch
			o.over.forget(worker, t.ID)
			continue
		}
		views[slices.IndexFunc(views, func(v View) bool { return v.Task.ID == t.ID })].Deep = true
	}
	return nil
}

// More than any of a worker's transactions takes, callbacks aside: gas, and bytes of data.
const (
	gasOfTransaction  = 500_000
	dataOfTransaction = 800
)

// Means implements [Chain].
func (o *OnChain) Means(ctx context.Context, worker common.Address) (Means, error) {
	account, err := o.Hub.Account(ctx, worker)
	if err != nil {
		return Means{}, err
	}
	balance, err := o.Hub.Client().Balance(ctx, worker)
	if err != nil {
		return Means{}, err
	}
	fees, err := o.Hub.Client().Fees(ctx, o.MaxFee)
	if err != nil {
		return Means{}, err
	}
	means := Means{Account: account, Payable: 1 << 32}
	to := o.Hub.Address()
	cost, err := o.Hub.Client().Cost(ctx, fees, chain.Call{To: &to, Data: make([]byte, dataOfTransaction), Gas: gasOfTransaction})
	if err != nil {
		return Means{}, err
	}
	if cost.Sign() > 0 {
		if n := balance.Div(balance, cost); n.IsUint64() {
			means.Payable = min(means.Payable, n.Uint64())
		}
	}
	return means, nil
}

// Vouches implements [Chain].
func (o *OnChain) Vouches(ctx context.Context, account common.Address, digest common.Hash, signature []byte) (bool, error) {
	ok, err := o.Hub.VerifySignature(ctx, account, digest, signature)
	if poco.KindOf(err) == poco.Refused && err != nil {
		return false, nil //nolint:nilerr // a contract that fails has not vouched; older hubs fail with it
	}
	return ok, err
}

// Now implements [Clock].
func (o *OnChain) Now(ctx context.Context) (uint64, error) {
	now, err := o.Hub.Client().Now(ctx)
	return uint64(max(0, now.Unix())), err
}

// Watch implements [Clock].
func (o *OnChain) Watch(ctx context.Context, handle func(context.Context, uint64) error) error {
	return o.Hub.Client().Watch(ctx, o.Poll, func(ctx context.Context, b chain.Block) error { return handle(ctx, b.Time) })
}

// Send implements [Sender].
func (o *OnChain) Send(ctx context.Context, id string, t Transaction) error {
	call, err := o.call(t)
	if err != nil {
		return err
	}
	intent := outbox.Intent{ID: id, Call: call, RetryUntil: time.Unix(int64(t.Until), 0)}
	err = o.Outbox.SubmitIntent(ctx, intent)
	if err == nil {
		var became outbox.Result
		if became, err = o.Outbox.Wait(ctx, id); became.Status == outbox.Reverted {
			return poco.Errorf(poco.Refused, "worker: "+string(t.Action), "%w", fmt.Errorf("%w: %w", ErrReverted, err))
		}
	}
	switch poco.KindOf(err) {
	case poco.Funds, poco.Conflict: // the outbox's last word too
		return poco.Errorf(poco.Refused, "worker: "+string(t.Action), "%w", err)
	}
	return err
}

func (o *OnChain) call(t Transaction) (chain.Call, error) {
	authorization := poco.Authorization{TaskID: t.Task, EnclaveChallenge: t.EnclaveChallenge, Signature: t.Authorization}
	switch t.Action {
	case step.Contribution:
		return o.Hub.Contribute(hub.Contribution{
			TaskID: t.Task, ResultHash: t.Hash, ResultSeal: t.Seal,
			EnclaveChallenge: t.EnclaveChallenge, AuthorizationSign: t.Authorization,
		}), nil
	case step.Reveal:
		return o.Hub.Reveal(t.Task, t.Digest), nil
	case step.Finalization:
		return o.Hub.ContributeAndFinalize(t.Task, t.Digest, t.Results, t.OnCallback, authorization, nil), nil
	case step.Settlement:
		return o.Hub.Settle([]hub.Settlement{{Committee: t.Fixed.Committee, Batch: t.Fixed.Batch, Place: t.Fixed.Place, Digest: t.Digest,
			Results: t.Results, ResultsCallback: t.OnCallback}}, []hub.Closing{{Signature: t.Closing}})
	case step.Release:
		return o.Hub.Release(&t.Fixed.Committee, t.Fixed.Batch, t.Fixed.Place), nil
	default: // step.Claim
		return o.Hub.Claim(t.Task), nil
	}
}
