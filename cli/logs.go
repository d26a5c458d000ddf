package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

func newTaskLogs(env *environment) *cobra.Command {
	var (
		asJSON bool
		reader purse
	)
	cmd := &cobra.Command{
		Use:   "logs TASKID",
		Short: "Show what a task's application printed on each worker",
		Long: `Asks the pool for the end of what the application wrote to stdout and stderr. Only the requester is told, and proves
itself with a signature. Logs are kept for some days and are no evidence: nobody vouches for them.`,
		Example: "  iexec task logs 0x…\n  iexec task logs 0x… --account 2 --json",
		Args:    oneArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := parseID(args[0])
			if err != nil {
				return err
			}
			key, err := reader.key()
			if err != nil {
				return err
			}
			client, err := env.dial(cmd.Context(), key)
			if err != nil {
				return err
			}
			defer client.Close() //nolint:errcheck // it only read
			logs, err := client.Logs(cmd.Context(), id)
			if err != nil {
				return err
			}
			if asJSON {
				return env.printJSON(map[string]any{"taskid": id, "logs": logs}, false)
			}
			for _, l := range logs {
				for _, stream := range []struct{ name, text string }{{"stdout", l.Stdout}, {"stderr", l.Stderr}} {
					for line := range strings.Lines(stream.text) {
						fmt.Fprintf(env.out, "%s %s  %s\n", short(l.Worker.Hex()), stream.name, printable(line))
					}
				}
			}
			return nil
		},
	}
	reader.flags(cmd.Flags())
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON document on stdout")
	return cmd
}

// printable leaves out what could move a terminal's cursor or change its colours: strangers wrote it.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && (r < ' ' || r >= 0x7f && r < 0xa0) {
			return -1
		}
		return r
	}, strings.TrimRight(line, "\r\n"))
}
