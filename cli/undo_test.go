package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/cli"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// What cannot be taken back, and why.
var forGood = map[string]string{
	"what is registered stays":                                "app deploy,category create,dataset deploy,deploy,workerpool deploy",
	"only who has it now can give it back":                    "app transfer,dataset transfer,wallet send-RLC,wallet send-ether,wallet sweep,workerpool transfer",
	"the secret service keeps a secret as it is":              "app push-secret,dataset push-secret,requester push-secret",
	"another one can only take its place, by --force-update":  "result push-encryption-key,storage init",
	"a deal is a deal; what is not delivered is refunded":     "app run,order fill,run",
	"what was refunded is over":                               "deal claim,task claim",
	"the hub opens no order that was closed":                  "order cancel",
	"only pool init pays into the contract's account":         "pool withdraw",
	"what is added again is run anew, by pool canary add":     "pool canary remove",
	"it has ended when its work is done; join begins another": "worker drain",
}

// change is a command that can be taken back, and one that shows what it changes; none where it only goes before others.
type change struct{ does, shows string }

// elsewhere is said of a change that other tests look at: here what takes it back has to be understood and done.
const elsewhere = "elsewhere"

// somebody is an account that has nothing to do with the tests.
const somebody = "0x00000000000000000000000000000000000000aa"

// changes are the commands that can be taken back, one after the other, with what they need done before.
var changes = []change{
	{"account deposit 5000", ""},
	{"account deposit 7 --wallet-file wallet.json", "account show --json"},
	{"account withdraw 7", "account show --json"},
	{"account approve 5 " + somebody, "account allowance " + somebody},
	{"account approve 5 " + somebody, ""},
	{"account approve 8 " + somebody, "account allowance " + somebody},
	{"account revoke " + somebody, "account allowance " + somebody},

	{"init --skip-wallet", ""}, {"app init", ""}, {"app deploy", ""},
	{"app publish --price 3 --volume 2 --requester-restrict " + somebody, "orderbook app DEPLOYED --requester " + somebody + " --json"},
	{"app publish --price 3 --volume 2 --tag tee,tdx --workerpool-restrict " + somebody, ""},
	{"app unpublish", "orderbook app DEPLOYED --workerpool " + somebody + " --json"},
	{"order init --app", ""}, {"order sign --app", ""},
	{"order publish --app", "orderbook app DEPLOYED --workerpool " + somebody + " --json"},
	{"order sign --app", ""}, {"order publish --app", ""},
	{"order unpublish --app", "orderbook app DEPLOYED --workerpool " + somebody + " --json"},
	{"app request-execution DEPLOYED --workerpool-price 1", "orderbook requester REQUESTER --json"},

	{"app ship PROBE --price 9", ""},
	{"app ship PROBE --price 3", "orderbook app DEPLOYED --json"},

	{"dataset init", ""}, {"dataset deploy", ""},
	{"dataset publish --price 3", "orderbook dataset DEPLOYED --json"},
	{"dataset publish --price 3 --volume 2", ""},
	{"dataset unpublish --all", "orderbook dataset DEPLOYED --json"},

	{"dataset ship iexec.json --plain", elsewhere},

	{"workerpool init", ""}, {"workerpool deploy", ""},
	{"workerpool publish --price 3 --category 1 --trust 2", "orderbook workerpool DEPLOYED --json"},
	{"workerpool publish --price 3 --category 1 --trust 2", ""},
	{"workerpool unpublish", "orderbook workerpool DEPLOYED --json"},

	{"pool init mine --name mine --listen 127.0.0.1:0 --deposit 100", "account show --json"},
	{"pool admit --dir mine --stake 5 --allow " + somebody, "pool admit --dir mine"},
	{"pool admit --dir mine --stake 5 --deny " + somebody, ""},
	{"pool admit --dir mine --open --allow " + somebody, "pool admit --dir mine"},
	{"pool init cold --name cold --listen 127.0.0.1:0 --delegate " + somebody, ""},
	{"pool init cold --name colder --delegate " + somebody + " --owner CONTRACT --deposit 100", "pool delegate list --dir cold --json"},
	{"pool delegate pause --dir cold", "pool delegate list --dir cold --json"},
	{"pool delegate pause --dir cold", ""},
	{"pool delegate resume --owner CONTRACT", "pool delegate list --dir cold --json"},
	{"pool delegate add " + somebody + " --role schedule --dir cold", "pool delegate list --dir cold --json"},
	{"pool delegate add " + somebody + " --role schedule --dir cold", ""},
	{"pool delegate revoke " + somebody + " --dir cold", "pool delegate list --dir cold --json"},
	{"pool delegate add 0x00000000000000000000000000000000000000bb --dir cold", "pool delegate list --dir cold --json"},

	{"pool invite alice --dir mine", elsewhere},
	{"pool canary add MONTECARLO --buyer wallet.json --dir mine -- -model pi -samples 10", elsewhere},
	{"pool quarantine " + somebody + " --for 2h --dir mine", elsewhere},
	{"worker service install --unit-dir . --data-dir STATE -- https://pool.example", elsewhere},

	{"context add here", "context list --json"},
	{"context add here", ""}, {"context add there", ""},
	{"context use here", "context list --json"},
	{"context use here", ""},
	{"context use there", "context list --json"},
	{"context use none", "context list --json"},
}

