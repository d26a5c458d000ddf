package audit

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	verify "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
)

// sameSecond bounds how many blocks of one second are searched; fast chains have a few.
const sameSecond = 256

// match finds the transaction that made the deal, and the state before it; nil when it is not found.
func (c *collector) match(ctx context.Context) (*verify.Match, error) {
	deal := &c.evidence.Deal
	block, err := c.firstBlockAt(ctx, deal.StartTime)
	if err != nil {
		return nil, err
	}
	head, err := c.h.Client().Head(ctx)
	if err != nil {
		return nil, err
	}
	events, err := c.h.Events(ctx, block, min(block+sameSecond, head.Number))
	if err != nil {
		return nil, err
	}
	var at poco.Position
	for _, l := range events {
		if m, ok := l.Event.(poco.OrdersMatched); ok && m.DealID == deal.ID {
			at = l.Position
		}
	}
	if at.TxHash == (common.Hash{}) {
		return nil, nil
	}
	m := &verify.Match{}
	for _, l := range events {
		if l.TxHash == at.TxHash {
			m.Logs = append(m.Logs, l)
		}
	}
	transactions, err := c.transactions(ctx, []common.Hash{at.TxHash})
	if err != nil {
		return nil, err
	}
	tx, found := transactions[at.TxHash]
	if found {
		if set, sponsored, ok := c.h.DecodeMatch(*tx.To, tx.Input); ok {
			m.Orders = &set
			if sponsored {
				m.Sponsor = &tx.From
			}
		}
	}
	if m.Orders == nil {
		if err := c.broadcast(ctx, m, at.Block); err != nil {
			return nil, err
		}
	}
	if err := c.stateBefore(ctx, m, at); err != nil {
		return nil, err
	}
	return m, c.signatures(ctx, m, at.Block)
}

// broadcasts is how many blocks before a match are searched for orders that were published on chain.
const broadcasts = 20 * span

// broadcast looks for the orders of a relayed match among those published on chain: their digests prove that they
// are the ones.
func (c *collector) broadcast(ctx context.Context, m *verify.Match, block uint64) error {
	digests := map[common.Hash]order.Order{}
	for from := block - min(block, broadcasts); from <= block; from += span {
		orders, err := c.h.Broadcasts(ctx, from, min(from+span-1, block))
		if err != nil {
			return err
		}
		for _, o := range orders {
			digests[c.evidence.Domain.Digest(o)] = o
		}
	}
	var matched poco.OrdersMatched
	for _, l := range m.Logs {
		switch e := l.Event.(type) {
		case poco.OrdersMatched:
			if e.DealID == c.evidence.Deal.ID {
				matched = e
			}
		case poco.DealSponsored:
			if e.DealID == c.evidence.Deal.ID {
				m.Sponsor = &e.Sponsor
			}
		}
	}
	app, ok1 := digests[matched.AppHash].(*order.App)
	pool, ok2 := digests[matched.WorkerpoolHash].(*order.Workerpool)
	request, ok3 := digests[matched.RequestHash].(*order.Request)
	dataset, ok4 := digests[matched.DatasetHash].(*order.Dataset)
	if matched.DatasetHash == (common.Hash{}) {
		dataset, ok4 = new(order.Dataset), true
	}
	if ok1 && ok2 && ok3 && ok4 {
		m.Orders = &order.Set{App: *app, Dataset: *dataset, Workerpool: *pool, Request: *request}
	}
	return nil
}

