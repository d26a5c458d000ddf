// Package outbox is how anything of ours reaches the chain: an intent is written to the database, simulated, signed,
// sent, replaced if it is stuck, confirmed, and watched until a reorganisation can no longer undo it.
//
// It owns the nonces of one account. Nothing else may send transactions with that key: one key, one Outbox, one
// process. It knows no contract: a caller hands it a finished [chain.Call] under an id of its choosing, and however
// often the same id is submitted, by this run or the next, the call happens once.
//
// It never sends what is not on disk, never signs two different calls with one nonce, and never decides that an intent
// is no longer wanted: only the chain's refusal, or its lasting execution, ends one.
//
// Concurrency: all methods may be called by several goroutines. One goroutine, [Outbox.Run], owns nonces and state.
// Cancelling the context of Submit or Wait does not cancel the intent: what is written will be sent, and what is sent
// may be mined, now or after a restart. Cancelling Run's stops the work between two steps; another Run, in this
// process or the next, goes on from there.
package outbox

import (
	"cmp"
	"context"
	"embed"
	"io/fs"
	"log/slog"
	"math/big"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Defaults of [Config].
const (
	DefaultConfirmations = 1
	DefaultDepth         = 64
	DefaultInFlight      = 128
	DefaultReplaceAfter  = 30 * time.Second
	DefaultQuiet         = 15 * time.Second
)

// Signer signs in the name of the outbox's account; wallet.Key is one.
type Signer interface {
	Address() common.Address
	SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// Config is what an outbox stands on.
type Config struct {
	DB     *store.DB
	Client *chain.Client
	Signer Signer

	FeeCap        *big.Int      // most wei for a unit of gas; nil is no limit
	Confirmations uint64        // blocks, the transaction's own included, until Wait answers: default the network's, or 1
	Depth         uint64        // blocks until an intent is settled and no longer watched: default the network's finality, or 64
	InFlight      int           // most transactions sent and not yet in a block: default 128
	ReplaceAfter  time.Duration // how long a transaction may wait, while blocks come, before more is offered: default 30 s
	Quiet         time.Duration // how long no block may come while something waits before the node is stirred: default 15 s
	Poll          time.Duration // for nodes without subscriptions: default 1 s

	// Explain turns a custom error of a contract into words; nil, or "", leaves its selector.
	Explain func(*chain.RevertError) string
	Log     *slog.Logger
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	const op = "outbox: configuration"
	switch {
	case c.DB == nil || c.Client == nil || c.Signer == nil:
		return poco.Errorf(poco.Invalid, op, "database, client and signer are needed")
	case c.FeeCap != nil && c.FeeCap.Sign() <= 0:
		return poco.Errorf(poco.Invalid, op, "fee cap %v", c.FeeCap)
	case c.InFlight < 0 || c.ReplaceAfter < 0 || c.Quiet < 0 || c.Poll < 0:
		return poco.Errorf(poco.Invalid, op, "negative limit")
	case c.Depth != 0 && c.Depth < c.Confirmations:
		return poco.Errorf(poco.Invalid, op, "settled after %d blocks but confirmed after %d", c.Depth, c.Confirmations)
	}
	return nil
}

// Intent is a call that shall happen once.
type Intent struct {
	ID   string // unique for the account; the same id with another call is a [poco.Conflict]
	Call chain.Call
	// RetryUntil is the protocol time until which a call that would revert, or that the account cannot pay for, is
	// tried again with every block. Zero refuses at the first try.
	RetryUntil time.Time
}

// Status is how far an intent is.
type Status string

// The statuses of an intent.
const (
	Queued    Status = "queued"    // written
	Sent      Status = "sent"      // signed, and sent or about to be
	Confirmed Status = "confirmed" // in a block, with success
	Reverted  Status = "reverted"  // in a block, without effect but for the gas
	Refused   Status = "refused"   // not sent: it would have reverted, or the account could not pay
)

// Result is what became of an intent.
type Result struct {
	Status  Status
	TxHash  common.Hash
	Block   uint64
	GasUsed uint64
	Err     error // of a reverted or refused intent: [poco.Refused] around a [*chain.RevertError], or [poco.Funds]
}

func (r Result) final() bool {
	return r.Status == Confirmed || r.Status == Reverted || r.Status == Refused
}

// Totals counts the account's intents.
type Totals struct {
	Queued, Sent, Confirmed, Reverted, Refused int64
	GasUsed                                    uint64 // of those in blocks
}

// Outbox sends one account's intents. See the package comment for what may run at once.
type Outbox struct {
	config  Config
	rows    rows
	wake    chan struct{}
	running atomic.Bool
	ready   sync.Mutex // guards migrated
	done    bool       // tables exist and the chain's id is known

	mu      sync.Mutex
	waiters map[string][]chan Result
}

// New makes an outbox. It touches neither database nor node; the first use does.
func New(config Config) (*Outbox, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	config.Confirmations = cmp.Or(config.Confirmations, config.Client.Profile().Confirmations, DefaultConfirmations)
	if config.Depth == 0 {
		config.Depth = max(DefaultDepth, config.Confirmations)
	}
	if config.InFlight == 0 {
		config.InFlight = DefaultInFlight
	}
	if config.ReplaceAfter == 0 {
		config.ReplaceAfter = DefaultReplaceAfter
	}
	if config.Quiet == 0 {
		config.Quiet = DefaultQuiet
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	return &Outbox{
		config:  config,
		rows:    rows{db: config.DB, account: config.Signer.Address()},
		wake:    make(chan struct{}, 1),
		waiters: make(map[string][]chan Result),
	}, nil
}

// prepare makes the tables and learns the chain's id, once.
func (o *Outbox) prepare(ctx context.Context) error {
	o.ready.Lock()
	defer o.ready.Unlock()
	if o.done {
		return nil
	}
	id, err := o.config.Client.ChainID(ctx)
	if err != nil {
		return err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return poco.Errorf(poco.Internal, "outbox: migrations", "%w", err)
	}
	if err := o.config.DB.Migrate(ctx, "outbox", files); err != nil {
		return err
	}
	o.rows.chainID, o.done = id, true
	return nil
}

// Address returns the account.
func (o *Outbox) Address() common.Address { return o.config.Signer.Address() }

// Submit writes the intent down; when it returns nil, the call will be tried, whatever happens to this process. An id
// that was submitted before with the same call changes nothing.
func (o *Outbox) Submit(ctx context.Context, id string, call chain.Call) error {
	return o.SubmitIntent(ctx, Intent{ID: id, Call: call})
}

// SubmitIntent is Submit with all that an intent can say.
func (o *Outbox) SubmitIntent(ctx context.Context, intents ...Intent) error {
	if err := o.prepare(ctx); err != nil {
		return err
	}
	err := o.config.DB.Tx(ctx, func(tx *store.Tx) error { return o.insert(ctx, tx, intents) })
	if err == nil {
		o.Wake()
	}
	return err
}

// SubmitIn writes the intents in the caller's transaction, so that a fold of the chain and what follows from it are
// kept together or not at all. The caller calls [Outbox.Wake] after the commit; without, the next block does.
// [Outbox.Prepare] must have been called before.
func (o *Outbox) SubmitIn(ctx context.Context, tx *store.Tx, intents ...Intent) error {
	o.ready.Lock()
	done := o.done
	o.ready.Unlock()
	if !done {
		return poco.Errorf(poco.Internal, "outbox: submit", "Prepare was not called")
	}
	return o.insert(ctx, tx, intents)
}

// Prepare makes the tables. It is needed before [Outbox.SubmitIn] only; the other methods do it themselves.
func (o *Outbox) Prepare(ctx context.Context) error { return o.prepare(ctx) }

func (o *Outbox) insert(ctx context.Context, tx *store.Tx, intents []Intent) error {
	for _, intent := range intents {
		if err := intent.validate(); err != nil {
			return err
		}
		if err := o.rows.insert(ctx, tx, intent); err != nil {
			return err
		}
	}
	return nil
}

// Limits of an intent. Nodes take transactions of up to 128 KiB.
const (
	maxID   = 256
	maxData = 128 << 10
)

func (i Intent) validate() error {
	op := "outbox: submit " + i.ID
	switch {
	case i.ID == "" || len(i.ID) > maxID:
		return poco.Errorf(poco.Invalid, "outbox: submit", "an id of %d bytes", len(i.ID))
	case len(i.Call.Data) > maxData:
		return poco.Errorf(poco.Invalid, op, "%d bytes of call data", len(i.Call.Data))
	case i.Call.Gas > chain.MaxTxGas:
		return poco.Errorf(poco.Invalid, op, "gas limit %d is over the %d that a transaction may have", i.Call.Gas, chain.MaxTxGas)
	case i.Call.Value != nil && (i.Call.Value.Sign() < 0 || i.Call.Value.BitLen() > 256):
		return poco.Errorf(poco.Invalid, op, "value %v", i.Call.Value)
	}
	return nil
}

// Wake tells Run that there are new intents.
func (o *Outbox) Wake() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// Wait returns what became of the intent, once it is confirmed, reverted or refused; the error is then the Result's
// own. An id that was never submitted is [poco.NotFound]. It needs Run to be running. A later reorganisation makes the
// outbox send the transaction again, without a word to those who have waited.
func (o *Outbox) Wait(ctx context.Context, id string) (Result, error) {
	if err := o.prepare(ctx); err != nil {
		return Result{}, err
	}
	// Registered before looking, so that no result falls between.
	waiter := make(chan Result, 1)
	o.mu.Lock()
	o.waiters[id] = append(o.waiters[id], waiter)
	o.mu.Unlock()
	defer o.forget(id, waiter)
	result, err := o.Result(ctx, id)
	if err != nil {
		return Result{}, err
	}
	if !result.final() {
		select {
		case result = <-waiter:
		case <-ctx.Done():
			return result, poco.Errorf(poco.Timeout, "outbox: wait for "+id, "%w", ctx.Err())
		}
	}
	return result, result.Err
}

func (o *Outbox) forget(id string, waiter chan Result) {
	o.mu.Lock()
	defer o.mu.Unlock()
	rest := o.waiters[id]
	for i, w := range rest {
		if w == waiter {
			rest = append(rest[:i:i], rest[i+1:]...)
			break
		}
	}
	if len(rest) == 0 {
		delete(o.waiters, id)
	} else {
		o.waiters[id] = rest
	}
}

func (o *Outbox) deliver(id string, result Result) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, waiter := range o.waiters[id] {
		select {
		case waiter <- result:
		default: // has one already
		}
	}
}

// Result returns how far the intent is, without waiting.
func (o *Outbox) Result(ctx context.Context, id string) (Result, error) {
	if err := o.prepare(ctx); err != nil {
		return Result{}, err
	}
	return o.rows.result(ctx, id)
}

// Do is Submit and Wait.
func (o *Outbox) Do(ctx context.Context, id string, call chain.Call) (Result, error) {
	if err := o.Submit(ctx, id, call); err != nil {
		return Result{}, err
	}
	return o.Wait(ctx, id)
}

// Totals counts the account's intents on this chain, of all runs.
func (o *Outbox) Totals(ctx context.Context) (Totals, error) {
	if err := o.prepare(ctx); err != nil {
		return Totals{}, err
	}
	return o.rows.totals(ctx)
}
