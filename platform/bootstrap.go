package platform

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// bootstrap makes what is missing on the chain: contracts, funds, pool and apps. The deployer does it all, in as few
// blocks as possible, and sends nothing more afterwards. On a chain that has it all nothing is sent.
func (p *Platform) bootstrap(ctx context.Context) error {
	deployer := wallet.Development(deployerIndex)
	at, err := p.deployment(ctx, deployer)
	if err != nil {
		return err
	}
	if p.hub, err = hub.Open(ctx, p.chain, at); err != nil {
		return err
	}
	var calls []chain.Call
	for _, missing := range []func(context.Context) ([]chain.Call, error){p.missingFunds, p.missingPool, p.missingApps} {
		more, err := missing(ctx)
		if err != nil {
			return err
		}
		calls = append(calls, more...)
	}
	txs := make([]contracts.Tx, len(calls))
	for i, c := range calls {
		// Enough for any of them: what is kept of the data costs 200 gas a byte.
		txs[i] = contracts.Tx{To: c.To, Data: c.Data, GasHint: 400_000 + 250*uint64(len(c.Data)), What: c.What}
	}
	if _, err = devchain.Deploy(ctx, p.chain, deployer, txs); err != nil {
		return err
	}
	// Rationale: a new chain begins in the past, so that deploying needs no waiting. A deal made there would lose those
	// minutes of its deadlines at the first idle block.
	return p.node.CatchUp(ctx)
}

// deployment returns where the hub is, after deploying the contracts if this chain is new.
//
// A development chain's contracts are the deployer's first transactions, so their addresses are always the same.
func (p *Platform) deployment(ctx context.Context, deployer *wallet.Key) (common.Address, error) {
	options := contracts.Options{ExtraCategories: []contracts.Category{contracts.DevelopmentCategory()}}
	nonce, err := p.chain.Nonce(ctx, deployer.Address())
	if err != nil {
		return common.Address{}, err
	}
	if nonce == 0 {
		d, err := devchain.DeployMarket(ctx, p.chain, deployer, options)
		return d.Hub, err
	}
	d, _ := contracts.Plan(deployer.Address(), 0, nil, options)
	return d.Hub, nil
}

// missingFunds gives RLC and stake to each account that never had any.
func (p *Platform) missingFunds(ctx context.Context) (calls []chain.Call, err error) {
	var stakes poco.Amount
	for _, a := range p.accounts {
		if a.Address() == p.accounts[deployerIndex].Address() {
			continue
		}
		account, err := p.hub.Account(ctx, a.Address())
		if err != nil {
			return nil, err
		}
		wallet, err := p.hub.RLCBalance(ctx, a.Address())
		if err != nil {
			return nil, err
		}
		if account.Total() > 0 || wallet > 0 {
			continue
		}
		if a.wallet > 0 {
			calls = append(calls, p.hub.TransferRLC(a.Address(), a.wallet))
		}
		if a.stake > 0 {
			calls = append(calls, p.hub.TransferStake(a.Address(), a.stake))
			stakes += a.stake
		}
	}
	if stakes > 0 {
		calls = append([]chain.Call{p.hub.Deposit(stakes)}, calls...)
	}
	return calls, nil
}

// missingPool registers the pool.
func (p *Platform) missingPool(ctx context.Context) (calls []chain.Call, err error) {
	pool := hub.Workerpool{Owner: p.owner.Address(), Description: "development pool"}
	if p.pool, err = p.hub.PredictWorkerpool(ctx, pool); err != nil {
		return nil, err
	}
	return p.unlessRegistered(ctx, hub.WorkerpoolKind, p.pool, p.hub.CreateWorkerpool(pool))
}

// missingApps registers the example applications and makes sure that their modules can be fetched.
func (p *Platform) missingApps(ctx context.Context) (calls []chain.Call, err error) {
	for _, example := range examples.All() {
		cid, err := p.content.keep(ctx, example.Module)
		if err != nil {
			return nil, err
		}
		app := hub.App{
			Owner: p.seller.Address(), Name: example.Name, Type: poco.AppModule, Multiaddr: "/ipfs/" + cid, Checksum: example.Checksum(),
		}
		address, err := p.hub.PredictApp(ctx, app)
		if err != nil {
			return nil, err
		}
		create, err := p.unlessRegistered(ctx, hub.AppKind, address, p.hub.CreateApp(app))
		if err != nil {
			return nil, err
		}
		calls = append(calls, create...)
		p.apps = append(p.apps, sdk.NamedApp{Name: example.Name, Address: address})
	}
	return calls, nil
}

func (p *Platform) unlessRegistered(ctx context.Context, kind hub.Kind, at common.Address, create chain.Call) ([]chain.Call, error) {
	_, registered, err := p.hub.Owner(ctx, kind, at)
	if err != nil || registered {
		return nil, err
	}
	return []chain.Call{create}, nil
}
