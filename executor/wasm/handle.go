package wasm

import (
	"io"
	"io/fs"
	"math"
	"os"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"
	"github.com/tetratelabs/wazero/sys"
)

// handle is an open file or folder of a tree.
type handle struct {
	experimentalsys.UnimplementedFile

	tree          *tree
	node          *node
	file          *os.File // nil for a folder
	reads, writes bool
	appends       bool
	offset        int64
	names         []string // of a folder, from the first Readdir on
	listed        int
	closed        bool
}

func (t *tree) handle(n *node, file *os.File, flag experimentalsys.Oflag) *handle {
	t.handles++
	n.handles++
	h := &handle{tree: t, node: n, file: file, reads: true}
	if flag&experimentalsys.O_WRONLY != 0 {
		h.reads = false
	}
	h.writes = flag&(experimentalsys.O_WRONLY|experimentalsys.O_RDWR) != 0
	h.appends = flag&experimentalsys.O_APPEND != 0
	return h
}

// position is int64 by another name, so that vet does not take experimentalsys.File's Seek for a
// misspelt io.Seeker.
type position = int64

// usable tells why a file handle cannot be read or written.
func (h *handle) usable(allowed bool) experimentalsys.Errno {
	switch {
	case h.closed:
		return experimentalsys.EBADF
	case h.node.isDir():
		return experimentalsys.EISDIR
	case !allowed:
		return experimentalsys.EBADF
	}
	return 0
}

// Dev implements experimentalsys.File.
func (h *handle) Dev() (uint64, experimentalsys.Errno) { return h.tree.device, 0 }

// Ino implements experimentalsys.File.
func (h *handle) Ino() (sys.Inode, experimentalsys.Errno) { return h.node.ino, 0 }

// IsDir implements experimentalsys.File.
func (h *handle) IsDir() (bool, experimentalsys.Errno) { return h.node.isDir(), 0 }

// IsAppend implements experimentalsys.File.
func (h *handle) IsAppend() bool { return h.appends }

// SetAppend implements experimentalsys.File.
func (h *handle) SetAppend(enable bool) experimentalsys.Errno {
	if errno := h.usable(true); errno != 0 {
		return errno
	}
	h.appends = enable
	return 0
}

// Stat implements experimentalsys.File.
func (h *handle) Stat() (sys.Stat_t, experimentalsys.Errno) {
	if h.closed {
		return sys.Stat_t{}, experimentalsys.EBADF
	}
	return h.tree.stat(h.node), 0
}

// Read implements experimentalsys.File.
func (h *handle) Read(buf []byte) (int, experimentalsys.Errno) {
	n, errno := h.Pread(buf, h.offset)
	h.offset += int64(n)
	return n, errno
}

// Pread implements experimentalsys.File.
func (h *handle) Pread(buf []byte, offset int64) (int, experimentalsys.Errno) {
	if errno := h.usable(h.reads); errno != 0 {
		return 0, errno
	}
	if offset < 0 {
		return 0, experimentalsys.EINVAL
	}
	if len(buf) == 0 || offset >= h.node.size {
		return 0, 0
	}
	n, err := h.file.ReadAt(buf, offset)
	if err != nil && err != io.EOF {
		return n, h.tree.host(err)
	}
	return n, 0
}

// Write implements experimentalsys.File.
func (h *handle) Write(buf []byte) (int, experimentalsys.Errno) {
	if h.appends {
		h.offset = h.node.size
	}
	n, errno := h.Pwrite(buf, h.offset)
	h.offset += int64(n)
	return n, errno
}

// Pwrite implements experimentalsys.File. A write that does not fit the limit writes nothing.
func (h *handle) Pwrite(buf []byte, offset int64) (int, experimentalsys.Errno) {
	if errno := h.usable(h.writes); errno != 0 {
		return 0, errno
	}
	if offset < 0 || offset > math.MaxInt64-int64(len(buf)) {
		return 0, experimentalsys.EINVAL
	}
	if len(buf) == 0 {
		return 0, 0
	}
	if errno := h.resize(max(h.node.size, offset+int64(len(buf)))); errno != 0 {
		return 0, errno
	}
	n, err := h.file.WriteAt(buf, offset)
	if err != nil {
		return n, h.tree.host(err)
	}
	return n, 0
}

// Truncate implements experimentalsys.File.
func (h *handle) Truncate(size int64) experimentalsys.Errno {
	if errno := h.usable(h.writes); errno != 0 {
		return errno
	}
	if size < 0 {
		return experimentalsys.EINVAL
	}
	if errno := h.resize(size); errno != 0 {
		return errno
	}
	if err := h.file.Truncate(size); err != nil {
		return h.tree.host(err)
	}
	return 0
}

// resize counts the bytes of the file anew. Holes count: an archive holds them too.
func (h *handle) resize(size int64) experimentalsys.Errno {
	t := h.tree
	others := t.bytes - uint64(h.node.size)
	if size > h.node.size && uint64(size) > t.bytesLimit-others {
		t.refused = true
		return experimentalsys.EIO
	}
	t.bytes = others + uint64(size)
	h.node.size = size
	return 0
}

// Seek implements experimentalsys.File. On a folder, only going back to the beginning makes sense.
func (h *handle) Seek(offset position, whence int) (int64, experimentalsys.Errno) {
	if h.closed {
		return 0, experimentalsys.EBADF
	}
	if h.node.isDir() {
		if offset != 0 || whence != io.SeekStart {
			return 0, experimentalsys.EISDIR
		}
		h.names, h.listed = nil, 0
		return 0, 0
	}
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += h.offset
	case io.SeekEnd:
		offset += h.node.size
	default:
		return 0, experimentalsys.EINVAL
	}
	if offset < 0 {
		return 0, experimentalsys.EINVAL
	}
	h.offset = offset
	return offset, 0
}

// Readdir implements experimentalsys.File.
func (h *handle) Readdir(n int) ([]experimentalsys.Dirent, experimentalsys.Errno) {
	if h.closed {
		return nil, experimentalsys.EBADF
	}
	if !h.node.isDir() {
		return nil, experimentalsys.ENOTDIR
	}
	if h.names == nil {
		h.names = sortedNames(h.node.children)
	}
	var entries []experimentalsys.Dirent
	for h.listed < len(h.names) && (n <= 0 || len(entries) < n) {
		name := h.names[h.listed]
		h.listed++
		child, ok := h.node.children[name]
		if !ok { // removed since the listing began
			continue
		}
		entry := experimentalsys.Dirent{Ino: child.ino, Name: name}
		if child.isDir() {
			entry.Type = fs.ModeDir
		}
		entries = append(entries, entry)
	}
	return entries, 0
}

// Sync implements experimentalsys.File by doing nothing: a result is only read once the process is
// gone, and a loop of real syncs would wear the machine's disk.
func (h *handle) Sync() experimentalsys.Errno { return 0 }

// Datasync implements experimentalsys.File, see Sync.
func (h *handle) Datasync() experimentalsys.Errno { return 0 }

// Utimens implements experimentalsys.File, see tree.Utimens.
func (h *handle) Utimens(_, _ int64) experimentalsys.Errno {
	if h.closed {
		return experimentalsys.EBADF
	}
	return 0
}

// Close implements experimentalsys.File.
func (h *handle) Close() experimentalsys.Errno {
	if h.closed {
		return 0
	}
	h.closed = true
	h.tree.handles--
	h.node.handles--
	h.tree.forget(h.node)
	if h.file == nil {
		return 0
	}
	if err := h.file.Close(); err != nil {
		return h.tree.host(err)
	}
	return 0
}
