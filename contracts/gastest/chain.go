package main

import (
	"fmt"
	"io"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// The rules measured under.
const (
	today = "Osaka"
	next  = "Amsterdam" // EIP-8037: state is priced by the byte
)

const chainID = 1337

// maxTxGas is the most one transaction may use.
const maxTxGas = 1 << 24

// chain is a state and a clock; every transaction is a block.
type chain struct {
	config *params.ChainConfig
	state  *state.StateDB
	time   uint64
	steps  []step
}

type step struct {
	what string
	gas  uint64
}

func newChain(fork string) (*chain, error) {
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		return nil, err
	}
	config := *params.AllDevChainProtocolChanges
	config.ChainID = big.NewInt(chainID)
	config.AmsterdamTime, config.BogotaTime = nil, nil
	if fork == next {
		config.AmsterdamTime = new(uint64)
	}
	return &chain{config: &config, state: db, time: 1_800_000_000}, nil
}

// send executes a transaction that must succeed and returns the gas it used, refunds deducted.
func (c *chain) send(what string, from common.Address, to *common.Address, data []byte) (uint64, error) {
	evm := runtime.NewEnv(&runtime.Config{
		ChainConfig: c.config, Origin: from, GasLimit: 60_000_000, Time: c.time, Difficulty: new(big.Int),
		BlockNumber: big.NewInt(1), Random: new(common.Hash), State: c.state, GasPrice: new(big.Int),
		BaseFee: new(big.Int), BlobBaseFee: new(big.Int), Value: new(big.Int),
		GetHashFn: func(uint64) common.Hash { return common.Hash{} },
	})
	limit := uint64(maxTxGas)
	if c.config.AmsterdamTime != nil {
		limit = 60_000_000 // the cap on a transaction does not count state any more
	}
	result, err := core.ApplyMessage(evm, &core.Message{
		From: from, To: to, Nonce: c.state.GetNonce(from), Data: data, GasLimit: limit, Value: common.U2560,
		GasPrice: common.U2560, GasFeeCap: common.U2560, GasTipCap: common.U2560,
	}, core.NewGasPool(60_000_000))
	if err != nil {
		return 0, fmt.Errorf("%s: %w", what, err)
	}
	if result.Err != nil {
		return 0, fmt.Errorf("%s: %w, answer %x", what, result.Err, result.ReturnData)
	}
	c.state.Finalise(c.config.Rules(evm.Context.BlockNumber, true, evm.Context.Time))
	c.steps = append(c.steps, step{what, result.UsedGas})
	return result.UsedGas, nil
}

// ask returns what a call answers; it changes nothing.
func (c *chain) ask(to common.Address, data []byte) ([]byte, error) {
	answer, _, err := runtime.Call(to, data, &runtime.Config{
		ChainConfig: c.config, GasLimit: maxTxGas, Time: c.time, Difficulty: new(big.Int), BlockNumber: big.NewInt(1),
		Random: new(common.Hash), State: c.state.Copy(), GetHashFn: func(uint64) common.Hash { return common.Hash{} },
	})
	return answer, err
}

// create deploys code and returns where it is.
func (c *chain) create(what string, from common.Address, code []byte) (common.Address, error) {
	at := crypto.CreateAddress(from, c.state.GetNonce(from))
	_, err := c.send("create "+what, from, nil, code)
	return at, err
}

func (c *chain) printSteps(w io.Writer, side string) {
	for _, s := range c.steps {
		fmt.Fprintf(w, "%s\t%9d\t%s\n", side, s.gas, s.what)
	}
}
