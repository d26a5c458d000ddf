package audit

import (
	"bytes"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// matched returns the deal's OrdersMatched log; without it the deal cannot be tied to any order.
func (e *Evidence) matched(a *answer) (poco.OrdersMatched, poco.Position, bool) {
	if e.Match == nil {
		a.unknown("the transaction that made the deal was not found")
		return poco.OrdersMatched{}, poco.Position{}, false
	}
	m, at, ok := find(e.Match.Logs, func(m poco.OrdersMatched) bool { return m.DealID == e.Deal.ID })
	if !ok {
		a.red("the transaction that should have made the deal did not log it")
	}
	return m, at, ok
}

// orders returns the match's four orders, if the transaction called the hub itself.
func (e *Evidence) orders(a *answer) (*order.Set, bool) {
	if e.Match == nil || e.Match.Orders == nil {
		a.unknown("relayed: the orders are not in the transaction's own data")
		return nil, false
	}
	return e.Match.Orders, true
}

func orderHashes(e *Evidence, a *answer) {
	m, _, ok := e.matched(a)
	set, ok2 := e.orders(a)
	if !ok || !ok2 {
		return
	}
	same(a, "the app order's hash", e.Domain.Digest(&set.App), m.AppHash)
	same(a, "the workerpool order's hash", e.Domain.Digest(&set.Workerpool), m.WorkerpoolHash)
	same(a, "the request order's hash", e.Domain.Digest(&set.Request), m.RequestHash)
	var dataset common.Hash
	if set.HasDataset() {
		dataset = e.Domain.Digest(&set.Dataset)
	}
	same(a, "the dataset order's hash", dataset, m.DatasetHash)
}

func orderSignatures(e *Evidence, a *answer) {
	set, ok := e.orders(a)
	if !ok {
		return
	}
	for _, o := range set.Orders() {
		signer := map[poco.OrderKind]common.Address{
			poco.AppOrderKind: e.Deal.App.Owner, poco.DatasetOrderKind: e.Deal.Dataset.Owner,
			poco.WorkerpoolOrderKind: e.Deal.Workerpool.Owner, poco.RequestOrderKind: e.Deal.Requester,
		}[o.Kind()]
		digest := e.Domain.Digest(o)
		if signer == (common.Address{}) {
			a.red("nobody can have signed the %v: its owner is the zero address", o.Kind())
			continue
		}
		if ok, how := e.signed(signer, digest, o.Signature()); ok {
			a.note("the %v was signed %s", o.Kind(), how)
			continue
		}
		switch {
		case e.Match.Presigner == nil:
			a.unknown("the %v is not signed by %v, and whether it was presigned is not known", o.Kind(), signer)
		case e.Match.Presigner[digest] == signer:
			a.note("the %v was presigned on chain", o.Kind())
		default:
			a.red("the %v is not signed by %v", o.Kind(), signer)
		}
	}
}

func owners(e *Evidence, a *answer) {
	if e.Match == nil || e.Match.Owners == nil {
		a.unknown("who owned the assets just before the match is not known")
		return
	}
	d, o := &e.Deal, e.Match.Owners
	same(a, "the app's owner", d.App.Owner, o.App)
	same(a, "the dataset's owner", d.Dataset.Owner, o.Dataset)
	same(a, "the workerpool's owner", d.Workerpool.Owner, o.Workerpool)
}

func dealID(e *Evidence, a *answer) {
	m, _, ok := e.matched(a)
	if !ok {
		return
	}
	same(a, "the deal's id", e.Deal.ID, poco.DealID(m.RequestHash, new(big.Int).SetUint64(e.Deal.BotFirst)))
	if e.Match.Consumed == nil {
		a.unknown("how much of the request order was used before is not known")
		return
	}
	same(a, "the bag's first index", order.Uint(e.Deal.BotFirst), e.Match.Consumed[m.RequestHash])
}

func volume(e *Evidence, a *answer) {
	m, _, ok := e.matched(a)
	if !ok {
		return
	}
	same(a, "the bag's size", e.Deal.BotSize, m.Volume)
	if e.Deal.BotSize == 0 {
		a.red("the bag is empty")
	}
	set, ok := e.orders(a)
	if !ok {
		return
	}
	if e.Match.Consumed == nil {
		a.unknown("how much of the orders was used before is not known")
		return
	}
	var least *big.Int
	for _, o := range set.Orders() {
		left := o.MaxVolume().Big()
		left.Sub(left, e.Match.Consumed[e.Domain.Digest(o)].Big())
		if least == nil || left.Cmp(least) < 0 {
			least = left
		}
	}
	if least.Cmp(new(big.Int).SetUint64(e.Deal.BotSize)) != 0 {
		a.red("the bag has %d tasks, the orders had %v left", e.Deal.BotSize, least)
	}
}

// terms applies the rules of matching to the orders again, and compares the deal with them.
func terms(e *Evidence, a *answer) {
	set, ok := e.orders(a)
	if !ok {
		return
	}
	d, app, dataset, pool, request := &e.Deal, &set.App, &set.Dataset, &set.Workerpool, &set.Request
	if !set.HasDataset() {
		dataset = new(order.Dataset) // an order without dataset has no say
	}
	same(a, "the request's category", request.Category, pool.Category)
	atMost(a, "the request's trust", request.Trust, pool.Trust)
	atMost(a, "the app's price", app.Price, request.AppMaxPrice)
	atMost(a, "the dataset's price", dataset.Price, request.DatasetMaxPrice)
	atMost(a, "the workerpool's price", pool.Price, request.WorkerpoolMaxPrice)
	tag := app.Tag.Union(dataset.Tag.StripFrameworks()).Union(request.Tag)
	if !tag.SubsetOf(pool.Tag) {
		a.red("the tag %v asks for more than the pool's %v", tag, pool.Tag)
	}
	if tag.TEE() && !app.Tag.TEE() {
		a.red("a trusted environment is asked of an app that was not made for one")
	}
	same(a, "the app asked for", request.App, app.App)
	same(a, "the dataset asked for", request.Dataset, set.Dataset.Dataset)

	same(a, "the deal's app", d.App.Pointer, app.App)
	same(a, "the deal's dataset", d.Dataset.Pointer, set.Dataset.Dataset)
	same(a, "the deal's workerpool", d.Workerpool.Pointer, pool.Workerpool)
	same(a, "the deal's app price", order.Uint(d.App.Price), app.Price)
	same(a, "the deal's dataset price", order.Uint(d.Dataset.Price), dataset.Price)
	same(a, "the deal's workerpool price", order.Uint(d.Workerpool.Price), pool.Price)
	same(a, "the deal's category", order.Uint(d.Category), request.Category)
	same(a, "the deal's tag", d.Tag, tag)
	trust := request.Trust
	if trust == (order.Uint256{}) {
		trust = order.Uint(1)
	}
	same(a, "the deal's trust", order.Uint(d.Trust), trust)
	same(a, "the deal's requester", d.Requester, request.Requester)
	same(a, "the deal's beneficiary", d.Beneficiary, request.Beneficiary)
	same(a, "the deal's callback", d.Callback, request.Callback)
	if d.Params != request.Params {
		a.red("the deal's params are not the request's")
	}
	sponsor := request.Requester
	if e.Match.Sponsor != nil {
		sponsor = *e.Match.Sponsor
	}
	same(a, "the payer", d.Sponsor, sponsor)
	if _, at, ok := e.matched(a); ok {
		same(a, "the deal's start", d.StartTime, at.BlockTime)
	}
	if e.Match.Policy == nil {
		a.unknown("the pool's policy just before the match is not known")
		return
	}
	same(a, "the workers' stake", d.WorkerStake, d.Workerpool.Price.Percent(e.Match.Policy.WorkerStakeRatio))
	same(a, "the scheduler's share", d.SchedulerRewardRatio, e.Match.Policy.SchedulerRewardRatio)
}

func atMost(a *answer, what string, got, most order.Uint256) {
	if got.Cmp(most) > 0 {
		a.red("%s is %v, more than %v", what, got, most)
	}
}

func restrictions(e *Evidence, a *answer) {
	set, ok := e.orders(a)
	if !ok {
		return
	}
	app, dataset, pool := set.App.App, set.Dataset.Dataset, set.Workerpool.Workerpool
	requester := set.Request.Requester
	type rule struct {
		what                 string
		restriction, account common.Address
	}
	rules := []rule{
		{"the request's workerpool", set.Request.Workerpool, pool},
		{"the app's dataset", set.App.DatasetRestrict, dataset},
		{"the app's workerpool", set.App.WorkerpoolRestrict, pool},
		{"the app's requester", set.App.RequesterRestrict, requester},
		{"the workerpool's app", set.Workerpool.AppRestrict, app},
		{"the workerpool's dataset", set.Workerpool.DatasetRestrict, dataset},
		{"the workerpool's requester", set.Workerpool.RequesterRestrict, requester},
	}
	if set.HasDataset() {
		rules = append(rules,
			rule{"the dataset's app", set.Dataset.AppRestrict, app},
			rule{"the dataset's workerpool", set.Dataset.WorkerpoolRestrict, pool},
			rule{"the dataset's requester", set.Dataset.RequesterRestrict, requester})
	}
	for _, r := range rules {
		switch {
		case order.Allowed(r.restriction, r.account, order.NoGroups{}):
		case e.Match.Groups == nil:
			a.unknown("%s is restricted to %v, which may be a group that %v belonged to", r.what, r.restriction, r.account)
		case !e.Match.Groups.Member(r.restriction, r.account):
			a.red("%s is restricted to %v, which does not admit %v", r.what, r.restriction, r.account)
		}
	}
}

// locks looks at the four logs that come before the scheduler's notice.
func locks(e *Evidence, a *answer) {
	if _, _, ok := e.matched(a); !ok {
		return
	}
	d := &e.Deal
	want := []poco.Event{
		poco.Lock{Owner: d.Sponsor, Amount: d.TaskPrice() * poco.Amount(d.BotSize)},
		poco.Lock{Owner: d.Workerpool.Owner, Amount: d.PoolStake() * poco.Amount(d.BotSize)},
		poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID},
	}
	end := -1
	logs := withoutTransfers(e.Match.Logs)
	for i, l := range logs {
		if n, ok := l.Event.(poco.SchedulerNotice); ok && n.DealID == d.ID {
			end = i
		}
	}
	if end < 0 {
		a.red("the scheduler was not told of the deal")
		return
	}
	sameEvents(a, logs[:end+1], want)
}

// results are opaque bytes of any length: events are compared without them.
func equalEvents(x, y poco.Event) bool {
	if f, ok := x.(poco.TaskFinalize); ok {
		g, ok := y.(poco.TaskFinalize)
		return ok && f.TaskID == g.TaskID && bytes.Equal(f.Results, g.Results)
	}
	if _, ok := y.(poco.TaskFinalize); ok {
		return false
	}
	return x == y
}
