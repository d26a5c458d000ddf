package cli_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/cli"
)

// leaves are the commands that do something, by what is typed after the program's name.
func leaves() map[string]*cobra.Command {
	found := map[string]*cobra.Command{}
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		_, words, _ := strings.Cut(c.CommandPath(), " ")
		if c.Hidden || words == "help" || strings.HasPrefix(words, "completion") {
			return // old spellings, and what cobra makes: texts for people and for shells
		}
		if !c.HasAvailableSubCommands() || strings.Contains(c.Use, " ") {
			found[words] = c
		}
		for _, below := range c.Commands() {
			walk(below)
		}
	}
	walk(cli.Tree())
	delete(found, "")
	return found
}

// listed are the commands of lists, which have a reason each.
func listed(reasons map[string]string) map[string]bool {
	all := map[string]bool{}
	for _, list := range reasons {
		for name := range strings.SplitSeq(list, ",") {
			all[name] = true
		}
	}
	return all
}

func flagOf(c *cobra.Command, name string) *pflag.Flag {
	if f := c.Flags().Lookup(name); f != nil {
		return f
	}
	return c.InheritedFlags().Lookup(name)
}

// ofProcesses are the commands that change what a process of this user's does.
const ofProcesses = "pool admit,pool canary add,pool canary remove,pool invite,pool quarantine,worker drain"

// Every command prints a document that has a schema, every schema is of a command, and every command that sends or
// publishes can be rehearsed.
func TestEveryCommand(t *testing.T) {
	// What has no --dry-run, because nothing is sent to a chain or a service in the user's name.
	excused := listed(map[string]string{
		"reads": "account allowance,account show,app check-secret,app count,app show,audit,audit receipts,category count,category show,context list," +
			"context show,dataset check-secret,dataset count,dataset show,deal show,doctor,info,keeper list,order show,orderbook app,orderbook dataset," +
			"orderbook requester,orderbook workerpool,pool canary list,pool delegate list,pool explain,pool log,pool status,pool workers,quote,requester check-secret,result check-encryption-key," +
			"storage check,task debug,task logs,task show,version,wallet show,worker earnings,worker estimate,worker status,workerpool count,workerpool show",
		"writes files of this machine only": "app init,app new,app test,category init,context add,context remove,context use,dataset encrypt,dataset init," +
			"docs man,docs markdown,docs schemas,init,order init,order sign,result decrypt,result generate-encryption-keypair,wallet create,wallet import,workerpool init",
		"fetches what was bought; may claim what is overdue": "deal follow",
		"runs until it is stopped, and says what it does":    "keeper run,pool run,up,worker join",
		"a platform of its own that ends with it":            "demo",
		"speaks to a process of this user's":                 ofProcesses,
	})
	shapes := cli.Shapes()
	delete(shapes, "error")
	for name, c := range leaves() {
		if flagOf(c, "json") == nil {
			t.Errorf("%s has no --json", name)
		}
		if shapes[name] == "" {
			t.Errorf("the document of %s has no schema", name)
		}
		delete(shapes, name)
		if rehearsed := flagOf(c, "dry-run") != nil; rehearsed == excused[name] {
			t.Errorf("%s: --dry-run is %v, and the list of what needs none says otherwise", name, rehearsed)
		}
		delete(excused, name)
		asks := name != "worker service install" && name != "deploy"
		if asks && flagOf(c, "dry-run") != nil && flagOf(c, "yes") == nil {
			t.Errorf("%s has no --yes", name)
		}
	}
	if len(shapes) > 0 || len(excused) > 0 {
		t.Errorf("no commands are %v, %v", shapes, excused)
	}
}

// The JavaScript client's own description of itself: `GENERATE_DOC=1 iexec-X` of 9.0.0. Every command and every flag of it is
// ours, too, and takes a value or not as there.
func TestPeerFlags(t *testing.T) {
	text, err := os.ReadFile("testdata/peerflags.json")
	if err != nil {
		t.Fatal(err)
	}
	var described map[string][]string
	if err := json.Unmarshal(text, &described); err != nil {
		t.Fatal(err)
	}
	ours := leaves()
	for command, flags := range described {
		words := strings.TrimPrefix(strings.TrimPrefix(command, "iexec"), " ")
		c := ours[words]
		if words == "" {
			c = cli.Tree()
		}
		if c == nil {
			t.Errorf("there is no %s", command)
			continue
		}
		for _, described := range flags {
			name, value, _ := strings.Cut(described[strings.Index(described, "--")+2:], " ")
			f := flagOf(c, name)
			switch {
			case f == nil:
				t.Errorf("%s has no --%s", command, name)
			case strings.HasPrefix(value, "<") && f.Value.Type() == "bool", value == "" && f.Value.Type() != "bool" && !stands(f),
				strings.HasPrefix(value, "[") && f.NoOptDefVal == "":
				t.Errorf("%s: there %q, here a %s that stands for %q alone", command, described, f.Value.Type(), f.NoOptDefVal)
			}
			if short, ok := strings.CutPrefix(described, "-"); ok && short[0] != '-' && (f == nil || f.Shorthand != short[:1]) {
				t.Errorf("%s has no -%c", command, short[0])
			}
		}
	}
}

