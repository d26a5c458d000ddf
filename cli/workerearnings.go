package cli

import (
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// earning is what a worker was paid, and lost, on a day at a pool.
type earning struct {
	Day    string         `json:"day"` // UTC
	Pool   common.Address `json:"pool"`
	Tasks  int            `json:"tasks"`
	Earned poco.Amount    `json:"earned"` // nRLC
	Seized poco.Amount    `json:"seized"` // nRLC, of the stake
}

func workerEarnings(env *environment) *cobra.Command {
	var (
		at     workplace
		asCSV  bool
		days   uint
		worker string
	)
	cmd := env.leaf(&cobra.Command{Use: "earnings", Short: "Show what the worker was paid, by day and pool",
		Long: `Reads the hub's own events on the chain, so that it needs no record of this machine's: rewards of tasks, and stakes that were
seized. Days are UTC. What transactions cost in gas is not counted.`,
		Example: "  iexec worker earnings\n  iexec worker earnings --days 30 --csv >earnings.csv\n  iexec worker earnings --worker 0x… --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			var account common.Address
			var err error
			if worker != "" {
				account, err = parseAddress(worker)
			} else {
				account, err = at.address(env)
			}
			if err != nil {
				return answer{}, err
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			list, err := earnings(ctx, client, account, days)
			if err != nil {
				return answer{}, err
			}
			var earned, seized poco.Amount
			for _, e := range list {
				earned, seized = earned+e.Earned, seized+e.Seized
			}
			show := func() { printEarnings(i, list, earned, seized) }
			if asCSV {
				show = func() { err = writeEarnings(i, list) }
			}
			return answer{doc: fields{"worker", account, "earned", earned, "seized", seized, "days", list}, show: show}, err
		})
	at.flags(cmd.Flags())
	cmd.Flags().BoolVar(&asCSV, "csv", false, "print comma-separated values")
	cmd.Flags().UintVar(&days, "days", 0, "only so many days, today included (default: all)")
	cmd.Flags().StringVar(&worker, "worker", "", "address of another worker")
	return cmd
}

// earnings folds an account's rewards and seizures.
func earnings(ctx context.Context, client *sdk.Client, account common.Address, days uint) ([]earning, error) {
	head, err := client.Node().Head(ctx)
	if err != nil {
		return nil, err
	}
	events, err := client.Hub().Gains(ctx, account, 0, head.Number)
	if err != nil {
		return nil, err
	}
	since := ""
	if days > 0 {
		since = time.Unix(int64(head.Time), 0).UTC().AddDate(0, 0, 1-int(days)).Format(time.DateOnly)
	}
	type place struct {
		day  string
		pool common.Address
	}
	sums, counted := make(map[place]*earning), make(map[common.Hash]bool)
	pools := poolsOf{client: client, of: make(map[common.Hash]common.Address)}
	for _, e := range events {
		day := time.Unix(int64(e.BlockTime), 0).UTC().Format(time.DateOnly)
		if day < since {
			continue
		}
		var task common.Hash
		var earned, seized poco.Amount
		switch event := e.Event.(type) {
		case poco.Reward:
			task, earned = event.Ref, event.Amount
		case poco.Seize:
			task, seized = event.Ref, event.Amount
		default:
			continue
		}
		pool, err := pools.find(ctx, task)
		if err != nil {
			return nil, err
		}
		at := place{day, pool}
		sum := sums[at]
		if sum == nil {
			sum = &earning{Day: day, Pool: pool}
			sums[at] = sum
		}
		sum.Earned, sum.Seized = sum.Earned+earned, sum.Seized+seized
		if !counted[task] {
			counted[task] = true
			sum.Tasks++
		}
	}
	list := []earning{}
	for _, sum := range sums {
		list = append(list, *sum)
	}
	slices.SortFunc(list, func(a, b earning) int { return cmp.Or(cmp.Compare(a.Day, b.Day), a.Pool.Cmp(b.Pool)) })
	return list, nil
}

// poolsOf finds tasks' pools, and asks the chain once for each.
type poolsOf struct {
	client *sdk.Client
	of     map[common.Hash]common.Address
}

func (p *poolsOf) find(ctx context.Context, task common.Hash) (common.Address, error) {
	if pool, ok := p.of[task]; ok {
		return pool, nil
	}
	t, err := p.client.Hub().Task(ctx, task)
	if err != nil && poco.KindOf(err) != poco.NotFound {
		return common.Address{}, err
	}
	var pool common.Address
	if err == nil && t.DealID != (common.Hash{}) { // else it is for something that is no task
		deal, err := p.client.Deal(ctx, t.DealID)
		if err != nil {
			return common.Address{}, err
		}
		pool = deal.Workerpool.Pointer
	}
	p.of[task] = pool
	return pool, nil
}

func printEarnings(i *invocation, list []earning, earned, seized poco.Amount) {
	var rows [][]string
	for _, e := range list {
		rows = append(rows, []string{e.Day, e.Pool.Hex(), fmt.Sprintf("%5d", e.Tasks), nRLC(e.Earned), nRLC(e.Seized)})
	}
	table(i.out, []string{"day (UTC)", "pool", "tasks", "    earned (nRLC)", "    seized (nRLC)"}, rows)
	fmt.Fprintf(i.out, "\nearned %v, seized %v\n", earned, seized)
}

func writeEarnings(i *invocation, list []earning) error {
	w := csv.NewWriter(i.out)
	rows := [][]string{{"day", "pool", "tasks", "earned_nrlc", "seized_nrlc"}}
	for _, e := range list {
		rows = append(rows, []string{e.Day, e.Pool.Hex(), strconv.Itoa(e.Tasks), strconv.FormatUint(uint64(e.Earned), 10), strconv.FormatUint(uint64(e.Seized), 10)})
	}
	return w.WriteAll(rows)
}
