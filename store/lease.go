package store

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"time"

	"github.com/iexec-go/iexec/poco"
)

//go:embed lease/*.sql
var leaseTables embed.FS

// Bounds of a lease's life: short enough that another takes over soon, long enough for a pause of the garbage collector or
// of the database.
const (
	shortestLease = time.Second
	longestLease  = time.Hour
	renewals      = 3                      // in the life of a lease
	waitsFor      = 250 * time.Millisecond // between two looks at a lease of another
)

// ErrOverthrown is in the error of every transaction of a process that has lost its [Lease] to another.
var ErrOverthrown = errors.New("another process has taken over")

// Lease is the right to write to a PostgreSQL schema, which one process has at a time. While a process holds it, each of its
// transactions through the [DB] proves that it still does, in the transaction itself: what an earlier holder has under way
// when another takes over is refused, however late it comes (a fencing token). Time is the database's, so that no two
// machines' clocks are compared.
type Lease struct {
	db     *DB
	holder string
	epoch  int64
	life   time.Duration
	renew  time.Time // when the last renewal that succeeded was begun, by this machine's clock
}

// Lead waits until no other process holds the schema's lease, and takes it. From then on the DB writes under it.
//
// A database embedded in a process has no lease: a lock on its file does the same.
func (db *DB) Lead(ctx context.Context, holder string, life time.Duration) (*Lease, error) {
	const op = "store: lease"
	switch {
	case db.engine != Postgres:
		return nil, poco.Errorf(poco.Invalid, op, "only PostgreSQL is shared by several processes")
	case life < shortestLease || life > longestLease:
		return nil, poco.Errorf(poco.Invalid, op, "a life of %v, want %v to %v", life, shortestLease, longestLease)
	}
	tables, err := fs.Sub(leaseTables, "lease")
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if err := db.Migrate(ctx, "lease", tables); err != nil {
		return nil, err
	}
	for {
		begun := time.Now()
		epoch, err := db.seize(ctx, holder, life)
		kind := poco.KindOf(err)
		switch {
		case err == nil && epoch > 0:
			db.epoch.Store(epoch)
			return &Lease{db: db, holder: holder, epoch: epoch, life: life, renew: begun}, nil
		case err != nil && kind != poco.Unavailable && kind != poco.Timeout && kind != poco.Conflict || ctx.Err() != nil:
			return nil, wrap(op, err)
		}
		timer := time.NewTimer(min(life/renewals, waitsFor))
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil, ctx.Err()
		case <-timer.C:
		}
	}
}

// databaseTime is in seconds. Not the transaction's beginning: that may have waited for a lock.
const databaseTime = `CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)`

// seize takes a lease that is free or over, and returns the reign's number, 0 while it is another's.
func (db *DB) seize(ctx context.Context, holder string, life time.Duration) (epoch int64, err error) {
	err = db.Tx(ctx, func(tx *Tx) error {
		epoch = 0
		n, err := tx.Exec(ctx, `UPDATE store_lease SET holder = ?, until = `+databaseTime+` + CAST(? AS DOUBLE PRECISION) WHERE until < `+databaseTime,
			holder, life.Seconds())
		if err != nil || n == 0 {
			return err
		}
		// This waits for the transactions under way of the one before, and makes those fail that come later.
		return tx.QueryRow(ctx, `UPDATE store_reign SET epoch = epoch + 1 RETURNING epoch`).Scan(&epoch)
	})
	return epoch, err
}

// Keep renews the lease until ctx ends, or until it is lost: then it returns an error of kind [poco.Conflict] before another
// process can hold it.
//
// Rationale: what a process does outside of the database (an authorization sent to a worker) nobody can take back, so it
// must know that it has lost the lease no later than another could gain it.
func (l *Lease) Keep(ctx context.Context) error {
	const op = "store: lease"
	for {
		pause := time.NewTimer(l.life / renewals)
		select {
		case <-ctx.Done():
			pause.Stop()
			return ctx.Err()
		case <-pause.C:
		}
		begun := time.Now()
		end := l.renew.Add(l.life)
		attempt, cancel := context.WithDeadline(ctx, end)
		kept, err := l.extend(attempt)
		cancel()
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil && !kept:
			return poco.Errorf(poco.Conflict, op, "%w", ErrOverthrown)
		case err == nil:
			l.renew = begun
		case !time.Now().Add(l.life / renewals).Before(end):
			return poco.Errorf(poco.Conflict, op, "the lease could not be renewed: %w", err)
		}
	}
}

func (l *Lease) extend(ctx context.Context) (kept bool, err error) {
	n, err := l.db.Exec(ctx, `UPDATE store_lease SET until = `+databaseTime+` + CAST(? AS DOUBLE PRECISION) WHERE holder = ?`,
		l.life.Seconds(), l.holder)
	if errors.Is(err, ErrOverthrown) {
		return false, nil
	}
	return n == 1, err
}

// Release lets another process take the lease at once. Everything this one writes afterwards is refused.
func (l *Lease) Release(ctx context.Context) error {
	_, err := l.db.Exec(ctx, `UPDATE store_lease SET holder = '', until = 0 WHERE holder = ?`, l.holder)
	l.db.epoch.Store(overthrown)
	return err
}

// overthrown is no reign's number.
const overthrown = -1

// fence proves in a transaction that its process still holds the lease, if it ever did.
func (tx *Tx) fence(ctx context.Context, epoch int64) error {
	if epoch == 0 {
		return nil
	}
	var now int64
	if err := tx.QueryRow(ctx, `SELECT epoch FROM store_reign FOR SHARE`).Scan(&now); err != nil {
		return err
	}
	if now != epoch {
		return poco.Errorf(poco.Conflict, "store: lease", "%w", ErrOverthrown)
	}
	return nil
}
