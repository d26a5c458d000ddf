package oci

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cgroup"
)

// marker is the environment variable that turns a start of the executable into a runner.
const marker = "IEXEC_OCI_RUNNER"

const (
	watchEvery  = 100 * time.Millisecond
	killEvery   = 50 * time.Millisecond
	tellEvery   = 250 * time.Millisecond
	tellBytes   = 32 << 10
	containerID = "task"
)

// Main takes the process over when it was started as a runner, and then never returns. A program that uses this package
// calls it before anything else, a test from TestMain.
func Main() {
	if os.Getenv(marker) == "" {
		return
	}
	os.Exit(serve(os.Stdin, os.Stdout))
}

// serve runs one task.
//
// What it makes is for the sandbox, whose users are others: the umask that keeps the worker's own files from them does not hold here.
func serve(stdin io.Reader, stdout io.Writer) int {
	unix.Umask(0o022)
	in := bufio.NewReaderSize(stdin, 64<<10)
	r, err := newRunner(in)
	if err != nil {
		fmt.Fprintln(os.Stderr, "runner:", err)
		return 2
	}
	go r.obey(in)
	out := json.NewEncoder(stdout)
	told := make(chan struct{})
	go func() {
		defer close(told)
		if r.Tell {
			r.tell(out)
		}
	}()
	answer, err := r.run()
	close(r.done)
	<-told
	r.hearing.close()
	if err != nil {
		answer = reply{Fault: shorten(err.Error())}
	}
	if r.outlives() {
		return r.leave(answer, stdout)
	}
	if err := out.Encode(answer); err != nil {
		fmt.Fprintln(os.Stderr, "runner:", err)
		return 2
	}
	return 0
}

// tell passes the output on while the program runs: so much of each stream in a while, whatever the program prints.
func (r *runner) tell(out *json.Encoder) {
	var told [2]uint64
	for tick := time.Tick(tellEvery); ; {
		over := false
		select {
		case <-r.done:
			over = true
		case <-tick:
		}
		for i, from := range []*executor.Excerpt{r.stdout, r.stderr} {
			at, text := from.Since(told[i], tellBytes)
			if len(text) == 0 {
				continue
			}
			told[i] = at + uint64(len(text))
			stream := [...]executor.Stream{executor.Stdout, executor.Stderr}[i]
			if out.Encode(reply{Piece: &executor.Piece{Stream: stream, At: at, Text: text}}) != nil {
				return // the parent is gone, which ends this process, or leaves it alone with the run
			}
		}
		if over {
			return
		}
	}
}

// runner is the process that looks after one sandbox.
type runner struct {
	request
	group *cgroup.Group
	done  chan struct{} // closed when the run is over

	stopping       sync.Once
	stopped        chan struct{} // closed when the run is to end
	passed         string        // the limit that ended it, or
	fault          error         // what this machine could not do, or errTimeLimit; both written before stopped is closed
	stdout, stderr *executor.Excerpt
	proxy          *proxy // nil without a network

	began   time.Time
	left    *os.Root // where the outcome is left, of a run that outlives its parent
	hearing *hearing // for whoever comes back to it; nil when nobody is told
}

func newRunner(in *bufio.Reader) (*runner, error) {
	line, err := in.ReadBytes('\n')
	if err != nil || len(line) > maxRequestBytes {
		return nil, fmt.Errorf("read request of %d bytes: %w", len(line), err)
	}
	r := &runner{done: make(chan struct{}), stopped: make(chan struct{}), began: time.Now()}
	if err := json.Unmarshal(line, &r.request); err != nil {
		return nil, fmt.Errorf("read request: %w", err)
	}
	tree, err := cgroup.Open(r.Parent)
	if err != nil {
		return nil, err
	}
	if r.group, err = tree.Group(r.Group); err != nil {
		return nil, err
	}
	// Containers that the runtime leaves behind become children of this process, which so learns how they end.
	if err := unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); err != nil {
		return nil, fmt.Errorf("become the parent of containers: %w", err)
	}
	r.stdout, r.stderr = executor.NewExcerpt(r.LogBytes), executor.NewExcerpt(r.LogBytes)
	if r.outlives() {
		if err := r.settle(); err != nil {
			return nil, err
		}
	}
	return r, hideUnified(tree)
}

