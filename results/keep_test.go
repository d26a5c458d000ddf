package results_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/store/storetest"
)

const retention = 90 * 24 * 3600

func TestExpiry(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		w := newWorld(t, url, nil)
		zip, digest := archive(t, "hello")
		first, second := w.deal(1, nil), w.deal(2, nil)
		w.with(func() { x := w.tasks[second]; x.FinalDeadline = 3000; w.tasks[second] = x })
		w.reveal(first, digest, alice)
		w.reveal(second, digest, alice)
		w.mustUpload(t, first, alice, zip)
		location := w.mustUpload(t, second, alice, zip)
		if n := w.stored(t); n != 1 {
			t.Errorf("%d archives for two tasks with the same result", n)
		}
		for _, step := range []struct {
			now           uint64
			first, second bool
		}{
			{2000 + retention - 1, true, true},
			{2000 + retention, false, true},
			{3000 + retention, false, false},
		} {
			w.sweep(t, step.now)
			if _, err := w.CID(t.Context(), first); (err == nil) != step.first {
				t.Errorf("at %d: first %v", step.now, err)
			}
			_, err := w.CID(t.Context(), second)
			status, _, _ := request(t, "GET", w.url+location, nil)
			if (err == nil) != step.second || (status == 200) != step.second {
				t.Errorf("at %d: second %v, gateway %d", step.now, err, status)
			}
		}
		if n := w.stored(t); n != 0 {
			t.Errorf("%d archives left", n)
		}
	})
}

func TestSweepWaitsForTheChain(t *testing.T) {
	w := newWorld(t, memory, nil)
	zip, digest := archive(t, "hello")
	task := w.deal(1, func(d *poco.Deal) { d.Trust = 1 })
	w.mustUpload(t, task, alice, zip)
	w.end(task, poco.TaskCompleted, digest)
	w.with(func() { w.down = true })
	if err := w.server.Sweep(t.Context(), time.Unix(5000, 0)); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("with the node down: %v", err)
	}
	w.with(func() { w.down = false })
	w.sweep(t, 5000)
	if _, err := w.CID(t.Context(), task); err != nil {
		t.Errorf("the result was dropped because the node was down: %v", err)
	}
}

func TestRestart(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) {
		dir, c := t.TempDir(), newChain()
		key := bytes.Repeat([]byte{1}, 32)
		shared := func(c *results.Config) { c.TokenKey = key }
		w := startWorld(t, c, url, dir, shared)
		zip, digest := archive(t, "hello")
		task := w.deal(1, nil)
		w.reveal(task, digest, alice)
		token := w.token(t, task, alice)
		location := w.mustUpload(t, task, alice, zip)
		// What a killed server leaves in its spool goes, what it had acknowledged stays.
		if err := os.WriteFile(filepath.Join(dir, "spool", "upload-1"), zip, 0o600); err != nil {
			t.Fatal(err)
		}
		w = startWorld(t, c, url, dir, shared)
		if left, err := os.ReadDir(filepath.Join(dir, "spool")); err != nil || len(left) > 0 {
			t.Errorf("the spool holds %v, %v", left, err)
		}
		if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
			t.Errorf("after a restart: %s %v", cid, err)
		}
		if has, err := w.Exists(t.Context(), token, task); !has || err != nil {
			t.Errorf("with the token of before: %v %v", has, err)
		}
		w.sweep(t, 1000)
		if n := w.stored(t); n != 1 {
			t.Errorf("%d archives", n)
		}
	})
}

