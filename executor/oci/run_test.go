//go:build linux

package oci_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/executortest"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco/result"
)

// ways are those in which this package can run things here: every test of a run goes through all of them that
// it names.
var ways = []struct {
	runtime string
	disk    oci.Disk
}{{"crun", oci.DiskVolume}, {"runc", oci.DiskVolume}, {"crun", oci.DiskWatch}, {"runc", oci.DiskWatch}}

func everyWay(t *testing.T, test func(t *testing.T, e *oci.Executor)) {
	t.Helper()
	inWays(t, 0, test)
}

// everyRuntime is for what has nothing to do with the disk.
func everyRuntime(t *testing.T, test func(t *testing.T, e *oci.Executor)) {
	t.Helper()
	inWays(t, 2, test)
}

func inWays(t *testing.T, from int, test func(t *testing.T, e *oci.Executor)) {
	t.Helper()
	for _, way := range ways[from:] {
		t.Run(way.runtime+" "+string(way.disk), func(t *testing.T) {
			test(t, newExecutor(t, func(c *oci.Config) { c.Runtime, c.Disk = way.runtime, way.disk }))
		})
	}
}

// An image from a registry, pulled by the digest on chain, and a static program without one give the same result.
func TestRunGivesResult(t *testing.T) {
	needsSandbox(t)
	host := serveRegistry(t, nil)
	image := guestImage(t, v1.Config{Cmd: []string{"exit", "9"}})
	path, release, err := newImages(t).Pull(t.Context(), push(t, host, image), sumOf(t, image))
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	var digests []string
	everyWay(t, func(t *testing.T, e *oci.Executor) {
		for _, module := range []string{path, guest} {
			r := newRun(t, "hello", "a b", "c")
			r.Module = module
			outcome := run(t, e, r)
			if outcome.Cause != result.None || outcome.ExitCode != 0 {
				t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
			}
			if got, want := string(outcome.Stdout), "said hello a b|c 3\n"; got != want {
				t.Errorf("stdout %q, want %q", got, want)
			}
			if got, want := string(outcome.Stderr), "and complained\n"; got != want {
				t.Errorf("stderr %q, want %q", got, want)
			}
			answer, err := result.Of(os.DirFS(r.Out), result.Files)
			if err != nil {
				t.Fatal(err)
			}
			if err := result.Verify(os.DirFS(r.Out), answer.Digest); err != nil {
				t.Error(err)
			}
			digests = append(digests, answer.Digest.Hex())
			if u := outcome.Usage; u.Wall <= 0 || u.CPU <= 0 || u.PeakMemoryBytes == 0 {
				t.Errorf("usage not measured: %+v", u)
			}
		}
	})
	if len(slices.Compact(digests)) != 1 {
		t.Errorf("the same program gave %q", digests)
	}
}

func TestRunTellsHowItEnded(t *testing.T) {
	tests := []struct {
		name   string
		args   []string
		limits func(*executor.Limits)
		cause  result.Cause
		code   int
		detail string
	}{
		{name: "well", args: []string{"exit", "0"}},
		{name: "exit code", args: []string{"exit", "42"}, cause: result.AppComputeFailed, code: 42, detail: "42"},
		{name: "unknown deed", args: []string{"nothing"}, cause: result.AppComputeFailed, code: 99},
		{name: "crash", args: []string{"signal", "11"}, cause: result.AppComputeFailed, code: 2},
		{name: "memory", args: []string{"eat"}, cause: result.AppOutOfMemory, code: 137},
		{name: "memory by files", args: []string{"scratch"}, cause: result.AppComputeFailed, code: 5},
		{name: "processes", args: []string{"threads"}, cause: result.AppComputeFailed, code: 7, detail: "refused processes beyond 64"},
		{name: "sleep", args: []string{"sleep"}, cause: result.AppComputeTimeout, code: 137,
			limits: func(l *executor.Limits) { l.Wall = 2 * time.Second }},
		{name: "spin", args: []string{"spin"}, cause: result.AppComputeTimeout, code: 137,
			limits: func(l *executor.Limits) { l.Wall = 2 * time.Second }},
		// With memory for as many processes as it is given: it is their number that holds it.
		{name: "fork bomb", args: []string{"forkbomb"}, cause: result.AppComputeTimeout, code: 137,
			limits: func(l *executor.Limits) { l.Wall, l.MemoryBytes = 2*time.Second, 2<<30 }},
		{name: "disk", args: []string{"fill"}, cause: result.AppOutputTooLarge},
		{name: "one large file", args: []string{"holes"}, cause: result.AppOutputTooLarge},
		{name: "files", args: []string{"files"}, cause: result.AppOutputTooLarge},
		{name: "deep folders", args: []string{"deep"}, cause: result.AppOutputTooLarge},
	}
	everyWay(t, func(t *testing.T, e *oci.Executor) {
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				r := newRun(t, tt.args...)
				if tt.limits != nil {
					tt.limits(&r.Limits)
				}
				began := time.Now()
				outcome := run(t, e, r)
				// Whether the program noticed or was ended first is a matter of moments for the limits on output.
				if outcome.Cause != tt.cause || tt.cause != result.AppOutputTooLarge && outcome.ExitCode != tt.code {
					t.Errorf("cause %q, code %d, want %q, %d (%s)\n%.500s\n%.500s", outcome.Cause, outcome.ExitCode, tt.cause, tt.code, outcome.Detail, outcome.Stdout, outcome.Stderr)
				}
				if !strings.Contains(outcome.Detail, tt.detail) {
					t.Errorf("detail %q lacks %q", outcome.Detail, tt.detail)
				}
				if took := time.Since(began); took > r.Limits.Wall+30*time.Second {
					t.Errorf("it took %v", took)
				}
				if limit := float64(outcome.Usage.Wall) * r.Limits.CPUs * 1.5; float64(outcome.Usage.CPU) > limit+float64(200*time.Millisecond) {
					t.Errorf("more processor time than allowed: %+v", outcome.Usage)
				}
				nothingLeft(t)
			})
		}
	})
}

