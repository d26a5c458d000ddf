package market

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

const (
	maxBody  = 256 << 10
	maxQuery = 8 << 10
)

// Handler serves the market's HTTP interface. It does not depend on [Market.Run], but without it the book is as
// old as the last block folded.
func (m *Market) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range m.routes() {
		serve := r.raw
		if serve == nil {
			serve = m.typed(m.onChain(r))
		}
		mux.HandleFunc(r.method+" "+r.path, serve)
	}
	mux.Handle(socketPath, m.live)
	mux.Handle(socketPath+"/{$}", m.live)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		m.fail(w, r, poco.Errorf(poco.NotFound, "market", "there is no %s %.100s", r.Method, r.URL.Path))
	})
	return cors(m.limit(mux))
}

// onChain checks the chain of a request before it is served.
func (m *Market) onChain(r route) func(*http.Request, params) (any, error) {
	if !r.needsChain() {
		return r.serve
	}
	return func(req *http.Request, p params) (any, error) {
		if err := m.checkChain(p); err != nil {
			return nil, err
		}
		return r.serve(req, p)
	}
}

// cors lets any page use the market: nothing here depends on cookies.
func cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		if r.Method == http.MethodOptions {
			h.Set("Access-Control-Allow-Methods", "GET, POST, PUT, OPTIONS")
			h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID")
			h.Set("Access-Control-Max-Age", "86400")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// typed serves a function of a request as JSON.
func (m *Market) typed(f func(*http.Request, params) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if len(r.URL.RawQuery) > maxQuery {
			m.fail(w, r, bad("the query is longer than %d bytes", maxQuery))
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		value, err := f(r, params{r.URL.Query()})
		if err != nil {
			m.fail(w, r, err)
			return
		}
		m.answer(w, http.StatusOK, value)
	}
}

func (m *Market) answer(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(value); err != nil {
		m.Log.Debug("the caller left", "err", err)
	}
}

func failure(kind poco.Kind, text string) api.Failure {
	return api.Failure{Error: text, Kind: kind.String()}
}

// fail answers in the reference's statuses and words. What went wrong inside stays in the log.
func (m *Market) fail(w http.ResponseWriter, r *http.Request, err error) {
	status, text := http.StatusInternalServerError, "Internal error"
	kind, message := poco.KindOf(err), err.Error()
	if e, ok := errors.AsType[*poco.Error](err); ok {
		message = e.Msg
		if !strings.HasPrefix(e.Op, "market") && kind != poco.Internal {
			kind = poco.Unavailable // a fault of the database or the node is not the caller's, whatever its kind
		}
	}
	switch kind {
	case poco.Invalid:
		status, text = http.StatusBadRequest, message
	case poco.Unauthorized:
		status, text = http.StatusForbidden, api.Unauthorized
	case poco.Forbidden:
		status, text = http.StatusForbidden, message
	case poco.NotFound:
		status, text = http.StatusNotFound, message
	case poco.Exhausted:
		status, text = http.StatusTooManyRequests, message
	case poco.Unavailable, poco.Timeout, poco.Refused:
		text = "Something went wrong, you should retry later."
	}
	if status == http.StatusInternalServerError {
		m.Log.Error("request failed", "method", r.Method, "path", r.URL.Path, "err", err)
	}
	m.answer(w, status, failure(kind, text))
}

func (m *Market) checkChain(p params) error { return m.checkChainID(p.Get("chainId")) }

func (m *Market) checkChainID(text string) error {
	if text == "" {
		return bad("chainId is a required field")
	}
	if text != strconv.FormatUint(m.chainID, 10) {
		return bad("chainId %.40s is not supported", text)
	}
	return nil
}

// body reads a JSON body.
func body(r *http.Request, into any) error {
	err := json.NewDecoder(r.Body).Decode(into)
	if tooLarge, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return bad("the body is larger than %d bytes", tooLarge.Limit)
	}
	if err != nil {
		return bad("the body must be a JSON object")
	}
	return nil
}

func (m *Market) servePublish(r *http.Request, kind poco.OrderKind) (any, error) {
	by, err := m.authorize(r)
	if err != nil {
		return nil, err
	}
	var request api.PublishRequest
	if err := body(r, &request); err != nil {
		return nil, err
	}
	o, err := api.ParseOrder(kind, request.Order)
	if err != nil {
		return nil, err
	}
	published, err := m.Publish(r.Context(), by, o)
	return api.PublishAnswer{OK: api.OK{OK: true}, Published: published}, err
}

func (m *Market) serveUnpublish(r *http.Request, kind poco.OrderKind) (any, error) {
	by, err := m.authorize(r)
	if err != nil {
		return nil, err
	}
	var request api.UnpublishRequest
	if err := body(r, &request); err != nil {
		return nil, err
	}
	var hash common.Hash
	var resource common.Address
	switch request.Target {
	case "", api.UnpublishOrderHash:
		request.Target = api.UnpublishOrderHash
		if request.OrderHash == "" {
			return nil, bad("orderHash is a required field")
		}
		var ok bool
		if hash, ok = api.ParseHash(request.OrderHash); !ok {
			return nil, bad("orderHash must be a bytes32 hexstring")
		}
	case api.UnpublishLast, api.UnpublishAll:
		field := api.ResourceField(kind)
		if *request.Resource(kind) == "" {
			return nil, bad("%s is a required field", field)
		}
		var ok bool
		if resource, ok = api.ParseAddress(*request.Resource(kind)); !ok {
			return nil, bad("%s is not a valid ethereum address", field)
		}
	default:
		return nil, bad("target must be one of the following values: %s, %s, %s", api.UnpublishOrderHash, api.UnpublishLast, api.UnpublishAll)
	}
	gone, err := m.Unpublish(r.Context(), by, kind, request.Target, hash, resource)
	return api.UnpublishAnswer{OK: api.OK{OK: true}, Unpublished: gone}, err
}

func (m *Market) serveSetPool(r *http.Request, _ params) (any, error) {
	pool, err := m.pool(r)
	if err != nil {
		return nil, err
	}
	by, err := m.authorize(r)
	if err != nil {
		return nil, err
	}
	var request api.WorkerpoolAPI
	if err := body(r, &request); err != nil {
		return nil, err
	}
	return request, m.SetPool(r.Context(), by, pool, request.APIURL)
}
