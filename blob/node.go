package blob

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/iexec-go/iexec/poco"
)

// NodeConfig says how [NodeHandler] treats its callers.
type NodeConfig struct {
	MaxFile int64 // bytes of one added file
	// Origins are those of the pages whose scripts may add files; "*" stands for all, none is the default.
	Origins []string
	Log     *slog.Logger
}

// Validate implements the house's convention for configurations.
func (c NodeConfig) Validate() error {
	const op = "blob: node configuration"
	switch {
	case c.MaxFile <= 0:
		return poco.Errorf(poco.Invalid, op, "MaxFile is %d, must be positive", c.MaxFile)
	case c.Log == nil:
		return poco.Errorf(poco.Invalid, op, "Log is missing")
	}
	return nil
}

// NodeHandler serves the part of kubo's RPC that clients of the platform use: POST /api/v0/add, cat and version.
// It asks nobody who they are: whoever mounts it decides who may reach it, and the directory's quota bounds what
// they can do.
//
// Rationale: a page in any browser can post a form to a loopback address; as in kubo, a request that names its
// origin is refused unless that origin is listed.
func NodeHandler(dir *Dir, config NodeConfig) (http.Handler, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	n := &kuboRPC{dir: dir, config: config}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /api/v0/add", n.add)
	mux.HandleFunc("POST /api/v0/cat", n.cat)
	mux.HandleFunc("POST /api/v0/version", n.version)
	return n.guard(mux), nil
}

type kuboRPC struct {
	dir    *Dir
	config NodeConfig
}

func (n *kuboRPC) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" {
			all := slices.Contains(n.config.Origins, "*")
			if !all && !slices.Contains(n.config.Origins, origin) {
				http.Error(w, "403 - Forbidden: this origin may not use the node", http.StatusForbidden)
				return
			}
			if all {
				origin = "*"
			}
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Vary", "Origin")
			if r.Method == http.MethodOptions {
				w.Header().Set("Access-Control-Allow-Methods", "POST")
				w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
				w.WriteHeader(http.StatusNoContent)
				return
			}
		}
		w.Header().Set("X-Content-Type-Options", "nosniff")
		next.ServeHTTP(w, r)
	})
}

// added is kubo's answer to add, one line of JSON.
type added struct {
	Name string
	Hash string
	Size string
}

// unsupported are the options of add that would give another CID, or another effect, than the default of either
// version of CIDs.
var unsupported = map[string][]string{
	"hash":                {"", "sha2-256"},
	"chunker":             {"", "size-262144"},
	"wrap-with-directory": {"", "false"},
	"only-hash":           {"", "false"},
	"trickle":             {"", "false"},
	"inline":              {"", "false"},
	"nocopy":              {"", "false"},
}

func (n *kuboRPC) add(w http.ResponseWriter, r *http.Request) {
	const op = "add"
	query := r.URL.Query()
	for name, allowed := range unsupported {
		if got := query.Get(name); !slices.Contains(allowed, got) {
			n.fail(w, r, poco.Errorf(poco.Invalid, op, "%s=%.20s is not supported here", name, got))
			return
		}
	}
	profile, err := profileOf(query)
	if err != nil {
		n.fail(w, r, err)
		return
	}
	const envelope = 64 << 10 // the boundaries and headers around the file
	r.Body = http.MaxBytesReader(w, r.Body, n.config.MaxFile+envelope)
	parts, err := r.MultipartReader()
	if err != nil {
		n.fail(w, r, poco.Errorf(poco.Invalid, op, "the body must be multipart/form-data: %w", err))
		return
	}
	part, err := parts.NextRawPart()
	if err != nil {
		n.fail(w, r, bodyError(op, err))
		return
	}
	if t, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); t == "application/x-directory" || t == "application/symlink" {
		n.fail(w, r, poco.Errorf(poco.Invalid, op, "%s cannot be added, only a file", t))
		return
	}
	info, err := n.dir.put(r.Context(), part, n.config.MaxFile, []int{profile}, nil)
	if err != nil {
		n.fail(w, r, bodyError(op, err))
		return
	}
	if _, err := parts.NextRawPart(); !errors.Is(err, io.EOF) {
		n.fail(w, r, poco.Errorf(poco.Invalid, op, "one file at a time, this body has more than one part"))
		return
	}
	if profile == kuboV1 {
		if info.CID, err = version1(info.CID); err != nil {
			n.fail(w, r, err)
			return
		}
	}
	name := part.FileName()
	if name == "" {
		name = info.CID
	}
	n.config.Log.LogAttrs(r.Context(), slog.LevelInfo, "file added",
		slog.String("cid", info.CID), slog.Int64("size", info.Size))
	writeJSON(w, http.StatusOK, added{Name: name, Hash: info.CID, Size: strconv.FormatUint(info.DAGSize, 10)})
}

