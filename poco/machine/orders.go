package machine

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// Limits of volumes.
//
// Rationale: an order of more than an on-chain record counts could never be closed, and a deal of more tasks than
// seconds will ever pass could never be served; both would only serve to break somebody's arithmetic.
const (
	MaxDealVolume   = 1<<40 - 1
	OrderVolumeBits = 96 // of the number of tasks an order is for
)

// The hub's codes of a match that depend on signatures and registrations; package match has the others.
const (
	AppUnregistered        match.Code = 0x20
	AppNotAuthentic        match.Code = 0x21
	DatasetUnregistered    match.Code = 0x30
	DatasetNotAuthentic    match.Code = 0x31
	WorkerpoolUnregistered match.Code = 0x40
	WorkerpoolNotAuthentic match.Code = 0x41
	RequestNotAuthentic    match.Code = 0x50
)

// ManageOrder signs or closes an order by a call: of the order's signer, or of anybody with the signer's signature
// over the operation.
type ManageOrder struct {
	Order     order.Order
	Operation order.Operation
	Sign      []byte
}

func (c ManageOrder) apply(t *turn) error {
	const op = "machine: manage order"
	if c.Operation > order.CloseOrder {
		return poco.Errorf(poco.Invalid, op, "operation %d is none", c.Operation)
	}
	signer := c.Order.Resource()
	if c.Order.Kind() != poco.RequestOrderKind {
		r, ok := t.resources.find(signer)
		if !ok {
			return poco.Errorf(poco.NotFound, op, "nothing is registered at %v", signer)
		}
		signer = r.owner
	}
	if t.sender != signer {
		signed, err := t.verify(signer, t.state.setup.Domain.OperationDigest(c.Order, c.Operation), c.Sign)
		if err != nil {
			return err
		}
		if !signed {
			return poco.Errorf(poco.Forbidden, op, "only %v may manage the order", signer)
		}
	}
	digest := t.state.setup.Domain.Digest(c.Order)
	r := t.orders.get(digest)
	if c.Operation == order.SignOrder {
		r.presigner = signer
		t.say(poco.OrderSigned{Kind: c.Order.Kind(), Hash: digest})
	} else {
		if err := countable(c.Order); err != nil {
			return err
		}
		r.consumed = c.Order.MaxVolume()
		t.say(poco.OrderClosed{Kind: c.Order.Kind(), Hash: digest})
	}
	t.orders.put(digest, r)
	return nil
}

// MatchOrders makes a deal of four orders, or of three without a dataset. Anybody may; the requester pays.
type MatchOrders struct{ Set order.Set }

func (c MatchOrders) apply(t *turn) error {
	_, err := t.match(c.Set, c.Set.Request.Requester)
	return err
}

// SponsorMatchOrders makes a deal that the sender pays.
type SponsorMatchOrders struct{ Set order.Set }

func (c SponsorMatchOrders) apply(t *turn) error {
	deal, err := t.match(c.Set, t.sender)
	if err == nil {
		t.say(poco.DealSponsored{DealID: deal, Sponsor: t.sender})
	}
	return err
}

