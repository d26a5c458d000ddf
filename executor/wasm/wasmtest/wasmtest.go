// Package wasmtest builds guests for tests.
package wasmtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Probe builds the program whose first argument names what it does, with build tags, and returns its path in dir.
func Probe(dir string, tags ...string) (string, error) {
	path := filepath.Join(dir, "probe.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-buildvcs=false", "-tags", strings.Join(tags, ","), "-o", path, //nolint:noctx // TestMain has none
		"github.com/iexec-go/iexec/executor/wasm/testdata/probe")
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the guest: %w\n%s", err, out)
	}
	return path, nil
}
