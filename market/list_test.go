package market_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store/storetest"
)

func TestFiltersSortingPaging(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		f.mine(deposit(poolOwner.Address(), 1000))
		var want []common.Hash
		for price := range uint64(12) {
			o := f.workerpool(11-price, func(o *order.Workerpool) {
				if price == 3 {
					o.RequesterRestrict = address(5)
				}
				if price >= 6 {
					o.Tag = poco.TagTEE.Union(poco.TagGPU)
				}
				if price == 0 {
					o.Tag = poco.Tag{0: 0x80}
				}
				o.Category = order.Uint(price % 2)
				o.Trust = order.Uint(price)
			})
			want = append(want, f.publish(poolOwner, o).OrderHash)
			f.now = f.now.Add(time.Second)
		}
		slices.Reverse(want) // ascending price
		list := func(q api.Query) (hashes []common.Hash) {
			t.Helper()
			l, err := f.client.WorkerpoolOrders(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range l.Orders {
				if domain.Digest(&o.Order) != o.Hash {
					t.Errorf("order %v does not hash to what is said", o.Hash)
				}
				hashes = append(hashes, o.Hash)
			}
			return hashes
		}
		everybody := api.Query{Requester: api.AnyAddress()}
		if got := list(everybody); !slices.Equal(got, want) {
			t.Errorf("order by price: %v", got)
		}
		one, tee, all := uint64(1), poco.TagTEE, poco.TagTEE.Union(poco.TagGPU)
		for name, test := range map[string]struct {
			change func(*api.Query)
			want   int
		}{
			"unrestricted":    {func(q *api.Query) { q.Requester = api.Filter{} }, 11},
			"for somebody":    {func(q *api.Query) { q.Requester = api.For(address(5)) }, 12},
			"strictly":        {func(q *api.Query) { q.Requester = api.StrictlyFor(address(5)) }, 1},
			"for another":     {func(q *api.Query) { q.Requester = api.For(address(6)) }, 11},
			"category":        {func(q *api.Query) { q.Category = &one }, 6},
			"least tag":       {func(q *api.Query) { q.MinTag = &tee }, 6},
			"most tag":        {func(q *api.Query) { q.MaxTag = &tee }, 5},
			"tag exactly":     {func(q *api.Query) { q.MinTag, q.MaxTag = &all, &all }, 6},
			"sign bit of tag": {func(q *api.Query) { q.MinTag = &poco.Tag{0: 0x80} }, 1},
			"trust":           {func(q *api.Query) { q.MinTrust = 10 }, 2},
			"trust of one":    {func(q *api.Query) { q.MinTrust = 1 }, 12},
			"volume":          {func(q *api.Query) { q.MinVolume = 11 }, 0},
			"owner":           {func(q *api.Query) { q.Owner = poolOwner.Address() }, 12},
			"nobody":          {func(q *api.Query) { q.Owner = address(1) }, 0},
			"page":            {func(q *api.Query) { q.Paging = api.Paging{Size: 10} }, 10},
			"next page":       {func(q *api.Query) { q.Paging = api.Paging{Index: 1, Size: 10} }, 2},
		} {
			q := everybody
			test.change(&q)
			if got := len(list(q)); got != test.want {
				t.Errorf("%s: %d orders, want %d", name, got, test.want)
			}
		}
		_, raw := f.get("/workerpoolorders?chainId=1337&requester=any&pageSize=10")
		if !strings.Contains(string(raw), `"count":12,"nextPage":10`) {
			t.Errorf("paging: %s", raw[max(0, len(raw)-80):])
		}
		if _, raw := f.get("/workerpoolorders?chainId=1337&requester=any&page=11"); !strings.Contains(string(raw), want[11].Hex()) || strings.Contains(string(raw), want[10].Hex()) {
			t.Error("the old way of paging")
		}
	})
}

