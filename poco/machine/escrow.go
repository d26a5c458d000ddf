package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Deposit moves RLC of the sender into the stake of an account. That the token lets the hub take it is taken for
// granted.
type Deposit struct {
	For    common.Address
	Amount poco.Amount
}

func (c Deposit) apply(t *turn) error {
	const op = "machine: deposit"
	has := t.wallets.get(t.sender)
	if c.Amount > has {
		return poco.Errorf(poco.Funds, op, "%v has %v in its wallet, %v are needed", t.sender, has, c.Amount)
	}
	if err := t.receiver(op, c.For); err != nil {
		return err
	}
	t.wallets.put(t.sender, has-c.Amount)
	t.wallets.put(t.hub(), t.wallets.get(t.hub())+c.Amount)
	return t.move(poco.Transfer{To: c.For, Amount: c.Amount})
}

// Withdraw moves free stake of the sender back into RLC.
type Withdraw struct{ Amount poco.Amount }

func (c Withdraw) apply(t *turn) error {
	if err := t.move(poco.Transfer{From: t.sender, Amount: c.Amount}); err != nil {
		return err
	}
	t.wallets.put(t.hub(), t.wallets.get(t.hub())-c.Amount)
	t.wallets.put(t.sender, t.wallets.get(t.sender)+c.Amount)
	return nil
}

// Transfer gives free stake of the sender to another account.
type Transfer struct {
	To     common.Address
	Amount poco.Amount
}

func (c Transfer) apply(t *turn) error {
	if err := t.receiver("machine: transfer", c.To); err != nil {
		return err
	}
	return t.move(poco.Transfer{From: t.sender, To: c.To, Amount: c.Amount})
}

// receiver refuses accounts whose stake nobody could ever use.
//
// Rationale: stake of the hub itself would be counted as part of the pot, and so be lost.
func (t *turn) receiver(op string, a common.Address) error {
	if a == (common.Address{}) || a == t.hub() {
		return poco.Errorf(poco.Invalid, op, "%v cannot hold stake", a)
	}
	return nil
}

// DepositAndMatch takes RLC of the sender into its stake and matches its request, or does neither.
//
// Rationale: the deposit is the requester's own consent to pay, so that nobody else's request may be matched by it.
type DepositAndMatch struct {
	Amount poco.Amount
	Set    order.Set
}

func (c DepositAndMatch) apply(t *turn) error {
	if c.Set.Request.Requester != t.sender {
		return poco.Errorf(poco.Forbidden, "machine: deposit and match", "%v is not the requester %v", t.sender, c.Set.Request.Requester)
	}
	return All{Deposit{For: t.sender, Amount: c.Amount}, MatchOrders{Set: c.Set}}.apply(t)
}
