package differential_test

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// compact is a key's signature in 64 bytes.
func (x *twin) compact(by int, digest common.Hash) machine.Compact {
	signature, err := hubtest.Key(by).SignHash(x.ctx, digest)
	x.must(err)
	r, vs, err := order.Compact(signature)
	x.must(err)
	return machine.Compact(append(r[:], vs[:]...))
}

// malleable is the other signature of the same key over the same digest, which does not count.
func malleable(c machine.Compact) machine.Compact {
	s := new(big.Int).SetBytes(c[32:])
	parity := s.Bit(255)
	s.SetBit(s, 255, 0).Sub(crypto.S256().Params().N, s)
	s.SetBit(s, 255, parity^1)
	s.FillBytes(c[32:])
	return c
}

// fundSigners gives stake to workers that never send anything.
func (x *twin) fundSigners(n int) {
	if n <= x.signers {
		return
	}
	token, hub := x.hub.Token(), x.hub.Address()
	var all machine.All
	var amounts []*big.Int
	var targets []common.Address
	for i := firstSigner + x.signers; i < firstSigner+n; i++ {
		x.seen[address(i)] = struct{}{}
		all = append(all, machine.Deposit{For: address(i), Amount: 300 * poco.RLC})
		amounts, targets = append(amounts, (300*poco.RLC).Big()), append(targets, address(i))
	}
	x.signers = n
	call, sum := x.call("deposit for many", hubABI.PackDepositForArray(amounts, targets)), 300*poco.RLC*poco.Amount(len(all))
	if x.native {
		call.Value = hubtest.Wei(sum + poco.RLC) // too much, which comes back
	} else {
		x.send(hubtest.Owner, chain.Call{To: &token, Data: rlcABI.PackApprove(hub, sum.Big())})
	}
	x.step(hubtest.Owner, all, call)
}

// members draws who is in a committee, in ascending order of addresses.
func (x *twin) members(t *rapid.T, deal *poco.Deal) []int {
	size := 1
	if deal.Trust > 1 || oneIn(t, 20, "many at trust 1") {
		least := 1
		for v := uint64(2); v <= deal.Trust-min(deal.Trust, 1) && least < 12; v *= 2 {
			least++ // as many new workers as reach the trust, if they agree
		}
		size = least + pick(t, "more members", 0, 1, 0, 2, 4)
		if oneIn(t, 10, "too few") {
			size = 1
		}
	}
	workers := []int{hubtest.Worker, 7, 8, 9, 10, lastWorker}
	if size > len(workers) || oneIn(t, 4, "others") {
		x.fundSigners(8)
		for i := range x.signers {
			workers = append(workers, firstSigner+i)
		}
	}
	if oneIn(t, 12, "equal roles") {
		workers = append(workers[3:], hubtest.Scheduler, hubtest.Requester, hubtest.AppOwner)
	}
	drawn := rapid.Permutation(workers).Draw(t, "members")[:min(size, len(workers))]
	return x.ascending(drawn)
}

func (x *twin) ascending(workers []int) []int {
	slices.SortFunc(workers, func(a, b int) int { return x.address(a).Cmp(x.address(b)) })
	return workers
}