// A file that the disk lost or damaged is taken again, from any worker that has it.
func TestLostFileIsTakenAgain(t *testing.T) {
	w := newWorld(t, memory, nil)
	zip, digest := archive(t, "hello")
	same, _ := archive(t, "hello", "log.txt")
	task := w.deal(1, nil)
	w.reveal(task, digest, alice, bob)
	token := w.token(t, task, alice)
	w.mustUpload(t, task, alice, zip)
	damage := func() {
		if err := filepath.WalkDir(filepath.Join(filepath.Dir(w.config.SpoolDir), "results"), func(p string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() {
				return os.WriteFile(p, []byte("damaged"), 0o600)
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	damage()
	if has, err := w.Exists(t.Context(), token, task); has || err != nil {
		t.Errorf("a damaged archive exists: %v %v", has, err)
	}
	location := w.mustUpload(t, task, alice, zip)
	if status, body, _ := request(t, "GET", w.url+location, nil); status != 200 || body != string(zip) {
		t.Errorf("repaired: %d", status)
	}
	damage()
	location = w.mustUpload(t, task, bob, same)
	if status, body, _ := request(t, "GET", w.url+location, nil); status != 200 || body != string(same) {
		t.Errorf("replaced: %d", status)
	}
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
		t.Errorf("replaced: %s %v", cid, err)
	}
}

func TestRun(t *testing.T) {
	listen := func() net.Listener {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	w := newWorld(t, memory, func(c *results.Config) { c.Listener, c.GatewayListener = listen(), listen() })
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.server.Run(ctx) }()
	zip, digest := archive(t, "hello")
	task := w.deal(1, nil)
	w.reveal(task, digest, alice)
	own := "http://" + w.config.Listener.Addr().String()
	client, err := wire.NewClient(own, nil)
	if err != nil {
		t.Fatal(err)
	}
	location, err := client.Upload(t.Context(), w.token(t, task, alice), task, bytes.NewReader(zip), int64(len(zip)), nil)
	if err != nil {
		t.Fatal(err)
	}
	gateway := "http://" + w.config.GatewayListener.Addr().String()
	for url, want := range map[string]int{gateway + location: 200, own + location: 404, gateway + "/version": 404, own + "/version": 200} {
		if status, _, _ := request(t, "GET", url, nil); status != want {
			t.Errorf("%s: %d, want %d", strings.TrimPrefix(url, "http://"), status, want)
		}
	}
	http.DefaultClient.CloseIdleConnections()
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("run ended with %v", err)
	}
	if _, err := net.Dial("tcp", w.config.Listener.Addr().String()); err == nil {
		t.Error("the port is still open")
	}
}

func TestConfig(t *testing.T) {
	w := newWorld(t, memory, nil)
	if err := (results.Config{}).Validate(); poco.KindOf(err) != poco.Invalid {
		t.Errorf("empty: %v", err)
	}
	bad := w.config.Defaults()
	bad.TokenKey = []byte("short")
	if _, err := results.New(t.Context(), bad); poco.KindOf(err) != poco.Invalid {
		t.Errorf("short key: %v", err)
	}
	if err := w.server.Run(t.Context()); poco.KindOf(err) != poco.Invalid {
		t.Errorf("run without a listener: %v", err)
	}
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = taken.Close()
	config := w.config
	config.Listener = taken
	s, err := results.New(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Run(t.Context()); poco.KindOf(err) != poco.Unavailable || errors.Is(err, context.Canceled) {
		t.Errorf("run on a closed listener: %v", err)
	}
}

// Where the store is full, what was kept for the time promised gives way, the oldest first; what is younger does not.
func TestFullStore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		const each = 200 << 10
		files, err := blob.Open(t.TempDir(), blob.Config{MaxBytes: 2*each + each/2, MaxFile: each + 10_000, NoSync: true})
		if err != nil {
			t.Fatal(err)
		}
		w := newWorld(t, url, func(c *results.Config) { c.Files, c.Retention, c.KeptLeast = files, 1000*time.Second, 100*time.Second })
		put := func(n byte, at uint64) (task common.Hash, err error) {
			t.Helper()
			w.at(at)
			packed, digest := bulky(t, each)
			task = w.deal(n, nil)
			w.with(func() { x := w.tasks[task]; x.FinalDeadline = at + 500; w.tasks[task] = x })
			w.reveal(task, digest, alice)
			_, err = w.upload(t, task, alice, packed)
			return task, err
		}
		first, err := put(1, 1000)
		if err != nil {
			t.Fatal(err)
		}
		second, err := put(2, 1100)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := put(3, 1599); poco.KindOf(err) != poco.Exhausted { // the first one's time ends at 1000 + 500 + 100
			t.Errorf("beside two that are young: %v", err)
		}
		third, err := put(4, 1600)
		if err != nil {
			t.Errorf("when the first one's time is over: %v", err)
		}
		for name, one := range map[string]struct {
			task common.Hash
			kept bool
		}{"the oldest": {first, false}, "the second": {second, true}, "the new one": {third, true}} {
			if _, err := w.CID(t.Context(), one.task); (err == nil) != one.kept {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}
