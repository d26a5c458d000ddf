package market_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/wallet"
)

// fixture is a market on a real socket, about a chain on which everybody owns what they should.
type fixture struct {
	t      testing.TB
	world  *world
	market *market.Market
	server *httptest.Server
	client *api.Client
	now    time.Time
	salts  int
}

func serve(t testing.TB, url string, config market.Config) *fixture {
	f := &fixture{t: t, world: newWorld(), now: time.UnixMilli(1_700_000_000_123)}
	config.DB = storetest.Open(t, url)
	config.Now = func() time.Time { return f.now }
	f.market = f.world.open(t, config)
	f.server = httptest.NewServer(f.market.Handler())
	t.Cleanup(f.server.Close)
	var err error
	if f.client, err = api.NewClient(api.Config{URL: f.server.URL, ChainID: domain.ChainID}); err != nil {
		t.Fatal(err)
	}
	f.mine(register(anApp, appOwner.Address()), register(aDataset, dataOwner.Address()), register(aPool, poolOwner.Address()),
		deposit(requester.Address(), 1000), deposit(poolOwner.Address(), 100),
		poco.CategoryCreated{Category: poco.Category{ID: 1, Name: "S", Description: "small", WorkClockTimeRef: 600}},
		poco.CategoryCreated{Category: poco.Category{ID: 0, Name: "XS", Description: "tiny", WorkClockTimeRef: 300}})
	return f
}

// mine appends a block and folds it.
func (f *fixture) mine(events ...poco.Event) {
	f.t.Helper()
	after := f.world.height()
	f.world.mine(events...)
	f.apply(f.world.batch(after, nil))
}

func (f *fixture) apply(b hub.Batch) {
	f.t.Helper()
	if err := f.market.Apply(f.t.Context(), b); err != nil {
		f.t.Fatal(err)
	}
}

func (f *fixture) salt() common.Hash {
	f.salts++
	return common.BigToHash(order.Uint(f.salts).Big())
}

func (f *fixture) app(price uint64, change ...func(*order.App)) *order.App {
	o := &order.App{App: anApp, Price: order.Uint(price), Volume: order.Uint(10), Salt: f.salt()}
	for _, c := range change {
		c(o)
	}
	sign(f.t, appOwner, o)
	return o
}

func (f *fixture) dataset(price, volume uint64) *order.Dataset {
	o := &order.Dataset{Dataset: aDataset, Price: order.Uint(price), Volume: order.Uint(volume), Salt: f.salt()}
	sign(f.t, dataOwner, o)
	return o
}

func (f *fixture) workerpool(price uint64, change ...func(*order.Workerpool)) *order.Workerpool {
	o := &order.Workerpool{Workerpool: aPool, Price: order.Uint(price), Volume: order.Uint(10), Category: order.Uint(1), Trust: order.Uint(5), Salt: f.salt()}
	for _, c := range change {
		c(o)
	}
	sign(f.t, poolOwner, o)
	return o
}

func (f *fixture) request(change ...func(*order.Request)) *order.Request {
	o := &order.Request{App: anApp, AppMaxPrice: order.Uint(5), DatasetMaxPrice: order.Uint(5), WorkerpoolMaxPrice: order.Uint(20),
		Requester: requester.Address(), Volume: order.Uint(10), Category: order.Uint(1), Trust: order.Uint(5), Salt: f.salt(), Params: `{"iexec_args":"é"}`}
	for _, c := range change {
		c(o)
	}
	sign(f.t, requester, o)
	return o
}

func (f *fixture) publish(key *wallet.Key, o order.Order) api.Document {
	f.t.Helper()
	d, err := f.client.Publish(f.t.Context(), key, o)
	if err != nil {
		f.t.Fatal(err)
	}
	return d
}

