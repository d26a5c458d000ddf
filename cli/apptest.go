package cli

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// trial is one run of an application on this machine.
type trial struct {
	Outcome string      `json:"outcome"` // "ok", or the cause of the failure
	Digest  common.Hash `json:"resultDigest"`
	Seconds float64     `json:"seconds"`
	Detail  string      `json:"detail,omitempty"`
	Stdout  string      `json:"stdout"`
	Stderr  string      `json:"stderr"`

	files map[string][]byte
}

func appTest(env *environment) *cobra.Command {
	var (
		inputs  []string
		seconds uint64
	)
	cmd := env.leaf(&cobra.Command{Use: "test [DIR|FILE.wasm] [-- ARGS…]", Short: "Run an application here as workers would, and tell whether they would agree", Args: cobra.ArbitraryArgs,
		Long: `Builds the application and runs it twice with the executor that workers use, each time with another clock, seed and task.
Replicas of one task share clock and seed, so that a difference is shown and no more; a third run tells whether the result
stays the same when nothing changes. If it does not, workers cannot agree on it: exit code 6.

The sandbox shows no host name, no other files and no network, on any machine.`,
		Example: "  iexec app test\n  iexec app test hello -- Alice\n  iexec app test app.wasm --input data.csv --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			at, args := ".", i.args
			if dash := i.cmd.ArgsLenAtDash(); dash != 0 && len(args) > 0 {
				at, args = args[0], args[1:]
			}
			module, err := buildApp(ctx, env, at)
			if err != nil {
				return answer{}, err
			}
			return i.tryApp(ctx, module, args, inputs, seconds)
		})
	cmd.Flags().StringArrayVar(&inputs, "input", nil, "input file (repeat for more)")
	cmd.Flags().Uint64Var(&seconds, "time", 300, "seconds that a run may take")
	return cmd
}

// bench is where trials are run.
type bench struct {
	executor *wasm.Executor
	module   string
	args     []string
	dir      string
	names    []string
	limit    time.Duration
}

