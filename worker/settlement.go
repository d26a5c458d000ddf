package worker

import (
	"context"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker/step"
)

// insist calls until the other side has answered, yes or no; false when the life or the worker has ended.
func (l *life) insist(what string, call func(context.Context) error) (answer error, ok bool) {
	for {
		err := call(l.w.hard)
		kind := poco.KindOf(err)
		if err == nil || kind != poco.Unavailable && kind != poco.Timeout && kind != poco.Internal && l.w.hard.Err() == nil {
			return err, true
		}
		l.log.Warn(what, "error", err)
		select {
		case <-l.done:
			return nil, false
		default:
		}
		if !sleep(l.w.hard, l.w.pause) {
			return nil, false
		}
	}
}

// hand signs the contribution and gives it to the pool, for as long as it takes.
//
// Rationale: nothing goes with it from which the digest follows; and the signature holds for this deal's scheduler and stake
// alone, so that it cannot be used for other conditions.
func (l *life) hand(s step.State) {
	a, hash, seal := s.Assignment, s.ResultHash(), poco.ResultSeal(s.Assignment.Worker, s.Assignment.TaskID, s.Digest)
	enclave := a.Authorization.EnclaveChallenge
	handed := step.Handed{}
	refusal, ok := l.insist("contribution not handed over", func(ctx context.Context) error {
		terms, err := l.loadTerms(ctx)
		if err != nil {
			return err
		}
		digest := terms.Domain.ContributionDigest(&order.Contribution{TaskID: a.TaskID, Scheduler: terms.Deal.Workerpool.Owner,
			Stake: terms.Deal.WorkerStake, ResultHash: hash, ResultSeal: seal, EnclaveChallenge: enclave})
		signature, err := l.w.key.SignHash(ctx, digest)
		if err != nil {
			return err
		}
		answer, err := l.w.scheduler.Contribute(ctx, &pool.ContributeRequest{Taskid: a.TaskID[:], Lease: a.Lease, ResultHash: hash[:],
			ResultSeal: seal[:], EnclaveChallenge: enclave[:], Signature: signature})
		if err != nil {
			return err
		}
		receipt := order.Receipt{TaskID: a.TaskID, Worker: a.Worker, ResultHash: hash, ResultSeal: seal, EnclaveChallenge: enclave, Received: answer.Received}
		signed, err := l.w.signedBy(ctx, terms.Deal.Workerpool.Owner, terms.Domain.ReceiptDigest(&receipt), answer.Receipt)
		if err != nil {
			l.log.Warn("whether the receipt is the pool's is not known", "error", err)
		}
		if signed {
			handed.Receipt = &step.Receipt{Received: answer.Received, Signature: answer.Receipt}
		} else {
			l.log.Warn("the pool's receipt is not signed by its owner")
		}
		return nil
	})
	if !ok {
		return
	}
	if handed.Refused = refusal != nil; handed.Refused {
		handed.Detail = refusal.Error()
		l.log.Info("contribution not taken", "error", refusal)
	}
	handed.Now = l.w.now()
	l.send(handed)
}

// show tells the pool the digest.
func (l *life) show(s step.State) {
	refusal, ok := l.insist("digest not shown", func(ctx context.Context) error {
		return l.w.scheduler.Show(ctx, &pool.ShowRequest{Taskid: s.Assignment.TaskID[:], Digest: s.Digest[:],
			ResultLocation: s.Location, Callback: s.Callback})
	})
	if !ok {
		return
	}
	shown := step.ShownTo{Refused: refusal != nil, Now: l.w.now()}
	if refusal != nil {
		shown.Detail = refusal.Error()
	}
	l.send(shown)
}

// complete adds what settle and release are called with: the committee as the chain has it now, and this worker's leave.
func (l *life) complete(t *Transaction) error {
	if t.Action != step.Settlement && t.Action != step.Release {
		return nil
	}
	terms, err := l.loadTerms(l.w.hard)
	if err != nil {
		return err
	}
	if t.Fixed, err = l.w.chain.Fixing(l.w.hard, t.Task); err != nil || t.Action == step.Release {
		return err
	}
	if t.Results == nil {
		if t.Results, err = l.address(terms); err != nil {
			return err
		}
	}
	digest := terms.Domain.ClosingDigest(&order.Closing{TaskID: t.Task, ResultsHash: crypto.Keccak256Hash(t.Results)})
	t.Closing, err = l.w.key.SignHash(l.w.hard, digest)
	return err
}

// address is where the result would be, had it been stored.
func (l *life) address(terms Terms) ([]byte, error) {
	if to := terms.Deal.Callback; to != (common.Address{}) {
		return result.Location{Storage: result.StorageEthereum, Location: to.Hex()}.Encode(), nil
	}
	file, err := os.Open(l.folder.archive())
	if err != nil { // lost; the digest counts all the same
		l.log.Warn("settled without a result", "error", err)
		return result.Location{Storage: result.StorageNone}.Encode(), nil
	}
	defer func() { _ = file.Close() }()
	cid, _, err := blob.Sum(l.w.hard, file)
	return result.IPFS(cid).Encode(), err
}
