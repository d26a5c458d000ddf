package oci

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/strangers"
)

// proxyAddress is where a sandbox with destinations finds its way to them, in its own network.
const proxyAddress = "127.0.0.1:3128"

// proxyEnv tells programs of it, in the spellings that are in use.
func proxyEnv() []string {
	var all []string
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"} {
		all = append(all, name+"=http://"+proxyAddress)
	}
	for _, name := range []string{"ALL_PROXY", "all_proxy"} {
		all = append(all, name+"=socks5h://"+proxyAddress)
	}
	return append(all, "NO_PROXY=localhost,127.0.0.1,::1", "no_proxy=localhost,127.0.0.1,::1")
}

// Bounds of what a run does with the network.
const (
	maxConnections  = 32 // at a time
	maxTraffic      = 4 << 30
	maxDestinations = 64 // told of afterwards
	headTime        = 10 * time.Second
	reachTime       = 15 * time.Second
	idleTime        = 2 * time.Minute
	maxHead         = 64 << 10
)

// proxy lets a sandbox reach the destinations that it was granted, and nothing else. It speaks HTTP's CONNECT, HTTP, and SOCKS 5.
//
// Rationale: it resolves names itself and judges an address when it dials it, so that a name gains nothing by resolving to something
// else the second time; the sandbox has no route, no resolver and no other socket that leads out. Private addresses are reached
// only if the operator listed them by their numbers.
type proxy struct {
	granted []string
	private bool
	ctx     context.Context
	end     context.CancelFunc
	slots   chan struct{}

	mu    sync.Mutex
	left  int64
	seen  map[string]int64 // bytes by destination; -1: refused
	order []string
}

func newProxy(granted []string, private bool) *proxy {
	p := &proxy{granted: granted, private: private, slots: make(chan struct{}, maxConnections), left: maxTraffic, seen: make(map[string]int64)}
	p.ctx, p.end = context.WithCancel(context.Background())
	return p
}

// listenInside opens a socket in the network of a process. It serves from there, wherever it is read.
func listenInside(pid int) (listener net.Listener, err error) {
	done := make(chan struct{})
	executor.OwnThread(func() {
		defer close(done)
		var space *os.File
		if space, err = os.Open(fmt.Sprintf("/proc/%d/ns/net", pid)); err != nil {
			return
		}
		defer func() { _ = space.Close() }()
		if err = unix.Setns(int(space.Fd()), unix.CLONE_NEWNET); err != nil {
			return
		}
		listener, err = new(net.ListenConfig).Listen(context.Background(), "tcp4", proxyAddress)
	})
	<-done
	return listener, err
}

// serve answers until the listener is closed; its connections end with [proxy.close].
func (p *proxy) serve(listener net.Listener) {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		select {
		case p.slots <- struct{}{}:
			go func() {
				defer func() { <-p.slots }()
				p.answer(conn)
			}()
		default:
			_ = conn.Close()
		}
	}
}

func (p *proxy) close() { p.end() }

// answer serves one connection.
func (p *proxy) answer(conn net.Conn) {
	stop := context.AfterFunc(p.ctx, func() { _ = conn.Close() })
	defer stop()
	defer func() { _ = conn.Close() }()
	_ = conn.SetDeadline(time.Now().Add(headTime))
	bound := &io.LimitedReader{R: conn, N: maxHead}
	in := bufio.NewReaderSize(bound, 4<<10)
	first, err := in.Peek(1)
	if err != nil {
		return
	}
	if first[0] == 5 {
		p.socks(conn, in)
		return
	}
	r, err := http.ReadRequest(in)
	bound.N = maxTraffic // what follows is counted
	p.http(conn, in, r, err)
}

