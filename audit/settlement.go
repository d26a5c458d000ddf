package audit

import (
	"context"
	"math/bits"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	verify "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
)

// committed fills in a worker's part in a committee: its entry in the log, as long as the hub does not show it, and what it
// signed, which only the data of the commit has. False on the classic road.
func (c *collector) committed(e *verify.Evidence, at poco.Position, ev poco.TaskContribute, part *verify.Contribution, transactions map[common.Hash]transaction) bool {
	var fixed *poco.Fixing
	for _, l := range e.History {
		if logged, ok := l.Event.(poco.Committed); ok && l.TxHash == at.TxHash {
			fixed = logged.Of(ev.TaskID, l.BlockTime)
		}
	}
	if fixed == nil {
		return false
	}
	if m := fixed.Member(ev.Worker); m != nil && part.Status == poco.ContributionUnset {
		part.Contribution = poco.Contribution{Worker: ev.Worker, Status: poco.Contributed, ResultHash: m.ResultHash, ResultSeal: m.ResultSeal,
			EnclaveChallenge: m.EnclaveChallenge, Weight: uint64(bits.Len64(max(m.Weight, 1)) - 1)}
	}
	tx, ok := transactions[at.TxHash]
	if !ok {
		return true
	}
	commitment, ok := c.h.DecodeCommit(ev.TaskID, *tx.To, tx.Input)
	if !ok {
		return true
	}
	proofs := commitment.Proofs
	for _, s := range commitment.Contributions {
		call := verify.Call{ResultHash: s.ResultHash, ResultSeal: s.ResultSeal, EnclaveChallenge: s.EnclaveChallenge, Sign: s.Signature}
		if s.EnclaveChallenge != (common.Address{}) && len(proofs) > 0 {
			call.EnclaveSign, proofs = proofs[0].Signature, proofs[1:]
		}
		if s.Worker == ev.Worker {
			part.Call = &call
		}
	}
	return true
}

// receipts asks about the receipts of a pool whose owner is a contract, as of when it committed: its delegates come and go.
func (c *collector) receipts(ctx context.Context, e *verify.Evidence) error {
	for _, l := range e.History {
		fixed, ok := l.Event.(poco.Committed)
		if !ok || fixed.Of(e.Task.ID, l.BlockTime) == nil {
			continue
		}
		for _, r := range e.Receipts {
			if r.TaskID != e.Task.ID {
				continue
			}
			if err := c.witness(ctx, l.Block, e.Deal.Workerpool.Owner, e.Domain.ReceiptDigest(&r.Receipt), r.Sign); err != nil {
				return err
			}
		}
	}
	return nil
}

// settled tells who settled a task and by whose leave; nil when another contract made the call, or finalize did it.
func (c *collector) settled(e *verify.Evidence, tx common.Hash, transactions map[common.Hash]transaction) *verify.Settled {
	t, ok := transactions[tx]
	if !ok {
		return nil
	}
	closing, ok := c.h.DecodeSettle(e.Task.ID, *t.To, t.Input)
	if !ok {
		return nil
	}
	s := &verify.Settled{By: t.From}
	if len(closing.Signature) > 0 {
		s.Closing, s.Sign = &order.Closing{TaskID: e.Task.ID, Tip: closing.Tip}, closing.Signature
	}
	return s
}
