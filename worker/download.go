package worker

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// download reads a file from a server, and goes on where it was when the connection breaks.
type download struct {
	body io.ReadCloser
	from func(at int64) (*http.Response, error) // asks for the rest of the same version of the file

	at      int64
	resumed int
}

// maxResumes bounds how often.
const maxResumes = 8

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
	if err == nil || errors.Is(err, io.EOF) || n > 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			err = nil // it comes again, with nothing read
		}
		return n, err
	}
	if d.resumed == maxResumes {
		return 0, err
	}
	d.resumed++
	if again := d.resume(); again != nil {
		return 0, errors.Join(err, again)
	}
	return 0, nil
}

func (d *download) resume() error {
	res, err := d.from(d.at)
	if err != nil {
		return err
	}
	if begin := fmt.Sprintf("bytes %d-", d.at); res.StatusCode != http.StatusPartialContent || !strings.HasPrefix(res.Header.Get("Content-Range"), begin) {
		return errors.Join(fmt.Errorf("the rest of the file is not to be had: %s", res.Status), res.Body.Close())
	}
	old := d.body
	d.body = res.Body
	_ = old.Close() // it is broken
	return nil
}

// Close implements io.Closer.
func (d *download) Close() error { return d.body.Close() }
