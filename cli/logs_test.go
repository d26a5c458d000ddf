package cli_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// A requester sees what the replicas of a task print while they run: they wait for what the test gives only once it was seen. What
// they print stays to be read, and the result's download goes on where it broke.
func TestLogsOfARunningTask(t *testing.T) {
	u := newUser(t)
	_, n := u.up("--write-chain-json", "conf")
	gate := filepath.Join(u.dir, "gate")
	if err := os.WriteFile(gate, []byte(".."), 0o600); err != nil {
		t.Fatal(err)
	}
	run := u.begins("run", probe, "--input", gate, "--category", "2", "--trust", "3", "--", "steps")
	deal := strings.TrimSuffix(strings.Fields(run.says("matched: deal "))[3], ",")
	id := poco.TaskID(common.HexToHash(deal), 0).Hex()

	follow := u.begins("task", "logs", id, "--follow")
	machine := u.begins("task", "logs", id, "--follow", "--json")
	first := strings.Fields(follow.says("stdout  step 1"))[0]
	second := first
	for second == first { // another replica's
		second = strings.Fields(follow.says("stdout  step 1"))[0]
	}
	running := func(step string) {
		t.Helper()
		select {
		case <-run.ended:
			t.Fatalf("the task has ended before %s was read", step)
		default:
		}
	}
	running("step 1")
	u.types("task", "logs", id, "--follow", "--account", "2").wants(t, 4, "only the requester")
	u.types("task", "logs", id).wants(t, 3, "no logs") // none is kept yet
	openGates(t, u, 0, 2)
	for range 2 {
		follow.says("stdout  step 2")
	}
	running("step 2")
	openGates(t, u, 1, 2)
	follow.says("stderr  no step is left")
	<-follow.ended // what it says of the task comes by another pipe, perhaps earlier
	if follow.err != nil || !strings.Contains(follow.stderr.String(), "is COMPLETED") {
		t.Errorf("%v\n%s", follow.err, follow.stderr.String())
	}
	<-machine.ended
	said, last := map[common.Address]string{}, ""
	for line := range strings.Lines(machine.stdout.String()) {
		var d struct {
			TaskID, Status string
			Logs           []sdk.Log
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil || d.TaskID != id {
			t.Fatalf("%v in %q", err, line)
		}
		for _, l := range d.Logs {
			said[l.Worker] += l.Stdout
		}
		last = d.Status
	}
	if last != "COMPLETED" || len(said) < 2 {
		t.Errorf("%q at last; %d workers", last, len(said))
	}
	for worker, text := range said {
		if text != "step 1\nstep 2\n" {
			t.Errorf("%v printed %q", worker, text)
		}
	}
	<-run.ended
	if run.err != nil {
		t.Fatalf("%v\n%s", run.err, run.stderr.String())
	}

	// Afterwards it is read at once, of one worker or all.
	for _, more := range [][]string{nil, {"--follow"}} {
		c := u.types(append([]string{"task", "logs", id}, more...)...)
		if c.wants(t, 0); strings.Count(c.stdout, "stdout  step 2\n") != len(said) {
			t.Errorf("%v: %q", more, c.stdout)
		}
	}
	for worker := range said {
		c := u.types("task", "logs", id, "--worker", worker.Hex())
		if c.wants(t, 0); strings.Count(c.stdout, "step 2\n") != 1 {
			t.Errorf("%v: %q", worker, c.stdout)
		}
		break
	}
	u.types("task", "logs", id, "--worker", "me").wants(t, 2, "no address")

	wantResumedDownload(t, u, n, id)
}

// gateName is that of the input ".." where it is fetched to.
func gateName(t *testing.T) string {
	t.Helper()
	cid, _, err := blob.Sum(t.Context(), strings.NewReader(".."))
	if err != nil {
		t.Fatal(err)
	}
	return executor.InputName("/ipfs/" + cid)
}

// openGates lets every replica go on to its next step; there are so many at least.
func openGates(t *testing.T, u *user, step, replicas int) {
	t.Helper()
	name, opened := gateName(t), 0
	err := filepath.WalkDir(filepath.Dir(u.dir), func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && (entry.Name() != name || filepath.Base(filepath.Dir(path)) != "in") {
			return nil
		}
		if err != nil {
			return err
		}
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		opened++
		_, err = file.WriteAt([]byte("x"), int64(step))
		return errors.Join(err, file.Close())
	})
	if err != nil || opened < replicas {
		t.Fatalf("%d gates were opened: %v", opened, err)
	}
}

// breaking is a gateway that gives the beginning of what it is first asked for, and nothing more until it is mended.
type breaking struct {
	origin http.Handler
	after  int

	mu     sync.Mutex
	given  bool
	mended bool
	ranges []string
}

func (b *breaking) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	given, mended := b.given, b.mended
	b.given = true
	b.ranges = append(b.ranges, r.Header.Get("Range"))
	b.mu.Unlock()
	switch {
	case mended:
		b.origin.ServeHTTP(w, r)
	case given:
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		answer := httptest.NewRecorder()
		b.origin.ServeHTTP(answer, r)
		w.Header().Set("Content-Length", answer.Header().Get("Content-Length"))
		_, _ = w.Write(answer.Body.Bytes()[:b.after])
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}
}

// wantResumedDownload breaks a download off in one process and has the next one go on.
func wantResumedDownload(t *testing.T, u *user, n sdk.Network, id string) {
	t.Helper()
	origin, err := url.Parse(n.IPFS)
	if err != nil {
		t.Fatal(err)
	}
	const arrived = 100
	gateway := &breaking{origin: httputil.NewSingleHostReverseProxy(origin), after: arrived}
	server := httptest.NewServer(gateway)
	t.Cleanup(server.Close)
	n.IPFS = server.URL
	content, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(u.dir, "breaking.json"), content, 0o600); err != nil {
		t.Fatal(err)
	}
	c := u.types("task", "show", id, "--download", "--network", "breaking.json")
	if c.code == 0 {
		t.Fatal("a download that broke off was taken for whole")
	}
	parts, _ := filepath.Glob(filepath.Join(u.dir, ".download-*"))
	if len(parts) != 1 {
		t.Fatalf("%v is kept of it", parts)
	}
	if info, err := os.Stat(parts[0]); err != nil || info.Size() != arrived {
		t.Errorf("%v, %v", info.Size(), err)
	}
	gateway.mu.Lock()
	gateway.mended, gateway.ranges = true, nil
	gateway.mu.Unlock()
	u.types("task", "show", id, "--download", "--network", "breaking.json").wants(t, 0)
	if len(gateway.ranges) != 1 || gateway.ranges[0] != "bytes=100-" {
		t.Errorf("the rest was asked for by %q", gateway.ranges)
	}
	if _, err := os.Stat(filepath.Join(u.dir, id+".zip")); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(u.dir, ".download-*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}
