package oci

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// archive is an OCI layout in a tar file, read in place: where each file lies is found once, and nothing is unpacked.
type archive struct {
	from  io.ReaderAt
	files map[string]section
}

type section struct{ offset, size int64 }

const maxArchiveEntries = 10_000

// openArchive finds the files of a stranger's archive. Links and special files in it are not there.
func openArchive(file *os.File, size int64) (*archive, error) {
	a := &archive{from: file, files: make(map[string]section)}
	from := io.NewSectionReader(file, 0, size)
	entries := tar.NewReader(from)
	for n := 0; ; n++ {
		header, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return a, nil
		}
		if err != nil {
			return nil, poco.Errorf(poco.Invalid, opFetch, "not an archive of an OCI layout: %w", err)
		}
		if n == maxArchiveEntries {
			return nil, poco.Errorf(poco.Exhausted, opFetch, "the archive holds more than %d files", maxArchiveEntries)
		}
		if header.Typeflag != tar.TypeReg || len(header.PAXRecords) > 0 && header.PAXRecords["GNU.sparse.major"] != "" {
			continue
		}
		// The reader has read exactly up to the file's first byte.
		offset, err := from.Seek(0, io.SeekCurrent)
		if err != nil {
			return nil, err
		}
		if header.Size > size-offset {
			return nil, poco.Errorf(poco.Invalid, opFetch, "the archive is cut short at %.100q", header.Name)
		}
		a.files[path.Clean(header.Name)] = section{offset, header.Size}
	}
}

// Open implements fs.FS.
func (a *archive) Open(name string) (fs.File, error) {
	s, ok := a.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &archived{SectionReader: io.NewSectionReader(a.from, s.offset, s.size), name: name}, nil
}

// archived is a file in an archive.
type archived struct {
	*io.SectionReader
	name string
}

// Stat implements fs.File.
func (f *archived) Stat() (fs.FileInfo, error) { return f, nil }

// Close implements fs.File.
func (f *archived) Close() error { return nil }

// Name implements fs.FileInfo.
func (f *archived) Name() string { return path.Base(f.name) }

// Mode implements fs.FileInfo.
func (f *archived) Mode() fs.FileMode { return 0o444 }

// ModTime implements fs.FileInfo.
func (f *archived) ModTime() time.Time { return time.Time{} }

// IsDir implements fs.FileInfo.
func (f *archived) IsDir() bool { return false }

// Sys implements fs.FileInfo.
func (f *archived) Sys() any { return nil }

// OpenLayout opens a folder or a tar archive that holds an OCI layout, as the files in it.
func OpenLayout(location string) (fs.FS, io.Closer, error) {
	l, closer, err := openLayout(location)
	return l.files, closer, err
}

// openLayout opens a folder or an archive that holds an OCI layout.
func openLayout(location string) (layout, io.Closer, error) {
	info, err := os.Stat(location)
	if err != nil {
		return layout{}, nil, poco.Errorf(poco.NotFound, opFetch, "%w", err)
	}
	if info.IsDir() {
		root, err := os.OpenRoot(location)
		if err != nil {
			return layout{}, nil, fmt.Errorf("open layout: %w", err)
		}
		return layout{root.FS()}, root, nil
	}
	if !info.Mode().IsRegular() {
		return layout{}, nil, poco.Errorf(poco.Invalid, opFetch, "%q is neither a file nor a folder", location)
	}
	file, err := os.Open(location)
	if err != nil {
		return layout{}, nil, fmt.Errorf("open archive: %w", err)
	}
	a, err := openArchive(file, info.Size())
	if err != nil {
		return layout{}, nil, errors.Join(err, file.Close())
	}
	return layout{a}, file, nil
}
