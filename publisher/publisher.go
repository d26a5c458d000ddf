package publisher

import (
	"context"
	"crypto/rand"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// lookEvery is how often capacity and orders are compared.
const lookEvery = 5 * time.Second

// Book is where orders are published; a market's client is one.
type Book interface {
	WorkerpoolOrders(ctx context.Context, q market.Query) (market.List[order.Workerpool], error)
	Publish(ctx context.Context, signer market.Signer, o order.Order) (market.Document, error)
	Unpublish(ctx context.Context, signer market.Signer, kind poco.OrderKind, hash common.Hash) error
}

// Gauge measures what the pool has for a policy.
type Gauge interface {
	Capacity(ctx context.Context, p Policy) (Capacity, error)
}

// Closer closes orders on chain.
type Closer interface {
	ManageOrder(o order.Order, operation order.Operation, sign []byte) chain.Call
}

// Sender carries transactions out, once for each id; an outbox does.
type Sender interface {
	SubmitIntent(ctx context.Context, intents ...outbox.Intent) error
}

// Config is what a publisher stands on; all of it is needed but the log.
type Config struct {
	Pool     common.Address
	Domain   order.Domain
	Policies []Policy
	Signer   market.Signer // the pool's owner
	Book     Book
	Gauge    Gauge
	Closer   Closer
	Sender   Sender
	// Patience is for how long an order has to be wrong before it is withdrawn; zero: a minute.
	//
	// Rationale: after a restart workers come back one by one, and closing an order costs gas.
	Patience time.Duration
	Log      *slog.Logger
}

// Publisher keeps a pool's orders as its policies and capacity ask. It is for one goroutine.
type Publisher struct {
	Config
	wrong map[common.Hash]time.Time // since when an order is
}

// New makes a publisher; it does nothing yet.
func New(config Config) *Publisher {
	if config.Patience == 0 {
		config.Patience = time.Minute
	}
	return &Publisher{config, map[common.Hash]time.Time{}}
}

// Run publishes and withdraws until ctx ends. What fails is tried again.
func (p *Publisher) Run(ctx context.Context) error {
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	for {
		for _, policy := range p.Policies {
			if err := p.Look(ctx, policy); err != nil && ctx.Err() == nil {
				p.Log.LogAttrs(ctx, slog.LevelInfo, "orders are left as they are", slog.String("error", err.Error()))
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
	}
}

// Look brings one policy's orders in line with the pool's capacity.
func (p *Publisher) Look(ctx context.Context, policy Policy) error {
	capacity, err := p.Gauge.Capacity(ctx, policy)
	if err != nil {
		return err
	}
	open, err := p.Book.WorkerpoolOrders(ctx, market.Query{Workerpool: market.For(p.Pool), Category: &policy.Category, MinTag: &policy.Tag, MaxTag: &policy.Tag})
	if err != nil && poco.KindOf(err) != poco.NotFound {
		return err
	}
	var standing []Standing
	for _, o := range open.Orders {
		if o.Signer == p.Signer.Address() && p.ours(&o.Order) {
			standing = append(standing, Standing{o.Hash, o.Order, o.Remaining})
		}
	}
	d := Decide(policy, capacity, standing)
	left, err := p.withdrawAll(ctx, standing, d)
	if err != nil || left || d.Volume == 0 {
		return err
	}
	o := order.Workerpool{Workerpool: p.Pool, Price: order.Uint(uint64(d.Price)), Volume: order.Uint(d.Volume), Tag: policy.Tag,
		Category: order.Uint(policy.Category), Trust: order.Uint(policy.Trust), Salt: mark()}
	if o.Sign, err = market.Sign(ctx, p.Signer, p.Domain.WorkerpoolStatement(&o)); err != nil {
		return err
	}
	if _, err := p.Book.Publish(ctx, p.Signer, &o); err != nil {
		return err
	}
	p.Log.LogAttrs(ctx, slog.LevelInfo, "on sale", slog.Uint64("category", policy.Category), slog.Uint64("trust", policy.Trust),
		slog.Uint64("volume", d.Volume), slog.String("price", d.Price.String()))
	return nil
}

// withdrawAll withdraws what has been wrong for long enough, and tells whether something wrong is left on sale.
func (p *Publisher) withdrawAll(ctx context.Context, standing []Standing, d Decision) (left bool, err error) {
	now, wrong := time.Now(), map[common.Hash]bool{}
	for _, s := range d.Withdraw {
		wrong[s.Hash] = true
		since, known := p.wrong[s.Hash]
		if !known {
			p.wrong[s.Hash], since = now, now
		}
		if now.Sub(since) < p.Patience {
			left = true
			continue
		}
		if err := p.withdraw(ctx, s, d.Why); err != nil {
			return left, err
		}
		delete(p.wrong, s.Hash)
	}
	for _, s := range standing {
		if !wrong[s.Hash] {
			delete(p.wrong, s.Hash)
		}
	}
	return left, nil
}

// withdraw takes an order off the book, and closes it on chain: whoever has seen it could match it otherwise.
func (p *Publisher) withdraw(ctx context.Context, s Standing, why string) error {
	if err := p.Sender.SubmitIntent(ctx, outbox.Intent{ID: "publisher/" + s.Hash.Hex(), Call: p.Closer.ManageOrder(&s.Order, order.CloseOrder, nil)}); err != nil {
		return err
	}
	err := p.Book.Unpublish(ctx, p.Signer, poco.WorkerpoolOrderKind, s.Hash)
	if err != nil && poco.KindOf(err) != poco.NotFound {
		return err
	}
	p.Log.LogAttrs(ctx, slog.LevelInfo, "withdrawn from sale", slog.String("order", s.Hash.Hex()), slog.String("why", why))
	return nil
}

// markBytes begin the salt of a publisher's orders.
var markBytes = [4]byte{'p', 'o', 'o', 'l'}

// mark is a salt that tells a publisher's orders from those that the operator signed.
func mark() (salt common.Hash) {
	rand.Read(salt[:]) //nolint:errcheck // never fails
	copy(salt[:], markBytes[:])
	return salt
}

func (p *Publisher) ours(o *order.Workerpool) bool {
	return [4]byte(o.Salt[:4]) == markBytes && o.AppRestrict == common.Address{} && o.DatasetRestrict == common.Address{} && o.RequesterRestrict == common.Address{}
}
