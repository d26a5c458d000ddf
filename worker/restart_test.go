package worker_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

// TestKilledAtEveryStage kills the worker in each stage, starts another over the same journal, and expects what a
// worker that was not killed sends: one contribution of the answer, and one reveal.
//
// Rationale: a crash must not cost the stake.
func TestKilledAtEveryStage(t *testing.T) {
	for _, tc := range []struct {
		stage step.Stage
		trust uint64
		hold  step.Action // what the chain does not take before the crash
	}{
		{step.Computing, 5, ""},
		{step.Contributing, 5, step.Contribution},
		{step.Contributed, 5, ""},
		{step.Revealing, 5, step.Reveal},
		{step.Revealed, 5, ""},
		{step.Uploaded, 5, ""},
		{step.Computing, 1, ""},
		{step.Finalizing, 1, step.Finalization},
	} {
		t.Run(fmt.Sprintf("%s trust %d", tc.stage, tc.trust), func(t *testing.T) {
			w := newWorld(t)
			w.hold[tc.hold] = true
			block := make(chan struct{})
			runs := 0
			exec := app(func(ctx context.Context, run executor.Run) (executor.Outcome, error) {
				if runs++; runs == 1 && tc.stage == step.Computing {
					close(block)
					<-ctx.Done()
					return executor.Outcome{}, ctx.Err()
				}
				return executor.Outcome{}, answer(run, "42")
			})
			r := w.run(exec, nil)
			a := w.deal(tc.trust, nil)
			w.assign(a)
			w.upTo(r, tc.stage, a, block)
			r.kill(t)
			w.block(func() { clear(w.hold) })

			w.run(exec, nil)
			w.onward(tc.trust, a)
			want := map[step.Action]int{step.Contribution: 1, step.Reveal: 1}
			if tc.trust == 1 {
				want = map[step.Action]int{step.Finalization: 1}
			}
			if got := w.transactions(a.Taskid); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("transactions %v, want %v", got, want)
			}
			digests := map[common.Hash]bool{}
			for _, sent := range w.sent {
				digests[sent.Digest] = true
			}
			if len(digests) != 1 {
				t.Errorf("%d different answers were sent", len(digests))
			}
			w.empty("work")
		})
	}
}

// outliving is an executor whose runs go on when the worker dies: the second half of a run, and what was forgotten.
type outliving struct {
	app
	resume    func(context.Context, executor.Run) (executor.Outcome, bool, error)
	forgotten chan forgetting
}

type forgetting struct {
	dir  string
	kept map[common.Hash]bool
}

// Resume implements worker.Resumer.
func (o *outliving) Resume(ctx context.Context, run executor.Run) (executor.Outcome, bool, error) {
	return o.resume(ctx, run)
}

// Forget implements worker.Resumer.
func (o *outliving) Forget(_ context.Context, dir string, kept map[common.Hash]bool) error {
	o.forgotten <- forgetting{dir, kept}
	return nil
}

// crashed is a worker that was killed while its run goes on, which has written its answer by half.
func (w *world) crashed(a *pool.Assign) executor.Run {
	w.t.Helper()
	begun := make(chan executor.Run, 1)
	r := w.run(app(func(ctx context.Context, run executor.Run) (executor.Outcome, error) {
		if err := os.WriteFile(filepath.Join(run.Out, "half"), nil, 0o600); err != nil {
			return executor.Outcome{}, err
		}
		begun <- run
		<-ctx.Done()
		return executor.Outcome{}, ctx.Err()
	}), nil)
	w.assign(a)
	run := <-begun
	r.kill(w.t)
	<-w.opened
	return run
}

