package book_test

import (
	"bytes"
	"cmp"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
)

var people = []common.Address{{}, {1}, {2}, {3}}

func drawTag(t *rapid.T) poco.Tag {
	return rapid.SampledFrom([]poco.Tag{{}, {}, poco.TagTEE, poco.TagGPU, poco.TagTEE.Union(poco.TagGPU), {0: 0x80}, {0: 0x80, 31: 1}}).Draw(t, "tag")
}

func drawOrder(t *rapid.T, n int) *book.Order {
	who := rapid.SampledFrom(people)
	return &book.Order{Hash: common.Hash{0: rapid.Uint8().Draw(t, "hash"), 30: byte(n >> 8), 31: byte(n)},
		Kind: poco.OrderKind(rapid.IntRange(0, 3).Draw(t, "kind")), Signer: rapid.SampledFrom(people[1:]).Draw(t, "signer"),
		App: who.Draw(t, "app"), Dataset: who.Draw(t, "dataset"), Workerpool: who.Draw(t, "pool"), Requester: who.Draw(t, "requester"),
		Beneficiary: who.Draw(t, "beneficiary"), Price: rapid.Int64Range(0, 3).Draw(t, "price"), Published: rapid.Int64Range(0, 3).Draw(t, "at"),
		Remaining: rapid.Int64Range(1, 4).Draw(t, "remaining"), Volume: rapid.SampledFrom([]int64{4, book.BulkVolume}).Draw(t, "volume"),
		Category: rapid.Int64Range(0, 2).Draw(t, "category"), Trust: rapid.Int64Range(0, 3).Draw(t, "trust"), Tag: drawTag(t)}
}

func drawWho(t *rapid.T, name string) book.Who {
	a := rapid.SampledFrom(append(people, common.Address{9})).Draw(t, name)
	return rapid.SampledFrom([]book.Who{{}, {}, book.Nobody(), book.Only(a), book.OpenTo(a), book.Other(a)}).Draw(t, name)
}

func drawQuery(t *rapid.T) book.Query {
	q := book.Query{Kind: poco.OrderKind(rapid.IntRange(0, 3).Draw(t, "kind")), App: drawWho(t, "app"), Dataset: drawWho(t, "dataset"),
		Workerpool: drawWho(t, "pool"), Requester: drawWho(t, "requester")}
	if rapid.IntRange(0, 3).Draw(t, "signer?") == 0 {
		q.Signer = book.Only(rapid.SampledFrom(people[1:]).Draw(t, "signer"))
	}
	if rapid.IntRange(0, 3).Draw(t, "beneficiary?") == 0 {
		q.Beneficiary = book.Only(rapid.SampledFrom(people).Draw(t, "beneficiary"))
	}
	if q.HasCategory = rapid.Bool().Draw(t, "category?"); q.HasCategory {
		q.Category = rapid.Int64Range(0, 2).Draw(t, "category")
	}
	if q.HasMaxTag = rapid.Bool().Draw(t, "most tag?"); q.HasMaxTag {
		q.MaxTag = drawTag(t)
	}
	if rapid.Bool().Draw(t, "least tag?") {
		q.MinTag = drawTag(t)
	}
	if q.HasMaxTrust = rapid.Bool().Draw(t, "trust?"); q.HasMaxTrust {
		q.MaxTrust = rapid.Int64Range(0, 3).Draw(t, "trust")
	}
	if q.HasMaxPrice = rapid.Bool().Draw(t, "price?"); q.HasMaxPrice {
		q.MaxPrice = rapid.Int64Range(0, 3).Draw(t, "price")
	}
	q.MinTrust, q.MinVolume = rapid.Int64Range(0, 2).Draw(t, "least trust"), rapid.Int64Range(0, 3).Draw(t, "least volume")
	q.Bulk = rapid.IntRange(0, 4).Draw(t, "bulk") == 0
	return q
}

// allows says in other words what a [book.Who] means.
func allows(w book.Who, a common.Address) bool {
	if w == (book.Who{}) {
		return true
	}
	for _, candidate := range append(people, common.Address{9}) {
		switch w {
		case book.Nobody():
			return a == (common.Address{})
		case book.Only(candidate):
			return a == candidate
		case book.OpenTo(candidate):
			return a == candidate || a == (common.Address{})
		case book.Other(candidate):
			return a != candidate && a != (common.Address{})
		}
	}
	return false
}

func wanted(q book.Query, o *book.Order) bool {
	return o.Kind == q.Kind && allows(q.App, o.App) && allows(q.Dataset, o.Dataset) && allows(q.Workerpool, o.Workerpool) &&
		allows(q.Requester, o.Requester) && allows(q.Signer, o.Signer) && allows(q.Beneficiary, o.Beneficiary) &&
		(!q.HasCategory || o.Category == q.Category) && o.Trust >= q.MinTrust && (!q.HasMaxTrust || o.Trust <= q.MaxTrust) &&
		o.Remaining >= q.MinVolume && (!q.HasMaxPrice || o.Price <= q.MaxPrice) &&
		q.MinTag.SubsetOf(o.Tag) && (!q.HasMaxTag || o.Tag.SubsetOf(q.MaxTag)) && (!q.Bulk || o.Price == 0 && o.Volume >= book.BulkVolume)
}

