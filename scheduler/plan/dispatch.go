package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// dispatch gives tasks to workers: first to tasks that have begun, then a fair share to every deal.
//
// Rationale: a task that has some of the workers it needs holds their stakes until it has them all. Two tasks
// that each wait for the other's worker would wait for ever, so what has begun is completed first.
func (p *step) dispatch() {
	p.arrange()
	p.wake()
	for p.free > 0 && p.begun.first != nil {
		p.give(p.begun.first)
	}
	for p.free > 0 && !p.stopped {
		d, ok := p.shares.top()
		if !ok {
			return
		}
		if d.worn.first != nil {
			p.give(d.worn.first)
		} else {
			p.give(d.fresh.first)
		}
	}
}

// give gives a task that wants workers all that it wants, or has it wait for others.
//
// Rationale: a task that was begun gets all its workers before another begins.
func (p *step) give(t *task) {
	for p.free > 0 {
		given := p.assignOne(t)
		p.put(t)
		if given {
			continue
		}
		if t.line != nil { // it wants more, and nobody can take it
			p.park(t)
		}
		return
	}
}

// mayAssign tells whether the task wants one more worker.
func (p *step) mayAssign(t *task) bool {
	if t.full || !t.assignable() || t.deal.refusal != "" || p.now >= t.ContributionDeadline {
		return false
	}
	if answers := len(t.Contributions) + len(t.words()); answers+len(t.leases) >= t.most() {
		t.waiting = fmt.Sprintf("%d workers could not agree", answers)
		return false
	}
	// Rationale: never more workers than the trust needs if those at work agree; each further one would
	// lock its stake and spend its time for nothing.
	tally, pending := t.tally()
	if tally.Enough(pending, t.asked()) && !t.lone() && (p.straggler(t) == nil || !t.lacksWithout(&tally, t.asked())) {
		t.full, t.waiting = true, ""
		return false
	}
	return true
}

// most is how many workers may have a part in a task.
func (t *task) most() int {
	if t.raised > 0 {
		return maxChecked
	}
	return maxReplicas
}

// assignOne leases the task to one more worker, if it wants one and one may have it.
func (p *step) assignOne(t *task) bool {
	if !p.mayAssign(t) {
		return false
	}
	if p.decide(t); !t.assignable() {
		p.begin(t) // on the classic road it has to be initialized first
		return false
	}
	// Rationale: unless the workers at hand suffice for the trust, those assigned would lock their
	// stakes until the final deadline and earn nothing.
	if missing := p.missing(t); missing != "" {
		t.wait(missing)
		return false
	}
	w := p.choose(t)
	if w == nil {
		if t.wait("all workers that may take it are busy"); len(t.cooling) > 0 {
			t.waiting = "all workers that may take it are busy, or will be asked again in a moment"
		}
		return false
	}
	l := &lease{worker: w, id: p.lease, since: p.now, until: p.leaseEnd(t), score: w.Score, stake: t.stake()}
	p.lease++
	if late := p.straggler(t); late != nil {
		if tally, pending := t.tally(); tally.Enough(pending, t.asked()) {
			l.hedges = late.worker.Address
			t.deal.hedged++
		}
	}
	p.addLease(t, l)
	t.waiting = ""
	p.emit(p.assignment(t, l))
	if p.checks(t, w) {
		p.check(t, w)
	}
	return true
}

// wait says why the task, and others of its deal that nobody has had, get no worker.
func (t *task) wait(why string) { t.waiting, t.deal.waiting = why, why }

// Reasons that missing words more exactly.
const (
	untagged = "cannot do what the deal's tag asks for"
	poor     = "has not the stake free"
	barred   = "is in quarantine"
)

