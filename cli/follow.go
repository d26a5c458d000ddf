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
	var (
		out    string
		asJSON bool
		payer  purse
	)
	cmd := &cobra.Command{
		Use:   "follow DEALID",
		Short: "Wait for a deal's tasks and fetch the verified results, as run does after buying",
		Long: `Follows a deal that was bought earlier until every task is over, downloads the results and checks them against the
chain. Takes up a run that was interrupted. Should the pool be gone, what it did not deliver is claimed back.`,
		Example: "  iexec deal follow 0x…\n  iexec deal follow 0x… --out results --json",
		Args:    oneArgument,
		RunE: env.about(&payer, func(ctx context.Context, client *sdk.Client, id common.Hash) error {
			tasks, failed := newWatcher(env, client, out).follow(ctx, []common.Hash{id}, 0)
			if tasks == nil && failed != nil {
				return failed
			}
			return printResults(env, asJSON, followResult{id, tasks}, tasks, failed)
		}),
	}
	flags := cmd.Flags()
	payer.flags(flags)
	flags.StringVar(&out, "out", "results", "directory for the results")
	flags.BoolVar(&asJSON, "json", false, "print one JSON document on stdout")
	return cmd
}
