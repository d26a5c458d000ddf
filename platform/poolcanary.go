package platform

import (
	"context"
	"crypto/rand"
	random "math/rand/v2"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/canary"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/wallet"
)

// PoolCanary is what a running pool knows of one of its canaries.
type PoolCanary struct {
	Pool      common.Address `json:"pool"`
	ID        string         `json:"id"`
	Suspended uint64         `json:"suspended,omitempty"` // when it was, in seconds since 1970
	Open      int            `json:"open"`                // tasks under way
	Right     uint           `json:"right"`               // answers
	Wrong     uint           `json:"wrong"`
	Bought    bool           `json:"bought"` // the process has the wallets to buy it
}

// openBuyers opens the wallets that buy a pool's canaries.
func (one *servedPool) openBuyers(keys func(WalletConfig) (wallet.Signer, error)) error {
	if one.Canary == nil {
		return nil
	}
	for _, w := range one.Canary.Wallets {
		key, err := keys(w)
		if err != nil {
			return err
		}
		one.buyers = append(one.buyers, key)
	}
	return nil
}

// known are the canaries of a configuration as the scheduler knows them, bought by the wallets that this process has.
func (one *servedPool) known(c *CanaryConfig) []plan.Canary {
	if c == nil {
		return nil
	}
	requesters := make([]common.Address, len(one.buyers))
	for i, key := range one.buyers {
		requesters[i] = key.Address()
	}
	return c.Canaries(requesters)
}

// watch has other canaries hold from now on.
func (one *servedPool) watch(ctx context.Context, c *CanaryConfig) error {
	if err := one.scheduler.SetCanaries(ctx, one.known(c)); err != nil || one.canaries == nil {
		return err
	}
	policy := canary.Policy{}
	if c != nil {
		policy = c.Policy
	}
	one.canaries.Set(policy)
	return nil
}

// startCanaries has the canaries bought of each pool that has some.
func (p *Pools) startCanaries() error {
	for _, one := range p.pools {
		if one.Canary == nil {
			continue
		}
		if p.config.Market == "" {
			return poco.Errorf(poco.Invalid, "pool: configuration", "pool %v has canaries, and no market is named to buy them at", one.Address)
		}
		book, err := market.NewClient(market.Config{URL: p.config.Market, ChainID: p.config.ChainID})
		if err != nil {
			return err
		}
		var seed [32]byte
		rand.Read(seed[:]) //nolint:errcheck // never fails
		config := canary.Config{Policy: one.Canary.Policy, Pool: one.scheduler, Random: random.New(random.NewChaCha8(seed)), Log: p.log.With("pool", one.Address.Hex())}
		for _, key := range one.buyers {
			b, err := broker.New(broker.Config{Book: book, Chain: p.hub, Sender: p.boxes[key.Address()], Receipts: p.chain, Log: p.log})
			if err != nil {
				return err
			}
			config.Accounts = append(config.Accounts, canaryAccount{p, one, key, b})
		}
		one.canaries = canary.New(config)
		p.brains.run(one.canaries.Run)
	}
	return nil
}

// canaryAccount buys canaries at the market, as anybody would.
//
// Rationale: an order of the pool's that only its operator may match, or one off the book, would tell workers which tasks are canaries.
type canaryAccount struct {
	p      *Pools
	one    *servedPool
	key    wallet.Signer
	broker *broker.Broker
}

// Address implements [canary.Account].
func (a canaryAccount) Address() common.Address { return a.key.Address() }

// Buy implements [canary.Account]. What the account may spend is what was deposited for it: nothing is taken from its wallet.
func (a canaryAccount) Buy(ctx context.Context, t canary.Task, most poco.Amount) (deal common.Hash, err error) {
	o := order.Request{App: t.App, AppMaxPrice: order.Uint(most), Workerpool: a.one.Address, WorkerpoolMaxPrice: order.Uint(most), Requester: a.Address(),
		Beneficiary: a.Address(), Volume: order.Uint(uint64(1)), Category: order.Uint(t.Category), Trust: order.Uint(uint64(1)), Params: t.Params}
	rand.Read(o.Salt[:]) //nolint:errcheck // never fails
	need := match.NeedOf(o)
	need.MaxPrice = &most
	quote, err := a.broker.Quote(ctx, need)
	if err != nil {
		return deal, err
	}
	account, err := a.p.hub.Account(ctx, a.Address())
	if err != nil {
		return deal, err
	}
	if account.Stake < quote.Total {
		return deal, poco.Errorf(poco.Funds, "canary", "it costs %v, and %v is free at the hub", quote.Total, account.Stake).WithHint("iexec account deposit")
	}
	// As other buyers sign it: at the prices of the quote.
	o.AppMaxPrice, o.WorkerpoolMaxPrice = quote.Sets[0].Set.App.Price, quote.Sets[0].Set.Workerpool.Price
	if o.Sign, err = market.Sign(ctx, a.key, a.p.hub.Domain().RequestStatement(&o)); err != nil {
		return deal, err
	}
	bought, err := a.broker.Buy(ctx, o, &most)
	if len(bought) > 0 {
		deal = bought[0].DealID
	}
	return deal, err
}

// canaries tells what is known of all pools' canaries.
func (p *Pools) canaries(ctx context.Context) ([]PoolCanary, error) {
	list := []PoolCanary{}
	for _, one := range p.pools {
		known, err := one.scheduler.Canaries(ctx)
		if err != nil {
			return nil, err
		}
		for _, c := range known {
			list = append(list, PoolCanary{Pool: one.Address, ID: c.ID, Suspended: c.Suspended, Open: c.Open, Right: c.Right, Wrong: c.Wrong,
				Bought: one.canaries != nil && c.Suspended == 0})
		}
	}
	return list, nil
}

// CanaryFacts is what the chain knows of a canary that is to be made.
type CanaryFacts struct {
	App     hub.App
	Seconds uint64 // that its category gives it
	Now     uint64 // of the latest block
}

// FactsOf asks the chain of a configuration about an application and a category.
func (c PoolsConfig) FactsOf(ctx context.Context, app common.Address, category uint64) (f CanaryFacts, err error) {
	node, err := chain.DialSeveral(ctx, c.RPC, c.Node)
	if err != nil {
		return f, err
	}
	defer node.Close()
	contracts, err := hub.Open(ctx, node, c.Hub)
	if err != nil {
		return f, err
	}
	if f.App, err = contracts.App(ctx, app); err != nil {
		return f, err
	}
	if !f.App.Registered {
		return f, poco.Errorf(poco.NotFound, "pool: canary", "no app is registered at %v", app)
	}
	of, err := contracts.Category(ctx, category)
	if err != nil {
		return f, err
	}
	head, err := node.Head(ctx)
	f.Seconds, f.Now = of.WorkClockTimeRef, head.Time
	return f, err
}
