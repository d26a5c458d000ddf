package result_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco/result"
)

func pack(t interface{ Fatal(...any) }, files fs.FS) []byte {
	var out bytes.Buffer
	if err := result.Pack(&out, files); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestArchiveIsTheSameForTheSameFiles(t *testing.T) {
	files := map[string]string{"z": "last", "a/b": "inner", "a.txt": "", "computed.json": `{"deterministic-output-path":"/iexec_out/a"}`}
	first := folder(files)
	second := folder(files)
	for _, file := range second {
		file.ModTime, file.Mode = time.Unix(1_700_000_000, 0), 0o600
	}
	if !bytes.Equal(pack(t, first), pack(t, second)) {
		t.Error("times or modes of the files show in the archive")
	}
	archive := pack(t, first)
	opened, err := result.OpenArchive(bytes.NewReader(archive), int64(len(archive)), result.DefaultArchiveLimits)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := result.Of(first, result.Files)
	if err != nil {
		t.Fatal(err)
	}
	if err := result.Verify(opened, answer.Digest); err != nil {
		t.Error(err)
	}
}

func TestUnpackGivesTheFilesBack(t *testing.T) {
	base := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-d]{1,2}(/[e-g]{1,2}){0,2}`), 0, 8, rapid.ID).Draw(rt, "names")
		files := make(fstest.MapFS)
		for i, name := range names {
			files["f"+name+"/x"] = &fstest.MapFile{Data: bytes.Repeat([]byte{byte(i)}, i*100)}
		}
		archive := pack(rt, files)
		dir, err := os.MkdirTemp(base, "")
		if err != nil {
			rt.Fatal(err)
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = root.Close() }()
		if err := result.Unpack(bytes.NewReader(archive), int64(len(archive)), root, result.DefaultArchiveLimits); err != nil {
			rt.Fatal(err)
		}
		if !bytes.Equal(pack(rt, root.FS()), archive) {
			rt.Fatal("packing again gives another archive")
		}
	})
}

func TestPackRefusesLinks(t *testing.T) {
	files := fstest.MapFS{"link": {Mode: fs.ModeSymlink, Data: []byte("/etc/passwd")}}
	if err := result.Pack(&bytes.Buffer{}, files); result.CauseOf(err) != result.OutFolderZipFailed {
		t.Errorf("error %v", err)
	}
}

// hostile writes an archive no worker of ours would write.
func hostile(t *testing.T, headers ...*zip.FileHeader) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, h := range headers {
		entry, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(h.Name, "/") {
			continue
		}
		if _, err := entry.Write(make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func named(name string, mode fs.FileMode) *zip.FileHeader {
	h := &zip.FileHeader{Name: name, Method: zip.Deflate}
	h.SetMode(mode)
	return h
}

func TestHostileArchives(t *testing.T) {
	lying := hostile(t, named("lying", 0o644))
	// The declared size in the central directory: 4 bytes, 24 after its signature.
	at := bytes.LastIndex(lying, []byte("PK\x01\x02")) + 24
	lying[at], lying[at+1] = 10, 0

	limits := result.ArchiveLimits{Files: 5, Bytes: 5000}
	tests := []struct {
		name    string
		archive []byte
		text    string
	}{
		{"not an archive", []byte("hello"), "read archive"},
		{"climbs", hostile(t, named("../evil", 0o644)), "not a path"},
		{"climbs inside", hostile(t, named("a/../../evil", 0o644)), "not a path"},
		{"absolute", hostile(t, named("/etc/evil", 0o644)), "not a path"},
		{"backslashes", hostile(t, named(`..\evil`, 0o644)), "not a path"},
		{"empty name", hostile(t, named("/", 0o755|fs.ModeDir)), "not a path"},
		{"link", hostile(t, named("link", 0o777|fs.ModeSymlink)), "neither a file nor a folder"},
		{"device", hostile(t, named("dev", 0o666|fs.ModeDevice)), "neither a file nor a folder"},
		{"twice", hostile(t, named("a", 0o644), named("a", 0o644)), "twice"},
		{"file and folder", hostile(t, named("a", 0o644), named("a/b", 0o644)), ""},
		{"too many", hostile(t, named("a", 0o644), named("b", 0o644), named("c", 0o644), named("d/", 0o755|fs.ModeDir), named("e/", 0o755|fs.ModeDir), named("f/", 0o755|fs.ModeDir)), "6 entries"},
		{"lies about its size", lying, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			into := filepath.Join(dir, "into")
			if err := os.Mkdir(into, 0o755); err != nil {
				t.Fatal(err)
			}
			root, err := os.OpenRoot(into)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = root.Close() }()
			err = result.Unpack(bytes.NewReader(tt.archive), int64(len(tt.archive)), root, limits)
			if err == nil || !strings.Contains(err.Error(), tt.text) {
				t.Errorf("error %v, want one about %q", err, tt.text)
			}
			if entries, _ := os.ReadDir(dir); len(entries) != 1 {
				t.Errorf("something was written outside: %v", entries)
			}
		})
	}
}

func TestArchiveBomb(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	entry, err := w.Create("zeros")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := entry.Write(make([]byte, 8<<20)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = result.OpenArchive(bytes.NewReader(out.Bytes()), int64(out.Len()), result.ArchiveLimits{Files: 10, Bytes: 1 << 20})
	if err == nil || !strings.Contains(err.Error(), "more than") {
		t.Errorf("error %v", err)
	}
}

// TestDirectoryIsBounded: an archive that is nothing but directory is given up before it is held in memory, whatever
// it says of itself.
func TestDirectoryIsBounded(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := range 100_000 {
		if _, err := w.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i), Method: zip.Store}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, archive := range map[string][]byte{"honest": out.Bytes(), "lying": lieAboutEntries(t, out.Bytes())} {
		read := &counting{ReaderAt: bytes.NewReader(archive)}
		_, err := result.OpenArchive(read, int64(len(archive)), result.ArchiveLimits{Files: 100, Bytes: 1 << 20})
		if err == nil || !strings.Contains(err.Error(), "directory is too large") {
			t.Errorf("%s: error %v", name, err)
		}
		if read.n > 256<<10 {
			t.Errorf("%s: %d bytes were read of an archive whose 100 files need a few thousand", name, read.n)
		}
	}
}

// lieAboutEntries has the archive's end say that there are few entries.
func lieAboutEntries(t *testing.T, archive []byte) []byte {
	t.Helper()
	archive = bytes.Clone(archive)
	for _, end := range []struct {
		signature string
		at, size  int
	}{{"PK\x05\x06", 8, 2}, {"PK\x06\x06", 24, 8}} {
		i := bytes.LastIndex(archive, []byte(end.signature))
		if i < 0 {
			t.Fatal("the archive has no end")
		}
		for k := range 2 * end.size {
			archive[i+end.at+k] = 0
		}
		archive[i+end.at], archive[i+end.at+end.size] = 5, 5
	}
	return archive
}

// counting adds up what is read.
type counting struct {
	io.ReaderAt
	n int64
}

func (c *counting) ReadAt(b []byte, offset int64) (int, error) {
	n, err := c.ReaderAt.ReadAt(b, offset)
	c.n += int64(n)
	return n, err
}

func TestUnpackOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = root.Close() }()
	archive := pack(t, folder(map[string]string{"a": "new"}))
	if err := result.Unpack(bytes.NewReader(archive), int64(len(archive)), root, result.DefaultArchiveLimits); err == nil {
		t.Error("no error")
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "a")); string(data) != "old" {
		t.Errorf("now holds %q", data)
	}
}
