package cli

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// undo is the one command that takes something back.
func undo(format string, args ...any) []string { return []string{fmt.Sprintf(format, args...)} }

// cancelling takes back that an order was published.
//
// Rationale: taking it out of the market's book costs nothing, and takes nothing back: whoever has a copy can match it. Only the
// hub ends it.
func cancelling(k poco.OrderKind, hash common.Hash) []string {
	return undo("iexec order cancel --%s %v", kindName(k), hash)
}

// whereFlags say where a command acts, and for whom: what takes it back has to act there, too.
var whereFlags = []string{"network", "chain", "account", "wallet-file", "wallet-address", "keystoredir", "dir", "owner", "pool"}

// likewise is a command with what was typed of where this one acted, as far as it understands that.
func (i *invocation) likewise(command string) string {
	words := strings.Fields(command)
	if words[0] != i.cmd.Root().Name() {
		return command // of the shell
	}
	other, _, err := i.cmd.Root().Find(words[1:])
	if err != nil {
		return command
	}
	for _, name := range whereFlags {
		f := i.cmd.Flags().Lookup(name)
		if f == nil || !f.Changed || strings.Contains(command, "--"+name) || other.Flag(name) == nil {
			continue
		}
		command += " --" + name + " " + shellWord(f.Value.String())
	}
	return command
}

// shellWord is a word as a shell reads it.
func shellWord(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/._-:@%+=,", r)
	}
	if s != "" && strings.TrimFunc(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
