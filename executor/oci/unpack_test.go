//go:build linux

package oci_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/static"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"github.com/klauspost/compress/zstd"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco/result"
)

const (
	dir  = tar.TypeDir
	sym  = tar.TypeSymlink
	hard = tar.TypeLink
)

func TestLayersMakeARoot(t *testing.T) {
	tests := []struct {
		name   string
		layers [][]entry
		want   map[string]string
	}{
		{"one over the other", [][]entry{
			{{name: "a/", kind: dir}, {name: "a/x", body: "1"}, {name: "a/y", body: "1"}}, {{name: "a/x", body: "2"}, {name: "b", body: "b"}},
		}, map[string]string{"a": "/", "a/x": "2", "a/y": "1", "b": "b"}},
		{"whiteouts", [][]entry{
			{{name: "a/x", body: "1"}, {name: "b/y", body: "1"}, {name: "c", body: "1"}},
			{{name: "a/.wh.x"}, {name: ".wh.b"}, {name: ".wh.missing"}, {name: "d", body: "d"}},
		}, map[string]string{"a": "/", "c": "1", "d": "d"}},
		{"opaque", [][]entry{
			{{name: "a/x/y", body: "1"}, {name: "a/z", body: "1"}},
			{{name: "a/new", body: "2"}, {name: "a/.wh..wh..opq"}, {name: "a/later", body: "2"}},
		}, map[string]string{"a": "/", "a/new": "2", "a/later": "2"}},
		{"a whiteout hides what is below only", [][]entry{
			{{name: "a/x", body: "1"}}, {{name: "a/", kind: dir}, {name: "a/new", body: "2"}, {name: ".wh.a"}},
		}, map[string]string{"a": "/", "a/new": "2"}},
		{"kinds change", [][]entry{
			{{name: "a/x", body: "1"}, {name: "b", body: "1"}, {name: "l", kind: sym, link: "a"}}, {{name: "a", body: "2"}, {name: "b/y", kind: reg, body: "2"}, {name: "l", body: "2"}},
		}, map[string]string{"a": "2", "l": "2"}},
		{"links inside are followed as the image's processes would", [][]entry{
			{{name: "run/", kind: dir}, {name: "var/run", kind: sym, link: "/run"}, {name: "up", kind: sym, link: "../../run"}},
			{{name: "var/run/x", body: "1"}, {name: "up/y", body: "2"}, {name: "hard", kind: hard, link: "/var/run/x"}},
		}, map[string]string{"run": "/", "run/x": "1", "run/y": "2", "var": "/", "var/run": "-> /run", "up": "-> ../../run", "hard": "1"}},
		{"absolute names", [][]entry{{{name: "/a/x", body: "1"}, {name: "./b", body: "1"}}}, map[string]string{"a": "/", "a/x": "1", "b": "1"}},
		{"special files are left out", [][]entry{
			{{name: "dev/null", kind: tar.TypeChar}, {name: "disk", kind: tar.TypeBlock}, {name: "pipe", kind: tar.TypeFifo}, {name: "x", body: "1"}},
		}, map[string]string{"x": "1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var layers []v1.Layer
			for _, l := range tt.layers {
				layers = append(layers, layerOf(t, l...))
			}
			path, err := load(t, newImages(t), imageOf(t, v1.Config{}, layers...))
			if tt.want["a"] == "2" { // a file cannot have one below it
				if result.CauseOf(err) != result.AppModuleInvalid {
					t.Errorf("error %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, treeOf(t, path)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

const reg = tar.TypeReg

// Rationale: layers are a stranger's, unpacked by root.
func TestHostileLayers(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside")
	if err := os.WriteFile(outside, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("a", 300)
	tests := []struct {
		name    string
		entries []entry
		text    string // of the error; "" when the layer is harmless in the end
	}{
		{"climbs", []entry{{name: "../evil", body: "x"}}, "leads out"},
		{"climbs inside", []entry{{name: "a/../../evil", body: "x"}}, "leads out"},
		{"climbs by a hard link", []entry{{name: "evil", kind: hard, link: "../../../.." + outside}}, "leads out"},
		{"hard link to the host", []entry{{name: "evil", kind: hard, link: outside}}, "no file"},
		{"hard link to a link", []entry{{name: "l", kind: sym, link: outside}, {name: "evil", kind: hard, link: "l"}}, "no file"},
		{"hard link through a link", []entry{{name: "l", kind: sym, link: filepath.Dir(outside)}, {name: "evil", kind: hard, link: "l/outside"}}, "no file"},
		{"written through a link", []entry{{name: "l", kind: sym, link: outside}, {name: "l", body: "evil"}}, ""},
		{"written below a link", []entry{{name: "l", kind: sym, link: filepath.Dir(outside)}, {name: "l/outside", body: "evil"}}, ""},
		{"written below a climbing link", []entry{{name: "l", kind: sym, link: strings.Repeat("../", 40) + filepath.Dir(outside)}, {name: "l/outside", body: "evil"}}, ""},
		{"removed below a link", []entry{{name: "l", kind: sym, link: filepath.Dir(outside)}, {name: "l/.wh.outside"}}, ""},
		{"opaque below a link", []entry{{name: "l", kind: sym, link: filepath.Dir(outside)}, {name: "l/.wh..wh..opq"}}, ""},
		{"whiteout of the root", []entry{{name: ".wh."}}, "whiteout of nothing"},
		{"whiteout of the parent", []entry{{name: "a/.wh..."}}, "whiteout of nothing"},
		{"links in a circle", []entry{{name: "a", kind: sym, link: "b"}, {name: "b", kind: sym, link: "a"}, {name: "a/x", body: "1"}}, "circle"},
		{"long name", []entry{{name: long, body: "x"}}, "no name"},
		{"too many", func() (all []entry) {
			for i := range 60 {
				all = append(all, entry{name: strings.Repeat("x", i+1)})
			}
			return
		}(), "more than is allowed"},
		{"bomb", []entry{{name: "zeros", body: strings.Repeat("\x00", 2<<20)}}, "more than is allowed"},
		{"mount point is a file", []entry{{name: "iexec_out", body: "x"}}, "not a folder"},
		{"mount point is a link to the host", []entry{{name: "iexec_out", kind: sym, link: filepath.Dir(outside)}}, "not a folder"},
		{"mount point is a link inside", []entry{{name: "proc", kind: sym, link: "tmp"}}, "not a folder"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			images := newImages(t, func(c *oci.ImagesConfig) { c.Entries, c.UnpackedBytes = 50, 1<<20 })
			path, err := load(t, images, imageOf(t, v1.Config{}, layerOf(t, tt.entries...)))
			if tt.text == "" && err != nil {
				t.Errorf("error %v", err)
			}
			if tt.text != "" && (result.CauseOf(err) != result.AppModuleInvalid || !strings.Contains(err.Error(), tt.text)) {
				t.Errorf("%s, error %v, want one about %q", path, err, tt.text)
			}
			if got, err := os.ReadFile(outside); err != nil || string(got) != "mine" {
				t.Errorf("outside the image: %q, %v", got, err)
			}
			if entries, _ := os.ReadDir(filepath.Dir(outside)); len(entries) != 1 {
				t.Errorf("something was written outside: %v", entries)
			}
		})
	}
}

func TestNoSetUserID(t *testing.T) {
	path, err := load(t, newImages(t), imageOf(t, v1.Config{}, layerOf(t, entry{name: "su", body: "x", mode: 0o6755}, entry{name: "shut", body: "x", mode: 0o200})))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]fs.FileMode{"su": 0o755, "shut": 0o600} {
		info, err := os.Lstat(filepath.Join(path, "rootfs", name))
		if err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v, want %v", name, info, err, want)
		}
	}
}

// What the configuration says of a layer and what the layer is may differ; so may its announced and its real form.
func TestLayersThatAreNotWhatTheySay(t *testing.T) {
	plain := tarOf(t, entry{name: "x", body: "1"})
	var zipped, packed bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write(plain)
	_ = z.Close()
	e, err := zstd.NewWriter(&packed)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = e.Write(plain)
	_ = e.Close()
	tests := []struct {
		name  string
		layer v1.Layer
		text  string
	}{
		{"zstd", static.NewLayer(packed.Bytes(), types.OCILayerZStd), "the configuration says"}, // static layers say the packed bytes' digest
		{"not gzip", static.NewLayer([]byte("hello"), types.OCILayer), ""},
		{"cut gzip", static.NewLayer(zipped.Bytes()[:zipped.Len()-10], types.OCILayer), ""},
		{"zstd called gzip", static.NewLayer(packed.Bytes(), types.OCILayer), ""},
		{"unknown", static.NewLayer(plain, "application/x-evil"), "media type"},
		{"not tar", static.NewLayer(bytes.Repeat([]byte("x"), 2000), types.OCIUncompressedLayer), ""},
	}
	for _, tt := range tests {
		_, err := load(t, newImages(t), imageOf(t, v1.Config{}, tt.layer))
		if result.CauseOf(err) != result.AppModuleInvalid || !strings.Contains(err.Error(), tt.text) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	path, err := load(t, newImages(t), imageOf(t, v1.Config{}, static.NewLayer(plain, types.OCIUncompressedLayer)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"x": "1"}, treeOf(t, path)); diff != "" {
		t.Error(diff)
	}
	// A layer in zstd, with the right digest of what it unpacks to.
	image, err := mutate.Append(imageOf(t, v1.Config{}), mutate.Addendum{Layer: zstdLayer{static.NewLayer(packed.Bytes(), types.OCILayerZStd), static.NewLayer(plain, types.OCIUncompressedLayer)}})
	if err != nil {
		t.Fatal(err)
	}
	if path, err = load(t, newImages(t), image); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"x": "1"}, treeOf(t, path)); diff != "" {
		t.Error(diff)
	}
}

type zstdLayer struct {
	v1.Layer
	plain v1.Layer
}

func (l zstdLayer) DiffID() (v1.Hash, error) { return l.plain.Digest() }
