package cli

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
)

func newOrder(env *environment) *cobra.Command {
	cmd := group("order", "Write, sign, publish, match and cancel orders")
	cmd.AddCommand(orderInit(env), orderSign(env), orderPublish(env), orderUnpublish(env), orderShow(env), orderFill(env), orderCancel(env))
	return cmd
}

// each does something for every kind that was chosen; what fails is told with the rest.
func each(chosen []chosenOrder, do func(chosenOrder) (any, error)) (a answer) {
	doc := fields{}
	for _, c := range chosen {
		part, err := do(c)
		if err != nil {
			a.fail = append(a.fail, c.kind.String()+": "+err.Error())
			continue
		}
		doc = append(doc, c.kind.String(), part)
	}
	a.doc = doc
	return a
}

func orderInit(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	cmd := env.leaf(&cobra.Command{Use: "init", Short: "Write orders into iexec.json, to be edited and signed",
		Long:    "Without a flag, all four. The asset is the one deployed last from this directory.",
		Example: "  iexec order init --app\n  iexec order init"}, needsWallet,
		func(_ context.Context, i *invocation) (answer, error) {
			list, err := chosen.list()
			if err != nil {
				return answer{}, err
			}
			if len(list) == 0 {
				for _, k := range orderKinds {
					list = append(list, chosenOrder{kind: k})
				}
			}
			n, err := i.findNetwork()
			if err != nil {
				return answer{}, err
			}
			orders, err := dir.Orders()
			if err != nil {
				return answer{}, err
			}
			var requester common.Address
			a := each(list, func(c chosenOrder) (any, error) {
				resource, _, err := dir.Deployed(kindName(c.kind), n.ChainID)
				if err != nil {
					return nil, err
				}
				if c.kind == poco.RequestOrderKind {
					if requester, err = i.payer.whose(env); err != nil {
						return nil, err
					}
				}
				template := orderTemplate(c.kind, resource, requester)
				return template, orders.Set(c.kind.String(), template)
			})
			a.say = "edit them in iexec.json, then: iexec order sign"
			return a, dir.Put("order", orders)
		})
	chosen.flags(cmd.Flags(), "write")
	return cmd
}

func orderSign(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	var unchecked bool
	cmd := env.leaf(&cobra.Command{Use: "sign", Short: "Sign the orders of iexec.json, into orders.json",
		Long:    "Without a flag, those that iexec.json has. Nothing is published.",
		Example: "  iexec order sign --app\n  iexec order sign --request --skip-preflight-check"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			list, err := chosen.list()
			if err != nil {
				return answer{}, err
			}
			orders, err := dir.Orders()
			if err != nil {
				return answer{}, err
			}
			if len(list) == 0 {
				for _, k := range orderKinds {
					if has, err := orders.Get(k.String(), new(any)); err == nil && has {
						list = append(list, chosenOrder{kind: k})
					}
				}
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			a := each(list, func(c chosenOrder) (any, error) { return i.sign(ctx, client, orders, c.kind, unchecked) })
			return a, nil
		})
	chosen.flags(cmd.Flags(), "sign")
	cmd.Flags().Bool("force", false, "accepted; signing asks nothing")
	cmd.Flags().BoolVar(&unchecked, "skip-preflight-check", false, "do not check beforehand what the order is about")
	return cmd
}

// sign signs one order of iexec.json and writes it down.
func (i *invocation) sign(ctx context.Context, client *sdk.Client, orders project.Object, k poco.OrderKind, unchecked bool) (order.Order, error) {
	var document project.Object
	found, err := orders.Get(k.String(), &document)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "", "%w", err)
	}
	if !found {
		return nil, poco.Errorf(poco.NotFound, "", "Missing %q in \"iexec.json\", did you forget to run \"iexec order init --%s\"?", k.String(), kindName(k))
	}
	o, err := orderFrom(k, document)
	if err != nil {
		return nil, err
	}
	if r, ok := o.(*order.Request); ok {
		if r.Requester == (common.Address{}) {
			r.Requester = client.Address()
		}
		if !unchecked {
			if err := registered(ctx, client, r); err != nil {
				return nil, err
			}
		}
	}
	if !unchecked || k != poco.RequestOrderKind {
		if err := client.MaySign(ctx, o); err != nil {
			return nil, err
		}
	}
	if err := client.Sign(ctx, o); err != nil {
		return nil, err
	}
	return o, dir.SaveOrder(client.Network().ChainID, k.String(), asObject(o))
}

// registered checks that what a request names is registered.
func registered(ctx context.Context, client *sdk.Client, r *order.Request) error {
	for _, k := range []struct {
		at       common.Address
		kind     poco.OrderKind
		required bool
	}{{r.App, poco.AppOrderKind, true}, {r.Dataset, poco.DatasetOrderKind, false}, {r.Workerpool, poco.WorkerpoolOrderKind, false}} {
		if k.at == (common.Address{}) && !k.required {
			continue
		}
		kind, _ := sdk.AssetKind(k.kind)
		if _, known, err := client.Hub().Owner(ctx, kind, k.at); err != nil {
			return err
		} else if !known {
			return poco.Errorf(poco.NotFound, "", "No %v deployed at address %v", kind, k.at)
		}
	}
	return nil
}

