package sdk

import (
	"context"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Digest is an order's hash: what is signed, and what the market and the hub call it by.
func (c *Client) Digest(o order.Order) common.Hash { return c.hub.Domain().Digest(o) }

// Sign signs an order in the name of the client's account; an order without a salt gets one.
func (c *Client) Sign(ctx context.Context, o order.Order) error {
	if c.key == nil {
		return poco.Errorf(poco.Unauthorized, "order", "this client has no key: it can only read")
	}
	var err error
	switch o := o.(type) {
	case *order.App:
		o.Salt = salted(o.Salt)
		o.Sign, err = c.signature(ctx, o)
	case *order.Dataset:
		o.Salt = salted(o.Salt)
		o.Sign, err = c.signature(ctx, o)
	case *order.Workerpool:
		o.Salt = salted(o.Salt)
		o.Sign, err = c.signature(ctx, o)
	case *order.Request:
		o.Salt = salted(o.Salt)
		o.Sign, err = c.signature(ctx, o)
	}
	return err
}

func salted(s common.Hash) common.Hash {
	if s == (common.Hash{}) {
		return salt()
	}
	return s
}

// AssetKind is the kind of asset that an order of a kind is about; false for request orders.
func AssetKind(k poco.OrderKind) (hub.Kind, bool) {
	switch k {
	case poco.AppOrderKind:
		return hub.AppKind, true
	case poco.DatasetOrderKind:
		return hub.DatasetKind, true
	case poco.WorkerpoolOrderKind:
		return hub.WorkerpoolKind, true
	default:
		return 0, false
	}
}

// OrderKind is the kind of the orders that sell assets of a kind.
func OrderKind(k hub.Kind) poco.OrderKind {
	return [...]poco.OrderKind{hub.AppKind: poco.AppOrderKind, hub.DatasetKind: poco.DatasetOrderKind, hub.WorkerpoolKind: poco.WorkerpoolOrderKind}[k]
}

// MaySign checks that the client's account is the one whose signature counts on an order, before anything is signed: the
// asset's owner, or the requester.
func (c *Client) MaySign(ctx context.Context, o order.Order) error {
	const op = "order"
	kind, ok := AssetKind(o.Kind())
	if !ok {
		if r, ok := o.(*order.Request); ok && r.Requester != c.Address() {
			return poco.Errorf(poco.Forbidden, op, "the request is %v's: %v cannot sign it", r.Requester, c.Address())
		}
		return nil
	}
	owner, registered, err := c.hub.Owner(ctx, kind, o.Resource())
	switch {
	case err != nil:
		return err
	case !registered:
		return poco.Errorf(poco.NotFound, op, "No %v deployed at address %v", kind, o.Resource())
	case owner != c.Address():
		return poco.Errorf(poco.Forbidden, op, "only %v owner %v can sign a %v, not %v", kind, owner, o.Kind(), c.Address())
	}
	return nil
}

// Publish puts an order into the market's book, signed if it is not yet, and returns its digest.
func (c *Client) Publish(ctx context.Context, o order.Order) (common.Hash, error) {
	if len(o.Signature()) == 0 {
		if err := c.Sign(ctx, o); err != nil {
			return common.Hash{}, err
		}
	}
	hash := c.Digest(o)
	if err := c.willEnd(ctx, o); err != nil {
		return hash, err
	}
	if c.rehearsal != nil {
		c.rehearsal.add(Step{What: fmt.Sprintf("publish the %v of %v", o.Kind(), o.Resource()), Order: hash})
		return hash, nil
	}
	book, err := c.Market()
	if err != nil {
		return hash, err
	}
	_, err = book.Publish(ctx, c.key, o)
	return hash, err
}

// Unpublish takes one order out of the book; its signature stays valid, see [Client.Cancel].
func (c *Client) Unpublish(ctx context.Context, k poco.OrderKind, hash common.Hash) error {
	if c.rehearsal != nil {
		c.rehearsal.add(Step{What: fmt.Sprintf("unpublish a %v", k), Order: hash})
		return nil
	}
	book, err := c.Market()
	if err != nil {
		return err
	}
	return book.Unpublish(ctx, c.key, k, hash)
}

// UnpublishOf takes the account's last order for an asset out of the book, or all of them.
func (c *Client) UnpublishOf(ctx context.Context, k poco.OrderKind, resource common.Address, all bool) ([]common.Hash, error) {
	if c.rehearsal != nil {
		c.rehearsal.add(Step{What: fmt.Sprintf("unpublish what there is of %v", resource)})
		return nil, nil
	}
	book, err := c.Market()
	if err != nil {
		return nil, err
	}
	if all {
		return book.UnpublishAll(ctx, c.key, k, resource)
	}
	return book.UnpublishLast(ctx, c.key, k, resource)
}

// Cancel closes an order on chain: it can never be matched again, whoever has a copy.
func (c *Client) Cancel(ctx context.Context, o order.Order) (Sent, error) {
	if err := c.MaySign(ctx, o); err != nil {
		return Sent{}, err
	}
	return c.Send(ctx, c.hub.ManageOrder(o, order.CloseOrder, nil))
}

// Published finds an order of the book by its digest, decoded, and how much of it is left. The digest is recomputed.
func (c *Client) Published(ctx context.Context, k poco.OrderKind, hash common.Hash) (order.Order, uint64, error) {
	book, err := c.Market()
	if err != nil {
		return nil, 0, err
	}
	var o order.Order
	var remaining uint64
	switch k {
	case poco.AppOrderKind:
		o, remaining, err = opened(book.AppOrder(ctx, hash))
	case poco.DatasetOrderKind:
		o, remaining, err = opened(book.DatasetOrder(ctx, hash))
	case poco.WorkerpoolOrderKind:
		o, remaining, err = opened(book.WorkerpoolOrder(ctx, hash))
	default:
		o, remaining, err = opened(book.RequestOrder(ctx, hash))
	}
	if err == nil && c.Digest(o) != hash {
		return nil, 0, poco.Errorf(poco.Unverified, "market", "the market answers another %v than %v", k, hash)
	}
	return o, remaining, err
}

// orderOf is a pointer to an order, which is what has its methods.
type orderOf[O any] interface {
	*O
	order.Order
}

func opened[O any, P orderOf[O]](p market.Published[O], err error) (order.Order, uint64, error) {
	return P(&p.Order), p.Remaining, err
}

// Matched is a deal that was made.
type Matched struct {
	DealID common.Hash `json:"dealid"`
	Volume uint64      `json:"volume"`
	TxHash common.Hash `json:"txHash"`
	Block  uint64      `json:"-"`
}

// Match makes a deal of signed orders; the requester pays, of its stake, and is the one to send it, or else sponsors.
func (c *Client) Match(ctx context.Context, set *order.Set) (Matched, error) {
	call := c.hub.MatchOrders(set)
	if set.Request.Requester != c.Address() {
		call = c.hub.SponsorMatchOrders(set)
	}
	sent, err := c.Send(ctx, call)
	m := Matched{TxHash: sent.TxHash, Block: sent.Block}
	if err != nil || c.rehearsal != nil {
		return m, err
	}
	receipt, err := c.chain.Receipt(ctx, sent.TxHash)
	if err != nil {
		return m, err
	}
	for _, e := range c.hub.EventsOf(receipt, 0) {
		if matched, ok := e.Event.(poco.OrdersMatched); ok {
			m.DealID, m.Volume = matched.DealID, matched.Volume
			return m, nil
		}
	}
	return m, poco.Errorf(poco.Unavailable, "match", "the node shows no deal in transaction %v", sent.TxHash)
}

// Document finds an order of the book by its digest, of any status, as the market writes it.
func (c *Client) Document(ctx context.Context, k poco.OrderKind, hash common.Hash) (market.Document, error) {
	book, err := c.Market()
	if err != nil {
		return market.Document{}, err
	}
	switch k {
	case poco.AppOrderKind:
		p, err := book.AppOrder(ctx, hash)
		return document(c, p, err)
	case poco.DatasetOrderKind:
		p, err := book.DatasetOrder(ctx, hash)
		return document(c, p, err)
	case poco.WorkerpoolOrderKind:
		p, err := book.WorkerpoolOrder(ctx, hash)
		return document(c, p, err)
	default:
		p, err := book.RequestOrder(ctx, hash)
		return document(c, p, err)
	}
}

func document[O any, P orderOf[O]](c *Client, p market.Published[O], err error) (market.Document, error) {
	if err != nil {
		return market.Document{}, err
	}
	encoded, err := market.EncodeOrder(P(&p.Order))
	return market.Document{OrderHash: p.Hash, ChainID: c.network.ChainID, Order: encoded, Remaining: p.Remaining, Status: p.Status,
		Signer: market.Address(p.Signer), PublicationTimestamp: p.Published}, err
}

// DecodeCall reads the data of a call to the hub and its contracts, see [hub.Hub.Describe].
func (c *Client) DecodeCall(to common.Address, data []byte) (method string, arguments []any, ok bool) {
	return c.hub.Describe(to, data)
}

// OpenOrders are all orders of the client's account that are open in the market's book.
func (c *Client) OpenOrders(ctx context.Context) (open []order.Order, err error) {
	book, err := c.Market()
	if err != nil {
		return nil, err
	}
	add := func(_ common.Hash, o order.Order) { open = append(open, o) }
	for _, k := range []poco.OrderKind{poco.AppOrderKind, poco.DatasetOrderKind, poco.WorkerpoolOrderKind, poco.RequestOrderKind} {
		q := anywhere(k)
		switch k { // an owner of assets, or a requester
		case poco.RequestOrderKind:
			q.Requester = market.For(c.Address())
		case poco.AppOrderKind:
			q.Owner, q.App = c.Address(), market.Filter{}
		case poco.DatasetOrderKind:
			q.Owner, q.Dataset = c.Address(), market.Filter{}
		default:
			q.Owner = c.Address()
		}
		if err := each(ctx, book, k, q, math.MaxInt, add); err != nil {
			return nil, err
		}
	}
	return open, nil
}
