//go:build linux

package oci_test

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

func TestPullByDigest(t *testing.T) {
	host := serveRegistry(t, nil)
	image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "hi"}))
	address, sum := push(t, host, image), sumOf(t, image)
	for _, location := range []string{address, host + "/team/app", host + "/team/app@sha256:" + sum.Hex()[2:], "docker://" + address} {
		images := newImages(t)
		path, release, err := images.Pull(t.Context(), location, sum)
		if err != nil {
			t.Fatalf("%s: %v", location, err)
		}
		defer release()
		if got, err := os.ReadFile(filepath.Join(path, "rootfs", "hello")); err != nil || string(got) != "hi" {
			t.Errorf("%s: %q, %v", location, got, err)
		}
	}
}

// A tag that was moved, or an address with another digest, gives nothing: only what the chain says is run.
func TestPullTakesNothingElse(t *testing.T) {
	host := serveRegistry(t, nil)
	image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "hi"}))
	other := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "other"}))
	push(t, host, image)
	address := push(t, host, other) // the tag is the other's now
	images := newImages(t)
	path, release, err := images.Pull(t.Context(), address, sumOf(t, image))
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	if got, err := os.ReadFile(filepath.Join(path, "rootfs", "hello")); err != nil || string(got) != "hi" {
		t.Errorf("%q, %v", got, err)
	}
	tests := []struct {
		location string
		sum      common.Hash
		kind     poco.Kind
	}{
		{host + "/team/app@sha256:" + sumOf(t, other).Hex()[2:], sumOf(t, image), poco.Unverified},
		{address, common.HexToHash("0x1234"), poco.NotFound},
		{host + "/../app", sumOf(t, image), poco.Invalid},
		{"", sumOf(t, image), poco.Invalid},
		{strings.Repeat("a", 2000), sumOf(t, image), poco.Invalid},
	}
	images = newImages(t)
	for _, tt := range tests {
		if _, _, err := images.Pull(t.Context(), tt.location, tt.sum); poco.KindOf(err) != tt.kind {
			t.Errorf("%.100s: kind %v of %v, want %v", tt.location, poco.KindOf(err), err, tt.kind)
		}
	}
}

// Rationale: an image's address is a stranger's, and must not lead to the operator's own network.
func TestPrivateAddressesAreRefused(t *testing.T) {
	asked := false
	host := serveRegistry(t, func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked = asked || r.Method == http.MethodGet && r.URL.Path != "/v2/" && r.UserAgent() == "iexec"
			h.ServeHTTP(w, r)
		})
	})
	image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "hi"}))
	_, port, _ := strings.Cut(host, ":")
	push(t, host, image)
	asked = false
	images := newImages(t, func(c *oci.ImagesConfig) { c.AllowPrivate = false })
	for _, location := range []string{
		host + "/team/app", "localhost:" + port + "/team/app", "169.254.169.254/team/app", "10.0.0.1:5000/team/app", "[::1]:" + port + "/team/app",
	} {
		_, _, err := images.Pull(t.Context(), location, sumOf(t, image))
		if kind := poco.KindOf(err); kind != poco.Forbidden && kind != poco.Invalid {
			t.Errorf("%s: kind %v of %v", location, kind, err)
		}
	}
	if asked {
		t.Error("the registry was asked")
	}
}

// A registry that sends its own idea of the bytes, sends without end or sends clients elsewhere gets nowhere.
func TestSpoiltRegistries(t *testing.T) {
	var forbidden atomic.Int64
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { forbidden.Add(1) }))
	defer elsewhere.Close()
	replace := func(path string, body func(http.ResponseWriter, *http.Request)) func(http.Handler) http.Handler {
		return func(h http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.Method == http.MethodGet && strings.Contains(r.URL.Path, path) && r.UserAgent() != "" && strings.HasPrefix(r.UserAgent(), "iexec") {
					body(w, r)
					return
				}
				h.ServeHTTP(w, r)
			})
		}
	}
	endless := func(w http.ResponseWriter, _ *http.Request) {
		for block := make([]byte, 1<<16); ; {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	}
	other := func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `{"schemaVersion":2}`) }
	cut := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000000")
		_, _ = io.WriteString(w, "cut")
	}
	tests := []struct {
		name  string
		spoil func(http.Handler) http.Handler
	}{
		{"other manifest", replace("/manifests/", other)},
		{"other blobs", replace("/blobs/", other)},
		{"endless manifest", replace("/manifests/", endless)},
		{"endless blobs", replace("/blobs/", endless)},
		{"cut blobs", replace("/blobs/", cut)},
		{"nothing", replace("/v2/", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			host := serveRegistry(t, tt.spoil)
			image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "hi"}))
			images := newImages(t)
			_, _, err := images.Pull(t.Context(), push(t, host, image), sumOf(t, image))
			if err == nil {
				t.Fatal("it was taken")
			}
			if result.CauseOf(err) != result.Unknown {
				t.Errorf("the image is blamed for its registry: %v", err)
			}
			if strings.HasPrefix(tt.name, "endless manifest") && poco.KindOf(err) != poco.Exhausted {
				t.Errorf("kind %v of %v", poco.KindOf(err), err)
			}
		})
	}
}

