package sdk

import (
	"context"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/poco/order"
)

// shelf is a book with some orders of one's own before those of the market.
type shelf struct {
	broker.Book
	client *Client
	own    Own
}

// AppOrders implements broker.Book.
func (s shelf) AppOrders(ctx context.Context, q market.Query) (market.List[order.App], error) {
	list, err := s.Book.AppOrders(ctx, q)
	return before(s.client, s.own.App, list, err)
}

// DatasetOrders implements broker.Book.
func (s shelf) DatasetOrders(ctx context.Context, q market.Query) (market.List[order.Dataset], error) {
	list, err := s.Book.DatasetOrders(ctx, q)
	return before(s.client, s.own.Dataset, list, err)
}

// WorkerpoolOrders implements broker.Book.
func (s shelf) WorkerpoolOrders(ctx context.Context, q market.Query) (market.List[order.Workerpool], error) {
	list, err := s.Book.WorkerpoolOrders(ctx, q)
	if s.own.Pool == nil || q.Category == nil || s.own.Pool.Category != order.Uint(*q.Category) {
		return list, err
	}
	return before(s.client, s.own.Pool, list, err)
}

func before[O any, P orderOf[O]](c *Client, own *O, list market.List[O], err error) (market.List[O], error) {
	if own == nil || err != nil {
		return list, err
	}
	o := P(own)
	volume, _ := o.MaxVolume().Uint64()
	mine := market.Published[O]{Order: *own, Hash: c.Digest(o), Remaining: volume, Signer: c.Address()}
	list.Orders = append([]market.Published[O]{mine}, list.Orders...)
	list.Count++
	return list, nil
}
