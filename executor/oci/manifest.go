package oci

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/ethereum/go-ethereum/common"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

const (
	maxManifestBytes = 4 << 20
	maxConfigBytes   = 1 << 20
	maxLayers        = 128
	maxIndexDepth    = 3
)

// recipe is what an image is made of, followed from its digest and checked at every step.
type recipe struct {
	config v1.ConfigFile
	layers []layer
}

type layer struct {
	sum, unpacked common.Hash
	size          int64
	compression   string // "", gzip or zstd
}

// invalid is a fault of the image itself: what it is follows from its digest, so that every worker finds the same.
func invalid(format string, args ...any) error {
	return &result.Error{Cause: result.AppModuleInvalid, Msg: fmt.Sprintf(format, args...)}
}

// readRecipe follows the digest on chain to the image for this machine: it may name a manifest, or an index of them.
func readRecipe(ctx context.Context, from source, sum common.Hash, maxBytes int64) (*recipe, error) {
	for range maxIndexDepth {
		raw, err := readAll(ctx, from.manifest, sum, maxManifestBytes)
		if err != nil {
			return nil, err
		}
		kind, err := v1.ParseManifest(bytes.NewReader(raw))
		if err != nil {
			return nil, invalid("manifest %s: %v", digestOf(sum), err)
		}
		if kind.MediaType.IsIndex() || len(kind.Layers) == 0 && kind.Config.Digest.Hex == "" {
			if sum, err = choose(raw); err != nil {
				return nil, err
			}
			continue
		}
		return readImage(ctx, from, kind, maxBytes)
	}
	return nil, invalid("indexes of indexes")
}

// choose finds this machine's image in an index: the first that fits.
func choose(raw []byte) (common.Hash, error) {
	index, err := v1.ParseIndexManifest(bytes.NewReader(raw))
	if err != nil {
		return common.Hash{}, invalid("index: %v", err)
	}
	for _, m := range index.Manifests {
		if m.Platform == nil || m.Platform.OS == "linux" && m.Platform.Architecture == runtime.GOARCH {
			sum, err := parseDigest(m.Digest.String())
			if err != nil {
				return common.Hash{}, invalid("index: %v", err)
			}
			return sum, nil
		}
	}
	return common.Hash{}, otherMachine("linux/" + runtime.GOARCH + " is not in the index")
}

// otherMachine is no fault of the image: a worker of its platform can run it.
func otherMachine(why string) error {
	return poco.Errorf(poco.Refused, opFetch, "the image is not for this machine: %s", why)
}

func readImage(ctx context.Context, from source, manifest *v1.Manifest, maxBytes int64) (*recipe, error) {
	if len(manifest.Layers) > maxLayers {
		return nil, invalid("%d layers, at most %d are unpacked", len(manifest.Layers), maxLayers)
	}
	sum, err := parseDigest(manifest.Config.Digest.String())
	if err != nil {
		return nil, invalid("configuration: %v", err)
	}
	raw, err := readAll(ctx, from.blob, sum, maxConfigBytes)
	if err != nil {
		return nil, err
	}
	config, err := v1.ParseConfigFile(bytes.NewReader(raw))
	if err != nil {
		return nil, invalid("configuration: %v", err)
	}
	if config.OS != "linux" || config.Architecture != runtime.GOARCH {
		return nil, otherMachine(fmt.Sprintf("it is for %.50q on %.50q", config.OS, config.Architecture))
	}
	if len(config.RootFS.DiffIDs) != len(manifest.Layers) {
		return nil, invalid("%d layers, of which the configuration knows %d", len(manifest.Layers), len(config.RootFS.DiffIDs))
	}
	r := &recipe{config: *config}
	total := int64(0)
	for i, m := range manifest.Layers {
		l, err := describeLayer(m, config.RootFS.DiffIDs[i])
		if err != nil {
			return nil, invalid("layer %d: %v", i, err)
		}
		if l.size > maxBytes-total {
			return nil, poco.Errorf(poco.Exhausted, opFetch, "the image has more than the %d bytes that are fetched", maxBytes)
		}
		total += l.size
		r.layers = append(r.layers, l)
	}
	return r, nil
}

func describeLayer(m v1.Descriptor, unpacked v1.Hash) (l layer, err error) {
	var errUnpacked error
	l.sum, err = parseDigest(m.Digest.String())
	l.unpacked, errUnpacked = parseDigest(unpacked.String())
	if err := errors.Join(err, errUnpacked); err != nil {
		return layer{}, err
	}
	if l.size = m.Size; l.size < 0 {
		return layer{}, fmt.Errorf("a size of %d bytes", l.size)
	}
	switch m.MediaType {
	case types.OCILayer, types.DockerLayer, types.OCIRestrictedLayer, types.DockerForeignLayer:
		l.compression = "gzip"
	case types.OCILayerZStd:
		l.compression = "zstd"
	case types.OCIUncompressedLayer, types.DockerUncompressedLayer, types.OCIUncompressedRestrictedLayer:
	default:
		return layer{}, fmt.Errorf("media type %.100q", m.MediaType)
	}
	return l, nil
}

// readAll gets a small part of an image and checks its digest.
func readAll(ctx context.Context, get func(context.Context, common.Hash) (io.ReadCloser, error), sum common.Hash, limit int64) (raw []byte, err error) {
	body, err := get(ctx, sum)
	if err != nil {
		return nil, err
	}
	defer body.Close()
	return io.ReadAll(verify(body, sum, limit))
}
