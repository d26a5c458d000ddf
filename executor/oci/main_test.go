//go:build linux

package oci_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/oci"
)

// The guest program is made once for all tests: static, so that it runs with an image and without one.
var guest string

func TestMain(m *testing.M) {
	oci.Main()
	if dir := os.Getenv(workerDir); dir != "" {
		os.Exit(work(dir))
	}
	if dir := os.Getenv(rootlessDir); dir != "" {
		os.Exit(runRootless(dir))
	}
	os.Exit(prepareAndRun(m))
}

func prepareAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "oci-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	guest = filepath.Join(dir, "guest")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-buildvcs=false", "-o", guest, "./testdata/guest")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the guest: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

const testParent = "/iexec-test"

// needsSandbox skips the test on a machine that gives no sandbox to this user. Where IEXEC_TEST_SANDBOX is set, as
// .ci/run does wherever there are control groups, that is a failure.
func needsSandbox(t testing.TB) {
	t.Helper()
	found, err := oci.Probe(t.Context(), oci.Config{Dir: t.TempDir(), CgroupParent: testParent})
	switch {
	case err != nil:
		t.Fatal(err)
	case found.Ready() && found.Disk == oci.DiskVolume:
	case os.Getenv("IEXEC_TEST_SANDBOX") != "":
		t.Fatalf("no sandbox here: %q", found.Reasons)
	default:
		t.Skipf("this needs root, crun or runc, mkfs.ext4 and control groups (.ci/run installs them): %q", found.Reasons)
	}
}

func newExecutor(t testing.TB, change ...func(*oci.Config)) *oci.Executor {
	t.Helper()
	needsSandbox(t)
	cfg := oci.Config{Dir: t.TempDir(), CgroupParent: testParent}
	for _, c := range change {
		c(&cfg)
	}
	e, err := oci.New(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// newRun describes a run of the guest with an input and generous limits.
func newRun(t testing.TB, args ...string) executor.Run {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	for _, d := range []string{in, out} {
		if err := os.Mkdir(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(in, "greeting.txt"), []byte("hello"), 0o600); err != nil {
		t.Fatal(err)
	}
	task := common.HexToHash("0x01")
	return executor.Run{
		TaskID: task, Module: guest, Args: args, In: in, Out: out,
		Env:  executor.Environment(executor.Task{TaskID: task, Index: 3, BotSize: 5}),
		Seed: executor.SeedOf(task),
		Limits: executor.Limits{
			Wall: time.Minute, MemoryBytes: 128 << 20, CPUs: 1, Processes: 64, OutputBytes: 32 << 20, OutputFiles: 100, LogBytes: 8192,
		},
	}
}

func run(t *testing.T, e *oci.Executor, r executor.Run) executor.Outcome {
	t.Helper()
	outcome, err := e.Run(context.WithoutCancel(t.Context()), r)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}
