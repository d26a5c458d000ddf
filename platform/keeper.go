package platform

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/keeper"
	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
)

// KeeperConfig says what a keeper of its own keeps, and where.
type KeeperConfig struct {
	Network  sdk.Network
	Key      *wallet.Key // pays the gas
	DataDir  string      // keeps what it owes over a restart
	Expiries expiry.Folder
	Claims   bool
	For      []common.Address // whose tasks are claimed; none: everybody's
	Log      *slog.Logger
}

// Keeper is a keeper with what it stands on.
type Keeper struct {
	db    *store.DB
	node  *chain.Client
	book  *sdk.Client // nil without a market
	crew  *crew
	parts []func(context.Context) error
}

// OpenKeeper connects a keeper to its network.
func OpenKeeper(ctx context.Context, c KeeperConfig) (k *Keeper, err error) {
	k = &Keeper{crew: newCrew()}
	defer func() {
		if err != nil {
			err = errors.Join(err, k.Close())
		}
	}()
	if k.node, err = c.Network.Connect(ctx); err != nil {
		return k, poco.Errorf(poco.Unavailable, "keeper", "no answer at %s: %w", c.Network.RPC, err).WithHint("iexec doctor")
	}
	h, err := hub.Open(ctx, k.node, c.Network.Hub)
	if err != nil {
		return k, err
	}
	if k.db, err = store.Open(ctx, "sqlite:"+filepath.Join(c.DataDir, "keeper.db")); err != nil {
		return k, err
	}
	box, err := outbox.New(outbox.Config{DB: k.db, Client: k.node, Signer: c.Key, Log: c.Log})
	if err != nil {
		return k, err
	}
	config := keeper.Config{Hub: h, DB: k.db, Sender: box, Expiries: c.Expiries, Account: c.Key.Address(), Claims: c.Claims, For: c.For, Log: c.Log}
	if c.Network.Market != "" {
		if k.book, err = sdk.Dial(ctx, sdk.Config{Network: c.Network, Key: c.Key, Log: c.Log}); err != nil {
			return k, err
		}
		config.Book = k.book
	}
	kept, err := keeper.New(ctx, config)
	if err != nil {
		return k, err
	}
	k.parts = []func(context.Context) error{box.Run, kept.Run}
	return k, nil
}

// Run keeps until ctx ends.
func (k *Keeper) Run(ctx context.Context) error {
	for _, part := range k.parts {
		k.crew.run(part)
	}
	select {
	case <-ctx.Done():
		return k.crew.stop()
	case <-k.crew.failed():
		return k.crew.wait()
	}
}

// Close ends what was opened.
func (k *Keeper) Close() error {
	err := k.crew.stop()
	if k.book != nil {
		err = errors.Join(err, k.book.Close())
	}
	if k.db != nil {
		err = errors.Join(err, k.db.Close())
	}
	if k.node != nil {
		k.node.Close()
	}
	return err
}

// startKeeper starts the platform's keeper, with an account of its own: it ends the orders of this machine's user in time,
// and claims for everybody.
func (p *Platform) startKeeper(ctx context.Context) error {
	if p.config.Expiries == "" {
		return nil
	}
	db, err := p.database(ctx, "keeper")
	if err != nil {
		return err
	}
	box, err := p.newOutbox(db, wallet.Development(keeperIndex), p.services)
	if err != nil {
		return err
	}
	kept, err := keeper.New(ctx, keeper.Config{Hub: p.hub, DB: db, Sender: box, Expiries: p.config.Expiries, Claims: true, Log: p.log})
	if err == nil {
		p.services.run(kept.Run)
	}
	return err
}
