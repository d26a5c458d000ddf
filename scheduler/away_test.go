package scheduler_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/scheduler"
)

// node passes JSON-RPC on, and refuses to run calls while it is told to.
type node struct {
	inner   *rpc.Client
	away    atomic.Bool
	refused chan struct{} // told when a call was refused
}

func (n *node) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || n.away.Load() && bytes.Contains(body, []byte("eth_call")) {
		select {
		case n.refused <- struct{}{}:
		default:
		}
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	answer := n.one
	if bytes.HasPrefix(body, []byte("[")) {
		answer = n.many
	}
	_ = json.NewEncoder(w).Encode(answer(r.Context(), body))
}

func (n *node) many(ctx context.Context, body json.RawMessage) any {
	var requests []json.RawMessage
	_ = json.Unmarshal(body, &requests) // what is no list has no elements
	answers := make([]any, len(requests))
	for i, request := range requests {
		answers[i] = n.one(ctx, request)
	}
	return answers
}

func (n *node) one(ctx context.Context, body json.RawMessage) any {
	var request struct {
		ID     json.RawMessage
		Method string
		Params []any
	}
	answer := map[string]any{"jsonrpc": "2.0"}
	var result json.RawMessage
	err := json.Unmarshal(body, &request)
	if err == nil {
		err = n.inner.CallContext(ctx, &result, request.Method, request.Params...)
	}
	if answer["id"], answer["result"] = request.ID, result; err != nil {
		answer["error"] = map[string]any{"code": -32000, "message": err.Error()}
		delete(answer, "result")
	}
	return answer
}

// TestFeedOutlivesTheNode: a node that does not answer just when a deal is read ends neither the feed nor the pool.
func TestFeedOutlivesTheNode(t *testing.T) {
	m := newMarket(t)
	proxy := &node{inner: m.Node.Attach(), refused: make(chan struct{}, 1)}
	defer proxy.inner.Close()
	server := httptest.NewServer(proxy)
	defer server.Close()
	client, err := chain.Dial(t.Context(), server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	h, err := hub.Open(t.Context(), client, m.Hub.Address())
	if err != nil {
		t.Fatal(err)
	}
	facts, ended := make(chan scheduler.Facts), make(chan error, 1)
	feed := scheduler.HubFeed{Hub: h, Pool: m.Workerpool, Journal: m.db, Poll: 10 * time.Millisecond}
	m.group.Go(func() {
		ended <- feed.Follow(m.ctx, func(ctx context.Context, f scheduler.Facts) error {
			select {
			case facts <- f:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	})
	next := func() scheduler.Facts {
		t.Helper()
		select {
		case f := <-facts:
			return f
		case err := <-ended:
			t.Fatalf("the feed ended: %v", err)
		case <-time.After(20 * time.Second):
			t.Fatal("no facts")
		}
		return scheduler.Facts{}
	}
	next() // the present
	proxy.away.Store(true)
	d := m.Match(1, 2)
	for waiting := true; waiting; {
		select {
		case <-proxy.refused:
			waiting = false
		case <-facts:
		case <-time.After(20 * time.Second):
			t.Fatal("the deal was not asked for")
		}
	}
	proxy.away.Store(false)
	for !slices.Contains(next().Deals, d.ID) {
	}
}
