package differential_test

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// answers are the data that workers come to, right and wrong ones; the digest of one is its hash, so that each of them
// could be delivered to a callback.
var answers = []string{"forty-two", "forty-two", "forty-two", "seventeen", "six by nine"}

func digestOf(answer string) common.Hash { return crypto.Keccak256Hash([]byte(answer)) }

// is tells whether a task has one of the statuses.
func is(statuses ...poco.TaskStatus) func(poco.Progress) bool {
	return func(p poco.Progress) bool { return slices.Contains(statuses, p.Status) }
}

// countTasks is how many tasks are of a kind.
func (x *twin) countTasks(wanted func(poco.Progress) bool) (n int) {
	for _, id := range x.tasks {
		if p, _ := x.model.Task(id); wanted(p) {
			n++
		}
	}
	return n
}

// task draws a task of a kind if there is one, now and then any, or none at all.
func (x *twin) task(t *rapid.T, wanted func(poco.Progress) bool) (common.Hash, poco.Progress) {
	var fitting []common.Hash
	if !oneIn(t, 15, "any task") {
		fitting = slices.DeleteFunc(slices.Clone(x.tasks), func(id common.Hash) bool {
			p, _ := x.model.Task(id)
			return !wanted(p)
		})
	}
	if len(fitting) == 0 {
		fitting = append(slices.Clone(x.tasks), common.Hash{1})
	}
	slices.Reverse(fitting) // the latest are the likeliest
	id := pick(t, "task", fitting...)
	p, _ := x.model.Task(id)
	return id, p
}

// open tells whether a task takes answers, of workers who are left.
func (x *twin) open(p poco.Progress) bool {
	return p.Status == poco.TaskActive && x.now < p.ContributionDeadline && len(p.Contributors) < lastWorker-hubtest.Worker+2
}

// short tells whether one worker may complete the task alone.
func (x *twin) short(p poco.Progress) bool {
	deal, _ := x.model.Deal(p.DealID)
	return deal.ShortRoad() && x.open(p) && len(p.Contributors) == 0
}

// agreed tells whether somebody has still to reveal, and may.
func (x *twin) agreed(p poco.Progress) bool {
	return p.Status == poco.TaskRevealing && p.RevealCounter < p.WinnerCounter && x.now < p.RevealDeadline
}

// revealed tells whether a task may be finalized, or soon.
func revealed(p poco.Progress) bool { return p.Status == poco.TaskRevealing && p.RevealCounter > 0 }

// silent tells whether nobody has revealed in time.
func (x *twin) silent(p poco.Progress) bool {
	return classic(p) && p.RevealCounter == 0 && x.now >= p.RevealDeadline
}

// classic tells whether a task is REVEALING and its answers came by contribute: of a committed one views tell no consensus.
func classic(p poco.Progress) bool {
	return p.Status == poco.TaskRevealing && p.ConsensusValue != common.Hash{}
}

// late tells whether only the final deadline can end a task, or nearly so.
func (x *twin) late(p poco.Progress) bool {
	return p.Status == poco.TaskActive && !x.open(p) || p.Status == poco.TaskRevealing && x.now >= p.ContributionDeadline
}

// scheduler is the number of a task's scheduler, some actor when there is none.
func (x *twin) scheduler(p poco.Progress) int {
	deal, _ := x.model.Deal(p.DealID)
	return max(x.actorOf(deal.Workerpool.Owner), firstActor)
}

// waiting are the tasks of deals that nobody has initialized, some at least of each deal.
func (x *twin) waiting() (refs []hub.TaskRef) {
	for _, id := range x.model.Deals() {
		deal, _ := x.model.Deal(id)
		for i := range min(deal.BotSize, 5) {
			ref := hub.TaskRef{DealID: id, Index: deal.BotFirst + i}
			if _, begun := x.model.Task(ref.ID()); !begun {
				refs = append(refs, ref)
			}
		}
	}
	slices.Reverse(refs)
	return refs
}

// drawRef draws a task to begin, now and then one that there is not, or that has begun.
func (x *twin) drawRef(t *rapid.T) hub.TaskRef {
	if refs := x.waiting(); len(refs) > 0 && !oneIn(t, 10, "any task") {
		return pick(t, "task to begin", refs...)
	}
	deals := x.model.Deals()
	if len(deals) == 0 {
		return hub.TaskRef{DealID: common.Hash{1}}
	}
	deal, _ := x.model.Deal(pick(t, "deal", deals...))
	index := deal.BotFirst + rapid.Uint64Range(0, deal.BotSize).Draw(t, "index") // one too far at most
	if index > 0 && oneIn(t, 3, "one before") {
		index = deal.BotFirst - min(deal.BotFirst, 1)
	}
	return hub.TaskRef{DealID: deal.ID, Index: index}
}

