package hub

import (
	"bytes"
	"math"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
)

// method is what is needed to read the data of a call.
type method struct {
	selector []byte
	inputs   interface {
		Unpack(data []byte) ([]any, error)
		Copy(into any, values []any) error
	}
}

func hubMethod(name string) method {
	m := hubABI().GetABI().Methods[name]
	return method{m.ID, m.Inputs}
}

var (
	matchOrders           = sync.OnceValue(func() method { return hubMethod("matchOrders") })
	sponsorMatchOrders    = sync.OnceValue(func() method { return hubMethod("sponsorMatchOrders") })
	contribute            = sync.OnceValue(func() method { return hubMethod("contribute") })
	contributeAndFinalize = sync.OnceValue(func() method { return hubMethod("contributeAndFinalize") })
	commit                = sync.OnceValue(func() method { return hubMethod("commit") })
	settle                = sync.OnceValue(func() method { return hubMethod("settle") })
	approveAndCall        = sync.OnceValue(func() method {
		m := rlcABI().GetABI().Methods["approveAndCall"]
		return method{m.ID, m.Inputs}
	})
)

// decode fills a struct, whose fields are named after the arguments, from the data of a call; false when it is of
// another method or malformed.
func (m method) decode(data []byte, into any) bool {
	if len(data) < 4 || !bytes.Equal(data[:4], m.selector) {
		return false
	}
	values, err := m.inputs.Unpack(data[4:])
	return err == nil && m.inputs.Copy(into, values) == nil
}

// Contribution is the data of contribute or contributeAndFinalize.
type Contribution struct {
	TaskID                         common.Hash
	ResultHash, ResultSeal         common.Hash // on the short road as they follow from worker and digest
	EnclaveChallenge               common.Address
	EnclaveSign, AuthorizationSign []byte
	ShortRoad                      bool // contributeAndFinalize
}

// DecodeContribution reads what a worker sent to the hub; false when it is another call.
func (h *Hub) DecodeContribution(worker, to common.Address, data []byte) (Contribution, bool) {
	if to != h.address {
		return Contribution{}, false
	}
	var long struct {
		TaskId, ResultHash, ResultSeal [32]byte //nolint:revive // named as in the ABI
		EnclaveChallenge               common.Address
		EnclaveSign, AuthorizationSign []byte
	}
	if contribute().decode(data, &long) {
		return Contribution{long.TaskId, long.ResultHash, long.ResultSeal, long.EnclaveChallenge, long.EnclaveSign, long.AuthorizationSign, false}, true
	}
	var short struct {
		TaskId, ResultDigest           [32]byte //nolint:revive // named as in the ABI
		Results, ResultsCallback       []byte
		EnclaveChallenge               common.Address
		EnclaveSign, AuthorizationSign []byte
	}
	if contributeAndFinalize().decode(data, &short) {
		return Contribution{short.TaskId, poco.ResultHash(short.TaskId, short.ResultDigest), poco.ResultSeal(worker, short.TaskId, short.ResultDigest),
			short.EnclaveChallenge, short.EnclaveSign, short.AuthorizationSign, true}, true
	}
	return Contribution{}, false
}

// DecodeCommit reads what a scheduler committed of one task; false when it is another call, or not of the task. The
// signatures are of 64 bytes.
func (h *Hub) DecodeCommit(task common.Hash, to common.Address, data []byte) (Commitment, bool) {
	var in struct{ Commitments []contracts.Commitment }
	if to != h.address || !commit().decode(data, &in) {
		return Commitment{}, false
	}
	for _, c := range in.Commitments {
		ref := TaskRef{DealID: c.Dealid, Index: c.Index.Uint64()}
		if ref.ID() != task {
			continue
		}
		found := Commitment{Task: ref}
		var hash common.Hash
		for _, s := range c.Contributions {
			if s.ResultHash != (common.Hash{}) { // otherwise as the one before
				hash = s.ResultHash
			}
			found.Contributions = append(found.Contributions, SignedContribution{Worker: s.Worker, ResultHash: hash, ResultSeal: s.ResultSeal,
				EnclaveChallenge: s.EnclaveChallenge, Signature: append(s.R[:], s.Vs[:]...)})
		}
		for _, p := range c.Proofs {
			found.Proofs = append(found.Proofs, EnclaveProof{Signature: append(p.R[:], p.Vs[:]...), Authorization: p.Authorization})
		}
		return found, true
	}
	return Commitment{}, false
}

// DecodeSettle reads the closing that somebody settled a task by; ok is false when it is another call, or not of the task, and
// the closing has no signature when none was needed.
func (h *Hub) DecodeSettle(task common.Hash, to common.Address, data []byte) (closing Closing, ok bool) {
	var in struct {
		Settlements []contracts.Settlement
		Closings    []contracts.Closing
	}
	if to != h.address || !settle().decode(data, &in) {
		return Closing{}, false
	}
	for i, s := range in.Settlements {
		if s.Taskid != task {
			continue
		}
		if i >= len(in.Closings) {
			return Closing{}, true
		}
		c := in.Closings[i]
		if !c.Tip.IsUint64() { // more than any reward: all of it
			c.Tip = new(big.Int).SetUint64(math.MaxUint64)
		}
		return Closing{Tip: poco.Amount(c.Tip.Uint64()), Signature: append(c.R[:], c.Vs[:]...)}, true
	}
	return Closing{}, false
}

func big64(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
