package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
)

// execution is what a run is asked to be, by the flags of the JavaScript client.
type execution struct {
	dataset, workerpool, args, inputs, tag, storage, callback, beneficiary, params string
	secrets                                                                        []string
	category, trust                                                                uint64
	encrypt, unchecked                                                             bool
	flags                                                                          *pflag.FlagSet
}

func (e *execution) define(flags *pflag.FlagSet) {
	e.flags = flags
	flags.StringVar(&e.dataset, "dataset", "", `dataset: an address, or "deployed"`)
	flags.StringVar(&e.workerpool, "workerpool", "", `workerpool: an address, or "deployed" (default: any)`)
	flags.StringVar(&e.args, "args", "", "arguments of the application, as one text")
	flags.StringVar(&e.inputs, "input-files", "", "addresses of input files, with commas: /ipfs/…, http(s)://…")
	flags.StringArrayVar(&e.secrets, "secret", nil, "secret of the requester that the application is told: number=name (TEE only)")
	flags.Uint64Var(&e.category, "category", 0, "category of the tasks (default: the shortest on sale)")
	flags.StringVar(&e.tag, "tag", "", "what is asked of the machine: tee,tdx,gpu")
	flags.StringVar(&e.storage, "storage-provider", "", "where the result goes: ipfs (default), dropbox (TEE only)")
	flags.StringVar(&e.callback, "callback", "", "contract that is told the result")
	flags.BoolVar(&e.encrypt, "encrypt-result", false, "have the result encrypted for the beneficiary (TEE only)")
	flags.Uint64Var(&e.trust, "trust", 0, "trust: the result is wrong with a probability below 1/trust")
	flags.StringVar(&e.beneficiary, "beneficiary", "", "whom the result is for (default: the wallet)")
	flags.StringVar(&e.params, "params", "", "params as JSON; the flags above count more")
	flags.BoolVar(&e.unchecked, "skip-preflight-check", false, "do not check beforehand what would make the task fail")
}

// request reads the flags; what they name must be there.
func (e *execution) request(ctx context.Context, i *invocation, client *sdk.Client, app string) (r sdk.Request, err error) {
	if r.App, err = i.assetOf(ctx, client, app); err != nil {
		return r, err
	}
	if e.dataset != "" {
		if r.Dataset, err = (family{i.environment, hub.DatasetKind}).find(ctx, client, e.dataset); err != nil {
			return r, err
		}
	}
	if e.workerpool != "" {
		if r.Pool, err = (family{i.environment, hub.WorkerpoolKind}).find(ctx, client, e.workerpool); err != nil {
			return r, err
		}
	}
	for _, a := range []struct {
		text string
		to   *common.Address
	}{{e.callback, &r.Callback}, {e.beneficiary, &r.Beneficiary}} {
		if a.text == "" {
			continue
		}
		if *a.to, err = parseAddress(a.text); err != nil {
			return r, err
		}
	}
	if r.Tag, err = parseTag(e.tag); err != nil {
		return r, err
	}
	r.Tasks, r.Trust, r.Category, r.Exact = 1, e.trust, e.category, e.flags.Changed("category")
	params, err := e.parameters(r)
	r.Params = &params
	return r, err
}

// parameters are the params that go on chain.
func (e *execution) parameters(r sdk.Request) (p poco.Params, err error) {
	if e.params != "" {
		if strings.HasPrefix(strings.TrimSpace(e.params), "{") {
			if err := json.Unmarshal([]byte(e.params), &p); err != nil {
				return p, poco.Errorf(poco.Invalid, "", "--params: %w", err)
			}
		} else {
			p.Args = e.params
		}
	}
	if e.args != "" {
		p.Args = e.args
	}
	if e.inputs != "" {
		p.InputFiles = strings.Split(e.inputs, ",")
	}
	p.ResultEncryption = p.ResultEncryption || e.encrypt
	if e.storage != "" {
		p.StorageProvider = e.storage
	}
	if p.StorageProvider == "" && r.Callback == (common.Address{}) {
		p.StorageProvider = "ipfs"
	}
	for _, s := range e.secrets {
		number, name, ok := strings.Cut(s, "=")
		if !ok || !digits().MatchString(number) || name == "" {
			return p, poco.Errorf(poco.Invalid, "", "--secret %.80q is not number=name", s)
		}
		if p.Secrets == nil {
			p.Secrets = map[string]string{}
		}
		p.Secrets[number] = name
	}
	if !e.unchecked && !r.Tag.TEE() && (p.ResultEncryption || len(p.Secrets) > 0 || p.StorageProvider == "dropbox") {
		return p, poco.Errorf(poco.Invalid, "", "secrets, encrypted results and dropbox need a trusted environment").WithHint("ask for one with --tag tee,tdx")
	}
	return p, nil
}

