package match

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// search is one run of Best. The lists hold the candidates that nothing in the need excludes.
type search struct {
	need     Need
	books    *Books
	facts    Facts
	apps     []*Offer[order.App]
	datasets []*Offer[order.Dataset]
	pools    []*Offer[order.Workerpool]
	rejected []Rejection
	scratch  order.Set
}

func newSearch(need Need, books Books) *search {
	need.MinVolume = max(need.MinVolume, 1)
	s := &search{need: need, books: &books, facts: Facts{Categories: books.Categories, Groups: books.Groups}}
	for i := range books.Apps {
		o := &books.Apps[i]
		if r := s.unwanted(o.Remaining, o.Order.Price, s.set(&o.Order, nil, nil), app); r != nil {
			s.reject(poco.AppOrderKind, o.Hash, r)
			continue
		}
		s.apps = append(s.apps, o)
	}
	for i := range books.Datasets {
		o := &books.Datasets[i]
		if r := s.unwanted(o.Remaining, o.Order.Price, s.set(nil, &o.Order, nil), dataset); r != nil {
			s.reject(poco.DatasetOrderKind, o.Hash, r)
			continue
		}
		s.datasets = append(s.datasets, o)
	}
	for i := range books.Workerpools {
		o := &books.Workerpools[i]
		if r := s.unwanted(o.Remaining, o.Order.Price, s.set(nil, nil, &o.Order), workerpool); r != nil {
			s.reject(poco.WorkerpoolOrderKind, o.Hash, r)
			continue
		}
		s.pools = append(s.pools, o)
	}
	return s
}

func (s *search) valid() error {
	if s.need.Remaining.Cmp(order.Uint(s.need.MinVolume)) < 0 {
		return poco.Errorf(poco.Exhausted, "best set", "%v tasks remain of the request, %d are wanted at least",
			s.need.Remaining, s.need.MinVolume)
	}
	if s.need.Categories == AtLeastCategory && len(s.need.Request.Sign) > 0 {
		return poco.Errorf(poco.Invalid, "best set", "a signed request fits its own category only")
	}
	return nil
}

func (s *search) needsDataset() bool { return s.need.Request.Dataset != (common.Address{}) }

// set completes some orders to a set in which unknown orders have their address only. It is good until the next one.
func (s *search) set(a *order.App, d *order.Dataset, w *order.Workerpool) *order.Set {
	set := &s.scratch
	*set = order.Set{Request: s.need.Request}
	set.App.App = s.need.Request.App
	set.Dataset.Dataset = s.need.Request.Dataset
	if a != nil {
		set.App = *a
	}
	if d != nil {
		set.Dataset = *d
	}
	if w != nil {
		set.Workerpool = *w
		if s.need.Categories == AtLeastCategory && s.lasts(w.Category, set.Request.Category) {
			set.Request.Category = w.Category
		}
	}
	return set
}

// lasts tells whether a category gives a task at least the time of another.
//
// Rationale: categories are numbered in the order in which the hub's owner created them, which says nothing about their
// times.
func (s *search) lasts(category, wanted order.Uint256) bool {
	time, known := s.time(category)
	least, wantedKnown := s.time(wanted)
	return known && wantedKnown && time >= least
}

func (s *search) time(category order.Uint256) (uint64, bool) {
	id, ok := category.Uint64()
	if !ok || id >= uint64(len(s.books.Times)) {
		return 0, false
	}
	return s.books.Times[id], true
}

// unwanted tells what speaks against an order whatever its partners are.
func (s *search) unwanted(remaining, price order.Uint256, set *order.Set, known parts) *Refusal {
	if r := firstBroken(set, &s.facts, known); r != nil {
		return r
	}
	if remaining.Cmp(order.Uint(s.need.MinVolume)) < 0 {
		return &Refusal{VolumeTooSmall, fmt.Sprintf("%v tasks remain, %d are wanted at least", remaining, s.need.MinVolume)}
	}
	if _, ok := price.Amount(); !ok {
		return &Refusal{TotalTooDear, "the price is more than all RLC"}
	}
	return nil
}

// candidate is a complete set that the hub's rules accept.
type candidate struct {
	app       *Offer[order.App]
	dataset   *Offer[order.Dataset] // nil: none
	pool      *Offer[order.Workerpool]
	set       order.Set
	remaining Remaining
	price     poco.Amount
}

func (c *candidate) better(than *candidate) bool {
	if c.price != than.price {
		return c.price < than.price
	}
	return volume(&c.set, &c.remaining) > volume(&than.set, &than.remaining)
}

