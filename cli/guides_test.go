package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/wallet"
)

// step is a line of a guide, and what comes of it.
type step struct {
	line  string // as the guide has it; {name} is what an earlier line told
	code  int
	shows []string // on stdout: the members of its answer
	says  []string // on stderr
	keeps string   // the name of what it shows first of what is kept in hexadecimal: a deal, a task, an address
}

// The guides of 2019, line by line: quickstart, provider of an application, provider of a dataset, pool, results that only
// their beneficiary can read. What was renamed since works by its old name, and says the new one; what is gone says what
// there is instead. Questions are answered with the return key.
func TestGuidesOf2019(t *testing.T) {
	u := newUser(t)
	_, n := u.up("--write-chain-json", "given")
	chains, err := os.ReadFile(filepath.Join(u.dir, "given", "chain.json"))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{"other": wallet.Development(6).Address().Hex()}
	for _, a := range n.Apps {
		known[a.Name] = a.Address.Hex()
	}
	for _, guide := range []struct {
		name    string
		account int
		steps   []step
	}{
		{"quickstart", 5, []step{
			{line: "init --skip-wallet", shows: []string{"configFile", "chainConfigFile"}},
			{line: "wallet getETH --chain dev", code: 2, says: []string{"is gone", "iexec up"}},
			{line: "wallet getRLC --chain dev", code: 2, says: []string{"is gone", "iexec up"}},
			{line: "wallet show --chain dev", shows: []string{"balance", "ether", "nRLC", "wallet", "address"}},
			{line: "wallet sendETH 1 --to {other} --chain dev", shows: []string{"amount", "1000000000000000000", "txHash"}, says: []string{"iexec wallet send-ether"}},
			{line: "wallet sendRLC 1 nRLC --to {other} --chain dev", shows: []string{"amount", "txHash"}, says: []string{"iexec wallet send-RLC"}},
			{line: "account deposit 2000000000 --chain dev", shows: []string{"amount", "2000000000", "txHash"}},
			{line: "account show --chain dev", shows: []string{"stake", "locked"}},
			{line: "app show {montecarlo} --chain dev", shows: []string{"appName", "montecarlo", "appMultiaddr"}},
			{line: "orderbook app {montecarlo} --chain dev", shows: []string{"appOrders", "orderHash", "remaining"}, keeps: "apporder"},
			{line: "orderbook workerpool --category 0 --chain dev", shows: []string{"workerpoolOrders", "orderHash", "price"}, keeps: "workerpoolorder"},
			{line: "order init --request --chain dev", shows: []string{"requestorder", "appmaxprice", "params"}},
			{line: "edit requestorder {montecarlo}"},
			{line: "order sign --request --chain dev", shows: []string{"requestorder", "sign"}},
			{line: "order fill --app {apporder} --workerpool {workerpoolorder} --chain dev", shows: []string{"dealid", "volume", "txHash"}, keeps: "deal"},
			{line: "deal show {deal} --watch --chain dev", shows: []string{"{deal}", "COMPLETED"}, says: []string{"COMPLETED"}},
			{line: "deal show {deal} --raw --chain dev", shows: []string{`"tasks":["0x`}, keeps: "task"},
			{line: "task show {task} --watch --download --chain dev", shows: []string{"COMPLETED", "written"}},
			{line: "work claim {task} --chain dev", code: 4, says: []string{"iexec task claim", "COMPLETED"}},
			{line: "app run {montecarlo} --params 10 --watch --chain dev", shows: []string{"deals", "tasks", "COMPLETED"}, says: []string{"Do you want to spend"}},
		}},
		{"provider of an application", 6, []step{
			{line: "init --skip-wallet", shows: []string{"configFile"}},
			{line: "app init", shows: []string{"app", "owner", "checksum"}},
			{line: "app deploy --chain dev", shows: []string{"address", "txHash"}, keeps: "app"},
			{line: "app show --chain dev", shows: []string{"{app}", "appChecksum"}},
			{line: "app count --chain dev", shows: []string{"count"}},
			{line: "order init --app --chain dev", shows: []string{"apporder", "appprice", "{app}"}},
			{line: "order sign --app --chain dev", shows: []string{"apporder", "sign"}},
			{line: "order publish --app --chain dev", shows: []string{"apporder", "orderHash"}, says: []string{"Do you want to publish"}, keeps: "apporder"},
			{line: "order show --app {apporder} --chain dev", shows: []string{"open", "{app}"}},
			{line: "orderbook app {app} --chain dev", shows: []string{"{apporder}"}},
			{line: "order unpublish --app {apporder} --chain dev", shows: []string{"{apporder}"}},
			{line: "order cancel --app --chain dev", shows: []string{"txHash"}},
		}},
		{"provider of a dataset", 7, []step{
			{line: "init --skip-wallet", shows: []string{"configFile"}},
			{line: "dataset init --encrypted", shows: []string{"dataset", "multiaddr"}},
			{line: "original secrets.txt"},
			{line: "dataset encrypt --algorithm scone", shows: []string{"encryptedFiles", "checksum"}, says: []string{"--algorithm"}},
			{line: "dataset deploy --chain dev", shows: []string{"address", "txHash"}, keeps: "dataset"},
			{line: "dataset push-secret --secret-path .secrets/datasets/secrets.txt.scone.secret --chain dev", says: []string{"secrets.txt.key"}},
			{line: "dataset check-secret --chain dev", shows: []string{"isSecretSet", "true"}},
			{line: "order init --dataset --chain dev", shows: []string{"datasetorder", "{dataset}"}},
			{line: "order sign --dataset --chain dev", shows: []string{"sign"}},
			{line: "order publish --dataset --chain dev", shows: []string{"orderHash"}},
			{line: "orderbook dataset {dataset} --chain dev", shows: []string{"datasetOrders", "remaining"}},
		}},
		{"pool", 8, []step{
			{line: "init --skip-wallet", shows: []string{"configFile"}},
			{line: "workerpool init", shows: []string{"workerpool", "description"}},
			{line: "workerpool deploy --chain dev", shows: []string{"address", "txHash"}, keeps: "pool"},
			{line: "workerpool show --chain dev", shows: []string{"{pool}", "schedulerRewardRatioPolicy"}},
			{line: "category count --chain dev", shows: []string{"count"}},
			{line: "category show 0 --chain dev", shows: []string{"XS", "workClockTimeRef"}},
			{line: "order init --workerpool --chain dev", shows: []string{"workerpoolorder", "{pool}"}},
			{line: "order sign --workerpool --chain dev", shows: []string{"sign"}},
			{line: "order publish --workerpool --chain dev", shows: []string{"orderHash"}},
			{line: "workerpool set-api-url http://127.0.0.1:1 --chain dev", code: 2, says: []string{"is gone", "iexec workerpool show"}},
		}},
		{"results for one's own eyes", 5, []step{
			{line: "tee generate-beneficiary-keys --chain dev", shows: []string{"privateKeyFile", "publicKeyFile"}, says: []string{"iexec result generate-encryption-keypair"}},
			{line: "tee push-secret --chain dev", shows: []string{"isPushed", "true"}, says: []string{"iexec result push-encryption-key"}},
			{line: "result push-secret --force-update --chain dev", shows: []string{"isUpdated", "true"}, says: []string{"iexec result push-encryption-key"}},
			{line: "result check-secret --chain dev", shows: []string{"isEncryptionKeySet", "true"}, says: []string{"iexec result check-encryption-key"}},
			{line: "tee decrypt-results none.zip", code: 3, says: []string{"iexec result decrypt"}},
			{line: "result generate-keys --force", shows: []string{"secretPath"}, says: []string{"iexec result generate-encryption-keypair"}},
		}},
	} {
		t.Run(guide.name, func(t *testing.T) {
			p := &user{t, filepath.Join(t.TempDir(), "project"), u.env}
			if err := os.Mkdir(p.dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := wallet.WritePlain(filepath.Join(p.dir, wallet.PlainName), wallet.Development(guide.account)); err != nil {
				t.Fatal(err)
			}
			p.writes(t, "chain.json", chains)
			for _, s := range guide.steps {
				p.follows(t, s, known)
			}
		})
	}
}

var identifier = regexp.MustCompile(`0x(?:[0-9a-f]{64}|[0-9a-fA-F]{40})\b`)

// follows does what a line of a guide says.
func (u *user) follows(t *testing.T, s step, known map[string]string) {
	t.Helper()
	fill := func(text string) string {
		for name, value := range known {
			text = strings.ReplaceAll(text, "{"+name+"}", value)
		}
		return text
	}
	args := strings.Fields(fill(s.line))
	switch args[0] {
	case "edit": // with an editor: the application, and arguments as they were written then
		file := filepath.Join(u.dir, "iexec.json")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		// The template has no app; limit prices are those of the market.
		edited := strings.Replace(string(text), `"app": "0x0000000000000000000000000000000000000000"`, `"app": "`+args[2]+`"`, 1)
		edited = strings.Replace(edited, `"appmaxprice": "0"`, `"appmaxprice": "1 RLC"`, 1)
		edited = strings.Replace(edited, `"workerpoolmaxprice": "0"`, `"workerpoolmaxprice": "1 RLC"`, 1)
		edited = regexp.MustCompile(`"params": \{[^}]*\}`).ReplaceAllString(edited, `"params": "-model pi -samples 10"`)
		u.writes(t, "iexec.json", []byte(edited))
		return
	case "original":
		u.writes(t, filepath.Join("datasets", "original", args[1]), []byte("what nobody else is to read"))
		return
	}
	cmd := u.command(args...)
	cmd.Stdin = strings.NewReader("\n\n\n")
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	_ = cmd.Run() // its exit code says it
	c := typed{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
	t.Logf("iexec %s: exit code %d\n%s%s", strings.Join(args, " "), c.code, c.stdout, c.stderr)
	if c.code != s.code {
		t.Fatalf("%s: exit code %d, want %d", s.line, c.code, s.code)
	}
	for _, text := range s.shows {
		if !strings.Contains(c.stdout, fill(text)) {
			t.Errorf("%s: its answer has no %s", s.line, fill(text))
		}
	}
	for _, text := range s.says {
		if !strings.Contains(c.stderr, text) {
			t.Errorf("%s: it says nothing of %q", s.line, text)
		}
	}
	if s.keeps == "" {
		return
	}
	found := identifier.FindAllString(c.stdout, -1)
	if s.keeps == "task" { // after the deal's own identifiers
		_, list, _ := strings.Cut(c.stdout, `"tasks":[`)
		found = identifier.FindAllString(list, -1)
	}
	if len(found) == 0 {
		t.Fatalf("%s: there is nothing to go on with", s.line)
	}
	known[s.keeps] = found[0]
}
