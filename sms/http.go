package sms

import (
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	api "github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/poco"
)

// The existing service's words.
const (
	invalidAuthorization = "Invalid authorization"
	notFound             = "Secret not found"
)

var errTooLarge = errors.New("Secret size should not exceed 4 Kb") //nolint:staticcheck // the existing service's words

// Handler serves the service's HTTP interface to everybody and to pages of every origin: nothing depends on cookies.
func (s *Service) Handler() http.Handler {
	mux := http.NewServeMux()
	for path, ref := range map[string]func(*http.Request) (api.Ref, error){
		"/secrets/web3": func(r *http.Request) (api.Ref, error) {
			return refOf(api.Dataset, r.URL.Query().Get("secretAddress"), "")
		},
		"/secrets/web2": func(r *http.Request) (api.Ref, error) {
			return refOf(api.Account, r.URL.Query().Get("ownerAddress"), r.URL.Query().Get("secretName"))
		},
		"/apps/{app}/secrets": func(r *http.Request) (api.Ref, error) { return refOf(api.App, r.PathValue("app"), "") },
		"/requesters/{requester}/secrets/{name}": func(r *http.Request) (api.Ref, error) {
			return refOf(api.Requester, r.PathValue("requester"), r.PathValue("name"))
		},
	} {
		mux.HandleFunc("HEAD "+path, s.serve(ref, s.head))
		mux.HandleFunc("POST "+path, s.serve(ref, s.write(false)))
		if path == "/secrets/web2" {
			mux.HandleFunc("PUT "+path, s.serve(ref, s.write(true)))
		}
	}
	mux.HandleFunc("GET /version", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, s.Version) })
	mux.HandleFunc("GET /actuator/health", func(w http.ResponseWriter, r *http.Request) {
		if err := s.DB.Ping(r.Context()); err != nil {
			s.fail(w, r, poco.Errorf(poco.Unavailable, "sms: health", "%w", err))
			return
		}
		answer(w, http.StatusOK, map[string]string{"status": "UP"})
	})
	mux.HandleFunc("GET /metrics", s.metrics)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, r, poco.Errorf(poco.NotFound, "sms", "there is no %s %.100s", r.Method, r.URL.Path))
	})
	return cors(mux)
}

func cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		if r.Method == http.MethodOptions {
			h.Set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, OPTIONS")
			h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type")
			h.Set("Access-Control-Max-Age", "86400")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func refOf(kind api.Kind, owner, name string) (api.Ref, error) {
	if len(owner) != 2+2*common.AddressLength || !common.IsHexAddress(owner) {
		return api.Ref{}, poco.Errorf(poco.Invalid, "sms: request", "the owner is no address")
	}
	ref := api.Ref{Kind: kind, Owner: common.HexToAddress(owner), Name: name}
	return ref, ref.Validate()
}

func (s *Service) serve(refOf func(*http.Request) (api.Ref, error), do func(http.ResponseWriter, *http.Request, api.Ref) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ref, err := refOf(r)
		if err == nil {
			err = do(w, r, ref)
		}
		if err != nil {
			s.fail(w, r, err)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

func (s *Service) head(_ http.ResponseWriter, r *http.Request, ref api.Ref) error {
	has, err := s.Has(r.Context(), ref)
	if err == nil && !has {
		return poco.Errorf(poco.NotFound, "sms: check", notFound)
	}
	return err
}

func (s *Service) write(replace bool) func(http.ResponseWriter, *http.Request, api.Ref) error {
	return func(w http.ResponseWriter, r *http.Request, ref api.Ref) error {
		const op = "sms: store"
		if !s.writers.allow(r) {
			return poco.Errorf(poco.Exhausted, op, "Rate limit exceeded")
		}
		signature, err := hexutil.Decode(r.Header.Get("Authorization"))
		if err != nil || len(signature) != 65 {
			return poco.Errorf(poco.Unauthorized, op, invalidAuthorization)
		}
		value, err := io.ReadAll(http.MaxBytesReader(w, r.Body, api.MaxValue))
		if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
			return poco.Errorf(poco.Invalid, op, "%w", errTooLarge)
		}
		if err != nil {
			return poco.Errorf(poco.Invalid, op, "the body cannot be read")
		}
		return s.Store(r.Context(), ref, value, signature, replace)
	}
}

// statuses are the existing service's.
var statuses = map[poco.Kind]int{
	poco.Invalid: http.StatusBadRequest, poco.Unauthorized: http.StatusUnauthorized, poco.Forbidden: http.StatusForbidden,
	poco.NotFound: http.StatusNotFound, poco.Conflict: http.StatusConflict, poco.Exhausted: http.StatusTooManyRequests,
	poco.Refused: http.StatusMethodNotAllowed,
}

// fail answers with a status and the error's message, which never has anything of the body in it. Our own troubles
// stay in the log; a fault of the database or the node is not the caller's, whatever its kind.
func (s *Service) fail(w http.ResponseWriter, r *http.Request, err error) {
	status, text, kind := http.StatusInternalServerError, "Internal error", poco.Unavailable
	if e, ok := errors.AsType[*poco.Error](err); ok && strings.HasPrefix(e.Op, "sms") && statuses[e.Kind] != 0 {
		status, text, kind = statuses[e.Kind], e.Msg, e.Kind
	}
	// Of a requester's secret the existing service says 400.
	if errors.Is(err, errTooLarge) && r.PathValue("requester") == "" {
		status = http.StatusRequestEntityTooLarge
	}
	if status == http.StatusInternalServerError {
		s.Log.LogAttrs(r.Context(), slog.LevelError, "request failed", slog.String("method", r.Method), slog.String("path", r.URL.Path),
			slog.String("err", err.Error()))
	}
	answer(w, status, api.Failure{Error: []string{text}, Kind: kind.String()})
}

func answer(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // the client is gone if this fails
}

// metrics counts the secrets of each kind.
func (s *Service) metrics(w http.ResponseWriter, r *http.Request) {
	counts := map[api.Kind]int64{api.Dataset: 0, api.Account: 0, api.App: 0, api.Requester: 0}
	for kind := range counts {
		var n int64
		if err := s.DB.QueryRow(r.Context(), "SELECT count(*) FROM sms_secrets WHERE kind = ?", string(kind)).Scan(&n); err != nil {
			s.fail(w, r, err)
			return
		}
		counts[kind] = n
	}
	answer(w, http.StatusOK, map[string]any{"secrets": counts})
}
