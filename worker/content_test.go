package worker_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker"
)

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"1.1.1.1": true, "93.184.216.34": true, "2606:4700:4700::1111": true,
		"127.0.0.1": false, "127.9.9.9": false, "::1": false, "0.0.0.0": false, "::": false, "0.1.2.3": false,
		"10.0.0.1": false, "172.16.0.1": false, "172.31.255.255": false, "192.168.1.1": false, "fd00::1": false, "fc00::1": false,
		"169.254.169.254": false, "fe80::1": false, "fe80::1%eth0": false, "fec0::1": false, "100.64.0.1": false,
		"192.0.0.170": false, "192.0.2.1": false, "198.18.0.1": false, "203.0.113.9": false, "224.0.0.1": false, "ff02::1": false,
		"240.0.0.1": false, "255.255.255.255": false,
		"::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false, "::ffff:1.1.1.1": true, "::127.0.0.1": false,
		"64:ff9b::7f00:1": false, "2002:7f00:1::": false, "2001:0:7f00:1::": false, "2001:db8::1": false,
	} {
		if got := worker.Public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: public is %t, want %t", address, got, want)
		}
	}
}

func TestStrangersAreNotFollowedAnywhere(t *testing.T) {
	hops := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		hops++
		to := map[string]string{"/file": "file:///etc/passwd", "/ftp": "ftp://example.org/", "/loop": "/loop",
			"/user": "http://user:pass@example.org/"}[r.URL.Path]
		http.Redirect(w, r, to, http.StatusFound)
	}))
	defer server.Close()
	for _, path := range []string{"/file", "/ftp", "/loop", "/user"} {
		if res, err := worker.StrangersClient(true).Get(server.URL + path); err == nil {
			t.Errorf("%s: followed to %s", path, res.Request.URL)
			_ = res.Body.Close()
		}
	}
	if hops > 12 {
		t.Errorf("%d requests", hops)
	}
	hops = 0
	if res, err := worker.StrangersClient(false).Get(server.URL); err == nil {
		t.Error("a loopback address was dialled for a stranger")
		_ = res.Body.Close()
	}
	if hops != 0 {
		t.Error("the loopback server was reached")
	}
}

func TestFetchIsBounded(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/stream" { // no length announced
			w.(http.Flusher).Flush()
		}
		_, _ = w.Write(make([]byte, 1000))
	}))
	defer server.Close()
	path := filepath.Join(t.TempDir(), "file")
	for _, at := range []string{"/", "/stream"} {
		if _, _, err := worker.Fetch(t.Context(), path, server.URL+at, 999); poco.KindOf(err) != poco.Exhausted {
			t.Errorf("%s: %v, want exhausted", at, err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: a part of the file is left", at)
		}
		if _, _, err := worker.Fetch(t.Context(), path, server.URL+at, 1000); err != nil {
			t.Errorf("%s: %v", at, err)
		}
	}
	for _, bad := range []string{"", "x", "file:///etc/passwd", "gopher://x", "http://", "/ipfs/", "/ipfs/x/../y", "http://a:b@c/"} {
		if _, _, err := worker.Fetch(t.Context(), path, bad, 999); err == nil {
			t.Errorf("%q was fetched", bad)
		}
	}
}

// gateway serves one file by its CID; a lying one serves others' bytes under it.
func gateway(t *testing.T, content []byte) (address, cid string) {
	t.Helper()
	dir, err := blob.Open(t.TempDir(), blob.Config{MaxBytes: 1 << 20, MaxFile: 1 << 20, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if cid, _, err = dir.Put(t.Context(), bytes.NewReader(content), 1<<20); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(blob.GatewayHandler(dir, slog.New(slog.DiscardHandler)))
	t.Cleanup(server.Close)
	return server.URL, cid
}

func TestGatewaysAreNotBelieved(t *testing.T) {
	honest, cid := gateway(t, module)
	liar := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("other")) }))
	defer liar.Close()
	path := filepath.Join(t.TempDir(), "file")
	sum, proven, err := worker.Fetch(t.Context(), path, "/ipfs/"+cid, 1<<20, liar.URL, honest)
	if err != nil || !proven || sum != sha256.Sum256(module) {
		t.Errorf("sum %v, proven %t, %v", sum, proven, err)
	}
	if _, _, err = worker.Fetch(t.Context(), path, "/ipfs/"+cid, 1<<20, liar.URL); err == nil {
		t.Error("the liar was believed")
	}
}

