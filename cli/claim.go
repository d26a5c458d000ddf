package cli

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

func newTaskClaim(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "claim TASKID", Short: "Get back the price of a task that was not delivered in time", Args: oneArgument,
		Example: "  iexec task claim 0x…\n  iexec task claim 0x… --dry-run"}, needsWallet|sends,
		about((*sdk.Client).TaskID, (*invocation).writer, func(ctx context.Context, _ *invocation, client *sdk.Client, id common.Hash) (answer, error) {
			task, err := client.Hub().Task(ctx, id)
			if err != nil {
				return answer{}, err
			}
			if task.Status.Final() {
				return answer{}, poco.Errorf(poco.Conflict, "", "Cannot claim a task having status %v", task.Status)
			}
			now, err := protocolTime(ctx, client)
			if err != nil {
				return answer{}, err
			}
			if err := notYet("task", task.FinalDeadline, now); err != nil {
				return answer{}, err
			}
			sent, err := client.Send(ctx, client.Hub().Claim(id))
			return answer{doc: fields{"txHash", sent.TxHash}, say: "the price is back on the requester's account"}, err
		}))
}

func newDealClaim(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "claim DEALID", Short: "Get back the price of a deal's tasks that were not delivered in time", Args: oneArgument,
		Example: "  iexec deal claim 0x…"}, needsWallet|sends,
		about((*sdk.Client).DealID, (*invocation).writer, func(ctx context.Context, _ *invocation, client *sdk.Client, id common.Hash) (answer, error) {
			final, err := client.FinalDeadline(ctx, id)
			if err != nil {
				return answer{}, err
			}
			now, err := protocolTime(ctx, client)
			if err != nil {
				return answer{}, err
			}
			if err := notYet("deal", final, now); err != nil {
				return answer{}, err
			}
			claims, err := client.Claim(ctx, id)
			claimed, transactions := fields{}, []fields{}
			for _, c := range claims {
				transactions = append(transactions, fields{"txHash", c.Sent.TxHash, "type", c.Kind})
				for index, task := range c.Tasks {
					claimed = append(claimed, fmt.Sprint(index), task)
				}
			}
			return answer{doc: fields{"claimed", claimed, "transactions", transactions}}, err
		}))
}

// followed waits until the deals' tasks are over.
func (i *invocation) followed(ctx context.Context, client *writing, deals []common.Hash) error {
	_, err := newWatcher(i.environment, client, "").over(ctx, deals, 0)
	return err
}
