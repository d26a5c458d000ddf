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
	_, wrong, replicas = votes(asked, liars, colluding, [2]int{}, room)
	return wrong, replicas
}

// Checked is what spot checks promise at trust 1: the part of the tasks whose result is wrong, at most, when so many tasks are done by
// so many new workers, and a part q of a worker's is done by a second one. A liar is believed until a check finds it out, and that
// comes with a probability of q times that of the truth to win against its lie; without checks it is believed always.
//
// It is a bound: who checks is checked too, and what is known of a liar's last answers is not counted.
func Checked(q, liars float64, colluding bool, workers, tasks int) float64 {
	const asked, room = 3, 7 // what the pool raises the trust to, and the answers it spends on that
	right, _, _ := votes(asked, liars, colluding, [2]int{0, 1}, room)
	found := q * right
	if found == 0 {
		return liars
	}
	return min(liars, liars*float64(workers)*(1-found)/found/float64(tasks))
}

// Canaried is what canaries promise at trust 1: the part of the results that is wrong, at most, when so many tasks are done by so many
// new workers, and a part q of all tasks are canaries. A liar is believed until one comes to it.
func Canaried(q, liars float64, workers, tasks int) float64 {
	if q == 0 {
		return liars
	}
	return min(liars, liars*float64(workers)*(1-q)/q/float64(tasks))
}

// votes goes on from so many right answers and lies, up to so many answers.
func votes(asked uint64, liars float64, colluding bool, from [2]int, room int) (right, wrong, replicas float64) {
	at := map[[2]int]float64{from: 1}
	for n := from[0] + from[1]; n < room; n++ {
		next := map[[2]int]float64{}
		for rights := n; rights >= 0; rights-- {
			p, lies := at[[2]int{rights, n - rights}], n-rights
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
				state := [2]int{rights + 1, lies}
				if vote.lie {
					state = [2]int{rights, lies + 1}
				}
				switch truth, lie := believed(state[0], state[1], asked, colluding); {
				case lie:
					wrong += vote.p
				case truth:
					right += vote.p
				default:
					next[state] += vote.p
				}
			}
		}
		at = next
	}
	return right, wrong, replicas
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
