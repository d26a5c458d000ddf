package worker_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
)

// breaking is a connection that breaks after so many bytes of a body.
type breaking struct {
	http.ResponseWriter
	left int
}

func (b *breaking) Write(p []byte) (int, error) {
	n, err := b.ResponseWriter.Write(p[:min(len(p), b.left)])
	if b.left -= n; b.left == 0 {
		b.ResponseWriter.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
	return n, err
}

// A download goes on where the connection broke, if the server can tell that the file is the same; else it fails.
func TestDownloadGoesOn(t *testing.T) {
	file := make([]byte, 300_000)
	for i := range file {
		file[i] = byte(i * i >> 7)
	}
	for name, c := range map[string]struct {
		tag      func(request int64) string
		each     int // bytes until the connection breaks
		requests int64
		kind     poco.Kind
	}{
		"breaks twice":             {func(int64) string { return `"v1"` }, 120_000, 3, poco.Internal},
		"does not break":           {func(int64) string { return `"v1"` }, 1 << 20, 1, poco.Internal},
		"another file":             {func(n int64) string { return fmt.Sprintf(`"v%d"`, n) }, 120_000, 2, poco.Unavailable},
		"no tag":                   {func(int64) string { return "" }, 120_000, 1, poco.Unavailable},
		"a tag that proves little": {func(int64) string { return `W/"v1"` }, 120_000, 1, poco.Unavailable},
		"breaks again and again":   {func(int64) string { return `"v1"` }, 1000, 9, poco.Unavailable},
	} {
		t.Run(name, func(t *testing.T) {
			var requests atomic.Int64
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if tag := c.tag(requests.Add(1)); tag != "" {
					w.Header().Set("ETag", tag)
				}
				http.ServeContent(&breaking{w, c.each}, r, "", time.Time{}, bytes.NewReader(file))
			}))
			defer server.Close()
			path := filepath.Join(t.TempDir(), "file")
			sum, proven, err := worker.Fetch(t.Context(), path, server.URL, int64(len(file)))
			if requests.Load() != c.requests {
				t.Errorf("%d requests, want %d", requests.Load(), c.requests)
			}
			if c.kind != poco.Internal {
				if poco.KindOf(err) != c.kind {
					t.Errorf("%v", err)
				}
				if _, err := os.Stat(path); err == nil {
					t.Error("a part of the file is left")
				}
				return
			}
			got, readErr := os.ReadFile(path)
			if err != nil || readErr != nil || proven || sum != sha256.Sum256(file) || !bytes.Equal(got, file) {
				t.Errorf("%v, %v, %d bytes, proven %v", err, readErr, len(got), proven)
			}
		})
	}
}

// A location may hold the file itself, or say its checksum: either way everybody gets the same bytes.
func TestLocations(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("hello")) }))
	defer server.Close()
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte("hello")))
	for location, want := range map[string]struct {
		text   string
		proven bool
		kind   poco.Kind
	}{
		"data:,hello": {"hello", true, 0},
		"data:text/plain;charset=utf-8,a%20b%2Cc":   {"a b,c", true, 0},
		"data:application/octet-stream;base64,aGk=": {"hi", true, 0},
		"data:;base64,aGk=#sha256=" + sum:           {"", false, poco.Unverified},
		"data:,hello#sha256=" + sum:                 {"hello", true, 0},
		"data:hello":                                {"", false, poco.Invalid},
		"data:;base64,!":                            {"", false, poco.Invalid},
		"data:,%zz":                                 {"", false, poco.Invalid},
		"data:," + strings.Repeat("x", 11):          {"", false, poco.Exhausted},
		server.URL:                                  {"hello", false, 0},
		server.URL + "/a#sha256=" + sum:             {"hello", true, 0},
		server.URL + "/a#sha256=0x" + sum:           {"hello", true, 0},
		server.URL + "/a#sha256=" + sum[:62] + "00": {"", false, poco.Unverified},
		server.URL + "/a#sha256=" + "notachecksum":  {"hello", false, 0}, // a fragment like any other
	} {
		path := filepath.Join(t.TempDir(), "file")
		_, proven, err := worker.Fetch(t.Context(), path, location, 10)
		got, missing := os.ReadFile(path)
		if want.text == "" {
			if err == nil || poco.KindOf(err) != want.kind || missing == nil {
				t.Errorf("%.60s: %q, %v, want an error of kind %v", location, got, err, want.kind)
			}
			continue
		}
		if err != nil || string(got) != want.text || proven != want.proven {
			t.Errorf("%.60s: %q, proven %v, %v", location, got, proven, err)
		}
	}
}