// fits tells why a worker cannot take a task, "" when it can. Slots are not looked at.
func (p *step) fits(w *worker, t *task) string {
	switch {
	case !w.connected:
		return "gone"
	case w.barred > p.now:
		return barred
	case !t.deal.Tag.SubsetOf(w.Tag):
		return untagged
	case t.deal.runtime != 0 && t.deal.runtime&w.Runtimes == 0:
		return "cannot run this kind of app"
	case t.deal.needs.LackOf(&w.Machine) != poco.Nothing:
		return lacks[t.deal.needs.LackOf(&w.Machine)]
	case t.signs() && !w.Signs:
		return "sends its own transactions"
	case !t.signs() && !w.Gas:
		return "cannot pay for gas"
	case w.held[t.ID] == nil && p.unlocked(w) < t.stake():
		return poor
	}
	return ""
}

// lacks are reasons too.
var lacks = [...]string{
	poco.LackCPU: "has too few processors", poco.LackMemory: "has too little memory", poco.LackDisk: "has too little disk",
	poco.LackGPU: "has not the graphics processors", poco.LackArch: "is of another architecture", poco.LackRegion: "is in another region",
	poco.LackEnergy: "runs on other energy", poco.LackCarbon: "costs more carbon", poco.LackNetwork: "gives tasks no network",
}

// words says a reason of [step.fits] exactly.
//
// Rationale: reasons are found for many workers and told of few.
func (p *step) words(reason string, w *worker, t *task) string {
	n, m := &t.deal.needs, &w.Machine
	switch reason {
	case barred:
		return p.whyQuarantined(w.Address)
	case untagged:
		return "cannot do " + t.deal.Tag.String()
	case poor:
		return fmt.Sprintf("has %s of the %s stake free", p.unlocked(w), t.stake())
	case lacks[poco.LackCPU]:
		return fmt.Sprintf("gives a task %d of the %s asked for", m.CPU, plural(int(min(n.CPU, 1<<31)), "processor"))
	case lacks[poco.LackMemory]:
		return fmt.Sprintf("gives a task %d of the %d bytes of memory asked for", m.Memory, n.Memory)
	case lacks[poco.LackDisk]:
		return fmt.Sprintf("gives a task %d of the %d bytes of disk asked for", m.Disk, n.Disk)
	case lacks[poco.LackGPU]:
		return fmt.Sprintf("has not the %s asked for (%d bytes each, vendor %q)", plural(int(min(n.GPU.Count, 1<<31)), "graphics processor"), n.GPU.Memory, n.GPU.Vendor)
	case lacks[poco.LackArch]:
		return fmt.Sprintf("is %s, asked for is %s", cmp.Or(m.Arch, "of unknown architecture"), strings.Join(n.Arch, " or "))
	case lacks[poco.LackRegion]:
		return fmt.Sprintf("is in %s, asked for is %s", cmp.Or(strings.Join(m.Regions, ", "), "no region it tells"), strings.Join(n.Region, " or "))
	case lacks[poco.LackEnergy]:
		return fmt.Sprintf("runs on %s, asked for is %s", cmp.Or(m.Energy, "energy it does not tell"), strings.Join(n.Energy, " or "))
	case lacks[poco.LackCarbon]:
		if m.Carbon == nil {
			return fmt.Sprintf("does not tell its carbon, asked for is at most %d g/kWh", n.Carbon)
		}
		return fmt.Sprintf("costs %d g of CO2 for a kWh, asked for is at most %d", *m.Carbon, n.Carbon)
	}
	return reason
}

