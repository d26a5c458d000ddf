package broker_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// book is a market's book by hand. It filters workerpool orders by requester and trust only, and may lie.
type book struct {
	apps     []api.Published[order.App]
	datasets []api.Published[order.Dataset]
	pools    []api.Published[order.Workerpool]
}

func (b *book) AppOrders(_ context.Context, q api.Query) (api.List[order.App], error) {
	return page(b.apps, q), nil
}

func (b *book) DatasetOrders(_ context.Context, q api.Query) (api.List[order.Dataset], error) {
	return page(b.datasets, q), nil
}

func (b *book) WorkerpoolOrders(_ context.Context, q api.Query) (api.List[order.Workerpool], error) {
	var fit []api.Published[order.Workerpool]
	for _, p := range b.pools {
		restricted := p.Order.RequesterRestrict != (common.Address{})
		if p.Order.Trust.Cmp(order.Uint(q.MinTrust)) >= 0 && (!restricted || q.Requester == api.AnyAddress()) {
			fit = append(fit, p)
		}
	}
	return page(fit, q), nil
}

func page[O any](all []api.Published[O], q api.Query) api.List[O] {
	from := min(q.Paging.Index*q.Paging.Size, len(all))
	to := min(from+q.Paging.Size, len(all))
	return api.List[O]{Orders: all[from:to], Count: int64(len(all)), More: to < len(all)}
}

// sender sends at once, in a block of its own, from one account. before runs ahead of each match.
type sender struct {
	world  *hubtest.World
	from   int
	before func(n int)
	ids    []string
}

func (s *sender) Address() common.Address { return hubtest.Address(s.from) }

func (s *sender) Do(_ context.Context, id string, call chain.Call) (outbox.Result, error) {
	if s.before != nil {
		s.before(len(s.ids))
	}
	s.ids = append(s.ids, id)
	if err := s.world.Try(s.from, call); err != nil {
		return outbox.Result{Status: outbox.Refused, Err: err}, err
	}
	receipt := s.world.Send(s.from, call)
	return outbox.Result{Status: outbox.Confirmed, TxHash: receipt.TxHash, Block: receipt.BlockNumber.Uint64()}, nil
}

// stage is a real chain with a hand-made book of one app, one dataset and three workerpool orders.
type stage struct {
	*hubtest.World
	book   *book
	sender *sender
	broker *broker.Broker
	set    *order.Set
}

