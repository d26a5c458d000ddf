package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// schema opens a schema of its own in the tests' PostgreSQL, twice: two processes would.
func schema(t *testing.T) (a, b *store.DB) {
	t.Helper()
	url := os.Getenv("IEXEC_TEST_POSTGRES")
	if url == "" {
		t.Skip("IEXEC_TEST_POSTGRES names no PostgreSQL")
	}
	name := fmt.Sprintf("lease_%x", time.Now().UnixNano())
	var both [2]*store.DB
	for i := range both {
		db, err := store.OpenSchema(t.Context(), url, name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		both[i] = db
	}
	t.Cleanup(func() {
		if _, err := both[1].Exec(context.Background(), "DROP SCHEMA "+name+" CASCADE"); err != nil && poco.KindOf(err) != poco.Conflict {
			t.Error(err)
		}
	})
	if err := both[0].Migrate(t.Context(), "bank", tables); err != nil {
		t.Fatal(err)
	}
	return both[0], both[1]
}

const deposit = "INSERT INTO accounts (owner, balance) VALUES (?, 1)"

func TestLease(t *testing.T) {
	a, b := schema(t)
	ctx := t.Context()
	first, err := a.Lead(ctx, "a", time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Exec(ctx, deposit, "by a"); err != nil {
		t.Error("the holder cannot write:", err)
	}
	waiting, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := b.Lead(waiting, "b", time.Hour); !errors.Is(err, context.Canceled) {
		t.Errorf("a second process leads, or fails: %v", err)
	}
	if err := first.Release(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Lead(ctx, "b", time.Hour); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Exec(ctx, deposit, "by a, too late"); poco.KindOf(err) != poco.Conflict {
		t.Errorf("the first process writes after its reign: %v", err)
	}
	if err := first.Keep(ctx); poco.KindOf(err) != poco.Conflict {
		t.Errorf("it keeps what it has not: %v", err)
	}
	if _, err := b.Exec(ctx, deposit, "by b"); err != nil {
		t.Error(err)
	}
}

// A holder that stops renewing, as one that hangs, is succeeded; what it had begun before cannot end after.
func TestLeaseIsTakenOver(t *testing.T) {
	a, b := schema(t)
	ctx := t.Context()
	if _, err := a.Lead(ctx, "a", time.Second); err != nil {
		t.Fatal(err)
	}
	took := make(chan error, 1)
	err := a.Tx(ctx, func(tx *store.Tx) error {
		if _, err := tx.Exec(ctx, deposit, "under way"); err != nil {
			return err
		}
		go func() {
			_, err := b.Lead(ctx, "b", time.Hour)
			took <- err
		}()
		// The successor's claim has come to the reign's row, which this transaction holds.
		for waits := 0; waits == 0; {
			if err := b.QueryRow(ctx, `SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'
				AND query LIKE 'UPDATE store_reign%'`).Scan(&waits); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Errorf("what was begun in time did not end: %v", err)
	}
	if err := <-took; err != nil {
		t.Fatal(err)
	}
	n := 0
	if err := b.QueryRow(ctx, "SELECT COUNT(*) FROM accounts").Scan(&n); err != nil || n != 1 {
		t.Errorf("the successor sees %d rows, %v", n, err)
	}
	if _, err := a.Exec(ctx, deposit, "too late"); poco.KindOf(err) != poco.Conflict {
		t.Errorf("written after the reign: %v", err)
	}
}

func TestLeaseIsLostInTime(t *testing.T) {
	a, b := schema(t)
	ctx := t.Context()
	lease, err := a.Lead(ctx, "a", 2*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	// The database is away for a: nothing of it answers any more.
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	lost, taken := make(chan error, 1), make(chan error, 1)
	go func() { lost <- lease.Keep(ctx) }()
	go func() { _, err := b.Lead(ctx, "b", time.Hour); taken <- err }()
	select {
	case err := <-lost:
		if poco.KindOf(err) != poco.Conflict {
			t.Errorf("lost with %v", err)
		}
	case err := <-taken:
		t.Fatalf("another took over before the holder knew: %v", err)
	}
	if err := <-taken; err != nil {
		t.Error(err)
	}
}

func TestNoLeaseOfAFile(t *testing.T) {
	db, err := store.Open(t.Context(), "sqlite::memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.Lead(t.Context(), common.Address{}.Hex(), time.Minute); poco.KindOf(err) != poco.Invalid {
		t.Errorf("%v", err)
	}
}
