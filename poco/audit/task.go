package audit

import (
	"bytes"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

// contribution returns the evidence of a worker's part, nil when there is none.
func (e *Evidence) contribution(worker common.Address) *Contribution {
	for i := range e.Contributions {
		if e.Contributions[i].Worker == worker {
			return &e.Contributions[i]
		}
	}
	return nil
}

func taskID(e *Evidence, a *answer) {
	same(a, "the task's deal", e.Task.DealID, e.Deal.ID)
	same(a, "the task's id", e.Task.ID, poco.TaskID(e.Deal.ID, e.Task.Index))
	if e.Task.Index < e.Deal.BotFirst || e.Task.Index-e.Deal.BotFirst >= e.Deal.BotSize {
		a.red("index %d is outside of the bag %d+%d", e.Task.Index, e.Deal.BotFirst, e.Deal.BotSize)
	}
}

func history(e *Evidence, a *answer) {
	p := e.progress()
	same(a, "the status", e.Task.Status, p.Status)
	same(a, "the time of the category", e.Task.TimeRef, p.TimeRef)
	same(a, "the contribution deadline", e.Task.ContributionDeadline, p.ContributionDeadline)
	same(a, "the reveal deadline", e.Task.RevealDeadline, p.RevealDeadline)
	same(a, "the final deadline", e.Task.FinalDeadline, p.FinalDeadline)
	if p.Fixed != nil && p.Status != poco.TaskCompleted {
		return // of a committee that is not settled the hub shows nothing: it is in the log
	}
	same(a, "the consensus", e.Task.ConsensusValue, p.ConsensusValue)
	same(a, "the count of reveals", e.Task.RevealCounter, p.RevealCounter)
	same(a, "the count of winners", e.Task.WinnerCounter, p.WinnerCounter)
	same(a, "the digest", e.Task.ResultDigest, p.ResultDigest)
	if !slices.Equal(e.Task.Contributors, p.Contributors) {
		a.red("the hub names the contributors %v, its logs %v", e.Task.Contributors, p.Contributors)
	}
	if !bytes.Equal(e.Task.Results, p.Results) {
		a.red("the hub shows another place of the result than it logged")
	}
	for _, c := range p.Contributions {
		if known := e.contribution(c.Worker); known != nil {
			same(a, "the status of "+c.Worker.Hex(), known.Status, c.Status)
		}
	}
}

// deadlines replays the task with a watch.
func deadlines(e *Evidence, a *answer) {
	p := poco.NewProgress(&e.Deal, e.Task.Index, e.CategoryTime)
	for _, l := range e.History {
		before, now := p.Clone(), l.BlockTime
		if !p.Apply(now, l.Event) {
			continue
		}
		short, _ := e.shortRoad()
		switch l.Event.(type) {
		case poco.TaskContribute:
			earlier(a, "a contribution", now, before.ContributionDeadline)
		case poco.TaskReveal:
			if before.Fixed == nil {
				earlier(a, "a reveal", now, before.RevealDeadline)
			}
		case poco.TaskReopen:
			later(a, "the reopening", now, before.RevealDeadline)
			earlier(a, "the reopening", now, before.FinalDeadline)
			if before.RevealCounter > 0 {
				a.red("the task was reopened although a worker had revealed")
			}
		case poco.TaskFinalize:
			if !short {
				earlier(a, "the finalization", now, before.FinalDeadline)
			}
			if before.RevealCounter == 0 {
				a.red("the task was finalized without a reveal")
			}
			if before.Fixed != nil && e.Settled != nil && e.Settled.Closing != nil {
				later(a, "the settlement by another than the pool", now, before.Fixed.At+e.CategoryTime)
			}
			if before.Fixed == nil && before.RevealCounter < before.WinnerCounter {
				later(a, "the finalization without all reveals", now, before.RevealDeadline)
			}
		case poco.TaskClaimed:
			later(a, "the claim", now, before.FinalDeadline)
			if before.Status.Final() {
				a.red("a task that was %v was claimed", before.Status)
			}
		}
	}
}

func earlier(a *answer, what string, now, deadline uint64) {
	if now >= deadline {
		a.red("%s came at %d, its deadline was %d", what, now, deadline)
	}
}

func later(a *answer, what string, now, deadline uint64) {
	if now < deadline {
		a.red("%s came at %d, too early: not before %d", what, now, deadline)
	}
}

func contributions(e *Evidence, a *answer) {
	p := e.progress()
	for _, c := range p.Contributions {
		known := e.contribution(c.Worker)
		if known == nil {
			a.unknown("the contribution of %v was not found", c.Worker)
			continue
		}
		same(a, "the result hash of "+c.Worker.Hex(), known.ResultHash, c.ResultHash)
		if known.Call == nil {
			a.unknown("relayed: what %v sent is not in the transaction's own data", c.Worker)
			continue
		}
		same(a, "the result hash that the hub keeps of "+c.Worker.Hex(), known.ResultHash, known.Call.ResultHash)
		same(a, "the seal that the hub keeps of "+c.Worker.Hex(), known.ResultSeal, known.Call.ResultSeal)
		same(a, "the enclave that the hub keeps of "+c.Worker.Hex(), known.EnclaveChallenge, known.Call.EnclaveChallenge)
	}
	for _, c := range e.Contributions {
		if !slices.Contains(p.Contributors, c.Worker) {
			a.red("%v has a contribution that was never logged", c.Worker)
		}
	}
}

func authorizations(e *Evidence, a *answer) {
	if p := e.progress(); p.Fixed != nil {
		signatures(e, a)
		return
	}
	for _, c := range e.Contributions {
		if c.Call == nil {
			a.unknown("relayed: the authorization of %v is not in the transaction's own data", c.Worker)
			continue
		}
		signer := e.Deal.Workerpool.Owner
		if c.Call.EnclaveChallenge != (common.Address{}) && e.TEEBroker != (common.Address{}) {
			signer = e.TEEBroker
		}
		digest := poco.EthSignedMessageHash(poco.AuthorizationHash(c.Worker, e.Task.ID, c.Call.EnclaveChallenge))
		if ok, how := e.signed(signer, digest, c.Call.AuthorizationSign); ok {
			a.note("signed %s", how)
		} else {
			a.red("%v did not authorize %v", signer, c.Worker)
		}
	}
}

func enclaves(e *Evidence, a *answer) {
	for _, c := range e.Contributions {
		if e.Deal.Tag.TEE() && c.EnclaveChallenge == (common.Address{}) {
			a.red("%v contributed without an enclave to a deal that asks for one", c.Worker)
			continue
		}
		if c.Call == nil {
			a.unknown("relayed: the enclave's signature for %v is not in the transaction's own data", c.Worker)
			continue
		}
		if c.Call.EnclaveChallenge == (common.Address{}) {
			continue
		}
		digest := poco.EthSignedMessageHash(poco.EnclaveHash(c.Call.ResultHash, c.Call.ResultSeal))
		if ok, _ := e.signed(c.Call.EnclaveChallenge, digest, c.Call.EnclaveSign); !ok {
			a.red("the enclave %v did not sign the result of %v", c.Call.EnclaveChallenge, c.Worker)
		}
	}
}

func weights(e *Evidence, a *answer) {
	if short, _ := e.shortRoad(); short {
		for _, c := range e.Contributions {
			same(a, "the weight on the short road", c.Weight, 0)
		}
		return
	}
	p := e.progress()
	for _, c := range e.Contributions {
		if c.Score == nil {
			a.unknown("the score of %v just before its contribution is not known", c.Worker)
			continue
		}
		same(a, "the weight of "+c.Worker.Hex(), c.Weight, trust.LogWeight(*c.Score))
		if p.Fixed == nil {
			continue
		}
		if m := p.Fixed.Member(c.Worker); m != nil {
			same(a, "the weight of "+c.Worker.Hex()+" in the committee", m.Weight, trust.Weight(*c.Score))
		}
	}
}

// consensus recounts the votes in their order.
func consensus(e *Evidence, a *answer) {
	if short, _ := e.shortRoad(); short {
		same(a, "the trust of a deal that one worker finalized", max(e.Deal.Trust, 1), 1)
		return
	}
	if p := e.progress(); p.Fixed != nil {
		recount(e, a, p.Fixed)
		return
	}
	var tally trust.Tally[common.Hash]
	var due, reached common.Hash // the hash whose trust is reached; the hash in consensus
	for _, l := range e.History {
		if task, ok := poco.TaskOf(l.Event); !ok || task != e.Task.ID {
			continue
		}
		_, announced := l.Event.(poco.TaskConsensus)
		if due != (common.Hash{}) && !announced {
			a.red("the trust was reached by %v, and the hub went on without consensus", due)
			return
		}
		switch ev := l.Event.(type) {
		case poco.TaskContribute:
			c := e.contribution(ev.Worker)
			if c == nil || c.Score == nil {
				a.unknown("the score of %v just before its contribution is not known", ev.Worker)
				return
			}
			if reached != (common.Hash{}) {
				a.red("%v contributed after consensus", ev.Worker)
				return
			}
			tally.Add(ev.ResultHash, *c.Score)
			if tally.Reached(ev.ResultHash, e.Deal.Trust) {
				due = ev.ResultHash
			}
		case poco.TaskConsensus:
			if ev.Consensus != due || due == (common.Hash{}) {
				a.red("the hub announced consensus on %v, whose group weighs %v of %v: trust %d is not reached",
					ev.Consensus, tally.Group(ev.Consensus), tally.Total(), e.Deal.Trust)
				return
			}
			due, reached = common.Hash{}, ev.Consensus
			a.note("the group weighs %v of %v at trust %d", tally.Group(ev.Consensus), tally.Total(), e.Deal.Trust)
		case poco.TaskReopen:
			tally.Remove(reached)
			reached = common.Hash{}
		}
	}
	if due != (common.Hash{}) {
		a.red("the trust was reached by %v, and the hub did not announce it", due)
	}
}

func seals(e *Evidence, a *answer) {
	for _, l := range e.History {
		r, ok := l.Event.(poco.TaskReveal)
		if !ok || r.TaskID != e.Task.ID {
			continue
		}
		c := e.contribution(r.Worker)
		if c == nil {
			a.unknown("the contribution of %v was not found", r.Worker)
			continue
		}
		same(a, "the result hash of "+r.Worker.Hex(), c.ResultHash, poco.ResultHash(e.Task.ID, r.Digest))
		same(a, "the seal of "+r.Worker.Hex(), c.ResultSeal, poco.ResultSeal(r.Worker, e.Task.ID, r.Digest))
		same(a, "the digest revealed by "+r.Worker.Hex(), r.Digest, e.Task.ResultDigest)
	}
	if p := e.progress(); p.Fixed != nil && p.Status == poco.TaskCompleted {
		winners(e, a, &p)
	}
	if e.Task.Status == poco.TaskCompleted {
		same(a, "the hash in consensus", e.Task.ConsensusValue, poco.ResultHash(e.Task.ID, e.Task.ResultDigest))
	}
}

func callback(e *Evidence, a *answer) {
	switch {
	case e.Task.Status != poco.TaskCompleted:
		a.note("the task is %v", e.Task.Status)
	case e.Deal.Callback == (common.Address{}) && len(e.Task.ResultsCallback) == 0:
		a.note("the deal asks for no callback")
	default:
		same(a, "the digest of the callback data", crypto.Keccak256Hash(e.Task.ResultsCallback), e.Task.ResultDigest)
	}
}

func file(e *Evidence, a *answer) {
	switch {
	case e.Task.Status != poco.TaskCompleted:
		a.note("the task is %v: it has no result", e.Task.Status)
	case e.File == nil:
		a.unknown("the result was not given")
	default:
		same(a, "the digest of the result", *e.File, e.Task.ResultDigest)
	}
}
