package market_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store/storetest"
)

func TestQuote(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		f.mine(deposit(poolOwner.Address(), 10_000))
		quote := func(q api.QuoteQuery) api.QuoteAnswer {
			t.Helper()
			q.App, q.Requester, q.Category = anApp, requester.Address(), 1
			a, err := f.client.Quote(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
		if a := quote(api.QuoteQuery{Volume: 3}); len(a.Sets) != 0 || a.Missing != 3 || len(a.Rejected) != 0 {
			t.Errorf("of an empty book: %+v", a)
		}
		hash := func(o order.Order) common.Hash {
			f.publish(map[poco.OrderKind]signer{0: appOwner, 1: dataOwner, 2: poolOwner}[o.Kind()], o)
			return domain.Digest(o)
		}
		app := hash(f.app(2))
		dearApp := hash(f.app(5))
		cheap := hash(f.workerpool(10))
		next := hash(f.workerpool(12))
		untrusted := hash(f.workerpool(3, func(o *order.Workerpool) { o.Trust = order.Uint(1) }))
		elsewhere := hash(f.workerpool(1, func(o *order.Workerpool) { o.Category = order.Uint(0) }))
		stranger := hash(f.workerpool(2, func(o *order.Workerpool) { o.RequesterRestrict = address(77) }))
		a := quote(api.QuoteQuery{Volume: 15, Trust: 5})
		if len(a.Sets) != 2 || a.Volume != 15 || a.Missing != 0 || a.Total != 10*(2+10)+5*(5+12) {
			t.Fatalf("%+v", a)
		}
		first := a.Sets[0]
		if first.AppOrder.OrderHash != app || first.WorkerpoolOrder.OrderHash != cheap || first.DatasetOrder != nil || first.TaskPrice != 12 || first.Volume != 10 ||
			first.Category != 1 || first.WorkerpoolPrice != 10 || a.Sets[1].WorkerpoolOrder.OrderHash != next || !strings.Contains(string(first.AppOrder.Order), `"sign":"0x`) {
			t.Errorf("%+v", first)
		}
		codes := make(map[common.Hash]string)
		for _, r := range a.Rejected {
			codes[r.OrderHash] = r.Kind + " " + r.Code
		}
		want := map[common.Hash]string{dearApp: "apporder 0xf0", next: "workerpoolorder 0xf0", untrusted: "workerpoolorder 0x02", stranger: "workerpoolorder 0x1b"}
		if fmt.Sprint(codes) != fmt.Sprint(want) {
			t.Errorf("rejected %v, want %v", codes, want)
		}
		if a := quote(api.QuoteQuery{Volume: 15, Trust: 5, MaxSets: 1}); len(a.Sets) != 1 || a.Missing != 5 {
			t.Errorf("one set: %+v", a)
		}
		limit := poco.Amount(11)
		if a := quote(api.QuoteQuery{Trust: 5, MaxPrice: &limit}); len(a.Sets) != 0 || a.Missing != 1 || len(a.Rejected) < 4 {
			t.Errorf("too dear: %+v", a)
		}
		if a := quote(api.QuoteQuery{Workerpool: address(5)}); len(a.Sets) != 0 || codeOf(a, cheap) != match.WorkerpoolNotWanted {
			t.Errorf("another pool: %+v", a)
		}
		longer, err := f.client.Quote(t.Context(), api.QuoteQuery{App: anApp, Longer: true})
		if err != nil || len(longer.Sets) != 1 || longer.Sets[0].WorkerpoolOrder.OrderHash != elsewhere {
			t.Errorf("from category 0 on: %+v, %v", longer, err)
		}

		// The dataset's demands decide about the others.
		data := hash(f.dataset(4, 100))
		a = quote(api.QuoteQuery{Trust: 5, Dataset: aDataset})
		if len(a.Sets) != 1 || a.Sets[0].DatasetOrder == nil || a.Sets[0].DatasetOrder.OrderHash != data || a.Sets[0].TaskPrice != 16 {
			t.Errorf("with a dataset: %+v", a)
		}
		// A member of a group sees what is restricted to the group.
		f.world.groups = groups{address(77): {requester.Address()}}
		f.now = f.now.Add(2 * 60e9) // what was heard of the group is too old
		if a := quote(api.QuoteQuery{Trust: 5}); len(a.Sets) != 1 || a.Sets[0].WorkerpoolOrder.OrderHash != stranger {
			t.Errorf("as a member: %+v", a)
		}
		f.world.broken = poco.Errorf(poco.Unavailable, "chain: call", "the node is away")
		f.now = f.now.Add(2 * 60e9)
		if _, err := f.client.Quote(t.Context(), api.QuoteQuery{App: anApp, Requester: requester.Address(), Category: 1}); poco.KindOf(err) != poco.Unavailable {
			t.Errorf("without a node: %v", err)
		}
	})
}

