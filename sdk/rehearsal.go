package sdk

import (
	"context"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// Rehearsal takes down what a client would do, in its order. The zero Rehearsal is ready.
type Rehearsal struct {
	mu    sync.Mutex
	steps []Step
	cost  poco.Amount
}

// Cost is what the deals would lock of the account's stake, in nRLC.
func (r *Rehearsal) Cost() poco.Amount {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.cost
}

// charge takes down what a deal would lock.
func (r *Rehearsal) charge(a poco.Amount) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.cost += a
}

// Step is one transaction, or one publication, that was not made.
type Step struct {
	What string          `json:"what"`
	To   *common.Address `json:"to,omitempty"`   // of a transaction
	Data hexutil.Bytes   `json:"data,omitempty"` // its call data
	// Value is in wei.
	Value *hexutil.Big `json:"value,omitempty"`
	// Gas is what the transaction would use; 0 when that depends on a step before it.
	Gas uint64 `json:"gas,omitempty"`
	// Fee is the most that the transaction may cost, in wei: for its gas, and DataFee.
	Fee *hexutil.Big `json:"maxFee,omitempty"`
	// DataFee is what its data costs on the chain below, in wei, where a chain charges for that apart from gas.
	DataFee *hexutil.Big `json:"dataFee,omitempty"`
	// Order is the digest of an order that would be published or unpublished.
	Order common.Hash `json:"orderHash,omitzero"`
}

// Steps are what was taken down so far.
func (r *Rehearsal) Steps() []Step {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Step{}, r.steps...)
}

func (r *Rehearsal) add(s Step) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.steps = append(r.steps, s)
}

// send takes a call down. One that would be refused is an error, as it would be when sent, unless a step before it may
// be what it needs.
func (r *Rehearsal) send(ctx context.Context, c *Client, call chain.Call) error {
	step := Step{What: call.What, To: call.To, Data: call.Data, Value: (*hexutil.Big)(call.Value)}
	gas, err := c.chain.EstimateGas(ctx, c.Address(), call, chain.At{})
	switch {
	case err == nil:
		fees, err := c.chain.Fees(ctx, nil)
		if err != nil {
			return err
		}
		call.Gas = gas
		id, err := c.chain.ChainID(ctx)
		if err != nil {
			return err
		}
		data, err := c.chain.DataFee(ctx, fees.Transaction(id, 0, call))
		if err != nil {
			return err
		}
		fee := new(big.Int).Mul(fees.Max, new(big.Int).SetUint64(gas))
		step.Gas, step.Fee = gas, (*hexutil.Big)(fee.Add(fee, data))
		if data.Sign() > 0 {
			step.DataFee = (*hexutil.Big)(data)
		}
	case len(r.Steps()) == 0 || poco.KindOf(err) == poco.Unavailable:
		return hub.Explain(err)
	}
	r.add(step)
	return nil
}
