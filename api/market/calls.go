package market

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Published is an order of the book, decoded. The market is not believed: Hash is what it says, and the
// caller who is to pay compares it with the order's own digest.
type Published[O any] struct {
	Order     O
	Hash      common.Hash
	Remaining uint64
	Status    Status
	Signer    common.Address
	Published Timestamp
}

// List is a page of orders.
type List[O any] struct {
	Orders []Published[O]
	Count  int64 // of all pages
	More   bool
}

// AppOrders lists open app orders, the cheapest first.
func (c *Client) AppOrders(ctx context.Context, q Query) (List[order.App], error) {
	return list[order.App](ctx, c, poco.AppOrderKind, q)
}

// DatasetOrders lists open dataset orders, the cheapest first.
func (c *Client) DatasetOrders(ctx context.Context, q Query) (List[order.Dataset], error) {
	return list[order.Dataset](ctx, c, poco.DatasetOrderKind, q)
}

// WorkerpoolOrders lists open workerpool orders, the cheapest first.
func (c *Client) WorkerpoolOrders(ctx context.Context, q Query) (List[order.Workerpool], error) {
	return list[order.Workerpool](ctx, c, poco.WorkerpoolOrderKind, q)
}

// RequestOrders lists open request orders, the best paying first.
func (c *Client) RequestOrders(ctx context.Context, q Query) (List[order.Request], error) {
	return list[order.Request](ctx, c, poco.RequestOrderKind, q)
}

// AppOrder finds an app order of any status by its digest.
func (c *Client) AppOrder(ctx context.Context, hash common.Hash) (Published[order.App], error) {
	return single[order.App](ctx, c, poco.AppOrderKind, hash)
}

// DatasetOrder finds a dataset order of any status by its digest.
func (c *Client) DatasetOrder(ctx context.Context, hash common.Hash) (Published[order.Dataset], error) {
	return single[order.Dataset](ctx, c, poco.DatasetOrderKind, hash)
}

// WorkerpoolOrder finds a workerpool order of any status by its digest.
func (c *Client) WorkerpoolOrder(ctx context.Context, hash common.Hash) (Published[order.Workerpool], error) {
	return single[order.Workerpool](ctx, c, poco.WorkerpoolOrderKind, hash)
}

// RequestOrder finds a request order of any status by its digest.
func (c *Client) RequestOrder(ctx context.Context, hash common.Hash) (Published[order.Request], error) {
	return single[order.Request](ctx, c, poco.RequestOrderKind, hash)
}

func path(kind poco.OrderKind) string { return "/" + kind.String() + "s" }

func list[O any](ctx context.Context, c *Client, kind poco.OrderKind, q Query) (List[O], error) {
	var answer OrderList
	err := c.do(ctx, request{op: "list " + kind.String() + "s", method: http.MethodGet, path: path(kind), query: q.values(kind)}, &answer)
	if err != nil {
		return List[O]{}, err
	}
	l := List[O]{Count: answer.Count, More: answer.NextPage != nil, Orders: make([]Published[O], len(answer.Orders))}
	for i := range answer.Orders {
		if l.Orders[i], err = decode[O](kind, &answer.Orders[i]); err != nil {
			return List[O]{}, err
		}
	}
	return l, nil
}

func single[O any](ctx context.Context, c *Client, kind poco.OrderKind, hash common.Hash) (Published[O], error) {
	var answer OrderAnswer
	err := c.do(ctx, request{op: "get " + kind.String(), method: http.MethodGet, path: path(kind) + "/" + hash.Hex()}, &answer)
	if err != nil {
		return Published[O]{}, err
	}
	return decode[O](kind, &answer.Document)
}

func decode[O any](kind poco.OrderKind, d *Document) (Published[O], error) {
	parsed, err := ParseOrder(kind, d.Order)
	if err != nil {
		return Published[O]{}, poco.Errorf(poco.Unavailable, "market: read "+kind.String(), "the market sent a bad order: %w", err)
	}
	o, ok := any(parsed).(*O)
	if !ok {
		return Published[O]{}, poco.Errorf(poco.Internal, "market: read "+kind.String(), "%T is no %v", *new(O), kind)
	}
	return Published[O]{Order: *o, Hash: d.OrderHash, Remaining: d.Remaining, Status: d.Status,
		Signer: common.Address(d.Signer), Published: d.PublicationTimestamp}, nil
}

// login asks for a challenge and signs it. It serves one request.
func (c *Client) login(ctx context.Context, signer Signer) (string, error) {
	var answer struct {
		ChallengeAnswer
		Challenge // some gateways send it bare
	}
	err := c.do(ctx, request{op: "login", method: http.MethodGet, path: "/challenge", optionalOK: true,
		query: url.Values{"address": {signer.Address().Hex()}}}, &answer)
	if err != nil {
		return "", err
	}
	challenge := answer.Data
	if challenge.PrimaryType == "" {
		challenge = answer.Challenge
	}
	return challenge.Authorize(ctx, signer, c.chainID)
}

// Publish puts a signed order into the book, in the name of its signer.
func (c *Client) Publish(ctx context.Context, signer Signer, o order.Order) (Document, error) {
	document, err := EncodeOrder(o)
	if err != nil {
		return Document{}, err
	}
	authorization, err := c.login(ctx, signer)
	if err != nil {
		return Document{}, err
	}
	var answer PublishAnswer
	err = c.do(ctx, request{op: "publish " + o.Kind().String(), method: http.MethodPost, path: path(o.Kind()),
		authorization: authorization, body: PublishRequest{Order: document}}, &answer)
	return answer.Published, err
}

