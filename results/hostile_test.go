package results_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/results"
)

// pack makes a zip of any names and modes.
func pack(t *testing.T, entries ...func(*zip.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, add := range entries {
		if err := add(w); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func entry(name string, mode fs.FileMode, content string) func(*zip.Writer) error {
	return func(w *zip.Writer) error {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		h.SetMode(mode)
		f, err := w.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(f, content)
		}
		return err
	}
}

const computed = `{"deterministic-output-path":"/iexec_out/result.txt"}`

func TestHostileArchives(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.Unpacked = result.ArchiveLimits{Files: 20, Bytes: 1 << 20} })
	good := []func(*zip.Writer) error{entry("computed.json", 0o644, computed), entry("result.txt", 0o644, "x")}
	many := append([]func(*zip.Writer) error{}, good...)
	for i := range 30 {
		many = append(many, entry(fmt.Sprint("f", i), 0o644, ""))
	}
	crowd := append([]func(*zip.Writer) error{}, good...)
	for i := range 5000 { // more directory than is read to count it
		crowd = append(crowd, entry(fmt.Sprint("f", i), 0o644, ""))
	}
	for name, data := range map[string][]byte{
		"only directory":     pack(t, crowd...),
		"no zip":             []byte("hello"),
		"slip":               pack(t, append(good, entry("../../etc/cron.d/x", 0o644, "x"))...),
		"absolute":           pack(t, append(good, entry("/etc/passwd", 0o644, "x"))...),
		"backslash":          pack(t, append(good, entry(`..\x`, 0o644, "x"))...),
		"symlink":            pack(t, entry("computed.json", 0o644, computed), entry("result.txt", fs.ModeSymlink|0o777, "/etc/passwd")),
		"twice":              pack(t, append(good, entry("result.txt", 0o644, "y"))...),
		"bomb":               pack(t, entry("computed.json", 0o644, computed), entry("result.txt", 0o644, strings.Repeat("0", 2<<20))),
		"too many files":     pack(t, many...),
		"no computed.json":   pack(t, entry("result.txt", 0o644, "x")),
		"file missing":       pack(t, entry("computed.json", 0o644, computed)),
		"path escapes":       pack(t, entry("computed.json", 0o644, `{"deterministic-output-path":"/etc/passwd"}`)),
		"computed.json huge": pack(t, entry("computed.json", 0o644, `{"x":"`+strings.Repeat("0", 1<<19)+`"`), entry("result.txt", 0o644, "x")),
		"cut":                pack(t, good...)[:60],
	} {
		t.Run(name, func(t *testing.T) {
			task := w.deal(1, func(d *poco.Deal) { d.Trust = 1 })
			if _, err := w.upload(t, task, alice, data); poco.KindOf(err) != poco.Invalid {
				t.Errorf("%v, want invalid", err)
			}
		})
	}
	if n := w.stored(t); n != 0 {
		t.Errorf("%d hostile archives are stored", n)
	}
	if left, err := os.ReadDir(w.config.SpoolDir); err != nil || len(left) != 0 {
		t.Errorf("the spool holds %v, %v", left, err)
	}
}

