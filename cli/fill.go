package cli

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
)

func orderFill(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	var params string
	cmd := env.leaf(&cobra.Command{Use: "fill", Short: "Make a deal of orders: of the market by their hash, of orders.json otherwise",
		Long: `Sends the match to the hub; the requester pays. Without a request order in orders.json, or with --params, one is made that
takes the other orders at their prices.`,
		Example: "  iexec order fill --app 0x… --workerpool 0x…\n  iexec order fill --params '{\"iexec_args\":\"42\"}' --yes"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			set, err := i.set(ctx, client, chosen, params)
			if err != nil {
				return answer{}, err
			}
			if err := client.Afford(ctx, &set); err != nil {
				return answer{}, err
			}
			if err := i.confirm("Do you want to make a deal of app %v and workerpool %v", set.App.App, set.Workerpool.Workerpool); err != nil {
				return answer{}, err
			}
			m, err := client.Match(ctx, &set)
			return answer{doc: dealOf(m), say: "follow it by: iexec deal follow " + m.DealID.Hex()}, err
		})
	chosen.flags(cmd.Flags(), "take")
	cmd.Flags().StringVar(&params, "params", "", "params of the request that is made: JSON, or arguments")
	cmd.Flags().Bool("skip-preflight-check", false, "accepted; the hub checks for itself")
	return cmd
}

// dealOf is a new deal as --raw shows it.
func dealOf(m sdk.Matched) fields {
	return fields{"dealid", m.DealID, "volume", fmt.Sprint(m.Volume), "txHash", m.TxHash}
}

// set collects the four orders.
func (i *invocation) set(ctx context.Context, client *sdk.Client, chosen chosenKinds, params string) (s order.Set, err error) {
	wanted, err := chosen.list()
	if err != nil {
		return s, err
	}
	hashes := map[poco.OrderKind]common.Hash{}
	for _, c := range wanted {
		if err := c.find(ctx, client); err != nil {
			return s, err
		}
		hashes[c.kind] = c.hash
	}
	get := func(k poco.OrderKind, optional bool) (order.Order, error) {
		o, err := i.signed(ctx, client, chosenOrder{kind: k, hash: hashes[k]})
		if optional && hashes[k] == (common.Hash{}) && poco.KindOf(err) == poco.NotFound {
			return newOrderOf(k), nil
		}
		return o, err
	}
	var o order.Order
	if o, err = get(poco.AppOrderKind, false); err != nil {
		return s, err
	}
	s.App = *o.(*order.App)
	if o, err = get(poco.DatasetOrderKind, true); err != nil {
		return s, err
	}
	s.Dataset = *o.(*order.Dataset)
	if o, err = get(poco.WorkerpoolOrderKind, false); err != nil {
		return s, err
	}
	s.Workerpool = *o.(*order.Workerpool)
	if o, err = get(poco.RequestOrderKind, true); err != nil {
		return s, err
	}
	s.Request = *o.(*order.Request)
	if params == "" && len(s.Request.Sign) > 0 {
		if s.Request.Dataset == (common.Address{}) {
			s.Dataset = order.Dataset{} // one that lies in orders.json and was not asked for
		}
		return s, nil
	}
	return s, i.request(ctx, client, &s, params)
}

// request makes and signs the request order that takes the other orders as they are.
func (i *invocation) request(ctx context.Context, client *sdk.Client, s *order.Set, params string) error {
	if err := i.confirm("Do you want to generate a new requestorder to fulfil the other orders?"); err != nil {
		return err
	}
	p := poco.ParseParams(params)
	if p.StorageProvider == "" {
		p.StorageProvider = "ipfs"
	}
	volume := s.App.Volume
	for _, o := range s.Orders() {
		if o.Kind() != poco.RequestOrderKind && o.MaxVolume().Cmp(volume) < 0 {
			volume = o.MaxVolume()
		}
	}
	s.Request = order.Request{
		App: s.App.App, AppMaxPrice: s.App.Price, Dataset: s.Dataset.Dataset, DatasetMaxPrice: s.Dataset.Price,
		Workerpool: s.Workerpool.Workerpool, WorkerpoolMaxPrice: s.Workerpool.Price, Requester: client.Address(), Volume: volume,
		Tag: s.App.Tag.Union(s.Dataset.Tag.StripFrameworks()), Category: s.Workerpool.Category, Trust: s.Workerpool.Trust,
		Beneficiary: client.Address(), Params: p.String(),
	}
	return client.Sign(ctx, &s.Request)
}

func orderCancel(env *environment) *cobra.Command {
	chosen := chosenKinds{}
	var all bool
	cmd := env.leaf(&cobra.Command{Use: "cancel", Short: "End orders on chain: nobody can match them any more",
		Long: `Closes orders at the hub, by a transaction for each. With --all, every order of this account that the market has open,
and those of orders.json.`,
		Example: "  iexec order cancel --app\n  iexec order cancel --workerpool 0x…\n  iexec order cancel --all --dry-run"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			if all {
				return i.cancelAll(ctx)
			}
			return i.eachOrder(ctx, chosen, func(client *sdk.Client, c chosenOrder) (any, error) {
				o, err := i.signed(ctx, client, c)
				if err != nil {
					return nil, err
				}
				if err := i.confirm("Do you want to cancel the following %v? %s", c.kind, asText(o)); err != nil {
					return nil, err
				}
				sent, err := client.Cancel(ctx, o)
				return fields{"txHash", sent.TxHash}, err
			})
		})
	chosen.flags(cmd.Flags(), "end")
	cmd.Flags().BoolVar(&all, "all", false, "end every order of this account that is open")
	return cmd
}

// cancelAll ends what is signed and open.
func (i *invocation) cancelAll(ctx context.Context) (answer, error) {
	client, err := i.writer(ctx)
	if err != nil {
		return answer{}, err
	}
	open, err := client.OpenOrders(ctx)
	if err != nil {
		return answer{}, err
	}
	known := map[common.Hash]bool{}
	for _, o := range open {
		known[client.Digest(o)] = true
	}
	for _, k := range orderKinds {
		o, err := i.signed(ctx, client, chosenOrder{kind: k})
		if poco.KindOf(err) == poco.NotFound {
			continue
		}
		if err != nil {
			return answer{}, err
		}
		hash := client.Digest(o)
		consumed, err := client.Hub().Consumed(ctx, hash)
		if err != nil {
			return answer{}, err
		}
		if !known[hash] && consumed.Cmp(o.MaxVolume()) < 0 {
			open, known[hash] = append(open, o), true
		}
	}
	if err := i.confirm("Do you want to cancel %s of %v?", plural(len(open), "order"), client.Address()); err != nil {
		return answer{}, err
	}
	cancelled := []fields{}
	var a answer
	for _, o := range open {
		sent, err := client.Cancel(ctx, o)
		if err != nil {
			a.fail = append(a.fail, o.Kind().String()+": "+err.Error())
			continue
		}
		cancelled = append(cancelled, fields{"kind", o.Kind().String(), "orderHash", client.Digest(o), "txHash", sent.TxHash})
	}
	a.doc = fields{"cancelled", cancelled}
	return a, nil
}
