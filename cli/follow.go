package cli

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/sdk"
)

// followResult is what `iexec deal follow --json` prints.
type followResult struct {
	Deal  common.Hash  `json:"dealid"`
	Tasks []taskResult `json:"tasks"`
}

func newDealFollow(env *environment) *cobra.Command {
	var out string
	cmd := env.leaf(&cobra.Command{
		Use:   "follow DEALID",
		Short: "Wait for a deal's tasks and fetch the verified results, as run does after buying",
		Long: `Follows a deal that was bought earlier until every task is over, downloads the results and checks them against the
chain. Takes up a run that was interrupted. Should the pool be gone, what it did not deliver is claimed back.`,
		Example: "  iexec deal follow 0x…\n  iexec deal follow 0x… --out results --json",
		Args:    oneArgument,
	}, needsWallet, about((*sdk.Client).DealID, (*invocation).writer, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
		tasks, failed := newWatcher(env, client, out).follow(ctx, []common.Hash{id}, 0)
		if tasks == nil && failed != nil {
			return answer{}, failed
		}
		return answer{doc: followResult{id, tasks}, show: func() { printResults(env, tasks) }, failed: failed}, nil
	}))
	cmd.Flags().StringVar(&out, "out", "results", "directory for the results")
	return cmd
}
