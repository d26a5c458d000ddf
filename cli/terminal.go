package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"text/tabwriter"

	"golang.org/x/term"
)

// terminal is where a command writes: results to stdout, everything else to stderr.
//
// On a terminal a short live region stays below the lines already printed; elsewhere there are lines only.
// It is safe for concurrent use.
type terminal struct {
	out, err io.Writer
	live     bool

	mu     sync.Mutex
	region int // lines of the live region now on the screen
}

func newTerminal() *terminal {
	return &terminal{
		out:  os.Stdout,
		err:  os.Stderr,
		live: term.IsTerminal(int(os.Stderr.Fd())) && os.Getenv("TERM") != "dumb" && os.Getenv("CI") == "",
	}
}

// line prints one line of information.
func (t *terminal) line(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	fmt.Fprintf(t.err, format+"\n", args...)
}

// show replaces the live region; without a terminal it does nothing, since lines tell the same.
func (t *terminal) show(lines []string) {
	if !t.live {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clear()
	width, _, err := term.GetSize(int(os.Stderr.Fd()))
	if err != nil || width <= 0 {
		width = 80
	}
	for _, l := range lines {
		if len(l) >= width {
			l = l[:width-1]
		}
		fmt.Fprintln(t.err, l)
	}
	t.region = len(lines)
}

// clear removes the live region; the lock is held.
func (t *terminal) clear() {
	if t.region > 0 {
		fmt.Fprintf(t.err, "\x1b[%dA\x1b[J", t.region)
		t.region = 0
	}
}

// table prints rows under a header to w, columns aligned; numbers belong right, so callers pad them.
func table(w io.Writer, header []string, rows [][]string) {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, strings.Join(header, "\t"))
	for _, r := range rows {
		fmt.Fprintln(tw, strings.Join(r, "\t"))
	}
	_ = tw.Flush()
}

// printJSON writes one document to stdout, on one line where compact is asked for.
func (t *terminal) printJSON(v any, compact bool) error {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	if !compact {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := t.out.Write(checksummed(text.Bytes()))
	return err
}
