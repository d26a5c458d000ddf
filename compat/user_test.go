package compat_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/wallet"
)

// patience bounds one command of a client; the longest watch a task.
const patience = 3 * time.Minute

// user is somebody with one of the clients, a folder and a wallet of their own.
type user struct {
	t      *testing.T
	client string
	whole  bool // types `iexec` itself, which starts another process for the family of the command
	dir    string
	key    *wallet.Key
	env    []string
}

// newUser gives a folder with the chain.json that the platform writes, and the wallet of a development account.
func newUser(t *testing.T, w *world, client string, account int) *user {
	t.Helper()
	home := t.TempDir()
	u := &user{t: t, client: client, dir: filepath.Join(home, "work"), key: wallet.Development(account)}
	u.env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"), "NO_COLOR=1")
	if err := w.WriteChainJSON(u.dir); err != nil {
		t.Fatal(err)
	}
	if err := wallet.WritePlain(filepath.Join(u.dir, "wallet.json"), u.key); err != nil {
		t.Fatal(err)
	}
	return u
}

func (u *user) address() string { return u.key.Address().Hex() }

// run types a command: its family's own program, which the client would start as well, for half of the time.
func (u *user) run(args ...string) (stdout, stderr string, code int) {
	u.t.Helper()
	program := client(u.client)
	family := filepath.Join(filepath.Dir(program), "iexec-"+args[0]+".js")
	if _, err := os.Stat(family); err == nil && !u.whole {
		program, args = family, args[1:]
	}
	return u.node(append([]string{program}, args...)...)
}

