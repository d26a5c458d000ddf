package cluster_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/cluster/clustertest"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/executor/wasm/wasmtest"
)

// The guest program is made once for all tests.
var probe string

// TestMain is also what runs on the nodes, and a worker that is killed.
func TestMain(m *testing.M) {
	wasm.Main()
	oci.Main()
	cluster.Main(func(ctx context.Context, name, scratch string) (executor.Executor, error) {
		switch name {
		case "wasm":
			return wasm.New(wasm.Config{CacheDir: filepath.Join(scratch, "compiled")})
		case "oci":
			return oci.New(ctx, oci.Config{Dir: filepath.Join(scratch, "sandboxes")})
		case "faulty":
			return faulty{}, nil
		}
		return nil, fmt.Errorf("no executor %q", name)
	})
	if how := os.Getenv(dying); how != "" {
		os.Exit(die(how))
	}
	if shared := os.Getenv(workerShared); shared != "" {
		os.Exit(work(shared))
	}
	os.Exit(prepareAndRun(m))
}

// faulty is an executor of a node that fails.
type faulty struct{}

func (faulty) Run(context.Context, executor.Run) (executor.Outcome, error) {
	return executor.Outcome{}, errors.New("the machine's fault")
}

// dying in the environment of a job says how it ends without an answer.
const dying = "CLUSTER_TEST_DIE"

func die(how string) int {
	switch how {
	case "exit":
		fmt.Fprintln(os.Stderr, "the last words")
		return 3
	case "memory":
		var all [][]byte
		for len(all) < 64 {
			all = append(all, bytes.Repeat([]byte{1}, 16<<20))
		}
		return len(all)
	case "sleep":
		<-time.After(time.Hour)
	}
	return 0
}

func prepareAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "cluster-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	if probe, err = wasmtest.Probe(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer clustertest.Stop()
	return m.Run()
}

// newRun describes a run of the probe in a shared folder.
func newRun(t *testing.T, shared string, task byte, args ...string) executor.Run {
	t.Helper()
	r, err := describe(shared, task, args...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// describe makes the folders of a run, or takes those that are there.
func describe(shared string, task byte, args ...string) (executor.Run, error) {
	dir := filepath.Join(shared, fmt.Sprintf("work-%d", task))
	in, out, module := filepath.Join(dir, "in"), filepath.Join(dir, "out"), filepath.Join(shared, "probe.wasm")
	for _, d := range []string{in, out} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return executor.Run{}, err
		}
	}
	if err := os.WriteFile(filepath.Join(in, "greeting.txt"), []byte("hello"), 0o644); err != nil {
		return executor.Run{}, err
	}
	if _, err := os.Stat(module); err != nil {
		program, err := os.ReadFile(probe)
		if err != nil {
			return executor.Run{}, err
		}
		if err := os.WriteFile(module, program, 0o644); err != nil {
			return executor.Run{}, err
		}
	}
	limits := executor.DefaultLimits(5 * time.Minute)
	limits.MemoryBytes = 256 << 20
	id := common.Hash{31: task}
	return executor.Run{
		TaskID: id, Module: module, Args: args, In: in, Out: out, Limits: limits,
		Env:  executor.Environment(executor.Task{TaskID: id, Index: 3, BotSize: 5}),
		Seed: executor.SeedOf(id), Start: time.Unix(1_800_000_000, 0).UTC(),
	}, nil
}
