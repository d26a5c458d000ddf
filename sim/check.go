package sim

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// fail notes the first rule that did not hold.
func (w *World) fail(format string, args ...any) {
	if w.broken == "" {
		w.broken = fmt.Sprintf(format, args...)
	}
}

// swear holds a worker to its first answer: with two it could not reveal one of them.
func (w *World) swear(a *actor, task, resultHash common.Hash) {
	k := leaseKey{task, a.address}
	if old, ok := w.sworn[k]; ok && old != resultHash {
		w.fail("worker %v gives two answers to task %v", a.address, task)
	}
	w.sworn[k] = resultHash
}

// count keeps the number of tasks that are final.
func (w *World) count(tasks []common.Hash) {
	for _, id := range tasks {
		status := w.chain.task(id).Status
		if before := w.ended[id]; before != status {
			w.tally(before, -1)
			w.tally(status, 1)
			w.ended[id], w.done[id] = status, w.now
		}
	}
}

func (w *World) tally(s poco.TaskStatus, n int) {
	switch s {
	case poco.TaskCompleted:
		w.Stats.Completed += n
	case poco.TaskFailed:
		w.Stats.Failed += n
	default:
	}
}

// grace is what the pool needs to see that a deadline has passed and to have a claim in a block: a tick, the skew of its clock and
// what a slow node takes, in milliseconds.
func (w *World) grace() uint64 {
	if w.cfg.Faults {
		return 20_000
	}
	return 2500
}

// punctual checks, after a block, that every task is final that had to be in it: one block after its deadline, counted from when
// the pool was there and its node answered.
func (w *World) punctual() {
	if !w.pool.up || w.chain.fork != nil || w.now < w.outage {
		return
	}
	for _, d := range w.deals {
		due := d.FinalDeadline(timeRef) * 1000
		if w.now < max(due, w.pool.since)+w.grace() {
			continue
		}
		for i := range d.BotSize {
			id := poco.TaskID(d.ID, d.BotFirst+i)
			if w.chain.deals[d.ID] == nil || w.chain.task(id).Status.Final() {
				continue
			}
			if w.late[id] {
				w.fail("task %v is %v %d seconds after its final deadline", id, w.chain.task(id).Status, (w.now-due)/1000)
				return
			}
			w.late[id] = true // the next block has to have it
		}
	}
}

// check is the account in the end.
func (w *World) check() {
	c := w.chain
	if len(c.order) != w.dealsWanted() {
		w.fail("%d deals of %d are on chain", len(c.order), w.dealsWanted())
	}
	ends := map[common.Hash]int{}
	seized := map[common.Hash][]common.Address{}
	for _, l := range c.log {
		switch e := l.event.(type) {
		case poco.TaskFinalize:
			ends[e.TaskID]++
		case poco.TaskClaimed:
			ends[e.TaskID]++
		case poco.Seize:
			if a := w.byAddress[e.Owner]; a != nil && (a.nature == honest || a.nature == slow) {
				seized[e.Ref] = append(seized[e.Ref], e.Owner)
			}
		}
	}
	spent := map[common.Address]poco.Amount{}
	for _, deal := range c.order {
		d := c.deals[deal]
		for i := range d.BotSize {
			id := poco.TaskID(deal, d.BotFirst+i)
			f := c.task(id)
			right := f.ResultDigest == w.truth(id)
			switch {
			case !f.Status.Final():
				w.fail("task %v of deal %v is lost: it is %v in the end", id, deal, f.Status)
			case ends[id] != 1:
				w.fail("task %v has ended %d times", id, ends[id])
			case f.Status == poco.TaskFailed && f.Fixed != nil && !f.Fixed.Released && d.Trust > 1:
				w.fail("the committee of task %v was not released", id)
			case f.Status == poco.TaskCompleted:
				spent[d.Requester] += price
				// A winner that settles by itself may have no repository; the pool and the short road do not pay without a result.
				if f.Fixed == nil && !w.stored[id][f.ResultDigest] {
					w.fail("task %v was paid for without a result", id)
				}
				w.Stats.Replicas += len(f.Contributions)
				w.Stats.Took = append(w.Stats.Took, (w.done[id]-w.began[id])/1000)
				if _, known := w.canaries[id]; !right && !known {
					w.Stats.Wrong++
				}
			}
			if n := len(seized[id]); n > 0 {
				if f.Status == poco.TaskCompleted && !right {
					w.Stats.Misled += n
				} else {
					w.fail("worker %v lost its stake on task %v, which is %v with a right answer", seized[id][0], id, f.Status)
				}
			}
		}
	}
	slices.Sort(w.Stats.Took)
	w.money(spent)
}

// money checks that every nRLC is where it belongs.
func (w *World) money(spent map[common.Address]poco.Amount) {
	hub := w.chain.hub
	funds := w.paid(requester, spent)
	if w.cfg.Canaries > 0 {
		funds += w.paid(canaryBuyer, spent)
	}
	total := funds + schedulerFunds + workerFunds*poco.Amount(len(w.workers))
	var sum poco.Amount
	for _, a := range hub.Accounts() {
		if a == hubAddress {
			continue
		}
		has := hub.Account(a)
		sum += has.Stake + has.Locked
		if has.Locked != 0 && a != poco.KittyAddress {
			w.fail("%v has %v locked in the end", a, has.Locked)
		}
	}
	if sum != total {
		w.fail("there are %v in the end, and were %v", sum, total)
	}
}

// paid checks that a requester has paid for what was completed and for nothing else, and tells what it began with.
func (w *World) paid(number int, spent map[common.Address]poco.Amount) poco.Amount {
	account := address(number)
	if has := w.chain.hub.Account(account); has.Stake != requesterFunds-spent[account] || has.Locked != 0 {
		w.fail("the requester %v has %v and %v locked after paying for %v", account, has.Stake, has.Locked, spent[account])
	}
	return requesterFunds
}