func TestIndexGivesThisMachinesImage(t *testing.T) {
	host := serveRegistry(t, nil)
	mine := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "mine"}))
	index := mutate.AppendManifests(empty.Index,
		mutate.IndexAddendum{Add: imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "other"})), Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: "linux", Architecture: "s390x"}}},
		mutate.IndexAddendum{Add: mine, Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: "linux", Architecture: runtime.GOARCH}}})
	ref, err := name.NewTag(host + "/team/app:many")
	if err != nil {
		t.Fatal(err)
	}
	if err := remote.WriteIndex(ref, index); err != nil {
		t.Fatal(err)
	}
	path, release, err := newImages(t).Pull(t.Context(), ref.Name(), sumOf(t, index))
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	if got, err := os.ReadFile(filepath.Join(path, "rootfs", "hello")); err != nil || string(got) != "mine" {
		t.Errorf("%q, %v", got, err)
	}
	foreign := mutate.AppendManifests(empty.Index, mutate.IndexAddendum{Add: mine, Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: "linux", Architecture: "s390x"}}})
	if err := remote.WriteIndex(ref, foreign); err != nil {
		t.Fatal(err)
	}
	if _, _, err := newImages(t).Pull(t.Context(), ref.Name(), sumOf(t, foreign)); poco.KindOf(err) != poco.Refused {
		t.Errorf("an image for other machines: %v", err)
	}
}

func TestLoadFromFolderAndArchive(t *testing.T) {
	image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "hi"}))
	dir := writeLayout(t, image)
	archive := filepath.Join(t.TempDir(), "layout.tar")
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	if err := w.AddFS(os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Close(), os.WriteFile(archive, out.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, location := range []string{dir, archive} {
		path, release, err := newImages(t).Load(t.Context(), location, sumOf(t, image))
		if err != nil {
			t.Fatalf("%s: %v", location, err)
		}
		defer release()
		if got, err := os.ReadFile(filepath.Join(path, "rootfs", "hello")); err != nil || string(got) != "hi" {
			t.Errorf("%q, %v", got, err)
		}
	}
	if _, _, err := newImages(t).Load(t.Context(), archive, common.HexToHash("0x99")); poco.KindOf(err) != poco.NotFound {
		t.Errorf("a digest that the archive does not have: %v", err)
	}
	// A layout whose blob is a link to a file of the host.
	secret := filepath.Join(t.TempDir(), "secret")
	blob := filepath.Join(dir, "blobs", "sha256", sumOf(t, image).Hex()[2:])
	content, err := os.ReadFile(blob)
	if err := errors.Join(err, os.WriteFile(secret, content, 0o600), os.Remove(blob), os.Symlink(secret, blob)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := newImages(t).Load(t.Context(), dir, sumOf(t, image)); err == nil {
		t.Error("a link out of the layout was followed")
	}
}

func TestStoreIsBounded(t *testing.T) {
	images := newImages(t, func(c *oci.ImagesConfig) { c.MaxBytes = 25_000 })
	store := func(fill string) (string, func()) {
		image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "fill", body: strings.Repeat(fill, 8000)}))
		path, release, err := images.Load(t.Context(), writeLayout(t, image), sumOf(t, image))
		if err != nil {
			t.Fatal(err)
		}
		return path, release
	}
	exists := func(path string) bool { _, err := os.Stat(path); return err == nil }
	a, releaseA := store("a")
	b, releaseB := store("b")
	releaseB()
	c, releaseC := store("c")
	if !exists(a) || exists(b) || !exists(c) {
		t.Errorf("a in use: %v, b let go: %v, c in use: %v", exists(a), exists(b), exists(c))
	}
	releaseA()
	releaseC()
	d, releaseD := store("d")
	if exists(a) || !exists(d) {
		t.Errorf("a used longest ago: %v, d in use: %v", exists(a), exists(d))
	}
	releaseD()
}

func TestStoreIsOneProcessesAndSweptAfterACrash(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "images")
	images := newImages(t, func(c *oci.ImagesConfig) { c.Dir = dir })
	if _, err := oci.OpenImages(oci.ImagesConfig{Dir: dir}); poco.KindOf(err) != poco.Conflict {
		t.Errorf("opened twice: %v", err)
	}
	if err := errors.Join(images.Close(), os.MkdirAll(filepath.Join(dir, "abc.part", "rootfs"), 0o700), os.MkdirAll(filepath.Join(dir, "abc.trash"), 0o700)); err != nil {
		t.Fatal(err)
	}
	newImages(t, func(c *oci.ImagesConfig) { c.Dir = dir })
	if left, _ := filepath.Glob(filepath.Join(dir, "abc*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// However many tasks wait for an image, it is fetched once.
func TestPullOnce(t *testing.T) {
	var fetched atomic.Int64
	host := serveRegistry(t, func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodGet && strings.Contains(r.URL.Path, "/manifests/") {
				fetched.Add(1)
			}
			h.ServeHTTP(w, r)
		})
	})
	image := imageOf(t, v1.Config{}, layerOf(t, entry{name: "hello", body: "hi"}))
	address, sum, images := push(t, host, image), sumOf(t, image), newImages(t)
	fetched.Store(0)
	group, ctx := errgroup.WithContext(context.WithoutCancel(t.Context()))
	for range 8 {
		group.Go(func() error {
			_, release, err := images.Pull(ctx, address, sum)
			if err == nil {
				release()
			}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if fetched.Load() != 1 {
		t.Errorf("fetched %d times", fetched.Load())
	}
}

// treeOf lists a root file system: names, kinds, contents, targets of links.
func treeOf(t *testing.T, path string) map[string]string {
	t.Helper()
	root := filepath.Join(path, "rootfs")
	tree := make(map[string]string)
	err := filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, at)
		switch {
		case d.IsDir():
			tree[rel] = "/"
		case d.Type()&fs.ModeSymlink != 0:
			target, err := os.Readlink(at)
			tree[rel] = "-> " + target
			return err
		default:
			content, err := os.ReadFile(at)
			tree[rel] = string(content)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, point := range []string{".", "proc", "sys", "dev", "tmp", "iexec_in", "iexec_out"} {
		if tree[point] == "/" {
			delete(tree, point)
		}
	}
	return tree
}
