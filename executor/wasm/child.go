package wasm

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"runtime/metrics"
	"sync"
	"time"

	"github.com/iexec-go/iexec/poco/result"
)

// marker is the environment variable that turns a start of the executable into a child.
const marker = "IEXEC_WASM_CHILD"

const (
	// What decoding, compiling and serving a guest may take beside the guest's own memory.
	hostMemoryBytes = 1 << 30
	watchEvery      = 100 * time.Millisecond
	tailEvery       = time.Second
)

// Main takes the process over when it was started as a child, and then never returns. A program that
// uses this package calls it before anything else, a test from TestMain.
func Main() {
	if os.Getenv(marker) == "" {
		return
	}
	os.Exit(child(os.Stdin, os.Stdout))
}

// child serves a request, and those that follow it where they have a room in common.
func child(stdin io.Reader, stdout io.Writer) int {
	limitProcess()
	_ = denyProcesses() // where it is confined, and the kernel knows how; observed by the probe
	requests := make(chan request)
	h := &host{stdout: stdout, answers: make(chan []byte, 1)}
	go listenToParent(stdin, requests, h.answers)
	go watchMemory(func(used uint64) {
		h.answer(reply{ExitCode: killedExitCode, Cause: result.AppOutOfMemory,
			Detail: fmt.Sprintf("the module makes its host use %d bytes beside its own memory, %d are allowed", used, uint64(hostMemoryBytes))})
		os.Exit(0)
	})
	for req := range requests {
		limitProcessor(req.CPUSeconds)
		if code := h.answer(h.serve(req)); code != 0 || req.Room == "" {
			return code
		}
	}
	return 2 // what was said of the request went to standard error
}

// host is a child's state: the module it has loaded, and its pipe to the parent.
type host struct {
	module *loaded
	pipe   sync.Mutex
	stdout io.Writer
	// answers are those to calls. There is one at most: a guest has one thread.
	answers chan []byte
}

func (h *host) answer(r reply) int {
	r.Detail = shorten(r.Detail)
	payload, err := json.Marshal(r)
	if err != nil {
		fmt.Fprintln(os.Stderr, "child:", err)
		return 2
	}
	h.pipe.Lock()
	defer h.pipe.Unlock()
	if err := writeFrame(h.stdout, frameReply, payload); err != nil {
		return 2
	}
	return 0
}

func (h *host) serve(req request) reply {
	ctx := context.Background()
	switch req.Mode {
	case modeProbe:
		return reply{Hardening: observe()}
	case modeCompile:
		_, bad, err := load(ctx, req.Module, req.Cache)
		if err != nil {
			return reply{Fault: err.Error()}
		}
		if bad != nil {
			return reply{Cause: bad.Cause, Detail: bad.Msg}
		}
		return reply{}
	case modeRun:
		return h.run(ctx, req)
	}
	return reply{Fault: fmt.Sprintf("unknown request %q", req.Mode)}
}

// intruder is code of a test's in a guest's place, for some arguments: what a guest could do that has broken out of its runtime.
var intruder func(args []string, stdout io.Writer) bool

func (h *host) run(ctx context.Context, req request) reply {
	out := newStream(h.stdout, &h.pipe, frameStdout, frameStdoutTail, req.LogBytes)
	errs := newStream(h.stdout, &h.pipe, frameStderr, frameStderrTail, req.LogBytes)
	ticker := time.NewTicker(tailEvery)
	over, flushed := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(flushed)
		for {
			select {
			case <-over:
				return
			case <-ticker.C:
				_, _ = out.flush(), errs.flush()
			}
		}
	}()
	var r reply
	if intruder == nil || !intruder(req.Args, out) {
		r = h.runGuest(ctx, req, out, errs)
	}
	ticker.Stop()
	close(over)
	<-flushed
	if out.flush() != nil || errs.flush() != nil {
		return reply{Fault: "the parent is gone"}
	}
	return r
}

// listenToParent hands on what is asked and answered, and ends the process when the parent's end of standard input is gone, on systems too
// where the kernel does not see to it.
func listenToParent(stdin io.Reader, requests chan<- request, answers chan<- []byte) {
	in := bufio.NewReaderSize(stdin, 64<<10)
	for {
		if err := hearOne(in, requests, answers); errors.Is(err, io.EOF) {
			os.Exit(3)
		} else if err != nil {
			fmt.Fprintln(os.Stderr, "child:", err)
			close(requests)
			return
		}
	}
}

// hearOne hands on the next request, or the answer to a call.
func hearOne(in *bufio.Reader, requests chan<- request, answers chan<- []byte) error {
	if first, err := in.Peek(1); err != nil {
		return err
	} else if first[0] == frameCall {
		_, payload, err := readFrame(in, maxCallBytes)
		if err == nil {
			answers <- payload
		}
		return err
	}
	req, err := readRequest(in)
	if err == nil {
		requests <- req
	}
	return err
}

func readRequest(in *bufio.Reader) (request, error) {
	var line bytes.Buffer
	for {
		part, err := in.ReadSlice('\n')
		line.Write(part)
		if line.Len() > maxRequestBytes {
			return request{}, fmt.Errorf("request is larger than %d bytes", maxRequestBytes)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			return request{}, fmt.Errorf("read request: %w", err)
		}
		break
	}
	var req request
	if err := json.Unmarshal(line.Bytes(), &req); err != nil {
		return request{}, fmt.Errorf("read request: %w", err)
	}
	return req, nil
}

// watchMemory keeps a module from filling the host side: tables, and the compiler's work on a module
// made for it, are not in the guest's memory and not under its limit.
//
// Rationale: like the time limit this is a fixed allowance, far above what any program needs, so it
// is the app's fault to pass it, though two machines may not see it at the same instruction.
func watchMemory(exceeded func(used uint64)) {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(watchEvery) {
		metrics.Read(sample)
		if used := sample[0].Value.Uint64() - sample[1].Value.Uint64(); used > hostMemoryBytes {
			exceeded(used)
		}
	}
}

// Hardening tells what the operating system holds back from a child, over and above what
// WebAssembly does not offer to a guest in the first place. It is observed by a child that tries,
// not assumed from what was asked of the kernel.
type Hardening struct {
	Files     bool // a child cannot read files it was not given
	Network   bool // a child cannot open a socket
	Processes bool // a child sees no process but itself, and can start none
	Root      bool // a child has a root of its own, in which there is nothing but what it was given
	Limits    bool // a child's memory, processor time and threads are bounded by a control group
}

func observe() Hardening {
	var h Hardening
	_, err := os.ReadDir("/")
	_, procErr := os.Lstat("/proc")
	first := os.Getpid() == 1
	h.Root = first && errors.Is(procErr, fs.ErrNotExist)
	h.Files = errors.Is(err, fs.ErrPermission) || h.Root
	_, startErr := os.StartProcess("/no-such-program", nil, new(os.ProcAttr))
	h.Processes = first && errors.Is(startErr, fs.ErrPermission)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		h.Network = errors.Is(err, fs.ErrPermission)
	} else {
		_ = listener.Close()
	}
	return h
}

func shorten(text string) string {
	if len(text) <= maxDetailBytes {
		return text
	}
	return text[:maxDetailBytes] + " [...]"
}
