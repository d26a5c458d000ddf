package blob_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"strings"
	"testing"

	"github.com/ipfs/boxo/ipld/merkledag"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

var quiet = slog.New(slog.DiscardHandler)

func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func do(t *testing.T, method, url, body string, header ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	return res, string(data)
}

func TestGateway(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	data := random(2*chunk + 9)
	cid, page := put(t, d, data), put(t, d, []byte("<html><script>alert(1)</script>"))
	url := serve(t, blob.GatewayHandler(d, quiet))
	etag := `"` + cid + `"`
	for name, test := range map[string]struct {
		method, path string
		header       []string
		status       int
		body         string
	}{
		"get":            {"GET", "/ipfs/" + cid, nil, 200, string(data)},
		"trailing slash": {"GET", "/ipfs/" + cid + "/", nil, 200, string(data)},
		"head":           {"HEAD", "/ipfs/" + cid, nil, 200, ""},
		"range":          {"GET", "/ipfs/" + cid, []string{"Range", "bytes=262140-262150"}, 206, string(data[262140:262151])},
		"last bytes":     {"GET", "/ipfs/" + cid, []string{"Range", "bytes=-9"}, 206, string(data[2*chunk:])},
		"outside range":  {"GET", "/ipfs/" + cid, []string{"Range", "bytes=99999999-"}, 416, "*"},
		"not modified":   {"GET", "/ipfs/" + cid, []string{"If-None-Match", etag}, 304, ""},
		"modified":       {"GET", "/ipfs/" + cid, []string{"If-None-Match", `"x"`}, 200, string(data)},
		"if range":       {"GET", "/ipfs/" + cid, []string{"Range", "bytes=0-1", "If-Range", etag}, 206, string(data[:2])},
		"preflight":      {"OPTIONS", "/ipfs/" + cid, nil, 204, ""},
		"unknown":        {"GET", "/ipfs/QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH", nil, 404, "*"},
		"no cid":         {"GET", "/ipfs/xyz", nil, 400, "*"},
		"below":          {"GET", "/ipfs/" + cid + "/file", nil, 404, "*"},
		"traversal":      {"GET", "/ipfs/..%2f..%2fetc%2fpasswd", nil, 404, "*"},
		"root":           {"GET", "/", nil, 404, "*"},
		"post":           {"POST", "/ipfs/" + cid, nil, 405, "*"},
		"car":            {"GET", "/ipfs/" + cid + "?format=car", nil, 406, "*"},
	} {
		t.Run(name, func(t *testing.T) {
			res, body := do(t, test.method, url+test.path, "", test.header...)
			if res.StatusCode != test.status || test.body != "*" && body != test.body {
				t.Errorf("status %d with %d bytes, want %d", res.StatusCode, len(body), test.status)
			}
			h := res.Header
			if h.Get("Access-Control-Allow-Origin") != "*" || h.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("headers %v", h)
			}
			if res.StatusCode < 300 && test.method != "OPTIONS" && (h.Get("Etag") != etag || !strings.Contains(h.Get("Cache-Control"), "immutable") ||
				h.Get("Content-Type") != "application/octet-stream") {
				t.Errorf("headers %v", h)
			}
			if cached := h.Get("Cache-Control"); res.StatusCode >= 400 && strings.Contains(cached, "immutable") {
				t.Errorf("an error may be cached for ever: %v", cached)
			}
		})
	}
	res, _ := do(t, "GET", url+"/ipfs/"+page+"?download=true&filename="+"a%22%0d%0aX-Evil:1/b.html", "")
	if got := res.Header.Get("Content-Type"); got != "text/plain; charset=utf-8" {
		t.Errorf("a page is served as %s", got)
	}
	if !strings.Contains(res.Header.Get("Content-Security-Policy"), "sandbox") || res.Header.Get("X-Evil") != "" ||
		res.Header.Get("Content-Disposition") != `attachment; filename=b.html` {
		t.Errorf("headers %v", res.Header)
	}
	for text, want := range map[string]string{"PK\x03\x04": "application/zip", `{"a":1}`: "application/json",
		"<svg xmlns='http://www.w3.org/2000/svg'/>": "text/plain; charset=utf-8", "": "text/plain; charset=utf-8"} {
		res, _ := do(t, "GET", url+"/ipfs/"+put(t, d, []byte(text)), "")
		if got := res.Header.Get("Content-Type"); got != want {
			t.Errorf("%q is served as %s, want %s", text, got, want)
		}
	}
}

