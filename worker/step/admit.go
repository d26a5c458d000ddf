package step

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/result"
)

// checked admits the assignment or declines it, before anything is fetched, run or staked.
func (s State) checked(f Facts) (State, []Command) {
	if s.Stage != Assigned {
		return s, nil
	}
	if reason, detail := admit(s.Assignment, f); reason != "" {
		return s.end(Declined, reason, detail)
	}
	category := categoryTime(f)
	s.Short = f.Deal.ShortRoad()
	if f.Deal.Callback != (common.Address{}) {
		s.Kind = result.Callback
	}
	s.CategoryTime = category
	s.ContributionDeadline = f.Deal.ContributionDeadline(category)
	s.FinalDeadline = f.Deal.FinalDeadline(category)
	s.WorkerStake = f.Deal.WorkerStake
	after, accepted := s.enter(Assigned)
	after, fetch := after.enter(Fetching, Fetch{})
	return after, append(accepted, fetch...)
}

// categoryTime is the one the task was initialized with; before that, the category's of now.
func categoryTime(f Facts) uint64 {
	if f.Task.TimeRef != 0 {
		return f.Task.TimeRef
	}
	return f.Category
}

// admit tells why the worker should not take an assignment; "" if it should.
//
// Rationale: each of these would otherwise cost the worker its work (somebody else's authorization, a task that
// takes no contribution, no time), or its stake: a contribution whose reveal cannot be paid is a stake lost.
func admit(a Assignment, f Facts) (reason Reason, detail string) {
	d := f.Deal
	switch {
	case d == nil:
		return BadTask, "the hub knows no such deal"
	case d.Workerpool.Pointer != f.Pool:
		return BadTask, fmt.Sprintf("the deal is with pool %v, this worker serves %v", d.Workerpool.Pointer, f.Pool)
	case a.Index < d.BotFirst || a.Index-d.BotFirst >= d.BotSize:
		return BadTask, fmt.Sprintf("index %d is outside of the deal's tasks", a.Index)
	case poco.TaskID(a.DealID, a.Index) != a.TaskID || d.ID != a.DealID:
		return BadTask, "the task id is not that of the deal and index"
	}
	if a.Signs {
		if reason, detail := admitSigned(a, f); reason != "" {
			return reason, detail
		}
	} else if auth := a.Authorization; auth.Worker != a.Worker || auth.TaskID != a.TaskID ||
		!f.Vouched && !poco.VerifyMessageSignature(d.Workerpool.Owner, auth.Hash(), a.Signature) {
		return BadAuthorization, fmt.Sprintf("not signed by %v, the pool's owner when the deal was made", d.Workerpool.Owner)
	}
	switch {
	case d.Tag.TEE() || a.Authorization.EnclaveChallenge != (common.Address{}):
		return NoCapability, "this worker has no enclave"
	case f.Objection != "":
		return f.Objection, "this worker does not run such an app"
	case f.Policy.objection(d, categoryTime(f), f.Load, f.Now) != "":
		return AgainstPolicy, f.Policy.objection(d, categoryTime(f), f.Load, f.Now)
	case f.Task.Status != poco.TaskActive && f.Task.Status != poco.TaskUnset:
		return NotActive, fmt.Sprintf("the task is %v", f.Task.Status)
	case f.Mine != poco.ContributionUnset:
		return NotActive, "this worker has contributed already"
	case f.Task.Status == poco.TaskUnset && f.Category == 0:
		return NotActive, "the task is not initialized"
	case f.Now >= d.ContributionDeadline(categoryTime(f)):
		return TooLate, "the contribution deadline has passed"
	}
	return affordable(a, f)
}

// admitSigned checks the pool's word for a contribution that it will commit.
func admitSigned(a Assignment, f Facts) (Reason, string) {
	if !f.Settles {
		return AgainstPolicy, "the hub does not offer the settlement's road, or this worker does not take it"
	}
	owner := f.Deal.Workerpool.Owner
	if a.Authorization.Worker != a.Worker || a.Authorization.TaskID != a.TaskID ||
		!f.Vouched && !poco.VerifyHashSignature(owner, a.Digest(f.Domain), a.Signature) {
		return BadAuthorization, fmt.Sprintf("not signed by %v, the pool's owner when the deal was made", owner)
	}
	return "", ""
}

// Digest is what the pool signs to assign the task, on the road that it takes.
func (a *Assignment) Digest(d order.Domain) common.Hash {
	if a.Signs {
		return d.AssignmentDigest(&order.Assignment{TaskID: a.TaskID, Worker: a.Worker, EnclaveChallenge: a.Authorization.EnclaveChallenge})
	}
	return poco.EthSignedMessageHash(a.Authorization.Hash())
}

func affordable(a Assignment, f Facts) (Reason, string) {
	d := f.Deal
	transactions := uint64(2) // contribute and reveal
	if d.ShortRoad() {
		transactions = 1
	} else if f.Free < d.WorkerStake {
		return NoFunds, fmt.Sprintf("%v of stake are free, the task locks %v", f.Free, d.WorkerStake)
	}
	// Rationale: what a worker signs is sent by the pool: it needs no gas coin to serve, only its stake.
	if !a.Signs && f.Payable < transactions {
		return NoFunds, fmt.Sprintf("the gas coin pays for %d more transactions, the task takes %d", f.Payable, transactions)
	}
	return "", ""
}