// profileOf is how kubo cuts a file with these options: version 1 brings raw leaves, and version 0 has none.
func profileOf(query url.Values) (int, error) {
	version, raw := query.Get("cid-version"), query.Get("raw-leaves")
	switch {
	case (version == "" || version == "0") && (raw == "" || raw == "false"):
		return kubo, nil
	case version == "1" && (raw == "" || raw == "true"):
		return kuboV1, nil
	}
	return 0, poco.Errorf(poco.Invalid, "add", "cid-version=%.20s with raw-leaves=%.20s is not supported here", version, raw)
}

// bodyError gives errors of reading a request's body a kind: the fault is the caller's.
func bodyError(op string, err error) error {
	if e, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return poco.Errorf(poco.Exhausted, op, "the body has more than the %d bytes allowed", e.Limit)
	}
	if _, ok := errors.AsType[*poco.Error](err); ok {
		return err
	}
	return poco.Errorf(poco.Invalid, op, "the body cannot be read: %w", err)
}

func (n *kuboRPC) cat(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	cid, err := FromPath(query.Get("arg"))
	if err != nil {
		n.fail(w, r, err)
		return
	}
	file, info, err := n.dir.Get(r.Context(), cid)
	if err != nil {
		n.fail(w, r, err)
		return
	}
	defer func() { _ = file.Close() }()
	offset, length := int64(0), info.Size
	for name, into := range map[string]*int64{"offset": &offset, "length": &length} {
		if text := query.Get(name); text != "" {
			if *into, err = strconv.ParseInt(text, 10, 64); err != nil || *into < 0 {
				n.fail(w, r, poco.Errorf(poco.Invalid, "cat", "%s=%.20s is not a count of bytes", name, text))
				return
			}
		}
	}
	offset = min(offset, info.Size)
	length = min(length, info.Size-offset)
	if _, err := file.Seek(offset, io.SeekStart); err != nil {
		n.fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Header().Set("X-Content-Length", strconv.FormatInt(length, 10))
	w.Header().Set("Content-Length", strconv.FormatInt(length, 10))
	// An error after this point shows as a body shorter than announced.
	if _, err := io.CopyN(w, file, length); err != nil && poco.KindOf(err) == poco.Unverified {
		n.config.Log.LogAttrs(r.Context(), slog.LevelError, "file is damaged", slog.String("error", err.Error()))
	}
}

func (n *kuboRPC) version(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]string{"Version": "0.0.0-iexec", "Commit": "", "Repo": "", "System": "", "Golang": ""})
}

// fail answers as kubo does: {"Message", "Code", "Type"}.
func (n *kuboRPC) fail(w http.ResponseWriter, r *http.Request, err error) {
	status := statusOf(err)
	if status >= http.StatusInternalServerError && !errors.Is(err, context.Canceled) {
		n.config.Log.LogAttrs(r.Context(), slog.LevelError, "node request failed",
			slog.String("path", strings.TrimPrefix(r.URL.Path, "/api/v0/")), slog.String("error", err.Error()))
	}
	writeJSON(w, status, struct {
		Message string
		Code    int
		Type    string
	}{publicText(err, status), 0, "error"})
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // the client is gone if this fails
}
