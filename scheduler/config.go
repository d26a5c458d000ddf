package scheduler

import (
	"log/slog"
	"math/big"
	"net/url"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

// Offer is a category that the pool serves, as it is described to workers.
type Offer struct {
	Category    uint64
	Seconds     uint64
	Price       poco.Amount // per task
	Trust       uint64      // the highest on offer
	WorkerStake poco.Amount // that a worker locks per task
}

// Config is what a scheduler stands on and how it behaves. Fields without a comment are needed.
type Config struct {
	Pool    common.Address
	ChainID uint64
	Hub     common.Address

	DB         *store.DB
	Feed       Feed
	Chain      Chain
	Calls      Calls
	Sender     Sender
	Clock      Clock
	Repository Repository
	Signer     Signer
	Enclaves   Enclaves     // nil: deals that ask for an enclave are not served
	Settlement Settlement   // nil: every task takes the classic road
	Log        *slog.Logger // nil: none

	Name       string        // of the pool, for people; may be empty
	ResultsURL string        // of the result repository, as workers reach it
	Gateways   []string      // where workers find content; may be empty
	Offers     []Offer       // may be empty
	Admission  Admission     // at first; see [Scheduler.Admit]
	Groups     Groups        // needed where admission names a group
	Canaries   []plan.Canary // at first; see [Scheduler.SetCanaries]
	// GasFloor is the wei a worker must have to be given work; nil is none.
	GasFloor *big.Int
	Plan     plan.Params // zero: the defaults

	// Gather is how long a task that is ready to be committed or settled waits for others, if others are under way, so that
	// they go in one transaction; zero: 250 ms.
	Gather time.Duration

	Heartbeat  time.Duration // of streams; zero: 5 s
	TokenLife  time.Duration // of a login; zero: 1 h
	StopGrace  time.Duration // how long a stop waits for what is owed; zero: not at all
	MaxWorkers int           // connected at a time; zero: 10,000
	LogsLife   time.Duration // of workers' logs and reports; zero: 72 h
}

// Validate tells what is wrong with the configuration.
func (c *Config) Validate() error {
	const op = "scheduler: configuration"
	switch {
	case c.Pool == common.Address{}:
		return poco.Errorf(poco.Invalid, op, "no pool address").WithHint("iexec pool create")
	case c.Hub == common.Address{} || c.ChainID == 0:
		return poco.Errorf(poco.Invalid, op, "no hub or no chain id")
	case c.DB == nil || c.Feed == nil || c.Chain == nil || c.Calls == nil || c.Sender == nil ||
		c.Clock == nil || c.Repository == nil || c.Signer == nil:
		return poco.Errorf(poco.Invalid, op, "database, feed, chain, calls, sender, clock, repository and signer are all needed")
	case c.Heartbeat < 0 || c.TokenLife < 0 || c.StopGrace < 0 || c.MaxWorkers < 0 || c.LogsLife < 0 || c.Gather < 0:
		return poco.Errorf(poco.Invalid, op, "a negative time or count")
	case c.Heartbeat != 0 && (c.Heartbeat < time.Second || c.Heartbeat > time.Hour):
		return poco.Errorf(poco.Invalid, op, "a heartbeat of %s, want 1 s to 1 h", c.Heartbeat)
	}
	if c.Admission.Group != nil && c.Groups == nil {
		return poco.Errorf(poco.Invalid, op, "admission names a group, and groups cannot be asked about")
	}
	for _, address := range append([]string{c.ResultsURL}, c.Gateways...) {
		if u, err := url.Parse(address); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return poco.Errorf(poco.Invalid, op, "%q is no http(s) URL", address)
		}
	}
	if c.Plan != (plan.Params{}) {
		return c.Plan.Validate()
	}
	return nil
}

// withDefaults fills what was left out.
func (c Config) withDefaults() Config {
	first := func(d *time.Duration, v time.Duration) {
		if *d == 0 {
			*d = v
		}
	}
	first(&c.Heartbeat, 5*time.Second)
	first(&c.TokenLife, time.Hour)
	first(&c.LogsLife, 72*time.Hour)
	first(&c.Gather, 250*time.Millisecond)
	if c.MaxWorkers == 0 {
		c.MaxWorkers = 10_000
	}
	if c.Plan == (plan.Params{}) {
		c.Plan = plan.Defaults()
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}
