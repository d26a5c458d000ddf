package wasm

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"
	"github.com/tetratelabs/wazero/sys"

	"github.com/iexec-go/iexec/poco/result"
)

// tree is a file system for a guest, in one folder of the host.
//
// There are two walls. The names a guest uses are looked up in a tree that this process keeps in
// memory and that knows nothing but files and folders: there is no link to follow and no ".." to
// take, and every byte and file is counted before it is made. Behind it, the host's files are opened
// through os.Root, which cannot reach outside the folder whatever it is asked.
//
// Rationale: what a guest sees of its files is also part of its input. Times, owners, inode numbers
// and the order of a folder's entries differ between machines, so the guest gets constants, numbers
// in the order of making, and sorted names.
//
// One guest thread uses a tree, so it has no lock.
type tree struct {
	experimentalsys.UnimplementedFS

	root     *os.Root
	device   uint64
	writable bool
	top      *node
	lastIno  uint64

	handles           int
	bytes, bytesLimit uint64
	nodes, nodesLimit int
	refused           bool  // the guest was refused bytes or files
	broken            error // the host failed, see host
}

// node is a file or a folder.
type node struct {
	ino      uint64
	size     int64
	children map[string]*node // nil for a file
	handles  int
	removed  bool // its name is gone; its bytes go with the last handle
}

const (
	maxHandles    = 256
	maxInputNodes = 100_000
)

func (n *node) isDir() bool { return n.children != nil }

// readOnlyTree takes a folder as it is now. Links and devices in it do not exist for the guest.
func readOnlyTree(root *os.Root, device uint64) (*tree, error) {
	t := &tree{root: root, device: device, nodesLimit: maxInputNodes}
	t.top = t.newNode(true)
	err := fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if !entry.IsDir() && !entry.Type().IsRegular() {
			return nil
		}
		if t.nodes >= t.nodesLimit {
			return fmt.Errorf("input folder holds more than %d files", t.nodesLimit)
		}
		parent, errno := t.lookup(path.Dir(name))
		if errno != 0 {
			return fmt.Errorf("input %q: %w", name, errno)
		}
		n := t.newNode(entry.IsDir())
		if !n.isDir() {
			info, err := entry.Info()
			if err != nil {
				return err
			}
			n.size = info.Size()
		}
		parent.children[path.Base(name)] = n
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read input folder: %w", err)
	}
	return t, nil
}

// writableTree begins with an empty folder.
func writableTree(root *os.Root, device uint64, bytes uint64, files int) *tree {
	t := &tree{root: root, device: device, writable: true, bytesLimit: bytes, nodesLimit: files}
	t.top = t.newNode(true)
	t.nodes = 0 // the folder itself is not counted
	return t
}

func (t *tree) newNode(dir bool) *node {
	t.lastIno++
	t.nodes++
	n := &node{ino: t.lastIno}
	if dir {
		n.children = make(map[string]*node)
	}
	return n
}

// clean turns the path of a guest into one from the top of the tree: "" is the top.
func clean(name string) (cleaned string, wantsDir bool) {
	return strings.TrimPrefix(path.Clean("/"+name), "/"), strings.HasSuffix(name, "/")
}

func (t *tree) lookup(name string) (*node, experimentalsys.Errno) {
	cleaned, wantsDir := clean(name)
	n := t.top
	for part := range strings.SplitSeq(cleaned, "/") {
		if part == "" {
			break
		}
		if !n.isDir() {
			return nil, experimentalsys.ENOTDIR
		}
		child, ok := n.children[part]
		if !ok {
			return nil, experimentalsys.ENOENT
		}
		n = child
	}
	if wantsDir && !n.isDir() {
		return nil, experimentalsys.ENOTDIR
	}
	return n, 0
}

// place is where a name is or would be.
type place struct {
	cleaned string // path for the host
	parent  *node
	name    string
	node    *node // nil when there is nothing of that name
}

