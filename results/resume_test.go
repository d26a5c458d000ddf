package results_test

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/store/storetest"
)

// bulky is a result that does not shrink: of more than one request.
func bulky(t *testing.T, size int) (packed []byte, digest common.Hash) {
	t.Helper()
	noise := make([]byte, size)
	if _, err := rand.Read(noise); err != nil {
		t.Fatal(err)
	}
	return archive(t, string(noise))
}

// brittle is a proxy whose connections break after so many bytes from the client.
type brittle struct {
	url  string
	sent atomic.Int64 // by clients
	cuts atomic.Int64
}

func newBrittle(t *testing.T, to string, after int64) *brittle {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	b := &brittle{url: "http://" + l.Addr().String()}
	go func() {
		for {
			from, err := l.Accept()
			if err != nil {
				return
			}
			up, err := net.Dial("tcp", strings.TrimPrefix(to, "http://"))
			if err != nil {
				_ = from.Close()
				continue
			}
			go func() {
				n, _ := io.Copy(up, io.LimitReader(from, after))
				b.sent.Add(n)
				if n == after {
					b.cuts.Add(1)
				}
				_, _ = from.Close(), up.Close()
			}()
			go func() { _, _ = io.Copy(from, up); _ = from.Close() }()
		}
	}()
	return b
}

// A connection that breaks again and again costs what it carried once.
func TestUploadGoesOnWhereItBroke(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		w := newWorld(t, url, nil)
		packed, digest := bulky(t, 5<<20)
		task := w.deal(1, nil)
		w.reveal(task, digest, alice)
		token := w.token(t, task, alice)
		proxy := newBrittle(t, w.url, 1<<20)
		client, err := wire.NewClient(proxy.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		location, err := client.Upload(t.Context(), token, task, bytes.NewReader(packed), int64(len(packed)), nil)
		if want := "/ipfs/" + cidOf(t, packed); err != nil || location != want {
			t.Fatalf("%s, %v; want %s", location, err, want)
		}
		if n := proxy.cuts.Load(); n < 4 {
			t.Errorf("%d connections were cut", n)
		}
		// Of each cut connection, what was in the sockets' buffers may be lost with it.
		if n := proxy.sent.Load(); n > 2*int64(len(packed)) {
			t.Errorf("%d bytes were sent of an archive of %d", n, len(packed))
		}
		if status, body, _ := request(t, "GET", w.url+location, nil); status != 200 || body != string(packed) {
			t.Errorf("what is kept is not what was sent: %d, %d bytes", status, len(body))
		}
		if left, _ := filepath.Glob(filepath.Join(w.config.SpoolDir, "part-*")); len(left) > 0 {
			t.Errorf("%v is left in the spool", left)
		}
		// The answer may have been lost: it is had again, without the bytes.
		before := proxy.sent.Load()
		if again, err := client.Upload(t.Context(), token, task, bytes.NewReader(packed), int64(len(packed)), nil); err != nil || again != location {
			t.Errorf("again: %s, %v", again, err)
		}
		if n := proxy.sent.Load() - before; n > 100_000 {
			t.Errorf("it took %d bytes to be told again", n)
		}
	})
}

// tus is a request of the protocol.
func (w *world) tus(t *testing.T, method string, task common.Hash, token string, body io.Reader, header ...string) (int, http.Header, string) {
	t.Helper()
	header = append([]string{"Authorization", token, wire.HeaderTusResumable, wire.TusVersion}, header...)
	status, text, h := request(t, method, w.url+wire.PathResults+"/"+task.Hex()+wire.PathUpload, body, header...)
	return status, h, text
}

func (w *world) patch(t *testing.T, task common.Hash, token string, at int, part []byte) (int, http.Header, string) {
	t.Helper()
	return w.tus(t, "PATCH", task, token, bytes.NewReader(part), "Content-Type", wire.TypeOffset, wire.HeaderUploadOffset, strconv.Itoa(at))
}

