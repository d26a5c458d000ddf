package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

var tables = fstest.MapFS{
	"0001_accounts.sql": {Data: []byte(`
		CREATE TABLE accounts (
			id      INTEGER PRIMARY KEY AUTOINCREMENT, -- is a ? here a parameter? it's not
			owner   TEXT NOT NULL UNIQUE CHECK (owner <> 'what?'),
			balance BIGINT NOT NULL CHECK (balance >= 0),
			key     BLOB
		);
		CREATE TABLE stakes (
			account BIGINT NOT NULL REFERENCES accounts (id),
			amount  TEXT NOT NULL,
			locked  BOOLEAN NOT NULL DEFAULT FALSE
		);`)},
}

func open(t *testing.T, url string) *store.DB {
	t.Helper()
	db := storetest.Open(t, url)
	if err := db.Migrate(t.Context(), "bank", tables); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestStatements(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		key := common.HexToHash("0x0102")
		var id int64
		err := db.Tx(ctx, func(tx *store.Tx) error {
			if err := tx.QueryRow(ctx, "INSERT INTO accounts (owner, balance, key) VALUES (?, ?, ?) RETURNING id",
				"a?'b", int64(1)<<62, key[:]).Scan(&id); err != nil {
				return err
			}
			_, err := tx.Exec(ctx, "INSERT INTO stakes (account, amount, locked) VALUES (?, ?, ?)", id, "12", true)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		var owner string
		var balance int64
		var got []byte
		var locked bool
		err = db.QueryRow(ctx, `SELECT a.owner, a.balance, a.key, s.locked FROM accounts a
			JOIN stakes s ON s.account = a.id -- which one?
			WHERE a.id = ? AND a.owner = ? AND a.owner <> 'it''s ?' /* ? */`, id, "a?'b").
			Scan(&owner, &balance, &got, &locked)
		if err != nil {
			t.Fatal(err)
		}
		if owner != "a?'b" || balance != 1<<62 || common.BytesToHash(got) != key || !locked {
			t.Errorf("read back %q %d %x %v", owner, balance, got, locked)
		}
		if n, err := db.Exec(ctx, "UPDATE accounts SET balance = balance - ?", 1); err != nil || n != 1 {
			t.Errorf("update: %d rows, %v", n, err)
		}
		rows, err := db.Query(ctx, "SELECT id FROM accounts WHERE balance > ?", 0)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for rows.Next() {
			n++
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil || n != 1 { //nolint:sqlclosecheck // Ping takes the connection next
			t.Errorf("%d rows, %v", n, err)
		}
		if err := db.Ping(ctx); err != nil {
			t.Error(err)
		}
	})
}

func TestErrorsHaveKinds(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		if _, err := db.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 1)"); err != nil {
			t.Fatal(err)
		}
		cancelled, cancel := context.WithCancel(ctx)
		cancel()
		for name, test := range map[string]struct {
			ctx   context.Context
			query string
			want  poco.Kind
		}{
			"unique":      {ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 2)", poco.Conflict},
			"primary key": {ctx, "INSERT INTO accounts (id, owner, balance) SELECT id, 'b', 2 FROM accounts", poco.Conflict},
			"check":       {ctx, "UPDATE accounts SET balance = -1", poco.Invalid},
			"not null":    {ctx, "INSERT INTO accounts (owner) VALUES ('b')", poco.Invalid},
			"foreign key": {ctx, "INSERT INTO stakes (account, amount) VALUES (77, '1')", poco.Invalid},
			"syntax":      {ctx, "INSER", poco.Internal},
			"cancelled":   {cancelled, "UPDATE accounts SET balance = 2", poco.Unavailable},
		} {
			t.Run(name, func(t *testing.T) {
				_, err := db.Exec(test.ctx, test.query)
				if err == nil || poco.KindOf(err) != test.want {
					t.Errorf("%v: kind %v, want %v", err, poco.KindOf(err), test.want)
				}
			})
		}
		var s string
		err := db.QueryRow(ctx, "SELECT owner FROM accounts WHERE owner = ?", "nobody").Scan(&s)
		if poco.KindOf(err) != poco.NotFound || !errors.Is(err, sql.ErrNoRows) {
			t.Errorf("no row: %v", err)
		}
	})
}

func TestTxRollsBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		insert := func(tx *store.Tx) {
			if _, err := tx.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 1)"); err != nil {
				t.Error(err)
			}
		}
		reason := errors.New("no")
		if err := db.Tx(ctx, func(tx *store.Tx) error { insert(tx); return reason }); !errors.Is(err, reason) {
			t.Errorf("error of the function: %v", err)
		}
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic was swallowed")
				}
			}()
			_ = db.Tx(ctx, func(tx *store.Tx) error { insert(tx); panic("no") })
		}()
		var n int
		if err := db.QueryRow(ctx, "SELECT COUNT(*) FROM accounts").Scan(&n); err != nil || n != 0 {
			t.Errorf("%d rows stayed, %v", n, err)
		}
	})
}

// Two transactions that read a balance and write what follows from it must not both count on the old one.
func TestTxIsSerializable(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) {
		ctx, db, other := t.Context(), open(t, url), open(t, url)
		if _, err := db.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 0)"); err != nil {
			t.Fatal(err)
		}
		const writers, turns = 4, 10
		var g errgroup.Group
		for i := range writers {
			handle := []*store.DB{db, other}[i%2]
			g.Go(func() error {
				for range turns {
					if err := handle.Tx(ctx, func(tx *store.Tx) error {
						var balance int64
						if err := tx.QueryRow(ctx, "SELECT balance FROM accounts WHERE owner = 'a'").Scan(&balance); err != nil {
							return err
						}
						_, err := tx.Exec(ctx, "UPDATE accounts SET balance = ? WHERE owner = 'a'", balance+1)
						return err
					}); err != nil {
						return err
					}
				}
				return nil
			})
		}
		if err := g.Wait(); err != nil {
			t.Fatal(err)
		}
		var balance int
		if err := db.QueryRow(ctx, "SELECT balance FROM accounts").Scan(&balance); err != nil || balance != writers*turns {
			t.Errorf("balance %d, want %d, %v", balance, writers*turns, err)
		}
	})
}

// Readers of an in-memory database must wait for its writer, never fail and never see half of a transaction.
func TestConcurrentReaders(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		var g errgroup.Group
		for i := range 4 {
			g.Go(func() error {
				for turn := range 10 {
					if i == 0 {
						if err := db.Tx(ctx, func(tx *store.Tx) error {
							for half := range 2 {
								if _, err := tx.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES (?, 1)",
									fmt.Sprint(turn, half)); err != nil {
									return err
								}
							}
							return nil
						}); err != nil {
							return err
						}
					}
					var n int
					if err := db.QueryRow(ctx, "SELECT COUNT(*) FROM accounts").Scan(&n); err != nil {
						return err
					}
					if n%2 != 0 {
						return fmt.Errorf("saw %d rows", n)
					}
				}
				return nil
			})
		}
		if err := g.Wait(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestReadsCannotWrite(t *testing.T) {
	ctx, db := t.Context(), open(t, "sqlite::memory:")
	var id int
	if err := db.QueryRow(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 1) RETURNING id").Scan(&id); err == nil {
		t.Error("a write went through QueryRow")
	}
}

func TestMemoryDatabasesArePrivate(t *testing.T) {
	ctx, a, b := t.Context(), open(t, "sqlite::memory:"), open(t, "sqlite::memory:")
	if _, err := a.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 1)"); err != nil {
		t.Fatal(err)
	}
	var n int
	if err := b.QueryRow(ctx, "SELECT COUNT(*) FROM accounts").Scan(&n); err != nil || n != 0 {
		t.Errorf("the second database has %d rows, %v", n, err)
	}
}

func TestFileIsPrivateAndPersists(t *testing.T) {
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "new dir", "a?b #1%20.db")
	db, err := store.Open(ctx, "sqlite:"+path)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Migrate(ctx, "bank", tables); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 1)"); err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" {
		for _, name := range []string{path, path + "-wal", path + "-shm"} {
			info, err := os.Stat(name)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode().Perm() != 0o600 {
				t.Errorf("%s has mode %v", filepath.Base(name), info.Mode())
			}
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, "sqlite:"+path)
	var n int
	if err := again.QueryRow(ctx, "SELECT COUNT(*) FROM accounts").Scan(&n); err != nil || n != 1 {
		t.Errorf("%d rows after a restart, %v", n, err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, url := range []string{"", "sqlite:", "mysql://x", "/some/path", "postgres://u:hunter2@%zz/db",
		"postgres://u:hunter2@127.0.0.1:1/db?connect_timeout=1", "sqlite:/dev/null/x.db"} {
		_, err := store.Open(t.Context(), url)
		if err == nil {
			t.Errorf("%q opened", url)
		} else if kind := poco.KindOf(err); kind != poco.Invalid && kind != poco.Unavailable {
			t.Errorf("%q: %v of kind %v", url, err, kind)
		} else if strings.Contains(err.Error(), "hunter2") {
			t.Errorf("the error shows the password: %v", err)
		}
	}
}