// stands tells whether a flag may stand alone.
func stands(f *pflag.Flag) bool { return f.NoOptDefVal != "" }

var (
	// words splits a line as a shell does, as far as examples go.
	words = regexp.MustCompile(`'[^']*'|"[^"]*"|\S+`)
	// shell is what the shell has done with it before.
	shell = regexp.MustCompile(`^(cd \S+ && |IEXEC_PASSWORD=\S+ |sudo )| [<>] ?\S+`)
)

// Every command has examples, and the program understands them as they are typed.
func TestExamples(t *testing.T) {
	for name, c := range leaves() {
		if c.Example == "" {
			t.Errorf("%s has no example", name)
		}
		own := 0
		for line := range strings.Lines(c.Example) {
			typed := shell.ReplaceAllString(strings.TrimSpace(line), "")
			line, ok := strings.CutPrefix(strings.ReplaceAll(typed, "0x…", "0x"+strings.Repeat("ab", 32)), "iexec ")
			if !ok {
				t.Errorf("%s: the example %q is no command of this program", name, line)
				continue
			}
			var args []string
			for _, w := range words.FindAllString(line, -1) {
				args = append(args, strings.Trim(w, `'"`))
			}
			found, rest, err := cli.Tree().Find(cli.Joined(args))
			if err == nil {
				err = errors.Join(found.ParseFlags(rest), found.ValidateArgs(found.Flags().Args()))
			}
			if err != nil {
				t.Errorf("%s: the example %q is not understood: %v", name, line, err)
			} else if found.CommandPath() == "iexec "+name {
				own++ // others may show what goes before or comes after
			}
		}
		if own == 0 {
			t.Errorf("%s has no example of its own", name)
		}
	}
}

// The man pages are read by man without a complaint.
func TestManPagesRender(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		if os.Getenv("IEXEC_TEST_GROFF") != "" {
			t.Fatal(err)
		}
		t.Skip("there is no groff here")
	}
	u := newUser(t)
	u.types("docs", "man", "man").wants(t, 0)
	pages, err := filepath.Glob(filepath.Join(u.dir, "man", "*.1"))
	if err != nil || len(pages) == 0 {
		t.Fatal(len(pages), err)
	}
	for _, page := range pages {
		// As man calls it: with the page's encoding, with all warnings.
		said, err := exec.CommandContext(t.Context(), groff, "-k", "-Kutf8", "-man", "-ww", "-Tutf8", "-z", page).CombinedOutput()
		if err != nil || len(said) > 0 {
			t.Errorf("%s: %v\n%s", filepath.Base(page), err, said)
		}
	}
	shown, err := exec.CommandContext(t.Context(), groff, "-k", "-Kutf8", "-man", "-Tascii", "-P-c", "-P-b", "-P-u", filepath.Join(u.dir, "man", "iexec-run.1")).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, section := range []string{"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLE"} {
		if !slices.Contains(strings.Split(string(shown), "\n"), section) {
			t.Errorf("iexec-run.1 has no section %s:\n%s", section, shown)
		}
	}
}

// Commands of clients stand on package sdk: none connects to a node or a service by itself. Only the commands of roles, which
// are no clients, do so.
func TestClientsStandOnTheSDK(t *testing.T) {
	connects := regexp.MustCompile(`\b(chain\.Dial\w*|hub\.Open|market\.NewClient|sms\.NewClient|blob\.NewClient|results\.NewClient|broker\.New|outbox\.New|ethclient\.\w+|http\.(Get|Post|DefaultClient))\(?`)
	roles := []string{"deploy.go", "doctor.go"} // one makes the network; the other looks at whether its services answer at all
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || slices.Contains(roles, file) {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := connects.FindAllString(string(text), -1); len(found) > 0 {
			t.Errorf("%s connects by itself: %v", file, found)
		}
	}
}
