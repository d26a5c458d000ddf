package oci

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/klauspost/compress/zstd"

	"github.com/iexec-go/iexec/poco"
)

// unpacker makes a root file system of a stranger's layers, one after the other.
//
// Rationale: layers are made to surprise whoever unpacks them: names that climb, links that lead out and are then
// written through, a few bytes that unpack to many. Every name is resolved inside the new root by resolve, is then
// touched through an os.Root only, and every entry and byte is counted before it is written.
type unpacker struct {
	root    *os.Root
	bytes   int64 // left
	entries int   // left
	chown   func(uid, gid int) (int, int)
	written int64
	added   map[string]bool // by the layer at hand
	folders []folderTime
}

type folderTime struct {
	name string
	at   time.Time
}

// maxZstdWindow bounds what unpacking takes of memory; larger ones are not made by default anywhere.
const maxZstdWindow = 128 << 20

// apply unpacks one layer.
func (u *unpacker) apply(ctx context.Context, from source, l layer) (err error) {
	body, err := from.blob(ctx, l.sum)
	if err != nil {
		return err
	}
	defer body.Close()
	packed := verify(body, l.sum, l.size)
	plain, closePlain, err := decompress(packed, l.compression)
	if err != nil {
		return u.blame(err, packed)
	}
	defer closePlain()
	sum := sha256.New()
	// Everything unpacked counts, what is between files and after them too.
	counted := &bounded{from: io.TeeReader(plain, sum), left: u.bytes, fault: errTooLarge}
	u.added = make(map[string]bool)
	if err := u.entriesOf(ctx, tar.NewReader(counted)); err != nil {
		return u.blame(err, packed)
	}
	for _, rest := range []io.Reader{counted, packed} {
		if _, err := io.Copy(io.Discard, rest); err != nil {
			return u.blame(err, packed)
		}
	}
	u.written += u.bytes - counted.left
	u.bytes = counted.left
	if got := common.BytesToHash(sum.Sum(nil)); got != l.unpacked {
		return invalid("layer %s unpacks to %s, the configuration says %s", digestOf(l.sum), digestOf(got), digestOf(l.unpacked))
	}
	return nil
}

// blame tells a fault of the image from one of the way it came: only bytes that were read to their end and have the
// digest are known to be the image's.
func (u *unpacker) blame(err error, packed *verified) error {
	if _, ok := errors.AsType[*poco.Error](err); ok || slices.ContainsFunc(machineFaults, func(fault error) bool { return errors.Is(err, fault) }) {
		return err
	}
	if _, rest := io.Copy(io.Discard, packed); rest != nil {
		return rest
	}
	return invalid("%v", err)
}

// machineFaults are failures that say nothing about an image.
var machineFaults = []error{
	context.Canceled, context.DeadlineExceeded, syscall.ENOSPC, syscall.EDQUOT, syscall.EIO, syscall.EROFS, syscall.ENOMEM,
	syscall.EMFILE, syscall.ENFILE, syscall.EACCES, syscall.EPERM,
}

func decompress(from io.Reader, compression string) (io.Reader, func(), error) {
	switch compression {
	case "gzip":
		z, err := gzip.NewReader(from)
		return z, func() {}, err
	case "zstd":
		z, err := zstd.NewReader(from, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxZstdWindow), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}
	return from, func() {}, nil
}

// bounded fails where there is more than allowed.
type bounded struct {
	from  io.Reader
	left  int64
	fault error
}

var errTooLarge = errors.New("the image unpacks to more than is allowed")

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.from.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, b.fault
	}
	return n, err
}

func (u *unpacker) entriesOf(ctx context.Context, entries *tar.Reader) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		header, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if u.entries--; u.entries < 0 {
			return errTooLarge
		}
		if err := u.entry(header, entries); err != nil {
			return fmt.Errorf("entry %.200q: %w", header.Name, err)
		}
	}
}

const (
	whiteout = ".wh."
	opaque   = ".wh..wh..opq"
)

