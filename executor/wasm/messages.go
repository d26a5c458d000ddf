package wasm

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/egress"
	"github.com/iexec-go/iexec/poco/result"
)

// What a child is asked to do.
type mode string

const (
	modeProbe   mode = "probe"   // say what the confinement holds back
	modeCompile mode = "compile" // compile a module into the cache
	modeRun     mode = "run"
)

// request is a line of JSON that a child reads on its standard input. It is not passed by
// arguments or environment, which other users of the machine can read.
type request struct {
	Mode   mode
	Module string            `json:",omitempty"`
	Cache  string            `json:",omitempty"`
	Args   []string          `json:",omitempty"`
	Env    map[string]string `json:",omitempty"`
	In     string            `json:",omitempty"`
	Out    string            `json:",omitempty"`

	MemoryBytes uint64   `json:",omitempty"`
	OutputBytes uint64   `json:",omitempty"`
	OutputFiles int      `json:",omitempty"`
	LogBytes    uint64   `json:",omitempty"`
	Seed        [32]byte `json:",omitempty"`
	StartNanos  int64    `json:",omitempty"`
	// CPUSeconds is after how much processor time the kernel ends the child, should nobody else do; the first request decides.
	CPUSeconds uint64 `json:",omitempty"`
	// Room is where the folders of this request and of those that may follow are; empty: none will follow.
	Room string `json:",omitempty"`

	// Network are the destinations that the guest may reach, through its parent.
	Network []string `json:",omitempty"`

	// What stays with the parent.
	hear func(executor.Piece)
	gate *egress.Gate // nil without destinations
}

// Twice what executor.Run allows for texts, because JSON may escape them.
const maxRequestBytes = 32 << 20

func runRequest(run executor.Run, cache string) request {
	req := request{
		Mode: modeRun, Module: run.Module, Cache: cache,
		Args: run.Args, Env: run.Env, In: run.In, Out: run.Out,
		MemoryBytes: run.Limits.MemoryBytes, OutputBytes: run.Limits.OutputBytes,
		OutputFiles: run.Limits.OutputFiles, LogBytes: run.Limits.LogBytes,
		Seed: run.Seed, StartNanos: defaultStart.UnixNano(), Room: run.Room,
		Network: run.Network, hear: run.Hear,
	}
	if !run.Start.IsZero() {
		req.StartNanos = run.Start.UnixNano()
	}
	return req
}

func compileRequest(module, cache string) request {
	return request{Mode: modeCompile, Module: module, Cache: cache}
}

// reply is a child's last message about a request.
type reply struct {
	ExitCode int          `json:",omitempty"`
	Cause    result.Cause `json:",omitempty"`
	Detail   string       `json:",omitempty"`
	// Fault is the machine's: the run says nothing about the program.
	Fault     string    `json:",omitempty"`
	Hardening Hardening `json:",omitzero"`
}

// frame kinds. A child speaks in frames on its standard output: kind, length, payload. Its calls are answered by frames on its
// standard input, between requests.
const (
	frameStdout     byte = 'o' // the next bytes of the beginning of the guest's standard output
	frameStderr     byte = 'e'
	frameStdoutTail byte = 'O' // what there is of its end: 8 bytes of what was left out, then the text
	frameStderrTail byte = 'E'
	frameReply      byte = 'r'
	frameCall       byte = 'c' // of the guest, to the network; and its answer
)

const (
	maxReplyBytes  = 64 << 10
	maxDetailBytes = 4 << 10
	frameHeader    = 5
)

func writeFrame(w io.Writer, kind byte, payload []byte) error {
	buf := make([]byte, frameHeader, frameHeader+len(payload))
	buf[0] = kind
	binary.BigEndian.PutUint32(buf[1:], uint32(len(payload)))
	_, err := w.Write(append(buf, payload...))
	return err
}

func readFrame(r io.Reader, max int) (kind byte, payload []byte, err error) {
	var header [frameHeader]byte
	if _, err := io.ReadFull(r, header[:]); err != nil {
		return 0, nil, err
	}
	size := binary.BigEndian.Uint32(header[1:])
	if int64(size) > int64(max) {
		return 0, nil, fmt.Errorf("child sent a message of %d bytes, at most %d are expected", size, max)
	}
	payload = make([]byte, size)
	if _, err := io.ReadFull(r, payload); err != nil {
		return 0, nil, errors.Join(io.ErrUnexpectedEOF, err)
	}
	return header[0], payload, nil
}

// listen reads what a child says until its reply or the end. The child runs a stranger's program, so
// nothing is taken from it beyond the announced bounds. Calls to the network are handed on.
func listen(r io.Reader, logBytes uint64, stdout, stderr *excerpt, called func(payload []byte) error) (*reply, error) {
	max := int(logBytes) + maxReplyBytes
	for {
		kind, payload, err := readFrame(r, max)
		if err == io.EOF { //nolint:errorlint // between two messages only: one that is cut short has it in its error too
			return nil, nil
		} else if err != nil {
			return nil, err
		}
		switch kind {
		case frameStdout:
			err = stdout.addHead(payload, logBytes)
		case frameStderr:
			err = stderr.addHead(payload, logBytes)
		case frameStdoutTail:
			err = stdout.setTail(payload, logBytes)
		case frameStderrTail:
			err = stderr.setTail(payload, logBytes)
		case frameCall:
			err = called(payload)
		case frameReply:
			var answer reply
			if err := json.Unmarshal(payload, &answer); err != nil {
				return nil, fmt.Errorf("child's reply: %w", err)
			}
			return &answer, nil
		default:
			err = fmt.Errorf("child sent a message of unknown kind %q", kind)
		}
		if err != nil {
			return nil, err
		}
	}
}
