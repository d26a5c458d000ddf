package chain

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
)

// maxKept bounds a request that is kept to be sent to another node.
const maxKept = 32 << 20

// nodePatience is how long a node of several may take for an answer.
const nodePatience = 15 * time.Second

// DialSeveral connects to nodes of one chain by HTTP. Requests go to one of them; when it does not answer, or answers that it
// cannot now (429, 5xx), they go to the next, and stay there until that one fails.
//
// Rationale: every reader of this package compares block hashes, so that a node which is behind the other is a reorganisation or
// a wait to it; and a transaction that two nodes are told of is one transaction.
func DialSeveral(ctx context.Context, urls []string, profile Profile) (*Client, error) {
	const op = "chain: dial"
	if len(urls) == 1 {
		return DialProfile(ctx, urls[0], profile)
	}
	if err := profile.Validate(); err != nil {
		return nil, err
	}
	t := &several{next: http.DefaultTransport}
	for _, address := range urls {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return nil, poco.Errorf(poco.Invalid, op, "of several nodes each needs an http(s) URL")
		}
		t.nodes = append(t.nodes, u)
	}
	if len(t.nodes) == 0 {
		return nil, poco.Errorf(poco.Invalid, op, "no node is named")
	}
	found := profile.limits()
	connection, err := rpc.DialOptions(ctx, urls[0], rpc.WithHTTPClient(&http.Client{Transport: patient{t, found}}))
	if err != nil {
		return nil, wrap(op, err)
	}
	return &Client{rpc: connection, limits: found, profile: profile}, nil
}

// several sends each request to the first node that answers it.
type several struct {
	next    http.RoundTripper
	nodes   []*url.URL
	current atomic.Int32
}

// RoundTrip implements [http.RoundTripper].
func (t *several) RoundTrip(r *http.Request) (response *http.Response, err error) {
	body, err := io.ReadAll(io.LimitReader(r.Body, maxKept))
	if err := r.Body.Close(); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, err
	}
	begin := int(t.current.Load())
	for i := range t.nodes {
		at := (begin + i) % len(t.nodes)
		ctx, cancel := context.WithCancel(r.Context())
		patience := time.AfterFunc(nodePatience, cancel)
		attempt := r.Clone(ctx)
		attempt.Body, attempt.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		node := *t.nodes[at]
		attempt.URL, attempt.Host = &node, ""
		response, err = t.next.RoundTrip(attempt)
		patience.Stop()
		last := i == len(t.nodes)-1
		if err == nil && (!away(response.StatusCode) || last) {
			t.current.Store(int32(at))
			response.Body = &ending{response.Body, cancel}
			return response, nil
		}
		if err == nil {
			_ = response.Body.Close() // what it says does not matter
		}
		cancel()
		if r.Context().Err() != nil {
			return nil, r.Context().Err()
		}
	}
	return nil, err
}

// away tells by an answer's status that another node may do better.
func away(status int) bool {
	return status >= http.StatusInternalServerError || slices.Contains([]int{http.StatusTooManyRequests, http.StatusRequestTimeout}, status)
}

// ending ends a request's context with its body.
type ending struct {
	io.ReadCloser
	end context.CancelFunc
}

// Close implements [io.Closer].
func (e *ending) Close() error {
	defer e.end()
	return e.ReadCloser.Close()
}
