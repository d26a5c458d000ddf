// Command iexec is the whole platform: see package cli for its commands.
package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/iexec-go/iexec/cli"
	_ "github.com/iexec-go/iexec/cmd/iexec/start/late" // keeps the start small
	"github.com/iexec-go/iexec/cmd/iexec/start/pages"
	_ "github.com/iexec-go/iexec/cmd/iexec/start/version" // answers before all this is initialised
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco"
)

func main() {
	pages.Return()
	// These take over and never return in a child process that runs one task, or in a cluster's job.
	wasm.Main()
	oci.Main()
	cluster.Main(openInner)
	os.Exit(cli.Main(os.Args[1:]))
}

// openInner opens what holds a program on a node of a cluster.
func openInner(ctx context.Context, name, scratch string) (executor.Executor, error) {
	switch name {
	case "wasm":
		return wasm.New(wasm.Config{CacheDir: filepath.Join(scratch, "compiled")})
	case "oci":
		return oci.New(ctx, oci.Config{Dir: filepath.Join(scratch, "sandboxes")})
	}
	return nil, poco.Errorf(poco.Invalid, "cluster: job", "no executor %q", name)
}
