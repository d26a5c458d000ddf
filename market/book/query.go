package book

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Who filters by an address of an order. The zero Who takes every order.
type Who struct {
	mode mode
	whom common.Address
}

type mode uint8

const (
	anybody mode = iota
	nobody
	only
	onlyOrNobody
	other
)

// Nobody takes orders without the address: without that restriction.
func Nobody() Who { return Who{mode: nobody} }

// Only takes orders with that address.
func Only(a common.Address) Who { return Who{only, a} }

// OpenTo takes orders with that address and those without.
func OpenTo(a common.Address) Who { return Who{onlyOrNobody, a} }

// Other takes orders with an address that is another one: restricted to somebody else, or to a group.
func Other(than common.Address) Who { return Who{other, than} }

// Query chooses orders of a kind. It can be compared.
type Query struct {
	Kind                                poco.OrderKind
	App, Dataset, Workerpool, Requester Who
	Signer, Beneficiary                 Who
	Category                            int64    // only with HasCategory
	MinTrust, MaxTrust                  int64    // MaxTrust only with HasMaxTrust
	MinVolume                           int64    // of what remains
	MaxPrice                            int64    // only with HasMaxPrice
	MinTag                              poco.Tag // every bit of it
	MaxTag                              poco.Tag // no bit outside of it; only with HasMaxTag
	HasCategory, HasMaxTrust            bool
	HasMaxTag, HasMaxPrice              bool
	Bulk                                bool // only free orders of a volume without a limit worth mentioning, see BulkVolume
}

// BulkVolume is the least volume of a bulk order.
const BulkVolume = 1<<53 - 2

// filter is a query made ready.
type filter struct {
	Query
	who               [columns]Who
	a, b              [columns]uint64 // the fingerprints taken; unused where anybody will do
	free, other       [columns]bool   // anybody will do; anybody but nobody and b
	signer, benefiter uint64
	tag, outside      uint64 // bits that must be there, and that must not
	wide              bool   // bits above 63 matter too
	rare              bool   // something matters that a slot does not hold
	tags              map[id]poco.Tag
}

func (b *Book) compile(q Query) *filter {
	f := &filter{Query: q, who: [columns]Who{q.App, q.Dataset, q.Workerpool, q.Requester}, tag: low(q.MinTag), tags: b.tags}
	for i, w := range f.who {
		id := b.fingerprint(w.whom)
		switch w.mode {
		case anybody:
			f.free[i] = true
		case nobody:
		case only:
			f.a[i], f.b[i] = id, id
		case onlyOrNobody:
			f.b[i] = id
		case other:
			f.other[i], f.b[i] = true, id
		}
	}
	if q.HasMaxTag {
		f.outside = ^low(q.MaxTag)
	}
	f.wide = high(q.MinTag) || q.HasMaxTag
	f.signer, f.benefiter = b.fingerprint(q.Signer.whom), b.fingerprint(q.Beneficiary.whom)
	f.rare = f.wide || q.HasCategory || q.Bulk || q.Signer.mode != anybody || q.Beneficiary.mode != anybody
	return f
}

// takes looks at the facts, takesRare at the rest.
func (f *filter) takes(o *facts) bool {
	for i := range columns {
		if !f.free[i] && (o.who[i] == f.a[i] || o.who[i] == f.b[i]) == f.other[i] {
			return false
		}
	}
	return o.remaining >= f.MinVolume && o.tag&f.tag == f.tag && o.tag&f.outside == 0 && o.trust >= f.MinTrust &&
		(!f.HasMaxTrust || o.trust <= f.MaxTrust) && (!f.HasMaxPrice || o.price <= f.MaxPrice)
}

func (f *filter) takesRare(o *order) bool {
	if f.HasCategory && o.category != f.Category {
		return false
	}
	if f.Bulk && (o.price != 0 || o.volume < BulkVolume) {
		return false
	}
	if f.Signer.mode != anybody && o.signer != f.signer || f.Beneficiary.mode != anybody && o.beneficiary != f.benefiter {
		return false
	}
	if !f.wide {
		return true
	}
	var tag poco.Tag
	if o.high {
		tag = f.tags[o.id]
		return f.MinTag.SubsetOf(tag) && (!f.HasMaxTag || tag.SubsetOf(f.MaxTag))
	}
	return !high(f.MinTag)
}

