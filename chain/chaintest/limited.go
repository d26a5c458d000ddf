// Package chaintest has a node that is as particular as those that people rent: a proxy in front of a real one, which refuses
// logs of too many blocks, batches of too many calls, and requests that come too soon.
//
// It is for tests only.
package chaintest

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// Limits are what the node puts up with. Zero is no limit.
type Limits struct {
	Blocks  uint64                      // of a query for logs
	Logs    int                         // in the answer to one
	Batch   int                         // calls of one request
	Rate    float64                     // calls a second, and as many at once
	TooWide string                      // how it refuses a query: %d is the limit; as a JSON error with code -32000
	Status  int                         // of the answer to a query refused; 0: 200
	TooSoon func(w http.ResponseWriter) // how it refuses requests; nil: 429 without a word
	// Edit changes what the node behind answers, no result where it failed, or refuses it, in words; nil changes nothing. Of transactions it is asked
	// before they are passed on too, by the method "before eth_sendRawTransaction".
	Edit func(method string, params, result json.RawMessage) (edited json.RawMessage, refusal string)
}

// Node is the proxy. Its counts tell what it did.
type Node struct {
	URL string

	limits Limits
	to     string

	mu                       sync.Mutex
	tokens                   float64
	filled                   time.Time
	wide, many, soon, served int
}

// Counts of what was refused, and of the calls that were passed on.
type Counts struct{ TooWide, TooMany, TooSoon, Served int }

// Counts tells what the node has refused and served so far.
func (n *Node) Counts() Counts {
	n.mu.Lock()
	defer n.mu.Unlock()
	return Counts{n.wide, n.many, n.soon, n.served}
}

// Limited starts a node with limits in front of another one. It ends with the test.
func Limited(t testing.TB, to string, limits Limits) *Node {
	t.Helper()
	n := &Node{limits: limits, to: to, tokens: limits.Rate, filled: time.Now()}
	server := httptest.NewServer(n)
	t.Cleanup(server.Close)
	n.URL = server.URL
	return n
}

type request struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
}

type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *failure        `json:"error,omitempty"`
}

type failure struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Data    any    `json:"data,omitempty"`
}

// ServeHTTP implements http.Handler.
func (n *Node) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var calls []request
	batch := bytes.HasPrefix(bytes.TrimSpace(body), []byte("["))
	if batch {
		err = json.Unmarshal(body, &calls)
	} else {
		calls = make([]request, 1)
		err = json.Unmarshal(body, &calls[0])
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if !n.pay(len(calls)) {
		if n.limits.TooSoon != nil {
			n.limits.TooSoon(w)
			return
		}
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	if n.limits.Batch > 0 && len(calls) > n.limits.Batch {
		n.count(&n.many)
		w.WriteHeader(http.StatusBadRequest)
		Error(w, nil, -32600, "batch of more than "+strconv.Itoa(n.limits.Batch)+" requests are not allowed")
		return
	}
	answers := make([]response, len(calls))
	status := http.StatusOK
	for i, call := range calls {
		if answers[i], err = n.answer(call); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		if answers[i].Error != nil && call.Method == "eth_getLogs" && n.limits.Status != 0 && !batch {
			status = n.limits.Status
		}
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if batch {
		json.NewEncoder(w).Encode(answers) //nolint:errcheck,errchkjson // the client is gone
	} else {
		json.NewEncoder(w).Encode(answers[0]) //nolint:errcheck,errchkjson // the client is gone
	}
}

// Error writes an error of JSON-RPC.
func Error(w io.Writer, id json.RawMessage, code int, message string) {
	if id == nil {
		id = json.RawMessage("null")
	}
	json.NewEncoder(w).Encode(response{Version: "2.0", ID: id, Error: &failure{Code: code, Message: message}}) //nolint:errcheck,errchkjson // the client is gone
}

func (n *Node) count(what *int) {
	n.mu.Lock()
	*what++
	n.mu.Unlock()
}

// pay takes tokens for calls; a bucket that has less than are asked for gives none.
func (n *Node) pay(calls int) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.limits.Rate == 0 {
		return true
	}
	now := time.Now()
	n.tokens = min(n.limits.Rate, n.tokens+now.Sub(n.filled).Seconds()*n.limits.Rate)
	n.filled = now
	if float64(calls) > n.tokens {
		n.soon++
		return false
	}
	n.tokens -= float64(calls)
	return true
}

// answer passes a call on, if it keeps to the limits.
func (n *Node) answer(call request) (response, error) {
	refuse := func(message string, limit uint64) (response, error) {
		n.count(&n.wide)
		text := strings.ReplaceAll(message, "%d", strconv.FormatUint(limit, 10))
		return response{Version: "2.0", ID: call.ID, Error: &failure{Code: -32000, Message: text}}, nil
	}
	logs := call.Method == "eth_getLogs"
	if call.Method == "eth_sendRawTransaction" && n.limits.Edit != nil {
		if _, refusal := n.limits.Edit("before "+call.Method, call.Params, nil); refusal != "" {
			return response{Version: "2.0", ID: call.ID, Error: &failure{Code: -32000, Message: refusal}}, nil
		}
	}
	if logs && n.limits.Blocks > 0 && blocks(call.Params) > n.limits.Blocks {
		return refuse(n.limits.TooWide, n.limits.Blocks)
	}
	body, err := json.Marshal(call)
	if err != nil {
		return response{}, err
	}
	from, err := http.Post(n.to, "application/json", bytes.NewReader(body)) //nolint:noctx // tests only
	if err != nil {
		return response{}, err
	}
	defer from.Body.Close()
	var answer response
	if err := json.NewDecoder(from.Body).Decode(&answer); err != nil {
		return response{}, err
	}
	var found []json.RawMessage
	if logs && n.limits.Logs > 0 && json.Unmarshal(answer.Result, &found) == nil && len(found) > n.limits.Logs {
		return refuse("query returned more than %d results", uint64(n.limits.Logs))
	}
	n.count(&n.served)
	if n.limits.Edit != nil {
		edited, refusal := n.limits.Edit(call.Method, call.Params, answer.Result)
		if refusal != "" {
			return response{Version: "2.0", ID: call.ID, Error: &failure{Code: -32000, Message: refusal}}, nil
		}
		if edited != nil {
			answer.Result, answer.Error = edited, nil
		}
	}
	return answer, nil
}

// blocks is how many a query for logs asks for; one by hash asks for one.
func blocks(params json.RawMessage) uint64 {
	var filters []struct{ FromBlock, ToBlock string }
	if json.Unmarshal(params, &filters) != nil || len(filters) != 1 || filters[0].FromBlock == "" {
		return 1
	}
	from, err1 := strconv.ParseUint(filters[0].FromBlock, 0, 64)
	to, err2 := strconv.ParseUint(filters[0].ToBlock, 0, 64)
	if err1 != nil || err2 != nil || to < from {
		return 1
	}
	return to - from + 1
}
