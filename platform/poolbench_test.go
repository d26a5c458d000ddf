//go:build unix

package platform_test

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// section is a part of a WebAssembly module, small enough for a length of two bytes.
func section(id byte, content ...byte) []byte {
	return append([]byte{id, byte(len(content))&0x7f | 0x80, byte(len(content) >> 7)}, content...)
}

// noop is the smallest application there is: it writes result.txt and computed.json, by hand in WebAssembly.
func noop() []byte {
	const (
		answer   = "{}"
		computed = `{"deterministic-output-path":"/iexec_out/result.txt"}`
		name1    = "result.txt"
		name2    = "computed.json"
		out      = 4 // the second folder that a guest finds open
	)
	text := func(s string) []byte { return append([]byte{byte(len(s))}, s...) }
	number := func(n int) []byte { // signed LEB128 of what is below 8192
		if n < 64 {
			return []byte{0x41, byte(n)}
		}
		return []byte{0x41, byte(n)&0x7f | 0x80, byte(n >> 7)}
	}
	// In memory: where a descriptor and a count go at 0 and 4, two lists of one buffer at 8 and 16, then the strings.
	data := answer + computed + name1 + name2
	at := 32
	place := func(s string) int { return at + strings.Index(data, s) }
	list := func(s string) []byte { return []byte{byte(place(s)), 0, 0, 0, byte(len(s)), 0, 0, 0} }
	memory := slices.Concat(list(answer), list(computed), make([]byte, 8), []byte(data))
	write := func(name, content string, buffer int) []byte {
		return slices.Concat(
			number(out), number(0), number(place(name)), number(len(name)), number(9), // create, truncate
			[]byte{0x42, 0xc0, 0x00, 0x42, 0x00}, number(0), number(0), []byte{0x10, 0x00, 0x1a}, // rights: write
			number(0), []byte{0x28, 0x02, 0x00}, number(buffer), number(1), number(4), []byte{0x10, 0x01, 0x1a},
		)
	}
	body := slices.Concat([]byte{0}, write(name1, answer, 8), write(name2, computed, 16), []byte{0x0b})
	const i32, i64 = 0x7f, 0x7e
	wasi := text("wasi_snapshot_preview1")
	return slices.Concat([]byte("\x00asm\x01\x00\x00\x00"),
		section(1, slices.Concat([]byte{3, 0x60, 9, i32, i32, i32, i32, i32, i64, i64, i32, i32, 1, i32, 0x60, 4, i32, i32, i32, i32, 1, i32, 0x60, 0, 0})...),
		section(2, slices.Concat([]byte{2}, wasi, text("path_open"), []byte{0, 0}, wasi, text("fd_write"), []byte{0, 1})...),
		section(3, 1, 2), section(5, 1, 0, 1),
		section(7, slices.Concat([]byte{2}, text("memory"), []byte{2, 0}, text("_start"), []byte{0, 2})...),
		section(10, slices.Concat([]byte{1, byte(len(body))&0x7f | 0x80, byte(len(body) >> 7)}, body)...),
		section(11, slices.Concat([]byte{1, 0}, number(8), []byte{0x0b, byte(len(memory))&0x7f | 0x80, byte(len(memory) >> 7)}, memory)...))
}

// starts takes times from the log: when a worker begins to compute.
type starts struct {
	slog.Handler
	mu    sync.Mutex
	first map[string]time.Time
}

func (s *starts) Enabled(context.Context, slog.Level) bool { return true }
func (s *starts) WithAttrs([]slog.Attr) slog.Handler       { return s }
func (s *starts) WithGroup(string) slog.Handler            { return s }

func (s *starts) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(a slog.Attr) bool {
		if r.Message == "stage" && a.Key == "stage" {
			s.mu.Lock()
			defer s.mu.Unlock()
			if _, known := s.first[a.Value.String()]; !known {
				s.first[a.Value.String()] = r.Time
			}
		}
		return true
	})
	return nil
}

// when is the first time of a stage since the last reset.
func (s *starts) when(stage string) time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.first[stage]
}

func (s *starts) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.first = map[string]time.Time{}
}

// processorOf is what this process and its ended children have taken of the processors, in seconds: what a loaded machine changes less
// than the clock.
func processorOf(b *testing.B) (own, children float64) {
	of := func(who int) float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(who, &u); err != nil {
			b.Fatal(err)
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	return of(syscall.RUSAGE_SELF), of(syscall.RUSAGE_CHILDREN)
}

// liveMB is what is reachable.
func liveMB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}

var bagSize = flag.Uint64("bag", 1000, "tasks in the largest bag of BenchmarkPool")

