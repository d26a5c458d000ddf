package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func newVersion(env *environment) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(env.out, "iexec %s\n", buildVersion())
			return err
		},
	}
}

// addVersion has --version print what the command version does.
func addVersion(root *cobra.Command) {
	root.Version = buildVersion()
	root.SetVersionTemplate("iexec {{.Version}}\n")
}

// buildVersion is the module's version and the commit it was built from, as far as the build knows.
func buildVersion() string {
	version, revision := "devel", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" && info.Main.Version != "(devel)" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = s.Value
			}
		}
	}
	return strings.TrimSpace(fmt.Sprintf("%s %.12s", version, revision))
}
