package sdk

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// DeployApp registers an application for its owner; one that is registered already is a [poco.Conflict].
func (c *Client) DeployApp(ctx context.Context, a hub.App) (common.Address, Sent, error) {
	return c.deploy(ctx, hub.AppKind, c.hub.CreateApp(a), func() (common.Address, error) { return c.hub.PredictApp(ctx, a) })
}

// DeployDataset registers a dataset for its owner.
func (c *Client) DeployDataset(ctx context.Context, d hub.Dataset) (common.Address, Sent, error) {
	return c.deploy(ctx, hub.DatasetKind, c.hub.CreateDataset(d), func() (common.Address, error) { return c.hub.PredictDataset(ctx, d) })
}

// DeployWorkerpool registers a pool for its owner.
func (c *Client) DeployWorkerpool(ctx context.Context, p hub.Workerpool) (common.Address, Sent, error) {
	return c.deploy(ctx, hub.WorkerpoolKind, c.hub.CreateWorkerpool(p), func() (common.Address, error) { return c.hub.PredictWorkerpool(ctx, p) })
}

func (c *Client) deploy(ctx context.Context, k hub.Kind, call chain.Call, predict func() (common.Address, error)) (common.Address, Sent, error) {
	address, err := predict()
	if err != nil {
		return address, Sent{}, err
	}
	if _, registered, err := c.hub.Owner(ctx, k, address); err != nil {
		return address, Sent{}, err
	} else if registered {
		return address, Sent{}, poco.Errorf(poco.Conflict, "deploy", "%v already deployed at address %v", title(k), address).
			WithHint("use it as it is, or change its name in iexec.json")
	}
	call.What += " " + address.Hex()
	sent, err := c.Send(ctx, call)
	return address, sent, err
}

func title(k hub.Kind) string { return [...]string{"App", "Dataset", "Workerpool"}[k] }

// Transfer gives an asset of the client's account to another one.
func (c *Client) Transfer(ctx context.Context, k hub.Kind, asset, to common.Address) (Sent, error) {
	owner, registered, err := c.hub.Owner(ctx, k, asset)
	switch {
	case err != nil:
		return Sent{}, err
	case !registered:
		return Sent{}, poco.Errorf(poco.NotFound, "transfer", "No %v deployed at address %v", k, asset)
	case owner != c.Address():
		return Sent{}, poco.Errorf(poco.Forbidden, "transfer", "Only %v owner %v can transfer %v ownership, not %v", k, owner, k, c.Address())
	}
	return c.Send(ctx, c.hub.TransferEntry(k, asset, owner, to))
}

// CreateCategory appends a category and returns its id. Only the hub's administrator may.
func (c *Client) CreateCategory(ctx context.Context, k poco.Category) (uint64, Sent, error) {
	administrator, err := c.hub.Administrator(ctx)
	if err != nil {
		return 0, Sent{}, err
	}
	if administrator != c.Address() {
		return 0, Sent{}, poco.Errorf(poco.Forbidden, "category", "only category owner %v can create new categories", administrator)
	}
	sent, err := c.Send(ctx, c.hub.CreateCategory(k))
	if err != nil || c.rehearsal != nil {
		return 0, sent, err
	}
	receipt, err := c.chain.Receipt(ctx, sent.TxHash)
	if err != nil {
		return 0, sent, err
	}
	created, ok := c.hub.CategoryOf(receipt)
	if !ok {
		return 0, sent, poco.Errorf(poco.Unavailable, "category", "the node shows no category in transaction %v", sent.TxHash)
	}
	return created.ID, sent, nil
}
