// Package ocitest makes images of containers for tests, and a registry on loopback that serves them.
//
// It is for tests only, of packages that run images through the whole platform.
package ocitest

import (
	"archive/tar"
	"bytes"
	"io"
	"log"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/registry"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/tarball"

	"github.com/iexec-go/iexec/executor/oci"
)

// Need skips the test on a machine that gives no sandbox to this user. Where IEXEC_TEST_SANDBOX is set, as .ci/run does
// wherever there are control groups, that is a failure. The test's binary has to call oci.Main first thing.
func Need(t testing.TB) {
	t.Helper()
	found, err := oci.Probe(t.Context(), oci.Config{Dir: t.TempDir()})
	switch {
	case err != nil:
		t.Fatal(err)
	case found.Ready():
	case os.Getenv("IEXEC_TEST_SANDBOX") != "":
		t.Fatalf("no sandbox here: %q", found.Reasons)
	default:
		t.Skipf("this needs root, crun or runc, mkfs.ext4 and control groups (.ci/run installs them): %q", found.Reasons)
	}
}

// Program builds a program of a package that needs no libraries, and gives its path.
func Program(t testing.TB, pkg string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	build := exec.CommandContext(t.Context(), "go", "build", "-trimpath", "-ldflags=-s -w", "-buildvcs=false", "-o", path, pkg)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", pkg, err, out)
	}
	return path
}

// Image is an image of one program, which is its entry point.
func Image(t testing.TB, program string) v1.Image {
	t.Helper()
	code, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	var raw bytes.Buffer
	w := tar.NewWriter(&raw)
	must(t, w.WriteHeader(&tar.Header{Name: "app", Typeflag: tar.TypeReg, Mode: 0o755, Size: int64(len(code))}))
	_, err = w.Write(code)
	must(t, err)
	must(t, w.Close())
	layer, err := tarball.LayerFromOpener(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw.Bytes())), nil })
	must(t, err)
	image, err := mutate.AppendLayers(empty.Image, layer)
	must(t, err)
	file, err := image.ConfigFile()
	must(t, err)
	file = file.DeepCopy()
	file.OS, file.Architecture, file.Config = "linux", runtime.GOARCH, v1.Config{Entrypoint: []string{"/app"}}
	image, err = mutate.ConfigFile(image, file)
	must(t, err)
	return image
}

// Digest is what is registered as an image's checksum.
func Digest(t testing.TB, image v1.Image) common.Hash {
	t.Helper()
	digest, err := image.Digest()
	must(t, err)
	return common.HexToHash(digest.Hex)
}

// Push runs a registry for the length of the test, puts an image into it and gives its address.
func Push(t testing.TB, image v1.Image, repository string) string {
	t.Helper()
	server := httptest.NewServer(registry.New(registry.Logger(log.New(io.Discard, "", 0))))
	t.Cleanup(server.Close)
	ref, err := name.NewTag(strings.TrimPrefix(server.URL, "http://") + "/" + repository)
	must(t, err)
	must(t, remote.Write(ref, image))
	return ref.Name()
}

// Archive writes an image as an OCI layout in a tar file.
func Archive(t testing.TB, image v1.Image, path string) {
	t.Helper()
	dir := t.TempDir()
	at, err := layout.Write(dir, empty.Index)
	must(t, err)
	must(t, at.AppendImage(image))
	file, err := os.Create(path)
	must(t, err)
	w := tar.NewWriter(file)
	must(t, w.AddFS(os.DirFS(dir)))
	must(t, w.Close())
	must(t, file.Close())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
