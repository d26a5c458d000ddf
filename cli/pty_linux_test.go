package cli_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/wallet"
)

// seat is a command at a terminal of its own.
type seat struct {
	*exec.Cmd
	t    *testing.T
	tty  *os.File // the other end of it
	read *bufio.Reader
}

// sits starts a command at a terminal, which is its controlling one, so that keys become signals.
func (u *user) sits(t *testing.T, args ...string) *seat {
	t.Helper()
	tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tty.Close() })
	raw, err := tty.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var number int
	if control := raw.Control(func(fd uintptr) {
		if err = unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0); err == nil {
			number, err = unix.IoctlGetInt(int(fd), unix.TIOCGPTN)
		}
	}); control != nil || err != nil {
		t.Fatal(control, err)
	}
	end, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer end.Close() //nolint:errcheck // the command has its own
	s := &seat{Cmd: u.command(args...), t: t, tty: tty, read: bufio.NewReader(tty)}
	s.Stdin, s.Stdout, s.Stderr = end, end, end
	s.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	return s
}

// shows reads until a text is on the screen, and returns what was read.
func (s *seat) shows(text string) string {
	s.t.Helper()
	var got strings.Builder
	for !strings.Contains(got.String(), text) {
		b, err := s.read.ReadByte()
		if err != nil {
			s.t.Fatalf("%v before %q is shown:\n%s", err, text, got.String())
		}
		got.WriteByte(b)
	}
	return got.String()
}

// presses types keys.
func (s *seat) presses(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// leaves waits for the end, and returns what was still shown.
func (s *seat) leaves(code int) string {
	s.t.Helper()
	var got strings.Builder
	for { // the kernel tells of the end by an error
		b, err := s.read.ReadByte()
		if err != nil {
			break
		}
		got.WriteByte(b)
	}
	if _ = s.Wait(); s.ProcessState.ExitCode() != code {
		s.t.Errorf("iexec %v: exit code %d, want %d\n%s", s.Args[1:], s.ProcessState.ExitCode(), code, got.String())
	}
	return got.String()
}

const ctrlC = "\x03"

// At a terminal the price is asked about before anything is paid, and Ctrl-C leaves every command that waits, with a word
// about how to come back; what was bought goes on.
func TestTerminal(t *testing.T) {
	u := newUser(t)
	_, n := u.up()
	u.project(n, 5)

	asked := u.sits(t, "run", probe, "--category", "5", "--", "spin")
	asked.shows("Do you want to spend 1 RLC for 1 task of " + probe + "? (Y/n) ")
	asked.presses("n\n")
	if said := asked.leaves(4); !strings.Contains(said, "nothing was charged") {
		t.Errorf("a no: %s", said)
	}
	var owned struct{ Count string }
	u.types("app", "count", "--json").document(t, &owned)
	if owned.Count != "0" {
		t.Errorf("%s applications are registered after a no", owned.Count)
	}

	bought := u.sits(t, "run", probe, "--category", "5", "--", "spin")
	bought.shows("(Y/n) ")
	bought.presses("\n")
	bought.shows("matched: deal ")
	deal := strings.TrimSuffix(bought.shows(", "), ", ")
	bought.presses(ctrlC)
	back := "iexec deal follow " + deal
	if said := bought.leaves(5); !strings.Contains(said, "the tasks go on") || !strings.Contains(said, back) {
		t.Errorf("interrupted: %s", said)
	}
	for _, command := range [][]string{{"deal", "follow", deal}, {"deal", "show", deal, "--watch"}} {
		waits := u.sits(t, command...)
		waits.shows("waiting: ")
		waits.presses(ctrlC)
		if said := waits.leaves(5); !strings.Contains(said, back) {
			t.Errorf("%v: %s", command, said)
		}
	}
	u.types("deal", "follow", deal).wants(t, 1, "APP_COMPUTE_TIMEOUT")

	// A wallet's password is asked for, and not shown.
	u.types("wallet", "create", "--keystoredir", "keys", "--password", "opensesame").wants(t, 0)
	if err := os.Remove(filepath.Join(u.dir, wallet.PlainName)); err != nil {
		t.Fatal(err)
	}
	sealed := u.sits(t, "wallet", "show", "--keystoredir", "keys", "--show-private-key")
	sealed.shows("Password of UTC--")
	sealed.presses("opensesame\n")
	if said := sealed.leaves(0); strings.Contains(said, "opensesame") || !strings.Contains(said, "privateKey") {
		t.Errorf("sealed: %s", said)
	}
}
