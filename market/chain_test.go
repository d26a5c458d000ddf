package market_test

import (
	"context"
	"net/http/httptest"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store/storetest"
)

// onChain is a market that follows a real chain with the real contracts.
type onChain struct {
	*hubtest.World
	market *market.Market
	client *api.Client
}

func (c *onChain) await() {
	c.T.Helper()
	head, err := c.Client.Head(c.T.Context())
	if err == nil {
		err = c.market.Await(c.T.Context(), head.Number)
	}
	if err != nil {
		c.T.Fatal(err)
	}
}

func (c *onChain) publish(by int, o order.Order) {
	c.T.Helper()
	d, err := c.client.Publish(c.T.Context(), hubtest.Key(by), o)
	if err != nil || d.Status != api.Open {
		c.T.Fatalf("%v: %+v, %v", o.Kind(), d, err)
	}
}

func (c *onChain) pool(hash common.Hash, want api.Status, remaining uint64) {
	c.T.Helper()
	c.await()
	p, err := c.client.WorkerpoolOrder(c.T.Context(), hash)
	if err != nil || p.Status != want || p.Remaining != remaining {
		c.T.Errorf("%s with %d left, want %s with %d (%v)", p.Status, p.Remaining, want, remaining, err)
	}
}

// follow runs the market until the returned function stops it.
func follow(t *testing.T, m *market.Market) (stop func()) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	var g errgroup.Group
	g.Go(func() error { return m.Run(ctx) })
	return func() {
		cancel()
		if err := g.Wait(); err != nil {
			t.Error(err)
		}
	}
}

func TestBookOnARealChain(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) {
		w := hubtest.New(t)
		c := &onChain{World: w}
		config := market.Config{DB: storetest.Open(t, url), Chain: w.Hub, Feed: w.Hub.Follow, Head: w.Client}
		start := func() (stop func()) {
			var err error
			if c.market, err = market.New(t.Context(), config); err != nil {
				t.Fatal(err)
			}
			server := httptest.NewServer(c.market.Handler())
			if c.client, err = api.NewClient(api.Config{URL: server.URL, ChainID: w.Hub.Domain().ChainID}); err != nil {
				t.Fatal(err)
			}
			done := follow(t, c.market)
			return func() { done(); server.Close() }
		}
		stop := start()

		set := w.Orders(1, 30)
		pool := w.Hub.Domain().Digest(&set.Workerpool)
		c.publish(hubtest.AppOwner, &set.App)
		c.publish(hubtest.DatasetOwner, &set.Dataset)
		c.publish(hubtest.Scheduler, &set.Workerpool)
		c.publish(hubtest.Requester, &set.Request)
		c.pool(pool, api.Open, 1000)

		receipt := w.Send(hubtest.Requester, w.Hub.MatchOrders(set))
		deal := w.Hub.DealsOf(receipt)[0]
		c.pool(pool, api.Open, 970)
		d, err := c.client.Deal(t.Context(), deal)
		if err != nil || d.Volume != 30 || d.BlockNumber != receipt.BlockNumber.Uint64() || d.WorkerpoolHash != pool ||
			d.App.Price != 5 || common.Address(d.Workerpool.Owner) != hubtest.Address(hubtest.Scheduler) {
			t.Errorf("%+v, %v", d, err)
		}
		if r, err := c.client.RequestOrder(t.Context(), w.Hub.Domain().Digest(&set.Request)); err != nil || r.Status != api.Filled {
			t.Errorf("%+v, %v", r, err)
		}
		// 970 tasks need 291 RLC of 1000-9 staked.
		w.Send(hubtest.Scheduler, w.Hub.Withdraw(701*poco.RLC))
		c.pool(pool, api.Dead, 970)
		stop()

		// While nobody looked the stake came back, and the market starts again from its cursor.
		w.Send(hubtest.Scheduler, w.Hub.Deposit(701*poco.RLC))
		stop = start()
		c.pool(pool, api.Open, 970)

		// The three blocks never happened; their transactions wait for the next one.
		if _, err := w.Node.Reorg(t.Context(), 3); err != nil {
			t.Fatal(err)
		}
		c.pool(pool, api.Open, 1000)
		if _, err := c.client.Deal(t.Context(), deal); poco.KindOf(err) != poco.NotFound {
			t.Errorf("a deal of the other branch: %v", err)
		}
		w.Mine()
		c.pool(pool, api.Open, 970)
		w.Send(hubtest.Scheduler, w.Hub.ManageOrder(&set.Workerpool, order.CloseOrder, nil))
		c.pool(pool, api.Canceled, 0)
		categories, _, err := c.client.Categories(t.Context(), api.Paging{})
		if err != nil || len(categories) != 5 || categories[0].WorkClockTimeRef != 300 {
			t.Errorf("%+v, %v", categories, err)
		}
		stop()
	})
}
