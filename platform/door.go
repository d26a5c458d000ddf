package platform

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"github.com/iexec-go/iexec/poco"
)

// folder is a process's own, and where its operator's commands find it: by a socket in it, which only the folder's owner can
// enter.
type folder struct {
	dir  string
	lock *flock.Flock
}

// takeFolder makes a folder this process's alone; hint is for who finds another one there.
//
// Rationale: two processes of one folder would race for a wallet's nonces, promise the same stake twice, and authorize each on its
// own.
func takeFolder(op, dir, hint string) (*folder, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	f := &folder{dir, flock.New(filepath.Join(dir, "lock"))}
	switch held, err := f.lock.TryLock(); {
	case err != nil:
		return nil, poco.Errorf(poco.Unavailable, op, "lock %s: %w", dir, err)
	case !held:
		return nil, poco.Errorf(poco.Conflict, op, "a %s with the folder %s is running already", op, dir).WithHint("%s", hint)
	}
	return f, nil
}

// leave lets another process take the folder.
func (f *folder) leave() error { return f.lock.Unlock() }

// door is the path of a folder's socket.
func door(dir string) string { return filepath.Join(dir, "control.sock") }

// openDoor listens at the socket. One that is there is of a process that is gone.
func (f *folder) openDoor(op string) (net.Listener, error) {
	path := door(f.dir)
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err).WithHint("choose a folder with a short path")
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// maxControl bounds a question and an answer.
const maxControl = 16 << 20

// refusedAtDoor is the answer to what cannot be done.
type refusedAtDoor struct {
	Kind    poco.Kind `json:"kind"`
	Message string    `json:"message"`
	Hint    string    `json:"hint,omitempty"`
}

// answering makes a handler of what answers an operator's question with a document.
func answering(f func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, maxControl)
		doc, err := f(r)
		w.Header().Set("Content-Type", "application/json")
		if err != nil {
			w.WriteHeader(http.StatusConflict)
			doc = refusedAtDoor{poco.KindOf(err), err.Error(), poco.HintOf(err)}
		}
		_ = json.NewEncoder(w).Encode(doc) // who asked is gone if this fails
	}
}

// knock asks the process that runs on a folder. A body of nil is a GET, any other is posted; answer is filled in, unless it is
// nil. An error of kind NotFound, with the hint start, when none is running.
func knock(ctx context.Context, op, dir, page, start string, body, answer any) error {
	client := &http.Client{Timeout: time.Minute, Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "unix", door(dir))
		},
		DisableKeepAlives: true,
	}}
	method, text := http.MethodGet, ""
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			return poco.Errorf(poco.Internal, op, "%w", err)
		}
		method, text = http.MethodPost, string(b)
	}
	request, err := http.NewRequestWithContext(ctx, method, "http://"+op+page, strings.NewReader(text))
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	response, err := client.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return poco.Errorf(poco.NotFound, op, "no %s of the folder %s is running", op, dir).WithHint("%s", start)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(io.LimitReader(response.Body, maxControl))
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if response.StatusCode != http.StatusOK {
		var refused refusedAtDoor
		if err := json.Unmarshal(content, &refused); err != nil || refused.Message == "" {
			return poco.Errorf(poco.Unavailable, op, "the process answers %s", response.Status)
		}
		failure := poco.Errorf(refused.Kind, "", "%s", refused.Message)
		if refused.Hint != "" {
			failure = failure.WithHint("%s", refused.Hint)
		}
		return failure
	}
	if answer == nil {
		return nil
	}
	if err := json.Unmarshal(content, answer); err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return nil
}
