package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/wallet"
)

// measured are the runs of one command by one client.
type measured struct {
	seconds []float64
	bytes   []float64 // most memory that one of its processes had resident
}

func (m *measured) median() (seconds, bytes float64) {
	slices.Sort(m.seconds)
	slices.Sort(m.bytes)
	return m.seconds[len(m.seconds)/2], m.bytes[len(m.bytes)/2]
}

// run starts a whole process and waits for its end.
func (m *measured) run(b *testing.B, c *client, args ...string) {
	b.Helper()
	cmd := exec.Command(c.program[0], slices.Concat(c.program[1:], args)...)
	cmd.Dir, cmd.Env = c.dir, c.env
	began := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(began)
	if err != nil {
		b.Fatalf("%v: %v\n%s", args, err, out)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		b.Fatal("this system does not say how much memory a process had")
	}
	m.seconds, m.bytes = append(m.seconds, took.Seconds()), append(m.bytes, float64(usage.Maxrss)*1024)
}

// BenchmarkStart compares whole processes, ours (the program that IEXEC_BENCH_PROGRAM names) with the JavaScript client's
// (IEXEC_TEST_PEER), on the same chain and in turns: see `make bench-cli`.
func BenchmarkStart(b *testing.B) {
	program, peer := os.Getenv("IEXEC_BENCH_PROGRAM"), os.Getenv("IEXEC_TEST_PEER")
	if program == "" || peer == "" {
		b.Fatal("name both programs: make bench-cli")
	}
	_, n := newUser(b).up()
	clients := [2]*client{}
	for i, p := range [][]string{{program}, {"node", peer}} {
		u := newUser(b)
		if err := n.WriteChainJSON(u.dir); err != nil {
			b.Fatal(err)
		}
		if err := wallet.WritePlain(filepath.Join(u.dir, wallet.PlainName), wallet.Development(5)); err != nil {
			b.Fatal(err)
		}
		clients[i] = &client{user: u, program: p}
	}
	for name, args := range map[string][]string{"version": {"--version"}, "wallet": {"wallet", "show", "--raw"}} {
		b.Run(name, func(b *testing.B) {
			var m [2]measured
			for range b.N {
				for i, c := range clients {
					m[i].run(b, c, args...)
				}
			}
			ours, oursBytes := m[0].median()
			theirs, theirsBytes := m[1].median()
			b.ReportMetric(ours*1000, "ours-ms")
			b.ReportMetric(theirs*1000, "peer-ms")
			b.ReportMetric(theirs/ours, "times-faster")
			b.ReportMetric(oursBytes/1e6, "ours-MB")
			b.ReportMetric(theirsBytes/1e6, "peer-MB")
			b.ReportMetric(oursBytes/theirsBytes, "memory-ratio")
		})
	}
}
