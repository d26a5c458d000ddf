package wasm_test

import (
	"crypto/tls"
	"encoding/pem"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/egress"
	"github.com/iexec-go/iexec/executor/executortest"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/executor/wasm/wasmtest"
	"github.com/iexec-go/iexec/poco/result"
)

func echo(conn net.Conn) { _, _ = io.Copy(conn, conn) }

// never is the answer of one who takes what comes, and says nothing.
func never(conn net.Conn) { _, _ = io.Copy(io.Discard, conn) }

// reaching is a run of the probe with destinations.
func reaching(t *testing.T, granted []string, args ...string) executor.Run {
	t.Helper()
	r := newRun(t, args...)
	r.Network = granted
	return r
}

func lines(text []byte) []string { return strings.Split(strings.TrimSpace(string(text)), "\n") }

// A module reaches the destinations that it was granted, and nothing else of the machine or the network.
func TestGrantedDestinations(t *testing.T) {
	granted, hidden := executortest.Serve(t, echo), executortest.Serve(t, func(net.Conn) { t.Error("a service of the machine was reached") })
	_, port, err := net.SplitHostPort(hidden)
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]string{
		granted: "hello", hidden: "Permission denied",
		"localhost:" + port: "I/O error", // granted as a name, that leads to this machine
		"127.1:" + port:     "Permission denied",
		"0.0.0.0:" + port:   "Permission denied",
		"169.254.169.254":   "Permission denied", // port 443 is meant
		"a/b":               "Permission denied",
	}
	args := []string{"dial"}
	for to := range asked {
		args = append(args, to)
	}
	outcome := run(t, reaching(t, []string{granted, "localhost:" + port}, args...))
	if outcome.Cause != result.None {
		t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
	}
	for to, want := range asked {
		if !slices.Contains(lines(outcome.Stdout), to+": "+want) {
			t.Errorf("%s: want %q", to, want)
		}
	}
	for _, line := range []string{granted + " 10 bytes", hidden + " refused 1 times", "169.254.169.254:443 refused 1 times", "localhost:" + port + " 0 bytes"} {
		if !slices.Contains(outcome.Network, line) {
			t.Errorf("%q lacks %q", outcome.Network, line)
		}
	}
	if t.Failed() {
		t.Logf("%s", outcome.Stdout)
	}
	outcome = run(t, reaching(t, []string{granted, "api.example:443"}, "list"))
	if got, want := lines(outcome.Stdout), []string{granted, "api.example:443"}; !slices.Equal(got, want) {
		t.Errorf("listed %q, want %q", got, want)
	}
}

// Without a grant there is no folder: not in a run of its own, nor in one whose process has served another that had one.
func TestGrantIsTheRunsOwn(t *testing.T) {
	granted := executortest.Serve(t, echo)
	e := newExecutor(t)
	defer e.Close() //nolint:errcheck // it has none to give
	mine := room(t)
	first := inRoom(t, mine, "first", "dial", granted)
	first.Network = []string{granted}
	if outcome := runIn(t, e, first, result.None); string(outcome.Stdout) != granted+": hello\n" {
		t.Fatalf("%s", outcome.Stdout)
	}
	resting := wasm.Resting(e)
	for _, deed := range []string{"list", "dial"} {
		outcome := runIn(t, e, inRoom(t, mine, deed, deed, granted), result.None)
		if !strings.HasSuffix(string(outcome.Stdout), "Bad file number\n") || outcome.Network != nil { // a path that leads nowhere, for Go
			t.Errorf("%s: %s, %q", deed, outcome.Stdout, outcome.Network)
		}
	}
	if runtime.GOOS == "linux" && (len(resting) != 1 || !slices.Equal(wasm.Resting(e), resting)) {
		t.Errorf("%v rested, then %v: it was not one process", resting, wasm.Resting(e))
	}
	again := inRoom(t, mine, "again", "dial", granted)
	again.Network = []string{granted}
	if outcome := runIn(t, e, again, result.None); string(outcome.Stdout) != granted+": hello\n" {
		t.Errorf("%s", outcome.Stdout)
	}
}

func TestBoundsOfTheNetwork(t *testing.T) {
	granted := executortest.Serve(t, echo)
	outcome := run(t, reaching(t, []string{granted}, "many", granted))
	if outcome.Cause != result.None || string(outcome.Stdout) != "32 open, then Try again\n" {
		t.Errorf("%s, %+v\n%s", outcome.Stdout, outcome, outcome.Stderr)
	}
	e := newExecutor(t)
	wasm.Bound(e, egress.Bounds{Connections: 1, Traffic: 10_500})
	to := executortest.Serve(t, never)
	outcome, err := e.Run(t.Context(), reaching(t, []string{to}, "pour", to))
	if err != nil || string(outcome.Stdout) != "10000 bytes, then Operation not permitted\n" {
		t.Errorf("%s, %+v, %v", outcome.Stdout, outcome, err)
	}
}

