package oci

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/egress"
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

// Bounds of what a program asks the proxy.
const (
	headTime = 10 * time.Second
	maxHead  = 64 << 10
)

// proxy lets a sandbox through a run's gate. It speaks HTTP's CONNECT, HTTP, and SOCKS 5.
//
// Rationale: the sandbox has no route, no resolver and no other socket that leads out.
type proxy struct{ gate *egress.Gate }

func newProxy(granted []string, private bool) *proxy {
	return &proxy{gate: egress.New(granted, private, egress.DefaultBounds())}
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
		if !p.gate.Enter() {
			_ = conn.Close()
			continue
		}
		go func() {
			defer p.gate.Leave()
			p.answer(conn)
		}()
	}
}

func (p *proxy) close() { p.gate.Close() }

// answer serves one connection.
func (p *proxy) answer(conn net.Conn) {
	stop := p.gate.OnClose(func() { _ = conn.Close() })
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
	bound.N = math.MaxInt64 // what follows is counted
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
	remote, err := p.gate.Dial(to)
	if err != nil {
		status := "502 Bad Gateway"
		if errors.Is(err, egress.ErrNotGranted) {
			status = "403 Forbidden"
		}
		_, _ = fmt.Fprintf(conn, "HTTP/1.1 %s\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n%s\n", status, err)
		return
	}
	defer func() { _ = remote.Close() }()
	if r.Method == http.MethodConnect {
		if _, err := io.WriteString(conn, "HTTP/1.1 200 Connection established\r\n\r\n"); err == nil {
			p.join(conn, in, remote)
		}
		return
	}
	// One request on each connection: what follows could be meant for somebody else.
	r.Header.Del("Proxy-Connection")
	r.Header.Del("Proxy-Authorization")
	r.Close = true
	_ = conn.SetDeadline(time.Time{})
	if err := r.Write(remote); err == nil {
		_, _ = io.Copy(conn, remote)
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
	remote, err := p.gate.Dial(net.JoinHostPort(host, strconv.Itoa(int(rest[size])<<8|int(rest[size+1]))))
	if err != nil {
		code := byte(5)
		if errors.Is(err, egress.ErrNotGranted) {
			code = 2
		}
		reply(code)
		return
	}
	defer func() { _ = remote.Close() }()
	reply(0)
	p.join(conn, in, remote)
}

// join passes bytes both ways until one side has nothing to say for a while, or the run has said enough.
func (p *proxy) join(conn net.Conn, in *bufio.Reader, remote net.Conn) {
	_ = conn.SetDeadline(time.Time{})
	early, _ := in.Peek(in.Buffered())
	if _, err := remote.Write(early); err != nil {
		return
	}
	back := make(chan struct{})
	go func() {
		defer close(back)
		_, _ = io.Copy(conn, remote)
		closeWrite(conn)
		_ = conn.SetReadDeadline(time.Now().Add(egress.IdleTime))
	}()
	_, _ = io.Copy(remote, conn)
	closeWrite(remote)
	select {
	case <-back:
	case <-p.gate.Done():
	}
}

func closeWrite(conn net.Conn) {
	if half, ok := conn.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
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
