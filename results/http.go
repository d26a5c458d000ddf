package results

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/poco"
)

const maxAuthorization = 16 << 10

// errTooLarge marks what is answered by 413 instead of its kind's status.
var errTooLarge = errors.New("too large")

// Handler serves the interface of package api/results, and the gateway unless that has a listener of its own.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	compatible := func(f func(w http.ResponseWriter, r *http.Request) error) http.HandlerFunc {
		return s.answer(f, wire.CompatibleStatus)
	}
	mux.HandleFunc("POST "+wire.PathToken, compatible(s.postToken))
	mux.HandleFunc("POST "+wire.PathResults, compatible(s.postResult))
	mux.HandleFunc("HEAD "+wire.PathResults+"/{task}", compatible(s.headResult))
	mux.HandleFunc("GET "+wire.PathResults+"/{task}/ipfshash", compatible(s.getHash))
	mux.HandleFunc("PUT "+wire.PathResults+"/{task}", s.answer(s.putResult, wire.Status))
	s.resumable(mux)
	mux.HandleFunc("GET "+wire.PathVersion, compatible(func(w http.ResponseWriter, _ *http.Request) error {
		return text(w, version())
	}))
	mux.HandleFunc("GET "+wire.PathHealth, compatible(func(w http.ResponseWriter, r *http.Request) error {
		if err := s.DB.Ping(r.Context()); err != nil {
			return poco.Errorf(poco.Unavailable, "results: health", "the database does not answer")
		}
		return text(w, "ok")
	}))
	if s.GatewayListener == nil {
		mux.Handle("/ipfs/", s.Gateway())
	}
	return mux
}

// version is that of the module as it was built.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return strings.TrimPrefix(info.Main.Version, "v")
	}
	return "(devel)"
}

// answer bounds the caller's rate and turns the error of a handler into a status and a body.
func (s *Server) answer(f func(http.ResponseWriter, *http.Request) error, statusOf func(error) int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		var err error
		if s.callers.allow(r) {
			err = f(w, r)
		} else {
			err = poco.Errorf(poco.Exhausted, "results", "too many requests").WithHint("slow down")
		}
		if err == nil {
			return
		}
		status := statusOf(err)
		if errors.Is(err, errTooLarge) {
			status = http.StatusRequestEntityTooLarge
		}
		if errors.Is(err, errVersion) {
			status = http.StatusPreconditionFailed
		}
		message, hint := err.Error(), poco.HintOf(err)
		if status == http.StatusInternalServerError { // its text is for the operator
			s.Log.LogAttrs(r.Context(), slog.LevelError, "request failed",
				slog.String("path", r.URL.Path), slog.String("error", message))
			message = "internal error"
		}
		if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
			w.Header().Set("Retry-After", "5")
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(wire.Failure{Kind: poco.KindOf(err).String(), Message: message, Hint: hint})
	}
}

func text(w http.ResponseWriter, line string) error {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, line) // the client is gone if this fails
	return nil
}

func (s *Server) postToken(w http.ResponseWriter, r *http.Request) error {
	var a wire.Authorization
	if err := readJSON(w, r, maxAuthorization, &a); err != nil {
		return err
	}
	signature, err := hexutil.Decode(r.Header.Get("Authorization"))
	if err != nil {
		return poco.Errorf(poco.Unauthorized, "results: token", "the Authorization header is no signature in hexadecimal (0x…)")
	}
	c, err := s.admit(r.Context(), a.Protocol(), signature)
	if err != nil {
		return err
	}
	token, err := s.sign(c)
	if err != nil {
		return poco.Errorf(poco.Internal, "results: token", "%w", err)
	}
	return text(w, token)
}

// postResult takes the archive as base64 in JSON. What is malformed or refused is 400 or 401, as the existing
// workers know it.
func (s *Server) postResult(w http.ResponseWriter, r *http.Request) error {
	s.hurry(w)
	var u wire.Upload
	// Who is asking, and whether there is room, is known before the body is read into memory.
	c, err := s.verify(r.Context(), r.Header.Get("Authorization"))
	if err != nil {
		return err
	}
	free, err := s.slots.take(r.Context(), c.Worker)
	if err != nil {
		return err
	}
	defer free()
	s.hurry(w) // the time it waited is not the sender's
	if err := readJSON(w, r, s.MaxEncoded, &u); err != nil {
		return err
	}
	if u.TaskID != c.Task {
		return anotherTask()
	}
	if int64(len(u.Zip)) > s.MaxArchive {
		return s.tooLarge(s.MaxArchive)
	}
	var digest common.Hash
	if u.Digest != "" {
		if digest, err = parseHash(u.Digest); err != nil {
			return err
		}
	}
	return s.store(w, r, upload{claims: c, body: bytes.NewReader(u.Zip), size: int64(len(u.Zip)),
		digest: digest, signature: u.EnclaveSignature})
}

