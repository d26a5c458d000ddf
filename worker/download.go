package worker

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

// source is a place that a file can be had from.
type source struct {
	name string // for messages
	ask  func(ctx context.Context, headers map[string]string) (*http.Response, error)
}

// download reads a file from its sources, and goes on where it was when a connection breaks: at the same source if that can tell
// that the file is the same, or, where the bytes are checked afterwards, at the next one.
type download struct {
	ctx      context.Context
	sources  []source
	checked  bool // the bytes are compared with a checksum at their end: it does not matter where they come from
	limit    int64
	patience time.Duration // for one connection

	body    io.ReadCloser
	end     context.CancelFunc // of the connection
	idle    *time.Timer        // ends the connection when nothing comes
	current int                // the source that is read
	version string             // of the file there
	at      int64
	resumed int
	dead    map[int]bool // sources that do not give the rest
}

const (
	// maxResumes bounds how often a download goes on.
	maxResumes = 8
	// maxSilence is how long a source may send nothing.
	maxSilence = time.Minute
)

// begin opens the first source that answers. Without a checksum there is only one: who wants another begins again.
func (d *download) begin() (err error) {
	d.dead = make(map[int]bool)
	var failures []error
	for i := range d.sources {
		d.current = i
		if err = d.open(nil); err == nil {
			return nil
		}
		d.dead[i] = true
		if failures = append(failures, err); d.ctx.Err() != nil {
			break
		}
	}
	if len(failures) == 1 {
		return failures[0]
	}
	return poco.Errorf(worst(failures), "worker: fetch", "none of %d sources gives it: %w", len(failures), errors.Join(failures...))
}

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
func (d *download) open(headers map[string]string) error {
	const op = "worker: fetch"
	from := d.sources[d.current]
	ctx, cancel := context.WithTimeout(d.ctx, d.patience)
	idle := time.AfterFunc(min(maxSilence, d.patience), cancel)
	res, err := from.ask(ctx, headers)
	if err == nil {
		err = d.judge(res)
		if err != nil {
			err = errors.Join(err, res.Body.Close())
		}
	}
	if err != nil {
		idle.Stop()
		cancel()
		if _, ok := errors.AsType[*poco.Error](err); ok {
			return err
		}
		return poco.Errorf(poco.Unavailable, op, "%s: %w", from.name, err)
	}
	if d.body != nil {
		d.leave()
	}
	d.body, d.end, d.idle, d.version = res.Body, cancel, idle, versionOf(res.Header)
	return nil
}

// judge tells whether an answer is the file, or the rest of it.
func (d *download) judge(res *http.Response) error {
	const op = "worker: fetch"
	from := d.sources[d.current].name
	switch {
	case res.StatusCode == http.StatusNotFound || res.StatusCode == http.StatusGone:
		return poco.Errorf(poco.NotFound, op, "%s answers %s", from, res.Status)
	case d.at > 0:
		if begin := fmt.Sprintf("bytes %d-", d.at); res.StatusCode != http.StatusPartialContent || !strings.HasPrefix(res.Header.Get("Content-Range"), begin) {
			return poco.Errorf(poco.Unavailable, op, "%s: the rest of the file is not to be had: %s", from, res.Status)
		}
	case res.StatusCode != http.StatusOK:
		return poco.Errorf(poco.Unavailable, op, "%s answers %s", from, res.Status)
	}
	if res.ContentLength > d.limit-d.at {
		return poco.Errorf(poco.Exhausted, op, "%s has %d bytes, at most %d are fetched", from, d.at+res.ContentLength, d.limit)
	}
	return nil
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
func (d *download) Read(p []byte) (int, error) {
	n, err := d.body.Read(p)
	d.at += int64(n)
	if n > 0 {
		d.idle.Reset(min(maxSilence, d.patience))
	}
	if err == nil || errors.Is(err, io.EOF) || n > 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			err = nil // it comes again, with nothing read
		}
		return n, err
	}
	return 0, d.resume(err)
}

// resume goes on after a connection broke; nil when there is more to read.
func (d *download) resume(broken error) error {
	const op = "worker: fetch"
	if d.at > d.limit { // more than was asked for: nothing to go on with
		return broken
	}
	before := d.current
	failures := []error{poco.Errorf(poco.Unavailable, op, "%s: %w", d.sources[before].name, broken)}
	for d.resumed < maxResumes && d.ctx.Err() == nil && d.next(before) {
		d.resumed++
		headers := map[string]string{"Range": fmt.Sprintf("bytes=%d-", d.at)}
		if d.current == before && d.version != "" {
			headers["If-Range"] = d.version
		}
		err := d.open(headers)
		if err == nil {
			return nil
		}
		d.dead[d.current] = true
		failures = append(failures, err)
	}
	return errors.Join(failures...)
}

// next chooses where to go on after a source broke: at the one after it, and at itself when there is no other.
func (d *download) next(before int) bool {
	if !d.checked {
		return d.version != "" && !d.dead[before]
	}
	for range d.sources {
		if d.current = (d.current + 1) % len(d.sources); !d.dead[d.current] {
			return true
		}
	}
	return false
}

func (d *download) leave() {
	d.idle.Stop()
	_ = d.body.Close() // it is broken, or done with
	d.end()
}

// Close implements io.Closer.
func (d *download) Close() error {
	d.leave()
	return nil
}
