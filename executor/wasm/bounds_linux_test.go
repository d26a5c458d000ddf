package wasm_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/cgroup"
	"github.com/iexec-go/iexec/executor/wasm"
)

// A parent that is stopped kills nobody. The kernel does, when the child has had its share of the processor.
func TestProcessorTimeEndsWithoutTheParent(t *testing.T) {
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
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	request, err := json.Marshal(map[string]any{
		"Mode": "run", "Module": r.Module, "Cache": cache, "Args": r.Args, "In": r.In, "Out": r.Out,
		"MemoryBytes": 64 << 20, "OutputBytes": 1 << 20, "OutputFiles": 10, "LogBytes": 1000, "CPUSeconds": 2,
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stdin.Write(append(request, '\n')); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGKILL {
		t.Errorf("ended as %v", cmd.ProcessState)
	}
	if used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(); used < time.Second || used > 5*time.Second {
		t.Errorf("it had %v of the processor", used)
	}
}

// A child is in a control group while it runs, and neither is there afterwards.
func TestChildIsInAControlGroup(t *testing.T) {
	const parent = "/iexec-wasm-test"
	if _, err := cgroup.Open(parent); err != nil {
		if os.Getenv("IEXEC_TEST_SANDBOX") == "" {
			t.Skipf("this needs a machine and a user that can make control groups: %v", err)
		}
		t.Fatal(err)
	}
	e, err := wasm.New(wasm.Config{CacheDir: cache, CgroupParent: parent})
	if err != nil {
		t.Fatal(err)
	}
	if !e.Hardening(t.Context()).Limits {
		t.Error("the executor does not say that its children are bounded")
	}
	r := newRun(t, "spin")
	if bad, err := e.Check(t.Context(), r.Module); bad != nil || err != nil { // compiling has a child of its own
		t.Fatal(bad, err)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	stop := errors.New("seen enough")
	go func() {
		defer cancel(stop)
		for deadline := time.After(time.Minute); ; {
			select {
			case <-deadline:
				t.Error("no control group was seen with a child in it")
				return
			case <-time.After(time.Millisecond):
			}
			if members(parent) != "" {
				return
			}
		}
	}()
	if _, err := e.Run(ctx, r); !errors.Is(err, stop) {
		t.Errorf("error %v", err)
	}
	if left, _ := filepath.Glob("/sys/fs/cgroup/*" + parent + "/*-wasm-*"); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// members are the processes of the groups below a parent that limit memory.
func members(parent string) (all string) {
	for _, pattern := range []string{"/sys/fs/cgroup/memory" + parent + "/*/", "/sys/fs/cgroup" + parent + "/*/"} {
		groups, _ := filepath.Glob(pattern + "cgroup.procs")
		for _, name := range groups {
			text, _ := os.ReadFile(name)
			all += strings.TrimSpace(string(text))
		}
	}
	return all
}
