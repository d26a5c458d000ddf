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
func Probe(dir string, tags ...string) (string, error) { return guest(dir, "probe", tags...) }

// Fetch builds the example of a program that asks a server.
func Fetch(dir string) (string, error) { return guest(dir, "fetch") }

func guest(dir, name string, tags ...string) (string, error) {
	path := filepath.Join(dir, name+".wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-buildvcs=false", "-tags", strings.Join(tags, ","), "-o", path, //nolint:noctx // TestMain has none
		"github.com/iexec-go/iexec/executor/wasm/testdata/"+name)
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the guest: %w\n%s", err, out)
	}
	return path, nil
}
