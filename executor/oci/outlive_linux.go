package oci

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cgroup"
)

// A run that outlives its parent has a folder that says who looks after it, and how it ended. The runner holds a lock on
// a file of it as long as it lives, taken before it began: whoever gets that lock knows that the runner is gone, which no
// process number says.
const (
	outlivedDir = "outliving"   // in the executor's folder, a folder for each run
	recordFile  = "run.json"    // from the parent, written before the runner has its request
	answerFile  = "answer.json" // from the runner, written last
	lockFile    = "lock"

	recordFormat = 1
	lockFD       = 3 // in the runner

	lookEvery = 100 * time.Millisecond
	// forgotten is when the folder of a run that is over and that nobody came back for is removed.
	forgotten = 24 * time.Hour
)

// record is what a process that comes after has to know of a run.
type record struct {
	Format int
	Run    string // digest of its description
	TaskID common.Hash
	In     string
	Boot   string // of the machine: what was on the disk before the last start of the machine may have been lost with it
	Group  string // its control group, named after the runner
	Runner int    // the runner's process, of the namespace and start that the group's name tells
	GPUs   []executor.GPU
}

// outliving is the folder of a run.
type outliving string

func (o outliving) path(name string) string { return filepath.Join(string(o), name) }

// outlivingOf names the folder of a run after its task and the place of its output: workers of one process may have replicas
// of one task.
func (e *Executor) outlivingOf(run executor.Run) outliving {
	sum := sha256.Sum256([]byte(run.TaskID.Hex() + " " + run.Out))
	return outliving(filepath.Join(e.cfg.Dir, outlivedDir, hex.EncodeToString(sum[:16])))
}

// runOutliving is run, with a runner that does not end with this process.
//
// The folder stays, until Forget: the caller may die before it has noted the outcome.
func (e *Executor) runOutliving(ctx context.Context, run executor.Run, taken []executor.GPU) (outcome executor.Outcome, err error) {
	if ctx.Err() != nil {
		return executor.Outcome{}, context.Cause(ctx)
	}
	o := e.outlivingOf(run)
	if err := e.end(ctx, o); err != nil {
		return executor.Outcome{}, err
	}
	if err := os.MkdirAll(string(o), 0o700); err != nil {
		return executor.Outcome{}, err
	}
	answer, late, err := e.begin(ctx, o, run, taken)
	if err == nil && answer.Refused != "" {
		err = &refusal{answer.Refused}
	}
	if err != nil {
		clearing, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTime)
		defer cancel()
		return executor.Outcome{}, errors.Join(err, e.end(clearing, o))
	}
	return judgeOutlived(answer, late, run.Limits), nil
}

func judgeOutlived(answer reply, late bool, limits executor.Limits) executor.Outcome {
	outcome := judge(answer, answer.TimedOut || late, limits)
	outcome.Usage.Wall = answer.Wall
	return outcome
}

// begin starts a runner that holds the folder's lock, names the control group after it, writes down where it is to be
// found, and only then has it run something.
func (e *Executor) begin(ctx context.Context, o outliving, run executor.Run, taken []executor.GPU) (answer reply, late bool, err error) {
	lock, err := os.OpenFile(o.path(lockFile), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return reply{}, false, err
	}
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return reply{}, false, errors.Join(fmt.Errorf("lock the run's folder: %w", err), lock.Close())
	}
	l, err := launch(run.Hear, lock)
	if err := errors.Join(err, lock.Close()); err != nil { // the runner has it now
		return reply{}, false, err
	}
	req, err := e.introduce(o, run, taken, l.cmd.Process.Pid)
	if err != nil {
		l.dismiss()
		return reply{}, false, err
	}
	// The runner keeps the limit. Should it fail to, it is ended a while later.
	return l.ask(ctx, req, run.Limits.Wall+endTime)
}

