// Package build makes the image of an application without a container engine: a base, one layer with the application's
// files, and what its Dockerfile says about how it is started.
//
// It reads the part of the Dockerfile that changes nothing but files and configuration, and refuses the rest. It runs no
// program: neither of the image nor of the base. Equal sources give equal digests: the layer holds its files in the order of
// their names, with one time, one owner and two modes, and is not compressed, so that no compressor's version counts.
package build

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

const (
	// File is the name of what describes an image, in the folder of its sources.
	File = "Dockerfile"

	op     = "build"
	inDir  = result.InDir
	outDir = result.OutDir
)

// Epoch is the time of everything that is made here.
var Epoch = time.Unix(0, 0).UTC()

// Image is an image that was made.
type Image struct {
	Digest common.Hash // of its manifest: what is registered as the app's checksum
	Bytes  int64       // of the archive
	Base   string      // what it was made on
	// Pin is the base by its digest, where the Dockerfile names one of a registry without: the next build may find another
	// one under its tag.
	Pin string
}

// Archive builds the image of a folder with a Dockerfile, as an OCI layout in a tar file. Layers that the file holds from a
// build before are not fetched again.
func Archive(ctx context.Context, dir, to string) (Image, error) {
	r, err := readRecipe(dir)
	if err != nil {
		return Image{}, err
	}
	p, err := parsePlatform(r)
	if err != nil {
		return Image{}, err
	}
	b, err := openBase(ctx, dir, r, p)
	if err != nil {
		return Image{}, err
	}
	defer b.close()
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Image{}, poco.Errorf(poco.NotFound, op, "%w; nothing was charged", err)
	}
	defer func() { _ = root.Close() }() // only read
	f, err := openFolder(root, dir, to)
	if err != nil {
		return Image{}, err
	}
	built, err := assemble(f, r, b, p)
	if err != nil {
		return Image{}, err
	}
	digest, size, err := write(built, to, p)
	return Image{Digest: digest, Bytes: size, Base: b.name, Pin: b.pin}, err
}

// parsePlatform tells for which machines the image is: for those like this one, unless FROM says otherwise.
func parsePlatform(r *recipe) (v1.Platform, error) {
	p := v1.Platform{OS: "linux", Architecture: runtime.GOARCH}
	if r.platform == "" {
		return p, nil
	}
	parsed, err := v1.ParsePlatform(r.platform)
	if err != nil || parsed.OS != "linux" || parsed.Architecture == "" {
		return p, mistake(r.line, "--platform=%.50s is not one of linux/amd64 and linux/arm64", r.platform)
	}
	return *parsed, nil
}

// assemble puts the application's layer and its configuration on a base.
func assemble(f *folder, r *recipe, b *base, p v1.Platform) (v1.Image, error) {
	from, err := b.image.ConfigFile()
	if err != nil {
		return nil, baseError(b.name, err)
	}
	config := from.DeepCopy()
	if config.OS != p.OS || config.Architecture != p.Architecture {
		return nil, mistake(r.line, "the base %s is for %s/%s, want %s/%s", b.name, config.OS, config.Architecture, p.OS, p.Architecture).
			WithHint("FROM --platform=%s/%s", config.OS, config.Architecture)
	}
	m := maker{folder: f, config: &config.Config, files: map[string]entry{}}
	for _, step := range r.steps {
		if err := m.carryOut(step); err != nil {
			return nil, err
		}
	}
	made, err := mutate.ConfigFile(b.image, config)
	if err != nil {
		return nil, baseError(b.name, err)
	}
	if len(m.files) == 0 {
		return made, nil
	}
	kind, err := made.MediaType()
	if err != nil {
		return nil, baseError(b.name, err)
	}
	top, err := newLayer(m.files, layerType(kind))
	if err != nil {
		return nil, err
	}
	made, err = mutate.Append(made, mutate.Addendum{Layer: top, MediaType: top.kind, History: v1.History{Created: v1.Time{Time: Epoch}, CreatedBy: "COPY"}})
	if err != nil {
		return nil, baseError(b.name, err)
	}
	return made, nil
}

// layerType is that of a layer which is not compressed, in manifests of a type.
func layerType(manifest types.MediaType) types.MediaType {
	if manifest == types.DockerManifestSchema2 {
		return types.DockerUncompressedLayer
	}
	return types.OCIUncompressedLayer
}

// maker carries out the steps of a Dockerfile.
type maker struct {
	*folder
	config *v1.Config
	files  map[string]entry
	ownCMD bool // CMD of this Dockerfile, not of the base
}

func (m *maker) carryOut(i instruction) error {
	err := m.step(i)
	if err == nil {
		return nil
	}
	if known, ok := errors.AsType[*poco.Error](err); ok && known.Op == op {
		return err
	}
	return mistake(i.line, "%s: %w", i.name, err)
}

func (m *maker) step(i instruction) (err error) {
	switch i.name {
	case "COPY":
		return m.copy(i)
	case "ENV":
		return m.setenv(i.rest)
	case "LABEL":
		return m.label(i.rest)
	case "USER":
		m.config.User, err = m.one(i.rest)
	case "WORKDIR":
		var to string
		to, err = m.one(i.rest)
		m.config.WorkingDir = m.absolute(to)
	case "ENTRYPOINT":
		// What the base's command gives as arguments is for the base's program.
		if !m.ownCMD {
			m.config.Cmd = nil
		}
		m.config.Entrypoint, err = command(i.rest)
	case "CMD":
		m.ownCMD = true
		m.config.Cmd, err = command(i.rest)
	}
	return err
}

// one reads the one word of an instruction.
func (m *maker) one(text string) (string, error) {
	w, err := word(text, m.environment())
	if err == nil && w == "" {
		err = errors.New("it says nothing")
	}
	return w, err
}

// environment is the image's so far.
func (m *maker) environment() map[string]string {
	all := make(map[string]string, len(m.config.Env))
	for _, v := range m.config.Env {
		name, value, _ := strings.Cut(v, "=")
		all[name] = value
	}
	return all
}

// setenv sets variables: NAME=value, several of them, or NAME and the rest of the line.
func (m *maker) setenv(text string) error {
	pairs, err := words(text, m.environment())
	if err != nil {
		return err
	}
	if len(pairs) > 1 && !strings.Contains(pairs[0], "=") {
		pairs = []string{pairs[0] + "=" + strings.Join(pairs[1:], " ")}
	}
	for _, pair := range pairs {
		name, _, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return errors.New("want NAME=value")
		}
		m.put(name, pair)
	}
	if len(pairs) == 0 {
		return errors.New("want NAME=value")
	}
	return nil
}

func (m *maker) put(name, pair string) {
	for n, v := range m.config.Env {
		if strings.HasPrefix(v, name+"=") {
			m.config.Env[n] = pair
			return
		}
	}
	m.config.Env = append(m.config.Env, pair)
}

func (m *maker) label(text string) error {
	pairs, err := words(text, m.environment())
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return errors.New("want NAME=value")
		}
		if m.config.Labels == nil {
			m.config.Labels = map[string]string{}
		}
		m.config.Labels[name] = value
	}
	return nil
}

// absolute is a folder's name in the image, from the one that it works in.
func (m *maker) absolute(name string) string {
	if !strings.HasPrefix(name, "/") {
		name = m.config.WorkingDir + "/" + name
	}
	return filepath.ToSlash(filepath.Clean("/" + name))
}
