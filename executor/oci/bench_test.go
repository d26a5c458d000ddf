//go:build linux

package oci_test

import (
	"os"
	"path/filepath"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor/oci"
)

// BenchmarkRun measures a whole task of an image that is in the store: the sandbox, a program that does nothing, the
// collection of no output.
func BenchmarkRun(b *testing.B) {
	path, err := load(b, newImages(b), guestImage(b, v1.Config{}))
	if err != nil {
		b.Fatal(err)
	}
	for _, way := range ways {
		b.Run(way.runtime+"/"+string(way.disk), func(b *testing.B) {
			e := newExecutor(b, func(c *oci.Config) { c.Runtime, c.Disk = way.runtime, way.disk })
			r := newRun(b, "exit", "0")
			r.Module = path
			for b.Loop() {
				if outcome, err := e.Run(b.Context(), r); err != nil || outcome.Cause != "" {
					b.Fatal(outcome, err)
				}
			}
		})
	}
}

// BenchmarkUnpack measures fetching and unpacking 32 MiB in 1000 files from a layout.
func BenchmarkUnpack(b *testing.B) {
	var entries []entry
	body := make([]byte, 32<<10)
	for i := range 1000 {
		entries = append(entries, entry{name: filepath.Join("d", string(rune('a'+i%26)), "f"+string(rune('a'+i/26%26))+string(rune('a'+i/676))), body: string(body)})
	}
	image := imageOf(b, v1.Config{}, layerOf(b, entries...))
	layout, sum := writeLayout(b, image), sumOf(b, image)
	b.SetBytes(int64(len(body) * len(entries)))
	for b.Loop() {
		dir, err := os.MkdirTemp(b.TempDir(), "")
		if err != nil {
			b.Fatal(err)
		}
		images := newImages(b, func(c *oci.ImagesConfig) { c.Dir = dir })
		_, release, err := images.Load(b.Context(), layout, sum)
		if err != nil {
			b.Fatal(err)
		}
		release()
	}
}
