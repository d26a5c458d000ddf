package sim

import "github.com/iexec-go/iexec/poco/trust"

// Theory is what credibility voting promises (Sarmenta): how often a false answer is believed, and how many answers a task takes,
// when each answer comes from a new worker that lies with this probability. Liars that collude all say the same; others agree with
// nobody. It adds up every history of votes, by the hub's own rule of when they suffice.
//
// The promise to the requester is that a result is wrong with a probability of at most 1/trust; it holds as long as no more workers
// lie than the weight of a new one assumes, one in three.
func Theory(asked uint64, liars float64, colluding bool) (wrong, replicas float64) {
	const room = 64 // answers that a task takes
	at := map[[2]int]float64{{0, 0}: 1}
	for n := range room {
		next := map[[2]int]float64{}
		for right := n; right >= 0; right-- {
			p, lies := at[[2]int{right, n - right}], n-right
			if p == 0 {
				continue
			}
			for _, vote := range []struct {
				lie bool
				p   float64
			}{{false, p * (1 - liars)}, {true, p * liars}} {
				if vote.p == 0 {
					continue
				}
				replicas += vote.p
				state := [2]int{right + 1, lies}
				if vote.lie {
					state = [2]int{right, lies + 1}
				}
				switch truth, lie := believed(state[0], state[1], asked, colluding); {
				case lie:
					wrong += vote.p
				case !truth:
					next[state] += vote.p
				}
			}
		}
		at = next
	}
	return wrong, replicas
}

// believed tells which answer so many new workers establish.
func believed(right, lies int, asked uint64, colluding bool) (truth, lie bool) {
	var t trust.Tally[int]
	for range right {
		t.Add(0, 0)
	}
	for i := range lies {
		if colluding {
			i = 0
		}
		t.Add(1+i, 0)
	}
	for i := range lies {
		lie = lie || t.Reached(1+i, asked)
	}
	return right > 0 && t.Reached(0, asked), lie
}
