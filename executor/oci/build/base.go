package build

import (
	"archive/tar"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/google/go-containerregistry/pkg/authn"
	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
)

// base is what an image is made on.
type base struct {
	image v1.Image
	name  string
	pin   string
	close func()
}

// Scratch is the base that holds nothing.
const Scratch = "scratch"

// IsPath tells a base on this machine from one of a registry. A registry's names never begin like that.
func IsPath(base string) bool {
	return strings.HasPrefix(base, "/") || strings.HasPrefix(base, "./") || strings.HasPrefix(base, "../") || filepath.IsAbs(base)
}

func baseError(name string, err error) error {
	return poco.Errorf(poco.KindOf(err), op, "the base %.200s: %w; nothing was charged", name, err)
}

// openBase finds what FROM names.
func openBase(ctx context.Context, dir string, r *recipe, p v1.Platform) (*base, error) {
	b := &base{name: r.base, close: func() {}}
	switch {
	case r.base == Scratch:
		return b, b.begin(p)
	case IsPath(r.base):
		at := filepath.FromSlash(r.base)
		if !filepath.IsAbs(at) {
			at = filepath.Join(dir, at)
		}
		if err := b.local(at, p); err != nil {
			b.close()
			if poco.HintOf(err) == "" && errors.Is(err, fs.ErrNotExist) {
				return nil, poco.Errorf(poco.NotFound, op, "the base %s, %s line %d, is not there: %w; nothing was charged", r.base, File, r.line, err).
					WithHint("README.md says how it is made; or name one of a registry in %s", File)
			}
			return nil, baseError(r.base, err)
		}
		return b, nil
	}
	return b, b.pull(ctx, p)
}

// begin makes an image without files, or with the layers that are given.
func (b *base) begin(p v1.Platform, layers ...v1.Layer) error {
	image := mutate.ConfigMediaType(mutate.MediaType(empty.Image, types.OCIManifestSchema1), types.OCIConfigJSON)
	made, err := mutate.AppendLayers(image, layers...)
	if err != nil {
		return err
	}
	config, err := made.ConfigFile()
	if err != nil {
		return err
	}
	config = config.DeepCopy()
	config.OS, config.Architecture, config.Variant, config.Created = p.OS, p.Architecture, p.Variant, v1.Time{Time: Epoch}
	b.image, err = mutate.ConfigFile(made, config)
	return err
}

// Pin gives a registry's name of a base with the digest that it stands for now.
func Pin(ctx context.Context, base string) (string, error) {
	_, pinned, err := find(ctx, base, nil)
	return pinned, err
}

// find asks a registry for an image, with the credentials that docker or podman have for it, and gives its name with the digest.
func find(ctx context.Context, base string, p *v1.Platform) (found *remote.Descriptor, pinned string, err error) {
	reference, err := name.ParseReference(base)
	if err != nil {
		return nil, "", poco.Errorf(poco.Invalid, op, "%.200q is not the name of an image; nothing was charged", base).WithHint("a base on this machine begins with / or ./")
	}
	options := oci.RegistryOptions(ctx, remote.WithAuthFromKeychain(authn.DefaultKeychain))
	if p != nil {
		options = append(options, remote.WithPlatform(*p))
	}
	if found, err = remote.Get(reference, options...); err != nil {
		err = oci.RegistryError(err)
		return nil, "", poco.Errorf(poco.KindOf(err), op, "the base %.200s cannot be had: %w; nothing was charged", base, err).
			WithHint("without a registry: a base on this machine, such as /bin/busybox or a root file system; docs/applications.md tells which")
	}
	if _, exact := reference.(name.Digest); exact {
		return found, base, nil
	}
	return found, base + "@" + found.Digest.String(), nil
}

// pull finds an image of a registry.
func (b *base) pull(ctx context.Context, p v1.Platform) error {
	found, pinned, err := find(ctx, b.name, &p)
	if err != nil {
		return err
	}
	if pinned != b.name {
		b.pin = pinned
	}
	if b.image, err = found.Image(); err != nil {
		return baseError(b.name, oci.RegistryError(err))
	}
	return nil
}

// local opens a base on this machine: an OCI layout, in a folder or a tar file; what docker save writes; a root file system, in
// a folder or a tar file; or a static program.
func (b *base) local(at string, p v1.Platform) error {
	info, err := os.Stat(at)
	if err != nil {
		return err
	}
	if info.IsDir() {
		if _, err := os.Stat(filepath.Join(at, "oci-layout")); err == nil {
			return b.layout(at, p)
		}
		return b.tree(at, p)
	}
	file, err := os.Open(at)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // only read
	head := make([]byte, 4)
	if _, err := io.ReadFull(file, head); err != nil {
		return poco.Errorf(poco.Invalid, "", "it is too short for a base")
	}
	if string(head) == "\x7fELF" {
		return b.program(at, file, info.Size())
	}
	names, err := topOf(file)
	switch {
	case err != nil:
		return err
	case names["oci-layout"] && names["index.json"]:
		return b.layout(at, p)
	case names["manifest.json"]:
		b.image, err = tarball.ImageFromPath(at, nil)
		return err
	}
	return b.rootFiles(at, file, p)
}

