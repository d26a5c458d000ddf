package match_test

import (
	"errors"
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

func hash(kind, i int) common.Hash { return common.Hash{0: byte(kind), 30: byte(i >> 8), 31: byte(i)} }

// small draws from few values, so that orders often fit and often do not.
func small(t *rapid.T, most int, name string) order.Uint256 {
	return order.Uint(rapid.IntRange(0, most).Draw(t, name))
}

func someone(t *rapid.T, among ...common.Address) common.Address {
	return rapid.SampledFrom(append(among, common.Address{}, common.Address{}, common.Address{}, aGroup)).Draw(t, "restrict")
}

func drawTag(t *rapid.T) poco.Tag {
	return rapid.SampledFrom([]poco.Tag{{}, {}, poco.TagTEE, poco.TagGPU, poco.TagTEE.Union(poco.TagGPU),
		poco.TagTEE.Union(poco.TagScone)}).Draw(t, "tag")
}

func drawBooks(t *rapid.T) match.Books {
	books := match.Books{Categories: 3, Groups: group{}, Times: times}
	for i := range rapid.IntRange(0, 5).Draw(t, "apps") {
		books.Apps = append(books.Apps, match.Offer[order.App]{Hash: hash(1, i), Remaining: small(t, 5, "remaining"), Order: order.App{
			App: rapid.SampledFrom([]common.Address{anApp, anApp, anApp, aStranger}).Draw(t, "app"), Price: small(t, 9, "price"),
			Tag: drawTag(t), DatasetRestrict: someone(t, aDataset), WorkerpoolRestrict: someone(t, aPool), RequesterRestrict: someone(t, aRequester)}})
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "datasets") {
		books.Datasets = append(books.Datasets, match.Offer[order.Dataset]{Hash: hash(2, i), Remaining: small(t, 5, "remaining"), Order: order.Dataset{
			Dataset: aDataset, Price: small(t, 9, "price"), Tag: drawTag(t),
			AppRestrict: someone(t, anApp), WorkerpoolRestrict: someone(t, aPool), RequesterRestrict: someone(t, aRequester)}})
	}
	for i := range rapid.IntRange(0, 6).Draw(t, "pools") {
		books.Workerpools = append(books.Workerpools, match.Offer[order.Workerpool]{Hash: hash(3, i), Remaining: small(t, 5, "remaining"), Order: order.Workerpool{
			Workerpool: rapid.SampledFrom([]common.Address{aPool, aPool, aStranger}).Draw(t, "pool"), Price: small(t, 9, "price"),
			Tag: drawTag(t).Union(drawTag(t)), Category: small(t, 3, "category"), Trust: small(t, 3, "trust"),
			AppRestrict: someone(t, anApp), DatasetRestrict: someone(t, aDataset), RequesterRestrict: someone(t, aRequester)}})
	}
	return books
}

func drawNeed(t *rapid.T) match.Need {
	need := match.Need{
		Request: order.Request{App: anApp, AppMaxPrice: small(t, 9, "max"), DatasetMaxPrice: small(t, 9, "max"),
			WorkerpoolMaxPrice: small(t, 9, "max"), Requester: aRequester, Workerpool: someone(t, aPool), Volume: order.Uint(9),
			Tag: drawTag(t).StripFrameworks(), Category: small(t, 3, "category"), Trust: small(t, 3, "trust")},
		Remaining: small(t, 9, "remaining"), MinVolume: rapid.Uint64Range(0, 3).Draw(t, "least"),
		Categories: rapid.SampledFrom([]match.CategoryRule{match.ExactCategory, match.AtLeastCategory}).Draw(t, "rule"),
	}
	if rapid.Bool().Draw(t, "with dataset") {
		need.Request.Dataset = aDataset
	}
	if rapid.Bool().Draw(t, "limited") {
		limit := poco.Amount(rapid.IntRange(0, 20).Draw(t, "limit"))
		need.MaxPrice = &limit
	}
	return need
}

// times are those of the categories in [drawBooks]: not in the order of their ids, and two the same.
var times = []uint64{1200, 300, 1200}

// timeOf is a category's time; of one that there is not, it is nobody's.
func timeOf(category order.Uint256) float64 {
	if id, ok := category.Uint64(); ok && id < uint64(len(times)) {
		return float64(times[id])
	}
	return math.NaN()
}

// cheapest is the search without thought: every triple, judged by the hub's rules.
func cheapest(need match.Need, books match.Books) (price poco.Amount, found bool) {
	datasets := books.Datasets
	if need.Request.Dataset == (common.Address{}) {
		datasets = []match.Offer[order.Dataset]{{}}
	}
	for _, a := range books.Apps {
		for _, d := range datasets {
			for _, w := range books.Workerpools {
				set := order.Set{App: a.Order, Dataset: d.Order, Workerpool: w.Order, Request: need.Request}
				if need.Categories == match.AtLeastCategory && timeOf(w.Order.Category) >= timeOf(need.Request.Category) {
					set.Request.Category = w.Order.Category
				}
				remaining := match.Remaining{App: a.Remaining, Dataset: d.Remaining, Workerpool: w.Remaining, Request: need.Remaining}
				if match.Check(set, match.Facts{Categories: books.Categories, Groups: books.Groups, Remaining: remaining}) != nil {
					continue
				}
				if match.Volume(set, remaining) < need.MinVolume {
					continue
				}
				cost, err := match.DealCost(set, 1)
				if err != nil || need.MaxPrice != nil && cost.TaskPrice > *need.MaxPrice {
					continue
				}
				if !found || cost.TaskPrice < price {
					price, found = cost.TaskPrice, true
				}
			}
		}
	}
	return price, found
}

func TestBestIsNeverDearerThanBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		books, need := drawBooks(t), drawNeed(t)
		want, found := cheapest(need, books)
		quote, rejected, err := match.Best(need, books)
		if (err == nil) != found {
			t.Fatalf("found %v, brute force %v", err, found)
		}
		chosen := 0
		if found {
			if quote.Cost.TaskPrice != want {
				t.Fatalf("price %d, brute force %d", quote.Cost.TaskPrice, want)
			}
			facts := match.Facts{Categories: books.Categories, Groups: books.Groups, Remaining: quote.Remaining}
			if err := match.Check(quote.Set, facts); err != nil {
				t.Fatalf("the quote is refused: %v", err)
			}
			if quote.Cost.Volume < max(need.MinVolume, 1) {
				t.Fatalf("volume %d", quote.Cost.Volume)
			}
			chosen = len(quote.Set.Orders()) - 1
		} else if k := poco.KindOf(err); k != poco.NotFound && k != poco.Exhausted {
			t.Fatal(err)
		}
		if poco.KindOf(err) == poco.Exhausted {
			return // nothing of the request remains: nobody was looked at
		}
		candidates := len(books.Apps) + len(books.Workerpools) + len(books.Datasets)
		if len(rejected)+chosen != candidates {
			t.Fatalf("%d reasons and %d chosen for %d candidates", len(rejected), chosen, candidates)
		}
	})
}

