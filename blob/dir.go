package blob

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// Config says what a [Dir] accepts.
type Config struct {
	MaxBytes int64 // of everything together; a Put beyond it is refused
	MaxFile  int64 // of one file
	// NoSync leaves out the fsync of file and directory before a Put is acknowledged: for tests and
	// development, where a power failure may lose the last files.
	NoSync bool
}

// Validate implements the house's convention for configurations.
func (c Config) Validate() error {
	const op = "blob: configuration"
	switch {
	case c.MaxFile <= 0:
		return poco.Errorf(poco.Invalid, op, "MaxFile is %d, must be positive", c.MaxFile)
	case c.MaxBytes < c.MaxFile:
		return poco.Errorf(poco.Invalid, op, "MaxBytes %d is below MaxFile %d", c.MaxBytes, c.MaxFile)
	}
	return nil
}

// Info describes a stored file.
type Info struct {
	CID      string // canonical: version 0 for dag-pb, version 1 for a raw block
	Size     int64
	DAGSize  uint64    // bytes of its blocks together, what kubo calls Size
	Modified time.Time // when it was last put
}

// Dir is a directory of content-addressed files. Its methods may be called from several goroutines; the
// directory belongs to one process at a time.
//
// On disk a file is DIR/<two letters>/<CID version 1>: the bytes, then the 32-byte digests of the leaves, then one
// byte that names the profile. The digests hash to the CID and each chunk hashes to its digest, so that any part
// of the file can be verified without reading the rest.
type Dir struct {
	path   string
	config Config

	mu   sync.Mutex // held while the set of files changes; guards used
	used int64      // bytes on disk, those of unfinished Puts included
}

const temporary = "tmp"

// Open opens a directory, making it (mode 0700) when absent, and removes what an interrupted Put left behind.
func Open(dir string, config Config) (*Dir, error) {
	const op = "blob: open"
	if err := config.Validate(); err != nil {
		return nil, err
	}
	tmp := filepath.Join(dir, temporary)
	if err := os.RemoveAll(tmp); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if err := os.MkdirAll(tmp, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	d := &Dir{path: dir, config: config}
	if err := d.walk(func(_ string, info fs.FileInfo) error { d.used += info.Size(); return nil }); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	return d, nil
}

// Used returns how many bytes the directory holds.
func (d *Dir) Used() int64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.used
}

// Put stores what r gives, at most limit bytes (0: Config.MaxFile), and returns the CID that `ipfs add` would
// print. A file that is there already is replaced, which repairs it should the disk have damaged it. After an
// error nothing of it is kept.
func (d *Dir) Put(ctx context.Context, r io.Reader, limit int64) (cid string, size int64, err error) {
	info, err := d.put(ctx, r, limit, []int{kubo}, nil)
	return info.CID, info.Size, err
}

// PutAs stores what r gives if it is the file that cid names, whichever of the known profiles it was cut by; an
// error of kind [poco.Unverified] otherwise.
func (d *Dir) PutAs(ctx context.Context, cid string, r io.Reader, limit int64) (Info, error) {
	want, err := parse(cid)
	if err != nil {
		return Info{}, err
	}
	return d.put(ctx, r, limit, candidates(want), &want)
}

func (d *Dir) put(ctx context.Context, r io.Reader, limit int64, numbers []int, want *id) (Info, error) {
	const op = "blob: put"
	if limit <= 0 || limit > d.config.MaxFile {
		limit = d.config.MaxFile
	}
	f, err := os.CreateTemp(filepath.Join(d.path, temporary), "put-*") // mode 0600
	if err != nil {
		return Info{}, poco.Errorf(poco.Internal, op, "%w", err)
	}
	w := &incoming{dir: d, f: f, limit: limit}
	for _, number := range numbers {
		w.hashers = append(w.hashers, newHasher(number))
	}
	info, err := w.receive(ctx, r, want)
	if err != nil {
		d.reserve(-w.reserved)
		_ = os.Remove(f.Name())
		if _, ok := errors.AsType[*poco.Error](err); ok {
			return Info{}, err
		}
		kind := poco.Internal
		switch {
		case errors.Is(err, context.DeadlineExceeded):
			kind = poco.Timeout
		case errors.Is(err, context.Canceled):
			kind = poco.Unavailable
		case errors.Is(err, io.ErrUnexpectedEOF): // the sender broke off
			kind = poco.Invalid
		}
		return Info{}, poco.Errorf(kind, op, "%w", err)
	}
	return info, nil
}

// reserve counts bytes towards the quota, and refuses those beyond it.
func (d *Dir) reserve(n int64) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if n > 0 && d.used+n > d.config.MaxBytes {
		return false
	}
	d.used += n
	return true
}

