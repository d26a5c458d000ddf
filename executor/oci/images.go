package oci

import (
	"cmp"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/strangers"
)

// ImagesConfig sets up a store of images.
type ImagesConfig struct {
	// Dir is where images are unpacked, absolute, used by one process at a time and writable by nobody else: what it
	// holds is executed.
	Dir string
	// MaxBytes bounds all unpacked images that are kept. Those in use stay. Zero: 20 GiB.
	MaxBytes int64
	// FetchBytes bounds what is fetched of one image, UnpackedBytes what it unpacks to, Entries its files and folders.
	// They have to be the same for all workers of a pool: an image that one refuses fails there only. Zero: 4 GiB,
	// 8 GiB, 500,000.
	FetchBytes, UnpackedBytes int64
	Entries                   int
	// FetchTime bounds the fetching and unpacking of one image. Zero: 15 minutes.
	FetchTime time.Duration
	// AllowPrivate lets the addresses of images reach loopback and private addresses: for development chains only.
	AllowPrivate bool
	// Mirrors are asked before the registries that they mirror: "registry=mirror". They may be at private addresses.
	Mirrors []string
	// Credentials is a file with the logins of registries, in docker's format: "auths", "credHelpers", "credsStore". It is read at each
	// pull, and must be this user's alone. Empty: no registry is told who asks.
	//
	// Rationale: whoever knows the digest of an image that they open can have it run by this worker, and its files shown to him. They
	// should be those of an account that reads what strangers may.
	Credentials string
	// UIDBase is the host's user that an image's user 0 is, see [Config]. Zero: [DefaultUIDBase].
	UIDBase uint32
}

func (c ImagesConfig) withDefaults() ImagesConfig {
	c.MaxBytes = cmp.Or(c.MaxBytes, 20<<30)
	c.FetchBytes = cmp.Or(c.FetchBytes, 4<<30)
	c.UnpackedBytes = cmp.Or(c.UnpackedBytes, 8<<30)
	c.Entries = cmp.Or(c.Entries, 500_000)
	c.FetchTime = cmp.Or(c.FetchTime, 15*time.Minute)
	c.UIDBase = cmp.Or(c.UIDBase, DefaultUIDBase)
	return c
}

// Validate tells what is wrong with the configuration.
func (c ImagesConfig) Validate() error {
	const op = "oci: images"
	if !filepath.IsAbs(c.Dir) {
		return poco.Errorf(poco.Invalid, op, "folder %q is not an absolute path", c.Dir)
	}
	if c.MaxBytes < 0 || c.FetchBytes < 0 || c.UnpackedBytes < 0 || c.Entries < 0 || c.FetchTime < 0 {
		return poco.Errorf(poco.Invalid, op, "a bound is negative")
	}
	for _, m := range c.Mirrors {
		if _, err := parseMirror(m); err != nil {
			return err
		}
	}
	return credentials(c.Credentials).validate()
}

// Images keeps unpacked images by the digest they have on chain, bounded: what has not been used for longest goes
// first. It can be used by many goroutines, and by one process.
type Images struct {
	cfg  ImagesConfig
	lock *os.File

	mu    sync.Mutex
	inUse map[common.Hash]int
	locks map[common.Hash]*sync.Mutex // one unpacking of an image at a time
}

// Names in the folder of one image.
const (
	rootName  = "rootfs"
	notesName = "image.json"
)

// notes are what is kept of an image beside its files.
type notes struct {
	Bytes      int64    `json:"bytes"` // unpacked
	Entrypoint []string `json:"entrypoint,omitempty"`
	Command    []string `json:"command,omitempty"`
	Env        []string `json:"env,omitempty"`
	User       string   `json:"user,omitempty"`
	Dir        string   `json:"dir,omitempty"`
}

// OpenImages opens a store and removes what a crash left half done in it.
func OpenImages(cfg ImagesConfig) (*Images, error) {
	const op = "oci: images"
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	lock, err := lockDir(filepath.Join(cfg.Dir, ".lock"))
	if err != nil {
		return nil, poco.Errorf(poco.Conflict, op, "%s is in use by another process: %w", cfg.Dir, err)
	}
	s := &Images{cfg: cfg, lock: lock, inUse: make(map[common.Hash]int), locks: make(map[common.Hash]*sync.Mutex)}
	if err := s.sweep(); err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	return s, nil
}

// Close lets another process use the folder.
func (s *Images) Close() error { return s.lock.Close() }

