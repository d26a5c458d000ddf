package sim

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
)

// chain is the hub on its chain, as its own logs fold, with blocks, a pool of transactions and reorganisations.
type chain struct {
	w     *World
	hub   *machine.State
	fold  map[common.Hash]*folded // tasks, as the logs tell them
	deals map[common.Hash]*poco.Deal
	order []common.Hash // of deals
	head  uint64        // number of the latest block
	time  uint64        // and its time, seconds
	log   []logged      // events of all blocks

	pending  []*tx
	fork     *fork // blocks that will be undone
	places   map[common.Hash]place
	told     map[common.Hash]bool        // deals that everybody knows
	accounts map[common.Address]struct{} // of workers, changed since the last block
}

// folded is a task as its logs tell it.
type folded struct {
	poco.Progress
	fixed uint64 // the block of its commit
	ended uint64 // the block of its end
}

// place is where a task belongs.
type place struct {
	deal  common.Hash
	index uint64
}

type logged struct {
	block uint64
	event poco.Event
}

// tx is a transaction that somebody means to send: an intent of an outbox. It survives the crashes of who sent it.
type tx struct {
	id      string
	content string
	from    common.Address
	call    machine.Call
	until   uint64 // a refusal before this time is tried again
	ready   uint64 // when it reaches the chain, milliseconds
	fate    fate
	reason  string
	events  []poco.Event
	waiting []func(*tx) // told when the fate is known, at once or later
}

type fate int

const (
	open fate = iota
	taken
	reverted // in a block, without effect
	refused  // never sent, and never will be
)

// fork is the state before blocks that will be undone.
type fork struct {
	hub    *machine.State
	fold   map[common.Hash]*folded
	deals  map[common.Hash]*poco.Deal
	order  []common.Hash
	log    int
	head   uint64
	depth  int
	undone []*tx
}

// submit is what an outbox does: the same id is the same transaction, sent once.
func (c *chain) submit(t *tx, then func(*tx)) {
	if old := c.w.outbox[t.id]; old != nil {
		if old.content != t.content {
			c.w.fail("%s is two transactions: %s and %s", t.id, old.content, t.content)
		}
		t = old
	} else {
		c.w.outbox[t.id] = t
		t.ready = c.w.now + 200 + c.w.rpc()
		c.pending = append(c.pending, t)
	}
	if t.fate != open {
		c.w.in(100+c.w.rpc(), func() {
			if t.fate != open {
				then(t)
			} else {
				t.waiting = append(t.waiting, then)
			}
		})
		return
	}
	t.waiting = append(t.waiting, then)
}

// mine makes a block.
func (c *chain) mine() {
	w := c.w
	c.head++
	c.time = max(c.time+1, w.now/1000)
	touched := map[common.Hash]bool{}
	list := c.pending
	c.pending = nil
	if w.cfg.Faults {
		w.rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if c.fork == nil && w.chance(0.03) {
			c.fork = &fork{hub: c.hub.Clone(), fold: cloneFold(c.fold), deals: cloneDeals(c.deals), order: slices.Clone(c.order),
				log: len(c.log), head: c.head - 1, depth: 1 + w.rng.IntN(maxFork)}
		}
	}
	for _, t := range list {
		if t.ready > w.now {
			c.pending = append(c.pending, t)
			continue
		}
		c.include(t, touched)
	}
	changed := make([]common.Hash, 0, len(touched))
	for id := range touched {
		changed = append(changed, id)
	}
	slices.SortFunc(changed, common.Hash.Cmp)
	c.w.sealed(changed)
	if c.fork != nil && c.head-c.fork.head >= uint64(c.fork.depth) {
		c.reorganise()
	}
}

func (c *chain) include(t *tx, touched map[common.Hash]bool) {
	w := c.w
	events, err := c.hub.Apply(c.time, t.from, t.call)
	if err != nil {
		switch {
		case c.time < t.until:
			t.ready = w.now + 1000
			c.pending = append(c.pending, t)
			return
		case w.cfg.Faults && w.chance(0.3): // somebody else's came in between, so that it was sent
			t.fate = reverted
			if c.fork != nil {
				c.fork.undone = append(c.fork.undone, t)
			}
		default:
			t.fate = refused
		}
		t.reason = err.Error()
	} else {
		t.fate, t.events = taken, events
		if c.fork != nil {
			c.fork.undone = append(c.fork.undone, t)
		}
		for _, e := range events {
			c.learn(e, touched)
		}
	}
	waiting := t.waiting
	t.waiting = nil
	for _, then := range waiting {
		w.in(100+w.rpc(), func() { c.tell(t, then) })
	}
}

// tell says what became of a transaction, unless a reorganisation has undone it meanwhile.
func (c *chain) tell(t *tx, then func(*tx)) {
	if t.fate == open {
		t.waiting = append(t.waiting, then)
		return
	}
	then(t)
}

