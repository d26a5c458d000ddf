package cli_test

import (
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/sdk"
)

// onSale publishes an order of an account that ends very soon, and returns its hash.
func (u *user) onSale(t *testing.T, n sdk.Network, account int) common.Hash {
	t.Helper()
	u.project(n, account)
	u.types("app", "ship", probe, "--yes", "--expires", "10s", "--json").wants(t, 0, "the order ends at")
	orders := u.keeps(t)
	if len(orders) != 1 || orders[0].Kind != "apporder" {
		t.Fatalf("%+v", orders)
	}
	return orders[0].OrderHash
}

type kept struct {
	OrderHash   common.Hash
	Kind, State string
}

func (u *user) keeps(t *testing.T) []kept {
	t.Helper()
	var list struct{ Orders []kept }
	u.types("keeper", "list", "--json").document(t, &list)
	return list.Orders
}

// untilEnded looks until the order is ended on chain, and then that the market has it no more.
func (u *user) untilEnded(t *testing.T, hash common.Hash) {
	t.Helper()
	for state := "open"; state != "ended"; {
		orders := u.keeps(t)
		if len(orders) != 1 || orders[0].OrderHash != hash {
			t.Fatalf("%+v", orders)
		}
		state = orders[0].State
	}
	for {
		var shown struct {
			Apporder struct{ Status string }
		}
		u.types("order", "show", "--app", hash.Hex(), "--json").document(t, &shown)
		if shown.Apporder.Status != "open" {
			break
		}
	}
}

// An order that was published with an end is ended by the keeper of iexec up, or by one that somebody runs.
func TestOrdersExpire(t *testing.T) {
	host := newUser(t)
	_, n := host.up()
	guest := newUser(t)
	at := map[*user]common.Hash{host: host.onSale(t, n, 5), guest: guest.onSale(t, n, 6)}
	guest.types("app", "publish", "--expires", "yesterday", "--yes").wants(t, 2, "neither a while nor a time")
	guest.types("app", "publish", "--expires", "2001-01-01", "--yes").wants(t, 2, "is over")

	k := guest.begins("keeper", "run", "--account", "7", "--claims", "all", "--json")
	k.says(`"ready":true`)
	for u, hash := range at {
		u.untilEnded(t, hash)
	}
	k.signals(syscall.SIGTERM).wants(t, 0, "close apporder")
}