func (u *user) node(args ...string) (stdout, stderr string, code int) {
	u.t.Helper()
	ctx, cancel := context.WithTimeout(u.t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", args...)
	cmd.Dir, cmd.Env = u.dir, u.env
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	cmd.WaitDelay = 5 * time.Second
	err := cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.Exited() {
		return out.String(), errOut.String(), exit.ExitCode()
	}
	if err != nil {
		u.t.Fatalf("%v: %v\n%s%s", args, err, out.String(), errOut.String())
	}
	return out.String(), errOut.String(), 0
}

// printed is the document that should be in one of a command's streams.
func (u *user) printed(in string, args []string, stdout, stderr string, code int) document {
	u.t.Helper()
	if !json.Valid([]byte(in)) {
		u.t.Fatalf("iexec %s: exit code %d, no JSON where it should be\nstdout: %s\nstderr: %s", strings.Join(args, " "), code, stdout, stderr)
	}
	return parse(u.t, in)
}

// ok types a command with --raw, which must succeed, and returns what it prints: one line of JSON on stdout.
func (u *user) ok(args ...string) document {
	u.t.Helper()
	stdout, stderr, code := u.run(append(args, "--raw")...)
	d := u.printed(stdout, args, stdout, stderr, code)
	if code != 0 || d.at("ok") != true || strings.TrimSpace(stderr) != "" {
		u.t.Fatalf("iexec %s: exit code %d\n%s%s", strings.Join(args, " "), code, stdout, stderr)
	}
	return d
}

// fails types a command with --raw, which must fail as a whole with words: one line of JSON on stderr, exit code 1.
func (u *user) fails(words string, args ...string) {
	u.t.Helper()
	stdout, stderr, code := u.run(append(args, "--raw")...)
	d := u.printed(stderr, args, stdout, stderr, code)
	message, _ := d.at("error.message").(string)
	if code != 1 || d.at("ok") != false || !strings.Contains(message, words) || strings.TrimSpace(stdout) != "" {
		u.t.Errorf("iexec %s: exit code %d, want %q\n%s%s", strings.Join(args, " "), code, words, stdout, stderr)
	}
}

// partly types a command of several parts with --raw, some of which fail: exit code 0, JSON on stderr.
func (u *user) partly(args ...string) document {
	u.t.Helper()
	stdout, stderr, code := u.run(append(args, "--raw")...)
	d := u.printed(stderr, args, stdout, stderr, code)
	if code != 0 || d.at("ok") != false || strings.TrimSpace(stdout) != "" {
		u.t.Fatalf("iexec %s: exit code %d\n%s%s", strings.Join(args, " "), code, stdout, stderr)
	}
	return d
}

// script runs a module of the folder library, which prints one document.
func (u *user) script(name string, args ...string) document {
	u.t.Helper()
	file, err := filepath.Abs(filepath.Join("library", name))
	if err != nil {
		u.t.Fatal(err)
	}
	stdout, stderr, code := u.node(append([]string{file}, args...)...)
	if code != 0 {
		u.t.Fatalf("%s: exit code %d\n%s%s", name, code, stdout, stderr)
	}
	return parse(u.t, stdout)
}

// edit changes a JSON file of the user's folder.
func (u *user) edit(name string, change func(file document)) {
	u.t.Helper()
	path := filepath.Join(u.dir, name)
	content, err := os.ReadFile(path)
	if err != nil {
		u.t.Fatal(err)
	}
	d := parse(u.t, string(content))
	change(d)
	if content, err = json.Marshal(d.value); err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err != nil {
		u.t.Fatal(err)
	}
}

func (u *user) write(name, content string) {
	u.t.Helper()
	path := filepath.Join(u.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		u.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		u.t.Fatal(err)
	}
}

func (u *user) read(name string) string {
	u.t.Helper()
	content, err := os.ReadFile(filepath.Join(u.dir, name))
	if err != nil {
		u.t.Fatal(err)
	}
	return string(content)
}

// document is what a client printed.
type document struct {
	t     *testing.T
	value any
}

// parse reads one JSON value and nothing after it.
func parse(t *testing.T, text string) document {
	t.Helper()
	d := document{t: t}
	if err := json.Unmarshal([]byte(text), &d.value); err != nil {
		t.Fatalf("no JSON document: %v\n%s", err, text)
	}
	return d
}

// at follows a path, "deals.0.dealid", and is nil where there is nothing.
func (d document) at(path string) any {
	v := d.value
	for _, step := range strings.Split(path, ".") {
		switch in := v.(type) {
		case map[string]any:
			v = in[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(in) {
				return nil
			}
			v = in[i]
		default:
			return nil
		}
	}
	return v
}

// set changes a member of an object.
func (d document) set(path string, value any) {
	d.t.Helper()
	where, name := "", path
	in := d.value
	if i := strings.LastIndex(path, "."); i >= 0 {
		where, name = path[:i], path[i+1:]
		in = d.at(where)
	}
	object, ok := in.(map[string]any)
	if !ok {
		d.t.Fatalf("%q is no object", where)
	}
	object[name] = value
}

// text is a string that has to be there.
func (d document) text(path string) string {
	d.t.Helper()
	s, ok := d.at(path).(string)
	if !ok {
		content, _ := json.Marshal(d.value)
		d.t.Fatalf("%s is no text in %s", path, content)
	}
	return s
}

func (d document) hash(path string) common.Hash {
	d.t.Helper()
	s := d.text(path)
	if !regexp.MustCompile("^0x[0-9a-f]{64}$").MatchString(s) {
		d.t.Fatalf("%s is %q, no hash", path, s)
	}
	return common.HexToHash(s)
}

// account is an address, which these clients print with its checksum.
func (d document) account(path string) common.Address {
	d.t.Helper()
	s := d.text(path)
	if a := common.HexToAddress(s); common.IsHexAddress(s) && a.Hex() == s {
		return a
	}
	d.t.Fatalf("%s is %q, no address", path, s)
	return common.Address{}
}

// wants compares members: texts and numbers by what they print as.
func (d document) wants(want map[string]any) {
	d.t.Helper()
	for path, value := range want {
		got := d.at(path)
		if text(got) != text(value) {
			content, _ := json.Marshal(d.value)
			d.t.Errorf("%s is %s, want %s, in %.600s", path, text(got), text(value), content)
		}
	}
}

// keys tells the members of an object, which must be these and no others.
func (d document) keys(path string, want ...string) {
	d.t.Helper()
	in := d.value
	if path != "" {
		in = d.at(path)
	}
	object, ok := in.(map[string]any)
	if !ok {
		d.t.Errorf("%s is no object", path)
		return
	}
	for _, name := range want {
		if _, ok := object[name]; !ok {
			d.t.Errorf("%s has no %s", path, name)
		}
	}
	for name := range object {
		if !slices.Contains(want, name) {
			d.t.Errorf("%s has a %s", path, name)
		}
	}
}

func text(v any) string {
	content, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(content)
}
