package market_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
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

// The reference's rules of publication, in its words.
// What happens on chain shows in the book, and what a reorganisation takes back comes back.
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

// A subscriber sees every change once, also across a connection that broke.

// signer is who publishes.
type signer = *wallet.Key

// fataler is what a test and a property have in common.
type fataler interface {
	Fatalf(format string, args ...any)
}

// publish signs an order and puts it into a book, without a socket.
func publish(t fataler, m *market.Market, key signer, o order.Order) {
	sign(noFatal{}, key, o)
	if _, err := m.Publish(context.Background(), key.Address(), o); err != nil {
		t.Fatalf("%v", err)
	}
}

// ask reads an answer of a market, without a socket.
func ask[A any](t fataler, m *market.Market, path string) (answer A) {
	r := httptest.NewRecorder()
	m.Handler().ServeHTTP(r, httptest.NewRequest(http.MethodGet, path, nil))
	if err := json.Unmarshal(r.Body.Bytes(), &answer); err != nil || r.Code != http.StatusOK {
		t.Fatalf("%s: %d %s %v", path, r.Code, r.Body, err)
	}
	return answer
}
