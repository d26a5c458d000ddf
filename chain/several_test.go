package chain_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// moody is a node that may be away.
type moody struct {
	status atomic.Int32 // 0: it answers
	asked  atomic.Int32
}

func (m *moody) serve(t *testing.T) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.asked.Add(1)
		if status := m.status.Load(); status == -1 {
			panic(http.ErrAbortHandler) // the connection breaks
		} else if status != 0 {
			w.WriteHeader(int(status))
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil || !strings.Contains(string(body), "eth_chainId") {
			t.Errorf("asked %s, %v", body, err)
		}
		id := string(body)[strings.Index(string(body), `"id":`)+len(`"id":`):]
		id = id[:strings.IndexAny(id, ",}")]
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":"0x7a69"}`, id)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// A request goes to the node that answered last, and to another when that one fails, however it does.
func TestSeveral(t *testing.T) {
	for _, failure := range []int32{-1, http.StatusServiceUnavailable, http.StatusTooManyRequests} {
		var a, b moody
		urls := []string{a.serve(t), b.serve(t)}
		ask := func() error {
			client, err := chain.DialSeveral(t.Context(), urls, chain.Profile{})
			if err != nil {
				t.Fatal(err)
			}
			defer client.Close()
			id, err := client.ChainID(t.Context())
			if err == nil && id.Uint64() != 31337 {
				t.Errorf("chain %v", id)
			}
			return err
		}
		if err := ask(); err != nil || b.asked.Load() != 0 {
			t.Errorf("%v, the second node was asked %d times", err, b.asked.Load())
		}
		a.status.Store(failure)
		if err := ask(); err != nil || b.asked.Load() != 1 {
			t.Errorf("%d: %v, the second node was asked %d times", failure, err, b.asked.Load())
		}
		b.status.Store(failure)
		if err := ask(); err == nil {
			t.Error("nobody answers, and there is no error")
		}
	}
	if _, err := chain.DialSeveral(t.Context(), []string{"http://127.0.0.1:1", "ws://127.0.0.1:1"}, chain.Profile{}); poco.KindOf(err) != poco.Invalid {
		t.Errorf("%v", err)
	}
}
