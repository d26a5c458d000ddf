package audit

import (
	"encoding/binary"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/settlement"
)

// committee compares what the hub logged of the committee with its own hash of the batch and with its other logs.
func committee(e *Evidence, a *answer) {
	logged, at, ok := find(e.History, func(c poco.Committed) bool { return c.Of(e.Task.ID, 0) != nil })
	if !ok {
		a.note("the task took the classic road")
		return
	}
	f := logged.Of(e.Task.ID, at.BlockTime)
	same(a, "the hash of the batch", logged.Batch, poco.BatchHash(f.Batch))
	if e.Deal.Trust <= 1 {
		same(a, "the number of members at trust 1", len(f.Members), 1)
	}
	if n := len(f.Members); n < 1 || n > poco.MaxMembers {
		a.red("the committee has %d members", n)
	}
	for i := 1; i < len(f.Members); i++ {
		if f.Members[i-1].Worker.Cmp(f.Members[i].Worker) >= 0 {
			a.red("%v is listed after %v, or twice", f.Members[i].Worker, f.Members[i-1].Worker)
		}
	}
	listed := 0
	for _, l := range e.History {
		c, ok := l.Event.(poco.TaskContribute)
		if !ok || c.TaskID != e.Task.ID {
			continue
		}
		m := f.Member(c.Worker)
		if l.TxHash != at.TxHash || m == nil {
			a.red("%v contributed outside of the committee", c.Worker)
			continue
		}
		listed++
		same(a, "the result hash of "+c.Worker.Hex(), m.ResultHash, c.ResultHash)
		if known := e.contribution(c.Worker); known != nil {
			same(a, "the seal of "+c.Worker.Hex(), m.ResultSeal, known.ResultSeal)
			same(a, "the enclave of "+c.Worker.Hex(), m.EnclaveChallenge, known.EnclaveChallenge)
		}
	}
	same(a, "the number of contributions logged", listed, len(f.Members))
	a.note("%d members, in a batch of %d", len(f.Members), len(f.Batch))
}

// signatures checks that every member's key signed what was committed in its name, for this deal's scheduler and stake.
func signatures(e *Evidence, a *answer) {
	for _, c := range e.Contributions {
		if c.Call == nil {
			a.unknown("relayed: the signature of %v is not in the transaction's own data", c.Worker)
			continue
		}
		digest := e.Domain.ContributionDigest(&order.Contribution{TaskID: e.Task.ID, Scheduler: e.Deal.Workerpool.Owner, Stake: e.Deal.WorkerStake,
			ResultHash: c.Call.ResultHash, ResultSeal: c.Call.ResultSeal, EnclaveChallenge: c.Call.EnclaveChallenge})
		if !poco.VerifyHashSignature(c.Worker, digest, c.Call.Sign) {
			a.red("%v did not sign its contribution", c.Worker)
		}
	}
	a.note("signed by the workers' keys")
}

// recount weighs the committee again.
func recount(e *Evidence, a *answer, f *poco.Fixing) {
	value, reached := settlement.Consensus(f.Members, e.Deal.Trust)
	if !reached {
		a.red("no group of the committee reaches trust %d", e.Deal.Trust)
		return
	}
	same(a, "the consensus of the committee", f.Consensus, value)
	announced, _, ok := find(e.History, func(c poco.TaskConsensus) bool { return c.TaskID == e.Task.ID })
	if !ok {
		a.red("the hub did not announce the consensus")
		return
	}
	same(a, "the consensus announced", announced.Consensus, value)
	a.note("%d members at trust %d", len(f.Members), e.Deal.Trust)
}

// winners compares those that the hub took for winners with those whose seal the digest opens.
func winners(e *Evidence, a *answer, p *poco.Progress) {
	for i, won := range settlement.Winners(&p.Fixed.Committee, p.ResultDigest) {
		worker := p.Fixed.Members[i].Worker
		_, _, revealed := find(e.History, func(r poco.TaskReveal) bool { return r.TaskID == e.Task.ID && r.Worker == worker })
		if revealed != won {
			a.red("%v won: %t, by the hub: %t", worker, won, revealed)
		}
	}
}