// find looks for a name that is about to be made, moved or removed.
func (t *tree) find(name string) (place, experimentalsys.Errno) {
	if !t.writable {
		return place{}, experimentalsys.EROFS
	}
	cleaned, wantsDir := clean(name)
	if cleaned == "" {
		return place{}, experimentalsys.EPERM
	}
	if len(name) > 4096 {
		return place{}, experimentalsys.ENAMETOOLONG
	}
	if !result.ValidPath(cleaned) {
		return place{}, experimentalsys.EINVAL
	}
	parent, errno := t.lookup(path.Dir(cleaned))
	if errno != 0 {
		return place{}, errno
	}
	if !parent.isDir() {
		return place{}, experimentalsys.ENOTDIR
	}
	p := place{cleaned: filepath.FromSlash(cleaned), parent: parent, name: path.Base(cleaned)}
	p.node = parent.children[p.name]
	if wantsDir && p.node != nil && !p.node.isDir() {
		return place{}, experimentalsys.ENOTDIR
	}
	return p, 0
}

// OpenFile implements experimentalsys.FS.
func (t *tree) OpenFile(name string, flag experimentalsys.Oflag, _ fs.FileMode) (experimentalsys.File, experimentalsys.Errno) {
	if t.handles >= maxHandles {
		return nil, experimentalsys.EAGAIN
	}
	writes := flag&(experimentalsys.O_RDWR|experimentalsys.O_WRONLY) != 0
	n, errno := t.lookup(name)
	switch {
	case errno == experimentalsys.ENOENT && flag&experimentalsys.O_CREAT != 0:
		return t.create(name, flag)
	case errno != 0:
		return nil, errno
	case flag&experimentalsys.O_CREAT != 0 && flag&experimentalsys.O_EXCL != 0:
		return nil, experimentalsys.EEXIST
	case n.isDir() && (writes || flag&experimentalsys.O_TRUNC != 0):
		return nil, experimentalsys.EISDIR
	case n.isDir():
		return t.handle(n, nil, flag), 0
	case flag&experimentalsys.O_DIRECTORY != 0:
		return nil, experimentalsys.ENOTDIR
	case !t.writable && (writes || flag&experimentalsys.O_TRUNC != 0):
		return nil, experimentalsys.EROFS
	}
	cleaned, _ := clean(name)
	host := os.O_RDONLY
	if t.writable {
		host = os.O_RDWR
	}
	file, err := t.root.OpenFile(filepath.FromSlash(cleaned), host, 0)
	if err != nil {
		return nil, t.host(err)
	}
	h := t.handle(n, file, flag)
	if flag&experimentalsys.O_TRUNC != 0 {
		if errno := h.Truncate(0); errno != 0 {
			_ = h.Close()
			return nil, errno
		}
	}
	return h, 0
}

func (t *tree) create(name string, flag experimentalsys.Oflag) (experimentalsys.File, experimentalsys.Errno) {
	p, errno := t.find(name)
	if errno != 0 {
		return nil, errno
	}
	if strings.HasSuffix(name, "/") {
		return nil, experimentalsys.EISDIR
	}
	if errno := t.countNode(); errno != 0 {
		return nil, errno
	}
	file, err := t.root.OpenFile(p.cleaned, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, t.host(err)
	}
	n := t.newNode(false)
	p.parent.children[p.name] = n
	return t.handle(n, file, flag), 0
}

func (t *tree) countNode() experimentalsys.Errno {
	if t.nodes >= t.nodesLimit {
		t.refused = true
		return experimentalsys.EIO
	}
	return 0
}

// Mkdir implements experimentalsys.FS.
func (t *tree) Mkdir(name string, _ fs.FileMode) experimentalsys.Errno {
	p, errno := t.find(name)
	if errno != 0 {
		return errno
	}
	if p.node != nil {
		return experimentalsys.EEXIST
	}
	if errno := t.countNode(); errno != 0 {
		return errno
	}
	if err := t.root.Mkdir(p.cleaned, 0o700); err != nil {
		return t.host(err)
	}
	p.parent.children[p.name] = t.newNode(true)
	return 0
}

// Rmdir implements experimentalsys.FS.
func (t *tree) Rmdir(name string) experimentalsys.Errno {
	p, errno := t.find(name)
	switch {
	case errno != 0:
		return errno
	case p.node == nil:
		return experimentalsys.ENOENT
	case !p.node.isDir():
		return experimentalsys.ENOTDIR
	case len(p.node.children) > 0:
		return experimentalsys.ENOTEMPTY
	}
	return t.remove(p)
}

// Unlink implements experimentalsys.FS.
func (t *tree) Unlink(name string) experimentalsys.Errno {
	p, errno := t.find(name)
	switch {
	case errno != 0:
		return errno
	case p.node == nil:
		return experimentalsys.ENOENT
	case p.node.isDir():
		return experimentalsys.EISDIR
	}
	return t.remove(p)
}

