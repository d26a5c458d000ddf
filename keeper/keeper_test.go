package keeper_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/keeper"
	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
)

// keeping is a keeper on the real contracts, which can be stopped and started again from its database.
type keeping struct {
	*hubtest.World
	t      *testing.T
	config keeper.Config
	url    string
	stop   func()
}

const keeperAccount = hubtest.Worker + 9

func newKeeping(t *testing.T, config keeper.Config) *keeping {
	t.Helper()
	k := &keeping{World: hubtest.New(t), t: t, config: config, url: "sqlite:" + filepath.Join(t.TempDir(), "keeper.db"), stop: func() {}}
	k.config.Hub, k.config.Every = k.Hub, 10*time.Millisecond
	t.Cleanup(func() { k.stop() })
	return k
}

// start runs a keeper, with or without what carries its transactions out.
func (k *keeping) start(sending bool) {
	k.t.Helper()
	k.stop()
	db, err := store.Open(k.t.Context(), k.url)
	k.must(err)
	box, err := outbox.New(outbox.Config{DB: db, Client: k.Client, Signer: hubtest.Key(keeperAccount)})
	k.must(err)
	config := k.config
	config.DB, config.Sender = db, box
	kept, err := keeper.New(k.t.Context(), config)
	k.must(err)
	ctx, cancel := context.WithCancel(context.Background())
	var group errgroup.Group
	group.Go(func() error { return kept.Run(ctx) })
	if sending {
		group.Go(func() error { return box.Run(ctx) })
	}
	k.stop = func() {
		cancel()
		if err := group.Wait(); !errors.Is(err, context.Canceled) {
			k.t.Error(err)
		}
		k.must(db.Close())
		k.stop = func() {}
	}
}

func (k *keeping) must(err error) {
	k.t.Helper()
	if err != nil {
		k.t.Fatal(err)
	}
}

// until makes blocks until something is so.
func (k *keeping) until(what string, so func() bool) {
	k.t.Helper()
	for !so() {
		if k.t.Context().Err() != nil {
			k.t.Fatalf("never: %s", what)
		}
		k.Mine()
	}
}

// ending writes down that the app's order of a set ends after a while, and returns its hash.
func (k *keeping) ending(set *order.Set, after time.Duration) common.Hash {
	k.t.Helper()
	now, err := k.Client.Now(k.t.Context())
	k.must(err)
	first, err := k.Client.BlockByNumber(k.t.Context(), 0)
	k.must(err)
	e, err := expiry.New(k.t.Context(), k.Hub.Domain(), first.Hash, &set.App, hubtest.Key(hubtest.AppOwner), uint64(now.Add(after).Unix()))
	k.must(err)
	k.must(k.config.Expiries.Put(e))
	return e.Hash
}

func (k *keeping) ended(hash common.Hash) bool {
	k.t.Helper()
	consumed, err := k.Hub.Consumed(k.t.Context(), hash)
	k.must(err)
	return consumed.Cmp(order.Uint(uint64(1000))) >= 0
}

// closings counts how often an order was closed.
func (k *keeping) closings(hash common.Hash) (n int) {
	for _, e := range k.Events() {
		if c, ok := e.Event.(poco.OrderClosed); ok && c.Hash == hash {
			n++
		}
	}
	return n
}

func (k *keeping) status(task common.Hash) poco.TaskStatus {
	k.t.Helper()
	tasks, err := k.Hub.Tasks(k.t.Context(), []common.Hash{task})
	k.must(err)
	return tasks[0].Status
}

func TestOrdersEndInTime(t *testing.T) {
	k := newKeeping(t, keeper.Config{Expiries: expiry.Folder(t.TempDir()), Depth: 3})
	set := k.Orders(1, 1)
	hash := k.ending(set, time.Hour)
	k.start(true)
	for range 10 {
		k.Mine()
	}
	if k.ended(hash) {
		t.Fatal("the order ended before its time")
	}
	k.Send(hubtest.Requester, k.Hub.MatchOrders(set)) // and is good until then

	k.Warp(time.Hour)
	k.until("the order ends", func() bool { return k.ended(hash) })
	set.Request.Salt = common.Hash{1}
	k.Sign(set)
	if err := k.Try(hubtest.Requester, k.Hub.MatchOrders(set)); err == nil {
		t.Error("an order that has ended can be matched")
	}
	k.until("it is forgotten", func() bool {
		list, err := k.config.Expiries.List()
		k.must(err)
		return len(list) == 0
	})
	if n := k.closings(hash); n != 1 {
		t.Errorf("closed %d times", n)
	}
}