// match checks in the hub's order: what the orders say, who owns and signed what, what remains.
func (t *turn) match(set order.Set, sponsor common.Address) (common.Hash, error) {
	const op = "machine: match orders"
	if !set.HasDataset() {
		// Rationale: nobody signed this order, so whoever submits the match could put into it what he likes.
		set.Dataset = order.Dataset{}
	}
	facts := t.facts()
	if err := match.Check(set, facts); err != nil {
		return common.Hash{}, err
	}

	deal := poco.Deal{Requester: set.Request.Requester, Beneficiary: set.Request.Beneficiary, Callback: set.Request.Callback,
		Params: set.Request.Params, Tag: match.Tag(set), StartTime: t.now, Sponsor: sponsor}
	app, err := t.offered(&set.App, AppUnregistered, AppNotAuthentic)
	if err != nil {
		return common.Hash{}, err
	}
	deal.App = poco.Resource{Pointer: set.App.App, Owner: app.owner}
	if set.HasDataset() {
		dataset, err := t.offered(&set.Dataset, DatasetUnregistered, DatasetNotAuthentic)
		if err != nil {
			return common.Hash{}, err
		}
		deal.Dataset = poco.Resource{Pointer: set.Dataset.Dataset, Owner: dataset.owner}
	}
	pool, err := t.offered(&set.Workerpool, WorkerpoolUnregistered, WorkerpoolNotAuthentic)
	if err != nil {
		return common.Hash{}, err
	}
	deal.Workerpool = poco.Resource{Pointer: set.Workerpool.Workerpool, Owner: pool.owner}
	deal.SchedulerRewardRatio = pool.schedulerRewardRatio
	if err := t.authentic(&set.Request, set.Request.Requester, RequestNotAuthentic); err != nil {
		return common.Hash{}, err
	}

	remaining, err := t.left(&set)
	if err != nil {
		return common.Hash{}, err
	}
	facts.Remaining = remaining
	if err := match.Check(set, facts); err != nil {
		return common.Hash{}, err
	}
	deal.BotSize = match.Volume(set, remaining)
	if deal.BotSize > MaxDealVolume {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "%d tasks are more than a deal can have", deal.BotSize)
	}
	if err := t.terms(&deal, &set, pool); err != nil {
		return common.Hash{}, err
	}
	err = t.strike(&deal, set)
	return deal.ID, err
}

// facts are what the hub knows beside the orders, as if nothing of them was used yet.
func (t *turn) facts() match.Facts {
	unlimited := order.Uint256(common.MaxHash)
	return match.Facts{Categories: uint64(len(t.state.setup.Categories)), Groups: t.state.setup.Groups,
		Remaining: match.Remaining{App: unlimited, Dataset: unlimited, Workerpool: unlimited, Request: unlimited}}
}

// offered finds what an order offers, and checks that its owner of now stands by the order.
func (t *turn) offered(o order.Order, unregistered, notAuthentic match.Code) (resource, error) {
	r, ok := t.resources.find(o.Resource())
	if !ok {
		// The owner is asked before the registry, and there is nobody to answer: a refusal without a code.
		return r, poco.Errorf(poco.NotFound, "machine: match orders", "nothing is registered at %v", o.Resource())
	}
	if r.kind != o.Kind() {
		return r, refuse(unregistered, "what the order offers is not registered as such")
	}
	return r, t.authentic(o, r.owner, notAuthentic)
}

// authentic accepts an order that its signer signed, by a call or by key.
func (t *turn) authentic(o order.Order, signer common.Address, otherwise match.Code) error {
	stands, err := t.stands(signer, o)
	if err != nil {
		return err
	}
	if !stands {
		return refuse(otherwise, "the "+o.Kind().String()+" is not signed by "+signer.Hex())
	}
	return nil
}

// stands tells whether an account signed an order, by a call or by key.
func (t *turn) stands(signer common.Address, o order.Order) (bool, error) {
	digest := t.state.setup.Domain.Digest(o)
	if presigner := t.orders.get(digest).presigner; presigner == signer && signer != (common.Address{}) {
		return true, nil
	}
	return t.verify(signer, digest, o.Signature())
}

func refuse(code match.Code, msg string) error {
	return poco.Errorf(poco.Refused, "machine: match orders", "%w", &match.Refusal{Code: code, Msg: msg})
}

func countable(o order.Order) error {
	if o.MaxVolume().Big().BitLen() > OrderVolumeBits {
		return poco.Errorf(poco.Invalid, "machine: order", "a volume of %v is more than can be counted", o.MaxVolume())
	}
	return nil
}

// left is how much of each order remains.
func (t *turn) left(set *order.Set) (match.Remaining, error) {
	for _, o := range set.Orders() {
		if err := countable(o); err != nil {
			return match.Remaining{}, err
		}
	}
	return match.Remaining{App: t.remaining(&set.App), Dataset: t.remaining(&set.Dataset),
		Workerpool: t.remaining(&set.Workerpool), Request: t.remaining(&set.Request)}, nil
}

