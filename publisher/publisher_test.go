package publisher_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/publisher"
	"github.com/iexec-go/iexec/wallet"
)

var (
	owner  = wallet.Development(3)
	pool   = common.Address{0xb0}
	domain = order.Domain{ChainID: 1, Hub: common.Address{0xaa}}
)

// shop is a market, a scheduler and an outbox in memory.
type shop struct {
	t        *testing.T
	capacity publisher.Capacity
	open     []market.Published[order.Workerpool]
	closed   []string
}

func (s *shop) Capacity(context.Context, publisher.Policy) (publisher.Capacity, error) {
	return s.capacity, nil
}

func (s *shop) WorkerpoolOrders(context.Context, market.Query) (market.List[order.Workerpool], error) {
	return market.List[order.Workerpool]{Orders: s.open, Count: int64(len(s.open))}, nil
}

func (s *shop) Publish(_ context.Context, signer market.Signer, o order.Order) (market.Document, error) {
	w := *o.(*order.Workerpool)
	hash := domain.Digest(&w)
	if !poco.VerifyHashSignature(signer.Address(), hash, w.Sign) {
		s.t.Error("the order is not signed by its owner")
	}
	volume, _ := w.Volume.Uint64()
	s.open = append(s.open, market.Published[order.Workerpool]{Order: w, Hash: hash, Remaining: volume, Signer: signer.Address()})
	return market.Document{}, nil
}

func (s *shop) Unpublish(_ context.Context, _ market.Signer, _ poco.OrderKind, hash common.Hash) error {
	for i, o := range s.open {
		if o.Hash == hash {
			s.open = append(s.open[:i:i], s.open[i+1:]...)
			return nil
		}
	}
	return poco.Errorf(poco.NotFound, "shop", "no such order")
}

func (s *shop) ManageOrder(o order.Order, operation order.Operation, _ []byte) chain.Call {
	if operation != order.CloseOrder {
		s.t.Errorf("operation %d", operation)
	}
	return chain.Call{What: domain.Digest(o).Hex()}
}

func (s *shop) SubmitIntent(_ context.Context, intents ...outbox.Intent) error {
	for _, i := range intents {
		s.closed = append(s.closed, i.Call.What)
	}
	return nil
}

// A pool sells what it can serve, closes it on chain when it cannot any more, and leaves its owner's own orders alone.
func TestPublisher(t *testing.T) {
	s := &shop{t: t, capacity: publisher.Capacity{Slots: 20, Replicas: 2, Stake: poco.RLC, StakeRatio: 30}}
	config := publisher.Config{Pool: pool, Domain: domain, Signer: owner, Book: s, Gauge: s, Closer: s, Sender: s, Log: slog.New(slog.DiscardHandler)}
	look := func(patience time.Duration) {
		t.Helper()
		config.Patience = patience
		p := publisher.New(config)
		for range 2 { // the first may only note what is wrong
			if err := p.Look(t.Context(), policy); err != nil {
				t.Fatal(err)
			}
		}
	}
	own := order.Workerpool{Workerpool: pool, Price: order.Uint(uint64(1)), Volume: order.Uint(uint64(7)), Salt: common.Hash{1}}
	s.open = append(s.open, market.Published[order.Workerpool]{Order: own, Hash: domain.Digest(&own), Remaining: 7, Signer: owner.Address()})

	look(time.Nanosecond)
	if len(s.open) != 2 || s.open[1].Remaining != 40 || s.open[1].Order.Price != order.Uint(uint64(100)) || len(s.closed) != 0 {
		t.Fatalf("%+v, closed %v", s.open, s.closed)
	}
	sold := s.open[1].Hash.Hex()
	s.capacity.Slots = 0
	look(time.Hour)
	if len(s.open) != 2 {
		t.Error("an order was closed while the workers may be on their way back")
	}
	look(time.Nanosecond)
	if len(s.open) != 1 || s.open[0].Order.Salt != own.Salt || len(s.closed) != 1 || s.closed[0] != sold {
		t.Errorf("%+v, closed %v, want %s", s.open, s.closed, sold)
	}
	s.capacity.Slots = 20
	look(time.Nanosecond)
	if len(s.open) != 2 || s.open[1].Hash.Hex() == sold {
		t.Errorf("%+v", s.open)
	}
}
