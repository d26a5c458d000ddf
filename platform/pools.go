package platform

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/canary"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
)

// leaseLife is for how long a process leads on a shared database without a word of it. Together with the time that a
// scheduler takes to start it is the longest time a pool is without one.
const leaseLife = 5 * time.Second

// Pools is one process that runs pools: their schedulers, the outboxes of their keys, and a result repository, on one port.
type Pools struct {
	config PoolsConfig
	log    *slog.Logger
	url    string

	folder  *folder
	chain   *chain.Client
	hub     *hub.Hub
	pools   []*servedPool
	boxes   map[common.Address]*outbox.Outbox
	results *results.Server

	databases map[string]*store.DB
	leases    []*store.Lease
	services  *crew // outboxes, repository, leases, the port
	brains    *crew // schedulers
	close     sync.Once
	closeErr  error
}

// servedPool is one of the pools.
type servedPool struct {
	PoolConfig
	key       wallet.Signer // sends the pool's transactions
	signer    market.Signer // signs for the pool's owner: the key itself, or as a delegate of the contract that owns the pool
	through   *hub.Through  // by that contract; nil: there is none
	scheduler *scheduler.Scheduler

	buyers   []wallet.Signer // of canaries
	canaries *canary.Buyer   // nil: none are bought
}

// StartPools starts the process and returns when every pool knows the chain's present. On a shared database that another
// process writes to it first waits until that one is gone; waiting, if not nil, is called then. The context is for starting only.
func StartPools(ctx context.Context, config PoolsConfig, keys func(WalletConfig) (wallet.Signer, error), waiting func(), log *slog.Logger) (*Pools, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	p := &Pools{config: config, log: log, services: newCrew(), brains: newCrew(),
		boxes: map[common.Address]*outbox.Outbox{}, databases: map[string]*store.DB{}}
	for _, one := range config.Pools {
		signer, err := keys(one.Wallet)
		if err != nil {
			return nil, err
		}
		served := &servedPool{PoolConfig: one, key: signer, signer: signer}
		if err := served.openBuyers(keys); err != nil {
			return nil, err
		}
		p.pools = append(p.pools, served)
	}
	for _, step := range []func(context.Context) error{
		p.openDir, p.openChain, func(ctx context.Context) error { return p.lead(ctx, waiting) }, p.startOutboxes, p.startPort, p.startBrains,
	} {
		if err := step(ctx); err != nil {
			return nil, errors.Join(err, p.Close())
		}
	}
	return p, nil
}

// URL is where workers and requesters reach the first pool and the result repository.
func (p *Pools) URL() string { return p.url }

// Wait returns nil when ctx ends, and an error when a part fails before; that another process has taken over is one.
func (p *Pools) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case <-p.services.failed():
		return p.services.wait()
	case <-p.brains.failed():
		return p.brains.wait()
	}
}

// Close stops the schedulers, then what they stand on, and lets another process take over. It may be called more than once.
func (p *Pools) Close() error {
	p.close.Do(func() {
		p.closeErr = errors.Join(p.brains.stop(), p.services.stop())
		last, cancel := context.WithTimeout(context.Background(), leaseLife)
		defer cancel()
		for _, lease := range p.leases {
			if err := lease.Release(last); err != nil && poco.KindOf(err) != poco.Conflict {
				p.log.Warn("the lease ends by itself", "error", err)
			}
		}
		for _, db := range p.databases {
			p.closeErr = errors.Join(p.closeErr, db.Close())
		}
		if p.chain != nil {
			p.chain.Close()
		}
		if p.folder != nil {
			p.closeErr = errors.Join(p.closeErr, p.folder.leave())
		}
	})
	return p.closeErr
}

// openDir takes the directory for this process alone.
func (p *Pools) openDir(context.Context) error {
	f, err := takeFolder("pool", p.config.Dir, "give each its own directory and both one PostgreSQL: one then stands by for the other")
	if err != nil {
		return err
	}
	p.folder, p.config.Dir = f, f.dir
	return nil
}