func TestRequestsByPriceAndBulk(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	f.publish(appOwner, f.app(1))
	cheap := f.publish(requester, f.request(func(o *order.Request) { o.WorkerpoolMaxPrice = order.Uint(1) }))
	dear := f.publish(requester, f.request(func(o *order.Request) { o.WorkerpoolMaxPrice, o.Workerpool = order.Uint(9), aPool }))
	l, err := f.client.RequestOrders(t.Context(), api.Query{Workerpool: api.For(aPool), App: api.For(anApp)})
	if err != nil || l.Count != 2 || l.Orders[0].Hash != dear.OrderHash || l.Orders[0].Order.Params != `{"iexec_args":"é"}` {
		t.Fatalf("%+v, %v", l, err)
	}
	if l, err := f.client.RequestOrders(t.Context(), api.Query{}); err != nil || l.Count != 1 || l.Orders[0].Hash != cheap.OrderHash {
		t.Errorf("for any pool: %+v, %v", l, err)
	}
	f.publish(dataOwner, f.dataset(0, api.MaxSafe))
	f.publish(dataOwner, f.dataset(0, 5))
	if _, raw := f.get("/datasetorders?chainId=1337&dataset=any"); strings.Count(string(raw), `"bulk":true`) != 1 || strings.Count(string(raw), `"bulk":false`) != 1 {
		t.Errorf("bulk: %s", raw)
	}
	if _, raw := f.get("/datasetorders?chainId=1337&datasetOwner=" + strings.ToLower(dataOwner.Address().Hex()) + "&bulkOnly=true"); !strings.Contains(string(raw), `"count":1`) {
		t.Errorf("bulk only: %s", raw)
	}
}

func TestDealsCategoriesMetrics(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{Version: "7.1.9"})
		ctx := t.Context()
		f.mine(poco.OrdersMatched{DealID: common.Hash{1}, AppHash: common.Hash{2}, Volume: 3})
		f.mine(poco.OrdersMatched{DealID: common.Hash{9}, Volume: 5})
		deals, more, err := f.client.Deals(ctx, api.DealQuery{})
		if err != nil || more || len(deals) != 2 || deals[0].DealID != (common.Hash{9}) || deals[0].BlockNumber != 3 ||
			deals[1].Volume != 3 || deals[1].BlockTimestamp.Unix() != 1_700_000_002 || deals[1].ChainID != 1337 {
			t.Errorf("%+v, %v", deals, err)
		}
		for _, q := range []api.DealQuery{{AppOrder: common.Hash{2}}} {
			if deals, _, err := f.client.Deals(ctx, q); err != nil || len(deals) != 1 || deals[0].DealID != (common.Hash{1}) {
				t.Errorf("%+v: %+v, %v", q, deals, err)
			}
		}
		if deals, _, err := f.client.Deals(ctx, api.DealQuery{Requester: requester.Address(), Workerpool: aPool}); err != nil || len(deals) != 2 {
			t.Errorf("by requester: %+v, %v", deals, err)
		}
		if d, err := f.client.Deal(ctx, common.Hash{1}); err != nil || d.Params != "{}" || d.AppHash != (common.Hash{2}) {
			t.Errorf("%+v, %v", d, err)
		}
		trades, err := f.client.Trades(ctx, 2)
		if err != nil || len(trades) != 2 || trades[0].Price != 10 || trades[0].Volume != 5 {
			t.Errorf("%+v, %v", trades, err)
		}
		categories, _, err := f.client.Categories(ctx, api.Paging{})
		if err != nil || len(categories) != 2 || categories[0].Name != "XS" || categories[1].WorkClockTimeRef != 600 {
			t.Errorf("%+v, %v", categories, err)
		}
		if c, err := f.client.Category(ctx, 1); err != nil || c.Description != "small" || c.BlockNumber != 1 {
			t.Errorf("%+v, %v", c, err)
		}
		f.publish(appOwner, f.app(1))
		m, err := f.client.Metrics(ctx)
		if err != nil || m.LastBlock != 3 || m.AppOrders != 1 || m.RequestOrders != 0 {
			t.Errorf("%+v, %v", m, err)
		}
		if v, err := f.client.Version(ctx); err != nil || v != "7.1.9" {
			t.Errorf("%q, %v", v, err)
		}
	})
}
