package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor/oci/ocitest"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
)

// containers watches which processes a program has had.
type containers struct {
	token string
	mu    sync.Mutex
	seen  []string
}

// now are the processes that the program has; each new one is noted.
func (c *containers) now() (pids []string) {
	found, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, name := range found {
		if line, err := os.ReadFile(name); err == nil && strings.HasPrefix(string(line), "/app\x00await\x00"+c.token) {
			pids = append(pids, name)
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, pid := range pids {
		if !slices.Contains(c.seen, pid) {
			c.seen = append(c.seen, pid)
		}
	}
	return pids
}

// until waits for something that other processes do.
func (c *containers) until(t *testing.T, what string, holds func(pids []string) bool) {
	t.Helper()
	deadline := time.After(2 * time.Minute)
	for tick := time.Tick(20 * time.Millisecond); !holds(c.now()); {
		select {
		case <-deadline:
			t.Fatalf("not within two minutes: %s", what)
		case <-tick:
		}
	}
}

// joins starts a worker of one slot, the same one each time, and waits until it serves.
func (u *user) joins(pool string) *running {
	joined := u.begins("worker", "join", pool, "--unencrypted", "--no-checks", "--json", "--slots", "1", "--data-dir", "w", "--yes")
	joined.says(`"ready":true`)
	return joined
}

// A worker is killed while a container runs, again and again, and once more as the program ends. Each that is started again
// comes back to it: the program is started once, its answer is accepted and paid, and nothing of it is left.
func TestKilledWorkerComesBackToItsContainer(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	program := ocitest.Program(t, "../executor/oci/testdata/guest")
	u := newUser(t)
	_, n := u.up("--workers", "0", "--sandbox=false")
	join := func() *running { return u.joins(n.Scheduler) }
	joined := join()
	c := &containers{token: fmt.Sprintf("token-%d", time.Now().UnixNano())}
	bought := u.begins("run", program, "--json", "--", "await", c.token)
	c.until(t, "the program runs", func(pids []string) bool { return len(pids) > 0 })
	kill := func() {
		if err := joined.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		<-joined.ended
	}
	for range 3 {
		kill()
		if len(c.now()) != 1 {
			t.Fatalf("the program is %v after the worker's death", c.now())
		}
		joined = join()
		var status platform.HostStatus
		u.types("worker", "status", "--json", "--data-dir", "w").document(t, &status)
		if len(status.Pools) != 1 || len(status.Pools[0].Tasks) != 1 || status.Pools[0].Tasks[0].Stage != "COMPUTING" {
			t.Errorf("%+v", status)
		}
	}
	in, err := filepath.Glob(filepath.Join(u.dir, "w", "pools", "*", "work", "*", "*", "*", "in"))
	if err != nil || len(in) != 1 {
		t.Fatal(in, err)
	}
	if err := os.WriteFile(filepath.Join(in[0], "go"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	kill()
	joined = join()
	c.until(t, "the program has ended", func(pids []string) bool { return len(pids) == 0 })
	<-bought.ended
	if out := bought.stdout.String(); bought.err != nil || !strings.Contains(out, `"verified": true`) {
		t.Errorf("%v: %s\n%s", bought.err, out, bought.stderr.String())
	}
	if c.now(); len(c.seen) != 1 {
		t.Errorf("the program was started as %v", c.seen)
	}
	var earned struct{ Days []struct{ Tasks int } }
	u.types("worker", "earnings", "--json", "--data-dir", "w").document(t, &earned)
	if len(earned.Days) != 1 || earned.Days[0].Tasks != 1 {
		t.Errorf("%+v", earned)
	}
	u.types("worker", "drain", "--data-dir", "w").wants(t, 0, "it ends when")
	<-joined.ended
	if left, err := filepath.Glob(filepath.Join(u.dir, "w", "sandbox", "outliving", "*")); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

// A worker is killed while the requester reads what a container prints. The next one comes back to it, and the requester reads on,
// while it runs: it waits for what the test gives only once its last line was read. Nothing is lost, and nothing read twice.
func TestLogsGoOnAfterTheWorkersDeath(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	program := ocitest.Program(t, "../executor/oci/testdata/guest")
	u := newUser(t)
	_, n := u.up("--workers", "0", "--sandbox=false")
	join := func() *running { return u.joins(n.Scheduler) }
	gate := filepath.Join(u.dir, "gate")
	if err := os.WriteFile(gate, []byte(".."), 0o600); err != nil {
		t.Fatal(err)
	}
	joined := join()
	bought := u.begins("run", program, "--input", gate, "--json", "--", "steps", "/iexec_in/"+gateName(t))
	deal := strings.TrimSuffix(strings.Fields(bought.says("matched: deal "))[3], ",")
	follow := u.begins("task", "logs", poco.TaskID(common.HexToHash(deal), 0).Hex(), "--follow")
	follow.says("stdout  step 1")
	if err := joined.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-joined.ended
	join()
	openGates(t, u, 0, 1)
	follow.says("stdout  step 2")
	openGates(t, u, 1, 1)
	follow.says("stderr  no step is left")
	<-follow.ended
	if out := follow.stdout.String(); follow.err != nil || strings.Count(out, "\n") != 3 {
		t.Errorf("%v: it was read as %q\n%s", follow.err, out, follow.stderr.String())
	}
	<-bought.ended
	if out := bought.stdout.String(); !strings.Contains(out, `"status": "COMPLETED"`) {
		t.Errorf("%s\n%s", out, bought.stderr.String())
	}
}

// A worker that is told to stop leaves no container: neither one that it has begun, nor one that it came back to.
func TestStoppedWorkerLeavesNoContainer(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	program := ocitest.Program(t, "../executor/oci/testdata/guest")
	u := newUser(t)
	_, n := u.up("--workers", "0", "--sandbox=false")
	join := func() *running { return u.joins(n.Scheduler) }
	joined := join()
	c := &containers{token: fmt.Sprintf("token-%d", time.Now().UnixNano())}
	u.begins("run", program, "--json", "--", "await", c.token)
	runs := func() {
		t.Helper()
		c.until(t, "the program runs", func(pids []string) bool { return len(pids) == 1 })
	}
	for _, crash := range []bool{false, true} {
		runs()
		if crash {
			_ = joined.Process.Kill()
			<-joined.ended
			joined = join()
			runs()
		}
		joined.signals(syscall.SIGTERM).wants(t, 0, "stopping: ")
		if pids := c.now(); len(pids) > 0 {
			t.Errorf("crashed before: %t: the program lives on: %v", crash, pids)
		}
		joined = join()
	}
	runs() // what was stopped is computed again
	joined.signals(syscall.SIGTERM).wants(t, 0)
	if pids := c.now(); len(pids) > 0 || len(c.seen) != 3 {
		t.Errorf("it lives on as %v; was started as %v", pids, c.seen)
	}
}
