package blob

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"net/url"
	"strings"

	"github.com/iexec-go/iexec/poco"
)

// Client fetches files from an IPFS gateway and adds them to a node; it trusts neither.
type Client struct {
	gateway, node string
	http          *http.Client
}

// Gateway returns a client that only fetches. The address is an origin ("https://ipfs.example.org"); h decides
// which hosts may be reached (nil: http.DefaultClient).
func Gateway(address string, h *http.Client) (*Client, error) { return NewClient(address, "", h) }

// NewClient returns a client of a gateway and of a node's RPC; either may be empty.
func NewClient(gateway, node string, h *http.Client) (*Client, error) {
	if h == nil {
		h = http.DefaultClient
	}
	c := &Client{http: h}
	for _, x := range []struct {
		from string
		to   *string
	}{{gateway, &c.gateway}, {node, &c.node}} {
		if x.from == "" {
			continue
		}
		u, err := url.Parse(x.from)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
			return nil, poco.Errorf(poco.Invalid, "blob: client", "%q is not an http(s) address", x.from)
		}
		*x.to = u.Scheme + "://" + u.Host
	}
	return c, nil
}

// CID returns the CID of a file's URL at this gateway, "<gateway>/ipfs/<cid>", and false of any other URL.
func (c *Client) CID(location string) (cid string, ok bool) {
	cid, ok = strings.CutPrefix(location, c.gateway+"/ipfs/")
	if !ok || c.gateway == "" {
		return "", false
	}
	cid, err := Canonical(cid)
	return cid, err == nil
}

// Get fetches the file that a CID names, of at most limit bytes. What the reader gives is proven only once it
// has returned io.EOF, see [Verify]. A connection that breaks is opened again and goes on where it was. The caller closes it.
func (c *Client) Get(ctx context.Context, cid string, limit int64) (io.ReadCloser, error) {
	return c.Resume(ctx, cid, nil, limit)
}

// Resume is [Client.Get] of a file whose beginning is here already: have is read to its end, and the reader gives what follows.
// The proof is of both together: after an error of kind [poco.Unverified] it may be the beginning that is wrong.
func (c *Client) Resume(ctx context.Context, cid string, have io.Reader, limit int64) (io.ReadCloser, error) {
	want, err := parse(cid)
	if err != nil {
		return nil, err
	}
	v := newVerifying(want, limit)
	plan := Plan{Sources: []Source{c.source(cid)}, Checked: true, Limit: limit, Retries: idleResumes}
	if have != nil {
		if plan.From, err = io.Copy(v, have); err != nil {
			return nil, poco.Errorf(poco.Internal, "blob: fetch", "what is here: %w", err)
		}
		if v.left -= plan.From; v.left < 0 {
			return nil, tooLarge(want, limit)
		}
	}
	d, err := plan.Begin(ctx)
	if err != nil {
		return nil, err
	}
	v.body = d
	return v, nil
}

// idleResumes is how often a download of one gateway goes on without a byte.
const idleResumes = 4

// source is the gateway as the only place that a file is had from.
func (c *Client) source(cid string) Source {
	return Source{"gateway", func(ctx context.Context, headers map[string]string) (*http.Response, error) {
		res, err := c.Ask(ctx, cid, headers)
		if err != nil || res.StatusCode == http.StatusRequestedRangeNotSatisfiable {
			return res, err
		}
		return res, refused("blob: fetch", res)
	}}
}

// Ask asks the gateway for a file, with headers of the caller's: what it answers, status and all, is the caller's to judge. It
// comes as it is: ranges count the bytes that are sent, and compressed they would be of something else.
func (c *Client) Ask(ctx context.Context, cid string, headers map[string]string) (*http.Response, error) {
	const op = "blob: fetch"
	want, err := parse(cid)
	if err != nil {
		return nil, err
	}
	if c.gateway == "" {
		return nil, poco.Errorf(poco.Invalid, op, "no gateway is configured")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.gateway+"/ipfs/"+want.String(), nil)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	req.Header.Set("Accept-Encoding", "identity")
	for name, value := range headers {
		req.Header.Set(name, value)
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, unreachable(op, err)
	}
	return res, nil
}

// Verify passes on the bytes of a file that a CID names, of at most limit. They are proven only once it has returned
// io.EOF: bytes that turn out not to hash to the CID end in an error of kind [poco.Unverified] instead. Closing it closes body.
//
// A CID of version 1 does not tell how its file was cut, so the common ways are all tried; a file cut in an
// uncommon way cannot be proven and so is refused.
func Verify(body io.ReadCloser, cid string, limit int64) (io.ReadCloser, error) {
	want, err := parse(cid)
	if err != nil {
		return nil, errors.Join(err, body.Close())
	}
	v := newVerifying(want, limit)
	v.body = body
	return v, nil
}

func newVerifying(want id, limit int64) *verifying {
	v := &verifying{want: want, left: limit, limit: limit}
	for _, number := range candidates(want) {
		v.hashers = append(v.hashers, newHasher(number))
	}
	return v
}

func tooLarge(i id, limit int64) error {
	return poco.Errorf(poco.Exhausted, "blob: fetch", "%s has more than the %d bytes allowed", i, limit)
}

