package machine

import (
	"bytes"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

// MaxContributors bounds how many workers may answer one task.
//
// Rationale: whoever ends a task walks through all of them, and must always be able to pay for it in one block.
const MaxContributors = 64

// Initialize makes a task of a deal ACTIVE. Anybody may, at any time: also to claim it.
type Initialize struct {
	Deal  common.Hash
	Index uint64
}

func (c Initialize) apply(t *turn) error {
	const op = "machine: initialize"
	deal, ok := t.deals.find(c.Deal)
	if !ok || c.Index < deal.BotFirst || c.Index-deal.BotFirst >= deal.BotSize {
		return poco.Errorf(poco.NotFound, op, "deal %v has no task %d", c.Deal, c.Index)
	}
	id := poco.TaskID(c.Deal, c.Index)
	if _, exists := t.tasks.find(id); exists {
		return poco.Errorf(poco.Conflict, op, "task %v is initialized already", id)
	}
	k := task{Progress: poco.NewProgress(&deal, c.Index, t.state.setup.Categories[deal.Category].WorkClockTimeRef)}
	t.log(&k, poco.TaskInitialize{TaskID: id, Workerpool: deal.Workerpool.Pointer})
	return nil
}

// Contribution is a worker's answer, and why the worker may give it.
type Contribution struct {
	Task          common.Hash
	Enclave       common.Address // zero outside of a TEE
	EnclaveSign   []byte         // of the enclave, over result hash and seal
	Authorization []byte         // of the scheduler or the TEE broker
}

// Contribute records the sender's result hash and locks its stake.
type Contribute struct {
	Contribution
	ResultHash, ResultSeal common.Hash
}

func (c Contribute) apply(t *turn) error {
	const op = "machine: contribute"
	k, deal, err := t.running(op, c.Task, poco.TaskActive)
	if err != nil {
		return err
	}
	if err := t.before(op, k.ContributionDeadline); err != nil {
		return err
	}
	for _, worker := range k.Contributors {
		if worker == t.sender {
			return poco.Errorf(poco.Conflict, op, "%v has contributed to %v already", t.sender, c.Task)
		}
	}
	if len(k.Contributors) >= MaxContributors {
		return poco.Errorf(poco.Exhausted, op, "task %v has no room for more workers", c.Task)
	}
	if err := t.entitled(op, &deal, c.Contribution, c.ResultHash, c.ResultSeal); err != nil {
		return err
	}
	// Rationale: the stake is what an answer is worth to the others: who is outvoted loses it to those who were right.
	if err := t.pay(poco.Lock{Owner: t.sender, Amount: deal.WorkerStake}); err != nil {
		return err
	}
	score := t.scores.get(t.sender)
	t.log(&k, poco.TaskContribute{TaskID: c.Task, Worker: t.sender, ResultHash: c.ResultHash})
	k.scores = append(k.scores[:len(k.scores):len(k.scores)], score)
	last := &k.Contributions[len(k.Contributions)-1]
	last.ResultSeal, last.EnclaveChallenge, last.Weight = c.ResultSeal, c.Enclave, trust.LogWeight(score)
	t.tasks.put(c.Task, k)
	if tally := k.tally(); tally.Reached(c.ResultHash, deal.Trust) {
		t.log(&k, poco.TaskConsensus{TaskID: c.Task, Consensus: c.ResultHash})
	}
	return nil
}

// tally weighs the answers in the running by what their workers' scores were then.
func (k *task) tally() (tally trust.Tally[common.Hash]) {
	for i, c := range k.Contributions {
		if c.Status != poco.Rejected {
			tally.Add(c.ResultHash, k.scores[i])
		}
	}
	return tally
}

// Reveal proves the sender's contribution once it is in consensus.
type Reveal struct{ Task, Digest common.Hash }

func (c Reveal) apply(t *turn) error {
	const op = "machine: reveal"
	k, _, err := t.running(op, c.Task, poco.TaskRevealing)
	if err != nil {
		return err
	}
	if err := t.before(op, k.RevealDeadline); err != nil {
		return err
	}
	for _, answer := range k.Contributions {
		if answer.Worker != t.sender || answer.Status != poco.Contributed {
			continue
		}
		if hash := poco.ResultHash(c.Task, c.Digest); answer.ResultHash != k.ConsensusValue || answer.ResultHash != hash {
			return poco.Errorf(poco.Unverified, op, "digest %v is not what was agreed on", c.Digest)
		}
		if answer.ResultSeal != poco.ResultSeal(t.sender, c.Task, c.Digest) {
			return poco.Errorf(poco.Unverified, op, "%v did not seal digest %v", t.sender, c.Digest)
		}
		t.log(&k, poco.TaskReveal{TaskID: c.Task, Worker: t.sender, Digest: c.Digest})
		return nil
	}
	return poco.Errorf(poco.Conflict, op, "%v has nothing to reveal", t.sender)
}

// Reopen gives a task whose winners all stayed silent another chance, without them. By the scheduler only.
type Reopen struct{ Task common.Hash }

func (c Reopen) apply(t *turn) error {
	const op = "machine: reopen"
	k, _, err := t.scheduled(op, c.Task)
	if err != nil {
		return err
	}
	if err := t.from(op, k.RevealDeadline); err != nil {
		return err
	}
	if k.RevealCounter > 0 {
		return poco.Errorf(poco.Conflict, op, "%d workers have revealed", k.RevealCounter)
	}
	t.log(&k, poco.TaskReopen{TaskID: c.Task})
	return nil
}

// Finalize completes a task and pays for it. By the scheduler only.
type Finalize struct {
	Task                     common.Hash
	Results, ResultsCallback []byte
}

func (c Finalize) apply(t *turn) error {
	const op = "machine: finalize"
	k, deal, err := t.scheduled(op, c.Task)
	if err != nil {
		return err
	}
	if k.RevealCounter != k.WinnerCounter {
		// Rationale: whoever is right gets the whole reveal period to say so, the scheduler cannot cut it short; and
		// who stays silent cannot hold up the task.
		if k.RevealCounter == 0 {
			return poco.Errorf(poco.Conflict, op, "nobody has revealed")
		}
		if err := t.from(op, k.RevealDeadline); err != nil {
			return err
		}
	}
	if err := delivers(op, &deal, k.ResultDigest, c.ResultsCallback); err != nil {
		return err
	}
	if err := t.pay(poco.FinalizePayments(&deal, c.Task, k.Contributions, t.kitty())...); err != nil {
		return err
	}
	k.ResultsCallback = bytes.Clone(c.ResultsCallback)
	t.log(&k, poco.TaskFinalize{TaskID: c.Task, Results: bytes.Clone(c.Results)})
	t.push(deal.Callback, c.Task, c.ResultsCallback)
	return nil
}

// ContributeAndFinalize completes a task of trust 1 by the word of one worker, the sender.
//
// Rationale: who asks for trust 1 believes any worker, so there is nobody to outvote it and no stake to lose.
type ContributeAndFinalize struct {
	Contribution
	Digest                   common.Hash
	Results, ResultsCallback []byte
}

func (c ContributeAndFinalize) apply(t *turn) error {
	const op = "machine: contribute and finalize"
	k, deal, err := t.running(op, c.Task, poco.TaskActive)
	if err != nil {
		return err
	}
	if err := t.before(op, k.ContributionDeadline); err != nil {
		return err
	}
	if len(k.Contributors) > 0 || !deal.ShortRoad() {
		return poco.Errorf(poco.Conflict, op, "task %v takes the straight road", c.Task)
	}
	if err := delivers(op, &deal, c.Digest, c.ResultsCallback); err != nil {
		return err
	}
	hash, seal := poco.ResultHash(c.Task, c.Digest), poco.ResultSeal(t.sender, c.Task, c.Digest)
	if err := t.entitled(op, &deal, c.Contribution, hash, seal); err != nil {
		return err
	}
	if err := t.pay(poco.ShortRoadPayments(&deal, c.Task, t.sender, t.kitty())...); err != nil {
		return err
	}
	t.log(&k, poco.TaskContribute{TaskID: c.Task, Worker: t.sender, ResultHash: hash})
	k.Contributions[0].ResultSeal, k.Contributions[0].EnclaveChallenge = seal, c.Enclave
	k.scores, k.ResultsCallback = []uint64{t.scores.get(t.sender)}, bytes.Clone(c.ResultsCallback)
	t.log(&k, poco.TaskConsensus{TaskID: c.Task, Consensus: hash})
	t.log(&k, poco.TaskReveal{TaskID: c.Task, Worker: t.sender, Digest: c.Digest})
	t.log(&k, poco.TaskFinalize{TaskID: c.Task, Results: bytes.Clone(c.Results)})
	t.push(deal.Callback, c.Task, c.ResultsCallback)
	return nil
}

// Claim ends a task that was not completed in time. Anybody may. Of a committed task it frees nobody's stake: that is the
// business of [Release].
type Claim struct{ Task common.Hash }

func (c Claim) apply(t *turn) error {
	const op = "machine: claim"
	k, deal, err := t.running(op, c.Task, poco.TaskActive, poco.TaskRevealing, taskCommitted)
	if err != nil {
		return err
	}
	if err := t.from(op, k.FinalDeadline); err != nil {
		return err
	}
	if err := t.pay(poco.ClaimPayments(&deal, c.Task, k.Contributors)...); err != nil {
		return err
	}
	t.log(&k, poco.TaskClaimed{TaskID: c.Task})
	return nil
}
