package cli_test

import (
	"slices"
	"strings"
	"testing"
)

// initialised runs a command and returns the packages that it initialised, in their order.
func initialised(t *testing.T, args ...string) (typed, []string) {
	t.Helper()
	u := newUser(t)
	u.env = append(u.env, "GODEBUG=inittrace=1")
	c := u.types(args...)
	var packages []string
	for line := range strings.Lines(c.stderr) {
		if words := strings.Fields(line); len(words) > 1 && words[0] == "init" {
			packages = append(packages, words[1])
		}
	}
	if len(packages) == 0 {
		t.Fatalf("nothing is said of packages in\n%s", c.stderr)
	}
	return c, packages
}

// heavy are packages that only the embedded node needs, and the tree of commands.
var heavy = []string{"github.com/ethereum/go-ethereum/eth/downloader", "github.com/ethereum/go-ethereum/core/vm", "github.com/iexec-go/iexec/cli"}

// The version is told before anything heavy is initialised, in the words of the command of that name.
func TestVersionComesFirst(t *testing.T) {
	c, packages := initialised(t, "--version")
	for _, p := range heavy {
		if slices.Contains(packages, p) {
			t.Errorf("%s was initialised, one of %d", p, len(packages))
		}
	}
	if c.code != 0 {
		t.Errorf("exit code %d", c.code)
	}
	whole, all := initialised(t, "version")
	if whole.stdout != c.stdout || !strings.HasPrefix(c.stdout, "iexec ") {
		t.Errorf("--version prints %q, version %q", c.stdout, whole.stdout)
	}
	for _, p := range heavy {
		if !slices.Contains(all, p) {
			t.Errorf("%s is not in the program: this test looks for nothing", p)
		}
	}
}

// What initialisation has touched of the program is given back on the way: not only at its end, when
// the most has been resident; and the collector is told to wait before it would begin.
func TestPagesAreGivenBack(t *testing.T) {
	_, packages := initialised(t, "version")
	const dir = "github.com/iexec-go/iexec/cmd/iexec/start/"
	at := func(name string) float64 { return float64(slices.Index(packages, dir+name)) / float64(len(packages)) }
	if first := at("pages"); first < 0 || first > 0.1 {
		t.Errorf("pages is initialised at %.2f of all", first)
	}
	if half, late := at("collector"), at("late"); half < 0.3 || half > 0.7 || late < 0.7 || late > 0.9 {
		t.Errorf("collector is initialised at %.2f of all, late at %.2f", half, late)
	}
}
