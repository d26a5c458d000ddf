package hub

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// SignedContribution is a contribution as commit takes it.
type SignedContribution struct {
	Worker                 common.Address
	ResultHash, ResultSeal common.Hash
	EnclaveChallenge       common.Address
	Signature              []byte // 65 bytes, over [order.Domain.ContributionDigest]
}

// EnclaveProof is what an enclave, and the TEE broker if the hub has one, say for a contribution.
type EnclaveProof struct {
	Signature     []byte // 65 bytes, over [poco.EnclaveHash]
	Authorization []byte
}

// Commitment is the committee of one task, in ascending order of the workers.
type Commitment struct {
	Task          TaskRef
	Contributions []SignedContribution
	Proofs        []EnclaveProof // one for each contribution with an enclave
}

// Settlement ends one committed task.
type Settlement struct {
	Committee       poco.Committee
	Batch           []common.Hash // hashes of the batch's committees; nil: as the settlement before, or alone in its batch
	Place           int           // which of them is this task's
	Digest          common.Hash
	Results         []byte
	ResultsCallback []byte
}

// Closing is a winner's leave to settle its task, for a tip.
type Closing struct {
	Tip       poco.Amount
	Signature []byte // 65 bytes, over [order.Domain.ClosingDigest]
}

// Settles tells whether this hub offers the settlement's road.
func (h *Hub) Settles(ctx context.Context) (bool, error) {
	_, err := h.Delegate(ctx, common.Address{})
	switch {
	case err == nil:
		return true, nil
	case poco.KindOf(err) == poco.Unavailable || ctx.Err() != nil:
		return false, err
	}
	return false, nil // a hub that has no such function refuses it
}

// Delegate is who may commit and settle for a scheduler, besides itself.
func (h *Hub) Delegate(ctx context.Context, scheduler common.Address) (common.Address, error) {
	return ask(ctx, h, query[common.Address]{h.address, hubABI().PackViewDelegate(scheduler), "delegate", hubABI().UnpackViewDelegate})
}

// Commit fixes the committees of many tasks. By the scheduler or its delegate. A task that cannot be taken is left out, with a
// [poco.CommitmentRefused].
func (h *Hub) Commit(commitments []Commitment) (chain.Call, error) {
	list := make([]contracts.Commitment, len(commitments))
	for i, c := range commitments {
		list[i] = contracts.Commitment{Dealid: c.Task.DealID, Index: big64(c.Task.Index)}
		for k, s := range c.Contributions {
			r, vs, err := order.Compact(s.Signature)
			if err != nil {
				return chain.Call{}, err
			}
			hash := s.ResultHash
			if k > 0 && hash == c.Contributions[k-1].ResultHash {
				hash = common.Hash{} // as the one before
			}
			list[i].Contributions = append(list[i].Contributions, contracts.SignedContribution{Worker: s.Worker, ResultHash: hash,
				ResultSeal: s.ResultSeal, EnclaveChallenge: s.EnclaveChallenge, R: r, Vs: vs})
		}
		for _, p := range c.Proofs {
			r, vs, err := order.Compact(p.Signature)
			if err != nil {
				return chain.Call{}, err
			}
			list[i].Proofs = append(list[i].Proofs, contracts.EnclaveProof{R: r, Vs: vs, Authorization: p.Authorization})
		}
	}
	return h.call(count("commit", len(list)), hubABI().PackCommit(list)), nil
}

// Settle ends many committed tasks and pays for them. By the scheduler or its delegate without closings; by anybody with one
// for each. A task that cannot be settled is left, with a [poco.SettlementRefused].
func (h *Hub) Settle(settlements []Settlement, closings []Closing) (chain.Call, error) {
	list := make([]contracts.Settlement, len(settlements))
	for i := range settlements {
		s := &settlements[i]
		list[i] = contracts.Settlement{Taskid: s.Committee.TaskID, Batch: listOf(s.Batch), Place: big64(uint64(s.Place)),
			Members: s.Committee.Show(s.Digest), ResultDigest: s.Digest, Results: s.Results, ResultsCallback: s.ResultsCallback}
	}
	leaves := make([]contracts.Closing, len(closings))
	for i, c := range closings {
		r, vs, err := order.Compact(c.Signature)
		if err != nil {
			return chain.Call{}, err
		}
		leaves[i] = contracts.Closing{Tip: new(big.Int).SetUint64(uint64(c.Tip)), R: r, Vs: vs}
	}
	return h.call(count("settle", len(list)), hubABI().PackSettle(list, leaves)), nil
}

// Release ends the business of a committee that nobody settled in time. By anybody.
func (h *Hub) Release(c *poco.Committee, batch []common.Hash, place int) chain.Call {
	return h.call("release the committee of task "+c.TaskID.Hex(),
		hubABI().PackRelease(c.TaskID, listOf(batch), big64(uint64(place)), c.Consensus, c.EncodeMembers()))
}

// SetDelegate lets another account commit and settle for the sender; the zero address for nobody.
func (h *Hub) SetDelegate(delegate common.Address) chain.Call {
	return h.call("let "+delegate.Hex()+" commit and settle", hubABI().PackSetDelegate(delegate))
}

// listOf is a batch as the hub takes it, which looks at none for a committee that was alone in it.
func listOf(batch []common.Hash) [][32]byte {
	if len(batch) == 1 {
		return nil
	}
	words := make([][32]byte, len(batch))
	for i, h := range batch {
		words[i] = h
	}
	return words
}

func addSettlementEvents(d map[common.Hash]decoder) {
	on(d, "DelegateSet", hubABI().UnpackDelegateSetEvent, func(l *contracts.HubDelegateSet, _ *narrow) poco.Event {
		return poco.DelegateSet{Scheduler: l.Scheduler, Delegate: l.Delegate}
	})
	on(d, "CommitmentRefused", hubABI().UnpackCommitmentRefusedEvent, func(l *contracts.HubCommitmentRefused, _ *narrow) poco.Event {
		return poco.CommitmentRefused{TaskID: l.Taskid, Reason: l.Reason}
	})
	on(d, "SettlementRefused", hubABI().UnpackSettlementRefusedEvent, func(l *contracts.HubSettlementRefused, _ *narrow) poco.Event {
		return poco.SettlementRefused{TaskID: l.Taskid, Reason: l.Reason}
	})
	on(d, "CommitteeReleased", hubABI().UnpackCommitteeReleasedEvent, func(l *contracts.HubCommitteeReleased, _ *narrow) poco.Event {
		return poco.CommitteeReleased{TaskID: l.Taskid}
	})
	on(d, "Committed", hubABI().UnpackCommittedEvent, func(l *contracts.HubCommitted, n *narrow) poco.Event {
		committees, err := poco.ParseCommittees(l.Committees)
		if err != nil && n.err == nil {
			n.err = err
		}
		return poco.Committed{Batch: l.Batch, Committees: committees}
	})
}

// Reason says in words why a task was refused by commit or settle.
func Reason(data []byte) string { return meaning(&chain.RevertError{Data: data}).text }
