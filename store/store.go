// Package store opens the SQL database that roles keep their projections in: SQLite embedded in the
// process, or PostgreSQL by URL. It owns connections, transactions with retry, migrations, the block cursor
// of each role and the translation of database errors into [poco.Error] kinds.
//
// It owns no table of any role (each role brings its own migrations and statements), it never holds the only
// copy of something the chain knows, and it writes nothing outside of a transaction of its caller.
//
// One SQL text serves both engines: `?` placeholders, BIGINT for integers (PostgreSQL's INTEGER has 32 bits),
// TEXT, BLOB, BOOLEAN, DOUBLE PRECISION, unix seconds for time, decimal TEXT or 32-byte BLOB for amounts over
// 63 bits, ON CONFLICT and RETURNING. See store_test.go, which runs the same table on every engine.
package store

import (
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"sync/atomic"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// Engine names the database behind a [DB].
type Engine string

// The engines a [DB] can stand on.
const (
	SQLite   Engine = "sqlite"
	Postgres Engine = "postgres"
)

// attempts bounds how often [DB.Tx] runs its function: with the pauses between them it gives up after about
// two seconds, beyond which the caller's own deadline or retry is the better judge.
const attempts = 12

// DB is an open database. Its methods may be called from several goroutines.
//
// On SQLite there is one connection that writes and several that only read: [DB.Query] and [DB.QueryRow]
// therefore cannot change anything (INSERT … RETURNING belongs in [DB.Tx]).
type DB struct {
	engine Engine
	write  *sql.DB
	read   *sql.DB
	keep   *sql.Conn // holds an in-memory database alive, nil otherwise

	reads, writes prepared
	epoch         atomic.Int64 // of the [Lease] that it writes under, 0 for none
}

// Engine tells which database this is.
func (db *DB) Engine() Engine { return db.engine }

// Close releases every connection. An in-memory database is gone afterwards.
func (db *DB) Close() error {
	var errs []error
	if db.keep != nil {
		errs = append(errs, db.keep.Close())
	}
	if db.read != db.write {
		errs = append(errs, db.read.Close())
	}
	errs = append(errs, db.write.Close())
	return wrap("store: close", errors.Join(errs...))
}

// Ping proves that the database answers, for health checks.
func (db *DB) Ping(ctx context.Context) error {
	return wrap("store: ping", db.read.PingContext(ctx))
}

// Query reads rows outside of a transaction. The caller closes them, and does so before it writes.
func (db *DB) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	var rows *sql.Rows
	var err error
	if s := db.reading(ctx, query); s != nil { //nolint:sqlclosecheck // kept for the next time
		rows, err = s.QueryContext(ctx, args...)
	} else {
		rows, err = db.read.QueryContext(ctx, db.engine.rebind(query), args...)
	}
	if err != nil {
		return nil, wrap("store: query", err)
	}
	return rows, nil
}

// QueryRow reads one row outside of a transaction.
func (db *DB) QueryRow(ctx context.Context, query string, args ...any) *Row {
	if s := db.reading(ctx, query); s != nil { //nolint:sqlclosecheck // kept for the next time
		return &Row{s.QueryRowContext(ctx, args...)}
	}
	return &Row{db.read.QueryRowContext(ctx, db.engine.rebind(query), args...)}
}

// reading returns a kept statement, or nil where there is none to keep.
func (db *DB) reading(ctx context.Context, query string) *sql.Stmt {
	if db.engine != SQLite {
		return nil
	}
	return db.reads.learn(ctx, db.read, query)
}

// Exec runs one statement in a transaction of its own, with the retries of [DB.Tx], and returns the number of
// rows it changed.
func (db *DB) Exec(ctx context.Context, query string, args ...any) (int64, error) {
	var n int64
	err := db.Tx(ctx, func(tx *Tx) (err error) {
		n, err = tx.Exec(ctx, query, args...)
		return err
	})
	return n, err
}

// Tx runs f in one serializable transaction and commits it when f returns nil.
//
// When the engine reports a conflict with another transaction (SQLite busy, PostgreSQL serialization failure
// or deadlock), everything f did is undone and f runs again: it must have no effect outside of tx. An error of
// f rolls back and is returned as it is. Inside f only tx may be used: on SQLite a second write waits for the
// first one for ever.
func (db *DB) Tx(ctx context.Context, f func(*Tx) error) error {
	return db.retry(ctx, "store: transaction", sql.LevelSerializable, f)
}

