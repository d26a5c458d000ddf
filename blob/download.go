package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// Source is a place that a file can be had from.
type Source struct {
	Name string // for messages
	// Ask asks for the file, or for what headers say of it.
	Ask func(ctx context.Context, headers map[string]string) (*http.Response, error)
}

// Plan says where a file is downloaded from, and how much patience there is.
type Plan struct {
	Sources []Source
	// Checked says that the bytes are compared with a checksum at their end: it does not matter where they come from, and nothing
	// has to prove that two answers are of the same file.
	Checked bool
	From    int64 // bytes that are here already, of a file that is checked
	Limit   int64 // most bytes of the whole file

	Patience time.Duration // for one connection; zero: without end
	Silence  time.Duration // how long a source may send nothing; zero: for ever
	// Resumes bounds how often the download goes on; zero: as often as that brings something.
	Resumes int
	// Retries is how often it is tried to go on without a byte, with a pause before each; zero: a source that does not give the rest
	// at once is left for the others.
	Retries int
}

// resumePause is the pause before the first of several retries, each twice as long as the one before.
const resumePause = 100 * time.Millisecond

// Download is the bytes of a file from a place on. Where a connection breaks it goes on at the same source if that can tell that
// the file is the same, or, where the bytes are checked afterwards, at the next one.
type Download struct {
	Plan
	ctx context.Context //nolint:containedctx // of the download, which this is

	connection
	current int    // the source that is read
	version string // of the file there
	at      int64
	resumed int
	idle    int          // resumes since the last byte
	dead    map[int]bool // sources that do not give the rest
}

// Begin asks one source after the other, until one answers. Where nothing is checked it goes on at that one only.
func (p Plan) Begin(ctx context.Context) (*Download, error) {
	d := &Download{Plan: p, ctx: ctx, at: p.From, dead: make(map[int]bool)}
	var failures []error
	for i := range d.Sources {
		d.current = i
		err := d.open()
		if err == nil {
			return d, nil
		}
		d.dead[i] = true
		if failures = append(failures, err); ctx.Err() != nil {
			break
		}
	}
	if len(failures) == 1 {
		return nil, failures[0]
	}
	return nil, poco.Errorf(worst(failures), "blob: fetch", "none of %d sources gives it: %w", len(failures), errors.Join(failures...))
}

// Current is the place among the sources of the one that is read.
func (d *Download) Current() int { return d.current }

// Resumed tells whether the bytes are of more than one answer.
func (d *Download) Resumed() bool { return d.resumed > 0 }

// worst is the kind of several failures: one that may pass makes all of them so.
func worst(failures []error) (kind poco.Kind) {
	for _, err := range failures {
		switch kind = poco.KindOf(err); kind {
		case poco.Unavailable, poco.Timeout:
			return kind
		}
	}
	return kind
}

// open asks the current source for the bytes from d.at on.
func (d *Download) open() error {
	from := d.Sources[d.current]
	c := connect(d.ctx, d.Patience, d.Silence)
	res, err := from.Ask(c.ctx, d.headers())
	if err == nil {
		c.body = res.Body
		if err = d.judge(&c, res); err == nil {
			d.leave()
			d.connection, d.version = c, versionOf(res.Header)
			return nil
		}
	}
	c.leave()
	if _, ok := errors.AsType[*poco.Error](err); ok {
		return err
	}
	return poco.Errorf(poco.Unavailable, "blob: fetch", "%s: %w", from.Name, err)
}

// headers ask for what is not here yet.
func (d *Download) headers() map[string]string {
	if d.at == 0 {
		return nil
	}
	h := map[string]string{"Range": fmt.Sprintf("bytes=%d-", d.at)}
	if d.body != nil && !d.Checked {
		h["If-Range"] = d.version
	}
	return h
}

