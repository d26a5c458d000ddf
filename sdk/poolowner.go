package sdk

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// DeployPoolOwner deploys a contract that owns pools for the client's account. A first delegate gets all roles; the zero
// address: nobody does.
func (c *Client) DeployPoolOwner(ctx context.Context, delegate common.Address) (hub.PoolOwner, Sent, error) {
	const op = "deploy"
	sent, err := c.Send(ctx, c.hub.DeployPoolOwner(c.Address(), delegate))
	if err != nil {
		return hub.PoolOwner{}, sent, err
	}
	if c.rehearsal != nil {
		nonce, err := c.chain.Nonce(ctx, c.Address())
		return c.hub.PoolOwner(crypto.CreateAddress(c.Address(), nonce)), sent, err
	}
	receipt, err := c.chain.Receipt(ctx, sent.TxHash)
	if err != nil {
		return hub.PoolOwner{}, sent, err
	}
	if receipt == nil || receipt.ContractAddress == (common.Address{}) {
		return hub.PoolOwner{}, sent, poco.Errorf(poco.Unavailable, op, "the node does not show the contract that %v made", sent.TxHash)
	}
	return c.hub.PoolOwner(receipt.ContractAddress), sent, nil
}
