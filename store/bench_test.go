package store_test

import (
	"path/filepath"
	"testing"

	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// BenchmarkTx is one small durable transaction after another, as an outbox or an order book makes them.
func BenchmarkTx(b *testing.B) {
	for name, url := range map[string]string{"memory": "sqlite::memory:", "sqlite": "sqlite:" + filepath.Join(b.TempDir(), "b.db")} {
		b.Run(name, func(b *testing.B) {
			ctx, db := b.Context(), storetest.Open(b, url)
			if err := db.Migrate(ctx, "bank", tables); err != nil {
				b.Fatal(err)
			}
			if _, err := db.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES ('a', 0)"); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := db.Tx(ctx, func(tx *store.Tx) error {
					_, err := tx.Exec(ctx, "UPDATE accounts SET balance = balance + 1")
					return err
				}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
