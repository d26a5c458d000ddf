package oci

import (
	"context"
	"encoding/json"
	"io"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/authn"
	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/remote"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/strangers"
)

// Resolve asks a registry for the digest that an address stands for now, for somebody who is about to register it, and
// gives the address in full. It is the caller's own address: it may be private.
func Resolve(ctx context.Context, location string) (full string, digest common.Hash, err error) {
	const op = "oci: find image"
	reference, err := name.ParseReference(strings.TrimPrefix(location, "docker://"))
	if len(location) > maxReference || err != nil {
		return "", common.Hash{}, poco.Errorf(poco.Invalid, op, "%.200q is not the address of an image", location)
	}
	got, err := remote.Get(reference, RegistryOptions(ctx, remote.WithAuth(authn.Anonymous))...)
	if err != nil {
		return "", common.Hash{}, RegistryError(err)
	}
	if digest, err = parseDigest(got.Digest.String()); err != nil {
		return "", common.Hash{}, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	return reference.Name(), digest, nil
}

// RegistryOptions are for registries that the caller has chosen: their addresses may be private. Answers are bounded.
func RegistryOptions(ctx context.Context, auth remote.Option) []remote.Option {
	return []remote.Option{remote.WithContext(ctx), auth, remote.WithUserAgent("iexec"), remote.WithTransport(brief{strangers.Client(true).Transport})}
}

// DigestOfArchive tells which image an archive of an OCI layout holds.
func DigestOfArchive(path string) (digest common.Hash, err error) {
	const op = "oci: read archive"
	files, closer, err := openLayout(path)
	if err != nil {
		return common.Hash{}, err
	}
	defer func() { _ = closer.Close() }() // only read
	file, err := files.files.Open("index.json")
	if err != nil {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "%s is not an OCI layout: it has no index.json", path).
			WithHint("skopeo copy docker://IMAGE oci-archive:app.tar, or docker save of a recent Docker")
	}
	defer func() { _ = file.Close() }() // only read
	var index v1.IndexManifest
	if err := json.NewDecoder(io.LimitReader(file, maxManifestBytes)).Decode(&index); err != nil {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "index.json: %w", err)
	}
	if len(index.Manifests) != 1 {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "%s holds %d images, want one", path, len(index.Manifests))
	}
	if digest, err = parseDigest(index.Manifests[0].Digest.String()); err != nil {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "index.json: %w", err)
	}
	return digest, nil
}
