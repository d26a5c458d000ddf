//go:build linux

package oci_test

import (
	"bufio"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco/result"
)

func ownerOf(info os.FileInfo) int { return int(info.Sys().(*syscall.Stat_t).Uid) }

// Everything a hostile program tries fails, with an image and without.
func TestNothingIsAchieved(t *testing.T) {
	path, err := load(t, newImages(t), guestImage(t, v1.Config{}))
	if err != nil {
		t.Fatal(err)
	}
	everyWay(t, func(t *testing.T, e *oci.Executor) {
		for _, module := range []string{path, guest} {
			r := newRun(t, "escape")
			r.Module, r.Limits.LogBytes = module, 64<<10
			outcome := run(t, e, r)
			out := string(outcome.Stdout)
			if outcome.Cause != result.None || !strings.Contains(out, "tried ") || strings.Contains(out, "achieved") {
				t.Errorf("%s %q:\n%s", filepath.Base(module), outcome.Cause, out)
			}
			if strings.Count(string(outcome.Stderr), "\n") < 60 {
				t.Errorf("few refusals:\n%s", outcome.Stderr)
			}
		}
	})
}

// The sandbox as its program sees it: no capability, no way to gain one, a filter, nobody's user, nothing of the host.
func TestSandboxIsBare(t *testing.T) {
	t.Setenv("SECRET_OF_THE_HOST", "secret")
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		r := newRun(t, "show")
		r.Limits.LogBytes = 64 << 10
		outcome := run(t, e, r)
		out := strings.Join(strings.Fields(string(outcome.Stdout)), " ")
		for _, want := range []string{
			"pid 1", "CapInh: 0000000000000000 CapPrm: 0000000000000000 CapEff: 0000000000000000 CapBnd: 0000000000000000 CapAmb: 0000000000000000",
			"NoNewPrivs: 1 Seccomp: 2", " 0 1900000000 65536 ", "Max open files 1024 1024", "Max core file size 0 0",
		} {
			if !strings.Contains(out, want) {
				t.Errorf("lacks %q", want)
			}
		}
		for _, bad := range []string{"SECRET", "secret", "in / home", "in / root", "in / mnt", "in / etc", "in /dev vda", "in /dev loop", "in /dev mem", "in /dev kmsg", "in /dev fuse"} {
			if strings.Contains(out, bad) {
				t.Errorf("shows %q", bad)
			}
		}
		// Given to the sandbox's user, the host's own would be.
		if !strings.Contains(out, "in /proc/self/fd 0 pipe:") {
			t.Error("the standard input is no pipe of its own")
		}
		// Three streams, and the folder that is being listed; what the runtime of Go opens for itself has no name in files.
		for line := range strings.Lines(string(outcome.Stdout)) {
			f := strings.Fields(line)
			if len(f) == 4 && f[1] == "/proc/self/fd" && !strings.HasPrefix(f[3], "pipe:") && f[3] != "/dev/null" && !strings.HasPrefix(f[3], "anon_inode:") && !strings.HasPrefix(f[3], "/proc/") {
				t.Errorf("a descriptor of the host's: %s", line)
			}
		}
		if t.Failed() {
			t.Logf("%s", outcome.Stdout)
		}
	})
}

// No network: not the machine's own services, in either kind of address, and not the one that clouds keep secrets at.
func TestNoNetwork(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	reached := make(chan struct{}, 10)
	accept := func(l net.Listener) {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			_ = conn.Close()
			reached <- struct{}{}
		}
	}
	go accept(listener)
	abstract, err := net.Listen("unix", "@iexec-test-"+strconv.Itoa(os.Getpid()))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = abstract.Close() }()
	go accept(abstract)
	targets := []string{
		"tcp=" + listener.Addr().String(), "unix=" + abstract.Addr().String(), "tcp=169.254.169.254:80", "udp=169.254.169.254:80",
		"tcp=1.1.1.1:53", "udp=8.8.8.8:53", "tcp=[2606:4700:4700::1111]:53",
	}
	// The same program reaches us without a sandbox: the attempt is a real one.
	out, err := exec.Command(guest, append([]string{"dial"}, targets[:2]...)...).CombinedOutput()
	if err != nil || strings.Count(string(out), "achieved") != 2 {
		t.Fatalf("outside: %v\n%s", err, out)
	}
	<-reached
	<-reached
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		outcome := run(t, e, newRun(t, append([]string{"dial"}, targets...)...))
		if outcome.Cause != result.None || len(outcome.Stdout) != 0 {
			t.Errorf("%q: %s", outcome.Cause, outcome.Stdout)
		}
	})
	select {
	case <-reached:
		t.Error("a service of the machine was reached")
	default:
	}
}

