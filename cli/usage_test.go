package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/sdk"
)

// Every command that does something explains itself with examples.
func TestHelp(t *testing.T) {
	u := newUser(t)
	for _, command := range []string{"demo", "up", "run", "task show", "task logs", "deal show", "deal follow", "audit"} {
		help := u.types(append(strings.Fields(command), "--help")...)
		help.wants(t, 0)
		if !strings.Contains(help.stdout, "Examples:\n  iexec "+command) {
			t.Errorf("%s has no example in\n%s", command, help.stdout)
		}
	}
	for _, args := range [][]string{nil, {"--help"}, {"task"}, {"deal"}, {"version"}} {
		if c := u.types(args...); c.code != 0 || c.stdout == "" {
			t.Errorf("iexec %v: %+v", args, c)
		}
	}
}

// Mistakes are told in one line with what to do, and nothing is printed where results belong.
func TestMistakes(t *testing.T) {
	u := newUser(t)
	id := "0x" + strings.Repeat("ab", 32)
	file := func(name, content string) string {
		if err := os.WriteFile(filepath.Join(u.dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	dead, err := json.Marshal(sdk.Network{RPC: "http://127.0.0.1:1", ChainID: 65535})
	if err != nil {
		t.Fatal(err)
	}
	network, text, module := file("dead.json", string(dead)), file("notes.txt", "hello"), file("app.wasm", "\x00asm")
	for _, c := range []struct {
		args  string
		code  int
		texts []string
	}{
		{"tsak", 2, []string{`did you mean "task"?`, "iexec --help"}},
		{"task shwo", 2, []string{`did you mean "show"?`, "iexec task --help"}},
		{"run", 2, []string{"iexec run --help"}},
		{"run " + module + " --tusks 3", 2, []string{"--tusks", "iexec run --help"}},
		{"run " + module + " --tasks 0", 2, []string{"--tasks"}},
		{"run " + module + " --trust -1", 2, []string{"--trust"}},
		{"run " + module + " --account 10", 2, []string{"0 to 9"}},
		{"run none.wasm", 3, []string{"none.wasm", "nothing was charged"}},
		{"run " + module + " --input none.txt", 3, []string{"none.txt", "nothing was charged"}},
		{"run " + module + " --input .", 2, []string{"nothing was charged"}},
		{"run " + module + " --wallet-file none.json", 3, []string{"none.json"}},
		{"run " + module, 3, []string{"no platform is running", "iexec up"}},
		{"run " + module + " --network none.json", 3, []string{"none.json"}},
		{"run " + module + " --network " + text, 2, []string{"notes.txt is not a network"}},
		{"run " + module + " --network " + network, 1, []string{"no answer at http://127.0.0.1:1", "iexec up"}},
		{"task show 0x12", 2, []string{"0x12"}},
		{"task show", 2, []string{"iexec task show --help"}},
		{"task show " + id, 3, []string{"iexec up"}},
		{"deal show " + id + " --network " + network, 1, []string{"no answer at"}},
		{"audit " + id + " --network " + network, 1, []string{"no answer at"}},
		{"up --workers 65", 2, []string{"65 workers"}},
		{"up --liars 9", 2, []string{"9 liars among 4 workers"}},
		{"up --road scenic", 2, []string{"no road", "auto, settlement or classic"}},
		{"up now", 2, []string{"iexec up --help"}},
		{"demo none.txt", 3, []string{"none.txt"}},
	} {
		t.Run(c.args, func(t *testing.T) {
			got := u.types(strings.Fields(c.args)...)
			got.wants(t, c.code, c.texts...)
			if got.stdout != "" {
				t.Errorf("stdout has %q", got.stdout)
			}
		})
	}
}
