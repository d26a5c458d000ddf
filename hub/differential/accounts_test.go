package differential_test

import (
	"maps"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// money moves stake and RLC, now and then more than there is, or to where it would be lost.
func (x *twin) money(t *rapid.T) {
	by := rapid.IntRange(firstActor, lastActor).Draw(t, "sender")
	if oneIn(t, 6, "a puppet") {
		by = pick(t, "puppet", quiet, reentrant)
	}
	amount := pick(t, "amount", poco.RLC, 0, 1, 10*poco.RLC, 900*poco.RLC, 1001*poco.RLC)
	to := x.address(rapid.IntRange(firstActor, lastActor).Draw(t, "receiver"))
	if oneIn(t, 6, "odd receiver") {
		to = pick(t, "odd one", someContract, common.Address{}, x.hub.Address(), x.address(quiet), x.address(reverting))
	}
	if x.native {
		// Contracts have no coin here, and nobody runs out of it: fees are beyond the model.
		if spare := x.model.Wallet(x.address(by)); by >= firstPuppet || spare < amount+100*poco.RLC {
			amount = 0
		}
	}
	switch pick(t, "movement", "deposit", "deposit for", "withdraw", "transfer", "withdraw to", "approve", "transfer from", "recover", "allowance", "send") {
	case "deposit":
		x.step(by, machine.Deposit{For: x.address(by), Amount: amount}, x.deposit(t, amount))
	case "deposit for":
		x.depositFor(by, to, amount)
	case "withdraw":
		x.step(by, machine.Withdraw{Amount: amount}, x.hub.Withdraw(amount))
	case "withdraw to":
		x.step(by, machine.WithdrawTo{To: to, Amount: amount}, x.call("withdraw to", hubABI.PackWithdrawTo(amount.Big(), to)))
	case "transfer":
		x.step(by, machine.Transfer{To: to, Amount: amount}, x.hub.TransferStake(to, amount))
	case "send":
		if !oneIn(t, 4, "not to the hub") {
			to = x.hub.Address()
		}
		from := pick(t, "who has RLC", hubtest.Owner, by) // most have deposited all of theirs
		send := x.hub.TransferRLC(to, amount)
		if x.native {
			amount, to = min(amount, 1), x.hub.Address()
			send = x.deposit(t, amount)
			if by >= firstPuppet {
				from = hubtest.Owner
			}
		}
		x.step(from, machine.Send{To: to, Amount: amount}, send)
		fallthrough
	case "recover":
		x.step(pick(t, "recovers", hubtest.Owner, hubtest.Owner, by), machine.Recover{}, x.call("recover", hubABI.PackRecover()))
	case "approve":
		value := pick(t, "allowed", order.Uint(amount), order.Uint256(common.MaxHash))
		x.step(by, machine.Approve{Spender: to, Value: value}, x.call("approve", hubABI.PackApprove(to, value.Big())))
		if who := x.actorOf(to); who >= firstActor {
			x.takeFrom(t, who, x.address(by))
		}
	case "transfer from":
		x.takeFrom(t, by, to)
	case "allowance":
		delta := pick(t, "by", order.Uint(amount), order.Uint(amount), order.Uint256(common.MaxHash))
		x.step(by, machine.IncreaseAllowance{Spender: to, By: delta}, x.call("allow more", hubABI.PackIncreaseAllowance(to, delta.Big())))
		if oneIn(t, 3, "more taken back") {
			delta = order.Uint(amount + 1)
		}
		x.step(by, machine.DecreaseAllowance{Spender: to, By: delta}, x.call("allow less", hubABI.PackDecreaseAllowance(to, delta.Big())))
		x.sameAllowance(x.address(by), to)
	}
}

// deposit is the call that deposits for its sender: where RLC is the chain's coin by any of several ways, and what is less
// than an nRLC comes back.
func (x *twin) deposit(t *rapid.T, amount poco.Amount) chain.Call {
	if !x.native {
		return x.hub.Deposit(amount)
	}
	call := x.call("deposit", pick(t, "by", nativeABI.PackDeposit(), nil, []byte("no such function")))
	call.Value = hubtest.Wei(amount)
	if amount > 0 {
		call.Value.Add(call.Value, big.NewInt(int64(rapid.IntRange(0, 999_999_999).Draw(t, "dust"))))
	}
	return call
}

// takeFrom moves what somebody has allowed, or more.
func (x *twin) takeFrom(t *rapid.T, by int, from common.Address) {
	amount := pick(t, "amount taken", poco.RLC, 0, 1, 10*poco.RLC, 900*poco.RLC)
	to := x.address(x.actor(t, "taker", by, firstActor, quiet))
	x.step(by, machine.TransferFrom{From: from, To: to, Amount: amount}, x.call("transfer from", hubABI.PackTransferFrom(from, to, amount.Big())))
	x.sameAllowance(from, x.address(by))
}

func (x *twin) sameAllowance(owner, spender common.Address) {
	got, err := x.hub.Allowance(x.ctx, owner, spender)
	x.must(err)
	if want := x.model.Allowance(owner, spender).Big(); got.Cmp(want) != 0 {
		x.differ("allowances", "%v may take %v of %v, the model says %v", spender, got, owner, want)
	}
}

// registry registers a second app, dataset or pool of somebody who has another part as well, hands one over, or
// changes a pool's policy.
func (x *twin) registry(t *rapid.T) {
	switch pick(t, "entry", "policy", "pool", "app", "dataset", "hand over") {
	case "policy":
		pool := pick(t, "pool", x.pools...)
		stake := pick(t, "stake ratio", uint64(35), 0, 100, 1000, 1<<56)
		reward := pick(t, "reward ratio", uint64(5), 0, 1, 100, 101)
		x.step(x.actor(t, "sender", max(x.actorOf(x.ownerOf(pool)), firstActor)),
			machine.ChangePolicy{Workerpool: pool, WorkerStakeRatio: stake, SchedulerRewardRatio: reward}, x.hub.ChangePolicy(pool, stake, reward))
	case "pool":
		p := hub.Workerpool{Owner: x.address(pick(t, "owner", hubtest.Worker, hubtest.Requester, hubtest.AppOwner, quiet)), Description: "another"}
		at, err := x.hub.PredictWorkerpool(x.ctx, p)
		x.must(err)
		x.register(poco.WorkerpoolOrderKind, at, p.Owner, x.hub.CreateWorkerpool(p), &x.pools)
	case "app":
		a := hub.App{Owner: x.address(pick(t, "owner", hubtest.Scheduler, hubtest.Requester, hubtest.Worker, reentrant)), Name: "another", Type: "DOCKER"}
		at, err := x.hub.PredictApp(x.ctx, a)
		x.must(err)
		x.register(poco.AppOrderKind, at, a.Owner, x.hub.CreateApp(a), &x.apps)
	case "dataset":
		d := hub.Dataset{Owner: x.address(pick(t, "owner", hubtest.Requester, hubtest.Scheduler, hubtest.Worker, burning)), Name: "another"}
		at, err := x.hub.PredictDataset(x.ctx, d)
		x.must(err)
		x.register(poco.DatasetOrderKind, at, d.Owner, x.hub.CreateDataset(d), &x.datasets)
	case "hand over":
		kind := pick(t, "kind", hub.AppKind, hub.DatasetKind, hub.WorkerpoolKind)
		at := pick(t, "entry", [][]common.Address{x.apps, x.datasets, x.pools}[kind]...)
		owner := x.ownerOf(at)
		to := x.address(pick(t, "to", hubtest.Scheduler, hubtest.AppOwner, hubtest.Worker, hubtest.Requester, reverting))
		by := x.actor(t, "sender", max(x.actorOf(owner), firstActor))
		x.step(by, machine.HandOver{Resource: at, To: to}, x.hub.TransferEntry(kind, at, owner, to))
	}
}

func (x *twin) register(kind poco.OrderKind, at, owner common.Address, create chain.Call, known *[]common.Address) {
	x.step(hubtest.Owner, machine.Register{Kind: kind, Resource: at, Owner: owner}, create)
	if !slices.Contains(*known, at) {
		*known = append(*known, at)
	}
}

// importScore takes over a worker's score, so that not all weigh the same.
func (x *twin) importScore(t *rapid.T) {
	worker := x.address(pick(t, "worker", hubtest.Worker, 7, 8, 9, 10, lastWorker, quiet, firstSigner, firstSigner+1, firstSigner+2))
	x.seen[worker] = struct{}{}
	x.step(rapid.IntRange(firstActor, lastActor).Draw(t, "sender"), machine.ImportScore{Worker: worker},
		x.call("import a score", hubABI.PackImportScore(worker)))
}

// wait lets time pass, to just around a deadline of some task or simply on.
func (x *twin) wait(t *rapid.T) {
	_, p := x.task(t, is(poco.TaskRevealing, poco.TaskActive))
	switch pick(t, "until", "a while", "a while", "reveal", "a while", "contribution", "reveal", "a while", "final") {
	case "a while":
		x.warp(uint64(rapid.IntRange(1, 300).Draw(t, "seconds")))
	case "reveal":
		x.waitUntil(t, p.RevealDeadline)
	case "contribution":
		x.waitUntil(t, p.ContributionDeadline)
	case "final":
		x.waitUntil(t, p.FinalDeadline)
	}
}

// waitUntil makes the next call's block come right at a deadline, or a second to either side.
func (x *twin) waitUntil(t *rapid.T, deadline uint64) {
	target := deadline + pick(t, "seconds late", uint64(1), 0, 2) - 1
	if deadline > 0 && target > x.now+1 {
		x.warp(target - x.now - 1)
	}
}

func (x *twin) warp(seconds uint64) {
	block, err := x.world.Node.Warp(x.ctx, time.Duration(seconds)*time.Second)
	x.must(err)
	x.now = block.Time()
}
