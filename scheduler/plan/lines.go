package plan

import (
	"cmp"
	"slices"

	"github.com/iexec-go/iexec/poco"
)

// What is looked at for every event must not grow with the number of open tasks, of workers or of deals. So tasks wait in
// lines by what they wait for, those with a deadline in a heap by the earliest, and what may have become possible by an
// event is found from the workers that the event set free.

// line is a queue of tasks. A task is in one line at most.
type line struct {
	first, last *task
	n           int
}

func (l *line) push(t *task) {
	t.line, t.before, t.after = l, l.last, nil
	if l.last == nil {
		l.first = t
	} else {
		l.last.after = t
	}
	l.last = t
	l.n++
}

func (t *task) unline() {
	l := t.line
	if l == nil {
		return
	}
	if t.before == nil {
		l.first = t.after
	} else {
		t.before.after = t.after
	}
	if t.after == nil {
		l.last = t.before
	} else {
		t.after.before = t.before
	}
	t.line, t.before, t.after = nil, nil, nil
	l.n--
}

// order is a binary heap whose members know their places, counted from 1; 0 is not in it.
type order[E any] struct {
	items []E
	less  func(a, b E) bool
	place func(e E) *int
}

func (h *order[E]) top() (e E, ok bool) {
	if len(h.items) == 0 {
		return e, false
	}
	return h.items[0], true
}

// set puts a member in, or where it now belongs, or takes it out.
func (h *order[E]) set(e E, in bool) {
	at := h.place(e)
	switch {
	case in && *at == 0:
		h.items = append(h.items, e)
		*at = len(h.items)
		h.up(*at - 1)
	case in:
		if !h.up(*at - 1) {
			h.down(*at - 1)
		}
	case *at > 0:
		i, last := *at-1, len(h.items)-1
		h.swap(i, last)
		var zero E
		h.items[last] = zero
		h.items = h.items[:last]
		*at = 0
		if i < last && !h.up(i) {
			h.down(i)
		}
	}
}

func (h *order[E]) swap(i, j int) {
	h.items[i], h.items[j] = h.items[j], h.items[i]
	*h.place(h.items[i]), *h.place(h.items[j]) = i+1, j+1
}

func (h *order[E]) up(i int) (moved bool) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h.less(h.items[i], h.items[parent]) {
			return moved
		}
		h.swap(i, parent)
		i, moved = parent, true
	}
	return moved
}

func (h *order[E]) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(h.items) {
			return
		}
		if child+1 < len(h.items) && h.less(h.items[child+1], h.items[child]) {
			child++
		}
		if !h.less(h.items[child], h.items[i]) {
			return
		}
		h.swap(i, child)
		i = child
	}
}

// lines is where tasks, deals and workers wait.
type lines struct {
	begun   *line        // that lack workers and have some: before all others
	timers  order[*task] // by the earliest deadline
	shares  order[*deal] // with tasks to give away, the one with the fewest leases first
	sources order[*deal] // with tasks to open, the one with the fewest open first
	ends    order[*deal] // by the final deadline, until it has passed
	lags    order[*deal] // by when the first of their workers is late
	moving  []*task      // that something happens with: looked at every tick
	needy   []*deal      // something of which waits for a worker to be free or fit
	overdue []*deal      // whose final deadline has passed, with tasks that were never begun
	idlers  []*worker    // connected, with a free slot
	gone    []absence    // disconnected, the longest first
	freed   []*worker    // that may take more than before the event
	touched []*task      // to be put where they belong
	slots   int          // of all that are connected
	free    int          // of those, free
	leased  int          // leases there are
	idle    int          // open tasks that nobody works on yet
	unshown int          // committed tasks whose digest is not known to be right
	active  int          // deals with something left to do
	serial  uint64       // of the next task or deal
}

type absence struct {
	worker *worker
	at     uint64
}

