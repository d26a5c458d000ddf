package build

import (
	"archive/tar"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"github.com/moby/patternmatcher"
	"github.com/moby/patternmatcher/ignorefile"

	"github.com/iexec-go/iexec/poco"
)

// folder is where the sources are. What .dockerignore names is not seen, and neither is what a build leaves.
type folder struct {
	root    *os.Root
	path    string
	ignored *patternmatcher.PatternMatcher
}

func openFolder(root *os.Root, dir, product string) (*folder, error) {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	var patterns []string
	switch file, err := root.Open(".dockerignore"); {
	case err == nil:
		patterns, err = ignorefile.ReadAll(io.LimitReader(file, maxDockerfile))
		if err := errors.Join(err, file.Close()); err != nil {
			return nil, poco.Errorf(poco.Invalid, op, ".dockerignore: %w; nothing was charged", err)
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, poco.Errorf(poco.Unavailable, op, "%w; nothing was charged", err)
	}
	patterns = append(patterns, partPattern)
	if product, err = filepath.Abs(product); err == nil {
		if rel, err := filepath.Rel(whole, product); err == nil && filepath.IsLocal(rel) {
			patterns = append(patterns, filepath.ToSlash(rel))
		}
	}
	ignored, err := patternmatcher.New(patterns)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, ".dockerignore: %w; nothing was charged", err)
	}
	return &folder{root, whole, ignored}, nil
}

// entry is one entry of a layer.
type entry struct {
	kind byte // tar.TypeReg, tar.TypeDir or tar.TypeSymlink
	mode int64
	link string // what a symbolic link says
	size int64
	open func() (io.ReadCloser, error) // of a file
}

// Modes of everything in a layer that is made here: whether a program may be executed is all that is kept of a file's own.
const (
	modeFile    = 0o644
	modeProgram = 0o755
)

// modeOf is a file's mode in an image.
//
// Rationale: what else a file's mode says depends on who checked it out, and where; it would change the digest.
func modeOf(mode fs.FileMode) int64 {
	if mode.IsDir() || mode&0o111 != 0 {
		return modeProgram
	}
	return modeFile
}

// copy takes files and folders into the image, under the rules of Dockerfiles: of a folder what is in it, and a file under its
// own name if the target is a folder, which a slash at its end tells.
func (m *maker) copy(i instruction) error {
	parts, mode, err := m.copied(i.rest)
	if err != nil {
		return err
	}
	if len(parts) < 2 {
		return errors.New("want what is copied, and where to")
	}
	to, sources := parts[len(parts)-1], parts[:len(parts)-1]
	found, err := m.find(sources)
	if err != nil {
		return err
	}
	intoFolder := strings.HasSuffix(to, "/") || path.Base(to) == "." || path.Base(to) == ".." || len(found) > 1 || m.absolute(to) == path.Clean("/"+m.config.WorkingDir)
	for _, source := range found {
		if err := m.take(source, m.absolute(to), intoFolder, mode); err != nil {
			return err
		}
	}
	return nil
}

// copied reads the words of COPY, and the mode that it asks for; 0 for none.
func (m *maker) copied(text string) (parts []string, mode int64, err error) {
	for strings.HasPrefix(text, "--") {
		var flag string
		flag, text, _ = strings.Cut(text, " ")
		text = strings.TrimSpace(text)
		octal, ok := strings.CutPrefix(flag, "--chmod=")
		if !ok {
			return nil, 0, fmt.Errorf("%.50s is not carried out here", flag)
		}
		if mode, err = strconv.ParseInt(octal, 8, 32); err != nil || mode < 0 || mode > 0o777 {
			return nil, 0, fmt.Errorf("%.50q is no mode", octal)
		}
	}
	parts, isList, err := list(text)
	if err != nil || isList {
		return parts, mode, err
	}
	parts, err = words(text, m.environment())
	return parts, mode, err
}

// find gives what is there of what sources name, which may be patterns.
func (m *maker) find(sources []string) (found []string, err error) {
	for _, source := range sources {
		name := path.Clean(strings.TrimLeft(filepath.ToSlash(source), "/"))
		if name == "" {
			name = "."
		}
		if !fs.ValidPath(name) {
			return nil, fmt.Errorf("%.200q is outside of the folder", source)
		}
		matches, err := fs.Glob(m.root.FS(), name)
		if err != nil {
			return nil, fmt.Errorf("%.200q: %w", source, err)
		}
		kept := matches[:0]
		for _, match := range matches {
			hidden, err := m.hides(match)
			if err != nil {
				return nil, err
			}
			if !hidden {
				kept = append(kept, match)
			}
		}
		if len(kept) == 0 {
			return nil, fmt.Errorf("there is no %.200q in %s, or .dockerignore names it", source, m.path)
		}
		found = append(found, kept...)
	}
	return found, nil
}

func (f *folder) hides(name string) (bool, error) {
	if name == "." {
		return false, nil
	}
	return f.ignored.MatchesOrParentMatches(name)
}

