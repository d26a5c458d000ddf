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

	fmt.Fprintln(env.out, "\nledger, in nRLC (1 RLC = 1,000,000,000 nRLC)")
	printLedger(env, r.Ledger)
	sum := "sums to the supply of " + r.Supply.String() + ", before and after"
	if !r.Conserved {
		sum = "DOES NOT SUM to the supply of " + r.Supply.String()
	}
	fmt.Fprintf(env.out, "\n%s\n%d transactions, %d gas, ready in %.1f s, all done in %.1f s\nresults in %s\n",
		sum, r.TxCount, r.GasUsed, r.ReadySeconds, r.ElapsedSeconds, r.ResultsDir)
}

// printLedger shows what every account owns: one line for an account that did not change, two for one that did. The
// hub's line is what it holds beyond the deposits that it owes to the others.
func printLedger(env *environment, ledger []platform.Row) {
	var rows [][]string
	add := func(r platform.Row, when string, b platform.Balance, change string) {
		rows = append(rows, []string{r.Role, r.Address.Hex(), when, nRLC(b.Wallet), nRLC(b.Free), nRLC(b.Locked), change})
	}
	for _, r := range ledger {
		if r.From == r.To {
			add(r, "both", r.From, "")
			continue
		}
		add(r, "before", r.From, "")
		add(r, "after", r.To, change(r.Before, r.After))
	}
	table(env.out, []string{"account", "address", "when", "           wallet", "             free", "           locked", "         change"}, rows)
}

// nRLC prints an amount right-aligned.
func nRLC(a poco.Amount) string { return fmt.Sprintf("%17d", uint64(a)) }

// change prints what an account won or lost, right-aligned.
func change(before, after poco.Amount) string {
	return fmt.Sprintf("%15s", fmt.Sprintf("%+d", int64(after)-int64(before)))
}

// short prints enough of an id to know it again.
func short(id string) string {
	if len(id) <= 12 {
		return id
	}
	return id[:10] + "…"
}