// verifying hashes what passes and judges it at the end.
type verifying struct {
	body        io.ReadCloser
	want        id
	hashers     []*hasher
	left, limit int64
	err         error
}

// Read implements io.Reader.
func (v *verifying) Read(b []byte) (int, error) {
	if v.err != nil {
		return 0, v.err
	}
	// One byte more than allowed is asked for, to tell a file of exactly the limit from a larger one.
	if int64(len(b)) > v.left+1 {
		b = b[:v.left+1]
	}
	n, err := v.body.Read(b)
	if v.left -= int64(n); v.left < 0 {
		v.err = tooLarge(v.want, v.limit)
		return 0, v.err
	}
	_, _ = v.Write(b[:n])
	switch {
	case errors.Is(err, io.EOF):
		v.err = v.verdict()
	case err != nil:
		v.err = unreachable("blob: fetch", err)
	}
	return n, v.err
}

// Write hashes what is not read here.
func (v *verifying) Write(b []byte) (int, error) {
	for _, h := range v.hashers {
		_, _ = h.Write(b) // a hash fails never
	}
	return len(b), nil
}

func (v *verifying) verdict() error {
	for _, h := range v.hashers {
		if v.want.raw && h.size > int64(h.tree.chunk) {
			continue
		}
		if h.root().id == v.want {
			return io.EOF
		}
	}
	return poco.Errorf(poco.Unverified, "blob: fetch", "the gateway's bytes are not those of %s", v.want)
}

// Close implements io.Closer.
func (v *verifying) Close() error { return v.body.Close() }

// Has asks the gateway whether it serves a file, which proves nothing about its bytes.
func (c *Client) Has(ctx context.Context, cid string) (bool, error) {
	const op = "blob: ask"
	want, err := parse(cid)
	if err != nil {
		return false, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodHead, c.gateway+"/ipfs/"+want.String(), nil)
	if err != nil {
		return false, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	res, err := c.http.Do(req)
	if err != nil {
		return false, unreachable(op, err)
	}
	if res.StatusCode == http.StatusNotFound {
		return false, res.Body.Close()
	}
	if err := refused(op, res); err != nil {
		return false, err
	}
	return true, res.Body.Close()
}

// Add uploads a file to the node and returns its CID, which is computed on the way and must be the node's answer
// too.
func (c *Client) Add(ctx context.Context, r io.Reader) (cid string, size int64, err error) {
	const op = "blob: add"
	if c.node == "" {
		return "", 0, poco.Errorf(poco.Invalid, op, "no node is configured")
	}
	sum := newHasher(kubo)
	pr, pw := io.Pipe()
	form := multipart.NewWriter(pw)
	sent := make(chan error, 1)
	go func() {
		err := send(form, io.TeeReader(r, sum))
		_ = pw.CloseWithError(err)
		sent <- err
	}()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost,
		c.node+"/api/v0/add?stream-channels=true&progress=false&pin=true&cid-version=0", pr)
	if err != nil {
		_ = pr.CloseWithError(err)
		<-sent //nolint:errcheck // what it met is err
		return "", 0, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	req.Header.Set("Content-Type", form.FormDataContentType())
	res, err := c.http.Do(req)
	_ = pr.Close() // frees the sender if the node did not want it all
	wrote := <-sent
	if err != nil {
		return "", 0, unreachable(op, err)
	}
	if err := refused(op, res); err != nil {
		return "", 0, err
	}
	var answer added
	err = json.NewDecoder(io.LimitReader(res.Body, 64<<10)).Decode(&answer)
	if err := errors.Join(err, wrote, res.Body.Close()); err != nil {
		return "", 0, poco.Errorf(poco.Unavailable, op, "the node's answer: %w", err)
	}
	root := sum.root()
	if root.String() != answer.Hash {
		return "", 0, poco.Errorf(poco.Unverified, op, "the node answered %.80s, the file is %s", answer.Hash, root)
	}
	return answer.Hash, sum.size, nil
}

func send(form *multipart.Writer, r io.Reader) error {
	part, err := form.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {`form-data; name="file"; filename=""`},
		"Content-Type":        {"application/octet-stream"},
	})
	if err != nil {
		return err
	}
	if _, err := io.Copy(part, r); err != nil {
		return err
	}
	return form.Close()
}

func unreachable(op string, err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return poco.Errorf(poco.Timeout, op, "%w", err)
	}
	return poco.Errorf(poco.Unavailable, op, "%w", err)
}

// refused turns a status other than 2xx into an error, and closes the body then.
func refused(op string, res *http.Response) error {
	if res.StatusCode/100 == 2 {
		return nil
	}
	text, _ := io.ReadAll(io.LimitReader(res.Body, 200))
	_ = res.Body.Close()
	kind := poco.Unavailable
	switch res.StatusCode {
	case http.StatusBadRequest:
		kind = poco.Invalid
	case http.StatusUnauthorized:
		kind = poco.Unauthorized
	case http.StatusForbidden:
		kind = poco.Forbidden
	case http.StatusNotFound, http.StatusGone:
		kind = poco.NotFound
	case http.StatusRequestEntityTooLarge:
		kind = poco.Exhausted
	}
	return poco.Errorf(kind, op, "%s", fmt.Sprintf("HTTP %d: %q", res.StatusCode, text))
}
