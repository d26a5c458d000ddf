package hub

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// call addresses the hub. Calls are ready to be simulated, estimated or sent by whoever has the key.
func (h *Hub) call(what string, data []byte) chain.Call {
	to := h.address
	return chain.Call{To: &to, Data: data, What: what}
}

// TaskRef names a task before it exists.
type TaskRef struct {
	DealID common.Hash
	Index  uint64
}

// ID is the task's id.
func (r TaskRef) ID() common.Hash { return poco.TaskID(r.DealID, r.Index) }

// Initialize makes a task of a deal ACTIVE.
func (h *Hub) Initialize(r TaskRef) chain.Call {
	return h.call("initialize task "+r.ID().Hex(), hubABI().PackInitialize(r.DealID, big64(r.Index)))
}

// InitializeArray makes several tasks ACTIVE, all or none.
func (h *Hub) InitializeArray(refs []TaskRef) chain.Call {
	deals, indexes := split(refs)
	return h.call(count("initialize", len(refs)), hubABI().PackInitializeArray(deals, indexes))
}

// Contribute sends a worker's result hash and seal.
func (h *Hub) Contribute(c Contribution) chain.Call {
	return h.call("contribute to task "+c.TaskID.Hex(),
		hubABI().PackContribute(c.TaskID, c.ResultHash, c.ResultSeal, c.EnclaveChallenge, c.EnclaveSign, c.AuthorizationSign))
}

// Reveal proves a worker's contribution once its result is in consensus.
func (h *Hub) Reveal(task, digest common.Hash) chain.Call {
	return h.call("reveal task "+task.Hex(), hubABI().PackReveal(task, digest))
}

// Finalize completes a task and pays for it. By the scheduler only.
func (h *Hub) Finalize(task common.Hash, results, resultsCallback []byte) chain.Call {
	return h.call("finalize task "+task.Hex(), hubABI().PackFinalize(task, results, resultsCallback))
}

// ContributeAndFinalize does it all at once for a deal of trust 1. By the worker.
func (h *Hub) ContributeAndFinalize(task, digest common.Hash, results, resultsCallback []byte, authorization poco.Authorization, enclaveSign []byte) chain.Call {
	return h.call("contribute and finalize task "+task.Hex(), hubABI().PackContributeAndFinalize(task, digest, results, resultsCallback,
		authorization.EnclaveChallenge, enclaveSign, authorization.Signature))
}

// Reopen gives a task whose winners did not reveal another chance. By the scheduler only.
func (h *Hub) Reopen(task common.Hash) chain.Call {
	return h.call("reopen task "+task.Hex(), hubABI().PackReopen(task))
}

// Claim refunds a task that was not completed in time. By anybody.
func (h *Hub) Claim(task common.Hash) chain.Call {
	return h.call("claim task "+task.Hex(), hubABI().PackClaim(task))
}

// ClaimArray claims several tasks, all or none.
func (h *Hub) ClaimArray(tasks []common.Hash) chain.Call {
	ids := make([][32]byte, len(tasks))
	for i, t := range tasks {
		ids[i] = t
	}
	return h.call(count("claim", len(tasks)), hubABI().PackClaimArray(ids))
}

// InitializeAndClaimArray refunds tasks that nobody ever initialized, all or none.
func (h *Hub) InitializeAndClaimArray(refs []TaskRef) chain.Call {
	deals, indexes := split(refs)
	return h.call(count("initialize and claim", len(refs)), hubABI().PackInitializeAndClaimArray(deals, indexes))
}

// Deposit moves RLC of the sender into its account at the hub, without a separate approval.
func (h *Hub) Deposit(amount poco.Amount) chain.Call {
	to := h.token
	return chain.Call{To: &to, Data: rlcABI().PackApproveAndCall(h.address, amount.Big(), nil), What: "deposit " + amount.String()}
}

// Withdraw moves free stake of the sender's account back into RLC.
func (h *Hub) Withdraw(amount poco.Amount) chain.Call {
	return h.call("withdraw "+amount.String(), hubABI().PackWithdraw(amount.Big()))
}

// TransferRLC sends RLC itself, outside of the hub.
func (h *Hub) TransferRLC(to common.Address, amount poco.Amount) chain.Call {
	token := h.token
	return chain.Call{To: &token, Data: rlcABI().PackTransfer(to, amount.Big()), What: fmt.Sprintf("send %v to %v", amount, to)}
}

// TransferStake gives free stake to another account at the hub.
func (h *Hub) TransferStake(to common.Address, amount poco.Amount) chain.Call {
	return h.call(fmt.Sprintf("give %v of stake to %v", amount, to), hubABI().PackTransfer(to, amount.Big()))
}

func split(refs []TaskRef) (deals [][32]byte, indexes []*big.Int) {
	for _, r := range refs {
		deals = append(deals, r.DealID)
		indexes = append(indexes, big64(r.Index))
	}
	return deals, indexes
}

func count(what string, n int) string { return fmt.Sprintf("%s %d tasks", what, n) }