// contribution is what a worker signs off chain, with its enclave's word where the deal asks for one.
func (x *twin) contribution(t *rapid.T, deal *poco.Deal, task common.Hash, worker int, digest common.Hash) (machine.SignedContribution, []machine.EnclaveProof) {
	who := x.address(worker)
	c := machine.SignedContribution{Worker: who, ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(who, task, digest)}
	signed := order.Contribution{TaskID: task, Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake, ResultHash: c.ResultHash}
	if oneIn(t, 14, "copied") {
		c.ResultSeal = poco.ResultSeal(address(hubtest.Owner), task, digest)
	}
	if deal.Tag.TEE() != oneIn(t, 25, "wrong about the enclave") {
		c.Enclave = address(enclave)
	}
	domain, by := x.hub.Domain(), worker
	if worker >= firstPuppet {
		by = lastActor // contracts have no key
	}
	spoilt := ""
	if oneIn(t, 30, "spoilt contribution") {
		spoilt = pick(t, "what is wrong", "another chain", "another hub", "another task", "another scheduler", "another stake", "another's key", "malleable", "random")
	}
	switch spoilt {
	case "another chain":
		domain.ChainID++
	case "another hub":
		domain.Hub = someContract
	case "another task":
		signed.TaskID = common.Hash{1}
	case "another scheduler":
		signed.Scheduler = someContract
	case "another stake":
		signed.Stake++
	case "another's key":
		by = lastActor
	}
	signed.ResultSeal, signed.EnclaveChallenge = c.ResultSeal, c.Enclave
	c.Signature = x.compact(by, domain.ContributionDigest(&signed))
	switch spoilt {
	case "malleable":
		c.Signature = malleable(c.Signature)
	case "random":
		c.Signature = machine.Compact{5: 1}
	}
	if c.Enclave == (common.Address{}) {
		return c, nil
	}
	proof := machine.EnclaveProof{Signature: x.compact(enclave, poco.EthSignedMessageHash(poco.EnclaveHash(c.ResultHash, c.ResultSeal)))}
	if oneIn(t, 20, "another enclave") {
		proof.Signature = x.compact(broker, poco.EthSignedMessageHash(poco.EnclaveHash(c.ResultHash, c.ResultSeal)))
	}
	if x.model.TEEBroker() != (common.Address{}) {
		proof.Authorization = x.message(t, x.authorizer(t, deal, c.Enclave), poco.AuthorizationHash(who, task, c.Enclave))
	}
	return c, []machine.EnclaveProof{proof}
}

// commitment is the committee of a task, now and then one that is none.
func (x *twin) commitment(t *rapid.T, ref hub.TaskRef) machine.Commitment {
	deal, _ := x.model.Deal(ref.DealID)
	task := ref.ID()
	c := machine.Commitment{Deal: ref.DealID, Index: ref.Index}
	right := digestOf(answers[0])
	workers := x.members(t, &deal)
	if oneIn(t, 20, "a contract among them") {
		workers = x.ascending(append(workers, quiet))
	}
	for _, worker := range workers {
		digest := right
		if oneIn(t, 7, "dissent") {
			digest = digestOf(pick(t, "answer", answers...))
		}
		signed, proofs := x.contribution(t, &deal, task, worker, digest)
		c.Contributions, c.Proofs = append(c.Contributions, signed), append(c.Proofs, proofs...)
	}
	if oneIn(t, 14, "spoilt committee") {
		switch pick(t, "what is wrong", "nobody", "not ascending", "twice", "proof missing", "proof too many") {
		case "nobody":
			c.Contributions = nil
		case "not ascending":
			slices.Reverse(c.Contributions)
		case "twice":
			c.Contributions = append(c.Contributions, c.Contributions[len(c.Contributions)-1])
		case "proof missing":
			c.Proofs = c.Proofs[:max(len(c.Proofs), 1)-1]
		case "proof too many":
			c.Proofs = append([]machine.EnclaveProof{{}}, c.Proofs...)
		}
	}
	return c
}

