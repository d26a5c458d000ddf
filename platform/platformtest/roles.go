package platformtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	orders "github.com/iexec-go/iexec/api/market"
	api "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/sms"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
)

// RolesConfig says on which chain roles stand, and whose they are.
type RolesConfig struct {
	Network sdk.Network // of a chain that somebody else has made; its RPC, ChainID, Hub and what a chain.json says of it
	Pool    common.Address
	Owner   *wallet.Key // of the pool
	Workers []*wallet.Key
	Dir     string // where they keep what they keep
	Log     *slog.Logger
}

// Roles are an order book, a result repository, a secret service, a content gateway, a pool's scheduler and its workers,
// each with a connection and a database of its own, on a chain that they did not make.
type Roles struct {
	Network sdk.Network

	config RolesConfig
	group  *errgroup.Group
	ctx    context.Context
	cancel context.CancelFunc
	close  []func() error
}

// StartRoles starts all of them. Close ends them.
func StartRoles(ctx context.Context, config RolesConfig) (*Roles, error) {
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	r := &Roles{Network: config.Network, config: config}
	var root context.Context
	root, r.cancel = context.WithCancel(context.WithoutCancel(ctx))
	r.group, r.ctx = errgroup.WithContext(root)
	for _, start := range []func(context.Context) error{r.content, r.market, r.secrets, r.scheduler, r.workers} {
		if err := start(ctx); err != nil {
			return nil, errors.Join(err, r.Close())
		}
	}
	return r, nil
}

// Failed is closed when a role has failed, or Close was called.
func (r *Roles) Failed() <-chan struct{} { return r.ctx.Done() }

// Close ends the roles, and returns what went wrong with them.
func (r *Roles) Close() error {
	r.cancel()
	err := r.group.Wait()
	for i := len(r.close) - 1; i >= 0; i-- {
		err = errors.Join(err, r.close[i]())
	}
	return err
}

func (r *Roles) run(f func(context.Context) error) {
	r.group.Go(func() error {
		err := f(r.ctx)
		if errors.Is(err, context.Canceled) && r.ctx.Err() != nil {
			return nil //nolint:nilerr // asked to stop
		}
		return err
	})
}

// serve opens a port, and returns its origin.
func (r *Roles) serve(h http.Handler) (origin string, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: h} //nolint:gosec // only tests call
	r.run(func(context.Context) error {
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	context.AfterFunc(r.ctx, func() { server.Close() }) //nolint:errcheck // it ends either way
	return "http://" + l.Addr().String(), nil
}

// stand gives a role its own database and its own connection to the chain.
func (r *Roles) stand(ctx context.Context, role string) (*store.DB, *hub.Hub, error) {
	if err := os.MkdirAll(r.dir(role), 0o700); err != nil {
		return nil, nil, err
	}
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(r.dir(role), "state.db"))
	if err != nil {
		return nil, nil, err
	}
	r.close = append(r.close, db.Close)
	client, err := r.Network.Connect(ctx)
	if err != nil {
		return nil, nil, err
	}
	r.close = append(r.close, func() error { client.Close(); return nil })
	h, err := hub.Open(ctx, client, r.Network.Hub)
	return db, h, err
}

func (r *Roles) dir(names ...string) string {
	return filepath.Join(append([]string{r.config.Dir}, names...)...)
}

func (r *Roles) content(ctx context.Context) error {
	files, err := blob.Open(r.dir("files"), blob.Config{MaxBytes: 1 << 30, MaxFile: 1 << 30, NoSync: true})
	if err != nil {
		return err
	}
	node, err := blob.NodeHandler(files, blob.NodeConfig{MaxFile: 1 << 30, Log: r.config.Log})
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/api/v0/", node)
	mux.Handle("/", blob.GatewayHandler(files, r.config.Log))
	origin, err := r.serve(mux)
	if err != nil {
		return err
	}
	r.Network.IPFS, r.Network.IPFSGateway, r.Network.IPFSNode = origin, origin, origin

	db, h, err := r.stand(ctx, "results")
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	r.Network.Results = "http://" + l.Addr().String()
	config := results.Config{DB: db, Files: files, Chain: h, Clock: h.Client(), Log: r.config.Log, Listener: l, SpoolDir: r.dir("results")}
	repository, err := results.New(ctx, config.Defaults())
	if err == nil {
		r.run(repository.Run)
	}
	return err
}

