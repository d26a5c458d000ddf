package publisher_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/publisher"
)

var policy = publisher.Policy{Trust: 3, Floor: 100, Ceiling: 300, Target: 50, Ahead: 4}

func standing(price, remaining uint64) publisher.Standing {
	return publisher.Standing{Order: order.Workerpool{Price: order.Uint(price), Trust: order.Uint(uint64(3))}, Remaining: remaining}
}

func TestDecide(t *testing.T) {
	idle := publisher.Capacity{Slots: 20, Replicas: 2, Stake: poco.RLC, StakeRatio: 30}
	with := func(change func(*publisher.Capacity)) publisher.Capacity { c := idle; change(&c); return c }
	for name, test := range map[string]struct {
		has      publisher.Capacity
		standing []publisher.Standing
		withdraw int
		volume   uint64
		price    poco.Amount
	}{
		"an idle pool sells at the floor":       {idle, nil, 0, 40, 100},
		"what is on sale and right stays":       {idle, []publisher.Standing{standing(105, 30)}, 0, 0, 100},
		"one order is enough":                   {idle, []publisher.Standing{standing(100, 40), standing(100, 40)}, 1, 0, 100},
		"an order nearly used up is renewed":    {idle, []publisher.Standing{standing(100, 10)}, 1, 40, 100},
		"an order below the floor goes":         {idle, []publisher.Standing{standing(99, 40)}, 1, 40, 100},
		"nobody can take it":                    {with(func(c *publisher.Capacity) { c.Slots = 0 }), []publisher.Standing{standing(100, 40)}, 1, 0, 100},
		"the trust is out of reach":             {with(func(c *publisher.Capacity) { c.Replicas = 0 }), []publisher.Standing{standing(100, 40)}, 1, 0, 100},
		"enough is sold":                        {with(func(c *publisher.Capacity) { c.Waiting = 40 }), []publisher.Standing{standing(100, 40)}, 1, 0, 100},
		"half is sold":                          {with(func(c *publisher.Capacity) { c.Waiting = 20 }), nil, 0, 20, 100},
		"in use as wanted":                      {with(func(c *publisher.Capacity) { c.Busy = 10 }), nil, 0, 40, 100},
		"in use more than wanted":               {with(func(c *publisher.Capacity) { c.Busy = 15 }), nil, 0, 40, 200},
		"all in use":                            {with(func(c *publisher.Capacity) { c.Busy = 20 }), []publisher.Standing{standing(100, 40)}, 1, 40, 300},
		"the stake covers less":                 {with(func(c *publisher.Capacity) { c.Stake = 900 }), nil, 0, 10, 100},
		"the stake covers nothing":              {with(func(c *publisher.Capacity) { c.Stake = 80 }), []publisher.Standing{standing(100, 40)}, 1, 0, 100},
		"a policy of another trust is replaced": {idle, []publisher.Standing{{Order: order.Workerpool{Price: order.Uint(uint64(100)), Trust: order.Uint(uint64(9))}, Remaining: 40}}, 1, 40, 100},
	} {
		d := publisher.Decide(policy, test.has, test.standing)
		if len(d.Withdraw) != test.withdraw || d.Volume != test.volume || d.Price != test.price {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// Rationale: what is sold and not delivered costs the pool its stake.
func TestNeverMoreOnSaleThanTheCapacity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		small := func(name string, most uint64) uint64 { return rapid.Uint64Range(0, most).Draw(t, name) }
		p := publisher.Policy{Trust: 3, Floor: poco.Amount(small("floor", 1000)), Target: small("target", 100), Ahead: small("ahead", 10)}
		c := publisher.Capacity{Slots: small("slots", 100), Busy: small("busy", 100), Waiting: small("waiting", 500), Replicas: small("replicas", 5),
			Stake: poco.Amount(small("stake", 100_000)), StakeRatio: 30}
		var list []publisher.Standing
		for range small("orders", 4) {
			list = append(list, standing(small("price", 2000), small("remaining", 500)))
		}
		d := publisher.Decide(p, c, list)
		left := uint64(0)
		for _, s := range list {
			left += s.Remaining
		}
		for _, s := range d.Withdraw {
			left -= s.Remaining
		}
		ahead := p.Ahead
		if ahead == 0 {
			ahead = 4
		}
		room := uint64(0)
		if c.Replicas > 0 {
			room = c.Slots * ahead / c.Replicas
			room -= min(room, c.Waiting)
		}
		if left > 2*room || d.Volume > room || d.Volume > 0 && left > 0 {
			t.Fatalf("%d on sale and %d more with room for %d: %+v", left, d.Volume, room, d)
		}
		if d.Price < p.Floor {
			t.Fatalf("sold at %v below %v", d.Price, p.Floor)
		}
		again := publisher.Decide(p, c, []publisher.Standing{standing(uint64(d.Price), d.Volume)})
		if d.Volume > 0 && (len(again.Withdraw) > 0 || again.Volume > 0) {
			t.Fatalf("its own order is not left alone: %+v", again)
		}
	})
}
