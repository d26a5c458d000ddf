package store_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// Those that wait while another runs are one transaction, and each is whole all the same.
func TestShared(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		shared := store.NewShared(db)
		insert := func(ctx context.Context, tx *store.Tx, n int) error {
			_, err := tx.Exec(ctx, "INSERT INTO accounts (owner, balance) VALUES (?, ?)", fmt.Sprint("owner ", n), n)
			return err
		}
		odd := errors.New("odd")
		cancelled, cancel := context.WithCancel(ctx)
		cancel()
		for name, others := range map[string]struct {
			ctx  context.Context
			err  error
			want error
		}{"all well": {ctx, nil, nil}, "one fails": {ctx, odd, odd}, "one has given up": {cancelled, nil, context.Canceled}} {
			t.Run(name, func(t *testing.T) {
				if _, err := db.Exec(ctx, "DELETE FROM accounts"); err != nil {
					t.Fatal(err)
				}
				running, release := make(chan struct{}), make(chan struct{})
				var group errgroup.Group
				group.Go(func() error {
					return shared.Tx(ctx, func(tx *store.Tx) error {
						close(running)
						<-release
						return insert(ctx, tx, 0)
					})
				})
				<-running
				var mu sync.Mutex
				transactions := map[*store.Tx]bool{}
				for n := 1; n <= 20; n++ {
					group.Go(func() error {
						own, failure := ctx, error(nil)
						if n == 7 {
							own, failure = others.ctx, others.err
						}
						err := shared.Tx(own, func(tx *store.Tx) error {
							mu.Lock()
							transactions[tx] = true
							mu.Unlock()
							return errors.Join(insert(own, tx, n), failure)
						})
						if n == 7 {
							if !errors.Is(err, others.want) {
								return fmt.Errorf("it was told %w", err)
							}
							return nil
						}
						return err
					})
				}
				for store.Waiting(shared) < 20 {
					runtime.Gosched()
				}
				close(release)
				if err := group.Wait(); err != nil {
					t.Error(err)
				}
				var sum, want int64 = 0, 20 * 21 / 2
				if others.want != nil {
					want -= 7
				}
				if err := db.QueryRow(ctx, "SELECT SUM(balance) FROM accounts").Scan(&sum); err != nil || sum != want {
					t.Errorf("%d of %d are there, %v", sum, want, err)
				}
				if others.want == nil && len(transactions) != 1 {
					t.Errorf("%d transactions for those that waited", len(transactions))
				}
			})
		}
	})
}