// tenWorkers is a platform with ten workers, a requester, and the no-op application on sale, until the benchmark ends.
func tenWorkers(b *testing.B, config platform.Config) (*platform.Platform, *sdk.Client, common.Address) {
	config.Workers = 10
	p, err := platform.Start(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = p.Close() }) // the figures are taken
	client, err := sdk.Dial(b.Context(), sdk.Config{Network: p.Network(), Key: wallet.Development(1)})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = client.Close() }) // likewise
	small, _, err := client.ShipApp(b.Context(), sdk.Module{Name: "noop", Code: noop(), Volume: 1 << 30})
	if err != nil {
		b.Fatal(err)
	}
	return p, client, small
}

// BenchmarkPool is bags through the real chain, with ten workers in this process and a child process for every run. It prints a
// table with the goals.
func BenchmarkPool(b *testing.B) {
	seen := &starts{first: map[string]time.Time{}}
	p, client, small := tenWorkers(b, platform.Config{Log: slog.New(seen)})
	montecarlo, _ := examples.Find("montecarlo")
	large, _, err := client.ShipApp(b.Context(), sdk.Module{Name: "montecarlo", Code: montecarlo.Module, Volume: 1 << 30})
	if err != nil {
		b.Fatal(err)
	}
	var blocks sync.Map // when each was announced
	go func() {
		_ = p.Watch(b.Context(), func(n chain.Block) { blocks.LoadOrStore(n.Number, time.Now()) })
	}()
	buy := func(app common.Address, tasks, trust uint64) (bag time.Duration, wait time.Duration) {
		seen.reset()
		began := time.Now()
		block := purchase(b, client, sdk.Request{App: app, Args: "-model pi -samples 1", Tasks: tasks, Trust: trust})
		if at, ok := blocks.Load(block); ok {
			wait = seen.when("COMPUTING").Sub(at.(time.Time))
		}
		return time.Since(began), wait
	}
	buy(small, 1, 1) // compiles the modules
	buy(large, 1, 1)

	fmt.Printf("\n%-34s %6s %10s %12s %14s %10s\n", "", "tasks", "tasks/s", "goal", "cpu ms/task", "memory MB")
	for _, one := range []struct {
		name  string
		app   common.Address
		tasks uint64
		trust uint64
		goal  string
	}{
		{fmt.Sprintf("trust 1, no-op of %d bytes", len(noop())), small, *bagSize, 1, ">= 40"}, {"trust 3, the same", small, max(*bagSize/2, 1), 3, ">= 15"},
		{"trust 1, Go program of 3 MB", large, max(*bagSize/5, 1), 1, ""}, {"trust 3, the same", large, max(*bagSize/10, 1), 3, ""},
	} {
		cpu, children := processorOf(b)
		took, _ := buy(one.app, one.tasks, one.trust)
		cpu2, children2 := processorOf(b)
		each := 1000 / float64(one.tasks)
		fmt.Printf("%-34s %6d %10.1f %8s %12.1f %12.1f %10.0f\n", one.name, one.tasks, float64(one.tasks)/took.Seconds(), one.goal,
			(cpu2-cpu+children2-children)*each, (children2-children)*each, residentMB(b))
	}
	var waits []time.Duration
	for range 9 {
		if _, wait := buy(small, 1, 1); wait > 0 {
			waits = append(waits, wait)
		}
	}
	if slices.Sort(waits); len(waits) > 0 {
		fmt.Printf("block to start: median %v, worst of %d %v (goal: < 100 ms)\n", waits[len(waits)/2].Round(time.Millisecond), len(waits), waits[len(waits)-1].Round(time.Millisecond))
	}
}

// BenchmarkPoolMemory is what the platform holds after so many tasks, with all of it on the disk: what the chain's own state takes
// there is no memory.
func BenchmarkPoolMemory(b *testing.B) {
	_, client, small := tenWorkers(b, platform.Config{DataDir: b.TempDir(), Log: slog.New(slog.DiscardHandler)})
	fmt.Printf("\n%8s %10s %12s\n", "tasks", "live MB", "resident MB")
	for done := uint64(0); done < 10_000; {
		purchase(b, client, sdk.Request{App: small, Tasks: *bagSize, Trust: 1})
		done += *bagSize
		fmt.Printf("%8d %10.1f %12.0f\n", done, liveMB(), residentMB(b))
	}
}

// purchase buys a bag, waits until it is over, and returns the block of its deal.
func purchase(b *testing.B, client *sdk.Client, request sdk.Request) uint64 {
	ctx, cancel := context.WithTimeout(b.Context(), 8*time.Minute)
	defer cancel()
	quote, err := client.Quote(ctx, request)
	if err != nil {
		b.Fatal(err)
	}
	bought, err := client.Buy(ctx, request, quote)
	if err != nil {
		b.Fatal(err)
	}
	var deals []common.Hash
	for _, d := range bought {
		deals = append(deals, d.DealID)
	}
	done, err := client.Follow(ctx, deals, bought[0].Block, func(sdk.Update) {}, nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, t := range done {
		if t.Status != poco.TaskCompleted {
			b.Fatalf("task %v is %v", t.ID, t.Status)
		}
	}
	return bought[0].Block
}
