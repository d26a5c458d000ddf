package market

import (
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
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
		caller, forwarded := m.caller(r)
		if ip := net.ParseIP(caller); (forwarded || ip == nil || !ip.IsLoopback()) && !m.ips.allow(caller) {
			m.answer(w, http.StatusTooManyRequests, failure(rateExceeded))
			return
		}
		next.ServeHTTP(w, r)
	})
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
