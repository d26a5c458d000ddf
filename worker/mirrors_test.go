package worker_test

import (
	"bytes"
	"crypto/sha256"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
)

// origin serves files, as badly as a test wants, and notes what it was asked for.
type origin struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string // path, and the range that was asked for
}

// serveFile begins one; each request is answered by the next of the ways, the last of them goes on.
func serveFile(t *testing.T, file []byte, ways ...func(w http.ResponseWriter, r *http.Request, file []byte)) *origin {
	t.Helper()
	o := new(origin)
	o.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		o.mu.Lock()
		o.asked = append(o.asked, strings.TrimSpace(r.URL.RequestURI()+" "+r.Header.Get("Range")))
		way := ways[min(len(o.asked), len(ways))-1]
		o.mu.Unlock()
		way(w, r, file)
	}))
	t.Cleanup(o.Close)
	return o
}

func (o *origin) requests() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.asked)
}

func whole(w http.ResponseWriter, r *http.Request, file []byte) {
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(file))
}

func breaks(w http.ResponseWriter, r *http.Request, file []byte) {
	http.ServeContent(&breaking{w, 100_000}, r, "", time.Time{}, bytes.NewReader(file))
}

func missing(w http.ResponseWriter, r *http.Request, _ []byte) { http.NotFound(w, r) }

func another(w http.ResponseWriter, r *http.Request, file []byte) {
	other := bytes.Clone(file)
	other[0]++
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(other))
}

// anotherThatBreaks poisons the beginning of a download, which others then complete.
func anotherThatBreaks(w http.ResponseWriter, r *http.Request, file []byte) {
	other := bytes.Clone(file)
	other[0]++
	breaks(w, r, other)
}

// hangs sends a part and then nothing more.
func hangs(w http.ResponseWriter, r *http.Request, file []byte) {
	w.Header().Set("Content-Length", "300000")
	_, _ = w.Write(file[:100_000])
	w.(http.Flusher).Flush()
	<-r.Context().Done()
}

// Of several sources of a file whose checksum is known any that has it will do: one that breaks off or falls silent is left for
// the next, which goes on where it was, and one that gives something else spoils nothing.
func TestSeveralSources(t *testing.T) {
	file := make([]byte, 300_000)
	for i := range file {
		file[i] = byte(i * i >> 7)
	}
	sum := common.Hash(sha256.Sum256(file))
	type way = func(w http.ResponseWriter, r *http.Request, file []byte)
	for name, c := range map[string]struct {
		mirror, origin []way
		known          bool
		askedM, askedO []string // what each was asked for; nil: anything
		want           poco.Kind
	}{
		"mirror first":         {[]way{whole}, []way{whole}, true, []string{"/m/set/file"}, []string{}, 0},
		"mirror has it not":    {[]way{missing}, []way{whole}, true, []string{"/m/set/file"}, []string{"/data/set/file"}, 0},
		"goes on at the other": {[]way{breaks}, []way{whole}, true, []string{"/m/set/file"}, []string{"/data/set/file bytes=100000-"}, 0},
		"to and fro": {[]way{breaks}, []way{breaks}, true, []string{"/m/set/file", "/m/set/file bytes=200000-"},
			[]string{"/data/set/file bytes=100000-"}, 0},
		"falls silent":                {[]way{hangs}, []way{whole}, true, nil, []string{"/data/set/file bytes=100000-"}, 0},
		"mirror lies":                 {[]way{another}, []way{whole}, true, nil, nil, 0},
		"mirror's beginning is a lie": {[]way{anotherThatBreaks, another}, []way{whole}, true, nil, nil, 0},
		"origin lies":                 {[]way{missing}, []way{another}, true, nil, nil, poco.Unverified},
		"nobody has it":               {[]way{missing}, []way{missing}, true, nil, nil, poco.NotFound},
		"unchecked: origin first":     {[]way{whole}, []way{whole}, false, []string{}, []string{"/data/set/file"}, 0},
		"unchecked: mirror stands in": {[]way{whole}, []way{missing}, false, []string{"/m/set/file"}, []string{"/data/set/file"}, 0},
		// Two halves of what may be two files are no file.
		"unchecked: begins again": {[]way{whole}, []way{breaks}, false, []string{"/m/set/file"}, []string{"/data/set/file"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			mirror, from := serveFile(t, file, c.mirror...), serveFile(t, file, c.origin...)
			f := worker.Fetching{Private: true, Mirrors: []string{from.URL + "/data=" + mirror.URL + "/m"}, Patience: time.Second}
			if !strings.Contains(name, "silent") {
				f.Patience = 0
			}
			location := from.URL + "/data/set/file"
			if c.known {
				location += "#sha256=" + sum.Hex()
			}
			path := filepath.Join(t.TempDir(), "file")
			got, proven, err := f.Fetch(t.Context(), path, location, int64(len(file)))
			text, readErr := os.ReadFile(path)
			if c.want != 0 {
				if poco.KindOf(err) != c.want || readErr == nil {
					t.Errorf("%v, want kind %v; a file is left: %v", err, c.want, readErr == nil)
				}
				return
			}
			if err != nil || readErr != nil || got != sum || proven != c.known || !bytes.Equal(text, file) {
				t.Errorf("%v, %v: %d bytes, proven %v", err, readErr, len(text), proven)
			}
			for who, asked := range map[string]struct{ got, want []string }{"mirror": {mirror.requests(), c.askedM}, "origin": {from.requests(), c.askedO}} {
				if asked.want != nil && !slices.Equal(asked.got, asked.want) {
					t.Errorf("%s was asked for %q, want %q", who, asked.got, asked.want)
				}
			}
		})
	}
}