// hideUnified covers the version 2 hierarchy that stands beside version 1 without limiting anything: crun takes a
// machine with both for a mistake. It makes folders in what covers it.
func hideUnified(tree *cgroup.Tree) error {
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("mount namespace: %w", err)
	}
	if tree.Unified() == "" {
		return nil
	}
	return unix.Mount("tmpfs", tree.Unified(), "tmpfs", 0, "size=64k,mode=755")
}

// obey waits for the parent's word, or for its end.
func (r *runner) obey(in io.Reader) {
	word := make([]byte, len(stopWord))
	_, err := io.ReadFull(in, word)
	if err != nil && r.outlives() {
		return // another process comes for the outcome
	}
	r.stop("", nil)
	if err == nil {
		_, _ = io.Copy(io.Discard, in)
	}
	// The parent is gone: nobody else will clear away.
	ctx, cancel := context.WithTimeout(context.Background(), endTime)
	_ = r.group.Remove(ctx)
	cancel()
	os.Exit(3)
}

// stop ends the run, from whatever it is at: what is in the group is killed until there is no more.
func (r *runner) stop(passed string, fault error) {
	r.stopping.Do(func() {
		r.passed, r.fault = passed, fault
		close(r.stopped)
		go func() {
			for tick := time.Tick(killEvery); ; {
				_ = r.group.Kill(context.Background())
				select {
				case <-r.done:
					return
				case <-tick:
				}
			}
		}()
	})
}

func (r *runner) isStopped() bool {
	select {
	case <-r.stopped:
		return true
	default:
		return false
	}
}

// run runs the task. An error is the machine's fault.
func (r *runner) run() (answer reply, err error) {
	out, err := os.OpenRoot(r.Out)
	if err != nil {
		return reply{}, err
	}
	defer func() { _ = out.Close() }()
	if err := r.stage(); err != nil {
		return reply{}, fmt.Errorf("prepare the sandbox: %w", err)
	}
	status, err := r.contain()
	if refused, ok := errors.AsType[*refusal](err); ok {
		return reply{Refused: refused.said}, nil
	} else if err != nil {
		return reply{}, err
	}
	answer.Usage, err = r.group.Usage()
	// A runtime that was stopped half way may have removed the group: what little it took is not known then.
	if err != nil && (!r.isStopped() || !errors.Is(err, fs.ErrNotExist)) {
		return reply{}, err
	}
	// What the runtime keeps of it goes with the mount namespace; this clears hierarchies that limit nothing of ours.
	_ = r.runtime("delete", "--force", containerID).Run()
	answer.ExitCode = exitCode(status)
	if r.proxy != nil {
		answer.Network = r.proxy.gate.Account()
	}
	answer.Stdout, answer.Stderr = r.stdout.Bytes(), r.stderr.Bytes()
	answer.Printed = [2]uint64{r.stdout.Written(), r.stderr.Written()}
	answer.TooLarge, err = r.collect(out)
	if r.isStopped() {
		if answer.TimedOut = r.fault == errTimeLimit; !answer.TimedOut { //nolint:errorlint // it is this one, never wrapped
			err = errors.Join(err, r.fault)
		}
		if r.passed != "" {
			answer.TooLarge = r.passed
		}
	}
	return answer, err
}

const signalled = 128 // exit codes of processes that a signal ended, as a shell would show them

func exitCode(status unix.WaitStatus) int {
	if status.Signaled() {
		return signalled + int(status.Signal())
	}
	return status.ExitStatus()
}

func (r *runner) runtime(args ...string) *exec.Cmd {
	if r.Rootless {
		args = append([]string{withoutGroups}, args...)
	}
	cmd := exec.Command(r.Runtime, append([]string{"--root", stageState}, args...)...) //nolint:noctx // what it starts is killed by its group
	cmd.Dir = stage
	cmd.Env = []string{"PATH=" + defaultPath}
	return cmd
}

