package worker

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
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

	mirrors []mirror

	mu       sync.Mutex
	gateways []*blob.Client
}

const (
	// maxResumes bounds how often a download goes on.
	maxResumes = 8
	// maxSilence is how long a source may send nothing.
	maxSilence = time.Minute
)

// plan is how a file is downloaded. checked: its bytes are compared with a checksum at their end.
func (c *content) plan(sources []blob.Source, checked bool, limit int64) blob.Plan {
	return blob.Plan{Sources: sources, Checked: checked, Limit: limit, Patience: c.patience, Silence: min(maxSilence, c.patience), Resumes: maxResumes}
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
// checksum, which is then theirs. known is the checksum that they should have by what the caller knows, which then compares it;
// zero: none is known. With either, the file may come from several sources.
func (c *content) into(ctx context.Context, path, location string, known common.Hash, limit int64) (fetched, error) {
	location, want := splitSum(location)
	if want != nil {
		known = *want
	}
	got, err := c.unchecked(ctx, path, location, known, limit)
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

func (c *content) unchecked(ctx context.Context, path, location string, known common.Hash, limit int64) (fetched, error) {
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
	return c.fromWeb(ctx, path, u, known, limit)
}

// fromWeb downloads from an address and its mirrors.
func (c *content) fromWeb(ctx context.Context, path string, u *url.URL, known common.Hash, limit int64) (got fetched, err error) {
	sources := c.sourcesOf(u, known != (common.Hash{}))
	if known == (common.Hash{}) {
		return c.fromEach(ctx, path, sources, known, limit)
	}
	got, mixed, err := c.fromAll(ctx, path, sources, limit)
	if err == nil && got.sum == known || ctx.Err() != nil {
		return got, err
	}
	// One of them gave something else: which one, only whole files tell.
	if kind := poco.KindOf(err); (err == nil || kind == poco.Exhausted) && (len(sources) > 1 || mixed) {
		got, err = c.fromEach(ctx, path, sources, known, limit)
	}
	if err == nil && got.sum == known {
		return got, nil
	}
	return c.byChecksum(ctx, path, known, limit, got, err)
}

// fromAll downloads from sources of the same bytes together. mixed tells that they are not of one answer.
func (c *content) fromAll(ctx context.Context, path string, sources []blob.Source, limit int64) (got fetched, mixed bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, c.patience*time.Duration(len(sources)))
	defer cancel()
	d, err := c.plan(sources, true, limit).Begin(ctx)
	if err != nil {
		return fetched{}, false, err
	}
	got, err = write(path, d, limit)
	return got, d.Resumed(), err
}

// fromEach downloads from one source after the other, until one gives a file, and the one that is known, if one is. It gives the
// error of the first, or the last file that is another.
func (c *content) fromEach(ctx context.Context, path string, sources []blob.Source, known common.Hash, limit int64) (other fetched, first error) {
	found := false
	for _, s := range sources {
		got, err := c.fromOne(ctx, path, s, limit)
		switch {
		case err == nil && (known == (common.Hash{}) || got.sum == known):
			return got, nil
		case err == nil:
			other, found = got, true
		case first == nil:
			first = err
		}
		if ctx.Err() != nil {
			return fetched{}, err
		}
	}
	if found {
		return other, nil
	}
	return fetched{}, first
}

func (c *content) fromOne(ctx context.Context, path string, s blob.Source, limit int64) (fetched, error) {
	ctx, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	d, err := c.plan([]blob.Source{s}, false, limit).Begin(ctx)
	if err != nil {
		return fetched{}, err
	}
	return write(path, d, limit)
}

// byChecksum asks the gateways for a file that its address did not give: a small file's checksum is its name in IPFS. What the
// address gave is the answer when they have it neither.
func (c *content) byChecksum(ctx context.Context, path string, known common.Hash, limit int64, got fetched, failed error) (fetched, error) {
	beside := path + ".cid"
	same, err := c.fromGateways(ctx, beside, "ipfs://"+blob.RawCID(known), limit)
	if err != nil {
		return got, failed
	}
	if err := os.Rename(beside, path); err != nil {
		return fetched{}, errors.Join(poco.Errorf(poco.Internal, "worker: fetch", "%w", err), os.Remove(beside))
	}
	same.proven = false // another worker may have no such gateway
	return same, nil
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

// fromGateways downloads what a CID names.
func (c *content) fromGateways(ctx context.Context, path, location string, limit int64) (fetched, error) {
	cid, err := blob.FromPath(location)
	if err != nil {
		return fetched{}, err
	}
	c.mu.Lock()
	var sources []blob.Source
	for _, g := range c.gateways {
		sources = append(sources, blob.Source{Name: "gateway", Ask: func(ctx context.Context, headers map[string]string) (*http.Response, error) {
			return g.Ask(ctx, cid, headers)
		}})
	}
	c.mu.Unlock()
	failures := []error{poco.Errorf(poco.Unavailable, "worker: fetch", "no gateway gives %s", cid)}
	for len(sources) > 0 {
		got, used, err := c.byCID(ctx, path, sources, cid, limit)
		if err == nil {
			got.proven = true
			return got, nil
		}
		failures = append(failures, err)
		if ctx.Err() != nil || poco.KindOf(err) == poco.Exhausted {
			return fetched{}, err
		}
		if poco.KindOf(err) != poco.Unverified {
			break // all of them were asked
		}
		sources = sources[used+1:] // the one that it began with may have lied
	}
	return fetched{}, errors.Join(failures...)
}

// byCID downloads from gateways together; used is the one that it began with.
func (c *content) byCID(ctx context.Context, path string, sources []blob.Source, cid string, limit int64) (got fetched, used int, err error) {
	ctx, cancel := context.WithTimeout(ctx, c.patience*time.Duration(len(sources)))
	defer cancel()
	d, err := c.plan(sources, true, limit).Begin(ctx)
	if err != nil {
		return fetched{}, 0, err
	}
	used = d.Current()
	body, err := blob.Verify(d, cid, limit)
	if err != nil {
		return fetched{}, used, err
	}
	got, err = write(path, body, limit)
	return got, used, err
}

// ask asks for bytes as they are: ranges count them as they are sent, and compressed they would be of something else.
func ask(ctx context.Context, client *http.Client, u *url.URL, headers map[string]string) (*http.Response, error) {
	const op = "worker: fetch"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	req.Header.Set("Accept-Encoding", "identity")
	for name, value := range headers {
		req.Header.Set(name, value)
	}
	res, err := client.Do(req)
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
