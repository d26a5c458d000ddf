package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// offer is what a trust costs.
type offer struct {
	Trust       uint64         `json:"trust"`
	Confidence  string         `json:"confidence"` // that the result is right, in percent
	Category    uint64         `json:"category"`
	Seconds     uint64         `json:"seconds"` // that a task may compute
	Workerpool  common.Address `json:"workerpool"`
	TaskPrice   poco.Amount    `json:"taskPrice"` // nRLC, of the dearest task
	Total       poco.Amount    `json:"total"`     // nRLC, for all tasks that are on sale
	Tasks       uint64         `json:"tasks"`
	Unavailable string         `json:"unavailable,omitempty"` // why there is none
}

func newQuote(env *environment) *cobra.Command {
	var (
		tasks, category uint64
		trust           []uint
		pool, dataset   string
	)
	cmd := env.leaf(&cobra.Command{Use: "quote FILE.wasm|PROGRAM|IMAGE|APP", Short: "Show what running an application costs now, without buying", Args: oneArgument,
		Long: `Reads the order book and the chain as run does, and shows for each trust what the whole bag of tasks costs, how sure the
result is, and how long a task may compute. The program need not be registered or on sale: run would see to that, at price 0.
Nothing is signed, stored, sent or charged.

A trust of T means that the result is wrong with a probability below 1/T; trust 0 and 1 are one worker's word.`,
		Example: "  iexec quote hello.wasm --trust 1,3,10\n  iexec quote 0x… --tasks 4 --json\n  iexec quote docker.io/library/alpine:3 --category 2"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			i.rehearsal = new(sdk.Rehearsal) // nothing is stored
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			r := sdk.Request{Tasks: tasks, Category: category}
			for _, a := range []struct {
				kind hub.Kind
				text string
				to   *common.Address
			}{{hub.WorkerpoolKind, pool, &r.Pool}, {hub.DatasetKind, dataset, &r.Dataset}} {
				if a.text == "" {
					continue
				}
				if *a.to, err = (family{env, a.kind}).find(ctx, client, a.text); err != nil {
					return answer{}, err
				}
			}
			t, err := i.targetOf(ctx, client, i.arg(0))
			if err != nil {
				return answer{}, err
			}
			r.App = t.app
			offers, err := i.offersFor(ctx, client, t, &r, trust)
			if err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"app", r.App, "tasks", tasks, "offers", offers}, show: func() { printOffers(i, offers) }}, nil
		})
	flags := cmd.Flags()
	flags.Uint64Var(&tasks, "tasks", 1, "size of the bag of tasks")
	flags.UintSliceVar(&trust, "trust", []uint{1, 3, 10}, "trusts to compare")
	flags.Uint64Var(&category, "category", 0, "shortest category that will do")
	flags.StringVar(&pool, "workerpool", "", "only this workerpool")
	flags.StringVar(&dataset, "dataset", "", "with this dataset")
	return cmd
}

// offersFor asks for each trust; the request's app is filled in.
func (i *invocation) offersFor(ctx context.Context, client *sdk.Client, t target, r *sdk.Request, trusts []uint) ([]offer, error) {
	categories, err := client.Hub().Categories(ctx)
	if err != nil {
		return nil, err
	}
	var owner common.Address
	if t.module != nil {
		if owner, err = i.payer.whose(i.environment); err != nil {
			return nil, err
		}
	}
	offers := []offer{}
	for _, trust := range slices.Sorted(slices.Values(trusts)) {
		r.Trust = uint64(trust)
		o := offer{Trust: r.Trust, Confidence: confidence(r.Trust)}
		var quote broker.Quote
		if t.module != nil {
			r.App, quote, err = client.QuoteModule(ctx, owner, *t.module, *r)
		} else {
			quote, err = client.Quote(ctx, *r)
		}
		if k := poco.KindOf(err); err != nil && k != poco.NotFound {
			return nil, err
		} else if err != nil {
			o.Unavailable = bareMessage(err)
			offers = append(offers, o)
			continue
		}
		first := quote.Sets[0].Set
		o.Category, _ = first.Request.Category.Uint64()
		o.Seconds, o.Workerpool, o.Total, o.Tasks = categories[o.Category].WorkClockTimeRef, first.Workerpool.Workerpool, quote.Total, quote.Volume
		for _, s := range quote.Sets {
			o.TaskPrice = max(o.TaskPrice, s.Cost.TaskPrice)
		}
		offers = append(offers, o)
	}
	return offers, nil
}

// confidence is 1 − 1/trust in percent.
func confidence(trust uint64) string {
	if trust <= 1 {
		return "one worker's word"
	}
	return fmt.Sprintf("%.4g", 100*(1-1/float64(trust)))
}

func printOffers(i *invocation, offers []offer) {
	var rows [][]string
	for _, o := range offers {
		if o.Unavailable != "" {
			rows = append(rows, []string{fmt.Sprintf("%5d", o.Trust), o.Confidence, "", "", "", "", o.Unavailable})
			continue
		}
		rows = append(rows, []string{fmt.Sprintf("%5d", o.Trust), o.Confidence, nRLC(o.TaskPrice), nRLC(o.Total), fmt.Sprintf("%5d", o.Tasks), fmt.Sprintf("%7d", o.Seconds), o.Workerpool.Hex()})
	}
	table(i.out, []string{"trust", "sure (%)", "      task (nRLC)", "     total (nRLC)", "tasks", "time (s)", "workerpool"}, rows)
}
