package sdk_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/platform/platformtest"
)

// The examples run on a platform as `iexec up` starts one.
func TestMain(m *testing.M) {
	wasm.Main() // the platform's workers run programs in processes of their own, which are this one
	os.Exit(run(m))
}

func run(m *testing.M) (code int) {
	home, err := os.MkdirTemp("", "sdk-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(home) //nolint:errcheck // it is a temporary directory
	stop, err := platformtest.Remembered(context.Background(), home)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() {
		if err := errors.Join(stop()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}()
	return m.Run()
}
