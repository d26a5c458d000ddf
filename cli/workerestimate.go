package cli

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
	"github.com/iexec-go/iexec/sdk"
)

// prospect is what a category would bring at full use.
type prospect struct {
	Category uint64      `json:"category"`
	Seconds  uint64      `json:"seconds"` // that a task may take
	Bid      poco.Amount `json:"bid"`     // nRLC a task, the best of an open request; 0: there is none
	Wanted   uint64      `json:"wanted"`  // tasks of open requests
	Ask      poco.Amount `json:"ask"`     // nRLC a task, the pool's cheapest order; 0: it has none
	Share    poco.Amount `json:"share"`   // nRLC of a task for one of its workers
	Gross    float64     `json:"gross"`   // RLC an hour
	Net      float64     `json:"net"`     // what is left of it after power, in the currency, or RLC where there is no price
}

func workerEstimate(env *environment) *cobra.Command {
	var (
		slots             uint64
		watts, kwh, price float64
	)
	cmd := env.leaf(&cobra.Command{Use: "estimate [POOL]", Short: "Estimate what a machine would earn at a pool, before joining", Args: optionalArgument,
		Long: `Reads the open orders: what requesters bid for tasks of each category, and what the pool asks. The workers of a task share
its price without the scheduler's part; how many share it follows from the trust. The figures are for every slot in use and
every task taking all of its time: tasks that end sooner bring more, an empty order book brings nothing.`,
		Example: "  iexec worker estimate\n  iexec worker estimate 0x… --slots 8 --watts 120 --kwh-price 0.30 --rlc-price 1.10"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			at := client.Network().Workerpool
			if i.arg(0) != "" {
				if at, err = parseAddress(i.arg(0)); err != nil {
					return answer{}, err
				}
			}
			if at == (common.Address{}) {
				return answer{}, usageError{poco.Errorf(poco.Invalid, "worker estimate", "the network names no pool").WithHint("iexec worker estimate POOL")}
			}
			power := watts / 1000 * kwh
			list, err := prospects(ctx, client, at, slots, power, price)
			return answer{doc: fields{"pool", at, "slots", slots, "powerPerHour", power, "categories", list}, show: func() {
				printProspects(i, list, power, price)
			}}, err
		})
	flags := cmd.Flags()
	flags.Uint64Var(&slots, "slots", 1, "tasks at a time")
	flags.Float64Var(&watts, "watts", 0, "what the machine draws more when it works")
	flags.Float64Var(&kwh, "kwh-price", 0, "price of a kilowatt-hour, in your currency")
	flags.Float64Var(&price, "rlc-price", 0, "price of an RLC, in your currency")
	return cmd
}

// newScore is the record of a worker that has none.
const newScore = 0

func prospects(ctx context.Context, client *sdk.Client, pool common.Address, slots uint64, power, price float64) ([]prospect, error) {
	book, err := client.Market()
	if err != nil {
		return nil, err
	}
	registered, err := client.Hub().Workerpool(ctx, pool)
	if err != nil {
		return nil, err
	}
	categories, err := client.Hub().Categories(ctx)
	if err != nil {
		return nil, err
	}
	list := []prospect{}
	for _, c := range categories {
		p := prospect{Category: c.ID, Seconds: c.WorkClockTimeRef}
		wanted, err := book.RequestOrders(ctx, market.Query{Category: &c.ID, Workerpool: market.For(pool), Paging: market.Paging{Size: market.MaxPageSize}})
		if err != nil {
			return nil, err
		}
		replicas := uint64(1)
		for n, o := range wanted.Orders {
			p.Wanted += o.Remaining
			if bid, ok := o.Order.WorkerpoolMaxPrice.Amount(); n == 0 && ok {
				p.Bid, replicas = bid, sharing(o.Order.Trust.Uint64())
			}
		}
		asked, err := book.WorkerpoolOrders(ctx, market.Query{Category: &c.ID, Workerpool: market.For(pool)})
		if err != nil {
			return nil, err
		}
		for n, o := range asked.Orders {
			if ask, ok := o.Order.Price.Amount(); ok && (n == 0 || ask < p.Ask) {
				p.Ask = ask
			}
		}
		paid := p.Bid
		if p.Wanted == 0 {
			paid = p.Ask
		}
		p.Share = (paid - paid*poco.Amount(min(registered.SchedulerRewardRatio, 100))/100) / poco.Amount(replicas)
		if c.WorkClockTimeRef > 0 {
			p.Gross = float64(p.Share) / float64(poco.RLC) * float64(slots) * 3600 / float64(c.WorkClockTimeRef)
		}
		p.Net = p.Gross
		if price > 0 {
			p.Net = p.Gross*price - power
		}
		if p.Ask > 0 || p.Wanted > 0 {
			list = append(list, p)
		}
	}
	return list, nil
}

// sharing is how many new workers a task of a trust takes.
func sharing(asked uint64, ok bool) uint64 {
	if !ok || asked <= 1 {
		return 1
	}
	n, ok := trust.Replicas(newScore, asked)
	if !ok {
		return poco.MaxMembers
	}
	return uint64(n)
}

func printProspects(i *invocation, list []prospect, power, price float64) {
	var rows [][]string
	for _, p := range list {
		rows = append(rows, []string{fmt.Sprintf("%8d", p.Category), fmt.Sprintf("%8d", p.Seconds), fmt.Sprintf("%6d", p.Wanted), nRLC(p.Bid), nRLC(p.Ask), nRLC(p.Share),
			fmt.Sprintf("%12.4f", p.Gross), fmt.Sprintf("%10.4f", p.Net)})
	}
	unit := "net (RLC/h)"
	if price > 0 {
		unit = "net (/h)"
	}
	table(i.out, []string{"category", "time (s)", "wanted", "       bid (nRLC)", "       ask (nRLC)", "     share (nRLC)", "gross (RLC/h)", unit}, rows)
	fmt.Fprintf(i.out, "\nAt full use, every task taking all of its time; power %.4f an hour. Where nothing is wanted, a task at the pool's own price is meant.\n", power)
	if power > 0 && price == 0 {
		fmt.Fprintln(i.out, "Power is not subtracted: tell what an RLC costs with --rlc-price.")
	}
}