// judge tells whether an answer is the file, or the rest of it, at which it leaves the connection.
func (d *Download) judge(c *connection, res *http.Response) error {
	const op = "blob: fetch"
	name := d.Sources[d.current].Name
	// Where there are others, one that knows no ranges, or no such long file, is left for them.
	alone := d.Checked && len(d.Sources) == 1
	whole := res.ContentLength
	partial := res.StatusCode == http.StatusPartialContent && strings.HasPrefix(res.Header.Get("Content-Range"), fmt.Sprintf("bytes %d-", d.at))
	switch {
	case res.StatusCode == http.StatusNotFound || res.StatusCode == http.StatusGone:
		return poco.Errorf(poco.NotFound, op, "%s answers %s", name, res.Status)
	case d.at > 0 && partial:
		whole += d.at
	case d.at > 0 && alone && res.StatusCode == http.StatusRequestedRangeNotSatisfiable: // all of it is here
		_ = res.Body.Close()
		c.body = http.NoBody
		return nil
	case res.StatusCode != http.StatusOK:
		return poco.Errorf(poco.Unavailable, op, "%s answers %s", name, res.Status)
	case d.at > 0 && !alone:
		return poco.Errorf(poco.Unavailable, op, "%s: the rest of the file is not to be had: %s", name, res.Status)
	}
	if res.ContentLength >= 0 && whole > d.Limit {
		return poco.Errorf(poco.Exhausted, op, "%s has %d bytes, at most %d are fetched", name, whole, d.Limit)
	}
	if partial {
		return nil
	}
	_, err := io.CopyN(io.Discard, c, d.at) // all is sent again
	return err
}

// versionOf is what makes sure that the rest is of the same file: a strong tag, or nothing. A date is no proof: a file may change
// twice within a second.
func versionOf(h http.Header) string {
	if tag := h.Get("ETag"); strings.HasPrefix(tag, `"`) {
		return tag
	}
	return ""
}

// Read implements io.Reader.
func (d *Download) Read(p []byte) (int, error) {
	for {
		n, err := d.connection.Read(p)
		if d.at += int64(n); n > 0 {
			d.idle = 0
			if !errors.Is(err, io.EOF) {
				err = nil // it comes again, with nothing read
			}
			return n, err
		}
		if err == nil || errors.Is(err, io.EOF) {
			return 0, err
		}
		if err = d.resume(err); err != nil {
			return 0, err
		}
	}
}

// resume goes on after a connection broke; nil when there is more to read.
func (d *Download) resume(broken error) error {
	if d.at > d.Limit { // more than was asked for: nothing to go on with
		return broken
	}
	before := d.current
	failures := []error{poco.Errorf(poco.Unavailable, "blob: fetch", "%s: %w", d.Sources[before].Name, broken)}
	for d.mayResume() && d.next(before) {
		d.resumed++
		d.idle++
		if err := d.pause(); err != nil {
			failures = append(failures, err)
			break
		}
		err := d.open()
		if err == nil {
			return nil
		}
		d.dead[d.current] = d.Retries == 0
		failures = append(failures, err)
	}
	return errors.Join(failures...)
}

func (d *Download) mayResume() bool {
	switch {
	case d.ctx.Err() != nil:
		return false
	case d.Resumes > 0:
		return d.resumed < d.Resumes
	default:
		return d.idle < d.Retries
	}
}

// next chooses where to go on after a source broke: at the one after it, and at itself when there is no other.
func (d *Download) next(before int) bool {
	if !d.Checked {
		return d.version != "" && !d.dead[before]
	}
	for range d.Sources {
		if d.current = (d.current + 1) % len(d.Sources); !d.dead[d.current] {
			return true
		}
	}
	return false
}

// pause is before what was tried without a byte to show for it.
func (d *Download) pause() error {
	if d.Retries == 0 {
		return nil
	}
	timer := time.NewTimer(resumePause << (d.idle - 1))
	defer timer.Stop()
	select {
	case <-d.ctx.Done():
		return d.ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Close implements io.Closer.
func (d *Download) Close() error {
	d.leave()
	return nil
}

// connection is one answer, while its source sends, and as long as there is patience.
type connection struct {
	ctx     context.Context //nolint:containedctx // it ends with the answer
	body    io.ReadCloser
	end     context.CancelFunc
	silence time.Duration
	silent  *time.Timer // ends it when nothing comes; nil: nothing does
}

func connect(ctx context.Context, patience, silence time.Duration) (c connection) {
	if patience > 0 {
		c.ctx, c.end = context.WithTimeout(ctx, patience)
	} else {
		c.ctx, c.end = context.WithCancel(ctx)
	}
	if c.silence = silence; silence > 0 {
		c.silent = time.AfterFunc(silence, c.end)
	}
	return c
}

// Read implements io.Reader.
func (c *connection) Read(p []byte) (int, error) {
	n, err := c.body.Read(p)
	if n > 0 && c.silent != nil {
		c.silent.Reset(c.silence)
	}
	return n, err
}

func (c *connection) leave() {
	if c.silent != nil {
		c.silent.Stop()
	}
	if c.body != nil {
		_ = c.body.Close() // it is broken, or done with
	}
	if c.end != nil {
		c.end()
	}
}
