package market

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
)

// InsertForBench writes an order into the table without judging it.
func InsertForBench(ctx context.Context, tx *store.Tx, domain order.Domain, o order.Order, signer common.Address, published int64) error {
	document, err := api.EncodeOrder(o)
	if err != nil {
		return err
	}
	r := rowOf(o, domain.Digest(o), signer, document)
	r.remaining, r.published, r.status = r.volume, published, api.Open
	return r.insert(ctx, tx)
}
