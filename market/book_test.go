package market_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/wallet"
)

// The actors of the histories below: owners of one app, one dataset and one pool each, and a requester.
var (
	appOwner, dataOwner, poolOwner, requester = wallet.Development(0), wallet.Development(1), wallet.Development(2), wallet.Development(3)

	anApp, aDataset, aPool = address(100), address(200), address(300)
)

// history draws what people and the chain do to a book.
type history struct {
	t      *rapid.T
	world  *world
	market *market.Market
	folded uint64
	orders []order.Order
	salts  int
}

func (h *history) small(most int, what string) order.Uint256 {
	return order.Uint(rapid.IntRange(0, most).Draw(h.t, what))
}

// newOrder draws an order of any kind and signs it.
func (h *history) newOrder() (order.Order, *wallet.Key) {
	h.salts++
	salt := common.BigToHash(order.Uint(h.salts).Big())
	volume := order.Uint(rapid.IntRange(1, 5).Draw(h.t, "volume"))
	tag := rapid.SampledFrom([]poco.Tag{{}, poco.TagTEE}).Draw(h.t, "tag")
	var o order.Order
	key := requester
	switch rapid.IntRange(0, 3).Draw(h.t, "kind") {
	case 0:
		o, key = &order.App{App: anApp, Price: h.small(3, "price"), Volume: volume, Tag: tag, Salt: salt}, appOwner
	case 1:
		o, key = &order.Dataset{Dataset: aDataset, Price: h.small(3, "price"), Volume: volume, Tag: tag, Salt: salt}, dataOwner
	case 2:
		o, key = &order.Workerpool{Workerpool: aPool, Price: h.small(20, "price"), Volume: volume, Tag: tag, Salt: salt}, poolOwner
	default:
		r := &order.Request{App: anApp, AppMaxPrice: h.small(3, "max"), DatasetMaxPrice: h.small(3, "max"), WorkerpoolMaxPrice: h.small(9, "max"),
			Requester: requester.Address(), Volume: volume, Tag: tag, Salt: salt}
		if rapid.Bool().Draw(h.t, "dataset") {
			r.Dataset = aDataset
		}
		o = r
	}
	sign(noFatal{}, key, o)
	return o, key
}

// noFatal lets sign be used inside a property, where it cannot fail.
type noFatal struct{ testing.TB }

func (noFatal) Helper() {}

func (h *history) someHash() common.Hash {
	if len(h.orders) == 0 {
		return common.Hash{1}
	}
	return domain.Digest(rapid.SampledFrom(h.orders).Draw(h.t, "order"))
}

// event draws one thing that the chain may say.
func (h *history) event(n int) poco.Event {
	accounts := []common.Address{appOwner.Address(), poolOwner.Address(), requester.Address()}
	account := rapid.SampledFrom(accounts).Draw(h.t, "account")
	switch rapid.IntRange(0, 6).Draw(h.t, "event") {
	case 0:
		return poco.OrderClosed{Hash: h.someHash()}
	case 1:
		return deposit(account, poco.Amount(rapid.IntRange(0, 60).Draw(h.t, "amount")))
	case 2:
		return poco.Transfer{From: account, Amount: poco.Amount(rapid.IntRange(0, 30).Draw(h.t, "amount"))}
	case 3:
		asset := rapid.SampledFrom([]common.Address{anApp, aDataset, aPool}).Draw(h.t, "asset")
		return register(asset, rapid.SampledFrom([]common.Address{appOwner.Address(), dataOwner.Address(), poolOwner.Address()}).Draw(h.t, "owner"))
	case 4:
		return poco.CategoryCreated{Category: poco.Category{ID: uint64(n), Name: "S", WorkClockTimeRef: 300}}
	default:
		return poco.OrdersMatched{DealID: common.Hash{1, byte(h.world.fork), byte(n >> 8), byte(n)}, AppHash: h.someHash(), WorkerpoolHash: h.someHash(),
			RequestHash: h.someHash(), Volume: uint64(rapid.IntRange(1, 3).Draw(h.t, "volume"))}
	}
}

