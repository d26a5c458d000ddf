package cli_test

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/store"
)

// database makes a PostgreSQL database that is dropped with the test.
func database(t *testing.T) string {
	t.Helper()
	server := os.Getenv("IEXEC_TEST_POSTGRES")
	if server == "" {
		t.Skip("IEXEC_TEST_POSTGRES names no PostgreSQL")
	}
	db, err := store.Open(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	schemas := func() (names []string) {
		rows, err := db.Query(context.Background(), `SELECT nspname FROM pg_namespace WHERE nspname LIKE 'iexec_%'`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			names = append(names, name)
		}
		return names
	}
	clean := func() {
		for _, name := range schemas() {
			if _, err := db.Exec(context.Background(), "DROP SCHEMA "+name+" CASCADE"); err != nil {
				t.Error(err)
			}
		}
	}
	clean()
	t.Cleanup(func() {
		clean()
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return server
}

// freePort is an address on loopback that nobody listens at.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

var assigned = regexp.MustCompile(`msg=assign .*task=(0x[0-9a-f]{64}) worker=(0x[0-9a-fA-F]{40})`)

// The process that runs a pool is killed amid a bag; the one that stands by on the same database goes on with it. No task is
// given to more workers than its trust needs, nothing is paid twice, nothing is lost.
func TestPoolTakeover(t *testing.T) {
	server := database(t)
	u := newUser(t)
	_, n := u.up("--workers", "1")
	at := freePort(t)
	var made struct{ Address common.Address }
	u.types("pool", "init", "first", "--account", "3", "--deposit", "100 RLC", "--listen", at, "--store", server, "--json").document(t, &made)
	content, err := os.ReadFile(filepath.Join(u.dir, "first", "pool.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(u.dir, "second"), os.DirFS(filepath.Join(u.dir, "first"))); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(u.dir, "second", "development-3.json"), 0o600); err != nil {
		t.Fatal(err)
	}
	if u, err := url.Parse(server); err != nil || !strings.Contains(string(content), u.Host) {
		t.Fatalf("%v in %s", err, content)
	}
	leader := u.begins("pool", "run", "first", "-v")
	leader.says("ready at")
	standby := u.begins("pool", "run", "second", "-v")
	standby.says("standing by")
	for _, account := range []int{4, 5, 6, 7} {
		works(t, n, account, "http://"+at, made.Address)
	}
	u.types("workerpool", "publish", made.Address.Hex(), "--account", "3", "--trust", "3", "--price", "5", "--volume", "100", "--yes").wants(t, 0)
	const tasks = 12
	bag := u.begins("run", repository(t, "examples/montecarlo/montecarlo.wasm"), "--tasks", fmt.Sprint(tasks), "--trust", "3", "--json", "--",
		"-model", "pi", "-samples", "10000000") // a second each: there is something left when the first is done
	bag.says("COMPLETED")
	killed := time.Now()
	if err := leader.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	standby.says("ready at")
	t.Logf("taken over after %v", time.Since(killed))
	<-bag.ended
	if bag.err != nil {
		t.Fatalf("%v\n%s", bag.err, bag.stderr.String())
	}
	if got := strings.Count(bag.stderr.String(), "verified:"); got != tasks {
		t.Errorf("%d of %d tasks verified", got, tasks)
	}
	<-leader.ended
	standby.signals(syscall.SIGTERM)
	workers := map[string]map[string]bool{}
	for _, log := range []string{leader.stderr.String(), standby.stderr.String()} {
		for _, line := range assigned.FindAllStringSubmatch(log, -1) {
			if workers[line[1]] == nil {
				workers[line[1]] = map[string]bool{}
			}
			workers[line[1]][line[2]] = true
		}
	}
	if len(workers) != tasks {
		t.Errorf("%d tasks were assigned", len(workers))
	}
	for task, of := range workers {
		if len(of) != 2 {
			t.Errorf("task %s was given to %d workers", task, len(of))
		}
	}
	if !strings.Contains(standby.stderr.String(), "msg=assign") {
		t.Error("the second process had nothing left to do: kill the first one earlier")
	}
}
