package results

import (
	"context"
	"embed"
	"io/fs"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

//go:embed migrations/*.sql
var embedded embed.FS

func migrations() fs.FS {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil { // cannot happen: the name is above
		panic(err)
	}
	return sub
}

// row of table results.
type row struct {
	task   common.Hash
	worker common.Address
	cid    string
	size   int64
	digest common.Hash
	proven bool
	stored uint64
	due    uint64
}

const columns = "task, worker, cid, size, digest, proven, stored, due"

type scanner interface{ Scan(dest ...any) error }

func scan(from scanner) (r row, err error) {
	var task, worker, digest []byte
	err = from.Scan(&task, &worker, &r.cid, &r.size, &digest, &r.proven, &r.stored, &r.due)
	r.task, r.worker, r.digest = common.BytesToHash(task), common.BytesToAddress(worker), common.BytesToHash(digest)
	return r, err
}

// proven is the task's result.
func (s *Server) proven(ctx context.Context, from store.RowReader, task common.Hash) (row, error) {
	return scan(from.QueryRow(ctx, "SELECT "+columns+" FROM results WHERE task = ? AND proven", task[:]))
}

// of is what a worker uploaded for a task.
func (s *Server) of(ctx context.Context, from store.RowReader, task common.Hash, worker common.Address) (row, error) {
	return scan(from.QueryRow(ctx, "SELECT "+columns+" FROM results WHERE task = ? AND worker = ?", task[:], worker[:]))
}

// uploads is what was uploaded for a task, the oldest first.
func (s *Server) uploads(ctx context.Context, task common.Hash) ([]row, error) {
	return s.list(ctx, "SELECT "+columns+" FROM results WHERE task = ? ORDER BY stored, cid", task[:])
}

// record enters an upload whose file is in the store, and returns the CID that counts: its own, or that of an
// earlier one.
func (s *Server) record(ctx context.Context, r row) (cid string, err error) {
	err = s.DB.Tx(ctx, func(tx *store.Tx) error {
		cid = r.cid
		before, err := s.proven(ctx, tx, r.task)
		if err != nil && poco.KindOf(err) != poco.NotFound {
			return err
		}
		if err == nil {
			lost := !s.whole(ctx, before.cid)
			if !lost && before.digest == r.digest {
				cid = before.cid
				return nil
			}
			if lost || r.proven { // its file is gone, or the chain agrees on another digest now
				if err := s.drop(ctx, tx, before); err != nil {
					return err
				}
			}
		}
		mine, err := s.of(ctx, tx, r.task, r.worker)
		if err != nil && poco.KindOf(err) != poco.NotFound {
			return err
		}
		if err == nil {
			if !r.proven && mine.digest == r.digest && s.whole(ctx, mine.cid) {
				cid = mine.cid
				return nil
			}
			if err := s.drop(ctx, tx, mine); err != nil {
				return err
			}
		}
		if _, err := tx.Exec(ctx, "INSERT INTO results ("+columns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			r.task[:], r.worker[:], r.cid, r.size, r.digest[:], r.proven, int64(r.stored), int64(r.due)); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, "DELETE FROM results_loose WHERE cid = ?", r.cid)
		return err
	})
	return cid, err
}

// drop removes a row, if it is still the same, and leaves its file to the next sweep.
func (s *Server) drop(ctx context.Context, tx *store.Tx, r row) error {
	n, err := tx.Exec(ctx, "DELETE FROM results WHERE task = ? AND worker = ? AND cid = ? AND proven = ?",
		r.task[:], r.worker[:], r.cid, r.proven)
	if err != nil || n == 0 {
		return err
	}
	_, err = tx.Exec(ctx, "INSERT INTO results_loose (cid) VALUES (?) ON CONFLICT (cid) DO NOTHING", r.cid)
	return err
}

// loosen notes that a file is about to be written which no row names yet.
func (s *Server) loosen(ctx context.Context, cid string) error {
	_, err := s.DB.Exec(ctx, "INSERT INTO results_loose (cid) VALUES (?) ON CONFLICT (cid) DO NOTHING", cid)
	return err
}

// due lists rows whose time has come.
func (s *Server) due(ctx context.Context, now uint64, limit int) ([]row, error) {
	return s.list(ctx, "SELECT "+columns+" FROM results WHERE due <= ? ORDER BY due LIMIT ?", int64(now), limit)
}

func (s *Server) list(ctx context.Context, query string, args ...any) (all []row, err error) {
	rows, err := s.DB.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		r, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, rows.Err()
}
