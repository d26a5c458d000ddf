package differential_test

import (
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// TestCrowds fills tasks to the last place, on both roads, at a trust that takes everybody in it, so that nothing overflows
// and nobody ends up with a task that no block has room for.
func TestCrowds(t *testing.T) {
	score := newTally()
	few(t, math.MaxInt) // there is little to draw
	rapid.Check(t, func(history *rapid.T) {
		x, scope := open(t, history, score, false)
		defer scope.end()
		if in := x.watched(func() { x.crowds(history) }); in != "" {
			history.Fatalf("the contracts and the model differ in %s", in)
		}
	})
	t.Logf("%d steps", score.steps)
}

// crowds ends four full tasks in four ways.
func (x *twin) crowds(t *rapid.T) {
	// 64 new workers weigh 2⁶⁴, 63 half of that.
	const trust = 1<<63 + 1
	x.fundSigners(poco.MaxMembers)
	set := order.Set{
		App: order.App{App: x.apps[0], Volume: order.Uint(9)},
		Workerpool: order.Workerpool{Workerpool: x.pools[0], Price: order.Uint(20 * poco.RLC), Volume: order.Uint(9),
			Trust: order.Uint(uint64(math.MaxUint64))},
		Request: order.Request{App: x.apps[0], WorkerpoolMaxPrice: order.Uint(20 * poco.RLC), Requester: address(hubtest.Requester),
			Volume: order.Uint(4), Trust: order.Uint(uint64(trust))},
	}
	domain := x.hub.Domain()
	for o, by := range map[order.Order]int{&set.App: hubtest.AppOwner, &set.Workerpool: hubtest.Scheduler, &set.Request: hubtest.Requester} {
		signature, err := hubtest.Key(by).SignHash(x.ctx, domain.Digest(o))
		x.must(err)
		switch o := o.(type) {
		case *order.App:
			o.Sign = signature
		case *order.Workerpool:
			o.Sign = signature
		case *order.Request:
			o.Sign = signature
		}
		x.see(o)
	}
	x.step(hubtest.Requester, machine.MatchOrders{Set: set}, x.hub.MatchOrders(&set))
	deal, _ := x.model.Deal(x.model.Deals()[0])
	right, wrong := digestOf(answers[0]), digestOf("nonsense")
	var refs []hub.TaskRef
	for i := range deal.BotSize {
		refs = append(refs, hub.TaskRef{DealID: deal.ID, Index: i})
	}

	for i, ref := range refs[:2] {
		x.step(hubtest.Worker, machine.Initialize{Deal: deal.ID, Index: ref.Index}, x.hub.Initialize(ref))
		for k := range poco.MaxMembers {
			digest := right
			if i == 1 && k == 0 {
				digest = wrong
			}
			x.answer(firstSigner+k, ref.ID(), digest)
		}
		x.answer(hubtest.Worker, ref.ID(), right) // there is no room
	}
	for k := range 3 {
		x.step(firstSigner+k, machine.Reveal{Task: refs[0].ID(), Digest: right}, x.hub.Reveal(refs[0].ID(), right))
	}
	committee := func(ref hub.TaskRef, dissent bool) machine.Commitment {
		c := machine.Commitment{Deal: deal.ID, Index: ref.Index}
		var workers []int
		for k := range poco.MaxMembers {
			workers = append(workers, firstSigner+k)
		}
		for k, worker := range x.ascending(workers) {
			digest, who := right, x.address(worker)
			if dissent && k == 7 {
				digest = wrong
			}
			signed := order.Contribution{TaskID: ref.ID(), Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake,
				ResultHash: poco.ResultHash(ref.ID(), digest), ResultSeal: poco.ResultSeal(who, ref.ID(), digest)}
			c.Contributions = append(c.Contributions, machine.SignedContribution{Worker: who, ResultHash: signed.ResultHash, ResultSeal: signed.ResultSeal,
				Signature: x.compact(worker, domain.ContributionDigest(&signed))})
		}
		return c
	}
	x.warp(2 * 300)
	x.step(hubtest.Scheduler, machine.Finalize{Task: refs[0].ID(), Results: []byte(location)}, x.hub.Finalize(refs[0].ID(), []byte(location), nil))
	both := machine.Commit{committee(refs[2], true), committee(refs[3], false), committee(refs[2], false)}
	both[1].Contributions[5].ResultSeal = common.Hash{1} // and so not signed
	x.step(hubtest.Scheduler, both, x.call("commit", packCommit(both)))
	again := machine.Commit{committee(refs[3], false)}
	x.step(hubtest.Scheduler, again, x.call("commit", packCommit(again)))

	c, at := x.committee(refs[2].ID()), x.fixed[refs[2].ID()]
	end := machine.Settle{Settlements: []machine.Settlement{{Task: refs[2].ID(), Batch: hashesOf(x.batches[at.batch]), Place: uint64(at.at),
		Members: c.Show(right), Digest: right, Results: []byte(location)}}}
	x.step(hubtest.Scheduler, end, x.call("settle", packSettle(end)))

	x.warp(10 * 300)
	x.step(hubtest.Worker, machine.Claim{Task: refs[1].ID()}, x.hub.Claim(refs[1].ID()))
	c, at = x.committee(refs[3].ID()), x.fixed[refs[3].ID()]
	release := machine.Release{Task: refs[3].ID(), Batch: hashesOf(x.batches[at.batch]), Place: uint64(at.at), Consensus: c.Consensus, Members: c.EncodeMembers()}
	x.step(hubtest.Worker, release, x.call("release", packRelease(release)))
	x.step(hubtest.Worker, machine.Claim{Task: refs[3].ID()}, x.hub.Claim(refs[3].ID()))
	x.sameDeals()
	for i, want := range []poco.TaskStatus{poco.TaskCompleted, poco.TaskFailed, poco.TaskCompleted, poco.TaskFailed} {
		if p, _ := x.model.Task(refs[i].ID()); p.Status != want {
			t.Fatalf("task %d is %v, want %v", i, p.Status, want)
		}
	}
}

// answer lets a worker contribute by its scheduler's leave.
func (x *twin) answer(worker int, task, digest common.Hash) {
	who := x.address(worker)
	call := machine.Contribute{ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(who, task, digest)}
	call.Task = task
	var err error
	call.Authorization, err = hubtest.Key(hubtest.Scheduler).SignMessage(x.ctx, poco.AuthorizationHash(who, task, common.Address{}))
	x.must(err)
	x.step(worker, call, x.hub.Contribute(hub.Contribution{TaskID: task, ResultHash: call.ResultHash, ResultSeal: call.ResultSeal,
		AuthorizationSign: call.Authorization}))
}