// The protocol, request by request, as any client of tus speaks it.
func TestTus(t *testing.T) {
	w := newWorld(t, memory, nil)
	packed, digest := archive(t, "hello")
	task := w.deal(1, nil)
	w.reveal(task, digest, alice)
	token := w.token(t, task, alice)
	length, half := strconv.Itoa(len(packed)), len(packed)/2
	sum := sha256.Sum256(packed)

	if status, _, h := request(t, "OPTIONS", w.url+wire.PathResults+"/"+task.Hex()+wire.PathUpload, nil); status != 204 ||
		h.Get("Tus-Version") != "1.0.0" || h.Get("Tus-Extension") != "creation,expiration" || h.Get("Tus-Max-Size") == "" {
		t.Errorf("options: %d %v", status, h)
	}
	if status, text, h := request(t, "POST", w.url+wire.PathResults+"/"+task.Hex()+wire.PathUpload, nil, "Authorization", token); status != 412 || h.Get("Tus-Version") == "" {
		t.Errorf("without a version: %d %s", status, text)
	}
	if status, _, _ := w.tus(t, "HEAD", task, token, nil); status != 404 {
		t.Errorf("before it was begun: %d", status)
	}
	if status, _, text := w.tus(t, "POST", task, token, nil); status != 400 {
		t.Errorf("without a length: %d %s", status, text)
	}
	if status, _, text := w.tus(t, "POST", task, token, nil, "Upload-Length", "9999999999999"); status != 413 {
		t.Errorf("beyond all bounds: %d %s", status, text)
	}
	status, h, text := w.tus(t, "POST", task, token, nil, "Upload-Length", length, "Upload-Metadata", "filename eA==,"+wire.Metadata(sum[:]))
	if status != 201 || h.Get("Location") != wire.PathResults+"/"+task.Hex()+"/upload" || h.Get("Upload-Offset") != "0" || h.Get("Upload-Expires") == "" {
		t.Fatalf("begun: %d %s %v", status, text, h)
	}
	if status, h, text := w.patch(t, task, token, 0, packed[:half]); status != 204 || h.Get("Upload-Offset") != strconv.Itoa(half) {
		t.Fatalf("half of it: %d %s", status, text)
	}
	if status, _, text := w.patch(t, task, token, 0, packed); status != 409 {
		t.Errorf("at another offset: %d %s", status, text)
	}
	if status, _, text := w.tus(t, "PATCH", task, token, bytes.NewReader(packed[half:]), "Upload-Offset", strconv.Itoa(half)); status != 400 {
		t.Errorf("as another type: %d %s", status, text)
	}
	if status, h, _ := w.tus(t, "HEAD", task, token, nil); status != 200 || h.Get("Upload-Offset") != strconv.Itoa(half) || h.Get("Upload-Length") != length ||
		h.Get("Upload-Metadata") != wire.Metadata(sum[:]) || h.Get("Cache-Control") != "no-store" || h.Get("Content-Location") != "" {
		t.Errorf("head: %d %v", status, h)
	}
	if status, h, text := w.patch(t, task, token, half, packed[half:]); status != 204 || h.Get("Content-Location") != "/ipfs/"+cidOf(t, packed) {
		t.Errorf("the end of it: %d %s %v", status, text, h)
	}
	if status, h, _ := w.tus(t, "HEAD", task, token, nil); status != 200 || h.Get("Upload-Offset") != length || h.Get("Content-Location") != "/ipfs/"+cidOf(t, packed) {
		t.Errorf("head of what is done: %d %v", status, h)
	}
}