func newLines() lines {
	byShare := func(count func(*deal) int) func(a, b *deal) bool {
		return func(a, b *deal) bool {
			x, y := count(a), count(b)
			return x < y || x == y && a.serial < b.serial
		}
	}
	return lines{
		begun: &line{},
		timers: order[*task]{place: func(t *task) *int { return &t.timer }, less: func(a, b *task) bool {
			return a.due < b.due || a.due == b.due && a.serial < b.serial
		}},
		shares:  order[*deal]{place: func(d *deal) *int { return &d.share }, less: byShare(func(d *deal) int { return d.leases })},
		sources: order[*deal]{place: func(d *deal) *int { return &d.source }, less: byShare(func(d *deal) int { return d.open })},
		lags: order[*deal]{place: func(d *deal) *int { return &d.lags }, less: func(a, b *deal) bool {
			return a.lagAt < b.lagAt || a.lagAt == b.lagAt && a.serial < b.serial
		}},
		ends: order[*deal]{place: func(d *deal) *int { return &d.end }, less: func(a, b *deal) bool {
			x, y := a.finalDeadline(), b.finalDeadline()
			return x < y || x == y && a.serial < b.serial
		}},
	}
}

// touch has a task put where it belongs before anything is decided.
func (p *step) touch(t *task) {
	if !t.touched {
		t.touched = true
		p.touched = append(p.touched, t)
	}
}

// arrange puts every task that changed where it belongs.
func (p *step) arrange() {
	for i := 0; i < len(p.touched); i++ {
		t := p.touched[i]
		t.touched = false
		p.put(t)
	}
	clear(p.touched)
	p.touched = p.touched[:0]
}

// put puts a task where it belongs.
func (p *step) put(t *task) {
	if t.drop {
		return
	}
	p.count(&t.idle, &p.idle, (t.Status == poco.TaskUnset || t.Status == poco.TaskActive) && !t.started())
	p.count(&t.unshown, &p.unshown, t.Fixed != nil && !t.upload.done)
	p.move(t, t.Status == poco.TaskRevealing || t.tx != nil || t.gathers != "" || len(t.signed) > 0 ||
		t.Status == poco.TaskUnset && !t.signs())
	d := t.deal
	var want *line
	switch {
	case t.full || !t.assignable() || d.refusal != "" || p.now >= t.ContributionDeadline:
	case t.started():
		want = p.begun
	case len(t.spent)+len(t.cooling) > 0:
		want = &d.worn
	default:
		want = &d.fresh
	}
	if t.line != want {
		if t.unline(); want != nil {
			want.push(t)
		}
	}
	p.shared(d)
	t.due = p.next(t)
	p.timers.set(t, t.due != 0)
}

func (p *step) count(has *bool, sum *int, now bool) {
	if now && !*has {
		*sum++
	}
	if !now && *has {
		*sum--
	}
	*has = now
}

func (p *step) move(t *task, moves bool) {
	switch {
	case moves && t.moves == 0:
		p.moving = append(p.moving, t)
		t.moves = len(p.moving)
	case !moves && t.moves > 0:
		last := p.moving[len(p.moving)-1]
		p.moving[t.moves-1], last.moves = last, t.moves
		p.moving[len(p.moving)-1] = nil
		p.moving = p.moving[:len(p.moving)-1]
		t.moves = 0
	}
}

// next is when time alone asks for something, 0 when it never does. Tasks that move are looked at besides.
func (p *step) next(t *task) (due uint64) {
	at := func(when uint64) {
		if when > p.now && (due == 0 || when < due) {
			due = when
		}
	}
	at(t.ContributionDeadline)
	at(t.FinalDeadline)
	if t.raised > 0 {
		at(t.checkUntil)
	}
	for _, l := range t.leases {
		at(l.until)
		if !l.late {
			at(l.lateAt)
		}
	}
	for _, until := range t.cooling {
		at(until)
	}
	return due
}

// shared puts a deal among those with tasks to give away, or not.
func (p *step) shared(d *deal) {
	p.shares.set(d, d.worn.n > 0 || d.fresh.n > 0 && !d.stuck)
}

// park puts aside a task that none of the workers at hand can take.
//
// Rationale: tasks of a deal that nobody has looked at yet are alike: if one finds nobody, none does.
func (p *step) park(t *task) {
	d := t.deal
	if t.line == &d.fresh {
		d.stuck = true
	} else {
		t.unline()
		d.parked.push(t)
	}
	p.shared(d)
	p.need(d)
}

func (p *step) need(d *deal) {
	if !d.needy {
		d.needy = true
		p.needy = append(p.needy, d)
	}
}