// nothingLeft looks for control groups that runs should have taken with them.
func nothingLeft(t *testing.T) {
	t.Helper()
	for _, pattern := range []string{"/sys/fs/cgroup/*" + testParent + "/*-*-*", "/sys/fs/cgroup" + testParent + "/*-*-*"} {
		if left, _ := filepath.Glob(pattern); len(left) > 0 {
			t.Errorf("left: %v", left)
		}
	}
}

func TestLogsKeepBothEnds(t *testing.T) {
	e := newExecutor(t)
	outcome := run(t, e, newRun(t, "flood"))
	out := string(outcome.Stdout)
	if outcome.Cause != result.None || !strings.HasPrefix(out, "first line\n") || !strings.HasSuffix(out, "last line\n") || !strings.Contains(out, "bytes left out") {
		t.Errorf("%q: %.300s", outcome.Cause, out)
	}
	if n := len(outcome.Stdout); n > 8192+64 {
		t.Errorf("stdout has %d bytes", n)
	}
	if n := len(outcome.Stderr); n > 8192+64 {
		t.Errorf("stderr has %d bytes", n)
	}
}

// What a program prints is heard while it runs: it goes on only when the test has heard it.
func TestHearsWhatIsPrinted(t *testing.T) {
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		r := newRun(t, "steps", "/iexec_in/gate")
		executortest.Steps(t, r, func(r executor.Run) (executor.Outcome, error) { return e.Run(context.WithoutCancel(t.Context()), r) })
	})
}

// What a program left that is no part of a result is gone; what is, can be read.
func TestOddOutput(t *testing.T) {
	everyWay(t, func(t *testing.T, e *oci.Executor) {
		r := newRun(t, "odd")
		if outcome := run(t, e, r); outcome.Cause != result.None {
			t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
		}
		var names []string
		err := filepath.WalkDir(r.Out, func(path string, d fs.DirEntry, err error) error {
			names = append(names, filepath.Base(path))
			info, infoErr := os.Lstat(path)
			if err := errors.Join(err, infoErr); err != nil {
				return err
			}
			if owner := ownerOf(info); owner != os.Geteuid() {
				t.Errorf("%s belongs to %d", path, owner)
			}
			return nil
		})
		if err != nil || !slices.Equal(names, []string{"out", "file", "link", "second", "shut"}) {
			t.Errorf("%q, %v", names, err)
		}
		if text, err := os.ReadFile(filepath.Join(r.Out, "second")); err != nil || string(text) != "content" {
			t.Errorf("%q, %v", text, err)
		}
	})
}

