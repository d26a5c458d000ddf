package cli

import (
	"context"
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/release"
)

func newVersion(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "version", Short: "Print the version", Example: "  iexec version\n  iexec version --json"}, 0,
		func(context.Context, *invocation) (answer, error) {
			return answer{doc: fields{"version", release.Version(), "go", runtime.Version(), "os", runtime.GOOS, "arch", runtime.GOARCH},
				show: func() { fmt.Fprintf(env.out, "iexec %s\n", release.Version()) }}, nil
		})
}

// addVersion has --version print what the command version does.
func addVersion(root *cobra.Command) {
	root.Version = release.Version()
	root.Flags().BoolP("version", "V", false, "print the version: this program's begins with its name, the JavaScript client's is a bare number")
	root.SetVersionTemplate("iexec {{.Version}}\n")
}
