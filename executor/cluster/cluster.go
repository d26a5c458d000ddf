// Package cluster runs tasks as jobs of a cluster that the operator already has, so that one worker process offers a
// whole cluster's slots.
//
// It owns the folder of a job on the file system that worker and nodes share, the job's life in the cluster's own queue,
// and the process on the node. What holds a program there is another executor (executor/wasm, executor/oci): the job is
// this program again, which finds the description of the run in its folder, has that executor run it, and leaves the
// outcome beside it. The queue's limits come on top; they are never the only wall.
//
// It never keeps a queue of its own: which job runs where and when is the cluster's business. It never puts a
// stranger's word into a command, a job's script or its environment: the run travels as a file that only this user reads.
//
// A job outlives the worker that submitted it. Its name is on disk before it is submitted, and a worker that is
// started again finds the job, or its outcome, with [Executor.Resume], and does not run the task twice. See slurm_test.go,
// where a real Slurm does all of it, and kubernetes_live_test.go.
package cluster

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
)

// Queue is a cluster's own queue. Jobs are known by the names that they were submitted with.
type Queue interface {
	// Submit enters a job. An error does not say that it was not entered.
	Submit(ctx context.Context, job Job) error
	// Jobs tells where the jobs of this user are whose names begin with a prefix. Jobs that ended long ago may be missing.
	Jobs(ctx context.Context, prefix string) (map[string]Progress, error)
	// Cancel ends a job, waiting or running; that there is none is no error.
	Cancel(ctx context.Context, name string) error
	// Nodes tells what the cluster has for the jobs of this user.
	Nodes(ctx context.Context) (Offer, error)
}

// cleaner is a queue that keeps jobs which are over until somebody removes them.
type cleaner interface {
	forget(ctx context.Context, name string) error
}

// Job is what a queue has to know.
type Job struct {
	Name    string   // unique, of letters, digits and hyphens
	Dir     string   // the job's folder, absolute, the same on every node
	Command []string // program, absolute, and its arguments
	Env     []string // KEY=value
	Reads   []string // files and folders that it reads beside its own folder, absolute, the same on every node

	Wall        time.Duration // after which the cluster may end it
	MemoryBytes uint64
	CPUs        int
}

// Progress is where a job is.
type Progress struct {
	Phase Phase
	Word  string // the cluster's own, for people
}

// Phase is a stage in the life of a job.
type Phase uint8

// Phases.
const (
	Waiting Phase = iota + 1
	Running
	Over
)

// Config sets up an executor.
type Config struct {
	Queue Queue
	// Shared is a folder on a file system that worker and nodes have under the same path. The worker's own folders and its
	// caches of apps have to lie in it; jobs' folders are made in it.
	Shared string
	// Inner names the executor that holds programs on the nodes, as [Main] is asked for it.
	Inner string
	// Poll is how often jobs are looked at; zero: a second.
	Poll time.Duration
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	const op = "cluster: configuration"
	switch {
	case c.Queue == nil:
		return poco.Errorf(poco.Invalid, op, "no queue")
	case !filepath.IsAbs(c.Shared):
		return poco.Errorf(poco.Invalid, op, "the shared folder %q is not an absolute path", c.Shared)
	case c.Inner == "":
		return poco.Errorf(poco.Invalid, op, "no executor named that holds programs on the nodes")
	case c.Poll < 0:
		return poco.Errorf(poco.Invalid, op, "jobs cannot be looked at every %s", c.Poll)
	}
	return nil
}

// Executor runs tasks as jobs. It can be used by many goroutines.
type Executor struct {
	cfg     Config
	jobs    string // folder of the jobs' folders
	program string // this one, where the nodes have it

	mu   sync.Mutex // held while the queue is asked
	seen map[string]Progress
	at   time.Time
}

var _ executor.Executor = (*Executor)(nil)

const (
	prefix = "iexec-"
	// arrival is how long the outcome of a job that is over may take to be seen here: networks' file systems are read
	// through caches.
	arrival = 30 * time.Second
	// forgotten is when the folder of a job that nobody came back for is removed.
	forgotten = 24 * time.Hour
	// What a job may take besides its program: for compiling, for a sandbox, for the output.
	jobTime   = 5 * time.Minute
	jobMemory = 5 << 28 // 1.25 GiB, what a child of executor/wasm may take
)

// New makes an executor, asks the queue whether it answers, and removes what nobody came back for.
func New(ctx context.Context, cfg Config) (*Executor, error) {
	const op = "cluster: start"
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	cfg.Poll = cmp.Or(cfg.Poll, time.Second)
	e := &Executor{cfg: cfg, jobs: filepath.Join(cfg.Shared, "jobs")}
	if err := os.MkdirAll(e.jobs, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	jobs, err := e.look(ctx, 0)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if err := e.sweep(jobs); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if e.program, err = share(filepath.Join(cfg.Shared, "programs"), jobs); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "copy this program to where the nodes have it: %w", err)
	}
	return e, nil
}

