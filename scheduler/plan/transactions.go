package plan

import (
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// Waiting between attempts at a refused transaction.
const (
	firstRetry = 4   // seconds
	lastRetry  = 300 // seconds
)

type kind string

const (
	initialize kind = "initialize"
	finalize   kind = "finalize"
	reopen     kind = "reopen"
	claim      kind = "claim"
	claimUnset kind = "initialize-claim"
	commit     kind = "commit"
	settle     kind = "settle"
)

// gathers tells whether tasks wait a moment for company: a transaction for many of them is cheaper than many.
func (k kind) gathers() bool { return k == commit || k == settle }

// tx is a transaction that the plan waits for.
type tx struct {
	id      string
	kind    kind
	attempt int
	at      uint64
	tasks   []*task
	command Command
	refused string // why it will not happen
	retryAt uint64
	mined   uint64 // when it was seen in a block; 0: not yet
}

// attemptKey names the transactions of a kind for a task.
type attemptKey struct {
	task common.Hash
	kind kind
}

type batchKey struct {
	kind    kind
	attempt int
	alone   string // a task that goes alone, because a batch with it was refused
}

// batchedKey is a task's place in a batch.
type batchedKey struct {
	batch batchKey
	task  *task
}

func (p *step) wantInitialize(t *task) { p.want(t, initialize) }
func (p *step) wantReopen(t *task)     { p.want(t, reopen) }
func (p *step) wantFinalize(t *task)   { p.want(t, finalize) }

func (p *step) wantClaim(t *task) {
	if t.Status == poco.TaskUnset {
		p.want(t, claimUnset)
		return
	}
	p.want(t, claim)
}

// want puts the task into a batch of transactions of a kind, unless one is under way.
func (p *step) want(t *task, k kind) {
	if t.gathers == k {
		return
	}
	if x := t.tx; x != nil && x.kind == k {
		// In a block, without a word of this task: a reorganisation took it elsewhere.
		lost := x.mined > 0 && p.now >= x.mined+p.params.Patience && k.gathers()
		switch {
		case x.refused == "" && !lost && p.now < x.at+p.params.Patience, p.now < x.retryAt:
			return
		case x.refused == "" && !lost:
			x.at = p.now
			p.emit(x.command) // the same id: sent twice is sent once
			return
		case lost:
			p.attempted(t, x)
		}
	}
	attempt := p.attempts[attemptKey{t.ID, k}]
	key := batchKey{kind: k, attempt: attempt}
	// Rationale: a batch is all or nothing, and anybody may initialize or claim one task of it first. After a
	// refusal each goes alone, so that one cannot hold up the others.
	if attempt > 0 || k == finalize || k == reopen {
		key.alone = t.ID.Hex()
	}
	if p.batches == nil {
		p.batches = map[batchKey][]*task{}
	}
	if entry := (batchedKey{key, t}); !p.batched[entry] {
		if p.batched == nil {
			p.batched = map[batchedKey]bool{}
		}
		p.batched[entry] = true
		p.batches[key] = append(p.batches[key], t)
	}
}

// flush sends the batches of this step.
func (p *step) flush() {
	keys := make([]batchKey, 0, len(p.batches))
	for key := range p.batches {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b batchKey) int {
		return slices.Compare([]string{string(a.kind), a.alone}, []string{string(b.kind), b.alone})
	})
	for _, key := range keys {
		if key.kind.gathers() && key.alone == "" {
			for _, t := range p.batches[key] {
				t.gathers = key.kind
				p.touch(t)
				p.gather[key.kind] = append(p.gather[key.kind], t)
			}
			continue
		}
		for tasks := range slices.Chunk(p.batches[key], p.params.Batch) {
			p.launch(key.kind, key.attempt, tasks)
		}
	}
	p.batches, p.batched = nil, nil
	p.flushGathered()
}

// launch asks for a transaction.
func (p *step) launch(k kind, attempt int, tasks []*task) {
	x := &tx{kind: k, attempt: attempt, at: p.now, tasks: tasks}
	x.id = x.name()
	x.command = p.command(x)
	p.txs[x.id] = x
	for _, t := range tasks {
		p.leave(t)
		p.touch(t)
		t.tx = x
		if k == commit {
			t.commit = x
		}
	}
	p.emit(x.command)
}

