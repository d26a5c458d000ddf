package blob_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/go-cid"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

const chunk = 256 << 10

func openDir(t testing.TB, path string, max int64) *blob.Dir {
	t.Helper()
	d, err := blob.Open(path, blob.Config{MaxBytes: max, MaxFile: max, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func put(t testing.TB, d *blob.Dir, data []byte) string {
	t.Helper()
	cid, size, err := d.Put(t.Context(), bytes.NewReader(data), 0)
	if err != nil || size != int64(len(data)) {
		t.Fatalf("put %d bytes: %d %v", len(data), size, err)
	}
	return cid
}

func get(d *blob.Dir, cid string) ([]byte, error) {
	r, info, err := d.Get(context.Background(), cid)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(r)
	if err == nil && int64(len(data)) != info.Size {
		err = errors.New("the size is wrong")
	}
	return data, errors.Join(err, r.Close())
}

func filesIn(t *testing.T, dir string) (paths []string) {
	t.Helper()
	if err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			paths = append(paths, path)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return paths
}

func TestDirKeepsFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "blobs")
	d := openDir(t, path, 1<<30)
	all := random(3*chunk + 5)
	cids := map[string]int{}
	for _, size := range []int{0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, len(all)} {
		cid := put(t, d, all[:size])
		if again := put(t, d, all[:size]); again != cid {
			t.Errorf("a second put of %d bytes: %s, was %s", size, again, cid)
		}
		cids[cid] = size
	}
	used := d.Used()
	d = openDir(t, path, 1<<30) // a restart
	if d.Used() != used {
		t.Errorf("%d bytes used after a restart, %d before", d.Used(), used)
	}
	for cid, size := range cids {
		data, err := get(d, cid)
		if err != nil || !bytes.Equal(data, all[:size]) {
			t.Errorf("%d bytes came back as %d, %v", size, len(data), err)
		}
	}
	found := 0
	if err := d.Walk(t.Context(), func(info blob.Info) error {
		found++
		if size, ok := cids[info.CID]; !ok || int64(size) != info.Size {
			t.Errorf("walk found %+v", info)
		}
		return nil
	}); err != nil || found != len(cids) {
		t.Errorf("walk found %d of %d, %v", found, len(cids), err)
	}
	if runtime.GOOS != "windows" {
		for _, file := range filesIn(t, path) {
			file, dir := must(os.Stat(file)), must(os.Stat(filepath.Dir(file)))
			if file.Mode().Perm() != 0o600 || dir.Mode().Perm() != 0o700 {
				t.Errorf("modes %v in %v", file.Mode(), dir.Mode())
			}
		}
	}
	for cid := range cids {
		if err := d.Delete(cid); err != nil {
			t.Error(err)
		}
		if has, err := d.Has(cid); has || err != nil {
			t.Errorf("deleted, but Has says %v %v", has, err)
		}
		if _, err := get(d, cid); poco.KindOf(err) != poco.NotFound {
			t.Errorf("get after delete: %v", err)
		}
		if err := d.Delete(cid); poco.KindOf(err) != poco.NotFound {
			t.Errorf("second delete: %v", err)
		}
	}
	if d.Used() != 0 {
		t.Errorf("%d bytes used by nothing", d.Used())
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestEverySpellingOfACID(t *testing.T) {
	d := openDir(t, t.TempDir(), 1<<20)
	want := []byte("hello world\n")
	root := cid.MustParse(put(t, d, want))
	raw := must(d.PutAs(t.Context(), "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4", bytes.NewReader(want), 0))
	for _, s := range []string{root.String(), cid.NewCidV1(cid.DagProtobuf, root.Hash()).String(),
		must(cid.NewCidV1(cid.DagProtobuf, root.Hash()).StringOfBase('z')), raw.CID} {
		if got, err := get(d, s); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %q %v", s, got, err)
		}
	}
}

func TestHostileCIDs(t *testing.T) {
	d := openDir(t, t.TempDir(), 1<<20)
	good := put(t, d, []byte("x"))
	for _, s := range []string{"", ".", "..", "../../etc/passwd", "/", "\x00", strings.Repeat("Q", 1<<16), "Qm", good[:45], good + "a",
		good + "/..", " " + good, "tmp", "bafkqaaa" /* identity */, "bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje", /* dag-cbor */
		"bafkr4ibcbgmrdv6ss4t3lnwd3ieqbmpm4hwv6rs2p36nbrgjl2tnhebsma" /* blake3 */, "k51qzi5uqu5dgutdk6i1ynyzgkqngpha5xpgia3a5qqp4jsh0u4csozksxel2r"} {
		if _, _, err := d.Get(t.Context(), s); poco.KindOf(err) != poco.Invalid {
			t.Errorf("get %.60q: %v", s, err)
		}
		if _, err := d.Has(s); poco.KindOf(err) != poco.Invalid {
			t.Errorf("has %.60q: %v", s, err)
		}
		if err := d.Delete(s); poco.KindOf(err) != poco.Invalid {
			t.Errorf("delete %.60q: %v", s, err)
		}
		if _, err := d.PutAs(t.Context(), s, strings.NewReader("x"), 0); poco.KindOf(err) != poco.Invalid {
			t.Errorf("put %.60q: %v", s, err)
		}
	}
}

// A file may be asked for by the CID that other settings of `ipfs add` gave it.
func TestPutAsOtherProfiles(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	data := random(5<<20 + 3)
	v1 := merkledag.V1CidPrefix()
	for name, root := range map[string]cid.Cid{
		"version 1":         oracle(t, data, chunk, 174, v1, true).Cid(),
		"1 MiB, 174 links":  oracle(t, data, 1<<20, 174, v1, true).Cid(),
		"1 MiB, 1024 links": oracle(t, data, 1<<20, 1024, v1, true).Cid(),
		"version 0":         oracle(t, data, chunk, 174, merkledag.V0CidPrefix(), false).Cid(),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := d.PutAs(t.Context(), root.String(), bytes.NewReader(data), 0); err != nil {
				t.Fatal(err)
			}
			if got, err := get(d, root.String()); err != nil || !bytes.Equal(got, data) {
				t.Errorf("%d bytes came back, %v", len(got), err)
			}
			if _, err := d.PutAs(t.Context(), root.String(), bytes.NewReader(data[1:]), 0); poco.KindOf(err) != poco.Unverified {
				t.Errorf("other bytes under this CID: %v", err)
			}
		})
	}
}