// with finds the cheapest partners of a workerpool order.
func (s *search) with(pool *Offer[order.Workerpool]) *candidate {
	var anyApp, teeApp *Offer[order.App]
	set := s.set(nil, nil, &pool.Order)
	for _, o := range s.apps {
		if set.App = o.Order; broken(set, &s.facts, app|workerpool) != nil {
			continue
		}
		anyApp = cheaper(anyApp, o, appPrice)
		if o.Order.Tag.TEE() {
			teeApp = cheaper(teeApp, o, appPrice)
		}
	}
	if !s.needsDataset() {
		return s.complete(anyApp, nil, pool)
	}
	var anyDataset, plainDataset *Offer[order.Dataset]
	set = s.set(nil, nil, &pool.Order)
	for _, o := range s.datasets {
		if set.Dataset = o.Order; broken(set, &s.facts, dataset|workerpool) != nil {
			continue
		}
		anyDataset = cheaper(anyDataset, o, datasetPrice)
		if !o.Order.Tag.TEE() {
			plainDataset = cheaper(plainDataset, o, datasetPrice)
		}
	}
	best := s.complete(anyApp, plainDataset, pool)
	if other := s.complete(teeApp, anyDataset, pool); other != nil && (best == nil || other.better(best)) {
		best = other
	}
	return best
}

func appPrice(o *order.App) order.Uint256         { return o.Price }
func datasetPrice(o *order.Dataset) order.Uint256 { return o.Price }

// cheaper returns the cheaper of two offers, the larger when they cost the same, the first when all is the same.
func cheaper[O any](a, b *Offer[O], price func(*O) order.Uint256) *Offer[O] {
	if a == nil {
		return b
	}
	c := price(&b.Order).Cmp(price(&a.Order))
	if c < 0 || c == 0 && b.Remaining.Cmp(a.Remaining) > 0 {
		return b
	}
	return a
}

// complete makes a candidate of three offers, or nil when one is missing or the whole is refused or too dear.
func (s *search) complete(a *Offer[order.App], d *Offer[order.Dataset], w *Offer[order.Workerpool]) *candidate {
	if a == nil || d == nil && s.needsDataset() {
		return nil
	}
	c := &candidate{app: a, dataset: d, pool: w}
	c.remaining = Remaining{App: a.Remaining, Workerpool: w.Remaining, Request: s.need.Remaining}
	var data *order.Dataset
	if d != nil {
		data, c.remaining.Dataset = &d.Order, d.Remaining
	}
	c.set = *s.set(&a.Order, data, &w.Order)
	if s.refusal(c) != nil {
		return nil
	}
	c.price, _ = taskPrice(&c.set)
	return c
}

// refusal tells what is wrong with a complete set: the hub's rules, the need's limit on the sum of prices, or
// an amount that does not exist.
func (s *search) refusal(c *candidate) *Refusal {
	facts := s.facts
	facts.Remaining = c.remaining
	if r := firstBroken(&c.set, &facts, everything); r != nil {
		return r
	}
	price, ok := taskPrice(&c.set)
	if ok && s.need.MaxPrice != nil && price > *s.need.MaxPrice {
		return &Refusal{TotalTooDear, fmt.Sprintf("%d nRLC per task, the limit is %d", price, *s.need.MaxPrice)}
	}
	if ok {
		_, err := dealCost(&c.set, volume(&c.set, &c.remaining))
		ok = err == nil
	}
	if !ok {
		return &Refusal{TotalTooDear, "the deal would cost more than all RLC"}
	}
	return nil
}

func (s *search) reject(kind poco.OrderKind, hash common.Hash, r *Refusal) {
	s.rejected = append(s.rejected, Rejection{kind, hash, *r})
}

// explain says for each candidate that the need did not exclude why it was left: what would break if it took
// its rival's place in the chosen set.
func (s *search) explain(best *candidate) []Rejection {
	instead := func(kind poco.OrderKind, hash common.Hash, put func(*candidate)) {
		if best == nil {
			s.reject(kind, hash, &Refusal{NoPartner, "fits the need, but no orders of the other kinds go with it"})
			return
		}
		c := *best
		put(&c)
		var data *order.Dataset
		if c.dataset != nil {
			data, c.remaining.Dataset = &c.dataset.Order, c.dataset.Remaining
		}
		c.remaining.App, c.remaining.Workerpool = c.app.Remaining, c.pool.Remaining
		c.set = *s.set(&c.app.Order, data, &c.pool.Order)
		r := s.refusal(&c)
		if r == nil {
			price, _ := taskPrice(&c.set)
			r = &Refusal{Dearer, fmt.Sprintf("%d nRLC per task with it, %d without", price, best.price)}
			if price == best.price {
				r.Msg = "costs the same as the one chosen"
			}
		}
		s.reject(kind, hash, r)
	}
	for _, o := range s.apps {
		if best == nil || o != best.app {
			instead(poco.AppOrderKind, o.Hash, func(c *candidate) { c.app = o })
		}
	}
	for _, o := range s.datasets {
		if best == nil || o != best.dataset {
			instead(poco.DatasetOrderKind, o.Hash, func(c *candidate) { c.dataset = o })
		}
	}
	for _, o := range s.pools {
		if best == nil || o != best.pool {
			instead(poco.WorkerpoolOrderKind, o.Hash, func(c *candidate) { c.pool = o })
		}
	}
	return s.rejected
}
