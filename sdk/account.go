package sdk

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// Balances are what an address holds outside of the hub.
type Balances struct {
	Wei *big.Int
	RLC poco.Amount
}

// Balances reads what an address holds outside of the hub.
func (c *Client) Balances(ctx context.Context, of common.Address) (b Balances, err error) {
	if b.Wei, err = c.chain.Balance(ctx, of); err != nil {
		return b, err
	}
	b.RLC, err = c.hub.RLCBalance(ctx, of)
	return b, err
}

// Stake reads what an address holds at the hub.
func (c *Client) Stake(ctx context.Context, of common.Address) (poco.Account, error) {
	return c.hub.Account(ctx, of)
}

// Deposit moves RLC of the client's wallet into its account at the hub.
func (c *Client) Deposit(ctx context.Context, amount poco.Amount) (Sent, error) {
	balance, err := c.hub.RLCBalance(ctx, c.Address())
	if err != nil {
		return Sent{}, err
	}
	if balance < amount {
		return Sent{}, poco.Errorf(poco.Funds, "deposit", "%v has %v in its wallet, %v are to be deposited; nothing was moved", c.Address(), balance, amount).
			WithHint("iexec wallet show")
	}
	return c.Send(ctx, c.hub.Deposit(amount))
}

// Withdraw moves free stake of the client's account back into its wallet.
func (c *Client) Withdraw(ctx context.Context, amount poco.Amount) (Sent, error) {
	account, err := c.hub.Account(ctx, c.Address())
	if err != nil {
		return Sent{}, err
	}
	if account.Stake < amount {
		return Sent{}, poco.Errorf(poco.Funds, "withdraw", "%v has %v free at the hub, %v are to be withdrawn; nothing was moved", c.Address(), account.Stake, amount).
			WithHint("iexec account show")
	}
	return c.Send(ctx, c.hub.Withdraw(amount))
}

// SendEther sends the chain's coin, in wei.
func (c *Client) SendEther(ctx context.Context, to common.Address, wei *big.Int) (Sent, error) {
	balance, err := c.chain.Balance(ctx, c.Address())
	if err != nil {
		return Sent{}, err
	}
	if balance.Cmp(wei) < 0 {
		return Sent{}, poco.Errorf(poco.Funds, "send", "%v has %v wei; nothing was sent", c.Address(), balance).WithHint("iexec wallet show")
	}
	return c.Send(ctx, chain.Call{To: &to, Value: wei, What: "send " + wei.String() + " wei to " + to.Hex()})
}

// SendRLC sends RLC of the client's wallet.
func (c *Client) SendRLC(ctx context.Context, to common.Address, amount poco.Amount) (Sent, error) {
	balance, err := c.hub.RLCBalance(ctx, c.Address())
	if err != nil {
		return Sent{}, err
	}
	if balance < amount {
		return Sent{}, poco.Errorf(poco.Funds, "send", "%v has %v in its wallet; nothing was sent", c.Address(), balance).WithHint("iexec wallet show")
	}
	return c.Send(ctx, c.hub.TransferRLC(to, amount))
}

// Swept is what emptied a wallet: RLC first, then the coin; the zero hash where there was nothing to send.
type Swept struct {
	RLC, Coin common.Hash
	Errors    []error // what went wrong after the RLC was sent
}

// Sweep sends all RLC and all of the coin, but for what the last transaction costs, to another account.
//
// Rationale: a contract may be unable to give away what it gets, so it is refused as receiver.
func (c *Client) Sweep(ctx context.Context, to common.Address) (swept Swept, err error) {
	const op = "sweep"
	code, err := c.chain.Code(ctx, to)
	if err != nil {
		return swept, err
	}
	if len(code) > 0 {
		return swept, poco.Errorf(poco.Refused, op, "%v is a contract: sweeping to it is refused; nothing was sent", to).
			WithHint("send what you want it to have by `iexec wallet send-RLC`")
	}
	balances, err := c.Balances(ctx, c.Address())
	if err != nil {
		return swept, err
	}
	if balances.RLC > 0 {
		sent, err := c.SendRLC(ctx, to, balances.RLC)
		if err != nil {
			return swept, err
		}
		swept.RLC = sent.TxHash
	}
	if err := c.sweepCoin(ctx, to, &swept); err != nil {
		swept.Errors = append(swept.Errors, err)
	}
	return swept, nil
}

func (c *Client) sweepCoin(ctx context.Context, to common.Address, swept *Swept) error {
	balance, err := c.chain.Balance(ctx, c.Address())
	if err != nil {
		return err
	}
	fees, err := c.chain.Fees(ctx, nil)
	if err != nil {
		return err
	}
	// What a transfer uses is for the chain to say: rollups count data too.
	call := chain.Call{To: &to, Value: new(big.Int), What: "sweep"}
	if call.Gas, err = c.chain.EstimateGas(ctx, c.Address(), call, chain.At{}); err != nil {
		return hub.Explain(err)
	}
	cost, err := c.chain.Cost(ctx, fees, call)
	if err != nil {
		return err
	}
	// A quarter more than the offer of now, because the outbox makes its own in a moment.
	reserve := cost.Add(cost, new(big.Int).Rsh(cost, 2))
	rest := new(big.Int).Sub(balance, reserve)
	if rest.Sign() <= 0 {
		return nil
	}
	sent, err := c.Send(ctx, chain.Call{To: &to, Value: rest, Gas: call.Gas, What: "send " + rest.String() + " wei to " + to.Hex()})
	swept.Coin = sent.TxHash
	return err
}
