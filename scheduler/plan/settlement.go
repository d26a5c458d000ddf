package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/settlement"
)

// Bounds of a transaction besides the number of its tasks: a node takes 128 KiB, the hub writes what came of a settlement
// into one contract of 24 KiB.
const (
	maxCommitMembers = 256
	maxSettleBytes   = 20_000
	settleTaskBytes  = 45  // of a task in that contract
	settleMember     = 107 // and of each member, at most
)

// decide chooses the road of a task that nobody has begun: the classic one if only that has the workers.
func (p *step) decide(t *task) {
	if !t.deal.signs || t.started() || t.Fixed != nil {
		return
	}
	t.classic = false
	if p.missing(t) == "" {
		return
	}
	t.classic = true
	if p.missing(t) != "" {
		t.classic = false
	}
}

// begin does what a task needs before workers take it: on the settlement's road nothing.
//
// Rationale: commit initializes what it fixes, for a third of what a transaction of its own costs.
func (p *step) begin(t *task) {
	if p.decide(t); t.Status == poco.TaskUnset && !t.signs() {
		p.wantInitialize(t)
	}
}

// words are the signed contributions that are not on chain yet.
func (t *task) words() []Signed {
	if t.Fixed != nil || !t.signs() {
		return nil
	}
	return t.signed
}

// word is a worker's signed contribution, nil if there is none.
func (t *task) word(worker common.Address) *Signed {
	for i := range t.signed {
		if t.signed[i].Worker == worker {
			return &t.signed[i]
		}
	}
	return nil
}

// committee is the signed contributions as commit takes them: at trust 1 that of one worker, the first that gave the answer that is
// believed.
func (t *task) committee() []Signed {
	if t.deal.ShortRoad() && len(t.signed) > 1 {
		agreed, _ := settlement.Consensus(t.members(), t.asked())
		i := slices.IndexFunc(t.signed, func(s Signed) bool { return s.ResultHash == agreed })
		return t.signed[i : i+1 : i+1]
	}
	members := slices.Clone(t.signed)
	slices.SortFunc(members, func(a, b Signed) int { return a.Worker.Cmp(b.Worker) })
	return members
}

// reached tells whether the hub would take the committee, by the scores known.
func (t *task) reached() bool {
	members := t.members()
	_, ok := settlement.Consensus(members, t.asked())
	return ok && len(members) > 0 && (t.raised == 0 || len(members) > 1)
}

// wantCommit has the committee fixed once it reaches the trust. Who has not contributed by then need not go on.
func (p *step) wantCommit(t *task) {
	if t.reached() {
		p.abortAll(t, Consensus)
		p.judgeCheck(t)
		p.want(t, commit)
	}
}

// Contributes tells of which task a worker's signed contribution is, or why the pool does not take it; its signature is
// not looked at. A contribution that it has already is taken again.
func (s State) Contributes(id common.Hash, c *Signed) (Ref, *poco.Deal, error) {
	const op = "scheduler: contribute"
	t := s.open[id]
	if t == nil {
		return Ref{}, nil, poco.Errorf(poco.NotFound, op, "this pool has no such task, or it has ended")
	}
	ref, lease := t.ref(), slices.ContainsFunc(t.leases, func(l *lease) bool { return l.worker.Address == c.Worker })
	known := t.word(c.Worker)
	switch {
	case known != nil && known.ResultHash == c.ResultHash && known.ResultSeal == c.ResultSeal && known.EnclaveChallenge == c.EnclaveChallenge:
		return ref, &t.deal.Deal, nil
	case known != nil:
		return ref, nil, poco.Errorf(poco.Conflict, op, "you have given another answer")
	case !t.signs():
		return ref, nil, poco.Errorf(poco.Conflict, op, "this task takes the classic road")
	case !t.assignable() || t.reached():
		return ref, nil, poco.Errorf(poco.Conflict, op, "others have agreed")
	case s.now >= t.ContributionDeadline:
		return ref, nil, poco.Errorf(poco.Conflict, op, "the contribution deadline has passed")
	case !lease && t.spent[c.Worker] == "":
		return ref, nil, poco.Errorf(poco.Conflict, op, "you were not asked, or not any more")
	case t.deal.ShortRoad() && s.barred(c.Worker):
		return ref, nil, poco.Errorf(poco.Refused, op, "you are in quarantine")
	case len(t.signed) >= maxReplicas:
		return ref, nil, poco.Errorf(poco.Conflict, op, "the task has %d contributions", len(t.signed))
	}
	return ref, &t.deal.Deal, nil
}

