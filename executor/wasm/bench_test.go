package wasm_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
)

// BenchmarkRun measures a whole task of a Go program, process and all: with the module compiled
// before, and without.
func BenchmarkRun(b *testing.B) {
	for name, config := range map[string]wasm.Config{"cached": {CacheDir: cache}, "uncached": {}} {
		b.Run(name, func(b *testing.B) {
			e, err := wasm.New(config)
			if err != nil {
				b.Fatal(err)
			}
			dir := b.TempDir()
			for b.Loop() {
				out, err := os.MkdirTemp(dir, "out")
				if err != nil {
					b.Fatal(err)
				}
				outcome, err := e.Run(b.Context(), executor.Run{
					Module: probe, Args: []string{"silent"}, In: filepath.Dir(probe), Out: out, Limits: executor.DefaultLimits(time.Minute),
				})
				if err != nil || outcome.Cause != "" {
					b.Fatal(outcome, err)
				}
			}
		})
	}
}
