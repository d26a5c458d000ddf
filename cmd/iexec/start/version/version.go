// Package version answers `iexec --version` before the program is initialised: scripts ask at every turn, and the embedded
// node, which most of the initialisation is for, has no part in the answer. It imports so little that its own turn comes
// among the first (the specification of the language has the order: by imports, then by path); what the standard library says
// of a build is initialised too late, so the record of it is read from the program's file. Where that cannot be, nothing is
// said here: `--version`, like `iexec version`, is also a command of package cli.
package version

import "os"

func init() {
	if len(os.Args) != 2 || os.Args[1] != "--version" {
		return
	}
	version := ofThisProgram()
	if version == "" {
		return
	}
	if _, err := os.Stdout.WriteString("iexec " + version + "\n"); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}