// What is due when the keeper stops is done by the next, once.
func TestOrdersEndAfterARestart(t *testing.T) {
	k := newKeeping(t, keeper.Config{Expiries: expiry.Folder(t.TempDir())})
	hash := k.ending(k.Orders(1, 1), time.Minute)
	k.start(false)
	k.Warp(time.Hour)
	k.until("it is written down", func() bool { return k.written() == 1 })
	k.start(true)
	k.until("the order ends", func() bool { return k.ended(hash) })
	k.start(true)
	for range 10 {
		k.Mine()
	}
	if n := k.closings(hash); n != 1 {
		t.Errorf("closed %d times", n)
	}
}

// written counts the transactions that the keeper owes or has sent.
func (k *keeping) written() int64 {
	k.t.Helper()
	db, err := store.Open(k.t.Context(), k.url)
	k.must(err)
	defer func() { k.must(db.Close()) }()
	box, err := outbox.New(outbox.Config{DB: db, Client: k.Client, Signer: hubtest.Key(keeperAccount)})
	k.must(err)
	totals, err := box.Totals(k.t.Context())
	k.must(err)
	return totals.Queued + totals.Sent + totals.Confirmed
}

// An end that a reorganisation undid is brought about again, whoever had done it.
func TestOrdersEndAfterAReorganisation(t *testing.T) {
	for name, before := range map[string]func(k *keeping, set *order.Set, hash common.Hash){
		"the keeper's": func(k *keeping, _ *order.Set, hash common.Hash) {
			k.until("the order ends", func() bool { return k.ended(hash) })
		},
		"the owner's": func(k *keeping, set *order.Set, hash common.Hash) {
			k.Send(hubtest.AppOwner, k.Hub.ManageOrder(&set.App, order.CloseOrder, nil))
		},
	} {
		t.Run(name, func(t *testing.T) {
			k := newKeeping(t, keeper.Config{Expiries: expiry.Folder(t.TempDir())})
			set := k.Orders(1, 1)
			hash := k.ending(set, time.Hour)
			if name == "the keeper's" {
				k.Warp(2 * time.Hour)
			}
			k.start(true)
			head, err := k.Client.Head(t.Context())
			k.must(err)
			before(k, set, hash)
			if name == "the owner's" {
				k.Warp(2 * time.Hour)
			}
			now, err := k.Client.Head(t.Context())
			k.must(err)
			if _, err := k.Node.Reorg(t.Context(), int(now.Number-head.Number)); err != nil {
				t.Fatal(err)
			}
			k.must(k.Node.DropPending(t.Context()))
			if k.ended(hash) {
				t.Fatal("nothing was undone")
			}
			k.Warp(2 * time.Hour)
			k.until("the order ends again", func() bool { return k.ended(hash) })
		})
	}
}

