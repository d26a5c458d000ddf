package market

import (
	"context"
	"time"

	"github.com/iexec-go/iexec/market/book"
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
	cleared bool // no order was open before the changes
	orders  []book.Change
	news    []change
}

// update runs one transaction and then makes its changes visible. Transactions run one after the other, so that the
// lists in memory and the news go through the same states as the tables.
func (m *Market) update(ctx context.Context, f func(*edit) error) error {
	m.writing.Lock()
	defer m.writing.Unlock()
	if m.stale {
		if err := m.load(ctx); err != nil {
			return err
		}
	}
	var e *edit
	ready := false
	err := m.DB.Tx(ctx, func(tx *store.Tx) error {
		e, ready = &edit{Tx: tx}, false
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
	rows, err := m.DB.Query(ctx, "SELECT "+rowColumns+" FROM market_orders WHERE status = 'open'")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	changes := make([]book.Change, 0, 1000)
	for rows.Next() {
		var r row
		if err := r.scan(rows.Scan); err != nil {
			return err
		}
		if changes = append(changes, book.Change{Now: r.listed()}); len(changes) == cap(changes) {
			m.open.Apply(changes)
			changes = changes[:0]
		}
	}
	m.open.Apply(changes)
	if err := rows.Err(); err != nil {
		return err
	}
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
	if c.Was != nil || c.Now != nil {
		e.orders = append(e.orders, c)
	}
}
