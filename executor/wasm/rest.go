package wasm

import (
	"context"
	"os"
	"slices"
	"sync"
	"time"
)

// rest keeps processes between two runs of their room, stopped. It spares small tasks the start of a process and the loading
// of their module, which cost more than they do.
type rest struct {
	mu      sync.Mutex
	resting []*process // the longest first
	closed  bool
}

const (
	restTime   = 5 * time.Second
	maxResting = 32
)

// tenancy is what the requests to one process have in common: what it was confined to, and what bounds it.
type tenancy struct {
	room        os.FileInfo
	mode        mode
	module      string
	cache       string
	memoryBytes uint64
}

// tenancyOf is that of a request: without a room, or one that is gone, it is shared with none.
func tenancyOf(req request) tenancy {
	t := tenancy{mode: req.Mode, module: req.Module, cache: req.Cache, memoryBytes: req.MemoryBytes}
	if req.Room != "" {
		t.room, _ = os.Stat(req.Room)
	}
	return t
}

// includes tells whether a process of this tenancy can serve a request. A room that was removed and made again is another: the
// confinement is to the folder, not to its name.
func (t tenancy) includes(other tenancy) bool {
	if t.room == nil || other.room == nil || !os.SameFile(t.room, other.room) {
		return false
	}
	t.room, other.room = nil, nil
	return t == other
}

// take wakes a process that can serve a request; nil if there is none.
func (r *rest) take(req request) *process {
	wanted := tenancyOf(req)
	for {
		r.mu.Lock()
		i := slices.IndexFunc(r.resting, func(p *process) bool { return p.tenancy.includes(wanted) })
		if i < 0 {
			r.mu.Unlock()
			return nil
		}
		p := r.resting[i]
		r.resting = slices.Delete(r.resting, i, i+1)
		r.mu.Unlock()
		if _, alive := p.taken(); alive {
			p.wake()
			return p
		}
		dismiss(p) // somebody has killed it
	}
}

// put lets a stopped process wait for another request, unless it has none to expect, or has had enough of the processor. It
// tells whether it took it.
func (r *rest) put(p *process) bool {
	if p.tenancy.room == nil || p.spent > p.share {
		return false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return false
	}
	if len(r.resting) == maxResting {
		go dismiss(r.resting[0])
		r.resting = slices.Delete(r.resting, 0, 1)
	}
	r.resting = append(r.resting, p)
	// Should it be here again by then, after another request, it has a shorter rest: no harm.
	time.AfterFunc(restTime, func() { r.end(p) })
	return true
}

// end ends the rest of a process, if it is at rest.
func (r *rest) end(p *process) {
	r.mu.Lock()
	i := slices.Index(r.resting, p)
	if i >= 0 {
		r.resting = slices.Delete(r.resting, i, i+1)
	}
	r.mu.Unlock()
	if i >= 0 {
		dismiss(p)
	}
}

// close ends all processes at rest, and has none rest from now on.
func (r *rest) close() {
	r.mu.Lock()
	resting := r.resting
	r.resting, r.closed = nil, true
	r.mu.Unlock()
	for _, p := range resting {
		dismiss(p)
	}
}

// dismiss ends a process that nobody waits for. A group that could not be removed goes with the next start's sweep.
func dismiss(p *process) { _, _ = p.close(context.Background()) }
