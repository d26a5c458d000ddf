package chain

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
)

// MaxTxGas is the most gas that one transaction may use (EIP-7825).
const MaxTxGas = params.MaxTxGas

// Call is a contract call, to be run or to be sent.
type Call struct {
	To    *common.Address // nil creates a contract
	Data  []byte
	Value *big.Int // wei; nil is none
	Gas   uint64   // limit; 0 estimates
	What  string   // for people: "finalize task 0x12…"
}

// At is the block that a call runs on top of. The zero At is the latest block.
type At struct {
	block any
	time  uint64
}

// AtNumber is the state after the canonical block of this number.
func AtNumber(number uint64) At { return At{block: hexutil.Uint64(number)} }

// AtHash is the state after this block.
func AtHash(hash common.Hash) At {
	return At{block: map[string]any{"blockHash": hash, "requireCanonical": false}}
}

// AtTime is the latest state, seen by a block of this time. On a chain that makes blocks only when there is work the
// latest block's own time lies: a deadline that has passed would seem to lie ahead.
func AtTime(unix uint64) At { return At{time: unix} }

// WithTime is the same state seen by a block of this time.
func (a At) WithTime(unix uint64) At { a.time = unix; return a }

func (a At) args(msg map[string]any, overrides bool) []any {
	block := a.block
	if block == nil {
		block = "latest"
	}
	args := []any{msg, block}
	if overrides && a.time != 0 {
		args = append(args, struct{}{}, map[string]any{"time": hexutil.Uint64(a.time)})
	}
	return args
}

func (call Call) message(from common.Address) map[string]any {
	msg := map[string]any{"from": from, "input": hexutil.Bytes(call.Data), "data": hexutil.Bytes(call.Data)}
	if call.To != nil {
		msg["to"] = call.To
	}
	if call.Value != nil {
		msg["value"] = (*hexutil.Big)(call.Value)
	}
	if call.Gas != 0 {
		msg["gas"] = hexutil.Uint64(call.Gas)
	}
	return msg
}

// Call runs the call without sending it and returns what the contract answers.
func (c *Client) Call(ctx context.Context, from common.Address, call Call, at At) ([]byte, error) {
	var result hexutil.Bytes
	err := c.overriding(ctx, "chain: call "+call.What, &result, "eth_call", call.message(from), at)
	return result, err
}

// EstimateGas returns how much gas the call needs. It fails as the call would.
func (c *Client) EstimateGas(ctx context.Context, from common.Address, call Call, at At) (uint64, error) {
	var gas hexutil.Uint64
	err := c.overriding(ctx, "chain: estimate "+call.What, &gas, "eth_estimateGas", call.message(from), at)
	return uint64(gas), err
}

// Estimate is the outcome of one of several estimates.
type Estimate struct {
	Gas uint64
	Err error
}

// EstimateAll simulates several calls on the same state, none seeing the others' effects, in one batch. A call that
// names its gas is only run, once, and its estimate is that gas; the search for the right amount takes several runs.
func (c *Client) EstimateAll(ctx context.Context, from common.Address, calls []Call, at At) ([]Estimate, error) {
	found := make([]hexutil.Uint64, len(calls))
	estimates := make([]Estimate, len(calls))
	batch := make([]rpc.BatchElem, len(calls))
	for {
		overrides := c.overrides()
		for i, call := range calls {
			batch[i] = rpc.BatchElem{Method: "eth_estimateGas", Args: at.args(call.message(from), overrides), Result: &found[i]}
			if call.Gas != 0 {
				batch[i].Method, batch[i].Result = "eth_call", new(hexutil.Bytes)
			}
		}
		if err := c.Batch(ctx, batch); err != nil {
			return nil, err
		}
		again := false
		for i, element := range batch {
			if overrides && at.time != 0 && notUnderstood(element.Error) {
				again = true
			}
			estimates[i] = Estimate{Gas: uint64(found[i]), Err: wrap("chain: estimate "+calls[i].What, element.Error)}
			if calls[i].Gas != 0 {
				estimates[i].Gas = calls[i].Gas
			}
		}
		if !again {
			return estimates, nil
		}
		c.forgetOverrides()
	}
}

// overriding makes a call with block overrides, and once the node has said that it has none, without.
func (c *Client) overriding(ctx context.Context, op string, result any, method string, msg map[string]any, at At) error {
	overrides := c.overrides()
	err := c.rpc.CallContext(ctx, result, method, at.args(msg, overrides)...)
	if overrides && at.time != 0 && notUnderstood(err) {
		c.forgetOverrides()
		err = c.rpc.CallContext(ctx, result, method, at.args(msg, false)...)
	}
	return wrap(op, err)
}

func (c *Client) overrides() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.noOverrides
}

func (c *Client) forgetOverrides() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.noOverrides = true
}

// notUnderstood recognises the error of JSON-RPC for wrong parameters.
func notUnderstood(err error) bool {
	var answer rpc.Error
	return errors.As(err, &answer) && answer.ErrorCode() == -32602
}

// Send gives the node a signed transaction. A node that has it already is no error ([ErrKnown] is for others).
func (c *Client) Send(ctx context.Context, tx *types.Transaction) error {
	raw, err := tx.MarshalBinary()
	if err != nil {
		return poco.Errorf(poco.Internal, "chain: send", "%w", err)
	}
	errs, err := c.SendAll(ctx, [][]byte{raw})
	if err != nil {
		return err
	}
	return errs[0]
}

// SendAll gives the node several signed transactions in one batch. The errors are in the order of raw, nil for each
// transaction that the node has now.
func (c *Client) SendAll(ctx context.Context, raw [][]byte) ([]error, error) {
	batch := make([]rpc.BatchElem, len(raw))
	for i, tx := range raw {
		batch[i] = rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{hexutil.Bytes(tx)}, Result: new(common.Hash)}
	}
	if err := c.Batch(ctx, batch); err != nil {
		return nil, err
	}
	errs := make([]error, len(raw))
	for i, element := range batch {
		if err := wrap("chain: send", element.Error); !errors.Is(err, ErrKnown) {
			errs[i] = err
		}
	}
	return errs, nil
}

// Fees is what a transaction offers for a unit of gas, in wei.
type Fees struct {
	Base *big.Int // the next block's base fee, nil on a chain without EIP-1559
	Tip  *big.Int // what the block's maker gets; on a chain without EIP-1559 the whole price
	Max  *big.Int // base fee and tip together never exceed this
}

// Fees suggests an offer that is good for the next few blocks: twice the base fee and the node's tip. With a cap, Max
// does not exceed it, and a tip not more than Max.
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
	switch head.BaseFee {
	case nil:
		if price == nil {
			return Fees{}, poco.Errorf(poco.Unavailable, "chain: fees", "no gas price: %v", batch[2].Error)
		}
		fees = Fees{Tip: price.ToInt(), Max: price.ToInt()}
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
