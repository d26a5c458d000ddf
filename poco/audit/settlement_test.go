package audit_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/settlement"
	"github.com/iexec-go/iexec/poco/trust"
)

// committed: trust 3, a liar among four, in a batch with another task; alice shows her receipt.
func committed(t testing.TB) *world {
	w := newWorld(t, 3, poco.Tag{})
	w.scores["carol"] = 12
	task, stake := w.e.Task.ID, w.e.Deal.WorkerStake
	c := poco.Committee{TaskID: task, Consensus: poco.ResultHash(task, w.digest)}
	names := []string{"alice", "bob", "carol", "liar"}
	slices.SortFunc(names, func(a, b string) int { return account(t, a).Cmp(account(t, b)) })
	var events []poco.Event
	for _, name := range names {
		digest := w.digest
		if name == "liar" {
			digest = hash("a lie")
		}
		worker := w.contributed(name, digest, false)
		part := &w.e.Contributions[len(w.e.Contributions)-1]
		part.Call.AuthorizationSign = nil
		signed := order.Contribution{TaskID: task, Scheduler: w.e.Deal.Workerpool.Owner, Stake: stake, ResultHash: part.ResultHash, ResultSeal: part.ResultSeal}
		part.Call.Sign = sign(t, name, w.e.Domain.ContributionDigest(&signed))
		c.Members = append(c.Members, poco.Member{Worker: worker, Weight: trust.Weight(w.scores[name]), ResultHash: part.ResultHash, ResultSeal: part.ResultSeal})
		events = append(events, poco.TaskContribute{TaskID: task, Worker: worker, ResultHash: part.ResultHash})
		if name == "alice" {
			r := order.Receipt{TaskID: task, Worker: worker, ResultHash: part.ResultHash, ResultSeal: part.ResultSeal, Received: w.time - 1}
			w.e.Receipts = []audit.SignedReceipt{{Receipt: r, Sign: sign(t, "scheduler", w.e.Domain.ReceiptDigest(&r))}}
		}
	}
	other := poco.Committee{TaskID: hash("another task"), Members: c.Members[:1]}
	w.do(append(events, poco.TaskConsensus{TaskID: task, Consensus: c.Consensus}, poco.Lock{Owner: c.Members[0].Worker, Amount: 2 * stake},
		poco.Committed{Batch: poco.BatchHash([]common.Hash{other.Hash(), c.Hash()}), Committees: []poco.Committee{other, c}})...)
	return w
}

func (w *world) fixed() *poco.Fixing {
	p := poco.NewProgress(&w.e.Deal, w.e.Task.Index, categoryTime)
	for _, l := range w.e.History {
		p.Apply(l.BlockTime, l.Event)
	}
	return p.Fixed
}

func (w *world) settle(kitty poco.Amount, tip settlement.Tip) audit.Evidence {
	f, task := w.fixed(), w.e.Task.ID
	winners := settlement.Winners(&f.Committee, w.digest)
	events := settlement.Payments(&w.e.Deal, &f.Committee, winners, kitty, tip)
	for i, won := range winners {
		if won {
			events = append(events, poco.TaskReveal{TaskID: task, Worker: f.Members[i].Worker, Digest: w.digest})
		}
	}
	w.e.Kitty = &kitty
	w.do(append(events, poco.TaskFinalize{TaskID: task, Results: w.results})...)
	return w.done()
}

// settled by the pool.
func settled(t testing.TB) audit.Evidence {
	w := committed(t)
	w.e.Settled = &audit.Settled{By: w.e.Deal.Workerpool.Owner}
	return w.settle(3*poco.RLC, settlement.Tip{})
}

// passedOver: the pool kept silent, and alice let a stranger settle for a tip.
func passedOver(t testing.TB) audit.Evidence {
	w := committed(t)
	w.time += categoryTime
	closing := order.Closing{TaskID: w.e.Task.ID, ResultsHash: crypto.Keccak256Hash(w.results), Tip: 5}
	w.e.Settled = &audit.Settled{By: stranger, Closing: &closing, Sign: sign(t, "alice", w.e.Domain.ClosingDigest(&closing))}
	return w.settle(0, settlement.Tip{Winner: account(t, "alice"), To: stranger, Amount: 5})
}

