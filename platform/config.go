package platform

import (
	"log/slog"

	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/poco"
)

// Ports are where the services listen on loopback; one that is taken is replaced by the next free one, zero is any.
type Ports struct {
	RPC, Market, Scheduler, Results, SMS, IPFS int
}

// DefaultPorts are those that clients of such services expect.
func DefaultPorts() Ports {
	return Ports{RPC: 8545, Market: 3000, Scheduler: 13000, Results: 13200, SMS: 13300, IPFS: 8080}
}

// Config says what kind of platform to start.
type Config struct {
	DataDir string // keeps everything over a restart; "": a temporary directory, removed at the end
	Workers int    // in the pool, beside those who join it
	Liars   int    // how many of them lie about every result; the last ones
	Ports   Ports
	// RotateKey seals the secrets that are kept under a new key before anything else is done with them.
	RotateKey bool
	// Sandbox has the workers run images of containers and static programs too, where this machine can. The program has to
	// call oci.Main first thing.
	Sandbox  bool
	Expiries expiry.Folder // where this machine's user writes the ends of orders; "": no keeper
	Road     Road          // how the pool's tasks reach the chain; "": [Auto]
	Log      *slog.Logger  // nil: discarded
}

// Road is how the contributions to a pool's tasks reach the chain.
type Road string

// The roads.
const (
	Auto       Road = "auto"       // settlement, if the hub offers it
	Classic    Road = "classic"    // each worker sends its own transactions
	Settlement Road = "settlement" // workers sign, the pool commits and settles many tasks at once
)

// maxWorkers bounds what one laptop's process should pretend to be.
const maxWorkers = 64

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	const op = "platform"
	switch {
	case c.Workers < 0 || c.Workers > maxWorkers:
		return poco.Errorf(poco.Invalid, op, "%d workers, want 0 to %d", c.Workers, maxWorkers)
	case c.Road != "" && c.Road != Auto && c.Road != Classic && c.Road != Settlement:
		return poco.Errorf(poco.Invalid, op, "there is no road %q", c.Road).WithHint("auto, settlement or classic")
	case c.Liars < 0 || c.Liars > c.Workers:
		return poco.Errorf(poco.Invalid, op, "%d liars among %d workers", c.Liars, c.Workers)
	}
	return nil
}

// trust is the highest trust the pool offers: what all of its workers, new and agreeing, can reach.
//
// Rationale: n workers of weight 2 that agree have a share of 2ⁿ in 2ⁿ+1, which exceeds 1-1/T up to T = 2ⁿ. More
// would be sold without a chance of delivery, and the pool would lose its stake.
func (c Config) trust() uint64 { return 1 << min(c.Workers, 16) }