func node(t *testing.T, d *blob.Dir, origins ...string) string {
	t.Helper()
	h, err := blob.NodeHandler(d, blob.NodeConfig{MaxFile: 1 << 20, Origins: origins, Log: quiet})
	if err != nil {
		t.Fatal(err)
	}
	return serve(t, h)
}

func form(contents ...string) (body, contentType string) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, c := range contents {
		part := must(w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="file"; filename=""`},
			"Content-Type": {"application/octet-stream"}}))
		_, _ = io.WriteString(part, c)
	}
	_ = w.Close()
	return b.String(), w.FormDataContentType()
}

func TestNodeAdd(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	url := node(t, d)
	body, contentType := form("hello world\n")
	for _, query := range []string{"", "?stream-channels=true&progress=false", "?pin=true&cid-version=0&quieter=true"} {
		res, text := do(t, "POST", url+"/api/v0/add"+query, body, "Content-Type", contentType)
		var got struct{ Name, Hash, Size string }
		if err := json.Unmarshal([]byte(text), &got); err != nil || strings.Count(text, "\n") != 1 {
			t.Fatalf("%s: %v", text, err)
		}
		const want = "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o"
		if res.StatusCode != http.StatusOK || got.Hash != want || got.Name != want || got.Size != "20" ||
			!strings.HasPrefix(res.Header.Get("Content-Type"), "application/json") {
			t.Errorf("status %d, %+v, %v", res.StatusCode, got, res.Header)
		}
	}
	large := random(600 << 10)
	body, contentType = form(string(large))
	_, text := do(t, "POST", url+"/api/v0/add", body, "Content-Type", contentType)
	root := oracle(t, large, chunk, 174, merkledag.V0CidPrefix(), false)
	if want := fmt.Sprintf(`"Hash":"%s","Size":"%d"`, root.Cid(), must(root.Size())); !strings.Contains(text, want) {
		t.Errorf("%s, want %s", text, want)
	}
	_, text = do(t, "POST", url+"/api/v0/cat?offset=5&length=7&arg=/ipfs/"+root.Cid().String(), "")
	if text != string(large[5:12]) {
		t.Errorf("cat gave %d bytes", len(text))
	}
	if res, text := do(t, "POST", url+"/api/v0/version", ""); res.StatusCode != http.StatusOK || !strings.Contains(text, `"Version":"`) {
		t.Errorf("version: %d %s", res.StatusCode, text)
	}
}

// Version 1 gives the CIDs of boxo, and what was added is found by them.
func TestNodeAddVersion1(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	url, gateway := node(t, d), serve(t, blob.GatewayHandler(d, quiet))
	for _, size := range []int{0, 12, chunk, chunk + 1, 600 << 10} {
		data := random(size)
		body, contentType := form(string(data))
		_, text := do(t, "POST", url+"/api/v0/add?cid-version=1", body, "Content-Type", contentType)
		root := oracle(t, data, chunk, 174, merkledag.V1CidPrefix(), true)
		if want := fmt.Sprintf(`"Hash":"%s","Size":"%d"`, root.Cid(), must(root.Size())); !strings.Contains(text, want) {
			t.Errorf("%d bytes: %s, want %s", size, text, want)
		}
		if res, got := do(t, "GET", gateway+"/ipfs/"+root.Cid().String(), ""); res.StatusCode != http.StatusOK || got != string(data) {
			t.Errorf("%d bytes: status %d, %d bytes", size, res.StatusCode, len(got))
		}
	}
}