// refused publishes and expects an error with these words.
func (f *fixture) refused(key *wallet.Key, o order.Order, kind poco.Kind, words string) {
	f.t.Helper()
	_, err := f.client.Publish(f.t.Context(), key, o)
	if poco.KindOf(err) != kind || err == nil || !strings.HasSuffix(err.Error(), words) {
		f.t.Errorf("got %v (%v), want %q", err, poco.KindOf(err), words)
	}
}

func (f *fixture) status(o order.Order, want api.Status, remaining uint64) {
	f.t.Helper()
	_, body := f.get("/" + o.Kind().String() + "s/" + domain.Digest(o).Hex() + "?chainId=1337")
	var d api.OrderAnswer
	if err := json.Unmarshal(body, &d); err != nil || d.Status != want || d.Remaining != remaining {
		f.t.Errorf("%v is %s with %d left, want %s with %d (%v)", o.Kind(), d.Status, d.Remaining, want, remaining, err)
	}
}

func (f *fixture) get(path string) (int, []byte) {
	f.t.Helper()
	res, err := http.Get(f.server.URL + path)
	if err != nil {
		f.t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		f.t.Fatal(err)
	}
	return res.StatusCode, body
}

func TestPublishAndFind(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		o := f.app(3, func(o *order.App) { o.Tag = poco.TagTEE })
		d := f.publish(appOwner, o)
		if d.OrderHash != domain.Digest(o) || d.Remaining != 10 || d.Status != api.Open || d.PublicationTimestamp.String() != "2023-11-14T22:13:20.123Z" {
			t.Errorf("published %+v", d)
		}
		found, err := f.client.AppOrder(t.Context(), d.OrderHash)
		if err != nil || domain.Digest(&found.Order) != d.OrderHash || !bytes.Equal(found.Order.Sign, o.Sign) || found.Signer != appOwner.Address() {
			t.Errorf("found %+v, %v", found, err)
		}
		_, raw := f.get("/apporders?chainId=1337&app=any")
		for _, want := range []string{`"ok":true`, `"count":1`, `"app":"` + anApp.Hex() + `"`, `"appprice":3,`, `"remaining":10`, `"status":"open"`} {
			if !strings.Contains(string(raw), want) {
				t.Errorf("%s\nlacks %s", raw, want)
			}
		}
		if strings.Contains(string(raw), "nextPage") {
			t.Error("the only page has a next one")
		}
		f.refused(appOwner, o, poco.Forbidden, "order already published")
		if err := f.client.Unpublish(t.Context(), appOwner, poco.AppOrderKind, d.OrderHash); err != nil {
			t.Fatal(err)
		}
		if _, err := f.client.AppOrder(t.Context(), d.OrderHash); poco.KindOf(err) != poco.NotFound || !strings.HasSuffix(err.Error(), "apporder not found") {
			t.Errorf("got %v", err)
		}
		f.publish(appOwner, o) // and again
	})
}

