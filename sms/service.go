package sms

import (
	"context"
	"embed"
	"io/fs"
	"log/slog"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Service keeps secrets. Its methods may be called by several goroutines.
type Service struct {
	Config
	writers *limiter
	total   atomic.Int64 // secrets in the table, about

	mu sync.RWMutex // of the keyring: read to seal and to open, written to rotate
}

// New opens the service over its database. It refuses a key file that is not the one that the secrets were sealed with.
func New(ctx context.Context, config Config) (*Service, error) {
	if err := config.Validate(); err != nil {
		return nil, err
	}
	config.defaults()
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "sms: migrate", "%w", err)
	}
	if err := config.DB.Migrate(ctx, "sms", files); err != nil {
		return nil, err
	}
	s := &Service{Config: config, writers: newLimiter(config.Writes, config.Now)}
	var total int64
	if err := config.DB.QueryRow(ctx, "SELECT count(*) FROM sms_secrets").Scan(&total); err != nil {
		return nil, err
	}
	s.total.Store(total)
	if err := s.checkKeys(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

// checkKeys opens one secret of each key in use.
func (s *Service) checkKeys(ctx context.Context) error {
	used, err := s.rows(ctx, "SELECT DISTINCT '', '', '', '', key FROM sms_secrets")
	if err != nil {
		return err
	}
	for _, u := range used {
		sample, err := s.rows(ctx, "SELECT kind, owner, name, sealed, key FROM sms_secrets WHERE key = ? LIMIT 1", int64(u.key))
		if err != nil {
			return err
		}
		for _, r := range sample {
			_, err = s.Keys.open(r.ref, r.sealed, r.key)
		}
		if err != nil {
			return poco.Errorf(poco.Refused, "sms: start", "the key file does not belong to this database: %w", err).
				WithHint("restore the key file that was in use; without it the secrets are lost")
		}
	}
	return nil
}

// Has tells whether a secret is stored.
func (s *Service) Has(ctx context.Context, ref api.Ref) (bool, error) {
	if err := ref.Validate(); err != nil {
		return false, err
	}
	var n int64
	err := s.DB.QueryRow(ctx, "SELECT count(*) FROM sms_secrets WHERE kind = ? AND owner = ? AND name = ?",
		string(ref.Kind), ref.Owner[:], ref.Name).Scan(&n)
	return n > 0, err
}

// Store keeps a new value, or with replace another value of an account's secret, if its owner signed it.
func (s *Service) Store(ctx context.Context, ref api.Ref, value api.Value, signature []byte, replace bool) error {
	if err := s.check(ctx, ref, value, signature, replace); err != nil {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	sealed, key, err := s.Keys.seal(ref, value)
	if err != nil {
		return err
	}
	if replace {
		err = s.replace(ctx, ref, sealed, key)
	} else {
		err = s.insert(ctx, ref, sealed, key)
	}
	if err == nil {
		s.Log.LogAttrs(ctx, slog.LevelInfo, "secret stored", slog.String("kind", string(ref.Kind)), slog.String("owner", ref.Owner.Hex()),
			slog.String("name", ref.Name), slog.Bool("replaced", replace))
	}
	return err
}

// check is what has to hold before anything is written.
func (s *Service) check(ctx context.Context, ref api.Ref, value api.Value, signature []byte, replace bool) error {
	const op = "sms: store"
	if err := ref.Validate(); err != nil {
		return err
	}
	switch {
	case replace && ref.Kind != api.Account:
		return poco.Errorf(poco.Refused, op, "a secret of kind %s can never be changed", ref.Kind)
	case len(value) > api.MaxValue:
		return poco.Errorf(poco.Invalid, op, "%w", errTooLarge)
	case len(value) == 0 || !utf8.Valid(value):
		return poco.Errorf(poco.Invalid, op, "the secret must be a text, and not an empty one")
	}
	signer, err := poco.RecoverSigner(poco.EthSignedMessageHash(ref.Challenge(value)), signature)
	if err != nil {
		return poco.Errorf(poco.Unauthorized, op, invalidAuthorization)
	}
	owner, err := s.ownerOf(ctx, ref)
	if err != nil {
		return err
	}
	if owner != signer || owner == (common.Address{}) {
		return poco.Errorf(poco.Unauthorized, op, invalidAuthorization)
	}
	return nil
}

// ownerOf tells who may store a secret: an account its own, and the owner on chain that of an asset.
//
// Rationale: the owner of now, at the newest block. Who had a dataset before may know its key anyway, and one who sells
// it without having stored a key leaves that to the buyer.
func (s *Service) ownerOf(ctx context.Context, ref api.Ref) (common.Address, error) {
	var kind hub.Kind
	switch ref.Kind {
	case api.App:
		kind = hub.AppKind
	case api.Dataset:
		kind = hub.DatasetKind
	default:
		return ref.Owner, nil
	}
	owner, registered, err := s.Chain.Owner(ctx, kind, ref.Owner)
	if err != nil {
		return common.Address{}, poco.Errorf(poco.Unavailable, "sms: read owner", "%w", err)
	}
	if !registered {
		return common.Address{}, nil
	}
	return owner, nil
}

func (s *Service) insert(ctx context.Context, ref api.Ref, sealed []byte, key uint32) error {
	const op = "sms: store"
	full := poco.Errorf(poco.Forbidden, op, "no more secrets are taken of %v", ref.Owner)
	if s.total.Load() >= s.MaxAll {
		return full
	}
	now := s.Now().Unix()
	err := s.DB.Tx(ctx, func(tx *store.Tx) error {
		n, err := tx.Exec(ctx, `INSERT INTO sms_secrets (kind, owner, name, sealed, key, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, string(ref.Kind), ref.Owner[:], ref.Name, sealed, int64(key), now, now)
		if err != nil {
			return err
		}
		if n == 0 {
			return poco.Errorf(poco.Conflict, op, "Secret already exists")
		}
		var each int64
		if err := tx.QueryRow(ctx, "SELECT count(*) FROM sms_secrets WHERE owner = ?", ref.Owner[:]).Scan(&each); err != nil {
			return err
		}
		if each > s.MaxEach {
			return full
		}
		return nil
	})
	if err == nil {
		s.total.Add(1)
	}
	return err
}

func (s *Service) replace(ctx context.Context, ref api.Ref, sealed []byte, key uint32) error {
	n, err := s.DB.Exec(ctx, "UPDATE sms_secrets SET sealed = ?, key = ?, updated = ? WHERE kind = ? AND owner = ? AND name = ?",
		sealed, int64(key), s.Now().Unix(), string(ref.Kind), ref.Owner[:], ref.Name)
	if err == nil && n == 0 {
		return poco.Errorf(poco.NotFound, "sms: store", notFound)
	}
	return err
}

// Reveal opens a secret, for the enclave that it was stored for. No route leads here.
func (s *Service) Reveal(ctx context.Context, ref api.Ref) (api.Value, error) {
	if err := ref.Validate(); err != nil {
		return nil, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	rows, err := s.rows(ctx, "SELECT kind, owner, name, sealed, key FROM sms_secrets WHERE kind = ? AND owner = ? AND name = ?",
		string(ref.Kind), ref.Owner[:], ref.Name)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, poco.Errorf(poco.NotFound, "sms: reveal", notFound)
	}
	return s.Keys.open(ref, rows[0].sealed, rows[0].key)
}
