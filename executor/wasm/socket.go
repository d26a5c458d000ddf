package wasm

import (
	"io/fs"
	"slices"
	"syscall"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"
	"github.com/tetratelabs/wazero/sys"

	"github.com/iexec-go/iexec/executor"
)

// netFolder is a guest's way to its destinations, Plan 9's: it opens "HOST:PORT", and what it writes and reads there is a stream of
// TCP. The folder lists what was granted; who is reached is the parent's to decide, see [network].
type netFolder struct {
	experimentalsys.UnimplementedFS

	granted []string
	call    func(call) answer
}

// netDevice tells the folder's files from those of the two trees.
const netDevice = 3

// OpenFile implements experimentalsys.FS. What programs say of files that they make does not matter: there is nothing to cut off.
func (f *netFolder) OpenFile(name string, flag experimentalsys.Oflag, _ fs.FileMode) (experimentalsys.File, experimentalsys.Errno) {
	name, _ = clean(name)
	writes := flag&(experimentalsys.O_RDWR|experimentalsys.O_WRONLY) != 0
	switch {
	case name == "" && writes:
		return nil, experimentalsys.EISDIR
	case name == "":
		return &netListing{folder: f}, 0
	case flag&experimentalsys.O_DIRECTORY != 0:
		return nil, experimentalsys.ENOTDIR
	case flag&experimentalsys.O_EXCL != 0:
		return nil, experimentalsys.EEXIST
	case len(name) > maxChunk:
		return nil, experimentalsys.ENAMETOOLONG
	}
	a := f.call(call{op: callOpen, data: []byte(name)})
	if a.errno != 0 {
		return nil, a.errno
	}
	return &netFile{
		call: f.call, conn: a.conn, reads: flag&experimentalsys.O_WRONLY == 0, writes: writes, nonblock: flag&experimentalsys.O_NONBLOCK != 0,
	}, 0
}

// Stat implements experimentalsys.FS.
func (f *netFolder) Stat(name string) (sys.Stat_t, experimentalsys.Errno) {
	name, _ = clean(name)
	if name == "" {
		return netStat(fs.ModeDir | 0o555), 0
	}
	if destination, err := executor.Destination(name, false); err != nil || !slices.Contains(f.granted, destination) {
		return sys.Stat_t{}, experimentalsys.EACCES
	}
	return netStat(fs.ModeSocket | 0o666), 0
}

// Lstat implements experimentalsys.FS: there are no links.
func (f *netFolder) Lstat(name string) (sys.Stat_t, experimentalsys.Errno) { return f.Stat(name) }

func netStat(mode fs.FileMode) sys.Stat_t {
	at := defaultStart.UnixNano()
	return sys.Stat_t{Dev: netDevice, Nlink: 1, Mode: mode, Atim: at, Mtim: at, Ctim: at}
}

// netListing is the folder, opened.
type netListing struct {
	experimentalsys.UnimplementedFile

	folder *netFolder
	listed int
}

// IsDir implements experimentalsys.File.
func (*netListing) IsDir() (bool, experimentalsys.Errno) { return true, 0 }

// Stat implements experimentalsys.File.
func (l *netListing) Stat() (sys.Stat_t, experimentalsys.Errno) { return l.folder.Stat("") }

// Seek implements experimentalsys.File: only going back to the beginning makes sense.
func (l *netListing) Seek(offset position, whence int) (int64, experimentalsys.Errno) {
	if offset != 0 || whence != 0 {
		return 0, experimentalsys.EISDIR
	}
	l.listed = 0
	return 0, 0
}

// Readdir implements experimentalsys.File.
func (l *netListing) Readdir(n int) (entries []experimentalsys.Dirent, _ experimentalsys.Errno) {
	left := l.folder.granted[l.listed:]
	if n > 0 {
		left = left[:min(n, len(left))]
	}
	l.listed += len(left)
	for _, name := range left {
		entries = append(entries, experimentalsys.Dirent{Name: name, Type: fs.ModeSocket})
	}
	return entries, 0
}

// netFile is an open connection. It is a socket for the calls that WASI has for sockets, too.
type netFile struct {
	experimentalsys.UnimplementedFile

	call          func(call) answer
	conn          uint32
	reads, writes bool
	nonblock      bool
	closed        bool
}

var _ experimentalsys.PollableFile = (*netFile)(nil)

// Stat implements experimentalsys.File.
func (*netFile) Stat() (sys.Stat_t, experimentalsys.Errno) { return netStat(fs.ModeSocket | 0o666), 0 }

// Read implements experimentalsys.File.
func (f *netFile) Read(buf []byte) (int, experimentalsys.Errno) {
	if f.closed || !f.reads {
		return 0, experimentalsys.EBADF
	}
	if len(buf) == 0 {
		return 0, 0
	}
	c := call{op: callRead, conn: f.conn, size: uint32(min(len(buf), maxChunk))}
	if f.nonblock {
		c.op = callLook
	}
	a := f.call(c)
	return copy(buf, a.data), a.errno
}

// Write implements experimentalsys.File. It waits until all is sent, also where reading would not wait.
func (f *netFile) Write(buf []byte) (int, experimentalsys.Errno) {
	if f.closed || !f.writes {
		return 0, experimentalsys.EBADF
	}
	for piece := range slices.Chunk(buf, maxChunk) {
		if a := f.call(call{op: callWrite, conn: f.conn, data: piece}); a.errno != 0 {
			return 0, a.errno
		}
	}
	return len(buf), 0
}

// IsNonblock implements experimentalsys.PollableFile.
func (f *netFile) IsNonblock() bool { return f.nonblock }

// SetNonblock implements experimentalsys.PollableFile: reading waits for a moment then, and no longer.
//
// Rationale: the runtime takes such files for ready whenever it is asked. A guest with several threads of its own, as Go's are,
// goes on with the others after each attempt, and does not compute in vain because an attempt takes a moment.
func (f *netFile) SetNonblock(enable bool) experimentalsys.Errno {
	f.nonblock = enable
	return 0
}

// Poll implements experimentalsys.PollableFile: see SetNonblock.
func (f *netFile) Poll(experimentalsys.Pflag, int32) (bool, experimentalsys.Errno) { return true, 0 }

// Recvfrom makes it a socket for the runtime. Looking at what comes without taking it is not offered.
func (f *netFile) Recvfrom([]byte, int) (int, experimentalsys.Errno) {
	return 0, experimentalsys.ENOTSUP
}

// Shutdown makes it a socket for the runtime: the other side learns that nothing more is written.
func (f *netFile) Shutdown(how int) experimentalsys.Errno {
	if f.closed {
		return experimentalsys.EBADF
	}
	if how == syscall.SHUT_RD {
		return 0
	}
	return f.call(call{op: callEnd, conn: f.conn}).errno
}

// Close implements experimentalsys.File.
func (f *netFile) Close() experimentalsys.Errno {
	if f.closed {
		return 0
	}
	f.closed = true
	return f.call(call{op: callClose, conn: f.conn}).errno
}