func (r *Roles) market(ctx context.Context) error {
	db, h, err := r.stand(ctx, "market")
	if err != nil {
		return err
	}
	book, err := market.New(ctx, market.Config{DB: db, Chain: h, Feed: h.Follow, Head: h.Client(), Log: r.config.Log})
	if err != nil {
		return err
	}
	r.run(book.Run)
	r.Network.Market, err = r.serve(book.Handler())
	r.Network.Compass = r.Network.Market
	return err
}

func (r *Roles) secrets(ctx context.Context) error {
	db, h, err := r.stand(ctx, "sms")
	if err != nil {
		return err
	}
	keys, err := sms.OpenKeyring(r.dir("sms", "keys"))
	if err != nil {
		return err
	}
	service, err := sms.New(ctx, sms.Config{DB: db, Chain: h, Keys: keys, Log: r.config.Log})
	if err == nil {
		r.Network.SMS, err = r.serve(service.Handler())
	}
	return err
}

func (r *Roles) outbox(db *store.DB, h *hub.Hub, key *wallet.Key) (*outbox.Outbox, error) {
	box, err := outbox.New(outbox.Config{DB: db, Client: h.Client(), Signer: key, Log: r.config.Log})
	if err == nil {
		r.run(box.Run)
	}
	return box, err
}

func (r *Roles) scheduler(ctx context.Context) error {
	db, h, err := r.stand(ctx, "scheduler")
	if err != nil {
		return err
	}
	box, err := r.outbox(db, h, r.config.Owner)
	if err != nil {
		return err
	}
	repository, err := api.NewClient(r.Network.Results, nil)
	if err != nil {
		return err
	}
	s, err := scheduler.New(scheduler.Config{
		Pool: r.config.Pool, ChainID: r.Network.ChainID, Hub: r.Network.Hub, DB: db,
		Feed:  scheduler.HubFeed{Hub: h, Pool: r.config.Pool, Journal: db},
		Chain: scheduler.HubChain{Hub: h}, Calls: h, Sender: box, Clock: h.Client(), Repository: repository,
		Signer: r.config.Owner, Settlement: scheduler.HubSettlement{Hub: h}, Log: r.config.Log,
		ResultsURL: r.Network.Results, Gateways: []string{r.Network.IPFS},
	})
	if err != nil {
		return err
	}
	r.run(s.Run)
	if r.Network.Scheduler, err = r.serve(s.Handler()); err != nil {
		return err
	}
	book, err := orders.NewClient(orders.Config{URL: r.Network.Market, ChainID: r.Network.ChainID})
	if err != nil {
		return err
	}
	if err := book.SetWorkerpoolURL(ctx, r.config.Owner, r.config.Pool, r.Network.Scheduler); err != nil {
		return err
	}
	select {
	case <-s.Ready():
		return nil
	case <-r.ctx.Done():
		return r.group.Wait()
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (r *Roles) workers(ctx context.Context) error {
	modules, err := worker.OpenCache(r.dir("modules"), 1<<30)
	if err != nil {
		return err
	}
	runner, err := wasm.New(wasm.Config{CacheDir: r.dir("compiled")})
	if err != nil {
		return err
	}
	for i, key := range r.config.Workers {
		name := fmt.Sprintf("worker-%d", i+1)
		db, h, err := r.stand(ctx, name)
		if err != nil {
			return err
		}
		box, err := r.outbox(db, h, key)
		if err != nil {
			return err
		}
		on := &worker.OnChain{Hub: h, Outbox: box}
		w, err := worker.New(ctx, worker.Config{
			SchedulerURL: r.Network.Scheduler, Pool: r.config.Pool, ChainID: r.Network.ChainID, Slots: 2, Dir: r.dir(name, "work"),
		}, worker.Parts{Key: key, Chain: on, Clock: on, Sender: on, Executor: runner, Modules: modules, Store: db, Log: r.config.Log})
		if err != nil {
			return err
		}
		r.run(w.Run)
	}
	return nil
}
