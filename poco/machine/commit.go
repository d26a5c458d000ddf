package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/settlement"
	"github.com/iexec-go/iexec/poco/trust"
)

// Compact is a signature of 64 bytes, r and vs (EIP-2098): the only form in which the settlement's road takes those of keys.
type Compact [64]byte

// signer is the key behind a signature, zero when there is none.
func (c Compact) signer(digest common.Hash) common.Address {
	signer, err := poco.RecoverSigner(digest, c[:])
	if err != nil {
		return common.Address{}
	}
	return signer
}

// SignedContribution is a worker's contribution on the settlement's road. The worker signs [order.Contribution].
type SignedContribution struct {
	Worker                 common.Address
	ResultHash, ResultSeal common.Hash // a hash of zero is that of the contribution before
	Enclave                common.Address
	Signature              Compact
}

// EnclaveProof is what an enclave says for a contribution, and the TEE broker for the enclave.
type EnclaveProof struct {
	Signature     Compact
	Authorization []byte
}

// Commitment is the committee of one task.
type Commitment struct {
	Deal          common.Hash
	Index         uint64
	Contributions []SignedContribution // in strictly ascending order of their workers
	Proofs        []EnclaveProof       // one for each contribution with an enclave
}

// Commit fixes the committees of many tasks. By the scheduler or its delegate. A task that cannot be taken is left out.
type Commit []Commitment

func (c Commit) apply(t *turn) error {
	b := book{t: t}
	var committees []poco.Committee
	var hashes []common.Hash
	for i := range c {
		committee, reason, err := t.commit(&b, &c[i])
		if err != nil {
			return err
		}
		if reason != nil {
			t.say(poco.CommitmentRefused{TaskID: poco.TaskID(c[i].Deal, c[i].Index), Reason: reason})
			continue
		}
		committees = append(committees, committee)
		hashes = append(hashes, committee.Hash())
	}
	if len(committees) == 0 {
		return nil
	}
	batch := poco.BatchHash(hashes)
	if len(committees) == 1 {
		k := t.tasks.get(committees[0].TaskID)
		k.alone = hashes[0]
		t.tasks.put(k.ID, k)
	} else {
		t.batches.put(batch, t.now)
	}
	b.closeLocks()
	t.say(poco.Committed{Batch: batch, Committees: committees})
	return nil
}

// commit fixes one committee, or tells why not.
func (t *turn) commit(b *book, c *Commitment) (committee poco.Committee, reason []byte, err error) {
	deal, k, reason := t.committable(c)
	if reason != nil {
		return committee, reason, nil
	}
	most := MaxContributors
	if deal.Trust <= 1 {
		most = 1
	}
	if n := len(c.Contributions); n == 0 || n > most {
		return committee, committeeSize.with(k.ID, n, most), nil
	}
	committee.TaskID = k.ID
	proofs := c.Proofs
	var last common.Address
	var said common.Hash
	for i, signed := range c.Contributions {
		if signed.ResultHash == (common.Hash{}) {
			signed.ResultHash = said
		}
		said = signed.ResultHash
		if i > 0 && signed.Worker.Cmp(last) <= 0 {
			return committee, workersNotAscending.with(k.ID, last, signed.Worker), nil
		}
		last = signed.Worker
		if reason := t.vouched(&deal, k.ID, &signed, &proofs, len(c.Proofs)); reason != nil {
			return committee, reason, nil
		}
		b.line(signed.Worker)
		stake := settlement.Stake(&deal)
		// Rationale: the stake is frozen here, so that whoever signed and withdrew its money is not counted among those
		// who can lose it.
		if has := t.accounts.get(signed.Worker).Stake; has < stake {
			return committee, stakeMissing.with(k.ID, signed.Worker, has, stake), nil
		}
		committee.Members = append(committee.Members, poco.Member{Worker: signed.Worker, Weight: trust.Weight(t.scores.get(signed.Worker)),
			EnclaveChallenge: signed.Enclave, ResultHash: signed.ResultHash, ResultSeal: signed.ResultSeal})
	}
	consensus, reached := settlement.Consensus(committee.Members, deal.Trust)
	if !reached {
		return committee, trustNotReached.with(k.ID, deal.Trust), nil
	}
	committee.Consensus = consensus
	return committee, nil, t.fix(b, &deal, k, &committee)
}

// committable finds the task, which nobody may have answered yet. One that is not initialized is as it will be.
func (t *turn) committable(c *Commitment) (poco.Deal, task, []byte) {
	deal, found := t.deals.find(c.Deal)
	if !found || c.Index < deal.BotFirst || c.Index-deal.BotFirst >= deal.BotSize {
		first := deal.BotFirst
		if boost, found := t.boosts.find(c.Deal); found {
			first = boost.BotFirst
		}
		return deal, task{}, taskOutsideDeal.with(c.Deal, c.Index, first, deal.BotSize)
	}
	k, begun := t.tasks.find(poco.TaskID(c.Deal, c.Index))
	switch {
	case !begun:
		k = task{Progress: poco.NewProgress(&deal, c.Index, t.state.setup.Categories[deal.Category].WorkClockTimeRef)}
	case k.stored() != poco.TaskActive:
		return deal, k, unexpectedTaskStatus.with(k.ID, k.stored())
	case len(k.Contributors) > 0:
		return deal, k, contributionsExist.with(k.ID)
	}
	if t.now >= k.ContributionDeadline {
		return deal, k, deadlineReached.with(k.ContributionDeadline, t.now)
	}
	if !t.actsFor(deal.Workerpool.Owner) {
		return deal, k, callerIsNotTheScheduler.with(t.sender, deal.Workerpool.Owner)
	}
	return deal, k, nil
}