func TestImageSaysHowItRuns(t *testing.T) {
	passwd := entry{name: "etc/passwd", body: "root:x:0:0::/:\nuser:x:1000:1001::/home:\n", mode: 0o644}
	group := entry{name: "etc/group", body: "root:x:0:\nfriends:x:1002:user\n", mode: 0o644}
	link := entry{name: "usr/bin/tool", kind: sym, link: "/bin/guest"}
	work, shut := entry{name: "work/", kind: dir}, entry{name: "shut/", kind: dir, mode: 0o700}
	tests := []struct {
		name   string
		config v1.Config
		args   []string
		want   []string
		cause  result.Cause
	}{
		{"own command", v1.Config{Cmd: []string{"show", "own"}}, nil, []string{"args show|own", "dir / uid 0 gid 0"}, ""},
		{"request's arguments", v1.Config{Cmd: []string{"exit", "1"}}, []string{"show", "asked"}, []string{"args show|asked"}, ""},
		{"folder and user", v1.Config{WorkingDir: "/work", User: "user"}, []string{"show"}, []string{"dir /work uid 1000 gid 1001"}, ""},
		{"numbers", v1.Config{User: "1234:friends"}, []string{"show"}, []string{"uid 1234 gid 1002"}, ""},
		{"environment", v1.Config{Env: []string{"A=image", "IEXEC_TASK_INDEX=evil", "HOME=/own"}}, []string{"show"}, []string{"env A=image\n", "env IEXEC_TASK_INDEX=3\n", "env HOME=/own\n", "env IEXEC_OUT=/iexec_out\n"}, ""},
		{"found by name", v1.Config{Entrypoint: []string{"tool"}}, []string{"show"}, []string{"uid 0"}, ""},
		{"no program", v1.Config{Entrypoint: []string{"/bin/missing"}}, nil, nil, result.AppModuleInvalid},
		{"no executable", v1.Config{Entrypoint: []string{"/etc/passwd"}}, nil, nil, result.AppModuleInvalid},
		{"a folder", v1.Config{Entrypoint: []string{"/bin"}}, nil, nil, result.AppModuleInvalid},
		{"no such user", v1.Config{User: "stranger"}, []string{"show"}, nil, result.AppModuleInvalid},
		{"user beyond the map", v1.Config{User: "70000"}, []string{"show"}, nil, result.AppModuleInvalid},
		{"variable without a name", v1.Config{Env: []string{"=x"}}, []string{"show"}, nil, result.AppModuleInvalid},
		{"missing folder", v1.Config{WorkingDir: "/made/up"}, []string{"show"}, []string{"dir /made/up"}, ""},
		// One runtime does not make this sandbox, the other does not start it: its user may not reach the program.
		{"shut folder", v1.Config{Entrypoint: []string{"/shut/script"}, User: "1000:1000"}, nil, nil, result.AppComputeFailed},
		{"script", v1.Config{Entrypoint: []string{"/bin/script"}}, nil, nil, result.AppComputeFailed},
	}
	images := newImages(t)
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				script := entry{name: "bin/script", body: "#!/no/such/interpreter\n"}
				hidden := entry{name: "shut/script", body: "#!/bin/guest\n"}
				path, err := load(t, images, guestImage(t, tt.config, passwd, group, link, work, shut, script, hidden))
				if err != nil {
					t.Fatal(err)
				}
				r := newRun(t, tt.args...)
				r.Module = path
				outcome := run(t, e, r)
				if outcome.Cause != tt.cause {
					t.Fatalf("cause %q, want %q: %s\n%s", outcome.Cause, tt.cause, outcome.Detail, outcome.Stderr)
				}
				for _, want := range tt.want {
					if !strings.Contains(string(outcome.Stdout), want) {
						t.Errorf("lacks %q:\n%s", want, outcome.Stdout)
					}
				}
			})
		}
	})
}

// The two folders belong to the user that the image names: nobody in a sandbox has rights over others' files.
func TestImageOfAnotherUser(t *testing.T) {
	images := newImages(t)
	everyWay(t, func(t *testing.T, e *oci.Executor) {
		path, err := load(t, images, guestImage(t, v1.Config{User: "1000:1001"}))
		if err != nil {
			t.Fatal(err)
		}
		r := newRun(t, "hello")
		r.Module = path
		if outcome := run(t, e, r); outcome.Cause != result.None {
			t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
		}
		entries, err := os.ReadDir(r.Out)
		if err != nil || len(entries) == 0 {
			t.Errorf("%v, %v", entries, err)
		}
	})
}

// The umask of a service keeps its files from everybody else. A sandbox's users are others, and need what is made for them.
func TestUmaskOfAService(t *testing.T) {
	before := syscall.Umask(0o077)
	t.Cleanup(func() { syscall.Umask(before) })
	images := newImages(t)
	everyWay(t, func(t *testing.T, e *oci.Executor) {
		path, err := load(t, images, guestImage(t, v1.Config{User: "1000:1001", WorkingDir: "/made/up"}))
		if err != nil {
			t.Fatal(err)
		}
		for _, module := range []string{guest, path} {
			r := newRun(t, "hello")
			r.Module = module
			if outcome := run(t, e, r); outcome.Cause != result.None {
				t.Errorf("%s: %+v\n%s", module, outcome, outcome.Stderr)
			}
		}
	})
}

