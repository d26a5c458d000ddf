package oci

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/iexec-go/iexec/executor"
)

var errTimeLimit = errors.New("time limit")

// launched is a runner that waits for its request.
type launched struct {
	cmd       *exec.Cmd
	stdin     io.WriteCloser
	said      *listener
	complaint *clipped
}

// launch starts a runner, with files that it has beside its pipes; hear is told of the output while something runs.
func launch(hear func(executor.Piece), files ...*os.File) (*launched, error) {
	cmd := exec.Command("/proc/self/exe") //nolint:noctx // told to stop when the context ends, and killed if it does not
	cmd.Args = []string{"iexec-oci"}
	cmd.Env = []string{marker + "=1", "PATH=" + defaultPath, "GOMAXPROCS=2", "GOTRACEBACK=single"}
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Cloneflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 {
		inUserNamespace(cmd.SysProcAttr)
	}
	cmd.WaitDelay = endTime
	cmd.ExtraFiles = files
	l := &launched{cmd: cmd, said: &listener{hear: hear, line: clipped{limit: maxReplyBytes}}, complaint: &clipped{limit: maxFault}}
	cmd.Stdout, cmd.Stderr = l.said, l.complaint
	var err error
	if l.stdin, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start runner: %w", err)
	}
	return l, nil
}

// dismiss ends a runner that gets no request.
func (l *launched) dismiss() {
	_ = l.stdin.Close()
	_ = l.cmd.Wait()
}

// start runs a runner and waits for its answer; hear is told of the output meanwhile. An error is the machine's fault or
// the end of the context.
func start(ctx context.Context, req request, limit time.Duration, hear func(executor.Piece)) (answer reply, timedOut bool, err error) {
	if err := ctx.Err(); err != nil {
		return reply{}, false, context.Cause(ctx)
	}
	l, err := launch(hear)
	if err != nil {
		return reply{}, false, err
	}
	return l.ask(ctx, req, limit)
}

// ask has a runner run something and waits for its answer.
func (l *launched) ask(ctx context.Context, req request, limit time.Duration) (answer reply, timedOut bool, err error) {
	line, err := json.Marshal(req)
	if err != nil {
		l.dismiss()
		return reply{}, false, fmt.Errorf("encode request: %w", err)
	}
	limited, cancel := context.WithTimeoutCause(ctx, limit, errTimeLimit)
	defer cancel()
	over := make(chan struct{})
	defer close(over)
	go tell(l.stdin, append(line, '\n'), limited.Done(), over)
	ended := make(chan error, 1)
	go func() { ended <- l.cmd.Wait() }()
	select {
	case err = <-ended:
	case <-limited.Done():
		timer := time.NewTimer(endTime)
		select {
		case err = <-ended:
		case <-timer.C:
			_ = l.cmd.Process.Kill() // the caller clears its group away
			err = errors.Join(errors.New("the runner does not stop"), <-ended)
		}
		timer.Stop()
	}
	if ctx.Err() != nil {
		return reply{}, false, context.Cause(ctx)
	}
	if err != nil {
		return reply{}, false, fmt.Errorf("runner: %w: %s", err, l.complaint.kept.String())
	}
	if answer, err = l.said.answer(); err != nil {
		return reply{}, false, fmt.Errorf("runner's answer: %w: %s", err, l.complaint.kept.String())
	}
	if answer.Fault != "" {
		return reply{}, false, fmt.Errorf("runner: %s", answer.Fault)
	}
	return answer, limited.Err() != nil, nil
}

// tell gives the runner its request, and its word to stop when it is time. Its input stays open until the run is over:
// the end of it says that nobody waits any longer.
func tell(stdin io.WriteCloser, request []byte, stop, over <-chan struct{}) {
	defer func() { _ = stdin.Close() }()
	if _, err := stdin.Write(request); err != nil {
		return // it is gone, which is seen by who waits for it
	}
	select {
	case <-stop:
		_, _ = io.WriteString(stdin, stopWord)
		<-over
	case <-over:
	}
}

// listener reads what a runner says, line by line.
type listener struct {
	hear func(executor.Piece)
	line clipped
	last *reply
	err  error
}

// Write implements io.Writer.
func (l *listener) Write(p []byte) (int, error) {
	written := len(p)
	for len(p) > 0 {
		end := bytes.IndexByte(p, '\n')
		if end < 0 {
			_, _ = l.line.Write(p) // never fails
			break
		}
		_, _ = l.line.Write(p[:end])
		l.said()
		p = p[end+1:]
	}
	return written, nil
}

// said takes a line that is whole.
func (l *listener) said() {
	var r reply
	err := json.Unmarshal(l.line.kept.Bytes(), &r)
	l.line.kept = bytes.Buffer{}
	switch {
	case err != nil:
		l.err = err
	case r.Piece == nil:
		l.last = &r
	case l.hear != nil:
		l.hear(*r.Piece)
	}
}

func (l *listener) answer() (reply, error) {
	switch {
	case l.err != nil:
		return reply{}, l.err
	case l.last == nil:
		return reply{}, errors.New("there is none")
	}
	return *l.last, nil
}

// clipped keeps the beginning of what is written.
type clipped struct {
	kept  bytes.Buffer
	limit int
}

func (c *clipped) Write(p []byte) (int, error) {
	c.kept.Write(p[:min(len(p), c.limit-c.kept.Len())])
	return len(p), nil
}
