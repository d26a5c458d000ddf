package market

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

const (
	keptChanges = 10_000 // what a subscriber may have missed
	streamPage  = 200
	heartbeat   = 15 * time.Second
	maxStreams  = 256
)

// announce records a change for the live stream, in the transaction that makes it.
func (m *Market) announce(ctx context.Context, tx *store.Tx, name string, payload []byte) error {
	var id int64
	err := tx.QueryRow(ctx, "INSERT INTO market_changes (name, payload) VALUES (?, ?) RETURNING id", name, text(string(payload))).Scan(&id)
	if err != nil || id%100 != 0 {
		return err
	}
	_, err = tx.Exec(ctx, "DELETE FROM market_changes WHERE id <= ?", id-keptChanges)
	return err
}

// announceOrder tells what became of an order in the reference's terms: published when it comes into the book,
// updated while it stays, unpublished when it leaves, for whatever reason.
func (m *Market) announceOrder(ctx context.Context, tx *store.Tx, r *row, wasOpen bool) error {
	if r.status != api.Open {
		if !wasOpen {
			return nil
		}
		return m.announce(ctx, tx, r.kind.String()+"_unpublished", fmt.Appendf(nil, "%q", common.BytesToHash(r.hash)))
	}
	payload, err := json.Marshal(r.asDocument(m.chainID))
	if err != nil {
		return poco.Errorf(poco.Internal, "market: announce", "%w", err)
	}
	name := "_published"
	if wasOpen {
		name = "_updated"
	}
	return m.announce(ctx, tx, r.kind.String()+name, payload)
}

// change is one event of the stream.
type change struct {
	id            int64
	name, payload string
}

// stream serves GET /events: server-sent events with the change's number as id, from after the one that
// Last-Event-ID (or ?after=) names, or from now on.
func (m *Market) stream(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	last, err := m.streamStart(r)
	if err != nil {
		m.fail(w, r, err)
		return
	}
	select {
	case m.streams <- struct{}{}:
		defer func() { <-m.streams }()
	default:
		m.fail(w, r, poco.Errorf(poco.Exhausted, "market: events", "too many subscribers"))
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	out := http.NewResponseController(w)
	if _, err := fmt.Fprint(w, ": the order book\n\n"); err != nil || out.Flush() != nil {
		return
	}
	ticker := time.NewTicker(heartbeat)
	defer ticker.Stop()
	for {
		more := m.changes.next()
		page, err := m.changesAfter(ctx, last)
		if err != nil {
			return // the client comes again with its last id
		}
		for _, c := range page {
			if _, err := fmt.Fprintf(w, "id: %d\nevent: %s\ndata: %s\n\n", c.id, c.name, c.payload); err != nil {
				return
			}
			last = c.id
		}
		if len(page) > 0 && out.Flush() != nil {
			return
		}
		if len(page) == streamPage {
			continue
		}
		select {
		case <-ctx.Done():
			return
		case <-more:
		case <-ticker.C:
			if _, err := fmt.Fprint(w, ": still here\n\n"); err != nil || out.Flush() != nil {
				return
			}
		}
	}
}

func (m *Market) streamStart(r *http.Request) (int64, error) {
	if err := m.checkChain(params{r.URL.Query()}); err != nil {
		return 0, err
	}
	after := r.Header.Get("Last-Event-ID")
	if after == "" {
		after = r.URL.Query().Get("after")
	}
	if after != "" {
		last, err := strconv.ParseInt(after, 10, 64)
		if err != nil {
			return 0, bad("after must be the id of an event")
		}
		return last, nil
	}
	var last int64
	err := m.DB.QueryRow(r.Context(), "SELECT COALESCE(MAX(id), 0) FROM market_changes").Scan(&last)
	return last, err
}

func (m *Market) changesAfter(ctx context.Context, last int64) ([]change, error) {
	rows, err := m.DB.Query(ctx, "SELECT id, name, payload FROM market_changes WHERE id > ? ORDER BY id LIMIT ?", last, streamPage)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var page []change
	for rows.Next() {
		var c change
		if err := rows.Scan(&c.id, &c.name, &c.payload); err != nil {
			return nil, err
		}
		page = append(page, c)
	}
	return page, rows.Err()
}
