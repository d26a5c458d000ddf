//go:build linux

package oci_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
)

// workerDir turns a start of the test into a worker that runs the task described in the folder, or only tells what its
// user can do there.
const workerDir = "OCI_TEST_WORKER"

// workerOutlives has its runs outlive it.
const workerOutlives = "OCI_TEST_OUTLIVE"

const runFile = "run.json"

func work(dir string) int {
	cfg := oci.Config{Dir: filepath.Join(dir, "runs"), CgroupParent: testParent, Outlive: os.Getenv(workerOutlives) != ""}
	text, err := os.ReadFile(filepath.Join(dir, runFile))
	if os.IsNotExist(err) {
		found, err := oci.Probe(context.Background(), cfg)
		fmt.Println(found.Ready(), found.Reasons, err)
		return 0
	}
	var r executor.Run
	if err == nil {
		err = json.Unmarshal(text, &r)
	}
	if err == nil {
		var e *oci.Executor
		if e, err = oci.New(context.Background(), cfg); err == nil {
			r.Hear = func(executor.Piece) {}
			_, err = e.Run(context.Background(), r)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// startWorker starts a worker with a task that lasts, and returns when the task's program is running.
func startWorker(t *testing.T) (worker *exec.Cmd, dir, token string) {
	t.Helper()
	dir, token = t.TempDir(), "token-"+strconv.FormatInt(time.Now().UnixNano(), 36)
	return startWorkerWith(t, dir, token, newRun(t, "linger", token)), dir, token
}

// startWorkerWith starts a worker in a folder and returns when the program that has the token for an argument is running.
func startWorkerWith(t *testing.T, dir, token string, r executor.Run, env ...string) *exec.Cmd {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, runFile), text, 0o600); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	worker := exec.Command(self)
	worker.Env = append(append(os.Environ(), workerDir+"="+dir), env...)
	worker.Stderr = os.Stderr
	if err := worker.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the program runs", func() bool { return len(processesWith(t, token)) > 0 })
	return worker
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	deadline := time.After(2 * time.Minute)
	for tick := time.Tick(10 * time.Millisecond); !holds(); {
		select {
		case <-deadline:
			t.Fatalf("never: %s", what)
		case <-tick:
		}
	}
}

// A worker that is killed says nothing. No task may compute on for nobody.
func TestSandboxEndsWithItsWorker(t *testing.T) {
	needsSandbox(t)
	worker, _, token := startWorker(t)
	if err := worker.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = worker.Wait()
	eventually(t, "the program is gone", func() bool { return len(processesWith(t, token)) == 0 })
	eventually(t, "its control group is gone", func() bool {
		left, err := filepath.Glob("/sys/fs/cgroup/*" + testParent + "/*-*-*")
		return err == nil && len(left) == 0
	})
}

// stopped tells whether every thread of a process has: a signal takes its time on a busy machine.
func stopped(t *testing.T, pid int) bool {
	t.Helper()
	stats, err := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/stat")
	if err != nil || len(stats) == 0 {
		t.Fatal(stats, err)
	}
	for _, name := range stats {
		text, err := os.ReadFile(name)
		if err != nil {
			return false
		}
		_, rest, _ := strings.Cut(string(text), ") ")
		if !strings.HasPrefix(rest, "T") {
			return false
		}
	}
	return true
}

// Where the runner is killed as well, nobody is left to clear away: the next worker does.
func TestNextWorkerSweeps(t *testing.T) {
	needsSandbox(t)
	worker, dir, token := startWorker(t)
	// Stopped first, so that it cannot clear away between the two deaths. Its runner could not be: the kernel has a process group
	// that is stopped go on when its parent dies.
	if err := worker.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	eventually(t, "all of the worker's threads have stopped", func() bool { return stopped(t, worker.Process.Pid) })
	runners, err := filepath.Glob("/proc/" + strconv.Itoa(worker.Process.Pid) + "/task/*/children")
	if err != nil || len(runners) == 0 {
		t.Fatal(runners, err)
	}
	killed := 0
	for _, name := range runners {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for word := range strings.FieldsSeq(string(text)) {
			pid, err := strconv.Atoi(word)
			if err != nil {
				t.Fatal(err)
			}
			if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
				t.Fatal(err)
			}
			killed++
		}
	}
	if killed != 1 {
		t.Fatalf("%d runners", killed)
	}
	if err := worker.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = worker.Wait()
	if len(processesWith(t, token)) == 0 {
		t.Fatal("the program is gone before anybody swept")
	}
	runs := filepath.Join(dir, "runs")
	if _, err := oci.New(t.Context(), oci.Config{Dir: runs, CgroupParent: testParent}); err != nil {
		t.Fatal(err)
	}
	if pids := processesWith(t, token); len(pids) > 0 {
		t.Errorf("the program lives on: %v", pids)
	}
	if left, err := os.ReadDir(runs); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
	nothingLeft(t)
}

func TestProbeTellsWhatWorksAndWhyNot(t *testing.T) {
	needsSandbox(t)
	probe := func(change func(*oci.Config)) oci.Capability {
		cfg := oci.Config{Dir: t.TempDir(), CgroupParent: testParent}
		change(&cfg)
		found, err := oci.Probe(t.Context(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		if left, err := os.ReadDir(cfg.Dir); err != nil || len(left) > 0 {
			t.Errorf("left: %v, %v", left, err)
		}
		return found
	}
	found := probe(func(*oci.Config) {})
	if !found.Ready() || found.CgroupVersion == 0 || found.Disk != oci.DiskVolume || !strings.HasPrefix(found.RuntimeVersion, "crun version") {
		t.Errorf("%+v", found)
	}
	for name, tt := range map[string]struct {
		change func(*oci.Config)
		reason string
	}{
		"no runtime":            {func(c *oci.Config) { c.Runtime = "no-such-runtime" }, "not installed"},
		"one that fails":        {func(c *oci.Config) { c.Runtime = "/bin/false" }, "exit status 1"},
		"one that does nothing": {func(c *oci.Config) { c.Runtime = "/bin/true" }, "no such file"},
	} {
		found := probe(tt.change)
		if found.Ready() || !strings.Contains(strings.Join(found.Reasons, "\n"), tt.reason) {
			t.Errorf("%s: %+v", name, found)
		}
		cfg := oci.Config{Dir: t.TempDir(), CgroupParent: testParent}
		tt.change(&cfg)
		if _, err := oci.New(t.Context(), cfg); poco.KindOf(err) != poco.Unavailable || !strings.Contains(err.Error(), tt.reason) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, cfg := range []oci.Config{{Dir: "relative"}, {Dir: "/x", UIDBase: 1}, {Dir: "/x", Disk: "paper"}} {
		if _, err := oci.Probe(t.Context(), cfg); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%+v: %v", cfg, err)
		}
	}
}

// A user without rights is told so, and gets no sandbox with half of its walls.
func TestProbeWithoutRights(t *testing.T) {
	needsSandbox(t) // not for the probe, which must fail here, but for the right to change the user
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	dir, err := os.MkdirTemp("/tmp", "oci-probe")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := os.Chown(dir, 65534, 65534); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("/proc/self/fd/3")
	cmd.ExtraFiles, cmd.Dir, cmd.Env = []*os.File{file}, "/", []string{workerDir + "=" + dir}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.HasPrefix(string(out), "false") || !strings.Contains(string(out), "not root") {
		t.Errorf("%v: %s", err, out)
	}
}
