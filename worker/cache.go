package worker

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sort"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Cache keeps apps by the checksum they have on chain, for all workers of a process. A file is in it only under
// its own sha256, so that it can be used without asking where it came from. It is bounded: what has not been used
// for longest goes first, and what is in use stays.
type Cache struct {
	dir string
	max int64

	mu    sync.Mutex
	inUse map[common.Hash]int
	locks map[common.Hash]*sync.Mutex // one download of a file at a time
}

// moduleExt is what the names of its files end with.
const moduleExt = ".app"

// OpenCache opens a cache of at most max bytes in a folder that nobody else can write.
func OpenCache(dir string, max int64) (*Cache, error) {
	const op = "worker: module cache"
	if !filepath.IsAbs(dir) || max <= 0 {
		return nil, poco.Errorf(poco.Invalid, op, "folder %q must be absolute, size %d positive", dir, max)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	var leftovers []string
	for _, pattern := range []string{"*.part", "*.wasm"} { // half of a file; what an earlier version called its files
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, poco.Errorf(poco.Internal, op, "%w", err)
		}
		leftovers = append(leftovers, found...)
	}
	for _, path := range leftovers {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, poco.Errorf(poco.Internal, op, "%w", err)
		}
	}
	return &Cache{dir: dir, max: max, inUse: make(map[common.Hash]int), locks: make(map[common.Hash]*sync.Mutex)}, nil
}

// get returns the path of the file with this checksum, downloading it if it is not there, and a function that
// lets go of it. download writes the file to a path and tells what it got; a file with another checksum is not
// kept, and reported as mismatch.
func (c *Cache) get(ctx context.Context, sum common.Hash, download func(context.Context, string) (fetched, error)) (path string, release func(), err error) {
	const op = "worker: module cache"
	lock := c.hold(sum)
	defer func() {
		if err != nil {
			c.letGo(sum)
		}
	}()
	release = func() { c.letGo(sum) }
	lock.Lock()
	defer lock.Unlock()
	path = filepath.Join(c.dir, sum.Hex()+moduleExt)
	if touch(path) == nil {
		return path, release, nil
	}
	part := path + ".part"
	got, err := download(ctx, part)
	if err != nil {
		return "", nil, err
	}
	if got.sum != sum {
		return "", nil, errors.Join(&mismatch{want: sum, got: got}, os.Remove(part))
	}
	if err := os.Rename(part, path); err != nil {
		return "", nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if err := c.evict(); err != nil {
		return "", nil, err
	}
	return path, release, nil
}

// touch notes that a file is in use, to the hour.
//
// Rationale: who remembers something of a file, as an executor does of a module it has compiled, goes by its time.
func touch(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if now := time.Now(); now.Sub(info.ModTime()) > time.Hour {
		return os.Chtimes(path, now, now)
	}
	return nil
}

func (c *Cache) hold(sum common.Hash) *sync.Mutex {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.inUse[sum]++
	lock := c.locks[sum]
	if lock == nil {
		lock = new(sync.Mutex)
		c.locks[sum] = lock
	}
	return lock
}

func (c *Cache) letGo(sum common.Hash) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.inUse[sum]--; c.inUse[sum] <= 0 {
		delete(c.inUse, sum)
		delete(c.locks, sum)
	}
}

// evict removes what has not been used for longest, until the rest fits.
func (c *Cache) evict() error {
	const op = "worker: module cache"
	c.mu.Lock()
	defer c.mu.Unlock()
	entries, err := os.ReadDir(c.dir)
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	type file struct {
		name string
		size int64
		used time.Time
	}
	var files []file
	var total int64
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || filepath.Ext(e.Name()) != moduleExt {
			continue
		}
		files = append(files, file{e.Name(), info.Size(), info.ModTime()})
		total += info.Size()
	}
	sort.Slice(files, func(i, j int) bool { return files[i].used.Before(files[j].used) })
	for _, f := range files {
		if total <= c.max {
			break
		}
		if c.inUse[common.HexToHash(f.name[:len(f.name)-len(moduleExt)])] > 0 {
			continue
		}
		if err := os.Remove(filepath.Join(c.dir, f.name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return poco.Errorf(poco.Internal, op, "%w", err)
		}
		total -= f.size
	}
	return nil
}

// mismatch is a download that does not have the checksum on chain.
type mismatch struct {
	want common.Hash
	got  fetched
}

func (m *mismatch) Error() string {
	return "sha256 is " + m.got.sum.Hex() + ", on chain it is " + m.want.Hex()
}
