package oci

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
)

// maxResultPath is the longest path that a result can have; see result.ValidPath.
const maxResultPath = 1024

// measure tells which limit the files of an output folder pass: "" when they pass none. Sizes count, not blocks: an
// archive holds the holes of a file too. A tree that changes while it is measured is measured as well as can be.
func measure(out *os.Root, bytes uint64, files int) (string, error) {
	var total uint64
	count := 0
	passed := ""
	err := fs.WalkDir(out.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || name == "." && err == nil {
			return nil
		}
		if err != nil {
			if entry != nil && entry.IsDir() && errors.Is(err, fs.ErrPermission) {
				return fs.SkipDir // of a worker that is not root, shut by the program
			}
			return err
		}
		if count++; count > files {
			passed = fmt.Sprintf("more than %d files and folders in the output folder", files)
		} else if len(name) > maxResultPath {
			passed = fmt.Sprintf("a path of more than %d bytes in the output folder", maxResultPath)
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
			if total += uint64(info.Size()); total > bytes || uint64(info.Size()) > bytes {
				passed = fmt.Sprintf("more than %d bytes in the output folder", bytes)
			}
		}
		if passed != "" {
			return fs.SkipAll
		}
		return nil
	})
	return passed, err
}

// copyOut takes what a program left on its volume into the output folder: files, folders and links. Pipes, sockets and
// devices are no part of a result.
func copyOut(from, to *os.Root) error {
	return fs.WalkDir(from.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		switch {
		case entry.IsDir():
			return to.Mkdir(name, 0o755)
		case entry.Type().IsRegular():
			return copyFile(from, to, name)
		case entry.Type()&fs.ModeSymlink != 0:
			target, err := from.Readlink(name)
			if err != nil {
				return err
			}
			return to.Symlink(target, name)
		}
		return nil
	})
}

func copyFile(from, to *os.Root, name string) (err error) {
	source, err := from.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }() // only read
	target, err := to.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, target.Close()) }()
	_, err = io.Copy(target, source)
	return err
}

// takeOver makes the files that a program left in the output folder those of this process, readable by it, and removes
// what is no part of a result.
func takeOver(out *os.Root, uid, gid int) error {
	return takeOverDir(out, ".", uid, gid)
}

// takeOverDir opens a folder before it looks into it: the program may have shut it to everybody.
func takeOverDir(out *os.Root, dir string, uid, gid int) error {
	if err := errors.Join(out.Lchown(dir, uid, gid), out.Chmod(dir, 0o755)); err != nil {
		return err
	}
	folder, err := out.Open(dir)
	if err != nil {
		return err
	}
	entries, err := folder.ReadDir(-1)
	if err := errors.Join(err, folder.Close()); err != nil {
		return err
	}
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		switch {
		case entry.IsDir():
			err = takeOverDir(out, name, uid, gid)
		case entry.Type().IsRegular():
			err = errors.Join(out.Lchown(name, uid, gid), out.Chmod(name, 0o644))
		case entry.Type()&fs.ModeSymlink != 0:
			err = out.Lchown(name, uid, gid)
		default:
			err = out.Remove(name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// giveAway makes the files of an input folder readable by the sandbox's user.
func giveAway(in *os.Root, uid, gid int) error {
	return fs.WalkDir(in.FS(), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return in.Lchown(name, uid, gid)
	})
}
