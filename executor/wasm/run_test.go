package wasm_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco/result"
)

func TestRunGivesResult(t *testing.T) {
	r := newRun(t, "hello", "a b", "c")
	outcome := run(t, r)
	if outcome.Cause != result.None || outcome.ExitCode != 0 {
		t.Fatalf("outcome: %+v\n%s", outcome, outcome.Stderr)
	}
	if got, want := string(outcome.Stdout), "said hello a b|c 3\n"; got != want {
		t.Errorf("stdout %q, want %q", got, want)
	}
	answer, err := result.Of(os.DirFS(r.Out), result.Files)
	if err != nil {
		t.Fatal(err)
	}
	if err := result.Verify(os.DirFS(r.Out), answer.Digest); err != nil {
		t.Error(err)
	}
	if outcome.Usage.Wall <= 0 || outcome.Usage.CPU <= 0 {
		t.Errorf("usage not measured: %+v", outcome.Usage)
	}
}

func TestRunTellsHowItEnded(t *testing.T) {
	tests := []struct {
		name   string
		args   []string
		limits func(*executor.Limits)
		cause  result.Cause
		code   int
		stderr string
	}{
		{name: "exit code", args: []string{"exit"}, cause: result.AppComputeFailed, code: 42},
		{name: "panic", args: []string{"panic"}, cause: result.AppComputeFailed, code: 2, stderr: "on purpose"},
		{name: "memory bomb", args: []string{"memory"}, cause: result.AppOutOfMemory, code: 2, stderr: "out of memory"},
		{name: "bytes", args: []string{"bytes"}, cause: result.AppOutputTooLarge, code: 1,
			limits: func(l *executor.Limits) { l.OutputBytes = 1 << 20 }},
		{name: "files", args: []string{"files"}, cause: result.AppOutputTooLarge, code: 1,
			limits: func(l *executor.Limits) { l.OutputFiles = 20 }},
		{name: "holes", args: []string{"holes"}, cause: result.AppOutputTooLarge, code: 1},
		{name: "file work", args: []string{"tree"}},
		{name: "inputs are read only", args: []string{"readonly"}},
		{name: "open files", args: []string{"handles"}},
		{name: "no result", args: []string{"silent"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRun(t, tt.args...)
			if tt.limits != nil {
				tt.limits(&r.Limits)
			}
			outcome := run(t, r)
			if outcome.Cause != tt.cause || outcome.ExitCode != tt.code {
				t.Fatalf("cause %q, code %d, want %q, %d (%s)\n%s", outcome.Cause, outcome.ExitCode, tt.cause, tt.code, outcome.Detail, outcome.Stderr)
			}
			if !strings.Contains(string(outcome.Stderr), tt.stderr) {
				t.Errorf("stderr lacks %q: %s", tt.stderr, outcome.Stderr)
			}
		})
	}
}

func TestOutputStaysWithinLimit(t *testing.T) {
	r := newRun(t, "bytes")
	r.Limits.OutputBytes = 1 << 20
	run(t, r)
	info, err := os.Stat(filepath.Join(r.Out, "big"))
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() != 1<<20 {
		t.Errorf("wrote %d bytes, want the whole allowance and no more", info.Size())
	}
}

func TestMissingComputedFileIsTheAppsFault(t *testing.T) {
	r := newRun(t, "silent")
	if outcome := run(t, r); outcome.Cause != result.None {
		t.Fatalf("cause %q", outcome.Cause)
	}
	_, err := result.Of(os.DirFS(r.Out), result.Files)
	if got := result.CauseOf(err); got != result.ComputedFileNotFound {
		t.Errorf("cause %q, want %q", got, result.ComputedFileNotFound)
	}
}

func TestHugeOutputKeepsBothEnds(t *testing.T) {
	r := newRun(t, "shout")
	r.Limits.LogBytes = 4096
	outcome := run(t, r)
	out := string(outcome.Stdout)
	if !strings.HasPrefix(out, "first line\n") || !strings.HasSuffix(out, "last line\n") || !strings.Contains(out, "bytes left out") {
		t.Errorf("stdout is %q", out)
	}
	if len(out) > 4096+64 {
		t.Errorf("stdout has %d bytes", len(out))
	}
}

// Rationale: replicas agree because nothing that differs between machines, moments or processes can
// be seen by the program.
func TestRunsAreIdentical(t *testing.T) {
	tell := func(start time.Time, args ...string) []byte {
		r := newRun(t, append([]string{"tell"}, args...)...)
		for _, name := range []string{"z", "a", "m"} {
			if err := os.WriteFile(filepath.Join(r.In, name), []byte(name), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		r.Start = start
		if outcome := run(t, r); outcome.Cause != result.None {
			t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
		}
		data, err := os.ReadFile(filepath.Join(r.Out, "told"))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	first, second := tell(time.Time{}), tell(time.Time{})
	if !bytes.Equal(first, second) {
		t.Errorf("two runs differ:\n%s\n%s", first, second)
	}
	if !bytes.Contains(first, []byte("slept about 1m30s")) {
		t.Errorf("the guest's clock did not follow its sleep:\n%s", first)
	}
	if third := tell(time.Unix(1_700_000_000, 0)); !bytes.Contains(third, []byte("time 2023-11-14")) {
		t.Errorf("the clock does not begin at the deal's start:\n%s", third)
	}
}

func TestSeveralRunsAtOnce(t *testing.T) {
	e := newExecutor(t)
	done := make(chan error, 4)
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
}

func TestOutputFolderMustBeEmpty(t *testing.T) {
	r := newRun(t, "hello")
	if err := os.WriteFile(filepath.Join(r.Out, "left"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := newExecutor(t).Run(t.Context(), r); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("error %v", err)
	}
}

func TestMemoryBeyondTheAddressSpaceIsRefused(t *testing.T) {
	r := newRun(t, "hello")
	r.Limits.MemoryBytes = 5 << 30
	if _, err := newExecutor(t).Run(t.Context(), r); err == nil || !strings.Contains(err.Error(), "memory") {
		t.Errorf("error %v", err)
	}
}

func TestRunWithoutCache(t *testing.T) {
	e, err := wasm.New(wasm.Config{})
	if err != nil {
		t.Fatal(err)
	}
	outcome, err := e.Run(t.Context(), newRun(t, "hello"))
	if err != nil || outcome.Cause != result.None {
		t.Errorf("%+v, %v", outcome, err)
	}
}