// owned signs orders at price 0 for those of the request's assets that the requester owns.
//
// Rationale: nobody pays itself, so that what one owns need not be on sale to be run.
func owned(ctx context.Context, client *sdk.Client, r *sdk.Request) error {
	many := max(r.Tasks, 1)
	mine := func(k hub.Kind, at common.Address) (bool, error) {
		if at == (common.Address{}) {
			return false, nil
		}
		owner, registered, err := client.Hub().Owner(ctx, k, at)
		if err == nil && !registered {
			err = poco.Errorf(poco.NotFound, "", "No %v deployed at address %v", k, at)
		}
		return err == nil && owner == client.Address(), err
	}
	if ok, err := mine(hub.AppKind, r.App); err != nil {
		return err
	} else if ok {
		r.Own.App = &order.App{App: r.App, Volume: order.Uint(many), Tag: r.Tag, RequesterRestrict: client.Address()}
		if err := client.Sign(ctx, r.Own.App); err != nil {
			return err
		}
	}
	if ok, err := mine(hub.DatasetKind, r.Dataset); err != nil {
		return err
	} else if ok {
		r.Own.Dataset = &order.Dataset{Dataset: r.Dataset, Volume: order.Uint(many), Tag: r.Tag, RequesterRestrict: client.Address()}
		if err := client.Sign(ctx, r.Own.Dataset); err != nil {
			return err
		}
	}
	if ok, err := mine(hub.WorkerpoolKind, r.Pool); err != nil {
		return err
	} else if ok {
		r.Own.Pool = &order.Workerpool{Workerpool: r.Pool, Volume: order.Uint(many), Tag: r.Tag, Category: order.Uint(r.Category),
			Trust: order.Uint(r.Trust), RequesterRestrict: client.Address()}
		return client.Sign(ctx, r.Own.Pool)
	}
	return nil
}

func appRun(f family) *cobra.Command {
	var e execution
	var watch bool
	cmd := f.env.leaf(&cobra.Command{Use: "run [ADDRESS]", Short: "Run a registered application at the market's price", Args: optionalArgument,
		Long: `Takes the cheapest orders that go together for the application, the one deployed last where none is named. What the
requester owns itself needs no order. What is missing on the account is deposited from the wallet first.`,
		Example: "  iexec app run 0x… --args \"-samples 1000\" --watch\n  iexec app run --dry-run"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			r, err := e.request(ctx, i, client, i.arg(0))
			if err != nil {
				return answer{}, err
			}
			if err := owned(ctx, client, &r); err != nil {
				return answer{}, err
			}
			quote, err := client.Quote(ctx, r)
			if err != nil {
				return answer{}, withRejections(err, quote.Rejected)
			}
			if err := i.confirm("Do you want to spend %v to run app %v?", quote.Total, r.App); err != nil {
				return answer{}, err
			}
			bought, err := client.Buy(ctx, r, quote)
			deals, ids := []fields{}, []common.Hash{}
			for _, p := range bought {
				ids = append(ids, p.DealID)
				deals = append(deals, fields{"dealid", p.DealID, "volume", fmt.Sprint(p.Cost.Volume), "txHash", p.TxHash})
			}
			if err != nil {
				return answer{}, withDeals(err, ids)
			}
			a := answer{doc: fields{"deals", deals}}
			if !watch || i.dryRun {
				return a, nil
			}
			if err := i.followed(ctx, client, ids); err != nil {
				return answer{}, err
			}
			done, failed, err := peerTasks(ctx, client, ids)
			doc := fields{"deals", deals, "tasks", done}
			if len(failed) > 0 {
				doc = append(doc, "failedTasks", failed)
			}
			return answer{doc: doc, bad: len(failed) > 0}, err
		})
	e.define(cmd.Flags())
	cmd.Flags().BoolVar(&watch, "watch", false, "wait for the tasks, and tell how they go")
	return cmd
}

func appRequest(f family) *cobra.Command {
	var e execution
	var prices [3]string
	var volume uint64
	cmd := f.env.leaf(&cobra.Command{Use: "request-execution ADDRESS", Short: "Ask on the market for runs of an application at limit prices", Args: oneArgument,
		Long:    "Publishes a request order; a workerpool that likes its prices matches it. The account's stake must cover the whole of it.",
		Example: "  iexec app request-execution 0x… --workerpool-price 0.1 RLC --volume 5"}, needsWallet|sends|publishes,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			r, err := e.request(ctx, i, client, i.arg(0))
			if err != nil {
				return answer{}, err
			}
			if volume == 0 {
				return answer{}, poco.Errorf(poco.Invalid, "", "the volume must be at least 1")
			}
			r.Tasks = volume
			var limits [3]poco.Amount
			for n, text := range prices {
				if limits[n], err = poco.ParseAmount(text); err != nil {
					return answer{}, err
				}
			}
			if err := i.confirm("Do you want to publish a request for app %v, %d tasks at most %v each?", r.App, volume, limits[0]+limits[1]+limits[2]); err != nil {
				return answer{}, err
			}
			hash, err := client.Ask(ctx, r, limits[0], limits[1], limits[2])
			return answer{doc: fields{"orderHash", hash}, undo: undo("iexec order cancel --request %v", hash)}, err
		})
	e.define(cmd.Flags())
	for n, name := range []string{"app", "dataset", "workerpool"} {
		cmd.Flags().StringVar(&prices[n], name+"-price", "0", `most to pay for the `+name+` per task: "5 RLC", or nRLC without a unit`)
	}
	cmd.Flags().Uint64Var(&volume, "volume", 1, "number of tasks")
	return cmd
}
