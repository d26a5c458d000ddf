package cli

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
)

func poolLog(env *environment) *cobra.Command {
	var worker string
	var limit int
	cmd := poolLeaf(env, &cobra.Command{Use: "log", Short: "Show whom the running pools let in, kept out and gave nothing, and why",
		Long: `Shows the log of quarantines, evictions and admission, the last entry first: when, which worker, why, on what evidence (the task, and
the hashes of what the worker and the others answered, or of the right answer to a canary), and what ended it. It is kept for 90 days, over restarts.`,
		Example: "  iexec pool log\n  iexec pool log --worker 0x… --limit 20 --json"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			query := url.Values{"limit": {strconv.Itoa(limit)}}
			if worker != "" {
				address, err := parseAddress(worker)
				if err != nil {
					return answer{}, err
				}
				query.Set("worker", address.Hex())
			}
			var list []platform.PoolEntry
			if err := i.askPools(ctx, at, "log?"+query.Encode(), nil, &list); err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"entries", list}, show: func() {
				var rows [][]string
				for _, e := range list {
					rows = append(rows, []string{date(e.At), string(e.Kind), addressed(e.Worker), e.Why + evidence(&e)})
				}
				table(i.out, []string{"when", "what", "worker", "why"}, rows)
			}}, nil
		})
	cmd.Flags().StringVar(&worker, "worker", "", "of this worker only")
	cmd.Flags().IntVar(&limit, "limit", 100, "most entries, up to 1000")
	return cmd
}

func date(unix uint64) string { return time.Unix(int64(unix), 0).UTC().Format(time.RFC3339) }

func addressed(a *common.Address) string {
	if a == nil {
		return ""
	}
	return a.Hex()
}

// evidence is the rest of an entry.
func evidence(e *platform.PoolEntry) (text string) {
	if e.Task != nil {
		text += fmt.Sprintf("; task %v", *e.Task)
	}
	if e.Answer != nil && e.Agreed != nil {
		text += fmt.Sprintf(": it said %.10s…, expected was %.10s…", *e.Answer, *e.Agreed)
	}
	if e.Until > 0 {
		text += "; until " + date(e.Until)
	}
	if e.Ended != "" {
		text += "; ended by " + e.Ended
	}
	return text
}

func poolQuarantine(env *environment) *cobra.Command {
	var pool, why string
	var long time.Duration
	var evict, lift bool
	cmd := poolLeaf(env, &cobra.Command{Use: "quarantine WORKER", Short: "Give a worker no tasks for a while, evict it, or let it work again", Args: oneArgument,
		Long: `Has the running pools give a worker nothing for a time, from now on (--for, also to extend or shorten a quarantine that it is in), or
evicts it: it is sent away and not let in until that is lifted (--lift). What it has not contributed by then is given to others.
Lifting forgives wrong answers that spot checks and canaries have found, so that the next one counts as the first. It is written into the
pool's log (iexec pool log) with the reason.`,
		Example: `  iexec pool quarantine 0x… --for 2h --why "its network is being repaired"
  iexec pool quarantine 0x… --evict
  iexec pool quarantine 0x… --lift`},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			worker, err := parseAddress(i.arg(0))
			if err != nil {
				return answer{}, err
			}
			q := platform.PoolQuarantine{Worker: worker, Evict: evict, Why: why, Seconds: uint64(max(long, 0) / time.Second)}
			chosen := 0
			for _, one := range []bool{evict, lift, long != 0} {
				if one {
					chosen++
				}
			}
			if chosen != 1 || !evict && !lift && long < time.Second {
				return answer{}, poco.Errorf(poco.Invalid, "", "name one of --for (a second or longer), --evict and --lift")
			}
			if pool != "" {
				address, err := parseAddress(pool)
				if err != nil {
					return answer{}, err
				}
				q.Pool = &address
			}
			if err := i.askPools(ctx, at, "quarantine", q, nil); err != nil {
				return answer{}, err
			}
			a := answer{doc: fields{"worker", worker, "seconds", q.Seconds, "evicted", evict, "lifted", lift}}
			if !lift {
				a.undo = undo("iexec pool quarantine %v --lift", worker)
			}
			return a, nil
		})
	flags := cmd.Flags()
	flags.DurationVar(&long, "for", 0, "how long it gets nothing: 2h, 30m")
	flags.BoolVar(&evict, "evict", false, "until it is lifted, and send it away")
	flags.BoolVar(&lift, "lift", false, "end a quarantine or an eviction now")
	flags.StringVar(&why, "why", "", "the reason, for the pool's log")
	flags.StringVar(&pool, "pool", "", "which of several pools (default: all)")
	return cmd
}
