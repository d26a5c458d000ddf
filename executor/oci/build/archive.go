package build

import (
	"archive/tar"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/authn"
	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/partial"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
)

const (
	layoutFile = "oci-layout"
	indexFile  = "index.json"
	layoutText = `{"imageLayoutVersion":"1.0.0"}`

	// partPattern is the name of an archive that is not whole yet.
	partPattern = ".app-*.tar"

	maxManifest   = 4 << 20
	maxIndexDepth = 3
)

func blobName(sum v1.Hash) string { return "blobs/sha256/" + sum.Hex }

// part is a file of an archive.
type part struct {
	size int64
	open func() (io.ReadCloser, error)
}

func textPart(text []byte) part {
	return part{int64(len(text)), func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }}
}

// write writes an image as an OCI layout in a tar file, in place of the one that is there, whose layers are taken before
// they are fetched.
func write(image v1.Image, to string, p v1.Platform) (digest common.Hash, size int64, err error) {
	release := func() {}
	before, closer, err := oci.OpenLayout(to)
	if err == nil {
		release = sync.OnceFunc(func() { _ = closer.Close() }) // only read
	}
	defer release()
	parts, sum, err := partsOf(image, before, p)
	if err != nil {
		return common.Hash{}, 0, unharmed(err)
	}
	file, err := os.CreateTemp(filepath.Dir(to), partPattern)
	if err != nil {
		return common.Hash{}, 0, poco.Errorf(poco.Unavailable, op, "%w; nothing was charged", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(unharmed(err), os.Remove(file.Name()))
		}
	}()
	written := &counter{hash: sha256.New()}
	if err := errors.Join(writeParts(io.MultiWriter(file, written), parts), file.Chmod(modeFile), file.Close()); err != nil {
		return common.Hash{}, 0, err
	}
	release() // not every system replaces a file that is open
	return common.HexToHash(sum.Hex), written.size, os.Rename(file.Name(), to)
}

// unharmed says that a failure cost nothing.
func unharmed(err error) error {
	if known, ok := errors.AsType[*poco.Error](err); ok && known.Op == op {
		return err
	}
	return poco.Errorf(poco.KindOf(err), op, "%w; nothing was charged", err)
}

// partsOf are the files of an image's layout.
func partsOf(image v1.Image, before fs.FS, p v1.Platform) (map[string]part, v1.Hash, error) {
	manifest, err := image.RawManifest()
	if err != nil {
		return nil, v1.Hash{}, oci.RegistryError(err)
	}
	config, err := image.RawConfigFile()
	if err != nil {
		return nil, v1.Hash{}, oci.RegistryError(err)
	}
	kind, errKind := image.MediaType()
	sum, errSum := image.Digest()
	configSum, errConfig := image.ConfigName()
	layers, errLayers := image.Layers()
	if err := errors.Join(errKind, errSum, errConfig, errLayers); err != nil {
		return nil, v1.Hash{}, err
	}
	index, err := json.Marshal(v1.IndexManifest{SchemaVersion: 2, MediaType: types.OCIImageIndex, Manifests: []v1.Descriptor{
		{MediaType: kind, Size: int64(len(manifest)), Digest: sum, Platform: &p},
	}})
	if err != nil {
		return nil, v1.Hash{}, fmt.Errorf("encode index: %w", err)
	}
	parts := map[string]part{
		layoutFile: textPart([]byte(layoutText)), indexFile: textPart(index),
		blobName(sum): textPart(manifest), blobName(configSum): textPart(config),
	}
	for _, l := range layers {
		layerSum, errSum := l.Digest()
		size, errSize := l.Size()
		if err := errors.Join(errSum, errSize); err != nil {
			return nil, v1.Hash{}, err
		}
		parts[blobName(layerSum)] = part{size, func() (io.ReadCloser, error) {
			if file, err := openBlob(before, layerSum, size); err == nil {
				return file, nil
			}
			return l.Compressed()
		}}
	}
	return parts, sum, nil
}

// openBlob opens a part of a layout which has the size that it should have.
func openBlob(files fs.FS, sum v1.Hash, size int64) (io.ReadCloser, error) {
	if files == nil {
		return nil, fs.ErrNotExist
	}
	file, err := files.Open(blobName(sum))
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || info.Size() != size {
		return nil, errors.Join(fs.ErrNotExist, file.Close())
	}
	return file, nil
}

func writeParts(to io.Writer, parts map[string]part) error {
	w := tar.NewWriter(to)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if err := parts[name].write(w, name); err != nil {
			return err
		}
	}
	return w.Close()
}

// write copies a part and checks that it is what its name says: layers come from registries and from files that change.
func (p part) write(w *tar.Writer, name string) error {
	if err := w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: name, Size: p.size, Mode: modeFile, ModTime: Epoch}); err != nil {
		return err
	}
	from, err := p.open()
	if err != nil {
		return oci.RegistryError(err)
	}
	defer func() { _ = from.Close() }() // only read
	sum := &counter{hash: sha256.New()}
	if _, err := io.Copy(io.MultiWriter(w, sum), from); err != nil {
		return oci.RegistryError(err)
	}
	if filepath.Base(name) != sum.digest().Hex && name != layoutFile && name != indexFile {
		return poco.Errorf(poco.Unverified, "", "%s changed while it was read, or is not what its digest says", name)
	}
	return nil
}

