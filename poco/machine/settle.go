package machine

import (
	"bytes"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/settlement"
)

// MaxSettlements is how many tasks one call settles.
const MaxSettlements = 256

// MaxOutcome is how many bytes of results and callback data a task can leave behind: the code of a contract. What fits in
// of several tasks that are settled together depends on how the hub packs them, which is not modelled.
const MaxOutcome = 24_000

// Settlement ends one committed task.
type Settlement struct {
	Task                     common.Hash
	Batch                    []common.Hash // hashes of all committees committed together; none: as the settlement before; not looked at when it was alone
	Place                    uint64        // which of them is this task's
	Members                  []byte        // as the hub logged them, or without what follows from the digest: [poco.Committee.Show]
	Digest                   common.Hash
	Results, ResultsCallback []byte
}

// Closing is a winner's leave for anybody to settle its task, for a tip. The winner signs [order.Closing].
type Closing struct {
	Tip       poco.Amount
	Signature Compact
}

// Settle ends many committed tasks and pays for them. By the scheduler or its delegate without closings; by anybody with one
// for each. A task that cannot be settled is left as it is.
type Settle struct {
	Settlements []Settlement
	Closings    []Closing
}

// round is what settle carries from task to task.
type round struct {
	*turn
	book    book
	batch   []common.Hash
	pushing []func()
}

func (c Settle) apply(t *turn) error {
	const op = "machine: settle"
	if len(c.Settlements) > MaxSettlements {
		return poco.Errorf(poco.Invalid, op, "%d tasks are too many for one call", len(c.Settlements))
	}
	if len(c.Closings) != 0 && len(c.Closings) != len(c.Settlements) {
		return poco.Errorf(poco.Invalid, op, "%d closings for %d tasks", len(c.Closings), len(c.Settlements))
	}
	r := round{turn: t, book: book{t: t}}
	for i := range c.Settlements {
		s := &c.Settlements[i]
		if len(s.Batch) > 0 {
			r.batch = s.Batch
		}
		var closing *Closing
		if len(c.Closings) > 0 {
			closing = &c.Closings[i]
		}
		end, reason := r.check(s, closing)
		if reason != nil {
			t.say(poco.SettlementRefused{TaskID: s.Task, Reason: reason})
			continue
		}
		if err := r.settle(s, end); err != nil {
			return err
		}
	}
	r.book.closePayments()
	// Rationale: everything is written down before the first receiver is called, so that it finds its task ended and every
	// account as it will be.
	for _, push := range r.pushing {
		push()
	}
	return nil
}

// ending is how a task is about to be settled.
type ending struct {
	deal      poco.Deal
	task      task
	committee poco.Committee
	winners   []bool
	tip       settlement.Tip
}

// check tells why a task cannot be settled, or how it will be.
func (r *round) check(s *Settlement, closing *Closing) (end ending, reason []byte) {
	end.task = r.tasks.get(s.Task)
	if status := end.task.stored(); status != taskCommitted {
		return end, unexpectedTaskStatus.with(s.Task, status)
	}
	end.deal = r.deals.get(end.task.DealID)
	byOthers, reason := r.may(&end, closing)
	if reason != nil {
		return end, reason
	}
	end.committee = committeeOf(s.Task, poco.ResultHash(s.Task, s.Digest), s.Digest, s.Members)
	switch r.theirs(&end.task, r.batch, s.Place, &end.committee) {
	case batchUnknown:
		return end, unknownBatch.with(poco.BatchHash(r.batch))
	case sameCommittee:
	case anotherCommittee:
		return end, committeeMismatch.with(s.Task)
	}
	// Rationale: the consensus is what the digest gives, and a seal that is not its worker's own was copied; so whoever
	// agreed without knowing the result loses.
	end.winners = settlement.Winners(&end.committee, s.Digest)
	if !slices.Contains(end.winners, true) {
		return end, noWinner.with(s.Task)
	}
	if byOthers {
		if reason := r.closed(s, &end, closing); reason != nil {
			return end, reason
		}
	}
	if delivers("", &end.deal, s.Digest, s.ResultsCallback) != nil {
		return end, callbackDataMismatch.with(s.Digest, crypto.Keccak256Hash(s.ResultsCallback))
	}
	if size := len(s.Results) + len(s.ResultsCallback); size > MaxOutcome {
		return end, outcomeTooLarge.with(s.Task, size, MaxOutcome)
	}
	return end, nil
}

// may tells why the sender may not settle the task now, or whether it needs somebody's leave.
//
// Rationale: a pool that keeps silent is passed over a time T after the commit, so that nobody's reward hangs on its will.
func (r *round) may(end *ending, closing *Closing) (byOthers bool, reason []byte) {
	k := &end.task
	if r.now >= k.FinalDeadline {
		return false, deadlineReached.with(k.FinalDeadline, r.now)
	}
	if r.actsFor(end.deal.Workerpool.Owner) {
		return false, nil
	}
	if closing == nil {
		return false, callerIsNotTheScheduler.with(r.sender, end.deal.Workerpool.Owner)
	}
	if opening := k.RevealDeadline - k.TimeRef; r.now < opening {
		return false, deadlineNotReached.with(opening, r.now)
	}
	return true, nil
}

