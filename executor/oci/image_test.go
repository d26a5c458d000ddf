//go:build linux

package oci_test

import (
	"archive/tar"
	"bytes"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/name"
	registryserver "github.com/google/go-containerregistry/pkg/registry"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/tarball"

	"github.com/iexec-go/iexec/executor/oci"
)

// entry is one entry of a layer.
type entry struct {
	name, body, link string
	kind             byte // tar.TypeReg when zero
	mode             int64
	uid              int
}

func layerOf(t testing.TB, entries ...entry) v1.Layer {
	t.Helper()
	raw := tarOf(t, entries...)
	layer, err := tarball.LayerFromOpener(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil })
	if err != nil {
		t.Fatal(err)
	}
	return layer
}

func tarOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, e := range entries {
		if e.kind == 0 {
			e.kind = tar.TypeReg
		}
		if e.mode == 0 {
			e.mode = 0o755
		}
		h := &tar.Header{Name: e.name, Linkname: e.link, Typeflag: e.kind, Mode: e.mode, Uid: e.uid, Gid: e.uid, Size: int64(len(e.body))}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, e.body); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func imageOf(t testing.TB, config v1.Config, layers ...v1.Layer) v1.Image {
	t.Helper()
	image, err := mutate.AppendLayers(empty.Image, layers...)
	if err != nil {
		t.Fatal(err)
	}
	file, err := image.ConfigFile()
	if err != nil {
		t.Fatal(err)
	}
	file = file.DeepCopy()
	file.OS, file.Architecture, file.Config = "linux", runtime.GOARCH, config
	if image, err = mutate.ConfigFile(image, file); err != nil {
		t.Fatal(err)
	}
	return image
}

// guestImage holds the guest and little else.
func guestImage(t testing.TB, config v1.Config, more ...entry) v1.Image {
	t.Helper()
	program, err := os.ReadFile(guest)
	if err != nil {
		t.Fatal(err)
	}
	if config.Entrypoint == nil {
		config.Entrypoint = []string{"/bin/guest"}
	}
	return imageOf(t, config, layerOf(t, append([]entry{{name: "bin/", kind: tar.TypeDir}, {name: "bin/guest", body: string(program)}}, more...)...))
}

type digester interface{ Digest() (v1.Hash, error) }

func sumOf(t testing.TB, image digester) common.Hash {
	t.Helper()
	digest, err := image.Digest()
	if err != nil {
		t.Fatal(err)
	}
	return common.HexToHash(digest.Hex)
}

// serveRegistry runs a registry, seen through a handler that may spoil its answers.
func serveRegistry(t testing.TB, spoil func(http.Handler) http.Handler) (host string) {
	t.Helper()
	handler := registryserver.New(registryserver.Logger(log.New(io.Discard, "", 0)))
	if spoil != nil {
		handler = spoil(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return strings.TrimPrefix(server.URL, "http://")
}

// push returns the address of an image without its digest.
func push(t testing.TB, host string, image v1.Image) string {
	t.Helper()
	ref, err := name.NewTag(host + "/team/app:latest")
	if err != nil {
		t.Fatal(err)
	}
	if err := remote.Write(ref, image); err != nil {
		t.Fatal(err)
	}
	return ref.Name()
}

func newImages(t testing.TB, change ...func(*oci.ImagesConfig)) *oci.Images {
	t.Helper()
	cfg := oci.ImagesConfig{Dir: filepath.Join(t.TempDir(), "images"), AllowPrivate: true}
	for _, c := range change {
		c(&cfg)
	}
	images, err := oci.OpenImages(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = images.Close() })
	return images
}

// writeLayout puts an image through an OCI layout, as a folder.
func writeLayout(t testing.TB, image v1.Image) string {
	t.Helper()
	dir := t.TempDir()
	path, err := layout.Write(dir, empty.Index)
	if err != nil {
		t.Fatal(err)
	}
	if err := path.AppendImage(image); err != nil {
		t.Fatal(err)
	}
	return dir
}

func load(t testing.TB, images *oci.Images, image v1.Image) (string, error) {
	t.Helper()
	path, release, err := images.Load(t.Context(), writeLayout(t, image), sumOf(t, image))
	if err == nil {
		t.Cleanup(release)
	}
	return path, err
}
