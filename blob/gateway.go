package blob

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// Getter opens files by CID: a [Dir].
type Getter interface {
	Get(ctx context.Context, cid string) (io.ReadSeekCloser, Info, error)
}

// GatewayHandler serves GET and HEAD of /ipfs/<cid>, with ranges and conditions, to everybody and to pages of
// every origin. Other paths are not found.
//
// Rationale: the bytes come from strangers, and a browser must not run them under the gateway's name. Only types
// that cannot carry a script are named, nothing may be sniffed, and the sandbox policy takes what is left.
func GatewayHandler(files Getter, log *slog.Logger) http.Handler {
	return &gateway{files: files, log: log}
}

type gateway struct {
	files Getter
	log   *slog.Logger
}

// ServeHTTP implements http.Handler.
func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
	h.Set("Access-Control-Allow-Headers", "Content-Type, Range, User-Agent, X-Requested-With")
	h.Set("Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag, X-Ipfs-Path, X-Ipfs-Roots")
	h.Set("X-Content-Type-Options", "nosniff")
	switch r.Method {
	case http.MethodOptions:
		h.Set("Access-Control-Max-Age", "86400")
		w.WriteHeader(http.StatusNoContent)
		return
	case http.MethodGet, http.MethodHead:
	default:
		h.Set("Allow", "GET, HEAD, OPTIONS")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	cid, found := strings.CutPrefix(r.URL.Path, "/ipfs/")
	cid = strings.TrimSuffix(cid, "/")
	if !found || cid == "" || strings.Contains(cid, "/") {
		http.Error(w, "not found: this gateway serves /ipfs/<cid> of files", http.StatusNotFound)
		return
	}
	if format := r.URL.Query().Get("format"); format != "" {
		http.Error(w, "only whole files are served, without format="+path.Base(format), http.StatusNotAcceptable)
		return
	}
	file, info, err := g.files.Get(r.Context(), cid)
	if err != nil {
		g.fail(w, r, cid, err)
		return
	}
	defer func() { _ = file.Close() }()
	// Reading the head also proves the first chunk while an error can still be a status.
	head := make([]byte, 512)
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		g.fail(w, r, cid, err)
		return
	}
	h.Set("Content-Type", contentType(head[:n]))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	h.Set("Etag", `"`+info.CID+`"`)
	h.Set("Cache-Control", "public, max-age=29030400, immutable")
	h.Set("X-Ipfs-Path", "/ipfs/"+info.CID)
	h.Set("X-Ipfs-Roots", info.CID)
	if name := r.URL.Query().Get("filename"); name != "" {
		disposition := "inline"
		if r.URL.Query().Get("download") == "true" {
			disposition = "attachment"
		}
		if v := mime.FormatMediaType(disposition, map[string]string{"filename": path.Base(name)}); v != "" {
			h.Set("Content-Disposition", v)
		}
	}
	p := &patient{w, http.NewResponseController(w)}
	defer p.release()
	// No modification time: what a CID names was never different.
	http.ServeContent(p, r, "", time.Time{}, file)
}

// stall is how long a reader may take nothing.
const stall = time.Minute

// patient lets a download take as long as it goes on: each piece has its own deadline. A server's WriteTimeout
// would cut off large files, and no limit at all would let readers who take nothing hold files open.
type patient struct {
	http.ResponseWriter
	control *http.ResponseController
}

// Write implements io.Writer.
func (p *patient) Write(b []byte) (int, error) {
	// A writer that knows no deadlines is a test's.
	_ = p.control.SetWriteDeadline(time.Now().Add(stall))
	return p.ResponseWriter.Write(b)
}

// release frees the connection for the next request.
func (p *patient) release() { _ = p.control.SetWriteDeadline(time.Time{}) }

func (g *gateway) fail(w http.ResponseWriter, r *http.Request, cid string, err error) {
	status := statusOf(err)
	if status >= http.StatusInternalServerError {
		g.log.LogAttrs(r.Context(), slog.LevelError, "gateway cannot serve a file",
			slog.String("cid", cid), slog.String("error", err.Error()))
	}
	http.Error(w, publicText(err, status), status)
}

// inert are the sniffed types that a browser shows without running anything.
var inert = map[string]bool{
	"image/png": true, "image/jpeg": true, "image/gif": true, "image/webp": true,
	"application/zip": true, "application/x-gzip": true, "application/pdf": true,
	"audio/mpeg": true, "audio/wave": true, "video/mp4": true, "video/webm": true,
}

func contentType(head []byte) string {
	t := http.DetectContentType(head)
	switch {
	case inert[t]:
		return t
	case strings.HasPrefix(t, "text/") && bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{")):
		return "application/json"
	case strings.HasPrefix(t, "text/"): // HTML and XML too are shown as what they are: text
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}

// statusOf maps the kinds that this package's errors have to HTTP.
func statusOf(err error) int {
	switch poco.KindOf(err) {
	case poco.Invalid:
		return http.StatusBadRequest
	case poco.NotFound:
		return http.StatusNotFound
	case poco.Exhausted:
		return http.StatusRequestEntityTooLarge
	case poco.Timeout:
		return http.StatusGatewayTimeout
	case poco.Unavailable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// publicText keeps the server's own troubles (paths, system errors) to its log.
func publicText(err error, status int) string {
	if status == http.StatusInternalServerError {
		return "the file cannot be read here"
	}
	return err.Error()
}