// sweep removes the folders of jobs that are over and old.
func (e *Executor) sweep(jobs map[string]Progress) error {
	entries, err := os.ReadDir(e.jobs)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || time.Since(info.ModTime()) < forgotten {
			continue
		}
		f := folder(filepath.Join(e.jobs, entry.Name()))
		name, err := f.name()
		if err == nil && (jobs[name].Phase == Waiting || jobs[name].Phase == Running) {
			continue
		}
		if err := os.RemoveAll(string(f)); err != nil {
			return err
		}
	}
	return nil
}

// Run runs one task. See executor.Executor. The run's folders and its module have to lie in the shared folder. A limit
// on time counts from the start of the program, not from the moment when the job is entered.
//
// A job of the same task and worker that is there is ended. What is known of the run stays until it is forgotten.
func (e *Executor) Run(ctx context.Context, run executor.Run) (executor.Outcome, error) {
	if err := run.Validate(); err != nil {
		return executor.Outcome{}, err
	}
	if run.GPU != nil {
		return executor.Outcome{}, executor.ErrNoGPU
	}
	if len(run.Network) > 0 {
		return executor.Outcome{}, executor.ErrNoNetwork
	}
	for _, path := range []string{run.Module, run.In, run.Out} {
		if rel, err := filepath.Rel(e.cfg.Shared, path); err != nil || !filepath.IsLocal(rel) {
			return executor.Outcome{}, fmt.Errorf("cluster: %s is not in %s, which the nodes share", path, e.cfg.Shared)
		}
	}
	f := e.folderOf(run)
	name, a, err := e.see(ctx, f, e.orderOf(run))
	if err == nil {
		err = e.deliver(ctx, f, name, run)
	}
	if err == nil {
		return a.Outcome, nil
	}
	return executor.Outcome{}, fmt.Errorf("run task %s: %w", run.TaskID.Hex(), err)
}

// folderOf is the folder of a run's job: of the task, and of the worker, which has its inputs in a folder of its own. Two workers on
// one cluster may be given the same task.
func (e *Executor) folderOf(run executor.Run) folder {
	of := sha256.Sum256([]byte(run.In))
	return folder(filepath.Join(e.jobs, fmt.Sprintf("%x-%x", run.TaskID[:], of[:8])))
}

// Resume waits for the job of a run that a process before this one began, or takes what it has left; false when there is
// none, or one of another run.
func (e *Executor) Resume(ctx context.Context, run executor.Run) (executor.Outcome, bool, error) {
	f := e.folderOf(run)
	name, err := f.name()
	if errors.Is(err, fs.ErrNotExist) || err == nil && !f.describes(e.orderOf(run)) {
		return executor.Outcome{}, false, nil
	} else if err != nil {
		return executor.Outcome{}, false, fmt.Errorf("come back to task %s: %w", run.TaskID.Hex(), err)
	}
	jobs, err := e.look(ctx, 0)
	if err != nil {
		return executor.Outcome{}, false, fmt.Errorf("come back to task %s: %w", run.TaskID.Hex(), err)
	}
	if _, known := jobs[name]; !known && !f.answered() {
		return executor.Outcome{}, false, nil
	}
	a, err := e.finish(ctx, f, name, run.Hear)
	if err == nil {
		err = e.deliver(ctx, f, name, run)
	}
	if err != nil {
		return executor.Outcome{}, false, fmt.Errorf("come back to task %s: %w", run.TaskID.Hex(), err)
	}
	return a.Outcome, true, nil
}

// see sees an order through to its answer, by a job of its own.
func (e *Executor) see(ctx context.Context, f folder, o order) (name string, a answer, err error) {
	if name, err = e.enter(ctx, f, o); name == "" {
		return "", answer{}, err
	}
	if err != nil { // there may be a job of the name all the same
		return "", answer{}, errors.Join(err, e.end(ctx, f, name))
	}
	a, err = e.finish(ctx, f, name, o.Run.Hear)
	return name, a, err
}

// finish waits for what a job leaves, and tells what it prints meanwhile.
func (e *Executor) finish(ctx context.Context, f folder, name string, hear func(executor.Piece)) (answer, error) {
	a, err := e.await(ctx, f, name, hear)
	if err == nil && a.Fault != "" {
		err = fmt.Errorf("the job ended (%s): %s", e.last(ctx, name), a.Fault)
	}
	if err != nil {
		// Nobody waits for it any more: it is run again from the beginning, or not at all.
		return answer{}, errors.Join(err, e.end(ctx, f, name))
	}
	if c, ok := e.cfg.Queue.(cleaner); ok {
		_ = c.forget(ctx, name) // the cluster removes it by itself in the end
	}
	return a, nil
}

// deliver moves the output to where the run wants it.
func (e *Executor) deliver(ctx context.Context, f folder, name string, run executor.Run) error {
	err := f.deliver(run.Out)
	if err != nil {
		err = errors.Join(err, e.end(ctx, f, name))
	}
	return err
}

