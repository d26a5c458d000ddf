package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/sdk"
)

func newTaskLogs(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{
		Use:   "logs TASKID",
		Short: "Show what a task's application printed on each worker",
		Long: `Asks the pool for the end of what the application wrote to stdout and stderr. Only the requester is told, and proves
itself with a signature. Logs are kept for some days and are no evidence: nobody vouches for them.`,
		Example: "  iexec task logs 0x…\n  iexec task logs 0x… --account 2 --json",
		Args:    oneArgument,
	}, needsWallet, about((*sdk.Client).TaskID, (*invocation).writer, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
		logs, err := client.Logs(ctx, id)
		return answer{doc: fields{"taskid", id, "logs", logs}, show: func() {
			for _, l := range logs {
				for _, stream := range []struct{ name, text string }{{"stdout", l.Stdout}, {"stderr", l.Stderr}} {
					for line := range strings.Lines(stream.text) {
						fmt.Fprintf(env.out, "%s %s  %s\n", short(l.Worker.Hex()), stream.name, printable(line))
					}
				}
			}
		}}, err
	}))
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
