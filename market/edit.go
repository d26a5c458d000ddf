package market

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// writeTime bounds a transaction that somebody asked for.
const writeTime = time.Minute

// detached is a context for such a transaction. It does not end with the request: a caller who goes away in the middle
// must not leave it open whether his order is in the book.
func detached(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), writeTime)
}

// edit is a transaction on the tables, with what it will change in memory and what subscribers will be told.
type edit struct {
	*store.Tx
	writes  int
	cleared bool // no order was open before the changes
	orders  []book.Change
	news    []change
	opened  map[account]int // orders that came into the book
}

// account is who has orders of a kind.
type account struct {
	kind poco.OrderKind
	who  common.Address
}

// Exec shadows the transaction's, to know whether anything was written.
func (e *edit) Exec(ctx context.Context, query string, args ...any) (int64, error) {
	e.writes++
	return e.Tx.Exec(ctx, query, args...)
}

// job is a change that somebody waits for.
type job struct {
	f    func(context.Context, *edit) error
	done chan error // buffered
}

// maxJobs bounds what shares a transaction.
const maxJobs = 128

// update runs a change in a transaction and then makes it visible. Transactions run one after the other, so that the
// lists in memory and the news go through the same states as the tables.
func (m *Market) update(ctx context.Context, f func(*edit) error) error {
	m.writing.Lock()
	defer m.writing.Unlock()
	return m.transact(ctx, f)
}

// share is update for small changes: those that wait while another transaction runs go into the next one together,
// because committing takes longer than most of them. The context that they are given is not their callers'.
func (m *Market) share(ctx context.Context, f func(context.Context, *edit) error) error {
	ctx, cancel := detached(ctx)
	defer cancel()
	j := &job{f, make(chan error, 1)}
	m.jobs.Lock()
	m.waiting = append(m.waiting, j)
	m.jobs.Unlock()
	for {
		m.writing.Lock()
		select {
		case err := <-j.done: // another's transaction had room for it
			m.writing.Unlock()
			return err
		default:
		}
		m.jobs.Lock()
		n := min(len(m.waiting), maxJobs)
		jobs := m.waiting[:n:n]
		if m.waiting = m.waiting[n:]; len(m.waiting) == 0 {
			m.waiting = nil
		}
		m.jobs.Unlock()
		m.run(ctx, jobs)
		m.writing.Unlock()
	}
}

// run carries jobs out in one transaction. A refusal that wrote nothing is its own job's affair; after anything else each
// has a transaction of its own.
func (m *Market) run(ctx context.Context, jobs []*job) {
	refused := make([]error, len(jobs))
	err := m.transact(ctx, func(e *edit) error {
		clear(refused)
		for i, j := range jobs {
			writes := e.writes
			switch err := j.f(ctx, e); {
			case err == nil:
			case poco.KindOf(err) == poco.Forbidden && e.writes == writes:
				refused[i] = err
			default:
				return err
			}
		}
		return nil
	})
	for i, j := range jobs {
		switch {
		case err == nil:
			j.done <- refused[i]
		case len(jobs) == 1:
			j.done <- err
		default:
			j.done <- m.transact(ctx, func(e *edit) error { return j.f(ctx, e) })
		}
	}
}

// transact runs one transaction; the caller holds writing.
func (m *Market) transact(ctx context.Context, f func(*edit) error) error {
	if m.stale {
		if err := m.load(ctx); err != nil {
			return err
		}
	}
	var e *edit
	ready := false
	err := m.DB.Tx(ctx, func(tx *store.Tx) error {
		e, ready = &edit{Tx: tx, opened: make(map[account]int)}, false
		if err := f(e); err != nil {
			return err
		}
		ready = true
		return nil
	})
	if err != nil {
		// A commit that failed may have succeeded: only the tables know.
		m.stale = m.stale || ready
		return err
	}
	if e.cleared {
		m.open.Clear()
	}
	m.open.Apply(e.orders)
	m.news.add(e.news)
	m.broadcast(e.news)
	return nil
}

// load reads the open orders into memory.
func (m *Market) load(ctx context.Context) error {
	m.open.Clear()
	rows, err := m.DB.Query(ctx, "SELECT "+listedColumns+" FROM market_orders WHERE status = 'open'")
	if err != nil {
		return err
	}
	changes := make([]book.Change, 0, 1000)
	err = eachListed(rows, func(o *book.Order) {
		if changes = append(changes, book.Change{Now: o}); len(changes) == cap(changes) {
			m.open.Apply(changes)
			changes = changes[:0]
		}
	})
	if err != nil {
		return err
	}
	m.open.Apply(changes)
	var last int64
	if err := m.DB.QueryRow(ctx, "SELECT COALESCE(MAX(id), 0) FROM market_changes").Scan(&last); err != nil {
		return err
	}
	m.news.reset(last)
	m.stale = false
	return nil
}

// became notes what an order was in the book and what it is now.
func (e *edit) became(was, now *row) {
	var c book.Change
	if was != nil && was.isOpen() {
		c.Was = was.listed()
	}
	if now != nil && now.isOpen() {
		c.Now = now.listed()
	}
	if c.Was == nil && c.Now != nil {
		e.opened[account{now.kind, c.Now.Signer}]++
	}
	if c.Was != nil || c.Now != nil {
		e.orders = append(e.orders, c)
	}
}
