package oci

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/remote/transport"

	"github.com/iexec-go/iexec/poco"
)

const opFetch = "oci: fetch image"

// source gives the parts of images by their sha256. What it gives is checked by who asks.
type source interface {
	manifest(ctx context.Context, sum common.Hash) (io.ReadCloser, error)
	blob(ctx context.Context, sum common.Hash) (io.ReadCloser, error)
}

// registry is a repository of a registry that speaks the distribution protocol.
type registry struct {
	repository name.Repository
	options    []remote.Option
	login      login
}

const maxReference = 1024

// brief bounds every answer that is not a part of an image: manifests, tokens, errors are held in memory. Blobs, which
// registries give from elsewhere by a redirect, are checked as they come.
type brief struct{ to http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (b brief) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := b.to.RoundTrip(r)
	if err == nil && r.Response == nil && !strings.Contains(r.URL.Path, "/blobs/") {
		answer.Body = struct {
			io.Reader
			io.Closer
		}{&bounded{from: answer.Body, left: maxManifestBytes, fault: errLongAnswer}, answer.Body}
	}
	return answer, err
}

var errLongAnswer = poco.Errorf(poco.Exhausted, opFetch, "the registry's answer is longer than %d bytes", maxManifestBytes)

// parseLocation parses the address of an image: host/repository, with a tag or a digest, which are only for people.
// The digest that counts is the one on chain.
func parseLocation(location string, sum common.Hash) (name.Repository, error) {
	none := name.Repository{}
	if len(location) > maxReference {
		return none, poco.Errorf(poco.Invalid, opFetch, "an address of %d bytes", len(location))
	}
	reference, err := name.ParseReference(strings.TrimPrefix(location, "docker://"))
	if err != nil {
		return none, poco.Errorf(poco.Invalid, opFetch, "%.200q is not the address of an image", location)
	}
	for part := range strings.SplitSeq(reference.Context().RepositoryStr(), "/") {
		if part == "" || part == "." || part == ".." { // it would climb out of what a registry's addresses are for
			return none, poco.Errorf(poco.Invalid, opFetch, "%.200q is not the address of an image", location)
		}
	}
	if d, ok := reference.(name.Digest); ok && d.DigestStr() != digestOf(sum) {
		return none, poco.Errorf(poco.Unverified, opFetch, "the address names %s, on chain it is %s", d.DigestStr(), digestOf(sum))
	}
	return reference.Context(), nil
}

// openRegistry speaks to a repository's registry, with the operator's credentials if there are some.
func openRegistry(ctx context.Context, at name.Repository, known credentials, to http.RoundTripper) (*registry, error) {
	l, err := known.of(ctx, at)
	if err != nil {
		return nil, err
	}
	if l.secrets != nil {
		to = loyal{to, hostOf(at.Registry)}
	}
	return &registry{repository: at, login: l, options: []remote.Option{
		remote.WithTransport(brief{to}), remote.WithAuth(l.Authenticator), remote.WithUserAgent("iexec"), remote.WithJobs(1),
	}}, nil
}

func (r *registry) manifest(ctx context.Context, sum common.Hash) (io.ReadCloser, error) {
	got, err := remote.Get(r.repository.Digest(digestOf(sum)), r.with(ctx)...)
	if err != nil {
		return nil, r.login.sanitized(RegistryError(err))
	}
	return io.NopCloser(strings.NewReader(string(got.Manifest))), nil
}

func (r *registry) blob(ctx context.Context, sum common.Hash) (io.ReadCloser, error) {
	layer, err := remote.Layer(r.repository.Digest(digestOf(sum)), r.with(ctx)...)
	if err != nil {
		return nil, r.login.sanitized(RegistryError(err))
	}
	body, err := layer.Compressed()
	if err != nil {
		return nil, r.login.sanitized(RegistryError(err))
	}
	return body, nil
}

func (r *registry) with(ctx context.Context) []remote.Option {
	return append([]remote.Option{remote.WithContext(ctx)}, r.options...)
}

// RegistryError names the kind of what went wrong at a registry.
func RegistryError(err error) error {
	if e, ok := errors.AsType[*poco.Error](err); ok {
		return e // of the rule for strangers' addresses, under several layers of the client
	}
	kind := poco.Unavailable
	if e, ok := errors.AsType[*transport.Error](err); ok {
		switch e.StatusCode {
		case http.StatusNotFound, http.StatusGone:
			kind = poco.NotFound
		case http.StatusUnauthorized, http.StatusForbidden: // of an image that is not public, or is not there
			kind = poco.Forbidden
		}
	}
	return poco.Errorf(kind, opFetch, "%.500s", err.Error())
}

// layout is an OCI layout: a folder, or an archive of one.
type layout struct{ files fs.FS }

func (l layout) manifest(ctx context.Context, sum common.Hash) (io.ReadCloser, error) {
	return l.blob(ctx, sum)
}

func (l layout) blob(_ context.Context, sum common.Hash) (io.ReadCloser, error) {
	file, err := l.files.Open("blobs/sha256/" + hex.EncodeToString(sum[:]))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, poco.Errorf(poco.NotFound, opFetch, "the layout does not hold %s", digestOf(sum))
	} else if err != nil {
		return nil, poco.Errorf(poco.Internal, opFetch, "%w", err)
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.Join(poco.Errorf(poco.Invalid, opFetch, "%s is not a file", digestOf(sum)), file.Close())
	}
	return file, nil
}

func digestOf(sum common.Hash) string { return "sha256:" + hex.EncodeToString(sum[:]) }

// parseDigest reads a digest of the only kind that a checksum on chain can be.
func parseDigest(text string) (common.Hash, error) {
	digits, ok := strings.CutPrefix(text, "sha256:")
	sum, err := hex.DecodeString(digits)
	if !ok || err != nil || len(sum) != common.HashLength {
		return common.Hash{}, fmt.Errorf("%.100q is not a sha256 digest", text)
	}
	return common.BytesToHash(sum), nil
}

// verified passes bytes on and fails at their end when they are not the ones asked for.
type verified struct {
	from io.Reader
	want common.Hash
	hash hash.Hash
	left int64 // of the announced size; negative: no size was announced
}

// verify reads at most size bytes, which have to be exactly those with the digest.
func verify(from io.Reader, want common.Hash, size int64) *verified {
	return &verified{from: io.LimitReader(from, size+1), want: want, hash: sha256.New(), left: size}
}

func (v *verified) Read(p []byte) (int, error) {
	n, err := v.from.Read(p)
	v.hash.Write(p[:n])
	if v.left -= int64(n); v.left < 0 {
		return n, poco.Errorf(poco.Unverified, opFetch, "%s is larger than announced", digestOf(v.want))
	}
	switch {
	case err == nil:
		return n, nil
	case !errors.Is(err, io.EOF):
		return n, RegistryError(err)
	}
	if got := common.BytesToHash(v.hash.Sum(nil)); got != v.want {
		return n, poco.Errorf(poco.Unverified, opFetch, "sha256 is %s, want %s", digestOf(got), digestOf(v.want))
	}
	return n, io.EOF
}
