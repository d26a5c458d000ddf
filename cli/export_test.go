package cli

import (
	"strconv"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
)

// Code is a code as tests see it.
type Code struct{ Name, Meaning, Exit, Hint string }

// Codes are all there are; each ends the program as its line says.
func Codes() (all []Code) {
	for _, c := range codes {
		all = append(all, Code{c.name, c.meaning, strconv.Itoa(c.exit), c.hint})
	}
	return all
}

// ExitOf is how the program ends with an error of a kind.
func ExitOf(k poco.Kind) string { return strconv.Itoa(exitCode(poco.Errorf(k, "", "test"))) }

// Tree is the tree of commands.
func Tree() *cobra.Command {
	return newRoot(&environment{terminal: newTerminal(), prompt: newPrompter(), command: "iexec"})
}

// Shapes are the documents that have a schema, by command.
func Shapes() map[string]string { return shapes() }

// Joined are arguments as the tree reads them.
func Joined(args []string) []string { return joinWords(args) }
