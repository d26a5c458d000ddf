package wasm

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sort"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/experimental/sysfs"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
	"github.com/tetratelabs/wazero/sys"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco/result"
)

const (
	// A module is decoded and compiled in memory: this is many times what a large program takes.
	maxModuleBytes = 64 << 20
	// A constant for the program's own name: it must not tell where the worker keeps its files.
	guestName = "app"
	// A module that exports a function of this name says that it is not deterministic.
	nondeterministic = "iexec_nondeterministic"
)

// loaded is a module that passed its checks.
type loaded struct {
	runtime wazero.Runtime
	module  wazero.CompiledModule
}

// load reads, checks and compiles a module. The verdict is the module's fault, the error the
// machine's.
func load(ctx context.Context, path, cacheDir string) (*loaded, *result.Error, error) {
	binary, bad, err := readModule(path)
	if bad != nil || err != nil {
		return nil, bad, err
	}
	config := wazero.NewRuntimeConfig()
	var l *loaded
	if cacheDir != "" {
		if cache, cacheErr := wazero.NewCompilationCacheWithDir(cacheDir); cacheErr == nil {
			l, err = compile(ctx, binary, config.WithCompilationCache(cache))
		} else {
			err = cacheErr
		}
	}
	// Whatever is wrong with the cache, a missing right to write it above all, is no reason to fail.
	if cacheDir == "" || err != nil {
		l, err = compile(ctx, binary, config)
	}
	if err != nil {
		return nil, invalid("%v", err), nil
	}
	if bad := checkImports(l); bad != nil {
		return nil, bad, nil
	}
	return l, nil, nil
}

func readModule(path string) ([]byte, *result.Error, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("open module: %w", err)
	}
	defer func() { _ = file.Close() }()
	binary, err := io.ReadAll(io.LimitReader(file, maxModuleBytes+1))
	if err != nil {
		return nil, nil, fmt.Errorf("read module: %w", err)
	}
	if len(binary) > maxModuleBytes {
		return nil, invalid("module is larger than %d bytes", maxModuleBytes), nil
	}
	return binary, nil, nil
}

func compile(ctx context.Context, binary []byte, config wazero.RuntimeConfig) (l *loaded, err error) {
	r := wazero.NewRuntimeWithConfig(ctx, config)
	defer func() {
		if p := recover(); p != nil {
			l, err = nil, fmt.Errorf("compiler gave up: %v", p)
		}
		if err != nil {
			_ = r.Close(ctx)
		}
	}()
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, r); err != nil {
		return nil, fmt.Errorf("prepare WASI: %w", err)
	}
	module, err := r.CompileModule(ctx, binary)
	if err != nil {
		return nil, err
	}
	return &loaded{runtime: r, module: module}, nil
}

// checkImports refuses what could not be started, and says which name is missing.
func checkImports(l *loaded) *result.Error {
	wasi := l.runtime.Module(wasi_snapshot_preview1.ModuleName).ExportedFunctionDefinitions()
	for _, function := range l.module.ImportedFunctions() {
		from, name, _ := function.Import()
		if from != wasi_snapshot_preview1.ModuleName {
			return invalid("module imports %q.%q: only %q is offered", from, name, wasi_snapshot_preview1.ModuleName)
		}
		if _, ok := wasi[name]; !ok {
			return invalid("module imports %q.%q, which does not exist", from, name)
		}
	}
	if len(l.module.ImportedMemories()) > 0 {
		return invalid("module imports a memory instead of bringing its own")
	}
	start, ok := l.module.ExportedFunctions()["_start"]
	if !ok {
		return invalid(`module exports no function "_start": build it as a WASI command`)
	}
	if len(start.ParamTypes()) > 0 || len(start.ResultTypes()) > 0 {
		return invalid(`function "_start" takes parameters or gives results`)
	}
	return nil
}

func invalid(format string, args ...any) *result.Error {
	return &result.Error{Cause: result.AppModuleInvalid, Msg: fmt.Sprintf(format, args...)}
}

// runGuest runs a module to its end, in this process. It is loaded for the first run; each has an instance of its own, of which
// nothing is left.
func (h *host) runGuest(ctx context.Context, req request, stdout, stderr io.Writer) reply {
	if h.module == nil {
		l, bad, err := load(ctx, req.Module, req.Cache)
		if err != nil {
			return reply{Fault: err.Error()}
		}
		if bad != nil {
			return reply{Cause: bad.Cause, Detail: bad.Msg}
		}
		h.module = l
		settleCollector()
	}
	in, out, err := openTrees(req)
	if err != nil {
		return reply{Fault: err.Error()}
	}
	memory := &allowance{limit: req.MemoryBytes}
	ctx = experimental.WithMemoryAllocator(ctx, memory)

	err = start(ctx, h.module, h.guestConfig(req, in, out, stdout, stderr))
	answer := judge(err, memory, in, out)
	if err := errors.Join(in.root.Close(), out.root.Close()); err != nil {
		return reply{Fault: err.Error()}
	}
	return answer
}

