package cli_test

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/cgroup"
	"github.com/iexec-go/iexec/executor/oci/ocitest"
)

// machine is a machine with a systemd of its own: see testdata/systemd/machine.sh.
type machine struct {
	t      *testing.T
	life   *running      // as long as it is not off
	news   *net.UnixConn // from its systemd
	leader string        // its process 1, as this process sees it
}

// newMachine starts one, and waits until it is up.
func newMachine(t *testing.T) *machine {
	t.Helper()
	const parent = "/iexec-test-machine" // of its own: others sweep theirs
	tree, err := cgroup.Open(parent)
	if err == nil {
		err = tree.Sweep(t.Context()) // what a killed test has left
	}
	if err != nil {
		t.Fatal(err)
	}
	name, err := cgroup.NameOf("machine")
	if err != nil {
		t.Fatal(err)
	}
	group, err := tree.Group(name)
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	m := &machine{t: t, news: listenToSystemd(t, "@iexec-"+name)}
	cmd := exec.CommandContext(t.Context(), "unshare", "--mount", "sh", "testdata/systemd/machine.sh", t.TempDir(), group.Path(), self)
	cmd.Env = append(os.Environ(), "NOTIFY_SOCKET=@iexec-"+name)
	if _, err := cmd.StdinPipe(); err != nil { // which ends with this process, if nothing else does
		t.Fatal(err)
	}
	m.life = begins(t, cmd)
	t.Cleanup(func() { // before it waits for the end of what it began
		if t.Failed() {
			said, _ := m.inside("journalctl", "--no-pager", "-n", "200").CombinedOutput()
			t.Logf("%s\n%s\n%s", m.life.stdout.String(), m.life.stderr.String(), said)
		}
		if err := group.Remove(context.Background()); err != nil {
			t.Error(err)
		}
	})
	m.isUp()
	return m
}

// listenToSystemd takes what a process 1 tells whoever runs its container.
func listenToSystemd(t *testing.T, at string) *net.UnixConn {
	t.Helper()
	news, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: at, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = news.Close() })
	raw, err := news.SyscallConn()
	if err == nil {
		controlErr := raw.Control(func(fd uintptr) { err = syscall.SetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_PASSCRED, 1) })
		if err == nil {
			err = controlErr
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return news
}

// isUp waits until all that the machine starts with has started, and learns its process 1: who says so.
func (m *machine) isUp() {
	m.t.Helper()
	if err := m.news.SetReadDeadline(time.Now().Add(2 * time.Minute)); err != nil {
		m.t.Fatal(err)
	}
	for said, about := make([]byte, 4096), make([]byte, 256); ; {
		n, aboutN, _, _, err := m.news.ReadMsgUnix(said, about)
		if err != nil {
			m.t.Fatalf("the machine is not up: %v", err)
		}
		if !strings.Contains(string(said[:n]), "READY=1\n") {
			continue
		}
		parts, err := syscall.ParseSocketControlMessage(about[:aboutN])
		if err != nil || len(parts) != 1 {
			m.t.Fatal(len(parts), err)
		}
		sender, err := syscall.ParseUnixCredentials(&parts[0])
		if err != nil {
			m.t.Fatal(err)
		}
		m.leader = strconv.Itoa(int(sender.Pid))
		return
	}
}

// inside is a command in the machine, as root would type it. It has to end before the machine does.
func (m *machine) inside(args ...string) *exec.Cmd {
	in := []string{"--target", m.leader, "--mount", "--pid", "--uts", "--ipc", "--cgroup"}
	cmd := exec.CommandContext(context.WithoutCancel(m.t.Context()), "nsenter", append(in, args...)...)
	cmd.Env = []string{"PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", asProgram + "=1"}
	return cmd
}