func codeOf(a api.QuoteAnswer, hash common.Hash) match.Code {
	for _, r := range a.Rejected {
		if r.OrderHash == hash {
			var code int
			if _, err := fmt.Sscanf(r.Code, "0x%x", &code); err == nil {
				return match.Code(code)
			}
		}
	}
	return 0xff
}

// What the quote looks at is enough: its price is the one that all open orders together would give.
func TestQuoteIsTheCheapest(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		db := openEmpty(rt, "sqlite::memory:")
		defer func() { _ = db.Close() }()
		w := newWorld()
		m := w.open(t, market.Config{DB: db, MaxOpenOrders: 1000})
		w.groups = groups{address(77): {requester.Address()}}
		w.mine(register(anApp, appOwner.Address()), register(aDataset, dataOwner.Address()), register(aPool, poolOwner.Address()), register(address(301), poolOwner.Address()),
			deposit(poolOwner.Address(), 1<<40), poco.CategoryCreated{Category: poco.Category{WorkClockTimeRef: 1}}, poco.CategoryCreated{Category: poco.Category{ID: 1, WorkClockTimeRef: 2}})
		if err := m.Apply(t.Context(), w.batch(0, nil)); err != nil {
			rt.Fatal(err)
		}
		books := match.Books{Categories: 2, Times: []uint64{1, 2}, Groups: w.groups}
		restrict := func(of ...common.Address) common.Address {
			return rapid.SampledFrom(append(of, common.Address{}, common.Address{}, common.Address{}, address(5))).Draw(rt, "restrict")
		}
		price := func(most int) order.Uint256 { return order.Uint(rapid.IntRange(0, most).Draw(rt, "price")) }
		tag := func() poco.Tag {
			return rapid.SampledFrom([]poco.Tag{{}, {}, poco.TagTEE, poco.TagGPU}).Draw(rt, "tag")
		}
		for i := range rapid.IntRange(1, 120).Draw(rt, "orders") {
			salt, volume := common.BigToHash(order.Uint(i+1).Big()), order.Uint(rapid.IntRange(1, 3).Draw(rt, "volume"))
			switch rapid.IntRange(0, 5).Draw(rt, "kind") {
			case 0:
				o := &order.App{App: anApp, Price: price(5), Volume: volume, Tag: tag(), WorkerpoolRestrict: restrict(aPool), RequesterRestrict: restrict(requester.Address(), address(77)), Salt: salt}
				publish(rt, m, appOwner, o)
				books.Apps = append(books.Apps, match.Offer[order.App]{Order: *o, Hash: domain.Digest(o), Remaining: volume})
			case 1:
				o := &order.Dataset{Dataset: aDataset, Price: price(5), Volume: volume, Tag: tag(), AppRestrict: restrict(anApp), WorkerpoolRestrict: restrict(address(301)), Salt: salt}
				publish(rt, m, dataOwner, o)
				books.Datasets = append(books.Datasets, match.Offer[order.Dataset]{Order: *o, Hash: domain.Digest(o), Remaining: volume})
			default:
				o := &order.Workerpool{Workerpool: rapid.SampledFrom([]common.Address{aPool, address(301)}).Draw(rt, "pool"), Price: price(1000), Volume: volume, Tag: tag().Union(tag()),
					Category: order.Uint(rapid.IntRange(0, 1).Draw(rt, "category")), Trust: order.Uint(rapid.IntRange(0, 3).Draw(rt, "trust")),
					AppRestrict: restrict(anApp), RequesterRestrict: restrict(requester.Address(), address(77)), Salt: salt}
				publish(rt, m, poolOwner, o)
				books.Workerpools = append(books.Workerpools, match.Offer[order.Workerpool]{Order: *o, Hash: domain.Digest(o), Remaining: volume})
			}
		}
		trust, wanted := rapid.IntRange(0, 3).Draw(rt, "trust"), order.Uint(1)
		need := match.NeedOf(order.Request{App: anApp, Requester: requester.Address(), Trust: order.Uint(trust), Volume: wanted, Tag: tag(),
			AppMaxPrice: order.Uint(100), DatasetMaxPrice: order.Uint(100), WorkerpoolMaxPrice: order.Uint(2000)})
		query := fmt.Sprintf("/quote?chainId=1337&app=%v&requester=%v&trust=%d&tag=%v&appmaxprice=100&datasetmaxprice=100&workerpoolmaxprice=2000", anApp, requester.Address(), trust, need.Request.Tag)
		if rapid.Bool().Draw(rt, "longer") {
			need.Categories, query = match.AtLeastCategory, query+"&longer=true"
		}
		if rapid.Bool().Draw(rt, "dataset") {
			need.Request.Dataset, query = aDataset, query+"&dataset="+aDataset.Hex()
		}
		best, _, err := match.Best(need, books)
		got := ask[api.QuoteAnswer](rt, m, query)
		if (err == nil) != (len(got.Sets) == 1) {
			rt.Fatalf("%d sets, of all orders: %v", len(got.Sets), err)
		}
		if err == nil && got.Sets[0].TaskPrice != best.Cost.TaskPrice {
			rt.Fatalf("%d nRLC per task, of all orders %d", got.Sets[0].TaskPrice, best.Cost.TaskPrice)
		}
		seen := make(map[common.Hash]bool)
		for _, r := range got.Rejected {
			if seen[r.OrderHash] {
				rt.Fatalf("%v is rejected twice", r.OrderHash)
			}
			seen[r.OrderHash] = true
		}
	})
}

