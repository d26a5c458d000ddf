package match

import (
	"math/big"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// maxSets bounds how many deals one bag is split into: each is a transaction that the buyer pays for.
const maxSets = 64

// Split covers a need with as few quotes as the cheapest offers allow: the best set first, then, for what is
// left of the bag, the best among what is left of the books. Quote i may be matched once those before it have
// been, for they use the same request order.
//
// The rejections are those of the first set. When the books run out, Split returns the quotes found and an error
// of kind [poco.Exhausted]; when there is no set at all, the error of [Best].
//
// Rationale: offers go from the cheapest to the dearest, so a bag never pays more for its first tasks than for
// its last ones. Restrictions that tie orders to each other can make another split cheaper as a whole; finding
// it is not worth the search, and what each task costs is shown before anything is signed.
func Split(need Need, books Books) (quotes []Quote, rejected []Rejection, err error) {
	books.Apps = append([]Offer[order.App](nil), books.Apps...)
	books.Datasets = append([]Offer[order.Dataset](nil), books.Datasets...)
	books.Workerpools = append([]Offer[order.Workerpool](nil), books.Workerpools...)
	most := maxSets
	if need.MaxSets > 0 {
		most = min(most, need.MaxSets)
	}
	for need.Remaining != (order.Uint256{}) && len(quotes) < most {
		var q Quote
		if len(quotes) == 0 {
			if q, rejected, err = Best(need, books); err != nil {
				return nil, rejected, err
			}
		} else if next, ok := another(need, books); ok {
			q = next
		} else {
			break
		}
		quotes = append(quotes, q)
		v := q.Cost.Volume
		consume(books.Apps, func(o *Offer[order.App]) bool { return o.Hash == q.Hashes.App }, v)
		if q.Set.HasDataset() {
			consume(books.Datasets, func(o *Offer[order.Dataset]) bool { return o.Hash == q.Hashes.Dataset }, v)
		}
		consume(books.Workerpools, func(o *Offer[order.Workerpool]) bool { return o.Hash == q.Hashes.Workerpool }, v)
		need.Remaining = less(need.Remaining, v)
		// One request order serves the whole bag, so that its category is settled with the first set.
		need.Request, need.Categories = q.Set.Request, ExactCategory
		if left, ok := need.Remaining.Uint64(); ok {
			need.MinVolume = min(need.MinVolume, left) // the last deal may be a small one
		}
	}
	if need.Remaining != (order.Uint256{}) {
		return quotes, rejected, poco.Errorf(poco.Exhausted, "split", "the books have no orders for %v of the tasks", need.Remaining)
	}
	return quotes, rejected, nil
}

// another is Best without reasons.
func another(need Need, books Books) (Quote, bool) {
	s := newSearch(need, books)
	if s.valid() != nil {
		return Quote{}, false
	}
	best := s.cheapest()
	if best == nil {
		return Quote{}, false
	}
	q, err := best.quote()
	return q, err == nil
}

func consume[O any](offers []Offer[O], used func(*Offer[O]) bool, volume uint64) {
	for i := range offers {
		if used(&offers[i]) {
			offers[i].Remaining = less(offers[i].Remaining, volume)
			return
		}
	}
}

// less subtracts a volume that is known to remain.
func less(u order.Uint256, volume uint64) order.Uint256 {
	v, err := order.UintFrom(new(big.Int).Sub(u.Big(), new(big.Int).SetUint64(volume)))
	if err != nil {
		return order.Uint256{}
	}
	return v
}
