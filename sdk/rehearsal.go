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

// Send takes down a call of an account's. One that would be refused is an error, as it would be when sent, unless a step before it
// may be what it needs.
func (r *Rehearsal) Send(ctx context.Context, node *chain.Client, from common.Address, call chain.Call) error {
	step := Step{What: call.What, To: call.To, Data: call.Data, Value: (*hexutil.Big)(call.Value)}
	early, err := r.early(ctx, node, call)
	if err != nil {
		return err
	}
	if early {
		r.add(step)
		return nil
	}
	gas, err := node.EstimateGas(ctx, from, call, chain.At{})
	switch {
	case err == nil:
		call.Gas = gas
		if err := step.price(ctx, node, call); err != nil {
			return err
		}
	case len(r.Steps()) == 0 || poco.KindOf(err) == poco.Unavailable:
		return hub.Explain(err)
	}
	r.add(step)
	return nil
}

// early tells whether a call is to a contract that only a step before it makes. A node takes it for one that does nothing, and
// its gas for next to nothing.
func (r *Rehearsal) early(ctx context.Context, node *chain.Client, call chain.Call) (bool, error) {
	if call.To == nil || len(call.Data) == 0 || len(r.Steps()) == 0 {
		return false, nil
	}
	code, err := node.Code(ctx, *call.To)
	return len(code) == 0, err
}

// price is what a call costs whose gas is known.
func (s *Step) price(ctx context.Context, node *chain.Client, call chain.Call) error {
	fees, err := node.Fees(ctx, nil)
	if err != nil {
		return err
	}
	id, err := node.ChainID(ctx)
	if err != nil {
		return err
	}
	data, err := node.DataFee(ctx, fees.Transaction(id, 0, call))
	if err != nil {
		return err
	}
	fee := new(big.Int).Mul(fees.Max, new(big.Int).SetUint64(call.Gas))
	s.Gas, s.Fee = call.Gas, (*hexutil.Big)(fee.Add(fee, data))
	if data.Sign() > 0 {
		s.DataFee = (*hexutil.Big)(data)
	}
	return nil
}
