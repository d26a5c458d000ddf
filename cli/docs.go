package cli

import (
	"context"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/iexec-go/iexec/cli/release"
	"github.com/iexec-go/iexec/poco"
)

// newDocs writes the manual out of the command tree, so that it is never other than the commands.
func newDocs(env *environment) *cobra.Command {
	cmd := group("docs", "Write the manual of all commands")
	write := func(use, short string, generate func(*cobra.Command, string) error) *cobra.Command {
		return env.leaf(&cobra.Command{Use: use + " DIR", Short: short, Args: oneArgument, Example: "  iexec docs " + use + " " + use}, 0,
			func(_ context.Context, i *invocation) (answer, error) {
				to := i.arg(0)
				if err := os.MkdirAll(to, 0o755); err != nil {
					return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
				}
				root := i.cmd.Root()
				root.DisableAutoGenTag = true
				if err := generate(root, to); err != nil {
					return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
				}
				pages, err := os.ReadDir(to)
				return answer{doc: fields{"dir", to, "pages", len(pages)}}, err
			})
	}
	cmd.AddCommand(
		write("man", "Write man pages, section 1", func(root *cobra.Command, to string) error {
			when := time.Unix(0, 0).UTC() // equal trees give equal pages
			return doc.GenManTree(root, &doc.GenManHeader{Title: "IEXEC", Section: "1", Source: "iexec " + strings.Fields(release.Version())[0], Date: &when}, to)
		}),
		write("schemas", "Write a JSON Schema for each document of --json", writeSchemas),
		write("markdown", "Write a page of Markdown for each command", doc.GenMarkdownTree))
	return cmd
}
