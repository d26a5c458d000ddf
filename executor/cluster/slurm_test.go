package cluster_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/cluster/clustertest"
	"github.com/iexec-go/iexec/executor/executortest"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco/result"
)

const poll = 100 * time.Millisecond

func newExecutor(t *testing.T, queue cluster.Queue, shared, inner string) *cluster.Executor {
	t.Helper()
	e, err := cluster.New(t.Context(), cluster.Config{Queue: queue, Shared: shared, Inner: inner, Poll: poll})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// What a job leaves is what the executor leaves that holds the program, whatever machine it ran on.
func TestSlurmRunsWhatThisMachineWould(t *testing.T) {
	runsWhatThisMachineWould(t, clustertest.Slurm(t), t.TempDir())
}

func runsWhatThisMachineWould(t *testing.T, queue cluster.Queue, shared string) {
	e := newExecutor(t, queue, shared, "wasm")
	local, err := wasm.New(wasm.Config{CacheDir: filepath.Join(t.TempDir(), "compiled")})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		args  []string
		cause result.Cause
	}{
		{"an answer", []string{"hello", "a b", "$(reboot); '\"", "ü"}, result.None},
		{"an exit code", []string{"exit"}, result.AppComputeFailed},
		{"too much output", []string{"bytes"}, result.AppOutputTooLarge},
		{"too much memory", []string{"memory"}, result.AppOutOfMemory},
	}
	var wg sync.WaitGroup
	defer wg.Wait() // they are jobs of one cluster: all are entered at once
	for i, tt := range tests {
		wg.Go(func() {
			here, there := newRun(t, shared, byte(100+i), tt.args...), newRun(t, shared, byte(i), tt.args...)
			here.TaskID, here.Seed, here.Env = there.TaskID, there.Seed, there.Env
			here.Limits.OutputBytes, there.Limits.OutputBytes = 1<<20, 1<<20
			want, err := local.Run(t.Context(), here)
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				return
			}
			got, err := e.Run(t.Context(), there)
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				return
			}
			if got.Cause != tt.cause || want.Cause != tt.cause || got.ExitCode != want.ExitCode {
				t.Errorf("%s: ended with %q, code %d; here with %q, code %d; want %q", tt.name, got.Cause, got.ExitCode, want.Cause, want.ExitCode, tt.cause)
			}
			if string(got.Stdout) != string(want.Stdout) {
				t.Errorf("%s: printed %q, here %q", tt.name, got.Stdout, want.Stdout)
			}
			if tt.cause == result.None {
				equalFolders(t, there.Out, here.Out)
			}
		})
	}
}

func equalFolders(t *testing.T, got, want string) {
	entries, err := os.ReadDir(want)
	if err != nil || len(entries) == 0 {
		t.Errorf("%d files, %v", len(entries), err)
	}
	for _, entry := range entries {
		a, err1 := os.ReadFile(filepath.Join(got, entry.Name()))
		b, err2 := os.ReadFile(filepath.Join(want, entry.Name()))
		if err1 != nil || err2 != nil || string(a) != string(b) {
			t.Errorf("%s is %q (%v), here %q (%v)", entry.Name(), a, err1, b, err2)
		}
	}
}

// What a job prints is heard while it runs: it goes on only when the test has heard it.
func TestSlurmTellsWhatIsPrinted(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	e := newExecutor(t, queue, shared, "wasm")
	r := newRun(t, shared, 40, "steps", "/iexec_in/gate")
	executortest.Steps(t, r, func(r executor.Run) (executor.Outcome, error) { return e.Run(t.Context(), r) })
}

