package market

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

const (
	keptChanges   = 10_000 // what a subscriber may have missed
	recentNews    = 2_000  // of these in memory
	changesAtOnce = 200
)

// change is an event for subscribers.
type change struct {
	id            int64
	name, payload string
	socket        []byte // what subscribers over Socket.IO see of the payload, when that is less
}

// announce records a change for subscribers, in the transaction that makes it.
func (m *Market) announce(ctx context.Context, e *edit, name string, payload []byte) error {
	return m.announceAs(ctx, e, name, payload, payload)
}

func (m *Market) announceAs(ctx context.Context, e *edit, name string, payload, socket []byte) error {
	c := change{name: name, payload: text(string(payload)), socket: socket}
	e.writes++
	err := e.QueryRow(ctx, "INSERT INTO market_changes (name, payload) VALUES (?, ?) RETURNING id", c.name, c.payload).Scan(&c.id)
	if err != nil {
		return err
	}
	e.news = append(e.news, c)
	if c.id%100 == 0 {
		_, err = e.Exec(ctx, "DELETE FROM market_changes WHERE id <= ?", c.id-keptChanges)
	}
	return err
}

// announceOrder tells what became of an order in the reference's terms: published when it comes into the book,
// updated while it stays, unpublished when it leaves, for whatever reason.
func (m *Market) announceOrder(ctx context.Context, e *edit, r *row, wasOpen bool) error {
	if !r.isOpen() {
		if !wasOpen {
			return nil
		}
		return m.announce(ctx, e, r.kind.String()+"_unpublished", fmt.Appendf(nil, "%q", common.BytesToHash(r.hash)))
	}
	d := r.asDocument(m.chainID)
	payload, err := json.Marshal(d)
	if err != nil {
		return poco.Errorf(poco.Internal, "market: announce", "%w", err)
	}
	if wasOpen {
		return m.announce(ctx, e, r.kind.String()+"_updated", payload)
	}
	// The reference leaves the chain out of this one: the room says it.
	shorter, err := json.Marshal(struct {
		api.Document
		ChainID *uint64 `json:"chainId,omitempty"`
	}{Document: d})
	if err != nil {
		return poco.Errorf(poco.Internal, "market: announce", "%w", err)
	}
	return m.announceAs(ctx, e, r.kind.String()+"_published", payload, shorter)
}

// news keeps the latest changes for those who wait for them.
type news struct {
	mu     sync.Mutex
	recent []change // ascending, all that were announced after the last reset up to recentNews of them
	last   int64
	more   signal
}

func (n *news) add(changes []change) {
	if len(changes) == 0 {
		return
	}
	n.mu.Lock()
	n.recent = append(n.recent, changes...)
	if extra := len(n.recent) - recentNews; extra > recentNews/4 {
		n.recent = append([]change(nil), n.recent[extra:]...)
	}
	n.last = changes[len(changes)-1].id
	n.mu.Unlock()
	n.more.send()
}

// reset forgets all changes up to one.
func (n *news) reset(last int64) {
	n.mu.Lock()
	n.recent, n.last = nil, last
	n.mu.Unlock()
	n.more.send()
}

func (n *news) latest() int64 {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.last
}

// after returns what came after a change; ok is false when memory does not reach back that far.
func (n *news) after(id int64, most int) (page []change, ok bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	switch {
	case id >= n.last:
		return nil, true
	case len(n.recent) == 0 || id < n.recent[0].id:
		return nil, false
	}
	first := len(n.recent)
	for first > 0 && n.recent[first-1].id > id {
		first--
	}
	return append(page, n.recent[first:min(first+most, len(n.recent))]...), true
}

// changesAfter reads what came after a change, and how many of these are forgotten.
func (m *Market) changesAfter(ctx context.Context, id int64) (page []change, forgotten int64, err error) {
	if page, ok := m.news.after(id, changesAtOnce); ok {
		return page, 0, nil
	}
	var oldest int64
	if err := m.DB.QueryRow(ctx, "SELECT COALESCE(MIN(id), 0) FROM market_changes").Scan(&oldest); err != nil {
		return nil, 0, err
	}
	rows, err := m.DB.Query(ctx, "SELECT id, name, payload FROM market_changes WHERE id > ? ORDER BY id LIMIT ?", id, changesAtOnce)
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var c change
		if err := rows.Scan(&c.id, &c.name, &c.payload); err != nil {
			return nil, 0, err
		}
		page = append(page, c)
	}
	return page, max(oldest-1-id, 0), rows.Err()
}