func (t *turn) remaining(o order.Order) order.Uint256 {
	return minus(o.MaxVolume(), t.orders.get(t.state.setup.Domain.Digest(o)).consumed)
}

// minus is a-b, which is not negative: no more of an order is consumed than there is.
func minus(a, b order.Uint256) order.Uint256 {
	v, err := order.UintFrom(new(big.Int).Sub(a.Big(), b.Big()))
	if err != nil {
		return order.Uint256{}
	}
	return v
}

// prices fills in what the deal costs and its category.
func (t *turn) prices(deal *poco.Deal, set *order.Set) error {
	if _, err := match.DealCost(*set, deal.BotSize); err != nil {
		return err
	}
	// DealCost has found that they fit.
	deal.App.Price, _ = set.App.Price.Amount()
	deal.Dataset.Price, _ = set.Dataset.Price.Amount()
	deal.Workerpool.Price, _ = set.Workerpool.Price.Amount()
	deal.Category, _ = set.Request.Category.Uint64() // one that exists
	return nil
}

// terms fills in what the deal costs and asks.
func (t *turn) terms(deal *poco.Deal, set *order.Set, pool resource) error {
	const op = "machine: match orders"
	if err := t.prices(deal, set); err != nil {
		return err
	}
	stake := new(big.Int).Mul(deal.Workerpool.Price.Big(), new(big.Int).SetUint64(pool.workerStakeRatio))
	var err error
	if deal.WorkerStake, err = poco.AmountFrom(stake.Quo(stake, big.NewInt(100))); err != nil {
		return err
	}
	trust, ok := set.Request.Trust.Uint64()
	if !ok {
		return poco.Errorf(poco.Invalid, op, "trust %v is beyond any pool", set.Request.Trust)
	}
	deal.Trust = max(trust, 1)
	return nil
}

// strike takes the money and writes the deal down.
func (t *turn) strike(deal *poco.Deal, set order.Set) error {
	matched, err := t.consume(deal, &set)
	if err != nil {
		return err
	}
	t.deals.put(deal.ID, *deal)
	t.say(poco.SchedulerNotice{Workerpool: deal.Workerpool.Pointer, DealID: deal.ID})
	t.say(matched)
	return nil
}

// consume gives the deal its id, takes its tasks out of its orders, and locks its price and the scheduler's stake.
func (t *turn) consume(deal *poco.Deal, set *order.Set) (poco.OrdersMatched, error) {
	domain := t.state.setup.Domain
	matched := poco.OrdersMatched{AppHash: domain.Digest(&set.App), WorkerpoolHash: domain.Digest(&set.Workerpool),
		RequestHash: domain.Digest(&set.Request), Volume: deal.BotSize}
	if set.HasDataset() {
		matched.DatasetHash = domain.Digest(&set.Dataset)
	}
	consumed := t.orders.get(matched.RequestHash).consumed.Big()
	if !consumed.IsUint64() {
		return matched, poco.Errorf(poco.Invalid, "machine: match orders", "%v tasks of the request are consumed, more than ever could be", consumed)
	}
	deal.ID, deal.BotFirst = poco.DealID(matched.RequestHash, consumed), consumed.Uint64()
	matched.DealID = deal.ID
	for _, o := range set.Orders() {
		digest := domain.Digest(o)
		r := t.orders.get(digest)
		r.consumed = plus(r.consumed, deal.BotSize)
		t.orders.put(digest, r)
	}
	cost, err := match.DealCost(*set, deal.BotSize)
	if err != nil {
		return matched, err
	}
	t.matched = append(t.matched, deal.ID)
	return matched, t.pay(poco.Lock{Owner: deal.Sponsor, Amount: cost.SponsorLock}, poco.Lock{Owner: deal.Workerpool.Owner, Amount: cost.SchedulerLock})
}

// plus is consumption after a match, which the order's volume bounds.
func plus(u order.Uint256, volume uint64) order.Uint256 {
	return order.Uint256(common.BigToHash(new(big.Int).Add(u.Big(), new(big.Int).SetUint64(volume))))
}
