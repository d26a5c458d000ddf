package blob_test

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

// cutting breaks each connection after so many bytes of a body, and counts them.
type cutting struct {
	http.Handler
	after     int64
	sent      atomic.Int64
	asked     atomic.Int64
	rangeless bool
}

func (c *cutting) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.asked.Add(1)
	if c.rangeless {
		r.Header.Del("Range")
	}
	c.Handler.ServeHTTP(&cutWriter{ResponseWriter: w, of: c, left: c.after}, r)
}

type cutWriter struct {
	http.ResponseWriter
	of   *cutting
	left int64
}

func (w *cutWriter) Write(b []byte) (int, error) {
	cut := int64(len(b)) > w.left
	if cut {
		b = b[:w.left]
	}
	n, err := w.ResponseWriter.Write(b)
	w.left -= int64(n)
	w.of.sent.Add(int64(n))
	if cut {
		_ = http.NewResponseController(w.ResponseWriter).Flush()
		panic(http.ErrAbortHandler)
	}
	return n, err
}

func TestDownloadGoesOnWhereItBroke(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	data := random(3 << 20)
	cid, _, err := d.Put(t.Context(), bytes.NewReader(data), 0)
	if err != nil {
		t.Fatal(err)
	}
	read := func(c *blob.Client, have []byte) ([]byte, error) {
		r, err := c.Resume(t.Context(), cid, bytes.NewReader(have), 4<<20)
		if err != nil {
			return nil, err
		}
		defer func() { _ = r.Close() }()
		return io.ReadAll(r)
	}
	cut := &cutting{Handler: blob.GatewayHandler(d, quiet), after: 1 << 20}
	client := must(blob.Gateway(serve(t, cut), nil))
	if got, err := read(client, nil); err != nil || !bytes.Equal(got, data) {
		t.Fatalf("%d bytes, %v", len(got), err)
	}
	if cut.asked.Load() < 3 || cut.sent.Load() > int64(len(data))+1<<20 {
		t.Errorf("%d requests, %d bytes of %d", cut.asked.Load(), cut.sent.Load(), len(data))
	}

	// Of what is here already nothing is sent, and all of it is proven.
	whole := &cutting{Handler: blob.GatewayHandler(d, quiet), after: 1 << 40}
	client = must(blob.Gateway(serve(t, whole), nil))
	for _, here := range []int{0, 1, 2 << 20, len(data) - 1, len(data)} {
		before := whole.sent.Load()
		got, err := read(client, data[:here])
		if err != nil || !bytes.Equal(got, data[here:]) {
			t.Errorf("from byte %d: %d bytes, %v", here, len(got), err)
		}
		if n := whole.sent.Load() - before; here < len(data) && n != int64(len(data)-here) {
			t.Errorf("from byte %d: %d bytes were sent", here, n)
		}
	}
	for name, have := range map[string][]byte{
		"another beginning": append([]byte{^data[0]}, data[1:100]...), "more than all": append(bytes.Clone(data), 0),
	} {
		if _, err := read(client, have); poco.KindOf(err) != poco.Unverified {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := read(client, make([]byte, 5<<20)); poco.KindOf(err) != poco.Exhausted {
		t.Errorf("more than is allowed: %v", err)
	}

	// A gateway without ranges is read from the beginning.
	old := &cutting{Handler: blob.GatewayHandler(d, quiet), after: 1 << 40, rangeless: true}
	client = must(blob.Gateway(serve(t, old), nil))
	if got, err := read(client, data[:100]); err != nil || !bytes.Equal(got, data[100:]) {
		t.Errorf("without ranges: %d bytes, %v", len(got), err)
	}

	// One that answers another place than was asked for is not believed.
	shifted := must(blob.Gateway(serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Range", "bytes 100-200/300")
		w.WriteHeader(http.StatusPartialContent)
		_, _ = io.Copy(w, strings.NewReader(strings.Repeat("x", 101)))
	})), nil))
	if got, err := read(shifted, data[:1000]); err == nil {
		t.Errorf("the wrong range was taken: %d bytes", len(got))
	}
}