// Whose upload it is, and whether it may be made, is asked for each request; what is not the result is not kept.
func TestHostileParts(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.MaxArchive, c.PartBytes, c.PartsPerTask = 1000, 2500, 2 })
	packed, digest := archive(t, "hello")
	task := w.deal(1, nil)
	length := strconv.Itoa(len(packed))
	w.reveal(task, digest, alice)
	token := w.token(t, task, alice)

	bobs := w.token(t, task, bob) // who has not revealed
	if status, _, text := w.tus(t, "POST", task, bobs, nil, "Upload-Length", length); status != 403 {
		t.Errorf("without a reveal: %d %s", status, text)
	}
	if status, _, text := w.tus(t, "POST", task, token+"x", nil, "Upload-Length", length); status != 401 {
		t.Errorf("with a forged token: %d %s", status, text)
	}
	if status, _, text := w.tus(t, "POST", w.deal(2, nil), token, nil, "Upload-Length", length); status != 401 {
		t.Errorf("for another task: %d %s", status, text)
	}
	// Other bytes than announced.
	wrong := sha256.Sum256([]byte("another archive"))
	if status, _, text := w.tus(t, "POST", task, token, nil, "Upload-Length", length, "Upload-Metadata", wire.Metadata(wrong[:])); status != 201 {
		t.Fatalf("%d %s", status, text)
	}
	if status, _, text := w.patch(t, task, token, 0, packed); status != 422 {
		t.Errorf("other bytes than announced: %d %s", status, text)
	}
	// A result that is not what the consensus is about.
	other, _ := archive(t, "hullo")
	if status, _, text := w.tus(t, "POST", task, token, nil, "Upload-Length", strconv.Itoa(len(other))); status != 201 {
		t.Fatalf("%d %s", status, text)
	}
	if status, _, text := w.patch(t, task, token, 0, other); status != 422 {
		t.Errorf("another result: %d %s", status, text)
	}
	if status, _, _ := w.tus(t, "HEAD", task, token, nil); status != 404 || w.stored(t) != 0 {
		t.Errorf("what was refused is kept: %d", status)
	}
	// More than announced, and a deadline between two requests.
	if status, _, text := w.tus(t, "POST", task, token, nil, "Upload-Length", length); status != 201 {
		t.Fatalf("%d %s", status, text)
	}
	if status, _, text := w.patch(t, task, token, 0, append(bytes.Clone(packed), 'x')); status != 400 {
		t.Errorf("more than announced: %d %s", status, text)
	}
	w.end(task, poco.TaskFailed, common.Hash{})
	if status, _, text := w.patch(t, task, token, len(packed), nil); status != 409 {
		t.Errorf("after the task's end: %d %s", status, text)
	}

	// What nobody sends any more gives way: of one task, and of all.
	short := func(d *poco.Deal) { d.Trust = 1 }
	crowded := w.deal(3, short)
	begin := func(task common.Hash, worker account, size string) (token string) {
		t.Helper()
		token = w.token(t, task, worker)
		if status, _, text := w.tus(t, "POST", task, token, nil, "Upload-Length", size); status != 201 {
			t.Fatalf("%d %s", status, text)
		}
		return token
	}
	first := begin(crowded, named(20), "100")
	second := begin(crowded, named(21), "100")
	third := begin(crowded, named(22), "100")
	for i, want := range []int{404, 200, 200} {
		if status, _, _ := w.tus(t, "HEAD", crowded, []string{first, second, third}[i], nil); status != want {
			t.Errorf("part %d of a crowded task: %d, want %d", i, status, want)
		}
	}
	for n := range byte(4) {
		begin(w.deal(10+n, short), named(30+n), "900")
	}
	held := 0
	for n := range byte(4) {
		task := poco.TaskID(common.Hash{10 + n}, 0)
		if status, _, _ := w.tus(t, "HEAD", task, w.token(t, task, named(30+n)), nil); status == 200 {
			held++
		}
	}
	if held != 2 {
		t.Errorf("%d parts of 900 bytes are held within 2500", held)
	}
	// And what is not ended in time.
	w.sweep(t, 2000)
	if left, _ := filepath.Glob(filepath.Join(w.config.SpoolDir, "part-*")); len(left) > 0 {
		t.Errorf("%v is left after the deadline", left)
	}
	w.at(1000)
	task = poco.TaskID(common.Hash{13}, 0)
	if status, _, _ := w.tus(t, "HEAD", task, w.token(t, task, named(33)), nil); status != 404 {
		t.Errorf("a part is left after the deadline: %d", status)
	}
}

