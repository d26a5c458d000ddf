package market

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// maxAnswer bounds what a client reads: a thousand of the largest orders.
const maxAnswer = 64 << 20

// Config says where a market is.
type Config struct {
	URL     string // of the market; a path is kept and the endpoints go below it
	ChainID uint64
	HTTP    *http.Client // nil: one with a timeout of 30 seconds
}

// Client speaks to one market about one chain. Its methods may be called by several goroutines. Errors are
// [poco.Error] with the market's words: Invalid (400), Unauthorized and Forbidden (403), NotFound, Exhausted
// (rate limit), Unavailable (5xx, no connection, nonsense).
type Client struct {
	base    url.URL
	chainID uint64
	http    *http.Client
}

// NewClient checks the configuration and connects to nothing.
func NewClient(config Config) (*Client, error) {
	u, err := url.Parse(config.URL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, poco.Errorf(poco.Invalid, "market: client", "%.100q is not an http(s) URL", config.URL)
	}
	if config.ChainID == 0 {
		return nil, poco.Errorf(poco.Invalid, "market: client", "no chain id")
	}
	c := &Client{base: *u, chainID: config.ChainID, http: config.HTTP}
	c.base.Path = strings.TrimSuffix(c.base.Path, "/")
	if c.http == nil {
		c.http = &http.Client{Timeout: 30 * time.Second}
	}
	return c, nil
}

// request is one HTTP exchange.
type request struct {
	op            string
	method, path  string
	query         url.Values
	authorization string
	body          any  // nil: none
	optionalOK    bool // the answer has no "ok" (compass)
}

// do sends the request and decodes a good answer.
func (c *Client) do(ctx context.Context, r request, answer any) error {
	op := "market: " + r.op
	u := c.base
	u.Path += r.path
	if r.query == nil {
		r.query = make(url.Values)
	}
	r.query.Set("chainId", strconv.FormatUint(c.chainID, 10))
	u.RawQuery = r.query.Encode()
	var body io.Reader
	if r.body != nil {
		b, err := json.Marshal(r.body)
		if err != nil {
			return poco.Errorf(poco.Internal, op, "%w", err)
		}
		body = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, r.method, u.String(), body)
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	req.Header.Set("Accept", "application/json")
	if r.body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if r.authorization != "" {
		req.Header.Set("Authorization", r.authorization)
	}
	res, err := c.http.Do(req)
	if err != nil {
		kind := poco.Unavailable
		if errors.Is(err, context.DeadlineExceeded) {
			kind = poco.Timeout
		}
		return poco.Errorf(kind, op, "%w", err).WithHint("check that a market answers at %s", c.base.Redacted())
	}
	defer func() { _ = res.Body.Close() }()
	text, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer+1))
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "reading the answer: %w", err)
	}
	if len(text) > maxAnswer {
		return poco.Errorf(poco.Unavailable, op, "the answer is larger than %d bytes", maxAnswer)
	}
	return read(op, res, text, r.optionalOK, answer)
}

// read turns an answer into a value or an error.
func read(op string, res *http.Response, text []byte, optionalOK bool, answer any) error {
	var failure Failure
	isJSON := json.Unmarshal(text, &failure) == nil
	if res.StatusCode/100 != 2 {
		if !isJSON || failure.Error == "" {
			failure.Error = res.Status
		}
		kind, known := poco.ParseKind(failure.Kind)
		if !known || kind == poco.Internal { // whose fault it was is the other side's business
			kind = kindOf(res.StatusCode, failure.Error)
		}
		return poco.Errorf(kind, op, "%.500s", failure.Error)
	}
	if !isJSON || !failure.OK && !optionalOK {
		return poco.Errorf(poco.Unavailable, op, "the answer is not the one of a market: %.80q", text)
	}
	if err := json.Unmarshal(text, answer); err != nil {
		return poco.Errorf(poco.Unavailable, op, "the answer cannot be read: %w", err)
	}
	return nil
}

func kindOf(status int, text string) poco.Kind {
	switch {
	case status == http.StatusNotFound:
		return poco.NotFound
	case status == http.StatusTooManyRequests:
		return poco.Exhausted
	case status == http.StatusForbidden && text == Unauthorized, status == http.StatusUnauthorized:
		return poco.Unauthorized
	case status == http.StatusForbidden:
		return poco.Forbidden
	case status >= 500:
		return poco.Unavailable
	}
	return poco.Invalid
}