// vouched checks who stands by a contribution: its worker's key, and its enclave and the broker where there are such.
//
// Rationale: a key's signature holds for ever, whatever code its account carries later; so nobody can leave a committee by
// making its signature invalid.
func (t *turn) vouched(deal *poco.Deal, id common.Hash, c *SignedContribution, proofs *[]EnclaveProof, shown int) []byte {
	digest := t.state.setup.Domain.ContributionDigest(&order.Contribution{TaskID: id, Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake,
		ResultHash: c.ResultHash, ResultSeal: c.ResultSeal, EnclaveChallenge: c.Enclave})
	if signer := c.Signature.signer(digest); signer == (common.Address{}) || signer != c.Worker {
		return invalidContribution.with(id, c.Worker)
	}
	if c.Enclave == (common.Address{}) {
		if deal.Tag.TEE() {
			return enclaveRequired.with(id)
		}
		return nil
	}
	if len(*proofs) == 0 {
		return proofsMissing.with(id, shown)
	}
	proof := (*proofs)[0]
	*proofs = (*proofs)[1:]
	if proof.Signature.signer(poco.EthSignedMessageHash(poco.EnclaveHash(c.ResultHash, c.ResultSeal))) != c.Enclave {
		return invalidEnclaveSignature.with(id, c.Enclave)
	}
	if broker := t.broker; broker != (common.Address{}) && !t.signed(broker, poco.AuthorizationHash(c.Worker, id, c.Enclave), proof.Authorization) {
		return invalidAuthorization.with(id, c.Worker, broker)
	}
	return nil
}

// SetTEEBroker has somebody else authorize contributions of enclaves, of running deals too; zero: the schedulers again.
// Only the hub's owner may.
//
// Rationale: the broker answers for enclaves, not for deals, so a broker whose key is lost is replaced for all at once.
type SetTEEBroker struct{ Broker common.Address }

func (c SetTEEBroker) apply(t *turn) error {
	if owner := t.state.setup.Owner; t.sender != owner {
		return poco.Errorf(poco.Forbidden, "machine: set the TEE broker", "%v is not the owner %v", t.sender, owner)
	}
	t.broker = c.Broker
	return nil
}

// fix freezes the stakes and leaves the task to [Settle], [Claim] and [Release].
func (t *turn) fix(b *book, deal *poco.Deal, k task, committee *poco.Committee) error {
	if k.Status == poco.TaskUnset {
		t.say(poco.TaskInitialize{TaskID: k.ID, Workerpool: deal.Workerpool.Pointer})
	}
	k.Progress = k.Clone()
	k.committed, k.Status, k.RevealDeadline = true, poco.TaskRevealing, t.now+poco.RevealDeadlineRatio*k.TimeRef
	t.tasks.put(k.ID, k)
	for _, m := range committee.Members {
		if err := b.move(poco.Lock{Owner: m.Worker, Amount: settlement.Stake(deal)}); err != nil {
			return err
		}
		t.say(poco.TaskContribute{TaskID: k.ID, Worker: m.Worker, ResultHash: m.ResultHash})
	}
	t.say(poco.TaskConsensus{TaskID: k.ID, Consensus: committee.Consensus})
	return nil
}

// SetDelegate lets an account commit and settle for the sender; zero: nobody.
//
// Rationale: the key that a pool uses every minute needs not be the one that owns its stake.
type SetDelegate struct{ Delegate common.Address }

func (c SetDelegate) apply(t *turn) error { //nolint:unparam // this call never fails, others do
	t.delegates.put(t.sender, c.Delegate)
	t.say(poco.DelegateSet{Scheduler: t.sender, Delegate: c.Delegate})
	return nil
}

func (t *turn) actsFor(scheduler common.Address) bool {
	return t.sender == scheduler || t.sender == t.delegates.get(scheduler)
}

// committeeOf reads members as the hub takes them; there are none in what is no list of members.
func committeeOf(id, consensus, digest common.Hash, shown []byte) poco.Committee {
	members, _ := poco.ParseShown(id, digest, shown)
	return poco.Committee{TaskID: id, Consensus: consensus, Members: members}
}

// theirs checks a committee against what was fixed for its task: the hash that is kept with the task
// when the committee was alone in its batch, otherwise the one at a place of a batch that was committed.
func (t *turn) theirs(k *task, batch []common.Hash, place uint64, c *poco.Committee) verdict {
	fixed := k.alone
	if fixed == (common.Hash{}) {
		if t.batches.get(poco.BatchHash(batch)) == 0 {
			return batchUnknown
		}
		if place < uint64(len(batch)) {
			fixed = batch[place]
		}
	}
	if fixed != c.Hash() {
		return anotherCommittee
	}
	return sameCommittee
}

// verdict is what [turn.theirs] finds.
type verdict uint8

const (
	sameCommittee verdict = iota
	batchUnknown
	anotherCommittee
)
