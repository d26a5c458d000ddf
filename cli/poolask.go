package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/platform"
)

// askPools asks the process that runs on the directory of a command.
func (i *invocation) askPools(ctx context.Context, at, path string, body, answer any) error {
	config, err := platform.ReadPools(filepath.Join(at, poolFile))
	if err != nil {
		return err
	}
	return platform.AskPools(ctx, config.Dir, path, body, answer)
}

// poolLeaf is a command that asks a running process; where is its directory.
func poolLeaf(env *environment, cmd *cobra.Command, body func(ctx context.Context, i *invocation, at string) (answer, error)) *cobra.Command {
	var at string
	cmd = env.leaf(cmd, 0, func(ctx context.Context, i *invocation) (answer, error) { return body(ctx, i, at) })
	cmd.Flags().StringVar(&at, "dir", ".", "directory of the pool.json that pool run was given")
	return cmd
}

func poolStatus(env *environment) *cobra.Command {
	return poolLeaf(env, &cobra.Command{Use: "status", Short: "Show what the running pools have at work, and their stakes",
		Example: "  iexec pool status\n  iexec pool status --dir pools --json"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			var list []platform.PoolStatus
			if err := i.askPools(ctx, at, "status", nil, &list); err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"pools", list}, show: func() {
				var rows [][]string
				for _, s := range list {
					rows = append(rows, []string{s.Pool.Hex(), s.Name, fmt.Sprintf("%7d", s.Workers), fmt.Sprintf("%d/%d", s.Busy, s.Slots),
						fmt.Sprintf("%5d", s.Tasks), fmt.Sprint(s.Stake), fmt.Sprint(s.Locked)})
				}
				table(i.out, []string{"pool", "name", "workers", "slots", "tasks", "free stake", "locked"}, rows)
			}}, nil
		})
}

func poolWorkers(env *environment) *cobra.Command {
	return poolLeaf(env, &cobra.Command{Use: "workers", Short: "List the workers of the running pools",
		Example: "  iexec pool workers\n  iexec pool workers --json"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			var list []platform.PoolWorker
			if err := i.askPools(ctx, at, "workers", nil, &list); err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"workers", list}, show: func() {
				var rows [][]string
				for _, w := range list {
					here := "away"
					switch {
					case w.Evicted:
						here = "evicted"
					case w.Connected && w.Quarantined != 0:
						here = "in quarantine"
					case w.Connected:
						here = "connected"
					}
					rows = append(rows, []string{w.Worker.Hex(), here, fmt.Sprintf("%d/%d", w.Busy, w.Slots), fmt.Sprintf("%5d", w.Score), fmt.Sprint(w.Stake)})
				}
				table(i.out, []string{"worker", "", "slots", "score", "free stake"}, rows)
			}}, nil
		})
}

func poolExplain(env *environment) *cobra.Command {
	return poolLeaf(env, &cobra.Command{Use: "explain TASK", Short: "Say what a task waits for, and why each worker was chosen for it or not", Args: oneArgument,
		Example: "  iexec pool explain 0x…\n  iexec pool explain 0x… --json"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			var e platform.PoolExplanation
			if err := i.askPools(ctx, at, "explain/"+i.arg(0), nil, &e); err != nil {
				return answer{}, err
			}
			return answer{doc: e, show: func() {
				fmt.Fprintf(i.out, "task %v is %s, %s: %s\n", e.Task, e.Status, e.Phase, e.Why)
				if e.Until > 0 {
					fmt.Fprintf(i.out, "until %s\n", time.Unix(int64(e.Until), 0).UTC().Format(time.RFC3339))
				}
				var rows [][]string
				for _, w := range e.Workers {
					chosen := "no"
					if w.Chosen {
						chosen = "yes"
					}
					rows = append(rows, []string{w.Worker.Hex(), chosen, w.Why})
				}
				table(i.out, []string{"worker", "chosen", "why"}, rows)
			}}, nil
		})
}
