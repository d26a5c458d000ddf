package cli

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// platformFlags are shared by the commands that start a platform.
func platformFlags(flags *pflag.FlagSet, c *platform.Config) {
	flags.StringVar(&c.DataDir, "data-dir", "", "keep all state here (default: a temporary directory)")
	flags.IntVar(&c.Workers, "workers", 4, "number of workers in the pool")
	flags.IntVar(&c.Liars, "liars", c.Liars, "how many of the workers lie about every result")
	flags.BoolVar(&c.Sandbox, "sandbox", true, "have the workers run container images and static programs too, where this machine can")
	flags.StringVar((*string)(&c.Road), "road", string(platform.Auto), "how contributions reach the chain: settlement (workers sign, the pool\nsends many in two transactions), classic (each worker sends its own), or auto")
}

// noArguments is cobra.NoArgs as a usage error.
func noArguments(cmd *cobra.Command, args []string) error {
	return asUsage(cmd, cobra.NoArgs(cmd, args))
}

// oneArgument is cobra.ExactArgs(1) as a usage error.
func oneArgument(cmd *cobra.Command, args []string) error {
	return asUsage(cmd, cobra.ExactArgs(1)(cmd, args))
}

// group is a command that only has others below it.
func group(use, short string) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: noSuchCommand, SuggestionsMinimumDistance: 2,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
}

// noSuchCommand refuses a word that is no command, and tells of one that is like it.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	like := ""
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		like = fmt.Sprintf(": did you mean %q?", near[0])
	}
	return usageError{poco.Errorf(poco.Invalid, cmd.CommandPath(), "there is no command %q%s", args[0], like).
		WithHint("%s --help", cmd.CommandPath())}
}

func asUsage(cmd *cobra.Command, err error) error {
	if err == nil {
		return nil
	}
	return usageError{poco.Errorf(poco.Invalid, cmd.CommandPath(), "%w", err).WithHint("%s --help", cmd.CommandPath())}
}

// finder is the whole of a deal's or a task's identifier; see the methods of [sdk.Client].
type finder func(*sdk.Client, context.Context, string) (common.Hash, error)

// connector connects: (*invocation).reader for a command that only reads, writer for one that acts for an account.
type connector func(*invocation, context.Context) (*sdk.Client, error)

// about is the body of a command about one deal or task: it connects, finds out which one the argument names, and leaves
// the rest to do.
func about(find finder, connect connector, do func(context.Context, *invocation, *sdk.Client, common.Hash) (answer, error)) func(context.Context, *invocation) (answer, error) {
	return func(ctx context.Context, i *invocation) (answer, error) {
		if err := sdk.CheckID(i.arg(0)); err != nil {
			return answer{}, err
		}
		client, err := connect(i, ctx)
		if err != nil {
			return answer{}, err
		}
		id, err := find(client, ctx, i.arg(0))
		if err != nil {
			return answer{}, err
		}
		return do(ctx, i, client, id)
	}
}