// find is the search without thought.
func find(orders []*book.Order, q book.Query) (found []*book.Order) {
	for _, o := range orders {
		if wanted(q, o) {
			found = append(found, o)
		}
	}
	slices.SortFunc(found, func(a, b *book.Order) int {
		byPrice := cmp.Compare(a.Price, b.Price)
		if q.Kind == poco.RequestOrderKind {
			byPrice = -byPrice
		}
		return cmp.Or(byPrice, cmp.Compare(a.Published, b.Published), bytes.Compare(a.Hash[:], b.Hash[:]))
	})
	return found
}

func TestEveryAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := book.New()
		var orders []*book.Order
		n := 0
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			var changes []book.Change
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0:
				if len(orders) > 0 {
					i := rapid.IntRange(0, len(orders)-1).Draw(t, "which")
					changes = append(changes, book.Change{Was: orders[i]})
					orders = slices.Delete(orders, i, i+1)
				}
			case 1:
				if len(orders) > 0 {
					i := rapid.IntRange(0, len(orders)-1).Draw(t, "which")
					now := *orders[i]
					now.Remaining = rapid.Int64Range(1, 4).Draw(t, "remaining")
					changes = append(changes, book.Change{Was: orders[i], Now: &now})
					orders[i] = &now
				}
			default:
				for range rapid.IntRange(1, 5).Draw(t, "several") {
					n++
					o := drawOrder(t, n)
					orders = append(orders, o)
					changes = append(changes, book.Change{Now: o})
				}
			}
			b.Apply(changes)
		}
		q := drawQuery(t)
		want := find(orders, q)
		skip, limit := rapid.IntRange(0, 5).Draw(t, "skip"), rapid.IntRange(1, 6).Draw(t, "limit")
		var hashes []common.Hash
		for i := skip; i < min(skip+limit, len(want)); i++ {
			hashes = append(hashes, want[i].Hash)
		}
		page := b.Page(q, skip, limit, -1)
		if page.Count != len(want) || !slices.Equal(page.Hashes, hashes) {
			t.Fatalf("%+v:\n%d %v, want\n%d %v", q, page.Count, page.Hashes, len(want), hashes)
		}
		if again := b.Page(q, skip, limit, 77); again.Count != 77 || !slices.Equal(again.Hashes, hashes) {
			t.Fatalf("with a known count: %+v", again)
		}
		var some []common.Hash
		volume := rapid.Int64Range(0, 9).Draw(t, "volume")
		for left := volume; len(some) < len(want) && len(some) < 4 && (len(some) < 2 || left > 0); {
			left -= want[len(some)].Remaining
			some = append(some, want[len(some)].Hash)
		}
		if got := b.Take(q, 2, 4, volume); !slices.Equal(got, some) {
			t.Fatalf("took %v for %d, want %v", got, volume, some)
		}
		var depth []book.Level
		for _, o := range want {
			if n := len(depth); n == 0 || depth[n-1].Price != o.Price {
				depth = append(depth, book.Level{Price: o.Price})
			}
			depth[len(depth)-1].Orders++
			depth[len(depth)-1].Volume += o.Remaining
		}
		if got := b.Depth(q, 2); !slices.Equal(got, depth[:min(2, len(depth))]) {
			t.Fatalf("depth %v, want %v", got, depth)
		}
		for kind := range poco.OrderKind(4) {
			count, by := 0, 0
			for _, o := range orders {
				if o.Kind == kind {
					count++
					if owner := o.Signer; kind == poco.RequestOrderKind && o.Requester == people[1] || kind != poco.RequestOrderKind && owner == people[1] {
						by++
					}
				}
			}
			if b.Count(kind) != count || b.CountBy(kind, people[1]) != by {
				t.Fatalf("%v: %d open and %d by one, want %d and %d", kind, b.Count(kind), b.CountBy(kind, people[1]), count, by)
			}
		}
	})
}

// Lists of many chunks grow and shrink without losing their order.
func TestLongLists(t *testing.T) {
	b := book.New()
	order := func(i int) *book.Order {
		return &book.Order{Hash: common.BigToHash(common.Big1), Kind: poco.WorkerpoolOrderKind, Signer: people[1], Workerpool: people[2], Price: int64(i), Remaining: 1}
	}
	const many, step = 10_007, 4_999 // step goes once around all of them
	for i := range many {
		b.Apply([]book.Change{{Now: order(i * step % many)}})
	}
	q := book.Query{Kind: poco.WorkerpoolOrderKind}
	mine := q
	mine.Workerpool = book.Only(people[2])
	for left := many; left > 0; left-- {
		if left%1000 == 7 {
			for _, q := range []book.Query{q, mine} {
				depth := b.Depth(q, many)
				if len(depth) != left || !slices.IsSortedFunc(depth, func(a, b book.Level) int { return cmp.Compare(a.Price, b.Price) }) {
					t.Fatalf("%d levels of %d", len(depth), left)
				}
			}
		}
		b.Apply([]book.Change{{Was: order(left * step % many)}})
	}
	if b.Count(poco.WorkerpoolOrderKind) != 0 || len(b.Depth(q, 1)) != 0 {
		t.Error("something is left")
	}
	b.Apply([]book.Change{{Was: order(1)}, {Now: order(1)}}) // taking out what is not there is no harm
	if b.Count(poco.WorkerpoolOrderKind) != 1 {
		t.Error("the book is broken")
	}
	b.Clear()
	if b.Page(mine, 0, 1, -1).Count != 0 {
		t.Error("the book is not clear")
	}
}
