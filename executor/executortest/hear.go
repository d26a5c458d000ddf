// Package executortest checks what every executor does alike.
package executortest

import (
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

// Heard is what an executor has told of what a program prints.
type Heard struct {
	mu    sync.Mutex
	texts map[executor.Stream][]byte
	gaps  int
	news  chan struct{}
}

// NewHeard has heard nothing.
func NewHeard() *Heard {
	return &Heard{texts: map[executor.Stream][]byte{}, news: make(chan struct{}, 1)}
}

// Hear is for a run's Hear.
func (h *Heard) Hear(p executor.Piece) {
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

// Text is all that was told of a stream.
func (h *Heard) Text(s executor.Stream) string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return string(h.texts[s])
}

// Gaps is how often something was left out.
func (h *Heard) Gaps() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.gaps
}

// Steps checks that a program's lines are heard while it runs: it goes on only when they were. The program prints "step 1" and
// "step 2" and waits after each until that byte of the file "gate" among its inputs is an x; at last it says on stderr that no step
// is left.
func Steps(t *testing.T, r executor.Run, do func(executor.Run) (executor.Outcome, error)) {
	t.Helper()
	walk(t, r, gate(t, r.In), do)
}

// StepsAgain checks that who comes back to a run hears it as its first hearer would: nothing is lost and nothing told twice.
// leave begins the run and is gone; resume comes back to it.
func StepsAgain(t *testing.T, r executor.Run, leave func(executor.Run), resume func(executor.Run) (executor.Outcome, bool, error)) {
	t.Helper()
	open := gate(t, r.In)
	leave(r)
	walk(t, r, open, func(r executor.Run) (executor.Outcome, error) {
		o, found, err := resume(r)
		if err == nil && !found {
			err = errors.New("there is nothing to come back to")
		}
		return o, err
	})
}

func walk(t *testing.T, r executor.Run, open func(step int), do func(executor.Run) (executor.Outcome, error)) {
	t.Helper()
	h := NewHeard()
	r.Hear = h.Hear
	ended := make(chan executor.Outcome, 1)
	go func() {
		o, err := do(r)
		if err != nil {
			t.Error(err)
		}
		ended <- o
	}()
	late := time.After(2 * time.Minute)
	for step, want := range []string{"step 1\n", "step 1\nstep 2\n"} {
		for !strings.Contains(h.Text(executor.Stdout), want) {
			select {
			case <-h.news:
			case o := <-ended:
				t.Fatalf("it ended before step %d was let through: %+v", step+1, o)
			case <-late:
				t.Fatalf("%q is not heard, only %q", want, h.Text(executor.Stdout))
			}
		}
		select {
		case o := <-ended:
			t.Fatalf("it ended before step %d was let through: %+v", step+1, o)
		default:
		}
		open(step)
	}
	o := <-ended
	if o.Cause != result.None || string(o.Stdout) != "step 1\nstep 2\n" || string(o.Stderr) != "no step is left\n" {
		t.Errorf("%+v", o)
	}
	if out, err := h.Text(executor.Stdout), h.Text(executor.Stderr); out != string(o.Stdout) || err != string(o.Stderr) || h.Gaps() > 0 {
		t.Errorf("heard %q and %q with %d gaps", out, err, h.Gaps())
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