func (e ContributionSigned) apply(p *step) {
	t := p.restored(e.Ref, true)
	if t == nil || t.deal.ID != e.Deal || !t.signs() || t.word(e.Worker) != nil {
		return
	}
	score, known := p.scores[e.Worker]
	for _, l := range slices.Clone(t.leases) {
		if l.worker.Address == e.Worker {
			if !known {
				score, known = l.score, true
			}
			p.timed(t, l)
			p.endLease(t, l)
		}
	}
	if !known {
		p.emit(Refresh{Workers: []common.Address{e.Worker}})
	}
	p.answered(e.Worker)
	t.signed = append(t.signed, e.Signed)
	t.spend(e.Worker, contributed)
	t.full = false
	if t.Fixed == nil {
		t.setScore(e.Worker, score)
		p.promise(t, e.Worker)
	}
	p.hearCanary(t, &e.Signed)
	p.advance(t)
}

// promise keeps a worker's stake for its contribution until that is committed.
//
// Rationale: nothing is frozen before, and a stake that was counted on twice would have one of the commits refused.
func (p *step) promise(t *task, worker common.Address) {
	p.unpromiseOne(t, worker)
	if p.promised[worker] == nil {
		p.promised[worker] = &promise{stakes: map[common.Hash]poco.Amount{}}
	}
	promised := p.promised[worker]
	promised.stakes[t.ID] = t.stake()
	promised.sum += t.stake()
}

func (p *step) unpromise(t *task) {
	for _, s := range t.signed {
		p.unpromiseOne(t, s.Worker)
	}
}

func (p *step) unpromiseOne(t *task, worker common.Address) {
	promised := p.promised[worker]
	if promised == nil {
		return
	}
	if stake, has := promised.stakes[t.ID]; has {
		delete(promised.stakes, t.ID)
		promised.sum -= stake
		if w := p.workers[worker]; w != nil && stake > 0 {
			p.freeUp(w)
		}
	}
	if len(promised.stakes) == 0 {
		delete(p.promised, worker)
	}
}

// restored returns a task of which something was written down before a restart. One that is on the settlement's road need
// not be on chain.
func (p *step) restored(r Ref, signs bool) *task {
	if t := p.open[r.Task]; t != nil {
		if t.deal.signs && !t.started() && t.Fixed == nil {
			t.classic = !signs
			p.touch(t)
		}
		return t
	}
	d := p.deals[r.Deal]
	if d == nil || !d.signs || !signs || d.refusal != "" || r.Index < d.BotFirst || r.Index-d.BotFirst >= d.BotSize ||
		d.seen.has(d.index(r.Index)) || poco.TaskID(r.Deal, r.Index) != r.Task {
		return nil
	}
	return p.addOpen(d, poco.NewProgress(&d.Deal, r.Index, d.timeRef))
}

// CommitRestored: the same commit again, whatever came in since.
func (e CommitRestored) apply(p *step) {
	x := &tx{id: e.Commit.ID, kind: commit, at: p.now, command: e.Commit}
	if i := strings.LastIndexByte(x.id, '/'); i >= 0 {
		x.attempt, _ = strconv.Atoi(x.id[i+1:]) // a name of ours; 0 is what it would be otherwise
	}
	for _, c := range e.Commit.Tasks {
		t := p.restored(c.Ref, true)
		if t == nil || !t.signs() {
			continue
		}
		t.commit = x
		x.tasks = append(x.tasks, t)
		if t.Fixed == nil && t.assignable() && p.attempts[attemptKey{t.ID, commit}] <= x.attempt {
			p.leave(t)
			t.tx, p.txs[x.id] = x, x
		}
	}
	if p.txs[x.id] == x {
		p.emit(x.command)
	}
}