func (x *twin) initialize(t *rapid.T) {
	by, ref := rapid.IntRange(firstActor, lastActor).Draw(t, "sender"), x.drawRef(t)
	if oneIn(t, 4, "two at once") {
		refs := []hub.TaskRef{ref, x.drawRef(t)}
		x.step(by, machine.All{machine.Initialize{Deal: ref.DealID, Index: ref.Index}, machine.Initialize{Deal: refs[1].DealID, Index: refs[1].Index}},
			x.hub.InitializeArray(refs))
		return
	}
	x.step(by, machine.Initialize{Deal: ref.DealID, Index: ref.Index}, x.hub.Initialize(ref))
}

// entitle authorizes a worker, mostly as it has to be.
func (x *twin) entitle(t *rapid.T, worker int, task common.Hash, p poco.Progress, hash, seal common.Hash) machine.Contribution {
	deal, _ := x.model.Deal(p.DealID)
	c := machine.Contribution{Task: task}
	if deal.Tag.TEE() != oneIn(t, 15, "wrong about the enclave") {
		c.Enclave = x.address(pick(t, "enclave", enclave, enclave, quiet))
		c.EnclaveSign = x.message(t, c.Enclave, poco.EnclaveHash(hash, seal))
	}
	signer := x.authorizer(t, &deal, c.Enclave)
	whose := worker
	if oneIn(t, 25, "another's authorization") {
		whose = worker - 1
	}
	c.Authorization = x.message(t, signer, poco.AuthorizationHash(x.address(whose), task, c.Enclave))
	return c
}

// contribute lets a worker answer a task: truly, falsely, or with what it has copied or made up.
func (x *twin) contribute(t *rapid.T, worker int, task common.Hash, p poco.Progress) {
	digest := digestOf(pick(t, "answer", answers...))
	call := machine.Contribute{ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(x.address(worker), task, digest)}
	if oneIn(t, 12, "forged") {
		switch pick(t, "forgery", "another's seal", "no seal", "no hash") {
		case "another's seal":
			call.ResultSeal = poco.ResultSeal(x.address(worker+1), task, digest)
		case "no seal":
			call.ResultSeal = common.Hash{}
		case "no hash":
			call.ResultHash = common.Hash{}
		}
	}
	call.Contribution = x.entitle(t, worker, task, p, call.ResultHash, call.ResultSeal)
	x.step(worker, call, x.hub.Contribute(hub.Contribution{TaskID: task, ResultHash: call.ResultHash, ResultSeal: call.ResultSeal,
		EnclaveChallenge: call.Enclave, EnclaveSign: call.EnclaveSign, AuthorizationSign: call.Authorization}))
}

// worker draws one who has not answered a task yet, now and then one who has.
func (x *twin) worker(t *rapid.T, p poco.Progress) int {
	workers := []int{hubtest.Worker, 7, 8, 9, 10, lastWorker, quiet, reentrant}
	if !oneIn(t, 12, "any worker") {
		workers = slices.DeleteFunc(workers, func(w int) bool { return slices.Contains(p.Contributors, x.address(w)) })
	}
	return x.actor(t, "worker", append(workers, hubtest.Requester)...)
}

func (x *twin) contributeOne(t *rapid.T) {
	task, p := x.task(t, x.open)
	x.contribute(t, x.worker(t, p), task, p)
}

// vote lets workers answer one after the other until they agree.
func (x *twin) vote(t *rapid.T) {
	task, p := x.task(t, x.open)
	for range rapid.IntRange(2, 6).Draw(t, "votes") {
		x.contribute(t, x.worker(t, p), task, p)
		if p, _ = x.model.Task(task); !x.open(p) {
			return
		}
	}
}

// needShort makes a task that one worker may complete alone, where there is none, mostly.
func (x *twin) needShort(t *rapid.T) {
	for range 3 {
		if x.countTasks(x.short) > 0 || oneIn(t, 6, "without a task") {
			return
		}
		refs := slices.DeleteFunc(x.waiting(), func(ref hub.TaskRef) bool {
			deal, _ := x.model.Deal(ref.DealID)
			return !deal.ShortRoad() || x.now >= x.contributionDeadline(&deal)
		})
		if len(refs) == 0 {
			x.matchSet(t, x.drawSetOf(t, order.Uint(1)))
			continue
		}
		ref := pick(t, "task to begin", refs...)
		x.step(hubtest.Requester, machine.Initialize{Deal: ref.DealID, Index: ref.Index}, x.hub.Initialize(ref))
	}
}

