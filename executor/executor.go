// Package executor says what a run is: one program, one input folder, one output folder, limits,
// and how it ended.
//
// It owns the description of a run, its limits, the environment and the arguments an app sees, and
// the contract that every way of running keeps. It never fetches, signs, or talks to a network, and
// never decides what a failure means for a task: it names the cause, see package result.
//
// Package executor/wasm is the way of running that needs nothing installed; executor/oci runs images of containers
// and static programs in the sandbox that a machine has.
package executor

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Executor runs untrusted programs.
type Executor interface {
	// Run runs one task to its end. The Outcome tells how the program did; its Cause is None when it
	// ended well, whether or not it left a result. An error is the machine's fault, or the context's
	// end: nothing is known about the program, and the task is to be run elsewhere or again.
	//
	// When Run returns, nothing of the program is left running: a process that may serve another run of its room (see Run.Room)
	// is stopped. Runs of different tasks may go on at once. The output folder holds what the program wrote, also when it failed.
	Run(ctx context.Context, run Run) (Outcome, error)
}

// Run describes one execution. Everything that the program can see is in it, so that two machines
// given equal runs of a deterministic program get equal outputs.
type Run struct {
	TaskID common.Hash       // for messages only
	Module string            // path of the program, already checked against its digest: what it is, its executor says
	Args   []string          // without the program's own name
	Env    map[string]string // all of the environment, see Environment
	In     string            // absolute path of the input folder, read only for the program
	Out    string            // absolute path of an empty folder, for the program to fill
	// Room is the absolute path of a folder that holds In and Out, and those of other runs of the same program for the same
	// customer: a process may serve the runs of a room one after the other. Empty: the run shares with no other.
	//
	// Rationale: starting a process costs more than a small task. Should a program ever break out of what holds it, it finds in a
	// shared process only what the same customer gave to the same program: tasks of one deal.
	Room   string
	Limits Limits
	// GPU is what the program gets of graphics processors, for itself alone; nil: none. An executor that has none to give fails.
	GPU *poco.GPUNeed
	// Network are destinations (see [Destination]) that the program may reach: an image by a proxy that its environment names, a module
	// by files below [NetworkDir]. None: it has no network. An executor that gives none fails. What is reached is not the same for every
	// replica, and a module with destinations sees the real time and real randomness: Seed and Start are not for it.
	Network []string
	// Seed is where the program's randomness comes from. Every replica of a task has the same one,
	// see SeedOf.
	Seed [32]byte
	// Start is what the program's clock shows when it begins; the zero time is a fixed date. It has to
	// be the same for every replica: the start of the deal, never the worker's own time. A native program
	// sees the real time.
	Start time.Time
	// HostName is what a native program sees as the machine's name; empty: DefaultHostName, which every worker
	// gives. Another one is for trials, which tell what a result depends on.
	HostName string
	// Hear, if it is not nil, is told what the program prints while it runs, within about a second, by one goroutine at a time for
	// each stream, and not after Run has returned. It does not block. What it was told is in the Outcome as well, as far as that
	// keeps it; it takes a bounded amount in any second however much the program prints.
	Hear func(Piece) `json:"-"`
}

// DefaultHostName is the name of every machine that a task sees.
const DefaultHostName = "iexec"

// GPU is a graphics processor that runs can be given.
type GPU struct {
	Vendor, Model string
	Memory        uint64   // bytes; zero: not known
	Nodes         []string // absolute paths of its device nodes, those that it shares with others included
}

// Limits bounds one run. All of them hold; a limit that a machine cannot enforce is an error of Run,
// never a wish.
type Limits struct {
	Wall        time.Duration // from the start of the process to its end
	MemoryBytes uint64        // what the program can address, or all of its processes take together
	CPUs        float64       // processors' worth of time; a WebAssembly module never takes more than one
	Processes   int           // processes and threads; a WebAssembly module has one
	OutputBytes uint64        // sum of the sizes of the files in the output folder
	OutputFiles int           // files and folders in the output folder
	LogBytes    uint64        // kept of standard output, and of standard error
}

// DefaultLimits gives the usual limits for a category's time.
func DefaultLimits(wall time.Duration) Limits {
	return Limits{
		Wall:        wall,
		MemoryBytes: 1 << 30,
		CPUs:        1,
		Processes:   256,
		OutputBytes: 1 << 30,
		OutputFiles: 4096,
		LogBytes:    100_000,
	}
}

