package wasm_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/executortest"
)

// What a program prints is heard while it runs: it goes on only when the test has heard it.
func TestHearsWhatIsPrinted(t *testing.T) {
	r := newRun(t, "steps", "/iexec_in/gate")
	// The head is told as it comes, what follows it within a second.
	r.Limits.LogBytes = 16
	executortest.Steps(t, r, func(r executor.Run) (executor.Outcome, error) { return newExecutor(t).Run(t.Context(), r) })
}

// A flood is heard in parts, and tells where it is not whole.
func TestHearsBoundedParts(t *testing.T) {
	r := newRun(t, "shout")
	r.Limits.LogBytes = 4096
	h := executortest.NewHeard()
	r.Hear = h.Hear
	o := run(t, r)
	text := h.Text(executor.Stdout)
	if !strings.HasPrefix(text, "first line\n") || !strings.HasSuffix(text, "last line\n") || h.Gaps() == 0 {
		t.Errorf("heard %d bytes with %d gaps", len(text), h.Gaps())
	}
	if !bytes.HasSuffix(o.Stdout, []byte("last line\n")) {
		t.Errorf("the outcome ends with %q", o.Stdout[len(o.Stdout)-20:])
	}
}
