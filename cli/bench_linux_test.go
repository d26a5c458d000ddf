package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/wallet"
)

// sample is what one run took, as testdata/peak tells.
type sample struct {
	Seconds   float64 `json:"seconds"`
	Processor float64 `json:"processor"`
	Bytes     float64 `json:"bytes"` // most that one of its processes had resident
}

// measured are the runs of one command by one client.
type measured []sample

func (m measured) median(of func(sample) float64) float64 {
	var all []float64
	for _, s := range m {
		all = append(all, of(s))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// run starts a whole process and waits for its end.
func (m *measured) run(b *testing.B, peak string, c *client, args ...string) {
	b.Helper()
	cmd := exec.Command(peak, slices.Concat(c.program, args)...)
	cmd.Dir, cmd.Env = c.dir, c.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		b.Fatalf("%v: %v\n%s", args, err, out)
	}
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	var s sample
	if err := json.Unmarshal(lines[len(lines)-1], &s); err != nil {
		b.Fatalf("%v in\n%s", err, out)
	}
	*m = append(*m, s)
}

// forget takes a file out of the page cache, so that it is read as after a start of the machine. What a linker has just
// written lies there in pieces of up to 2 MB, and a process that touches a byte of one has all of it resident.
func forget(b *testing.B, name string) {
	b.Helper()
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }() // only read
	if err := errors.Join(f.Sync(), unix.Fadvise(int(f.Fd()), 0, 0, unix.FADV_DONTNEED)); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkStart compares whole processes, ours (the program that IEXEC_BENCH_PROGRAM names) with the JavaScript client's
// (IEXEC_TEST_PEER), on the same chain and in turns: see `make bench-cli`.
func BenchmarkStart(b *testing.B) {
	program, peer := os.Getenv("IEXEC_BENCH_PROGRAM"), os.Getenv("IEXEC_TEST_PEER")
	if program == "" || peer == "" {
		b.Fatal("name both programs: make bench-cli")
	}
	peak := filepath.Join(b.TempDir(), "peak")
	if out, err := exec.Command("go", "build", "-o", peak, "./testdata/peak").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	forget(b, program)
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
	for _, c := range []struct {
		name         string
		args         []string
		times, share float64 // the goals: how many times faster, which part of the memory
	}{
		{"version", []string{"--version"}, 40, 1. / 2},
		{"wallet", []string{"wallet", "show", "--raw"}, 20, 1. / 3},
	} {
		b.Run(c.name, func(b *testing.B) {
			var m [2]measured
			for _, client := range clients { // once for the page cache
				new(measured).run(b, peak, client, c.args...)
			}
			for range b.N {
				for i, client := range clients {
					m[i].run(b, peak, client, c.args...)
				}
			}
			for _, v := range []struct {
				unit  string
				scale float64
				of    func(sample) float64
			}{
				{"ms", 1e3, func(s sample) float64 { return s.Seconds }},
				{"cpu-ms", 1e3, func(s sample) float64 { return s.Processor }},
				{"MB", 1e-6, func(s sample) float64 { return s.Bytes }},
			} {
				ours, theirs := m[0].median(v.of), m[1].median(v.of)
				b.ReportMetric(ours*v.scale, "ours-"+v.unit)
				b.ReportMetric(theirs*v.scale, "peer-"+v.unit)
				b.ReportMetric(theirs/ours, "times-less-"+v.unit)
			}
			b.ReportMetric(c.times, "goal-times-less-ms")
			b.ReportMetric(1/c.share, "goal-times-less-MB")
		})
	}
}