// wake takes up again what the workers that were set free may take.
func (p *step) wake() {
	if len(p.freed) == 0 {
		return
	}
	kept := p.needy[:0]
	for _, d := range p.needy {
		for _, w := range p.freed {
			p.offer(d, w)
		}
		if d.needy = d.lacking || d.stuck || d.parked.n > 0; d.needy {
			kept = append(kept, d)
		}
	}
	clear(p.needy[len(kept):])
	p.needy = kept
	for _, w := range p.freed {
		w.freed = false
	}
	clear(p.freed)
	p.freed = p.freed[:0]
}

// offer tries a deal's waiting tasks on one worker. One that left counts too: without it the road may be another.
func (p *step) offer(d *deal, w *worker) {
	if w.connected && !p.suits(w, d) {
		return
	}
	if d.lacking || d.stuck {
		d.lacking, d.stuck = false, false
		p.sourced(d)
		p.shared(d)
	}
	for t := d.parked.first; t != nil; {
		parked := t
		t = t.after
		if !w.connected || w.held[parked.ID] == nil && parked.spent[w.Address] == "" && p.now >= parked.cooling[w.Address] {
			parked.unline()
			p.put(parked)
		}
	}
}

// suits tells whether a worker could take some task of the deal, on whatever road.
func (p *step) suits(w *worker, d *deal) bool {
	least := d.WorkerStake
	if d.ShortRoad() {
		least = 0
	}
	return d.Tag.SubsetOf(w.Tag) && (d.runtime == 0 || d.runtime&w.Runtimes != 0) && (d.signs && w.Signs || w.Gas) &&
		p.unlocked(w) >= least && d.needs.LackOf(&w.Machine) == poco.Nothing
}

// sourced puts a deal among those with tasks to open, or not.
func (p *step) sourced(d *deal) {
	left := d.seen.next() < d.BotSize
	p.sources.set(d, left && d.refusal == "" && !d.lacking && p.now < d.contributionDeadline())
	if left && !d.overdue && p.now >= d.finalDeadline() && p.now > 0 {
		d.overdue = true
		p.overdue = append(p.overdue, d)
	}
	p.ends.set(d, !d.gone && p.now < d.finalDeadline())
	p.count(&d.active, &p.active, !d.gone && (d.done < d.BotSize || d.open > 0))
}

// recount follows a worker's slots.
func (p *step) recount(w *worker) {
	slots, free := 0, 0
	if w.connected && p.quarantined(w.Address) == 0 {
		slots, free = w.Slots, max(w.Slots-w.busy, 0)
	}
	more := free > w.free
	p.slots += slots - w.slots
	p.free += free - w.free
	w.slots, w.free = slots, free
	switch {
	case free > 0 && w.idle == 0:
		p.idlers = append(p.idlers, w)
		w.idle = len(p.idlers)
	case free == 0 && w.idle > 0:
		last := p.idlers[len(p.idlers)-1]
		p.idlers[w.idle-1], last.idle = last, w.idle
		p.idlers[len(p.idlers)-1] = nil
		p.idlers = p.idlers[:len(p.idlers)-1]
		w.idle = 0
	}
	if more {
		p.freeUp(w)
	}
}

// freeUp notes that a worker may take more than before.
func (p *step) freeUp(w *worker) {
	if !w.freed {
		w.freed = true
		p.freed = append(p.freed, w)
	}
}

// openOf lists the open tasks of a deal, nil: of all, in the order they were opened.
func (s State) openOf(d *deal) (tasks []*task) {
	for _, t := range s.open {
		if d == nil || t.deal == d {
			tasks = append(tasks, t)
		}
	}
	sortTasks(tasks)
	return tasks
}

// heldBy lists the tasks that a worker has a lease on, in the order they were opened.
func (p *step) heldBy(w *worker) []*task {
	tasks := make([]*task, 0, len(w.held))
	for id := range w.held {
		tasks = append(tasks, p.open[id])
	}
	sortTasks(tasks)
	return tasks
}

func sortTasks(tasks []*task) {
	slices.SortFunc(tasks, func(a, b *task) int { return cmp.Compare(a.serial, b.serial) })
}