// take takes a file, or what is in a folder.
func (m *maker) take(source, to string, intoFolder bool, mode int64) error {
	info, err := m.root.Stat(source) // a link that is named itself is followed
	if err != nil {
		return err
	}
	if !info.IsDir() {
		if intoFolder {
			to = path.Join(to, path.Base(source))
		}
		return m.file(source, to, info, mode)
	}
	return fs.WalkDir(m.root.FS(), source, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if hidden, err := m.hides(name); err != nil || hidden {
			// A folder that is left out may hold what is taken all the same.
			if hidden && d.IsDir() && !m.ignored.Exclusions() {
				return fs.SkipDir
			}
			return err
		}
		target := path.Join(to, strings.TrimPrefix(strings.TrimPrefix(name, source), "/"))
		if source == "." {
			target = path.Join(to, name)
		}
		return m.walked(name, target, d, mode)
	})
}

func (m *maker) walked(name, target string, d fs.DirEntry, mode int64) error {
	switch {
	case d.IsDir():
		// Rationale: folders come with what is in them. One that the base has under another name (/bin is often a link) would
		// be replaced by an entry of its own.
		inside, err := fs.ReadDir(m.root.FS(), name)
		if err != nil || len(inside) > 0 || target == "/" {
			return err
		}
		return m.add(target, entry{kind: tar.TypeDir, mode: modeProgram})
	case d.Type()&fs.ModeSymlink != 0:
		link, err := m.root.Readlink(name)
		if err != nil {
			return err
		}
		return m.add(target, entry{kind: tar.TypeSymlink, mode: 0o777, link: filepath.ToSlash(link)})
	}
	info, err := d.Info()
	if err != nil {
		return err
	}
	return m.file(name, target, info, mode)
}

func (m *maker) file(source, target string, info fs.FileInfo, mode int64) error {
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%.200q is neither a file nor a folder", source)
	}
	if mode == 0 {
		mode = modeOf(info.Mode())
	}
	return m.add(target, entry{kind: tar.TypeReg, mode: mode, size: info.Size(), open: m.opener(source)})
}

// opener opens a file of the folder, when its bytes are wanted.
func (f *folder) opener(name string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return f.root.Open(name) }
}

func (m *maker) add(target string, e entry) error {
	name := strings.TrimPrefix(target, "/")
	if name == "" || strings.HasPrefix(path.Base(name), ".wh.") {
		return fmt.Errorf("%.200q is no name for a file in an image", target)
	}
	m.files[name] = e
	return nil
}

// layer is a layer that is made when it is read, the same each time: of files, in the order of their names.
type layer struct {
	files map[string]entry
	kind  types.MediaType
	sum   v1.Hash
	size  int64
}

func newLayer(files map[string]entry, kind types.MediaType) (*layer, error) {
	l := &layer{files: files, kind: kind}
	sum := &counter{hash: sha256.New()}
	if err := l.write(sum); err != nil {
		return nil, err
	}
	l.sum, l.size = sum.digest(), sum.size
	return l, nil
}

// counter takes the digest and the size of what is written.
type counter struct {
	hash hash.Hash
	size int64
}

func (c *counter) Write(p []byte) (int, error) {
	c.size += int64(len(p))
	return c.hash.Write(p)
}

func (c *counter) digest() v1.Hash {
	return v1.Hash{Algorithm: "sha256", Hex: fmt.Sprintf("%x", c.hash.Sum(nil))}
}

func (l *layer) write(to io.Writer) error {
	w := tar.NewWriter(to)
	for _, name := range slices.Sorted(maps.Keys(l.files)) {
		if err := l.files[name].write(w, name); err != nil {
			return poco.Errorf(poco.Unavailable, op, "%.200s: %w; nothing was charged", name, err)
		}
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("end of layer: %w", err)
	}
	return nil
}

func (e entry) write(w *tar.Writer, name string) error {
	if e.kind == tar.TypeDir {
		name += "/"
	}
	header := &tar.Header{Typeflag: e.kind, Name: name, Linkname: e.link, Size: e.size, Mode: e.mode, ModTime: Epoch}
	if err := w.WriteHeader(header); err != nil || e.kind != tar.TypeReg {
		return err
	}
	file, err := e.open()
	if err != nil {
		return err
	}
	_, err = io.CopyN(w, file, e.size)
	return errors.Join(err, file.Close())
}

// Digest implements v1.Layer.
func (l *layer) Digest() (v1.Hash, error) { return l.sum, nil }

// DiffID implements v1.Layer: the layer is not compressed.
func (l *layer) DiffID() (v1.Hash, error) { return l.sum, nil }

// Size implements v1.Layer.
func (l *layer) Size() (int64, error) { return l.size, nil }

// MediaType implements v1.Layer.
func (l *layer) MediaType() (types.MediaType, error) { return l.kind, nil }

// Uncompressed implements v1.Layer.
func (l *layer) Uncompressed() (io.ReadCloser, error) { return l.Compressed() }

// Compressed implements v1.Layer. Whoever closes it before its end ends what writes it.
func (l *layer) Compressed() (io.ReadCloser, error) {
	from, to := io.Pipe()
	go func() { _ = to.CloseWithError(l.write(to)) }() // always nil
	return from, nil
}