func TestBestExplains(t *testing.T) {
	set, facts := compatible()
	books := match.Books{Categories: facts.Categories, Groups: facts.Groups,
		Apps:        []match.Offer[order.App]{{Order: set.App, Hash: hash(1, 0), Remaining: order.Uint(5)}},
		Datasets:    []match.Offer[order.Dataset]{{Order: set.Dataset, Hash: hash(2, 0), Remaining: order.Uint(5)}},
		Workerpools: []match.Offer[order.Workerpool]{{Order: set.Workerpool, Hash: hash(3, 0), Remaining: order.Uint(5)}},
	}
	pool := func(change func(*match.Offer[order.Workerpool])) {
		o := match.Offer[order.Workerpool]{Order: set.Workerpool, Remaining: order.Uint(5), Hash: hash(3, len(books.Workerpools))}
		change(&o)
		books.Workerpools = append(books.Workerpools, o)
	}
	pool(func(o *match.Offer[order.Workerpool]) { o.Order.Price = order.Uint(9) })
	pool(func(o *match.Offer[order.Workerpool]) { o.Order.Tag = poco.TagTEE })
	pool(func(o *match.Offer[order.Workerpool]) { o.Remaining = order.Uint(1) })
	pool(func(o *match.Offer[order.Workerpool]) { o.Order.RequesterRestrict = aStranger })
	books.Apps = append(books.Apps, match.Offer[order.App]{Hash: hash(1, 1), Remaining: order.Uint(5),
		Order: order.App{App: anApp, Tag: poco.TagTEE, WorkerpoolRestrict: aStranger}})

	need := match.NeedOf(set.Request)
	need.MinVolume = 2
	quote, rejected, err := match.Best(need, books)
	if err != nil || quote.Hashes.Workerpool != hash(3, 1) || quote.Cost.TaskPrice != 12 {
		t.Fatalf("%+v, %v", quote, err)
	}
	got := make(map[common.Hash]match.Code)
	for _, r := range rejected {
		got[r.Hash] = r.Reason.Code
	}
	for h, want := range map[common.Hash]match.Code{
		hash(3, 0): match.Dearer, hash(3, 2): match.TagNotOffered, hash(3, 3): match.VolumeTooSmall,
		hash(3, 4): match.WorkerpoolRefusesRequester, hash(1, 1): match.AppRefusesWorkerpool,
	} {
		if got[h] != want {
			t.Errorf("%v: code %#x, want %#x", h, got[h], want)
		}
	}
	if len(got) != 5 {
		t.Errorf("%d rejections, want 5", len(got))
	}
}