// A connection that is broken without a word keeps nobody from going on.
func TestStuckUploadGivesWay(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.UploadTime, c.StallTime = time.Hour, time.Hour })
	packed, digest := archive(t, "hello")
	task := w.deal(1, nil)
	w.reveal(task, digest, alice)
	token := w.token(t, task, alice)
	if status, _, text := w.tus(t, "POST", task, token, nil, "Upload-Length", strconv.Itoa(len(packed))); status != 201 {
		t.Fatalf("%d %s", status, text)
	}
	stuck, err := net.Dial("tcp", strings.TrimPrefix(w.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stuck.Close() }()
	fmt.Fprintf(stuck, "PATCH %s/%s/upload HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nTus-Resumable: 1.0.0\r\nContent-Type: %s\r\n"+
		"Upload-Offset: 0\r\nContent-Length: %d\r\n\r\n%s", wire.PathResults, task.Hex(), token, wire.TypeOffset, len(packed), packed[:10])
	waitForSpool(t, w.config.SpoolDir, 10)
	if status, h, _ := w.tus(t, "HEAD", task, token, nil); status != 200 || h.Get("Upload-Offset") != "10" {
		t.Errorf("beside a stuck request: %d %v", status, h)
	}
	if status, h, text := w.patch(t, task, token, 10, packed[10:]); status != 204 || h.Get("Content-Location") == "" {
		t.Errorf("after a stuck request: %d %s", status, text)
	}
}

// waitForSpool waits until so many bytes of an upload are on disk.
func waitForSpool(t *testing.T, dir string, bytes int64) {
	t.Helper()
	for ctx := t.Context(); ; {
		found, _ := filepath.Glob(filepath.Join(dir, "part-*"))
		for _, name := range found {
			if info, err := os.Stat(name); err == nil && info.Size() >= bytes {
				return
			}
		}
		if ctx.Err() != nil {
			t.Fatal("the bytes do not arrive")
		}
		runtime.Gosched()
	}
}

// childDir in the environment makes this test a process that serves a repository in a directory.
const childDir = "IEXEC_TEST_RESULTS_DIR"

func childChain() (*chain, common.Hash) {
	c := newChain()
	return c, c.deal(1, func(d *poco.Deal) { d.Trust = 1 })
}

// TestServeInChild is the process that [TestKilledRepository] kills.
func TestServeInChild(t *testing.T) {
	dir := os.Getenv(childDir)
	if dir == "" {
		t.Skip("only as a child")
	}
	c, _ := childChain()
	w := startWorld(t, c, "sqlite:"+filepath.Join(dir, "db"), dir, func(c *results.Config) { c.TokenKey = make([]byte, 32) })
	fmt.Println("\nserving", w.url)
	_, _ = io.Copy(io.Discard, os.Stdin)
}

func startChild(t *testing.T, dir string) (url string, kill func()) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestServeInChild$")
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() { _, _, _ = cmd.Process.Kill(), cmd.Wait(), stdin.Close() }
	t.Cleanup(kill)
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if url, ok := strings.CutPrefix(lines.Text(), "serving "); ok {
			return url, kill
		}
	}
	t.Fatalf("the repository did not start: %v", lines.Err())
	return "", nil
}

// A repository that was killed in the middle of an upload has what had arrived.
func TestKilledRepository(t *testing.T) {
	dir := t.TempDir()
	_, task := childChain()
	packed, _ := bulky(t, 3<<20)
	sum := sha256.Sum256(packed)
	token := func(url string) string {
		client, err := wire.NewClient(url, nil)
		if err != nil {
			t.Fatal(err)
		}
		a := authorize(task, alice, common.Address{}, pool)
		token, err := client.Token(t.Context(), a, alice.sign(a.Hash()))
		if err != nil {
			t.Fatal(err)
		}
		return token
	}

	url, kill := startChild(t, dir)
	w := &world{url: url}
	first := token(url)
	status, _, text := w.tus(t, "POST", task, first, nil, "Upload-Length", strconv.Itoa(len(packed)), "Upload-Metadata", wire.Metadata(sum[:]))
	if status != 201 {
		t.Fatalf("%d %s", status, text)
	}
	const arrived = 2 << 20
	body, feed := io.Pipe()
	ended := make(chan struct{})
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		defer close(ended)
		req, err := http.NewRequestWithContext(ctx, http.MethodPatch, url+wire.PathResults+"/"+task.Hex()+wire.PathUpload, body)
		if err != nil {
			return
		}
		for name, value := range map[string]string{"Authorization": first, "Tus-Resumable": "1.0.0", "Content-Type": wire.TypeOffset, "Upload-Offset": "0"} {
			req.Header.Set(name, value)
		}
		if res, err := http.DefaultClient.Do(req); err == nil {
			_ = res.Body.Close()
		}
	}()
	if _, err := feed.Write(packed[:arrived]); err != nil {
		t.Fatal(err)
	}
	waitForSpool(t, filepath.Join(dir, "spool"), arrived-64<<10) // the rest may be in the client's buffer
	kill()
	cancel()
	_ = feed.Close()
	<-ended

	url, _ = startChild(t, dir)
	proxy := newBrittle(t, url, 1<<40)
	client, err := wire.NewClient(proxy.url, &http.Client{Transport: &http.Transport{DisableKeepAlives: true}})
	if err != nil {
		t.Fatal(err)
	}
	location, err := client.Upload(t.Context(), token(url), task, bytes.NewReader(packed), int64(len(packed)), nil)
	if err != nil || location != "/ipfs/"+cidOf(t, packed) {
		t.Fatalf("%s, %v", location, err)
	}
	if n := proxy.sent.Load(); n > int64(len(packed)-arrived+200_000) {
		t.Errorf("%d bytes were sent again of %d", n, len(packed))
	}
	status, got, _ := request(t, "GET", url+location, nil)
	if status != 200 || got != string(packed) {
		t.Errorf("%d, %d bytes", status, len(got))
	}
}

