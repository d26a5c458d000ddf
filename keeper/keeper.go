// Package keeper does what is due for people who are not there: it ends orders at the time that their signers set (package
// expiry), and claims tasks that nobody delivered by their final deadline, so that requesters get their money back.
//
// What it knows of deals and tasks is the ledger's fold, kept over restarts; what it owes is a transaction in the outbox,
// written down before it is sent. It never decides about others' money: an order is ended by its signer's own signature,
// and a claim refunds whom the hub says. Its wallet pays gas and needs no other right. It settles no tasks: that takes a digest and
// a winner's leave, which are on no chain (docs/protocol.md).
package keeper

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// Defaults of [Config].
const (
	DefaultGrace = time.Minute
	DefaultEvery = 5 * time.Second
	DefaultBatch = 20
	DefaultDepth = outbox.DefaultDepth
)

// role is the name of the ledger's journal.
const role = "keeper"

// Sender carries transactions out, once for each id; an [outbox.Outbox] does.
type Sender interface {
	SubmitIntent(ctx context.Context, intents ...outbox.Intent) error
	Result(ctx context.Context, id string) (outbox.Result, error)
}

// Book takes an order of the keeper's own account off a market, before the chain does.
type Book interface {
	Unpublish(ctx context.Context, kind poco.OrderKind, order common.Hash) error
}

// Config is what a keeper stands on.
type Config struct {
	Hub    *hub.Hub
	DB     *store.DB // keeps the fold over a restart
	Sender Sender

	Expiries expiry.Folder  // orders that end; "": none
	Account  common.Address // whose key the Book acts with
	Book     Book           // nil: the market sees the closing on chain

	Claims bool
	For    []common.Address // claims for these requesters and sponsors only; none: for everybody

	Start uint64        // the block before the hub's first
	Depth uint64        // blocks on top of an end until it is believed for good: default 64
	Poll  time.Duration // for nodes without subscriptions; zero: the chain's default
	Every time.Duration // how often is looked when no block comes: default 5 s
	// Grace is how long after a final deadline a task is claimed: default one minute.
	//
	// Rationale: its pool claims too, and has the stake to lose; of two claims at once one pays gas for nothing.
	Grace time.Duration
	Batch int // most tasks in one transaction: default 20
	Log   *slog.Logger
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	const op = "keeper"
	switch {
	case c.Hub == nil || c.DB == nil || c.Sender == nil:
		return poco.Errorf(poco.Invalid, op, "hub, database and sender are needed")
	case c.Expiries == "" && !c.Claims:
		return poco.Errorf(poco.Invalid, op, "there is nothing to keep: neither expiries nor claims")
	case c.Grace < 0 || c.Every < 0 || c.Poll < 0 || c.Batch < 0 || c.Batch > 64:
		return poco.Errorf(poco.Invalid, op, "a limit is out of range")
	}
	return nil
}

func (c Config) withDefaults() Config {
	if c.Grace == 0 {
		c.Grace = DefaultGrace
	}
	if c.Every == 0 {
		c.Every = DefaultEvery
	}
	if c.Batch == 0 {
		c.Batch = DefaultBatch
	}
	if c.Depth == 0 {
		c.Depth = DefaultDepth
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

// Keeper does its rounds. One goroutine, Run's, owns its state.
type Keeper struct {
	Config
	genesis common.Hash
	ledger  *ledger.Ledger // nil without claims
	current bool           // the fold has reached what was the head at the start
	number  uint64         // of the round
	tries   map[string]*try
	closed  map[common.Hash]uint64 // orders that were seen ended: the head then
}

// New makes a keeper. It reads what it knew before.
func New(ctx context.Context, config Config) (*Keeper, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	k := &Keeper{Config: config.withDefaults(), tries: map[string]*try{}, closed: map[common.Hash]uint64{}}
	first, err := k.Hub.Client().BlockByNumber(ctx, 0)
	if err != nil {
		return nil, err
	}
	k.genesis = first.Hash
	if !k.Claims {
		return k, nil
	}
	categories, err := k.Hub.Categories(ctx)
	if err != nil {
		return nil, err
	}
	k.ledger, err = ledger.New(ctx, ledger.Config{Deals: k.Hub, Categories: categories, Wanted: k.serves, Journal: k.DB, Role: role,
		Final: ledger.FinalBy(k.Hub.Client())})
	return k, err
}

// serves tells whether a deal's refunds are this keeper's business.
func (k *Keeper) serves(d *poco.Deal) bool {
	if len(k.For) == 0 {
		return true
	}
	for _, account := range k.For {
		if account == d.Requester || account == d.Sponsor {
			return true
		}
	}
	return false
}

// Run keeps until ctx ends, whose error it returns. What it asked for is in the outbox, and the next run goes on from there.
func (k *Keeper) Run(ctx context.Context) error {
	wake := make(chan bool, 1)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return k.watch(ctx, wake) })
	group.Go(func() error { return k.rounds(ctx, wake) })
	return group.Wait()
}

// rounds does one round after the other: with every block, and every now and then without.
func (k *Keeper) rounds(ctx context.Context, wake <-chan bool) error {
	ticker := time.NewTicker(k.Every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case current := <-wake:
			k.current = k.current || current
		case <-ticker.C:
		}
		if err := k.round(ctx); err != nil && ctx.Err() == nil {
			k.Log.Warn("the round is done again", "err", err)
		}
	}
}

// round does what is due now. A part that fails does not keep the other from its work.
func (k *Keeper) round(ctx context.Context) error {
	clock, err := k.Hub.Client().Now(ctx)
	if err != nil {
		return err
	}
	now := uint64(clock.Unix())
	k.number++
	var failed []error
	if k.Expiries != "" {
		failed = append(failed, k.endOrders(ctx, now))
	}
	// Deciding on the past would claim what was claimed since.
	if k.Claims && k.current {
		failed = append(failed, k.claim(ctx, now))
	}
	if err := errors.Join(failed...); err != nil {
		return err
	}
	k.forget()
	return nil
}

// watch folds the chain and wakes the rounds; it says whether the fold has reached the present.
func (k *Keeper) watch(ctx context.Context, wake chan bool) error {
	tell := func(current bool) {
		select { // one that nobody took is replaced, and what it said is kept
		case before := <-wake:
			current = current || before
		default:
		}
		wake <- current
	}
	client := k.Hub.Client()
	if !k.Claims {
		return client.Watch(ctx, k.Poll, func(context.Context, chain.Block) error { tell(false); return nil })
	}
	head, err := client.Head(ctx)
	for err != nil {
		if err := chain.Pause(ctx, k.Every); err != nil {
			return err
		}
		head, err = client.Head(ctx)
	}
	tell(k.ledger.Cursor().Number >= head.Number)
	for {
		again := false
		config := chain.FollowConfig{Start: k.Start, From: k.ledger.Cursor(), Recent: k.ledger.Recent(), Poll: k.Poll}
		err := k.Hub.Follow(ctx, config, func(ctx context.Context, b hub.Batch) error {
			if _, err := k.ledger.Apply(ctx, b); err != nil {
				kind := poco.KindOf(err)
				again = b.Rewind == nil && (kind == poco.Unavailable || kind == poco.Timeout)
				return err
			}
			tell(b.Cursor.Number >= head.Number)
			return nil
		})
		// A node that does not answer just when a deal is read is asked again from the last block folded.
		if !again || ctx.Err() != nil {
			return err
		}
		if err := chain.Pause(ctx, k.Every); err != nil {
			return err
		}
	}
}
