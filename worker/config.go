// Package worker runs tasks for a pool and sees them through: it takes assignments from the pool's scheduler,
// checks each against the chain, fetches the app and its inputs, runs them, contributes the digest of the answer,
// reveals it when the hub's own events say so, uploads the archive, and keeps a journal of all of it, so that it
// resumes at the same step after a crash.
//
// What to do next is decided by package step alone; this package carries it out. Apps run through an executor and
// transactions go through an outbox, each handed to [New].
//
// It never believes the scheduler about deals, tasks or money, never runs what does not have the checksum on
// chain, never dials a private address for a stranger, and never shows a digest before the consensus.
package worker

import (
	"log/slog"
	"net/http"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker/step"
)

// Config is what the operator of a worker decides.
type Config struct {
	SchedulerURL string
	Pool         common.Address // the only pool whose deals this worker serves
	ChainID      uint64
	Slots        int    // tasks run at a time
	Dir          string // absolute; work folders are made and removed in it
	Version      string // of the program, for the pool's operator

	// ResultsURL overrides the result repository that the scheduler names.
	ResultsURL string
	// Gateways are asked for /ipfs/<cid> before those that the scheduler names.
	Gateways []string
	// Mirrors hold what lies below addresses of the web, "https://data.example/sets/=http://cache.internal/sets/". They may be at
	// private addresses.
	Mirrors []string

	// MemoryBytes and OutputBytes bound an app. They must be the same for all workers of a pool: an app that one
	// refuses memory and another does not gives two answers. Zero means the executor's defaults.
	MemoryBytes, OutputBytes uint64
	// MaxModuleBytes bounds a module or a static program, MaxImageBytes the archive of an image, MaxInputBytes a task's
	// dataset and input files together. Zero: 256 MiB, 4 GiB, 4 GiB.
	MaxModuleBytes, MaxImageBytes, MaxInputBytes int64
	// FetchTime bounds one download from one source. Zero: 10 minutes.
	FetchTime time.Duration
	// AllowNetwork are the destinations that programs may reach if their deals name them, see [executor.ParseAllowed].
	// None: programs have no network.
	AllowNetwork []string
	// AllowPrivate lets strangers' URLs reach loopback and private addresses: for development chains only.
	AllowPrivate bool
	// StopGrace is how long a stopping worker goes on with transactions that money depends on. Zero: 1 minute.
	StopGrace time.Duration

	// Policy says which tasks the operator wants.
	Policy step.Policy
	// Invite is shown to a pool that admits by invitation.
	Invite string
	// Machine is told to the pool; what is zero in it is worked out from the bounds above.
	Machine Machine

	// Classic has the worker send its own transactions, as on hubs without the settlement's road.
	Classic bool

	// Lie makes the worker a liar: it runs nothing, and answers every task with this text. Liars of one text agree
	// with each other. For tests and demonstrations of the protocol.
	Lie string
}

// Machine is what a worker's machine has for tasks, and how fast it was measured to be.
type Machine struct {
	CPUs                   uint32
	MemoryBytes, DiskBytes uint64
	CPUSpeed, DiskSpeed    uint64 // bytes in a second: of SHA-256 on all cores; written and synced
	// GPUs are what programs in the sandbox can be given, by kind; the slots share them.
	GPUs  []poco.GPU
	Place Place
}

// Place is what the operator says of where the machine is, which no program can measure. Pools match it with what deals ask
// for, see [poco.Needs].
type Place struct {
	Regions []string // in every wording that holds: "EU", "FR"
	Energy  string   // "solar", "wind"
	Carbon  *uint32  // grams of CO2 for a kWh; nil: not known
	Owner   string   // machines of one owner name themselves alike, and do not vouch for each other
}

// Parts are what a worker works with.
type Parts struct {
	Key      wallet.Signer
	Chain    Chain
	Clock    Clock
	Sender   Sender
	Executor executor.Executor // of WebAssembly modules
	Sandbox  *Sandbox          // of images and static programs; nil: they are not run
	Modules  *Cache
	Store    *store.DB
	// Shared is what the workers of one wallet on one machine have in common, each of another pool; nil: this is the only one.
	Shared *Shared
	// Load is how many of the machine's processors are in use, tasks included; nil: none.
	Load func() float64
	HTTP *http.Client // to the scheduler, the result repository and the gateways; nil: without limits
	Log  *slog.Logger // nil: slog.Default()
}