func openTrees(req request) (in, out *tree, err error) {
	inRoot, err := os.OpenRoot(req.In)
	if err != nil {
		return nil, nil, fmt.Errorf("open input folder: %w", err)
	}
	if in, err = readOnlyTree(inRoot, 1); err != nil {
		return nil, nil, err
	}
	outRoot, err := os.OpenRoot(req.Out)
	if err != nil {
		return nil, nil, fmt.Errorf("open output folder: %w", err)
	}
	return in, writableTree(outRoot, 2, req.OutputBytes, req.OutputFiles), nil
}

func (h *host) guestConfig(req request, in, out *tree, stdout, stderr io.Writer) wazero.ModuleConfig {
	c := &clock{start: req.StartNanos}
	mounts := wazero.NewFSConfig().(sysfs.FSConfig).WithSysFSMount(in, result.InDir)
	mounts = mounts.(sysfs.FSConfig).WithSysFSMount(out, result.OutDir)
	if len(req.Network) > 0 {
		mounts = mounts.(sysfs.FSConfig).WithSysFSMount(&netFolder{granted: req.Network, call: h.call}, executor.NetworkDir)
	}
	config := wazero.NewModuleConfig().
		WithName(guestName).
		WithStartFunctions(). // called by start, once instantiation is known to have worked
		WithArgs(append([]string{guestName}, req.Args...)...).
		WithStdout(stdout).
		WithStderr(stderr).
		WithFSConfig(mounts).
		WithRandSource(randomness(req.Seed)).
		WithWalltime(c.walltime, sys.ClockResolution(clockStep)).
		WithNanotime(c.nanotime, sys.ClockResolution(clockStep)).
		WithNanosleep(c.sleep)
	// Rationale: who wrote the application knows whether its answer depends on them, and the checksum on chain covers what it says.
	//
	// Rationale: the seeded randomness is known to everybody who knows the task, and so would be the keys of a module that speaks to
	// others; and by a clock that stands still while it waits no time would ever be up. What others answer is not the same everywhere
	// in any case.
	_, declared := h.module.module.ExportedFunctions()[nondeterministic]
	if declared || len(req.Network) > 0 {
		config = config.WithRandSource(rand.Reader).WithSysWalltime().WithSysNanotime().WithNanosleep(realSleep)
	}
	keys := make([]string, 0, len(req.Env))
	for key := range req.Env {
		keys = append(keys, key)
	}
	sort.Strings(keys) // the guest sees the order
	for _, key := range keys {
		config = config.WithEnv(key, req.Env[key])
	}
	return config
}

// settleCollector keeps Go's garbage collector from stopping the world while a guest computes.
//
// Rationale: compiled guest code cannot be interrupted by Go, so a collection that begins while the
// guest loops waits for it, and with it every other goroutine of this process, those that watch over
// it too. Without percentage the collector runs only when the host side really fills up, which it
// does on behalf of a guest that calls it.
//
// The process is started with these settings, see [Executor.command]; what loading the module took is given back here.
func settleCollector() { debug.FreeOSMemory() }

func start(ctx context.Context, l *loaded, config wazero.ModuleConfig) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errNotStarted, p)
		}
	}()
	module, err := l.runtime.InstantiateModule(ctx, l.module, config)
	if err != nil {
		return err
	}
	_, err = module.ExportedFunction("_start").Call(ctx)
	return errors.Join(err, module.Close(ctx)) // its memory and its files with it
}

var errNotStarted = errors.New("program could not be started")

// judge says how a guest ended.
func judge(err error, memory *allowance, in, out *tree) reply {
	var exit *sys.ExitError
	var answer reply
	switch {
	case memory.failed:
		return reply{Fault: "no memory for the program on this machine"}
	case in.broken != nil:
		return reply{Fault: "input folder: " + in.broken.Error()}
	case out.broken != nil:
		return reply{Fault: "output folder: " + out.broken.Error()}
	case err == nil:
		return reply{}
	case errors.As(err, &exit):
		if exit.ExitCode() == 0 {
			return reply{}
		}
		answer = reply{ExitCode: int(int32(exit.ExitCode())), Cause: result.AppComputeFailed, Detail: fmt.Sprintf("exit code %d", int32(exit.ExitCode()))}
	default:
		answer = reply{ExitCode: trappedExitCode, Cause: result.AppComputeFailed, Detail: err.Error()}
	}
	switch {
	case memory.refused:
		answer.Cause = result.AppOutOfMemory
	case out.refused:
		answer.Cause = result.AppOutputTooLarge
	case errors.Is(err, errNotStarted):
		return reply{Fault: err.Error()}
	}
	return answer
}
