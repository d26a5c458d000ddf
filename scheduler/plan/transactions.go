package plan

import (
	"encoding/hex"
	"fmt"
	"slices"

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
)

// tx is a transaction that the plan waits for.
type tx struct {
	id      string
	kind    kind
	attempt int
	at      uint64
	tasks   []*task
	refused string // why it will not happen
	retryAt uint64
}

type batchKey struct {
	kind    kind
	attempt int
	alone   string // a task that goes alone, because a batch with it was refused
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
	attempt := 0
	if x := t.tx; x != nil && x.kind == k {
		switch {
		case x.refused == "" && p.now < x.at+p.params.Patience, p.now < x.retryAt:
			return
		case x.refused == "":
			x.at = p.now
			p.emit(p.command(x)) // the same id: sent twice is sent once
			return
		}
		attempt = x.attempt + 1
	}
	key := batchKey{kind: k, attempt: attempt}
	// Rationale: a batch is all or nothing, and anybody may initialize or claim one task of it first. After a
	// refusal each goes alone, so that one cannot hold up the others.
	if attempt > 0 || k == finalize || k == reopen {
		key.alone = t.ID.Hex()
	}
	if p.batches == nil {
		p.batches = map[batchKey][]*task{}
	}
	if !slices.Contains(p.batches[key], t) {
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
		for tasks := range slices.Chunk(p.batches[key], p.params.Batch) {
			x := &tx{kind: key.kind, attempt: key.attempt, at: p.now, tasks: tasks}
			x.id = x.name()
			p.txs[x.id] = x
			for _, t := range tasks {
				p.settle(t)
				t.tx = x
			}
			p.emit(p.command(x))
		}
	}
	p.batches = nil
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
	if x.kind == reopen { // a task may be reopened more than once
		ids = fmt.Append(append(ids, x.tasks[0].ConsensusValue[:]...), x.tasks[0].RevealDeadline)
	}
	digest := crypto.Keccak256(ids)
	return fmt.Sprintf("%s/%s/%d", x.kind, hex.EncodeToString(digest[:12]), x.attempt)
}

func (p *step) command(x *tx) Command {
	refs := make([]Ref, len(x.tasks))
	for i, t := range x.tasks {
		refs[i] = t.deal.ref(t.Index)
	}
	first := x.tasks[0]
	switch x.kind {
	case initialize:
		return Initialize{ID: x.id, Tasks: refs}
	case finalize:
		return Finalize{ID: x.id, Task: first.ID, Location: first.upload.location, Callback: first.upload.callback}
	case reopen:
		return Reopen{ID: x.id, Task: first.ID}
	default:
		return Claim{ID: x.id, Tasks: refs, Unset: x.kind == claimUnset}
	}
}

// settle takes a task off its transaction: it has happened, or no longer matters.
func (p *step) settle(t *task) {
	x := t.tx
	if x == nil {
		return
	}
	t.tx = nil
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
	x.retryAt = p.now + min(uint64(firstRetry)<<min(x.attempt, 8), lastRetry)
}