// contain has the runtime start the sandbox and waits for its first process. Nothing of it is alive afterwards.
func (r *runner) contain() (status unix.WaitStatus, err error) {
	outputs, err := r.listen()
	if err != nil {
		return 0, err
	}
	nothing, err := emptyInput()
	if err != nil {
		return 0, err
	}
	defer func() { _ = nothing.Close() }()
	create := r.runtime("create", "--bundle", stage, "--pid-file", stagePID, containerID)
	create.Stdin, create.Stdout, create.Stderr = nothing, outputs.stdout, outputs.stderr
	createErr := create.Run()
	outputs.handedOver()
	pid, err := readPID()
	if createErr != nil || err != nil {
		if !r.isStopped() {
			_ = r.group.Kill(context.Background())
			outputs.wait()
			return 0, &refusal{shorten(fmt.Sprintf("%s: %v: %s", r.Runtime, errors.Join(createErr, err), r.stderr.Bytes()))}
		}
		outputs.wait()
		return killedStatus, nil
	}
	if r.Rootless {
		if err := r.confine(pid); err != nil {
			_ = r.group.Kill(context.Background())
			_ = unix.Kill(pid, unix.SIGKILL)
			outputs.wait()
			return 0, err
		}
	}
	if len(r.Network) > 0 {
		listener, err := listenInside(pid)
		if err != nil {
			_ = r.group.Kill(context.Background())
			outputs.wait()
			return 0, fmt.Errorf("network: %w", err)
		}
		r.proxy = newProxy(r.Network, r.Private)
		go r.proxy.serve(listener)
		defer func() {
			_ = listener.Close()
			r.proxy.close()
		}()
	}
	started := make(chan struct{})
	watched := make(chan struct{})
	go r.watch(started, watched)
	if !r.isStopped() {
		// A program that cannot be executed is the app's fault: its first process then ends with an error of its own.
		if said, err := r.runtime("start", containerID).CombinedOutput(); err != nil {
			_, _ = r.stderr.Write(said)
			r.stop("", nil)
		}
	}
	for {
		_, err = unix.Wait4(pid, &status, 0, nil)
		if !errors.Is(err, unix.EINTR) {
			break
		}
	}
	close(started)
	<-watched
	if err != nil {
		return 0, fmt.Errorf("wait for the sandbox: %w", err)
	}
	if err := r.group.Kill(context.Background()); err != nil {
		return 0, err
	}
	outputs.wait()
	return status, nil
}

// killedStatus is that of a process that was killed before it began.
const killedStatus = unix.WaitStatus(unix.SIGKILL)

func readPID() (int, error) {
	text, err := os.ReadFile(stagePID)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(strings.TrimSpace(string(text)))
}

// emptyInput is a standard input that is at its end.
//
// Rationale: a runtime gives the three streams to the sandbox's user. Were this the host's /dev/null, a program could take it from
// everybody by changing its mode.
func emptyInput() (*os.File, error) {
	from, to, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return from, to.Close()
}

// outputs are the pipes of a sandbox.
type outputs struct {
	stdout, stderr *os.File
	readers        sync.WaitGroup
}

// listen keeps what comes out of two pipes.
//
// Rationale: the program gets a pipe and not a file of the host, so that what it floods takes a bounded space, and is
// read by this process, which is not the one that faces the network.
func (r *runner) listen() (*outputs, error) {
	o := new(outputs)
	for _, end := range []struct {
		write **os.File
		to    io.Writer
	}{{&o.stdout, r.stdout}, {&o.stderr, r.stderr}} {
		from, to, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		*end.write = to
		o.readers.Go(func() {
			_, _ = io.Copy(end.to, from)
			_ = from.Close()
		})
	}
	return o, nil
}

// handedOver closes this process's ends.
func (o *outputs) handedOver() { _, _ = o.stdout.Close(), o.stderr.Close() }

// wait returns when everything was read, which nothing that lives can hold up.
func (o *outputs) wait() { o.readers.Wait() }

// watch measures the output while the program runs, and ends the run when it is too much.
//
// Rationale: not on a volume. There the kernel refuses what is too much, at the same byte on every machine, and what the
// program does then is what replicas agree on; whether a look in time would catch it would be a matter of luck.
func (r *runner) watch(ended <-chan struct{}, watched chan<- struct{}) {
	defer close(watched)
	if r.Disk == DiskVolume {
		return
	}
	root, err := os.OpenRoot(stageOut)
	if err != nil {
		r.stop("", fmt.Errorf("watch the output: %w", err))
		return
	}
	defer func() { _ = root.Close() }()
	for tick := time.Tick(watchEvery); ; {
		select {
		case <-ended:
			return
		case <-tick:
		}
		if passed, err := measure(root, r.OutputBytes, r.OutputFiles); passed != "" || err != nil {
			r.stop(passed, err)
			return
		}
	}
}

