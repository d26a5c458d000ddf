package platform

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
)

// Platform is a running platform. Its methods may be called by several goroutines.
type Platform struct {
	config    Config
	dir       string
	temporary bool
	log       *slog.Logger

	node      *devchain.Node
	chain     *chain.Client
	hub       *hub.Hub
	content   content
	pool      common.Address
	apps      []sdk.NamedApp
	scheduler *scheduler.Scheduler
	network   sdk.Network

	accounts []Account
	owner    *wallet.Key // of the pool: the scheduler
	seller   *wallet.Key // of the example apps

	databases []*store.DB
	modules   *wasm.Executor // nil without workers
	images    *oci.Images    // nil without a sandbox
	services  *crew          // order book, repository, gateway, and every role's outbox
	brain     *crew          // the scheduler
	workers   *crew

	close    sync.Once
	closeErr error
}

// Start starts a platform and returns when everything is on sale. A start that fails leaves nothing behind but the
// data directory. The context is for starting only; [Platform.Close] ends what runs.
func Start(ctx context.Context, config Config) (*Platform, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	p := &Platform{
		config: config, log: config.Log, accounts: accounts(config.Workers),
		owner: wallet.Development(schedulerIndex), seller: wallet.Development(appOwnerIndex),
		services: newCrew(), brain: newCrew(), workers: newCrew(),
	}
	for _, step := range []func(context.Context) error{
		p.openDir, p.openContent, p.openChain, p.bootstrap, p.startServices, p.startScheduler, p.startWorkers, p.publish, p.startKeeper,
	} {
		if err := step(ctx); err != nil {
			return nil, errors.Join(err, p.Close())
		}
	}
	return p, nil
}

// Network tells where everything is.
func (p *Platform) Network() sdk.Network { return p.network }

// Wait returns nil when ctx ends, and a role's error when one fails before.
func (p *Platform) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case <-p.services.failed():
		return p.services.wait()
	case <-p.brain.failed():
		return p.brain.wait()
	case <-p.workers.failed():
		return p.workers.wait()
	}
}

// Close stops the roles in the order in which they need each other, workers first, and then the node. It may be
// called more than once.
func (p *Platform) Close() error {
	p.close.Do(func() {
		p.closeErr = errors.Join(p.workers.stop(), p.brain.stop(), p.services.stop())
		for _, db := range p.databases {
			p.closeErr = errors.Join(p.closeErr, db.Close())
		}
		if p.modules != nil {
			p.closeErr = errors.Join(p.closeErr, p.modules.Close())
		}
		if p.images != nil {
			p.closeErr = errors.Join(p.closeErr, p.images.Close())
		}
		if p.chain != nil {
			p.chain.Close()
		}
		if p.node != nil {
			p.closeErr = errors.Join(p.closeErr, p.node.Close())
		}
		if p.temporary {
			p.closeErr = errors.Join(p.closeErr, os.RemoveAll(p.dir))
		}
	})
	return p.closeErr
}

// openDir makes the directory that everything is kept in.
func (p *Platform) openDir(context.Context) (err error) {
	if p.config.DataDir == "" {
		p.temporary = true
		p.dir, err = os.MkdirTemp("", "iexec-")
		return err
	}
	if p.dir, err = filepath.Abs(p.config.DataDir); err != nil {
		return err
	}
	return os.MkdirAll(p.dir, 0o700)
}

// openChain starts the node with gas for every account there could be.
func (p *Platform) openChain(ctx context.Context) (err error) {
	config := devchain.Config{
		Accounts: keeperIndex + 1, HTTPAddr: fmt.Sprintf("127.0.0.1:%d", p.config.Ports.RPC), Origins: []string{"*"}, Log: p.log,
	}
	if !p.temporary {
		config.DataDir = filepath.Join(p.dir, "chain")
	}
	if p.node, err = devchain.Open(config); err != nil {
		return err
	}
	p.chain = chain.New(p.node.Attach())
	return nil
}

// database opens a database of its own for a role: roles share nothing but the chain.
func (p *Platform) database(ctx context.Context, role string) (*store.DB, error) {
	dir, err := p.subdir(role)
	if err != nil {
		return nil, err
	}
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(dir, "state.db"))
	if err == nil {
		p.databases = append(p.databases, db)
	}
	return db, err
}

// subdir makes a directory below the platform's own.
func (p *Platform) subdir(names ...string) (string, error) {
	dir := filepath.Join(append([]string{p.dir}, names...)...)
	return dir, os.MkdirAll(dir, 0o700)
}

// bigger than any fee a development chain asks for, in wei per gas.
var feeCap = big.NewInt(1e12)