// end cancels a job and removes its folder, also when the context has ended.
func (e *Executor) end(ctx context.Context, f folder, name string) error {
	clearing, cancel := context.WithTimeout(context.WithoutCancel(ctx), arrival)
	defer cancel()
	return errors.Join(e.cfg.Queue.Cancel(clearing, name), f.remove(clearing))
}

// Forget ends the jobs of runs that have their input in or below dir, but those of kept tasks, and removes their folders.
func (e *Executor) Forget(ctx context.Context, dir string, kept map[common.Hash]bool) error {
	entries, err := os.ReadDir(e.jobs)
	for _, entry := range entries {
		f := folder(filepath.Join(e.jobs, entry.Name()))
		o, orderErr := f.order()
		name, nameErr := f.name()
		if orderErr != nil || nameErr != nil || o.Inner != e.cfg.Inner || len(o.Try) > 0 {
			continue // one that begins, another executor's, or a survey
		}
		if rel, relErr := filepath.Rel(dir, o.From); relErr != nil || !filepath.IsLocal(rel) || kept[o.Run.TaskID] {
			continue
		}
		if f.answered() {
			err = errors.Join(err, os.RemoveAll(string(f)))
		} else {
			err = errors.Join(err, e.end(ctx, f, name))
		}
	}
	return err
}

func (e *Executor) orderOf(run executor.Run) order {
	return order{Inner: e.cfg.Inner, Run: run, Tell: run.Hear != nil}
}

// enter makes the job that does this. With an error there may be a job of the name.
func (e *Executor) enter(ctx context.Context, f folder, o order) (name string, err error) {
	if name, err = f.name(); err == nil && !f.answered() {
		if err := e.cfg.Queue.Cancel(ctx, name); err != nil {
			return "", err
		}
	}
	if name, err = f.make(o); err != nil {
		return "", err
	}
	job := Job{
		Name: name, Dir: string(f), Command: []string{e.program}, Env: []string{marker + "=" + string(f)}, Reads: []string{e.program},
		Wall: o.Run.Limits.Wall + jobTime, MemoryBytes: o.Run.Limits.MemoryBytes + jobMemory, CPUs: max(1, int(o.Run.Limits.CPUs+0.999)),
	}
	if len(o.Try) == 0 {
		job.Reads = append(job.Reads, o.Run.Module, f.path(inDir))
	}
	return name, e.cfg.Queue.Submit(ctx, job)
}

// await waits for what a job leaves, and tells what it prints meanwhile.
func (e *Executor) await(ctx context.Context, f folder, name string, hear func(executor.Piece)) (answer, error) {
	ticker := time.NewTicker(e.cfg.Poll)
	defer ticker.Stop()
	var gone time.Time // since when it is over and has left nothing
	var heard told
	for {
		answered := f.answered() // what was printed is all there then
		heard.hear(f, hear)
		if answered {
			return f.answer()
		}
		p, err := e.progress(ctx, name)
		switch {
		case err != nil:
			// The queue's daemon may be started again; the job goes on.
		case p.Phase != Over:
			gone = time.Time{}
		case gone.IsZero():
			gone = time.Now()
		case time.Since(gone) > arrival:
			return answer{}, fmt.Errorf("the job ended (%s) without an answer%s", p.Word, f.lastWords())
		}
		select {
		case <-ctx.Done():
			return answer{}, context.Cause(ctx)
		case <-ticker.C:
		}
	}
}

// last is what the cluster says of a job that has left its answer, or leaves it at this moment. Who ends a job ends the
// processes of its run one by one, so that the run may fail, and be answered for, before the job is seen to be ended.
func (e *Executor) last(ctx context.Context, name string) string {
	ctx, cancel := context.WithTimeout(ctx, arrival)
	defer cancel()
	ticker := time.NewTicker(e.cfg.Poll)
	defer ticker.Stop()
	for {
		if p, err := e.progress(ctx, name); err == nil && p.Phase == Over {
			return p.Word
		}
		select {
		case <-ctx.Done():
			return "not seen"
		case <-ticker.C:
		}
	}
}

// progress tells where a job is; one that the queue does not know is over.
func (e *Executor) progress(ctx context.Context, name string) (Progress, error) {
	jobs, err := e.look(ctx, e.cfg.Poll/2)
	p, known := jobs[name]
	if !known {
		p = Progress{Phase: Over, Word: "not in the queue"}
	}
	return p, err
}

// look tells of all jobs, as they were at most so long ago: however many tasks wait, the queue is asked once for all of them.
func (e *Executor) look(ctx context.Context, ago time.Duration) (map[string]Progress, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if ago > 0 && time.Since(e.at) < ago {
		return e.seen, nil
	}
	jobs, err := e.cfg.Queue.Jobs(ctx, prefix)
	if err == nil {
		e.seen, e.at = jobs, time.Now()
	}
	return jobs, err
}
