package cli_test

import (
	"bytes"
	"errors"
	"io"
	"log"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-containerregistry/pkg/registry"

	"github.com/iexec-go/iexec/executor/oci/ocitest"
)

// trials is what app test prints.
type trials struct {
	Repeatable, Independent bool
	Differs                 []string
	Runs                    []struct {
		Outcome      string
		ResultDigest common.Hash
		HostName     string
		Clock        string
	}
}

// needsBusybox skips the test where the template in shell has no base on this machine; where IEXEC_TEST_BUSYBOX is set, as
// .ci/run does, that is a failure.
func needsBusybox(t *testing.T) {
	t.Helper()
	if _, err := os.Stat("/bin/busybox"); err == nil {
		return
	}
	if os.Getenv("IEXEC_TEST_BUSYBOX") != "" {
		t.Fatal("there is no /bin/busybox: apt-get install busybox-static")
	}
	t.Skip("there is no /bin/busybox here: IEXEC_TEST_BUSYBOX=1 makes this an error")
}

// The template in shell goes all the way without docker and without a registry: built, tried, shipped, bought and run by
// workers who have to agree, with the result that the trial had. Then the same by a registry.
func TestTemplateShell(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	needsBusybox(t)
	u := newUser(t)
	u.types("app", "new", "hello", "--template", "shell").wants(t, 0, "iexec app test")
	digest := wantTrial(t, u, "hello")
	_, n := u.up("--workers", "3")
	u.project(n, 5)
	u.types("quote", filepath.Join("hello", "app.tar")).wants(t, 0) // it need not be registered
	stored := wantShipped(t, u, digest, "hello")
	u.types("quote", filepath.Join("hello", "app.tar")).wants(t, 0)

	server := httptest.NewServer(registry.New(registry.Logger(log.New(io.Discard, "", 0))))
	t.Cleanup(server.Close)
	place := strings.TrimPrefix(server.URL, "http://") + "/team/hello:1"
	var rehearsed struct{ Steps []struct{ What string } }
	u.types("app", "ship", "hello", "--push", place, "--dry-run", "--json").document(t, &rehearsed)
	if len(rehearsed.Steps) != 2 {
		t.Errorf("%+v", rehearsed)
	}
	u.types("run", place).wants(t, 3, "nothing was charged") // a rehearsal pushes nothing
	if pushed := wantShipped(t, u, digest, "hello", "--push", place); pushed == stored {
		t.Errorf("the image in the registry is registered as that in the archive, %v", pushed)
	}
	u.types("app", "ship", probe, "--push", place, "--yes").wants(t, 2, "is no image", "nothing was charged")
	u.types("app", "ship", "hello", "--push", "127.0.0.1:1/team/hello", "--yes").wants(t, 1, "nothing was charged", "leave --push out")
}

// wantTrial tries a template's application on this machine.
func wantTrial(t *testing.T, u *user, folder string) (digest common.Hash) {
	t.Helper()
	var tried trials
	u.types("app", "test", folder, "--input", filepath.Join(folder, "example.txt"), "--json", "--", "Alice").document(t, &tried)
	if !tried.Repeatable || !tried.Independent || len(tried.Differs) > 0 || len(tried.Runs) != 3 || tried.Runs[0].Outcome != "ok" {
		t.Fatalf("%+v", tried)
	}
	if a, b, c := tried.Runs[0], tried.Runs[1], tried.Runs[2]; a.HostName == b.HostName || a.HostName != c.HostName || a.Clock == b.Clock || a.Clock == c.Clock {
		t.Errorf("nothing was varied: %+v", tried.Runs)
	}
	// A module without inputs: what the network runs below.
	u.types("app", "test", filepath.Join(folder, "app.tar"), "--json", "--", "Alice").document(t, &tried)
	return tried.Runs[0].ResultDigest
}