// The reference's rules of publication, in its words.
func TestPublicationRules(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{MaxOpenOrders: 3})
	f.refused(poolOwner, f.app(1), poco.Forbidden, "only order signer "+appOwner.Address().Hex()+" can publish an order")
	f.refused(appOwner, f.app(1, func(o *order.App) { o.App = address(7) }), poco.Forbidden, "Resource not deployed")
	bad := f.app(1)
	bad.Sign = f.app(2).Sign
	f.refused(appOwner, bad, poco.Forbidden, "invalid sign")
	bad = f.app(1)
	bad.Sign = []byte{1, 2}
	f.refused(appOwner, bad, poco.Forbidden, "invalid sign")

	used := f.app(1)
	f.mine(poco.OrderClosed{Hash: domain.Digest(used)})
	f.refused(appOwner, used, poco.Forbidden, "order already consumed")

	f.refused(poolOwner, f.workerpool(37), poco.Forbidden, "workerpool owner's stake is too low to cover required workerpool lock")
	f.publish(poolOwner, f.workerpool(33)) // ⌊9.9⌋·10 = 90 of 100

	f.refused(requester, f.request(func(o *order.Request) { o.WorkerpoolMaxPrice = order.Uint(91) }), poco.Forbidden,
		"requester stake is too low to cover requestorder payment, minimum stake required is 1010 nRLC")
	f.refused(requester, f.request(), poco.Forbidden, "No apporder published for app "+anApp.Hex())
	f.publish(appOwner, f.app(6))
	f.refused(requester, f.request(), poco.Forbidden, "appmaxprice for app "+anApp.Hex()+" is too low, actual best price is 6 nRLC")
	f.publish(appOwner, f.app(1, func(o *order.App) { o.RequesterRestrict = address(8) }))
	f.refused(requester, f.request(), poco.Forbidden, "appmaxprice for app "+anApp.Hex()+" is too low, actual best price is 6 nRLC")
	f.publish(appOwner, f.app(5))
	f.refused(requester, f.request(func(o *order.Request) { o.Tag = poco.TagTEE }), poco.Forbidden, "No tee enabled apporder published for app "+anApp.Hex())
	f.refused(appOwner, f.app(4), poco.Forbidden, "maximum of 3 published open apporder has been reached for wallet "+appOwner.Address().Hex())
	withData := func(o *order.Request) { o.Dataset = aDataset }
	f.refused(requester, f.request(withData), poco.Forbidden, "No datasetorder published for dataset "+aDataset.Hex())
	f.publish(dataOwner, f.dataset(6, 1))
	f.refused(requester, f.request(withData), poco.Forbidden, "datasetmaxprice for dataset "+aDataset.Hex()+" is too low, actual best price is 6 nRLC")
	f.publish(dataOwner, f.dataset(5, 1))
	f.publish(requester, f.request(withData))
	f.publish(requester, f.request())

	big := f.dataset(0, 1<<53)
	if _, err := f.client.Publish(t.Context(), dataOwner, big); poco.KindOf(err) != poco.Invalid {
		t.Errorf("a volume beyond JavaScript: %v", err)
	}
	f.world.broken = poco.Errorf(poco.Unavailable, "chain: call", "the node is away")
	f.refused(requester, f.request(), poco.Unavailable, "Something went wrong, you should retry later.")
}

// What happens on chain shows in the book, and what a reorganisation takes back comes back.
func TestStatusFollowsTheChain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		a, w := f.app(1), f.workerpool(33)
		f.publish(appOwner, a)
		f.publish(poolOwner, w)
		r := f.request()
		f.publish(requester, r)
		calm := f.world.height()
		match := func(n byte, volume uint64) poco.Event {
			return poco.OrdersMatched{DealID: common.Hash{n}, AppHash: domain.Digest(a), WorkerpoolHash: domain.Digest(w), RequestHash: domain.Digest(r), Volume: volume}
		}
		f.mine(match(1, 4))
		f.status(a, api.Open, 6)
		f.status(w, api.Open, 6)
		f.mine(poco.Transfer{From: poolOwner.Address(), Amount: 50})
		f.status(w, api.Dead, 6)
		f.mine(deposit(poolOwner.Address(), 4))
		f.status(w, api.Open, 6)
		f.mine(match(2, 6))
		f.status(r, api.Filled, 0)
		f.status(a, api.Filled, 0)

		f.world.reorganise(calm)
		f.apply(f.world.batch(calm, &calm))
		for _, o := range []order.Order{a, w, r} {
			f.status(o, api.Open, 10)
		}
		f.mine(register(aPool, address(9)))
		f.status(w, api.Dead, 10)
		f.mine(poco.OrderClosed{Kind: poco.AppOrderKind, Hash: domain.Digest(a)})
		f.status(a, api.Canceled, 0)
		f.status(r, api.Dead, 10) // nothing to run any more
		f.publish(appOwner, f.app(2))
		f.status(r, api.Open, 10)
		f.mine(register(aPool, poolOwner.Address()))
		f.status(w, api.Open, 10)
	})
}

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

