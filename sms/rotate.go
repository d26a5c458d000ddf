package sms

import (
	"context"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// batch is how many secrets are sealed anew in one transaction: 2 MB at most.
const batch = 500

// row is a secret as it is kept.
type row struct {
	ref    api.Ref
	sealed []byte
	key    uint32
}

func (s *Service) rows(ctx context.Context, query string, args ...any) ([]row, error) {
	found, err := s.DB.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = found.Close() }()
	var list []row
	for found.Next() {
		var r row
		var kind string
		var owner []byte
		var key int64
		if err := found.Scan(&kind, &owner, &r.ref.Name, &r.sealed, &key); err != nil {
			return nil, poco.Errorf(poco.Internal, "sms: read", "%w", err)
		}
		r.ref.Kind, r.ref.Owner, r.key = api.Kind(kind), common.BytesToAddress(owner), uint32(key)
		list = append(list, r)
	}
	return list, found.Err()
}

// Rotate makes a new key, seals every secret under it and forgets the old ones. Interrupted at any point, everything
// can still be opened, and rotating again finishes the work. Nothing is stored meanwhile.
//
// Rationale: the new key is in the file before the first row is sealed with it, and the old ones leave the file after
// the last row that needs them is gone.
func (s *Service) Rotate(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.Keys.add(); err != nil {
		return err
	}
	total := 0
	for {
		old, err := s.rows(ctx, "SELECT kind, owner, name, sealed, key FROM sms_secrets WHERE key <> ? LIMIT ?", int64(s.Keys.last), batch)
		if err != nil {
			return err
		}
		if len(old) == 0 {
			break
		}
		if err := s.reseal(ctx, old); err != nil {
			return err
		}
		total += len(old)
	}
	if err := s.Keys.keep(); err != nil {
		return err
	}
	s.Log.LogAttrs(ctx, slog.LevelInfo, "secrets sealed under a new key", slog.Int("secrets", total))
	return nil
}

func (s *Service) reseal(ctx context.Context, old []row) error {
	return s.DB.Tx(ctx, func(tx *store.Tx) error {
		for _, r := range old {
			value, err := s.Keys.open(r.ref, r.sealed, r.key)
			if err != nil {
				return err
			}
			sealed, key, err := s.Keys.seal(r.ref, value)
			if err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, "UPDATE sms_secrets SET sealed = ?, key = ? WHERE kind = ? AND owner = ? AND name = ?",
				sealed, int64(key), string(r.ref.Kind), r.ref.Owner[:], r.ref.Name); err != nil {
				return err
			}
		}
		return nil
	})
}
