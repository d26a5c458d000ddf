package results

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
)

// maxAnswer bounds what is read of an answer: a token, a CID or an error.
const maxAnswer = 16 << 10

// Client speaks to a result repository. It may be used by several goroutines and holds no state.
type Client struct {
	origin string
	http   *http.Client
}

// NewClient returns a client of the repository at an address, of which only the origin counts. h decides which
// hosts may be reached and for how long (nil: http.DefaultClient).
func NewClient(address string, h *http.Client) (*Client, error) {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, poco.Errorf(poco.Invalid, "results: client", "%q is not an http(s) address", address)
	}
	if h == nil {
		h = http.DefaultClient
	}
	return &Client{origin: u.Scheme + "://" + u.Host, http: h}, nil
}

// Token asks for leave to upload the result of one task. signature is the worker's EIP-191 signature of a.Hash().
func (c *Client) Token(ctx context.Context, a poco.Authorization, signature []byte) (string, error) {
	body, err := json.Marshal(FromProtocol(a))
	if err != nil {
		return "", poco.Errorf(poco.Invalid, "results: token", "%w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.origin+PathToken, bytes.NewReader(body))
	if err != nil {
		return "", poco.Errorf(poco.Invalid, "results: token", "%w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", hexutil.Encode(signature))
	return c.text("results: token", req)
}

// Proof accompanies the upload of a task that runs in an enclave.
type Proof struct {
	Digest           common.Hash
	EnclaveSignature []byte
}

// Upload stores the archive of a task, of exactly size bytes, and returns its location, "/ipfs/<cid>". Uploading
// again is safe: a result that is there already is answered with its location, and an upload that broke off goes on
// where it was, provided that it is of the same bytes. proof is nil without an enclave.
func (c *Client) Upload(ctx context.Context, token string, task common.Hash, archive io.ReaderAt, size int64, proof *Proof) (string, error) {
	if size > inOneRequest {
		location, err := c.resumable(ctx, token, task, archive, size, proof)
		if poco.KindOf(err) != poco.NotFound { // else the repository knows no such uploads, or not the task
			return location, err
		}
	}
	return c.put(ctx, token, task, io.NewSectionReader(archive, 0, size), size, proof)
}

// put sends an archive in one request.
func (c *Client) put(ctx context.Context, token string, task common.Hash, archive io.Reader, size int64, proof *Proof) (string, error) {
	const op = "results: upload"
	req, err := http.NewRequestWithContext(ctx, http.MethodPut, c.origin+PathResults+"/"+task.Hex(), archive)
	if err != nil {
		return "", poco.Errorf(poco.Invalid, op, "%w", err)
	}
	req.ContentLength = size
	req.Header.Set("Content-Type", "application/zip")
	req.Header.Set("Authorization", token)
	// The server refuses, or knows the result already, before the bytes travel.
	req.Header.Set("Expect", "100-continue")
	if proof != nil {
		req.Header.Set(HeaderDigest, proof.Digest.Hex())
		req.Header.Set(HeaderEnclaveSignature, hexutil.Encode(proof.EnclaveSignature))
	}
	return c.text(op, req)
}

// Exists tells whether the repository has a result that the token's worker may rely on.
func (c *Client) Exists(ctx context.Context, token string, task common.Hash) (bool, error) {
	const op = "results: exists"
	req, err := http.NewRequestWithContext(ctx, http.MethodHead, c.origin+PathResults+"/"+task.Hex(), nil)
	if err != nil {
		return false, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	req.Header.Set("Authorization", token)
	_, err = c.text(op, req)
	if poco.KindOf(err) == poco.NotFound {
		return false, nil
	}
	return err == nil, err
}

// CID returns the CID of a task's result.
func (c *Client) CID(ctx context.Context, task common.Hash) (string, error) {
	return c.get(ctx, "results: find", PathResults+"/"+task.Hex()+"/ipfshash")
}

// Version returns the version of the server.
func (c *Client) Version(ctx context.Context) (string, error) {
	return c.get(ctx, "results: version", PathVersion)
}

func (c *Client) get(ctx context.Context, op, path string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.origin+path, nil)
	if err != nil {
		return "", poco.Errorf(poco.Invalid, op, "%w", err)
	}
	return c.text(op, req)
}

// text does a request whose good answer is a line of text.
func (c *Client) text(op string, req *http.Request) (string, error) {
	body, _, err := c.ask(op, req)
	return body, err
}

// ask does a request and gives the line and the headers of a good answer.
func (c *Client) ask(op string, req *http.Request) (string, http.Header, error) {
	res, err := c.http.Do(req)
	if errors.Is(err, context.DeadlineExceeded) {
		return "", nil, poco.Errorf(poco.Timeout, op, "%w", err)
	}
	if err != nil {
		return "", nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return "", nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if res.StatusCode/100 == 2 {
		return strings.TrimSpace(string(body)), res.Header, nil
	}
	var f Failure
	if json.Unmarshal(body, &f) != nil || f.Message == "" {
		f.Message = http.StatusText(res.StatusCode)
	}
	return "", nil, &poco.Error{Kind: kindOf(res.StatusCode, f.Kind), Op: op, Msg: f.Message, Hint: f.Hint}
}
