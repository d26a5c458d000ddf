package store

import (
	"context"
	"database/sql"
	"sync"
)

// maxPrepared bounds the statements that are kept for a pool. What does not find room is parsed each time.
const maxPrepared = 512

// prepared keeps statements that SQLite has parsed: for the small ones of this program, parsing takes longer than
// doing. PostgreSQL's driver keeps its own.
type prepared struct {
	mu    sync.Mutex
	known map[string]*sql.Stmt
}

// get returns nil for a statement that is not kept.
func (p *prepared) get(text string) *sql.Stmt {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.known[text]
}

// learn keeps a statement for the next time. It must not be called inside of a transaction, whose connection is the
// only one that writes. A statement that cannot be prepared is none that will be asked for again.
func (p *prepared) learn(ctx context.Context, pool *sql.DB, text string) *sql.Stmt {
	p.mu.Lock()
	s, full := p.known[text], len(p.known) >= maxPrepared
	p.mu.Unlock()
	if s != nil || full {
		return s
	}
	s, err := pool.PrepareContext(ctx, text)
	if err != nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if first := p.known[text]; first != nil {
		_ = s.Close() //nolint:sqlclosecheck // somebody else was faster; all others are kept
		return first
	}
	if p.known == nil {
		p.known = make(map[string]*sql.Stmt)
	}
	p.known[text] = s
	return s
}