// Every command that changes something tells what takes it back, and that does; or it is on the list of those that nothing does.
func TestChangesAreTakenBack(t *testing.T) {
	left := listed(map[string]string{"": ofProcesses})
	for name, c := range leaves() {
		if flagOf(c, "dry-run") != nil {
			left[name] = true
		}
	}
	for name := range listed(forGood) {
		if !left[name] {
			t.Errorf("%s is for good, and nothing is known of it", name)
		}
		delete(left, name)
	}
	u := newUser(t)
	_, n := u.up("--workers", "1")
	u.project(n, 5)
	app := n.Apps[slices.IndexFunc(n.Apps, func(a sdk.NamedApp) bool { return a.Name == "montecarlo" })]
	for _, c := range changes {
		c.does = strings.Replace(c.does, "MONTECARLO", app.Address.Hex(), 1)
		if strings.HasPrefix(c.does, "pool quarantine") {
			u.runsPool("mine")
		}
		name := u.takenBack(c)
		if c.shows != "" {
			delete(left, name)
		}
	}
	for name := range left {
		t.Errorf("nothing says what takes back %s, or that nothing does", name)
	}
}

// takenBack does something, and, if it is to be shown, what is said to take it back.
func (u *user) takenBack(c change) (name string) {
	u.t.Helper()
	did, _, err := cli.Tree().Find(strings.Fields(c.does))
	if err != nil {
		u.t.Fatal(err)
	}
	_, name, _ = strings.Cut(did.CommandPath(), " ")
	before := ""
	if c.shows != "" {
		before = u.shown(c.shows)
	}
	done := u.types(u.words(c.does)...)
	if done.code != 0 {
		u.t.Fatalf("%s: %d", c.does, done.code)
	}
	if c.shows == "" {
		return name
	}
	back := takingBack.FindAllStringSubmatch(done.stderr, -1)
	if len(back) == 0 {
		u.t.Errorf("nothing is said to take back %s", c.does)
	}
	if c.shows != elsewhere && u.shown(c.shows) == before {
		u.t.Errorf("%s changes nothing of %s", c.does, c.shows)
	}
	for _, line := range back {
		command, ours := strings.CutPrefix(line[1], "iexec ")
		if !ours {
			continue // for a shell
		}
		if taken := u.types(u.words(command)...); taken.code != 0 {
			u.t.Errorf("%s is said to take back %s, and ends with %d", command, c.does, taken.code)
		}
	}
	const patience = 100 // the market hears of the chain a moment later
	for tries := 0; u.shown(c.shows) != before; tries++ {
		if tries == patience {
			u.t.Errorf("%s was taken back, and it is\n%s\nand was\n%s", c.does, u.shown(c.shows), before)
			break
		}
	}
	return name
}

// takingBack are the lines that say what takes something back.
var takingBack = regexp.MustCompile(`(?m)^to undo:  (.*)$`)

// words are the words of a line; what is asked is answered with yes.
func (u *user) words(line string) (typed []string) {
	for _, w := range words.FindAllString(line, -1) {
		typed = append(typed, u.meant(strings.Trim(w, `'"`), line))
	}
	command, _, err := cli.Tree().Find(typed)
	if err != nil {
		u.t.Fatal(err)
	}
	if flagOf(command, "yes") != nil {
		typed = slices.Insert(typed, len(strings.Fields(command.CommandPath()))-1, "--yes")
	}
	return typed
}

// meant is a word, or what one in capitals stands for.
func (u *user) meant(word, line string) string {
	switch word {
	case "DEPLOYED":
		var deployed map[string]map[string]string
		text, err := os.ReadFile(filepath.Join(u.dir, "deployed.json"))
		if err == nil {
			err = json.Unmarshal(text, &deployed)
		}
		if err != nil {
			u.t.Fatal(err)
		}
		words := strings.Fields(line)
		for kind, at := range deployed {
			if kind == words[0] || words[0] == "orderbook" && kind == words[1] {
				for _, address := range at {
					return address
				}
			}
		}
	case "CONTRACT":
		var d delegation
		if err := json.Unmarshal([]byte(u.types("pool", "delegate", "list", "--dir", "cold", "--json").stdout), &d); err != nil {
			u.t.Fatal(err)
		}
		return d.Contract.Hex()
	case "REQUESTER":
		return wallet.Development(5).Address().Hex()
	case "PROBE":
		return probe
	case "STATE":
		return filepath.Join(u.dir, "state")
	}
	return word
}

// aHash is what differs between two orders on the same terms.
var aHash = regexp.MustCompile(`0x[0-9a-f]{64}`)

func (u *user) shown(line string) string {
	u.t.Helper()
	if line == elsewhere {
		return ""
	}
	shown := u.types(u.words(line)...)
	if shown.code != 0 {
		u.t.Fatalf("%s: %d", line, shown.code)
	}
	return aHash.ReplaceAllString(shown.stdout, "")
}