// sweep removes folders with names that only half-made and half-removed images have.
func (s *Images) sweep() error {
	for _, pattern := range []string{"*.part", "*.trash"} {
		left, err := filepath.Glob(filepath.Join(s.cfg.Dir, pattern))
		if err != nil {
			return poco.Errorf(poco.Internal, "oci: images", "%w", err)
		}
		for _, dir := range left {
			if err := os.RemoveAll(dir); err != nil {
				return poco.Errorf(poco.Internal, "oci: images", "%w", err)
			}
		}
	}
	return nil
}

// Pull returns the folder of the image with a digest, to be given to [Executor.Run] as the run's module, and a
// function that lets go of it. If it is not there yet it is fetched from a registry: location is host/repository, and
// a tag or a digest in it is only for people.
//
// An error with the cause AppModuleInvalid is the image's fault, proven by its digest; of the others, kind Refused
// means that the image is for machines of another kind.
func (s *Images) Pull(ctx context.Context, location string, sum common.Hash) (string, func(), error) {
	return s.get(ctx, sum, func() (source, func() error, error) {
		at, err := parseLocation(location, sum)
		if err != nil {
			return nil, nil, err
		}
		from, err := s.sourcesOf(ctx, at, strangers.Client(s.cfg.AllowPrivate).Transport, strangers.Client(true).Transport)
		return from, func() error { return nil }, err
	})
}

// Load is Pull from an OCI layout on this machine, a folder or a tar archive. Its path is the caller's, never a
// stranger's; what is in it may be anything.
func (s *Images) Load(ctx context.Context, path string, sum common.Hash) (string, func(), error) {
	return s.get(ctx, sum, func() (source, func() error, error) {
		from, closer, err := openLayout(path)
		if err != nil {
			return nil, nil, err
		}
		return from, closer.Close, nil
	})
}

func (s *Images) get(ctx context.Context, sum common.Hash, open func() (source, func() error, error)) (path string, release func(), err error) {
	lock := s.hold(sum)
	defer func() {
		if err != nil {
			s.letGo(sum)
		}
	}()
	lock.Lock()
	defer lock.Unlock()
	path = filepath.Join(s.cfg.Dir, hex.EncodeToString(sum[:]))
	now := time.Now()
	if err := os.Chtimes(filepath.Join(path, notesName), now, now); err == nil {
		return path, func() { s.letGo(sum) }, nil
	}
	from, closeSource, err := open()
	if err != nil {
		return "", nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.cfg.FetchTime)
	defer cancel()
	err = s.make(ctx, from, sum, path)
	if err = errors.Join(err, closeSource()); err != nil {
		return "", nil, fmt.Errorf("image %s: %w", digestOf(sum), err)
	}
	if err := s.evict(); err != nil {
		return "", nil, err
	}
	return path, func() { s.letGo(sum) }, nil
}

