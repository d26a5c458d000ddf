package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/cli"
	_ "github.com/iexec-go/iexec/cmd/iexec/start/collector"
	_ "github.com/iexec-go/iexec/cmd/iexec/start/first"
	_ "github.com/iexec-go/iexec/cmd/iexec/start/late" // as the program has it
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/cluster/clustertest"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/executor/wasm/wasmtest"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/sdk"
)

// asProgram makes this test binary the program itself.
const asProgram = "IEXEC_TEST_AS_PROGRAM"

// probe is the guest program of the tests: its first argument names what it does.
var probe string

func TestMain(m *testing.M) {
	wasm.Main()
	oci.Main()
	cluster.Main(platform.OpenOnNode)
	if os.Getenv(asProgram) != "" {
		os.Exit(cli.Main(os.Args[1:]))
	}
	os.Exit(buildAndRun(m))
}

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "cli-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	defer clustertest.Stop()
	if probe, err = wasmtest.Probe(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// user is somebody at a terminal of their own, with a home of their own.
type user struct {
	t   testing.TB
	dir string // where they are
	env []string
}

func newUser(t testing.TB) *user {
	t.Helper()
	home := t.TempDir()
	dir, temp := filepath.Join(home, "work"), filepath.Join(home, "tmp")
	for _, d := range []string{dir, temp} {
		if err := os.Mkdir(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return &user{t, dir, append(os.Environ(), asProgram+"=1", "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"), "TMPDIR="+temp)}
}

// typed is what came of a command.
type typed struct {
	stdout, stderr string
	code           int
}

func (u *user) command(args ...string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		u.t.Fatal(err)
	}
	cmd := exec.CommandContext(u.t.Context(), self, args...)
	cmd.Dir, cmd.Env = u.dir, u.env
	return cmd
}

// types runs a command to its end.
func (u *user) types(args ...string) typed {
	u.t.Helper()
	cmd := u.command(args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		u.t.Fatal(err)
	}
	u.t.Logf("iexec %s: exit code %d\n%s", strings.Join(args, " "), cmd.ProcessState.ExitCode(), stderr.String())
	c := typed{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
	u.fits(args, c)
	return c
}

// wants checks how a command ended: one clear error that says all of the texts, or none with exit code 0.
func (c typed) wants(t *testing.T, code int, texts ...string) {
	t.Helper()
	if c.code != code {
		t.Errorf("exit code %d, want %d", c.code, code)
	}
	want := 1
	if code == 0 {
		want = 0
	}
	if errors := strings.Count(c.stderr, "error: ") + strings.Count(c.stderr, `{"error":{"code":`); errors != want {
		t.Errorf("%d errors are told", errors)
	}
	if strings.Contains(c.stderr, "level=") {
		t.Error("there is a log line at default verbosity")
	}
	for _, text := range texts {
		if !strings.Contains(c.stderr, text) {
			t.Errorf("nothing is said of %q in\n%s", text, c.stderr)
		}
	}
}

// document decodes what a command printed, which must be one JSON document and nothing else.
func (c typed) document(t *testing.T, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(c.stdout), into); err != nil {
		t.Fatalf("%v in %q", err, c.stdout)
	}
}

// running is a command that has not ended.
type running struct {
	*exec.Cmd
	t      testing.TB
	lines  chan string // of stdout and stderr
	ended  chan struct{}
	err    error // of Wait, once it has ended
	stdout bytes.Buffer
	stderr bytes.Buffer
}

// begins starts a command.
func (u *user) begins(args ...string) *running {
	u.t.Helper()
	return begins(u.t, u.command(args...))
}

// begins starts a program.
func begins(t testing.TB, cmd *exec.Cmd) *running {
	t.Helper()
	r := &running{Cmd: cmd, t: t, lines: make(chan string, 10_000), ended: make(chan struct{})}
	r.Stdout, r.Stderr = &lines{to: r.lines, all: &r.stdout}, &lines{to: r.lines, all: &r.stderr}
	if err := r.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		r.err = r.Wait()
		close(r.ended)
	}()
	t.Cleanup(func() {
		_ = r.Process.Kill() // if the test has failed
		<-r.ended
	})
	return r
}

// says waits for a line with a text.
func (r *running) says(text string) string {
	r.t.Helper()
	for {
		select {
		case line := <-r.lines:
			if strings.Contains(line, text) {
				return line
			}
		case <-r.ended:
			if len(r.lines) == 0 {
				r.t.Fatalf("it ended without saying %q: %v\n%s", text, r.err, r.stderr.String())
			}
		}
	}
}

// signals sends a signal and waits for the end.
func (r *running) signals(s syscall.Signal) typed {
	r.t.Helper()
	if err := r.Process.Signal(s); err != nil && !errors.Is(err, os.ErrProcessDone) { // its exit code tells
		r.t.Fatal(err)
	}
	<-r.ended
	if r.err != nil && !errors.As(r.err, new(*exec.ExitError)) {
		r.t.Fatal(r.err)
	}
	r.t.Logf("%v: exit code %d\n%s", s, r.ProcessState.ExitCode(), r.stderr.String())
	return typed{r.stdout.String(), r.stderr.String(), r.ProcessState.ExitCode()}
}

// lines passes on what is written line by line.
type lines struct {
	to   chan<- string
	all  *bytes.Buffer
	rest []byte
}

func (l *lines) Write(b []byte) (int, error) {
	l.all.Write(b)
	l.rest = append(l.rest, b...)
	for {
		i := bytes.IndexByte(l.rest, '\n')
		if i < 0 {
			return len(b), nil
		}
		l.to <- string(l.rest[:i])
		l.rest = l.rest[i+1:]
	}
}

// up starts a platform and returns where it is.
func (u *user) up(args ...string) (*running, sdk.Network) {
	u.t.Helper()
	r := u.begins(append([]string{"up", "--json"}, args...)...)
	var n sdk.Network
	if err := json.Unmarshal([]byte(r.says(`"ready":true`)), &n); err != nil {
		u.t.Fatal(err)
	}
	return r, n
}

// repository is a file of the repository.
func repository(t *testing.T, path string) string {
	t.Helper()
	file, err := filepath.Abs(filepath.Join("..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// isHash tells whether a value of a document is 32 bytes of hexadecimal.
func isHash(v any) bool {
	s, _ := v.(string)
	b, err := hexutil.Decode(s)
	return err == nil && len(b) == 32
}