// learn folds an event.
func (c *chain) learn(e poco.Event, touched map[common.Hash]bool) {
	c.log = append(c.log, logged{c.head, e})
	switch e := e.(type) {
	case poco.Lock:
		c.changed(e.Owner)
	case poco.Unlock:
		c.changed(e.Owner)
	case poco.Seize:
		c.changed(e.Owner)
	case poco.Reward:
		c.changed(e.Owner)
	case poco.AccurateContribution:
		c.changed(e.Worker)
	case poco.FaultyContribution:
		c.changed(e.Worker)
	}
	switch e := e.(type) {
	case poco.OrdersMatched:
		deal, _ := c.hub.Deal(e.DealID)
		c.deals[deal.ID] = &deal
		c.order = append(c.order, deal.ID)
		for i := range deal.BotSize {
			c.places[poco.TaskID(deal.ID, deal.BotFirst+i)] = place{deal.ID, deal.BotFirst + i}
		}
		return
	case poco.Committed:
		for i := range e.Committees {
			c.apply(e.Committees[i].TaskID, e, touched)
		}
		return
	}
	if id, ok := poco.TaskOf(e); ok {
		c.apply(id, e, touched)
	}
}

func (c *chain) changed(account common.Address) {
	if c.w.byAddress[account] != nil {
		c.accounts[account] = struct{}{}
	}
}

func (c *chain) apply(id common.Hash, e poco.Event, touched map[common.Hash]bool) {
	f := c.fold[id]
	if f == nil {
		p, known := c.places[id]
		if !known || c.deals[p.deal] == nil {
			return
		}
		f = &folded{Progress: poco.NewProgress(c.deals[p.deal], p.index, timeRef)}
		c.fold[id] = f
	}
	final := f.Status.Final()
	if !f.Apply(c.time, e) {
		return
	}
	if _, ok := e.(poco.Committed); ok {
		f.fixed = c.head
	}
	if f.Status.Final() && !final {
		f.ended = c.head
	}
	touched[id] = true
	c.w.watch(id, common.Address{}, "chain: %T, %v, %d revealed of %d", e, f.Status, f.RevealCounter, f.WinnerCounter)
}

// task is how the chain has a task: one that was never begun, perhaps.
func (c *chain) task(id common.Hash) folded {
	if f := c.fold[id]; f != nil {
		return *f
	}
	p := c.places[id]
	return folded{Progress: poco.NewProgress(c.w.deals[p.deal], p.index, timeRef)}
}

// reorganise undoes the blocks since the fork. What was in them comes again, in another order, or later.
func (c *chain) reorganise() {
	f := c.fork
	c.fork = nil
	c.w.Stats.Reorganisations++
	touched := map[common.Hash]bool{}
	for id, now := range c.fold {
		if before := f.fold[id]; before == nil || !sameProgress(&before.Progress, &now.Progress) {
			touched[id] = true
		}
	}
	var gone []common.Hash
	for _, id := range c.order {
		if f.deals[id] == nil {
			gone = append(gone, id)
		}
	}
	c.hub, c.fold, c.deals, c.order, c.log, c.head = f.hub, f.fold, f.deals, f.order, c.log[:f.log], f.head
	for _, t := range f.undone {
		t.fate, t.events, t.reason = open, nil, ""
		t.ready = c.w.now + c.w.rng.Uint64N(12_000)
		c.pending = append(c.pending, t)
	}
	changed := make([]common.Hash, 0, len(touched))
	for id := range touched {
		changed = append(changed, id)
		c.w.watch(id, common.Address{}, "chain: undone, now %v", c.task(id).Status)
	}
	slices.SortFunc(changed, common.Hash.Cmp)
	c.w.undone(gone, changed)
}

func sameProgress(a, b *poco.Progress) bool {
	return a.Status == b.Status && len(a.Contributions) == len(b.Contributions) && a.RevealCounter == b.RevealCounter && a.Fixed == b.Fixed &&
		a.ConsensusValue == b.ConsensusValue && a.RevealDeadline == b.RevealDeadline
}

func cloneFold(fold map[common.Hash]*folded) map[common.Hash]*folded {
	c := make(map[common.Hash]*folded, len(fold))
	for id, f := range fold {
		copied := *f
		copied.Progress = f.Clone()
		c[id] = &copied
	}
	return c
}

func cloneDeals(deals map[common.Hash]*poco.Deal) map[common.Hash]*poco.Deal {
	c := make(map[common.Hash]*poco.Deal, len(deals))
	for id, d := range deals {
		c[id] = d
	}
	return c
}

func (f fate) String() string { return [...]string{"open", "taken", "reverted", "refused"}[f] }
