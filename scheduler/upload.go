package scheduler

import (
	"bytes"
	"context"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// checks is how often a repository that is away is asked for an upload.
const checks = 5

// checkUpload finds out whether the result that a worker says it uploaded is there, and tells the plan.
func (s *Scheduler) checkUpload(ctx context.Context, c plan.CheckUpload, deal *poco.Deal) error {
	var err error
	e := plan.UploadChecked{Task: c.Task, Worker: c.Worker, Digest: c.Digest}
	for attempt := range checks {
		e.Location, e.Callback, err = s.uploaded(ctx, c, deal)
		if err == nil || poco.KindOf(err) != poco.Unavailable {
			break
		}
		if chain.Pause(ctx, time.Duration(attempt+1)*retryEvery) != nil {
			return nil //nolint:nilerr // told to stop; the worker asks again
		}
	}
	e.OK = err == nil
	s.warn("result not accepted", err, slog.String("task", c.Task.Hex()), slog.String("worker", c.Worker.Hex()))
	if e.OK {
		s.warn("write an upload", s.keep.upload(ctx, e))
	}
	_ = s.send(ctx, input{event: e}) // it fails only when nobody listens
	return nil
}

// uploaded returns what finalize should write on chain.
//
// Rationale: what a worker says is written by the pool and paid for by it, so none of it is taken over: the
// location names what the repository itself says it holds (and has checked against the revealed digest), and
// a callback has to hash to the digest that the workers agreed on, or the hub would refuse to finalize.
func (s *Scheduler) uploaded(ctx context.Context, c plan.CheckUpload, deal *poco.Deal) (location, callback []byte, err error) {
	const op = "scheduler: upload"
	if deal.Callback != (common.Address{}) {
		if crypto.Keccak256Hash(c.Callback) != c.Digest {
			return nil, nil, poco.Errorf(poco.Unverified, op, "%d callback bytes do not hash to the revealed digest", len(c.Callback))
		}
		return result.Location{Storage: result.StorageEthereum, Location: deal.Callback.Hex()}.Encode(), bytes.Clone(c.Callback), nil
	}
	cid, err := s.cfg.Repository.CID(ctx, c.Task)
	if err != nil {
		return nil, nil, err
	}
	found := result.IPFS(cid)
	if said := result.ParseLocation(c.Location); len(c.Location) > 0 && said != found {
		return nil, nil, poco.Errorf(poco.Unverified, op, "the worker says %q, the repository has %q", said.Location, found.Location)
	}
	return found.Encode(), nil, nil
}