// withheld: nobody showed the digest; the task was claimed and the committee released.
func withheld(t testing.TB) audit.Evidence {
	w := committed(t)
	f := w.fixed()
	w.time = start + 10*categoryTime
	w.do(append(poco.ClaimPayments(&w.e.Deal, w.e.Task.ID, nil), poco.TaskClaimed{TaskID: w.e.Task.ID})...)
	w.do(append(settlement.ReleasePayments(&w.e.Deal, &f.Committee), poco.CommitteeReleased{TaskID: w.e.Task.ID})...)
	e := w.done()
	e.Task.Contributors, e.Task.ConsensusValue, e.Task.WinnerCounter = nil, common.Hash{}, 0 // as the hub shows it
	return e
}

func TestSettledTasksAreGreen(t *testing.T) {
	for name, e := range map[string]audit.Evidence{
		"committed": committed(t).done(), "settled": settled(t), "passed over": passedOver(t), "withheld": withheld(t),
	} {
		for _, c := range audit.Verify(e) {
			if c.Status != audit.Green {
				t.Errorf("%s: %s is %s: %s", name, c.ID, c.Status, c.Detail)
			}
		}
	}
}

// rewriteCommitted changes what was logged of the committee, and the logged hash of the batch with it.
func rewriteCommitted(e *audit.Evidence, change func(*poco.Committee)) {
	rewrite(e.History, func(c poco.Committed) poco.Event {
		c.Committees = slices.Clone(c.Committees)
		c.Committees[1].Members = slices.Clone(c.Committees[1].Members)
		change(&c.Committees[1])
		c.Batch = poco.BatchHash([]common.Hash{c.Committees[0].Hash(), c.Committees[1].Hash()})
		return c
	})
}

var settlementTamperings = []tampering{
	{"another batch", "task.committee", settled, func(e *audit.Evidence) {
		rewrite(e.History, func(c poco.Committed) poco.Event { c.Batch[0]++; return c })
	}},
	{"a member dropped", "task.committee", settled, func(e *audit.Evidence) {
		rewriteCommitted(e, func(c *poco.Committee) { c.Members = c.Members[1:] })
	}},
	{"a member twice", "task.committee", settled, func(e *audit.Evidence) {
		rewriteCommitted(e, func(c *poco.Committee) { c.Members[1] = c.Members[0] })
	}},
	{"two members at trust 1", "task.committee", settled, func(e *audit.Evidence) { e.Deal.Trust = 1 }},
	{"a contribution beside the committee", "task.committee", settled, func(e *audit.Evidence) {
		rewrite(e.History, func(c poco.TaskContribute) poco.Event { c.Worker = stranger; return c })
	}},
	{"another seal in the committee", "task.committee", settled, func(e *audit.Evidence) {
		rewriteCommitted(e, func(c *poco.Committee) { c.Members[0].ResultSeal[0]++ })
	}},
	{"a contribution nobody signed", "task.authorizations", settled, func(e *audit.Evidence) { e.Contributions[2].Call.Sign = e.Contributions[0].Call.Sign }},
	{"a contribution at another stake", "task.authorizations", settled, func(e *audit.Evidence) { e.Deal.WorkerStake++ }},
	{"a contribution for another scheduler", "task.authorizations", settled, func(e *audit.Evidence) { e.Deal.Workerpool.Owner = stranger }},
	{"a heavier member", "task.weights", settled, func(e *audit.Evidence) {
		rewriteCommitted(e, func(c *poco.Committee) { c.Members[3].Weight++ })
	}},
	{"more trust asked of a committee", "task.consensus", settled, func(e *audit.Evidence) { e.Deal.Trust = 100 }},
	{"a committee that believes the lie", "task.consensus", settled, func(e *audit.Evidence) {
		rewriteCommitted(e, func(c *poco.Committee) { c.Consensus[0]++ })
	}},
	{"another consensus announced", "task.consensus", settled, func(e *audit.Evidence) {
		rewrite(e.History, func(c poco.TaskConsensus) poco.Event { c.Consensus[0]++; return c })
	}},
	{"a winner passed over", "task.seals", settled, func(e *audit.Evidence) { e.History = remove[poco.TaskReveal](e.History) }},
	{"a member paid more", "task.payments", settled, func(e *audit.Evidence) {
		rewrite(e.History, func(r poco.Reward) poco.Event { r.Amount++; return r })
	}},
	{"more of the kitty than the task's price", "task.payments", settled, func(e *audit.Evidence) {
		rewrite(e.History, func(s poco.Seize) poco.Event { s.Amount *= 2; return s })
	}},
	{"a member's reputation kept", "task.payments", settled, func(e *audit.Evidence) { e.History = remove[poco.FaultyContribution](e.History) }},
	{"a tip that nobody gave", "task.payments", passedOver, func(e *audit.Evidence) { e.Settled.Closing.Tip++ }},
	{"a closing of the liar", "task.payments", passedOver, func(e *audit.Evidence) { e.Settled.Sign = e.Contributions[0].Call.Sign }},
	{"withheld stakes kept", "task.payments", withheld, func(e *audit.Evidence) {
		slices.Reverse(e.History)
		e.History = remove[poco.Seize](e.History)
		slices.Reverse(e.History)
	}},
	{"a pool passed over too early", "task.deadlines", passedOver, func(e *audit.Evidence) { late[poco.TaskFinalize](e, 100) }},
	{"a late settlement", "task.deadlines", settled, func(e *audit.Evidence) { late[poco.TaskFinalize](e, 10*categoryTime) }},
	{"a forged receipt", "task.receipts", settled, func(e *audit.Evidence) { e.Receipts[0].Received++ }},
	{"a contribution left out", "task.receipts", settled, func(e *audit.Evidence) { e.Receipts[0] = receiptOf(e, stranger, 1) }},
	{"a receipt for another answer", "task.receipts", settled, func(e *audit.Evidence) { e.Receipts[0] = receiptOf(e, e.Contributions[0].Worker, 1) }},
}