// A run that has outlived the worker is the same run, in the folders as it left them; its answer is the worker's.
func TestResumes(t *testing.T) {
	for _, found := range []bool{true, false} {
		w := newWorld(t)
		a := w.deal(5, nil)
		first := w.crashed(a)
		runs := 0
		w.run(&outliving{
			app: func(_ context.Context, run executor.Run) (executor.Outcome, error) {
				runs++
				if _, err := os.Stat(filepath.Join(run.Out, "half")); err == nil {
					t.Error("a run that is begun again finds what the first has left")
				}
				return executor.Outcome{}, answer(run, "42")
			},
			resume: func(_ context.Context, run executor.Run) (executor.Outcome, bool, error) {
				run.Hear, first.Hear = nil, nil // functions have no equals
				if !reflect.DeepEqual(run, first) {
					t.Errorf("resumed %+v, want %+v", run, first)
				}
				if _, err := os.Stat(filepath.Join(run.Out, "half")); err != nil {
					t.Error(err)
				}
				if !found {
					return executor.Outcome{}, false, nil
				}
				return executor.Outcome{Stdout: []byte("resumed")}, true, answer(run, "42")
			},
			forgotten: make(chan forgetting, 9),
		}, nil)
		w.reported(pool.Stage_STAGE_CONTRIBUTED)
		if want := map[bool]int{true: 0, false: 1}[found]; runs != want {
			t.Errorf("found %t: %d runs, want %d", found, runs, want)
		}
	}
}

// What was decided while no worker lived is stopped and cleared away: if the journal still has it, and if it has not.
func TestDecidedMeanwhile(t *testing.T) {
	w := newWorld(t)
	a := w.deal(5, nil)
	first := w.crashed(a)
	id := common.BytesToHash(a.Taskid)
	w.finalized(a.Taskid)
	o := &outliving{app: answering("never"), forgotten: make(chan forgetting, 9)}
	stopped := make(chan struct{})
	o.resume = func(ctx context.Context, _ executor.Run) (executor.Outcome, bool, error) {
		w.block(func() {}) // the worker looks at the chain
		<-ctx.Done()
		close(stopped)
		return executor.Outcome{}, false, ctx.Err()
	}
	r := w.run(o, nil)
	if f := <-o.forgotten; !f.kept[id] || len(f.kept) != 1 || !strings.HasPrefix(first.In, f.dir) {
		t.Errorf("forgotten at the start: %+v", f)
	}
	<-stopped
	if f := <-o.forgotten; f.dir != filepath.Dir(first.In) || len(f.kept) > 0 {
		t.Errorf("forgotten at the task's end: %+v", f)
	}
	w.empty("work")
	r.kill(t)
	w.run(o, nil)
	if f := <-o.forgotten; len(f.kept) > 0 || !strings.HasPrefix(first.In, f.dir) {
		t.Errorf("forgotten at the next start: %+v", f)
	}
}

func stageOf(r *running, task []byte) step.Stage {
	for _, s := range r.Assignments() {
		if s.Assignment.TaskID == common.BytesToHash(task) {
			return s.Stage
		}
	}
	return ""
}

// upTo leads the worker into a stage.
func (w *world) upTo(r *running, stage step.Stage, a *pool.Assign, computing <-chan struct{}) {
	w.t.Helper()
	switch stage {
	case step.Computing:
		<-computing
		return
	case step.Contributing, step.Contributed, step.Finalizing:
	default:
		w.eventually("contributed", func() bool { return stageOf(r, a.Taskid) == step.Contributed })
		w.consensus(a.Taskid, true)
	}
	if stage == step.Uploaded {
		w.stream <- &pool.Instruction{What: &pool.Instruction_Upload{Upload: &pool.Upload{Taskid: a.Taskid}}}
	}
	w.eventually(string(stage), func() bool { return stageOf(r, a.Taskid) == stage })
}

// onward leads a worker that was started again to the end.
func (w *world) onward(trust uint64, a *pool.Assign) {
	w.t.Helper()
	<-w.opened // the first worker's stream
	<-w.opened // this one's: what the scheduler says from here on goes to it
	if trust == 1 {
		w.reported(pool.Stage_STAGE_FINALIZED)
		return
	}
	id := common.BytesToHash(a.Taskid)
	w.eventually("contributed", func() bool { return w.onChain(id) != poco.ContributionUnset })
	if w.status(id) == poco.TaskActive {
		w.consensus(a.Taskid, true)
	}
	w.eventually("revealed", func() bool { return w.onChain(id) == poco.Proved })
	w.stream <- &pool.Instruction{What: &pool.Instruction_Upload{Upload: &pool.Upload{Taskid: a.Taskid}}}
	w.reported(pool.Stage_STAGE_UPLOADED)
	w.finalized(a.Taskid)
	w.reported(pool.Stage_STAGE_COMPLETED)
}

