//go:build linux

package oci_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/executortest"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco/result"
)

// orphan is a run whose worker was killed.
type orphan struct {
	executor.Run
	dir, token string
	program    []string // its processes
}

// orphaned has a worker begin a run, and kills the worker.
func orphaned(t *testing.T, deed string, change func(*executor.Run)) *orphan {
	t.Helper()
	o := newOrphan(t, deed)
	if change != nil {
		change(&o.Run)
	}
	o.leave(t)
	return o
}

// newOrphan is one that has not begun.
func newOrphan(t *testing.T, deed string, args ...string) *orphan {
	t.Helper()
	needsSandbox(t)
	o := &orphan{dir: t.TempDir(), token: "token-" + strconv.FormatInt(time.Now().UnixNano(), 36)}
	o.Run = newRun(t, append(append([]string{deed}, args...), o.token)...)
	return o
}

// leave has a worker begin it, and kills the worker.
func (o *orphan) leave(t *testing.T) {
	t.Helper()
	worker := startWorkerWith(t, o.dir, o.token, o.Run, workerOutlives+"=1")
	if err := worker.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = worker.Wait()
	o.program = processesWith(t, o.token)
	t.Cleanup(func() {
		if err := o.next(t).Forget(context.Background(), filepath.Dir(o.In), nil); err != nil {
			t.Error(err)
		}
		if pids := processesWith(t, o.token); len(pids) > 0 {
			t.Errorf("the program lives on: %v", pids)
		}
		if left, err := os.ReadDir(filepath.Join(o.dir, "runs", "outliving")); err != nil && !os.IsNotExist(err) || len(left) > 0 {
			t.Errorf("left: %v, %v", left, err)
		}
		nothingLeft(t)
	})
}

// next is the executor of the worker that is started after the one that was killed.
func (o *orphan) next(t *testing.T) *oci.Executor {
	t.Helper()
	e, err := oci.New(context.Background(), oci.Config{Dir: filepath.Join(o.dir, "runs"), CgroupParent: testParent, Outlive: true})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// goOn tells the program to.
func (o *orphan) goOn(t *testing.T) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(o.In, "go"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
}

// lives expects that the very processes still run that ran when the worker was killed.
func (o *orphan) lives(t *testing.T) {
	t.Helper()
	if now := processesWith(t, o.token); len(now) == 0 || !reflect.DeepEqual(now, o.program) {
		t.Errorf("the program was %v, is %v", o.program, now)
	}
}

func (o *orphan) file(t *testing.T, name string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(o.dir, "runs", "outliving", "*", name))
	if err != nil || len(found) > 1 {
		t.Fatal(found, err)
	}
	return strings.Join(found, "")
}

