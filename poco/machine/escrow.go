package machine

import (
	"math/big"

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

func (c Withdraw) apply(t *turn) error { return WithdrawTo{t.sender, c.Amount}.apply(t) }

// WithdrawTo moves free stake of the sender into somebody's RLC.
type WithdrawTo struct {
	To     common.Address
	Amount poco.Amount
}

func (c WithdrawTo) apply(t *turn) error {
	native := t.state.setup.Native
	if c.To == (common.Address{}) && !native || c.To == t.hub() && native { // the hub would deposit it for itself
		return poco.Errorf(poco.Invalid, "machine: withdraw", "RLC is not sent to %v", c.To)
	}
	if err := t.move(poco.Transfer{From: t.sender, Amount: c.Amount}); err != nil {
		return err
	}
	t.wallets.put(t.hub(), t.wallets.get(t.hub())-c.Amount)
	t.wallets.put(c.To, t.wallets.get(c.To)+c.Amount)
	return nil
}

// Send gives RLC of the sender to somebody, outside of the hub: also to the hub itself, which knows nothing of it unless RLC is
// the chain's coin. Then it is a deposit.
type Send struct {
	To     common.Address
	Amount poco.Amount
}

func (c Send) apply(t *turn) error {
	const op = "machine: send"
	has := t.wallets.get(t.sender)
	if c.To == (common.Address{}) {
		return poco.Errorf(poco.Invalid, op, "RLC is not sent to nobody")
	}
	if t.state.setup.Native && c.To == t.hub() {
		return Deposit{For: t.sender, Amount: c.Amount}.apply(t)
	}
	if c.Amount > has {
		return poco.Errorf(poco.Funds, op, "%v has %v in its wallet, %v are needed", t.sender, has, c.Amount)
	}
	t.wallets.put(t.sender, has-c.Amount)
	t.wallets.put(c.To, t.wallets.get(c.To)+c.Amount)
	return nil
}

// Recover makes stake of the hub's owner of all RLC that the hub owns beyond its accounts. By the owner.
//
// Rationale: RLC that was sent to the hub by mistake would be nobody's otherwise; what is anybody's cannot be taken.
type Recover struct{}

func (Recover) apply(t *turn) error {
	owner := t.state.setup.Owner
	if t.sender != owner {
		return poco.Errorf(poco.Forbidden, "machine: recover", "%v is not the owner %v", t.sender, owner)
	}
	return t.move(poco.Transfer{To: owner, Amount: t.wallets.get(t.hub()) - t.supply})
}

// Approve sets what a spender may take of the sender's free stake.
type Approve struct {
	Spender common.Address
	Value   order.Uint256
}

func (c Approve) apply(t *turn) error { return t.approve(t.sender, c.Spender, c.Value.Big()) }

// IncreaseAllowance adds to what a spender may take of the sender's free stake.
type IncreaseAllowance struct {
	Spender common.Address
	By      order.Uint256
}

func (c IncreaseAllowance) apply(t *turn) error {
	has := t.allowed.get(allowance{t.sender, c.Spender}).Big()
	return t.approve(t.sender, c.Spender, has.Add(has, c.By.Big()))
}

// DecreaseAllowance takes from what a spender may take of the sender's free stake.
type DecreaseAllowance struct {
	Spender common.Address
	By      order.Uint256
}

func (c DecreaseAllowance) apply(t *turn) error {
	has := t.allowed.get(allowance{t.sender, c.Spender}).Big()
	return t.approve(t.sender, c.Spender, has.Sub(has, c.By.Big()))
}

func (t *turn) approve(owner, spender common.Address, value *big.Int) error {
	const op = "machine: approve"
	if spender == (common.Address{}) {
		return poco.Errorf(poco.Invalid, op, "nobody to approve")
	}
	word, err := order.UintFrom(value)
	if err != nil {
		return poco.Errorf(poco.Funds, op, "%v may not take %v", spender, value)
	}
	t.allowed.put(allowance{owner, spender}, word)
	t.say(poco.Approval{Owner: owner, Spender: spender, Value: common.Hash(word)})
	return nil
}

// TransferFrom gives free stake of an account that allowed it to another one.
type TransferFrom struct {
	From, To common.Address
	Amount   poco.Amount
}

func (c TransferFrom) apply(t *turn) error {
	const op = "machine: transfer from"
	if c.From == (common.Address{}) {
		return poco.Errorf(poco.Invalid, op, "nobody to take %v of", c.Amount)
	}
	if err := t.receiver(op, c.To); err != nil {
		return err
	}
	if err := t.move(poco.Transfer{From: c.From, To: c.To, Amount: c.Amount}); err != nil {
		return err
	}
	left := t.allowed.get(allowance{c.From, t.sender}).Big()
	return t.approve(c.From, t.sender, left.Sub(left, c.Amount.Big()))
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
	if t.state.setup.Native {
		return poco.Errorf(poco.Invalid, "machine: deposit and match", "the chain's coin calls nobody")
	}
	if c.Set.Request.Requester != t.sender {
		return poco.Errorf(poco.Forbidden, "machine: deposit and match", "%v is not the requester %v", t.sender, c.Set.Request.Requester)
	}
	return All{Deposit{For: t.sender, Amount: c.Amount}, MatchOrders{Set: c.Set}}.apply(t)
}