// putResult takes the archive as the body.
func (s *Server) putResult(w http.ResponseWriter, r *http.Request) error {
	s.hurry(w)
	task, err := parseHash(r.PathValue("task"))
	if err != nil {
		return err
	}
	c, err := s.bearer(r.Context(), r.Header.Get("Authorization"), task)
	if err != nil {
		return err
	}
	switch {
	case r.ContentLength <= 0:
		return poco.Errorf(poco.Invalid, "results: upload", "Content-Length is missing")
	case r.ContentLength > s.MaxArchive:
		return s.tooLarge(s.MaxArchive)
	}
	free, err := s.slots.take(r.Context(), c.Worker)
	if err != nil {
		return err
	}
	defer free()
	s.hurry(w) // the time it waited is not the sender's
	u := upload{claims: c, body: r.Body, size: r.ContentLength}
	if u.digest, u.signature, err = enclaveProof(r); err != nil {
		return err
	}
	return s.store(w, r, u)
}

func (s *Server) store(w http.ResponseWriter, r *http.Request, u upload) error {
	cid, err := s.accept(r.Context(), u)
	if err != nil {
		return err
	}
	s.Log.LogAttrs(r.Context(), slog.LevelInfo, "result stored", slog.String("task", u.Task.Hex()),
		slog.String("worker", u.Worker.Hex()), slog.String("cid", cid), slog.Int64("size", u.size))
	return text(w, "/ipfs/"+cid)
}

func (s *Server) headResult(w http.ResponseWriter, r *http.Request) error {
	task, err := parseHash(r.PathValue("task"))
	if err != nil {
		return err
	}
	c, err := s.bearer(r.Context(), r.Header.Get("Authorization"), task)
	if err != nil {
		return err
	}
	found, err := s.proven(r.Context(), s.DB, task)
	if poco.KindOf(err) == poco.NotFound {
		found, err = s.of(r.Context(), s.DB, task, c.Worker)
	}
	if err != nil {
		return err
	}
	held, err := s.task(r.Context(), task)
	if err != nil {
		return err
	}
	if !stands(held, found) || !s.whole(r.Context(), found.cid) {
		return poco.Errorf(poco.NotFound, "results", "the archive was lost, or is not what the chain agrees on: upload it again")
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (s *Server) getHash(w http.ResponseWriter, r *http.Request) error {
	task, err := parseHash(r.PathValue("task"))
	if err != nil {
		return err
	}
	found, err := s.find(r.Context(), task)
	if poco.KindOf(err) == poco.NotFound {
		return poco.Errorf(poco.NotFound, "results", "no result of task %s is here", task)
	}
	if err != nil {
		return err
	}
	return text(w, found.cid)
}

// hurry gives the whole request UploadTime, so that a slow sender cannot keep its place for ever.
func (s *Server) hurry(w http.ResponseWriter) {
	// A writer that knows no deadlines is a test's.
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(s.UploadTime))
}

func (s *Server) tooLarge(limit int64) error {
	return &poco.Error{Kind: poco.Exhausted, Op: "results: upload",
		Msg: fmt.Sprintf("more than the %d bytes allowed", limit), Err: errTooLarge}
}

func parseHash(text string) (h common.Hash, err error) {
	if err := h.UnmarshalText([]byte(text)); err != nil {
		return common.Hash{}, poco.Errorf(poco.Invalid, "results", "%.80q is not 0x and 64 hexadecimal digits", text)
	}
	return h, nil
}

// readJSON reads one JSON value of at most limit bytes.
func readJSON(w http.ResponseWriter, r *http.Request, limit int64, into any) error {
	const op = "results: read body"
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, limit))
	err := dec.Decode(into)
	if err == nil {
		if _, more := dec.Token(); errors.Is(more, io.EOF) {
			return nil
		}
		err = errors.New("more than one JSON value")
	}
	if e, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return &poco.Error{Kind: poco.Exhausted, Op: op, Msg: fmt.Sprintf("more than the %d bytes allowed", e.Limit), Err: errTooLarge}
	}
	return poco.Errorf(poco.Invalid, op, "%w", err)
}
