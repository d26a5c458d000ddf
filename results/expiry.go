package results

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// sweepLimit bounds the rows that one sweep looks at, and so the questions it asks the chain.
const sweepLimit = 200

// expiry is when the result of a task may be deleted.
func (s *Server) expiry(task poco.Task) uint64 {
	return task.FinalDeadline + uint64(s.Retention/time.Second)
}

// Sweep looks at what is due at a protocol time: unproven archives are proven by the chain or dropped, proven ones
// beyond their retention are dropped, and files that nothing names are deleted. Run calls it; tests do.
func (s *Server) Sweep(ctx context.Context, now time.Time) error {
	due, err := s.due(ctx, uint64(now.Unix()), sweepLimit)
	if err != nil {
		return err
	}
	var errs []error
	for _, r := range due {
		if r.proven {
			err = s.DB.Tx(ctx, func(tx *store.Tx) error { return s.drop(ctx, tx, r) })
			s.note(ctx, r, "result expired", err)
		} else {
			err = s.judge(ctx, r)
		}
		errs = append(errs, err)
	}
	return errors.Join(append(errs, s.deleteLoose(ctx))...)
}

func (s *Server) note(ctx context.Context, r row, message string, err error) {
	if err == nil {
		s.Log.LogAttrs(ctx, slog.LevelInfo, message, slog.String("task", r.task.Hex()),
			slog.String("worker", r.worker.Hex()), slog.String("cid", r.cid))
	}
}

// judge compares an unproven archive with what became of its task.
func (s *Server) judge(ctx context.Context, r row) error {
	task, err := s.Chain.Task(ctx, r.task)
	if err != nil && poco.KindOf(err) != poco.NotFound {
		return err
	}
	// A task that is not final past its deadline can only be claimed: nobody will ask for its result.
	if err != nil || task.Status != poco.TaskCompleted || task.ResultDigest != r.digest {
		err = s.DB.Tx(ctx, func(tx *store.Tx) error { return s.drop(ctx, tx, r) })
		s.note(ctx, r, "unproven upload dropped", err)
		return err
	}
	return s.prove(ctx, r, task)
}

// prove turns an unproven upload into the task's result.
func (s *Server) prove(ctx context.Context, r row, task poco.Task) error {
	err := s.DB.Tx(ctx, func(tx *store.Tx) error {
		before, err := s.proven(ctx, tx, r.task)
		switch {
		case err == nil && before.digest == r.digest:
			return s.drop(ctx, tx, r) // another upload of the same result was first
		case err == nil: // proven on a branch of the chain that is no more
			err = s.drop(ctx, tx, before)
		case poco.KindOf(err) == poco.NotFound:
			err = nil
		}
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, "UPDATE results SET proven = ?, due = ? WHERE task = ? AND worker = ? AND cid = ?",
			true, int64(s.expiry(task)), r.task[:], r.worker[:], r.cid)
		return err
	})
	s.note(ctx, r, "upload proven", err)
	return err
}

// find returns the upload of a task that counts for everybody: the proven one; if there is none, the one that
// the chain confirms now; if the task is not final, the last.
func (s *Server) find(ctx context.Context, id common.Hash) (row, error) {
	r, err := s.latest(ctx, id)
	if err != nil || r.proven {
		return r, err
	}
	task, err := s.Chain.Task(ctx, id)
	if err != nil || task.Status != poco.TaskCompleted {
		return r, err
	}
	confirmed, err := scan(s.DB.QueryRow(ctx, "SELECT "+columns+` FROM results WHERE task = ? AND digest = ?
		ORDER BY proven DESC, stored, cid LIMIT 1`, id[:], task.ResultDigest[:]))
	if err != nil || confirmed.proven {
		return confirmed, err
	}
	return confirmed, s.prove(ctx, confirmed, task)
}

// deleteLoose deletes files that no row names.
func (s *Server) deleteLoose(ctx context.Context) error {
	s.content.Lock()
	defer s.content.Unlock()
	rows, err := s.DB.Query(ctx, "SELECT cid FROM results_loose LIMIT ?", sweepLimit)
	if err != nil {
		return err
	}
	var loose []string
	for rows.Next() {
		var cid string
		if err := rows.Scan(&cid); err != nil {
			return errors.Join(err, rows.Close())
		}
		loose = append(loose, cid)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	for _, cid := range loose {
		var named int
		if err := s.DB.QueryRow(ctx, "SELECT COUNT(*) FROM results WHERE cid = ?", cid).Scan(&named); err != nil {
			return err
		}
		if named == 0 {
			if err := s.Files.Delete(cid); err != nil && poco.KindOf(err) != poco.NotFound {
				return err
			}
		}
		if _, err := s.DB.Exec(ctx, "DELETE FROM results_loose WHERE cid = ?", cid); err != nil {
			return err
		}
	}
	return nil
}