// collect leaves in the output folder what the program wrote, owned by this user.
func (r *runner) collect(out *os.Root) (passed string, err error) {
	if r.Disk == DiskWatch {
		if err := takeOver(out, os.Geteuid(), os.Getegid()); err != nil {
			return "", fmt.Errorf("take over the output: %w", err)
		}
		return measure(out, r.OutputBytes, r.OutputFiles)
	}
	from, err := os.OpenRoot(stageOut)
	if err != nil {
		return "", err
	}
	defer func() { _ = from.Close() }()
	folder, err := os.Open(stageOut)
	if err != nil {
		return "", err
	}
	// A disk that failed under the volume shows here.
	if err := errors.Join(unix.Syncfs(int(folder.Fd())), folder.Close()); err != nil {
		return "", fmt.Errorf("volume: %w", err)
	}
	passed, err = measure(from, r.OutputBytes, r.OutputFiles)
	if err != nil || passed != "" {
		return passed, err
	}
	if err := copyOut(from, out); err != nil {
		return "", fmt.Errorf("copy the output: %w", err)
	}
	return "", nil
}

// stage mounts everything that the sandbox gets where its description expects it.
func (r *runner) stage() error {
	in, err := os.OpenRoot(r.In)
	if err != nil {
		return err
	}
	if err := errors.Join(giveAway(in, r.Owner, r.Owner), in.Close()); err != nil {
		return fmt.Errorf("input folder: %w", err)
	}
	// Opened before they are hidden: the host's folders may lie below the stage.
	sources := map[string]string{stageIn: r.In}
	switch {
	case r.Image != "":
		sources[stageRoot] = filepath.Join(r.Image, rootName)
	default:
		sources[filepath.Join(stageRoot, binaryName)] = r.Binary
	}
	if r.Disk == DiskWatch {
		sources[stageOut] = r.Out
		if err := os.Lchown(r.Out, r.Owner, r.Owner); err != nil {
			return err
		}
	}
	open := make(map[string]int)
	for at, source := range sources {
		fd, err := unix.Open(source, unix.O_PATH|unix.O_CLOEXEC, 0)
		if err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
		open[at] = fd
	}
	volumeDir, err := os.Open(r.VolumeDir)
	if err != nil {
		return err
	}
	defer func() { _ = volumeDir.Close() }()
	if err := unix.Mount("tmpfs", stage, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, "mode=755,size=16m"); err != nil {
		return fmt.Errorf("stage: %w", err)
	}
	for _, dir := range []string{stageRoot, stageIn, stageOut} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(stage, "config.json"), r.Spec, 0o600); err != nil {
		return err
	}
	if err := r.makeNodes(); err != nil {
		return err
	}
	if r.Image == "" {
		if err := r.emptyRoot(); err != nil {
			return err
		}
	}
	for at, fd := range open {
		if err := bind(fd, at, at != stageOut); err != nil {
			return fmt.Errorf("%s: %w", sources[at], err)
		}
	}
	if r.Disk == DiskWatch {
		return nil
	}
	return volume(fmt.Sprintf("/proc/self/fd/%d", volumeDir.Fd()), r.Format, stageOut, r.Owner, r.OutputBytes, r.OutputFiles)
}

// emptyRoot makes the root of a program without an image.
func (r *runner) emptyRoot() error {
	for _, point := range mountPoints {
		if err := os.Mkdir(filepath.Join(stageRoot, point), 0o755); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(stageRoot, binaryName), nil, 0o755)
}

func bind(fd int, at string, readOnly bool) error {
	defer func() { _ = unix.Close(fd) }()
	if err := unix.Mount(fmt.Sprintf("/proc/self/fd/%d", fd), at, "", unix.MS_BIND, ""); err != nil {
		return err
	}
	flags := uintptr(unix.MS_BIND | unix.MS_REMOUNT | unix.MS_NOSUID | unix.MS_NODEV)
	if readOnly {
		flags |= unix.MS_RDONLY
	}
	return unix.Mount("", at, "", flags, "")
}
