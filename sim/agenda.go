package sim

// agenda is what is to happen, in the order of time and, at the same moment, in the order in which it was said.
type agenda struct {
	items []entry
	said  uint64
}

type entry struct {
	at, order uint64 // milliseconds
	do        func()
}

func (a *agenda) before(i, j int) bool {
	x, y := &a.items[i], &a.items[j]
	return x.at < y.at || x.at == y.at && x.order < y.order
}

func (a *agenda) add(at uint64, do func()) {
	a.said++
	a.items = append(a.items, entry{at, a.said, do})
	for i := len(a.items) - 1; i > 0; {
		parent := (i - 1) / 2
		if !a.before(i, parent) {
			return
		}
		a.items[i], a.items[parent] = a.items[parent], a.items[i]
		i = parent
	}
}

func (a *agenda) next() (entry, bool) {
	if len(a.items) == 0 {
		return entry{}, false
	}
	first, last := a.items[0], len(a.items)-1
	a.items[0], a.items[last] = a.items[last], entry{}
	a.items = a.items[:last]
	for i := 0; ; {
		child := 2*i + 1
		if child >= last {
			break
		}
		if child+1 < last && a.before(child+1, child) {
			child++
		}
		if !a.before(child, i) {
			break
		}
		a.items[i], a.items[child] = a.items[child], a.items[i]
		i = child
	}
	return first, true
}
