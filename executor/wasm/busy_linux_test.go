package wasm_test

import (
	"errors"
	"os/exec"
	"sync"
	"testing"

	"github.com/iexec-go/iexec/poco/result"
)

// Children start while this process starts others: what these have of its open files for a moment is in nobody's way.
func TestChildrenStartAmongOthers(t *testing.T) {
	e := newExecutor(t)
	stop := make(chan struct{})
	var others, runs sync.WaitGroup
	for range 4 {
		others.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				var ended *exec.ExitError
				if err := exec.Command("/bin/true").Run(); err != nil && !errors.As(err, &ended) { //nolint:noctx // ends at once
					t.Error(err)
					return
				}
			}
		})
	}
	for range 2 {
		runs.Go(func() {
			for range 20 {
				outcome, err := e.Run(t.Context(), newRun(t, "exit"))
				if err != nil || outcome.Cause != result.AppComputeFailed {
					t.Errorf("%+v, %v", outcome, err)
				}
			}
		})
	}
	runs.Wait()
	close(stop)
	others.Wait()
}
