// Package version answers `iexec --version` before the program is initialised: scripts ask at every turn, and the embedded
// node, which most of the initialisation is for, has no part in the answer. It imports so little that its own turn comes
// before most others' (the specification of the language has the order: by imports, then by path). For all else it
// only gives back what has been touched until then (see package pages); `iexec version` and `iexec --version --raw` are commands like others, in package cli.
package version

import (
	"os"

	"github.com/iexec-go/iexec/cli/release"
	"github.com/iexec-go/iexec/cmd/iexec/start/pages"
)

func init() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		if _, err := os.Stdout.WriteString("iexec " + release.Version() + "\n"); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	pages.Return()
}
