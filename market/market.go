package market

import (
	"context"
	"embed"
	"io/fs"
	"log/slog"
	"net/url"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/market/live"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
)

// role names the market's migrations and cursor in the database.
const role = "market"

//go:embed migrations/*.sql
var migrations embed.FS

// Registry tells who owns an asset.
type Registry interface {
	Owner(ctx context.Context, kind hub.Kind, asset common.Address) (owner common.Address, registered bool, err error)
}

// Verifier judges an order's signature or presignature, and what a contract signed (ERC-1271).
type Verifier interface {
	VerifyOrder(ctx context.Context, o order.Order) error
	VerifySignature(ctx context.Context, account common.Address, digest common.Hash, signature []byte) (bool, error)
	Domain() order.Domain
}

// Rules tells who belongs to the groups that orders are restricted to. The first failure to ask ends in *failed.
type Rules interface {
	Groups(ctx context.Context, failed *error) order.Groups
}

// DealReader reads what the logs of a deal leave out. An unknown deal has BotSize 0.
type DealReader interface {
	Deals(ctx context.Context, ids []common.Hash) ([]poco.Deal, error)
}

// Chain is what the market asks of the contracts; package hub answers all of it.
type Chain interface {
	Registry
	Verifier
	Rules
	DealReader
}

// Header tells the latest block; package chain's Client does.
type Header interface {
	Head(ctx context.Context) (chain.Block, error)
}

// Feed delivers the contracts' events; see [chain.Follow] for the contract between the two sides.
type Feed func(ctx context.Context, config chain.FollowConfig, handle func(context.Context, hub.Batch) error) error

// Rate is how many requests are let through in a period.
type Rate struct {
	Requests int
	Period   time.Duration
}

// Config is what a market is made of. DB, Chain and Feed must be given.
type Config struct {
	DB    *store.DB
	Chain Chain
	Feed  Feed
	Head  Header // nil: publications that would be refused do not wait for the fold to catch up

	Start uint64 // the block before the hub's deployment: stakes and owners are counted from there
	Depth uint64 // blocks that must be on top of one before the book believes it

	MaxOpenOrders int  // per signer and kind; 0: 50
	PerIP         Rate // zero: 100 a minute; this machine itself is not limited
	PerSigner     Rate // of publications and unpublications; zero: 100 a minute
	TrustProxy    bool // believe X-Real-IP and X-Forwarded-For, which anybody can write

	Pools   map[common.Address]string // compass entries that no owner needs to publish
	Version string
	Log     *slog.Logger
	Now     func() time.Time // for publication times and rate limits; nil: the clock
}

// Validate tells what is missing or wrong.
func (c Config) Validate() error {
	const op = "market: configuration"
	switch {
	case c.DB == nil || c.Chain == nil || c.Feed == nil:
		return poco.Errorf(poco.Invalid, op, "DB, Chain and Feed are required")
	case c.MaxOpenOrders < 0 || c.PerIP.Requests < 0 || c.PerSigner.Requests < 0 || c.PerIP.Period < 0 || c.PerSigner.Period < 0:
		return poco.Errorf(poco.Invalid, op, "a limit is negative")
	}
	for pool, text := range c.Pools {
		if err := checkURL(text); err != nil {
			return poco.Errorf(poco.Invalid, op, "compass entry of %v: %w", pool, err)
		}
	}
	return nil
}

func (c Config) withDefaults() Config {
	if c.MaxOpenOrders == 0 {
		c.MaxOpenOrders = 50
	}
	for _, r := range []*Rate{&c.PerIP, &c.PerSigner} {
		if r.Requests == 0 {
			r.Requests = 100
		}
		if r.Period == 0 {
			r.Period = time.Minute
		}
	}
	if c.Version == "" {
		c.Version = "7.1.0"
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c
}

// Market is one book about one hub.
type Market struct {
	Config
	chainID  uint64
	ips      *limiter
	signers  *limiter
	login    logins
	progress progress
	open     *book.Book // the open orders, as in the table
	counts   counts
	members  memberships
	news     news
	live     *live.Server
	streams  places

	writing sync.Mutex // held by the transaction that runs
	stale   bool       // the lists in memory may not be those of the table; guarded by writing

	jobs    sync.Mutex // guards waiting
	waiting []*job
}

// New opens the book's tables and reads the open orders into memory. Nothing follows the chain before [Market.Run].
func New(ctx context.Context, config Config) (*Market, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "market: open", "%w", err)
	}
	if err := config.DB.Migrate(ctx, role, files); err != nil {
		return nil, err
	}
	config = config.withDefaults()
	m := &Market{Config: config, chainID: config.Chain.Domain().ChainID,
		ips: newLimiter(config.PerIP, config.Now), signers: newLimiter(config.PerSigner, config.Now), login: newLogins(config.Now),
		open: book.New()}
	m.live = live.New(live.Config{On: m.onSocket, Caller: m.limitedCaller})
	if err := m.load(ctx); err != nil {
		return nil, err
	}
	number, _, err := store.LoadCursor(ctx, m.DB, role)
	if err != nil && !absent(err) {
		return nil, err
	}
	m.progress.set(number)
	return m, nil
}

// retryPause is how long Run waits after the database or a deal could not be read.
const retryPause = 2 * time.Second

// Run follows the chain until ctx ends. What goes wrong on the way is logged and tried again from the last
// cursor stored.
func (m *Market) Run(ctx context.Context) error {
	for {
		err := m.follow(ctx)
		if ctx.Err() != nil {
			return nil //nolint:nilerr // told to stop: what failed of it does not matter
		}
		m.Log.Warn("the book stopped following the chain and begins again", "err", err, "block", m.progress.number())
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(retryPause):
		}
	}
}

// Await returns once the book has followed the chain to a block, or with ctx's error.
func (m *Market) Await(ctx context.Context, block uint64) error {
	m.progress.wait(ctx, block)
	return ctx.Err()
}

// checkURL accepts what the SDK accepts: http and https.
func checkURL(text string) error {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || len(text) > 2048 {
		return poco.Errorf(poco.Invalid, "market", "apiUrl must be an http(s) URL")
	}
	return nil
}

// progress is the block that the fold has reached; several may wait for it.
type progress struct {
	mu    sync.Mutex
	block uint64
	moved signal
}

func (p *progress) set(block uint64) {
	p.mu.Lock()
	p.block = block
	p.mu.Unlock()
	p.moved.send()
}

func (p *progress) number() uint64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.block
}

// wait returns when the fold has reached a block, or ctx ends.
func (p *progress) wait(ctx context.Context, block uint64) {
	for {
		moved := p.moved.next()
		if p.number() >= block {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-moved:
		}
	}
}

// signal wakes everybody who waits. The zero signal is ready.
type signal struct {
	mu sync.Mutex
	ch chan struct{}
}

// next returns a channel that the next send closes.
func (s *signal) next() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ch == nil {
		s.ch = make(chan struct{})
	}
	return s.ch
}

func (s *signal) send() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ch != nil {
		close(s.ch)
		s.ch = nil
	}
}
