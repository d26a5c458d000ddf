// Package wasm runs WebAssembly programs (WASI preview 1) with wazero, each task in a process of its
// own.
//
// It owns the child process, the file systems a guest sees, its clock and randomness, and the cache
// of compiled modules. It never gives a guest a network beyond the destinations of its run, a host file
// outside its two folders, the host's environment, or the real time unless the module says so or has
// destinations; and the process that faces the network never decodes or compiles a stranger's module: a
// child does.
//
// Destinations are files below [executor.NetworkDir], which a guest reads and writes. No child can
// dial, and none is given a socket: each of these operations is a message to the parent, on the pipes
// that there are, and the parent dials, see [netFolder] and [network].
//
// The parent starts its own executable again with a marker in the environment; Main, called first
// thing by the program (and by TestMain), takes over there and never returns. A task ends at its
// deadline because its process is killed: nothing inside a WebAssembly runtime can promise that. See
// deadline_test.go and escape_test.go.
//
// Runs with a room in common (see executor.Run) may have one process, one after the other, on Linux: it is stopped in between,
// and ends after a run that did not end well, after some time without a run, or when it has had enough of the processor.
//
// Where the machine has control groups that its user can make, a child is in one of its own, so that the kernel bounds
// what the runtime around a guest takes as well; everywhere else on Unix its processor time is bounded at least, and
// its memory as far as this package can see it.
//
// Identical runs without destinations give identical outputs on every machine, with two exceptions that an app's author
// should know: bit patterns of NaN may differ between processor families, and so may the depth at
// which endless recursion traps.
package wasm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cgroup"
	"github.com/iexec-go/iexec/executor/egress"
	"github.com/iexec-go/iexec/poco/result"
)

// Config sets up an executor.
type Config struct {
	// CacheDir keeps compiled modules, absolute. Empty: every run compiles again. It must not be
	// writable by anyone else, for what it holds is executed.
	CacheDir string
	// CompileTime bounds the compilation of one module; zero means two minutes.
	CompileTime time.Duration
	// CgroupParent is the control group under which those of children are made, where this machine and user can make
	// any. Empty: [cgroup.DefaultParent].
	CgroupParent string
	// AllowPrivate lets the names of destinations lead to private addresses, see [egress.New]. For development.
	AllowPrivate bool
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	if c.CacheDir != "" && !filepath.IsAbs(c.CacheDir) {
		return fmt.Errorf("wasm: cache folder %q is not an absolute path", c.CacheDir)
	}
	if c.CompileTime < 0 {
		return errors.New("wasm: negative compile time")
	}
	return nil
}

// Executor runs WebAssembly modules. It can be used by many goroutines.
type Executor struct {
	config Config
	self   string // path of the executable to start again

	tree *cgroup.Tree // nil where children cannot be put into control groups
	rest rest

	egress egress.Bounds

	probe     sync.Once
	hardening Hardening
	level     level

	compile  singleflight.Group
	mu       sync.Mutex
	compiled map[moduleKey]verdict
}

var _ executor.Executor = (*Executor)(nil)

// moduleKey tells one module file from another without reading it. A wrong guess costs a compilation
// and never gives a wrong result: the cache itself goes by the module's content.
type moduleKey struct {
	path     string
	size     int64
	modified time.Time
}

// verdict is what compiling a module said.
type verdict struct {
	cause  result.Cause
	detail string
}

const (
	defaultCompileTime = 2 * time.Minute
	maxCompiled        = 4096
	maxGuestMemory     = 4 << 30
)

// New makes an executor. It starts nothing yet.
func New(config Config) (*Executor, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if config.CompileTime == 0 {
		config.CompileTime = defaultCompileTime
	}
	self, err := executable()
	if err != nil {
		return nil, fmt.Errorf("wasm: find own executable: %w", err)
	}
	if config.CacheDir != "" {
		if err := os.MkdirAll(config.CacheDir, 0o700); err != nil {
			return nil, fmt.Errorf("wasm: make cache folder: %w", err)
		}
	}
	e := &Executor{config: config, self: self, egress: egress.DefaultBounds(), compiled: make(map[moduleKey]verdict)}
	if e.tree, err = openGroups(config.CgroupParent); err != nil {
		return nil, fmt.Errorf("wasm: %w", err)
	}
	return e, nil
}

// Close ends the processes that wait for another run of their room. Runs that are under way end as they would.
func (e *Executor) Close() error {
	e.rest.close()
	return nil
}

// executable is the program to start again. On Linux this name stays right after an upgrade has
// replaced the file.
func executable() (string, error) {
	if runtime.GOOS == "linux" {
		return "/proc/self/exe", nil
	}
	return os.Executable()
}

