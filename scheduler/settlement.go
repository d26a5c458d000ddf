package scheduler

import (
	"cmp"
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// chooseRoad finds out whether the settlement's road can be taken.
func (s *Scheduler) chooseRoad(ctx context.Context) (err error) {
	for s.cfg.Settlement != nil {
		if s.settles, err = s.cfg.Settlement.Settles(ctx); err == nil {
			return nil
		}
		s.warn("ask for the settlement's road", err)
		if err := chain.Pause(ctx, retryEvery); err != nil {
			return err
		}
	}
	return nil
}

// domain is where signatures of contributions count.
func (s *Scheduler) domain() order.Domain {
	return order.Domain{ChainID: s.cfg.ChainID, Hub: s.cfg.Hub}
}

// settlement carries out the commands of the settlement's road.
func (o *owner) settlement(ctx context.Context, c plan.Command) {
	road := o.s.cfg.Settlement
	switch c := c.(type) {
	case plan.Commit:
		list := make([]hub.Commitment, len(c.Tasks))
		for i, t := range c.Tasks {
			list[i].Task = hub.TaskRef{DealID: t.Deal, Index: t.Index}
			for _, m := range t.Members {
				list[i].Contributions = append(list[i].Contributions, hub.SignedContribution(m))
			}
		}
		call, err := road.Commit(list)
		o.batch(ctx, c.ID, call, err)
	case plan.Settle:
		list := make([]hub.Settlement, len(c.Tasks))
		for i, t := range c.Tasks {
			list[i] = hub.Settlement{Committee: t.Fixed.Committee, Batch: t.Fixed.Batch, Place: t.Fixed.Place, Digest: t.Digest,
				Results: t.Location, ResultsCallback: t.Callback}
			if i > 0 && poco.BatchHash(t.Fixed.Batch) == poco.BatchHash(c.Tasks[i-1].Fixed.Batch) {
				list[i].Batch = nil // as the one before
			}
		}
		call, err := road.Settle(list, nil)
		o.batch(ctx, c.ID, call, err)
	case plan.ReleaseCommittee:
		o.transact(ctx, c.ID, road.Release(&c.Fixed.Committee, c.Fixed.Batch, c.Fixed.Place), deadlineSlack)
	case plan.Gather:
		o.group.Go(func() error {
			if chain.Pause(ctx, o.s.cfg.Gather) == nil {
				_ = o.s.send(ctx, input{event: plan.Gathered{}}) // it fails only when nobody listens
			}
			return nil
		})
	case plan.Refresh:
		o.group.Go(func() error { o.s.refresh(ctx, c.Workers); return nil })
	}
}

// batch sends a transaction of many tasks, and tells which of them the hub left out.
func (o *owner) batch(ctx context.Context, id string, call chain.Call, err error) {
	s := o.s
	if err != nil { // a signature that was checked cannot fail to be packed
		o.group.Go(func() error { return s.send(ctx, input{event: plan.Refused{ID: id, Reason: err.Error()}}) })
		return
	}
	o.transactThen(ctx, id, call, 0, func(ctx context.Context, became outbox.Result) {
		for {
			refusals, err := s.cfg.Settlement.Refusals(ctx, became.TxHash)
			if err == nil {
				_ = s.send(ctx, input{event: plan.Mined{ID: id, Refusals: refusals}}) // the same
				for _, r := range refusals {
					s.cfg.Log.LogAttrs(ctx, slog.LevelWarn, "left out of a transaction", slog.String("task", r.Task.Hex()),
						slog.String("intent", id), slog.String("why", r.Reason))
				}
				return
			}
			s.warn("read a receipt", err, slog.String("intent", id))
			if chain.Pause(ctx, retryEvery) != nil {
				return
			}
		}
	})
}

// admitReady tells who calls, once the pool's present is known.
func (s *Scheduler) admitReady(ctx context.Context) (common.Address, error) {
	select {
	case <-s.ready:
		return s.admit(ctx)
	default:
		return common.Address{}, poco.Errorf(poco.Unavailable, "scheduler", "the scheduler is still reading the chain")
	}
}

// Contribute implements [pool.SchedulerHandler].
func (h handler) Contribute(ctx context.Context, r *pool.ContributeRequest) (*pool.ContributeResponse, error) {
	answer, err := h.s.contribute(ctx, r)
	return answer, pool.ConnectError(err)
}

// contribute takes a worker's signed contribution, and gives a receipt for it once it is written down.
//
// Rationale: what has a receipt survives a restart of the pool, and leaving it out can be shown. Nothing here, or in any
// message before the commit, tells the digest, so that nobody can copy the answer.
func (s *Scheduler) contribute(ctx context.Context, r *pool.ContributeRequest) (*pool.ContributeResponse, error) {
	const op = "scheduler: contribute"
	worker, err := s.admitReady(ctx)
	if err != nil {
		return nil, err
	}
	if err := r.Validate(); err != nil {
		return nil, err
	}
	task := common.BytesToHash(r.Taskid)
	signed := plan.Signed{Worker: worker, ResultHash: common.BytesToHash(r.ResultHash), ResultSeal: common.BytesToHash(r.ResultSeal),
		EnclaveChallenge: common.BytesToAddress(r.EnclaveChallenge), Signature: r.Signature}
	if signed.EnclaveChallenge != (common.Address{}) {
		return nil, poco.Errorf(poco.Refused, op, "this pool commits no contributions of enclaves")
	}
	var refused error
	var deal poco.Deal
	contributes := func(o *owner) (ref plan.Ref) {
		var d *poco.Deal
		if ref, d, refused = o.state.Contributes(task, &signed); d != nil {
			deal = *d
		}
		return ref
	}
	if err := s.ask(ctx, func(o *owner) { contributes(o) }); err != nil || refused != nil {
		return nil, cmp.Or(err, refused)
	}
	digest := s.domain().ContributionDigest(&order.Contribution{TaskID: task, Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake,
		ResultHash: signed.ResultHash, ResultSeal: signed.ResultSeal, EnclaveChallenge: signed.EnclaveChallenge})
	if !poco.VerifyHashSignature(worker, digest, r.Signature) {
		return nil, poco.Errorf(poco.Unverified, op, "the signature is not yours of this contribution")
	}
	receipt := order.Receipt{TaskID: task, Worker: worker, ResultHash: signed.ResultHash, ResultSeal: signed.ResultSeal, EnclaveChallenge: signed.EnclaveChallenge}
	err = s.within(ctx, func(ctx context.Context, o *owner) {
		ref := contributes(o)
		if refused == nil {
			receipt.Received, refused = s.keep.contribution(ctx, ref, &signed, o.state.Now())
		}
		if refused == nil {
			o.step(ctx, plan.ContributionSigned{Ref: ref, Signed: signed})
		}
	})
	if err != nil || refused != nil {
		return nil, cmp.Or(err, refused)
	}
	s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, "contribution", slog.String("task", task.Hex()), slog.String("worker", worker.Hex()))
	signature, err := s.sign(ctx, s.domain().ReceiptStatement(&receipt))
	if err != nil {
		return nil, poco.Errorf(poco.KindOf(err), op, "%w", err)
	}
	return &pool.ContributeResponse{Received: receipt.Received, Receipt: signature}, nil
}

// Show implements [pool.SchedulerHandler].
func (h handler) Show(ctx context.Context, r *pool.ShowRequest) (*pool.ShowResponse, error) {
	return &pool.ShowResponse{}, pool.ConnectError(h.s.show(ctx, r))
}

// show takes the digest behind a worker's contribution.
func (s *Scheduler) show(ctx context.Context, r *pool.ShowRequest) error {
	worker, err := s.admitReady(ctx)
	if err != nil {
		return err
	}
	if err := r.Validate(); err != nil {
		return err
	}
	e := plan.DigestShown{Task: common.BytesToHash(r.Taskid), Worker: worker, Digest: common.BytesToHash(r.Digest),
		Location: r.ResultLocation, Callback: r.Callback}
	var refused error
	err = s.within(ctx, func(ctx context.Context, o *owner) {
		if refused = o.state.Shows(e.Task, worker, e.Digest); refused == nil {
			o.step(ctx, e)
		}
	})
	return cmp.Or(err, refused)
}
