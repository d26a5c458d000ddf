package match

import (
	"math/bits"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Need is what a requester wants: a request order, signed or still to be signed, and limits that an order
// cannot express.
type Need struct {
	Request    order.Request
	Categories CategoryRule
	Remaining  order.Uint256 // of the request order; for one that was never used, its volume
	MinVolume  uint64        // a set that gives fewer tasks is not wanted; 0 counts as 1
	MaxPrice   *poco.Amount  // per task, app, dataset and workerpool together; nil: the request's three limits suffice
	MaxSets    int           // of [Split]; 0, and anything above: 64
}

// NeedOf is the need that a request order of which nothing was consumed expresses.
func NeedOf(request order.Request) Need { return Need{Request: request, Remaining: request.Volume} }

// CategoryRule says which workerpool orders' categories serve a need.
type CategoryRule uint8

// A signed request fits one category only. One that is yet to be signed may take any category that gives its tasks at
// least the time of its own ([Books] has the times); the quote's request names the one taken.
const (
	ExactCategory CategoryRule = iota
	AtLeastCategory
)

// Offer is an order from a book with what remains of it.
type Offer[O any] struct {
	Order     O
	Hash      common.Hash
	Remaining order.Uint256
}

// Books are the candidates and what the chain knows of their surroundings.
type Books struct {
	Apps        []Offer[order.App]
	Datasets    []Offer[order.Dataset]
	Workerpools []Offer[order.Workerpool]
	Categories  uint64       // as in [Facts]
	Times       []uint64     // workClockTimeRef of each category by its id; only [AtLeastCategory] asks for them
	Groups      order.Groups // as in [Facts]
}

// Quote is a set that the hub's rules accept, and what matching it would lock.
type Quote struct {
	Set       order.Set
	Hashes    Hashes
	Remaining Remaining
	Cost      Cost // for the volume the set gives, at most what remains of the request
}

// Hashes are the digests of a set's orders; the request's is left to its signer.
type Hashes struct {
	App, Dataset, Workerpool common.Hash
}

// Rejection says why a candidate is not part of the quote: what it breaks by itself, or what would break if it
// took its rival's place, or that it costs more.
type Rejection struct {
	Kind   poco.OrderKind
	Hash   common.Hash
	Reason Refusal
}

// Best chooses the cheapest set for a need, by the price of one task; among equals the one that gives more
// tasks, then the one earlier in the books. Without any set the error is of kind [poco.NotFound], and the
// rejections say why.
//
// Rationale: no cheaper set exists. An app order and a dataset order depend on each other only through the
// workerpool order and through the TEE bit: addresses are fixed by the need. So for each workerpool order the
// cheapest partners are found one by one, with and without that bit, and need not be tried in pairs.
func Best(need Need, books Books) (Quote, []Rejection, error) {
	s := newSearch(need, books)
	if err := s.valid(); err != nil {
		return Quote{}, nil, err
	}
	best := s.cheapest()
	if best == nil {
		return Quote{}, s.explain(nil), poco.Errorf(poco.NotFound, "best set",
			"no set of orders fits: %d app, %d dataset and %d workerpool orders were considered",
			len(books.Apps), len(books.Datasets), len(books.Workerpools))
	}
	quote, err := best.quote()
	if err != nil {
		return Quote{}, nil, err
	}
	return quote, s.explain(best), nil
}

// cheapest is the best set, nil without any. Workerpool orders that cost more than it with the cheapest of partners are not
// looked at.
func (s *search) cheapest() *candidate {
	var best *candidate
	partners := s.cheapestPartners()
	for _, pool := range s.pools {
		if best != nil && costsMore(pool, partners, best.price) {
			continue
		}
		if found := s.with(pool); found != nil && (best == nil || found.better(best)) {
			best = found
		}
	}
	return best
}

// cheapestPartners is the least that app and dataset can cost.
func (s *search) cheapestPartners() (least uint64) {
	var app, dataset *order.Uint256
	for _, o := range s.apps {
		if p := &o.Order.Price; app == nil || p.Cmp(*app) < 0 {
			app = p
		}
	}
	if s.needsDataset() {
		for _, o := range s.datasets {
			if p := &o.Order.Price; dataset == nil || p.Cmp(*dataset) < 0 {
				dataset = p
			}
		}
	}
	for _, p := range [...]*order.Uint256{app, dataset} {
		if p == nil {
			continue
		}
		price, _ := p.Uint64() // it fits: others are unwanted
		sum, carry := bits.Add64(least, price, 0)
		if carry != 0 {
			return 0 // it says nothing then
		}
		least = sum
	}
	return least
}

// costsMore tells whether every set with a workerpool order costs more than a price, whatever its partners are.
func costsMore(pool *Offer[order.Workerpool], partners uint64, than poco.Amount) bool {
	price, _ := pool.Order.Price.Uint64()
	sum, carry := bits.Add64(price, partners, 0)
	return carry != 0 || sum > uint64(than)
}

func (c *candidate) quote() (Quote, error) {
	cost, err := dealCost(&c.set, volume(&c.set, &c.remaining))
	if err != nil {
		return Quote{}, err
	}
	q := Quote{Set: c.set, Remaining: c.remaining, Cost: cost, Hashes: Hashes{App: c.app.Hash, Workerpool: c.pool.Hash}}
	if c.dataset != nil {
		q.Hashes.Dataset = c.dataset.Hash
	}
	return q, nil
}
