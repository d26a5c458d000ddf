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

// child serves one request.
func child(stdin io.Reader, stdout io.Writer) int {
	limitProcess()
	in := bufio.NewReaderSize(stdin, 64<<10)
	req, err := readRequest(in)
	if err != nil {
		fmt.Fprintln(os.Stderr, "child:", err)
		return 2
	}
	limitProcessor(req.CPUSeconds)
	var pipe sync.Mutex
	answer := func(r reply) int {
		r.Detail = shorten(r.Detail)
		payload, err := json.Marshal(r)
		if err != nil {
			fmt.Fprintln(os.Stderr, "child:", err)
			return 2
		}
		pipe.Lock()
		defer pipe.Unlock()
		if err := writeFrame(stdout, frameReply, payload); err != nil {
			return 2
		}
		return 0
	}
	go dieWithParent(in)
	go watchMemory(func(used uint64) {
		answer(reply{ExitCode: killedExitCode, Cause: result.AppOutOfMemory,
			Detail: fmt.Sprintf("the module makes its host use %d bytes beside its own memory, %d are allowed", used, uint64(hostMemoryBytes))})
		os.Exit(0)
	})
	return answer(serve(req, stdout, &pipe))
}

func serve(req request, stdout io.Writer, pipe *sync.Mutex) reply {
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
		out := newStream(stdout, pipe, frameStdout, frameStdoutTail, req.LogBytes)
		errs := newStream(stdout, pipe, frameStderr, frameStderrTail, req.LogBytes)
		go func() {
			for range time.Tick(tailEvery) {
				_, _ = out.flush(), errs.flush()
			}
		}()
		r := runGuest(ctx, req, out, errs)
		if out.flush() != nil || errs.flush() != nil {
			return reply{Fault: "the parent is gone"}
		}
		return r
	}
	return reply{Fault: fmt.Sprintf("unknown request %q", req.Mode)}
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

// dieWithParent ends the process when the parent's end of standard input is gone, on systems too
// where the kernel does not see to it.
func dieWithParent(in io.Reader) {
	_, _ = io.Copy(io.Discard, in)
	os.Exit(3)
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
	Files   bool // a child cannot read files it was not given
	Network bool // a child cannot open a socket
	Limits  bool // a child's memory, processor time and threads are bounded by a control group
}

func observe() Hardening {
	var h Hardening
	_, err := os.ReadDir("/")
	h.Files = errors.Is(err, fs.ErrPermission)
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