// topOf are the files at the top of a tar archive.
func topOf(file io.ReadSeeker) (map[string]bool, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	names := map[string]bool{}
	entries := tar.NewReader(file)
	for n := 0; ; n++ {
		header, err := entries.Next()
		if errors.Is(err, io.EOF) && n > 0 {
			return names, nil
		}
		if err != nil {
			return nil, poco.Errorf(poco.Invalid, "", "neither a program, nor a tar archive: %w", err).WithHint("unpack it first if it is compressed: gunzip, zstd -d")
		}
		if name := path.Clean(header.Name); !strings.Contains(name, "/") {
			names[name] = true
		}
	}
}

func (b *base) layout(at string, p v1.Platform) (err error) {
	files, closer, err := oci.OpenLayout(at)
	if err != nil {
		return err
	}
	b.close = func() { _ = closer.Close() } // only read
	b.image, err = imageOf(files, p)
	return err
}

// rootFiles takes a tar archive of a root file system for a layer, byte by byte.
func (b *base) rootFiles(at string, file io.ReadSeeker, p v1.Platform) error {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	sum := &counter{hash: sha256.New()}
	if _, err := io.Copy(sum, file); err != nil {
		return err
	}
	return b.begin(p, &fileLayer{path: at, layer: layer{kind: types.OCIUncompressedLayer, sum: sum.digest(), size: sum.size}})
}

// fileLayer is a layer that lies in a file.
type fileLayer struct {
	layer
	path string
}

// Compressed implements v1.Layer.
func (l *fileLayer) Compressed() (io.ReadCloser, error) { return os.Open(l.path) }

// Uncompressed implements v1.Layer.
func (l *fileLayer) Uncompressed() (io.ReadCloser, error) { return l.Compressed() }

// tree takes a folder for a root file system. Everything in it becomes user 0's; sockets and devices are left out.
func (b *base) tree(at string, p v1.Platform) error {
	root, err := os.OpenRoot(at)
	if err != nil {
		return err
	}
	b.close = func() { _ = root.Close() } // only read
	f := folder{root: root, path: at}
	files := map[string]entry{}
	err = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		info, err := d.Info()
		switch {
		case err != nil:
			return err
		case d.IsDir():
			files[name] = entry{kind: tar.TypeDir, mode: modeProgram}
		case d.Type()&fs.ModeSymlink != 0:
			link, err := root.Readlink(name)
			if err != nil {
				return err
			}
			files[name] = entry{kind: tar.TypeSymlink, mode: 0o777, link: link}
		case d.Type().IsRegular():
			files[name] = entry{kind: tar.TypeReg, mode: modeOf(info.Mode()), size: info.Size(), open: f.opener(name)}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return b.ofFiles(files, p)
}

func (b *base) ofFiles(files map[string]entry, p v1.Platform) error {
	l, err := newLayer(files, types.OCIUncompressedLayer)
	if err != nil {
		return err
	}
	return b.begin(p, l)
}

// maxProgram bounds a static program that is a base, in bytes.
const maxProgram = 256 << 20

// program takes a static program for a base: it lies in /bin. Busybox, which is many programs by its name, has all of its names
// there.
func (b *base) program(at string, file io.ReaderAt, size int64) error {
	machine, err := oci.CheckProgram(file)
	if err != nil {
		return poco.Errorf(poco.Invalid, "", "%w", err).WithHint("apt-get install busybox-static")
	}
	if size > maxProgram {
		return poco.Errorf(poco.Invalid, "", "the program has more than %d bytes", maxProgram)
	}
	own := filepath.Base(at)
	files := map[string]entry{"bin/" + own: {kind: tar.TypeReg, mode: modeProgram, size: size, open: func() (io.ReadCloser, error) { return os.Open(at) }}}
	code, err := io.ReadAll(io.NewSectionReader(file, 0, size))
	if err != nil {
		return err
	}
	if names := applets(code); len(names) > 0 {
		for _, link := range names {
			if link != own {
				files["bin/"+link] = entry{kind: tar.TypeSymlink, mode: 0o777, link: own}
			}
		}
		files["sbin"] = entry{kind: tar.TypeSymlink, mode: 0o777, link: "bin"}
		files["usr/bin"] = entry{kind: tar.TypeSymlink, mode: 0o777, link: "../bin"}
		files["usr/sbin"] = entry{kind: tar.TypeSymlink, mode: 0o777, link: "../bin"}
	}
	return b.ofFiles(files, v1.Platform{OS: "linux", Architecture: oci.ProcessorOf(machine)})
}

// applets are the names that a busybox answers to; none for another program. They stand in it one after the other, in
// their order.
//
// Rationale: asking the program itself (busybox --list) would mean to run a file that a project names, outside of any sandbox,
// and only works on machines like the workers'.
func applets(code []byte) []string {
	if !bytes.Contains(code, []byte("BusyBox v")) {
		return nil
	}
	const begin = "\x00[\x00[[\x00"
	at := bytes.Index(code, []byte(begin))
	if at < 0 {
		return []string{"sh"}
	}
	names, last := []string{}, ""
	for rest := code[at+1:]; ; {
		end := bytes.IndexByte(rest, 0)
		if end <= 0 || string(rest[:end]) <= last || bytes.ContainsAny(rest[:end], "/ ") {
			return names
		}
		last = string(rest[:end])
		names, rest = append(names, last), rest[end+1:]
	}
}
