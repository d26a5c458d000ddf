package platform

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

// HostStatus is how a host is doing.
type HostStatus struct {
	Worker   common.Address `json:"worker"`
	Since    time.Time      `json:"since"`
	Slots    int            `json:"slots"`
	Runtimes []string       `json:"runtimes"`
	Draining bool           `json:"draining"`
	Pools    []MemberStatus `json:"pools"`
}

// MemberStatus is how it is doing for one pool.
type MemberStatus struct {
	Pool      common.Address `json:"pool"`
	Scheduler string         `json:"scheduler"`
	State     string         `json:"state"` // joining, serving, resting, away, left
	Why       string         `json:"why,omitempty"`
	Heard     *time.Time     `json:"heard,omitempty"` // the pool's last heartbeat
	Tasks     []TaskStatus   `json:"tasks"`
}

// TaskStatus is a task under way.
type TaskStatus struct {
	Task   common.Hash `json:"task"`
	Deal   common.Hash `json:"deal"`
	Stage  string      `json:"stage"`
	Reason string      `json:"reason,omitempty"`
	Owing  bool        `json:"owing"` // money depends on what the worker does next
	Stake  poco.Amount `json:"stake"` // nRLC, locked or promised
}

// hostControl is a host's door for its operator's commands: a socket in its folder, which only the folder's owner can enter.
type hostControl struct {
	listener net.Listener
	path     string
	drained  chan struct{}

	mu       sync.Mutex
	draining bool
}

func hostSocket(dir string) string { return filepath.Join(dir, "control.sock") }

// openHostControl opens the socket, and fails where another process of the same folder answers at it.
func openHostControl(dir string) (*hostControl, error) {
	const op = "worker"
	path := hostSocket(dir)
	dialer := net.Dialer{Timeout: time.Second}
	if other, err := dialer.Dial("unix", path); err == nil {
		_ = other.Close()
		return nil, poco.Errorf(poco.Conflict, op, "a worker with the folder %s is running already", dir).WithHint("iexec worker status")
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err).WithHint("choose a folder with a short path: --data-dir")
	}
	c := &hostControl{listener: l, path: path, drained: make(chan struct{})}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(err, c.close())
	}
	return c, nil
}

func (c *hostControl) close() error {
	err := c.listener.Close()
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

func (c *hostControl) serve(ctx context.Context, h *Host) error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /status", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(h.Status()) // who asked is gone
	})
	mux.HandleFunc("POST /drain", func(w http.ResponseWriter, _ *http.Request) {
		c.mu.Lock()
		begun := c.draining
		c.draining = true
		c.mu.Unlock()
		if !begun {
			h.crew.run(func(ctx context.Context) error {
				if err := h.drain(ctx); err != nil {
					return err
				}
				close(c.drained)
				return nil
			})
		}
		w.WriteHeader(http.StatusAccepted)
	})
	return serve(ctx, c.listener, mux)
}

// Status tells how the host is doing.
func (h *Host) Status() HostStatus {
	h.control.mu.Lock()
	draining := h.control.draining
	h.control.mu.Unlock()
	s := HostStatus{Worker: h.cfg.Key.Address(), Since: h.started, Slots: h.cfg.Slots, Runtimes: h.Runtimes(), Draining: draining}
	for _, m := range h.members {
		line := m.worker.Line()
		p := MemberStatus{Pool: m.Pool, Scheduler: m.URL, State: string(line.State), Why: line.Why, Tasks: []TaskStatus{}}
		if line.State == worker.Joining {
			p.State = "joining"
		}
		if !line.Heard.IsZero() {
			p.Heard = &line.Heard
		}
		for _, a := range m.worker.Assignments() {
			p.Tasks = append(p.Tasks, taskStatus(&a))
		}
		s.Pools = append(s.Pools, p)
	}
	return s
}

func taskStatus(a *step.State) TaskStatus {
	stake := a.WorkerStake
	if a.Short {
		stake = 0 // nobody locks any
	}
	return TaskStatus{Task: a.Assignment.TaskID, Deal: a.Assignment.DealID, Stage: string(a.Stage), Reason: string(a.Reason),
		Owing: a.Owing() || a.Committed && a.OnChain == poco.Contributed, Stake: stake}
}

// Runtimes are the types of apps that the host runs.
func (h *Host) Runtimes() []string {
	if h.images != nil {
		return []string{"WASM", "DOCKER", "BINARY"}
	}
	return []string{"WASM"}
}

// AskHost asks the host of a folder how it is doing; an error of kind NotFound when none is running.
func AskHost(ctx context.Context, dir string) (s HostStatus, err error) {
	body, err := callHost(ctx, dir, http.MethodGet, "/status")
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(body, &s); err != nil {
		return s, poco.Errorf(poco.Internal, "worker", "%w", err)
	}
	return s, nil
}

// DrainHost has the host of a folder begin nothing more and end when what it has begun is done.
func DrainHost(ctx context.Context, dir string) error {
	_, err := callHost(ctx, dir, http.MethodPost, "/drain")
	return err
}

const maxStatus = 16 << 20

func callHost(ctx context.Context, dir, method, page string) ([]byte, error) {
	const op = "worker"
	client := &http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "unix", hostSocket(dir))
		},
		DisableKeepAlives: true,
	}}
	req, err := http.NewRequestWithContext(ctx, method, "http://worker"+page, bytes.NewReader(nil))
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	res, err := client.Do(req)
	if err != nil {
		return nil, poco.Errorf(poco.NotFound, op, "no worker of the folder %s is running", dir).WithHint("iexec worker join URL")
	}
	defer func() { _ = res.Body.Close() }() // read as far as needed
	body, err := io.ReadAll(io.LimitReader(res.Body, maxStatus))
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return body, nil
}
