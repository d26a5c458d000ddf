package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// attempts are what a hostile program tries; each tells what it achieved, or why it did not.
var attempts = []struct {
	name string
	try  func() error
}{
	{"mount a file system", func() error { return syscall.Mount("tmpfs", "/tmp", "tmpfs", 0, "") }},
	{"mount proc", func() error { return syscall.Mount("proc", "/tmp", "proc", 0, "") }},
	{"bind", func() error { return syscall.Mount("/iexec_in", "/tmp", "", syscall.MS_BIND, "") }},
	{"make the root writable", func() error {
		return syscall.Mount("", "/", "", syscall.MS_REMOUNT|syscall.MS_BIND, "")
	}},
	{"make the input writable", func() error {
		return syscall.Mount("", "/iexec_in", "", syscall.MS_REMOUNT|syscall.MS_BIND, "")
	}},
	{"unmount proc", func() error { return syscall.Unmount("/proc", syscall.MNT_DETACH) }},
	{"unmount what is masked", func() error { return syscall.Unmount("/proc/kcore", syscall.MNT_DETACH) }},
	{"pivot", func() error { return syscall.PivotRoot("/tmp", "/tmp") }},
	{"chroot", func() error { return syscall.Chroot("/tmp") }},
	{"new user namespace", func() error { return syscall.Unshare(syscall.CLONE_NEWUSER) }},
	{"new mount namespace", func() error { return syscall.Unshare(syscall.CLONE_NEWNS) }},
	{"child in a user namespace", func() error {
		cmd := exec.Command("/proc/self/exe", "exit", "0")
		cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET}
		return cmd.Run()
	}},
	{"enter a namespace", func() error { return call(unix.SYS_SETNS, open("/proc/self/ns/net"), 0) }},
	{"block device", func() error { return syscall.Mknod("/iexec_out/disk", syscall.S_IFBLK|0o600, 254<<8) }},
	{"character device", func() error { return syscall.Mknod("/tmp/mem", syscall.S_IFCHR|0o600, 1<<8|1) }},
	{"memory of the machine", read("/dev/mem")},
	{"kernel's memory", read("/proc/kcore")},
	{"kernel's log", read("/dev/kmsg")},
	{"kernel's log in proc", read("/proc/kmsg")},
	{"kernel's log by call", func() error { return call(syscall.SYS_SYSLOG, 3, uintptr(unsafe.Pointer(&buffer)), 10) }},
	{"disk", read("/dev/vda")},
	{"loop devices", read("/dev/loop-control")},
	{"be traced", func() error { return call(syscall.SYS_PTRACE, syscall.PTRACE_TRACEME, 0, 0) }},
	{"trace", func() error { return call(syscall.SYS_PTRACE, 16, 1, 0) }},
	{"read another's memory", func() error { return call(unix.SYS_PROCESS_VM_READV, uintptr(os.Getpid()), 0, 0, 0, 0, 0) }},
	{"raw socket", socket(syscall.AF_INET, syscall.SOCK_RAW, syscall.IPPROTO_ICMP)},
	{"packet socket", socket(syscall.AF_PACKET, syscall.SOCK_RAW, 0)},
	{"socket to the host", socket(unix.AF_VSOCK, syscall.SOCK_STREAM, 0)},
	{"kernel's ciphers", socket(unix.AF_ALG, syscall.SOCK_SEQPACKET, 0)},
	{"bpf", func() error { return call(unix.SYS_BPF, 0, uintptr(unsafe.Pointer(&buffer)), 64) }},
	{"performance counters", func() error {
		return call(unix.SYS_PERF_EVENT_OPEN, uintptr(unsafe.Pointer(&buffer)), 0, ^uintptr(0), ^uintptr(0), 0)
	}},
	{"keys", func() error { return call(unix.SYS_KEYCTL, 0, ^uintptr(2), 1) }},
	{"io_uring", func() error { return call(unix.SYS_IO_URING_SETUP, 1, uintptr(unsafe.Pointer(&buffer))) }},
	{"userfaultfd", func() error { return call(unix.SYS_USERFAULTFD, 0) }},
	{"kernel module", func() error {
		return call(unix.SYS_INIT_MODULE, uintptr(unsafe.Pointer(&buffer)), 10, uintptr(unsafe.Pointer(&buffer)))
	}},
	{"new kernel", func() error { return call(unix.SYS_KEXEC_LOAD, 0, 0, 0, 0) }},
	{"reboot", func() error { return syscall.Reboot(syscall.LINUX_REBOOT_CMD_CAD_OFF) }},
	{"host name", func() error { return syscall.Sethostname([]byte("mine")) }},
	{"clock", func() error { return syscall.Settimeofday(&syscall.Timeval{Sec: 1}) }},
	{"swap", func() error { return call(unix.SYS_SWAPON, uintptr(unsafe.Pointer(&buffer)), 0) }},
	{"file by handle", func() error {
		return call(unix.SYS_OPEN_BY_HANDLE_AT, ^uintptr(99), uintptr(unsafe.Pointer(&buffer)), 0)
	}},
	{"space without writing", func() error { return syscall.Fallocate(int(open("/iexec_out/reserved")), 0, 0, 1<<20) }},
	{"another user", func() error { return syscall.Setresuid(1, 1, 1) }},
	{"another's file", func() error { return os.Chown("/iexec_out/reserved", 5, 5) }},
	{"core pattern", write("/proc/sys/kernel/core_pattern")},
	{"forwarding", write("/proc/sys/net/ipv4/ip_forward")},
	{"host name in proc", write("/proc/sys/kernel/hostname")},
	{"magic keys", write("/proc/sysrq-trigger")},
	{"immunity", func() error { return os.WriteFile("/proc/self/oom_score_adj", []byte("-1000"), 0) }},
	{"power", write("/sys/power/state")},
	{"kernel's settings", write("/sys/kernel/mm/transparent_hugepage/enabled")},
	{"control groups", func() error { return os.Mkdir("/sys/fs/cgroup/mine", 0o700) }},
	{"limits of the group", write("/sys/fs/cgroup/memory/memory.limit_in_bytes")},
	{"root", write("/evil")},
	{"own program", write("/app")},
	{"program of the image", write("/bin/guest")},
	{"input", write("/iexec_in/evil")},
	{"change input", write("/iexec_in/greeting.txt")},
	{"host's users", read("/etc/shadow")},
	{"host by dots", read("/iexec_out/../../../../../../etc/passwd")},
	{"host by the runner", read("/proc/1/root/etc/passwd")},
	{"more open files", func() error {
		return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: 1 << 16, Max: 1 << 16})
	}},
	{"more than the file limit", func() error {
		return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 1 << 40, Max: 1 << 40})
	}},
	{"priority", func() error { return syscall.Setpriority(syscall.PRIO_PROCESS, 0, -10) }},
}

