package wasm_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
)

// BenchmarkRun measures a whole task of a Go program: as one of a deal, whose tasks share a process; alone, with the module compiled
// before; and without that.
func BenchmarkRun(b *testing.B) {
	for _, one := range []struct {
		name   string
		config wasm.Config
		shared bool
	}{
		{"shared", wasm.Config{CacheDir: cache}, true}, {"cached", wasm.Config{CacheDir: cache}, false}, {"uncached", wasm.Config{}, false},
	} {
		b.Run(one.name, func(b *testing.B) {
			e, err := wasm.New(one.config)
			if err != nil {
				b.Fatal(err)
			}
			defer e.Close() //nolint:errcheck // it has none to give
			dir, room := b.TempDir(), ""
			if one.shared {
				room = dir
			}
			in := filepath.Join(dir, "in")
			if err := os.Mkdir(in, 0o700); err != nil {
				b.Fatal(err)
			}
			var cpu time.Duration
			for b.Loop() {
				out, err := os.MkdirTemp(dir, "out")
				if err != nil {
					b.Fatal(err)
				}
				outcome, err := e.Run(b.Context(), executor.Run{
					Module: probe, Args: []string{"silent"}, In: in, Out: out, Room: room, Limits: executor.DefaultLimits(time.Minute),
				})
				if err != nil || outcome.Cause != "" {
					b.Fatal(outcome, err)
				}
				cpu += outcome.Usage.CPU
			}
			b.ReportMetric(float64(cpu.Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}
