package cli

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
)

// platformFlags are shared by the commands that start a platform.
func platformFlags(flags *pflag.FlagSet, c *platform.Config) {
	flags.StringVar(&c.DataDir, "data-dir", "", "keep all state here (default: a temporary directory)")
	flags.IntVar(&c.Workers, "workers", 4, "number of workers in the pool")
	flags.IntVar(&c.Liars, "liars", c.Liars, "how many of the workers lie about every result")
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

// parseID reads a deal's or a task's identifier.
func parseID(s string) (common.Hash, error) {
	b, err := hexutil.Decode(s)
	if err != nil || len(b) != common.HashLength {
		return common.Hash{}, poco.Errorf(poco.Invalid, "id", "%.80q is not 32 bytes of hexadecimal", s)
	}
	return common.Hash(b), nil
}
