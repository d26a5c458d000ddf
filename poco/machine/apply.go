package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Call is something an account asks of the hub, of its registries or of the token.
type Call interface {
	apply(*turn) error
}

// Apply makes a call of a sender at a time of the chain's clock, which must not run backwards. It returns what the
// hub logs. After an error the state is as before.
func (s *State) Apply(now uint64, sender common.Address, call Call) ([]poco.Event, error) {
	t := &turn{
		state: s, now: now, sender: sender,
		wallets: draft[common.Address, poco.Amount]{kept: s.wallets}, accounts: draft[common.Address, poco.Account]{kept: s.accounts},
		scores: draft[common.Address, uint64]{kept: s.scores}, orders: draft[common.Hash, record]{kept: s.orders},
		resources: draft[common.Address, resource]{kept: s.resources}, deals: draft[common.Hash, poco.Deal]{kept: s.deals},
		tasks: draft[common.Hash, task]{kept: s.tasks},
	}
	if err := call.apply(t); err != nil {
		return nil, err
	}
	t.wallets.keep()
	t.accounts.keep()
	t.scores.keep()
	t.orders.keep()
	t.resources.keep()
	t.deals.keep()
	t.tasks.keep()
	s.matched = append(s.matched, t.matched...)
	return t.events, nil
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
	scores    draft[common.Address, uint64]
	orders    draft[common.Hash, record]
	resources draft[common.Address, resource]
	deals     draft[common.Hash, poco.Deal]
	tasks     draft[common.Hash, task]
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

func (d *draft[K, V]) keep() {
	for k, v := range d.changed {
		d.kept[k] = v
	}
}

// say logs an event that moves no money.
func (t *turn) say(e poco.Event) { t.events = append(t.events, e) }
