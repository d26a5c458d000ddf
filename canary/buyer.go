package canary

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const (
	// lookEvery is how often it is asked whether a purchase is due.
	lookEvery = time.Second
	// unseen is for how long a deal that was bought counts as under way while the scheduler does not see it. A reorganisation may have
	// undone it.
	unseen = time.Hour
)

// Pool is the pool that is watched; its scheduler is one.
type Pool interface {
	// Canaries tells what is under way.
	Canaries(ctx context.Context) ([]plan.CanaryState, error)
	// Note writes into the pool's log.
	Note(ctx context.Context, why string)
}

// Account buys a canary of the pool for no more than a price, and tells the deal.
type Account interface {
	Address() common.Address
	Buy(ctx context.Context, t Task, most poco.Amount) (deal common.Hash, err error)
}

// Config is what a buyer stands on; all of it is needed.
type Config struct {
	Policy   Policy
	Pool     Pool
	Accounts []Account // one is drawn for each purchase
	// Random draws when to buy which. Nobody else may foresee it.
	Random *rand.Rand
	Log    *slog.Logger
}

// Buyer buys canaries. [Buyer.Run] and [Buyer.Look] are for one goroutine, [Buyer.Set] for any.
type Buyer struct {
	config Config
	due    time.Time
	bought []purchase
	broke  map[common.Address]bool // accounts that lacked money the last time

	mu     sync.Mutex
	policy Policy
}

type purchase struct {
	deal common.Hash
	at   time.Time
}

// New makes a buyer; it does nothing yet.
func New(config Config) *Buyer {
	return &Buyer{config: config, policy: config.Policy, broke: map[common.Address]bool{}}
}

// Set has another policy hold from now on.
func (b *Buyer) Set(p Policy) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.policy = p
}

func (b *Buyer) now() Policy {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.policy
}

// Run buys until ctx ends. A purchase that fails is left out.
func (b *Buyer) Run(ctx context.Context) error {
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	for {
		if err := b.Look(ctx, time.Now()); err != nil && ctx.Err() == nil {
			b.config.Log.LogAttrs(ctx, slog.LevelInfo, "no canary was bought", slog.String("error", err.Error()))
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
	}
}

// Look buys a canary if one is due.
func (b *Buyer) Look(ctx context.Context, now time.Time) error {
	policy, s := b.now().WithDefaults(), Situation{Now: now, Due: b.due, Suspended: map[string]bool{}}
	if !b.due.IsZero() && !now.Before(b.due) {
		known, err := b.config.Pool.Canaries(ctx)
		if err != nil {
			return err
		}
		b.count(&s, known)
	}
	d := Decide(policy, s, b.config.Random)
	b.due = d.Due
	if d.Buy == nil {
		return nil
	}
	account := b.config.Accounts[b.config.Random.IntN(len(b.config.Accounts))]
	deal, err := account.Buy(ctx, *d.Buy, policy.MaxPrice)
	b.told(ctx, account.Address(), err)
	if deal != (common.Hash{}) {
		b.bought = append(b.bought, purchase{deal, now})
		b.config.Log.LogAttrs(ctx, slog.LevelInfo, "canary bought", slog.String("deal", deal.Hex()), slog.String("canary", d.Buy.ID))
	}
	return err
}

// count tells how many are under way, those included that the scheduler does not see yet.
func (b *Buyer) count(s *Situation, known []plan.CanaryState) {
	seen := map[common.Hash]bool{}
	for _, c := range known {
		s.Open += c.Open
		s.Suspended[c.ID] = c.Suspended != 0
		for _, deal := range c.Deals {
			seen[deal] = true
		}
	}
	b.bought = slices.DeleteFunc(b.bought, func(p purchase) bool { return seen[p.deal] || s.Now.Sub(p.at) > unseen })
	s.Open += len(b.bought)
}

// told writes into the pool's log that an account has no money left, once, and that it has some again.
func (b *Buyer) told(ctx context.Context, account common.Address, err error) {
	switch lacks := err != nil && poco.KindOf(err) == poco.Funds; {
	case lacks && !b.broke[account]:
		b.broke[account] = true
		b.config.Pool.Note(ctx, "no canaries are bought by "+account.Hex()+": "+err.Error())
	case err == nil && b.broke[account]:
		delete(b.broke, account)
		b.config.Pool.Note(ctx, "canaries are bought by "+account.Hex()+" again")
	}
}