func TestHostileRequests(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.MaxArchive, c.MaxEncoded = 2000, 2000 })
	task := w.deal(1, func(d *poco.Deal) { d.Trust = 1 })
	other := w.deal(2, func(d *poco.Deal) { d.Trust = 1 })
	token, path := w.token(t, task, alice), w.url+wire.PathResults
	small, _ := archive(t, "x")
	encode := func(id common.Hash, zip []byte) io.Reader {
		b, _ := json.Marshal(wire.Upload{TaskID: id, Zip: zip})
		return bytes.NewReader(b)
	}
	unsized := func(b []byte) io.Reader { return io.MultiReader(bytes.NewReader(b)) } // sent in chunks
	for name, test := range map[string]struct {
		method, url string
		body        io.Reader
		token       string
		status      int
	}{
		"put without length":     {"PUT", path + "/" + task.Hex(), unsized(small), token, 400},
		"put nothing":            {"PUT", path + "/" + task.Hex(), http.NoBody, token, 400},
		"put too much":           {"PUT", path + "/" + task.Hex(), bytes.NewReader(make([]byte, 2001)), token, 413},
		"put no token":           {"PUT", path + "/" + task.Hex(), bytes.NewReader(small), "", 401},
		"put for another task":   {"PUT", path + "/" + other.Hex(), bytes.NewReader(small), token, 401},
		"put without task id":    {"PUT", path + "/0x12", bytes.NewReader(small), token, 400},
		"post too much":          {"POST", path, encode(task, make([]byte, 2001)), token, 413},
		"post for another task":  {"POST", path, encode(other, small), token, 401},
		"post no json":           {"POST", path, strings.NewReader("PK"), token, 400},
		"post two values":        {"POST", path, strings.NewReader("{}{}"), token, 400},
		"post wrong digest":      {"POST", path, strings.NewReader(`{"chainTaskId":"` + task.Hex() + `","deterministHash":"0x1"}`), token, 400},
		"post no zip":            {"POST", path, strings.NewReader(`{"chainTaskId":"` + task.Hex() + `"}`), token, 400},
		"post no token":          {"POST", path, encode(task, small), "", 401},
		"head no token":          {"HEAD", path + "/" + task.Hex(), nil, "", 401},
		"head unknown":           {"HEAD", path + "/" + task.Hex(), nil, token, 404},
		"get unknown":            {"GET", path + "/" + task.Hex() + "/ipfshash", nil, "", 404},
		"get no task id":         {"GET", path + "/x/ipfshash", nil, "", 400},
		"delete":                 {"DELETE", path + "/" + task.Hex(), nil, token, 405},
		"token no signature":     {"POST", w.url + wire.PathToken, strings.NewReader("{}"), "", 401},
		"token no json":          {"POST", w.url + wire.PathToken, strings.NewReader("x"), "0x00", 400},
		"token too much":         {"POST", w.url + wire.PathToken, strings.NewReader(`{"x":"` + strings.Repeat("x", 20<<10) + `"}`), "0x00", 413},
		"token short signature":  {"POST", w.url + wire.PathToken, strings.NewReader("{}"), "0x00", 401},
		"nowhere":                {"GET", w.url + "/v2", nil, "", 404},
		"gateway without a file": {"GET", w.url + "/ipfs/QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH", nil, "", 404},
	} {
		t.Run(name, func(t *testing.T) {
			header := []string{}
			if test.token != "" {
				header = []string{"Authorization", test.token}
			}
			status, text, _ := request(t, test.method, test.url, test.body, header...)
			if status != test.status {
				t.Errorf("%d %s, want %d", status, text, test.status)
			}
			if strings.Contains(text, w.config.SpoolDir) || test.token == token && strings.Contains(text, token) {
				t.Errorf("the answer says too much: %s", text)
			}
		})
	}
}

