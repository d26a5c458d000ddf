package platform

import (
	"context"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/sms"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
)

// Bounds of what a development platform keeps.
const (
	maxContent = 16 << 30 // bytes added by people
	maxResults = 16 << 30 // bytes of results
	maxFile    = 4 << 30  // bytes of one file
	maxModules = 4 << 30  // bytes of modules that the workers cache
)

// lie is what the lying workers answer to everything.
const lie = "forty-two"

// openContent opens the directories behind the gateway.
func (p *Platform) openContent(context.Context) error {
	open := func(name string, max int64) (*blob.Dir, error) {
		dir, err := p.subdir(name)
		if err != nil {
			return nil, err
		}
		return blob.Open(dir, blob.Config{MaxBytes: max, MaxFile: maxFile, NoSync: p.temporary})
	}
	var err error
	if p.content.added, err = open("content", maxContent); err != nil {
		return err
	}
	p.content.results, err = open("results", maxResults)
	return err
}

// startServices opens the order book, the result repository, the secret service and the content gateway.
func (p *Platform) startServices(ctx context.Context) error {
	p.network = sdk.Network{
		RPC: p.node.URL(), ChainID: p.node.ChainID(), Hub: p.hub.Address(), RLC: p.hub.Token(),
		Workerpool: p.pool, Apps: p.apps,
	}
	for _, a := range p.accounts[:userAccounts] {
		p.network.Accounts = append(p.network.Accounts, sdk.OpenAccount{Address: a.Address(), PrivateKey: a.Export()})
	}
	for _, start := range []func(context.Context) error{p.startGateway, p.startMarket, p.startResults, p.startSecrets} {
		if err := start(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (p *Platform) startGateway(context.Context) error {
	l, err := listen("ipfs", p.config.Ports.IPFS)
	if err != nil {
		return err
	}
	p.network.IPFS, p.network.IPFSGateway, p.network.IPFSNode = origin(l), origin(l), origin(l)
	node, err := blob.NodeHandler(p.content.added, blob.NodeConfig{MaxFile: maxFile, Log: p.log})
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/api/v0/", node)
	mux.Handle("/", blob.GatewayHandler(&p.content, p.log))
	p.services.run(func(ctx context.Context) error { return serve(ctx, l, mux) })
	return nil
}

func (p *Platform) startMarket(ctx context.Context) error {
	db, err := p.database(ctx, "market")
	if err != nil {
		return err
	}
	book, err := market.New(ctx, market.Config{DB: db, Chain: p.hub, Feed: p.hub.Follow, Head: p.chain, Log: p.log})
	if err != nil {
		return err
	}
	l, err := listen("market", p.config.Ports.Market)
	if err != nil {
		return err
	}
	p.network.Market, p.network.Compass = origin(l), origin(l)
	p.services.run(book.Run)
	p.services.run(func(ctx context.Context) error { return serve(ctx, l, book.Handler()) })
	return nil
}

func (p *Platform) startResults(ctx context.Context) error {
	db, err := p.database(ctx, "results")
	if err != nil {
		return err
	}
	spool, err := p.subdir("spool")
	if err != nil {
		return err
	}
	l, err := listen("results", p.config.Ports.Results)
	if err != nil {
		return err
	}
	p.network.Results = origin(l)
	config := results.Config{
		DB: db, Files: p.content.results, Chain: p.hub, Clock: p.chain, Log: p.log, Listener: l, SpoolDir: spool,
	}
	repository, err := results.New(ctx, config.Defaults())
	if err != nil {
		return err
	}
	p.services.run(repository.Run)
	return nil
}

// startSecrets opens the secret service, with its key in a file beside its database.
func (p *Platform) startSecrets(ctx context.Context) error {
	db, err := p.database(ctx, "sms")
	if err != nil {
		return err
	}
	keys, err := sms.OpenKeyring(filepath.Join(p.dir, "sms", "keys"))
	if err != nil {
		return err
	}
	service, err := sms.New(ctx, sms.Config{DB: db, Chain: p.hub, Keys: keys, Log: p.log})
	if err != nil {
		return err
	}
	if p.config.RotateKey {
		if err := service.Rotate(ctx); err != nil {
			return err
		}
	}
	l, err := listen("sms", p.config.Ports.SMS)
	if err != nil {
		return err
	}
	p.network.SMS = origin(l)
	p.services.run(func(ctx context.Context) error { return serve(ctx, l, service.Handler()) })
	return nil
}

// newOutbox starts the one outbox of a key, in the crew of those who stop with it.
func (p *Platform) newOutbox(db *store.DB, key *wallet.Key, with *crew) (*outbox.Outbox, error) {
	box, err := outbox.New(outbox.Config{DB: db, Client: p.chain, Signer: key, FeeCap: feeCap, Log: p.log})
	if err == nil {
		with.run(box.Run)
	}
	return box, err
}

// startScheduler starts the pool's brain and waits until it knows the chain.
func (p *Platform) startScheduler(ctx context.Context) error {
	db, err := p.database(ctx, "scheduler")
	if err != nil {
		return err
	}
	box, err := p.newOutbox(db, p.owner, p.brain)
	if err != nil {
		return err
	}
	// Rationale: its workers are its operator's own, and one would only be compared with another.
	params := plan.Defaults()
	params.Check = 0
	p.scheduler, err = brain{
		pool: p.pool, name: "development pool", chainID: p.node.ChainID(), chain: p.chain, hub: p.hub, db: db, sender: box, signer: p.owner,
		road: p.config.Road, results: p.network.Results, gateways: []string{p.network.IPFS}, plan: params, log: p.log,
	}.scheduler(ctx)
	if err != nil {
		return err
	}
	l, err := listen("scheduler", p.config.Ports.Scheduler)
	if err != nil {
		return err
	}
	p.network.Scheduler = origin(l)
	p.brain.run(p.scheduler.Run)
	p.brain.run(func(ctx context.Context) error { return serve(ctx, l, p.scheduler.Handler()) })
	select {
	case <-p.scheduler.Ready():
		return nil
	case <-p.brain.failed():
		return p.brain.wait()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// startWorkers starts the pool's workers. What they share is what machines of one owner would: a cache of modules.
func (p *Platform) startWorkers(ctx context.Context) error {
	cacheDir, err := p.subdir("modules")
	if err != nil {
		return err
	}
	modules, err := worker.OpenCache(cacheDir, maxModules)
	if err != nil {
		return err
	}
	compiled, err := p.subdir("compiled")
	if err != nil {
		return err
	}
	if p.modules, err = wasm.New(wasm.Config{CacheDir: compiled}); err != nil {
		return err
	}
	sandbox, err := p.openSandbox(ctx)
	if err != nil {
		return err
	}
	staff := p.accounts[len(p.accounts)-p.config.Workers:]
	for i, a := range staff {
		name := strings.ReplaceAll(a.Role, " ", "-")
		db, err := p.database(ctx, name)
		if err != nil {
			return err
		}
		box, err := p.newOutbox(db, a.Key, p.services)
		if err != nil {
			return err
		}
		config := worker.Config{
			SchedulerURL: p.network.Scheduler, Pool: p.pool, ChainID: p.node.ChainID(), Slots: 2,
			Dir: filepath.Join(p.dir, name, "work"), AllowPrivate: false, Classic: p.config.Road == Classic,
		}
		if i >= len(staff)-p.config.Liars {
			config.Lie = lie
		}
		chain := &worker.OnChain{Hub: p.hub, MaxFee: feeCap, Outbox: box}
		w, err := worker.New(ctx, config, worker.Parts{
			Key: a.Key, Chain: chain, Clock: chain, Sender: chain, Executor: p.modules, Sandbox: sandbox, Modules: modules, Store: db, Log: p.log,
		})
		if err != nil {
			return err
		}
		p.workers.run(w.Run)
	}
	return nil
}

// worker tells which account is a worker's, for the ledger and the story told.
func (p *Platform) roleOf(address common.Address) string {
	for _, a := range p.accounts {
		if a.Address() == address {
			return a.Role
		}
	}
	return address.Hex()
}
