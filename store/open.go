package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite" // registers the driver "sqlite"

	"github.com/iexec-go/iexec/poco"
)

const (
	sqliteReaders = 4
	postgresConns = 16
	// busyTimeout is how long SQLite itself waits for another process's write before DB.Tx sees "busy".
	busyTimeout = "5000"
)

// Open opens a database by URL:
//
//	sqlite:PATH        a file of mode 0600, created with its directory when absent (write-ahead log)
//	sqlite::memory:    a database of this process, private to this call, gone with Close
//	postgres://…       PostgreSQL, anything that pgx understands
//
// The error never contains the URL, which may hold a password.
func Open(ctx context.Context, rawURL string) (*DB, error) {
	const op = "store: open"
	switch {
	case rawURL == "sqlite::memory:":
		return openMemory(ctx)
	case strings.HasPrefix(rawURL, "sqlite:") && len(rawURL) > len("sqlite:"):
		return openFile(ctx, strings.TrimPrefix(rawURL, "sqlite:"))
	case strings.HasPrefix(rawURL, "postgres://"), strings.HasPrefix(rawURL, "postgresql://"):
		return openPostgres(ctx, rawURL)
	}
	return nil, poco.Errorf(poco.Invalid, op, "database URL of an unknown kind").
		WithHint("use sqlite:PATH, sqlite::memory: or postgres://user@host/database")
}

// schemaName is what a schema may be called: nothing in it has a meaning in SQL.
var schemaName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,62}$`)

// OpenSchema opens a schema of a PostgreSQL database, and makes it if there is none: a role's tables, apart from those of
// others of the same role.
func OpenSchema(ctx context.Context, rawURL, schema string) (*DB, error) {
	const op = "store: open"
	config, err := pgx.ParseConfig(rawURL)
	if err != nil || !schemaName.MatchString(schema) {
		return nil, poco.Errorf(poco.Invalid, op, "the PostgreSQL URL or the name of a schema cannot be parsed").
			WithHint("postgres://user:password@host:5432/database?sslmode=verify-full")
	}
	config.RuntimeParams["search_path"] = schema
	db, err := openConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	// Read committed: two that make it at once both find it.
	err = db.retry(ctx, op, sql.LevelReadCommitted, func(tx *Tx) error {
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(hashtext(?))`, "iexec schema "+schema); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `CREATE SCHEMA IF NOT EXISTS `+schema)
		return err
	})
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func openFile(ctx context.Context, path string) (*DB, error) {
	const op = "store: open"
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "path: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(abs), 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	// SQLite would create the file by the umask; its log and index files copy the mode of this one.
	f, err := os.OpenFile(abs, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if err := errors.Join(f.Chmod(0o600), f.Close()); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // a Windows drive
	}
	location := &url.URL{Scheme: "file", Path: slashed}
	// synchronous=FULL: an order or an intent acknowledged to somebody survives a power failure.
	base := "_pragma=busy_timeout(" + busyTimeout + ")&_pragma=foreign_keys(1)&_pragma=synchronous(FULL)"
	write := location.String() + "?" + base + "&_pragma=journal_mode(WAL)&_txlock=immediate"
	read := location.String() + "?" + base + "&_pragma=query_only(1)"
	return openSQLite(ctx, write, read)
}

// openMemory uses SQLite's memdb file system: all connections of one name see one database and lock it as
// they would a file, unlike those of shared-cache mode, which lock single tables and read each other's
// uncommitted rows.
func openMemory(ctx context.Context) (*DB, error) {
	name := "file:/iexec-" + rand.Text() + "?vfs=memdb&"
	base := "_pragma=busy_timeout(" + busyTimeout + ")&_pragma=foreign_keys(1)"
	db, err := openSQLite(ctx, name+base+"&_txlock=immediate", name+base+"&_pragma=query_only(1)")
	if err != nil {
		return nil, err
	}
	if db.keep, err = db.read.Conn(ctx); err != nil {
		return nil, errors.Join(wrap("store: open", err), db.Close())
	}
	return db, nil
}

func openSQLite(ctx context.Context, write, read string) (*DB, error) {
	const op = "store: open"
	w, err := sql.Open("sqlite", write)
	if err != nil {
		return nil, wrap(op, err)
	}
	r, err := sql.Open("sqlite", read)
	if err != nil {
		return nil, errors.Join(wrap(op, err), w.Close())
	}
	w.SetMaxOpenConns(1)
	w.SetMaxIdleConns(1)
	r.SetMaxOpenConns(sqliteReaders + 1)
	r.SetMaxIdleConns(sqliteReaders + 1)
	db := &DB{engine: SQLite, write: w, read: r}
	// The writer goes first, since it may have to turn the file into write-ahead mode, and as a transaction,
	// since that turn is refused as busy while another process does the same.
	if err := db.retry(ctx, op, sql.LevelDefault, func(*Tx) error { return nil }); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if err := db.Ping(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func openPostgres(ctx context.Context, rawURL string) (*DB, error) {
	const op = "store: open"
	config, err := pgx.ParseConfig(rawURL)
	if err != nil {
		// pgx quotes the URL in some of its errors, so its text is left out.
		return nil, poco.Errorf(poco.Invalid, op, "the PostgreSQL URL cannot be parsed").
			WithHint("postgres://user:password@host:5432/database?sslmode=verify-full")
	}
	return openConfig(ctx, config)
}

func openConfig(ctx context.Context, config *pgx.ConnConfig) (*DB, error) {
	const op = "store: open"
	pool := stdlib.OpenDB(*config)
	pool.SetMaxOpenConns(postgresConns)
	pool.SetMaxIdleConns(postgresConns / 2)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(poco.Errorf(poco.Unavailable, op, "PostgreSQL at %s does not answer: %w",
			config.Host, err), pool.Close())
	}
	return &DB{engine: Postgres, write: pool, read: pool}, nil
}
