package hub

import "sync/atomic"

// WithoutViews is the hub taken for one that has no views of assets.
func (h *Hub) WithoutViews() *Hub {
	old := *h
	old.silent = new(atomic.Bool)
	old.silent.Store(true)
	return &old
}
