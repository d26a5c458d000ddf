//go:build unix

package platform_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// The benchmarks run a whole platform each time and report seconds of wall time; docs/performance.md has their figures
// with the conditions. A first task warms the cache of compiled modules, as on a worker that has served a day.

// BenchmarkReady is from nothing to everything on sale.
func BenchmarkReady(b *testing.B) {
	for b.Loop() {
		p, err := platform.Start(b.Context(), platform.Config{Workers: 4})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := p.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/ready")
}

// BenchmarkTaskTrust1 and BenchmarkTaskTrust3 are from the deal's transaction being sent to the task COMPLETED.
func BenchmarkTaskTrust1(b *testing.B) { benchmarkBag(b, 1, 1) }

// BenchmarkTaskTrust3 needs two workers that agree.
func BenchmarkTaskTrust3(b *testing.B) { benchmarkBag(b, 1, 3) }

// BenchmarkBag100 is a bag of a hundred trivial tasks for four workers at trust 3.
func BenchmarkBag100(b *testing.B) { benchmarkBag(b, 100, 3) }

func benchmarkBag(b *testing.B, tasks, trust uint64) {
	p, err := platform.Start(b.Context(), platform.Config{Workers: 4})
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close() //nolint:errcheck // the figures are taken
	client, err := sdk.Dial(b.Context(), sdk.Config{Network: p.Network(), Key: wallet.Development(1)})
	if err != nil {
		b.Fatal(err)
	}
	defer client.Close() //nolint:errcheck // likewise
	run(b, client, p.Network(), 1, 1)
	b.ResetTimer()
	for b.Loop() {
		run(b, client, p.Network(), tasks, trust)
	}
	perRun := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(perRun, "s/bag")
	b.ReportMetric(float64(tasks)/perRun, "tasks/s")
	b.ReportMetric(residentMB(b), "MB")
	b.ReportMetric(childMB(b), "child-MB")
}

// BenchmarkBag100Limit is what BenchmarkBag100 cannot beat: its 200 runs (a hundred tasks, two replicas each) by the
// executor alone, as many at a time as the four workers have slots, without a chain or a market around.
func BenchmarkBag100Limit(b *testing.B) {
	dir := b.TempDir()
	app, _ := examples.Find("montecarlo")
	module := filepath.Join(dir, "montecarlo.wasm")
	if err := os.WriteFile(module, app.Module, 0o600); err != nil {
		b.Fatal(err)
	}
	cache := filepath.Join(dir, "cache")
	if err := os.Mkdir(cache, 0o700); err != nil {
		b.Fatal(err)
	}
	runner, err := wasm.New(wasm.Config{CacheDir: cache})
	if err != nil {
		b.Fatal(err)
	}
	one := func(i int) error {
		in, out := filepath.Join(dir, fmt.Sprint("in", i)), filepath.Join(dir, fmt.Sprint("out", i))
		if err := errors.Join(os.MkdirAll(in, 0o700), os.RemoveAll(out), os.MkdirAll(out, 0o700)); err != nil {
			return err
		}
		id := common.BigToHash(big.NewInt(int64(i)))
		outcome, err := runner.Run(b.Context(), executor.Run{
			TaskID: id, Module: module, Args: []string{"-model", "pi", "-samples", "1"}, In: in, Out: out, Room: dir,
			Env:    executor.Environment(executor.Task{TaskID: id, BotSize: 1}),
			Limits: executor.DefaultLimits(time.Minute), Seed: executor.SeedOf(id),
		})
		if err == nil && outcome.Cause != result.None {
			err = fmt.Errorf("run %d: %s", i, outcome.Detail)
		}
		return err
	}
	if err := one(0); err != nil { // compiles the module
		b.Fatal(err)
	}
	const runs, slots = 200, 8
	b.ResetTimer()
	for b.Loop() {
		var group errgroup.Group
		group.SetLimit(slots)
		for i := range runs {
			group.Go(func() error { return one(i) })
		}
		if err := group.Wait(); err != nil {
			b.Fatal(err)
		}
	}
	perBag := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(perBag, "s/bag")
	b.ReportMetric(100/perBag, "tasks/s")
}

// run buys a bag of the cheapest computation there is and waits until it is over.
func run(b *testing.B, client *sdk.Client, n sdk.Network, tasks, trust uint64) {
	var app common.Address
	for _, a := range n.Apps {
		if a.Name == "montecarlo" {
			app = a.Address
		}
	}
	ctx, cancel := context.WithTimeout(b.Context(), 5*time.Minute)
	defer cancel()
	request := sdk.Request{App: app, Args: "-model pi -samples 1", Tasks: tasks, Trust: trust}
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
}

// residentMB is the memory of this process, the whole platform: what is resident now.
func residentMB(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0 // only Linux tells
	}
	for line := range strings.Lines(string(status)) {
		var kb float64
		if n, _ := fmt.Sscanf(line, "VmRSS: %f kB", &kb); n == 1 {
			return kb / 1024
		}
	}
	b.Fatal("no VmRSS in /proc/self/status")
	return 0
}

// childMB is the most memory that any one task's process took.
func childMB(b *testing.B) float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_CHILDREN, &usage); err != nil {
		b.Fatal(err)
	}
	return float64(usage.Maxrss) / 1024
}