func TestHistoryAndDepth(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		f.mine(deposit(poolOwner.Address(), 10_000))
		for _, price := range []uint64{7, 5, 7} {
			f.publish(poolOwner, f.workerpool(price))
		}
		f.publish(appOwner, f.app(1))
		f.publish(requester, f.request())
		d, err := f.client.Depth(t.Context(), 1)
		if err != nil || !slices.Equal(d.Asks, []api.Level{{Price: 5, Orders: 1, Volume: 10}, {Price: 7, Orders: 2, Volume: 20}}) || !slices.Equal(d.Bids, []api.Level{{Price: 20, Orders: 1, Volume: 10}}) {
			t.Errorf("%+v, %v", d, err)
		}
		// Deals cost what the world says of every deal, 10 nRLC; a block takes a second.
		for f.world.height() < 125 {
			f.world.mine()
		}
		f.apply(f.world.batch(2, nil))
		at := 1_700_000_000 + f.world.height() + 1
		f.mine(poco.OrdersMatched{DealID: common.Hash{1}, Volume: 3}, poco.OrdersMatched{DealID: common.Hash{2}, Volume: 4})
		for f.world.height() < 185 {
			f.world.mine()
		}
		f.apply(f.world.batch(126, nil))
		f.mine(poco.OrdersMatched{DealID: common.Hash{3}, Volume: 5})
		candles, err := f.client.History(t.Context(), 2, 60, at-1000, at+1000)
		if err != nil || len(candles) != 2 || candles[0].Volume != 7 || candles[0].Deals != 2 || candles[1].Volume != 5 || candles[0].Open != 10 || candles[0].Low != 10 ||
			candles[0].Time.Unix() != int64(at-at%60) {
			t.Errorf("%+v, %v", candles, err)
		}
		if candles, err := f.client.History(t.Context(), 2, 60, at-1000, at); err != nil || len(candles) != 0 {
			t.Errorf("before them: %+v, %v", candles, err)
		}
		if _, err := f.client.History(t.Context(), 2, 60, 0, at); poco.KindOf(err) != poco.Invalid {
			t.Errorf("of all time by the minute: %v", err)
		}
	})
}