// receiptOf is a true receipt of the pool for an answer that it did not commit.
func receiptOf(e *audit.Evidence, worker common.Address, before uint64) audit.SignedReceipt {
	r := order.Receipt{TaskID: e.Task.ID, Worker: worker, ResultHash: hash("an answer"), Received: start + before}
	pool, err := crypto.ToECDSA(crypto.Keccak256([]byte("scheduler")))
	if err != nil {
		panic(err)
	}
	digest := e.Domain.ReceiptDigest(&r)
	signature, err := crypto.Sign(digest[:], pool)
	if err != nil {
		panic(err)
	}
	signature[64] += 27
	return audit.SignedReceipt{Receipt: r, Sign: signature}
}

// A worker whose stake was gone, by the hub's own word, was not left out by the pool.
func TestRefusedContributionsAreNotLeftOut(t *testing.T) {
	e := clone(settled(t))
	e.Receipts = []audit.SignedReceipt{receiptOf(&e, stranger, 1)}
	e.Refused = []common.Address{stranger}
	if got := statusOf(audit.Verify(e), "task.receipts"); got.Status != audit.Green {
		t.Errorf("%s: %s", got.Status, got.Detail)
	}
}

// At trust 1 the hub takes one member: who was asked besides, for a check, was not left out.
func TestACheckAtTrust1IsNotLeftOut(t *testing.T) {
	e := clone(settled(t))
	e.Deal.Trust = 1
	e.Receipts = []audit.SignedReceipt{receiptOf(&e, stranger, 1)}
	if got := statusOf(audit.Verify(e), "task.receipts"); got.Status != audit.Green {
		t.Errorf("%s: %s", got.Status, got.Detail)
	}
	// But of who is listed the contribution has to be the one that the receipt is for.
	e.Receipts[0] = receiptOf(&e, e.Contributions[0].Worker, 1)
	if got := statusOf(audit.Verify(e), "task.receipts"); got.Status != audit.Red {
		t.Errorf("another contribution than the receipt's: %s: %s", got.Status, got.Detail)
	}
}

func TestMissingEvidenceOfASettlementIsUnknown(t *testing.T) {
	for check, drop := range map[string]func(*audit.Evidence){
		"task.authorizations": func(e *audit.Evidence) { e.Contributions[1].Call = nil },
		"task.payments":       func(e *audit.Evidence) { e.Settled = nil },
		"task.weights":        func(e *audit.Evidence) { e.Contributions[1].Score = nil },
	} {
		e := clone(settled(t))
		drop(&e)
		if got := statusOf(audit.Verify(e), check); got.Status != audit.Unknown {
			t.Errorf("%s is %s: %s", check, got.Status, got.Detail)
		}
	}
}