func (w *world) onChain(task common.Hash) poco.ContributionStatus {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.views[task].Mine.Status
}

func (w *world) status(task common.Hash) poco.TaskStatus {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.views[task].Task.Status
}

// TestHoldingAfterRestart tells the scheduler what the worker still works on.
func TestHoldingAfterRestart(t *testing.T) {
	w := newWorld(t)
	r := w.run(answering("x"), nil)
	a := w.deal(5, nil)
	w.assign(a)
	w.reported(pool.Stage_STAGE_CONTRIBUTED)
	r.kill(t)
	<-w.opened
	w.run(answering("x"), nil)
	offer := <-w.opened
	if len(offer.Holding) != 1 || common.BytesToHash(offer.Holding[0].Taskid) != common.BytesToHash(a.Taskid) || offer.Holding[0].Lease != 1 {
		t.Errorf("holds %v after the restart", offer.Holding)
	}
}

// Rationale: who stops a worker between the consensus and its reveal must not lose the stake by it.
func TestStopFinishesTheReveal(t *testing.T) {
	w := newWorld(t)
	w.hold[step.Reveal] = true
	r := w.run(answering("x"), nil)
	a := w.deal(5, nil)
	w.assign(a)
	w.reported(pool.Stage_STAGE_CONTRIBUTED)
	w.consensus(a.Taskid, true)
	w.reported(pool.Stage_STAGE_REVEALING)
	r.stop()
	w.block(func() { clear(w.hold) })
	select {
	case err := <-r.done:
		r.done <- err
		if err != nil {
			t.Error(err)
		}
	case <-time.After(patience):
		t.Fatal("does not stop")
	}
	if w.onChain(common.BytesToHash(a.Taskid)) != poco.Proved {
		t.Error("stopped without the reveal")
	}
}

// Rationale: being turned away by the pool does not free the stake of what was contributed.
func TestRefusedByThePool(t *testing.T) {
	w := newWorld(t)
	r := w.run(answering("x"), nil)
	a := w.deal(5, nil)
	w.assign(a)
	w.reported(pool.Stage_STAGE_CONTRIBUTED)
	r.kill(t)
	r = w.run(answering("x"), func(c *worker.Config) { c.Pool = common.HexToAddress("0x9002") })
	w.consensus(a.Taskid, true)
	w.eventually("revealed", func() bool { return w.onChain(common.BytesToHash(a.Taskid)) == poco.Proved })
	w.finalized(a.Taskid)
	select {
	case err := <-r.done:
		r.done <- err
		if poco.KindOf(err) != poco.Unverified {
			t.Errorf("ended with %v", err)
		}
	case <-time.After(patience):
		t.Fatal("goes on although the pool is another and nothing is owed")
	}
}

// Rationale: a reorganisation may bring about what reverted before, and nobody but this worker can reveal it.
func TestRevertedContributionIsWatched(t *testing.T) {
	w := newWorld(t)
	w.revert[step.Contribution] = true
	r := w.run(answering("x"), nil)
	a := w.deal(5, nil)
	w.assign(a)
	if got := w.reported(pool.Stage_STAGE_FAILED); got.Cause == pool.Cause_CAUSE_UNSPECIFIED {
		t.Error("the scheduler is not told why")
	}
	r.kill(t)
	<-w.opened
	r = w.run(answering("y"), nil)
	if offer := <-w.opened; len(offer.Holding) != 0 {
		t.Errorf("holds %v: nothing is worked on", offer.Holding)
	}
	states := r.Assignments()
	if len(states) != 1 || states[0].Stage != step.Failed || states[0].Closed {
		t.Fatalf("watches %+v", states)
	}
	id := common.BytesToHash(a.Taskid)
	w.block(func() {
		w.views[id].Mine = poco.Contribution{Worker: key.Address(), Status: poco.Contributed, ResultHash: states[0].ResultHash()}
	})
	w.consensus(a.Taskid, true)
	w.eventually("revealed", func() bool { return w.onChain(id) == poco.Proved })
}
