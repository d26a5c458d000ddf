package trust_test

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco/trust"
)

func TestWeight(t *testing.T) {
	for _, c := range []struct{ score, weight, log uint64 }{
		{0, 2, 1}, {1, 2, 1}, {11, 2, 1}, {12, 3, 1}, {14, 3, 1}, {15, 4, 2}, {100, 32, 5}, {300, 99, 6},
	} {
		if w, l := trust.Weight(c.score), trust.LogWeight(c.score); w != c.weight || l != c.log {
			t.Errorf("score %d: weight %d, log %d, want %d and %d", c.score, w, l, c.weight, c.log)
		}
	}
}

// TestReplicas: how many new workers that all agree a trust takes.
func TestReplicas(t *testing.T) {
	for trustAsked, want := range map[uint64]int{
		0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 8: 3, 9: 4, 16: 4, 17: 5, 32: 5, 33: 6,
	} {
		if n, ok := trust.Replicas(0, trustAsked); !ok || n != want {
			t.Errorf("trust %d: %d workers, %v, want %d", trustAsked, n, ok, want)
		}
	}
	if n, ok := trust.Replicas(0, math.MaxUint64); n != 64 || !ok {
		t.Errorf("the highest trust: %d workers, %v, want 64, as many as a task has room for", n, ok)
	}
}

// TestDissent: one dissenting worker of weight 2 makes trust 3 cost three agreeing ones, trust 5 four.
func TestDissent(t *testing.T) {
	for trustAsked, want := range map[uint64]int{3: 3, 5: 4} {
		var tally trust.Tally[string]
		tally.Add("lie", 0)
		for n := 1; ; n++ {
			tally.Add("truth", 0)
			if tally.Reached("truth", trustAsked) {
				if n != want {
					t.Errorf("trust %d: %d agreeing workers, want %d", trustAsked, n, want)
				}
				break
			}
		}
	}
}

func TestPublishedExample(t *testing.T) {
	var tally trust.Tally[int]
	tally.Add(17, 12)
	tally.Add(42, 100)
	if tally.Reached(42, 100) || tally.Reached(17, 100) {
		t.Error("two workers of weight 3 and 32 should not reach trust 100")
	}
	tally.Add(42, 300)
	if !tally.Reached(42, 100) || tally.Group(42).Int64() != 32*99 || tally.Total().Int64() != 1+3+32*99 {
		t.Errorf("group %v of %v does not reach trust 100", tally.Group(42), tally.Total())
	}
	if best, weight, ok := tally.Best(); best != 42 || weight.Int64() != 3168 || !ok {
		t.Errorf("the best is %d of %v, %v", best, weight, ok)
	}
	tally.Remove(42)
	if tally.Total().Int64() != 4 || tally.Group(42).Sign() != 0 {
		t.Errorf("after a reopen the total is %v", tally.Total())
	}
}

// TestBestIsTheEarliest keeps the core deterministic: equal groups rank by the first answer.
func TestBestIsTheEarliest(t *testing.T) {
	for range 20 {
		var tally trust.Tally[int]
		for answer := range 10 {
			tally.Add(answer, 0)
		}
		tally.Remove(0)
		if best, _, ok := tally.Best(); best != 1 || !ok {
			t.Fatalf("the best of equals is %d, want the earliest, 1", best)
		}
	}
	var empty trust.Tally[int]
	if _, weight, ok := empty.Best(); ok || weight.Sign() != 0 || empty.Enough(nil, 1) {
		t.Error("an empty tally has a best group, or is enough")
	}
}

// TestTallyFollowsTheHub compares with the hub's own incremental update: delta = max(g,1)·w − g.
func TestTallyFollowsTheHub(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tally trust.Tally[int]
		groups, total := map[int]*big.Int{}, big.NewInt(1)
		asked := rapid.Uint64Range(0, 1000).Draw(t, "trust")
		for range rapid.IntRange(1, 64).Draw(t, "contributions") {
			answer, score := rapid.IntRange(0, 3).Draw(t, "answer"), rapid.Uint64Range(0, 3000).Draw(t, "score")
			g := groups[answer]
			if g == nil {
				g = new(big.Int)
			}
			next := new(big.Int).Mul(new(big.Int).SetUint64(max(score/3, 3)-1), bigMax(g, big.NewInt(1)))
			total.Add(total, new(big.Int).Sub(next, g))
			groups[answer] = next
			tally.Add(answer, score)
			if tally.Group(answer).Cmp(next) != 0 || tally.Total().Cmp(total) != 0 {
				t.Fatalf("group %v of %v, the hub has %v of %v", tally.Group(answer), tally.Total(), next, total)
			}
			deal := max(asked, 1)
			want := new(big.Int).Mul(next, new(big.Int).SetUint64(deal)).Cmp(new(big.Int).Mul(total, new(big.Int).SetUint64(deal-1))) > 0
			if tally.Reached(answer, asked) != want {
				t.Fatalf("reached %v, want %v", !want, want)
			}
		}
	})
}

func bigMax(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

// TestEnough: it answers exactly what happens when the pending workers all join the best group.
func TestEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tally, after trust.Tally[int]
		asked := rapid.Uint64Range(0, 200).Draw(t, "trust")
		for range rapid.IntRange(0, 6).Draw(t, "contributions") {
			answer, score := rapid.IntRange(0, 2).Draw(t, "answer"), rapid.Uint64Range(0, 300).Draw(t, "score")
			tally.Add(answer, score)
			after.Add(answer, score)
		}
		pending := rapid.SliceOfN(rapid.Uint64Range(0, 300), 0, 6).Draw(t, "pending")
		best, _, _ := tally.Best()
		for _, score := range pending {
			after.Add(best, score)
		}
		if got, want := tally.Enough(pending, asked), after.Reached(best, asked); got != want {
			t.Fatalf("enough %v, want %v", got, want)
		}
	})
}
