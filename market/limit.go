package market

import (
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/iexec-go/iexec/poco"
)

const (
	rateExceeded = "Rate limit exceeded"
	// maxCallers bounds the limiter's memory; beyond, windows of everybody end early.
	maxCallers = 1 << 16
)

// limiter counts requests by caller in fixed windows.
type limiter struct {
	rate Rate
	now  func() time.Time

	mu    sync.Mutex
	until time.Time
	count map[string]int
}

func newLimiter(rate Rate, now func() time.Time) *limiter {
	return &limiter{rate: rate, now: now, count: make(map[string]int)}
}

// allow counts a request and tells whether it is within the rate.
func (l *limiter) allow(caller string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now := l.now(); !now.Before(l.until) || len(l.count) >= maxCallers {
		l.until = now.Add(l.rate.Period)
		clear(l.count)
	}
	l.count[caller]++
	return l.count[caller] <= l.rate.Requests
}

// limit lets requests through by the address they come from. This machine's own are not limited, as in the
// reference, unless a proxy on it says whose they are.
func (m *Market) limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// A client that polls for live updates has been counted when it came, and says little.
		polls := strings.HasPrefix(r.URL.Path, socketPath) && r.URL.Query().Has("sid")
		if caller := m.limitedCaller(r); !polls && caller != "" && !m.ips.allow(caller) {
			m.answer(w, http.StatusTooManyRequests, failure(poco.Exhausted, rateExceeded))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// limitedCaller names the caller whose requests and subscriptions are limited; empty: they are not.
func (m *Market) limitedCaller(r *http.Request) string {
	caller, forwarded := m.caller(r)
	ip := net.ParseIP(caller)
	switch {
	case ip == nil:
		return caller
	case ip.IsLoopback() && !forwarded:
		return ""
	case ip.To4() == nil:
		// Whoever has an address of IPv6 has 2⁶⁴ of them.
		return ip.Mask(net.CIDRMask(64, 128)).String()
	}
	return ip.String()
}

// places counts who is subscribed.
type places struct {
	mu    sync.Mutex
	total int
	of    map[string]int
}

func (p *places) take(caller string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.total >= maxStreams || caller != "" && p.of[caller] >= maxStreamsOfCaller {
		return false
	}
	if p.of == nil {
		p.of = make(map[string]int)
	}
	p.total++
	p.of[caller]++
	return true
}

func (p *places) leave(caller string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total--
	if p.of[caller]--; p.of[caller] == 0 {
		delete(p.of, caller)
	}
}

func (m *Market) caller(r *http.Request) (ip string, forwarded bool) {
	if m.TrustProxy {
		if ip := r.Header.Get("X-Real-Ip"); ip != "" {
			return ip, true
		}
		if list := r.Header.Get("X-Forwarded-For"); list != "" {
			first, _, _ := strings.Cut(list, ",")
			return strings.TrimSpace(first), true
		}
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr, false
	}
	return host, false
}
