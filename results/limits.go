package results

import (
	"net"
	"net/http"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/time/rate"

	"github.com/iexec-go/iexec/poco"
)

// slots bounds the uploads under way: so many together, one per worker.
type slots struct {
	mu    sync.Mutex
	limit int
	taken map[common.Address]bool
}

// take returns what gives the slot back.
func (s *slots) take(worker common.Address) (free func(), err error) {
	const op = "results: upload"
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.taken[worker]:
		return nil, poco.Errorf(poco.Exhausted, op, "another upload of this worker is under way").WithHint("try again when it has ended")
	case len(s.taken) >= s.limit:
		return nil, poco.Errorf(poco.Unavailable, op, "%d uploads are under way, no more are taken", s.limit).WithHint("try again in a few seconds")
	}
	s.taken[worker] = true
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.taken, worker)
	}, nil
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
