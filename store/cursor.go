package store

import (
	"context"
	"math"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// RowReader reads one row: a [DB] or a [Tx].
type RowReader interface {
	QueryRow(ctx context.Context, query string, args ...any) *Row
}

// SaveCursor records, in the transaction that folds a block's logs, that the role has folded everything up to
// and including this block. Because both happen or neither does, a log is never lost nor counted twice.
// Moving backwards (a reorganisation) is the caller's right.
func SaveCursor(ctx context.Context, tx *Tx, role string, number uint64, hash common.Hash) error {
	if number > math.MaxInt64 {
		return poco.Errorf(poco.Invalid, "store: save cursor", "block number %d", number)
	}
	_, err := tx.Exec(ctx, `INSERT INTO cursors (role, number, hash) VALUES (?, ?, ?)
		ON CONFLICT (role) DO UPDATE SET number = excluded.number, hash = excluded.hash`,
		role, int64(number), hash[:])
	return err
}

// LoadCursor returns the last block that the role has folded; an error of kind [poco.NotFound] when there is
// none yet.
func LoadCursor(ctx context.Context, from RowReader, role string) (number uint64, hash common.Hash, err error) {
	var n int64
	var h []byte
	if err := from.QueryRow(ctx, "SELECT number, hash FROM cursors WHERE role = ?", role).Scan(&n, &h); err != nil {
		return 0, common.Hash{}, err
	}
	if n < 0 || len(h) != common.HashLength {
		return 0, common.Hash{}, poco.Errorf(poco.Internal, "store: load cursor", "the row of %s is damaged", role)
	}
	return uint64(n), common.Hash(h), nil
}

// DeleteCursor forgets how far a role has folded, for a rebuild from the first block.
func DeleteCursor(ctx context.Context, tx *Tx, role string) error {
	_, err := tx.Exec(ctx, "DELETE FROM cursors WHERE role = ?", role)
	return err
}
