package oci

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cgroup"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Executor runs images and static programs. It can be used by many goroutines.
type Executor struct {
	cfg    Config
	tree   *cgroup.Tree
	format string // path of mkfs.ext4, for volumes
	gpus   *gpus
	// rootless: this process is not root. The runner is the root of a user namespace with one user in it, who is the process's own.
	rootless bool
}

var _ executor.Executor = (*Executor)(nil)

// New finds out what this machine can do, clears away what a crash has left, and fails where a limit could not be
// enforced.
func New(ctx context.Context, cfg Config) (*Executor, error) {
	const op = "oci: start"
	e, found, err := prepare(ctx, cfg)
	if err != nil {
		return nil, err
	}
	if !found.Ready() {
		err := poco.Errorf(poco.Unavailable, op, "%w", errors.Join(texts(found.Reasons)...))
		err.Hint = "apt-get install crun e2fsprogs, and run as root (the sandboxes' programs are not) or with control groups delegated: docs/executors.md"
		return nil, err
	}
	if err := errors.Join(e.sweep(ctx), e.sweepOutlived(ctx)); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if e.gpus, err = e.tryGPUs(ctx, cfg.GPUs); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	return e, nil
}

// tryGPUs gives those that a sandbox can be made with.
func (e *Executor) tryGPUs(ctx context.Context, all []executor.GPU) (*gpus, error) {
	var work []executor.GPU
	if e.rootless {
		all = nil // device nodes take root
	}
	for _, g := range all {
		if err := e.tryOut(ctx, g); ctx.Err() != nil {
			return nil, context.Cause(ctx)
		} else if err == nil {
			work = append(work, g)
		}
	}
	return newGPUs(work), nil
}

// GPUs are the graphics processors that runs can be given: those of the configuration that a sandbox could be made with.
func (e *Executor) GPUs() []executor.GPU { return slices.Clone(e.gpus.all) }

func texts(reasons []string) []error {
	var all []error
	for _, r := range reasons {
		all = append(all, errors.New(r))
	}
	return all
}

