package cgroup_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/cgroup"
)

const deed = "CGROUP_TEST_DEED"

// TestMain is also the process that misbehaves: it waits for a byte, so that it is in its group before it begins.
func TestMain(m *testing.M) {
	do := os.Getenv(deed)
	if do == "" {
		os.Exit(m.Run())
	}
	_, _ = os.Stdin.Read(make([]byte, 1))
	switch do {
	case "eat":
		var held [][]byte
		for range 400 {
			block := make([]byte, 1<<20)
			for i := 0; i < len(block); i += 4096 {
				block[i] = 1
			}
			held = append(held, block)
		}
		fmt.Println("ate", len(held))
	case "fork":
		for range 100 {
			if err := exec.Command("/bin/sleep", "100").Start(); err != nil {
				fmt.Println("refused", err)
				os.Exit(1)
			}
		}
		fmt.Println("forked")
	case "spin":
		for n := 0; ; n++ {
			spun = n
		}
	case "leave": // makes a group with a process in it, and is gone
		tree, err := cgroup.Open(parent)
		name, nameErr := cgroup.NameOf("left")
		if err = errors.Join(err, nameErr); err == nil {
			var g *cgroup.Group
			if g, err = tree.Make(name, modest); err == nil {
				child := exec.Command("/bin/sleep", "100")
				err = errors.Join(child.Start(), g.Add(child.Process.Pid))
				fmt.Println(child.Process.Pid)
			}
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(0)
}

var spun int // so that the loop is one

const parent = "/iexec-test-groups"

var modest = cgroup.Limits{MemoryBytes: 64 << 20, CPUs: 0.5, Processes: 30}

func open(t *testing.T) *cgroup.Tree {
	t.Helper()
	tree, err := cgroup.Open(parent)
	if err != nil && os.Getenv("IEXEC_TEST_SANDBOX") == "" {
		t.Skipf("this needs a machine and a user that can make control groups: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func makeGroup(t *testing.T, l cgroup.Limits) *cgroup.Group {
	t.Helper()
	name, err := cgroup.NameOf(strings.ToLower(strings.NewReplacer("/", "-", "_", "-").Replace(t.Name())))
	if err != nil {
		t.Fatal(err)
	}
	g, err := open(t).Make(name, l)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := g.Remove(context.Background()); err != nil {
			t.Error(err)
		}
		if left, _ := filepath.Glob("/sys/fs/cgroup/*" + parent + "/" + name); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	})
	return g
}

// begin starts the misbehaving process in a group.
func begin(t *testing.T, g *cgroup.Group, do string) (*exec.Cmd, *bufio.Reader) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), deed+"="+do)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if g != nil {
		if err := g.Add(cmd.Process.Pid); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := stdin.Write([]byte{1}); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewReader(out)
}

func TestMemoryIsBounded(t *testing.T) {
	g := makeGroup(t, modest)
	cmd, out := begin(t, g, "eat")
	said, _ := io.ReadAll(out)
	err := cmd.Wait()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGKILL {
		t.Fatalf("ended with %v, said %q", err, said)
	}
	u, err := g.Usage()
	if err != nil {
		t.Fatal(err)
	}
	// The kernel grants itself a few pages when it must not fail, for instance to a process that is being killed.
	if u.OOMKills == 0 || u.PeakMemoryBytes > modest.MemoryBytes+1<<20 || u.PeakMemoryBytes < modest.MemoryBytes/2 {
		t.Errorf("usage %+v", u)
	}
}

func TestProcessesAreBounded(t *testing.T) {
	g := makeGroup(t, modest)
	cmd, out := begin(t, g, "fork")
	said, _ := io.ReadAll(out)
	if err := cmd.Wait(); err == nil || !strings.Contains(string(said), "refused") {
		t.Fatalf("ended with %v, said %q", err, said)
	}
	u, err := g.Usage()
	if err != nil {
		t.Fatal(err)
	}
	if u.RefusedForks == 0 {
		t.Errorf("usage %+v", u)
	}
}

func TestProcessorIsBoundedAndKillEnds(t *testing.T) {
	g := makeGroup(t, modest)
	cmd, _ := begin(t, g, "spin")
	began := time.Now()
	for {
		u, err := g.Usage()
		if err != nil {
			t.Fatal(err)
		}
		if u.CPU > 500*time.Millisecond {
			break
		}
		if time.Since(began) > 30*time.Second {
			t.Fatalf("after %v: %+v", time.Since(began), u)
		}
	}
	// Half a processor: a second of wall time, less one period's slack.
	if wall := time.Since(began); wall < 800*time.Millisecond {
		t.Errorf("half a second of processor in %v, at half a processor", wall)
	}
	if err := g.Kill(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Error("it ended by itself")
	}
}

func TestSweepRemovesWhatACrashLeft(t *testing.T) {
	mine := makeGroup(t, modest)
	spinning, _ := begin(t, mine, "spin")
	cmd, out := begin(t, nil, "leave")
	line, err := out.ReadString('\n')
	if err := errors.Join(err, cmd.Wait()); err != nil {
		t.Fatal(err)
	}
	left := "/proc/" + strings.TrimSpace(line)
	if _, err := os.Stat(left); err != nil {
		t.Fatalf("the process it left is gone too early: %v", err)
	}
	if err := open(t).Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if stat, err := os.ReadFile(left + "/stat"); err == nil && !strings.Contains(string(stat), ") Z ") {
		t.Errorf("the process of a group that was left lives on: %s", stat)
	}
	if groups, _ := filepath.Glob("/sys/fs/cgroup/*" + parent + "/*-left"); len(groups) > 0 {
		t.Errorf("left: %v", groups)
	}
	if err := spinning.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the group of a living process was swept: %v", err)
	}
	if err := mine.Kill(t.Context()); err != nil {
		t.Fatal(err)
	}
	_ = spinning.Wait()
}

// A limit that nobody would enforce is refused.
func TestRefusals(t *testing.T) {
	tree := open(t)
	for name, l := range map[string]cgroup.Limits{
		"memory":    {CPUs: 1, Processes: 1},
		"processor": {MemoryBytes: 1 << 20, Processes: 1},
		"processes": {MemoryBytes: 1 << 20, CPUs: 1},
	} {
		if _, err := tree.Make("refused", l); err == nil || !strings.Contains(err.Error(), name[:6]) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"", "..", "../x", "a/b", "A", strings.Repeat("a", 200)} {
		if _, err := tree.Make(name, modest); err == nil {
			t.Errorf("a group named %q", name)
		}
	}
	for _, p := range []string{"relative", "/", "/../x", "/a//b", "/a b", "/.hidden"} {
		if _, err := cgroup.Open(p); err == nil {
			t.Errorf("a parent %q", p)
		}
	}
}

// A user that owns nothing in the tree is told so.
func TestUnprivilegedUserIsTold(t *testing.T) {
	open(t) // the test gives up the right to
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = []string{deed + "=leave"}
	cmd.Stdin = strings.NewReader("x")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	cmd.Dir = "/"
	// The test binary lies in a folder of root's: run it by its descriptor.
	file, err := os.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	cmd.ExtraFiles, cmd.Path = []*os.File{file}, "/proc/self/fd/3"
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(out), cgroup.ErrUnavailable.Error()+" to this user") {
		t.Errorf("%v: %s", err, out)
	}
}
