package results

import (
	"context"
	"errors"
	"log/slog"
	"slices"
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
// beyond their retention are dropped, uploads that did not end in time, too, and files that nothing names are deleted. Run calls it; tests do.
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
	return errors.Join(append(errs, s.sweepParts(ctx, now), s.deleteLoose(ctx))...)
}

// relieve makes room for so many bytes by removing the results that would expire first, of those that were kept for
// KeptLeast, and tells whether it removed any.
//
// Rationale: a store that is full takes nothing, and tasks that were computed are not paid. What was to be had for a time that
// was promised gives way to what nobody has had yet; what is younger does not, or strangers could have it removed by
// tasks of their own.
func (s *Server) relieve(ctx context.Context, bytes int64) (freed bool, err error) {
	s.making.Lock()
	defer s.making.Unlock()
	now, err := s.Clock.Now(ctx)
	if err != nil {
		return false, err
	}
	oldest, err := s.list(ctx, "SELECT "+columns+" FROM results WHERE proven AND due <= ? ORDER BY due LIMIT ?",
		now.Add(s.Retention-s.KeptLeast).Unix(), sweepLimit)
	if err != nil {
		return false, err
	}
	for _, r := range oldest {
		if bytes <= 0 {
			break
		}
		err := s.DB.Tx(ctx, func(tx *store.Tx) error { return s.drop(ctx, tx, r) })
		if s.note(ctx, r, "result removed for want of room", err); err != nil {
			return freed, err
		}
		bytes, freed = bytes-r.size, true
	}
	if !freed {
		return false, nil
	}
	return true, s.deleteLoose(ctx)
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

// find returns the upload of a task that counts for everybody: the one that the chain confirms now; while there is
// nothing to confirm, the last.
//
// Rationale: what is asked for here goes on chain in finalize. A row was proven on the chain of its moment, and a
// reorganisation may have led to another consensus since, so it counts for as long as the chain agrees with it.
// Of what nobody uploaded nothing is asked.
func (s *Server) find(ctx context.Context, id common.Hash) (row, error) {
	uploads, err := s.uploads(ctx, id)
	if err != nil {
		return row{}, err
	}
	if len(uploads) == 0 {
		return row{}, poco.Errorf(poco.NotFound, "results", "nothing was uploaded")
	}
	task, err := s.task(ctx, id)
	if err != nil {
		return row{}, err
	}
	if !agreed(task) {
		slices.Reverse(uploads)
	}
	slices.SortStableFunc(uploads, provenFirst)
	i := slices.IndexFunc(uploads, func(r row) bool { return stands(task, r) })
	if i < 0 {
		return row{}, poco.Errorf(poco.NotFound, "results", "no upload is the one that the chain agrees on")
	}
	r := uploads[i]
	if task.Status == poco.TaskCompleted && !r.proven {
		return r, s.prove(ctx, r, task)
	}
	return r, nil
}

func provenFirst(a, b row) int {
	switch {
	case a.proven == b.proven:
		return 0
	case a.proven:
		return -1
	}
	return 1
}

// task is how the chain holds a task now: UNSET, if a reorganisation has undone it.
func (s *Server) task(ctx context.Context, id common.Hash) (poco.Task, error) {
	task, err := s.chainTask(ctx, id)
	if poco.KindOf(err) == poco.NotFound {
		return poco.Task{ID: id}, nil
	}
	return task, err
}

// agreed tells whether the chain names one result of a task.
func agreed(task poco.Task) bool {
	return task.Status == poco.TaskRevealing || task.Status == poco.TaskCompleted
}

// stands tells whether the chain, as it is now, has nothing against an upload.
func stands(task poco.Task, r row) bool {
	switch task.Status {
	case poco.TaskRevealing:
		return poco.ResultHash(r.task, r.digest) == task.ConsensusValue
	case poco.TaskCompleted:
		return r.digest == task.ResultDigest
	case poco.TaskFailed:
		return true // nobody agrees on it any more, and it cannot go on chain either
	default:
		return !r.proven // else proven by a consensus that is no more
	}
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