// A trial may show another host name than the one that all workers show.
func TestHostName(t *testing.T) {
	e := newExecutor(t)
	for given, want := range map[string]string{"": executor.DefaultHostName, "elsewhere": "elsewhere"} {
		r := newRun(t, "show")
		r.HostName = given
		if outcome := run(t, e, r); !strings.Contains(string(outcome.Stdout), "host "+want+"\n") {
			t.Errorf("%q: %+v\n%s", given, outcome, outcome.Stdout)
		}
	}
	r := newRun(t, "show")
	r.HostName = "two words"
	if _, err := e.Run(t.Context(), r); err == nil || !strings.Contains(err.Error(), "name for a machine") {
		t.Errorf("error %v", err)
	}
}

func TestBinariesThatAreNone(t *testing.T) {
	e := newExecutor(t)
	program, err := os.ReadFile(guest)
	if err != nil {
		t.Fatal(err)
	}
	dynamic, err := os.ReadFile("/bin/sh")
	if err != nil {
		t.Fatal(err)
	}
	foreign := slices.Clone(program)
	foreign[18] ^= 0xff
	for name, tt := range map[string]struct {
		content []byte
		text    string // of the outcome's detail; "" for an error, because another machine may run it
	}{
		"empty":          {nil, "not a program"},
		"script":         {[]byte("#!/bin/sh\necho hello\n"), "not a program"},
		"dynamic":        {dynamic, "not static"},
		"cut":            {program[:100], "cut short"},
		"32 bits":        {append([]byte("\x7fELF\x01\x01\x01"), program[7:]...), "64-bit"},
		"many segments":  {append(append(slices.Clone(program[:56]), 0xff, 0xff), program[58:]...), "segments"},
		"other machines": {foreign, ""},
	} {
		r := newRun(t)
		r.Module = filepath.Join(t.TempDir(), "program")
		if err := os.WriteFile(r.Module, tt.content, 0o600); err != nil {
			t.Fatal(err)
		}
		outcome, err := e.Run(t.Context(), r)
		if tt.text == "" {
			if err == nil || !strings.Contains(err.Error(), "not for this machine") {
				t.Errorf("%s: %v, %v", name, outcome, err)
			}
			continue
		}
		if err != nil || outcome.Cause != result.AppModuleInvalid || !strings.Contains(outcome.Detail, tt.text) {
			t.Errorf("%s: %+v, %v", name, outcome, err)
		}
	}
}

func TestCancelEndsTheRun(t *testing.T) {
	e := newExecutor(t)
	r := newRun(t, "spin")
	stop := errors.New("consensus reached")
	ctx, cancel := context.WithCancelCause(t.Context())
	time.AfterFunc(500*time.Millisecond, func() { cancel(stop) })
	if _, err := e.Run(ctx, r); !errors.Is(err, stop) {
		t.Fatalf("error %v, want the cause of the cancellation", err)
	}
	if _, err := e.Run(ctx, newRun(t, "spin")); !errors.Is(err, stop) {
		t.Errorf("a run began after the end of its context: %v", err)
	}
	nothingLeft(t)
}

// A limit may pass at any moment of the way, the runtime's own part of it included.
func TestTimeEndsAtAnyMoment(t *testing.T) {
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		for wall := time.Millisecond; wall < 400*time.Millisecond; wall = wall*5/4 + time.Millisecond {
			r := newRun(t, "linger")
			r.Limits.Wall = wall
			if outcome := run(t, e, r); outcome.Cause != result.AppComputeTimeout || outcome.ExitCode != 137 {
				t.Errorf("after %v: %+v\n%s", wall, outcome, outcome.Stderr)
			}
		}
		nothingLeft(t)
	})
}

func TestSeveralRunsAtOnce(t *testing.T) {
	e := newExecutor(t)
	done := make(chan error, 6)
	for range cap(done) {
		r := newRun(t, "hello")
		go func() {
			outcome, err := e.Run(context.Background(), r)
			if err == nil && outcome.Cause != result.None {
				err = &result.Error{Cause: outcome.Cause, Msg: outcome.Detail}
			}
			done <- err
		}()
	}
	for range cap(done) {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	nothingLeft(t)
}

func TestRunsThatCannotBe(t *testing.T) {
	r := newRun(t, "hello")
	if err := os.WriteFile(filepath.Join(r.Out, "left"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := newExecutor(t).Run(t.Context(), r); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("error %v", err)
	}
	r = newRun(t, "hello")
	r.Limits.MemoryBytes = 1 << 20
	if _, err := newExecutor(t).Run(t.Context(), r); err == nil || !strings.Contains(err.Error(), "memory") {
		t.Errorf("error %v", err)
	}
}
