package worker

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

// content fetches what orders point at: /ipfs/<cid> from the gateways that the operator or the pool names, http(s)
// from wherever the stranger says. Only the bytes of a CID are proven by themselves.
type content struct {
	trusted   *http.Client // to gateways
	strangers *http.Client
	patience  time.Duration // for one attempt at one source

	mu       sync.Mutex
	gateways []*blob.Client
}

// maxGateways bounds how long a file that is nowhere keeps a worker busy.
const maxGateways = 8

// use adds gateways.
//
// Rationale: those that the scheduler names are dialled like the operator's own, since the operator chose the
// scheduler, and a pool in a private network is a pool like any other. All that a gateway can make a worker ask
// for is /ipfs/<cid>, and all that it can answer is the file of that name.
func (c *content) use(gateways []string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, address := range gateways {
		if len(c.gateways) == maxGateways {
			break
		}
		g, err := blob.Gateway(address, c.trusted)
		if err != nil {
			return err
		}
		c.gateways = append(c.gateways, g)
	}
	return nil
}

// fetched is what a download gave.
type fetched struct {
	size   int64
	sum    common.Hash // sha256
	proven bool        // the bytes are those of a content address: everybody gets the same
}

// into downloads to a file, created or overwritten, of at most limit bytes. A location may end with #sha256= and the bytes'
// checksum, which is then theirs.
func (c *content) into(ctx context.Context, path, location string, limit int64) (fetched, error) {
	location, want := splitSum(location)
	got, err := c.unchecked(ctx, path, location, limit)
	if err != nil || want == nil {
		return got, err
	}
	if got.sum != *want {
		return fetched{}, errors.Join(poco.Errorf(poco.Unverified, "worker: fetch", "sha256 is %v, the location says %v", got.sum, *want), os.Remove(path))
	}
	got.proven = true
	return got, nil
}

// splitSum takes the checksum off a location.
func splitSum(location string) (bare string, sum *common.Hash) {
	const mark = "#sha256="
	i := strings.LastIndex(location, mark)
	if i < 0 {
		return location, nil
	}
	var h common.Hash
	digits := strings.TrimPrefix(location[i+len(mark):], "0x")
	if n, err := hex.Decode(h[:], []byte(digits)); err != nil || n != len(h) {
		return location, nil
	}
	return location[:i], &h
}

