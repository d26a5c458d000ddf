// Command iexec is the whole platform: see package cli for its commands.
package main

import (
	"os"

	"github.com/iexec-go/iexec/cli"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
)

func main() {
	// These take over and never return in a child process that runs one task.
	wasm.Main()
	oci.Main()
	os.Exit(cli.Main(os.Args[1:]))
}
