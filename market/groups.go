package market

import (
	"context"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco/order"
)

const (
	// groupTime is how long an answer about a membership is believed.
	groupTime = time.Minute
	// maxAsked bounds what one quote asks the chain: restrictions are strangers' words.
	maxAsked       = 64
	keptMembership = 10_000
)

type membership struct{ group, account common.Address }

// memberships remembers who belongs to which group.
type memberships struct {
	mu    sync.Mutex
	known map[membership]member
}

type member struct {
	yes   bool
	until time.Time
}

// asking answers for one quote.
type asking struct {
	of     *memberships
	chain  order.Groups
	now    time.Time
	asked  int
	failed *error
}

// groups are the chain's, asked as little as possible.
func (m *Market) groups(ctx context.Context, failed *error) order.Groups {
	return &asking{of: &m.members, chain: m.Chain.Groups(ctx, failed), now: m.Now(), failed: failed}
}

// Member implements [order.Groups].
func (a *asking) Member(group, account common.Address) bool {
	key := membership{group, account}
	a.of.mu.Lock()
	known, ok := a.of.known[key]
	a.of.mu.Unlock()
	if ok && a.now.Before(known.until) {
		return known.yes
	}
	if a.asked++; a.asked > maxAsked || account == (common.Address{}) {
		return false
	}
	yes := a.chain.Member(group, account)
	if *a.failed != nil {
		return false
	}
	a.of.mu.Lock()
	defer a.of.mu.Unlock()
	if a.of.known == nil || len(a.of.known) >= keptMembership {
		a.of.known = make(map[membership]member)
	}
	a.of.known[key] = member{yes, a.now.Add(groupTime)}
	return yes
}