func TestForgedTokens(t *testing.T) {
	w := newWorld(t, memory, nil)
	task := w.deal(1, func(d *poco.Deal) { d.Trust = 1 })
	zip, _ := archive(t, "x")
	good := w.token(t, task, alice)
	parts := strings.Split(good, ".")
	none := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"JWT"}`))
	for name, token := range map[string]string{
		"empty": "", "garbage": "a.b.c", "no signature": parts[0] + "." + parts[1] + ".",
		"algorithm none":     none + "." + parts[1] + ".",
		"none and signature": none + "." + parts[1] + "." + parts[2],
		"other claims": parts[0] + "." + base64.RawURLEncoding.EncodeToString(
			[]byte(`{"aud":"`+bob.Hex()+`","task":"`+task.Hex()+`","exp":99999}`)) + "." + parts[2],
		"of another server": newWorldLike(t, w).token(t, task, alice),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := w.Upload(t.Context(), token, task, bytes.NewReader(zip), int64(len(zip)), nil)
			if poco.KindOf(err) != poco.Unauthorized || poco.HintOf(err) == "" {
				t.Errorf("%v (hint %q), want unauthorized", err, poco.HintOf(err))
			}
		})
	}
	w.at(1000 + 15*60) // a token lives a quarter of an hour of protocol time
	if _, err := w.Upload(t.Context(), good, task, bytes.NewReader(zip), int64(len(zip)), nil); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("expired: %v", err)
	}
}

// newWorldLike is another server on the same chain.
func newWorldLike(t *testing.T, w *world) *world {
	t.Helper()
	return startWorld(t, w.chain, memory, t.TempDir(), nil)
}

func TestRateIsBounded(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.Rate = 1 })
	refused := 0
	for range 20 {
		if status, _, h := request(t, "GET", w.url+"/health", nil); status == 429 && h.Get("Retry-After") != "" {
			refused++
		}
	}
	if refused < 10 {
		t.Errorf("%d of 20 requests at once were refused", refused)
	}
}

// Who sends slowly holds one place, for itself and not for ever; the others go on.
func TestUploadsAreBounded(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) {
		c.Uploads, c.UploadWait, c.UploadTime = 1, time.Millisecond, 1500*time.Millisecond
	})
	short := func(d *poco.Deal) { d.Trust = 1 }
	slow, next := w.deal(1, short), w.deal(2, short)
	zip, _ := archive(t, "x")
	pr, pw := io.Pipe()
	slowToken, nextToken := w.token(t, slow, alice), w.token(t, next, bob)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPut, w.url+wire.PathResults+"/"+slow.Hex(), pr)
	if err != nil {
		t.Fatal(err)
	}
	req.ContentLength = 100
	req.Header.Set("Authorization", slowToken)
	// The body is sent once the server asks for it, which it does when the handler, holding its place, reads.
	req.Header.Set("Expect", "100-continue")
	patient := &http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Hour}}
	defer patient.CloseIdleConnections()
	ended := make(chan int, 1)
	go func() {
		res, err := patient.Do(req)
		if err != nil {
			ended <- 0
			return
		}
		_ = res.Body.Close()
		ended <- res.StatusCode
	}()
	if _, err := pw.Write([]byte("P")); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Upload(t.Context(), nextToken, next, bytes.NewReader(zip), int64(len(zip)), nil); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("a second upload at the same time: %v", err)
	}
	if _, err := w.Upload(t.Context(), slowToken, slow, bytes.NewReader(zip), int64(len(zip)), nil); poco.KindOf(err) != poco.Exhausted {
		t.Errorf("a second upload of the same worker: %v", err)
	}
	if status := <-ended; status != http.StatusGatewayTimeout {
		t.Errorf("the slow one ended with %d", status)
	}
	_ = pw.Close()
	w.mustUpload(t, next, bob, zip)
}

// Who comes when all places are taken waits, and is served.
func TestUploadsWait(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.Uploads, c.UploadWait = 1, time.Hour })
	zip, _ := archive(t, "x")
	var group errgroup.Group
	for n := range byte(20) {
		worker, task := named(100+n), w.deal(n+1, func(d *poco.Deal) { d.Trust = 1 })
		token := w.token(t, task, worker)
		group.Go(func() error {
			_, err := w.Upload(t.Context(), token, task, bytes.NewReader(zip), int64(len(zip)), nil)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
}

// Logs name tasks, workers and CIDs, and nothing that lets a reader act for somebody.
func TestLogsHoldNoSecrets(t *testing.T) {
	var lines bytes.Buffer
	w := newWorld(t, memory, func(c *results.Config) {
		c.Log = slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: slog.LevelDebug}))
	})
	zip, digest := archive(t, "x")
	task := w.deal(1, nil)
	w.reveal(task, digest, alice)
	a := authorize(task, alice, common.Address{}, pool)
	token := w.token(t, task, alice)
	w.mustUpload(t, task, alice, zip)
	_, _ = w.Upload(t.Context(), token+"x", task, bytes.NewReader(zip), int64(len(zip)), nil)
	text := lines.String()
	if !strings.Contains(text, "task="+task.Hex()) {
		t.Errorf("the log does not name the task: %s", text)
	}
	for _, secret := range []string{token, common.Bytes2Hex(a.Signature), common.Bytes2Hex(alice.sign(a.Hash()))} {
		if strings.Contains(text, secret) {
			t.Errorf("the log shows %s", secret)
		}
	}
}
