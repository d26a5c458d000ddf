package oci

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/name"

	"github.com/iexec-go/iexec/poco"
)

// mirror is a registry that holds what another one holds, under the same repositories.
type mirror struct{ of, at name.Registry }

// parseMirror reads "registry=mirror".
func parseMirror(text string) (m mirror, err error) {
	of, at, ok := strings.Cut(text, "=")
	if ok {
		if m.of, err = name.NewRegistry(of); err == nil {
			m.at, err = name.NewRegistry(at)
		}
	}
	if !ok || err != nil || of == "" || at == "" {
		return mirror{}, poco.Errorf(poco.Invalid, "oci: images", "%.200q is no mirror, want registry=mirror", text)
	}
	return m, nil
}

// sourcesOf are where an image's parts are asked for: the mirrors of its registry, in their order, and then the registry.
//
// Rationale: mirrors are the operator's choice and may be in a private network; what they give is checked like what
// strangers give, so that a mirror can at worst be of no use.
//
// Each is spoken to with its own credentials.
func (s *Images) sourcesOf(ctx context.Context, at name.Repository, public, private http.RoundTripper) (source, error) {
	known := credentials(s.cfg.Credentials)
	var all several
	for _, text := range s.cfg.Mirrors {
		m, err := parseMirror(text)
		if err != nil || m.of.Name() != at.Registry.Name() {
			continue // those that cannot be read were refused at the start
		}
		from, err := openRegistry(ctx, m.at.Repo(at.RepositoryStr()), known, private)
		if err != nil {
			return nil, err
		}
		all = append(all, from)
	}
	r, err := openRegistry(ctx, at, known, public)
	if err != nil || len(all) == 0 {
		return r, err
	}
	return append(all, r), nil
}

// several are sources of the same parts: the first that has one gives it.
type several []source

func (s several) manifest(ctx context.Context, sum common.Hash) (io.ReadCloser, error) {
	return s.first(func(from source) (io.ReadCloser, error) { return from.manifest(ctx, sum) })
}

func (s several) blob(ctx context.Context, sum common.Hash) (io.ReadCloser, error) {
	return s.first(func(from source) (io.ReadCloser, error) { return from.blob(ctx, sum) })
}

// first gives the error of the last source when none has it: the registry that the address names.
func (s several) first(get func(source) (io.ReadCloser, error)) (body io.ReadCloser, err error) {
	var before error
	for _, from := range s {
		if body, err = get(from); err == nil {
			return body, nil
		}
		before = errors.Join(before, err)
	}
	return nil, poco.Errorf(poco.KindOf(err), opFetch, "%w", before)
}
