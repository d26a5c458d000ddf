package differential_test

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// matchBoost makes a Boost deal, or fails to.
func (x *twin) matchBoost(t *rapid.T) {
	set := x.drawSetOf(t, order.Uint(pick(t, "trust", uint64(1), 0, 1, 1, 1, 1, 1, 2)))
	a, d, w, r := packSet(&set)
	if by := pick(t, "by", "match", "match", "sponsor"); by == "sponsor" {
		x.step(x.actor(t, "sponsor", hubtest.Sponsor, hubtest.Scheduler, quiet), machine.SponsorMatchOrdersBoost{Set: set},
			x.call("sponsor a Boost deal", hubABI.PackSponsorMatchOrdersBoost(a, d, w, r)))
		return
	}
	x.step(x.actor(t, "sender", max(x.actorOf(set.Request.Requester), firstActor)), machine.MatchOrdersBoost{Set: set},
		x.call("match a Boost deal", hubABI.PackMatchOrdersBoost(a, d, w, r)))
}

func packSet(s *order.Set) (contracts.AppOrder, contracts.DatasetOrder, contracts.WorkerpoolOrder, contracts.RequestOrder) {
	a, d, w, r := &s.App, &s.Dataset, &s.Workerpool, &s.Request
	return contracts.AppOrder{App: a.App, Appprice: a.Price.Big(), Volume: a.Volume.Big(), Tag: a.Tag, Datasetrestrict: a.DatasetRestrict,
			Workerpoolrestrict: a.WorkerpoolRestrict, Requesterrestrict: a.RequesterRestrict, Salt: a.Salt, Sign: a.Sign},
		contracts.DatasetOrder{Dataset: d.Dataset, Datasetprice: d.Price.Big(), Volume: d.Volume.Big(), Tag: d.Tag, Apprestrict: d.AppRestrict,
			Workerpoolrestrict: d.WorkerpoolRestrict, Requesterrestrict: d.RequesterRestrict, Salt: d.Salt, Sign: d.Sign},
		contracts.WorkerpoolOrder{Workerpool: w.Workerpool, Workerpoolprice: w.Price.Big(), Volume: w.Volume.Big(), Tag: w.Tag, Category: w.Category.Big(),
			Trust: w.Trust.Big(), Apprestrict: w.AppRestrict, Datasetrestrict: w.DatasetRestrict, Requesterrestrict: w.RequesterRestrict, Salt: w.Salt, Sign: w.Sign},
		contracts.RequestOrder{App: r.App, Appmaxprice: r.AppMaxPrice.Big(), Dataset: r.Dataset, Datasetmaxprice: r.DatasetMaxPrice.Big(),
			Workerpool: r.Workerpool, Workerpoolmaxprice: r.WorkerpoolMaxPrice.Big(), Requester: r.Requester, Volume: r.Volume.Big(), Tag: r.Tag,
			Category: r.Category.Big(), Trust: r.Trust.Big(), Beneficiary: r.Beneficiary, Callback: r.Callback, Params: r.Params, Salt: r.Salt, Sign: r.Sign}
}

// boostTask draws a task of a Boost deal, mostly one that has not ended.
func (x *twin) boostTask(t *rapid.T) (deal poco.Deal, index uint64) {
	if len(x.boosted) == 0 {
		return poco.Deal{ID: common.Hash{1}}, 0
	}
	deals := x.pushable()
	if len(deals) == 0 || oneIn(t, 10, "any Boost deal") {
		deals = x.boosted
	}
	deal, _ = x.model.BoostDeal(pick(t, "Boost deal", deals...))
	open := x.unpushed(&deal)
	if len(open) == 0 || oneIn(t, 12, "any index") {
		open = append(open, rapid.Uint64Range(0, deal.BotSize).Draw(t, "index"))
	}
	return deal, pick(t, "task", open...)
}

// unpushed are the first tasks of a Boost deal that have not ended.
func (x *twin) unpushed(deal *poco.Deal) (open []uint64) {
	for i := range min(deal.BotSize, 5) {
		if _, ended := x.model.Task(poco.TaskID(deal.ID, i)); !ended {
			open = append(open, i)
		}
	}
	return open
}

// pushable are the Boost deals that wait for results.
func (x *twin) pushable() []common.Hash {
	return slices.DeleteFunc(slices.Clone(x.boosted), func(id common.Hash) bool {
		deal, _ := x.model.BoostDeal(id)
		return x.now >= x.contributionDeadline(&deal) || len(x.unpushed(&deal)) == 0
	})
}

// needBoost makes a Boost deal where there is none, mostly.
func (x *twin) needBoost(t *rapid.T) {
	for range 3 {
		if len(x.boosted) > 0 || oneIn(t, 6, "without a deal") {
			return
		}
		x.matchBoost(t)
	}
}

// push delivers a task of a Boost deal.
func (x *twin) push(t *rapid.T) {
	x.needBoost(t)
	deal, index := x.boostTask(t)
	id := poco.TaskID(deal.ID, index)
	worker := x.actor(t, "worker", hubtest.Worker, 7, lastWorker, quiet, reentrant)
	call := machine.PushResultBoost{Deal: deal.ID, Index: index, Results: []byte(pick(t, "results", location, "here"))}
	if (deal.Callback != common.Address{}) != oneIn(t, 15, "wrong about the callback") {
		call.ResultsCallback = []byte("forty-two")
	}
	data := call.Results
	if deal.Callback != (common.Address{}) {
		data = call.ResultsCallback
	}
	who := x.address(worker)
	if deal.Tag.TEE() != oneIn(t, 15, "wrong about the enclave") {
		call.Enclave = x.address(pick(t, "enclave", enclave, enclave, quiet))
		call.EnclaveSign = x.message(t, call.Enclave, poco.ResultSeal(who, id, crypto.Keccak256Hash(data)))
	}
	call.Authorization = x.message(t, x.authorizer(t, &deal, call.Enclave), poco.AuthorizationHash(who, id, call.Enclave))
	if oneIn(t, 15, "too late") {
		x.waitUntil(t, x.contributionDeadline(&deal))
	}
	x.step(worker, call, x.call("push a result", hubABI.PackPushResultBoost(call.Deal, new(big.Int).SetUint64(index), call.Results, call.ResultsCallback,
		call.Authorization, call.Enclave, call.EnclaveSign)))
}

func (x *twin) claimBoost(t *rapid.T) {
	x.needBoost(t)
	deal, index := x.boostTask(t)
	if oneIn(t, 2, "in time") {
		x.waitUntil(t, x.contributionDeadline(&deal))
	}
	x.step(rapid.IntRange(firstActor, lastActor).Draw(t, "sender"), machine.ClaimBoost{Deal: deal.ID, Index: index},
		x.call("claim a Boost task", hubABI.PackClaimBoost(deal.ID, new(big.Int).SetUint64(index))))
}