func TestSlurmTimeLimit(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	r := newRun(t, shared, 1, "sleep")
	r.Limits.Wall = 3 * time.Second
	outcome, err := newExecutor(t, queue, shared, "wasm").Run(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if outcome.Cause != result.AppComputeTimeout {
		t.Errorf("ended with %q: %s", outcome.Cause, outcome.Detail)
	}
}

// A static program is held by the sandbox of the node.
func TestSlurmSandbox(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	found, err := oci.Probe(t.Context(), oci.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if !found.Ready() {
		if os.Getenv("IEXEC_TEST_SANDBOX") != "" {
			t.Fatalf("no sandbox here: %q", found.Reasons)
		}
		t.Skipf("no sandbox here: %q", found.Reasons)
	}
	r := newRun(t, shared, 1, "exit", "3")
	r.Module = filepath.Join(shared, "guest")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-buildvcs=false", "-o", r.Module, "../oci/testdata/guest")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the guest: %v\n%s", err, out)
	}
	outcome, err := newExecutor(t, queue, shared, "oci").Run(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if outcome.Cause != result.AppComputeFailed || outcome.ExitCode != 3 {
		t.Errorf("ended with %q: %s; %s", outcome.Cause, outcome.Detail, outcome.Stderr)
	}
}

// Whoever gives up a run gives up its job.
func TestSlurmCancel(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	e := newExecutor(t, queue, shared, "wasm")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		_, err := e.Run(ctx, newRun(t, shared, 1, "sleep"))
		ended <- err
	}()
	name := waitFor(t, queue, shared, cluster.Running)
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the run ended with %v", err)
	}
	if word := lastWord(t, queue, name); word == "COMPLETED" {
		t.Error("the job was left to its end")
	}
	if left, err := os.ReadDir(filepath.Join(shared, "jobs")); err != nil || len(left) > 0 {
		t.Errorf("folders are left: %v, %v", left, err)
	}
}

