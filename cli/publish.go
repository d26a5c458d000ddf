package cli

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
)

// terms are what an order for an asset says, by flags.
type terms struct {
	price, tag                        string
	volume, category, trust           uint64
	app, dataset, workerpool, request string // restrictions
	unchecked                         bool
}

func (t *terms) flags(flags *pflag.FlagSet, k hub.Kind) {
	volume := uint64(1_000_000)
	if k == hub.WorkerpoolKind {
		volume = 1
		flags.Uint64Var(&t.category, "category", 0, "category of the tasks that are offered")
		flags.Uint64Var(&t.trust, "trust", 0, "highest trust that is offered")
	} else {
		flags.StringVar(&t.workerpool, "workerpool-restrict", "", "only with this workerpool")
		flags.BoolVar(&t.unchecked, "skip-preflight-check", false, "do not check beforehand who owns the asset")
	}
	if k != hub.AppKind {
		flags.StringVar(&t.app, "app-restrict", "", "only with this app")
	}
	if k != hub.DatasetKind {
		flags.StringVar(&t.dataset, "dataset-restrict", "", "only with this dataset")
	}
	flags.StringVar(&t.request, "requester-restrict", "", "only for this requester")
	flags.StringVar(&t.price, "price", "0", `price of a task: "5 RLC", or nRLC without a unit`)
	flags.Uint64Var(&t.volume, "volume", volume, "number of tasks")
	flags.StringVar(&t.tag, "tag", "", "what is asked of the machine: tee,tdx,gpu, or 32 bytes of hexadecimal")
}

// order makes the unsigned order for an asset.
func (t *terms) order(k hub.Kind, asset common.Address) (order.Order, error) {
	price, err := poco.ParseAmount(t.price)
	if err != nil {
		return nil, err
	}
	tag, err := parseTag(t.tag)
	if err != nil {
		return nil, err
	}
	if t.volume == 0 {
		return nil, poco.Errorf(poco.Invalid, "", "the volume must be at least 1")
	}
	var app, dataset, workerpool, requester common.Address
	for _, r := range []struct {
		from string
		to   *common.Address
	}{{t.app, &app}, {t.dataset, &dataset}, {t.workerpool, &workerpool}, {t.request, &requester}} {
		if r.from == "" {
			continue
		}
		if *r.to, err = parseAddress(r.from); err != nil {
			return nil, err
		}
	}
	switch k {
	case hub.AppKind:
		return &order.App{App: asset, Price: order.Uint(price), Volume: order.Uint(t.volume), Tag: tag, DatasetRestrict: dataset, WorkerpoolRestrict: workerpool, RequesterRestrict: requester}, nil
	case hub.DatasetKind:
		return &order.Dataset{Dataset: asset, Price: order.Uint(price), Volume: order.Uint(t.volume), Tag: tag, AppRestrict: app, WorkerpoolRestrict: workerpool, RequesterRestrict: requester}, nil
	default:
		return &order.Workerpool{Workerpool: asset, Price: order.Uint(price), Volume: order.Uint(t.volume), Tag: tag, Category: order.Uint(t.category), Trust: order.Uint(t.trust),
			AppRestrict: app, DatasetRestrict: dataset, RequesterRestrict: requester}, nil
	}
}

func (f family) publish() *cobra.Command {
	var t terms
	cmd := f.env.leaf(&cobra.Command{Use: "publish [ADDRESS]", Short: f.example("Put a %s on sale"), Args: optionalArgument,
		Long: fmt.Sprintf(`Signs an order for a %[1]s, the one deployed last where none is named, and publishes it. Nothing is sent to the chain.
The order can be matched by anybody until it is used up or cancelled: iexec order cancel; or until the time of --expires.`, f.name()),
		Example: fmt.Sprintf("  iexec %[1]s publish --price 0.1 RLC\n  iexec %[1]s publish 0x… --price 500 --volume 100 --expires 30d --yes", f.name())}, needsWallet|sends|publishes,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			asset, err := f.at(i.arg(0), client.Network().ChainID)
			if err != nil {
				return answer{}, err
			}
			o, err := t.order(f.kind, asset)
			if err != nil {
				return answer{}, err
			}
			if !t.unchecked {
				if err := client.MaySign(ctx, o); err != nil {
					return answer{}, err
				}
			}
			if err := i.confirm("Do you want to publish a %v for %s %v at %s for %d tasks", o.Kind(), f.name(), asset, t.price, t.volume); err != nil {
				return answer{}, err
			}
			hash, err := client.Publish(ctx, o)
			return answer{doc: fields{"orderHash", hash}, say: f.example("the %s is on sale"),
				undo: cancelling(sdk.OrderKind(f.kind), hash)}, err
		})
	t.flags(cmd.Flags(), f.kind)
	return cmd
}

