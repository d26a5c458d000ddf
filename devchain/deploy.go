package devchain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// Tx is one step of a deployment.
type Tx = contracts.Tx

// DeployMarket deploys the market's contracts from the signer's account, and returns where they are once all are in
// blocks. The account must send nothing else meanwhile: the addresses follow from its nonce.
func DeployMarket(ctx context.Context, client *chain.Client, signer wallet.Signer, options contracts.Options) (contracts.Deployment, error) {
	first, err := client.PendingNonce(ctx, signer.Address())
	if err != nil {
		return contracts.Deployment{}, err
	}
	return ResumeMarket(ctx, client, signer, first, options)
}

// ResumeMarket continues a deployment whose first transaction had the given nonce: what is in blocks already is not
// sent again. On a finished deployment it sends nothing and returns where everything is.
func ResumeMarket(ctx context.Context, client *chain.Client, signer wallet.Signer, first uint64, options contracts.Options) (contracts.Deployment, error) {
	const op = "deploy"
	chainID, err := client.ChainID(ctx)
	if err != nil {
		return contracts.Deployment{}, err
	}
	done, err := client.Nonce(ctx, signer.Address())
	if err != nil {
		return contracts.Deployment{}, err
	}
	deployment, txs := contracts.Plan(signer.Address(), first, chainID, options)
	// A first nonce ahead of the blocks follows transactions that still wait in the pool.
	if done = max(done, first); done < first+uint64(len(txs)) {
		if _, err := deploy(ctx, client, signer, done, txs[done-first:]); err != nil {
			return contracts.Deployment{}, err
		}
	}
	code, err := client.Code(ctx, deployment.Hub)
	if err == nil && len(code) == 0 {
		err = poco.Errorf(poco.Conflict, op, "no hub at %s: did %s send something else meanwhile?", deployment.Hub, signer.Address())
	}
	return deployment, err
}

// Deploy sends the transactions from one account with consecutive nonces, all at once, and waits until each is in a
// block. It works on any chain. The receipts come in the order of txs.
//
// It fails with the name of the first transaction that was refused or reverted; those before it, and some after it,
// may then be on the chain. Cancelling stops the waiting, not the transactions.
func Deploy(ctx context.Context, client *chain.Client, signer wallet.Signer, txs []Tx) ([]*types.Receipt, error) {
	nonce, err := client.PendingNonce(ctx, signer.Address())
	if err != nil {
		return nil, err
	}
	return deploy(ctx, client, signer, nonce, txs)
}

func deploy(ctx context.Context, client *chain.Client, signer wallet.Signer, nonce uint64, txs []Tx) ([]*types.Receipt, error) {
	if len(txs) == 0 {
		return nil, nil
	}
	signed, err := sign(ctx, client, signer, nonce, txs)
	if err != nil {
		return nil, err
	}
	raw := make([][]byte, len(signed))
	for i, tx := range signed {
		if raw[i], err = tx.MarshalBinary(); err != nil {
			return nil, poco.Errorf(poco.Internal, "deploy "+txs[i].What, "%w", err)
		}
	}
	refusals, err := client.SendAll(ctx, raw)
	if err != nil {
		return nil, err
	}
	for i, refusal := range refusals {
		if refusal != nil {
			return nil, poco.Errorf(poco.KindOf(refusal), "deploy "+txs[i].What, "%w", refusal)
		}
	}
	return receipts(ctx, client, signer.Address(), signed, txs)
}

func sign(ctx context.Context, client *chain.Client, signer wallet.Signer, nonce uint64, txs []Tx) ([]*types.Transaction, error) {
	chainID, err := client.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	fees, err := client.Fees(ctx, nil)
	if err != nil {
		return nil, err
	}
	signed := make([]*types.Transaction, len(txs))
	for i, tx := range txs {
		call := chain.Call{To: tx.To, Data: tx.Data, Gas: tx.GasHint}
		if call.Gas == 0 {
			call.Gas = chain.MaxTxGas
		}
		if signed[i], err = signer.SignTx(ctx, fees.Transaction(chainID, nonce+uint64(i), call), chainID); err != nil {
			return nil, err
		}
	}
	return signed, nil
}

// receipts waits for all, asking again at growing intervals.
func receipts(ctx context.Context, client *chain.Client, from common.Address, signed []*types.Transaction, txs []Tx) ([]*types.Receipt, error) {
	hashes := make([]common.Hash, len(signed))
	for i, tx := range signed {
		hashes[i] = tx.Hash()
	}
	for pause := 5 * time.Millisecond; ; pause = min(2*pause, time.Second) {
		found, err := client.Receipts(ctx, hashes)
		if err != nil {
			return nil, err
		}
		complete := true
		for i, receipt := range found {
			switch {
			case receipt == nil:
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
func reverted(ctx context.Context, client *chain.Client, from common.Address, tx *types.Transaction, receipt *types.Receipt) error {
	if receipt.GasUsed == tx.Gas() {
		return fmt.Errorf("out of gas: all %d used", tx.Gas())
	}
	call := chain.Call{To: tx.To(), Data: tx.Data(), Gas: tx.Gas()}
	if _, err := client.Call(ctx, from, call, chain.AtNumber(receipt.BlockNumber.Uint64())); err != nil {
		return err
	}
	return errors.New("reverted")
}
