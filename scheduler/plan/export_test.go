package plan

import (
	"fmt"
	"slices"

	"github.com/iexec-go/iexec/poco"
)

// Check tells what is wrong with the lines and counters, which follow every change by themselves: it works everything out
// anew, as a pool would that looks at all tasks and workers for each event.
func (s State) Check() error {
	p := &step{State: s}
	slots, free, leased := 0, 0, 0
	for _, w := range s.joined {
		serves := w.connected && p.quarantined(w.Address) == 0
		if serves {
			slots, free = slots+w.Slots, free+max(w.Slots-w.busy, 0)
		}
		if idle := serves && w.busy < w.Slots; idle != (w.idle > 0) || idle && s.idlers[w.idle-1] != w {
			return fmt.Errorf("worker %s is not where it belongs among those with a free slot", w.Address)
		}
		reserved, busy := poco.Amount(0), 0
		for _, l := range w.held {
			if reserved += l.stake; !l.computed {
				busy++
			}
			leased++
		}
		if reserved != w.reserved || busy != w.busy {
			return fmt.Errorf("worker %s has %v reserved and %d busy, want %v and %d", w.Address, w.reserved, w.busy, reserved, busy)
		}
		if s.workers[w.Address] != w {
			return fmt.Errorf("worker %s is known twice", w.Address)
		}
	}
	if slots != s.slots || free != s.free || leased != s.leased {
		return fmt.Errorf("%d slots, %d free, %d leases, want %d, %d, %d", s.slots, s.free, s.leased, slots, free, leased)
	}
	for worker, promised := range s.promised {
		sum := poco.Amount(0)
		for _, stake := range promised.stakes {
			sum += stake
		}
		if sum != promised.sum || len(promised.stakes) == 0 {
			return fmt.Errorf("worker %s has promised %v, want %v", worker, promised.sum, sum)
		}
	}
	idle, unshown, moving := 0, 0, 0
	open := map[*deal]int{}
	for _, t := range s.open {
		if (t.Status == poco.TaskUnset || t.Status == poco.TaskActive) && !t.started() {
			idle++
		}
		if t.Fixed != nil && !t.upload.done {
			unshown++
		}
		if t.moves > 0 {
			if moving++; s.moving[t.moves-1] != t {
				return fmt.Errorf("task %s moves, and is not found", t.ID)
			}
		}
		if due := p.next(t); due != 0 && (t.timer == 0 || s.timers.items[t.timer-1] != t || t.due > due) {
			return fmt.Errorf("task %s has its timer at %d, want %d", t.ID, t.due, due)
		}
		open[t.deal]++
		if err := p.forgotten(t); err != nil {
			return err
		}
	}
	if idle != s.idle || unshown != s.unshown || moving != len(s.moving) {
		return fmt.Errorf("%d idle, %d to be shown, %d moving, want %d, %d, %d", s.idle, s.unshown, len(s.moving), idle, unshown, moving)
	}
	active := 0
	for _, d := range s.deals {
		if d.open != open[d] {
			return fmt.Errorf("deal %s has %d open, want %d", d.ID, d.open, open[d])
		}
		if d.done < d.BotSize || d.open > 0 {
			active++
		}
		usual, known := d.usual()
		if known = known && d.running.first != nil; known != (d.lags > 0) || known && d.lagAt != d.running.first.from+patience(usual) {
			return fmt.Errorf("deal %s looks for late workers at %d, and %d s are usual", d.ID, d.lagAt, usual)
		}
		for l := d.running.first; l != nil; l = l.after {
			if l.late || l.worker.held[l.task.ID] != l || l.after != nil && l.after.from < l.from {
				return fmt.Errorf("lease %d of deal %s is not among those running", l.id, d.ID)
			}
		}
		left := d.seen.next() < d.BotSize
		if s.free > 0 && s.now > 0 && left && d.source == 0 && p.blocked(d) == "" {
			return fmt.Errorf("deal %s may begin, and is forgotten", d.ID)
		}
		if left && s.now >= d.finalDeadline() && !slices.Contains(s.overdue, d) {
			return fmt.Errorf("deal %s is overdue, and is forgotten", d.ID)
		}
	}
	if active != s.active {
		return fmt.Errorf("%d deals are active, want %d", s.active, active)
	}
	return nil
}

// forgotten tells of a task that a worker at hand could take, and that nobody gives to it.
func (p *step) forgotten(t *task) error {
	if p.free == 0 || p.stopped && !t.started() {
		return nil
	}
	twin := *t
	if p.mayAssign(&twin) && p.missing(&twin) == "" && p.choose(&twin) != nil {
		return fmt.Errorf("task %s could have a worker now, and waits", t.ID)
	}
	return nil
}
