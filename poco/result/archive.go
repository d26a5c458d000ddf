package result

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"
)

// ArchiveName is the name under which the archive of an output folder travels.
const ArchiveName = "iexec_out.zip"

// ArchiveLimits bounds what an archive made by a stranger may unfold to.
type ArchiveLimits struct {
	Files int    // files and folders together
	Bytes uint64 // of all files, unpacked
}

// DefaultArchiveLimits are wide enough for any result a worker's own limits let through.
var DefaultArchiveLimits = ArchiveLimits{Files: 10_000, Bytes: 4 << 30}

// The oldest time a zip can hold: a constant, because two replicas must make the same archive.
var archiveTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Pack writes the archive of an output folder: entries in the order of their names, one time, one
// mode, no owner. Two workers with the same files and the same release make the same archive, byte
// for byte; nothing relies on that except the comfort of a single content identifier.
func Pack(w io.Writer, fsys fs.FS) error {
	zw := zip.NewWriter(w)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if !ValidPath(name) {
			return fail(OutFolderZipFailed, "%q is not a path a result can have", name)
		}
		switch {
		case entry.IsDir():
			return packFolder(zw, name)
		case entry.Type().IsRegular():
			return packFile(zw, fsys, name)
		}
		return fail(OutFolderZipFailed, "%q is neither a file nor a folder", name)
	})
	if err != nil {
		return fmt.Errorf("pack %s: %w", ArchiveName, err)
	}
	if err := zw.Close(); err != nil {
		return fmt.Errorf("pack %s: %w", ArchiveName, err)
	}
	return nil
}

func packFolder(zw *zip.Writer, name string) error {
	header := &zip.FileHeader{Name: name + "/", Modified: archiveTime}
	header.SetMode(fs.ModeDir | 0o755)
	_, err := zw.CreateHeader(header)
	return err
}

func packFile(zw *zip.Writer, fsys fs.FS, name string) error {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: archiveTime}
	header.SetMode(0o644)
	entry, err := zw.CreateHeader(header)
	if err != nil {
		return err
	}
	file, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(entry, file)
	return err
}

// OpenArchive checks a stranger's archive and gives its files for reading, for instance by Verify.
// Names that leave the folder, links, devices, duplicates, and more files or bytes than allowed are
// refused before anything is unpacked; reading fails where an entry holds more than it declares.
func OpenArchive(r io.ReaderAt, size int64, limits ArchiveLimits) (fs.FS, error) {
	zr, err := checked(r, size, limits)
	if err != nil {
		return nil, err
	}
	return zr, nil
}

// Unpack checks a stranger's archive and writes its files into a folder, where nothing is
// overwritten and nothing can be reached outside.
func Unpack(r io.ReaderAt, size int64, into *os.Root, limits ArchiveLimits) error {
	zr, err := checked(r, size, limits)
	if err != nil {
		return err
	}
	for _, entry := range zr.File {
		name := strings.TrimSuffix(entry.Name, "/")
		if entry.Mode().IsDir() {
			if err := into.MkdirAll(name, 0o755); err != nil {
				return fmt.Errorf("unpack %q: %w", name, err)
			}
			continue
		}
		if err := unpackFile(entry, name, into); err != nil {
			return fmt.Errorf("unpack %q: %w", name, err)
		}
	}
	return nil
}

func unpackFile(entry *zip.File, name string, into *os.Root) (err error) {
	if err := into.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	from, err := entry.Open()
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := into.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	// The declared size is within the limits; one byte more would show that it lied.
	n, err := io.Copy(to, io.LimitReader(from, int64(entry.UncompressedSize64)+1))
	if err != nil {
		return err
	}
	if uint64(n) != entry.UncompressedSize64 {
		return fmt.Errorf("holds %d bytes or more and declares %d", n, entry.UncompressedSize64)
	}
	return nil
}

func checked(r io.ReaderAt, size int64, limits ArchiveLimits) (*zip.Reader, error) {
	directory := &metered{ReaderAt: r, left: directoryBytes(limits)}
	zr, err := zip.NewReader(directory, size)
	if err != nil {
		return nil, fmt.Errorf("read archive: %w", err)
	}
	directory.left = nil
	if len(zr.File) > limits.Files {
		return nil, fmt.Errorf("archive holds %d entries, %d are allowed", len(zr.File), limits.Files)
	}
	seen := make(map[string]bool, len(zr.File))
	var total uint64
	for _, entry := range zr.File {
		name := strings.TrimSuffix(entry.Name, "/")
		mode := entry.Mode()
		switch {
		case !ValidPath(name):
			return nil, fmt.Errorf("archive entry %q: not a path inside a folder", entry.Name)
		case !mode.IsRegular() && !mode.IsDir():
			return nil, fmt.Errorf("archive entry %q: neither a file nor a folder", entry.Name)
		case mode.IsDir() != strings.HasSuffix(entry.Name, "/"):
			return nil, fmt.Errorf("archive entry %q: name and kind contradict each other", entry.Name)
		case entry.Flags&1 != 0:
			return nil, fmt.Errorf("archive entry %q: encrypted", entry.Name)
		case entry.Method != zip.Store && entry.Method != zip.Deflate:
			return nil, fmt.Errorf("archive entry %q: unknown compression %d", entry.Name, entry.Method)
		case seen[name]:
			return nil, fmt.Errorf("archive entry %q: twice in the archive", entry.Name)
		case entry.UncompressedSize64 > limits.Bytes-total:
			return nil, fmt.Errorf("archive unpacks to more than %d bytes", limits.Bytes)
		}
		seen[name] = true
		total += entry.UncompressedSize64
	}
	return zr, nil
}

// directoryBytes is what may be read of an archive to learn what is in it: half a kilobyte per file allowed, and
// what the search for the directory takes.
//
// Rationale: the directory is held in memory before its entries can be counted, some 300 bytes for each 47, and the
// count that it gives itself need not be true. An archive that is nothing but directory would cost many times its size.
func directoryBytes(limits ArchiveLimits) *int64 {
	left := int64(limits.Files)*512 + 128<<10
	return &left
}

// metered gives so many bytes and then no more; without a measure, all. Only one goroutine may read while it has one.
type metered struct {
	io.ReaderAt
	left *int64
}

var errDirectory = errors.New("the directory is too large")

// ReadAt implements io.ReaderAt.
func (m *metered) ReadAt(b []byte, offset int64) (int, error) {
	if m.left != nil {
		if *m.left -= int64(len(b)); *m.left < 0 {
			return 0, errDirectory
		}
	}
	return m.ReaderAt.ReadAt(b, offset)
}