func (i *invocation) tryApp(ctx context.Context, module string, args, inputs []string, seconds uint64) (answer, error) {
	aside, err := os.MkdirTemp("", "iexec-app-test-")
	if err != nil {
		return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	defer os.RemoveAll(aside) //nolint:errcheck // temporary files
	b := bench{args: args, dir: aside, limit: time.Duration(min(seconds, 1<<31)) * time.Second}
	if b.module, err = filepath.Abs(module); err != nil {
		return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	cache := filepath.Join(aside, "cache")
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	if b.executor, err = wasm.New(wasm.Config{CacheDir: cache}); err != nil {
		return answer{}, err
	}
	if err := b.take(inputs); err != nil {
		return answer{}, err
	}
	// The third is the first once more.
	trials := make([]trial, 3)
	for n, like := range []uint64{1, 2, 1} {
		if trials[n], err = b.run(ctx, n, like); err != nil {
			return answer{}, err
		}
		i.line("run %d: %s, %s", n+1, trials[n].Outcome, short(trials[n].Digest.Hex()))
	}
	return i.verdict(trials)
}

// verdict compares the trials.
func (i *invocation) verdict(t []trial) (answer, error) {
	stable := t[0].Outcome == t[2].Outcome && t[0].Digest == t[2].Digest
	free := t[0].Outcome == t[1].Outcome && t[0].Digest == t[1].Digest
	doc := fields{"repeatable", stable, "independent", free, "differs", differences(t[0], t[1]), "runs", t}
	a := answer{doc: doc, show: func() {}}
	var err error
	switch {
	case !stable:
		err = poco.Errorf(poco.Unverified, "app test", "equal runs gave different results (%s): workers cannot agree on them", strings.Join(differences(t[0], t[2]), ", ")).
			WithHint("look for threads, addresses of memory and the order of maps")
	case t[0].Outcome != "ok":
		i.line("%s", strings.TrimRight(printable(t[0].Stderr), "\n"))
		err = applicationError{poco.Errorf(poco.Internal, "app test", "the application failed: %s %s", t[0].Outcome, t[0].Detail)}
	case !free:
		a.say = "the result depends on clock, seed or task (" + strings.Join(differences(t[0], t[1]), ", ") + "); workers agree all the same, for a task's replicas share them"
	default:
		a.say = "the same result whatever clock, seed and task: workers agree"
	}
	if err == nil {
		return a, nil
	}
	if i.raw || i.asJSON {
		if printing := i.print(a); printing != nil {
			return answer{}, printing
		}
	}
	return answer{}, err
}

// take copies the inputs to the input folder, under the names that workers give them.
func (b *bench) take(inputs []string) error {
	in := filepath.Join(b.dir, "in")
	if err := os.Mkdir(in, 0o755); err != nil {
		return poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	for _, file := range inputs {
		content, err := readDataset(file)
		if err != nil {
			return err
		}
		name := executor.InputName(file)
		b.names = append(b.names, name)
		if err := os.WriteFile(filepath.Join(in, name), content, 0o600); err != nil {
			return poco.Errorf(poco.Unavailable, "", "%w", err)
		}
	}
	return nil
}

// run runs the application as the task of a number: its clock and its seed follow from that.
func (b *bench) run(ctx context.Context, n int, like uint64) (t trial, err error) {
	out := filepath.Join(b.dir, fmt.Sprintf("out%d", n))
	if err := os.Mkdir(out, 0o755); err != nil {
		return t, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	task := poco.TaskID(common.Hash{}, like)
	began := time.Now()
	outcome, err := b.executor.Run(ctx, executor.Run{
		TaskID: task, Module: b.module, Args: b.args, In: filepath.Join(b.dir, "in"), Out: out,
		Env:    executor.Environment(executor.Task{TaskID: task, BotSize: 1, InputFiles: b.names}),
		Limits: executor.DefaultLimits(b.limit), Seed: executor.SeedOf(task),
		Start: time.Unix(int64(1_700_000_000*like), 0).UTC(),
	})
	if err != nil {
		return t, err
	}
	t = trial{Outcome: "ok", Seconds: time.Since(began).Seconds(), Detail: outcome.Detail, Stdout: string(outcome.Stdout), Stderr: string(outcome.Stderr)}
	if outcome.Cause != result.None {
		t.Outcome = string(outcome.Cause)
		return t, nil
	}
	answer, err := result.Of(os.DirFS(out), result.Files)
	if err != nil {
		t.Outcome, t.Detail = string(result.CauseOf(err)), err.Error()
		return t, nil
	}
	t.Digest = answer.Digest
	t.files, err = contents(os.DirFS(out))
	return t, err
}

// maxCompared bounds what is compared of one output file, in bytes.
const maxCompared = 16 << 20

func contents(root fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err != nil || info.Size() > maxCompared {
			return err
		}
		files[path], err = fs.ReadFile(root, path)
		return err
	})
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	return files, nil
}

// differences names what two runs left that is not the same, with the first line that differs.
func differences(a, b trial) []string {
	found := []string{}
	names := map[string]bool{}
	for name := range a.files {
		names[name] = true
	}
	for name := range b.files {
		names[name] = true
	}
	for name := range names {
		x, inA := a.files[name]
		y, inB := b.files[name]
		switch {
		case inA != inB:
			found = append(found, name+" is in one of them")
		case !bytes.Equal(x, y):
			found = append(found, fmt.Sprintf("%s from byte %d on", name, firstDifference(x, y)))
		}
	}
	slices.Sort(found)
	if a.Stdout != b.Stdout {
		found = append(found, "standard output")
	}
	return found
}

func firstDifference(a, b []byte) int {
	for n := range min(len(a), len(b)) {
		if a[n] != b[n] {
			return n
		}
	}
	return min(len(a), len(b))
}