// A child that does not read the answer to its last call is killed, so that its parent does not wait for ever.
func TestStuckChildIsKilled(t *testing.T) {
	child, to := io.Pipe()
	killed := false
	answered, err := wasm.Abandoned(to, func() {
		killed = true
		_ = child.Close()
	})
	if err != nil || answered || !killed {
		t.Errorf("answered %v, killed %v, %v", answered, killed, err)
	}
}

// What a module leaves open ends with it, also when it is killed while it waits.
func TestConnectionsEndWithTheRun(t *testing.T) {
	ended := make(chan string, 1)
	to := executortest.Serve(t, func(conn net.Conn) {
		said, _ := io.ReadAll(conn)
		ended <- string(said)
	})
	closed := func(want string) {
		t.Helper()
		select {
		case said := <-ended:
			if said != want {
				t.Errorf("it said %q, want %q", said, want)
			}
		case <-time.After(time.Minute):
			t.Fatal("the connection is still open")
		}
	}
	e := newExecutor(t)
	defer e.Close() //nolint:errcheck // it has none to give
	mine := room(t)
	r := inRoom(t, mine, "first", "keep", to)
	r.Network = []string{to}
	runIn(t, e, r, result.None) // its process rests, and is not what has ended it
	closed("")

	r = inRoom(t, mine, "second", "wait", to) // the process is there, so that the limit is not spent on its start
	r.Network, r.Limits.Wall = []string{to}, 3*time.Second
	outcome := runIn(t, e, r, result.AppComputeTimeout)
	if outcome.Usage.Wall > 30*time.Second || !slices.Equal(outcome.Network, []string{to + " 7 bytes"}) {
		t.Errorf("%+v", outcome)
	}
	closed("waiting")
}

// A program with threads of its own goes on with the others while one waits, and its clock goes on too.
func TestWaitingHoldsUpNobody(t *testing.T) {
	silent, talks := executortest.Serve(t, never), executortest.Serve(t, echo)
	outcome := run(t, reaching(t, []string{silent, talks}, "both", silent, talks))
	if string(outcome.Stdout) != "hello\nhello\nhello\n" {
		t.Errorf("%s, %+v\n%s", outcome.Stdout, outcome, outcome.Stderr)
	}
}

// A program that asks whether there is something to read is not held up for ever.
func TestPolled(t *testing.T) {
	to := executortest.Serve(t, echo)
	if outcome := run(t, reaching(t, []string{to}, "poll", to)); string(outcome.Stdout) != "hello, <nil>\nhello, <nil>\n" {
		t.Errorf("%s, %+v\n%s", outcome.Stdout, outcome, outcome.Stderr)
	}
}

func TestHalfClosed(t *testing.T) {
	to := executortest.Serve(t, func(conn net.Conn) {
		said, err := io.ReadAll(conn)
		if err == nil {
			_, _ = io.WriteString(conn, strings.ToUpper(string(said)))
		}
	})
	if outcome := run(t, reaching(t, []string{to}, "half", to)); string(outcome.Stdout) != "\"ALL OF IT\", <nil>\n" {
		t.Errorf("%s, %+v\n%s", outcome.Stdout, outcome, outcome.Stderr)
	}
}

// The example speaks HTTP over TLS, by the usual packages of its language.
func TestFetch(t *testing.T) {
	page := strings.Repeat("a page of more than one piece. ", 10_000)
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, page) }))
	server.TLS = &tls.Config{MinVersion: tls.VersionTLS13}
	server.StartTLS()
	defer server.Close()
	fetch, err := wasmtest.Fetch(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	address := server.Listener.Addr().String()
	r := reaching(t, []string{address}, "https://"+address, "/iexec_in/ca.pem")
	r.Module = fetch
	ca := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	if err := os.WriteFile(filepath.Join(r.In, "ca.pem"), ca, 0o600); err != nil {
		t.Fatal(err)
	}
	outcome := run(t, r)
	got, err := os.ReadFile(filepath.Join(r.Out, "page"))
	if outcome.Cause != result.None || err != nil || string(got) != page {
		t.Errorf("%d bytes, %v, %+v\n%s", len(got), err, outcome, outcome.Stderr)
	}
}