// introduce makes what a run needs and writes down who looks after it.
func (e *Executor) introduce(o outliving, run executor.Run, taken []executor.GPU, runner int) (request, error) {
	name, err := cgroup.NameFor(runner, filepath.Base(string(o))[:16])
	if err != nil {
		return request{}, err
	}
	req, err := e.request(run, name, string(o), taken)
	if err != nil {
		return request{}, err
	}
	req.Wall = run.Limits.Wall
	boot, err := bootOf()
	if err != nil {
		return request{}, err
	}
	digest, err := digestOfRun(run)
	if err != nil {
		return request{}, err
	}
	text, err := json.Marshal(record{
		Format: recordFormat, Run: digest, TaskID: run.TaskID, In: run.In, Boot: boot, Group: name, Runner: runner,
		GPUs: taken,
	})
	if err != nil {
		return request{}, err
	}
	root, err := os.OpenRoot(string(o))
	if err != nil {
		return request{}, err
	}
	defer func() { _ = root.Close() }()
	if err := executor.WriteWhole(root, recordFile, text); err != nil {
		return request{}, err
	}
	_, err = e.tree.Make(name, groupLimits(run))
	return req, err
}

func digestOfRun(run executor.Run) (string, error) {
	text, err := json.Marshal(run)
	if err != nil {
		return "", fmt.Errorf("encode the run's description: %w", err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

func bootOf() (string, error) {
	text, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	return strings.TrimSpace(string(text)), err
}

func (o outliving) record() (r record, err error) {
	text, err := os.ReadFile(o.path(recordFile))
	if err == nil {
		err = json.Unmarshal(text, &r)
	}
	return r, err
}

func (o outliving) answer() (a reply, err error) {
	file, err := os.Open(o.path(answerFile))
	if err != nil {
		return a, err
	}
	defer func() { _ = file.Close() }() // only read
	if err := json.NewDecoder(io.LimitReader(file, maxReplyBytes)).Decode(&a); err != nil {
		return a, fmt.Errorf("the runner's answer: %w", err)
	}
	return a, nil
}

// attended tells whether a runner looks after the run.
func (o outliving) attended() (bool, error) {
	lock, err := os.OpenFile(o.path(lockFile), os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	err = unix.Flock(int(lock.Fd()), unix.LOCK_SH|unix.LOCK_NB)
	held := errors.Is(err, unix.EWOULDBLOCK)
	if held {
		err = nil
	}
	return held, errors.Join(err, lock.Close())
}

// Resume waits for the end of a run that a process before this one began, as Run would have; false when there is none:
// it never began, was not the same, its runner is gone without an answer, or the machine was started again since.
func (e *Executor) Resume(ctx context.Context, run executor.Run) (executor.Outcome, bool, error) {
	o := e.outlivingOf(run)
	r, err := o.record()
	if err != nil {
		return executor.Outcome{}, false, e.end(ctx, o)
	}
	boot, err := bootOf()
	if err != nil {
		return executor.Outcome{}, false, err
	}
	if digest, err := digestOfRun(run); err != nil || r.Format != recordFormat || r.Boot != boot || r.Run != digest {
		return executor.Outcome{}, false, errors.Join(err, e.end(ctx, o))
	}
	h := &heard{hear: run.Hear}
	err = o.attend(ctx, h)
	if err == nil {
		var answer reply
		if answer, err = o.answer(); err == nil && answer.Fault == "" && answer.Refused == "" {
			h.rest(answer, run.Limits.LogBytes)
			return judgeOutlived(answer, false, run.Limits), true, nil
		}
	}
	// It is computed again, from the beginning, or not at all.
	clearing, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTime)
	defer cancel()
	cleared := e.end(clearing, o)
	if ctx.Err() != nil {
		return executor.Outcome{}, false, errors.Join(context.Cause(ctx), cleared)
	}
	return executor.Outcome{}, false, cleared
}

// await returns when no runner looks after the run any more.
func (o outliving) await(ctx context.Context) error {
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	for {
		if attended, err := o.attended(); err != nil || !attended {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-ticker.C:
		}
	}
}

// heldGPUs are the own device nodes of graphics processors that runs have, those of processes before this one too.
func (e *Executor) heldGPUs() (map[string]bool, error) {
	all, err := e.allOutliving()
	held := make(map[string]bool)
	for _, o := range all {
		r, recordErr := o.record()
		if recordErr != nil || len(r.GPUs) == 0 {
			continue // one that begins takes its processors first
		}
		attended, lookErr := o.attended()
		if err = errors.Join(err, lookErr); attended {
			for _, g := range r.GPUs {
				held[g.Nodes[0]] = true
			}
		}
	}
	return held, err
}

// Forget ends the runs that have their folders in dir, of tasks that are not kept, and removes what is known of them.
// Runs that this process waits for are its own: it forgets them when they have ended.
func (e *Executor) Forget(ctx context.Context, dir string, kept map[common.Hash]bool) error {
	all, err := e.allOutliving()
	for _, o := range all {
		r, readErr := o.record()
		if readErr != nil {
			continue // one that begins, or that New has swept
		}
		if rel, relErr := filepath.Rel(dir, r.In); relErr == nil && filepath.IsLocal(rel) && !kept[r.TaskID] {
			err = errors.Join(err, e.end(ctx, o))
		}
	}
	return err
}

func (e *Executor) allOutliving() (all []outliving, err error) {
	dir := filepath.Join(e.cfg.Dir, outlivedDir)
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for _, entry := range entries {
		all = append(all, outliving(filepath.Join(dir, entry.Name())))
	}
	return all, err
}

// sweepOutlived removes what is of no use to anybody: runs that never began or have no runner and no answer, and answers
// that nobody came back for.
func (e *Executor) sweepOutlived(ctx context.Context) error {
	all, err := e.allOutliving()
	if err != nil {
		return err
	}
	for _, o := range all {
		attended, err := o.attended()
		if err != nil {
			return err
		}
		info, statErr := os.Stat(o.path(answerFile))
		if attended || statErr == nil && time.Since(info.ModTime()) < forgotten {
			continue
		}
		if err := e.end(ctx, o); err != nil {
			return err
		}
	}
	return nil
}

// end has a run end, whatever it is at, and removes all of it.
func (e *Executor) end(ctx context.Context, o outliving) error {
	r, err := o.record()
	if err == nil {
		group, err := e.tree.Group(r.Group)
		if err != nil {
			return err
		}
		if err := o.stop(ctx, r, group); err != nil {
			return err
		}
		if err := group.Remove(ctx); err != nil {
			return err
		}
	}
	// Without a record the runner has no request, and ends with the process that started it.
	return os.RemoveAll(string(o))
}

// stop kills what is in the run's group until its runner has nothing left to look after, and at last the runner.
func (o outliving) stop(ctx context.Context, r record, group *cgroup.Group) error {
	patience := time.NewTimer(endTime)
	defer patience.Stop()
	ticker := time.NewTicker(killEvery)
	defer ticker.Stop()
	for {
		attended, err := o.attended()
		if err != nil || !attended {
			return err
		}
		if err := group.Kill(ctx); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-patience.C:
			if err := killRunner(r); err != nil {
				return err
			}
		case <-ticker.C:
		}
	}
}

// killRunner kills the process that a record names.
//
// Rationale: a number may be another process's by now. The descriptor pins one down, and the group's name tells whether
// the process of that number is still the one that began when the runner did.
func killRunner(r record) error {
	fd, err := unix.PidfdOpen(r.Runner, 0)
	if errors.Is(err, unix.ESRCH) {
		return nil
	} else if err != nil {
		return fmt.Errorf("kill the runner: %w", err)
	}
	defer func() { _ = unix.Close(fd) }()
	if cgroup.Abandoned(r.Group) {
		return nil
	}
	return unix.PidfdSendSignal(fd, unix.SIGKILL, nil, 0)
}

// outlives tells whether the run goes on without a parent.
func (r *runner) outlives() bool { return r.Wall > 0 }

// settle prepares a runner for a life without a parent.
func (r *runner) settle() (err error) {
	syscall.CloseOnExec(lockFD)
	// What it would tell a parent that is gone must not end it. Ignored, the signal would be so in the sandbox as well.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	if r.left, err = os.OpenRoot(r.VolumeDir); err != nil {
		return err
	}
	if r.Tell {
		if err := r.openHearing(); err != nil {
			return fmt.Errorf("tell what is printed: %w", err)
		}
	}
	time.AfterFunc(r.Wall, func() { r.stop("", errTimeLimit) })
	return nil
}

// leave leaves the outcome where the next process finds it, and tells the parent, if it lives.
func (r *runner) leave(answer reply, stdout io.Writer) int {
	answer.Wall = time.Since(r.began)
	text, err := json.Marshal(answer)
	if err == nil {
		err = executor.WriteWhole(r.left, answerFile, text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "runner:", err)
		return 2
	}
	// The parent would do both. There may be none.
	_ = r.left.Remove(binaryName)
	ctx, cancel := context.WithTimeout(context.Background(), endTime)
	defer cancel()
	_ = r.group.Remove(ctx)
	_, _ = stdout.Write(append(text, '\n'))
	return 0
}