func (c *content) unchecked(ctx context.Context, path, location string, limit int64) (fetched, error) {
	if data, ok := strings.CutPrefix(location, "data:"); ok {
		return inlined(path, data, limit)
	}
	if strings.HasPrefix(location, "/ipfs/") || strings.HasPrefix(location, "ipfs://") {
		return c.fromGateways(ctx, path, location, limit)
	}
	if own := c.ownPath(location); own != "" {
		got, err := c.fromGateways(ctx, path, own, limit)
		got.proven = false // a worker with other gateways sees a plain server
		return got, err
	}
	u, err := url.Parse(location)
	if err != nil {
		return fetched{}, poco.Errorf(poco.Invalid, "worker: fetch", "%.200q is not an address", location)
	}
	if err := webURL(u); err != nil {
		return fetched{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	body, err := c.fromStranger(ctx, u, limit)
	if err != nil {
		return fetched{}, err
	}
	return write(path, body, limit)
}

// inlined writes what a data URI (RFC 2397) holds itself.
func inlined(path, data string, limit int64) (fetched, error) {
	const op = "worker: fetch"
	kind, text, ok := strings.Cut(data, ",")
	if !ok {
		return fetched{}, poco.Errorf(poco.Invalid, op, "a data URI without a comma")
	}
	text, err := url.PathUnescape(text)
	content := []byte(text)
	if err == nil && strings.HasSuffix(kind, ";base64") {
		content, err = base64.StdEncoding.DecodeString(text)
	}
	if err != nil {
		return fetched{}, poco.Errorf(poco.Invalid, op, "a data URI: %w", err)
	}
	got, err := write(path, io.NopCloser(bytes.NewReader(content)), limit)
	got.proven = err == nil
	return got, err
}

// ownPath is the /ipfs/<cid> of a file's URL at one of the gateways, "" of another URL.
//
// Rationale: clients that know only URLs name a pool's files by its gateway, which may be in the pool's private
// network. No stranger reaches more by it than by /ipfs/<cid>: it is dialled for that file, and the bytes have to be it.
func (c *content) ownPath(location string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, g := range c.gateways {
		if cid, ok := g.CID(location); ok {
			return "/ipfs/" + cid
		}
	}
	return ""
}

func (c *content) fromGateways(ctx context.Context, path, location string, limit int64) (fetched, error) {
	cid, err := blob.FromPath(location)
	if err != nil {
		return fetched{}, err
	}
	failures := []error{poco.Errorf(poco.Unavailable, "worker: fetch", "no gateway gives %s", cid)}
	c.mu.Lock()
	gateways := slices.Clone(c.gateways)
	c.mu.Unlock()
	for _, g := range gateways {
		got, err := c.fromGateway(ctx, g, path, cid, limit)
		if err == nil {
			got.proven = true
			return got, nil
		}
		failures = append(failures, err)
		if ctx.Err() != nil || poco.KindOf(err) == poco.Exhausted {
			return fetched{}, err
		}
	}
	return fetched{}, errors.Join(failures...)
}

func (c *content) fromGateway(ctx context.Context, g *blob.Client, path, cid string, limit int64) (fetched, error) {
	ctx, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	body, err := g.Get(ctx, cid, limit)
	if err != nil {
		return fetched{}, err
	}
	return write(path, body, limit)
}

// fromStranger opens a file somewhere in the web.
func (c *content) fromStranger(ctx context.Context, u *url.URL, limit int64) (io.ReadCloser, error) {
	const op = "worker: fetch"
	res, err := c.ask(ctx, u, nil)
	if err != nil {
		return nil, err
	}
	switch {
	case res.StatusCode == http.StatusNotFound || res.StatusCode == http.StatusGone:
		err = poco.Errorf(poco.NotFound, op, "%s answers %s", u.Redacted(), res.Status)
	case res.StatusCode != http.StatusOK:
		err = poco.Errorf(poco.Unavailable, op, "%s answers %s", u.Redacted(), res.Status)
	case res.ContentLength > limit:
		err = poco.Errorf(poco.Exhausted, op, "%s has %d bytes, at most %d are fetched", u.Redacted(), res.ContentLength, limit)
	}
	if err != nil {
		return nil, errors.Join(err, res.Body.Close())
	}
	version := versionOf(res.Header)
	if version == "" {
		return res.Body, nil
	}
	return &download{body: res.Body, from: func(at int64) (*http.Response, error) {
		return c.ask(ctx, u, map[string]string{"Range": fmt.Sprintf("bytes=%d-", at), "If-Range": version})
	}}, nil
}

func (c *content) ask(ctx context.Context, u *url.URL, headers map[string]string) (*http.Response, error) {
	const op = "worker: fetch"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	// Ranges count the bytes as they are sent: compressed, they would be of something else.
	req.Header.Set("Accept-Encoding", "identity")
	for name, value := range headers {
		req.Header.Set(name, value)
	}
	res, err := c.strangers.Do(req)
	if err != nil {
		if e, ok := errors.AsType[*poco.Error](err); ok {
			return nil, e
		}
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return res, nil
}

// write copies body to a file and hashes it; the file is left only when all of it has arrived.
func write(path string, body io.ReadCloser, limit int64) (got fetched, err error) {
	const op = "worker: fetch"
	defer func() { err = errors.Join(err, body.Close()) }()
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fetched{}, poco.Errorf(poco.Internal, op, "%w", err)
	}
	defer func() {
		if err = errors.Join(err, file.Close()); err != nil {
			err = errors.Join(err, os.Remove(path))
		}
	}()
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(file, h), io.LimitReader(body, limit+1))
	switch {
	case err != nil:
		if _, ok := errors.AsType[*poco.Error](err); ok {
			return fetched{}, err
		}
		return fetched{}, poco.Errorf(poco.Unavailable, op, "%w", err)
	case n > limit:
		return fetched{}, poco.Errorf(poco.Exhausted, op, "more than the %d bytes allowed", limit)
	}
	return fetched{size: n, sum: common.BytesToHash(h.Sum(nil))}, nil
}