// types runs a command in the machine.
func (m *machine) types(args ...string) string {
	m.t.Helper()
	out, err := m.inside(args...).CombinedOutput()
	if err != nil {
		m.t.Fatalf("%s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// is expects what systemd knows of the worker's unit.
func (m *machine) is(want ...string) {
	m.t.Helper()
	var names []string
	for _, w := range want {
		name, _, _ := strings.Cut(w, "=")
		names = append(names, "--property="+name)
	}
	got := m.types(append([]string{"systemctl", "show", "iexec-worker"}, names...)...)
	for _, w := range want {
		if !strings.Contains("\n"+got+"\n", "\n"+w+"\n") {
			m.t.Errorf("the unit is not %s but\n%s", w, got)
		}
	}
}

// says waits until the worker has said something so many times since the machine is up.
func (m *machine) says(times int, text string) {
	m.t.Helper()
	late := time.After(2 * time.Minute)
	for tick := time.Tick(200 * time.Millisecond); ; {
		said := m.types("journalctl", "--boot", "--unit", "iexec-worker", "--no-pager", "--output", "cat")
		if strings.Count(said, text) >= times {
			return
		}
		select {
		case <-late:
			m.t.Fatalf("%q is not said %d times within two minutes:\n%s", text, times, said)
		case <-tick:
		}
	}
}

// needsMachine skips the test where no systemd can be started. .ci/run finds out.
func needsMachine(t *testing.T) {
	t.Helper()
	if os.Getenv("IEXEC_TEST_SYSTEMD_LIVE") == "" {
		t.Skip("this starts a systemd (IEXEC_TEST_SYSTEMD_LIVE=1): as root, with control groups of version 1, namespaces and overlays; see .ci/run")
	}
	ocitest.Need(t)
}

// The unit as the command writes it, under a systemd that is process 1: the worker joins and has a sandbox; killed, it is started
// again and comes back to its container; it is there again after the machine's next start; told to stop, it ends what it computes,
// and in the end it is paid.
func TestWorkerServiceUnderALiveSystemd(t *testing.T) {
	t.Parallel()
	needsMachine(t)
	program := ocitest.Program(t, "../executor/oci/testdata/guest")
	u := newUser(t)
	_, n := u.up("--workers", "0", "--sandbox=false")
	m := newMachine(t)
	m.types("sh", "-c", "umask 077; mkdir /etc/iexec; echo some password >/etc/iexec/worker-password")
	m.types("iexec", "worker", "service", "install", "--", n.Scheduler, "--rpc", n.RPC, "--no-checks", "--slots", "1")
	m.types("systemctl", "daemon-reload")
	m.types("systemctl", "enable", "--now", "iexec-worker")
	m.is("ActiveState=active", "UnitFileState=enabled", "NRestarts=0")
	m.says(1, "serving pool")

	c := &containers{token: fmt.Sprintf("token-%d", time.Now().UnixNano())}
	bought := u.begins("run", program, "--json", "--", "await", c.token)
	runs := func(times int) {
		t.Helper()
		c.until(t, "the program runs", func(pids []string) bool { return len(pids) == 1 })
		if len(c.seen) != times {
			t.Errorf("the program was started as %v", c.seen)
		}
	}
	runs(1)
	m.types("systemctl", "kill", "--signal=KILL", "--kill-who=main", "iexec-worker")
	m.says(1, "Main process exited, code=killed")
	runs(1)
	m.says(2, "serving pool")
	m.is("ActiveState=active", "NRestarts=1")
	runs(1)

	m.types("sh", "-c", "rm $(command -v crun)") // from there on it is runc
	m.types("systemctl", "--no-block", "reboot")
	m.isUp()
	m.is("ActiveState=active", "NRestarts=0")
	m.says(1, "serving pool")
	runs(2)

	m.types("systemctl", "stop", "iexec-worker")
	m.is("ActiveState=inactive", "Result=success", "ExecMainStatus=0")
	if pids := c.now(); len(pids) > 0 {
		t.Errorf("the program lives on: %v", pids)
	}
	m.types("systemctl", "start", "iexec-worker")
	runs(3)
	m.types("sh", "-c", "for in in /var/lib/iexec-worker/pools/*/work/*/*/*/in; do touch $in/go; done")
	<-bought.ended
	if out := bought.stdout.String(); bought.err != nil || !strings.Contains(out, `"verified": true`) {
		t.Errorf("%v: %s\n%s", bought.err, out, bought.stderr.String())
	}
	m.types("systemctl", "--no-block", "poweroff")
	<-m.life.ended
	if m.life.err != nil {
		t.Errorf("the machine ended with %v", m.life.err)
	}
}