// Outcome is how a run ended.
type Outcome struct {
	ExitCode int
	Cause    result.Cause
	// Detail says in words what went wrong, for the app's author. It may differ between replicas.
	Detail string
	// Stdout and Stderr are bounded by Limits.LogBytes each: the beginning and the end are kept, and a
	// line between them tells how much was left out.
	Stdout, Stderr []byte
	Usage          Usage
	// Network tells which destinations the program reached or was refused, for the operator.
	Network []string
}

// Usage is what a run cost the machine. Zero means not known on this system.
type Usage struct {
	CPU             time.Duration
	Wall            time.Duration
	PeakMemoryBytes uint64 // of the whole process, not of the program alone
}

const (
	maxArgs     = 4096
	maxEnv      = 16384
	maxTextSize = 4 << 20
	maxLogBytes = 16 << 20
	maxHostName = 63
	// hostNameLetters are what names of machines are made of.
	hostNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-"
	// MaxMemoryBytes is the most a run is given.
	MaxMemoryBytes = 1 << 44
	// MinMemoryBytes is one page of WebAssembly memory.
	MinMemoryBytes = 64 << 10
)

// Validate tells what is wrong with the description of a run. It does not look at the disk.
func (r Run) Validate() error {
	if r.Module == "" {
		return errors.New("run: module path missing")
	}
	for name, dir := range map[string]string{"input": r.In, "output": r.Out} {
		if !filepath.IsAbs(dir) {
			return fmt.Errorf("run: %s folder %q is not an absolute path", name, dir)
		}
	}
	if within(r.In, r.Out) || within(r.Out, r.In) {
		return fmt.Errorf("run: input folder %q and output folder %q overlap", r.In, r.Out)
	}
	if r.Room != "" && (!filepath.IsAbs(r.Room) || !within(r.Room, r.In) || !within(r.Room, r.Out)) {
		return fmt.Errorf("run: input and output folder are not in the room %q", r.Room)
	}
	if within(r.Out, r.Module) {
		return fmt.Errorf("run: module %q lies in the output folder", r.Module)
	}
	if err := r.validateText(); err != nil {
		return err
	}
	if len(r.HostName) > maxHostName || strings.TrimLeft(r.HostName, hostNameLetters) != "" {
		return fmt.Errorf("run: %.100q is no name for a machine", r.HostName)
	}
	return r.Limits.Validate()
}

func (r Run) validateText() error {
	if len(r.Args) > maxArgs {
		return fmt.Errorf("run: %d arguments, at most %d are allowed", len(r.Args), maxArgs)
	}
	if len(r.Env) > maxEnv {
		return fmt.Errorf("run: %d environment variables, at most %d are allowed", len(r.Env), maxEnv)
	}
	size := 0
	for _, arg := range r.Args {
		if strings.ContainsRune(arg, 0) {
			return fmt.Errorf("run: argument %q holds a zero byte", arg)
		}
		size += len(arg)
	}
	for key, value := range r.Env {
		if key == "" || strings.ContainsAny(key, "=\x00") || strings.ContainsRune(value, 0) {
			return fmt.Errorf("run: environment variable %q cannot be expressed", key)
		}
		size += len(key) + len(value)
	}
	if size > maxTextSize {
		return fmt.Errorf("run: arguments and environment take %d bytes, at most %d are allowed", size, maxTextSize)
	}
	return nil
}

// ErrNoGPU is the error of executors that have no graphics processors to give.
var ErrNoGPU = errors.New("run: graphics processors are asked for, and cannot be given here")

// Validate tells which limit makes no sense.
func (l Limits) Validate() error {
	switch {
	case l.Wall <= 0:
		return errors.New("run: time limit missing")
	case l.MemoryBytes < MinMemoryBytes || l.MemoryBytes > MaxMemoryBytes:
		return fmt.Errorf("run: memory limit %d is not between %d and %d bytes", l.MemoryBytes, MinMemoryBytes, uint64(MaxMemoryBytes))
	case !(l.CPUs > 0 && l.CPUs <= 4096):
		return fmt.Errorf("run: limit of %v processors", l.CPUs)
	case l.Processes <= 0:
		return errors.New("run: process limit missing")
	case l.OutputBytes == 0 || l.OutputFiles <= 0:
		return errors.New("run: output limit missing: a task without output has no result")
	case l.OutputBytes > 1<<50:
		return fmt.Errorf("run: output limit %d is beyond reason", l.OutputBytes)
	case l.LogBytes > maxLogBytes:
		return fmt.Errorf("run: log limit %d is over %d bytes", l.LogBytes, maxLogBytes)
	}
	return nil
}

func within(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && (rel == "." || filepath.IsLocal(rel))
}
