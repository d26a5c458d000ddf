package plan

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Phase is how far a task is, for people and terminals.
type Phase string

// The phases of a task.
const (
	Unknown      Phase = "unknown"
	Queued       Phase = "queued"
	Initializing Phase = "initializing"
	Waiting      Phase = "waiting" // for workers
	Computing    Phase = "computing"
	Revealing    Phase = "revealing"
	Uploading    Phase = "uploading"
	Finalizing   Phase = "finalizing"
	Committing   Phase = "committing" // the contributions are on their way to the chain
	Settling     Phase = "settling"   // so is the digest, and everybody's pay
	Claiming     Phase = "claiming"
	Ended        Phase = "ended"
)

// Explanation says what a task waits for.
type Explanation struct {
	Phase     Phase
	Why       string
	Until     uint64           // the deadline of this wait, 0 when there is none
	Workers   []common.Address // that have a lease now
	Uploading common.Address   // who was asked to upload
	Since     uint64           // when the pool began to hold it open
	Checked   bool             // a spot check has it done by more workers than its trust asks for
}

// Explain says what a task waits for. It only reads.
func (s State) Explain(ref Ref) Explanation {
	if t := s.open[ref.Task]; t != nil {
		return s.explain(t)
	}
	d := s.deals[ref.Deal]
	switch {
	case d == nil || ref.Index < d.BotFirst || ref.Index-d.BotFirst >= d.BotSize:
		return Explanation{Phase: Unknown, Why: "not a task of this pool"}
	case d.seen.has(d.index(ref.Index)):
		return Explanation{Phase: Ended, Why: "nothing left to do"}
	case s.now >= d.finalDeadline():
		return Explanation{Phase: Claiming, Why: "the final deadline passed; the requester is to be refunded"}
	}
	if why := (&step{State: s}).blocked(d); why != "" && d.seen.next() < d.BotSize {
		return Explanation{Phase: Queued, Why: why}
	}
	return Explanation{Phase: Queued, Why: fmt.Sprintf("its deal has %d of %d tasks done and %d under way", d.done, d.BotSize, d.open)}
}

func (s State) explain(t *task) Explanation {
	e := Explanation{Uploading: t.upload.worker, Since: t.since, Checked: t.raised > 0}
	for _, l := range t.leases {
		e.Workers = append(e.Workers, l.worker.Address)
	}
	switch {
	case s.now >= t.FinalDeadline:
		e.Phase, e.Why = Claiming, "the final deadline passed; the requester is to be refunded"
	case t.Status == poco.TaskUnset && (!t.signs() || t.tx != nil && t.tx.kind == initialize):
		e.Phase, e.Why = Initializing, "its initialization is on the way"
	case t.Status != poco.TaskRevealing:
		e.Phase, e.Why = s.explainActive(t)
		e.Until = t.ContributionDeadline
		if e.Phase == Claiming {
			e.Until = t.FinalDeadline
		}
	case t.Fixed != nil:
		e.Phase, e.Why = s.explainFixed(t)
		e.Until = t.FinalDeadline
	default:
		e.Phase, e.Why = s.explainRevealing(t)
		if e.Until = t.FinalDeadline; e.Phase == Revealing && s.now < t.RevealDeadline {
			e.Until = t.RevealDeadline
		}
	}
	if t.tx != nil && t.tx.refused != "" {
		e.Why += fmt.Sprintf(" (%s refused: %s; it will be tried again)", t.tx.kind, t.tx.refused)
	}
	return e
}

func (s State) explainActive(t *task) (Phase, string) {
	votes := s.votes(t)
	need := fmt.Sprintf("needs %s", plural(votes, "more vote"))
	switch {
	case s.now >= t.ContributionDeadline:
		return Claiming, "contributions closed without agreement; the requester will be refunded"
	case t.reached():
		return Committing, fmt.Sprintf("%s contributed; the committee is on its way to the chain", plural(len(t.committee()), "worker"))
	case len(t.leases) == 0 && s.waits(t) != "":
		return Waiting, fmt.Sprintf("%s; %s%s", need, s.waits(t), s.lastFailure(t))
	case len(t.leases) == 0:
		return Waiting, need + s.lastFailure(t)
	}
	computing, sending := 0, 0
	for _, l := range t.leases {
		if l.computed {
			sending++
		} else {
			computing++
		}
	}
	total := len(t.leases) + len(t.Contributions) + len(t.words())
	var parts []string
	if computing > 0 {
		parts = append(parts, fmt.Sprintf("%d of %s computing", computing, plural(total, "worker")))
	}
	if sending > 0 {
		parts = append(parts, fmt.Sprintf("%d of %s sending the answer", sending, plural(total, "worker")))
	}
	for _, more := range []string{s.explainLate(t), t.explainCheck()} {
		if more != "" {
			parts = append(parts, more)
		}
	}
	if t.waiting != "" && votes > len(t.leases) {
		parts = append(parts, t.waiting)
	}
	return Computing, need + "; " + strings.Join(parts, ", ")
}