// What nobody delivered is refunded in batches, also when a stranger claims one of a batch, over a restart and a reorganisation.
func TestClaims(t *testing.T) {
	k := newKeeping(t, keeper.Config{Claims: true, For: []common.Address{hubtest.Address(hubtest.Requester)}, Batch: 4})
	before, err := k.Hub.Account(t.Context(), hubtest.Address(hubtest.Requester))
	k.must(err)
	deal := k.Match(2, 21)
	other := k.others(3)
	k.start(true)
	for index := range uint64(6) {
		k.Send(hubtest.Scheduler, k.Hub.Initialize(hub.TaskRef{DealID: deal.ID, Index: index}))
	}
	task := func(index uint64) common.Hash { return poco.TaskID(deal.ID, index) }
	for range 10 {
		k.Mine()
	}
	if k.status(task(0)) != poco.TaskActive {
		t.Fatal("claimed before its time")
	}
	k.stop()
	k.Warp(24 * time.Hour)
	k.Send(keeperAccount+1, k.Hub.Claim(task(2)))
	k.Send(keeperAccount+1, k.Hub.InitializeAndClaimArray([]hub.TaskRef{{DealID: deal.ID, Index: 9}}))
	head, err := k.Client.Head(t.Context())
	k.must(err)

	over := func() bool {
		for index := range uint64(21) {
			if k.status(task(index)) != poco.TaskFailed {
				return false
			}
		}
		return true
	}
	k.start(false)
	k.until("it is written down", func() bool { return k.written() > 0 })
	k.start(true)
	k.until("all is refunded", over)
	now, err := k.Client.Head(t.Context())
	k.must(err)
	if depth := now.Number - head.Number; depth < 60 {
		_, err = k.Node.Reorg(t.Context(), int(depth))
		k.must(err)
		k.must(k.Node.DropPending(t.Context()))
		if over() {
			t.Fatal("nothing was undone")
		}
		k.until("all is refunded again", over)
	}
	after, err := k.Hub.Account(t.Context(), hubtest.Address(hubtest.Requester))
	k.must(err)
	if after != before {
		t.Errorf("the requester has %+v, and had %+v", after, before)
	}
	if k.status(poco.TaskID(other.ID, 0)) != poco.TaskUnset {
		t.Error("another requester's task was claimed")
	}
}

// others is a deal of somebody else.
func (k *keeping) others(tasks uint64) poco.Deal {
	k.t.Helper()
	set := k.Orders(2, tasks)
	set.Request.Requester, set.Request.Beneficiary = hubtest.Address(hubtest.Sponsor), hubtest.Address(hubtest.Sponsor)
	k.Sign(set)
	sign, err := hubtest.Key(hubtest.Sponsor).SignHash(k.t.Context(), k.Hub.Domain().Digest(&set.Request))
	k.must(err)
	set.Request.Sign = sign
	deals := k.Hub.DealsOf(k.Send(hubtest.Sponsor, k.Hub.MatchOrders(set)))
	deal, err := k.Hub.Deal(k.t.Context(), deals[0])
	k.must(err)
	return deal
}

// A claim that a stranger makes between the look and the block is not repeated with the whole batch.
func TestABatchThatIsRefusedIsTakenApart(t *testing.T) {
	k := newKeeping(t, keeper.Config{Claims: true, Batch: 8})
	deal := k.Match(2, 8)
	k.Warp(24 * time.Hour)
	k.start(false)
	k.until("it is written down", func() bool { return k.written() == 1 })
	k.stop()
	k.Send(keeperAccount+1, k.Hub.InitializeAndClaimArray([]hub.TaskRef{{DealID: deal.ID, Index: 3}}))
	k.start(true)
	k.until("all is refunded", func() bool {
		for index := range uint64(8) {
			if k.status(poco.TaskID(deal.ID, index)) != poco.TaskFailed {
				return false
			}
		}
		return true
	})
}

// A file that is not as it must be is left alone, and the others are not.
func TestOneBadFile(t *testing.T) {
	k := newKeeping(t, keeper.Config{Expiries: expiry.Folder(t.TempDir())})
	set := k.Orders(1, 1)
	good := k.ending(set, time.Minute)
	set.App.Salt = common.Hash{2}
	k.Sign(set)
	forged := k.ending(set, time.Minute)
	list, err := k.config.Expiries.List()
	k.must(err)
	for _, e := range list {
		if e.Hash == forged {
			e.Close[7] ^= 1
			k.must(k.config.Expiries.Put(e))
		}
	}
	k.must(os.WriteFile(filepath.Join(string(k.config.Expiries), common.Hash{3}.Hex()+".json"), []byte("{"), 0o600))
	k.Warp(time.Hour)
	k.start(true)
	k.until("the good one ends", func() bool { return k.ended(good) })
	if k.ended(forged) {
		t.Error("an order was ended without its signer's consent")
	}
}
