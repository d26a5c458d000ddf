package wasm

import (
	"bytes"
	"io"
	"os"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"

	"github.com/iexec-go/iexec/executor/egress"
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

// Bound gives runs of an executor other bounds than the usual on what they do with the network.
func Bound(e *Executor, b egress.Bounds) { e.egress = b }

// Frame is a message of a child's, for code in a guest's place.
func Frame(payload []byte) []byte {
	var b bytes.Buffer
	_ = writeFrame(&b, frameCall, payload) // it never fails
	return b.Bytes()
}

// OpenCall is the payload of a call that opens a destination.
func OpenCall(to string) []byte { return call{op: callOpen, data: []byte(to)}.encode() }

// Abandoned is what comes of a run at whose end the answer to a call was not read: a parent's work up to there, towards such a child.
func Abandoned(to io.Writer, kill func()) (answered bool, err error) {
	n := openNetwork(egress.New(nil, false, egress.DefaultBounds()), to)
	err = n.called(OpenCall("api.example"))
	return n.close(kill), err
}
