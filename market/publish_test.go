package market_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store/storetest"
)

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
	// Only what no key signed is asked of the chain.
	f.world.broken = poco.Errorf(poco.Unavailable, "chain: call", "the node is away")
	f.publish(requester, f.request())
	presigned := f.request()
	presigned.Sign = nil
	f.refused(requester, presigned, poco.Unavailable, "Something went wrong, you should retry later.")
}

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

// Publications at the same time share transactions, and every one of them gets its own answer.
func TestPublishTogether(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		db := storetest.Open(t, url)
		w := newWorld()
		m := w.open(t, market.Config{DB: db, MaxOpenOrders: 20})
		w.mine(register(anApp, appOwner.Address()), register(aDataset, dataOwner.Address()))
		if err := m.Apply(t.Context(), w.batch(0, nil)); err != nil {
			t.Fatal(err)
		}
		var published, tooMany, twice atomic.Int64
		var g errgroup.Group
		for i := range 60 {
			o := &order.App{App: anApp, Price: order.Uint(i % 7), Volume: order.Uint(1), Salt: common.BigToHash(order.Uint(i / 2).Big())}
			sign(t, appOwner, o)
			g.Go(func() error {
				gone, cancel := context.WithCancel(t.Context())
				defer cancel()
				if i%10 == 0 {
					cancel() // somebody who does not wait must not spoil it for the others
				}
				_, err := m.Publish(gone, appOwner.Address(), o)
				switch {
				case err == nil:
					published.Add(1)
				case strings.Contains(err.Error(), "maximum of 20"):
					tooMany.Add(1)
				case strings.Contains(err.Error(), "already published"), i%10 == 0:
					twice.Add(1)
				default:
					return err
				}
				return nil
			})
		}
		if err := g.Wait(); err != nil {
			t.Fatal(err)
		}
		if published.Load() != 20 || tooMany.Load()+twice.Load() != 40 {
			t.Errorf("%d published, %d too many, %d twice", published.Load(), tooMany.Load(), twice.Load())
		}
		sameLists(t, db, m, w.open(t, market.Config{DB: db}))
	})
}
