package machine

import (
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Call is something an account asks of the hub, of its registries or of the token.
type Call interface {
	apply(*turn) error
}

// Apply makes a call of a sender at a time of the chain's clock, which must not run backwards. It returns what the
// hub logs. After an error the state is as before.
func (s *State) Apply(now uint64, sender common.Address, call Call) ([]poco.Event, error) {
	t := &turn{
		state: s, now: now, sender: sender, supply: s.supply, broker: s.broker,
		wallets: draft[common.Address, poco.Amount]{kept: s.wallets}, accounts: draft[common.Address, poco.Account]{kept: s.accounts},
		allowed: draft[allowance, order.Uint256]{kept: s.allowed},
		scores:  draft[common.Address, uint64]{kept: s.scores}, imported: draft[common.Address, bool]{kept: s.imported}, orders: draft[common.Hash, record]{kept: s.orders},
		resources: draft[common.Address, resource]{kept: s.resources}, deals: draft[common.Hash, poco.Deal]{kept: s.deals},
		boosts: draft[common.Hash, poco.Deal]{kept: s.boosts}, tasks: draft[common.Hash, task]{kept: s.tasks},
		batches: draft[common.Hash, uint64]{kept: s.batches}, delegates: draft[common.Address, common.Address]{kept: s.delegates},
	}
	if err := call.apply(t); err != nil {
		return nil, err
	}
	t.wallets.keep()
	t.accounts.keep()
	t.allowed.keep()
	t.scores.keep()
	t.imported.keep()
	t.orders.keep()
	t.resources.keep()
	t.deals.keep()
	t.boosts.keep()
	t.tasks.keep()
	t.batches.keep()
	t.delegates.keep()
	s.supply, s.broker = t.supply, t.broker
	s.matched = append(s.matched, t.matched...)
	return t.events, nil
}

// attempt makes a call inside of this one, of another sender, and leaves no trace of it when it fails.
func (t *turn) attempt(sender common.Address, call Call) {
	inner := *t
	inner.sender = sender
	inner.wallets, inner.accounts, inner.allowed = t.wallets.branch(), t.accounts.branch(), t.allowed.branch()
	inner.scores, inner.orders, inner.resources = t.scores.branch(), t.orders.branch(), t.resources.branch()
	inner.deals, inner.boosts, inner.tasks = t.deals.branch(), t.boosts.branch(), t.tasks.branch()
	inner.imported = t.imported.branch()
	inner.batches, inner.delegates = t.batches.branch(), t.delegates.branch()
	inner.events, inner.matched = slices.Clip(t.events), slices.Clip(t.matched)
	if call.apply(&inner) == nil {
		inner.sender = t.sender
		*t = inner
	}
}

// All makes several calls one after the other, or none of them: the hub's array functions.
type All []Call

func (a All) apply(t *turn) error {
	for _, call := range a {
		if err := call.apply(t); err != nil {
			return err
		}
	}
	return nil
}

// turn is one call while it runs: what it sees, and what it has changed so far.
type turn struct {
	state  *State
	now    uint64
	sender common.Address

	wallets   draft[common.Address, poco.Amount]
	accounts  draft[common.Address, poco.Account]
	supply    poco.Amount
	allowed   draft[allowance, order.Uint256]
	scores    draft[common.Address, uint64]
	imported  draft[common.Address, bool]
	orders    draft[common.Hash, record]
	resources draft[common.Address, resource]
	deals     draft[common.Hash, poco.Deal]
	boosts    draft[common.Hash, poco.Deal]
	tasks     draft[common.Hash, task]
	batches   draft[common.Hash, uint64]
	delegates draft[common.Address, common.Address]
	broker    common.Address
	matched   []common.Hash
	events    []poco.Event
}

// draft is a map with changes that are kept in the end, or forgotten.
type draft[K comparable, V any] struct{ kept, changed map[K]V }

func (d *draft[K, V]) find(k K) (V, bool) {
	if v, ok := d.changed[k]; ok {
		return v, true
	}
	v, ok := d.kept[k]
	return v, ok
}

func (d *draft[K, V]) get(k K) V {
	v, _ := d.find(k)
	return v
}

func (d *draft[K, V]) put(k K, v V) {
	if d.changed == nil {
		d.changed = map[K]V{}
	}
	d.changed[k] = v
}

// branch is a draft that begins with the same changes.
func (d *draft[K, V]) branch() draft[K, V] { return draft[K, V]{d.kept, maps.Clone(d.changed)} }

func (d *draft[K, V]) keep() {
	for k, v := range d.changed {
		d.kept[k] = v
	}
}

// say logs an event that moves no money.
func (t *turn) say(e poco.Event) { t.events = append(t.events, e) }