func (db *DB) retry(ctx context.Context, op string, level sql.IsolationLevel, f func(*Tx) error) error {
	if db.engine == SQLite {
		level = sql.LevelDefault // always serializable; the driver refuses to be told so
	}
	for attempt := 1; ; attempt++ {
		err := db.once(ctx, level, f)
		if err == nil || !contended(err) {
			return wrap(op, err)
		}
		if attempt == attempts {
			return wrap(op, err)
		}
		// Half of the pause is random, so that two losers do not meet again.
		pause := min(time.Millisecond<<attempt, 300*time.Millisecond)
		pause = pause/2 + rand.N(pause/2)
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return wrap(op, ctx.Err())
		case <-timer.C:
		}
	}
}

func (db *DB) once(ctx context.Context, level sql.IsolationLevel, f func(*Tx) error) error {
	inner, err := db.write.BeginTx(ctx, &sql.TxOptions{Isolation: level})
	if err != nil {
		return err
	}
	// After a commit this is a no-op; after an error or a panic in f it frees the only writer.
	defer func() { _ = inner.Rollback() }()
	tx := &Tx{tx: inner, engine: db.engine, kept: &db.writes}
	if err := tx.fence(ctx, db.epoch.Load()); err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return err
	}
	if err := inner.Commit(); err != nil {
		return err
	}
	for _, text := range tx.fresh {
		db.writes.learn(ctx, db.write, text)
	}
	return nil
}

// Tx is one running transaction, valid until the function given to [DB.Tx] returns.
type Tx struct {
	tx     *sql.Tx
	engine Engine
	kept   *prepared
	fresh  []string // statements that are not kept yet
}

// statement returns a kept statement, or nil.
func (tx *Tx) statement(ctx context.Context, query string) *sql.Stmt {
	if tx.engine != SQLite {
		return nil
	}
	if s := tx.kept.get(query); s != nil {
		return tx.tx.StmtContext(ctx, s)
	}
	if len(tx.fresh) < maxPrepared {
		tx.fresh = append(tx.fresh, query)
	}
	return nil
}

// Query reads rows. They must be closed before the next statement (PostgreSQL has one answer at a time).
func (tx *Tx) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	var rows *sql.Rows
	var err error
	if s := tx.statement(ctx, query); s != nil { //nolint:sqlclosecheck // closed with the transaction
		rows, err = s.QueryContext(ctx, args...)
	} else {
		rows, err = tx.tx.QueryContext(ctx, tx.engine.rebind(query), args...)
	}
	if err != nil {
		return nil, wrap("store: query", err)
	}
	return rows, nil
}

// QueryRow reads one row, also from INSERT, UPDATE or DELETE … RETURNING.
func (tx *Tx) QueryRow(ctx context.Context, query string, args ...any) *Row {
	if s := tx.statement(ctx, query); s != nil { //nolint:sqlclosecheck // closed with the transaction
		return &Row{s.QueryRowContext(ctx, args...)}
	}
	return &Row{tx.tx.QueryRowContext(ctx, tx.engine.rebind(query), args...)}
}

// Exec runs one statement and returns the number of rows it changed.
func (tx *Tx) Exec(ctx context.Context, query string, args ...any) (int64, error) {
	var res sql.Result
	var err error
	if s := tx.statement(ctx, query); s != nil { //nolint:sqlclosecheck // closed with the transaction
		res, err = s.ExecContext(ctx, args...)
	} else {
		res, err = tx.tx.ExecContext(ctx, tx.engine.rebind(query), args...)
	}
	if err != nil {
		return 0, wrap("store: exec", err)
	}
	n, err := res.RowsAffected()
	return n, wrap("store: exec", err)
}

// Row is the answer of QueryRow.
type Row struct{ row *sql.Row }

// Scan copies the columns; no row is an error of kind [poco.NotFound] that wraps [sql.ErrNoRows].
func (r *Row) Scan(dest ...any) error { return wrap("store: query", r.row.Scan(dest...)) }

// wrap gives a database error its kind; errors that have one already pass through.
func wrap(op string, err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*poco.Error](err); ok {
		return err
	}
	kind, known := kindOf(err)
	if !known {
		return &poco.Error{Kind: poco.Internal, Op: op, Msg: err.Error(), Err: err}
	}
	return &poco.Error{Kind: kind, Op: op, Msg: err.Error(), Err: err}
}
