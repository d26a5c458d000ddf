package worker

import (
	"context"
	"embed"
	"encoding/json"
	"io/fs"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/worker/step"
)

//go:embed migrations/*.sql
var migrations embed.FS

// keptClosed is how many finished assignments a worker's journal remembers, for its operator.
const keptClosed = 1000

// journal keeps the state of a worker's assignments: written before what follows from it is carried out, so that
// a worker that dies owes nothing that its journal does not know.
type journal struct {
	db     *store.DB
	shared *store.Shared // for the steps of several tasks at a time
	worker string
}

func openJournal(ctx context.Context, db *store.DB, worker common.Address) (*journal, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "worker: journal", "%w", err)
	}
	if err := db.Migrate(ctx, "worker", files); err != nil {
		return nil, err
	}
	return &journal{db: db, shared: store.NewShared(db), worker: worker.Hex()}, nil
}

func (j *journal) save(ctx context.Context, s *step.State) error {
	text, err := json.Marshal(s)
	if err != nil {
		return poco.Errorf(poco.Internal, "worker: journal", "%w", err)
	}
	return j.shared.Tx(ctx, func(tx *store.Tx) error {
		var serial int64
		if err := tx.QueryRow(ctx, "SELECT COALESCE(MAX(serial), 0) + 1 FROM worker_assignments WHERE worker = ?",
			j.worker).Scan(&serial); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `INSERT INTO worker_assignments (worker, task, lease, state, closed, serial)
			VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (worker, task) DO UPDATE SET
			lease = excluded.lease, state = excluded.state, closed = excluded.closed, serial = excluded.serial`,
			j.worker, s.Assignment.TaskID.Hex(), strconv.FormatUint(s.Assignment.Lease, 10), string(text), s.Closed, serial); err != nil {
			return err
		}
		if !s.Closed {
			return nil
		}
		_, err := tx.Exec(ctx, `DELETE FROM worker_assignments WHERE worker = ? AND closed = ? AND serial < ?`,
			j.worker, true, serial-keptClosed)
		return err
	})
}

// open returns the assignments that are not closed.
func (j *journal) open(ctx context.Context) (states []step.State, err error) {
	rows, err := j.db.Query(ctx, "SELECT state FROM worker_assignments WHERE worker = ? AND closed = ? ORDER BY serial",
		j.worker, false)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, poco.Errorf(poco.Unavailable, "worker: journal", "%w", err)
		}
		var s step.State
		if err := json.Unmarshal([]byte(text), &s); err != nil {
			return nil, poco.Errorf(poco.Internal, "worker: journal", "a row is damaged: %w", err)
		}
		states = append(states, s)
	}
	if err := rows.Err(); err != nil {
		return nil, poco.Errorf(poco.Unavailable, "worker: journal", "%w", err)
	}
	return states, nil
}
