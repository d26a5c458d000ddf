package cluster

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/iexec-go/iexec/executor"
)

// marker in the environment of a job names its folder.
const marker = "IEXEC_CLUSTER_JOB"

// Opener opens the executor of a name on this machine. scratch is a folder for what it keeps while it runs.
type Opener func(ctx context.Context, name, scratch string) (executor.Executor, error)

// Main takes over in a process that is a job, and never returns then. A program calls it first thing, after the Main of
// the executors that it opens.
func Main(open Opener) {
	dir := os.Getenv(marker)
	if dir == "" {
		return
	}
	if err := os.Unsetenv(marker); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	// A queue that ends a job says so first.
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	err := serve(ctx, folder(dir), open)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// serve runs what the folder asks for and leaves the answer. An error is only what keeps the answer from being left.
func serve(ctx context.Context, f folder, open Opener) error {
	a, err := obey(ctx, f, open)
	if err != nil {
		// Whoever ended the job waits for no answer, or asks for the run again.
		if ctx.Err() != nil {
			return err
		}
		a.Fault = err.Error()
	}
	text, err := json.Marshal(a)
	if err != nil {
		return fmt.Errorf("encode the answer: %w", err)
	}
	return f.write(answerFile, text)
}

func obey(ctx context.Context, f folder, open Opener) (a answer, err error) {
	o, err := f.order()
	if err != nil {
		return a, err
	}
	if len(o.Try) > 0 {
		a.Survey, err = survey(ctx, f, o.Try, open)
		return a, err
	}
	scratch, err := os.MkdirTemp("", "iexec-job-")
	if err != nil {
		return a, err
	}
	defer os.RemoveAll(scratch)
	inner, err := open(ctx, o.Inner, scratch)
	if err != nil {
		return a, err
	}
	if o.Tell {
		var printed window
		over := make(chan struct{})
		var shower sync.WaitGroup
		shower.Go(func() { printed.showing(f, over) })
		defer shower.Wait()
		defer close(over)
		o.Run.Hear = printed.hear
	}
	a.Outcome, err = inner.Run(ctx, o.Run)
	return a, err
}
