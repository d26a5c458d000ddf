package pool

import (
	"strings"
	"unicode/utf8"

	"connectrpc.com/connect"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// ProtocolVersion is the version of this conversation. It grows when an older worker could misunderstand.
const ProtocolVersion = 1

// Bounds of what one side accepts of the other.
const (
	MaxMessage  = 512 << 10 // bytes of a whole message
	MaxDetail   = 2 << 10   // bytes of a report's detail
	MaxLocation = 4 << 10   // bytes of a result's location, as a reader of the chain accepts them
	MaxCallback = result.MaxCallbackBytes
	MaxLog      = 100_000  // bytes of each log's tail
	MaxPrint    = 64 << 10 // bytes of texts in one Print
	MaxTexts    = 16
	MaxSlots    = 1024 // tasks of one worker at a time
	// MaxSignature is the most bytes of a pool's signature, which may be a contract's.
	MaxSignature = 1 << 10
	maxHolding   = 2 * MaxSlots
	maxText      = 128
	maxNames     = 32

	signatureBytes = 65
)

// HandlerOptions are the bounds for whoever serves [SchedulerHandler].
func HandlerOptions() []connect.HandlerOption {
	return []connect.HandlerOption{connect.WithReadMaxBytes(MaxMessage), connect.WithSendMaxBytes(MaxMessage)}
}

// Tail returns the last bytes of a log, at most max of them, without cutting a character and with what is
// not UTF-8 replaced, so that it can travel as a string.
func Tail(log string, max int) string {
	if len(log) > max {
		log = log[len(log)-max:]
		for len(log) > 0 && !utf8.RuneStart(log[0]) {
			log = log[1:]
		}
	}
	if utf8.ValidString(log) {
		return log
	}
	return strings.ToValidUTF8(log, "?")
}

// Address reads an address off the wire.
func Address(b []byte) (common.Address, error) {
	if len(b) != common.AddressLength {
		return common.Address{}, poco.Errorf(poco.Invalid, "pool: address", "%d bytes, want 20", len(b))
	}
	return common.Address(b), nil
}

// Hash reads a task's or a deal's identifier off the wire.
func Hash(b []byte) (common.Hash, error) {
	if len(b) != common.HashLength {
		return common.Hash{}, poco.Errorf(poco.Invalid, "pool: hash", "%d bytes, want 32", len(b))
	}
	return common.Hash(b), nil
}

// Validate checks what a worker offers.
func (r *ServeRequest) Validate() error {
	const op = "pool: serve"
	c := r.GetCapabilities()
	switch {
	case c == nil:
		return poco.Errorf(poco.Invalid, op, "no capabilities")
	case r.Protocol < 1:
		return poco.Errorf(poco.Invalid, op, "no protocol version")
	case r.Slots < 1 || r.Slots > MaxSlots:
		return poco.Errorf(poco.Invalid, op, "%d slots, want 1 to %d", r.Slots, MaxSlots)
	case len(r.Holding) > maxHolding:
		return poco.Errorf(poco.Invalid, op, "%d tasks held, at most %d", len(r.Holding), maxHolding)
	case len(r.Version) > maxText || len(c.Arch) > maxText || len(c.Os) > maxText:
		return poco.Errorf(poco.Invalid, op, "version, arch or os is longer than %d bytes", maxText)
	case len(r.Invite) > maxText:
		return poco.Errorf(poco.Invalid, op, "an invitation of %d bytes, at most %d", len(r.Invite), maxText)
	case len(c.Runtimes) > maxText || len(c.Tees) > maxText:
		return poco.Errorf(poco.Invalid, op, "more than %d runtimes or enclaves", maxText)
	case len(c.Gpus) > maxNames || len(c.Regions) > maxNames:
		return poco.Errorf(poco.Invalid, op, "more than %d kinds of graphics processors, or regions", maxNames)
	case len(c.Energy) > maxText || len(c.Owner) > maxText:
		return poco.Errorf(poco.Invalid, op, "energy or owner is longer than %d bytes", maxText)
	}
	for _, name := range c.Regions {
		if len(name) > maxText {
			return poco.Errorf(poco.Invalid, op, "a region's name is longer than %d bytes", maxText)
		}
	}
	for _, g := range c.Gpus {
		if len(g.GetVendor()) > maxText || len(g.GetModel()) > maxText {
			return poco.Errorf(poco.Invalid, op, "a graphics processor's name is longer than %d bytes", maxText)
		}
	}
	for _, h := range r.Holding {
		if _, err := Hash(h.GetTaskid()); err != nil {
			return err
		}
	}
	return nil
}

// Validate checks a report's shape. What it says is checked against the chain by whoever acts on it.
func (r *ReportRequest) Validate() error {
	const op = "pool: report"
	if _, err := Hash(r.Taskid); err != nil {
		return err
	}
	if _, ok := Stage_name[int32(r.Stage)]; !ok || r.Stage == Stage_STAGE_UNSPECIFIED {
		return poco.Errorf(poco.Invalid, op, "unknown stage %d", r.Stage)
	}
	if _, ok := Cause_name[int32(r.Cause)]; !ok {
		return poco.Errorf(poco.Invalid, op, "unknown cause %d", r.Cause)
	}
	for _, bound := range []struct {
		name      string
		size, max int
	}{
		{"detail", len(r.Detail), MaxDetail},
		{"result_location", len(r.ResultLocation), MaxLocation},
		{"callback", len(r.Callback), MaxCallback},
		{"stdout", len(r.Stdout), MaxLog},
		{"stderr", len(r.Stderr), MaxLog},
	} {
		if bound.size > bound.max {
			return poco.Errorf(poco.Invalid, op, "%s has %d bytes, at most %d", bound.name, bound.size, bound.max)
		}
	}
	return nil
}

// maxPrinted is more than a program can print, and far from where numbers of bytes would wrap around.
const maxPrinted = 1 << 60

// Validate checks the shape of what a task prints.
func (r *PrintRequest) Validate() error {
	const op = "pool: print"
	if _, err := Hash(r.Taskid); err != nil {
		return err
	}
	if len(r.Texts) > MaxTexts {
		return poco.Errorf(poco.Invalid, op, "%d texts, at most %d", len(r.Texts), MaxTexts)
	}
	size := 0
	for _, t := range r.Texts {
		if t.GetAt() > maxPrinted {
			return poco.Errorf(poco.Invalid, op, "a text at byte %d", t.GetAt())
		}
		size += len(t.GetText())
	}
	if size > MaxPrint {
		return poco.Errorf(poco.Invalid, op, "%d bytes of texts, at most %d", size, MaxPrint)
	}
	return nil
}

// Validate checks a contribution's shape; whoever takes it checks the signature.
func (r *ContributeRequest) Validate() error {
	const op = "pool: contribute"
	for _, h := range [][]byte{r.Taskid, r.ResultHash, r.ResultSeal} {
		if _, err := Hash(h); err != nil {
			return err
		}
	}
	if _, err := Address(r.EnclaveChallenge); err != nil && len(r.EnclaveChallenge) > 0 {
		return err
	}
	if len(r.Signature) != signatureBytes {
		return poco.Errorf(poco.Invalid, op, "a signature of %d bytes, want %d", len(r.Signature), signatureBytes)
	}
	return nil
}

// Validate checks the shape of what is shown.
func (r *ShowRequest) Validate() error {
	const op = "pool: show"
	for _, h := range [][]byte{r.Taskid, r.Digest} {
		if _, err := Hash(h); err != nil {
			return err
		}
	}
	switch {
	case len(r.ResultLocation) > MaxLocation:
		return poco.Errorf(poco.Invalid, op, "result_location has %d bytes, at most %d", len(r.ResultLocation), MaxLocation)
	case len(r.Callback) > MaxCallback:
		return poco.Errorf(poco.Invalid, op, "callback has %d bytes, at most %d", len(r.Callback), MaxCallback)
	}
	return nil
}
