package cli

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
)

// shelfLimit is how many orders orderbook collects, as the JavaScript client does.
const shelfLimit = 100

// filters are the flags of the order book's commands.
type filters struct {
	app, dataset, workerpool, requester, beneficiary            string
	appStrict, datasetStrict, workerpoolStrict, requesterStrict bool
	tag, requireTag, maxTag                                     string
	minVolume, minTrust, maxTrust, category                     uint64
	flags                                                       *pflag.FlagSet
}

func (f *filters) define(flags *pflag.FlagSet, k poco.OrderKind) {
	f.flags = flags
	restriction := func(to *string, strict *bool, name string) {
		flags.StringVar(to, name, "", "include orders restricted to this "+name)
		flags.BoolVar(strict, name+"-strict", false, "only orders restricted to it")
	}
	if k != poco.AppOrderKind {
		restriction(&f.app, &f.appStrict, "app")
	}
	if k != poco.DatasetOrderKind {
		restriction(&f.dataset, &f.datasetStrict, "dataset")
	}
	if k != poco.WorkerpoolOrderKind {
		restriction(&f.workerpool, &f.workerpoolStrict, "workerpool")
	}
	if k != poco.RequestOrderKind {
		restriction(&f.requester, &f.requesterStrict, "requester")
	} else {
		flags.StringVar(&f.beneficiary, "beneficiary", "", "only requests for this beneficiary")
		flags.Uint64Var(&f.maxTrust, "max-trust", 0, "highest trust asked for")
	}
	if k == poco.WorkerpoolOrderKind {
		flags.Uint64Var(&f.minTrust, "min-trust", 0, "least trust offered")
	}
	if k == poco.WorkerpoolOrderKind || k == poco.RequestOrderKind {
		flags.Uint64Var(&f.category, "category", 0, "only this category")
	}
	flags.StringVar(&f.tag, "tag", "", "exactly this tag")
	flags.StringVar(&f.requireTag, "require-tag", "", "at least this tag")
	flags.StringVar(&f.maxTag, "max-tag", "", "at most this tag")
	flags.Uint64Var(&f.minVolume, "min-volume", 0, "least volume that is left")
}

func (f *filters) query() (q market.Query, err error) {
	for _, one := range []struct {
		text   string
		strict bool
		to     *market.Filter
	}{{f.app, f.appStrict, &q.App}, {f.dataset, f.datasetStrict, &q.Dataset}, {f.workerpool, f.workerpoolStrict, &q.Workerpool},
		{f.requester, f.requesterStrict, &q.Requester}, {f.beneficiary, false, &q.Beneficiary}} {
		if one.text == "" {
			continue
		}
		address, err := parseAddress(one.text)
		if err != nil {
			return q, err
		}
		*one.to = market.For(address)
		if one.strict {
			*one.to = market.StrictlyFor(address)
		}
	}
	for _, one := range []struct {
		text string
		to   []**poco.Tag
	}{{f.tag, []**poco.Tag{&q.MinTag, &q.MaxTag}}, {f.requireTag, []**poco.Tag{&q.MinTag}}, {f.maxTag, []**poco.Tag{&q.MaxTag}}} {
		if one.text == "" {
			continue
		}
		tag, err := parseTag(one.text)
		if err != nil {
			return q, err
		}
		for _, to := range one.to {
			*to = &tag
		}
	}
	q.MinVolume, q.MinTrust = f.minVolume, f.minTrust
	if f.flags.Changed("category") {
		q.Category = &f.category
	}
	if f.flags.Changed("max-trust") {
		q.MaxTrust = &f.maxTrust
	}
	return q, nil
}

