package cluster_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/cluster/clustertest"
	"github.com/iexec-go/iexec/poco/result"
)

// What pods leave is what the executor leaves that holds the program here; jobs are removed when they are over.
func TestKubernetesRunsWhatThisMachineWould(t *testing.T) {
	queue, _, shared := clustertest.Kubernetes(t)
	runsWhatThisMachineWould(t, queue, shared)
	left, err := filepath.Glob(filepath.Join(shared, "jobs", "*"))
	if err != nil || len(left) > 0 {
		t.Errorf("%v are left, %v", left, err)
	}
	if err := clustertest.Until("the jobs are removed", func() bool {
		jobs, err := queue.Jobs(t.Context(), "iexec-")
		return err == nil && len(jobs) == 0
	}); err != nil {
		t.Error(err)
	}
}

func TestKubernetesTimeLimit(t *testing.T) {
	queue, _, shared := clustertest.Kubernetes(t)
	r := newRun(t, shared, 1, "sleep")
	r.Limits.Wall = 3 * time.Second
	outcome, err := newExecutor(t, queue, shared, "wasm").Run(t.Context(), r)
	if err != nil || outcome.Cause != result.AppComputeTimeout {
		t.Errorf("ended with %q: %s, %v", outcome.Cause, outcome.Detail, err)
	}
}

// A node is looked at as it is; a pod without rights has no sandbox for containers.
func TestKubernetesSurvey(t *testing.T) {
	queue, _, shared := clustertest.Kubernetes(t)
	s, err := newExecutor(t, queue, shared, "wasm").Survey(t.Context(), "wasm", "oci")
	if err != nil || s.Missing["wasm"] != "" || s.Missing["oci"] == "" || s.Machine.Speed.Hash == 0 {
		t.Errorf("%+v, %v", s, err)
	}
	offer, err := queue.Nodes(t.Context())
	if err != nil || offer.Slots(1<<30) == 0 {
		t.Errorf("%+v, %v", offer, err)
	}
}

// Whoever gives up a run gives up its job.
func TestKubernetesCancel(t *testing.T) {
	queue, _, shared := clustertest.Kubernetes(t)
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
	jobs, err := queue.Jobs(t.Context(), name)
	if err != nil || len(jobs) > 0 {
		t.Errorf("there is still %v, %v", jobs, err)
	}
}

// A worker that was killed finds the job again, and the task is not run twice.
func TestKubernetesJobOutlivesItsWorker(t *testing.T) {
	queue, cfg, shared := clustertest.Kubernetes(t)
	r, name := abandoned(t, queue, shared, workerKubernetes+"="+cfg.File, workerRoot+"="+cfg.Root)
	seen := &counted{Queue: queue}
	defer func() {
		if err := queue.Cancel(context.WithoutCancel(t.Context()), name); err != nil { // seen forgets nothing
			t.Error(err)
		}
	}()
	outcome, found, err := newExecutor(t, seen, shared, "wasm").Resume(t.Context(), r)
	if err != nil || !found || outcome.Cause != result.AppComputeTimeout || seen.submitted > 0 {
		t.Errorf("ended with %q (%s), %v; %d jobs were entered after %s", outcome.Cause, outcome.Detail, err, seen.submitted, name)
	}
}

// counted is a queue that counts.
type counted struct {
	cluster.Queue
	submitted int
}

func (c *counted) Submit(ctx context.Context, job cluster.Job) error {
	c.submitted++
	return c.Queue.Submit(ctx, job)
}

// What ended a pod that left no answer is told in the cluster's words, with the end of what it said.
func TestKubernetesCauses(t *testing.T) {
	queue, cfg, shared := clustertest.Kubernetes(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(shared, "program")
	if out, err := exec.CommandContext(t.Context(), "cp", self, program).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, tt := range map[string]struct {
		image, how string
		cpus       int
		phase      cluster.Phase
		word       string
	}{
		"exit":       {"", "exit", 1, cluster.Over, "Error, exit code 3: the last words"},
		"memory":     {"", "memory", 1, cluster.Over, "OOMKilled, exit code 137"},
		"deadline":   {"", "sleep", 1, cluster.Over, "DeadlineExceeded"},
		"no image":   {"registry.invalid/none:1", "exit", 1, cluster.Over, "Err"},
		"no room":    {"", "exit", 4000, cluster.Waiting, "Unschedulable"},
		"ended well": {"", "nothing", 1, cluster.Over, "Completed, exit code 0"},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := cfg
			cfg.Image = tt.image
			queue, err := cluster.OpenKubernetes(cfg)
			if err != nil {
				t.Fatal(err)
			}
			dir, err := os.MkdirTemp(shared, "job-")
			if err != nil {
				t.Fatal(err)
			}
			job := cluster.Job{
				Name: "iexec-" + strings.ToLower(filepath.Base(dir)), Dir: dir, Command: []string{program}, Env: []string{dying + "=" + tt.how},
				Reads: []string{program}, Wall: 30 * time.Second, MemoryBytes: 256 << 20, CPUs: tt.cpus,
			}
			if err := queue.Submit(t.Context(), job); err != nil {
				t.Fatal(err)
			}
			defer func() {
				if err := queue.Cancel(context.WithoutCancel(t.Context()), job.Name); err != nil {
					t.Error(err)
				}
			}()
			var last cluster.Progress
			if err := clustertest.Until("the job is "+tt.word, func() bool {
				jobs, err := queue.Jobs(t.Context(), job.Name)
				last = jobs[job.Name]
				return err == nil && last.Phase == tt.phase && strings.HasPrefix(last.Word, tt.word)
			}); err != nil {
				t.Errorf("%v; it is %v, %q", err, last.Phase, last.Word)
			}
		})
	}
	if err := queue.Cancel(t.Context(), "iexec-there-is-none"); err != nil {
		t.Error(err)
	}
}