// A large result takes disk and time, no memory: neither where it is sent nor where it is taken.
func TestLargeResultTakesNoMemory(t *testing.T) {
	const size = 200 << 20
	w := newWorld(t, memory, func(c *results.Config) { c.MaxArchive = 1 << 30 })
	path, digest := largeArchive(t, size)
	task := w.deal(1, nil)
	w.reveal(task, digest, alice)
	token := w.token(t, task, alice)
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() < size {
		t.Fatalf("the archive has only %d bytes", info.Size())
	}
	proxy := newBrittle(t, w.url, 80<<20)
	client, err := wire.NewClient(proxy.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	location, err := client.Upload(t.Context(), token, task, file, info.Size(), nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.Get(w.url + location)
	if err != nil {
		t.Fatal(err)
	}
	n, err := io.Copy(io.Discard, res.Body)
	if err != nil || n != info.Size() || res.Body.Close() != nil {
		t.Errorf("downloaded %d of %d bytes: %v", n, info.Size(), err)
	}
	runtime.ReadMemStats(&after)
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 32<<20 {
		t.Errorf("%d bytes were allocated on the way of %d", taken, size)
	}
	if proxy.cuts.Load() < 2 {
		t.Errorf("the connection broke %d times", proxy.cuts.Load())
	}
}

// largeArchive writes a result whose files are not held in memory here either.
func largeArchive(t *testing.T, size int64) (path string, digest common.Hash) {
	t.Helper()
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	data, err := os.Create(filepath.Join(out, "result.bin"))
	if err == nil {
		err = data.Truncate(size) // sparse
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = data.Close() }()
	computed := []byte(`{"deterministic-output-path":"/iexec_out/result.bin"}`)
	if err := os.WriteFile(filepath.Join(out, "computed.json"), computed, 0o644); err != nil {
		t.Fatal(err)
	}
	answer, err := result.Of(os.DirFS(out), result.Files)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(dir, "archive.zip")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	zw := zip.NewWriter(file)
	for name, content := range map[string]io.Reader{"computed.json": bytes.NewReader(computed), "result.bin": io.NewSectionReader(data, 0, size)} {
		to, err := zw.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = io.Copy(to, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return path, answer.Digest
}

// A repository that knows no such uploads gets the archive at once.
func TestUploadToAnOlderRepository(t *testing.T) {
	packed, _ := bulky(t, 2<<20)
	var got int64
	mux := http.NewServeMux()
	mux.HandleFunc("PUT /v1/results/{task}", func(w http.ResponseWriter, r *http.Request) {
		got, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, "/ipfs/x")
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	client, err := wire.NewClient(s.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	location, err := client.Upload(t.Context(), "token", common.Hash{1}, bytes.NewReader(packed), int64(len(packed)), nil)
	if err != nil || location != "/ipfs/x" || got != int64(len(packed)) {
		t.Errorf("%s, %v, %d bytes", location, err, got)
	}
}
