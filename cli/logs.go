package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

func newTaskLogs(env *environment) *cobra.Command {
	var (
		follow bool
		worker string
	)
	cmd := env.leaf(&cobra.Command{
		Use:   "logs TASKID",
		Short: "Show what a task's application printed on each worker",
		Long: `Asks the pool for the end of what the application wrote to stdout and stderr. Only the requester is told, and proves
itself with a signature. Logs are kept for some days and are no evidence: nobody vouches for them.

With --follow it tells what is printed while the task runs, from its beginning on, until the task is over. Each replica of a task
prints for itself: lines begin with the worker's address, and --worker chooses one. A replica that prints more than can be passed
on is told in parts, with a note of what was left out. Nothing is told of deals with an enclave, an encrypted result or secrets.`,
		Example: "  iexec task logs 0x…\n  iexec task logs 0x… --follow\n  iexec task logs 0x… --account 2 --json",
		Args:    oneArgument,
	}, needsWallet, about((*sdk.Client).TaskID, (*invocation).writer, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
		only, err := chosenWorker(worker)
		if err != nil {
			return answer{}, err
		}
		if follow {
			f := newLogFollower(env, id, only, i.asJSON)
			status, err := client.FollowLogs(ctx, id, f.hear)
			return f.end(status, err)
		}
		logs, err := client.Logs(ctx, id)
		if only != nil {
			logs = slices.DeleteFunc(logs, func(l sdk.Log) bool { return l.Worker != *only })
		}
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
	cmd.Flags().BoolVarP(&follow, "follow", "f", false, "tell what is printed while the task runs, until it is over; with --json one document a line")
	cmd.Flags().StringVar(&worker, "worker", "", "only what this worker's run prints")
	return cmd
}

func chosenWorker(text string) (*common.Address, error) {
	if text == "" {
		return nil, nil //nolint:nilnil // none is chosen
	}
	if !common.IsHexAddress(text) {
		return nil, poco.Errorf(poco.Invalid, "", "--worker: %q is no address", text)
	}
	a := common.HexToAddress(text)
	return &a, nil
}

// maxLine is how long a line may be until it is printed without its end.
const maxLine = 8 << 10

// logFollower prints what a task prints.
type logFollower struct {
	env    *environment
	task   common.Hash
	only   *common.Address
	asJSON bool
	open   map[logStream]string // lines that have not ended
}

type logStream struct {
	worker common.Address
	name   string
}

func newLogFollower(env *environment, task common.Hash, only *common.Address, asJSON bool) *logFollower {
	return &logFollower{env: env, task: task, only: only, asJSON: asJSON, open: map[logStream]string{}}
}

// hear prints the lines that are whole.
func (f *logFollower) hear(p sdk.Printed) {
	if f.only != nil && p.Worker != *f.only {
		return
	}
	text := p.Text
	switch {
	case p.Note != "":
		text = "\n[... " + p.Note + " ...]\n"
	case p.LeftOut > 0:
		text = fmt.Sprintf("\n[... %d bytes left out ...]\n%s", p.LeftOut, text)
	}
	if f.asJSON {
		l := sdk.Log{Worker: p.Worker, Stdout: text}
		if p.Stream == "stderr" {
			l.Stdout, l.Stderr = "", text
		}
		_ = f.env.printJSON(map[string]any{"taskid": f.task, "logs": []sdk.Log{l}}, true) // who does not read it any more ends the command
		return
	}
	of := logStream{p.Worker, p.Stream}
	text = f.open[of] + text
	for {
		line, rest, whole := strings.Cut(text, "\n")
		if !whole {
			break
		}
		f.line(of, line)
		text = rest
	}
	if len(text) > maxLine {
		f.line(of, text)
		text = ""
	}
	f.open[of] = text
}

func (f *logFollower) line(of logStream, line string) {
	fmt.Fprintf(f.env.out, "%s %s  %s\n", short(of.worker.Hex()), of.name, printable(line))
}

// end prints what has no end of a line, and says how the task ended.
func (f *logFollower) end(status string, err error) (answer, error) {
	for of, text := range f.open {
		if text != "" {
			f.line(of, text)
		}
	}
	return answer{
		doc: fields{"taskid", f.task, "status", status, "logs", []sdk.Log{}}, line: true,
		say: fmt.Sprintf("task %s is %s", short(f.task.Hex()), printable(status)), show: func() {},
	}, err
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
