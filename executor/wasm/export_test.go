package wasm

import (
	"io"
	"os"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"
)

// Tree gives tests the file system of a guest without the guest: a program's own library cleans
// paths before the host sees them, a hostile module does not.
func Tree(root *os.Root, bytes uint64, files int) (experimentalsys.FS, func() (bytes uint64, files int)) {
	t := writableTree(root, 2, bytes, files)
	return t, func() (uint64, int) { return t.bytes, t.nodes }
}

// ReadOnlyTree is Tree for inputs.
func ReadOnlyTree(root *os.Root) (experimentalsys.FS, error) { return readOnlyTree(root, 1) }

// Resting gives tests the processes that wait for another run.
func Resting(e *Executor) (pids []int) {
	e.rest.mu.Lock()
	defer e.rest.mu.Unlock()
	for _, p := range e.rest.resting {
		pids = append(pids, p.cmd.Process.Pid)
	}
	return pids
}

// Intrude has children of this process run a test's own code in place of a guest with such arguments.
func Intrude(deed func(args []string, stdout io.Writer) bool) { intruder = deed }

// At has an executor confine its children as a machine would that allows no more.
func At(e *Executor, l int) { e.probe.Do(func() { e.level = level(l) }) }

// Levels are the names of what At takes.
var Levels = map[string]int{"nothing": int(levelNone), "rules": int(levelRules), "spaces": int(levelSpaces), "root": int(levelRoot)}
