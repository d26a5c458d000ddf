package wasm_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor/executortest"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco/result"
)

const (
	intruding = "intrude"
	calling   = "call"  // the parent, though there may be no network
	flooding  = "flood" // it with calls, and not a look at the answers
)

// callParent is a guest that has broken out of the runtime and speaks to its parent itself.
func callParent(deed, to string) {
	call := wasm.Frame(wasm.OpenCall(to))
	for {
		if _, err := os.Stdout.Write(call); err != nil || deed == calling {
			return
		}
	}
}

// intrude is a guest that has broken out of the runtime: code of ours in the child's process. It tells what it could do.
func intrude(args []string, stdout io.Writer) bool {
	if len(args) == 2 && (args[0] == calling || args[0] == flooding) {
		callParent(args[0], args[1])
		return true
	}
	if len(args) == 0 || args[0] != intruding {
		return false
	}
	parent, _ := strconv.Atoi(args[1])
	secret, module, cache := args[2], args[3], args[4]
	read := func(path string) error { _, err := os.ReadFile(path); return err }
	call := func(number uintptr, a ...uintptr) error {
		a = append(a, 0, 0, 0, 0, 0, 0)
		if _, _, errno := unix.Syscall6(number, a[0], a[1], a[2], a[3], a[4], a[5]); errno != 0 {
			return errno
		}
		return nil
	}
	socket := func(domain int) error { _, err := unix.Socket(domain, unix.SOCK_DGRAM, 0); return err }
	did := func(name string, err error) { fmt.Fprintf(stdout, "%s: %v\n", name, err) }
	// What changes nothing may succeed.
	for name, deed := range map[string]func() error{
		"read the secret":    func() error { return read(secret) },
		"list its folder":    func() error { _, err := os.ReadDir(filepath.Dir(secret)); return err },
		"read the users":     func() error { return read("/etc/passwd") },
		"read processes":     func() error { return read("/proc/1/cmdline") },
		"read itself":        func() error { return read("/proc/self/environ") },
		"read a device":      func() error { return read("/dev/null") },
		"write to the cache": func() error { return os.WriteFile(filepath.Join(cache, "x"), nil, 0o600) },
		"write beside":       func() error { return os.WriteFile(secret+".x", nil, 0o600) },
		"open the module":    func() error { _, err := os.OpenFile(module, os.O_WRONLY, 0); return err },
		"make a device":      func() error { return unix.Mknod(secret+".null", unix.S_IFCHR|0o666, 1<<8|3) },
		"signal the parent":  func() error { return unix.Kill(parent, 0) },
		"open a socket":      func() error { return socket(unix.AF_INET) },
		"open a Unix socket": func() error { return socket(unix.AF_UNIX) },
		"open netlink":       func() error { return socket(unix.AF_NETLINK) },
		"use a capability":   capable,
	} {
		if err := deed(); err == nil {
			did(name, err)
		}
	}
	// Of the rest the call is made so that it fails even where it is allowed: with an error that only the kernel's own work has.
	for name, deed := range map[string]func() error{
		"trace":               func() error { return unix.PtraceAttach(1 << 30) },
		"read other memory":   func() error { return call(unix.SYS_PROCESS_VM_READV, 1<<30) },
		"mount":               func() error { return unix.Mount("x", "/", "no-such-type", 0, "") },
		"mount the newer way": func() error { _, err := unix.Fsopen("no-such-type", 0); return err },
		"take a mount":        func() error { _, err := unix.OpenTree(unix.AT_FDCWD, "/", 1<<30); return err },
		"change the root":     func() error { return unix.Chroot("/no-such-folder") },
		"enter a namespace":   func() error { return unix.Setns(-1, 0) },
		"make a namespace":    func() error { return unix.Unshare(1) },
		"make it by a clone":  func() error { return call(unix.SYS_CLONE, unix.CLONE_NEWUSER|unix.CLONE_FS) },
		"make it otherwise":   func() error { return call(unix.SYS_CLONE3, 0, 0) },
		"fork":                func() error { return call(unix.SYS_CLONE, unix.CLONE_SIGHAND) },
		"start a program":     func() error { _, err := os.StartProcess("/no-such-program", nil, &os.ProcAttr{}); return err },
		"become a program":    func() error { return unix.Exec("/no-such-program", nil, nil) },
		"load a program":      func() error { return call(unix.SYS_BPF, 1<<30) },
		"make a ring":         func() error { return call(unix.SYS_IO_URING_SETUP, 0) },
		"handle faults":       func() error { return call(unix.SYS_USERFAULTFD, 1<<30) },
		"read keys":           func() error { return call(unix.SYS_KEYCTL, 1<<30) },
	} {
		if err := deed(); !errors.Is(err, fs.ErrPermission) && !errors.Is(err, unix.ENOSYS) {
			did(name, err)
		}
	}
	return true
}