// Unpublish takes an order out of the book. Its signature stays valid: only closing it on chain ends it.
func (c *Client) Unpublish(ctx context.Context, signer Signer, kind poco.OrderKind, hash common.Hash) error {
	_, err := c.unpublish(ctx, signer, kind, UnpublishRequest{Target: UnpublishOrderHash, OrderHash: hash.Hex()})
	return err
}

// UnpublishLast takes the signer's latest open order for a resource out of the book.
func (c *Client) UnpublishLast(ctx context.Context, signer Signer, kind poco.OrderKind, resource common.Address) ([]common.Hash, error) {
	r := UnpublishRequest{Target: UnpublishLast}
	*r.Resource(kind) = resource.Hex()
	return c.unpublish(ctx, signer, kind, r)
}

// UnpublishAll takes all of the signer's open orders for a resource out of the book.
func (c *Client) UnpublishAll(ctx context.Context, signer Signer, kind poco.OrderKind, resource common.Address) ([]common.Hash, error) {
	r := UnpublishRequest{Target: UnpublishAll}
	*r.Resource(kind) = resource.Hex()
	return c.unpublish(ctx, signer, kind, r)
}

func (c *Client) unpublish(ctx context.Context, signer Signer, kind poco.OrderKind, r UnpublishRequest) ([]common.Hash, error) {
	authorization, err := c.login(ctx, signer)
	if err != nil {
		return nil, err
	}
	var answer UnpublishAnswer
	err = c.do(ctx, request{op: "unpublish " + kind.String(), method: http.MethodPut, path: path(kind),
		authorization: authorization, body: r}, &answer)
	return answer.Unpublished, err
}

// Deals lists deals, the latest first; more tells whether another page follows.
func (c *Client) Deals(ctx context.Context, q DealQuery) (deals []Deal, more bool, err error) {
	var answer DealList
	err = c.do(ctx, request{op: "list deals", method: http.MethodGet, path: "/deals", query: q.values()}, &answer)
	return answer.Deals, answer.NextPage != nil, err
}

// Deal finds a deal.
func (c *Client) Deal(ctx context.Context, id common.Hash) (Deal, error) {
	var answer DealAnswer
	err := c.do(ctx, request{op: "get deal", method: http.MethodGet, path: "/deals/" + id.Hex()}, &answer)
	return answer.Deal, err
}

// Categories lists categories, the shortest first.
func (c *Client) Categories(ctx context.Context, p Paging) (categories []Category, more bool, err error) {
	q := make(url.Values)
	p.add(q)
	var answer CategoryList
	err = c.do(ctx, request{op: "list categories", method: http.MethodGet, path: "/categories", query: q}, &answer)
	return answer.Categories, answer.NextPage != nil, err
}

// Category finds a category.
func (c *Client) Category(ctx context.Context, id uint64) (Category, error) {
	var answer CategoryAnswer
	err := c.do(ctx, request{op: "get category", method: http.MethodGet, path: "/categories/" + strconv.FormatUint(id, 10)}, &answer)
	return answer.Category, err
}

// Trades are the latest deals of a category, the latest first.
func (c *Client) Trades(ctx context.Context, category uint64) ([]Trade, error) {
	var answer TradeList
	err := c.do(ctx, request{op: "trades", method: http.MethodGet, path: "/ohlc",
		query: url.Values{"category": {strconv.FormatUint(category, 10)}}}, &answer)
	return answer.OHLC, err
}

// Metrics tells how far the market has followed the chain and how many orders are open.
func (c *Client) Metrics(ctx context.Context) (Metrics, error) {
	var answer Metrics
	err := c.do(ctx, request{op: "metrics", method: http.MethodGet, path: "/metrics"}, &answer)
	return answer, err
}

// Version tells which version the market calls itself.
func (c *Client) Version(ctx context.Context) (string, error) {
	var answer Version
	err := c.do(ctx, request{op: "version", method: http.MethodGet, path: "/version"}, &answer)
	return answer.Version, err
}

func (c *Client) compassPath(pool common.Address) string {
	return fmt.Sprintf("/%d/workerpools/%s", c.chainID, pool.Hex())
}

// WorkerpoolURL asks the compass where a pool's scheduler answers; [poco.NotFound] when nobody said so.
func (c *Client) WorkerpoolURL(ctx context.Context, pool common.Address) (string, error) {
	var answer WorkerpoolAPI
	err := c.do(ctx, request{op: "compass", method: http.MethodGet, path: c.compassPath(pool), optionalOK: true}, &answer)
	return answer.APIURL, err
}

// SetWorkerpoolURL tells the compass where a pool's scheduler answers, in the name of the pool's owner.
func (c *Client) SetWorkerpoolURL(ctx context.Context, signer Signer, pool common.Address, apiURL string) error {
	authorization, err := c.login(ctx, signer)
	if err != nil {
		return err
	}
	var answer WorkerpoolAPI
	return c.do(ctx, request{op: "compass", method: http.MethodPut, path: c.compassPath(pool), optionalOK: true,
		authorization: authorization, body: WorkerpoolAPI{APIURL: apiURL}}, &answer)
}
