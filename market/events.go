package market

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/iexec-go/iexec/poco"
)

const (
	heartbeat          = 15 * time.Second
	maxStreams         = 1024
	maxStreamsOfCaller = 32
)

// stream serves GET /events: server-sent events with the change's number as id, from after the one that
// Last-Event-ID (or ?after=) names, or from now on. Who missed more than is kept is told so by a "reset".
func (m *Market) stream(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	last, err := m.streamStart(r)
	if err != nil {
		m.fail(w, r, err)
		return
	}
	caller := m.limitedCaller(r)
	if !m.streams.take(caller) {
		m.fail(w, r, poco.Errorf(poco.Exhausted, "market: events", "too many subscribers"))
		return
	}
	defer m.streams.leave(caller)
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
		more := m.news.more.next()
		page, forgotten, err := m.changesAfter(ctx, last)
		if err != nil {
			return // the client comes again with its last id
		}
		if forgotten > 0 {
			if _, err := fmt.Fprintf(w, "event: reset\ndata: {\"missed\":%d}\n\n", forgotten); err != nil {
				return
			}
		}
		for _, c := range page {
			if _, err := fmt.Fprintf(w, "id: %d\nevent: %s\ndata: %s\n\n", c.id, c.name, c.payload); err != nil {
				return
			}
			last = c.id
		}
		if (len(page) > 0 || forgotten > 0) && out.Flush() != nil {
			return
		}
		if len(page) == changesAtOnce {
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
	if after == "" {
		return m.news.latest(), nil
	}
	last, err := strconv.ParseInt(after, 10, 64)
	if err != nil || last < 0 {
		return 0, bad("after must be the id of an event")
	}
	// A number beyond all is of another book, or of this one before it was lost.
	return min(last, m.news.latest()), nil
}
