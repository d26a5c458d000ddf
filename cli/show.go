package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/sdk"
)

// taskDocument is what `iexec task show --json` prints.
type taskDocument struct {
	poco.Task
	Results       result.Location     `json:"results"` // in the place of the raw bytes
	Contributions []poco.Contribution `json:"contributions"`
}

// dealDocument is what `iexec deal show --json` prints.
type dealDocument struct {
	poco.Deal
	FinalTime uint64         `json:"finalTime"` // protocol time after which what is not done is refunded, seconds
	Tasks     []taskStanding `json:"tasks"`     // at most the first thousand
}

// taskStanding is a task in the list of its deal.
type taskStanding struct {
	TaskID common.Hash     `json:"taskid"`
	Index  uint64          `json:"idx"`
	Status poco.TaskStatus `json:"status"`
}

// maxListed bounds how many tasks of a bag are listed.
const maxListed = 1000

func newTask(env *environment) *cobra.Command {
	cmd := group("task", "Look at tasks")
	var t taskFlags
	show := env.leaf(&cobra.Command{
		Use: "show TASKID", Short: "Show what the chain says about a task",
		Example: "  iexec task show 0x…\n  iexec task show 0x… --watch --download\n  iexec task show 0x… --json",
		Args:    oneArgument,
	}, needsWallet, about((*sdk.Client).TaskID, (*invocation).reader, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
		if t.watch {
			if err := env.wait(ctx, client, id); err != nil {
				return answer{}, noTask(id, client, err)
			}
		}
		task, err := client.Hub().Task(ctx, id)
		if err != nil {
			return answer{}, noTask(id, client, err)
		}
		path := any(nil)
		if t.download != "" {
			if path, err = t.fetch(ctx, i, client, id); err != nil {
				return answer{}, err
			}
		}
		if env.raw {
			now, err := protocolTime(ctx, client)
			return answer{doc: fields{"task", peerTask(&task, now), "claimable", claimable(&task, now), "resultPath", path}}, err
		}
		contributions, err := client.Hub().Contributions(ctx, id, task.Contributors)
		if err != nil {
			return answer{}, err
		}
		document := taskDocument{task, result.ParseLocation(task.Results), contributions}
		return answer{doc: document, show: func() {
			printTask(env, document)
			if path != nil {
				fmt.Fprintf(env.out, "\n%s written\n", path)
			}
		}}, nil
	}))
	t.define(show)
	cmd.AddCommand(show, newTaskLogs(env), newTaskDebug(env), newTaskClaim(env))
	return cmd
}

func printTask(env *environment, d taskDocument) {
	rows := [][]string{
		{"task", d.ID.Hex()}, {"status", d.Status.String()}, {"deal", d.DealID.Hex()}, {"index", fmt.Sprint(d.Index)},
		{"contributions until", at(d.ContributionDeadline)}, {"reveals until", at(d.RevealDeadline)},
		{"refundable from", at(d.FinalDeadline)},
		{"revealed", fmt.Sprintf("%d of %d winners", d.RevealCounter, d.WinnerCounter)},
		{"result digest", d.ResultDigest.Hex()}, {"result", d.Results.Storage + " " + d.Results.Location},
	}
	table(env.out, []string{"what", "value"}, rows)
	rows = nil
	for _, c := range d.Contributions {
		rows = append(rows, []string{c.Worker.Hex(), c.Status.String(), short(c.ResultHash.Hex()), fmt.Sprintf("%6d", c.Weight)})
	}
	fmt.Fprintln(env.out)
	table(env.out, []string{"worker", "status", "result hash", "weight"}, rows)
}