// receipts looks for contributions that the pool had, and left out.
//
// Rationale: the pool chooses whom it lists. One that drops an honest answer to have another believed, or to spare a worker its
// share, must be seen to do so by whoever holds the receipt. At trust 1 the hub takes one member, whoever else the pool has asked for
// a check: there a receipt only tells that it did.
func receipts(e *Evidence, a *answer) {
	p := e.progress()
	for _, r := range e.Receipts {
		claim := Claim{e.Deal.Workerpool.Owner, e.Domain.ReceiptDigest(&r.Receipt)}
		signed, _ := e.signed(claim.Account, claim.Digest, r.Sign)
		_, contract := e.Contracts[claim]
		switch {
		case r.TaskID != e.Task.ID:
			continue
		case !signed && contract:
			// Rationale: a contract may have stood by it once, and taken its word back since.
			a.unknown("whether the receipt of %v is the pool's is not known: the contract that owns it does not say so", r.Worker)
		case !signed:
			a.red("the receipt of %v is not signed by the pool", r.Worker)
		case p.Fixed == nil:
			a.note("%v has a receipt, and nothing was committed", r.Worker)
		case slices.Contains(e.Refused, r.Worker):
			a.note("the hub refused the contribution of %v", r.Worker)
		case e.Deal.Trust <= 1 && p.Fixed.Member(r.Worker) == nil:
			said := "said something else"
			if r.ResultHash == p.Fixed.Consensus {
				said = "said the same"
			}
			a.note("the pool asked %v too, who %s; at trust 1 one is listed", r.Worker, said)
		default:
			listedAs(a, p.Fixed, &r.Receipt)
		}
	}
	a.note("%d receipts were given", len(e.Receipts))
}

func listedAs(a *answer, f *poco.Fixing, r *order.Receipt) {
	m := f.Member(r.Worker)
	switch {
	case m != nil && (m.ResultHash != r.ResultHash || m.ResultSeal != r.ResultSeal):
		a.red("the pool has a receipt for another contribution of %v than it committed", r.Worker)
	case m == nil && r.Received < f.At:
		a.red("the pool had the contribution of %v at %d, and left it out of the committee fixed at %d", r.Worker, r.Received, f.At)
	}
}

// settledPayments computes what settle, or claim and release, had to move in the task's name, and compares in order. Locks and
// unlocks are summed up by transaction, so they say nothing of one task.
func settledPayments(e *Evidence, a *answer, p *poco.Progress) {
	var want []poco.Event
	switch p.Status {
	case poco.TaskCompleted:
		if e.Kitty == nil {
			a.unknown("what the kitty held before the task was paid is not known")
			return
		}
		tip, known := closing(e, a, p)
		if !known {
			return
		}
		want = settlement.Payments(&e.Deal, &p.Fixed.Committee, settlement.Winners(&p.Fixed.Committee, p.ResultDigest), *e.Kitty, tip)
	case poco.TaskFailed:
		want = poco.ClaimPayments(&e.Deal, e.Task.ID, nil)
		if p.Fixed.Released {
			want = append(want, settlement.ReleasePayments(&e.Deal, &p.Fixed.Committee)...)
		}
	default:
		a.note("the task is %v: nothing is paid yet", p.Status)
	}
	want = slices.DeleteFunc(want, func(ev poco.Event) bool { return !movesFor(ev, e.Task.ID) })
	var moved []poco.Event
	for _, l := range e.History {
		if movesFor(l.Event, e.Task.ID) {
			moved = append(moved, l.Event)
		}
	}
	if p.Status == poco.TaskFailed { // claim and release come in any order
		slices.SortStableFunc(moved, byEvent)
		slices.SortStableFunc(want, byEvent)
	}
	for i := range max(len(moved), len(want)) {
		switch {
		case i >= len(moved):
			a.red("the hub did not log %T%+v", want[i], want[i])
		case i >= len(want):
			a.red("the hub logged %T%+v beyond what the task's end moves", moved[i], moved[i])
		case !equalEvents(moved[i], want[i]):
			a.red("the hub logged %T%+v, must be %T%+v", moved[i], moved[i], want[i], want[i])
		}
	}
}

// byEvent puts rewards after seizures, and each by account and amount.
func byEvent(x, y poco.Event) int {
	key := func(ev poco.Event) []byte {
		switch ev := ev.(type) {
		case poco.Seize:
			return binary.BigEndian.AppendUint64(append([]byte{0}, ev.Owner[:]...), uint64(ev.Amount))
		case poco.Reward:
			return binary.BigEndian.AppendUint64(append([]byte{1}, ev.Owner[:]...), uint64(ev.Amount))
		}
		return []byte{2}
	}
	return slices.Compare(key(x), key(y))
}

// closing tells what tip went to whom, and checks a winner's leave for it.
func closing(e *Evidence, a *answer, p *poco.Progress) (tip settlement.Tip, known bool) {
	switch {
	case e.Settled == nil:
		a.unknown("relayed: who settled, and for what tip, is not in the transaction's own data")
		return tip, false
	case e.Settled.Closing == nil:
		return tip, true
	}
	c := *e.Settled.Closing
	c.TaskID, c.ResultsHash = e.Task.ID, crypto.Keccak256Hash(p.Results)
	signer, err := poco.RecoverSigner(e.Domain.ClosingDigest(&c), e.Settled.Sign)
	for i, won := range settlement.Winners(&p.Fixed.Committee, p.ResultDigest) {
		if err == nil && won && p.Fixed.Members[i].Worker == signer && signer != (common.Address{}) {
			return settlement.Tip{Winner: signer, To: e.Settled.By, Amount: c.Tip}, true
		}
	}
	a.red("no winner let %v settle", e.Settled.By)
	return tip, false
}
