package scheduler

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"connectrpc.com/connect"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// handler serves the conversation with workers.
type handler struct {
	pool.UnimplementedSchedulerHandler
	s *Scheduler
}

// Handler serves workers, and people who ask about their tasks. It may be mounted before Run: workers are
// answered that the pool is not ready.
func (s *Scheduler) Handler() http.Handler {
	mux := http.NewServeMux()
	path, rpc := pool.NewSchedulerHandler(handler{s: s}, pool.HandlerOptions()...)
	mux.Handle(path, withoutDeadlines(rpc))
	s.people(mux)
	return mux
}

// withoutDeadlines keeps a stream alive under a server that bounds the time of requests.
func withoutDeadlines(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == pool.SchedulerServeProcedure {
			control := http.NewResponseController(w)
			// Where deadlines are not supported there are none to lift.
			_ = control.SetReadDeadline(time.Time{})
			_ = control.SetWriteDeadline(time.Time{})
		}
		next.ServeHTTP(w, r)
	})
}

// admit tells who calls.
func (s *Scheduler) admit(ctx context.Context) (common.Address, error) {
	info, ok := connect.CallInfoForHandlerContext(ctx)
	if ok {
		if token, ok := pool.Bearer(info.RequestHeader()); ok {
			return s.doors.who(token, time.Now())
		}
	}
	return common.Address{}, poco.Errorf(poco.Unauthorized, "scheduler", "no token; log in first")
}

func (h handler) Describe(context.Context, *pool.DescribeRequest) (*pool.Description, error) {
	c := &h.s.cfg
	owner := c.Signer.Address()
	d := &pool.Description{
		Pool: c.Pool[:], ChainId: c.ChainID, Hub: c.Hub[:], Scheduler: owner[:], ResultsUrl: c.ResultsURL,
		ContentGateways: c.Gateways, MinProtocol: pool.ProtocolVersion, Name: c.Name,
	}
	for _, o := range c.Offers {
		d.Offers = append(d.Offers, &pool.Offer{Category: o.Category, Seconds: o.Seconds, Price: uint64(o.Price),
			Trust: o.Trust, WorkerStake: uint64(o.WorkerStake)})
	}
	return d, nil
}

func (h handler) Challenge(_ context.Context, r *pool.ChallengeRequest) (*pool.ChallengeResponse, error) {
	worker, err := pool.Address(r.Worker)
	if err != nil {
		return nil, pool.ConnectError(err)
	}
	nonce, issued, err := h.s.doors.challenge(worker, time.Now())
	if err != nil {
		return nil, pool.ConnectError(err)
	}
	return &pool.ChallengeResponse{Pool: h.s.cfg.Pool[:], ChainId: h.s.cfg.ChainID, Nonce: nonce[:], Issued: issued,
		Expires: issued + uint64(challengeLife/time.Second)}, nil
}

func (h handler) Login(_ context.Context, r *pool.LoginRequest) (*pool.LoginResponse, error) {
	worker, err := pool.Address(r.Worker)
	if err != nil {
		return nil, pool.ConnectError(err)
	}
	nonce, err := pool.Hash(r.Nonce)
	if err != nil {
		return nil, pool.ConnectError(err)
	}
	if why := h.s.admission.Load().refused(worker); why != "" {
		return nil, pool.ConnectError(poco.Errorf(poco.Forbidden, "scheduler: login", "%s %s", worker, why).
			WithHint("ask the pool's operator, or choose another pool"))
	}
	login := pool.Login{ChainID: h.s.cfg.ChainID, Pool: h.s.cfg.Pool, Worker: worker, Nonce: nonce, Issued: r.Issued}
	token, expires, err := h.s.doors.login(login, r.Signature, time.Now())
	if err != nil {
		return nil, pool.ConnectError(err)
	}
	return &pool.LoginResponse{Token: token, Expires: uint64(expires.Unix())}, nil
}

func (h handler) Report(ctx context.Context, r *pool.ReportRequest) (*pool.ReportResponse, error) {
	answer, err := h.s.report(ctx, r)
	return answer, pool.ConnectError(err)
}

// report takes a worker's word.
func (s *Scheduler) report(ctx context.Context, r *pool.ReportRequest) (*pool.ReportResponse, error) {
	worker, err := s.admit(ctx)
	if err != nil {
		return nil, err
	}
	if err := r.Validate(); err != nil {
		return nil, err
	}
	task := common.BytesToHash(r.Taskid)
	var lease uint64
	var involved, active bool
	var deal poco.Deal
	err = s.ask(ctx, func(o *owner) {
		lease, involved = o.state.Involved(task, worker)
		p, open := o.state.Task(task)
		active = open && p.Status == poco.TaskActive
		if r.Stdout != "" || r.Stderr != "" {
			deal = o.deals[p.DealID].Deal
		}
	})
	if err != nil {
		return nil, err
	}
	if !involved { // nothing is written for it: a stranger's words cost no disk
		return &pool.ReportResponse{Stale: active}, nil
	}
	if deal.Confidential() { // our workers do not send it; nobody else's word is kept either
		r.Stdout, r.Stderr = "", ""
	}
	if err := s.keep.report(ctx, worker, r, time.Now().Unix()); err != nil {
		return nil, err
	}
	s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, r.Stage.Text(), slog.String("task", task.Hex()), slog.String("worker", worker.Hex()),
		slog.String("cause", r.Cause.Text()), slog.String("detail", r.Detail))
	e := plan.WorkerReported{Worker: worker, Task: task, Lease: r.Lease, Stage: stageOf(r), Cause: r.Cause.Text(),
		Lasting: r.Cause == pool.Cause_CAUSE_TRANSACTION_REFUSED, Location: r.ResultLocation, Callback: r.Callback}
	if r.Detail != "" {
		e.Cause += ": " + pool.Tail(r.Detail, 200)
	}
	if err := s.send(ctx, input{event: e}); err != nil {
		return nil, err
	}
	if r.Cause == pool.Cause_CAUSE_FUNDS {
		s.refresh(ctx, []common.Address{worker})
	}
	return &pool.ReportResponse{Stale: active && lease != 0 && lease != r.Lease}, nil
}

// stageOf is what a report means for the plan.
func stageOf(r *pool.ReportRequest) plan.Stage {
	switch {
	case r.Stage == pool.Stage_STAGE_UPLOADED:
		return plan.Uploaded
	case r.Stage == pool.Stage_STAGE_FAILED && (r.Cause == pool.Cause_CAUSE_BUSY || r.Cause == pool.Cause_CAUSE_FUNDS):
		return plan.Declined
	case r.Stage == pool.Stage_STAGE_FAILED || r.Stage == pool.Stage_STAGE_ABORTED:
		return plan.Failed
	case r.Stage >= pool.Stage_STAGE_COMPUTED:
		return plan.Computed
	}
	return plan.Working
}