func (t *tree) remove(p place) experimentalsys.Errno {
	if err := t.root.Remove(p.cleaned); err != nil {
		return t.host(err)
	}
	delete(p.parent.children, p.name)
	p.node.removed = true
	t.forget(p.node)
	return 0
}

// forget gives back what a file without name and without handle took.
func (t *tree) forget(n *node) {
	if n.removed && n.handles == 0 {
		t.nodes--
		t.bytes -= uint64(n.size)
	}
}

// Rename implements experimentalsys.FS.
func (t *tree) Rename(from, to string) experimentalsys.Errno {
	src, errno := t.find(from)
	if errno != 0 {
		return errno
	}
	if src.node == nil {
		return experimentalsys.ENOENT
	}
	dst, errno := t.find(to)
	switch {
	case errno != 0:
		return errno
	case dst.node == src.node:
		return 0
	case src.node.isDir() && strings.HasPrefix(dst.cleaned, src.cleaned+string(filepath.Separator)):
		return experimentalsys.EINVAL
	case dst.node == nil && !src.node.isDir() && strings.HasSuffix(to, "/"):
		return experimentalsys.ENOTDIR
	case dst.node != nil && dst.node.isDir() && !src.node.isDir():
		return experimentalsys.EISDIR
	case dst.node != nil && !dst.node.isDir() && src.node.isDir():
		return experimentalsys.ENOTDIR
	case dst.node != nil && len(dst.node.children) > 0:
		return experimentalsys.ENOTEMPTY
	}
	if dst.node != nil {
		if errno := t.remove(dst); errno != 0 {
			return errno
		}
	}
	if err := t.root.Rename(src.cleaned, dst.cleaned); err != nil {
		return t.host(err)
	}
	delete(src.parent.children, src.name)
	dst.parent.children[dst.name] = src.node
	return 0
}

// Stat implements experimentalsys.FS.
func (t *tree) Stat(name string) (sys.Stat_t, experimentalsys.Errno) {
	n, errno := t.lookup(name)
	if errno != 0 {
		return sys.Stat_t{}, errno
	}
	return t.stat(n), 0
}

// Lstat implements experimentalsys.FS: without links it is the same as Stat.
func (t *tree) Lstat(name string) (sys.Stat_t, experimentalsys.Errno) { return t.Stat(name) }

func (t *tree) stat(n *node) sys.Stat_t {
	at := defaultStart.UnixNano()
	st := sys.Stat_t{Dev: t.device, Ino: n.ino, Nlink: 1, Size: n.size, Mode: 0o444, Atim: at, Mtim: at, Ctim: at}
	if n.isDir() {
		st.Mode = fs.ModeDir | 0o555
	}
	if t.writable {
		st.Mode |= 0o200
	}
	return st
}

// Link implements experimentalsys.FS by refusing: a file has one name.
func (t *tree) Link(string, string) experimentalsys.Errno { return experimentalsys.EPERM }

// Symlink implements experimentalsys.FS by refusing: there are no links.
func (t *tree) Symlink(string, string) experimentalsys.Errno { return experimentalsys.EPERM }

// Readlink implements experimentalsys.FS: nothing is a link.
func (t *tree) Readlink(name string) (string, experimentalsys.Errno) {
	if _, errno := t.lookup(name); errno != 0 {
		return "", errno
	}
	return "", experimentalsys.EINVAL
}

// Chmod implements experimentalsys.FS: modes are constant.
func (t *tree) Chmod(string, fs.FileMode) experimentalsys.Errno { return experimentalsys.EPERM }

// Utimens implements experimentalsys.FS: times are constant, and programs that set them, as every
// unpacker does, need not know.
func (t *tree) Utimens(name string, _, _ int64) experimentalsys.Errno {
	_, errno := t.lookup(name)
	return errno
}

// host notes that the host's disk refused what the tree had allowed, and hides the reason.
//
// Rationale: a guest that goes on after that, or fails, does so because of this machine. The run is
// then no answer of the program, whatever it ends with: an honest worker with a full disk must not
// contribute a failure that other replicas do not see.
func (t *tree) host(err error) experimentalsys.Errno {
	if t.broken == nil {
		t.broken = err
	}
	return experimentalsys.EIO
}

func sortedNames(children map[string]*node) []string {
	names := make([]string, 0, len(children))
	for name := range children {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
