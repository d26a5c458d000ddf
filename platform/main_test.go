package platform_test

import (
	"os"
	"testing"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
)

// TestMain lets this binary be the child process that runs a task.
func TestMain(m *testing.M) {
	wasm.Main()
	oci.Main()
	os.Exit(m.Run())
}
