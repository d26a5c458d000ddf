package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/release"
)

func newVersion(env *environment) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(env.out, "iexec %s\n", release.Version())
			return err
		},
	}
}

// addVersion has --version print what the command version does.
func addVersion(root *cobra.Command) {
	root.Version = release.Version()
	root.SetVersionTemplate("iexec {{.Version}}\n")
}
