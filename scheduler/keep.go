package scheduler

import (
	"context"
	"embed"
	"io/fs"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

const role = "scheduler"

//go:embed migrations/*.sql
var migrations embed.FS

// keep is what survives a restart and the chain does not know.
type keep struct {
	db     *store.DB
	shared *store.Shared // for what many workers say at a time
}

func newKeep(db *store.DB) keep { return keep{db, store.NewShared(db)} }

func (k keep) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return poco.Errorf(poco.Internal, "scheduler: migrate", "%w", err)
	}
	return k.db.Migrate(ctx, role, files)
}

// commands writes what a step gave and took, and what it must not forget, in one transaction.
func (k keep) commands(ctx context.Context, now uint64, commands []plan.Command) error {
	changed := false
	for _, c := range commands {
		switch c.(type) {
		case plan.Assign, plan.Release, plan.Commit, plan.Drop, plan.Attempted, plan.Check, plan.Remember, plan.Quarantine, plan.Readmit, plan.Note,
			plan.KeepCanary:
			changed = true
		}
	}
	if !changed {
		return nil
	}
	return k.db.Tx(ctx, func(tx *store.Tx) error {
		for _, c := range commands {
			var err error
			switch c := c.(type) {
			case plan.Assign:
				_, err = tx.Exec(ctx, `INSERT INTO scheduler_leases (task, worker, lease, since, until, score, deal, idx, signs, hedges)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					ON CONFLICT (task, worker) DO UPDATE SET lease = excluded.lease, since = excluded.since, until = excluded.until,
					score = excluded.score, deal = excluded.deal, idx = excluded.idx, signs = excluded.signs, hedges = excluded.hedges`,
					c.Task.Hex(), c.Worker.Hex(), int64(c.Lease), int64(c.Since), int64(c.Until), int64(c.Score), c.Deal.Hex(), int64(c.Index),
					number(c.Signs), c.Hedges.Hex())
			case plan.Release:
				_, err = tx.Exec(ctx, `DELETE FROM scheduler_leases WHERE task = ? AND worker = ?`, c.Task.Hex(), c.Worker.Hex())
			case plan.Commit:
				err = k.commit(ctx, tx, c)
			case plan.Drop:
				_, err = tx.Exec(ctx, `DELETE FROM scheduler_contributions WHERE task = ? AND worker = ?`, c.Task.Hex(), c.Worker.Hex())
			case plan.Check:
				err = k.check(ctx, tx, c)
			case plan.KeepCanary:
				err = k.canary(ctx, tx, c)
			case plan.Remember:
				err = k.remember(ctx, tx, c)
			case plan.Quarantine, plan.Readmit, plan.Note:
				e := entryOf(c)
				err = k.note(ctx, tx, now, &e)
			case plan.Attempted:
				_, err = tx.Exec(ctx, `INSERT INTO scheduler_attempts (task, kind, next) VALUES (?, ?, ?)
					ON CONFLICT (task, kind) DO UPDATE SET next = excluded.next`, c.Task.Hex(), c.Kind, int64(c.Next))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func number(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// upload writes where a task's result is.
func (k keep) upload(ctx context.Context, e plan.UploadChecked) error {
	_, err := k.db.Exec(ctx, `INSERT INTO scheduler_uploads (task, worker, digest, location, callback) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (task) DO UPDATE SET worker = excluded.worker, digest = excluded.digest, location = excluded.location,
		callback = excluded.callback`,
		e.Task.Hex(), e.Worker.Hex(), e.Digest.Hex(), notNil(e.Location), notNil(e.Callback))
	return err
}

func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

type scanner = func(dest ...any) error

func (k keep) each(ctx context.Context, query string, row func(scanner) error, args ...any) error {
	rows, err := k.db.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return poco.Errorf(poco.Internal, "scheduler: read", "%w", err)
		}
	}
	return rows.Err()
}

// report writes a worker's word, for people. The first of each stage counts.
func (k keep) report(ctx context.Context, worker common.Address, r *pool.ReportRequest, at int64) error {
	task := common.BytesToHash(r.Taskid).Hex()
	return k.shared.Tx(ctx, func(tx *store.Tx) error {
		_, err := tx.Exec(ctx, `INSERT INTO scheduler_reports (task, worker, stage, cause, detail, exit_code, at)
			VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			task, worker.Hex(), int64(r.Stage), int64(r.Cause), r.Detail, int64(r.ExitCode), at)
		if err != nil || r.Stdout == "" && r.Stderr == "" {
			return err
		}
		_, err = tx.Exec(ctx, `INSERT INTO scheduler_logs (task, worker, stdout, stderr, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (task, worker) DO UPDATE SET stdout = excluded.stdout, stderr = excluded.stderr, at = excluded.at`,
			task, worker.Hex(), r.Stdout, r.Stderr, at)
		return err
	})
}

// word is one thing a worker said.
type word struct {
	worker common.Address
	stage  pool.Stage
	cause  pool.Cause
	detail string
	exit   int32
	at     int64
}

func (k keep) words(ctx context.Context, task common.Hash) (words []word, err error) {
	err = k.each(ctx, `SELECT worker, stage, cause, detail, exit_code, at FROM scheduler_reports WHERE task = ? ORDER BY at, stage`,
		func(scan scanner) error {
			var w word
			var worker string
			err := scan(&worker, &w.stage, &w.cause, &w.detail, &w.exit, &w.at)
			w.worker = common.HexToAddress(worker)
			words = append(words, w)
			return err
		}, task.Hex())
	return words, err
}

// tail is what one worker's run printed.
type tail struct {
	worker         common.Address
	stdout, stderr string
}

func (k keep) logs(ctx context.Context, task common.Hash) (tails []tail, err error) {
	err = k.each(ctx, `SELECT worker, stdout, stderr FROM scheduler_logs WHERE task = ? ORDER BY worker`,
		func(scan scanner) error {
			var t tail
			var worker string
			err := scan(&worker, &t.stdout, &t.stderr)
			t.worker = common.HexToAddress(worker)
			tails = append(tails, t)
			return err
		}, task.Hex())
	return tails, err
}

// purge forgets reports and logs that are older than this, and the oldest of the pool's log.
func (k keep) purge(ctx context.Context, now time.Time, life time.Duration) error {
	if _, err := k.db.Exec(ctx, `DELETE FROM scheduler_log WHERE at < ?`, now.Add(-logLife).Unix()); err != nil {
		return err
	}
	before := now.Add(-life).Unix()
	for _, query := range []string{`DELETE FROM scheduler_reports WHERE at < ?`, `DELETE FROM scheduler_logs WHERE at < ?`} {
		if _, err := k.db.Exec(ctx, query, before); err != nil {
			return err
		}
	}
	return nil
}