// each calls f with every order that a query takes, in the order of lists, until f returns false. It looks through
// the shortest list that has them all.
func (b *Book) each(q Query, f func(*order) bool) {
	c := b.compile(q)
	best, found := b.shortest(c)
	if found && best == nil {
		return // somebody is asked for who has no orders
	}
	wide, category := class{q.Kind, allCategories}, class{q.Kind, q.Category}
	long := b.broad[wide]
	if q.HasCategory && (q.Kind == poco.WorkerpoolOrderKind || q.Kind == poco.RequestOrderKind) {
		long = b.broad[category]
		c.HasCategory = false
		c.rare = c.wide || q.Bulk || q.Signer.mode != anybody || q.Beneficiary.mode != anybody
		if best != nil && long != nil && best.size <= long.size {
			c.HasCategory, c.rare = true, true
		}
	}
	if long == nil {
		return
	}
	if best != nil && best.size <= long.size {
		for _, chunk := range best.chunks {
			for _, n := range chunk {
				if o := b.slab.at(n); c.takes(&o.facts) && (!c.rare || c.takesRare(o)) && !f(o) {
					return
				}
			}
		}
		return
	}
	for _, chunk := range long.chunks {
		for i := range chunk {
			if !c.takes(&chunk[i].facts) {
				continue
			}
			if o := b.slab.at(chunk[i].id); (!c.rare || c.takesRare(o)) && !f(o) {
				return
			}
		}
	}
}

// shortest finds the shortest narrow list that has all orders of a query; found tells that there should be one.
func (b *Book) shortest(c *filter) (best *narrow, found bool) {
	consider := func(column int8, who uint64) bool {
		l := b.narrow[name{c.Kind, column, who}]
		if l != nil && (best == nil || l.size < best.size) {
			best = l
		}
		return l != nil
	}
	for i, w := range c.who {
		if w.mode == only && c.b[i] != 0 {
			found = true
			if !consider(int8(i), c.b[i]) {
				return nil, true
			}
		}
	}
	if c.Signer.mode == only && c.Kind != poco.RequestOrderKind {
		found = true
		if !consider(signed, c.signer) {
			return nil, true
		}
	}
	return best, found
}

// Page is a part of a list and how long the whole is.
type Page struct {
	Hashes []common.Hash
	Count  int
}

// Page lists orders from skip on. With known ≥ 0, the count of an earlier answer, it does not count again.
func (b *Book) Page(q Query, skip, limit, known int) Page {
	b.mu.RLock()
	defer b.mu.RUnlock()
	p := Page{Hashes: make([]common.Hash, 0, min(limit, 1024))}
	b.each(q, func(o *order) bool {
		if p.Count >= skip && len(p.Hashes) < limit {
			p.Hashes = append(p.Hashes, o.hash)
		}
		p.Count++
		return known < 0 || len(p.Hashes) < limit
	})
	if known >= 0 {
		p.Count = known
	}
	return p
}

// Take lists the first orders until they are at least so many and have a volume, but never more than most.
func (b *Book) Take(q Query, least, most int, volume int64) []common.Hash {
	b.mu.RLock()
	defer b.mu.RUnlock()
	var hashes []common.Hash
	b.each(q, func(o *order) bool {
		hashes = append(hashes, o.hash)
		volume -= min(o.remaining, volume)
		return len(hashes) < most && (len(hashes) < least || volume > 0)
	})
	return hashes
}

// Others lists, for at most so many of the addresses that one restriction of a query's orders names, the first order of
// each: restrict counts from apps over datasets to requesters. Who is left out has no order listed.
func (b *Book) Others(q Query, restriction int, who common.Address, most int) []common.Hash {
	b.mu.RLock()
	defer b.mu.RUnlock()
	column := [...]int{app, dataset, requester}[restriction]
	seen := map[uint64]bool{0: true, b.fingerprint(who): true}
	var hashes []common.Hash
	b.each(q, func(o *order) bool {
		if name := o.who[column]; !seen[name] {
			seen[name] = true
			hashes = append(hashes, o.hash)
		}
		return len(hashes) < most
	})
	return hashes
}

// Level is what is for sale at a price.
type Level struct {
	Price  int64
	Orders int
	Volume int64 // tasks, at most the largest number
}

// Depth sums up a list by price: the best levels.
func (b *Book) Depth(q Query, levels int) []Level {
	b.mu.RLock()
	defer b.mu.RUnlock()
	var depth []Level
	b.each(q, func(o *order) bool {
		if n := len(depth); n == 0 || depth[n-1].Price != o.price {
			if n == levels {
				return false
			}
			depth = append(depth, Level{Price: o.price})
		}
		l := &depth[len(depth)-1]
		l.Orders++
		if l.Volume += o.remaining; l.Volume < 0 {
			l.Volume = 1<<63 - 1
		}
		return true
	})
	return depth
}
