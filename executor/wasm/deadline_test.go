package wasm_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/poco/result"
)

// A loop that computes cannot be interrupted, a loop that sleeps asks nobody: both must end.
func TestDeadlineHolds(t *testing.T) {
	for _, deed := range []string{"spin", "sleep"} {
		t.Run(deed, func(t *testing.T) {
			e := newExecutor(t)
			r := newRun(t, deed)
			if bad, err := e.Check(t.Context(), r.Module); bad != nil || err != nil { // so that the limit is not spent on compiling
				t.Fatal(bad, err)
			}
			r.Limits.Wall = 1500 * time.Millisecond
			outcome, err := e.Run(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			if outcome.Cause != result.AppComputeTimeout || outcome.ExitCode != 137 {
				t.Errorf("outcome %+v", outcome)
			}
			if !strings.Contains(string(outcome.Stdout), deed[:4]) {
				t.Errorf("what the guest said before the end is lost: %q", outcome.Stdout)
			}
		})
	}
}

func TestCancelKillsTheChild(t *testing.T) {
	e := newExecutor(t)
	r := newRun(t, "spin")
	if bad, err := e.Check(t.Context(), r.Module); bad != nil || err != nil {
		t.Fatal(bad, err)
	}
	stop := errors.New("consensus reached")
	ctx, cancel := context.WithCancelCause(t.Context())
	time.AfterFunc(300*time.Millisecond, func() { cancel(stop) })
	_, err := e.Run(ctx, r)
	if !errors.Is(err, stop) {
		t.Fatalf("error %v, want the cause of the cancellation", err)
	}
	// Run waits for the child: had it not been killed, this line would not be reached.
	if _, err := e.Run(ctx, r); !errors.Is(err, context.Canceled) && !errors.Is(err, stop) {
		t.Errorf("a run began after the end of its context: %v", err)
	}
	if entries, err := os.ReadDir(r.Out); err != nil || len(entries) != 0 {
		t.Errorf("output folder: %v, %v", entries, err)
	}
}

// A parent that is killed closes the pipe and says nothing. No child may compute on for nobody.
func TestChildDiesWithItsParent(t *testing.T) {
	r := newRun(t, "spin")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = []string{"IEXEC_WASM_CHILD=1"}
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	request, err := json.Marshal(map[string]any{
		"Mode": "run", "Module": r.Module, "Args": r.Args, "In": r.In, "Out": r.Out,
		"MemoryBytes": 64 << 20, "OutputBytes": 1 << 20, "OutputFiles": 10, "LogBytes": 1000,
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stdin.Write(append(request, '\n')); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, 5+len("spinning\n")) // one frame: the guest is in its loop
	if _, err := io.ReadFull(stdout, said); err != nil {
		t.Fatal(err)
	}
	if err := stdin.Close(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the child ended well")
	}
}