func (h *history) fold(rewind *uint64) {
	after := h.folded
	if rewind != nil {
		after = *rewind
	}
	if err := h.market.Apply(context.Background(), h.world.batch(after, rewind)); err != nil {
		h.t.Fatal(err)
	}
	h.folded = h.world.height()
}

func (h *history) step() {
	switch rapid.IntRange(0, 9).Draw(h.t, "step") {
	case 0, 1, 2, 3:
		o, key := h.newOrder()
		// Rules may refuse it; the property is about those that came in.
		if _, err := h.market.Publish(context.Background(), key.Address(), o); err == nil {
			h.orders = append(h.orders, o)
		} else if k := poco.KindOf(err); k != poco.Forbidden {
			h.t.Fatalf("%v: %v", k, err)
		}
	case 4:
		if len(h.orders) > 0 {
			o := rapid.SampledFrom(h.orders).Draw(h.t, "order")
			by := map[poco.OrderKind]*wallet.Key{0: appOwner, 1: dataOwner, 2: poolOwner, 3: requester}[o.Kind()]
			if _, err := h.market.Unpublish(context.Background(), by.Address(), o.Kind(), "unpublish_orderHash", domain.Digest(o), common.Address{}); err != nil && poco.KindOf(err) != poco.Forbidden {
				h.t.Fatal(err)
			}
		}
	case 5:
		if h.folded > 0 {
			to := h.folded - min(uint64(rapid.IntRange(1, 4).Draw(h.t, "depth")), h.folded)
			h.world.reorganise(to)
			if rapid.Bool().Draw(h.t, "new branch at once") {
				h.world.mine(h.event(int(h.world.height()) + 1))
			}
			h.fold(&to)
		}
	case 6: // delivered twice
		h.fold(nil)
		again := h.world.batch(0, nil)
		if err := h.market.Apply(context.Background(), again); err != nil {
			h.t.Fatal(err)
		}
	default:
		for range rapid.IntRange(1, 3).Draw(h.t, "blocks") {
			n := int(h.world.height()) + 1
			h.world.mine(h.event(3*n), h.event(3*n+1), h.event(3*n+2))
		}
		h.fold(nil)
	}
}

// snapshot renders everything that the book knows but when and by which batches it learned it.
func snapshot(t interface{ Fatal(...any) }, db *store.DB) string {
	var b strings.Builder
	for _, q := range []string{
		"SELECT hash, remaining, status FROM market_orders ORDER BY hash",
		"SELECT id, block, document FROM market_deals ORDER BY id",
		"SELECT hash, block, log_index FROM market_closings ORDER BY hash, block, log_index",
		"SELECT account, SUM(delta), 0 FROM market_stakes GROUP BY account HAVING SUM(delta) <> 0 ORDER BY account",
		"SELECT resource, block, owner FROM market_owners ORDER BY resource, block, log_index",
		"SELECT id, block, name FROM market_categories ORDER BY id",
	} {
		rows, err := db.Query(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var x, y, z any
			if err := rows.Scan(&x, &y, &z); err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%x %v %s\n", x, y, z)
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
		b.WriteString("--\n")
	}
	return b.String()
}

// Whatever happened in whatever order, the book is what folding the chain from nothing would make of the same
// published orders.
func TestBookEqualsRecomputation(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		rapid.Check(t, func(rt *rapid.T) {
			db := openEmpty(rt, url)
			defer func() { _ = db.Close() }()
			w := newWorld()
			h := &history{t: rt, world: w, market: w.open(t, market.Config{DB: db})}
			w.mine(register(anApp, appOwner.Address()), register(aDataset, dataOwner.Address()), register(aPool, poolOwner.Address()),
				deposit(requester.Address(), 100), deposit(poolOwner.Address(), 40))
			h.fold(nil)
			for range rapid.IntRange(1, 25).Draw(rt, "steps") {
				h.step()
			}
			incremental := snapshot(rt, db)
			sameLists(rt, db, h.market, w.open(t, market.Config{DB: db}))
			if err := h.market.Rebuild(context.Background()); err != nil {
				rt.Fatal(err)
			}
			h.folded = 0
			h.fold(nil)
			if again := snapshot(rt, db); again != incremental {
				rt.Fatalf("the book is\n%s\nfrom nothing it is\n%s", incremental, again)
			}
			sameLists(rt, db, h.market)
		})
	})
}