func newStage(t *testing.T, from int, tasks uint64) *stage {
	w := hubtest.New(t)
	s := &stage{World: w, book: &book{}, sender: &sender{world: w, from: from}, set: w.Orders(1, tasks)}
	s.book.apps = []api.Published[order.App]{{Order: s.set.App, Hash: w.Hub.Domain().Digest(&s.set.App)}}
	s.book.datasets = []api.Published[order.Dataset]{{Order: s.set.Dataset, Hash: w.Hub.Domain().Digest(&s.set.Dataset)}}
	for i, price := range []poco.Amount{poco.RLC / 4, poco.RLC / 2, poco.RLC} {
		s.pool(price, uint64(4+i))
	}
	var err error
	s.broker, err = broker.New(broker.Config{Book: s.book, Chain: w.Hub, Sender: s.sender, Receipts: w.Client, MaxOrders: 12})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// pool adds a signed workerpool order to the book and returns its digest.
func (s *stage) pool(price poco.Amount, volume uint64, change ...func(*order.Workerpool)) common.Hash {
	s.T.Helper()
	set := *s.set
	for _, c := range change {
		c(&set.Workerpool)
	}
	set.Workerpool.Price, set.Workerpool.Volume = order.Uint(price), order.Uint(volume)
	set.Workerpool.Salt = common.Hash{byte(len(s.book.pools) + 1)}
	s.Sign(&set)
	hash := s.Hub.Domain().Digest(&set.Workerpool)
	s.book.pools = append(s.book.pools, api.Published[order.Workerpool]{Order: set.Workerpool, Hash: hash})
	return hash
}

func TestQuoteSplitsTheBag(t *testing.T) {
	s := newStage(t, hubtest.Requester, 10)
	q, err := s.broker.Quote(t.Context(), match.NeedOf(s.set.Request))
	if err != nil {
		t.Fatal(err)
	}
	var volumes []uint64
	for _, set := range q.Sets {
		volumes = append(volumes, set.Cost.Volume)
	}
	if !slices.Equal(volumes, []uint64{4, 5, 1}) || q.Volume != 10 || q.Missing != (order.Uint256{}) {
		t.Errorf("volumes %v, %d in all, %v missing", volumes, q.Volume, q.Missing)
	}
	if want := 4*(poco.RLC/4) + 5*(poco.RLC/2) + poco.RLC + 10*12; q.Total != want {
		t.Errorf("total %d, want %d", q.Total, want)
	}
	if len(q.Rejected) != 2 || q.Rejected[0].Reason.Code != match.Dearer {
		t.Errorf("rejected %+v", q.Rejected)
	}
	if calls := s.broker.Calls(q); len(calls) != 3 {
		t.Errorf("%d calls", len(calls))
	} else if set, sponsored, ok := s.Hub.DecodeMatch(*calls[1].To, calls[1].Data); !ok || sponsored || set.Workerpool.Price != order.Uint(poco.RLC/2) {
		t.Error("the calls are not the sets")
	}
	if set, sponsored, ok := s.Hub.DecodeMatch(s.Hub.Address(), s.broker.SponsoredCalls(q)[0].Data); !ok || !sponsored || set.Request.Salt != s.set.Request.Salt {
		t.Error("the sponsored calls are not")
	}
}

// The book is not believed: neither hashes, nor signatures, nor what remains, nor stakes.
// A quote finds what is restricted to a group of the requester's, and says why others were left, though the book does
// not list them for the requester.
func TestQuoteKnowsGroupsAndReasons(t *testing.T) {
	s := newStage(t, hubtest.Requester, 10)
	// A contract that counts everybody among its members: it returns 1, whatever it is asked.
	everybody := s.Send(hubtest.Owner, chain.Call{Data: common.FromHex("600a600c600039600a6000f3600160005260206000f3"), What: "deploy a group"}).ContractAddress
	forGroup := s.pool(poco.RLC/16, 10, func(o *order.Workerpool) { o.RequesterRestrict = everybody })
	forStranger := s.pool(poco.RLC/32, 10, func(o *order.Workerpool) { o.RequesterRestrict = hubtest.Address(hubtest.Sponsor) })
	untrusted := s.pool(poco.RLC/64, 10, func(o *order.Workerpool) { o.Trust = order.Uint(0) })
	q, err := s.broker.Quote(t.Context(), match.NeedOf(s.set.Request))
	if err != nil || len(q.Sets) != 1 || q.Sets[0].Hashes.Workerpool != forGroup {
		t.Fatalf("%+v, %v", q, err)
	}
	codes := make(map[common.Hash]match.Code)
	for _, r := range q.Rejected {
		codes[r.Hash] = r.Reason.Code
	}
	if len(q.Rejected) != 5 || codes[forStranger] != match.WorkerpoolRefusesRequester || codes[untrusted] != match.TrustTooHigh {
		t.Errorf("rejected %+v", q.Rejected)
	}
}

func TestQuoteDoubtsTheBook(t *testing.T) {
	s := newStage(t, hubtest.Requester, 100)
	s.book.pools[0].Hash = common.Hash{1} // the cheapest is another order than is said
	s.book.pools[1].Order.Sign[5] ^= 0xff // the second is not signed
	s.pool(poco.RLC/8, 1000)              // this one asks for more stake than there will be
	s.book.pools[2].Remaining = 1000      // and the book's count is not the chain's
	s.Send(hubtest.Scheduler, s.Hub.Withdraw(hubtest.Funds-2*poco.RLC))
	need := match.NeedOf(s.set.Request)
	q, err := s.broker.Quote(t.Context(), need)
	if err != nil || len(q.Sets) != 1 || q.Sets[0].Set.Workerpool.Price != order.Uint(poco.RLC) || q.Volume != 6 || q.Missing != order.Uint(94) {
		t.Errorf("%+v, %v", q, err)
	}
	unknown := s.set.Request
	unknown.App = common.Address{7}
	q, err = s.broker.Quote(t.Context(), match.NeedOf(unknown))
	if poco.KindOf(err) != poco.NotFound || len(q.Rejected) == 0 {
		t.Errorf("an app without orders: %+v, %v", q, err)
	}
}

func TestBuy(t *testing.T) {
	for name, from := range map[string]int{"requester": hubtest.Requester, "sponsor": hubtest.Sponsor} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, from, 10)
			bought, err := s.broker.Buy(t.Context(), s.set.Request, nil)
			if err != nil || len(bought) != 3 {
				t.Fatalf("%+v, %v", bought, err)
			}
			first := uint64(0)
			for _, p := range bought {
				d, err := s.Hub.Deal(t.Context(), p.DealID)
				if err != nil || d.BotFirst != first || d.BotSize != p.Cost.Volume || d.Sponsor != hubtest.Address(from) || d.TaskPrice() != p.Cost.TaskPrice {
					t.Errorf("deal %+v, %v", d, err)
				}
				first += d.BotSize
			}
			if again, err := s.broker.Buy(t.Context(), s.set.Request, nil); len(again) != 0 || poco.KindOf(err) != poco.Exhausted {
				t.Errorf("bought again: %+v, %v", again, err)
			}
		})
	}
}

func TestBuyWithinALimit(t *testing.T) {
	s := newStage(t, hubtest.Requester, 10)
	limit := poco.RLC/2 + 12
	bought, err := s.broker.Buy(t.Context(), s.set.Request, &limit)
	if poco.KindOf(err) != poco.Exhausted || len(bought) != 2 {
		t.Errorf("%+v, %v", bought, err)
	}
}

// Somebody matches the cheapest order between the quote and the match: the next ones serve.
func TestBuyChoosesAgain(t *testing.T) {
	s := newStage(t, hubtest.Requester, 8)
	s.sender.before = func(n int) {
		if n > 0 {
			return
		}
		closed := s.book.pools[0].Order
		s.Send(hubtest.Scheduler, s.Hub.ManageOrder(&closed, order.CloseOrder, nil))
	}
	bought, err := s.broker.Buy(t.Context(), s.set.Request, nil)
	if err != nil || len(bought) != 2 || bought[0].Cost.Volume != 5 || bought[1].Cost.Volume != 3 {
		t.Errorf("%+v, %v", bought, err)
	}
	if ids := slices.Compact(slices.Sorted(slices.Values(s.sender.ids))); len(ids) != len(s.sender.ids) {
		t.Errorf("an id was used twice: %v", s.sender.ids)
	}
}

func TestBuyRefusesStrangersSignature(t *testing.T) {
	s := newStage(t, hubtest.Requester, 1)
	s.set.Request.Sign[3] ^= 1
	if _, err := s.broker.Buy(t.Context(), s.set.Request, nil); poco.KindOf(err) != poco.Unverified || len(s.sender.ids) != 0 {
		t.Errorf("%v after %v", err, s.sender.ids)
	}
}

func TestConfig(t *testing.T) {
	if _, err := broker.New(broker.Config{}); poco.KindOf(err) != poco.Invalid {
		t.Errorf("got %v", err)
	}
}