func TestUnpublish(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	ctx := t.Context()
	first := f.publish(appOwner, f.app(1)).OrderHash
	f.now = f.now.Add(time.Second)
	second := f.publish(appOwner, f.app(1)).OrderHash
	f.now = f.now.Add(time.Second)
	third := f.publish(appOwner, f.app(1)).OrderHash
	request := f.request()
	f.publish(requester, request)
	if err := f.client.Unpublish(ctx, poolOwner, poco.AppOrderKind, first); err == nil || !strings.HasSuffix(err.Error(), "only order signer "+appOwner.Address().Hex()+" can unpublish an order") {
		t.Errorf("by a stranger: %v", err)
	}
	if err := f.client.Unpublish(ctx, appOwner, poco.DatasetOrderKind, first); err == nil || !strings.HasSuffix(err.Error(), "datasetorder with orderHash "+first.Hex()+" is not published") {
		t.Errorf("of another kind: %v", err)
	}
	if got, err := f.client.UnpublishLast(ctx, appOwner, poco.AppOrderKind, anApp); err != nil || !slices.Equal(got, []common.Hash{third}) {
		t.Errorf("last: %v, %v", got, err)
	}
	if got, err := f.client.UnpublishAll(ctx, appOwner, poco.AppOrderKind, anApp); err != nil || !slices.Equal(got, []common.Hash{second, first}) {
		t.Errorf("all: %v, %v", got, err)
	}
	f.status(request, api.Dead, 10)
	if _, err := f.client.UnpublishAll(ctx, appOwner, poco.AppOrderKind, anApp); err == nil ||
		!strings.HasSuffix(err.Error(), "no open apporder published by signer "+appOwner.Address().Hex()+" for app "+anApp.Hex()) {
		t.Errorf("again: %v", err)
	}
}

