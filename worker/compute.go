package worker

import (
	"context"
	"errors"
	"os"
	"strings"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker/step"
)

// maxModuleMemory is what a WebAssembly module can address.
const maxModuleMemory = 4 << 30

// Names under which logs travel in the archive.
const (
	stdoutFile = "stdout.txt"
	stderrFile = "stderr.txt"
)

// compute runs the app and packs its answer.
func (l *life) compute(ctx context.Context, s step.State) step.Event {
	terms, err := l.loadTerms(ctx)
	if err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: err.Error()}
	}
	if l.w.cfg.Lie != "" {
		return l.lie(s)
	}
	run, f := l.describe(terms, s)
	if f != nil {
		l.setLogs(logs{stderr: []byte(f.err.Error() + "\n")})
		return f.event()
	}
	runner := l.w.executorOf(terms.App.Type)
	if runner == nil {
		return step.Faulted{Cause: result.Unknown, Detail: "this worker runs no apps of type " + terms.App.Type + " any more"}
	}
	defer l.listen(&run, terms)()
	outcome, err := runner.Run(ctx, run)
	return l.ended(terms, s, outcome, err)
}

// listen has a run tell what it prints, where somebody may be told, and returns what is to be called when it is over.
func (l *life) listen(run *executor.Run, terms Terms) (over func()) {
	if terms.Deal.Confidential() {
		return func() {}
	}
	run.Hear = l.printed.hear
	return l.forward()
}

// ended is after a run.
func (l *life) ended(terms Terms, s step.State, outcome executor.Outcome, err error) step.Event {
	if err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: err.Error()}
	}
	for _, line := range outcome.Network {
		l.log.Info("the task used the network", "destination", line)
	}
	said := logs{exitCode: outcome.ExitCode, detail: outcome.Detail}
	if !terms.Deal.Confidential() {
		said.stdout, said.stderr = outcome.Stdout, outcome.Stderr
	}
	l.setLogs(said)
	if outcome.Cause != result.None {
		return step.Faulted{Cause: outcome.Cause, Detail: outcome.Detail}
	}
	return l.pack(s)
}

// describe says what is run. Arguments that cannot be cut are the request's fault, on which replicas agree.
func (l *life) describe(terms Terms, s step.State) (executor.Run, *fault) {
	d := terms.Deal
	params := poco.ParseParams(d.Params)
	args, err := executor.SplitArgs(params.Args)
	if err == nil && strings.ContainsRune(params.Args, 0) {
		err = errors.New("iexec_args: a zero byte")
	}
	if err != nil {
		return executor.Run{}, &fault{cause: result.AppComputeFailed, err: err}
	}
	needs, err := poco.ParseNeeds(d.Params)
	if err != nil { // such a deal is not taken
		return executor.Run{}, &fault{cause: result.Unknown, err: err}
	}
	network, granted := l.w.network.Grant(needs.Network)
	if !granted { // nor is such a one
		return executor.Run{}, &fault{cause: result.Unknown, err: errors.New("the deal names hosts that this worker lets no task reach")}
	}
	limits := l.w.cfg.limits(s.CategoryTime, needs)
	if strings.EqualFold(terms.App.Type, poco.AppModule) {
		limits.MemoryBytes = min(limits.MemoryBytes, maxModuleMemory)
	}
	names := make([]string, len(params.InputFiles))
	for i, url := range params.InputFiles {
		names[i] = executor.InputName(url)
	}
	a := s.Assignment
	return executor.Run{
		TaskID: a.TaskID, Module: l.module, Args: args, In: l.folder.in(), Out: l.folder.out(), Room: l.folder.room(),
		Env: executor.Environment(executor.Task{
			TaskID: a.TaskID, DealID: a.DealID, Index: a.Index, BotFirst: d.BotFirst, BotSize: d.BotSize,
			Dataset: d.Dataset.Pointer, InputFiles: names,
		}),
		Limits: limits, Network: network, GPU: gpuNeed(d, needs), Seed: executor.SeedOf(a.TaskID),
		Start: time.Unix(int64(d.StartTime), 0).UTC(),
	}, nil
}

// pack works out the answer of the output folder and makes the archive of it.
func (l *life) pack(s step.State) step.Event {
	root, err := os.OpenRoot(l.folder.out())
	if err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: err.Error()}
	}
	defer func() { _ = root.Close() }() // only read from here on, or written and synced by name
	answer, err := result.Of(root.FS(), s.Kind)
	if err != nil {
		said := l.getLogs()
		said.detail = err.Error()
		l.setLogs(said)
		return step.Faulted{Cause: result.CauseOf(err), Detail: err.Error()}
	}
	if s.Cause == result.None {
		err = l.addLogs(root, answer)
	}
	if err == nil {
		err = l.archive(root)
	}
	if err != nil {
		return step.Faulted{Cause: result.CauseOf(err), Detail: err.Error()}
	}
	computed := step.Computed{Digest: answer.Digest}
	if s.Kind == result.Callback {
		computed.Callback = answer.Computed.CallbackData
	}
	return computed
}

// addLogs puts the logs into the archive, as clients expect.
//
// Rationale: where the whole folder is the answer they would be part of its digest, and logs are cut at a length
// that each worker chooses; a file of the app's own with such a name is its answer, not ours to overwrite.
func (l *life) addLogs(root *os.Root, answer result.Result) error {
	if answer.Computed.OutputPath == "." {
		return nil
	}
	said := l.getLogs()
	for name, text := range map[string][]byte{stdoutFile: said.stdout, stderrFile: said.stderr} {
		if name == answer.Computed.OutputPath || strings.HasPrefix(answer.Computed.OutputPath, name+"/") {
			continue
		}
		if _, err := root.Lstat(name); err == nil {
			continue
		}
		if err := root.WriteFile(name, text, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// archive writes and syncs the archive: once the digest is contributed, it is what the worker is paid for.
func (l *life) archive(root *os.Root) (err error) {
	file, err := os.Create(l.folder.archive())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := result.Pack(file, root.FS()); err != nil {
		return err
	}
	return file.Sync()
}

// excuse makes the canonical error result in place of the app's answer.
func (l *life) excuse(_ context.Context, s step.State) step.Event {
	if err := os.MkdirAll(l.folder.out(), 0o700); err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: err.Error()}
	}
	return l.fill(s, func(out *os.Root) error { return result.WriteFailure(out, s.Cause) })
}

// lie answers without having run anything.
func (l *life) lie(s step.State) step.Event {
	return l.fill(s, func(out *os.Root) error {
		const name = "result.txt"
		text := []byte(l.w.cfg.Lie)
		computed := result.Computed{OutputPath: name, CallbackData: text}
		return errors.Join(out.WriteFile(name, text, 0o600), out.WriteFile(result.ComputedFile, computed.Encode(), 0o600))
	})
}

// fill writes an answer that is not the app's and packs it.
func (l *life) fill(s step.State, write func(*os.Root) error) step.Event {
	out, err := os.OpenRoot(l.folder.out())
	if err == nil {
		err = errors.Join(write(out), out.Close())
	}
	if err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: err.Error()}
	}
	return l.pack(s)
}
