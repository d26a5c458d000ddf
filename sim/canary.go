package sim

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// canaryBuyer is the number of the operator's account that buys canaries, out of the way of the workers'.
const canaryBuyer = 1 << 30

// firstCanary is the number of the first canary's deal, out of the way of the bags'.
const firstCanary = 1 << 8

// species are the different canaries that the operator has.
func (w *World) species() (list []plan.Canary) {
	for n := range max(w.cfg.Species, 1) {
		list = append(list, plan.Canary{ID: canaryName(n), Requesters: []common.Address{address(canaryBuyer)}, App: appAddress, Params: canaryName(n), Digest: truth(canaryID(n))})
	}
	return list
}

func canaryName(n int) string { return fmt.Sprintf("canary %03d", n) }

// canaryID stands for what all tasks of a canary ask.
func canaryID(n int) common.Hash { return common.BytesToHash([]byte(canaryName(n))) }

// buyCanary buys one of those that count.
//
// Rationale: production draws the time of each purchase; here it follows each assignment with a probability, so that the part of the
// tasks that are canaries is what the theory asks for.
func (w *World) buyCanary() {
	var live []int
	for n, c := range w.pool.state.Canaries() {
		if c.Suspended == 0 {
			live = append(live, n)
		}
	}
	if len(live) == 0 {
		return
	}
	n := firstCanary + w.Stats.Canaries
	w.Stats.Canaries++
	w.buy(bag{number: n, requester: canaryBuyer, tasks: 1, params: canaryName(live[w.rng.IntN(len(live))])})
}

// recognize notes which canary a deal is, if it is one.
func (w *World) recognize(d *poco.Deal) {
	if d.Requester != address(canaryBuyer) {
		return
	}
	for n := range max(w.cfg.Species, 1) {
		if d.Params == canaryName(n) {
			w.canaries[poco.TaskID(d.ID, d.BotFirst)] = n
		}
	}
}

// truth is what the program gives for a task, and falsehood what liars that collude say instead. For a canary it is always the same.
func (w *World) truth(task common.Hash) common.Hash     { return truth(w.asked(task)) }
func (w *World) falsehood(task common.Hash) common.Hash { return falsehood(w.asked(task)) }

func (w *World) asked(task common.Hash) common.Hash {
	if n, ok := w.canaries[task]; ok {
		return canaryID(n)
	}
	return task
}