func newOrderbook(env *environment) *cobra.Command {
	cmd := group("orderbook", "Look at what is on sale, and asked for")
	cmd.AddCommand(
		bookOf(env, poco.AppOrderKind, "app ADDRESS", "appOrders", oneArgument, func(ctx context.Context, c *sdk.Client, q market.Query, of *common.Address) ([]any, int64, error) {
			q.App = market.For(*of)
			return listed(ctx, c, q, (*market.Client).AppOrders, func(o *order.App) fields {
				return fields{"app", o.App, "price", o.Price, "tag", o.Tag, "datasetrestrict", o.DatasetRestrict, "workerpoolrestrict", o.WorkerpoolRestrict, "requesterrestrict", o.RequesterRestrict}
			})
		}),
		bookOf(env, poco.DatasetOrderKind, "dataset ADDRESS", "datasetOrders", oneArgument, func(ctx context.Context, c *sdk.Client, q market.Query, of *common.Address) ([]any, int64, error) {
			q.Dataset = market.For(*of)
			return listed(ctx, c, q, (*market.Client).DatasetOrders, func(o *order.Dataset) fields {
				return fields{"dataset", o.Dataset, "price", o.Price, "tag", o.Tag, "apprestrict", o.AppRestrict, "workerpoolrestrict", o.WorkerpoolRestrict, "requesterrestrict", o.RequesterRestrict}
			})
		}),
		bookOf(env, poco.WorkerpoolOrderKind, "workerpool [ADDRESS]", "workerpoolOrders", optionalArgument, func(ctx context.Context, c *sdk.Client, q market.Query, of *common.Address) ([]any, int64, error) {
			if of != nil {
				q.Workerpool = market.For(*of)
			}
			return listed(ctx, c, q, (*market.Client).WorkerpoolOrders, func(o *order.Workerpool) fields {
				return fields{"price", o.Price, "category", o.Category, "tag", o.Tag, "trust", o.Trust, "workerpool", o.Workerpool,
					"apprestrict", o.AppRestrict, "datasetrestrict", o.DatasetRestrict, "requesterrestrict", o.RequesterRestrict}
			})
		}),
		bookOf(env, poco.RequestOrderKind, "requester [ADDRESS]", "requestOrders", optionalArgument, func(ctx context.Context, c *sdk.Client, q market.Query, of *common.Address) ([]any, int64, error) {
			if of != nil {
				q.Requester = market.For(*of)
			}
			return listed(ctx, c, q, (*market.Client).RequestOrders, func(o *order.Request) fields {
				return fields{"price", o.WorkerpoolMaxPrice, "app", o.App, "appmaxprice", o.AppMaxPrice, "dataset", o.Dataset, "datasetmaxprice", o.DatasetMaxPrice,
					"workerpool", o.Workerpool, "category", o.Category, "trust", o.Trust, "tag", o.Tag, "requester", o.Requester, "beneficiary", o.Beneficiary}
			})
		}))
	return cmd
}

type lister func(context.Context, *sdk.Client, market.Query, *common.Address) ([]any, int64, error)

func bookOf(env *environment, k poco.OrderKind, use, member string, args cobra.PositionalArgs, list lister) *cobra.Command {
	var f filters
	cmd := env.leaf(&cobra.Command{Use: use, Short: "List open " + k.String() + "s, the best first", Args: args,
		Example: "  iexec orderbook workerpool --category 0\n  iexec orderbook app 0x… --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			q, err := f.query()
			if err != nil {
				return answer{}, err
			}
			var of *common.Address
			if i.arg(0) != "" && k == poco.RequestOrderKind {
				address, err := parseAddress(i.arg(0))
				if err != nil {
					return answer{}, err
				}
				of = &address
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			if kind, isAsset := sdk.AssetKind(k); isAsset && i.arg(0) != "" {
				address, err := family{env, kind}.find(ctx, client, i.arg(0))
				if err != nil {
					return answer{}, err
				}
				of = &address
			}
			orders, count, err := list(ctx, client, q, of)
			return answer{doc: fields{"count", count, member, orders}, brief: true}, err
		})
	f.define(cmd.Flags(), k)
	cmd.Example = "  iexec orderbook " + cmd.Name() + " 0x…\n  iexec orderbook " + cmd.Name() + " 0x… --min-volume 10 --json"
	return cmd
}

// listed collects pages of a list as documents: hash and what is left of each order, and what it says.
func listed[O any](ctx context.Context, c *sdk.Client, q market.Query, page func(*market.Client, context.Context, market.Query) (market.List[O], error),
	document func(*O) fields) (orders []any, count int64, err error) {
	book, err := c.Market()
	if err != nil {
		return nil, 0, err
	}
	orders = []any{}
	for {
		p, err := page(book, ctx, q)
		if err != nil {
			return orders, count, err
		}
		count = p.Count
		for i := range p.Orders {
			doc := fields{"orderHash", p.Orders[i].Hash, "remaining", p.Orders[i].Remaining}
			orders = append(orders, append(doc, numbers(document(&p.Orders[i].Order))...))
		}
		if !p.More || len(orders) >= shelfLimit {
			return orders, count, nil
		}
		q.Paging.Index++
	}
}

// numbers writes an order's integers as the market does: JSON numbers.
func numbers(f fields) fields {
	for i, v := range f {
		if u, ok := v.(order.Uint256); ok {
			if n, fits := u.Uint64(); fits && n <= market.MaxSafe {
				f[i] = n
			}
		}
	}
	return f
}
