package devchain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
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
	deployment, left, nonce, err := restOfMarket(ctx, client, signer.Address(), first, options)
	if err != nil {
		return contracts.Deployment{}, err
	}
	if _, err := deploy(ctx, client, signer, nonce, left); err != nil {
		return contracts.Deployment{}, err
	}
	code, err := client.Code(ctx, deployment.Hub)
	if err == nil && len(code) == 0 {
		err = poco.Errorf(poco.Conflict, op, "no hub at %s: did %s send something else meanwhile?", deployment.Hub, signer.Address())
	}
	return deployment, err
}

// RestOfMarket is what [ResumeMarket] would send, and where everything will be.
func RestOfMarket(ctx context.Context, client *chain.Client, deployer common.Address, first uint64, options contracts.Options) (contracts.Deployment, []Tx, error) {
	deployment, left, _, err := restOfMarket(ctx, client, deployer, first, options)
	return deployment, left, err
}

// restOfMarket is what of a deployment is in no block, and the nonce that it goes on with.
func restOfMarket(ctx context.Context, client *chain.Client, deployer common.Address, first uint64, options contracts.Options) (d contracts.Deployment, left []Tx, nonce uint64, err error) {
	chainID, err := client.ChainID(ctx)
	if err != nil {
		return d, nil, 0, err
	}
	done, err := client.Nonce(ctx, deployer)
	if err != nil {
		return d, nil, 0, err
	}
	d, txs := contracts.Plan(deployer, first, chainID, options)
	nonce = max(done, first) // a first nonce ahead of the blocks follows transactions that still wait in the pool
	return d, txs[min(nonce-first, uint64(len(txs))):], nonce, nil
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

// patience is how long no transaction of a deployment may reach a block before the first of those that wait is sent
// again at a higher price. On a busy chain the price was too low; a development node that mines on arrival can sleep
// through an arrival and wakes at the next.
const patience = 15 * time.Second

// rollout is the transactions of a deployment under way.
type rollout struct {
	client  *chain.Client
	signer  wallet.Signer
	chainID *big.Int
	nonce   uint64
	txs     []Tx
	signed  [][]*types.Transaction // of each its versions, which differ in the price
}

func deploy(ctx context.Context, client *chain.Client, signer wallet.Signer, nonce uint64, txs []Tx) ([]*types.Receipt, error) {
	if len(txs) == 0 {
		return nil, nil
	}
	chainID, err := client.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	fees, err := client.Fees(ctx, nil)
	if err != nil {
		return nil, err
	}
	r := &rollout{client, signer, chainID, nonce, txs, make([][]*types.Transaction, len(txs))}
	raw := make([][]byte, len(txs))
	for i := range txs {
		if raw[i], err = r.sign(ctx, i, fees); err != nil {
			return nil, err
		}
	}
	refusals, err := client.SendAll(ctx, raw)
	if err != nil {
		return nil, err
	}
	for i, refusal := range refusals {
		if refusal != nil {
			return nil, r.failed(i, refusal)
		}
	}
	return r.receipts(ctx)
}

func (r *rollout) failed(i int, err error) error {
	return poco.Errorf(poco.KindOf(err), "deploy "+r.txs[i].What, "%w", err)
}

// sign adds a version of transaction i and returns what to send.
func (r *rollout) sign(ctx context.Context, i int, fees chain.Fees) ([]byte, error) {
	call := chain.Call{To: r.txs[i].To, Data: r.txs[i].Data, Gas: r.txs[i].GasHint}
	if call.Gas == 0 {
		call.Gas = chain.MaxTxGas
	}
	tx, err := r.signer.SignTx(ctx, fees.Transaction(r.chainID, r.nonce+uint64(i), call), r.chainID)
	if err != nil {
		return nil, err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return nil, r.failed(i, err)
	}
	r.signed[i] = append(r.signed[i], tx)
	return raw, nil
}

// receipts waits for all, asking again at growing intervals.
func (r *rollout) receipts(ctx context.Context) ([]*types.Receipt, error) {
	found := make([]*types.Receipt, len(r.txs))
	last := time.Now() // when something reached a block, or was sent
	for pause := 5 * time.Millisecond; ; pause = min(2*pause, time.Second) {
		some, err := r.look(ctx, found)
		if err != nil {
			return nil, err
		}
		waiting := slices.Index(found, nil)
		if waiting < 0 {
			return found, nil
		}
		switch {
		case some:
			last = time.Now()
		case time.Since(last) >= patience:
			if err := r.outbid(ctx, found, waiting); err != nil {
				return nil, err
			}
			last = time.Now()
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, poco.Errorf(poco.Timeout, "deploy "+r.txs[waiting].What, "waiting for its receipt: %w", ctx.Err())
		}
	}
}

// look fills in the receipts that are new, and tells whether there were some.
func (r *rollout) look(ctx context.Context, found []*types.Receipt) (some bool, err error) {
	var hashes []common.Hash
	var of []int
	for i, versions := range r.signed {
		if found[i] != nil {
			continue
		}
		for _, tx := range versions {
			hashes, of = append(hashes, tx.Hash()), append(of, i)
		}
	}
	receipts, err := r.client.Receipts(ctx, hashes)
	if err != nil {
		return false, err
	}
	for k, receipt := range receipts {
		if receipt == nil {
			continue
		}
		i := of[k]
		if receipt.Status != types.ReceiptStatusSuccessful {
			return false, poco.Errorf(poco.Refused, "deploy "+r.txs[i].What, "%w",
				reverted(ctx, r.client, r.signer.Address(), r.signed[i][0], receipt))
		}
		found[i], some = receipt, true
	}
	return some, nil
}

// outbid sends transaction i again at a higher price, and as they are those after it that have no receipt: a node whose
// block was full may have dropped them.
func (r *rollout) outbid(ctx context.Context, found []*types.Receipt, i int) error {
	fees, err := r.client.Fees(ctx, nil)
	if err != nil {
		return err
	}
	offer, _ := fees.Outbid(r.signed[i][len(r.signed[i])-1], nil)
	raw, err := r.sign(ctx, i, offer)
	if err != nil {
		return err
	}
	all := [][]byte{raw}
	for k := i + 1; k < len(r.txs); k++ {
		if found[k] != nil {
			continue
		}
		again, err := r.signed[k][len(r.signed[k])-1].MarshalBinary()
		if err != nil {
			return r.failed(k, err)
		}
		all = append(all, again)
	}
	refusals, err := r.client.SendAll(ctx, all)
	if err != nil {
		return err
	}
	if refusal := refusals[0]; refusal != nil && !errors.Is(refusal, chain.ErrNonceTooLow) { // used: mined this moment
		return r.failed(i, refusal)
	}
	return nil
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