// imageOf is the one image of an OCI layout; of an index, the one for a platform.
func imageOf(files fs.FS, p v1.Platform) (v1.Image, error) {
	raw, err := readSmall(files, indexFile)
	if err != nil {
		return nil, err
	}
	for range maxIndexDepth {
		index, err := v1.ParseIndexManifest(bytes.NewReader(raw))
		if err != nil {
			return nil, poco.Errorf(poco.Invalid, "", "index: %w", err)
		}
		d, err := choose(index.Manifests, p)
		if err != nil {
			return nil, err
		}
		if raw, err = readBlob(files, d.Digest); err != nil {
			return nil, err
		}
		if d.MediaType.IsIndex() {
			continue
		}
		manifest, err := v1.ParseManifest(bytes.NewReader(raw))
		if err != nil {
			return nil, poco.Errorf(poco.Invalid, "", "manifest: %w", err)
		}
		return partial.CompressedToImage(&stored{files, raw, manifest})
	}
	return nil, poco.Errorf(poco.Invalid, "", "indexes of indexes")
}

func choose(all []v1.Descriptor, p v1.Platform) (v1.Descriptor, error) {
	if len(all) == 1 {
		return all[0], nil
	}
	for _, d := range all {
		if d.Platform != nil && d.Platform.OS == p.OS && d.Platform.Architecture == p.Architecture {
			return d, nil
		}
	}
	return v1.Descriptor{}, poco.Errorf(poco.Invalid, "", "of the %d images in it none is for %s/%s", len(all), p.OS, p.Architecture)
}

func readSmall(files fs.FS, name string) ([]byte, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // only read
	text, err := io.ReadAll(io.LimitReader(file, maxManifest+1))
	if err == nil && len(text) > maxManifest {
		err = poco.Errorf(poco.Invalid, "", "%s has more than %d bytes", name, maxManifest)
	}
	return text, err
}

func readBlob(files fs.FS, sum v1.Hash) ([]byte, error) {
	text, err := readSmall(files, blobName(sum))
	if err != nil {
		return nil, err
	}
	if got := sha256.Sum256(text); fmt.Sprintf("%x", got) != sum.Hex {
		return nil, poco.Errorf(poco.Unverified, "", "%s is not what its digest says", blobName(sum))
	}
	return text, nil
}

// stored is an image in an OCI layout.
type stored struct {
	files    fs.FS
	raw      []byte
	manifest *v1.Manifest
}

// RawManifest implements partial.CompressedImageCore.
func (s *stored) RawManifest() ([]byte, error) { return s.raw, nil }

// MediaType implements partial.CompressedImageCore.
func (s *stored) MediaType() (types.MediaType, error) {
	if s.manifest.MediaType == "" {
		return types.OCIManifestSchema1, nil
	}
	return s.manifest.MediaType, nil
}

// RawConfigFile implements partial.CompressedImageCore.
func (s *stored) RawConfigFile() ([]byte, error) { return readBlob(s.files, s.manifest.Config.Digest) }

// LayerByDigest implements partial.CompressedImageCore.
func (s *stored) LayerByDigest(sum v1.Hash) (partial.CompressedLayer, error) {
	for _, d := range s.manifest.Layers {
		if d.Digest == sum {
			return storedLayer{s.files, d}, nil
		}
	}
	return nil, poco.Errorf(poco.NotFound, "", "the image has no layer %s", sum)
}

// storedLayer is a layer in an OCI layout.
type storedLayer struct {
	files fs.FS
	d     v1.Descriptor
}

// Digest implements partial.CompressedLayer.
func (l storedLayer) Digest() (v1.Hash, error) { return l.d.Digest, nil }

// Size implements partial.CompressedLayer.
func (l storedLayer) Size() (int64, error) { return l.d.Size, nil }

// MediaType implements partial.CompressedLayer.
func (l storedLayer) MediaType() (types.MediaType, error) { return l.d.MediaType, nil }

// Compressed implements partial.CompressedLayer.
func (l storedLayer) Compressed() (io.ReadCloser, error) {
	return openBlob(l.files, l.d.Digest, l.d.Size)
}

// Place is the full address of a place for an image in a registry.
func Place(address string) (string, error) {
	reference, err := name.NewTag(address)
	if err != nil {
		return "", poco.Errorf(poco.Invalid, "push", "%.200q is no place for an image; nothing was charged", address).WithHint("--push registry.example/team/app:1")
	}
	return reference.Name(), nil
}

// Push puts the image of an archive into a registry, with the credentials that docker or podman have for it, and gives its
// address there.
func Push(ctx context.Context, archive, address string) (string, error) {
	const op = "push"
	place, err := Place(address)
	if err != nil {
		return "", err
	}
	reference, err := name.NewTag(place)
	if err != nil {
		return "", err
	}
	files, closer, err := oci.OpenLayout(archive)
	if err != nil {
		return "", err
	}
	defer func() { _ = closer.Close() }() // only read
	image, err := imageOf(files, v1.Platform{OS: "linux"})
	if err != nil {
		return "", poco.Errorf(poco.Invalid, op, "%s: %w; nothing was charged", archive, err)
	}
	if err := remote.Write(reference, image, oci.RegistryOptions(ctx, remote.WithAuthFromKeychain(authn.DefaultKeychain))...); err != nil {
		err = oci.RegistryError(err)
		failed := poco.Errorf(poco.KindOf(err), op, "%s: %w; nothing was charged", reference.Name(), err)
		if failed.Kind == poco.Forbidden {
			return "", failed.WithHint("docker login %s", reference.RegistryStr())
		}
		return "", failed.WithHint("leave --push out: an archive is stored where workers can fetch it")
	}
	return reference.Name(), nil
}