// http answers a request; err is what was wrong with it.
func (p *proxy) http(conn net.Conn, in *bufio.Reader, r *http.Request, err error) {
	if err != nil {
		_, _ = io.WriteString(conn, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
		return
	}
	to := r.Host
	if r.Method != http.MethodConnect {
		if to = r.URL.Host; r.URL.Scheme != "http" || to == "" {
			_, _ = io.WriteString(conn, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
			return
		}
		if r.URL.Port() == "" {
			to = net.JoinHostPort(r.URL.Hostname(), "80")
		}
	}
	remote, destination, err := p.reach(to)
	if err != nil {
		status := "502 Bad Gateway"
		if errors.Is(err, errNotGranted) {
			status = "403 Forbidden"
		}
		_, _ = fmt.Fprintf(conn, "HTTP/1.1 %s\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n%s\n", status, err)
		return
	}
	defer func() { _ = remote.Close() }()
	if r.Method == http.MethodConnect {
		if _, err := io.WriteString(conn, "HTTP/1.1 200 Connection established\r\n\r\n"); err == nil {
			p.join(conn, in, remote, destination)
		}
		return
	}
	// One request on each connection: what follows could be meant for somebody else.
	r.Header.Del("Proxy-Connection")
	r.Header.Del("Proxy-Authorization")
	r.Close = true
	_ = conn.SetDeadline(time.Time{})
	counted := &counting{Conn: remote, p: p, destination: destination}
	if err := r.Write(counted); err == nil {
		_, _ = io.Copy(conn, counted)
	}
}

// socks answers SOCKS 5 (RFC 1928) without authentication, the command to connect alone.
func (p *proxy) socks(conn net.Conn, in *bufio.Reader) {
	head := make([]byte, 2)
	if _, err := io.ReadFull(in, head); err != nil {
		return
	}
	methods := make([]byte, head[1])
	if _, err := io.ReadFull(in, methods); err != nil {
		return
	}
	if !slices.Contains(methods, 0) {
		_, _ = conn.Write([]byte{5, 0xff})
		return
	}
	if _, err := conn.Write([]byte{5, 0}); err != nil {
		return
	}
	request := make([]byte, 4)
	if _, err := io.ReadFull(in, request); err != nil || request[0] != 5 {
		return
	}
	reply := func(code byte) { _, _ = conn.Write([]byte{5, code, 0, 1, 0, 0, 0, 0, 0, 0}) }
	size := 0
	switch request[3] {
	case 1:
		size = net.IPv4len
	case 4:
		size = net.IPv6len
	case 3:
		n, err := in.ReadByte()
		if err != nil {
			return
		}
		size = int(n)
	}
	rest := make([]byte, size+2)
	if _, err := io.ReadFull(in, rest); err != nil {
		return
	}
	host := string(rest[:size])
	if request[3] != 3 {
		host = net.IP(rest[:size]).String()
	}
	if request[1] != 1 || size == 0 {
		reply(7)
		return
	}
	remote, destination, err := p.reach(net.JoinHostPort(host, strconv.Itoa(int(rest[size])<<8|int(rest[size+1]))))
	if err != nil {
		code := byte(5)
		if errors.Is(err, errNotGranted) {
			code = 2
		}
		reply(code)
		return
	}
	defer func() { _ = remote.Close() }()
	reply(0)
	p.join(conn, in, remote, destination)
}

var (
	errNotGranted = errors.New("this is none of the destinations that the task may reach")
	errTraffic    = errors.New("the task has used up what it may send and receive")
)

// reach dials a destination if it was granted.
func (p *proxy) reach(to string) (net.Conn, string, error) {
	destination, err := executor.Destination(to, false)
	if _, _, bad := net.SplitHostPort(to); err != nil || bad != nil || !slices.Contains(p.granted, destination) {
		if err != nil {
			destination = strconv.QuoteToASCII(to[:min(len(to), 100)])
		}
		p.note(destination, -1)
		return nil, "", errNotGranted
	}
	ctx, cancel := context.WithTimeout(p.ctx, reachTime)
	defer cancel()
	conn, err := p.dialer(destination).DialContext(ctx, "tcp", destination)
	if err != nil {
		p.note(destination, 0)
		return nil, "", errors.New("the destination is not reached") // what the host's resolver says is not the task's
	}
	p.note(destination, 0)
	return conn, destination, nil
}

func (p *proxy) dialer(destination string) *net.Dialer {
	d := &net.Dialer{Timeout: reachTime}
	host, _, _ := net.SplitHostPort(destination)
	if _, err := netip.ParseAddr(host); err == nil || p.private {
		return d // listed by its number, or allowed altogether
	}
	d.ControlContext = func(_ context.Context, network, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil || network != "tcp4" && network != "tcp6" || !strangers.Public(to.Addr()) {
			return errNotGranted
		}
		return nil
	}
	return d
}

// join passes bytes both ways until one side has nothing to say for a while, or the run has said enough.
func (p *proxy) join(conn net.Conn, in *bufio.Reader, remote net.Conn, destination string) {
	_ = conn.SetDeadline(time.Time{})
	counted := &counting{Conn: remote, p: p, destination: destination}
	early, _ := in.Peek(in.Buffered())
	if _, err := counted.Write(early); err != nil {
		return
	}
	back := make(chan struct{})
	go func() {
		defer close(back)
		_, _ = io.Copy(conn, counted)
		closeWrite(conn)
		_ = conn.SetReadDeadline(time.Now().Add(idleTime))
	}()
	_, _ = io.Copy(counted, conn)
	closeWrite(remote)
	select {
	case <-back:
	case <-p.ctx.Done():
	}
}

func closeWrite(conn net.Conn) {
	if half, ok := conn.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
}

// counting is a connection whose bytes count.
type counting struct {
	net.Conn
	p           *proxy
	destination string
}

func (c *counting) Read(b []byte) (int, error) {
	_ = c.SetReadDeadline(time.Now().Add(idleTime))
	n, err := c.Conn.Read(b)
	return n, errors.Join(err, c.p.spend(c.destination, n))
}

func (c *counting) Write(b []byte) (int, error) {
	if err := c.p.spend(c.destination, len(b)); err != nil {
		return 0, err
	}
	_ = c.SetWriteDeadline(time.Now().Add(idleTime))
	return c.Conn.Write(b)
}

func (p *proxy) spend(destination string, n int) error {
	p.note(destination, int64(n))
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.left -= int64(n); p.left < 0 {
		return errTraffic
	}
	return nil
}

// note keeps account of a destination; what is refused is told apart by its sign.
func (p *proxy) note(destination string, n int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	before, known := p.seen[destination]
	if !known {
		if len(p.order) == maxDestinations {
			return
		}
		p.order = append(p.order, destination)
	}
	p.seen[destination] = before + n
}

// account tells where the run has been, for the operator.
func (p *proxy) account() (lines []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, d := range p.order {
		if n := p.seen[d]; n < 0 {
			lines = append(lines, fmt.Sprintf("%s refused %d times", d, -n))
		} else {
			lines = append(lines, fmt.Sprintf("%s %d bytes", d, n))
		}
	}
	return lines
}

// withProxy adds the way out to a process's environment, over what an image says.
func withProxy(env []string) []string {
	ours := proxyEnv()
	env = slices.DeleteFunc(slices.Clone(env), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.ContainsFunc(ours, func(o string) bool { return strings.HasPrefix(o, name+"=") })
	})
	return append(env, ours...)
}
