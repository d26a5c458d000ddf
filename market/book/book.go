package book

import (
	"bytes"
	"hash/maphash"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Order is an open order as lists see it. An address is the order's own resource or whom it is restricted to, zero
// for nobody; a request's price is the most it pays for the workerpool.
type Order struct {
	Hash        common.Hash
	Kind        poco.OrderKind
	Signer      common.Address
	App         common.Address
	Dataset     common.Address
	Workerpool  common.Address
	Requester   common.Address
	Beneficiary common.Address
	Price       int64
	Published   int64
	Remaining   int64
	Volume      int64
	Category    int64
	Trust       int64
	Tag         poco.Tag
}

// The columns of addresses that are restrictions or pointers.
const (
	app = iota
	dataset
	workerpool
	requester
	columns
)

// facts are what most filters look at, small enough to be kept beside each other.
type facts struct {
	price, remaining, trust int64
	tag                     uint64 // bits 0 to 63
	who                     [columns]uint64
}

// order is an open order in memory. Addresses are fingerprints: equal addresses have equal ones, and different
// addresses different ones but for a chance that nobody can choose.
type order struct {
	facts
	hash                common.Hash
	published, category int64
	volume              int64
	signer, beneficiary uint64
	kind                poco.OrderKind
	high                bool // its tag has bits above 63: [Book.tags] has the whole
	id                  id
}

// before is the order of lists: by price, requests from the best paying on, then the older first, then by hash.
func (o *order) before(p *order) bool {
	switch {
	case o.price != p.price:
		return (o.price < p.price) == (o.kind != poco.RequestOrderKind)
	case o.published != p.published:
		return o.published < p.published
	}
	return bytes.Compare(o.hash[:], p.hash[:]) < 0
}

// slot is an order in a long list.
type slot struct {
	facts
	id id
}

type (
	broad  = list[slot]
	narrow = list[id]
)

// name is what a narrow list is about: an address in a column of a kind of orders.
type name struct {
	kind   poco.OrderKind
	column int8
	who    uint64
}

// signed is the column of signers.
const signed = columns

// class is what a broad list is about: a kind, and a category of it or all.
type class struct {
	kind     poco.OrderKind
	category int64
}

const allCategories = -1

// Book is the open orders. Its methods may be called by several goroutines.
type Book struct {
	seed maphash.Seed

	mu     sync.RWMutex
	slab   slab
	tags   map[id]poco.Tag // of orders with bits above 63
	ofSlot func(*slot) *order
	ofID   func(*id) *order
	broad  map[class]*broad
	narrow map[name]*narrow
}

// New returns an empty book.
func New() *Book {
	b := &Book{seed: maphash.MakeSeed(), tags: make(map[id]poco.Tag), broad: make(map[class]*broad), narrow: make(map[name]*narrow)}
	b.ofSlot = func(s *slot) *order { return b.slab.at(s.id) }
	b.ofID = func(n *id) *order { return b.slab.at(*n) }
	return b
}

// fingerprint is 0 for nobody.
func (b *Book) fingerprint(a common.Address) uint64 {
	if a == (common.Address{}) {
		return 0
	}
	return maphash.Bytes(b.seed, a[:]) | 1
}

func (b *Book) remember(o *Order) *order {
	return &order{kind: o.Kind, hash: o.Hash, published: o.Published, category: o.Category, volume: o.Volume,
		signer: b.fingerprint(o.Signer), beneficiary: b.fingerprint(o.Beneficiary),
		facts: facts{price: o.Price, remaining: o.Remaining, trust: o.Trust, tag: low(o.Tag), who: [columns]uint64{
			b.fingerprint(o.App), b.fingerprint(o.Dataset), b.fingerprint(o.Workerpool), b.fingerprint(o.Requester)}},
		high: high(o.Tag)}
}

func low(t poco.Tag) (v uint64) {
	for _, b := range t[24:] {
		v = v<<8 | uint64(b)
	}
	return v
}

func high(t poco.Tag) bool { return [24]byte(t[:24]) != [24]byte{} }

// Change is an order that left the book (Now is nil), came into it (Was is nil) or changed.
type Change struct{ Was, Now *Order }

// Apply makes changes visible, all at once.
func (b *Book) Apply(changes []Change) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range changes {
		if c.Was != nil {
			b.remove(b.remember(c.Was))
		}
		if c.Now != nil {
			b.insert(b.remember(c.Now), c.Now.Tag)
		}
	}
}

// Clear empties the book.
func (b *Book) Clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	clear(b.broad)
	clear(b.narrow)
	clear(b.tags)
	b.slab = slab{}
}

func (b *Book) insert(o *order, tag poco.Tag) {
	o.id = b.slab.add(o)
	if o.high {
		b.tags[o.id] = tag
	}
	for _, c := range o.classes() {
		l := b.broad[c]
		if l == nil {
			l = &broad{of: b.ofSlot}
			b.broad[c] = l
		}
		l.insert(slot{o.facts, o.id})
	}
	for _, n := range o.names() {
		l := b.narrow[n]
		if l == nil {
			l = &narrow{of: b.ofID}
			b.narrow[n] = l
		}
		l.insert(o.id)
	}
}

func (b *Book) remove(o *order) {
	found := false
	for _, c := range o.classes() {
		l := b.broad[c]
		if l == nil {
			continue
		}
		if gone, ok := l.remove(o); ok {
			o.id, found = gone.id, true
		}
		if l.size == 0 {
			delete(b.broad, c)
		}
	}
	for _, n := range o.names() {
		l := b.narrow[n]
		if l == nil {
			continue
		}
		if l.remove(o); l.size == 0 {
			delete(b.narrow, n)
		}
	}
	if found {
		delete(b.tags, o.id)
		b.slab.drop(o.id)
	}
}

func (o *order) classes() []class {
	all := class{o.kind, allCategories}
	if o.kind == poco.AppOrderKind || o.kind == poco.DatasetOrderKind {
		return []class{all}
	}
	return []class{all, {o.kind, o.category}}
}

func (o *order) names() []name {
	names := make([]name, 0, columns+1)
	for column, who := range o.who {
		if who != 0 {
			names = append(names, name{o.kind, int8(column), who})
		}
	}
	if o.kind != poco.RequestOrderKind { // a requester signs
		names = append(names, name{o.kind, signed, o.signer})
	}
	return names
}

// Count is how many orders of a kind are open.
func (b *Book) Count(kind poco.OrderKind) int {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if l := b.broad[class{kind, allCategories}]; l != nil {
		return l.size
	}
	return 0
}

// CountBy is how many orders of a kind an account has open.
func (b *Book) CountBy(kind poco.OrderKind, signer common.Address) int {
	column := int8(signed)
	if kind == poco.RequestOrderKind {
		column = requester
	}
	b.mu.RLock()
	defer b.mu.RUnlock()
	if l := b.narrow[name{kind, column, b.fingerprint(signer)}]; l != nil {
		return l.size
	}
	return 0
}
