package platform

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Balance is what an account owns: RLC in its wallet, and in the hub's escrow free or locked.
type Balance struct {
	Wallet poco.Amount `json:"wallet"`
	Free   poco.Amount `json:"free"`
	Locked poco.Amount `json:"locked"`
}

// Total is everything the account owns.
func (b Balance) Total() poco.Amount { return b.Wallet + b.Free + b.Locked }

// Row is one line of the ledger: an account before and after.
type Row struct {
	Address common.Address `json:"address"`
	Role    string         `json:"role"`
	Before  poco.Amount    `json:"before"` // totals
	After   poco.Amount    `json:"after"`
	From    Balance        `json:"from"` // their parts
	To      Balance        `json:"to"`
}

// owner is a line of the ledger before there are amounts.
type owner struct {
	address common.Address
	role    string
}

// owners lists everybody who can own RLC on the platform: its accounts, the kitty and the hub.
func (p *Platform) owners() []owner {
	var list []owner
	for _, a := range p.accounts {
		list = append(list, owner{a.Address(), a.Role})
	}
	return append(list, owner{poco.KittyAddress, "kitty"}, owner{p.hub.Address(), "hub"})
}

// balances reads what every owner holds.
//
// Rationale: RLC deposited in the hub is owned by the accounts it is booked on, so the hub's own line is only what
// it holds beyond that; it must stay zero, and counting the deposits twice would hide a loss.
func (p *Platform) balances(ctx context.Context, owners []owner) ([]Balance, error) {
	list := make([]Balance, len(owners))
	var booked poco.Amount
	hubLine := -1
	for i, o := range owners {
		wallet, err := p.hub.RLCBalance(ctx, o.address)
		if err != nil {
			return nil, err
		}
		list[i].Wallet = wallet
		if o.address == p.hub.Address() {
			hubLine = i
			continue
		}
		account, err := p.hub.Account(ctx, o.address)
		if err != nil {
			return nil, err
		}
		list[i].Free, list[i].Locked = account.Stake, account.Locked
		booked += account.Total()
	}
	if held := list[hubLine].Wallet; held < booked {
		return nil, poco.Errorf(poco.Unverified, "ledger", "the hub holds %v but owes %v", held, booked)
	}
	list[hubLine].Wallet -= booked
	return list, nil
}

// rows joins two readings into a ledger.
func rows(owners []owner, before, after []Balance) []Row {
	list := make([]Row, len(owners))
	for i, o := range owners {
		list[i] = Row{o.address, o.role, before[i].Total(), after[i].Total(), before[i], after[i]}
	}
	return list
}

// conserved tells whether the ledger sums to the supply before and after.
func conserved(ledger []Row, supply poco.Amount) bool {
	var before, after poco.Amount
	for _, r := range ledger {
		before += r.Before
		after += r.After
	}
	return before == supply && after == supply
}