func (x *twin) atOnce(t *rapid.T) {
	x.needShort(t)
	task, p := x.task(t, x.short)
	answer := pick(t, "answer", answers...)
	worker, results, data := x.worker(t, p), pick(t, "results", "", "here"), x.callbackData(t, p, answer)
	digest := digestOf(answer)
	hash, seal := poco.ResultHash(task, digest), poco.ResultSeal(x.address(worker), task, digest)
	call := machine.ContributeAndFinalize{Contribution: x.entitle(t, worker, task, p, hash, seal), Digest: digest,
		Results: []byte(results), ResultsCallback: data}
	if results == "" {
		call.Results = nil
	}
	leave := poco.Authorization{Worker: x.address(worker), TaskID: task, EnclaveChallenge: call.Enclave, Signature: call.Authorization}
	x.step(worker, call, x.hub.ContributeAndFinalize(task, digest, call.Results, data, leave, call.EnclaveSign))
}

// callbackData is what the deal's callback is to be given.
func (x *twin) callbackData(t *rapid.T, p poco.Progress, answer string) []byte {
	deal, _ := x.model.Deal(p.DealID)
	if (deal.Callback != common.Address{}) != oneIn(t, 15, "wrong about the callback") {
		return []byte(answer)
	}
	return nil
}

// reveal lets one worker, or all who answered, reveal what was agreed on.
func (x *twin) reveal(t *rapid.T) {
	task, p := x.task(t, x.agreed)
	answer := ""
	for _, a := range answers {
		if poco.ResultHash(task, digestOf(a)) == p.ConsensusValue {
			answer = a
		}
	}
	if answer == "" || oneIn(t, 10, "another answer") {
		answer = pick(t, "answer", answers...)
	}
	var revealing []int
	for _, c := range p.Contributions {
		if c.ResultHash == p.ConsensusValue && c.Status != poco.Proved || oneIn(t, 12, "loser too") {
			revealing = append(revealing, x.actorOf(c.Worker))
		}
	}
	revealing = slices.DeleteFunc(revealing, func(by int) bool { return by < 0 }) // who has no gas sends nothing
	if len(revealing) == 0 || !rapid.Bool().Draw(t, "all") {
		revealing = []int{x.actor(t, "worker", append(revealing, hubtest.Requester)...)}
	}
	for _, worker := range revealing {
		x.step(worker, machine.Reveal{Task: task, Digest: digestOf(answer)}, x.hub.Reveal(task, digestOf(answer)))
	}
}

func (x *twin) finalize(t *rapid.T) {
	task, p := x.task(t, revealed)
	answer := answers[0]
	for _, a := range answers {
		if digestOf(a) == p.ResultDigest {
			answer = a
		}
	}
	call := machine.Finalize{Task: task, ResultsCallback: x.callbackData(t, p, answer)}
	if rapid.Bool().Draw(t, "with results") {
		call.Results = []byte("/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG")
	}
	x.step(x.actor(t, "sender", x.scheduler(p)), call, x.hub.Finalize(task, call.Results, call.ResultsCallback))
}

func (x *twin) reopen(t *rapid.T) {
	task, p := x.task(t, func(p poco.Progress) bool { return classic(p) && p.RevealCounter == 0 })
	if p.Status == poco.TaskRevealing && rapid.Bool().Draw(t, "in time") {
		x.waitUntil(t, p.RevealDeadline)
	}
	x.step(x.actor(t, "sender", x.scheduler(p)), machine.Reopen{Task: task}, x.hub.Reopen(task))
}

func (x *twin) claim(t *rapid.T) {
	by := rapid.IntRange(firstActor, lastActor).Draw(t, "sender")
	task, p := x.task(t, x.late)
	if x.late(p) && rapid.Bool().Draw(t, "in time") {
		x.waitUntil(t, p.FinalDeadline)
	}
	switch pick(t, "claims", "one", "one", "two", "never begun") {
	case "one":
		x.step(by, machine.Claim{Task: task}, x.hub.Claim(task))
	case "two":
		second, _ := x.task(t, is(poco.TaskActive, poco.TaskRevealing))
		x.step(by, machine.All{machine.Claim{Task: task}, machine.Claim{Task: second}}, x.hub.ClaimArray([]common.Hash{task, second}))
	case "never begun":
		ref := x.drawRef(t)
		x.step(by, machine.All{machine.Initialize{Deal: ref.DealID, Index: ref.Index}, machine.Claim{Task: ref.ID()}},
			x.hub.InitializeAndClaimArray([]hub.TaskRef{ref}))
	}
}