// commit fixes some committees at once.
func (x *twin) commit(t *rapid.T) {
	refs := x.waiting()
	var answered []hub.TaskRef
	for _, id := range x.tasks { // some were initialized before, some even answered
		p, _ := x.model.Task(id)
		switch ref := (hub.TaskRef{DealID: p.DealID, Index: p.Index}); {
		case p.Status != poco.TaskActive:
		case len(p.Contributors) == 0:
			refs = append(refs, ref)
		case len(p.Contributors) == 1: // the fewest are the likeliest to be overlooked
			answered = append(answered, ref, ref, ref)
		default:
			answered = append(answered, ref)
		}
	}
	if len(answered) > 0 && oneIn(t, 5, "answered before") {
		refs = append(refs, pick(t, "answered task", answered...))
	}
	if !oneIn(t, 15, "also late ones") {
		refs = slices.DeleteFunc(refs, func(ref hub.TaskRef) bool {
			deal, _ := x.model.Deal(ref.DealID)
			return x.now >= x.contributionDeadline(&deal)
		})
	}
	if len(refs) == 0 || oneIn(t, 10, "any task") {
		refs = append(refs, x.drawRef(t))
		if len(x.fixed) > 0 {
			id := pick(t, "committed before", x.committed(func(common.Hash, poco.Progress) bool { return true })...)
			p, _ := x.model.Task(id)
			refs = append(refs, hub.TaskRef{DealID: p.DealID, Index: p.Index})
		}
		if len(x.boosted) > 0 {
			refs = append(refs, hub.TaskRef{DealID: x.boosted[0]})
		}
	}
	slices.Reverse(refs) // the odd ones are the likeliest
	first := pick(t, "first task", refs...)
	deal, _ := x.model.Deal(first.DealID)
	call := machine.Commit{x.commitment(t, first)}
	for range pick(t, "tasks more", 0, 1, 2, 0, 4) {
		ref := pick(t, "task", refs...) // perhaps the same again, or another scheduler's
		call = append(call, x.commitment(t, ref))
	}
	if oneIn(t, 2, "hashes said once") {
		for _, c := range call {
			for k := len(c.Contributions) - 1; k > 0; k-- {
				if c.Contributions[k].ResultHash == c.Contributions[k-1].ResultHash || oneIn(t, 30, "another hash left out") {
					c.Contributions[k].ResultHash = common.Hash{}
				}
			}
		}
	}
	if oneIn(t, 12, "too late") {
		x.waitUntil(t, x.contributionDeadline(&deal))
	}
	if oneIn(t, 6, "just enough stake") {
		x.leaveJust(t, call[0].Contributions, deal.WorkerStake)
	}
	x.step(x.acting(t, &deal), call, x.call("commit", packCommit(call)))
}

// leaveJust has a member give away all but what the task takes, or one nRLC more, between signing and commit.
func (x *twin) leaveJust(t *rapid.T, members []machine.SignedContribution, stake poco.Amount) {
	for _, m := range members {
		worker, has := x.actorOf(m.Worker), x.model.Account(m.Worker).Stake
		if worker < firstActor || has < stake || stake == 0 {
			continue
		}
		gives := has - stake + pick(t, "more than it can spare", poco.Amount(0), 1)
		x.step(worker, machine.Transfer{To: address(hubtest.Sponsor), Amount: gives}, x.hub.TransferStake(address(hubtest.Sponsor), gives))
		return
	}
}

func (x *twin) contributionDeadline(deal *poco.Deal) uint64 {
	return deal.ContributionDeadline(x.categories[deal.Category].WorkClockTimeRef)
}

// acting draws who acts for a deal's scheduler: it, its delegate, now and then somebody else.
func (x *twin) acting(t *rapid.T, deal *poco.Deal) int {
	who := max(x.actorOf(deal.Workerpool.Owner), firstActor)
	if d := x.actorOf(x.model.Delegate(deal.Workerpool.Owner)); d >= firstActor && oneIn(t, 2, "by the delegate") {
		who = d
	}
	return x.actor(t, "sender", who)
}

func (x *twin) delegate(t *rapid.T) {
	pool := pick(t, "pool", x.pools...)
	to := address(pick(t, "delegate", hubtest.Worker, hubtest.Sponsor, lastActor))
	if oneIn(t, 4, "nobody") {
		to = common.Address{}
	}
	x.step(x.actor(t, "sender", max(x.actorOf(x.ownerOf(pool)), firstActor)), machine.SetDelegate{Delegate: to}, x.call("set the delegate", hubABI.PackSetDelegate(to)))
}

func packCommit(commitments machine.Commit) []byte {
	list := make([]contracts.Commitment, len(commitments))
	for i, c := range commitments {
		list[i] = contracts.Commitment{Dealid: c.Deal, Index: new(big.Int).SetUint64(c.Index)}
		for _, s := range c.Contributions {
			list[i].Contributions = append(list[i].Contributions, contracts.SignedContribution{Worker: s.Worker, ResultHash: s.ResultHash,
				ResultSeal: s.ResultSeal, EnclaveChallenge: s.Enclave, R: [32]byte(s.Signature[:32]), Vs: [32]byte(s.Signature[32:])})
		}
		for _, p := range c.Proofs {
			list[i].Proofs = append(list[i].Proofs, contracts.EnclaveProof{R: [32]byte(p.Signature[:32]), Vs: [32]byte(p.Signature[32:]), Authorization: p.Authorization})
		}
	}
	return hubABI.PackCommit(list)
}
