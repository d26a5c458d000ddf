package blob

import (
	"context"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"

	"github.com/iexec-go/iexec/poco"
)

// Get opens a file. Every byte that the reader gives has been verified; where the disk has damaged the file, Get
// or Read returns an error of kind [poco.Unverified]. The caller closes it.
func (d *Dir) Get(ctx context.Context, cid string) (io.ReadSeekCloser, Info, error) {
	const op = "blob: get"
	i, err := parse(cid)
	if err != nil {
		return nil, Info{}, err
	}
	if err := ctx.Err(); err != nil {
		return nil, Info{}, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	f, err := os.Open(d.file(i))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, Info{}, poco.Errorf(poco.NotFound, op, "%s is not stored here", i)
	}
	if err != nil {
		return nil, Info{}, poco.Errorf(poco.Internal, op, "%w", err)
	}
	r, info, err := open(f, i)
	if err != nil {
		return nil, Info{}, errors.Join(err, f.Close())
	}
	return r, info, nil
}

// open reads a file's trailer and proves it against the CID.
func open(f *os.File, i id) (*reader, Info, error) {
	damaged := func(why string) (*reader, Info, error) {
		return nil, Info{}, poco.Errorf(poco.Unverified, "blob: get", "the stored file of %s is damaged: %s", i, why).
			WithHint("put it again, which replaces it")
	}
	stat, err := f.Stat()
	if err != nil {
		return nil, Info{}, poco.Errorf(poco.Internal, "blob: get", "%w", err)
	}
	number, size, err := layout(f, stat.Size())
	if err != nil {
		return damaged(err.Error())
	}
	p := profiles[number]
	digests := make([]byte, 32*p.leafCount(size))
	if _, err := f.ReadAt(digests, size); err != nil {
		return damaged(err.Error())
	}
	root := p.rootOf(digests, size)
	if root.id != i {
		return damaged("the digests at its end are others")
	}
	r := &reader{f: f, id: i, profile: p, size: size, digests: digests, loaded: -1, h: sha256.New()}
	return r, Info{CID: i.String(), Size: size, DAGSize: root.total, Modified: stat.ModTime()}, nil
}

var errLayout = errors.New("its length is impossible")

// layout finds the profile and the length of the content from the last byte and the length on disk, which
// together leave one possibility.
func layout(f *os.File, length int64) (number int, size int64, err error) {
	var last [1]byte
	if length < 1+32 {
		return 0, 0, errLayout
	}
	if _, err := f.ReadAt(last[:], length-1); err != nil {
		return 0, 0, err
	}
	if int(last[0]) >= len(profiles) {
		return 0, 0, errors.New("its last byte is no profile")
	}
	p := profiles[last[0]]
	full := int64(p.chunk) + 32
	leaves := (length - 1 + full - 1) / full
	size = length - 1 - 32*leaves
	if size < 0 || p.leafCount(size) != leaves {
		return 0, 0, errLayout
	}
	return int(last[0]), size, nil
}

// reader verifies each chunk when it is first entered and keeps the last one.
type reader struct {
	profile
	f       *os.File
	id      id
	size    int64
	digests []byte
	offset  int64
	loaded  int64 // number of the chunk in buf, -1 for none
	buf     []byte
	h       hash.Hash
}

// Read implements io.Reader.
func (r *reader) Read(b []byte) (int, error) {
	if len(b) == 0 {
		return 0, nil
	}
	if r.offset >= r.size {
		return 0, io.EOF
	}
	if err := r.load(r.offset / int64(r.chunk)); err != nil {
		return 0, err
	}
	n := copy(b, r.buf[r.offset%int64(r.chunk):])
	r.offset += int64(n)
	return n, nil
}

func (r *reader) load(number int64) error {
	if r.loaded == number {
		return nil
	}
	r.loaded = -1
	start := number * int64(r.chunk)
	length := min(int64(r.chunk), r.size-start)
	if int64(cap(r.buf)) < length {
		r.buf = make([]byte, length)
	}
	r.buf = r.buf[:length]
	if _, err := r.f.ReadAt(r.buf, start); err != nil {
		return poco.Errorf(poco.Internal, "blob: read", "%s: %w", r.id, err)
	}
	if r.leaf(r.h, r.buf).digest != [32]byte(r.digests[32*number:]) {
		return poco.Errorf(poco.Unverified, "blob: read", "the stored file of %s is damaged at byte %d", r.id, start).
			WithHint("put it again, which replaces it")
	}
	r.loaded = number
	return nil
}

// Seek implements io.Seeker.
func (r *reader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += r.offset
	case io.SeekEnd:
		offset += r.size
	}
	if offset < 0 || whence > io.SeekEnd {
		return 0, poco.Errorf(poco.Invalid, "blob: seek", "position %d", offset)
	}
	r.offset = offset
	return offset, nil
}

// Close implements io.Closer.
func (r *reader) Close() error { return r.f.Close() }
