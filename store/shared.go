package store

import (
	"context"
	"sync"
)

// Shared runs transactions that wait at the same time as one: a commit, which waits for the disk, is then for all of them. It
// can be used by many goroutines; those that have something to say to each other use one Shared.
type Shared struct {
	db   *DB
	turn chan struct{} // holds one token while a transaction runs

	mu      sync.Mutex
	waiting []*sharing
}

// sharing is a transaction that waits.
type sharing struct {
	ctx  context.Context
	f    func(*Tx) error
	done chan error
}

// maxSharing is the most that are run as one: if one of them fails, all are undone and run again, each for itself.
const maxSharing = 64

// NewShared makes one for a database.
func NewShared(db *DB) *Shared { return &Shared{db: db, turn: make(chan struct{}, 1)} }

// Tx is [DB.Tx], but that f may find what others wrote in the same transaction, and may be run again for their failure.
func (s *Shared) Tx(ctx context.Context, f func(*Tx) error) error {
	own := &sharing{ctx: ctx, f: f, done: make(chan error, 1)}
	s.mu.Lock()
	s.waiting = append(s.waiting, own)
	s.mu.Unlock()
	for {
		select {
		case err := <-own.done:
			return err
		case s.turn <- struct{}{}:
			s.run(s.next())
			<-s.turn
		}
	}
}

// next takes those that have waited for longest; none when others have run them all.
func (s *Shared) next() []*sharing {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := min(len(s.waiting), maxSharing)
	batch := s.waiting[:n:n]
	s.waiting = s.waiting[n:]
	return batch
}

func (s *Shared) run(batch []*sharing) {
	if len(batch) > 1 && s.runTogether(batch) == nil {
		for _, one := range batch {
			one.done <- nil
		}
		return
	}
	for _, one := range batch {
		one.done <- s.db.Tx(one.ctx, one.f)
	}
}

func (s *Shared) runTogether(batch []*sharing) error {
	// The end of one's context is not the others'.
	return s.db.Tx(context.WithoutCancel(batch[0].ctx), func(tx *Tx) error {
		for _, one := range batch {
			if err := one.ctx.Err(); err != nil {
				return err
			}
			if err := one.f(tx); err != nil {
				return err
			}
		}
		return nil
	})
}
