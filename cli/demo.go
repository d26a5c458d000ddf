package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
)

func newDemo(env *environment) *cobra.Command {
	config := platform.DemoConfig{Platform: platform.Config{Liars: 1, Ports: platform.DefaultPorts()}}
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "demo [FILE…]",
		Short: "Run real bags of tasks through a whole market, and check what came of it",
		Long: `Starts chain, contracts, order book, result repository and a pool whose workers include a liar; sells three
applications; buys four tasks of each at trust 3; downloads and verifies the results; prints who paid and earned what.

Files named are the input: pictures (.png, .jpg) go to the thumbnail application, all others to the word count.
Without any, the repository's own texts are used. The exit code is 0 only if every task completed, every result is
what the chain says, every lie was seized, and the ledger balances to the nRLC.`,
		Example: `  iexec demo
  iexec demo ~/Pictures/*.jpg notes.txt --out results
  iexec demo --json`,
		RunE: func(cmd *cobra.Command, files []string) error {
			config.Inputs, config.Platform.Log = files, env.log
			return demo(cmd.Context(), env, config, asJSON)
		},
	}
	flags := cmd.Flags()
	platformFlags(flags, &config.Platform)
	flags.StringVar(&config.OutDir, "out", "", "directory for the results (default: a new temporary one)")
	flags.BoolVar(&asJSON, "json", false, "print one JSON document on stdout and nothing else there")
	return cmd
}

func demo(ctx context.Context, env *environment, config platform.DemoConfig, asJSON bool) error {
	story := newStory(env.terminal)
	config.Tell = story.hear
	report, err := platform.Demo(ctx, config)
	story.end()
	if report != nil {
		if asJSON {
			if err := env.printJSON(report, false); err != nil {
				return err
			}
		} else {
			printReport(env, report)
		}
	}
	return err
}

func printReport(env *environment, r *platform.Report) {
	var rows [][]string
	for _, t := range r.Tasks {
		verified := "NO"
		if t.Verified {
			verified = "yes"
		}
		rows = append(rows, []string{t.App + " " + strconv.FormatUint(t.Index+1, 10), t.Status.String(), short(t.ResultDigest.Hex()),
			strconv.Itoa(len(t.ConsensusWorkers)), strconv.Itoa(len(t.RejectedWorkers)), verified, t.ResultFile})
	}
	fmt.Fprintln(env.out)
	table(env.out, []string{"task", "status", "digest", "agreed", "seized", "verified", "result"}, rows)

	rows = nil
	for _, row := range r.Ledger {
		rows = append(rows, []string{row.Role, short(row.Address.Hex()), nRLC(row.From.Wallet), nRLC(row.From.Free), nRLC(row.To.Wallet),
			nRLC(row.To.Free), nRLC(row.To.Locked), change(row.Before, row.After)})
	}
	fmt.Fprintln(env.out, "\nledger, in nRLC (1 RLC = 1,000,000,000 nRLC)")
	table(env.out, []string{"account", "address", "wallet before", "free before", "wallet after", "free after", "locked after", "change"}, rows)
	sum := "sums to the supply of " + r.Supply.String() + ", before and after"
	if !r.Conserved {
		sum = "DOES NOT SUM to the supply of " + r.Supply.String()
	}
	fmt.Fprintf(env.out, "\n%s\n%d transactions, %d gas, ready in %.1f s, all done in %.1f s\nresults in %s\n",
		sum, r.TxCount, r.GasUsed, r.ReadySeconds, r.ElapsedSeconds, r.ResultsDir)
}

// nRLC prints an amount right-aligned.
func nRLC(a poco.Amount) string { return fmt.Sprintf("%17d", uint64(a)) }

// change prints what an account won or lost.
func change(before, after poco.Amount) string {
	switch {
	case after > before:
		return fmt.Sprintf("%+15d", after-before)
	case after < before:
		return fmt.Sprintf("%15s", fmt.Sprintf("-%d", before-after))
	}
	return fmt.Sprintf("%15s", "0")
}

// short prints enough of an id to know it again.
func short(id string) string {
	if len(id) <= 12 {
		return id
	}
	return id[:10] + "…"
}
