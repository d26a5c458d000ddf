// Package egress lets a run reach the destinations that it was granted, and nothing else.
//
// It owns who may be dialled for a run, how many at a time, how much goes back and forth, and the account of it. It never speaks
// a protocol: how a program asks is its executor's, the proxy of executor/oci and the folder of executor/wasm. What an operator
// allows and a deal is granted of that is decided before, see [executor.Allowed]. The tests of both executors have it in use.
package egress

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/strangers"
)

// Bounds of what a run does with the network.
type Bounds struct {
	Connections int   // at a time
	Traffic     int64 // bytes, sent and received together
}

// DefaultBounds are those of runs.
func DefaultBounds() Bounds { return Bounds{Connections: 32, Traffic: 4 << 30} }

const (
	// IdleTime is for how long a connection may be silent.
	IdleTime = 2 * time.Minute

	reachTime       = 15 * time.Second
	maxDestinations = 64 // told of afterwards
	maxQuoted       = 100
)

// Why a destination is not reached, or not any longer.
var (
	ErrNotGranted = errors.New("this is none of the destinations that the task may reach")
	ErrUnreached  = errors.New("the destination is not reached") // what the host's resolver says is not the task's
	ErrTraffic    = errors.New("the task has used up what it may send and receive")
)

// Gate is one run's way out. It can be used by many goroutines.
//
// Rationale: it resolves names itself and judges an address when it dials it, so that a name gains nothing by resolving to something
// else the second time. Private addresses are reached only if the operator listed them by their numbers.
type Gate struct {
	granted []string
	private bool
	ctx     context.Context
	end     context.CancelFunc
	slots   chan struct{}

	mu    sync.Mutex
	left  int64
	seen  map[string]int64 // bytes by destination; negative: refusals
	order []string
}

// New makes a gate to the destinations granted, in the form of [executor.Destination]. private lets their names lead to private
// addresses.
func New(granted []string, private bool, bounds Bounds) *Gate {
	g := &Gate{granted: granted, private: private, slots: make(chan struct{}, bounds.Connections), left: bounds.Traffic, seen: make(map[string]int64)}
	g.ctx, g.end = context.WithCancel(context.Background())
	return g
}

// Enter takes the place of one connection, which [Gate.Leave] gives back; false where all are taken.
func (g *Gate) Enter() bool {
	select {
	case g.slots <- struct{}{}:
		return true
	default:
		return false
	}
}

// Leave gives back a place.
func (g *Gate) Leave() { <-g.slots }

// Close ends what is under way and all connections, and keeps the account.
func (g *Gate) Close() { g.end() }

// OnClose has f called when the gate is closed, unless stop is called before.
func (g *Gate) OnClose(f func()) (stop func() bool) { return context.AfterFunc(g.ctx, f) }

// Done is closed when the gate is.
func (g *Gate) Done() <-chan struct{} { return g.ctx.Done() }

// Dial reaches "host:port" if it was granted. What goes over the connection counts; it ends when it was silent for [IdleTime].
func (g *Gate) Dial(to string) (net.Conn, error) {
	destination, err := executor.Destination(to, false)
	if _, _, bad := net.SplitHostPort(to); err != nil || bad != nil || !slices.Contains(g.granted, destination) {
		if err != nil {
			destination = strconv.QuoteToASCII(to[:min(len(to), maxQuoted)])
		}
		g.note(destination, -1)
		return nil, ErrNotGranted
	}
	g.note(destination, 0)
	ctx, cancel := context.WithTimeout(g.ctx, reachTime)
	defer cancel()
	conn, err := g.dialer(destination).DialContext(ctx, "tcp", destination)
	if err != nil {
		return nil, ErrUnreached
	}
	return &counted{Conn: conn, gate: g, destination: destination, stop: g.OnClose(func() { _ = conn.Close() })}, nil
}

func (g *Gate) dialer(destination string) *net.Dialer {
	d := &net.Dialer{Timeout: reachTime}
	host, _, _ := net.SplitHostPort(destination)
	if _, err := netip.ParseAddr(host); err == nil || g.private {
		return d // listed by its number, or allowed altogether
	}
	d.ControlContext = func(_ context.Context, network, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil || network != "tcp4" && network != "tcp6" || !strangers.Public(to.Addr()) {
			return ErrNotGranted
		}
		return nil
	}
	return d
}

// counted is a connection whose bytes count.
type counted struct {
	net.Conn
	gate        *Gate
	destination string
	stop        func() bool
}

// Read implements net.Conn.
func (c *counted) Read(b []byte) (int, error) {
	_ = c.SetReadDeadline(time.Now().Add(IdleTime))
	n, err := c.Conn.Read(b)
	if spent := c.gate.spend(c.destination, n); spent != nil {
		return n, spent
	}
	return n, err
}

// Write implements net.Conn.
func (c *counted) Write(b []byte) (int, error) {
	if err := c.gate.spend(c.destination, len(b)); err != nil {
		return 0, err
	}
	_ = c.SetWriteDeadline(time.Now().Add(IdleTime))
	return c.Conn.Write(b)
}

// CloseWrite tells the other side that nothing more is sent.
func (c *counted) CloseWrite() error {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return nil
}

// Close implements net.Conn.
func (c *counted) Close() error {
	c.stop()
	return c.Conn.Close()
}

func (g *Gate) spend(destination string, n int) error {
	g.note(destination, int64(n))
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.left -= int64(n); g.left < 0 {
		return ErrTraffic
	}
	return nil
}

// note keeps account of a destination; what is refused is told apart by its sign.
func (g *Gate) note(destination string, n int64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	before, known := g.seen[destination]
	if !known {
		if len(g.order) == maxDestinations {
			return
		}
		g.order = append(g.order, destination)
	}
	g.seen[destination] = before + n
}

// Account tells where the run has been, for the operator.
func (g *Gate) Account() (lines []string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, d := range g.order {
		if n := g.seen[d]; n < 0 {
			lines = append(lines, fmt.Sprintf("%s refused %d times", d, -n))
		} else {
			lines = append(lines, fmt.Sprintf("%s %d bytes", d, n))
		}
	}
	return lines
}
