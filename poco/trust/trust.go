// Package trust owns credibility: what a worker's answer weighs, when answers agree enough for the trust a
// requester paid for, and how many more answers that takes. It never picks workers.
//
// Source of the rules: the hub's consensus (Sarmenta's credibility-based voting). A worker's weight follows
// its score; a group of workers with the same answer weighs the product of its members; the group wins when
// its share of the total exceeds 1 - 1/trust.
package trust

import (
	"math/big"
	"math/bits"
	"slices"
)

// scoreDivisor is the k of the protocol: how many good answers raise a worker's weight by one.
const scoreDivisor = 3

// Weight is a worker's weight by its score: max(⌊score/3⌋, 3) − 1, so 2 for a new worker.
func Weight(score uint64) uint64 { return max(score/scoreDivisor, 3) - 1 }

// LogWeight is ⌊log₂ weight⌋: the worker's share in the reward.
func LogWeight(score uint64) uint64 { return uint64(bits.Len64(Weight(score)) - 1) }

// Tally holds the weights of the groups of one task. The zero value is ready for use.
type Tally[H comparable] struct {
	groups map[H]*big.Int
	order  []H // of first answers: makes Best independent of the map's order
}

// Add records a worker's answer.
func (t *Tally[H]) Add(answer H, score uint64) {
	if t.groups == nil {
		t.groups = make(map[H]*big.Int)
	}
	w := new(big.Int).SetUint64(Weight(score))
	if g := t.groups[answer]; g != nil {
		w.Mul(w, g)
	} else {
		t.order = append(t.order, answer)
	}
	t.groups[answer] = w
}

// Remove forgets a group: its workers did not reveal (reopen).
func (t *Tally[H]) Remove(answer H) {
	delete(t.groups, answer)
	t.order = slices.DeleteFunc(t.order, func(a H) bool { return a == answer })
}

// Group is a group's weight, 0 when nobody gave that answer.
func (t *Tally[H]) Group(answer H) *big.Int {
	if g := t.groups[answer]; g != nil {
		return new(big.Int).Set(g)
	}
	return new(big.Int)
}

// Total is the weight of all groups plus one.
func (t *Tally[H]) Total() *big.Int {
	total := big.NewInt(1)
	for _, g := range t.groups {
		total.Add(total, g)
	}
	return total
}

// Best is the heaviest group and its weight, the earliest of equals; ok is false when there is none.
func (t *Tally[H]) Best() (answer H, weight *big.Int, ok bool) {
	weight = new(big.Int)
	for _, a := range t.order {
		if g := t.groups[a]; g.Cmp(weight) > 0 {
			answer, weight, ok = a, g, true
		}
	}
	return answer, new(big.Int).Set(weight), ok
}

// Reached tells whether a group has the trust asked.
func (t *Tally[H]) Reached(answer H, trust uint64) bool {
	return reached(t.Group(answer), t.Total(), trust)
}

// reached is the hub's test, strict and in integers: group·trust > total·(trust−1). Trust 0 counts as 1.
func reached(group, total *big.Int, trust uint64) bool {
	trust = max(trust, 1)
	left := new(big.Int).Mul(group, new(big.Int).SetUint64(trust))
	right := new(big.Int).Mul(total, new(big.Int).SetUint64(trust-1))
	return left.Cmp(right) > 0
}

// Enough tells whether the trust would be reached if every pending worker (by score) gave the answer of the
// best group, or one common answer when there is none yet.
//
// Rationale: a scheduler that authorizes more workers than this pays for work nobody needs; fewer, and the
// task cannot complete. With pending workers the best group grows by the product of their weights.
func (t *Tally[H]) Enough(pending []uint64, trust uint64) bool {
	return t.Expect(pending).Enough(trust)
}

// Expectation is what becomes of a tally if all that are to come give the answer of the best group.
type Expectation struct {
	group, others *big.Int
	some          bool // answers, or workers that will give one
}

// Expect reckons with pending workers, by score.
func (t *Tally[H]) Expect(pending []uint64) *Expectation {
	_, best, ok := t.Best()
	others := t.Total()
	e := &Expectation{group: best, others: others.Sub(others, best), some: ok}
	if !ok {
		e.group = big.NewInt(1)
	}
	for _, score := range pending {
		e.Add(score)
	}
	return e
}

// Add reckons with one more worker.
func (e *Expectation) Add(score uint64) {
	e.group.Mul(e.group, new(big.Int).SetUint64(Weight(score)))
	e.some = true
}

// Enough tells whether that reaches the trust.
func (e *Expectation) Enough(trust uint64) bool {
	return e.some && reached(e.group, new(big.Int).Add(e.others, e.group), trust)
}

// maxReplicas bounds the count of workers on one task, as the hub does.
const maxReplicas = 64

// Replicas is how many agreeing workers of one score a trust takes when nobody disagrees; ok is false when
// that is more than the hub accepts for a task.
func Replicas(score, trust uint64) (n int, ok bool) {
	var t Tally[struct{}]
	for n = 1; n <= maxReplicas; n++ {
		t.Add(struct{}{}, score)
		if t.Reached(struct{}{}, trust) {
			return n, true
		}
	}
	return 0, false
}