// Defaults of [Config].
const (
	defaultModuleBytes = 256 << 20
	defaultImageBytes  = 4 << 30
	defaultInputBytes  = 4 << 30
	defaultFetchTime   = 10 * time.Minute
	defaultStopGrace   = time.Minute
)

// Validate tells what is wrong with the configuration.
func (c *Config) Validate() error {
	const op = "worker: configuration"
	switch {
	case c.SchedulerURL == "":
		return poco.Errorf(poco.Invalid, op, "no scheduler URL")
	case c.Pool == common.Address{}:
		return poco.Errorf(poco.Invalid, op, "no workerpool address")
	case c.ChainID == 0:
		return poco.Errorf(poco.Invalid, op, "no chain id")
	case c.Slots < 1 || c.Slots > 1024:
		return poco.Errorf(poco.Invalid, op, "%d slots, want 1 to 1024", c.Slots)
	case !filepath.IsAbs(c.Dir):
		return poco.Errorf(poco.Invalid, op, "work folder %q is not an absolute path", c.Dir)
	case c.MaxModuleBytes < 0 || c.MaxImageBytes < 0 || c.MaxInputBytes < 0 || c.FetchTime < 0 || c.StopGrace < 0:
		return poco.Errorf(poco.Invalid, op, "a bound is negative")
	}
	if _, err := executor.ParseAllowed(c.AllowNetwork); err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	for _, text := range c.Mirrors {
		if _, err := parseMirror(text); err != nil {
			return err
		}
	}
	if err := c.Policy.Validate(); err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if err := c.limits(1, poco.Needs{}).Validate(); err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	return nil
}

func (p *Parts) validate() error {
	const op = "worker: parts"
	for name, missing := range map[string]bool{
		"key": p.Key == nil, "chain": p.Chain == nil, "clock": p.Clock == nil, "sender": p.Sender == nil,
		"executor": p.Executor == nil, "module cache": p.Modules == nil, "store": p.Store == nil,
	} {
		if missing {
			return poco.Errorf(poco.Invalid, op, "no %s", name)
		}
	}
	if s := p.Sandbox; s != nil && (s.Executor == nil || s.Images == nil) {
		return poco.Errorf(poco.Invalid, op, "a sandbox without an executor or a store of images")
	}
	return nil
}

// withDefaults fills in what was left zero.
func (c Config) withDefaults() Config {
	if c.MaxModuleBytes == 0 {
		c.MaxModuleBytes = defaultModuleBytes
	}
	if c.MaxImageBytes == 0 {
		c.MaxImageBytes = defaultImageBytes
	}
	if c.MaxInputBytes == 0 {
		c.MaxInputBytes = defaultInputBytes
	}
	if c.FetchTime == 0 {
		c.FetchTime = defaultFetchTime
	}
	if c.StopGrace == 0 {
		c.StopGrace = defaultStopGrace
	}
	return c
}

// limits of a run in a category of so many seconds, for a deal with such needs.
//
// Rationale: they follow from the deal and from what is the same for all workers of a pool, so that an app that runs into one does
// so on every replica. What a deal asks for its tasks get; without a need that is the usual.
func (c *Config) limits(seconds uint64, needs poco.Needs) executor.Limits {
	l := executor.DefaultLimits(time.Duration(min(seconds, 1<<31)) * time.Second)
	if c.MemoryBytes != 0 {
		l.MemoryBytes = c.MemoryBytes
	}
	if c.OutputBytes != 0 {
		l.OutputBytes = c.OutputBytes
	}
	l.CPUs = max(l.CPUs, float64(min(needs.CPU, 4096)))
	l.MemoryBytes, l.OutputBytes = max(l.MemoryBytes, needs.Memory), max(l.OutputBytes, needs.Disk)
	return l
}
