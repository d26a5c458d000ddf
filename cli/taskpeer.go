package cli

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// taskFlags are what task show does besides showing.
type taskFlags struct {
	watch, decrypt bool
	download       string
	key            keyDir
}

func (t *taskFlags) define(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&t.watch, "watch", false, "wait until the task is over")
	flags.StringVar(&t.download, "download", "", "download the result to this file, or else to TASKID.zip")
	flags.Lookup("download").NoOptDefVal = here
	flags.BoolVar(&t.decrypt, "decrypt", false, "decrypt the downloaded result")
	t.key.flags(cmd, true)
}

// wait follows a task's deal until the task is over.
func (e *environment) wait(ctx context.Context, client *sdk.Client, task common.Hash) error {
	t, err := client.Hub().Task(ctx, task)
	if err != nil || t.Status.Final() {
		return err
	}
	until, over := context.WithCancel(ctx)
	defer over()
	w, reached := newWatcher(e, client, ""), false
	if err := w.learn(ctx, []common.Hash{t.DealID}); err != nil {
		return err
	}
	_, err = client.Follow(until, []common.Hash{t.DealID}, 0, func(u sdk.Update) {
		if u.Task.ID != task {
			return
		}
		w.hear(ctx, u)
		if u.Task.Status.Final() {
			reached = true
			over()
		}
	}, func(now uint64) { w.wait(ctx, now) })
	if reached && ctx.Err() == nil {
		return nil
	}
	return detached(err, []common.Hash{t.DealID})
}

// fetch downloads a task's result to the file that was named, decrypted where that was asked for, and returns its path.
func (t *taskFlags) fetch(ctx context.Context, i *invocation, client *sdk.Client, task common.Hash) (string, error) {
	to := t.download
	if to == here {
		to = task.Hex()
	}
	if filepath.Ext(to) != ".zip" {
		to += ".zip"
	}
	aside, err := os.MkdirTemp(filepath.Dir(to), ".result-")
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	defer os.RemoveAll(aside) //nolint:errcheck // what is left is told by nobody
	client.KeepPartialIn(filepath.Dir(to))
	var archive string
	if t.decrypt {
		archive, err = client.DownloadResult(ctx, task, aside)
	} else {
		var r sdk.Result
		r, err = client.FetchResult(ctx, task, aside)
		archive = r.Archive
	}
	if err != nil {
		return "", err
	}
	if t.decrypt {
		i.force = true // the file that is replaced is the one just asked for
		if _, err := i.decrypt(&t.key, archive, to); err != nil {
			return "", err
		}
	} else if err := os.Rename(archive, to); err != nil {
		return "", poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	return filepath.Abs(to)
}

func newTaskDebug(env *environment) *cobra.Command {
	var logs bool
	cmd := env.leaf(&cobra.Command{Use: "debug TASKID", Short: "Show what the chain and the pool know about a task", Args: oneArgument,
		Long:    "What the pool's scheduler says is not verified. When it cannot be asked, the chain's word is all there is.",
		Example: "  iexec task debug 0x…\n  iexec task debug 0x… --logs"}, needsWallet,
		about((*sdk.Client).TaskID, func(i *invocation, ctx context.Context) (*sdk.Client, error) {
			if logs {
				return i.writer(ctx)
			}
			return i.reader(ctx)
		}, func(ctx context.Context, i *invocation, client *sdk.Client, id common.Hash) (answer, error) {
			task, err := client.Hub().Task(ctx, id)
			if err != nil {
				return answer{}, noTask(id, client, err)
			}
			now, err := protocolTime(ctx, client)
			if err != nil {
				return answer{}, err
			}
			doc := fields{"onchainData", peerTask(&task, now)}
			if known, err := client.OffchainInfo(ctx, id); err != nil {
				i.log.Warn("the pool's scheduler was not asked", "err", err)
			} else if off, err := offchain(known); err == nil {
				doc = append(doc, "offchainData", off)
			}
			if !logs {
				return answer{doc: doc}, nil
			}
			printed, err := client.Logs(ctx, id)
			if err != nil {
				i.log.Warn("no logs", "err", err)
				return answer{doc: doc}, nil
			}
			return answer{doc: append(doc, "appLogs", printed)}, nil
		}))
	cmd.Flags().BoolVar(&logs, "logs", false, "show what the application printed, too: for the requester")
	return cmd
}

// noTask says what a task that the hub does not know is.
func noTask(id common.Hash, client *sdk.Client, err error) error {
	if poco.KindOf(err) != poco.NotFound {
		return err
	}
	return poco.Errorf(poco.NotFound, "", "No task found for id %v on chain %d", id, client.Network().ChainID).
		WithHint("a task is on chain from its initialization on: iexec deal show DEALID")
}

// offchain puts a scheduler's answer into the words of the JavaScript client.
func offchain(known json.RawMessage) (fields, error) {
	var s struct {
		Status     string            `json:"currentStatus"`
		History    []json.RawMessage `json:"dateStatusList"`
		Replicates []struct {
			Worker   common.Address    `json:"walletAddress"`
			ExitCode *int              `json:"appExitCode"`
			Status   string            `json:"currentStatus"`
			History  []json.RawMessage `json:"statusUpdateList"`
		} `json:"replicates"`
	}
	if err := json.Unmarshal(known, &s); err != nil {
		return nil, poco.Errorf(poco.Invalid, "", "the scheduler's answer: %w", err)
	}
	replicates := []fields{}
	for _, r := range s.Replicates {
		one := fields{"worker", r.Worker}
		if r.ExitCode != nil {
			one = append(one, "exitCode", *r.ExitCode)
		}
		replicates = append(replicates, append(one, "status", r.Status, "statusHistory", r.History))
	}
	return fields{"task", fields{"status", s.Status, "statusHistory", s.History}, "replicates", replicates}, nil
}
