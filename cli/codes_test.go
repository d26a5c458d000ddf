package cli_test

import (
	"os"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/cli"
	"github.com/iexec-go/iexec/poco"
)

// The words in brackets at an error's end are a closed list: each has an exit code, a hint and a line in docs/cli.md, and
// every kind of error is one of them.
func TestCodes(t *testing.T) {
	reference, err := os.ReadFile(repository(t, "docs/cli.md"))
	if err != nil {
		t.Fatal(err)
	}
	known, exits := map[string]bool{}, map[string]string{}
	for _, c := range cli.Codes() {
		if known[c.Name] || c.Meaning == "" || c.Hint == "" {
			t.Errorf("%+v", c)
		}
		known[c.Name], exits[c.Name] = true, c.Exit
		if line := "| `" + c.Name + "` | " + c.Exit + " | " + c.Meaning + " |"; !strings.Contains(string(reference), line) {
			t.Errorf("docs/cli.md has no line %s", line)
		}
	}
	for k := poco.Internal; k <= poco.Unavailable; k++ {
		if !known[k.String()] || exits[k.String()] != cli.ExitOf(k) {
			t.Errorf("kind %v has no code, or ends with %s and not %s", k, cli.ExitOf(k), exits[k.String()])
		}
	}
	if len(known) != int(poco.Unavailable)+3 {
		t.Errorf("%d codes", len(known))
	}
}
