package sms

import (
	"context"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// Chain tells whose an asset is; a [hub.Hub] does.
type Chain interface {
	Owner(ctx context.Context, k hub.Kind, at common.Address) (owner common.Address, registered bool, err error)
}

// Config is everything a [Service] needs.
type Config struct {
	DB    *store.DB
	Chain Chain
	Keys  *Keyring
	Log   *slog.Logger

	Version string // told at /version

	// MaxEach is how many secrets an account may keep, MaxAll how many there are at most: a key pair costs nothing, so
	// that without them anybody could fill the disk. 0: 1000 and a million.
	MaxEach, MaxAll int64
	// Writes is how many an address may send in a minute; this machine's own are not limited. 0: 60.
	Writes int

	Now func() time.Time // nil: time.Now
}

// Validate tells what is missing.
func (c Config) Validate() error {
	const op = "sms: configuration"
	switch {
	case c.DB == nil || c.Chain == nil || c.Keys == nil || c.Log == nil:
		return poco.Errorf(poco.Invalid, op, "DB, Chain, Keys and Log are needed")
	case c.MaxEach < 0 || c.MaxAll < 0 || c.Writes < 0:
		return poco.Errorf(poco.Invalid, op, "a bound is negative")
	}
	return nil
}

func (c *Config) defaults() {
	if c.MaxEach == 0 {
		c.MaxEach = 1000
	}
	if c.MaxAll == 0 {
		c.MaxAll = 1_000_000
	}
	if c.Writes == 0 {
		c.Writes = 60
	}
	if c.Now == nil {
		c.Now = time.Now
	}
}
