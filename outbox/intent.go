package outbox

import (
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// intent is a row in memory. Run's goroutine owns it.
type intent struct {
	seq        int64
	id         string
	call       chain.Call
	retryUntil int64
	status     Status
	nonce      uint64
	versions   []version // signed transactions of this nonce, the newest last; none while queued
	mined      *inclusion
	err        error // of a reverted or refused intent

	sentAt    time.Time // when the newest version was last given to the node; zero if not by this run
	sentHead  uint64    // the head then
	missing   int       // heads for which the nonce was used up and no receipt was found
	outbidden bool      // the node wants more
}

// version is a signed transaction.
type version struct {
	tx  *types.Transaction
	raw []byte
}

// inclusion is where a transaction is in the chain.
type inclusion struct {
	hash      common.Hash // of the version that made it
	block     uint64
	blockHash common.Hash
	gasUsed   uint64
	success   bool
}

func (in *intent) signed() bool { return len(in.versions) > 0 }

func (in *intent) newest() version { return in.versions[len(in.versions)-1] }

// open reports that the intent is signed and in no block that we know of.
func (in *intent) open() bool { return in.signed() && in.mined == nil }

func (in *intent) result() Result {
	r := Result{Status: in.status}
	if in.mined != nil {
		r.TxHash, r.Block, r.GasUsed = in.mined.hash, in.mined.block, in.mined.gasUsed
	}
	if in.err != nil {
		kind, reason, revert := in.failure()
		r.Err = failureError(describe(in.call.What, in.id), kind, reason, revert)
	}
	return r
}

// failure takes the error apart for the database.
func (in *intent) failure() (kind poco.Kind, reason string, revert []byte) {
	if in.err == nil {
		return 0, "", nil
	}
	if e, ok := errors.AsType[*chain.RevertError](in.err); ok {
		return poco.Refused, e.Reason, e.Data
	}
	return poco.KindOf(in.err), in.err.Error(), nil
}