// firstBlockAt returns the first block whose time is not before a time. Block times never decrease.
func (c *collector) firstBlockAt(ctx context.Context, time uint64) (uint64, error) {
	head, err := c.h.Client().Head(ctx)
	if err != nil {
		return 0, err
	}
	low, high := uint64(0), head.Number // the block sought lies in [low, high]
	for low < high {
		// Blocks come about evenly, but not quite: halving needs no such luck.
		middle := low + (high-low)/2
		b, err := c.h.Client().BlockByNumber(ctx, middle)
		if err != nil {
			return 0, err
		}
		if b.Time < time {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, nil
}

// stateBefore reads owners, policy, consumption and presignatures as they were at the match: after the block before,
// and after what came earlier in the block itself. What the node has pruned stays out.
func (c *collector) stateBefore(ctx context.Context, m *verify.Match, at poco.Position) error {
	deal := &c.evidence.Deal
	earlier, err := c.earlier(ctx, at)
	if err != nil {
		return err
	}
	var matched poco.OrdersMatched
	for _, l := range m.Logs {
		if e, ok := l.Event.(poco.OrdersMatched); ok && e.DealID == deal.ID {
			matched = e
		}
	}
	before := c.before(at.Block)
	owner := func(k hub.Kind, asset common.Address) (owner common.Address, err error) {
		if asset == (common.Address{}) {
			return owner, nil
		}
		owner, _, err = before.Owner(ctx, k, asset)
		for _, l := range earlier {
			if t, ok := l.Event.(poco.ResourceTransfer); ok && t.Resource == asset && t.Registry == c.h.Registry(k) {
				owner = t.To
			}
		}
		return owner, err
	}
	var o verify.Owners
	app, err1 := owner(hub.AppKind, deal.App.Pointer)
	dataset, err2 := owner(hub.DatasetKind, deal.Dataset.Pointer)
	pool, err3 := owner(hub.WorkerpoolKind, deal.Workerpool.Pointer)
	if err1 == nil && err2 == nil && err3 == nil {
		o = verify.Owners{App: app, Dataset: dataset, Workerpool: pool}
		m.Owners = &o
	}
	m.Policy = c.policy(ctx, at.Block)

	digests := []common.Hash{matched.AppHash, matched.DatasetHash, matched.WorkerpoolHash, matched.RequestHash}
	if consumed, err := before.ConsumedAll(ctx, digests); err == nil {
		m.Consumed = map[common.Hash]order.Uint256{}
		for i, digest := range digests {
			m.Consumed[digest] = plus(consumed[i], volumes(earlier, digest))
		}
	}
	// A signature of an earlier transaction in the block shows after the block only.
	presigned := before
	for _, l := range earlier {
		if _, ok := l.Event.(poco.OrderSigned); ok {
			presigned = c.h.At(at.Block)
		}
	}
	if signers, err := presigned.PresignedAll(ctx, digests); err == nil {
		m.Presigner = map[common.Hash]common.Address{}
		for i, digest := range digests {
			m.Presigner[digest] = signers[i]
		}
	}
	c.groups(ctx, before, m)
	return ctx.Err()
}

// volumes is what earlier matches of the block took of an order.
func volumes(earlier []poco.Logged, digest common.Hash) (sum uint64) {
	for _, l := range earlier {
		m, ok := l.Event.(poco.OrdersMatched)
		if ok && (m.AppHash == digest || m.DatasetHash == digest || m.WorkerpoolHash == digest || m.RequestHash == digest) {
			sum += m.Volume
		}
	}
	return sum
}

func plus(a order.Uint256, b uint64) order.Uint256 {
	sum := a.Big()
	u, err := order.UintFrom(sum.Add(sum, order.Uint(b).Big()))
	if err != nil {
		return a // beyond 256 bits: such an order is used up either way
	}
	return u
}

// policy is the pool's, unless it changed in the very block of the match: then nobody can tell from outside.
func (c *collector) policy(ctx context.Context, block uint64) *verify.Policy {
	pool := c.evidence.Deal.Workerpool.Pointer
	before, err := c.before(block).Workerpool(ctx, pool)
	after, err2 := c.h.At(block).Workerpool(ctx, pool)
	if err != nil || err2 != nil || before.WorkerStakeRatio != after.WorkerStakeRatio || before.SchedulerRewardRatio != after.SchedulerRewardRatio {
		return nil
	}
	return &verify.Policy{WorkerStakeRatio: before.WorkerStakeRatio, SchedulerRewardRatio: before.SchedulerRewardRatio}
}

// members is what was asked about groups.
type members map[[2]common.Address]bool

// Member implements [order.Groups].
func (m members) Member(group, account common.Address) bool {
	return m[[2]common.Address{group, account}]
}

// groups asks about every party that an order's restriction may admit as a member of a group.
func (c *collector) groups(ctx context.Context, before *hub.Hub, m *verify.Match) {
	if m.Orders == nil {
		return
	}
	var failed error
	known, ask := members{}, before.Groups(ctx, &failed)
	set := m.Orders
	for _, group := range []common.Address{set.Request.Workerpool, set.App.DatasetRestrict, set.App.WorkerpoolRestrict,
		set.App.RequesterRestrict, set.Dataset.AppRestrict, set.Dataset.WorkerpoolRestrict, set.Dataset.RequesterRestrict,
		set.Workerpool.AppRestrict, set.Workerpool.DatasetRestrict, set.Workerpool.RequesterRestrict} {
		for _, account := range []common.Address{set.App.App, set.Dataset.Dataset, set.Workerpool.Workerpool, set.Request.Requester} {
			pair := [2]common.Address{group, account}
			if _, asked := known[pair]; !asked && group != (common.Address{}) && group != account {
				known[pair] = ask.Member(group, account)
			}
		}
	}
	if failed == nil {
		m.Groups = known
	}
}

// signatures asks the hub about those orders whose signers are contracts.
func (c *collector) signatures(ctx context.Context, m *verify.Match, block uint64) error {
	if m.Orders == nil {
		return nil
	}
	deal := &c.evidence.Deal
	signers := map[poco.OrderKind]common.Address{
		poco.AppOrderKind: deal.App.Owner, poco.DatasetOrderKind: deal.Dataset.Owner,
		poco.WorkerpoolOrderKind: deal.Workerpool.Owner, poco.RequestOrderKind: deal.Requester,
	}
	for _, o := range m.Orders.Orders() {
		if err := c.witness(ctx, block, signers[o.Kind()], c.evidence.Domain.Digest(o), o.Signature()); err != nil {
			return err
		}
	}
	return nil
}