var buffer [256]byte

func escape([]string) {
	must(os.Symlink("/etc/passwd", "/tmp/passwd"))
	must(os.Symlink("../../../../../../etc/passwd", "/iexec_out/passwd"))
	for _, a := range attempts {
		if err := a.try(); err == nil {
			fmt.Println("achieved:", a.name)
		} else {
			fmt.Fprintf(os.Stderr, "%s: %v\n", a.name, err)
		}
	}
	for _, link := range []string{"/tmp/passwd", "/iexec_out/passwd"} {
		if text, err := os.ReadFile(link); err == nil {
			fmt.Println("achieved:", link, len(text))
		}
	}
	interfaces, err := net.Interfaces()
	must(err)
	for _, i := range interfaces {
		if i.Flags&net.FlagLoopback == 0 && i.Flags&net.FlagUp != 0 {
			fmt.Println("achieved: network", i.Name)
		}
	}
	processes, err := os.ReadDir("/proc")
	must(err)
	for _, p := range processes {
		if p.Name() != "1" && p.Name() != "self" && strings.Trim(p.Name(), "0123456789") == "" {
			fmt.Println("achieved: process", p.Name())
		}
	}
	fmt.Println("tried", len(attempts))
}

func call(number uintptr, args ...uintptr) error {
	var a [6]uintptr
	copy(a[:], args)
	_, _, errno := syscall.Syscall6(number, a[0], a[1], a[2], a[3], a[4], a[5])
	if errno != 0 {
		return errno
	}
	return nil
}

func open(name string) uintptr {
	flags := syscall.O_RDWR | syscall.O_CREAT
	if strings.HasPrefix(name, "/proc") {
		flags = syscall.O_RDONLY
	}
	fd, err := syscall.Open(name, flags, 0o600)
	must(err)
	return uintptr(fd)
}

func read(name string) func() error {
	return func() error {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		_ = file.SetReadDeadline(time.Now().Add(time.Second))
		n, err := file.Read(buffer[:])
		if n == 0 && err == nil {
			return fmt.Errorf("empty")
		}
		return err
	}
}

func write(name string) func() error {
	return func() error { return os.WriteFile(name, []byte("1"), 0o600) }
}

func socket(domain, kind, protocol int) func() error {
	return func() error {
		_, err := syscall.Socket(domain, kind, protocol)
		return err
	}
}

// dial tries to reach somebody.
func dial(args []string) {
	for _, target := range args {
		network, address, _ := strings.Cut(target, "=")
		conn, err := net.DialTimeout(network, address, 2*time.Second)
		if err != nil {
			fmt.Fprintln(os.Stderr, target, err)
			continue
		}
		if network == "udp" { // asks nobody before the first packet
			if _, err = conn.Write([]byte("hello")); err != nil {
				fmt.Fprintln(os.Stderr, target, err)
				continue
			}
		}
		fmt.Println("achieved:", target)
	}
}