// openChain connects, and checks that the node is of the chain and the keys of the pools.
func (p *Pools) openChain(ctx context.Context) (err error) {
	const op = "pool"
	if p.chain, err = chain.DialSeveral(ctx, p.config.RPC, p.config.Node); err != nil {
		return err
	}
	id, err := p.chain.ChainID(ctx)
	if err != nil {
		return err
	}
	if id.Uint64() != p.config.ChainID {
		return poco.Errorf(poco.Invalid, op, "the node is of chain %v, the configuration of %d", id, p.config.ChainID)
	}
	if p.hub, err = hub.Open(ctx, p.chain, p.config.Hub); err != nil {
		return err
	}
	for _, one := range p.pools {
		registered, err := p.hub.Workerpool(ctx, one.Address)
		if err != nil {
			return err
		}
		if registered.Owner == one.key.Address() {
			continue
		}
		if err := p.delegate(ctx, one, registered.Owner); err != nil {
			return err
		}
	}
	return nil
}

// delegate has a pool's key act for the contract that owns the pool.
func (p *Pools) delegate(ctx context.Context, one *servedPool, owner common.Address) error {
	const op = "pool"
	key := one.key.Address()
	state, err := p.hub.PoolOwner(owner).State(ctx)
	switch roles := state.RolesOf(key); {
	case poco.KindOf(err) == poco.NotFound && err != nil:
		return poco.Errorf(poco.Forbidden, op, "pool %v is %v's, the wallet is of %v", one.Address, owner, key)
	case err != nil:
		return err
	case state.Paused:
		return poco.Errorf(poco.Forbidden, op, "the owner of pool %v, %v, has paused its delegates", one.Address, owner).
			WithHint("let its owner %v do `iexec pool delegate resume`", state.Owner)
	case roles&hub.RoleSchedule == 0:
		return poco.Errorf(poco.Forbidden, op, "pool %v is owned by the contract %v, of which %v is no delegate that schedules", one.Address, owner, key).
			WithHint("let its owner %v do `iexec pool delegate add %v`", state.Owner, key)
	case roles&hub.RoleSell == 0 && len(one.Sell) > 0:
		return poco.Errorf(poco.Forbidden, op, "pool %v sells, and %v is no delegate of %v that may", one.Address, key, owner).
			WithHint("let its owner %v do `iexec pool delegate add %v`", state.Owner, key)
	}
	through := p.hub.Through(owner)
	one.signer, one.through = wallet.NewDelegate(one.key, owner), &through
	return nil
}

// lead makes this process the only one that writes to the databases of its pools and keys.
func (p *Pools) lead(ctx context.Context, waiting func()) error {
	var names []string
	for _, one := range p.pools {
		names = append(names, poolSchema(one.Address))
	}
	for _, key := range p.signers() {
		names = append(names, keySchema(key.Address()))
	}
	if p.config.Results == "" {
		names = append(names, resultsSchema)
	}
	slices.Sort(names) // all processes in one order, or two could each wait for the other
	for _, name := range slices.Compact(names) {
		db, err := p.open(ctx, name)
		if err != nil {
			return err
		}
		if !p.config.shared() || name == resultsSchema {
			continue
		}
		told := time.AfterFunc(time.Second, func() {
			if waiting != nil {
				waiting()
			}
		})
		lease, err := db.Lead(ctx, holder(), leaseLife)
		if told.Stop() {
			waiting = nil
		}
		if err != nil {
			return err
		}
		p.leases = append(p.leases, lease)
		p.services.run(lease.Keep)
	}
	return nil
}

// signers are the keys that send transactions, some of them twice.
func (p *Pools) signers() (keys []wallet.Signer) {
	for _, one := range p.pools {
		keys = append(append(keys, one.key), one.buyers...)
	}
	return keys
}

// holder names this process.
func holder() string {
	host, err := os.Hostname()
	if err != nil {
		host = "unknown"
	}
	return fmt.Sprintf("%s/%d/%d", host, os.Getpid(), time.Now().UnixNano())
}

const resultsSchema = "iexec_results"

func poolSchema(a common.Address) string { return "iexec_pool_" + strings.ToLower(a.Hex()[2:]) }
func keySchema(a common.Address) string  { return "iexec_key_" + strings.ToLower(a.Hex()[2:]) }

