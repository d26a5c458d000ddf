package platform

import (
	"context"
	"net/http"
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

// control answers the operator.
func (h *Host) control() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /status", answering(func(*http.Request) (any, error) { return h.Status(), nil }))
	mux.HandleFunc("POST /drain", answering(func(*http.Request) (any, error) {
		if !h.draining.Swap(true) {
			h.crew.run(func(ctx context.Context) error {
				if err := h.drain(ctx); err != nil {
					return err
				}
				close(h.drained)
				return nil
			})
		}
		return struct{}{}, nil
	}))
	return mux
}

// Status tells how the host is doing.
func (h *Host) Status() HostStatus {
	s := HostStatus{Worker: h.cfg.Key.Address(), Since: h.started, Slots: h.cfg.Slots, Runtimes: h.Runtimes(), Draining: h.draining.Load()}
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
		return []string{poco.AppModule, poco.AppImage, poco.AppBinary}
	}
	return []string{poco.AppModule}
}

// AskHost asks the host of a folder how it is doing; an error of kind NotFound when none is running.
func AskHost(ctx context.Context, dir string) (s HostStatus, err error) {
	err = knock(ctx, "worker", dir, "/status", startHost, nil, &s)
	return s, err
}

// DrainHost has the host of a folder begin nothing more and end when what it has begun is done.
func DrainHost(ctx context.Context, dir string) error {
	return knock(ctx, "worker", dir, "/drain", startHost, struct{}{}, nil)
}

const startHost = "iexec worker join URL"