func TestBadRequests(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	for path, want := range map[string]string{
		"/apporders": "chainId is a required field", "/apporders?chainId=5": "chainId 5 is not supported",
		"/apporders?chainId=1337":                                       "app or appOwner is required",
		"/datasetorders?chainId=1337":                                   "dataset or datasetOwner is required",
		"/apporders?chainId=1337&app=0x12":                              "app is not a valid ethereum address",
		"/workerpoolorders?chainId=1337&pageSize=5":                     "pageSize must be greater than or equal to 10",
		"/workerpoolorders?chainId=1337&pageSize=5000":                  "pageSize must be less than or equal to 1000",
		"/workerpoolorders?chainId=1337&pageIndex=-1":                   "pageIndex must be greater than or equal to 0",
		"/workerpoolorders?chainId=1337&category=x":                     "category must be a `number` type, but the final value was: `NaN` (cast from the value `\"x\"`).",
		"/workerpoolorders?chainId=1337&category=1.5":                   "category must be an integer",
		"/workerpoolorders?chainId=1337&minTag=0x1":                     "minTag must be a bytes32 hexstring",
		"/workerpoolorders?chainId=1337&isAppStrict=maybe":              "isAppStrict must be a `boolean` type, but the final value was: `\"maybe\"`.",
		"/workerpoolorders/0x12?chainId=1337":                           "orderHash must be a bytes32 hexstring",
		"/challenge?chainId=1337":                                       "address is a required field",
		"/challenge?chainId=1337&address=me":                            "address is not a valid ethereum address",
		"/ohlc?chainId=1337":                                            "category is a required field",
		"/1337/workerpools/x":                                           "workerpool is not a valid ethereum address",
		"/5/workerpools/" + aPool.Hex():                                 "chainId 5 is not supported",
		"/events?chainId=1337&after=x":                                  "after must be the id of an event",
		"/workerpoolorders?chainId=1337&x=" + strings.Repeat("x", 9000): "the query is longer than 8192 bytes",
	} {
		status, raw := f.get(path)
		var failure api.Failure
		if err := json.Unmarshal(raw, &failure); err != nil || status != 400 || failure.Error != want || failure.OK {
			t.Errorf("%.60s: %d %s, want %s", path, status, raw, want)
		}
	}
	for _, path := range []string{"/deals/" + common.Hash{1}.Hex() + "?chainId=1337", "/categories/9?chainId=1337", "/nowhere", "/1337/workerpools/" + aPool.Hex()} {
		if status, raw := f.get(path); status != 404 {
			t.Errorf("%s: %d %s", path, status, raw)
		}
	}
	// Bodies.
	for body, want := range map[string]string{
		`{}`: "order is a required field", `[`: "the body must be a JSON object",
		`{"order":{}}`: "order.app is a required field", `{"order":{"app":"x"}}`: "order.app is not a valid ethereum address",
		`{"order":{"app":"` + anApp.Hex() + `","appprice":-1}}`: "order.appprice must be greater than or equal to 0",
		strings.Repeat(" ", 300<<10):                            "the body is larger than 262144 bytes",
	} {
		var challenge api.ChallengeAnswer
		_, raw := f.get("/challenge?chainId=1337&address=" + appOwner.Address().Hex())
		if err := json.Unmarshal(raw, &challenge); err != nil {
			t.Fatal(err)
		}
		authorization, err := challenge.Data.Authorize(t.Context(), appOwner, 1337)
		if err != nil {
			t.Fatal(err)
		}
		if status, got := f.send(http.MethodPost, "/apporders?chainId=1337", authorization, body); status != 400 || got != want {
			t.Errorf("%.60s: %d %s, want %s", body, status, got, want)
		}
		if status, got := f.send(http.MethodPost, "/apporders?chainId=1337", authorization, body); status != 403 || got != api.Unauthorized {
			t.Errorf("a challenge served twice: %d %s", status, got)
		}
	}
	for _, header := range []string{"", "x", "a_b_c", common.Hash{}.Hex() + "_0x_" + appOwner.Address().Hex()} {
		if status, got := f.send(http.MethodPut, "/apporders?chainId=1337", header, "{}"); status != 403 || got != api.Unauthorized {
			t.Errorf("%q: %d %s", header, status, got)
		}
	}
}

func (f *fixture) send(method, path, authorization, body string) (int, string) {
	f.t.Helper()
	req, err := http.NewRequestWithContext(f.t.Context(), method, f.server.URL+path, strings.NewReader(body))
	if err != nil {
		f.t.Fatal(err)
	}
	req.Header.Set("Authorization", authorization)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		f.t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	var failure api.Failure
	if err := json.NewDecoder(res.Body).Decode(&failure); err != nil {
		f.t.Fatal(err)
	}
	return res.StatusCode, failure.Error
}