// A mirror in the operator's network is reached for the addresses that it mirrors, though strangers' own private ones are not, and for
// nothing beside what lies below it.
func TestMirrorsAreReachedForTheirsAlone(t *testing.T) {
	mirror := serveFile(t, []byte("hello"), whole)
	elsewhere := serveFile(t, []byte("secret"), whole)
	leads := serveFile(t, nil, func(w http.ResponseWriter, r *http.Request, _ []byte) {
		http.Redirect(w, r, elsewhere.URL+"/secret", http.StatusFound)
	})
	const of = "http://127.0.0.1:1/data/" // a stranger's address that is not dialled
	f := worker.Fetching{Mirrors: []string{of + "=" + mirror.URL + "/m/", "http://127.0.0.1:2=" + leads.URL}}
	path := filepath.Join(t.TempDir(), "file")
	if sum, proven, err := f.Fetch(t.Context(), path, of+"a%20b", 100); err != nil || proven || sum != sha256.Sum256([]byte("hello")) {
		t.Errorf("%v", err)
	}
	if got := mirror.requests(); !slices.Equal(got, []string{"/m/a%20b"}) {
		t.Errorf("asked for %q", got)
	}
	for _, location := range []string{
		of, of + "../admin", of + "%2e%2e/admin", of + "..%2fadmin", of + "..%5cadmin", of + "%252e%252e/admin", of + "x/./y", of + "x;/y", of + "x?admin",
		"http://127.0.0.1:1/database", "https://127.0.0.1:1/data/x", "http://127.0.0.1:1/data%2fx", "http://127.0.0.1:2/x", "http://127.0.0.1:3/data/x",
	} {
		if _, _, err := f.Fetch(t.Context(), path, location, 100); err == nil || poco.KindOf(err) != poco.Forbidden {
			t.Errorf("%s: %v", location, err)
		}
	}
	if got := mirror.requests(); len(got) != 1 {
		t.Errorf("asked for %q", got)
	}
	if got := elsewhere.requests(); len(got) != 0 {
		t.Errorf("a mirror led to %q", got)
	}
	for _, bad := range []string{"", "x", "http://a", "http://a=", "=http://a", "http://a=ftp://b", "http://a?q=http://b", "http://a=http://u:p@b", "docker.io=mirror:5000"} {
		if _, _, err := (worker.Fetching{Mirrors: []string{bad}}).Fetch(t.Context(), path, "data:,x", 1); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// Gateways that break off or lie are left for the next ones; what a server does not give is looked for under its checksum.
func TestSeveralGateways(t *testing.T) {
	file := make([]byte, 300_000)
	for i := range file {
		file[i] = byte(i * i >> 7)
	}
	good, cid := gateway(t, file)
	breaking, lying := serveFile(t, file, breaks), serveFile(t, file, another)
	poison := serveFile(t, file, anotherThatBreaks, missing)
	path := filepath.Join(t.TempDir(), "file")
	for name, gateways := range map[string][]string{
		"breaks": {breaking.URL, good}, "lies": {lying.URL, good}, "lies and breaks": {poison.URL, good}, "all": {breaking.URL, lying.URL, poison.URL, good},
	} {
		sum, proven, err := worker.Fetching{Gateways: gateways}.Fetch(t.Context(), path, "/ipfs/"+cid, 1<<20)
		if err != nil || !proven || sum != sha256.Sum256(file) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := breaking.requests(); len(got) != 2 || !slices.Equal(got, []string{"/ipfs/" + cid, "/ipfs/" + cid}) {
		t.Errorf("asked for %q", got)
	}

	raw := serveFile(t, module, whole)
	gone := serveFile(t, module, missing)
	sum := common.Hash(sha256.Sum256(module))
	got, proven, err := worker.Fetching{Private: true, Gateways: []string{raw.URL}, Known: sum}.Fetch(t.Context(), path, gone.URL+"/x", 1<<20)
	if err != nil || proven || got != sum {
		t.Errorf("by its checksum: %v, proven %v", err, proven)
	}
	if asked := raw.requests(); !slices.Equal(asked, []string{"/ipfs/" + blob.RawCID(sum)}) {
		t.Errorf("asked for %q", asked)
	}
	_, _, err = worker.Fetching{Private: true, Gateways: []string{lying.URL}, Known: sum}.Fetch(t.Context(), path, gone.URL+"/x", 1<<20)
	if left, _ := filepath.Glob(path + ".*"); poco.KindOf(err) != poco.NotFound || len(left) > 0 {
		t.Errorf("%v, left %v", err, left)
	}
}
