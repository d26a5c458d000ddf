package wasm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco/result"
)

// ending is how a child ended.
type ending struct {
	reply          reply
	timedOut       bool
	stdout, stderr excerpt
	usage          executor.Usage
	network        []string // where it has been
	stuck          bool     // the child does not take the answer to its last call
}

// endedWell tells whether the program did: after anything else its process serves no other.
func (e ending) endedWell() bool { return !e.timedOut && !e.stuck && e.reply.Cause == result.None }

// Hardening tells what the operating system holds back from the processes of this executor.
func (e *Executor) Hardening(ctx context.Context) Hardening {
	e.probe.Do(func() {
		for level := levelRoot; level > levelNone; level-- {
			end, err := e.start(ctx, request{Mode: modeProbe}, probeTime, level)
			if err == nil && !end.timedOut {
				e.hardening, e.level = end.reply.Hardening, level
				break
			}
		}
		e.hardening.Limits = e.tree != nil
	})
	return e.hardening
}

const (
	probeTime = 20 * time.Second
	// One processor for the guest, which cannot be interrupted, and one for those who watch over it.
	childProcessors = 2
	// What a child may take of processor time beyond its limit, so that the limit on wall time comes first.
	grace = 10 * time.Second
)

// child runs one request in a process of its own, for at most a given time. An error is the
// machine's fault or the end of the context.
func (e *Executor) child(ctx context.Context, req request, limit time.Duration) (ending, error) {
	_ = e.Hardening(context.WithoutCancel(ctx)) // finds out how children are confined
	return e.start(ctx, req, limit, e.level)
}

// level is how a child is confined: each adds to those before it.
type level int

// The levels. What a machine does not allow is found out by a child that is started so and tries (see [observe]).
//
// Rationale: the namespaces are made here and not by a container's runtime. Starting one takes 13 to 24 ms beside the child,
// which is more than a small task does, and would give no wall that is not here. The child's own start cannot be spared by
// sharing it among strangers.
const (
	levelNone   level = iota
	levelRules        // Landlock and a filter of system calls: for every user
	levelSpaces       // namespaces of its own for users, processes, network, IPC and host name: where the kernel lets every user make them
	levelRoot         // and for mounts, with a root that holds nothing but what it is given: where the user may mount
)

func (e *Executor) start(ctx context.Context, req request, limit time.Duration, level level) (end ending, err error) {
	if err := ctx.Err(); err != nil {
		return ending{}, err
	}
	p := e.rest.take(req)
	if p == nil {
		if p, err = e.open(req, limit, level); err != nil {
			return ending{}, err
		}
	}
	before := p.spent
	end, err = p.serve(ctx, req, limit)
	if err == nil && end.endedWell() {
		if taken, alive := p.taken(); alive {
			end.usage.CPU, end.usage.PeakMemoryBytes = taken.CPU-before, taken.PeakMemoryBytes
			if p.spent = taken.CPU; e.rest.put(p) {
				return end, nil
			}
		}
	}
	state, closeErr := p.close(context.WithoutCancel(ctx))
	if state != nil {
		end.usage.CPU, end.usage.PeakMemoryBytes = state.UserTime()+state.SystemTime()-before, peakMemory(state)
	}
	if errors.Is(err, errNoAnswer) {
		err = fmt.Errorf("%w (%v): %s", err, state, p.complaint.text())
	}
	if err = errors.Join(err, closeErr); err != nil {
		return ending{}, err
	}
	return end, nil
}

// open starts a process that waits for the request.
func (e *Executor) open(req request, limit time.Duration, level level) (*process, error) {
	group, err := e.bound(req)
	if err != nil {
		return nil, err
	}
	p, err := startProcess(e.command(), confinement{request: req, level: level})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start child: %w", err), group.remove(context.Background()))
	}
	p.group, p.tenancy, p.share = group, tenancyOf(req), time.Duration(float64(limit)*childProcessors)+grace
	// It is in its group before it does anything for a stranger.
	if err := group.add(p.cmd.Process.Pid); err != nil {
		_, closeErr := p.close(context.Background())
		return nil, errors.Join(err, closeErr)
	}
	return p, nil
}

