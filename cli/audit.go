package cli

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/poco"
	verdict "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/sdk"
)

func newAudit(env *environment) *cobra.Command {
	var files []string
	cmd := env.leaf(&cobra.Command{
		Use:   "audit ID",
		Short: "Recompute a task or a whole deal from chain data: green or red",
		Long: `Recomputes from a node alone: order hashes and signatures, match rules, authorizations, weights and consensus, seals,
payouts event by event, and the digest of the downloaded result. Nothing that a market, a pool or a worker says is
believed. Exit code 6 when any check is red.

With --receipt, what workers show of the pool's word that it had their contributions: a contribution that the pool had and left out
of the committee is red.`,
		Example: "  iexec audit 0x…\n  iexec audit 0x… --json\n  iexec audit 0x… --receipt receipts.json",
		Args:    oneArgument,
	}, 0, about((*sdk.Client).DealOrTaskID, (*invocation).reader, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
		reports, red := []audit.Report{}, 0
		shown, err := readReceipts(files)
		if err != nil {
			return answer{}, err
		}
		err = client.Audit(ctx, id, func(r audit.Report) error {
			if r.Status == verdict.Red {
				red++
			}
			if !i.asJSON && !i.raw { // a bag may be large: each as soon as it is known
				printAudit(env, r)
			}
			reports = append(reports, r)
			return nil
		}, shown...)
		if err != nil {
			return answer{}, err
		}
		a := answer{doc: fields{"id", id, "tasks", reports, "ok", red == 0}, show: func() {}}
		if red > 0 {
			a.failed = poco.Errorf(poco.Unverified, "audit", "%d of %d tasks are not as the protocol says", red, len(reports))
		}
		return a, nil
	}))
	cmd.Flags().StringArrayVar(&files, "receipt", nil, "file with receipts that workers have of the pool: iexec audit receipts (repeat for more)")
	cmd.AddCommand(auditReceipts(env))
	return cmd
}

func printAudit(env *environment, r audit.Report) {
	fmt.Fprintf(env.out, "task %s  %v\n", r.Task.ID.Hex(), r.Status)
	var rows [][]string
	for _, c := range r.Checks {
		rows = append(rows, []string{"  " + string(c.Status), c.Title, c.Detail})
	}
	table(env.out, []string{"  verdict", "check", "detail"}, rows)
}
