package wasm_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/executor/wasm"
)

var hostileNames = []string{
	"a", "b", "a/b", "a/c", "b/d", "a/b/e", ".", "/", "", "..", "../x", "a/../../x", "/etc/passwd", "../../../../../../etc/passwd",
	"a/", "./a", "a//b", "a/./b", "..\\x", "nul\x00", "\xff\xfe", "../out", "../in/file",
}

// Whatever a guest does in whatever order, it stays in its folder and within its limits, and what is
// counted is what is on the disk.
func TestTreeHoldsItsLimits(t *testing.T) {
	const bytesLimit, filesLimit = 5000, 6
	base := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		world, err := os.MkdirTemp(base, "")
		if err != nil {
			rt.Fatal(err)
		}
		out := filepath.Join(world, "out")
		if err := os.Mkdir(out, 0o755); err != nil {
			rt.Fatal(err)
		}
		root, err := os.OpenRoot(out)
		if err != nil {
			rt.Fatal(err)
		}
		defer root.Close()
		tree, used := wasm.Tree(root, bytesLimit, filesLimit)

		var open []experimentalsys.File
		name := func() string { return rapid.SampledFrom(hostileNames).Draw(rt, "name") }
		anOpenFile := func(rt *rapid.T) experimentalsys.File {
			if len(open) == 0 {
				rt.Skip("no file is open")
			}
			return open[rapid.IntRange(0, len(open)-1).Draw(rt, "handle")]
		}
		size := rapid.Int64Range(0, bytesLimit+10)
		rt.Repeat(map[string]func(*rapid.T){
			"open": func(rt *rapid.T) {
				flag := rapid.SampledFrom([]experimentalsys.Oflag{
					experimentalsys.O_RDONLY, experimentalsys.O_RDWR | experimentalsys.O_CREAT, experimentalsys.O_RDWR | experimentalsys.O_CREAT | experimentalsys.O_TRUNC,
					experimentalsys.O_WRONLY | experimentalsys.O_APPEND | experimentalsys.O_CREAT, experimentalsys.O_RDWR,
				}).Draw(rt, "flag")
				if file, errno := tree.OpenFile(name(), flag, 0); errno == 0 {
					open = append(open, file)
				}
			},
			"write":    func(rt *rapid.T) { _, _ = anOpenFile(rt).Write(make([]byte, size.Draw(rt, "size"))) },
			"pwrite":   func(rt *rapid.T) { _, _ = anOpenFile(rt).Pwrite([]byte("x"), size.Draw(rt, "offset")) },
			"truncate": func(rt *rapid.T) { _ = anOpenFile(rt).Truncate(size.Draw(rt, "size")) },
			"read":     func(rt *rapid.T) { _, _ = anOpenFile(rt).Pread(make([]byte, 10), size.Draw(rt, "offset")) },
			"list":     func(rt *rapid.T) { _, _ = anOpenFile(rt).Readdir(3) },
			"close":    func(rt *rapid.T) { _ = anOpenFile(rt).Close() },
			"mkdir":    func(*rapid.T) { _ = tree.Mkdir(name(), 0o755) },
			"rmdir":    func(*rapid.T) { _ = tree.Rmdir(name()) },
			"unlink":   func(*rapid.T) { _ = tree.Unlink(name()) },
			"rename":   func(*rapid.T) { _ = tree.Rename(name(), name()) },
			"symlink": func(rt *rapid.T) {
				if tree.Symlink(name(), name()) == 0 || tree.Link(name(), name()) == 0 {
					rt.Fatal("made a link")
				}
			},
			"": func(rt *rapid.T) {
				bytes, files := used()
				if bytes > bytesLimit || files > filesLimit {
					rt.Fatalf("%d bytes and %d files are in use", bytes, files)
				}
			},
		})
		for _, file := range open {
			_ = file.Close()
		}
		countedBytes, countedFiles := used()
		bytes, files := onDisk(rt, out)
		if bytes != countedBytes || files != countedFiles {
			rt.Fatalf("counted %d bytes in %d files, the disk has %d in %d", countedBytes, countedFiles, bytes, files)
		}
		if entries, err := os.ReadDir(world); err != nil || len(entries) != 1 {
			rt.Fatalf("beside the folder: %v, %v", entries, err)
		}
	})
}

func onDisk(t *rapid.T, dir string) (bytes uint64, files int) {
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		if !entry.IsDir() && !entry.Type().IsRegular() {
			t.Fatalf("%s is a %v", name, entry.Type())
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if !entry.IsDir() {
			bytes += uint64(info.Size())
		}
		files++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return bytes, files
}

func TestInputsCannotBeChanged(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("input"), 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	tree, err := wasm.ReadOnlyTree(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, flag := range []experimentalsys.Oflag{experimentalsys.O_RDWR, experimentalsys.O_WRONLY, experimentalsys.O_TRUNC, experimentalsys.O_RDWR | experimentalsys.O_CREAT} {
		for _, name := range []string{"a", "new"} {
			if file, errno := tree.OpenFile(name, flag, 0); errno == 0 {
				_ = file.Close()
				t.Errorf("%q was opened with flags %b", name, flag)
			}
		}
	}
	file, errno := tree.OpenFile("a", experimentalsys.O_RDONLY, 0)
	if errno != 0 {
		t.Fatal(errno)
	}
	defer func() { _ = file.Close() }()
	if _, errno := file.Write([]byte("x")); errno == 0 {
		t.Error("wrote an input")
	}
	if errno := file.Truncate(0); errno == 0 {
		t.Error("truncated an input")
	}
	for what, errno := range map[string]experimentalsys.Errno{
		"unlink": tree.Unlink("a"), "rename": tree.Rename("a", "b"), "mkdir": tree.Mkdir("d", 0o755), "rmdir": tree.Rmdir("."),
	} {
		if errno == 0 {
			t.Errorf("%s worked", what)
		}
	}
}
