package cli

import (
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
func noArguments(cmd *cobra.Command, args []string) error { return asUsage(cobra.NoArgs(cmd, args)) }

// oneArgument is cobra.ExactArgs(1) as a usage error.
func oneArgument(cmd *cobra.Command, args []string) error {
	return asUsage(cobra.ExactArgs(1)(cmd, args))
}

func asUsage(err error) error {
	if err != nil {
		return usageError{err}
	}
	return nil
}

// parseID reads a deal's or a task's identifier.
func parseID(s string) (common.Hash, error) {
	b, err := hexutil.Decode(s)
	if err != nil || len(b) != common.HashLength {
		return common.Hash{}, poco.Errorf(poco.Invalid, "id", "%.80q is not 32 bytes of hexadecimal", s)
	}
	return common.Hash(b), nil
}