// recommit sends the same commit again after a reorganisation that undid it.
//
// Rationale: a digest may have been shown under it. Under the same list that harms nobody; under another one a worker that
// had not contributed could be in it.
func (p *step) recommit(t *task) {
	x := t.commit
	if x == nil || !t.assignable() || p.now >= t.ContributionDeadline {
		return
	}
	p.leave(t)
	t.tx, p.txs[x.id] = x, x
	if p.again == nil {
		p.again = map[*tx]bool{}
	}
	if !p.again[x] {
		p.again[x], x.at, x.mined = true, p.now, 0
		p.emit(x.command)
	}
}

func (e Mined) apply(p *step) {
	x := p.txs[e.ID]
	if x == nil {
		return
	}
	x.mined = p.now
	for _, r := range e.Refusals {
		if t := p.open[r.Task]; t != nil && t.tx == x {
			p.leftOut(t, x, r)
		}
	}
}

// leftOut is a task that the hub did not take with the others. Without the worker that it objected to it is tried again,
// and for any other reason later: it is claimed in the end, if that does not help.
func (p *step) leftOut(t *task, x *tx, r Refusal) {
	p.attempted(t, x)
	if x.kind == commit {
		t.commit = nil
	}
	if i := slices.IndexFunc(t.signed, func(s Signed) bool { return s.Worker == r.Worker }); i >= 0 && x.kind == commit {
		t.signed = slices.Delete(slices.Clone(t.signed), i, i+1)
		t.spend(r.Worker, cmp.Or(r.Reason, "refused"))
		t.full = false
		p.unpromiseOne(t, r.Worker)
		p.leave(t)
		if t.raised > 0 { // it has shown what it could
			t.raised, t.judged = 0, true
			p.checked(t)
		}
		p.emit(Drop{Task: t.ID, Worker: r.Worker})
		p.emit(Refresh{Workers: []common.Address{r.Worker}})
		p.advance(t)
		return
	}
	t.tx = &tx{id: x.id, kind: x.kind, attempt: x.attempt, at: x.at, tasks: []*task{t}, command: x.command, refused: r.Reason, retryAt: p.later(x.attempt)}
	if r.Scores {
		members := make([]common.Address, len(t.signed))
		for i, s := range t.signed {
			members[i] = s.Worker
		}
		p.emit(Refresh{Workers: members})
	}
}

// advanceFixed has a winner show the digest, and then everybody paid.
//
// Rationale: nothing is settled without a result in the repository: the requester would pay for what it cannot have. If the
// pool fails at that, winners settle by themselves.
func (p *step) advanceFixed(t *task) {
	if p.askUpload(t); t.upload.done {
		p.want(t, settle)
	}
}

// Shows tells why a worker should not show this digest of its contribution, or that it should come again later.
func (s State) Shows(id common.Hash, worker common.Address, digest common.Hash) error {
	const op = "scheduler: show"
	t := s.open[id]
	switch {
	case t == nil:
		return poco.Errorf(poco.NotFound, op, "this pool has no such task, or it has ended")
	case t.Fixed == nil:
		return poco.Errorf(poco.Unavailable, op, "the pool does not see the commit yet")
	case !t.won(worker, digest):
		return poco.Errorf(poco.Refused, op, "it does not prove a contribution of yours that the committee believes")
	}
	return nil
}

// won tells whether a digest proves a worker's contribution.
func (t *task) won(worker common.Address, digest common.Hash) bool {
	for i, won := range settlement.Winners(&t.Fixed.Committee, digest) {
		if won && t.Fixed.Members[i].Worker == worker {
			return true
		}
	}
	return false
}

