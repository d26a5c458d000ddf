package worker_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
)

// printing is an app under the test's control: it prints what it is given and ends when there is no more.
func printing(words <-chan string) app {
	return func(ctx context.Context, run executor.Run) (executor.Outcome, error) {
		var all string
		for word := range words {
			if run.Hear != nil {
				run.Hear(executor.Piece{Stream: executor.Stdout, At: uint64(len(all)), Text: []byte(word)})
			}
			all += word
		}
		return executor.Outcome{Stdout: []byte(all)}, answer(run, "done")
	}
}

func (w *world) listens(a *pool.Assign, session uint64) {
	w.stream <- &pool.Instruction{What: &pool.Instruction_Listen{Listen: &pool.Listen{Taskid: a.Taskid, Seconds: 60, Session: session}}}
}

// heard waits for the next message about what is printed.
func (w *world) heard() *pool.PrintRequest {
	w.t.Helper()
	select {
	case r := <-w.prints:
		return r
	case <-time.After(20 * time.Second):
		w.t.Fatal("nothing is passed on")
	}
	return nil
}

// What is printed is passed on once the scheduler listens, from the beginning, and to the end.
func TestPrintedIsPassedOn(t *testing.T) {
	w := newWorld(t)
	words := make(chan string)
	w.run(printing(words), nil)
	a := w.deal(1, nil)
	w.assign(a)
	words <- "one "
	words <- "two " // the app has printed the first
	select {
	case r := <-w.prints:
		t.Fatalf("nobody listens, and it is told: %v", r)
	default:
	}
	w.listens(a, 1)
	text := ""
	for text != "one two " {
		r := w.heard()
		if string(r.Taskid) != string(a.Taskid) || r.Lease != a.Lease || r.Ended || r.Texts[0].At != uint64(len(text)) {
			t.Fatalf("%v after %q", r, text)
		}
		text += string(r.Texts[0].Text)
	}
	// Another scheduler's session has all of it again.
	w.listens(a, 2)
	if r := w.heard(); string(r.Texts[0].Text) != text || r.Texts[0].At != 0 {
		t.Errorf("%v", r)
	}
	words <- "three"
	close(words)
	for ended := false; !ended; {
		r := w.heard()
		for _, one := range r.Texts {
			text += string(one.Text)
		}
		ended = r.Ended
	}
	if text != "one two three" {
		t.Errorf("%q was passed on", text)
	}
	if got := w.reported(pool.Stage_STAGE_COMPUTED); got.Stdout != "one two three" {
		t.Errorf("%q is reported", got.Stdout)
	}
}

// A flood is cut at the worker: its scheduler gets bounded messages, and the place of each.
func TestPrintedFlood(t *testing.T) {
	w := newWorld(t)
	words := make(chan string)
	w.run(printing(words), nil)
	a := w.deal(1, nil)
	w.assign(a)
	line := strings.Repeat("x", 1023) + "\n"
	for range 1000 {
		words <- line
	}
	w.listens(a, 1)
	got, at, gaps := 0, uint64(0), 0
	for n, ended := 0, false; !ended; n++ {
		r := w.heard()
		if n == 0 { // it is listened to: the rest is told, too
			close(words)
		}
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
		for _, one := range r.Texts {
			if one.At > at {
				gaps++
			}
			got, at = got+len(one.Text), one.At+uint64(len(one.Text))
		}
		ended = r.Ended
	}
	if at != uint64(1000*len(line)) || gaps != 1 || got > pool.MaxLog {
		t.Errorf("%d bytes with %d gaps, up to %d", got, gaps, at)
	}
}