// Run runs one task. See executor.Executor.
func (e *Executor) Run(ctx context.Context, run executor.Run) (executor.Outcome, error) {
	if err := run.Validate(); err != nil {
		return executor.Outcome{}, err
	}
	if run.GPU != nil {
		return executor.Outcome{}, executor.ErrNoGPU
	}
	if run.Limits.MemoryBytes > maxGuestMemory {
		return executor.Outcome{}, fmt.Errorf("wasm: memory limit %d is over the %d bytes that a 32-bit program can address", run.Limits.MemoryBytes, uint64(maxGuestMemory))
	}
	if err := e.checkFolders(run); err != nil {
		return executor.Outcome{}, err
	}
	began := time.Now()
	if e.config.CacheDir != "" {
		v, err := e.Check(ctx, run.Module)
		if err != nil {
			return executor.Outcome{}, err
		}
		if v != nil {
			return executor.Outcome{Cause: v.Cause, Detail: v.Msg, Usage: executor.Usage{Wall: time.Since(began)}}, nil //nolint:nilerr // a verdict is the outcome
		}
	}
	req := runRequest(run, e.config.CacheDir)
	if len(run.Network) > 0 {
		req.gate = egress.New(run.Network, e.config.AllowPrivate, e.egress)
		defer req.gate.Close()
	}
	end, err := e.child(ctx, req, run.Limits.Wall)
	if err != nil {
		return executor.Outcome{}, fmt.Errorf("run task %s: %w", run.TaskID.Hex(), err)
	}
	outcome := executor.Outcome{
		Stdout: end.stdout.text(), Stderr: end.stderr.text(),
		Usage: end.usage, Network: end.network,
	}
	if end.timedOut {
		outcome.ExitCode = killedExitCode
		outcome.Cause = result.AppComputeTimeout
		outcome.Detail = fmt.Sprintf("still running after %v", run.Limits.Wall)
		return outcome, nil
	}
	outcome.ExitCode, outcome.Cause, outcome.Detail = end.reply.ExitCode, end.reply.Cause, end.reply.Detail
	return outcome, nil
}

// Exit codes of a guest that did not end by itself, as a shell would show them.
const (
	trappedExitCode = 134
	killedExitCode  = 137
)

func (e *Executor) checkFolders(run executor.Run) error {
	if info, err := os.Stat(run.Module); err != nil {
		return fmt.Errorf("wasm: module: %w", err)
	} else if !info.Mode().IsRegular() {
		return fmt.Errorf("wasm: module %q is not a file", run.Module)
	}
	if info, err := os.Stat(run.In); err != nil {
		return fmt.Errorf("wasm: input folder: %w", err)
	} else if !info.IsDir() {
		return fmt.Errorf("wasm: input folder %q is not a folder", run.In)
	}
	entries, err := os.ReadDir(run.Out)
	if err != nil {
		return fmt.Errorf("wasm: output folder: %w", err)
	}
	if len(entries) > 0 {
		return fmt.Errorf("wasm: output folder %q is not empty", run.Out)
	}
	return nil
}

// Check compiles a module ahead of its first run and tells whether it can be run at all: nil when it
// can, a *result.Error with the cause when the module is at fault, an error when the machine is.
// Modules are compiled once however many tasks wait for them.
func (e *Executor) Check(ctx context.Context, module string) (*result.Error, error) {
	info, err := os.Stat(module)
	if err != nil {
		return nil, fmt.Errorf("wasm: module: %w", err)
	}
	key := moduleKey{path: module, size: info.Size(), modified: info.ModTime()}
	e.mu.Lock()
	v, known := e.compiled[key]
	e.mu.Unlock()
	if !known {
		if v, err = e.compileOnce(ctx, key); err != nil {
			return nil, err
		}
	}
	if v.cause == result.None {
		return nil, nil
	}
	return &result.Error{Cause: v.cause, Msg: v.detail}, nil
}

func (e *Executor) compileOnce(ctx context.Context, key moduleKey) (verdict, error) {
	name := fmt.Sprintf("%s %d %d", key.path, key.size, key.modified.UnixNano())
	// The compilation outlives a caller that gives up: others wait for it too.
	done := e.compile.DoChan(name, func() (any, error) {
		end, err := e.child(context.WithoutCancel(ctx), compileRequest(key.path, e.config.CacheDir), e.config.CompileTime)
		if err != nil {
			return verdict{}, fmt.Errorf("compile module: %w", err)
		}
		v := verdict{cause: end.reply.Cause, detail: end.reply.Detail}
		if end.timedOut {
			// Not remembered: a machine that was busy may do better next time.
			return verdict{result.AppComputeTimeout, fmt.Sprintf("not compiled after %v", e.config.CompileTime)}, nil
		}
		e.mu.Lock()
		defer e.mu.Unlock()
		if len(e.compiled) >= maxCompiled {
			clear(e.compiled)
		}
		e.compiled[key] = v
		return v, nil
	})
	select {
	case <-ctx.Done():
		return verdict{}, ctx.Err()
	case r := <-done:
		if r.Err != nil {
			return verdict{}, r.Err
		}
		return r.Val.(verdict), nil
	}
}