// missing tells what the task lacks for its trust to be reachable with the workers at hand, "" if nothing.
func (p *step) missing(t *task) string {
	tally, pending := t.tally()
	hope := tally.Expect(pending)
	if hope.Enough(t.asked()) && !t.lone() {
		return ""
	}
	votes := len(t.Contributions) + len(t.words()) + len(pending)
	able, why, misfit := 0, "", (*worker)(nil)
	for _, w := range p.joined {
		if w.held[t.ID] != nil || t.spent[w.Address] != "" {
			continue
		}
		if reason := p.fits(w, t); reason != "" {
			if reason != "gone" {
				why, misfit = reason, w
			}
			continue
		}
		able++
		hope.Add(w.Score)
		if votes+able > maxReplicas {
			return fmt.Sprintf("trust %d needs more workers than the hub accepts for a task", t.asked())
		}
		if hope.Enough(t.asked()) {
			return ""
		}
	}
	need := max(able, 1)
	for ; votes+need <= maxReplicas && !hope.Enough(t.asked()); need++ {
		hope.Add(0)
	}
	if votes+need > maxReplicas {
		return fmt.Sprintf("trust %d needs more workers than the hub accepts for a task", t.asked())
	}
	text := fmt.Sprintf("trust %d needs %s more and %d can take it", t.asked(), plural(need, "worker"), able)
	if why != "" {
		text += " (another " + p.words(why, misfit, t) + ")"
	}
	return text
}

// choose picks among the workers that may take the task, by lot, rather one of a group or owner not yet on the task, and of
// those rather one that has the app.
//
// Rationale: replicas prove something only if they are independent; machines of one owner are not. To make up for a late worker one
// that was late itself the last time is the last choice.
func (p *step) choose(t *task) (best *worker) {
	at, looked, n := 0, 0, len(p.idlers)
	if n == 0 {
		return nil
	}
	first := int(p.draw() % uint64(n))
	good, hedge := independent, p.straggler(t) != nil
	if hedge {
		good += prompt
	}
	for i := range n {
		w := p.idlers[(first+i)%n]
		if w.held[t.ID] != nil || t.spent[w.Address] != "" || p.now < t.cooling[w.Address] || p.fits(w, t) != "" {
			continue
		}
		rank := warmth(t, w)
		if !p.related(t, w) {
			rank += independent
		}
		if hedge && !w.slow {
			rank += prompt
		}
		if best == nil || rank > at {
			best, at = w, rank
		}
		if at >= good {
			looked++
		}
		if at == good+warm || looked > looksForWarm {
			return best
		}
	}
	return best
}

// What counts for a worker: that it is not slow where another was, before that it is independent of those at the task, before that
// it has the app already.
const (
	warm        = 1
	independent = 2
	prompt      = 4
)

// looksForWarm is among how many workers that would do one that has the app is looked for.
const looksForWarm = 16

// warmth tells whether a worker has run the deal's app: then it need not fetch it.
func warmth(t *task, w *worker) int {
	if w.apps.has(t.deal.App.Pointer) {
		return warm
	}
	return 0
}

// related tells whether a worker of the same group is on the task already.
func (p *step) related(t *task, w *worker) bool {
	if w.Group == "" && w.Owner == "" {
		return false
	}
	for _, l := range t.leases {
		if akin(l.worker, w) {
			return true
		}
	}
	for _, c := range t.Contributions {
		if akin(p.workers[c.Worker], w) {
			return true
		}
	}
	for _, s := range t.words() {
		if akin(p.workers[s.Worker], w) {
			return true
		}
	}
	return false
}

// akin tells whether two workers may be one owner's.
func akin(a, b *worker) bool {
	return a != nil && (a.Group != "" && a.Group == b.Group || a.Owner != "" && a.Owner == b.Owner)
}

// draw is the next number of a splitmix64 sequence.
func (p *step) draw() uint64 {
	p.random += 0x9e3779b97f4a7c15
	z := p.random
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func plural(n int, noun string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", noun)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// remembered is how many apps a worker is known to have; the ones it ran last.
const remembered = 16

// apps are those that a worker has run, the last one last.
type apps []common.Address

func (a apps) has(app common.Address) bool { return slices.Contains(a, app) }

func (a *apps) ran(app common.Address) {
	list := slices.DeleteFunc(*a, func(o common.Address) bool { return o == app })
	if list = append(list, app); len(list) > remembered {
		list = slices.Delete(list, 0, 1)
	}
	*a = list
}
