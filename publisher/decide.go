// Package publisher puts a pool's free capacity on sale and takes back what the pool could not serve. What to do is decided by
// [Decide], a function of values; [Publisher] asks the scheduler and the market, and carries it out.
//
// It sells nothing below the operator's floor and nothing that the workers at hand cannot deliver, since a pool loses its stake
// with every task that it sold and did not deliver. It never buys, and never touches orders that are not of its pool and policies.
package publisher

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Policy is what the operator sells: one kind of task.
type Policy struct {
	Category uint64      `json:"category"`
	Tag      poco.Tag    `json:"tag,omitzero"`
	Trust    uint64      `json:"trust"`             // the highest on offer
	Floor    poco.Amount `json:"floor"`             // nRLC, the least price of a task
	Ceiling  poco.Amount `json:"ceiling,omitempty"` // the highest; 0: twice the floor
	// Target is how many percent of its slots the pool wants in use. Below it tasks are sold at the floor, above at a price that
	// rises to the ceiling; 0: 80.
	Target uint64 `json:"target,omitempty"`
	// Ahead is how many tasks are sold for each slot, those under way included; 0: 4.
	Ahead uint64 `json:"ahead,omitempty"`
}

const (
	defaultTarget = 80
	defaultAhead  = 4
	percent       = 100
	mostAhead     = 10_000
)

func (p Policy) withDefaults() Policy {
	if p.Ceiling == 0 {
		p.Ceiling = 2 * p.Floor
	}
	if p.Target == 0 {
		p.Target = defaultTarget
	}
	if p.Ahead == 0 {
		p.Ahead = defaultAhead
	}
	return p
}

// Validate tells what is wrong with the policy.
func (p Policy) Validate() error {
	const op = "publisher: policy"
	p = p.withDefaults()
	switch {
	case p.Ceiling < p.Floor:
		return poco.Errorf(poco.Invalid, op, "a ceiling of %v below the floor of %v", p.Ceiling, p.Floor)
	case p.Target > percent:
		return poco.Errorf(poco.Invalid, op, "a target of %d %%", p.Target)
	case p.Ahead > mostAhead:
		return poco.Errorf(poco.Invalid, op, "%d tasks ahead, at most %d", p.Ahead, mostAhead)
	}
	return nil
}

// Capacity is what the pool has for the tasks of one policy.
type Capacity struct {
	Slots    uint64 // of workers that could take such a task
	Busy     uint64 // of them
	Waiting  uint64 // tasks sold and not done, of all kinds
	Replicas uint64 // workers that such a task needs; 0: its trust is out of reach
	// Stake is what the pool's owner has free. StakeRatio is how many percent of a task's price it locks for it.
	Stake      poco.Amount
	StakeRatio uint64
}

// Standing is an order of the pool that is on sale.
type Standing struct {
	Hash      common.Hash
	Order     order.Workerpool
	Remaining uint64
}

// Decision is what to do about one policy.
type Decision struct {
	Withdraw []Standing
	Volume   uint64 // of a new order, 0: none
	Price    poco.Amount
	Why      string
}

// Decide compares what a policy should have on sale with what it has.
//
// Rationale: an order that was signed can be matched by whoever has seen it, until it is used up or closed on chain, which costs
// gas. So volumes are small and orders stay as they are while they are about right: a half to twice the volume, the price within
// a tenth, and never below the floor.
func Decide(p Policy, c Capacity, standing []Standing) (d Decision) {
	p = p.withDefaults()
	volume, why := wanted(p, c)
	price := priceOf(p, c)
	kept := uint64(0)
	for _, s := range standing {
		if volume > 0 && kept == 0 && fits(p, s, price, volume) {
			kept = s.Remaining
			continue
		}
		d.Withdraw = append(d.Withdraw, s)
	}
	d.Why, d.Price = why, price
	if kept == 0 {
		d.Volume = volume
	}
	return d
}

func fits(p Policy, s Standing, price poco.Amount, volume uint64) bool {
	asked, ok := s.Order.Price.Amount()
	trust, known := s.Order.Trust.Uint64()
	return ok && known && trust == p.Trust && asked >= p.Floor &&
		asked >= price-price/10 && asked <= price+price/10 && s.Remaining >= (volume+1)/2 && s.Remaining <= 2*volume
}

// wanted is how many tasks the pool could take on.
func wanted(p Policy, c Capacity) (volume uint64, why string) {
	switch {
	case c.Slots == 0:
		return 0, "no worker could take such a task"
	case c.Replicas == 0:
		return 0, fmt.Sprintf("the workers at hand cannot reach trust %d", p.Trust)
	}
	volume = c.Slots * p.Ahead / c.Replicas
	volume -= min(volume, c.Waiting)
	if volume == 0 {
		return 0, "the pool has sold what it can take on"
	}
	// Rationale: an order that the owner's stake does not cover cannot be matched.
	if lock := p.Ceiling / percent * poco.Amount(c.StakeRatio); lock > 0 {
		if affordable := uint64(c.Stake / lock); affordable < volume {
			if volume = affordable; volume == 0 {
				return 0, "the owner's free stake does not cover a task"
			}
		}
	}
	return volume, "free capacity"
}

// priceOf rises from the floor to the ceiling as the use rises from the target to the whole.
func priceOf(p Policy, c Capacity) poco.Amount {
	if c.Slots == 0 {
		return p.Floor
	}
	use := min(c.Busy*percent/c.Slots, percent)
	if use <= p.Target || p.Target == percent {
		return p.Floor
	}
	return p.Floor + (p.Ceiling-p.Floor)/poco.Amount(percent-p.Target)*poco.Amount(use-p.Target)
}