// wantShipped ships an application, runs it on several workers and wants the result of the trial.
func wantShipped(t *testing.T, u *user, digest common.Hash, folder string, flags ...string) common.Address {
	t.Helper()
	var shipped struct {
		Address   common.Address
		Type      string
		Name      string
		Checksum  common.Hash
		Multiaddr string
	}
	u.types(append([]string{"app", "ship", folder, "--price", "5", "nRLC", "--yes", "--json"}, flags...)...).document(t, &shipped)
	var shown struct {
		App struct {
			AppType, AppName, AppMultiaddr string
			AppChecksum                    common.Hash
		}
	}
	u.types("app", "show", shipped.Address.Hex(), "--json").document(t, &shown)
	if a := shown.App; a.AppType != "DOCKER" || a.AppType != shipped.Type || a.AppName != folder || a.AppChecksum != shipped.Checksum || a.AppMultiaddr != shipped.Multiaddr {
		t.Errorf("registered as %+v, said to be %+v", shown.App, shipped)
	}
	var bought struct {
		Deals []struct{ DealID common.Hash }
	}
	u.types("app", "run", shipped.Address.Hex(), "--args", "Alice", "--trust", "3", "--yes", "--json").document(t, &bought)
	if len(bought.Deals) != 1 {
		t.Fatalf("%+v", bought)
	}
	var followed struct {
		Tasks []struct {
			Status, Dir, Failure string
			Verified             bool
			ResultDigest         common.Hash
		}
	}
	u.types("deal", "follow", bought.Deals[0].DealID.Hex(), "--json").document(t, &followed)
	if len(followed.Tasks) != 1 {
		t.Fatalf("%+v", followed)
	}
	task := followed.Tasks[0]
	text, err := os.ReadFile(filepath.Join(u.dir, task.Dir, "result.txt"))
	if !task.Verified || task.Failure != "" || task.ResultDigest != digest || err != nil || string(text) != "Hello, Alice!\n" {
		t.Errorf("%+v, want the digest %v; %q, %v", task, digest, text, err)
	}
	return shipped.Address
}

// What differs between runs is shown by file and line; whether workers would notice it tells the exit code.
func TestAppTestOfImages(t *testing.T) {
	ocitest.Need(t)
	needsBusybox(t)
	u := newUser(t)
	u.types("app", "new", "hello", "--template", "shell").wants(t, 0)
	const end = `printf '{"deterministic-output-path":"/iexec_out/result.txt"}' >/iexec_out/computed.json` + "\n"
	for _, tt := range []struct {
		name, script string
		code         int
		says         []string
	}{
		{"clock", "printf 'first\\nat %s\\nlast\\n' \"$(date +%s)\" >/iexec_out/result.txt\n" + end, 6, []string{`result.txt line 2: "at `, "workers cannot agree", "look for clocks"}},
		{"randomness", "head -c 8 /dev/urandom >/iexec_out/result.txt\n" + end, 6, []string{"result.txt from byte ", "workers cannot agree"}},
		{"files", "f=$(mktemp -p /iexec_out); echo $f >$f; echo same >/iexec_out/result.txt\n" + strings.ReplaceAll(end, "/result.txt", ""), 6, []string{"is in one of them"}},
		// Not a part of the result: seen, and no matter.
		{"log", "date +%s; echo same >/iexec_out/result.txt\n" + end, 0, []string{"the same result"}},
		{"host", "hostname >/iexec_out/result.txt\n" + end, 0, []string{`result.txt line 1: "iexec" and "another-host"`, "workers agree all the same"}},
		{"seed", "echo $IEXEC_TASK_ID >/iexec_out/result.txt\n" + end, 0, []string{"result.txt line 1", "workers agree all the same"}},
		{"failure", "echo 'no such luck' >&2; exit 3\n", 1, []string{"no such luck", "APP_COMPUTE_FAILED", "[application]"}},
		{"nothing", "true\n", 1, []string{"[application]"}},
		{"other user", "id -u >/iexec_out/result.txt\n" + end, 0, []string{"the same result"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := os.WriteFile(filepath.Join(u.dir, "hello", "app.sh"), []byte(tt.script), 0o600); err != nil {
				t.Fatal(err)
			}
			u.t = t
			u.types("app", "test", "hello").wants(t, tt.code, tt.says...)
		})
	}
	// A static program is tried in the same sandbox.
	program := ocitest.Program(t, "../examples/wordfreq")
	u.t = t
	u.types("app", "test", program, "--input", program, "--", "-top", "2").wants(t, 0, "workers agree")
}

