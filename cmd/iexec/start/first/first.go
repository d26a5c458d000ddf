//go:build unix

// Package first answers `iexec --version` before the program is initialised: scripts ask at every turn, and the embedded
// node, which most of the initialisation is for, has no part in the answer. It imports package syscall only, so that its own
// turn comes among the first (the specification of the language has the order: by imports, then by path); what the standard
// library says of a build is initialised much later, so the record of it is read from the program's file. Where that cannot be,
// nothing is said here: `--version`, like `iexec version`, is also a command of package cli.
package first

import "syscall"

const (
	asked      = "\x00--version\x00" // the end of a command line of two words
	maxCommand = 4096
)

func init() {
	if !isAsked(readFile("/proc/self/cmdline", maxCommand)) {
		return
	}
	version := ofThisProgram()
	if version == "" {
		return
	}
	line := "iexec " + version + "\n"
	if n, err := syscall.Write(1, []byte(line)); err != nil || n < len(line) {
		syscall.Exit(1)
	}
	syscall.Exit(0)
}

// isAsked tells whether the version is what a command line asks for, and nothing else.
func isAsked(command []byte) bool {
	at := len(command) - len(asked)
	if at < 0 || string(command[at:]) != asked {
		return false
	}
	for _, b := range command[:at] {
		if b == 0 {
			return false
		}
	}
	return true
}
