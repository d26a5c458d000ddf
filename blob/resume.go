package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// A download whose connection breaks goes on where it was, as often as that brings something, and so many times more.
const (
	idleResumes = 4
	resumePause = 100 * time.Millisecond
)

// rest is the bytes of a file from a place on, over as many connections as it takes.
//
// Rationale: nothing has to prove that two answers are of the same file, as a tag would: what they give together hashes to the
// CID, or is refused.
type rest struct {
	ctx    context.Context //nolint:containedctx // of the download, which this is
	client *Client
	cid    string

	body io.ReadCloser
	size int64 // of the whole file, -1 when the gateway did not say
	at   int64
	idle int // resumes since the last byte
}

// open asks for the bytes from at on.
func (r *rest) open() error {
	const op = "blob: fetch"
	var headers map[string]string
	if r.at > 0 {
		headers = map[string]string{"Range": fmt.Sprintf("bytes=%d-", r.at)}
	}
	res, err := r.client.Ask(r.ctx, r.cid, headers)
	if err != nil {
		return err
	}
	if r.at > 0 && res.StatusCode == http.StatusRequestedRangeNotSatisfiable { // all of it is here
		_ = res.Body.Close()
		r.body, r.size = http.NoBody, r.at
		return nil
	}
	if err := refused(op, res); err != nil {
		return err
	}
	r.body, r.size = res.Body, -1
	partial := res.StatusCode == http.StatusPartialContent && strings.HasPrefix(res.Header.Get("Content-Range"), fmt.Sprintf("bytes %d-", r.at))
	switch {
	case res.ContentLength >= 0 && partial:
		r.size = r.at + res.ContentLength
	case res.ContentLength >= 0:
		r.size = res.ContentLength
	}
	if partial || r.at == 0 {
		return nil
	}
	// A gateway without ranges sends everything again.
	if _, err := io.CopyN(io.Discard, r.body, r.at); err != nil {
		return errors.Join(unreachable(op, err), r.body.Close())
	}
	return nil
}

// Read implements io.Reader.
func (r *rest) Read(p []byte) (int, error) {
	for {
		n, err := r.body.Read(p)
		if r.at += int64(n); n > 0 {
			r.idle = 0
			if !errors.Is(err, io.EOF) {
				err = nil // it comes again, with nothing read
			}
			return n, err
		}
		if err == nil || errors.Is(err, io.EOF) {
			return 0, err
		}
		for again := error(nil); ; {
			if r.idle++; r.idle > idleResumes || r.ctx.Err() != nil {
				return 0, errors.Join(err, again)
			}
			if again = r.pause(); again == nil {
				_ = r.body.Close() // it is broken
				if again = r.open(); again == nil {
					break
				}
				r.body = http.NoBody
			}
		}
	}
}

func (r *rest) pause() error {
	timer := time.NewTimer(resumePause << (r.idle - 1))
	defer timer.Stop()
	select {
	case <-r.ctx.Done():
		return r.ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Close implements io.Closer.
func (r *rest) Close() error { return r.body.Close() }
