package results

import (
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/poco"
)

// errVersion marks what is answered by 412: a request that does not speak our version of tus.
var errVersion = errors.New("version of tus")

// resumable serves the uploads that go on where they broke.
func (s *Server) resumable(mux *http.ServeMux) {
	const path = wire.PathResults + "/{task}" + wire.PathUpload
	speaking := func(f func(http.ResponseWriter, *http.Request, claims) error) http.HandlerFunc {
		return s.answer(func(w http.ResponseWriter, r *http.Request) error {
			w.Header().Set(wire.HeaderTusResumable, wire.TusVersion)
			if r.Header.Get(wire.HeaderTusResumable) != wire.TusVersion {
				w.Header().Set(wire.HeaderTusVersion, wire.TusVersion)
				return &poco.Error{Kind: poco.Refused, Op: "results: upload", Msg: "only tus " + wire.TusVersion + " is spoken here", Err: errVersion}
			}
			task, err := parseHash(r.PathValue("task"))
			if err != nil {
				return err
			}
			c, err := s.bearer(r.Context(), r.Header.Get("Authorization"), task)
			if err != nil {
				return err
			}
			return f(w, r, c)
		}, wire.Status)
	}
	mux.HandleFunc("POST "+path, speaking(s.postUpload))
	mux.HandleFunc("HEAD "+path, speaking(s.headUpload))
	mux.HandleFunc("PATCH "+path, speaking(s.patchUpload))
	mux.HandleFunc("OPTIONS "+path, func(w http.ResponseWriter, _ *http.Request) {
		h := w.Header()
		h.Set(wire.HeaderTusResumable, wire.TusVersion)
		h.Set(wire.HeaderTusVersion, wire.TusVersion)
		h.Set(wire.HeaderTusExtension, wire.TusExtensions)
		h.Set(wire.HeaderTusMaxSize, strconv.FormatInt(s.MaxArchive, 10))
		w.WriteHeader(http.StatusNoContent)
	})
}

// postUpload begins an upload, or says how far the same one is already.
func (s *Server) postUpload(w http.ResponseWriter, r *http.Request, c claims) error {
	const op = "results: upload"
	p := part{task: c.Task, worker: c.Worker}
	var err error
	if p.size, err = strconv.ParseInt(r.Header.Get(wire.HeaderUploadLength), 10, 64); err != nil || p.size <= 0 {
		return poco.Errorf(poco.Invalid, op, "%s is missing or no number of bytes", wire.HeaderUploadLength)
	}
	if p.size > s.MaxArchive {
		return s.tooLarge(s.MaxArchive)
	}
	if p.sum, err = wire.Sum(r.Header.Get(wire.HeaderUploadMetadata)); err != nil {
		return err
	}
	if p.digest, p.signature, err = enclaveProof(r); err != nil {
		return err
	}
	leave, err := s.flights.enter(r.Context(), c.Task, c.Worker, func() {})
	if err != nil {
		return err
	}
	defer leave()
	found, err := s.weigh(r.Context(), p.upload(c))
	if err != nil {
		return err
	}
	w.Header().Set("Location", wire.PathResults+"/"+c.Task.Hex()+wire.PathUpload)
	if found.cid != "" {
		w.Header().Set(wire.HeaderContentLocation, "/ipfs/"+found.cid)
		return s.written(w, http.StatusCreated, p.size)
	}
	if p, err = s.begin(r.Context(), p, found.task.FinalDeadline); err != nil {
		return err
	}
	return s.tell(w, http.StatusCreated, p)
}

// enclaveProof reads what comes with the result of an enclave.
func enclaveProof(r *http.Request) (digest common.Hash, signature []byte, err error) {
	if text := r.Header.Get(wire.HeaderDigest); text != "" {
		if digest, err = parseHash(text); err != nil {
			return digest, nil, err
		}
	}
	if text := r.Header.Get(wire.HeaderEnclaveSignature); text != "" {
		if signature, err = hexutil.Decode(text); err != nil {
			return digest, nil, poco.Errorf(poco.Invalid, "results: upload", "%s: %w", wire.HeaderEnclaveSignature, err)
		}
	}
	return digest, signature, nil
}

// upload is a part as the rules of acceptance see it.
func (p part) upload(c claims) upload {
	return upload{claims: c, size: p.size, digest: p.digest, signature: p.signature}
}

func (s *Server) headUpload(w http.ResponseWriter, r *http.Request, c claims) error {
	leave, err := s.flights.enter(r.Context(), c.Task, c.Worker, func() {})
	if err != nil {
		return err
	}
	defer leave()
	p, err := s.partOf(r.Context(), c.Task, c.Worker)
	if err != nil {
		return err
	}
	w.Header().Set(wire.HeaderUploadLength, strconv.FormatInt(p.size, 10))
	if metadata := wire.Metadata(p.sum); metadata != "" {
		w.Header().Set(wire.HeaderUploadMetadata, metadata)
	}
	return s.tell(w, http.StatusOK, p)
}