// sameLists compares the lists of markets, which come from memory, with the table.
func sameLists(t fataler, db *store.DB, markets ...*market.Market) {
	for kind := poco.AppOrderKind; kind <= poco.RequestOrderKind; kind++ {
		direction := map[bool]string{true: "DESC", false: "ASC"}[kind == poco.RequestOrderKind]
		rows, err := db.Query(context.Background(), "SELECT hash, remaining FROM market_orders WHERE status = 'open' AND kind = ? ORDER BY price "+direction+", published, hash", int64(kind))
		if err != nil {
			t.Fatalf("%v", err)
		}
		want := ""
		for rows.Next() {
			var hash []byte
			var remaining uint64
			if err := rows.Scan(&hash, &remaining); err != nil {
				t.Fatalf("%v", err)
			}
			want += fmt.Sprintln(common.BytesToHash(hash), remaining)
		}
		if err := rows.Close(); err != nil {
			t.Fatalf("%v", err)
		}
		for _, m := range markets {
			list := ask[api.OrderList](t, m, "/"+kind.String()+"s?chainId=1337&app=any&dataset=any&workerpool=any&requester=any&pageSize=1000")
			got := ""
			for _, o := range list.Orders {
				got += fmt.Sprintln(o.OrderHash, o.Remaining)
			}
			if got != want || int(list.Count) != len(list.Orders) {
				t.Fatalf("%v: listed are %d\n%s\nopen are\n%s", kind, list.Count, got, want)
			}
		}
	}
}

// openEmpty opens the database and clears what an earlier run of the property left.
func openEmpty(t interface{ Fatal(...any) }, url string) *store.DB {
	db, err := store.Open(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld()
	config := market.Config{DB: db, Chain: w, Feed: nil}
	config.Feed = idle
	if _, err := market.New(context.Background(), config); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"orders", "deals", "closings", "stakes", "owners", "categories", "cursors"} {
		if _, err := db.Exec(context.Background(), "DELETE FROM market_"+table); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec(context.Background(), "DELETE FROM cursors"); err != nil {
		t.Fatal(err)
	}
	return db
}

// Old stakes are summed up. A reorganisation that reaches below makes the book begin again, and end the same.
func TestDeepReorganisation(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		o := f.app(1)
		f.publish(appOwner, o)
		for range 400 {
			f.mine(deposit(poolOwner.Address(), 1))
		}
		w := f.workerpool(150) // 45 a task: 450 of 500 nRLC
		f.publish(poolOwner, w)
		recent := f.world.height() - 100 // 401 blocks were folded one by one, 256 of them are remembered
		f.world.reorganise(recent)
		f.apply(f.world.batch(recent, &recent))
		f.status(w, api.Dead, 10)

		deep := uint64(20)
		f.world.reorganise(deep)
		for range 500 {
			f.world.mine(deposit(poolOwner.Address(), 1))
		}
		if err := f.market.Apply(t.Context(), f.world.batch(deep, &deep)); err == nil {
			t.Fatal("a reorganisation below what is remembered was folded")
		}
		f.status(o, api.Dead, 10) // nothing is known of its app
		f.apply(f.world.batch(0, nil))
		f.status(o, api.Open, 10)
		f.status(w, api.Open, 10)

		start := uint64(0) // the feed itself may go back to its beginning
		f.world.reorganise(1)
		f.apply(f.world.batch(start, &start))
		f.status(o, api.Open, 10)
		f.status(w, api.Dead, 10)
	})
}
