package keeper

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/poco/order"
)

// ending is an order whose time has come.
type ending struct {
	expiry.Expiry
	order order.Order
}

// endOrders closes what has expired and can still be matched.
func (k *Keeper) endOrders(ctx context.Context, now uint64) error {
	due, wrong := k.expired(now)
	if len(due) == 0 {
		return wrong
	}
	head, err := k.Hub.Client().Head(ctx)
	if err != nil {
		return errors.Join(wrong, err)
	}
	hashes := make([]common.Hash, len(due))
	for i, e := range due {
		hashes[i] = e.Hash
	}
	consumed, err := k.Hub.ConsumedAll(ctx, hashes)
	if err != nil {
		return errors.Join(wrong, err)
	}
	for i, e := range due {
		var err error
		if consumed[i].Cmp(e.order.MaxVolume()) >= 0 {
			err = k.settleOrder(e.Hash, head.Number)
		} else {
			// Not ended, or not any more: a reorganisation may bring an order back that was used up.
			delete(k.closed, e.Hash)
			err = k.close(ctx, e, now)
		}
		wrong = errors.Join(wrong, err)
	}
	return wrong
}

// expired are this hub's orders whose time has come.
func (k *Keeper) expired(now uint64) (due []ending, wrong error) {
	all, wrong := k.Expiries.List()
	for _, e := range all {
		if now < e.Expires || e.Genesis != k.genesis || e.ChainID != k.Hub.Domain().ChainID || e.Hub != k.Hub.Address() {
			continue
		}
		o, err := e.Open()
		if err != nil {
			wrong = errors.Join(wrong, err)
			continue
		}
		due = append(due, ending{e, o})
	}
	return due, wrong
}

// settleOrder forgets an order once its end is so deep in the chain that it stays.
func (k *Keeper) settleOrder(hash common.Hash, head uint64) error {
	since, seen := k.closed[hash]
	switch {
	case !seen || head < since:
		k.closed[hash] = head
	case head >= since+k.Depth:
		delete(k.closed, hash)
		k.Log.Info("the order has ended", "order", hash)
		return k.Expiries.Remove(hash)
	}
	return nil
}

// close has the hub close an order. The market is told first where the keeper acts for the signer; where it does not
// answer, the closing takes the order off the book as well.
func (k *Keeper) close(ctx context.Context, e ending, now uint64) error {
	name := closing(e.Hash)
	if _, begun := k.tries[name]; !begun && k.Book != nil && e.Signer == k.Account {
		if err := k.Book.Unpublish(ctx, e.order.Kind(), e.Hash); err != nil {
			k.Log.Info("the market keeps the order until it is closed", "order", e.Hash, "err", err)
		}
	}
	_, err := k.have(ctx, name, now, k.Hub.ManageOrder(e.order, order.CloseOrder, e.Close))
	return err
}

func closing(hash common.Hash) string { return "expire " + hash.Hex() }