// tell answers with how far a part is.
func (s *Server) tell(w http.ResponseWriter, status int, p part) error {
	at := p.size
	if p.cid != "" {
		w.Header().Set(wire.HeaderContentLocation, "/ipfs/"+p.cid)
	} else {
		var err error
		if at, err = s.received(p); err != nil {
			return err
		}
	}
	w.Header().Set(wire.HeaderUploadExpires, time.Unix(int64(p.due), 0).UTC().Format(http.TimeFormat))
	return s.written(w, status, at)
}

func (s *Server) written(w http.ResponseWriter, status int, at int64) error {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set(wire.HeaderUploadOffset, strconv.FormatInt(at, 10))
	w.WriteHeader(status)
	return nil
}

// patchUpload takes the next bytes, and accepts the archive when they were the last.
func (s *Server) patchUpload(w http.ResponseWriter, r *http.Request, c claims) error {
	const op = "results: upload"
	if r.Header.Get("Content-Type") != wire.TypeOffset {
		return poco.Errorf(poco.Invalid, op, "the Content-Type is not %s", wire.TypeOffset)
	}
	offset, err := strconv.ParseInt(r.Header.Get(wire.HeaderUploadOffset), 10, 64)
	if err != nil {
		return poco.Errorf(poco.Invalid, op, "%s is missing or no number", wire.HeaderUploadOffset)
	}
	body := &patientBody{from: r.Body, control: http.NewResponseController(w), until: time.Now().Add(s.UploadTime), stall: s.StallTime}
	leave, err := s.flights.enter(r.Context(), c.Task, c.Worker, body.stop)
	if err != nil {
		return err
	}
	defer leave()
	p, err := s.partOf(r.Context(), c.Task, c.Worker)
	if err != nil {
		return err
	}
	if p.cid != "" {
		return s.tell(w, http.StatusNoContent, p)
	}
	if at, err := s.received(p); err != nil {
		return err
	} else if at != offset {
		return poco.Errorf(poco.Conflict, op, "%d bytes are here, the request goes on at %d", at, offset)
	}
	free, err := s.slots.take(r.Context(), c.Worker)
	if err != nil {
		return err
	}
	defer free()
	u := p.upload(c)
	found, err := s.weigh(r.Context(), u)
	if err != nil {
		return err
	}
	if found.cid != "" {
		return s.needless(w, r, p, found.cid)
	}
	at, err := s.appendTo(r.Context(), p, body)
	if err != nil {
		return err
	}
	if at < p.size {
		return s.tell(w, http.StatusNoContent, p)
	}
	// The last bytes may have taken long: the rules hold for the chain as it is now.
	if found, err = s.weigh(r.Context(), u); err != nil {
		return err
	}
	if found.cid != "" {
		return s.needless(w, r, p, found.cid)
	}
	if p.cid, err = s.complete(r.Context(), u, p, found.task, found.deal); err != nil {
		return err
	}
	s.Log.LogAttrs(r.Context(), slog.LevelInfo, "result stored", slog.String("task", u.Task.Hex()),
		slog.String("worker", u.Worker.Hex()), slog.String("cid", p.cid), slog.Int64("size", p.size))
	return s.tell(w, http.StatusNoContent, p)
}

// needless ends an upload of what is here by now.
func (s *Server) needless(w http.ResponseWriter, r *http.Request, p part, cid string) error {
	w.Header().Set(wire.HeaderContentLocation, "/ipfs/"+cid)
	return errors.Join(s.dropPart(r.Context(), p), s.written(w, http.StatusNoContent, p.size))
}

// patientBody lets a body take as long as it goes on, within bounds: each piece has its own deadline.
type patientBody struct {
	from    io.Reader
	control *http.ResponseController
	until   time.Time
	stall   time.Duration
	ended   atomic.Bool
}

// Read implements io.Reader.
func (b *patientBody) Read(p []byte) (int, error) {
	deadline := time.Now().Add(b.stall)
	if deadline.After(b.until) {
		deadline = b.until
	}
	_ = b.control.SetReadDeadline(deadline) // a writer that knows no deadlines is a test's
	if b.ended.Load() {                     // after the line above: whoever ends it sets a deadline, too
		return 0, errInterrupted
	}
	return b.from.Read(p)
}

var errInterrupted = errors.New("another request about this upload has come")

// stop ends the reading.
func (b *patientBody) stop() {
	b.ended.Store(true)
	_ = b.control.SetReadDeadline(time.Now())
}