// sweep ends what the runs of a process that is gone have left, and removes their folders.
func (e *Executor) sweep(ctx context.Context) error {
	if err := e.tree.Sweep(ctx); err != nil {
		return err
	}
	entries, err := os.ReadDir(e.cfg.Dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if cgroup.Abandoned(entry.Name()) {
			if err := os.RemoveAll(filepath.Join(e.cfg.Dir, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// Run runs one task. See executor.Executor. The run's module is the folder that [Images.Pull] gave, or the file of a
// static program. Files of the input folder become the sandbox's user's.
func (e *Executor) Run(ctx context.Context, run executor.Run) (executor.Outcome, error) {
	if err := run.Validate(); err != nil {
		return executor.Outcome{}, err
	}
	if run.Limits.MemoryBytes < MinMemoryBytes {
		return executor.Outcome{}, fmt.Errorf("oci: a memory limit of %d bytes: a sandbox takes %d to begin", run.Limits.MemoryBytes, MinMemoryBytes)
	}
	if err := checkFolders(run); err != nil {
		return executor.Outcome{}, err
	}
	var held map[string]bool
	if run.GPU != nil && e.cfg.Outlive {
		var err error
		if held, err = e.heldGPUs(); err != nil {
			return executor.Outcome{}, fmt.Errorf("run task %s: %w", run.TaskID.Hex(), err)
		}
	}
	taken, release, err := e.gpus.take(run.GPU, held)
	if err != nil {
		return executor.Outcome{}, fmt.Errorf("run task %s: %w", run.TaskID.Hex(), err)
	}
	defer release()
	do := e.run
	if e.cfg.Outlive {
		do = e.runOutliving
	}
	outcome, err := do(ctx, run, taken)
	if _, ok := errors.AsType[*refusal](err); ok {
		outcome, err = e.again(ctx, run, taken, do)
	}
	if fault, ok := errors.AsType[*result.Error](err); ok {
		return executor.Outcome{ExitCode: notStarted, Cause: fault.Cause, Detail: fault.Msg}, nil
	}
	if err != nil {
		return executor.Outcome{}, fmt.Errorf("run task %s: %w", run.TaskID.Hex(), err)
	}
	return outcome, nil
}

// again finds out whose fault it is that the runtime did not make a sandbox: it is tried with a program that is known
// to work, and then with this one again.
//
// Rationale: an image can be made so that no runtime starts it, in more ways than can be foreseen. Were that called the
// machine's fault, nobody could ever finish its tasks, and its owner could have pools lose their stakes at no cost.
func (e *Executor) again(ctx context.Context, run executor.Run, taken []executor.GPU,
	do func(context.Context, executor.Run, []executor.GPU) (executor.Outcome, error),
) (executor.Outcome, error) {
	if err := e.tryOut(ctx, taken...); err != nil {
		return executor.Outcome{}, fmt.Errorf("this machine makes no sandboxes any more: %w", err)
	}
	outcome, err := do(ctx, run, taken)
	if refused, ok := errors.AsType[*refusal](err); ok {
		// The same cause as of a program that is started and cannot be: which it is depends on the runtime.
		return executor.Outcome{ExitCode: notStarted, Cause: result.AppComputeFailed, Detail: refused.Error()}, nil
	}
	return outcome, err
}

// notStarted is the exit code of what is no program, as a shell would show it.
const notStarted = 126

func checkFolders(run executor.Run) error {
	if info, err := os.Stat(run.In); err != nil {
		return fmt.Errorf("oci: input folder: %w", err)
	} else if !info.IsDir() {
		return fmt.Errorf("oci: input folder %q is not a folder", run.In)
	}
	entries, err := os.ReadDir(run.Out)
	if err != nil {
		return fmt.Errorf("oci: output folder: %w", err)
	}
	if len(entries) > 0 {
		return fmt.Errorf("oci: output folder %q is not empty", run.Out)
	}
	return nil
}

func (e *Executor) run(ctx context.Context, run executor.Run, taken []executor.GPU) (outcome executor.Outcome, err error) {
	began := time.Now()
	unique := make([]byte, 8)
	_, _ = rand.Read(unique) // never fails
	name, err := cgroup.NameOf(hex.EncodeToString(unique))
	if err != nil {
		return executor.Outcome{}, err
	}
	dir := filepath.Join(e.cfg.Dir, name)
	if err := os.Mkdir(dir, 0o700); err != nil {
		return executor.Outcome{}, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	req, err := e.request(run, name, dir, taken)
	if err != nil {
		return executor.Outcome{}, err
	}
	group, err := e.tree.Make(name, groupLimits(run))
	if err != nil {
		return executor.Outcome{}, err
	}
	defer func() {
		clearing, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTime)
		defer cancel()
		err = errors.Join(err, group.Remove(clearing))
	}()
	answer, timedOut, err := start(ctx, req, run.Limits.Wall, run.Hear)
	if err != nil {
		return executor.Outcome{}, err
	}
	if answer.Refused != "" {
		return executor.Outcome{}, &refusal{answer.Refused}
	}
	outcome = judge(answer, timedOut, run.Limits)
	outcome.Usage.Wall = time.Since(began)
	return outcome, nil
}

func groupLimits(run executor.Run) cgroup.Limits {
	return cgroup.Limits{MemoryBytes: run.Limits.MemoryBytes, CPUs: run.Limits.CPUs, Processes: run.Limits.Processes}
}

// request describes the run to its runner.
func (e *Executor) request(run executor.Run, name, dir string, taken []executor.GPU) (request, error) {
	req := request{
		Runtime: e.cfg.Runtime, Group: name, Parent: e.cfg.CgroupParent,
		In: run.In, Out: run.Out, Disk: e.cfg.Disk, Format: e.format, VolumeDir: dir,
		OutputBytes: run.Limits.OutputBytes, OutputFiles: run.Limits.OutputFiles, LogBytes: run.Limits.LogBytes, Tell: run.Hear != nil,
		Network: run.Network, Private: e.cfg.AllowPrivate,
	}
	info, err := os.Stat(run.Module)
	if err != nil {
		return request{}, fmt.Errorf("module: %w", err)
	}
	var p process
	if info.IsDir() {
		req.Image = run.Module
		p, err = readImageProcess(run)
	} else {
		p = binaryProcess(run.Args, run.Env)
		req.Binary = filepath.Join(dir, binaryName)
		err = copyBinary(run.Module, req.Binary)
	}
	if err != nil {
		return request{}, err
	}
	if len(run.Network) > 0 {
		p.env = withProxy(p.env)
	}
	req.Owner = int(e.cfg.UIDBase) + int(p.uid)
	spec, err := describe(p, run, cmp.Or(e.cfg.CgroupParent, cgroup.DefaultParent)+"/"+name, e.cfg.UIDBase)
	if err != nil {
		return request{}, err
	}
	if e.rootless {
		req.Owner, req.Rootless = 0, true
		alone(spec)
	}
	if req.Devices, err = lookUpDevices(nodesOf(taken)); err != nil {
		return request{}, err
	}
	grant(spec, req.Devices)
	if req.Spec, err = json.Marshal(spec); err != nil {
		return request{}, fmt.Errorf("encode the sandbox's description: %w", err)
	}
	return req, nil
}

func readImageProcess(run executor.Run) (process, error) {
	n, err := readNotes(run.Module)
	if err != nil {
		return process{}, err
	}
	root, err := os.OpenRoot(filepath.Join(run.Module, rootName))
	if err != nil {
		return process{}, fmt.Errorf("module: %w", err)
	}
	defer root.Close()
	return imageProcess(n, root, run.Args, run.Env)
}

// copyBinary checks a program and copies it to where its mode can be changed: the module is the caller's.
func copyBinary(module, to string) (err error) {
	from, err := os.Open(module)
	if err != nil {
		return fmt.Errorf("module: %w", err)
	}
	defer func() { _ = from.Close() }() // only read
	if err := checkBinary(from, runtime.GOARCH); err != nil {
		return err
	}
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o555)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = io.Copy(file, from)
	return errors.Join(err, file.Chmod(0o555)) // whatever the umask of this process is
}

// killedExitCode is that of a program that was ended, as a shell would show it.
const killedExitCode = 137

// judge names the cause of a run's end.
//
// Rationale: the limit that ended it comes first, because the exit code then only says that it was ended; a program
// that the kernel killed for memory and that ended well all the same (a part of it, which it did without) did what it
// was asked for.
func judge(answer reply, timedOut bool, limits executor.Limits) executor.Outcome {
	o := executor.Outcome{
		ExitCode: answer.ExitCode, Stdout: answer.Stdout, Stderr: answer.Stderr,
		Usage:   executor.Usage{CPU: answer.Usage.CPU, PeakMemoryBytes: answer.Usage.PeakMemoryBytes},
		Network: answer.Network,
	}
	switch {
	case answer.TooLarge != "":
		o.Cause, o.Detail = result.AppOutputTooLarge, answer.TooLarge
	case timedOut:
		o.Cause, o.Detail = result.AppComputeTimeout, fmt.Sprintf("still running after %v", limits.Wall)
		o.ExitCode = killedExitCode
	case answer.ExitCode == 0:
	case answer.Usage.OOMKills > 0:
		o.Cause, o.Detail = result.AppOutOfMemory, fmt.Sprintf("killed for the limit of %d bytes of memory", limits.MemoryBytes)
	default:
		o.Cause, o.Detail = result.AppComputeFailed, fmt.Sprintf("exit code %d", answer.ExitCode)
		if answer.ExitCode > signalled {
			o.Detail = fmt.Sprintf("ended by signal %d", answer.ExitCode-signalled)
		}
		if n := answer.Usage.RefusedForks; n > 0 {
			o.Detail += fmt.Sprintf("; it was refused processes beyond %d, %d times", limits.Processes, n)
		}
	}
	return o
}