func (u *unpacker) entry(header *tar.Header, content io.Reader) error {
	name, err := entryName(header.Name)
	if err != nil {
		return err
	}
	if name == "." {
		return nil // the root itself is ours
	}
	dir, err := u.resolveDir(path.Dir(name))
	if err != nil {
		return err
	}
	base := path.Base(name)
	if strings.HasPrefix(base, whiteout) {
		return u.remove(dir, base)
	}
	at := path.Join(dir, base)
	if err := u.makeRoom(at, header.Typeflag); err != nil {
		return err
	}
	u.added[at] = true
	switch header.Typeflag {
	case tar.TypeDir:
		err = u.folder(at, header)
	case tar.TypeReg:
		err = u.file(at, header, content)
	case tar.TypeSymlink:
		if header.Linkname == "" || len(header.Linkname) > maxPath || strings.ContainsRune(header.Linkname, 0) {
			return errors.New("a symbolic link to nothing")
		}
		// It may point anywhere: it is followed inside the new root only.
		err = u.root.Symlink(header.Linkname, at)
	case tar.TypeLink:
		return u.link(at, header.Linkname) // the owner is that of the file
	default:
		return nil // devices, pipes: the runtime gives those that there are, and the rest is not for apps
	}
	if err != nil {
		return err
	}
	uid, gid := u.chown(header.Uid, header.Gid)
	if uid < 0 {
		return nil
	}
	return u.root.Lchown(at, uid, gid)
}

// remove carries out a whiteout: what lower layers have is hidden, what this one has stays.
func (u *unpacker) remove(dir, base string) error {
	if base != opaque {
		victim := strings.TrimPrefix(base, whiteout)
		if strings.HasPrefix(victim, whiteout) {
			return nil // notes of another kind of layer
		}
		if victim == "" || victim == "." || victim == ".." {
			return errors.New("a whiteout of nothing")
		}
		return u.removeLower(path.Join(dir, victim))
	}
	folder, err := u.root.Open(dir)
	if err != nil {
		return err
	}
	names, err := folder.Readdirnames(-1)
	if err := errors.Join(err, folder.Close()); err != nil {
		return err
	}
	for _, name := range names {
		if err := u.removeLower(path.Join(dir, name)); err != nil {
			return err
		}
	}
	return nil
}

// removeLower removes what lower layers left at a name, and leaves what this layer put there.
func (u *unpacker) removeLower(at string) error {
	if !u.added[at] {
		return u.root.RemoveAll(at)
	}
	info, err := u.root.Lstat(at)
	if err != nil || !info.IsDir() {
		return nil //nolint:nilerr // it is not there
	}
	return u.remove(at, opaque)
}

// makeRoom removes what is in an entry's place. A folder over a folder changes its mode and keeps what is in it.
func (u *unpacker) makeRoom(at string, kind byte) error {
	info, err := u.root.Lstat(at)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	if info.IsDir() && kind == tar.TypeDir {
		return nil
	}
	return u.root.RemoveAll(at)
}

func (u *unpacker) folder(at string, header *tar.Header) error {
	if err := u.root.Mkdir(at, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	u.folders = append(u.folders, folderTime{at, timeOf(header)})
	return u.root.Chmod(at, u.mode(header)|0o700)
}

func (u *unpacker) file(at string, header *tar.Header, content io.Reader) (err error) {
	file, err := u.root.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	n, err := io.Copy(file, content)
	if err == nil && n != header.Size {
		err = io.ErrUnexpectedEOF
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	if err := u.root.Chmod(at, u.mode(header)|0o400); err != nil {
		return err
	}
	return u.root.Chtimes(at, timeOf(header), timeOf(header))
}

// link makes a second name for a file that is there already. Directories and links have no second name.
func (u *unpacker) link(at, target string) error {
	name, err := entryName(target)
	if err != nil {
		return err
	}
	dir, err := u.resolveDir(path.Dir(name))
	if err != nil {
		return err
	}
	from := path.Join(dir, path.Base(name))
	info, err := u.root.Lstat(from)
	if err != nil || !info.Mode().IsRegular() {
		return fmt.Errorf("a hard link to %.200q, which is no file", target)
	}
	return u.root.Link(from, at)
}

// mode keeps the permissions, and no set-user-id: nothing gains rights in a sandbox.
func (u *unpacker) mode(header *tar.Header) fs.FileMode {
	mode := fs.FileMode(header.Mode) & 0o777
	if header.Mode&0o1000 != 0 {
		mode |= fs.ModeSticky
	}
	return mode
}

// timeOf is a time that every file system can hold.
func timeOf(header *tar.Header) time.Time {
	if t := header.ModTime; t.Year() >= 1970 && t.Year() < 2200 {
		return t
	}
	return time.Unix(0, 0)
}

// finish sets the times of folders, which every file that was put into them has changed.
func (u *unpacker) finish() error {
	for _, f := range u.folders {
		info, err := u.root.Lstat(f.name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
			continue // a later layer removed it
		}
		if err = errors.Join(err, u.root.Chtimes(f.name, f.at, f.at)); err != nil {
			return err
		}
	}
	return nil
}