func (e DigestShown) apply(p *step) {
	t := p.open[e.Task]
	if t == nil || t.Fixed == nil || t.upload.done || t.upload.checking[e.Worker] || !t.won(e.Worker, e.Digest) {
		return
	}
	if t.upload.checking == nil {
		t.upload.checking = map[common.Address]bool{}
	}
	t.upload.checking[e.Worker] = true
	p.touch(t)
	p.emit(CheckUpload{Task: t.ID, Worker: e.Worker, Digest: e.Digest, Location: e.Location, Callback: e.Callback})
}

// flushGathered sends what has gathered, in full transactions, or as it is once nothing more is to come soon.
func (p *step) flushGathered() {
	for _, k := range []kind{commit, settle} {
		waiting := p.gather[k]
		if len(waiting) == 0 {
			continue
		}
		if len(waiting) < p.params.Committees && !p.gathered && p.asked && p.moreToCome(k) && !p.large(k, waiting) {
			continue // nothing to decide yet
		}
		waiting = slices.DeleteFunc(waiting, func(t *task) bool {
			gone := t.drop || t.tx != nil && t.tx.kind == k || !p.due(t, k)
			if gone {
				t.gathers = ""
				p.touch(t)
			}
			return gone
		})
		for len(waiting) > 0 {
			n, full := p.fill(k, waiting)
			if !full && !p.gathered && p.moreToCome(k) {
				if !p.asked {
					p.asked = true
					p.emit(Gather{})
				}
				break
			}
			for _, t := range waiting[:n] {
				t.gathers = ""
				p.touch(t)
			}
			p.launch(k, 0, slices.Clone(waiting[:n]))
			waiting = waiting[n:]
		}
		p.gather[k] = waiting
	}
}

// due tells whether a task that has gathered is still to be sent.
func (p *step) due(t *task, k kind) bool {
	if k == commit {
		return t.Fixed == nil && t.assignable() && p.now < t.ContributionDeadline && t.reached()
	}
	return t.Fixed != nil && t.Status == poco.TaskRevealing && t.upload.done && p.now < t.FinalDeadline
}

// fill tells how many tasks go into one transaction, and whether no other would fit.
func (p *step) fill(k kind, tasks []*task) (n int, full bool) {
	size := 0
	for _, t := range tasks {
		room := maxCommitMembers
		if k == commit {
			size += len(t.signed)
		} else {
			room = maxSettleBytes
			size += settleTaskBytes + len(t.Fixed.Members)*settleMember + len(t.upload.location) + len(t.upload.callback)
		}
		if n == p.params.Committees || n > 0 && size > room {
			return n, true
		}
		n++
	}
	return n, n == p.params.Committees
}

// large tells whether what has gathered may be more than fits into one transaction. Some of it may not be due any more.
func (p *step) large(k kind, tasks []*task) bool {
	if tasks = slices.DeleteFunc(slices.Clone(tasks), func(t *task) bool { return k == settle && t.Fixed == nil }); len(tasks) == 0 {
		return false
	}
	_, full := p.fill(k, tasks)
	return full
}

// moreToCome tells whether others may soon be ready for the same transaction.
func (p *step) moreToCome(k kind) bool {
	if k == commit {
		return p.leased > 0
	}
	p.arrange()
	return p.unshown > 0
}

// releaseCommittee ends the business of a committee whose task was claimed.
//
// Rationale: the stakes of those who dissented are locked until somebody asks for it.
func (p *step) releaseCommittee(progress *poco.Progress) {
	d := p.deals[progress.DealID]
	if f := progress.Fixed; progress.Status == poco.TaskFailed && f != nil && !f.Released && d.Trust > 1 {
		p.emit(ReleaseCommittee{ID: fmt.Sprintf("release/%x", progress.ID[:12]), Fixed: f})
	}
}
