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
	err := c.call(ctx, result, method, at.args(msg, overrides)...)
	if overrides && at.time != 0 && notUnderstood(err) {
		c.forgetOverrides()
		err = c.call(ctx, result, method, at.args(msg, false)...)
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
