// Package platformtest plays the people whom a platform has to withstand: a pool that sells and never works, a worker
// that is paid for one result and uploads another. They are accounts like any other, on a running platform. And it puts
// the roles on a chain that is not theirs: the reference's contracts, on any node.
//
// It is for tests only, of packages platform, sdk and cli.
package platformtest

import (
	"bytes"
	"context"
	"crypto/sha256"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// Rogue is a pool without a scheduler: what happens to its tasks is what the test does.
type Rogue struct {
	Pool common.Address

	network sdk.Network
	key     *wallet.Key // owns the pool and works for it
	chain   *chain.Client
	hub     *hub.Hub
}

// NewRogue registers a pool for an account and puts it on sale for a category, at next to nothing.
func NewRogue(ctx context.Context, n sdk.Network, key *wallet.Key, category uint64) (*Rogue, error) {
	r := &Rogue{network: n, key: key}
	var err error
	if r.chain, err = chain.Dial(ctx, n.RPC); err != nil {
		return nil, err
	}
	if r.hub, err = hub.Open(ctx, r.chain, n.Hub); err != nil {
		return nil, err
	}
	pool := hub.Workerpool{Owner: key.Address(), Description: "rogue"}
	if r.Pool, err = r.hub.PredictWorkerpool(ctx, pool); err != nil {
		return nil, err
	}
	if err := r.Send(ctx, r.hub.CreateWorkerpool(pool)); err != nil {
		return nil, err
	}
	o := order.Workerpool{
		Workerpool: r.Pool, Price: order.Uint(uint64(1000)), Volume: order.Uint(uint64(100)), Category: order.Uint(category),
		Trust: order.Uint(uint64(1)), Salt: common.BytesToHash(r.Pool.Bytes()),
	}
	if o.Sign, err = key.SignHash(ctx, r.hub.Domain().Digest(&o)); err != nil {
		return nil, err
	}
	book, err := market.NewClient(market.Config{URL: n.Market, ChainID: n.ChainID})
	if err != nil {
		return nil, err
	}
	_, err = book.Publish(ctx, key, &o)
	return r, err
}

// Close ends the rogue's connection.
func (r *Rogue) Close() { r.chain.Close() }

// Send has calls of the rogue in the chain.
func (r *Rogue) Send(ctx context.Context, calls ...chain.Call) error {
	txs := make([]contracts.Tx, len(calls))
	for i, c := range calls {
		txs[i] = contracts.Tx{To: c.To, Data: c.Data, GasHint: 3_000_000, What: c.What}
	}
	_, err := devchain.Deploy(ctx, r.chain, r.key, txs)
	return err
}

// Finish completes the first task of a deal with a digest, and says that the result is what was uploaded.
func (r *Rogue) Finish(ctx context.Context, deal common.Hash, upload []byte) (task common.Hash, err error) {
	content, err := blob.NewClient(r.network.IPFS, r.network.IPFS, nil)
	if err != nil {
		return task, err
	}
	cid, _, err := content.Add(ctx, bytes.NewReader(upload))
	if err != nil {
		return task, err
	}
	ref := hub.TaskRef{DealID: deal}
	authorization := poco.Authorization{Worker: r.key.Address(), TaskID: ref.ID()}
	if authorization.Signature, err = r.key.SignMessage(ctx, authorization.Hash()); err != nil {
		return task, err
	}
	digest := sha256.Sum256([]byte("an honest answer"))
	return ref.ID(), r.Send(ctx, r.hub.Initialize(ref),
		r.hub.ContributeAndFinalize(ref.ID(), digest, result.IPFS(cid).Encode(), nil, authorization, nil))
}