// name identifies a transaction by what it does: the same after a restart, another after a refusal.
func (x *tx) name() string {
	var ids []byte
	for _, t := range x.tasks {
		ids = append(ids, t.ID[:]...)
	}
	if x.kind == finalize { // another result is another transaction
		ids = append(append(ids, x.tasks[0].upload.location...), x.tasks[0].upload.callback...)
	}
	for _, t := range x.tasks {
		if x.kind == commit {
			for _, s := range t.committee() {
				ids = append(append(ids, s.Worker[:]...), s.Signature...)
			}
		}
		if x.kind == settle {
			ids = append(append(ids, t.Fixed.Hash().Bytes()...), poco.BatchHash(t.Fixed.Batch).Bytes()...)
			ids = append(append(append(ids, t.upload.digest[:]...), t.upload.location...), t.upload.callback...)
		}
	}
	if x.kind == reopen { // a task may be reopened more than once
		ids = fmt.Append(append(ids, x.tasks[0].ConsensusValue[:]...), x.tasks[0].RevealDeadline)
	}
	digest := crypto.Keccak256(ids)
	return fmt.Sprintf("%s/%s/%d", x.kind, hex.EncodeToString(digest[:12]), x.attempt)
}

func (p *step) command(x *tx) Command {
	refs := make([]Ref, len(x.tasks))
	for i, t := range x.tasks {
		refs[i] = t.ref()
	}
	first := x.tasks[0]
	switch x.kind {
	case initialize:
		return Initialize{ID: x.id, Tasks: refs}
	case finalize:
		return Finalize{ID: x.id, Task: first.ID, Location: first.upload.location, Callback: first.upload.callback}
	case reopen:
		return Reopen{ID: x.id, Task: first.ID}
	case commit:
		c := Commit{ID: x.id}
		for i, t := range x.tasks {
			c.Tasks = append(c.Tasks, Commitment{refs[i], t.committee()})
		}
		return c
	case settle:
		s := Settle{ID: x.id}
		for i, t := range x.tasks {
			s.Tasks = append(s.Tasks, Settlement{refs[i], t.Fixed, t.upload.digest, t.upload.location, t.upload.callback})
		}
		return s
	default:
		return Claim{ID: x.id, Tasks: refs, Unset: x.kind == claimUnset}
	}
}

// leave takes a task off its transaction: it has happened, or no longer matters.
func (p *step) leave(t *task) {
	x := t.tx
	if x == nil {
		return
	}
	t.tx = nil
	p.touch(t)
	for _, o := range x.tasks {
		if o.tx == x {
			return
		}
	}
	delete(p.txs, x.id)
}

func (e Refused) apply(p *step) {
	x := p.txs[e.ID]
	if x == nil || x.refused != "" {
		return
	}
	x.refused = e.Reason
	if x.refused == "" {
		x.refused = "no reason given"
	}
	x.retryAt = p.later(x.attempt)
	for _, t := range x.tasks {
		if t.tx == x {
			p.attempted(t, x)
		}
	}
}

// later is when to try again after an attempt.
func (p *step) later(attempt int) uint64 {
	return p.now + min(uint64(firstRetry)<<min(attempt, 8), lastRetry)
}

// attempted has a task's next transaction of the kind be another attempt, after a restart too.
//
// Rationale: the name of a transaction that was refused is refused for ever. A pool that began with the first again would
// wait for each of them before it sends one that counts.
func (p *step) attempted(t *task, x *tx) {
	p.attempts[attemptKey{t.ID, x.kind}] = x.attempt + 1
	p.emit(Attempted{Task: t.ID, Kind: string(x.kind), Next: x.attempt + 1})
}

func (e AttemptRestored) apply(p *step) { p.attempts[attemptKey{e.Task, kind(e.Kind)}] = e.Next }

func (p *step) forgetAttempts(t *task) {
	for _, k := range []kind{initialize, finalize, reopen, claim, claimUnset, commit, settle} {
		delete(p.attempts, attemptKey{t.ID, k})
	}
}