func (f family) unpublish() *cobra.Command {
	var all bool
	cmd := f.env.leaf(&cobra.Command{Use: "unpublish [ADDRESS]", Short: f.example("Take a %s's last order, or all, out of the market"), Args: optionalArgument,
		Long: `Takes the order out of the market's book. Whoever has a copy can still match it; iexec order cancel ends it for
everybody.`,
		Example: fmt.Sprintf("  iexec %[1]s unpublish\n  iexec %[1]s unpublish 0x… --all --yes", f.name())}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			asset, err := f.at(i.arg(0), client.Network().ChainID)
			if err != nil {
				return answer{}, err
			}
			which := "your last " + sdk.OrderKind(f.kind).String()
			if all {
				which = "all your " + sdk.OrderKind(f.kind).String() + "s"
			}
			if err := i.confirm("Do you want to unpublish %s for %s %v?", which, f.name(), asset); err != nil {
				return answer{}, err
			}
			before, err := client.OpenOrders(ctx)
			if err != nil {
				return answer{}, err
			}
			hashes, err := client.UnpublishOf(ctx, sdk.OrderKind(f.kind), asset, all)
			if err != nil {
				return answer{}, err
			}
			back, err := f.publishedAgain(ctx, client, before, hashes)
			return answer{doc: fields{"unpublished", unpublished(hashes, all)}, undo: back}, err
		})
	cmd.Flags().BoolVar(&all, "all", false, "all of them")
	return cmd
}

// publishedAgain is what publishes orders on the terms of those that were taken out of the book, for what was left of them.
func (f family) publishedAgain(ctx context.Context, client *sdk.Client, before []order.Order, gone []common.Hash) (back []string, err error) {
	for _, o := range before {
		hash := client.Digest(o)
		if !slices.Contains(gone, hash) {
			continue
		}
		consumed, err := client.Hub().Consumed(ctx, hash)
		if err != nil {
			return nil, err
		}
		if left := new(big.Int).Sub(o.MaxVolume().Big(), consumed.Big()); left.Sign() > 0 {
			back = append(back, undo("iexec %s publish %v%s", f.name(), o.Resource(), typedTerms(o, left))...)
		}
	}
	return back, nil
}

// typedTerms are the flags of publish for the terms of an order.
func typedTerms(o order.Order, volume *big.Int) (typed string) {
	flag := func(name string, value any) { typed += fmt.Sprintf(" --%s %v", name, value) }
	restrict := func(name string, to common.Address) {
		if to != (common.Address{}) {
			flag(name+"-restrict", to)
		}
	}
	var tag poco.Tag
	switch o := o.(type) {
	case *order.App:
		tag = o.Tag
		flag("price", o.Price)
		restrict("dataset", o.DatasetRestrict)
		restrict("workerpool", o.WorkerpoolRestrict)
		restrict("requester", o.RequesterRestrict)
	case *order.Dataset:
		tag = o.Tag
		flag("price", o.Price)
		restrict("app", o.AppRestrict)
		restrict("workerpool", o.WorkerpoolRestrict)
		restrict("requester", o.RequesterRestrict)
	case *order.Workerpool:
		tag = o.Tag
		flag("price", o.Price)
		flag("category", o.Category)
		flag("trust", o.Trust)
		restrict("app", o.AppRestrict)
		restrict("dataset", o.DatasetRestrict)
		restrict("requester", o.RequesterRestrict)
	}
	flag("volume", volume)
	if tag != (poco.Tag{}) {
		flag("tag", tag)
	}
	return typed
}

func unpublished(hashes []common.Hash, all bool) any {
	if all {
		return hashes
	}
	if len(hashes) == 0 {
		return nil
	}
	return hashes[0]
}

// kindName is the word for an order's kind on the command line: app, dataset, workerpool, request.
func kindName(k poco.OrderKind) string {
	if asset, ok := sdk.AssetKind(k); ok {
		return asset.String()
	}
	return "request"
}