// open opens a database of the process: a schema of the shared one, or a file.
func (p *Pools) open(ctx context.Context, name string) (db *store.DB, err error) {
	if p.config.shared() {
		db, err = store.OpenSchema(ctx, p.config.Store, name)
	} else {
		db, err = store.Open(ctx, "sqlite:"+filepath.Join(p.config.Dir, strings.TrimPrefix(name, "iexec_")+".db"))
	}
	if err == nil {
		p.databases[name] = db
	}
	return db, err
}

// startOutboxes starts one outbox for each key.
func (p *Pools) startOutboxes(context.Context) error {
	var feeCap *big.Int
	if p.config.MaxFee > 0 {
		feeCap = new(big.Int).SetUint64(p.config.MaxFee)
	}
	for _, key := range p.signers() {
		address := key.Address()
		if p.boxes[address] != nil {
			continue
		}
		box, err := outbox.New(outbox.Config{DB: p.databases[keySchema(address)], Client: p.chain, Signer: key, FeeCap: feeCap,
			Log: p.log})
		if err != nil {
			return err
		}
		p.boxes[address] = box
		p.services.run(box.Run)
	}
	return nil
}

// startPort opens the port, with everything that needs no scheduler behind it.
func (p *Pools) startPort(ctx context.Context) error {
	l, err := net.Listen("tcp", p.config.Listen)
	if err != nil {
		return poco.Errorf(poco.Unavailable, "pool", "%w", err)
	}
	if p.url = strings.TrimSuffix(p.config.URL, "/"); p.url == "" {
		p.url = origin(l)
	}
	if p.config.Results == "" {
		if err := p.openResults(ctx); err != nil {
			return errors.Join(err, l.Close())
		}
	}
	for _, one := range p.pools {
		if err := p.assemble(ctx, one); err != nil {
			return errors.Join(err, l.Close())
		}
	}
	door, err := p.folder.openDoor("pool")
	if err != nil {
		return errors.Join(err, l.Close())
	}
	p.services.run(func(ctx context.Context) error { return serve(ctx, door, p.control()) })
	p.services.run(func(ctx context.Context) error { return serve(ctx, l, p.handler()) })
	if p.config.Market != "" {
		p.services.run(p.announce)
	}
	return nil
}

// assemble makes a pool's scheduler.
func (p *Pools) assemble(ctx context.Context, one *servedPool) (err error) {
	created, err := p.hub.Created(ctx, hub.WorkerpoolKind, one.Address)
	if err != nil {
		return err
	}
	resultsURL := p.config.Results
	if resultsURL == "" {
		resultsURL = p.url
	}
	one.scheduler, err = brain{
		pool: one.Address, name: one.Name, chainID: p.config.ChainID, chain: p.chain, hub: p.hub, db: p.databases[poolSchema(one.Address)],
		sender: p.boxes[one.key.Address()], signer: one.signer, through: one.through, road: one.Road, results: resultsURL, gateways: p.config.Gateways,
		start: created - min(created, 1), depth: p.config.Depth,
		admits: one.Admission, plan: one.plan(), canaries: one.known(one.Canary), log: p.log.With("pool", one.Address.Hex()),
	}.scheduler(ctx)
	return err
}

// Reload reads the configuration's file again and takes up what may change while the pools run: who is admitted, and the canaries.
// Everything else needs a restart.
func (p *Pools) Reload(ctx context.Context) error {
	config, err := ReadPools(p.config.file)
	if err != nil {
		return err
	}
	for _, changed := range config.Pools {
		for _, one := range p.pools {
			if one.Address != changed.Address {
				continue
			}
			if err := one.scheduler.Admit(ctx, changed.Admission); err != nil {
				return err
			}
			if err := one.watch(ctx, changed.Canary); err != nil {
				return err
			}
		}
	}
	return nil
}

// startBrains starts the schedulers and waits until they know the chain.
func (p *Pools) startBrains(ctx context.Context) error {
	for _, one := range p.pools {
		p.brains.run(one.scheduler.Run)
	}
	for _, one := range p.pools {
		select {
		case <-one.scheduler.Ready():
		case <-p.brains.failed():
			return p.brains.wait()
		case <-p.services.failed():
			return p.services.wait()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if err := p.startCanaries(); err != nil {
		return err
	}
	return p.startSelling()
}