// incoming is a Put on its way.
type incoming struct {
	dir      *Dir
	f        *os.File
	hashers  []*hasher
	limit    int64
	written  int64
	reserved int64
}

func (w *incoming) Write(b []byte) (int, error) {
	if w.written += int64(len(b)); w.written > w.limit {
		return 0, poco.Errorf(poco.Exhausted, "blob: put", "the file has more than the %d bytes allowed", w.limit)
	}
	for _, h := range w.hashers {
		_, _ = h.Write(b)
	}
	return w.store(b)
}

func (w *incoming) store(b []byte) (int, error) {
	if !w.dir.reserve(int64(len(b))) {
		return 0, poco.Errorf(poco.Exhausted, "blob: put", "the store is full (%d bytes)", w.dir.config.MaxBytes)
	}
	w.reserved += int64(len(b))
	return w.f.Write(b)
}

// receive always closes the temporary file; it leaves it in place on error.
func (w *incoming) receive(ctx context.Context, r io.Reader, want *id) (Info, error) {
	err := copyBlocks(ctx, w, r)
	var root node
	if err == nil {
		root, err = w.seal(want)
	}
	if err := errors.Join(err, w.f.Close()); err != nil {
		return Info{}, err
	}
	path := w.dir.file(root.id)
	if err := w.dir.install(w.f.Name(), path); err != nil {
		return Info{}, err
	}
	return Info{CID: root.String(), Size: int64(root.size), DAGSize: root.total}, nil
}

// seal finishes the hashes, picks the one that gives the wanted CID, and appends its trailer.
func (w *incoming) seal(want *id) (root node, err error) {
	for _, h := range w.hashers {
		if want != nil && want.raw && h.size > int64(h.tree.chunk) {
			continue // larger than one block: not a tree's root
		}
		root = h.root()
		if want != nil && root.id != *want {
			continue
		}
		if _, err := w.store(h.trailer()); err != nil {
			return node{}, err
		}
		if !w.dir.config.NoSync {
			err = w.f.Sync()
		}
		return root, err
	}
	return node{}, poco.Errorf(poco.Unverified, "blob: put", "the bytes are not those of %s", want)
}

// install renames a finished file to its place, so that a reader sees all of it or nothing.
func (d *Dir) install(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	var replaced int64
	if info, err := os.Lstat(to); err == nil {
		replaced = info.Size()
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	d.used -= replaced
	if d.config.NoSync || runtime.GOOS == "windows" { // where a directory cannot be synced
		return nil
	}
	dir, err := os.Open(filepath.Dir(to))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// file is the path of a file. The name is in lower case, for file systems that do not tell case apart; its last
// letters are spread evenly.
func (d *Dir) file(i id) string {
	name := i.version1()
	return filepath.Join(d.path, name[len(name)-3:len(name)-1], name)
}

// Has tells whether the file is here.
func (d *Dir) Has(cid string) (bool, error) {
	i, err := parse(cid)
	if err != nil {
		return false, err
	}
	_, err = os.Lstat(d.file(i))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Delete removes a file; one that is not here is an error of kind [poco.NotFound]. Those who are reading it may
// finish.
func (d *Dir) Delete(cid string) error {
	const op = "blob: delete"
	i, err := parse(cid)
	if err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	info, err := os.Lstat(d.file(i))
	if err == nil {
		err = os.Remove(d.file(i))
	}
	if errors.Is(err, fs.ErrNotExist) {
		return poco.Errorf(poco.NotFound, op, "%s is not stored here", i)
	}
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	d.used -= info.Size()
	return nil
}

// Walk calls f for every file, in no particular order, until f returns an error. The files are not verified, and
// DAGSize is not known.
func (d *Dir) Walk(ctx context.Context, f func(Info) error) error {
	return d.walk(func(path string, info fs.FileInfo) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		i, err := parse(filepath.Base(path))
		if err != nil {
			return nil //nolint:nilerr // not ours
		}
		file, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // deleted in the meantime
		}
		if err != nil {
			return err
		}
		_, size, err := layout(file, info.Size())
		if err := errors.Join(err, file.Close()); err != nil {
			return err
		}
		return f(Info{CID: i.String(), Size: size, Modified: info.ModTime()})
	})
}

func (d *Dir) walk(f func(path string, info fs.FileInfo) error) error {
	return filepath.WalkDir(d.path, func(path string, e fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case e.IsDir() && path == filepath.Join(d.path, temporary):
			return fs.SkipDir
		case !e.Type().IsRegular():
			return nil
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		return f(path, info)
	})
}
