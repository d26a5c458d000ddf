// Package canary buys a pool's canaries from the pool itself: tasks whose answers the operator knows, because it has run them. When to
// buy which is decided by [Decide], a function of values; [Buyer] asks the scheduler what is under way, and carries it out.
//
// It judges no answers, which package scheduler/plan does, signs nothing and holds no key: an [Account] buys.
package canary

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// Task is one canary.
type Task struct {
	ID       string         `json:"id"`
	App      common.Address `json:"app"`
	Params   string         `json:"params"` // of its deals, as they go on chain
	Category uint64         `json:"category"`
	Digest   common.Hash    `json:"digest"` // of the right result
	Since    uint64         `json:"since"`  // when it was made, in seconds of the chain's clock
}

// Policy is how a pool is watched.
type Policy struct {
	Every    uint64      `json:"every,omitempty"`    // seconds from one purchase to the next, on average; 0: an hour
	Open     int         `json:"open,omitempty"`     // most that are under way at once; 0: 1
	MaxPrice poco.Amount `json:"maxPrice,omitempty"` // most that one may cost, app and pool together; 0: 1 RLC
	Tasks    []Task      `json:"tasks"`
}

// Bounds of a policy.
const (
	leastEvery = 1
	mostEvery  = 365 * 24 * 3600
	mostOpen   = 100
	mostTasks  = 256
	maxParams  = 64 << 10
)

// WithDefaults is the policy with what was left out.
func (p Policy) WithDefaults() Policy {
	if p.Every == 0 {
		p.Every = 3600
	}
	if p.Open == 0 {
		p.Open = 1
	}
	if p.MaxPrice == 0 {
		p.MaxPrice = poco.RLC
	}
	return p
}

// Validate tells what is wrong with the policy.
func (p Policy) Validate() error {
	const op = "canary: policy"
	p = p.WithDefaults()
	switch {
	case p.Every < leastEvery || p.Every > mostEvery:
		return poco.Errorf(poco.Invalid, op, "one every %d s, want %d s to a year", p.Every, leastEvery)
	case p.Open < 0 || p.Open > mostOpen:
		return poco.Errorf(poco.Invalid, op, "%d at once, want 1 to %d", p.Open, mostOpen)
	case len(p.Tasks) > mostTasks:
		return poco.Errorf(poco.Invalid, op, "%d canaries, at most %d", len(p.Tasks), mostTasks)
	}
	ids := map[string]bool{}
	for _, t := range p.Tasks {
		switch {
		case t.ID == "" || ids[t.ID]:
			return poco.Errorf(poco.Invalid, op, "the id %.80q is empty or there twice", t.ID)
		case t.App == common.Address{} || t.Digest == common.Hash{}:
			return poco.Errorf(poco.Invalid, op, "canary %.80s has no app or no digest", t.ID).WithHint("iexec pool canary add")
		case len(t.Params) > maxParams:
			return poco.Errorf(poco.Invalid, op, "canary %.80s has params of %d bytes, at most %d", t.ID, len(t.Params), maxParams)
		}
		ids[t.ID] = true
	}
	return nil
}

// Canaries are the policy's, as a scheduler knows them, when these accounts buy them.
func (p Policy) Canaries(requesters []common.Address) []plan.Canary {
	list := make([]plan.Canary, len(p.Tasks))
	for i, t := range p.Tasks {
		list[i] = plan.Canary{ID: t.ID, Requesters: requesters, App: t.App, Params: t.Params, Digest: t.Digest, Since: t.Since}
	}
	return list
}

// Situation is when a decision is taken.
type Situation struct {
	Now       time.Time
	Due       time.Time       // of the next purchase; zero: not drawn yet
	Open      int             // canaries under way
	Suspended map[string]bool // those that count no more
}

// Decision is what to do now.
type Decision struct {
	Buy *Task     // nil: nothing
	Due time.Time // of the next purchase
}

// Decide tells whether to buy a canary now, and which.
//
// Rationale: how long it has been since the last one must tell nothing about when the next one comes, or a worker could answer right
// when it is due. So the time between two is drawn anew from an exponential distribution, and if too many are under way one is left
// out rather than made up for.
func Decide(p Policy, s Situation, random *rand.Rand) Decision {
	p = p.WithDefaults()
	if s.Due.IsZero() {
		return Decision{Due: s.Now.Add(interval(p, random))}
	}
	if s.Now.Before(s.Due) {
		return Decision{Due: s.Due}
	}
	d := Decision{Due: s.Now.Add(interval(p, random))}
	var live []*Task
	for i := range p.Tasks {
		if !s.Suspended[p.Tasks[i].ID] {
			live = append(live, &p.Tasks[i])
		}
	}
	if len(live) > 0 && s.Open < p.Open {
		d.Buy = live[random.IntN(len(live))]
	}
	return d
}

// longest is how many times the average the time between two may be.
const longest = 6

func interval(p Policy, random *rand.Rand) time.Duration {
	return time.Duration(math.Min(random.ExpFloat64(), longest) * float64(p.Every) * float64(time.Second))
}
