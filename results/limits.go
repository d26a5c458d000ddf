package results

import (
	"context"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/time/rate"

	"github.com/iexec-go/iexec/poco"
)

// slots bounds the uploads under way: so many together, one per worker. Who comes when all are taken waits for a while.
//
// Rationale: a worker that is refused comes back when it thinks fit, and its task, proven and agreed on, is paid later than it
// could be. Only workers with a token of a task wait, each once.
type slots struct {
	places chan struct{}
	wait   time.Duration

	mu    sync.Mutex
	taken map[common.Address]bool // of those that wait, too
}

func newSlots(limit int, wait time.Duration) *slots {
	return &slots{places: make(chan struct{}, limit), wait: wait, taken: map[common.Address]bool{}}
}

// take returns what gives the slot back.
func (s *slots) take(ctx context.Context, worker common.Address) (free func(), err error) {
	const op = "results: upload"
	s.mu.Lock()
	other := s.taken[worker]
	s.taken[worker] = true
	s.mu.Unlock()
	if other {
		return nil, poco.Errorf(poco.Exhausted, op, "another upload of this worker is under way").WithHint("try again when it has ended")
	}
	leave := func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.taken, worker)
	}
	ctx, cancel := context.WithTimeout(ctx, s.wait)
	defer cancel()
	select {
	case s.places <- struct{}{}:
		return func() { <-s.places; leave() }, nil
	case <-ctx.Done():
		leave()
		return nil, poco.Errorf(poco.Unavailable, op, "%d uploads are under way, no more are taken", cap(s.places)).WithHint("try again in a few seconds")
	}
}

// maxAddresses bounds the memory that strangers' addresses can take up.
const maxAddresses = 10_000

// callers bounds the requests of each network address.
type callers struct {
	mu    sync.Mutex
	rate  float64
	known map[string]*rate.Limiter
}

func (c *callers) allow(r *http.Request) bool {
	address, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		address = r.RemoteAddr
	}
	// An IPv6 customer has a whole /64, and would otherwise be that many callers.
	if ip := net.ParseIP(address); ip != nil && ip.To4() == nil {
		address = ip.Mask(net.CIDRMask(64, 128)).String()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	l, ok := c.known[address]
	if !ok {
		// Forgetting everybody is generous to all and cheap; it happens under a flood only.
		if len(c.known) >= maxAddresses {
			clear(c.known)
		}
		l = rate.NewLimiter(rate.Limit(c.rate), max(1, int(4*c.rate)))
		c.known[address] = l
	}
	return l.Allow()
}
