package results

import (
	"context"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/store"
)

// Chain is what the repository reads of the hub: package hub's typed view. An unknown task or deal is an error of
// kind [poco.NotFound] or a zero value.
type Chain interface {
	Task(ctx context.Context, id common.Hash) (poco.Task, error)
	Deal(ctx context.Context, id common.Hash) (poco.Deal, error)
	Contribution(ctx context.Context, task common.Hash, worker common.Address) (poco.Contribution, error)
	// Fixing returns the committee that was committed for a task, an error of kind [poco.NotFound] when there is none.
	Fixing(ctx context.Context, task *poco.Task) (*poco.Fixing, poco.Position, error)
}

// Clock tells protocol time: the chain's, not the machine's.
type Clock interface {
	Now(ctx context.Context) (time.Time, error)
}

// SignatureVerifier checks a signature over a digest by an account that may be a contract (ERC-1271).
type SignatureVerifier interface {
	VerifySignature(ctx context.Context, account common.Address, digest common.Hash, signature []byte) (bool, error)
}

// TEEBrokerReader tells who may sign authorizations with an enclave challenge in a pool's place; the zero address
// for nobody.
type TEEBrokerReader interface {
	TEEBroker(ctx context.Context) (common.Address, error)
}

// Files keeps archives by content: a [blob.Dir] that holds nothing else, since what is here is also deleted here.
type Files interface {
	Put(ctx context.Context, r io.Reader, limit int64) (cid string, size int64, err error)
	Get(ctx context.Context, cid string) (io.ReadSeekCloser, blob.Info, error)
	Delete(cid string) error
}

// Config is everything a [Server] needs.
type Config struct {
	DB    *store.DB
	Files Files
	Chain Chain
	Clock Clock
	Log   *slog.Logger

	// Listener is where the interface is served. GatewayListener, when set, is a second one where /ipfs/<cid> is
	// served alone, as clients that drop the path of a base address need it when the first is not theirs;
	// otherwise the gateway shares the first.
	Listener        net.Listener
	GatewayListener net.Listener

	// SpoolDir holds uploads until they are proven, up to Uploads × MaxArchive bytes, and PartBytes of those that broke off.
	SpoolDir string

	MaxArchive int64                // bytes of an archive
	MaxEncoded int64                // bytes of a JSON body, which is held in memory
	Unpacked   result.ArchiveLimits // what an archive may unfold to
	Uploads    int                  // at the same time
	UploadWait time.Duration        // how long one waits while so many are under way
	UploadTime time.Duration        // from the first to the last byte
	StallTime  time.Duration        // between two pieces of an upload that can be resumed
	Rate       float64              // requests per second and address, bursts of four seconds' worth

	PartLife     time.Duration // how long an upload that broke off can be resumed, within its task's final deadline
	PartBytes    int64         // announced by all unfinished uploads together
	PartsPerTask int           // unfinished uploads of one task

	TokenLife time.Duration // of an upload token
	Retention time.Duration // how long after its task's final deadline a result is kept
	KeptLeast time.Duration // of that, for how long it does not give way to others where the store is full
	SweepEach time.Duration // pause between two looks at what is due

	// TokenKey signs tokens. Several servers behind one address share it; when empty, each start makes its own,
	// and workers ask for a new token after a restart.
	TokenKey []byte
	// TEEBroker reads the hub's; nil for none.
	TEEBroker TEEBrokerReader
	// Signatures checks those of pools owned by contracts; nil admits pools owned by plain accounts only.
	Signatures SignatureVerifier
}

const (
	maxOutput = 1 << 30  // what a task may write by the usual limits, see executor.DefaultLimits
	packing   = 16 << 20 // what names, logs and the packing itself add to it
)

// Defaults fills what has a sensible default and is zero.
func (c Config) Defaults() Config {
	def(&c.MaxArchive, maxOutput+packing)
	def(&c.MaxEncoded, 16<<20)
	def(&c.Unpacked, result.ArchiveLimits{Files: result.DefaultArchiveLimits.Files, Bytes: maxOutput + packing})
	def(&c.Uploads, 8)
	def(&c.UploadWait, 30*time.Second)
	def(&c.UploadTime, 10*time.Minute)
	def(&c.StallTime, time.Minute)
	def(&c.PartLife, 24*time.Hour)
	def(&c.PartBytes, 16<<30)
	def(&c.PartsPerTask, 4)
	def(&c.Rate, 500) // a cluster's workers have one address, and each short task two requests
	def(&c.TokenLife, 15*time.Minute)
	def(&c.Retention, 90*24*time.Hour)
	def(&c.KeptLeast, 24*time.Hour)
	def(&c.SweepEach, time.Minute)
	return c
}

func def[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// Validate implements the house's convention for configurations.
func (c Config) Validate() error {
	for _, check := range []struct {
		ok   bool
		what string
	}{
		{c.DB != nil, "DB is missing"},
		{c.Files != nil, "Files is missing"},
		{c.Chain != nil, "Chain is missing"},
		{c.Clock != nil, "Clock is missing"},
		{c.Log != nil, "Log is missing"},
		{c.SpoolDir != "", "SpoolDir is missing"},
		{c.MaxArchive > 0, "MaxArchive must be positive"},
		{c.MaxEncoded > 0, "MaxEncoded must be positive"},
		{c.Unpacked.Files > 0 && c.Unpacked.Bytes > 0, "Unpacked must be positive"},
		{c.Uploads > 0, "Uploads must be positive"},
		{c.UploadWait > 0 && c.UploadTime > 0, "UploadWait and UploadTime must be positive"},
		{c.StallTime > 0 && c.PartLife > 0, "StallTime and PartLife must be positive"},
		{c.PartBytes >= c.MaxArchive && c.PartsPerTask > 0, "PartBytes is below MaxArchive, or PartsPerTask not positive"},
		{c.Rate > 0, "Rate must be positive"},
		{c.TokenLife > 0, "TokenLife must be positive"},
		{c.Retention > 0, "Retention must be positive"},
		{c.KeptLeast > 0, "KeptLeast must be positive"},
		{c.SweepEach > 0, "SweepEach must be positive"},
		{len(c.TokenKey) == 0 || len(c.TokenKey) >= 32, "TokenKey must have 32 bytes or more"},
	} {
		if !check.ok {
			return poco.Errorf(poco.Invalid, "results: configuration", "%s", check.what)
		}
	}
	return nil
}