func TestSeek(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	data := random(3*chunk + 5)
	r, _, err := d.Get(t.Context(), put(t, d, data))
	if err != nil {
		t.Fatal(err)
	}
	if err := iotest.TestReader(r, data); err != nil {
		t.Error(err)
	}
	if _, err := r.Seek(-1, io.SeekStart); poco.KindOf(err) != poco.Invalid {
		t.Errorf("before the start: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}

// Whatever the disk does to a file, no wrong byte is handed out, and putting it again repairs it.
func TestDamageIsNoticed(t *testing.T) {
	data := random(2*chunk + 9)
	for name, damage := range map[string]func(b []byte) []byte{
		"first byte":       func(b []byte) []byte { b[0] ^= 1; return b },
		"second chunk":     func(b []byte) []byte { b[chunk] ^= 1; return b },
		"last byte":        func(b []byte) []byte { b[len(data)-1] ^= 1; return b },
		"a leaf's digest":  func(b []byte) []byte { b[len(data)+33] ^= 1; return b },
		"profile":          func(b []byte) []byte { b[len(b)-1] = 1; return b },
		"unknown profile":  func(b []byte) []byte { b[len(b)-1] = 99; return b },
		"cut":              func(b []byte) []byte { return b[:len(b)-40] },
		"empty":            func([]byte) []byte { return nil },
		"two digests only": func(b []byte) []byte { return b[len(data):] },
	} {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			d := openDir(t, path, 64<<20)
			cid := put(t, d, data)
			file := filesIn(t, path)[0]
			if err := os.WriteFile(file, damage(must(os.ReadFile(file))), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := get(d, cid)
			if poco.KindOf(err) != poco.Unverified {
				t.Errorf("%d bytes, %v", len(got), err)
			}
			if !bytes.HasPrefix(data, got) {
				t.Error("wrong bytes were handed out")
			}
			put(t, d, data)
			if got, err := get(d, cid); err != nil || !bytes.Equal(got, data) {
				t.Errorf("after putting it again: %v", err)
			}
		})
	}
}

func TestBounds(t *testing.T) {
	path := t.TempDir()
	d, err := blob.Open(path, blob.Config{MaxBytes: 5 * chunk, MaxFile: 3 * chunk})
	if err != nil {
		t.Fatal(err)
	}
	endless := io.LimitReader(zeros{}, 1<<40)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for name, test := range map[string]struct {
		ctx   context.Context
		r     io.Reader
		limit int64
		want  poco.Kind
	}{
		"over the caller's limit": {t.Context(), strings.NewReader("12345"), 4, poco.Exhausted},
		"over the file limit":     {t.Context(), endless, 0, poco.Exhausted},
		"limit above the limit":   {t.Context(), endless, 1 << 40, poco.Exhausted},
		"cancelled":               {cancelled, endless, 0, poco.Unavailable},
		"broken off":              {t.Context(), iotest.ErrReader(io.ErrUnexpectedEOF), 0, poco.Invalid},
		"failing":                 {t.Context(), iotest.ErrReader(errors.New("x")), 0, poco.Internal},
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := d.Put(test.ctx, test.r, test.limit); err == nil || poco.KindOf(err) != test.want {
				t.Errorf("%v, want kind %v", err, test.want)
			}
			if left := filesIn(t, path); len(left) > 0 || d.Used() != 0 {
				t.Errorf("left behind: %v, %d bytes", left, d.Used())
			}
		})
	}
	data := random(2 * chunk)
	put(t, d, data)
	put(t, d, data[1:])
	if _, _, err := d.Put(t.Context(), bytes.NewReader(data[2:]), 0); poco.KindOf(err) != poco.Exhausted {
		t.Errorf("beyond the quota: %v", err)
	}
	if n := len(filesIn(t, path)); n != 2 {
		t.Errorf("%d files", n)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func TestOpenCleansUp(t *testing.T) {
	path := t.TempDir()
	d := openDir(t, path, 1<<20)
	cid := put(t, d, []byte("x"))
	if err := os.WriteFile(filepath.Join(path, "tmp", "put-1"), random(1000), 0o600); err != nil {
		t.Fatal(err)
	}
	d = openDir(t, path, 1<<20)
	if n := len(filesIn(t, path)); n != 1 {
		t.Errorf("%d files after a restart", n)
	}
	if _, err := get(d, cid); err != nil {
		t.Error(err)
	}
	for _, config := range []blob.Config{{}, {MaxFile: 2, MaxBytes: 1}} {
		if _, err := blob.Open(path, config); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%+v: %v", config, err)
		}
	}
}

func TestAtOnce(t *testing.T) {
	d := openDir(t, t.TempDir(), 64<<20)
	data := random(chunk + 1)
	var g errgroup.Group
	for range 8 {
		g.Go(func() error {
			cid, _, err := d.Put(context.Background(), bytes.NewReader(data), 0)
			if err != nil {
				return err
			}
			got, err := get(d, cid)
			if err == nil && !bytes.Equal(got, data) {
				err = errors.New("other bytes")
			}
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	if d.Used() != chunk+1+2*32+1 {
		t.Errorf("%d bytes used", d.Used())
	}
}

func BenchmarkPut(b *testing.B) {
	d := openDir(b, b.TempDir(), 1<<40)
	data := random(64 << 20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		put(b, d, data)
	}
}

func BenchmarkGet(b *testing.B) {
	d := openDir(b, b.TempDir(), 1<<40)
	cid := put(b, d, random(64<<20))
	b.SetBytes(64 << 20)
	b.ReportAllocs()
	for b.Loop() {
		r, _, err := d.Get(b.Context(), cid)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			b.Fatal(err)
		}
		_ = r.Close()
	}
}
