// Command iexec is the whole platform: see package cli for its commands.
package main

import (
	"os"

	"github.com/iexec-go/iexec/cli"
	"github.com/iexec-go/iexec/executor/wasm"
)

func main() {
	wasm.Main() // takes over and never returns in a child process that runs one task
	os.Exit(cli.Main(os.Args[1:]))
}