// A file of a pool's gateway may be named by its URL, though strangers' private addresses are not dialled.
func TestURLsOfOwnGateways(t *testing.T) {
	own, cid := gateway(t, module)
	other, _ := gateway(t, module)
	liar := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("other")) }))
	defer liar.Close()
	path := filepath.Join(t.TempDir(), "file")
	sum, proven, err := worker.FetchPublic(t.Context(), path, own+"/ipfs/"+cid, 1<<20, liar.URL, own)
	if err != nil || proven || sum != sha256.Sum256(module) {
		t.Errorf("sum %v, proven %t, %v", sum, proven, err)
	}
	for _, bad := range []string{other + "/ipfs/" + cid, own + "/", own + "/ipfs/../secret", own + "/ipfs/" + cid + "?x", own + "/ipfs/" + cid + "/x",
		own + "1/ipfs/" + cid} {
		if _, _, err := worker.FetchPublic(t.Context(), path, bad, 1<<20, own); err == nil {
			t.Errorf("%s was fetched", bad)
		}
	}
	if _, _, err = worker.FetchPublic(t.Context(), path, liar.URL+"/ipfs/"+cid, 1<<20, liar.URL); err == nil {
		t.Error("the liar was believed")
	}
}

// Rationale: bytes that are those of their content address and do not fit the checksum on chain are the order's
// fault, on which every replica agrees; the same of a plain server proves nothing.
func TestProvenMismatchIsContributed(t *testing.T) {
	address, cid := gateway(t, module)
	for name, tc := range map[string]struct {
		change func(*worker.Terms)
		cause  result.Cause
	}{
		"app": {func(t *worker.Terms) { t.App.Multiaddr, t.App.Checksum = "/ipfs/"+cid, common.Hash{1} }, result.AppDownloadFailed},
		"dataset": {func(t *worker.Terms) {
			t.Deal.Dataset.Pointer = common.Address{1}
			t.Dataset = worker.Resource{Multiaddr: "/ipfs/" + cid, Checksum: common.Hash{1}}
		}, result.DatasetBadChecksum},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.run(answering("x"), func(c *worker.Config) { c.Gateways = []string{address} })
			w.assign(w.deal(5, tc.change))
			w.reported(pool.Stage_STAGE_CONTRIBUTED)
			for _, sent := range w.sent {
				if sent.Digest != result.FailureDigest(tc.cause, result.Files) {
					t.Errorf("contributed %s, want the error result of %s", sent.Digest, tc.cause)
				}
			}
		})
	}
}

func TestCache(t *testing.T) {
	dir := t.TempDir()
	cache, err := worker.OpenCache(dir, 250)
	if err != nil {
		t.Fatal(err)
	}
	downloads := 0
	var mu sync.Mutex
	get := func(n byte, lie bool) (string, func(), error) {
		text := bytes.Repeat([]byte{n}, 100)
		sum := sha256.Sum256(text)
		return cache.Get(t.Context(), sum, func(path string) (common.Hash, error) {
			mu.Lock()
			downloads++
			mu.Unlock()
			got := common.Hash(sum)
			if lie {
				got[0]++
			}
			return got, os.WriteFile(path, text, 0o600)
		})
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			path, release, err := get(1, false)
			if err != nil {
				t.Error(err)
				return
			}
			if data, err := os.ReadFile(path); err != nil || len(data) != 100 {
				t.Errorf("%d bytes, %v", len(data), err)
			}
			release()
		})
	}
	group.Wait()
	if downloads != 1 {
		t.Errorf("%d downloads of one file", downloads)
	}
	if _, _, err := get(2, true); err == nil {
		t.Error("a file with another checksum was kept")
	}
	held, release, err := get(3, false)
	if err != nil {
		t.Fatal(err)
	}
	for n := byte(4); n < 8; n++ {
		_, letGo, err := get(n, false)
		if err != nil {
			t.Fatal(err)
		}
		letGo()
	}
	if _, err := os.Stat(held); err != nil {
		t.Error("a module in use was removed")
	}
	release()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) > 2 {
		t.Errorf("%d files in a cache for two: %v", len(files), err)
	}
	if _, _, err := cache.Get(t.Context(), common.Hash{9}, func(string) (common.Hash, error) {
		return common.Hash{}, errors.New("no network")
	}); err == nil || !strings.Contains(err.Error(), "no network") {
		t.Errorf("%v", err)
	}
}

// TestLogsAreNotTheAnswer keeps logs out of a folder that is the answer as a whole, and off the app's own files.
func TestLogsAreNotTheAnswer(t *testing.T) {
	for name, declared := range map[string]string{"folder": "/iexec_out", "own file": "/iexec_out/stdout.txt"} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.run(app(func(_ context.Context, run executor.Run) (executor.Outcome, error) {
				err := errors.Join(os.WriteFile(filepath.Join(run.Out, "stdout.txt"), []byte("mine"), 0o600),
					os.WriteFile(filepath.Join(run.Out, result.ComputedFile), fmt.Appendf(nil, `{"deterministic-output-path":%q}`, declared), 0o600))
				return executor.Outcome{Stdout: []byte("said")}, err
			}), nil)
			a := w.deal(1, nil)
			w.assign(a)
			w.reported(pool.Stage_STAGE_FINALIZED)
			for _, sent := range w.sent {
				if err := result.Verify(w.unpack(a.Taskid), sent.Digest); err != nil {
					t.Error(err)
				}
			}
		})
	}
}