// signed is an order: the one of the hash from the market, or else the one of orders.json.
func (i *invocation) signed(ctx context.Context, client *sdk.Client, c chosenOrder) (order.Order, error) {
	if c.hash != (common.Hash{}) {
		o, _, err := client.Published(ctx, c.kind, c.hash)
		return o, err
	}
	var document project.Object
	found, err := dir.SignedOrder(client.Network().ChainID, c.kind.String(), &document)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, poco.Errorf(poco.NotFound, "", "Missing signed %v for chain %d in \"orders.json\"", c.kind, client.Network().ChainID).
			WithHint("iexec order sign --%s", kindName(c.kind))
	}
	return orderFrom(c.kind, document)
}

func orderPublish(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	cmd := env.leaf(&cobra.Command{Use: "publish", Short: "Publish signed orders of orders.json", Example: "  iexec order publish --app --yes\n  iexec order publish --workerpool --expires 24h"}, needsWallet|sends|publishes,
		func(ctx context.Context, i *invocation) (answer, error) {
			var back []string
			a, err := i.eachOrder(ctx, chosen, func(client *sdk.Client, c chosenOrder) (any, error) {
				o, err := i.signed(ctx, client, c)
				if err != nil {
					return nil, err
				}
				if err := i.confirm("Do you want to publish the following %v? %s", c.kind, asText(o)); err != nil {
					return nil, err
				}
				hash, err := client.Publish(ctx, o)
				if err == nil {
					back = append(back, cancelling(c.kind, hash)...)
				}
				return fields{"orderHash", hash}, err
			})
			a.undo = back
			return a, err
		})
	chosen.flags(cmd.Flags(), "publish")
	cmd.Flags().Bool("skip-preflight-check", false, "accepted; the market checks for itself")
	return cmd
}

func orderUnpublish(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	cmd := env.leaf(&cobra.Command{Use: "unpublish", Short: "Take orders out of the market", Example: "  iexec order unpublish --app\n  iexec order unpublish --app 0x… --yes"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			var back []string
			a, err := i.eachOrder(ctx, chosen, func(client *sdk.Client, c chosenOrder) (any, error) {
				own, err := i.signed(ctx, client, chosenOrder{kind: c.kind})
				kept := err == nil
				if c.hash == (common.Hash{}) {
					if !kept {
						return nil, err
					}
					c.hash = client.Digest(own)
				}
				if err := i.confirm("Do you want to unpublish the %v %v?", c.kind, c.hash); err != nil {
					return nil, err
				}
				if err := client.Unpublish(ctx, c.kind, c.hash); err != nil {
					return nil, err
				}
				if kept && client.Digest(own) == c.hash { // nobody keeps another one
					back = append(back, undo("iexec order publish --%s", kindName(c.kind))...)
				}
				return fields{"orderHash", c.hash}, nil
			})
			a.undo = back
			return a, err
		})
	chosen.flags(cmd.Flags(), "take out")
	return cmd
}

// eachOrder connects and does something for every order that was chosen.
func (i *invocation) eachOrder(ctx context.Context, chosen chosenKinds, do func(*sdk.Client, chosenOrder) (any, error)) (answer, error) {
	list, err := chosen.required(i)
	if err != nil {
		return answer{}, err
	}
	client, err := i.writer(ctx)
	if err != nil {
		return answer{}, err
	}
	return each(list, func(c chosenOrder) (any, error) {
		if err := c.find(ctx, client); err != nil {
			return nil, err
		}
		return do(client, c)
	}), nil
}

func orderShow(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	var deals bool
	cmd := env.leaf(&cobra.Command{Use: "show", Short: "Show published orders", Example: "  iexec order show --app\n  iexec order show --workerpool 0x… --deals"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			list, err := chosen.required(i)
			if err != nil {
				return answer{}, err
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			book, err := client.Market()
			if err != nil {
				return answer{}, err
			}
			return each(list, func(c chosenOrder) (any, error) {
				if err := c.find(ctx, client); err != nil {
					return nil, err
				}
				if c.hash == (common.Hash{}) {
					o, err := i.signed(ctx, client, c)
					if err != nil {
						return nil, err
					}
					c.hash = client.Digest(o)
				}
				return shownOrder(ctx, client, book, c, deals)
			}), nil
		})
	chosen.flags(cmd.Flags(), "show")
	cmd.Flags().BoolVar(&deals, "deals", false, "show the deals that were made with the order as well")
	return cmd
}

// shownOrder is the document of a published order.
func shownOrder(ctx context.Context, client *sdk.Client, book *market.Client, c chosenOrder, deals bool) (any, error) {
	published, err := client.Document(ctx, c.kind, c.hash)
	if err != nil {
		return nil, err
	}
	doc := asObject(published)
	if !deals {
		return doc, nil
	}
	query := market.DealQuery{}
	*map[poco.OrderKind]*common.Hash{poco.AppOrderKind: &query.AppOrder, poco.DatasetOrderKind: &query.DatasetOrder,
		poco.WorkerpoolOrderKind: &query.WorkerpoolOrder, poco.RequestOrderKind: &query.RequestOrder}[c.kind] = c.hash
	last, _, err := book.Deals(ctx, query)
	if err != nil {
		return nil, err
	}
	if last == nil {
		last = []market.Deal{}
	}
	return doc, doc.Set("deals", fields{"count", len(last), "lastDeals", last})
}

// asText prints a value on one line.
func asText(v any) string {
	o := asObject(v)
	b, err := o.MarshalJSON()
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}
