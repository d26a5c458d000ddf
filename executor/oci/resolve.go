package oci

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

const (
	maxPath  = 4096
	maxName  = 255
	maxLinks = 255
)

// entryName is the name of an entry inside the root. Names that climb are refused, not mended.
func entryName(name string) (string, error) {
	if len(name) > maxPath || strings.ContainsRune(name, 0) {
		return "", errors.New("no name for a file")
	}
	clean := path.Clean(strings.TrimLeft(name, "/"))
	if clean == ".." || strings.HasPrefix(clean, "../") {
		return "", errors.New("the name leads out of the image")
	}
	for part := range strings.SplitSeq(clean, "/") {
		if len(part) > maxName {
			return "", errors.New("no name for a file")
		}
	}
	return clean, nil
}

// resolveDir follows a folder's name, links included, the way the image's own processes would: a link to /x leads to x
// in the image, and .. of the root is the root. Folders that are missing are made. The name that it gives holds no link.
func (u *unpacker) resolveDir(name string) (string, error) {
	return resolve(u.root, name, func(missing string) error { return makeFolder(u.root, missing) })
}

// folderMode is that of folders which no layer describes: whatever user a program is, it goes through them.
const folderMode = 0o755

// makeFolder makes such a folder, whatever the umask of this process is: a service's may shut its files to everybody else.
func makeFolder(root *os.Root, name string) error {
	if err := root.Mkdir(name, folderMode); err != nil {
		return err
	}
	return root.Chmod(name, folderMode)
}

var errNotFolder = errors.New("a file where a folder should be")

// resolve follows a name in a root. What is missing is handed to missing, which makes it or fails.
func resolve(root *os.Root, name string, missing func(string) error) (string, error) {
	at, todo, links := ".", strings.Split(name, "/"), 0
	for len(todo) > 0 {
		part := todo[0]
		todo = todo[1:]
		switch part {
		case "", ".":
			continue
		case "..":
			at = path.Dir(at)
			continue
		}
		next := path.Join(at, part)
		if len(next) > maxPath {
			return "", errors.New("a path without end")
		}
		info, err := root.Lstat(next)
		if errors.Is(err, fs.ErrNotExist) {
			if err := missing(next); err != nil {
				return "", err
			}
			at = next
			continue
		} else if err != nil {
			return "", err
		}
		switch {
		case info.Mode()&fs.ModeSymlink != 0:
			if links++; links > maxLinks {
				return "", errors.New("links in a circle")
			}
			target, err := root.Readlink(next)
			if err != nil {
				return "", err
			}
			if strings.HasPrefix(target, "/") {
				at = "."
			}
			todo = append(strings.Split(target, "/"), todo...)
			if len(todo) > maxPath {
				return "", errors.New("a path without end")
			}
		case !info.IsDir() && len(todo) > 0:
			return "", errNotFolder
		default:
			at = next
		}
	}
	return at, nil
}
