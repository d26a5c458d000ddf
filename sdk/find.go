package sdk

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// People type the beginning of an identifier, or a name. What it stands for is looked for in what the market lists, in a
// bounded part of it; whole identifiers are taken as they are, so that nothing needs a market.

// beginning is the beginning of an identifier that may stand for the whole: from four digits on.
var beginning = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^0x[0-9a-f]{4,64}$`) })

// Bounds of what is looked through.
const (
	maxDealPages = 5       // of the latest deals
	maxTasks     = 200_000 // of those deals
	maxBookPages = 5       // of an order book
)

// DealID is the deal whose identifier is, or begins as, the text: among the latest deals of the client's account and of
// everybody.
func (c *Client) DealID(ctx context.Context, text string) (common.Hash, error) {
	return whole(text, "deal", func() (ids []common.Hash, err error) {
		deals, err := c.latestDeals(ctx)
		for _, d := range deals {
			ids = append(ids, d.DealID)
		}
		return ids, err
	})
}

// TaskID is the task whose identifier is, or begins as, the text: among those of the latest deals.
func (c *Client) TaskID(ctx context.Context, text string) (common.Hash, error) {
	return whole(text, "task", func() ([]common.Hash, error) {
		deals, err := c.latestDeals(ctx)
		return tasksOf(deals), err
	})
}

// DealOrTaskID is the deal or task whose identifier is, or begins as, the text.
func (c *Client) DealOrTaskID(ctx context.Context, text string) (common.Hash, error) {
	return whole(text, "deal or task", func() ([]common.Hash, error) {
		deals, err := c.latestDeals(ctx)
		ids := tasksOf(deals)
		for _, d := range deals {
			ids = append(ids, d.DealID)
		}
		return ids, err
	})
}

// OrderHash is the open order of the market's book whose digest is, or begins as, the text.
func (c *Client) OrderHash(ctx context.Context, k poco.OrderKind, text string) (common.Hash, error) {
	return whole(text, k.String(), func() ([]common.Hash, error) {
		book, err := c.Market()
		if err != nil {
			return nil, err
		}
		var hashes []common.Hash
		err = each(ctx, book, k, anywhere(k), maxBookPages, func(hash common.Hash, _ order.Order) { hashes = append(hashes, hash) })
		return hashes, err
	})
}

// Asset is the asset whose address is, or begins as, the text, or that the network's description calls so: among what
// the description names and what is on sale.
//
// Rationale: it is for choosing what is read, run or bought, at a price that is shown. Whoever gives something away names
// the whole address.
func (c *Client) Asset(ctx context.Context, k hub.Kind, text string) (common.Address, error) {
	if common.IsHexAddress(text) {
		return common.HexToAddress(text), nil
	}
	known := c.knownAssets(k)
	if k == hub.AppKind {
		for _, a := range c.network.Apps {
			if a.Name == text {
				return a.Address, nil
			}
		}
	}
	lower := strings.ToLower(text)
	if !beginning().MatchString(lower) || len(lower) > 2+2*common.AddressLength {
		return common.Address{}, poco.Errorf(poco.Invalid, "", "%.80s is not a valid ethereum address, nor its beginning from four digits on", text)
	}
	onSale, err := c.onSale(ctx, k)
	if err != nil {
		return common.Address{}, err
	}
	return only(append(known, onSale...), lower, k.String(), func(a common.Address) string { return strings.ToLower(a.Hex()) })
}

// knownAssets are those that the network's description names.
func (c *Client) knownAssets(k hub.Kind) (known []common.Address) {
	switch {
	case k == hub.AppKind:
		for _, a := range c.network.Apps {
			known = append(known, a.Address)
		}
	case k == hub.WorkerpoolKind && c.network.Workerpool != (common.Address{}):
		known = append(known, c.network.Workerpool)
	}
	return known
}

// onSale are the assets of a kind that the market has open orders for.
func (c *Client) onSale(ctx context.Context, k hub.Kind) (assets []common.Address, err error) {
	book, err := c.Market()
	if err != nil {
		return nil, err
	}
	err = each(ctx, book, OrderKind(k), anywhere(OrderKind(k)), maxBookPages, func(_ common.Hash, o order.Order) { assets = append(assets, o.Resource()) })
	return assets, err
}

// latestDeals are the account's latest deals and those of everybody.
func (c *Client) latestDeals(ctx context.Context) (deals []market.Deal, err error) {
	book, err := c.Market()
	if err != nil {
		return nil, err
	}
	if own := c.Address(); own != (common.Address{}) {
		if deals, _, err = book.Deals(ctx, market.DealQuery{Requester: own, Paging: market.Paging{Size: market.MaxPageSize}}); err != nil {
			return nil, err
		}
	}
	for page := range maxDealPages {
		some, more, err := book.Deals(ctx, market.DealQuery{Paging: market.Paging{Index: page, Size: market.MaxPageSize}})
		deals = append(deals, some...)
		if err != nil || !more {
			return deals, err
		}
	}
	return deals, nil
}

func tasksOf(deals []market.Deal) (ids []common.Hash) {
	for _, d := range deals {
		for n := range d.BotSize {
			if len(ids) == maxTasks {
				return ids
			}
			ids = append(ids, poco.TaskID(d.DealID, d.BotFirst+n))
		}
	}
	return ids
}

// anywhere is a query for all orders of a kind.
func anywhere(k poco.OrderKind) market.Query {
	any := market.AnyAddress()
	q := market.Query{App: any, Dataset: any, Workerpool: any, Requester: any}
	switch k {
	case poco.WorkerpoolOrderKind:
		q.Workerpool = market.Filter{}
	case poco.RequestOrderKind:
		q.Requester = market.Filter{}
	default: // apps and datasets have to be named, be it as any
	}
	return q
}

// each calls do with the open orders of a kind, of so many pages of the book.
func each(ctx context.Context, book *market.Client, k poco.OrderKind, q market.Query, pages int, do func(common.Hash, order.Order)) error {
	switch k {
	case poco.AppOrderKind:
		return eachOf(ctx, book.AppOrders, q, pages, do)
	case poco.DatasetOrderKind:
		return eachOf(ctx, book.DatasetOrders, q, pages, do)
	case poco.WorkerpoolOrderKind:
		return eachOf(ctx, book.WorkerpoolOrders, q, pages, do)
	default:
		return eachOf(ctx, book.RequestOrders, q, pages, do)
	}
}

func eachOf[O any, P orderOf[O]](ctx context.Context, list func(context.Context, market.Query) (market.List[O], error), q market.Query, pages int,
	do func(common.Hash, order.Order)) error {
	q.Paging.Size = market.MaxPageSize
	for q.Paging.Index = range pages {
		page, err := list(ctx, q)
		if err != nil {
			return err
		}
		for i := range page.Orders {
			do(page.Orders[i].Hash, P(&page.Orders[i].Order))
		}
		if !page.More {
			return nil
		}
	}
	return nil
}

// CheckID refuses what cannot be the identifier of a deal, task or order, nor the beginning of one.
func CheckID(text string) error {
	if !beginning().MatchString(strings.ToLower(text)) {
		return poco.Errorf(poco.Invalid, "id", "%.80q is not 32 bytes of hexadecimal, nor their beginning from four digits on", text)
	}
	return nil
}

// whole is the identifier that a text is, or the only candidate that begins so.
func whole(text, what string, candidates func() ([]common.Hash, error)) (common.Hash, error) {
	if err := CheckID(text); err != nil {
		return common.Hash{}, err
	}
	lower := strings.ToLower(text)
	if len(lower) == 2+2*common.HashLength {
		return common.HexToHash(lower), nil
	}
	known, err := candidates()
	if err != nil {
		return common.Hash{}, err
	}
	return only(known, lower, what, common.Hash.Hex)
}

// only is the one candidate that begins as the text.
func only[T comparable](candidates []T, text, what string, written func(T) string) (found T, err error) {
	var fit []T
	for _, one := range candidates {
		if strings.HasPrefix(written(one), text) && !slices.Contains(fit, one) {
			fit = append(fit, one)
		}
	}
	switch len(fit) {
	case 1:
		return fit[0], nil
	case 0:
		return found, poco.Errorf(poco.NotFound, "id", "no %s that the market lists now begins with %s", what, text).WithHint("type the whole of it")
	}
	return found, poco.Errorf(poco.Invalid, "id", "%s begins more than one %s: %s and %s", text, what, written(fit[0]), written(fit[1])).WithHint("type more of it")
}
