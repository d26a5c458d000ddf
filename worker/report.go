package worker

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker/step"
)

// stages are the deciding step's, on the wire.
var stages = map[step.Stage]pool.Stage{
	step.Assigned: pool.Stage_STAGE_ACCEPTED, step.Fetching: pool.Stage_STAGE_FETCHING,
	step.Computing: pool.Stage_STAGE_COMPUTING, step.Answered: pool.Stage_STAGE_COMPUTED,
	step.Contributing: pool.Stage_STAGE_CONTRIBUTING, step.Contributed: pool.Stage_STAGE_CONTRIBUTED,
	step.Revealing: pool.Stage_STAGE_REVEALING, step.Revealed: pool.Stage_STAGE_REVEALED,
	step.Uploading: pool.Stage_STAGE_UPLOADING, step.Uploaded: pool.Stage_STAGE_UPLOADED,
	step.Finalizing: pool.Stage_STAGE_FINALIZING, step.Done: pool.Stage_STAGE_COMPLETED,
	step.Aborted: pool.Stage_STAGE_ABORTED, step.Saved: pool.Stage_STAGE_ABORTED,
	step.Claiming: pool.Stage_STAGE_FINALIZING,
	step.Listed:   pool.Stage_STAGE_REVEALING, step.Showing: pool.Stage_STAGE_UPLOADED, step.Shown: pool.Stage_STAGE_REVEALED,
	step.Settling: pool.Stage_STAGE_FINALIZING, step.Releasing: pool.Stage_STAGE_FINALIZING,
}

// causes are the reasons that are not causes of a result, on the wire.
var causes = map[step.Reason]pool.Cause{
	"": pool.Cause_CAUSE_UNSPECIFIED, step.BadAuthorization: pool.Cause_CAUSE_AUTHORIZATION_INVALID,
	step.BadTask: pool.Cause_CAUSE_AUTHORIZATION_INVALID, step.NotActive: pool.Cause_CAUSE_DEADLINE,
	step.NoCapability: pool.Cause_CAUSE_CAPABILITY, step.NoFunds: pool.Cause_CAUSE_FUNDS,
	step.TooLate: pool.Cause_CAUSE_DEADLINE, step.AgainstPolicy: pool.Cause_CAUSE_POLICY,
	step.Busy: pool.Cause_CAUSE_BUSY, step.ConsensusElsewhere: pool.Cause_CAUSE_UNKNOWN,
	step.Unasked: pool.Cause_CAUSE_ABORTED_BY_WORKER, step.TransactionRefused: pool.Cause_CAUSE_TRANSACTION_REFUSED,
	step.UploadRefused: pool.Cause_CAUSE_UPLOAD_FAILED,
}

func stageOf(s step.Stage, short bool) pool.Stage {
	if s == step.Done && short {
		return pool.Stage_STAGE_FINALIZED
	}
	if stage, ok := stages[s]; ok {
		return stage
	}
	return pool.Stage_STAGE_FAILED // declined, failed, lost, rejected, expired
}

func causeOf(r step.Reason) pool.Cause {
	if cause, ok := causes[r]; ok {
		return cause
	}
	return pool.CauseOf(result.Cause(r))
}

// reportOf tells the scheduler of a stage. Logs travel once, with the answer or the failure to get one.
func (l *life) reportOf(c step.Report, s step.State) *pool.ReportRequest {
	report := &pool.ReportRequest{
		Taskid: s.Assignment.TaskID.Bytes(), Lease: s.Assignment.Lease,
		Stage: stageOf(c.Stage, s.Short), Cause: causeOf(c.Reason), Detail: pool.Tail(c.Detail, pool.MaxDetail),
	}
	switch c.Stage {
	case step.Answered, step.Failed:
		said := l.getLogs()
		report.Stdout = pool.Tail(string(said.stdout), pool.MaxLog)
		report.Stderr = pool.Tail(string(said.stderr), pool.MaxLog)
		report.ExitCode = int32(said.exitCode)
		if report.Detail == "" {
			report.Detail = pool.Tail(said.detail, pool.MaxDetail)
		}
	case step.Uploaded, step.Finalizing, step.Showing:
		report.ResultLocation = s.Location
		report.Callback = s.Callback
	}
	return report
}

const (
	maxReports = 4096
	firstPause = 250 * time.Millisecond
	lastPause  = 30 * time.Second
	flushTime  = 5 * time.Second
	sendPause  = 2 * time.Second
)

// Reporter is told how far tasks have come; the pool's client is one.
type Reporter interface {
	Report(ctx context.Context, r *pool.ReportRequest) (*pool.ReportResponse, error)
}

// reports is what the scheduler has not been told yet, in order. Reports are hints (the chain says the same, and a
// reconnect repeats what is held), so the oldest may be lost when the scheduler is away for long.
type reports struct {
	mu    sync.Mutex
	queue []*pool.ReportRequest
	more  chan struct{}
	empty chan struct{} // told when the last one is out
}

func newReports() *reports {
	return &reports{more: make(chan struct{}, 1), empty: make(chan struct{}, 1)}
}

func (r *reports) add(report *pool.ReportRequest) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.queue = append(r.queue, report); len(r.queue) > maxReports {
		r.queue = r.queue[1:]
	}
	notify(r.more)
}

func (r *reports) next() *pool.ReportRequest {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.queue) == 0 {
		notify(r.empty)
		return nil
	}
	report := r.queue[0]
	r.queue = r.queue[1:]
	return report
}

func notify(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// run sends until ctx ends. stale is told of tasks whose lease the scheduler says has ended.
func (r *reports) run(ctx context.Context, to Reporter, log *slog.Logger, stale func(task common.Hash)) {
	for {
		report := r.next()
		if report == nil {
			select {
			case <-ctx.Done():
				return
			case <-r.more:
				continue
			}
		}
		for pause := firstPause; ; pause = min(2*pause, lastPause) {
			answer, err := to.Report(ctx, report)
			kind := poco.KindOf(err)
			if err == nil && answer.GetStale() {
				stale(common.BytesToHash(report.Taskid))
			}
			if err == nil {
				break
			}
			if ctx.Err() != nil {
				return
			}
			log.Warn("report not delivered", "task", common.BytesToHash(report.Taskid), "stage", report.Stage.Text(), "error", err)
			if kind != poco.Unavailable && kind != poco.Timeout {
				break
			}
			if !sleep(ctx, pause) {
				return
			}
		}
	}
}

// flushed waits until everything is told, or ctx ends.
func (r *reports) flushed(ctx context.Context) {
	for {
		r.mu.Lock()
		left := len(r.queue)
		r.mu.Unlock()
		if left == 0 {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-r.empty:
		}
	}
}