// serve has the process answer a request, in a given time: later it is killed.
func (p *process) serve(ctx context.Context, req request, limit time.Duration) (end ending, err error) {
	if !p.asked {
		req.CPUSeconds, p.asked = uint64(p.allowance()/time.Second), true
	}
	line, err := json.Marshal(req)
	if err != nil {
		return ending{}, fmt.Errorf("encode request: %w", err)
	}
	began := time.Now()
	ctx, cancel := context.WithTimeoutCause(ctx, limit, errTimeLimit)
	defer cancel()
	stopKilling := context.AfterFunc(ctx, p.kill)

	end.stdout.hear, end.stderr.hear = hearing(req.hear, executor.Stdout), hearing(req.hear, executor.Stderr)
	out := openNetwork(req.gate, p.stdin)
	answer, readErr := p.talk(append(line, '\n'), req.LogBytes, &end.stdout, &end.stderr, out.called)
	// The reply is the end of the run: what a child might still do after it is of no interest.
	inTime := stopKilling()
	end.stuck, end.network = !out.close(p.kill), out.account()
	p.halt()
	end.usage = executor.Usage{Wall: time.Since(began)}

	switch {
	case answer != nil && answer.Fault != "":
		return ending{}, fmt.Errorf("child: %s", answer.Fault)
	case answer != nil:
		end.reply = *answer
		return end, nil
	case !inTime && errors.Is(context.Cause(ctx), errTimeLimit):
		end.timedOut = true
		return end, nil
	case !inTime:
		return ending{}, context.Cause(ctx)
	case p.group.outOfMemory():
		end.reply = reply{ExitCode: killedExitCode, Cause: result.AppOutOfMemory,
			Detail: "the module and its host took more memory than they are given together"}
		return end, nil
	case readErr != nil:
		return ending{}, readErr
	}
	return ending{}, errNoAnswer
}

// hearing tells the hearer of a run of one of its outputs.
func hearing(hear func(executor.Piece), stream executor.Stream) func(at uint64, text []byte) {
	if hear == nil {
		return nil
	}
	return func(at uint64, text []byte) { hear(executor.Piece{Stream: stream, At: at, Text: text}) }
}

var (
	errTimeLimit = errors.New("time limit")
	errNoAnswer  = errors.New("child ended without an answer")
)

func (e *Executor) command() *exec.Cmd {
	cmd := exec.Command(e.self) //nolint:noctx // start kills it when its context ends
	cmd.Args = []string{"iexec-wasm"}
	cmd.Env = []string{
		marker + "=1", "GOMAXPROCS=" + strconv.Itoa(childProcessors), "GODEBUG=netdns=go", "GOTRACEBACK=single",
		// See settleCollector: nor is there anything to collect before.
		"GOGC=off", "GOMEMLIMIT=" + strconv.Itoa(hostMemoryBytes/4),
	}
	return cmd
}

// process is a running child.
type process struct {
	group   *bounds
	tenancy tenancy
	share   time.Duration // what a request may take of the processor
	asked   bool
	spent   time.Duration // of the processor, before the present request

	cmd       *exec.Cmd
	stdin     io.WriteCloser
	stdout    io.ReadCloser
	complaint *complaint
	waiting   chan struct{} // closed to have the process waited for
	ended     chan *os.ProcessState
}

// prepare makes the pipes. It leaves nothing for os/exec to open: on a confined thread it could not.
func prepare(cmd *exec.Cmd) (*process, error) {
	p := &process{cmd: cmd, complaint: &complaint{}, waiting: make(chan struct{}), ended: make(chan *os.ProcessState, 1)}
	var err error
	if p.stdin, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if p.stdout, err = cmd.StdoutPipe(); err != nil {
		return nil, err
	}
	cmd.Stderr = p.complaint
	cmd.WaitDelay = waitDelay
	return p, nil
}

// waitDelay bounds the wait for pipes that something else would hold open after the child's end.
const waitDelay = 5 * time.Second

// talk sends the request and listens until the reply. Standard input stays open: its end is how a
// child learns that its parent is gone.
func (p *process) talk(line []byte, logBytes uint64, stdout, stderr *excerpt, called func([]byte) error) (*reply, error) {
	sent := make(chan error, 1)
	go func() {
		_, err := p.stdin.Write(line)
		sent <- err
	}()
	answer, err := listen(p.stdout, logBytes, stdout, stderr, called)
	if answer == nil {
		p.kill() // so that a write of the request to a child that does not read it ends
	}
	if sendErr := <-sent; answer == nil && err == nil && sendErr != nil {
		err = fmt.Errorf("send request: %w", sendErr)
	}
	return answer, err
}

// allowance is the processor time at which the kernel ends the process. One that rests does so before it has had the half of it
// (see [rest.put]), so that there is enough for another request.
func (p *process) allowance() time.Duration {
	if p.tenancy.room == nil {
		return p.share
	}
	return 2 * p.share
}

// close kills the process and removes its group.
func (p *process) close(ctx context.Context) (*os.ProcessState, error) {
	p.kill()
	close(p.waiting)
	state := <-p.ended
	return state, p.group.remove(ctx)
}

// reap waits for the process, once everything it had to say was heard.
func (p *process) reap() {
	<-p.waiting
	_ = p.cmd.Wait() // the state tells more than the error
	p.ended <- p.cmd.ProcessState
}

// complaint keeps the beginning of what a child writes to its own standard error, which is only its
// runtime's last words.
type complaint struct {
	mu   sync.Mutex
	kept bytes.Buffer
}

const maxComplaint = 8 << 10

func (c *complaint) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.kept.Write(p[:min(len(p), maxComplaint-c.kept.Len())])
	return len(p), nil
}

func (c *complaint) text() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return strings.TrimSpace(c.kept.String())
}
