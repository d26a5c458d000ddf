package wasm_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco/result"
)

// state is the state of a process as ps shows it; "gone" when there is none, or one that has ended.
func state(pid int) string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return "gone"
	}
	_, rest, _ := strings.Cut(string(text), ") ")
	if rest[:1] == "Z" {
		return "gone"
	}
	return rest[:1]
}

// The runs of a room have one process after the other, see and use nothing of each other, and what rests does not run.
func TestRoomSharesAProcess(t *testing.T) {
	e := newExecutor(t)
	defer e.Close() //nolint:errcheck // it has none to give
	mine, alone := room(t), newRun(t, "tell")
	runIn(t, e, alone, result.None)
	if pids := wasm.Resting(e); len(pids) > 0 {
		t.Fatalf("a run without a room left %v", pids)
	}
	want, err := os.ReadFile(filepath.Join(alone.Out, "told"))
	if err != nil {
		t.Fatal(err)
	}
	var first []int
	for i, cpu := 0, time.Duration(0); i < 3; i++ {
		r := inRoom(t, mine, fmt.Sprint("task", i), "tell")
		outcome := runIn(t, e, r, result.None)
		if told, err := os.ReadFile(filepath.Join(r.Out, "told")); err != nil || string(told) != string(want) {
			t.Errorf("run %d saw another world, %v:\n%s\n%s", i, err, told, want)
		}
		pids := wasm.Resting(e)
		if i == 0 {
			first, cpu = pids, outcome.Usage.CPU
		}
		if len(pids) != 1 || !slices.Equal(pids, first) {
			t.Fatalf("run %d: %v rest, before %v", i, pids, first)
		}
		if i > 0 && (outcome.Usage.CPU <= 0 || outcome.Usage.CPU >= cpu || outcome.Usage.PeakMemoryBytes == 0) {
			t.Errorf("run %d: %+v, the first, which had to start the process, took %v", i, outcome.Usage, cpu)
		}
	}
	for end := time.Now().Add(time.Minute); state(first[0]) != "T"; runtime.Gosched() { // a signal takes a moment
		if time.Now().After(end) {
			t.Fatalf("a process at rest is %s", state(first[0]))
		}
	}
	if err := e.Close(); err != nil || state(first[0]) != "gone" {
		t.Errorf("closing left it %s, %v", state(first[0]), err)
	}
	runIn(t, e, inRoom(t, mine, "late", "silent"), result.None)
	if pids := wasm.Resting(e); len(pids) > 0 {
		t.Errorf("a closed executor keeps %v", pids)
	}
}

// A process serves only the room it was confined to, the same program, and no run after one that did not end well.
func TestRoomsShareNoProcess(t *testing.T) {
	e := newExecutor(t)
	defer e.Close() //nolint:errcheck // it has none to give
	mine, other := room(t), room(t)
	served := func(r executor.Run, want result.Cause) []int {
		t.Helper()
		runIn(t, e, r, want)
		return wasm.Resting(e)
	}
	if pids := served(inRoom(t, mine, "a", "silent"), result.None); len(pids) != 1 {
		t.Fatalf("%v rest", pids)
	}
	if pids := served(inRoom(t, other, "a", "silent"), result.None); len(pids) != 2 {
		t.Errorf("two rooms: %v rest", pids)
	}
	smaller := inRoom(t, mine, "b", "silent")
	smaller.Limits.MemoryBytes /= 2
	if pids := served(smaller, result.None); len(pids) != 3 {
		t.Errorf("other limits: %v rest", pids)
	}
	if pids := served(inRoom(t, mine, "c", "exit"), result.AppComputeFailed); len(pids) != 2 {
		t.Errorf("after a failure: %v rest", pids)
	}
	if err := os.RemoveAll(other); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(other, 0o755); err != nil {
		t.Fatal(err)
	}
	if pids := served(inRoom(t, other, "b", "silent"), result.None); len(pids) != 3 {
		t.Errorf("a room made again: %v rest", pids)
	}
	for _, pid := range wasm.Resting(e) {
		if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		for state(pid) != "gone" {
			runtime.Gosched()
		}
	}
	runIn(t, e, inRoom(t, other, "c", "silent"), result.None) // those that were killed are known to be gone

	astray := newRun(t, "silent")
	astray.Room = mine
	if _, err := e.Run(t.Context(), astray); err == nil || !strings.Contains(err.Error(), "room") {
		t.Errorf("folders outside of the room: %v", err)
	}
}

// Two runs of a room at once have a process each, and a limit on time counts from the run's own beginning.
func TestRoomWithTwoAtOnce(t *testing.T) {
	e := newExecutor(t)
	defer e.Close() //nolint:errcheck // it has none to give
	mine := room(t)
	runIn(t, e, inRoom(t, mine, "first", "silent"), result.None)
	slow := inRoom(t, mine, "slow", "spin")
	slow.Limits.Wall = 1500 * time.Millisecond
	ended := make(chan executor.Outcome)
	go func() {
		outcome, err := e.Run(t.Context(), slow)
		if err != nil {
			t.Error(err)
		}
		ended <- outcome
	}()
	quick := inRoom(t, mine, "quick", "hello")
	runIn(t, e, quick, result.None)
	if outcome := <-ended; outcome.Cause != result.AppComputeTimeout || outcome.Usage.Wall < slow.Limits.Wall || !strings.Contains(string(outcome.Stdout), "spin") {
		t.Errorf("%+v", outcome)
	}
	if pids := wasm.Resting(e); len(pids) != 1 {
		t.Errorf("%v rest: the one that was killed does not", pids)
	}
}
