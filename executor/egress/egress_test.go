package egress_test

import (
	"errors"
	"io"
	"net"
	"slices"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/executor/egress"
	"github.com/iexec-go/iexec/executor/executortest"
)

// echo answers each connection with what it gets, on loopback.
func echo(t *testing.T) (address string) {
	t.Helper()
	return executortest.Serve(t, func(conn net.Conn) { _, _ = io.Copy(conn, conn) })
}

func said(conn net.Conn, text string) (string, error) {
	if _, err := io.WriteString(conn, text); err != nil {
		return "", err
	}
	answer := make([]byte, len(text))
	_, err := io.ReadFull(conn, answer)
	return string(answer), err
}

func TestOnlyWhatWasGranted(t *testing.T) {
	granted, other := echo(t), echo(t)
	_, port, err := net.SplitHostPort(granted)
	if err != nil {
		t.Fatal(err)
	}
	g := egress.New([]string{granted, "localhost:" + port}, false, egress.DefaultBounds())
	defer g.Close()
	conn, err := g.Dial(granted)
	if err != nil {
		t.Fatal(err)
	}
	if answer, err := said(conn, "hello"); answer != "hello" || err != nil {
		t.Errorf("%q, %v", answer, err)
	}
	for to, want := range map[string]error{
		other: egress.ErrNotGranted, "127.1:" + port: egress.ErrNotGranted, "127.0.0.1": egress.ErrNotGranted, strings.Repeat("x", 1<<20): egress.ErrNotGranted,
		"localhost:" + port: egress.ErrUnreached, // granted as a name, that leads to this machine
	} {
		if conn, err := g.Dial(to); !errors.Is(err, want) {
			t.Errorf("%.40s: %v, %v", to, conn, err)
		}
	}
	account := g.Account()
	for _, line := range []string{granted + " 10 bytes", other + " refused 1 times", "localhost:" + port + " 0 bytes"} {
		if !slices.Contains(account, line) {
			t.Errorf("%q lacks %q", account, line)
		}
	}
	open := egress.New([]string{"localhost:" + port}, true, egress.DefaultBounds())
	defer open.Close()
	if conn, err := open.Dial("localhost:" + port); err != nil {
		t.Errorf("where private addresses are allowed: %v, %v", conn, err)
	}
}

func TestBounds(t *testing.T) {
	granted := echo(t)
	g := egress.New([]string{granted}, false, egress.Bounds{Connections: 1, Traffic: 12})
	conn, err := g.Dial(granted)
	if err != nil {
		t.Fatal(err)
	}
	if answer, err := said(conn, "hello"); answer != "hello" || err != nil {
		t.Errorf("%q, %v", answer, err)
	}
	if _, err := said(conn, "hello"); !errors.Is(err, egress.ErrTraffic) {
		t.Errorf("15 of 12 bytes: %v", err)
	}
	if !g.Enter() || g.Enter() {
		t.Error("there is a place for one connection")
	}
	g.Leave()
	if !g.Enter() {
		t.Error("a place is not given back")
	}
}

func TestCloseEndsConnections(t *testing.T) {
	granted := echo(t)
	g := egress.New([]string{granted}, false, egress.DefaultBounds())
	conn, err := g.Dial(granted)
	if err != nil {
		t.Fatal(err)
	}
	g.Close()
	if _, err := conn.Read(make([]byte, 1)); !errors.Is(err, net.ErrClosed) {
		t.Errorf("read after the end: %v", err)
	}
	if conn, err := g.Dial(granted); err == nil {
		t.Errorf("dialled after the end: %v", conn)
	}
}