// A job that the cluster ends is the machine's fault, and says what the cluster says.
func TestSlurmEndsAJob(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	e := newExecutor(t, queue, shared, "wasm")
	ended := make(chan error, 1)
	go func() {
		_, err := e.Run(t.Context(), newRun(t, shared, 1, "sleep"))
		ended <- err
	}()
	name := waitFor(t, queue, shared, cluster.Running)
	if err := queue.Cancel(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err == nil || !strings.Contains(err.Error(), "CANCELLED") {
		t.Errorf("the run ended with %v", err)
	}
}

// What the cluster says is told of a run that failed, too: ending a job ends the processes of its run one by one, and the
// job may answer for its run before it is ended itself.
func TestSlurmFault(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	_, err := newExecutor(t, queue, shared, "faulty").Run(t.Context(), newRun(t, shared, 1))
	if err == nil || !strings.HasSuffix(err.Error(), "the job ended (COMPLETED): the machine's fault") {
		t.Errorf("the run ended with %v", err)
	}
}

// waitFor waits until the job of a shared folder's only run is in a phase.
func waitFor(t *testing.T, queue cluster.Queue, shared string, phase cluster.Phase) (name string) {
	t.Helper()
	err := clustertest.Until("the job is there", func() bool {
		files, err := filepath.Glob(filepath.Join(shared, "jobs", "*", "name"))
		if err != nil || len(files) != 1 {
			return false
		}
		text, err := os.ReadFile(files[0])
		if err != nil {
			return false
		}
		name = string(text)
		jobs, err := queue.Jobs(t.Context(), name)
		return err == nil && jobs[name].Phase == phase
	})
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// lastWord is what the cluster says of a job that is over: a while after it has left its answer.
func lastWord(t *testing.T, queue cluster.Queue, name string) string {
	t.Helper()
	var last cluster.Progress
	if err := clustertest.Until("the job is over", func() bool {
		jobs, err := queue.Jobs(t.Context(), name)
		last = jobs[name]
		return err == nil && last.Phase == cluster.Over
	}); err != nil {
		t.Fatal(err)
	}
	return last.Word
}

func TestSlurmNodes(t *testing.T) {
	queue := clustertest.Slurm(t)
	for name, tt := range map[string]struct {
		partition, constraint string
		want                  cluster.Offer
	}{
		"the default partition": {want: cluster.Offer{Nodes: []cluster.Node{{CPUs: 2, MemoryBytes: 16000 << 20}}}},
		"limits of a partition": {"short", "", cluster.Offer{Nodes: []cluster.Node{{CPUs: 1, MemoryBytes: 4000 << 20}}, MaxWall: 26*time.Hour + 30*time.Minute}},
		"a feature":             {"", "fast", cluster.Offer{Nodes: []cluster.Node{{CPUs: 2, MemoryBytes: 16000 << 20}}}},
		"a feature of no node":  {"", "slow", cluster.Offer{}},
	} {
		queue.Partition, queue.Constraint = tt.partition, tt.constraint
		got, err := queue.Nodes(t.Context())
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %+v, %v; want %+v", name, got, err, tt.want)
		}
	}
}

// The environment of a worker that is killed: its shared folder, and where the cluster is.
const (
	workerShared     = "CLUSTER_TEST_SHARED"
	workerSlurm      = "CLUSTER_TEST_SLURM"
	workerKubernetes = "CLUSTER_TEST_KUBERNETES"
	workerRoot       = "CLUSTER_TEST_ROOT"
	workerHears      = "CLUSTER_TEST_HEARS" // its run tells what it prints
)

// begun is the run that a worker begins which is killed: one that lasts for a while, or one that tells what it prints.
func begun(shared string, hears bool) (r executor.Run, err error) {
	if hears {
		r, err = describe(shared, 1, "steps", "/iexec_in/gate")
		r.Hear = func(executor.Piece) {}
		return r, err
	}
	r, err = describe(shared, 1, "sleep")
	r.Limits.Wall = 20 * time.Second
	return r, err
}

// work is a worker that runs a task and would wait for it for ever.
func work(shared string) int {
	probe = filepath.Join(shared, "probe.wasm")
	var queue cluster.Queue = cluster.Slurm{Conf: os.Getenv(workerSlurm)}
	var err error
	if file := os.Getenv(workerKubernetes); file != "" {
		queue, err = cluster.OpenKubernetes(cluster.KubernetesConfig{File: file, Root: os.Getenv(workerRoot)})
	}
	var e *cluster.Executor
	if err == nil {
		e, err = cluster.New(context.Background(), cluster.Config{Queue: queue, Shared: shared, Inner: "wasm", Poll: poll})
	}
	if err == nil {
		var r executor.Run
		if r, err = begun(shared, os.Getenv(workerHears) != ""); err == nil {
			_, err = e.Run(context.Background(), r)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// leave has a worker submit a job that goes on when the worker is killed, and gives the job's name.
func leave(t *testing.T, queue cluster.Queue, shared string, where ...string) (name string) {
	t.Helper()
	first := exec.Command(os.Args[0])
	first.Env = append(append(os.Environ(), workerShared+"="+shared), where...)
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	name = waitFor(t, queue, shared, cluster.Running)
	if err := first.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = first.Wait()
	return name
}

// abandoned is a run whose job goes on, and the job's name, after the worker that submitted it was killed.
func abandoned(t *testing.T, queue cluster.Queue, shared string, where ...string) (executor.Run, string) {
	t.Helper()
	r, err := begun(shared, false)
	if err != nil {
		t.Fatal(err)
	}
	name := leave(t, queue, shared, where...)
	// A worker that is started again fetches the inputs anew; the job keeps what it has.
	if err := errors.Join(os.RemoveAll(r.In), os.Mkdir(r.In, 0o700)); err != nil {
		t.Fatal(err)
	}
	kept, err := filepath.Glob(filepath.Join(shared, "jobs", "*", "in", "greeting.txt"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("the job reads %v, %v", kept, err)
	}
	if text, err := os.ReadFile(kept[0]); err != nil || string(text) != "hello" {
		t.Errorf("the job reads %q, %v", text, err)
	}
	return r, name
}

// A worker that was killed finds the job again, and the task is not run twice; nor if the next one is killed before it has
// noted the outcome.
func TestSlurmJobOutlivesItsWorker(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	r, name := abandoned(t, queue, shared, workerSlurm+"="+queue.Conf)
	for range 2 {
		outcome, found, err := newExecutor(t, queue, shared, "wasm").Resume(t.Context(), r)
		if err != nil || !found {
			t.Fatalf("found %v: %v", found, err)
		}
		if outcome.Cause != result.AppComputeTimeout {
			t.Errorf("ended with %q: %s", outcome.Cause, outcome.Detail)
		}
		if word := lastWord(t, queue, name); word != "COMPLETED" {
			t.Errorf("the first job is %s", word)
		}
	}
	forgotten(t, newExecutor(t, queue, shared, "wasm"), shared)
	if _, found, err := newExecutor(t, queue, shared, "wasm").Resume(t.Context(), r); found || err != nil {
		t.Errorf("found %v: %v", found, err)
	}
}

// Who comes back to a job hears what it prints while it runs.
func TestSlurmJobIsHeardAgain(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	r, err := begun(shared, true)
	if err != nil {
		t.Fatal(err)
	}
	e := newExecutor(t, queue, shared, "wasm")
	executortest.StepsAgain(t, r,
		func(executor.Run) { leave(t, queue, shared, workerSlurm+"="+queue.Conf, workerHears+"=1") },
		func(r executor.Run) (executor.Outcome, bool, error) { return e.Resume(t.Context(), r) })
}

func forgotten(t *testing.T, e *cluster.Executor, shared string) {
	t.Helper()
	if err := e.Forget(t.Context(), shared, nil); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(filepath.Join(shared, "jobs")); err != nil || len(left) > 0 {
		t.Errorf("folders are left: %v, %v", left, err)
	}
}

// The job of a task that was decided meanwhile is ended; that of one which is kept, of others or of another executor is not.
func TestSlurmForget(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	r, name := abandoned(t, queue, shared, workerSlurm+"="+queue.Conf)
	e := newExecutor(t, queue, shared, "wasm")
	for _, err := range []error{
		e.Forget(t.Context(), t.TempDir(), nil), e.Forget(t.Context(), shared, map[common.Hash]bool{r.TaskID: true}),
		newExecutor(t, queue, shared, "oci").Forget(t.Context(), shared, nil),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	if waitFor(t, queue, shared, cluster.Running) != name {
		t.Error("the job was ended")
	}
	forgotten(t, e, shared)
	if word := lastWord(t, queue, name); word == "COMPLETED" {
		t.Error("the job was left to its end")
	}
}

// Another run of the same task is not the job's.
func TestSlurmAnotherRun(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	r, name := abandoned(t, queue, shared, workerSlurm+"="+queue.Conf)
	r.Args = []string{"hello"}
	if err := os.WriteFile(filepath.Join(r.In, "greeting.txt"), []byte("hello"), 0o600); err != nil {
		t.Fatal(err)
	}
	e := newExecutor(t, queue, shared, "wasm")
	if _, found, err := e.Resume(t.Context(), r); found || err != nil {
		t.Errorf("found %v: %v", found, err)
	}
	outcome, err := e.Run(t.Context(), r)
	if err != nil || outcome.Cause != result.None {
		t.Errorf("ended with %q (%s), %v", outcome.Cause, outcome.Detail, err)
	}
	if word := lastWord(t, queue, name); word == "COMPLETED" {
		t.Error("the first job was left to its end")
	}
}

// Two workers on one cluster run the same task beside each other, and neither ends the other's job.
func TestSlurmSameTaskOfTwoWorkers(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	e := newExecutor(t, queue, shared, "wasm")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	one, other := newRun(t, shared, 1, "sleep"), newRun(t, shared, 2, "hello") // in folders of their own
	other.TaskID = one.TaskID
	ended := make(chan error, 1)
	go func() {
		_, err := e.Run(ctx, one)
		ended <- err
	}()
	first := waitFor(t, queue, shared, cluster.Running)
	outcome, err := e.Run(t.Context(), other)
	if err != nil || outcome.Cause != result.None {
		t.Errorf("the second ended with %q (%s), %v", outcome.Cause, outcome.Detail, err)
	}
	if jobs, err := queue.Jobs(t.Context(), first); err != nil || jobs[first].Phase != cluster.Running {
		t.Errorf("the first is %+v, %v", jobs[first], err)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the first ended with %v", err)
	}
}

func TestRunsOutsideTheSharedFolder(t *testing.T) {
	queue, shared := clustertest.Slurm(t), t.TempDir()
	r := newRun(t, t.TempDir(), 1, "hello")
	if _, err := newExecutor(t, queue, shared, "wasm").Run(t.Context(), r); err == nil || !strings.Contains(err.Error(), "share") {
		t.Errorf("the run ended with %v", err)
	}
}