// make unpacks an image beside its place and moves it there when all of it is on the disk.
func (s *Images) make(ctx context.Context, from source, sum common.Hash, path string) (err error) {
	recipe, err := readRecipe(ctx, from, sum, s.cfg.FetchBytes)
	if err != nil {
		return err
	}
	part := path + ".part"
	if err := errors.Join(os.RemoveAll(part), os.Mkdir(part, 0o700)); err != nil {
		return poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(part))
		}
	}()
	written, err := s.unpack(ctx, from, recipe, filepath.Join(part, rootName))
	if err != nil {
		return err
	}
	c := recipe.config.Config
	text, err := json.Marshal(notes{
		Bytes: written, Entrypoint: c.Entrypoint, Command: c.Cmd, Env: c.Env, User: c.User, Dir: c.WorkingDir,
	})
	if err != nil {
		return poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	if err := os.WriteFile(filepath.Join(part, notesName), text, 0o600); err != nil {
		return poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	if err := errors.Join(syncDisk(part), os.RemoveAll(path), os.Rename(part, path)); err != nil {
		return poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	return nil
}

func (s *Images) unpack(ctx context.Context, from source, recipe *recipe, dir string) (written int64, err error) {
	if err := errors.Join(os.Mkdir(dir, folderMode), os.Chmod(dir, folderMode)); err != nil {
		return 0, poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return 0, poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	defer root.Close()
	u := &unpacker{root: root, bytes: s.cfg.UnpackedBytes, entries: s.cfg.Entries, chown: ownerIn(s.cfg.UIDBase)}
	for _, l := range recipe.layers {
		if err := u.apply(ctx, from, l); err != nil {
			return 0, err
		}
	}
	if err := u.finish(); err != nil {
		return 0, err
	}
	if err := prepareRoot(root, recipe.config.Config.WorkingDir, u.chown); err != nil {
		return 0, err
	}
	return u.written + int64(s.cfg.Entries-u.entries)*entryBytes, nil
}

// entryBytes is what an entry takes of a disk beside its content, for the bound on the store.
const entryBytes = 512

// mountPoints are the folders that a sandbox puts something of its own on.
var mountPoints = []string{"proc", "sys", "dev", "tmp", result.InDir[1:], result.OutDir[1:]}

// prepareRoot makes the mount points of a root file system, which is read only once it is in use, and the folder that
// its process begins in.
//
// Rationale: a mount point that is a link would put the sandbox's own file systems over something else of the image, and
// whether that works is up to each runtime; replicas have to agree.
func prepareRoot(root *os.Root, dir string, chown func(uid, gid int) (int, int)) error {
	create := func(missing string) error {
		err := makeFolder(root, missing)
		if uid, gid := chown(0, 0); err == nil && uid >= 0 {
			err = root.Lchown(missing, uid, gid)
		}
		return err
	}
	for _, point := range mountPoints {
		info, err := root.Lstat(point)
		if errors.Is(err, fs.ErrNotExist) {
			if err = create(point); err == nil {
				continue
			}
		}
		if err != nil {
			return poco.Errorf(poco.Internal, opFetch, "%w", err)
		}
		if !info.IsDir() {
			return invalid("/%s is not a folder", point)
		}
	}
	if len(dir) > maxPath || strings.ContainsRune(dir, 0) {
		return invalid("working folder %.100q", dir)
	}
	if at, err := resolve(root, dir, create); err != nil {
		return invalid("working folder %.100q: %v", dir, err)
	} else if info, err := root.Lstat(at); err != nil || !info.IsDir() {
		return invalid("working folder %.100q is not a folder", dir)
	}
	if uid, gid := chown(0, 0); uid >= 0 {
		return root.Lchown(".", uid, gid)
	}
	return nil
}

// maxUID is the last user of a sandbox: 65536 of them are mapped.
const maxUID = 65535

// ownerIn gives the host's number for an image's user: shifted for root, who can make files of others. Anyone else
// owns all files alone.
func ownerIn(base uint32) func(uid, gid int) (int, int) {
	if os.Geteuid() != 0 {
		return func(int, int) (int, int) { return -1, -1 }
	}
	shift := func(id int) int {
		if id < 0 || id > maxUID {
			id = maxUID - 1 // nobody
		}
		return int(base) + id
	}
	return func(uid, gid int) (int, int) { return shift(uid), shift(gid) }
}

func (s *Images) hold(sum common.Hash) *sync.Mutex {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.inUse[sum]++
	lock := s.locks[sum]
	if lock == nil {
		lock = new(sync.Mutex)
		s.locks[sum] = lock
	}
	return lock
}

func (s *Images) letGo(sum common.Hash) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.inUse[sum]--; s.inUse[sum] <= 0 {
		delete(s.inUse, sum)
		delete(s.locks, sum)
	}
}

// evict removes what has not been used for longest, until the rest fits.
func (s *Images) evict() error {
	type image struct {
		sum  common.Hash
		size int64
		used time.Time
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	entries, err := os.ReadDir(s.cfg.Dir)
	if err != nil {
		return poco.Errorf(poco.Internal, "oci: images", "%w", err)
	}
	var images []image
	total := int64(0)
	for _, e := range entries {
		sum, err := parseDigest("sha256:" + e.Name())
		if err != nil {
			continue
		}
		info, err := os.Stat(filepath.Join(s.cfg.Dir, e.Name(), notesName))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		n, noteErr := readNotes(filepath.Join(s.cfg.Dir, e.Name()))
		if err := errors.Join(err, noteErr); err != nil {
			return err
		}
		images = append(images, image{sum, n.Bytes, info.ModTime()})
		total += n.Bytes
	}
	slices.SortFunc(images, func(a, b image) int { return a.used.Compare(b.used) })
	for _, i := range images {
		if total <= s.cfg.MaxBytes {
			break
		}
		if s.inUse[i.sum] > 0 {
			continue
		}
		path := filepath.Join(s.cfg.Dir, hex.EncodeToString(i.sum[:]))
		if err := errors.Join(os.Rename(path, path+".trash"), os.RemoveAll(path+".trash")); err != nil {
			return poco.Errorf(poco.Internal, "oci: images", "%w", err)
		}
		total -= i.size
	}
	return nil
}

func readNotes(dir string) (n notes, err error) {
	text, err := os.ReadFile(filepath.Join(dir, notesName))
	if err == nil {
		err = json.Unmarshal(text, &n)
	}
	if err != nil {
		return notes{}, poco.Errorf(poco.Internal, "oci: images", "%s: %w", strings.TrimSuffix(filepath.Base(dir), ".part"), err)
	}
	return n, nil
}