func TestNodeRefuses(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	url := node(t, d, "https://app.example.org")
	one, oneType := form("x")
	two, twoType := form("x", "y")
	large, largeType := form(string(random(1<<20 + 1)))
	huge, hugeType := form(string(random(3 << 20)))
	for name, test := range map[string]struct {
		method, path, body, contentType, origin string
		status                                  int
	}{
		"get":            {"GET", "add", "", "", "", 405},
		"json":           {"POST", "add", "{}", "application/json", "", 400},
		"no part":        {"POST", "add", "--x--", "multipart/form-data; boundary=x", "", 400},
		"cut":            {"POST", "add", one[:len(one)-30], oneType, "", 400},
		"two parts":      {"POST", "add", two, twoType, "", 400},
		"too large":      {"POST", "add", large, largeType, "", 413},
		"far too large":  {"POST", "add", huge, hugeType, "", 413},
		"other cid":      {"POST", "add?cid-version=2", one, oneType, "", 400},
		"other leaves":   {"POST", "add?cid-version=1&raw-leaves=false", one, oneType, "", 400},
		"raw leaves":     {"POST", "add?raw-leaves=true", one, oneType, "", 400},
		"a folder":       {"POST", "add?wrap-with-directory=true", one, oneType, "", 400},
		"other chunks":   {"POST", "add?chunker=rabin", one, oneType, "", 400},
		"other origin":   {"POST", "add", one, oneType, "https://evil.example.org", 403},
		"right origin":   {"POST", "add", one, oneType, "https://app.example.org", 200},
		"cat nothing":    {"POST", "cat", "", "", "", 400},
		"cat unknown":    {"POST", "cat?arg=QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o", "", "", "", 404},
		"cat offset":     {"POST", "cat?offset=-1&arg=" + put(t, d, nil), "", "", "", 400},
		"unknown":        {"POST", "pin/ls", "", "", "", 404},
		"preflight":      {"OPTIONS", "add", "", "", "https://app.example.org", 204},
		"evil preflight": {"OPTIONS", "add", "", "", "https://evil.example.org", 403},
	} {
		t.Run(name, func(t *testing.T) {
			header := []string{}
			if test.contentType != "" {
				header = append(header, "Content-Type", test.contentType)
			}
			if test.origin != "" {
				header = append(header, "Origin", test.origin)
			}
			res, text := do(t, test.method, url+"/api/v0/"+test.path, test.body, header...)
			if res.StatusCode != test.status {
				t.Errorf("status %d, want %d: %s", res.StatusCode, test.status, text)
			}
		})
	}
	if _, err := blob.NodeHandler(d, blob.NodeConfig{}); poco.KindOf(err) != poco.Invalid {
		t.Errorf("an empty configuration: %v", err)
	}
}

func TestClient(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	gateway, rpc := serve(t, blob.GatewayHandler(d, quiet)), node(t, d)
	c := must(blob.NewClient(gateway+"/dropped/", rpc, nil))
	data := random(600 << 10)
	cid, size, err := c.Add(t.Context(), bytes.NewReader(data))
	if err != nil || size != int64(len(data)) {
		t.Fatalf("add: %d %v", size, err)
	}
	fetch := func(c *blob.Client, cid string, limit int64) ([]byte, error) {
		r, err := c.Get(t.Context(), cid, limit)
		if err != nil {
			return nil, err
		}
		defer func() { _ = r.Close() }()
		return io.ReadAll(r)
	}
	if got, err := fetch(c, cid, size); err != nil || !bytes.Equal(got, data) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if has, err := c.Has(t.Context(), cid); !has || err != nil {
		t.Errorf("has: %v %v", has, err)
	}
	if has, err := c.Has(t.Context(), "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH"); has || err != nil {
		t.Errorf("has what is not there: %v %v", has, err)
	}
	for name, test := range map[string]struct {
		handler http.HandlerFunc
		want    poco.Kind
	}{
		"wrong bytes": {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(data[1:]) }, poco.Unverified},
		"nothing":     {func(http.ResponseWriter, *http.Request) {}, poco.Unverified},
		"too much":    {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(random(700 << 10)) }, poco.Exhausted},
		"endless": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				_, _ = w.Write(data)
			}
		}, poco.Exhausted},
		"cut": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			_, _ = w.Write(data[:10])
		}, poco.Unavailable},
		"missing": {http.NotFound, poco.NotFound},
		"broken":  {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) }, poco.Unavailable},
	} {
		t.Run(name, func(t *testing.T) {
			liar := must(blob.Gateway(serve(t, test.handler), nil))
			if _, err := fetch(liar, cid, size); err == nil || poco.KindOf(err) != test.want {
				t.Errorf("%v, want kind %v", err, test.want)
			}
		})
	}
	liar := must(blob.NewClient("", serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, `{"Hash":"QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH"}`)
	})), nil))
	if _, _, err := liar.Add(t.Context(), bytes.NewReader(data)); poco.KindOf(err) != poco.Unverified {
		t.Errorf("a node that lies: %v", err)
	}
	refusing := must(blob.NewClient("", serve(t, http.NotFoundHandler()), nil))
	if _, _, err := refusing.Add(t.Context(), io.LimitReader(zeros{}, 64<<20)); err == nil {
		t.Error("a node that refuses was believed")
	}
	for _, address := range []string{"ftp://x", "x", "http://", "://"} {
		if _, err := blob.Gateway(address, nil); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%q: %v", address, err)
		}
	}
}
