package wasm_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/executor/wasm/wasmtest"
	"github.com/iexec-go/iexec/poco/result"
)

// The guest program and the cache are made once for all tests.
var probe, cache string

func TestMain(m *testing.M) {
	wasm.Intrude(intrude)
	wasm.Main()
	os.Exit(prepareAndRun(m))
}

func prepareAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "wasm-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	cache = filepath.Join(dir, "cache")
	if probe, err = wasmtest.Probe(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

func newExecutor(t *testing.T) *wasm.Executor {
	t.Helper()
	e, err := wasm.New(wasm.Config{CacheDir: cache})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// newRun describes a run of the probe with an input and generous limits.
func newRun(t *testing.T, args ...string) executor.Run {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	for _, d := range []string{in, out} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(in, "greeting.txt"), []byte("hello"), 0o644); err != nil {
		t.Fatal(err)
	}
	limits := executor.DefaultLimits(5 * time.Minute)
	limits.MemoryBytes = 256 << 20
	task := common.HexToHash("0x01")
	return executor.Run{
		TaskID: task, Module: probe, Args: args, In: in, Out: out, Limits: limits,
		Env:  executor.Environment(executor.Task{TaskID: task, Index: 3, BotSize: 5}),
		Seed: executor.SeedOf(task),
	}
}

func run(t *testing.T, r executor.Run) executor.Outcome {
	t.Helper()
	outcome, err := newExecutor(t).Run(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// room makes a folder for runs of one customer.
func room(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "room")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// inRoom describes a run whose folders are in a room.
func inRoom(t *testing.T, room, name string, args ...string) executor.Run {
	t.Helper()
	r := newRun(t, args...)
	for _, d := range []*string{&r.In, &r.Out} {
		moved := filepath.Join(room, name, filepath.Base(*d))
		if err := os.MkdirAll(filepath.Dir(moved), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(*d, moved); err != nil {
			t.Fatal(err)
		}
		*d = moved
	}
	r.Room = room
	return r
}

func runIn(t *testing.T, e *wasm.Executor, r executor.Run, want result.Cause) executor.Outcome {
	t.Helper()
	outcome, err := e.Run(t.Context(), r)
	if err != nil || outcome.Cause != want {
		t.Fatalf("%+v, %v", outcome, err)
	}
	return outcome
}