// Who is not root has no sandbox, and is told so: what, why, that it cost nothing, and what to do.
func TestAppTestWithoutSandbox(t *testing.T) {
	needsBusybox(t)
	dir, err := os.MkdirTemp("", "iexec-nobody-") // t.TempDir is nobody else's
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) }) // what is left is told by nobody
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "iexec")
	if out, err := exec.CommandContext(t.Context(), "cp", self, program).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	const nobody = 65534
	if err := errors.Join(os.Chmod(dir, 0o755), os.Chmod(program, 0o755)); err != nil {
		t.Fatal(err)
	}
	as := &syscall.SysProcAttr{}
	if os.Geteuid() == 0 {
		as.Credential = &syscall.Credential{Uid: nobody, Gid: nobody}
		if err := os.Chown(dir, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	var last typed
	for _, args := range [][]string{{"app", "new", "hello", "--template", "shell"}, {"app", "test", "hello"}} {
		var stdout, stderr bytes.Buffer
		cmd := exec.CommandContext(t.Context(), program, args...)
		cmd.Dir, cmd.SysProcAttr, cmd.Stdout, cmd.Stderr = dir, as, &stdout, &stderr
		cmd.Env = append(os.Environ(), asProgram+"=1", "HOME="+dir, "XDG_CONFIG_HOME="+dir, "TMPDIR="+dir)
		if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
			t.Fatal(err)
		}
		last = typed{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
	}
	last.wants(t, 1, "built hello/app.tar", "app test: an image or a static program runs in a sandbox, and there is none on this machine", "not root", "nothing was charged", "[unavailable]",
		"try:  apt-get install crun e2fsprogs", "sudo iexec app test")
}

// What an image is made on is chosen when the application is begun.
func TestAppNewBase(t *testing.T) {
	needsBusybox(t)
	u := newUser(t)
	image := ocitest.Image(t, ocitest.Program(t, "../examples/wordfreq"))
	place := ocitest.Push(t, image, "team/base:1")
	if err := os.Mkdir(filepath.Join(u.dir, "root"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"one":   {[]string{"--template", "shell"}, "ARG BASE=/bin/busybox\n"},
		"two":   {[]string{"--template", "python"}, "ARG BASE=python:3.13-slim\n"},
		"three": {[]string{"--template", "python", "--base", "./root"}, "ARG BASE=../root\n"},
		"four":  {[]string{"--template", "shell", "--base", "scratch"}, "ARG BASE=scratch\n"},
		"five":  {[]string{"--template", "shell", "--base", place}, "ARG BASE=" + place + "@sha256:" + strings.TrimPrefix(ocitest.Digest(t, image).Hex(), "0x") + "\n"},
	} {
		u.types(append([]string{"app", "new", name}, tt.args...)...).wants(t, 0)
		text, err := os.ReadFile(filepath.Join(u.dir, name, "Dockerfile"))
		if err != nil || !strings.Contains(string(text), tt.want) {
			t.Errorf("%s: %v, want %q in\n%s", name, err, tt.want, text)
		}
	}
	u.types("app", "new", "six", "--template", "go", "--base", "scratch").wants(t, 2, "has no base", "--template shell|python")
	u.types("app", "new", "six", "--template", "shell", "--base", "./none").wants(t, 3, "there is no base")
	u.types("app", "new", "six", "--template", "shell", "--base", "127.0.0.1:1/none:1").wants(t, 1, "cannot be had", "a base on this machine")
	if _, err := os.Stat(filepath.Join(u.dir, "six")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was written: %v", err)
	}
	// A Dockerfile that is more than is carried out here says which line, and what to do.
	text := []byte("FROM scratch\nRUN make\n")
	if err := os.WriteFile(filepath.Join(u.dir, "four", "Dockerfile"), text, 0o600); err != nil {
		t.Fatal(err)
	}
	u.types("app", "test", "four").wants(t, 2, "Dockerfile line 2: RUN is not carried out here", "nothing was charged", "docker build")
}

// The template in Python goes the same way as the one in shell, on a base of Debian's packages.
func TestTemplatePython(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	if _, err := exec.LookPath("mmdebstrap"); err != nil || os.Getenv("IEXEC_TEST_MMDEBSTRAP") == "" {
		if os.Getenv("IEXEC_TEST_MMDEBSTRAP") != "" {
			t.Fatal("there is no mmdebstrap: apt-get install mmdebstrap")
		}
		t.Skip("this makes a root file system of Debian's packages, of 60 MB: IEXEC_TEST_MMDEBSTRAP=1")
	}
	u := newUser(t)
	u.types("app", "new", "hello", "--template", "python").wants(t, 0, "iexec app test")
	make := exec.CommandContext(t.Context(), "sh", "base.sh")
	make.Dir, make.Env = filepath.Join(u.dir, "hello"), u.env
	if out, err := make.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	file := filepath.Join(u.dir, "hello", "Dockerfile")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	based := strings.Replace(string(text), "ARG BASE=python:3.13-slim", "ARG BASE=./base.tar", 1)
	if err := os.WriteFile(file, []byte(based), 0o600); err != nil {
		t.Fatal(err)
	}
	digest := wantTrial(t, u, "hello")
	_, n := u.up("--workers", "3")
	u.project(n, 6)
	wantShipped(t, u, digest, "hello")
}
