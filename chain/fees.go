package chain

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
)

// Fees is what a transaction offers for a unit of gas, in wei.
type Fees struct {
	Base *big.Int // the next block's base fee, nil on a chain without EIP-1559
	Tip  *big.Int // what the block's maker gets; on a chain without EIP-1559 the whole price
	Max  *big.Int // base fee and tip together never exceed this
}

// Fees suggests an offer that is good for the next few blocks: twice the base fee and the node's tip, or on chains without
// EIP-1559, or where the profile wants it, the node's price. With a cap, Max does not exceed it, and a tip not more than Max.
func (c *Client) Fees(ctx context.Context, cap *big.Int) (Fees, error) {
	var head *wireBlock
	var tip, price *hexutil.Big
	batch := []rpc.BatchElem{
		{Method: "eth_getBlockByNumber", Args: []any{"latest", false}, Result: &head},
		{Method: "eth_maxPriorityFeePerGas", Result: &tip},
		{Method: "eth_gasPrice", Result: &price},
	}
	if err := c.Batch(ctx, batch); err != nil {
		return Fees{}, err
	}
	if batch[0].Error != nil || head == nil {
		return Fees{}, poco.Errorf(poco.Unavailable, "chain: fees", "no latest block: %v", batch[0].Error)
	}
	var fees Fees
	if c.profile.Fees == FeesDynamic && head.BaseFee == nil {
		return Fees{}, poco.Errorf(poco.Invalid, "chain: fees", "the chain's blocks have no base fee").WithHint(`set fees to "legacy" in the network's description`)
	}
	switch {
	case head.BaseFee == nil || c.profile.Fees == FeesLegacy:
		if price == nil {
			return Fees{}, poco.Errorf(poco.Unavailable, "chain: fees", "no gas price: %v", batch[2].Error)
		}
		offer := price.ToInt()
		if head.BaseFee != nil { // it may rise, and all of the price is paid
			offer = new(big.Int).Add(offer, new(big.Int).Rsh(offer, 3))
		}
		fees = Fees{Tip: offer, Max: offer}
	default:
		base := head.BaseFee.ToInt()
		fees = Fees{Base: base, Tip: new(big.Int)}
		switch {
		case tip != nil:
			fees.Tip = tip.ToInt()
		case price != nil && price.ToInt().Cmp(base) > 0: // nodes that know base fees and not the tip's method
			fees.Tip.Sub(price.ToInt(), base)
		}
		fees.Max = new(big.Int).Add(new(big.Int).Lsh(base, 1), fees.Tip)
	}
	return fees.Capped(cap), nil
}

// Capped returns the offer with Max, and then the tip, cut to the cap; a nil cap changes nothing.
func (f Fees) Capped(cap *big.Int) Fees {
	if cap == nil || f.Max.Cmp(cap) <= 0 {
		return f
	}
	f.Max = new(big.Int).Set(cap)
	if f.Tip.Cmp(cap) > 0 {
		f.Tip = new(big.Int).Set(cap)
	}
	return f
}

// Transaction makes the unsigned transaction of a call with this offer: type 2, or type 0 on a chain without EIP-1559.
func (f Fees) Transaction(chainID *big.Int, nonce uint64, call Call) *types.Transaction {
	value := call.Value
	if value == nil {
		value = new(big.Int)
	}
	if f.Base == nil {
		return types.NewTx(&types.LegacyTx{Nonce: nonce, GasPrice: f.Max, Gas: call.Gas, To: call.To, Value: value, Data: call.Data})
	}
	return types.NewTx(&types.DynamicFeeTx{ChainID: chainID, Nonce: nonce, GasTipCap: f.Tip, GasFeeCap: f.Max,
		Gas: call.Gas, To: call.To, Value: value, Data: call.Data})
}

// Outbid returns what to offer for a transaction in place of one that nobody mined: f, and at least an eighth more than
// that one, because nodes want a tenth. It is no better if the cap leaves less than that.
func (f Fees) Outbid(stuck *types.Transaction, cap *big.Int) (offer Fees, better bool) {
	raise := func(v *big.Int) *big.Int { // also of nothing: a tip that stays 0 is refused
		more := new(big.Int).Rsh(v, 3)
		return more.Add(more, v).Add(more, big.NewInt(1))
	}
	offer = Fees{Tip: raise(stuck.GasTipCap()), Max: raise(stuck.GasFeeCap())}
	if stuck.Type() != types.LegacyTxType {
		offer.Base = new(big.Int) // only tells the type
	}
	if cap != nil && offer.Max.Cmp(cap) > 0 {
		return Fees{}, false
	}
	if f.Max.Cmp(offer.Max) > 0 {
		offer.Max = f.Max
	}
	if f.Tip.Cmp(offer.Tip) > 0 {
		offer.Tip = f.Tip
	}
	if offer.Tip.Cmp(offer.Max) > 0 {
		offer.Max = offer.Tip
	}
	return offer.Capped(cap), true
}
