package sms

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

// maxAnswer bounds what is read of an answer, which has a body only when something is wrong.
const maxAnswer = 16 << 10

// Signer signs in the name of one address; package wallet's keys do.
type Signer interface {
	Address() common.Address
	// SignHash signs 32 bytes as they are: r‖s‖v, v 27 or 28.
	SignHash(ctx context.Context, hash common.Hash) ([]byte, error)
}

// Failure is the body of an answer that is no success.
type Failure struct {
	Data  any      `json:"data"` // always null
	Error []string `json:"error"`
	Kind  string   `json:"kind,omitempty"` // the name of a [poco.Kind]; the existing service says none
}

// Client speaks to a secret service. It may be used by several goroutines and holds no state.
type Client struct {
	origin string
	http   *http.Client
}

// NewClient returns a client of the service at an address, of which only the origin counts. h decides which hosts may
// be reached and for how long (nil: http.DefaultClient).
func NewClient(address string, h *http.Client) (*Client, error) {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, poco.Errorf(poco.Invalid, "sms: client", "%q is not an http(s) address", address)
	}
	if h == nil {
		h = http.DefaultClient
	}
	return &Client{origin: u.Scheme + "://" + u.Host, http: h}, nil
}

// Exists tells whether a secret is stored.
func (c *Client) Exists(ctx context.Context, ref Ref) (bool, error) {
	err := c.do(ctx, "sms: check secret", http.MethodHead, ref, nil, nil)
	if poco.KindOf(err) == poco.NotFound {
		return false, nil
	}
	return err == nil, err
}

// Push stores a secret that is not there yet; an error of kind [poco.Conflict] when it is.
func (c *Client) Push(ctx context.Context, signer Signer, ref Ref, value Value) error {
	return c.store(ctx, "sms: push secret", http.MethodPost, signer, ref, value)
}

// Replace changes an account's secret; an error of kind [poco.NotFound] when there is none.
func (c *Client) Replace(ctx context.Context, signer Signer, ref Ref, value Value) error {
	if ref.Kind != Account {
		return poco.Errorf(poco.Refused, "sms: replace secret", "a secret of kind %s can never be changed", ref.Kind)
	}
	return c.store(ctx, "sms: replace secret", http.MethodPut, signer, ref, value)
}

func (c *Client) store(ctx context.Context, op, method string, signer Signer, ref Ref, value Value) error {
	if len(value) > MaxValue {
		return poco.Errorf(poco.Invalid, op, "the secret has %d bytes, at most %d are taken", len(value), MaxValue)
	}
	signature, err := signer.SignHash(ctx, poco.EthSignedMessageHash(ref.Challenge(value)))
	if err != nil {
		return err
	}
	return c.do(ctx, op, method, ref, value, signature)
}

// do sends one request. Its errors repeat the address and what the service answers, never the body.
func (c *Client) do(ctx context.Context, op, method string, ref Ref, value Value, signature []byte) error {
	if err := ref.Validate(); err != nil {
		return err
	}
	var body io.Reader
	if value != nil {
		body = bytes.NewReader(value)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.origin+ref.path(), body)
	if err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if signature != nil {
		req.Header.Set("Authorization", hexutil.Encode(signature))
		req.Header.Set("Content-Type", "text/plain")
	}
	res, err := c.http.Do(req)
	if errors.Is(err, context.DeadlineExceeded) {
		return poco.Errorf(poco.Timeout, op, "%w", err)
	}
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode/100 == 2 {
		return nil
	}
	text, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	var f Failure
	message := http.StatusText(res.StatusCode)
	if json.Unmarshal(text, &f) == nil && len(f.Error) > 0 {
		message = strings.Join(f.Error, "; ")
	}
	kind, known := poco.ParseKind(f.Kind)
	if !known || kind == poco.Internal { // whose fault it was is the other side's business
		kind = kindOf(res.StatusCode)
	}
	return poco.Errorf(kind, op, "%s", message)
}

func kindOf(status int) poco.Kind {
	switch status {
	case http.StatusUnauthorized:
		return poco.Unauthorized
	case http.StatusForbidden:
		return poco.Forbidden
	case http.StatusNotFound:
		return poco.NotFound
	case http.StatusConflict:
		return poco.Conflict
	case http.StatusTooManyRequests:
		return poco.Exhausted
	}
	if status >= http.StatusInternalServerError {
		return poco.Unavailable
	}
	return poco.Invalid
}
