package worker

import "sync"

// Shared is what the workers of one wallet on one machine have in common, each of them of another pool: the stake, the
// gas coin and the slots. Lock order: admission, begin, then those of a worker.
//
// Rationale: each pool thinks that the stake it sees on chain is there for its tasks. Two workers that each promised all
// of it would accept work whose contribution or reveal one of them could not pay.
type Shared struct {
	admission sync.Mutex // one assignment is checked at a time: two must not be admitted on the same stake
	begin     sync.Mutex // one life begins at a time: two must not take the same slot

	mu      sync.Mutex
	workers []*Worker
}

// NewShared makes what the first worker and those after it are made with.
func NewShared() *Shared { return new(Shared) }

func (s *Shared) add(w *Worker) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.workers = append(s.workers, w)
}

// all are the lives of all workers.
func (s *Shared) all() (lives []*life) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, w := range s.workers {
		lives = append(lives, w.all()...)
	}
	return lives
}

// working is how many slots are taken.
func (s *Shared) working() (n int) {
	for _, l := range s.all() {
		if state := l.snapshot(); state.Working() || state.Stage == "" {
			n++
		}
	}
	return n
}