func TestChallengeExpires(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	ask := func() api.Challenge {
		var answer api.ChallengeAnswer
		_, raw := f.get("/challenge?chainId=1337&address=" + appOwner.Address().Hex())
		if err := json.Unmarshal(raw, &answer); err != nil {
			t.Fatal(err)
		}
		return answer.Data
	}
	c := ask()
	if again := ask(); again.Message != c.Message || len(c.Message.Challenge) != len(api.ChallengePrefix)+32 {
		t.Errorf("%q, then %q", c.Message, again.Message)
	}
	authorization, err := c.Authorize(t.Context(), appOwner, 1337)
	if err != nil {
		t.Fatal(err)
	}
	f.now = f.now.Add(6 * time.Minute)
	if status, _ := f.send(http.MethodPost, "/apporders?chainId=1337", authorization, "{}"); status != 403 {
		t.Errorf("status %d after the challenge's time", status)
	}
	if ask().Message == c.Message {
		t.Error("an expired challenge was given again")
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

func TestCompass(t *testing.T) {
	static := address(301)
	f := serve(t, "sqlite::memory:", market.Config{Pools: map[common.Address]string{static: "http://pool.example:3000"}})
	ctx := t.Context()
	if u, err := f.client.WorkerpoolURL(ctx, static); err != nil || u != "http://pool.example:3000" {
		t.Errorf("%q, %v", u, err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, appOwner, aPool, "http://evil.example"); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("by a stranger: %v", err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, poolOwner, aPool, "ftp://x"); poco.KindOf(err) != poco.Invalid {
		t.Errorf("no http URL: %v", err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, poolOwner, aPool, "https://mine.example"); err != nil {
		t.Fatal(err)
	}
	if u, err := f.client.WorkerpoolURL(ctx, aPool); err != nil || u != "https://mine.example" {
		t.Errorf("%q, %v", u, err)
	}
	f.mine(register(aPool, address(9)))
	if _, err := f.client.WorkerpoolURL(ctx, aPool); poco.KindOf(err) != poco.NotFound {
		t.Errorf("after the pool was sold: %v", err)
	}
}

func TestRateLimits(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{PerIP: market.Rate{Requests: 2, Period: time.Minute},
		PerSigner: market.Rate{Requests: 2, Period: time.Minute}, TrustProxy: true})
	from := func(ip string) int {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, f.server.URL+"/version", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("X-Forwarded-For", ip)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		if res.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Error("no CORS")
		}
		_ = res.Body.Close()
		return res.StatusCode
	}
	got := []int{from("1.2.3.4"), from("1.2.3.4"), from("1.2.3.4, 9.9.9.9"), from("5.6.7.8")}
	if !slices.Equal(got, []int{200, 200, 429, 200}) {
		t.Errorf("statuses %v", got)
	}
	f.now = f.now.Add(time.Minute)
	if s := from("1.2.3.4"); s != 200 {
		t.Errorf("status %d a minute later", s)
	}
	for range 9 { // this machine itself is not limited
		if s, _ := f.get("/version"); s != 200 {
			t.Fatalf("status %d", s)
		}
	}
	f.publish(appOwner, f.app(1))
	f.publish(appOwner, f.app(1))
	f.refused(appOwner, f.app(1), poco.Exhausted, "Rate limit exceeded")
}

// A subscriber sees every change once, also across a connection that broke.
func TestStream(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	subscribe := func(after string) (next func() (id, event, data string)) {
		t.Helper()
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, f.server.URL+"/events?chainId=1337", nil)
		if err != nil {
			t.Fatal(err)
		}
		if after != "" {
			req.Header.Set("Last-Event-ID", after)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = res.Body.Close() })
		lines := bufio.NewScanner(res.Body)
		if !lines.Scan() || lines.Text() != ": the order book" {
			t.Fatalf("greeted by %q", lines.Text())
		}
		return func() (id, event, data string) {
			for lines.Scan() {
				name, value, _ := strings.Cut(lines.Text(), ": ")
				switch name {
				case "id":
					id = value
				case "event":
					event = value
				case "data":
					return id, event, value
				}
			}
			t.Fatalf("the stream ended: %v", lines.Err())
			return
		}
	}
	next := subscribe("")
	o := f.app(1)
	f.publish(appOwner, o)
	id, event, data := next()
	if event != "apporder_published" || !strings.Contains(data, domain.Digest(o).Hex()) {
		t.Errorf("%s %s", event, data)
	}
	f.mine(poco.OrdersMatched{DealID: common.Hash{1}, AppHash: domain.Digest(o), Volume: 3})
	f.mine(poco.OrderClosed{Hash: domain.Digest(o)})
	for _, next := range []func() (string, string, string){next, subscribe(id)} {
		var events []string
		for range 3 {
			_, event, _ := next()
			events = append(events, event)
		}
		if !slices.Equal(events, []string{"deal_created", "apporder_updated", "apporder_unpublished"}) {
			t.Errorf("got %v", events)
		}
	}
}