// A program kills all it can see: itself alone. One of the same user outside of its sandbox lives on.
func TestSignalsStayInside(t *testing.T) {
	needsSandbox(t)
	file, err := os.Open(guest)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	neighbour := exec.Command("/proc/self/fd/3", "sleep")
	neighbour.ExtraFiles = []*os.File{file}
	neighbour.Dir = "/"
	neighbour.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: oci.DefaultUIDBase, Gid: oci.DefaultUIDBase}}
	stdout, err := neighbour.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := neighbour.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(stdout).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		outcome := run(t, e, newRun(t, "killall"))
		if outcome.Cause != result.None || !strings.Contains(string(outcome.Stdout), "killed") {
			t.Errorf("%+v", outcome)
		}
	})
	if err := neighbour.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the neighbour is gone: %v", err)
	}
	_ = neighbour.Process.Kill()
	if _, err := neighbour.Process.Wait(); err != nil {
		t.Error(err)
	}
}

// What a program leaves running ends with it.
func TestNothingIsLeftRunning(t *testing.T) {
	everyRuntime(t, func(t *testing.T, e *oci.Executor) {
		token := "token-" + strconv.FormatInt(time.Now().UnixNano(), 36)
		outcome := run(t, e, newRun(t, "leave", token))
		if outcome.Cause != result.None || !strings.Contains(string(outcome.Stdout), "left one") {
			t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
		}
		if pids := processesWith(t, token); len(pids) > 0 {
			t.Errorf("left running: %v", pids)
		}
		nothingLeft(t)
	})
}

// processesWith lists living processes whose arguments hold a text.
func processesWith(t *testing.T, text string) (pids []string) {
	t.Helper()
	found, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		if line, err := os.ReadFile(name); err == nil && strings.Contains(string(line), text) && !strings.Contains(name, "/"+strconv.Itoa(os.Getpid())+"/") {
			pids = append(pids, name)
		}
	}
	return pids
}

// A file that is removed and kept open takes space that nobody can find by looking: a volume bounds it all the same.
func TestHiddenFilesAreBounded(t *testing.T) {
	for _, runtime := range []string{"crun", "runc"} {
		e := newExecutor(t, func(c *oci.Config) { c.Runtime, c.Disk = runtime, oci.DiskVolume })
		r := newRun(t, "hide")
		outcome := run(t, e, r)
		if outcome.Cause != result.AppComputeFailed || outcome.ExitCode != 5 || !strings.Contains(string(outcome.Stdout), "no space left") {
			t.Errorf("%s: %+v\n%s", runtime, outcome, outcome.Stdout)
		}
	}
}

// Links in the output lead nowhere for who reads it, and inputs cannot be made to.
func TestLinksOfTheHostAreNotFollowed(t *testing.T) {
	e := newExecutor(t)
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	r := newRun(t, "hello")
	if err := os.Symlink(secret, filepath.Join(r.In, "link")); err != nil {
		t.Fatal(err)
	}
	run(t, e, r)
	if info, err := os.Stat(secret); err != nil || ownerOf(info) != os.Geteuid() {
		t.Errorf("a link in the input gave the file behind it away: %v, %v", info, err)
	}
	r = newRun(t, "odd")
	run(t, e, r)
	root, err := os.OpenRoot(r.Out)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = root.Close() }()
	if _, err := result.Of(root.FS(), result.Files); result.CauseOf(err) != result.ComputedFileNotFound {
		t.Errorf("error %v", err)
	}
}