// capable fails without any capability.
func capable() error {
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var data [2]unix.CapUserData
	if err := unix.Capget(&header, &data[0]); err != nil {
		return err
	}
	if data[0].Effective|data[0].Permitted|data[1].Effective|data[1].Permitted == 0 {
		return unix.EPERM
	}
	return nil
}

// Should a guest break out of the runtime, it finds nothing to read, nobody to talk to and nothing to become, at each level of
// confinement that a machine may allow; and where there is none, this test sees that.
func TestBrokenOutGuest(t *testing.T) {
	for name, level := range wasm.Levels {
		t.Run(name, func(t *testing.T) {
			e := newExecutor(t)
			wasm.At(e, level)
			r := newRun(t)
			secret := filepath.Join(filepath.Dir(r.In), "secret", "file")
			if err := os.MkdirAll(filepath.Dir(secret), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(secret, []byte("secret"), 0o644); err != nil {
				t.Fatal(err)
			}
			r.Args = []string{intruding, strconv.Itoa(os.Getpid()), secret, r.Module, cache}
			r.Network = []string{"api.example:443"} // which gives it nothing else
			outcome, err := e.Run(t.Context(), r)
			if err != nil && name == "root" && os.Getenv("IEXEC_TEST_SANDBOX") == "" {
				t.Skipf("this needs a user that may mount: %v", err)
			}
			if err != nil || outcome.Cause != result.None {
				t.Fatalf("%+v, %v", outcome, err)
			}
			did := strings.FieldsFunc(string(outcome.Stdout), func(c rune) bool { return c == '\n' })
			slices.Sort(did)
			if name == "nothing" {
				for _, deed := range []string{"read the secret", "read the users", "read processes", "write beside", "signal the parent", "open a socket", "trace"} {
					if !slices.ContainsFunc(did, func(line string) bool { return strings.HasPrefix(line, deed+": ") }) {
						t.Errorf("unconfined it could not %s: the test sees nothing", deed)
					}
				}
				return
			}
			if name == "rules" { // other processes are there, and root stays root
				did = slices.DeleteFunc(did, func(deed string) bool {
					return strings.HasPrefix(deed, "signal ") || strings.HasPrefix(deed, "use a capability")
				})
			}
			if len(did) > 0 {
				t.Errorf("it could %q", did)
			}
		})
	}
}

// To its parent it can say what a guest's calls say: where there is no network that ends the run, and so does not to wait for answers.
// What was not granted stays closed.
func TestBrokenOutCalls(t *testing.T) {
	hidden := executortest.Serve(t, func(net.Conn) { t.Error("a service of the machine was reached") })
	for _, c := range []struct{ deed, granted, want string }{
		{calling, "", "not given"},
		{flooding, "", "not given"},
		{flooding, "api.example:443", "before it was answered"},
		{calling, "api.example:443", ""},
	} {
		r := newRun(t, c.deed, hidden)
		if c.granted != "" {
			r.Network = []string{c.granted}
		}
		outcome, err := newExecutor(t).Run(t.Context(), r)
		if c.want == "" && (err != nil || !slices.Equal(outcome.Network, []string{hidden + " refused 1 times"})) || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s with %q: %+v, %v", c.deed, c.granted, outcome, err)
		}
	}
}

// Folders that lie in one another, as an operator may have them, are seen under their paths all the same.
func TestFoldersInFolders(t *testing.T) {
	dir := t.TempDir()
	e, err := wasm.New(wasm.Config{CacheDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	want := newRun(t, "tell")
	if outcome := run(t, want); outcome.Cause != result.None {
		t.Fatalf("%+v", outcome)
	}
	r := newRun(t, "tell")
	r.Module = filepath.Join(dir, "modules", "probe")
	text, err := os.ReadFile(probe)
	if err == nil {
		err = errors.Join(os.Mkdir(filepath.Dir(r.Module), 0o700), os.WriteFile(r.Module, text, 0o600))
	}
	for _, d := range []*string{&r.In, &r.Out} {
		moved := filepath.Join(dir, "work", filepath.Base(*d))
		err = errors.Join(err, os.MkdirAll(filepath.Dir(moved), 0o700), os.Rename(*d, moved))
		*d = moved
	}
	if err != nil {
		t.Fatal(err)
	}
	outcome, err := e.Run(t.Context(), r)
	if err != nil || outcome.Cause != result.None {
		t.Fatalf("%+v, %v", outcome, err)
	}
	told, err := os.ReadFile(filepath.Join(r.Out, "told"))
	first, firstErr := os.ReadFile(filepath.Join(want.Out, "told"))
	if err != nil || firstErr != nil || string(told) != string(first) {
		t.Errorf("saw another world:\n%s\n%s", told, first)
	}
}
