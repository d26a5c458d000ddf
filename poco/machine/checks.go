package machine

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// taskCommitted is the status that the hub keeps of a task whose committee is fixed; views say REVEALING.
const taskCommitted = poco.TaskFailed + 1

// stored is the task's status as the hub keeps it.
func (k *task) stored() poco.TaskStatus {
	if k.committed && !k.Status.Final() {
		return taskCommitted
	}
	return k.Status
}

// running finds a task in one of the statuses, and its deal.
func (t *turn) running(op string, id common.Hash, statuses ...poco.TaskStatus) (task, poco.Deal, error) {
	k, ok := t.tasks.find(id)
	if !ok {
		return k, poco.Deal{}, poco.Errorf(poco.NotFound, op, "task %v is not initialized", id)
	}
	if status := k.stored(); !slices.Contains(statuses, status) {
		return k, poco.Deal{}, poco.Errorf(poco.Conflict, op, "task %v is %v", id, k.Status)
	}
	return k, t.deals.get(k.DealID), nil
}

// scheduled is a task that the sender, its scheduler, may still bring to an end other than failure.
func (t *turn) scheduled(op string, id common.Hash) (task, poco.Deal, error) {
	k, deal, err := t.running(op, id, poco.TaskRevealing)
	if err != nil {
		return k, deal, err
	}
	if t.sender != deal.Workerpool.Owner {
		return k, deal, poco.Errorf(poco.Forbidden, op, "%v is not the scheduler %v", t.sender, deal.Workerpool.Owner)
	}
	return k, deal, t.before(op, k.FinalDeadline)
}

func (t *turn) before(op string, deadline uint64) error {
	if t.now >= deadline {
		return poco.Errorf(poco.Timeout, op, "the deadline was %d, it is %d", deadline, t.now)
	}
	return nil
}

func (t *turn) from(op string, deadline uint64) error {
	if t.now < deadline {
		return poco.Errorf(poco.Conflict, op, "not before %d, it is %d", deadline, t.now)
	}
	return nil
}

// entitled checks that the sender may contribute: its authorization, and its enclave where the deal asks for one.
//
// Rationale: the authorization is what stops a crowd of fresh accounts from voting, and makes the scheduler answer
// for the workers it chose. An enclave's worker is let in by the broker, if there is one, for the scheduler could
// vouch for an enclave that is none.
func (t *turn) entitled(op string, deal *poco.Deal, c Contribution, hash, seal common.Hash) error {
	if c.Enclave == (common.Address{}) && deal.Tag.TEE() {
		return poco.Errorf(poco.Forbidden, op, "the deal asks for an enclave")
	}
	signer := deal.Workerpool.Owner
	if c.Enclave != (common.Address{}) && t.broker != (common.Address{}) {
		signer = t.broker
	}
	if !t.signed(signer, poco.AuthorizationHash(t.sender, c.Task, c.Enclave), c.Authorization) {
		return poco.Errorf(poco.Unverified, op, "%v did not authorize %v", signer, t.sender)
	}
	if c.Enclave != (common.Address{}) && !t.signed(c.Enclave, poco.EnclaveHash(hash, seal), c.EnclaveSign) {
		return poco.Errorf(poco.Unverified, op, "enclave %v did not sign the contribution", c.Enclave)
	}
	return nil
}

// delivers checks what a callback is to be given.
//
// Rationale: the digest then stands for the data itself, so that a scheduler cannot deliver to a contract anything
// but what the workers agreed on.
func delivers(op string, deal *poco.Deal, digest common.Hash, callbackData []byte) error {
	if deal.Callback == (common.Address{}) && len(callbackData) == 0 || crypto.Keccak256Hash(callbackData) == digest {
		return nil
	}
	return poco.Errorf(poco.Unverified, op, "the callback's data is not what was agreed on")
}

func (t *turn) kitty() poco.Amount { return t.accounts.get(poco.KittyAddress).Locked }

// log says an event of a task and folds it into the task, whose slices it copies first.
func (t *turn) log(k *task, e poco.Event) {
	k.Progress = k.Clone()
	k.Apply(t.now, e)
	t.tasks.put(k.ID, *k)
	t.say(e)
}
