package cli

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// trial is one run of an application on this machine.
type trial struct {
	Outcome string      `json:"outcome"` // "ok", or the cause of the failure
	Digest  common.Hash `json:"resultDigest"`
	Seconds float64     `json:"seconds"`
	Task    common.Hash `json:"task"`  // its seed follows from it
	Clock   time.Time   `json:"clock"` // when it began, as the application saw it
	Host    string      `json:"hostName,omitempty"`
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
	cmd := env.leaf(&cobra.Command{Use: "test [DIR|FILE] [-- ARGS…]", Short: "Run an application here as workers would, and tell whether they would agree", Args: cobra.ArbitraryArgs,
		Long: `Builds the application of a folder, or takes a file (a module, a static program, an image in an archive), and runs it
twice with the executor that workers use, each time with another clock, seed and task, and another host name where there is one.
Replicas of one task share the task, its seed and the host name, so that such a difference is shown and no more; a third run, of
the first one's task again, tells whether the result stays the same. If it does not, workers cannot agree on it: exit code 6.

A module's third run has the first one's clock too, as replicas have: nothing else is left that could differ. An image and a
static program see the real clock and their own randomness, and are run in a sandbox, which needs Linux, root, and crun or
runc; their three runs begin in different seconds. No run sees other files or a network, on any machine.`,
		Example: "  iexec app test\n  iexec app test hello -- Alice\n  iexec app test app.wasm --input data.csv --json\n  sudo iexec app test image.tar"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			at, args := ".", i.args
			if dash := i.cmd.ArgsLenAtDash(); dash != 0 && len(args) > 0 {
				at, args = args[0], args[1:]
			}
			module, err := buildApp(ctx, env, at)
			if err != nil {
				return answer{}, err
			}
			trials, native, err := i.tryApp(ctx, module, args, inputs, seconds)
			if err != nil {
				return answer{}, err
			}
			return i.verdict(trials, native)
		})
	cmd.Flags().StringArrayVar(&inputs, "input", nil, "input file (repeat for more)")
	cmd.Flags().Uint64Var(&seconds, "time", 300, "seconds that a run may take")
	return cmd
}

// bench is where trials are run.
type bench struct {
	executor executor.Executor
	program  string // as the executor takes it
	native   bool   // an image or a static program: it sees the real clock
	args     []string
	dir      string
	names    []string
	limit    time.Duration
	close    func()
}

// tryApp runs an application as three tasks, of which the third is the first once more; native tells that it sees the real clock.
func (i *invocation) tryApp(ctx context.Context, program string, args, inputs []string, seconds uint64) (trials []trial, native bool, err error) {
	aside, err := os.MkdirTemp("", "iexec-app-test-")
	if err != nil {
		return nil, false, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	defer os.RemoveAll(aside) //nolint:errcheck // temporary files
	b := bench{args: args, dir: aside, limit: time.Duration(min(seconds, 1<<31)) * time.Second, close: func() {}}
	if err := b.open(ctx, program); err != nil {
		return nil, false, err
	}
	defer b.close()
	if err := b.take(inputs); err != nil {
		return nil, false, err
	}
	trials = make([]trial, 3)
	for n, like := range []uint64{1, 2, 1} {
		if trials[n], err = b.run(ctx, n, like); err != nil {
			return nil, false, err
		}
		i.line("run %d: %s, %s", n+1, trials[n].Outcome, short(trials[n].Digest.Hex()))
	}
	return trials, b.native, nil
}

// alike tells whether two trials came to the same result.
func (t *trial) alike(o *trial) bool { return t.Outcome == o.Outcome && t.Digest == o.Digest }

// verdict compares the trials.
func (i *invocation) verdict(t []trial, native bool) (answer, error) {
	stable, free := t[0].alike(&t[2]), t[0].alike(&t[1])
	shared, hint := "clock, seed or task", "look for threads, addresses of memory and the order of maps"
	if native {
		shared, hint = "host name, seed or task", "look for clocks, random numbers, numbers of processes and the order of folders, maps and threads"
	}
	differs := differences(t[0], t[1])
	if !stable {
		differs = differences(t[0], t[2])
	}
	doc := fields{"repeatable", stable, "independent", free, "differs", differs, "runs", t}
	a := answer{doc: doc, show: func() {}}
	var err error
	switch {
	case !stable:
		err = poco.Errorf(poco.Unverified, "app test", "runs of one task gave different results (%s): workers cannot agree on them", strings.Join(differs, "; ")).
			WithHint("%s", hint)
	case t[0].Outcome != "ok":
		for line := range strings.Lines(t[0].Stderr) {
			i.line("%s", printable(line))
		}
		err = applicationError{poco.Errorf(poco.Internal, "app test", "the application failed: %s %s", t[0].Outcome, t[0].Detail)}
	case !free:
		a.say = "the result depends on " + shared + " (" + strings.Join(differs, "; ") + "); workers agree all the same, for a task's replicas share them"
	default:
		a.say = "the same result whatever " + strings.ReplaceAll(shared, " or ", " and ") + ": workers agree"
		if native {
			a.say += ", as far as runs on one machine can tell"
		}
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

// run runs the application as the task of a number: its clock, its seed and its host name follow from that.
func (b *bench) run(ctx context.Context, n int, like uint64) (t trial, err error) {
	out := filepath.Join(b.dir, fmt.Sprintf("out%d", n))
	if err := os.Mkdir(out, 0o755); err != nil {
		return t, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	task := poco.TaskID(common.Hash{}, like)
	run := executor.Run{
		TaskID: task, Module: b.program, Args: b.args, In: filepath.Join(b.dir, "in"), Out: out,
		Env:    executor.Environment(executor.Task{TaskID: task, BotSize: 1, InputFiles: b.names}),
		Limits: executor.DefaultLimits(b.limit), Seed: executor.SeedOf(task),
		Start: time.Unix(int64(1_700_000_000*like), 0).UTC(),
	}
	t.Task = task
	if b.native {
		if run.Start, err = nextSecond(ctx); err != nil {
			return t, err
		}
		run.HostName = []string{executor.DefaultHostName, otherHostName}[like-1]
	}
	began := time.Now()
	outcome, err := b.executor.Run(ctx, run)
	if err != nil {
		return t, err
	}
	t.Outcome, t.Seconds, t.Detail, t.Stdout, t.Stderr = "ok", time.Since(began).Seconds(), outcome.Detail, string(outcome.Stdout), string(outcome.Stderr)
	t.Clock, t.Host = run.Start, run.HostName
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

// otherHostName is what the second run of a native program sees: no worker is called so.
const otherHostName = "another-host"

// nextSecond waits for the clock to show another second, and tells which.
//
// Rationale: nothing gives a program a wrong clock that it cannot tell from the real one. Two runs within one second would hide
// what is most often wrong, a time in the result.
func nextSecond(ctx context.Context) (time.Time, error) {
	next := time.Now().Truncate(time.Second).Add(time.Second)
	timer := time.NewTimer(time.Until(next))
	defer timer.Stop()
	select {
	case <-timer.C:
		return next.UTC(), nil
	case <-ctx.Done():
		return next, context.Cause(ctx)
	}
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