func TestBestRefusesToChangeWhatIsSigned(t *testing.T) {
	set, _ := compatible()
	need := match.NeedOf(set.Request)
	need.Request.Sign, need.Categories = []byte{1}, match.AtLeastCategory
	if _, _, err := match.Best(need, match.Books{}); poco.KindOf(err) != poco.Invalid {
		t.Errorf("got %v", err)
	}
}

// A need that takes longer categories too takes them by their time, whatever their numbers are; and the quote's request
// names the one taken.
func TestBestTakesCategoriesByTheirTime(t *testing.T) {
	set, facts := compatible()
	books := match.Books{Categories: 3, Times: []uint64{3600, 300, 1200}, Groups: facts.Groups,
		Apps:     []match.Offer[order.App]{{Order: set.App, Remaining: order.Uint(1)}},
		Datasets: []match.Offer[order.Dataset]{{Order: set.Dataset, Remaining: order.Uint(1)}}}
	for category := range uint64(3) {
		pool := set.Workerpool
		pool.Category, pool.Price = order.Uint(category), order.Uint(10-category%2) // the shortest is the cheapest
		books.Workerpools = append(books.Workerpools, match.Offer[order.Workerpool]{Order: pool, Hash: common.Hash{byte(category)}, Remaining: order.Uint(1)})
	}
	for wanted, taken := range []uint64{0, 1, 0} { // the third category's own offer costs as much, but comes later
		need := match.NeedOf(set.Request)
		need.Categories, need.Request.Category = match.AtLeastCategory, order.Uint(uint64(wanted))
		quote, _, err := match.Best(need, books)
		if err != nil || quote.Set.Request.Category != order.Uint(taken) || quote.Set.Workerpool.Category != order.Uint(taken) {
			t.Errorf("category %d: took %v, want %d (%v)", wanted, quote.Set.Workerpool.Category, taken, err)
		}
	}
	books.Times = nil // nothing is known of their times, so that only the own one is sure to last
	need := match.NeedOf(set.Request)
	need.Categories = match.AtLeastCategory
	if quote, _, err := match.Best(need, books); err != nil || quote.Set.Workerpool.Category != set.Request.Category {
		t.Errorf("without times: %v, %v", quote.Set.Workerpool.Category, err)
	}
}

// Splitting takes the cheapest first, never more than an order has, and never changes the caller's books.
func TestSplit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		books, need := drawBooks(t), drawNeed(t)
		need.MaxSets = rapid.IntRange(0, 2).Draw(t, "sets")
		before := append([]match.Offer[order.Workerpool](nil), books.Workerpools...)
		quotes, _, err := match.Split(need, books)
		if need.MaxSets > 0 && len(quotes) > need.MaxSets {
			t.Fatalf("%d sets, %d are allowed", len(quotes), need.MaxSets)
		}
		var bought uint64
		var last poco.Amount
		used := make(map[common.Hash]uint64)
		for i, q := range quotes {
			if q.Cost.TaskPrice < last {
				t.Fatalf("set %d is cheaper than the one before it", i)
			}
			last = q.Cost.TaskPrice
			bought += q.Cost.Volume
			used[q.Hashes.App] += q.Cost.Volume
			used[q.Hashes.Workerpool] += q.Cost.Volume
			if q.Set.Request.StructHash() != quotes[0].Set.Request.StructHash() {
				t.Fatal("one bag, two requests")
			}
		}
		for _, o := range books.Apps {
			if order.Uint(used[o.Hash]).Cmp(o.Remaining) > 0 {
				t.Fatalf("app order %v oversold", o.Hash)
			}
		}
		for i, o := range books.Workerpools {
			if o.Remaining != before[i].Remaining {
				t.Fatal("the books were changed")
			}
			if order.Uint(used[o.Hash]).Cmp(o.Remaining) > 0 {
				t.Fatalf("workerpool order %v oversold", o.Hash)
			}
		}
		if left := order.Uint(bought).Cmp(need.Remaining); err == nil && left != 0 || left > 0 {
			t.Fatalf("%d of %v tasks, %v", bought, need.Remaining, err)
		}
	})
}

func TestRefusalSpeaksLikeTheHub(t *testing.T) {
	set, facts := compatible()
	set.App.App = aStranger
	err := match.Check(set, facts)
	if r, ok := errors.AsType[*match.Refusal](err); !ok || r.Error()[:25] != "iExecV5-matchOrders-0x10:" {
		t.Errorf("got %v", err)
	}
}