// waits tells why no worker gets a task.
func (s State) waits(t *task) string {
	if t.waiting == "" && t.line == &t.deal.fresh && t.deal.stuck {
		return t.deal.waiting
	}
	return t.waiting
}

// votes is how many more agreeing answers the task needs, of the workers at it and then of new ones.
func (s State) votes(t *task) int {
	tally, pending := t.tally()
	for n := 0; n <= maxReplicas; n++ {
		scores := pending[:min(n, len(pending))]
		for k := len(pending); k < n; k++ {
			scores = append(scores[:len(scores):len(scores)], 0)
		}
		if n > 0 && tally.Enough(scores, t.asked()) {
			return n
		}
	}
	return maxReplicas
}

// lastFailure names one worker that failed, the same one each time.
func (s State) lastFailure(t *task) string {
	failures := maps.Clone(t.faults)
	if failures == nil {
		failures = map[common.Address]string{}
	}
	maps.Copy(failures, t.spent)
	maps.DeleteFunc(failures, func(_ common.Address, why string) bool { return why == contributed })
	if len(failures) == 0 {
		return ""
	}
	first := slices.MinFunc(slices.Collect(maps.Keys(failures)), common.Address.Cmp)
	return fmt.Sprintf("; %s did not answer (%s)", plural(len(failures), "worker"), failures[first])
}

func (s State) explainRevealing(t *task) (Phase, string) {
	revealed := fmt.Sprintf("%d of %s revealed", t.RevealCounter, plural(int(t.WinnerCounter), "winner"))
	late := s.now >= t.RevealDeadline
	switch {
	case t.RevealCounter == 0 && late && s.now < t.ContributionDeadline:
		return Revealing, "nobody revealed in time; it is being reopened for others"
	case t.RevealCounter == 0 && late:
		return Claiming, "nobody revealed and contributions are closed; the requester will be refunded"
	case t.RevealCounter == 0:
		return Revealing, revealed
	case !t.upload.done && t.upload.worker != (common.Address{}):
		return Uploading, fmt.Sprintf("%s is uploading the result; %s", short(t.upload.worker), revealed)
	case !t.upload.done:
		return Uploading, "waits for a winner that is connected to upload the result; " + revealed
	case t.RevealCounter < t.WinnerCounter && !late:
		return Revealing, revealed + ", the result is uploaded"
	}
	return Finalizing, "its payment is on the way"
}

func (s State) explainFixed(t *task) (Phase, string) {
	group := fmt.Sprintf("a committee of %d is committed", len(t.Fixed.Members))
	switch {
	case t.upload.done:
		return Settling, group + ", the digest is shown and the payment on its way"
	case len(t.upload.checking) > 0:
		return Uploading, group + "; the result is being checked"
	case t.upload.worker != (common.Address{}):
		return Uploading, fmt.Sprintf("%s; %s is uploading the result and showing its digest", group, short(t.upload.worker))
	}
	return Revealing, group + "; waits for a winner that is connected to show the digest"
}

func short(a common.Address) string { return a.Hex()[:8] + "…" }

// Owed is how many tasks somebody has invested in and that are not final.
func (s State) Owed() (n int) {
	for _, t := range s.open {
		if t.started() && s.now < t.FinalDeadline {
			n++
		}
	}
	return n
}

// Open lists the tasks held open, in the order they were opened.
func (s State) Open() []Ref {
	tasks := s.openOf(nil)
	refs := make([]Ref, len(tasks))
	for i, t := range tasks {
		refs[i] = t.ref()
	}
	return refs
}

// Now is the protocol time of the last [Tick].
func (s State) Now() uint64 { return s.now }

// Load is what the pool has at work.
type Load struct {
	Deals, Open, Workers, Slots, Busy int
	Done                              uint64
}

// Load counts.
func (s State) Load() Load {
	l := Load{Deals: s.active, Open: len(s.open)}
	for _, d := range s.deals {
		l.Done += d.done
	}
	for _, w := range s.joined {
		if w.connected {
			l.Workers, l.Slots, l.Busy = l.Workers+1, l.Slots+w.Slots, l.Busy+w.busy
		}
	}
	return l
}

// Involved tells whether a worker has something to do with an open task: the lease it has now, if any, and
// whether it has one, contributed or had its chance.
func (s State) Involved(task common.Hash, worker common.Address) (lease uint64, involved bool) {
	t := s.open[task]
	if t == nil {
		return 0, false
	}
	for _, l := range t.leases {
		if l.worker.Address == worker {
			return l.id, true
		}
	}
	return 0, t.spent[worker] != "" || t.cooling[worker] != 0
}

// Task is an open task as the chain has it.
func (s State) Task(task common.Hash) (poco.Progress, bool) {
	if t := s.open[task]; t != nil {
		return t.Clone(), true
	}
	return poco.Progress{}, false
}
