package sms

import (
	"net"
	"net/http"
	"sync"
	"time"
)

// maxCallers bounds the limiter's memory; beyond, everybody's minute ends early.
const maxCallers = 1 << 16

// limiter counts writes by the address they come from, in minutes.
type limiter struct {
	most int
	now  func() time.Time

	mu    sync.Mutex
	until time.Time
	count map[string]int
}

func newLimiter(most int, now func() time.Time) *limiter {
	return &limiter{most: most, now: now, count: map[string]int{}}
}

// allow counts a request and tells whether it is among the first of its minute.
func (l *limiter) allow(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		return true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if now := l.now(); !now.Before(l.until) || len(l.count) >= maxCallers {
		l.until = now.Add(time.Minute)
		clear(l.count)
	}
	l.count[host]++
	return l.count[host] <= l.most
}
