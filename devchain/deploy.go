package devchain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	ethereum "github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// Tx is one step of a deployment.
type Tx struct {
	To      *common.Address // nil creates a contract
	Data    []byte
	GasHint uint64 // an upper bound; 0 takes the most that a transaction may use
	What    string // for the error if it fails
}

// Deploy sends the transactions from one account with consecutive nonces, all at once, and waits until each is in a
// block. It works on any chain. The receipts come in the order of txs.
//
// It fails with the name of the first transaction that was refused or reverted; those before it, and some after it,
// may then be on the chain. Cancelling stops the waiting, not the transactions.
func Deploy(ctx context.Context, client *rpc.Client, signer wallet.Signer, txs []Tx) ([]*types.Receipt, error) {
	if len(txs) == 0 {
		return nil, nil
	}
	signed, err := sign(ctx, ethclient.NewClient(client), signer, txs)
	if err != nil {
		return nil, err
	}
	batch := make([]rpc.BatchElem, len(signed))
	for i, tx := range signed {
		raw, err := tx.MarshalBinary()
		if err != nil {
			return nil, poco.Errorf(poco.Internal, "deploy "+txs[i].What, "%w", err)
		}
		batch[i] = rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{hexutil.Bytes(raw)}, Result: new(common.Hash)}
	}
	if err := client.BatchCallContext(ctx, batch); err != nil {
		return nil, poco.Errorf(poco.Unavailable, "deploy", "send: %w", err)
	}
	for i, element := range batch {
		if element.Error != nil {
			return nil, poco.Errorf(poco.Refused, "deploy "+txs[i].What, "%w", element.Error)
		}
	}
	return receipts(ctx, client, signer.Address(), signed, txs)
}

func sign(ctx context.Context, node *ethclient.Client, signer wallet.Signer, txs []Tx) ([]*types.Transaction, error) {
	const op = "deploy"
	chainID, err := node.ChainID(ctx)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "chain id: %w", err)
	}
	nonce, err := node.PendingNonceAt(ctx, signer.Address())
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "nonce: %w", err)
	}
	head, err := node.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "head: %w", err)
	}
	tip, err := node.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "fee: %w", err)
	}
	// Twice the base fee lasts for six full blocks.
	cap := new(big.Int).Add(tip, new(big.Int).Lsh(head.BaseFee, 1))
	signed := make([]*types.Transaction, len(txs))
	for i, tx := range txs {
		gas := tx.GasHint
		if gas == 0 {
			gas = params.MaxTxGas
		}
		signed[i], err = signer.SignTx(ctx, types.NewTx(&types.DynamicFeeTx{
			ChainID: chainID, Nonce: nonce + uint64(i), GasTipCap: tip, GasFeeCap: cap,
			Gas: gas, To: tx.To, Data: tx.Data,
		}), chainID)
		if err != nil {
			return nil, err
		}
	}
	return signed, nil
}

// receipts waits for all, asking again at growing intervals.
func receipts(ctx context.Context, client *rpc.Client, from common.Address, signed []*types.Transaction, txs []Tx) ([]*types.Receipt, error) {
	found := make([]*types.Receipt, len(signed))
	batch := make([]rpc.BatchElem, len(signed))
	for pause := 5 * time.Millisecond; ; pause = min(2*pause, time.Second) {
		for i, tx := range signed {
			batch[i] = rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{tx.Hash()}, Result: &found[i]}
		}
		if err := client.BatchCallContext(ctx, batch); err != nil {
			return nil, poco.Errorf(poco.Unavailable, "deploy", "receipts: %w", err)
		}
		complete := true
		for i, receipt := range found {
			switch {
			case batch[i].Error != nil || receipt == nil:
				complete = false
			case receipt.Status != types.ReceiptStatusSuccessful:
				return nil, poco.Errorf(poco.Refused, "deploy "+txs[i].What, "%w",
					reverted(ctx, client, from, signed[i], receipt))
			}
		}
		if complete {
			return found, nil
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, poco.Errorf(poco.Timeout, "deploy", "waiting for receipts: %w", ctx.Err())
		}
	}
}

// reverted runs the transaction again to learn the reason, which receipts do not have.
func reverted(ctx context.Context, client *rpc.Client, from common.Address, tx *types.Transaction, receipt *types.Receipt) error {
	if receipt.GasUsed == tx.Gas() {
		return fmt.Errorf("out of gas: all %d used", tx.Gas())
	}
	_, err := ethclient.NewClient(client).CallContract(ctx, ethereum.CallMsg{
		From: from, To: tx.To(), Data: tx.Data(), Gas: tx.Gas(),
	}, receipt.BlockNumber)
	if err == nil {
		return errors.New("reverted")
	}
	return err
}