func newDeal(env *environment) *cobra.Command {
	cmd := group("deal", "Look at deals")
	var watch bool
	show := env.leaf(&cobra.Command{
		Use: "show DEALID", Short: "Show what the chain says about a deal and its bag of tasks",
		Example: "  iexec deal show 0x…\n  iexec deal show 0x… --watch\n  iexec deal show 0x… --json",
		Args:    oneArgument,
	}, needsWallet, about((*sdk.Client).DealID, (*invocation).reader, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
		h := client.Hub()
		deal, err := h.Deal(ctx, id)
		if err != nil {
			return answer{}, err
		}
		if watch {
			if err := i.followed(ctx, client, []common.Hash{id}); err != nil {
				return answer{}, err
			}
		}
		category, err := h.Category(ctx, deal.Category)
		if err != nil {
			return answer{}, err
		}
		document := dealDocument{Deal: deal, FinalTime: deal.FinalDeadline(category.WorkClockTimeRef)}
		if env.raw {
			return i.rawDeal(ctx, client, document, watch)
		}
		tasks, err := h.Tasks(ctx, deal.TaskIDs(maxListed))
		if err != nil {
			return answer{}, err
		}
		for n, t := range tasks {
			document.Tasks = append(document.Tasks, taskStanding{t.ID, deal.BotFirst + uint64(n), t.Status})
		}
		return answer{doc: document, show: func() { printDeal(env, document, category) }}, nil
	}))
	show.Flags().BoolVar(&watch, "watch", false, "wait until all tasks are over")
	cmd.AddCommand(show, newDealFollow(env), newDealClaim(env))
	return cmd
}

// rawDeal is a deal as the JavaScript client shows it; watched, with its tasks.
func (i *invocation) rawDeal(ctx context.Context, client *sdk.Client, d dealDocument, watched bool) (answer, error) {
	now, err := protocolTime(ctx, client)
	if err != nil {
		return answer{}, err
	}
	deal := peerDeal(&d.Deal, d.FinalTime, now)
	if !watched {
		return answer{doc: fields{"deal", deal}}, nil
	}
	done, failed, err := peerTasks(ctx, client, []common.Hash{d.ID})
	return answer{doc: fields{"tasksCount", len(done) + len(failed), "completedTasksCount", len(done), "failedTasksCount", len(failed),
		"deal", deal, "tasks", append(done, failed...), "failedTasks", failed}, bad: len(failed) > 0}, err
}

func printDeal(env *environment, d dealDocument, category poco.Category) {
	rows := [][]string{
		{"deal", d.ID.Hex()}, {"requester", d.Requester.Hex()},
		{"app", d.App.Pointer.Hex() + " at " + d.App.Price.String()},
		{"workerpool", d.Workerpool.Pointer.Hex() + " at " + d.Workerpool.Price.String()},
	}
	if d.Dataset.Pointer != (common.Address{}) {
		rows = append(rows, []string{"dataset", d.Dataset.Pointer.Hex() + " at " + d.Dataset.Price.String()})
	}
	rows = append(rows, [][]string{
		{"price of a task", d.TaskPrice().String()}, {"stake of a worker", d.WorkerStake.String()},
		{"trust", fmt.Sprint(d.Trust)}, {"category", fmt.Sprintf("%s, %d s", category.Name, category.WorkClockTimeRef)},
		{"tag", d.Tag.String()}, {"params", d.Params}, {"started", at(d.StartTime)}, {"refundable from", at(d.FinalTime)},
		{"tasks", fmt.Sprintf("%d, from index %d", d.BotSize, d.BotFirst)},
	}...)
	table(env.out, []string{"what", "value"}, rows)
	rows = nil
	for _, t := range d.Tasks {
		rows = append(rows, []string{fmt.Sprintf("%5d", t.Index), t.TaskID.Hex(), t.Status.String()})
	}
	fmt.Fprintln(env.out)
	table(env.out, []string{"index", "task", "status"}, rows)
}

// at prints protocol time; 0 is a time that is not set.
func at(seconds uint64) string {
	if seconds == 0 {
		return "-"
	}
	return time.Unix(int64(seconds), 0).UTC().Format(time.DateTime) + " UTC"
}