func (o *orphan) record(t *testing.T) (record map[string]any) {
	t.Helper()
	text, err := os.ReadFile(o.file(t, "run.json"))
	if err == nil {
		err = json.Unmarshal(text, &record)
	}
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func (o *orphan) resumed(t *testing.T, e *oci.Executor) executor.Outcome {
	t.Helper()
	outcome, found, err := e.Resume(t.Context(), o.Run)
	if err != nil || !found {
		t.Fatalf("found %v: %v", found, err)
	}
	return outcome
}

// A worker that was killed finds its task running, and the program is not run twice: whether it ends before or after the
// next worker begins to wait.
func TestRunOutlivesItsWorker(t *testing.T) {
	for _, early := range []bool{false, true} {
		o := orphaned(t, "await", nil)
		other, err := oci.New(t.Context(), oci.Config{Dir: t.TempDir(), CgroupParent: testParent})
		if err != nil {
			t.Fatal(err)
		}
		e := o.next(t)
		o.lives(t) // nobody swept it: neither who comes for it, nor another user of the machine's control groups
		if early {
			o.goOn(t)
			eventually(t, "the outcome is there", func() bool { return o.file(t, "answer.json") != "" })
		} else {
			time.AfterFunc(50*time.Millisecond, func() { o.goOn(t) })
		}
		outcome := o.resumed(t, e)
		if outcome.Cause != result.None || outcome.ExitCode != 0 || string(outcome.Stdout) != "first line\nlast line\n" {
			t.Errorf("%+v: %s", outcome, outcome.Stderr)
		}
		if u := outcome.Usage; u.CPU <= 0 || u.Wall <= 0 || u.PeakMemoryBytes == 0 {
			t.Errorf("usage %+v", u)
		}
		answer, err := os.ReadFile(filepath.Join(o.Out, "answer"))
		if err != nil || len(answer) == 0 {
			t.Errorf("%q, %v", answer, err)
		}
		nothingLeft(t)
		// Who waits may die before it has noted the outcome.
		if again := o.resumed(t, o.next(t)); !reflect.DeepEqual(again, outcome) {
			t.Errorf("first %+v, then %+v", outcome, again)
		}
		run(t, other, newRun(t, "write", "/iexec_out/x", "y"))
	}
}

// No worker lives, and the task ends at its limit all the same.
func TestLimitOnTimeWithoutAWorker(t *testing.T) {
	o := orphaned(t, "linger", func(r *executor.Run) { r.Limits.Wall = 3 * time.Second })
	eventually(t, "the program is gone", func() bool { return len(processesWith(t, o.token)) == 0 })
	eventually(t, "the outcome is there", func() bool { return o.file(t, "answer.json") != "" })
	outcome := o.resumed(t, o.next(t))
	if outcome.Cause != result.AppComputeTimeout || outcome.Usage.Wall < 3*time.Second || outcome.Usage.Wall > time.Minute {
		t.Errorf("%+v", outcome)
	}
}

// The bound on logs is kept as well.
func TestLogsWithoutAWorker(t *testing.T) {
	o := orphaned(t, "await", func(r *executor.Run) { r.Limits.LogBytes = 8 })
	o.goOn(t)
	outcome := o.resumed(t, o.next(t))
	if outcome.Cause != result.None || !strings.Contains(string(outcome.Stdout), "bytes left out") {
		t.Errorf("%+v: %s", outcome, outcome.Stdout)
	}
}

// Who comes back to a run hears what it prints while it runs, from its beginning on; also who comes when it has ended.
func TestRunIsHeardAgain(t *testing.T) {
	o := newOrphan(t, "steps", "/iexec_in/gate")
	executortest.StepsAgain(t, o.Run, func(executor.Run) { o.leave(t) }, func(r executor.Run) (executor.Outcome, bool, error) {
		return o.next(t).Resume(t.Context(), r)
	})
	h := executortest.NewHeard()
	o.Hear = h.Hear
	outcome := o.resumed(t, o.next(t))
	out, err := h.Text(executor.Stdout), h.Text(executor.Stderr)
	if out != string(outcome.Stdout) || err != string(outcome.Stderr) || out == "" || err == "" || h.Gaps() > 0 {
		t.Errorf("heard %q and %q with %d gaps of %+v", out, err, h.Gaps(), outcome)
	}
}

// What cannot be resumed is ended: it is computed again, from the beginning.
func TestRunsThatAreNotResumed(t *testing.T) {
	for name, change := range map[string]func(*testing.T, *orphan){
		"another run": func(_ *testing.T, o *orphan) { o.Args = append(o.Args, "more") },
		"the machine was started again": func(t *testing.T, o *orphan) {
			record := o.record(t)
			record["Boot"] = "a former one"
			text, err := json.Marshal(record)
			if err == nil {
				err = os.WriteFile(o.file(t, "run.json"), text, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		},
		"its runner was killed": func(t *testing.T, o *orphan) {
			pid, ok := o.record(t)["Runner"].(float64)
			if !ok {
				t.Fatal("no runner in the record")
			}
			if err := syscall.Kill(int(pid), syscall.SIGKILL); err != nil {
				t.Fatal(err)
			}
			eventually(t, "the runner is gone", func() bool {
				text, err := os.ReadFile("/proc/" + strconv.Itoa(int(pid)) + "/cmdline")
				return err != nil || len(text) == 0
			})
			o.lives(t)
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := orphaned(t, "await", nil)
			change(t, o)
			e := o.next(t)
			if outcome, found, err := e.Resume(t.Context(), o.Run); found || err != nil {
				t.Errorf("found %v %+v: %v", found, outcome, err)
			}
			if pids := processesWith(t, o.token); len(pids) > 0 {
				t.Errorf("the program lives on: %v", pids)
			}
			o.goOn(t)
			if outcome := run(t, e, o.Run); outcome.Cause != result.None {
				t.Errorf("computed again: %+v", outcome)
			}
		})
	}
}

// A task that was decided while no worker lived is ended, and those of others are not.
func TestForget(t *testing.T) {
	o := orphaned(t, "await", nil)
	e := o.next(t)
	for dir, kept := range map[string]map[common.Hash]bool{t.TempDir(): nil, filepath.Dir(filepath.Dir(o.In)): {o.TaskID: true}} {
		if err := e.Forget(t.Context(), dir, kept); err != nil {
			t.Fatal(err)
		}
		o.lives(t)
	}
	if err := e.Forget(t.Context(), filepath.Dir(filepath.Dir(o.In)), map[common.Hash]bool{{1}: true}); err != nil {
		t.Fatal(err)
	}
	if pids := processesWith(t, o.token); len(pids) > 0 {
		t.Errorf("the program lives on: %v", pids)
	}
	if _, found, err := e.Resume(t.Context(), o.Run); found || err != nil {
		t.Errorf("found %v: %v", found, err)
	}
}

// A worker that stops in good order ends what it computes, whether it began that itself or not.
func TestCancelledRunsThatWouldOutlive(t *testing.T) {
	stop := errors.New("stop")
	cancelled := func(t *testing.T, token string, do func(context.Context) error) {
		t.Helper()
		ctx, cancel := context.WithCancelCause(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- do(ctx) }()
		eventually(t, "the program runs", func() bool { return len(processesWith(t, token)) > 0 })
		cancel(stop)
		if err := <-ended; !errors.Is(err, stop) {
			t.Errorf("ended with %v", err)
		}
		if pids := processesWith(t, token); len(pids) > 0 {
			t.Errorf("the program lives on: %v", pids)
		}
	}
	o := orphaned(t, "await", nil)
	e := o.next(t)
	cancelled(t, o.token, func(ctx context.Context) error { _, _, err := e.Resume(ctx, o.Run); return err })
	token := o.token + "-again"
	r := newRun(t, "await", token)
	cancelled(t, token, func(ctx context.Context) error { _, err := e.Run(ctx, r); return err })
}

// A runner that would outlive its parent holds a program like any other, and what is kept of a run goes when it is forgotten.
func TestOutlivingRunsAreRuns(t *testing.T) {
	e := newExecutor(t, func(c *oci.Config) { c.Outlive = true })
	for _, tt := range []struct {
		args  []string
		wall  time.Duration
		cause result.Cause
	}{
		{[]string{"write", "/iexec_out/x", "y"}, time.Minute, result.None},
		{[]string{"exit", "3"}, time.Minute, result.AppComputeFailed},
		{[]string{"eat"}, time.Minute, result.AppOutOfMemory},
		{[]string{"linger"}, time.Second, result.AppComputeTimeout},
	} {
		r := newRun(t, tt.args...)
		r.Limits.Wall = tt.wall
		if outcome := run(t, e, r); outcome.Cause != tt.cause {
			t.Errorf("%v: %+v", tt.args, outcome)
		}
		if err := e.Forget(t.Context(), filepath.Dir(r.In), nil); err != nil {
			t.Error(err)
		}
	}
	r := newRun(t, "hello")
	r.Module = filepath.Join(r.In, "greeting.txt")
	if outcome := run(t, e, r); outcome.Cause != result.AppModuleInvalid {
		t.Errorf("%+v", outcome)
	}
	nothingLeft(t)
}
