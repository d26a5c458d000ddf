// Command iexec is the whole platform: see package cli for its commands.
package main

import (
	"os"

	"github.com/iexec-go/iexec/cli"
	_ "github.com/iexec-go/iexec/cmd/iexec/start/collector" // keeps the start short
	_ "github.com/iexec-go/iexec/cmd/iexec/start/first"     // answers before most of this is initialised
	_ "github.com/iexec-go/iexec/cmd/iexec/start/late"      // and small
	"github.com/iexec-go/iexec/cmd/iexec/start/pages"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/platform"
)

func main() {
	pages.Return()
	// These take over and never return in a child process that runs one task, or in a cluster's job.
	wasm.Main()
	oci.Main()
	cluster.Main(platform.OpenOnNode)
	os.Exit(cli.Main(os.Args[1:]))
}