// closed checks that a winner let the task be settled with these results.
func (r *round) closed(s *Settlement, end *ending, closing *Closing) []byte {
	digest := r.state.setup.Domain.ClosingDigest(&order.Closing{TaskID: s.Task, ResultsHash: crypto.Keccak256Hash(s.Results), Tip: closing.Tip})
	signer := closing.Signature.signer(digest)
	for i, m := range end.committee.Members {
		if end.winners[i] && m.Worker == signer {
			end.tip = settlement.Tip{Winner: signer, To: r.sender, Amount: closing.Tip}
			return nil
		}
	}
	return invalidClosing.with(s.Task, signer)
}

// settle pays for a task and writes down how it ended.
func (r *round) settle(s *Settlement, end ending) error {
	r.book.open(&end.deal)
	unlocked := 0
	winners := winnersOf(&end)
	for _, e := range settlement.Payments(&end.deal, &end.committee, end.winners, r.kitty(), end.tip) {
		if _, ok := e.(poco.Unlock); ok {
			// The first is the scheduler's stake, then each winner's comes first of what it gets.
			if unlocked > 0 {
				r.say(poco.TaskReveal{TaskID: s.Task, Worker: winners[unlocked-1], Digest: s.Digest})
			}
			unlocked++
		}
		if err := r.book.move(e); err != nil {
			return err
		}
	}
	k := end.task
	k.Progress = k.Clone()
	k.Status, k.ConsensusValue, k.ResultDigest = poco.TaskCompleted, end.committee.Consensus, s.Digest
	k.Results, k.ResultsCallback = bytes.Clone(s.Results), bytes.Clone(s.ResultsCallback)
	for i, m := range end.committee.Members {
		c := poco.Contribution{Worker: m.Worker, Status: poco.Contributed, ResultHash: m.ResultHash, ResultSeal: m.ResultSeal,
			EnclaveChallenge: m.EnclaveChallenge, Weight: settlement.Share(m)}
		if end.winners[i] {
			c.Status = poco.Proved
			k.RevealCounter++
		}
		if m.ResultHash == k.ConsensusValue {
			k.WinnerCounter++
		}
		k.Contributors, k.Contributions = append(k.Contributors, m.Worker), append(k.Contributions, c)
	}
	r.tasks.put(s.Task, k)
	r.say(poco.TaskFinalize{TaskID: s.Task, Results: k.Results})
	r.pushing = append(r.pushing, func() { r.push(end.deal.Callback, s.Task, k.ResultsCallback) })
	return nil
}

// open puts the accounts of a deal in their places: whoever pays, earns, stakes, and the kitty, before the workers.
func (b *book) open(d *poco.Deal) {
	b.line(d.Sponsor)
	if d.App.Price > 0 {
		b.line(d.App.Owner)
	}
	if d.Dataset.Price > 0 {
		b.line(d.Dataset.Owner)
	}
	b.line(d.Workerpool.Owner)
	b.line(poco.KittyAddress)
}

func winnersOf(end *ending) (winners []common.Address) {
	for i, m := range end.committee.Members {
		if end.winners[i] {
			winners = append(winners, m.Worker)
		}
	}
	return winners
}

// Release ends the business of a committee that was not settled by the final deadline. Anybody may, before or after [Claim].
//
// Rationale: the consensus withheld what all of its members knew, and any one of them could have shown it; those who said
// something else could not. It is the kitty's, for nobody else is surely not the pool. A pool that delivers later has its part
// of the kitty like every other: of what it and workers of its own lost it gets back at most that, so their silence never pays.
type Release struct {
	Task      common.Hash
	Batch     []common.Hash
	Place     uint64
	Consensus common.Hash
	Members   []byte
}

func (c Release) apply(t *turn) error {
	const op = "machine: release"
	k := t.tasks.get(c.Task)
	if !k.committed || k.Status == poco.TaskCompleted {
		return poco.Errorf(poco.Conflict, op, "task %v is %v", c.Task, k.Status)
	}
	if k.released {
		return poco.Errorf(poco.Conflict, op, "task %v was released before", c.Task)
	}
	if err := t.from(op, k.FinalDeadline); err != nil {
		return err
	}
	committee := committeeOf(c.Task, c.Consensus, common.Hash{}, c.Members) // there is no digest
	switch t.theirs(&k, c.Batch, c.Place, &committee) {
	case batchUnknown:
		return poco.Errorf(poco.NotFound, op, "no batch %v was committed", poco.BatchHash(c.Batch))
	case sameCommittee:
	case anotherCommittee:
		return poco.Errorf(poco.Unverified, op, "this is not the committee of task %v", c.Task)
	}
	deal := t.deals.get(k.DealID)
	if err := t.pay(settlement.ReleasePayments(&deal, &committee)...); err != nil {
		return err
	}
	k.released = true
	t.tasks.put(c.Task, k)
	t.say(poco.CommitteeReleased{TaskID: c.Task})
	return nil
}
