package wasm_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco/result"
)

// heard is what was told of a stream.
type heard struct {
	mu    sync.Mutex
	texts map[executor.Stream][]byte
	gaps  int
	news  chan struct{}
}

func newHeard() *heard {
	return &heard{texts: map[executor.Stream][]byte{}, news: make(chan struct{}, 1)}
}

func (h *heard) hear(p executor.Piece) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if p.At != uint64(len(h.texts[p.Stream])) {
		h.gaps++
	}
	h.texts[p.Stream] = append(h.texts[p.Stream], p.Text...)
	select {
	case h.news <- struct{}{}:
	default:
	}
}

func (h *heard) text(s executor.Stream) string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return string(h.texts[s])
}

// waitFor returns when a text was heard.
func (h *heard) waitFor(t *testing.T, want string) {
	t.Helper()
	late := time.After(time.Minute)
	for !strings.Contains(h.text(executor.Stdout), want) {
		select {
		case <-h.news:
		case <-late:
			t.Fatalf("%q is not heard, only %q", want, h.text(executor.Stdout))
		}
	}
}

// What a program prints is heard while it runs: it goes on only when the test has heard it.
func TestHearsWhatIsPrinted(t *testing.T) {
	r := newRun(t, "steps", "/iexec_in/gate")
	open := gate(t, r.In)
	// The head is told as it comes, what follows it within a second.
	r.Limits.LogBytes = 16
	h := newHeard()
	r.Hear = h.hear
	ended := make(chan executor.Outcome, 1)
	go func() { ended <- run(t, r) }()
	for i, want := range []string{"step 1\n", "step 2\n"} {
		h.waitFor(t, want)
		select {
		case o := <-ended:
			t.Fatalf("it ended before step %d was answered: %+v", i, o)
		default:
		}
		open(i)
	}
	o := <-ended
	if o.Cause != result.None || string(o.Stdout) != "step 1\nstep 2\n" || h.text(executor.Stdout) != string(o.Stdout) {
		t.Errorf("%+v; heard %q", o, h.text(executor.Stdout))
	}
	if got := h.text(executor.Stderr); got != "no step is left\n" {
		t.Errorf("stderr: %q", got)
	}
}

// A flood is heard in parts, and tells where it is not whole.
func TestHearsBoundedParts(t *testing.T) {
	r := newRun(t, "shout")
	r.Limits.LogBytes = 4096
	h := newHeard()
	r.Hear = h.hear
	o := run(t, r)
	text := h.text(executor.Stdout)
	if !strings.HasPrefix(text, "first line\n") || !strings.HasSuffix(text, "last line\n") || h.gaps == 0 {
		t.Errorf("heard %d bytes with %d gaps", len(text), h.gaps)
	}
	if !bytes.HasSuffix(o.Stdout, []byte("last line\n")) {
		t.Errorf("the outcome ends with %q", o.Stdout[len(o.Stdout)-20:])
	}
}

// gate puts the input there that a program waits for, and returns what lets it through, step by step.
func gate(t *testing.T, in string) (open func(step int)) {
	t.Helper()
	path := filepath.Join(in, "gate")
	if err := os.WriteFile(path, []byte(".."), 0o644); err != nil {
		t.Fatal(err)
	}
	return func(step int) {
		t.Helper()
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err == nil {
			_, err = file.WriteAt([]byte("x"), int64(step))
			err = errors.Join(err, file.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
