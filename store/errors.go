package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/iexec-go/iexec/poco"
)

// kindOf maps a database error to the kind that callers branch on.
func kindOf(err error) (kind poco.Kind, known bool) {
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return poco.NotFound, true
	case errors.Is(err, context.DeadlineExceeded):
		return poco.Timeout, true
	case errors.Is(err, context.Canceled), errors.Is(err, sql.ErrConnDone):
		return poco.Unavailable, true
	}
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return sqliteKind(e.Code())
	}
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		return postgresKind(e.Code)
	}
	if _, ok := errors.AsType[*pgconn.ConnectError](err); ok {
		return poco.Unavailable, true
	}
	return poco.Internal, false
}

func sqliteKind(code int) (poco.Kind, bool) {
	switch code {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_ROWID:
		return poco.Conflict, true
	}
	switch code & 0xff {
	case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG:
		return poco.Invalid, true
	case sqlite3.SQLITE_FULL:
		return poco.Exhausted, true
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_INTERRUPT:
		return poco.Unavailable, true
	}
	return poco.Internal, false
}

// postgresKind reads the classes of PostgreSQL's error codes (its manual, appendix A).
func postgresKind(code string) (poco.Kind, bool) {
	switch {
	case code == "23505": // unique_violation
		return poco.Conflict, true
	case strings.HasPrefix(code, "23"), strings.HasPrefix(code, "22"): // other constraints, data out of range
		return poco.Invalid, true
	case code == "40001", code == "40P01": // serialization failure, deadlock
		return poco.Unavailable, true
	case strings.HasPrefix(code, "53"): // insufficient resources
		return poco.Exhausted, true
	case strings.HasPrefix(code, "08"), strings.HasPrefix(code, "57P"): // connection lost, server going down
		return poco.Unavailable, true
	case strings.HasPrefix(code, "28"): // who are you
		return poco.Unauthorized, true
	}
	return poco.Internal, false
}

// contended tells errors that mean "somebody else was first, try again".
func contended(err error) bool {
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		code := e.Code() & 0xff
		return code == sqlite3.SQLITE_BUSY || code == sqlite3.SQLITE_LOCKED
	}
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		return e.Code == "40001" || e.Code == "40P01"
	}
	return false
}
