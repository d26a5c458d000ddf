//go:build linux && (amd64 || arm64)

package wasm

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// confinement is what the operating system holds back from a child, beside what WebAssembly does not
// offer to a guest: should a guest ever break out of the runtime, it finds itself in a process that
// sees its own folders and no network. Needs no privilege.
type confinement struct {
	request request
	enabled bool
}

const (
	readRights  = unix.LANDLOCK_ACCESS_FS_READ_FILE | unix.LANDLOCK_ACCESS_FS_READ_DIR
	writeRights = readRights | unix.LANDLOCK_ACCESS_FS_WRITE_FILE | unix.LANDLOCK_ACCESS_FS_MAKE_REG |
		unix.LANDLOCK_ACCESS_FS_MAKE_DIR | unix.LANDLOCK_ACCESS_FS_REMOVE_FILE | unix.LANDLOCK_ACCESS_FS_REMOVE_DIR |
		unix.LANDLOCK_ACCESS_FS_REFER | unix.LANDLOCK_ACCESS_FS_TRUNCATE
	fileRights = unix.LANDLOCK_ACCESS_FS_READ_FILE | unix.LANDLOCK_ACCESS_FS_WRITE_FILE | unix.LANDLOCK_ACCESS_FS_EXECUTE |
		unix.LANDLOCK_ACCESS_FS_TRUNCATE
)

// apply confines the calling thread and what it starts from now on.
func (c confinement) apply() error {
	if !c.enabled {
		return nil
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("no new privileges: %w", err)
	}
	if err := c.landlock(); err != nil {
		return fmt.Errorf("landlock: %w", err)
	}
	if err := denyCalls(); err != nil {
		return fmt.Errorf("seccomp: %w", err)
	}
	return nil
}

type rule struct {
	path   string
	rights uint64
}

// rules lists what a child may reach. The cache is written only where nothing of the guest runs: a
// guest that could write it would run code in later tasks.
func (c confinement) rules() []rule {
	rules := []rule{
		{"/proc/self/exe", unix.LANDLOCK_ACCESS_FS_EXECUTE | unix.LANDLOCK_ACCESS_FS_READ_FILE},
	}
	// The loader and the libraries of an executable that is not static.
	for _, dir := range []string{"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"} {
		rules = append(rules, rule{dir, unix.LANDLOCK_ACCESS_FS_EXECUTE | readRights})
	}
	r := c.request
	switch r.Mode {
	case modeCompile:
		rules = append(rules, rule{r.Module, readRights}, rule{r.Cache, writeRights})
	case modeRun:
		rules = append(rules, rule{r.Module, readRights}, rule{r.Cache, readRights})
		if r.Room != "" {
			rules = append(rules, rule{r.Room, writeRights}) // folders of runs to come are not there yet
		} else {
			rules = append(rules, rule{r.In, readRights}, rule{r.Out, writeRights})
		}
	case modeProbe:
	}
	return rules
}

func (c confinement) landlock() error {
	abi, _, errno := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, unix.LANDLOCK_CREATE_RULESET_VERSION)
	if errno == unix.ENOSYS || errno == unix.EOPNOTSUPP {
		return nil
	} else if errno != 0 {
		return errno
	}
	handled := handledRights(int(abi))
	attr := unix.LandlockRulesetAttr{Handled_access_fs: handled}
	// Only the first field is passed, the one every version of the interface knows.
	fd, _, errno := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, uintptr(unsafe.Pointer(&attr)), unsafe.Sizeof(attr.Handled_access_fs), 0)
	if errno != 0 {
		return errno
	}
	defer func() { _ = unix.Close(int(fd)) }()
	for _, rule := range c.rules() {
		if err := allow(int(fd), rule, handled); err != nil {
			return fmt.Errorf("%s: %w", rule.path, err)
		}
	}
	if _, _, errno := unix.Syscall(unix.SYS_LANDLOCK_RESTRICT_SELF, fd, 0, 0); errno != 0 {
		return errno
	}
	return nil
}

func handledRights(abi int) uint64 {
	rights := uint64(unix.LANDLOCK_ACCESS_FS_MAKE_SYM<<1 - 1) // all of the first version
	if abi >= 2 {
		rights |= unix.LANDLOCK_ACCESS_FS_REFER
	}
	if abi >= 3 {
		rights |= unix.LANDLOCK_ACCESS_FS_TRUNCATE
	}
	if abi >= 5 {
		rights |= unix.LANDLOCK_ACCESS_FS_IOCTL_DEV
	}
	return rights
}

func allow(ruleset int, rule rule, handled uint64) error {
	if rule.path == "" {
		return nil
	}
	fd, err := unix.Open(filepath.Clean(rule.path), unix.O_PATH|unix.O_CLOEXEC, 0)
	if errors.Is(err, unix.ENOENT) {
		return nil
	} else if err != nil {
		return err
	}
	defer func() { _ = unix.Close(fd) }()
	var stat unix.Stat_t
	if err := unix.Fstat(fd, &stat); err != nil {
		return err
	}
	rights := rule.rights & handled
	if stat.Mode&unix.S_IFMT != unix.S_IFDIR {
		rights &= fileRights
	}
	attr := unix.LandlockPathBeneathAttr{Allowed_access: rights, Parent_fd: int32(fd)}
	_, _, errno := unix.Syscall6(unix.SYS_LANDLOCK_ADD_RULE, uintptr(ruleset), unix.LANDLOCK_RULE_PATH_BENEATH,
		uintptr(unsafe.Pointer(&attr)), 0, 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}

// denied are the system calls that a child never needs and that reach beyond it.
var denied = []uint32{
	unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_CONNECT, unix.SYS_BIND,
	unix.SYS_PTRACE, unix.SYS_PROCESS_VM_READV, unix.SYS_PROCESS_VM_WRITEV, unix.SYS_PIDFD_GETFD,
	unix.SYS_MOUNT, unix.SYS_UMOUNT2, unix.SYS_PIVOT_ROOT, unix.SYS_CHROOT, unix.SYS_UNSHARE, unix.SYS_SETNS,
	unix.SYS_BPF, unix.SYS_PERF_EVENT_OPEN, unix.SYS_USERFAULTFD, unix.SYS_IO_URING_SETUP,
	unix.SYS_KEYCTL, unix.SYS_ADD_KEY, unix.SYS_REQUEST_KEY,
	unix.SYS_KEXEC_LOAD, unix.SYS_INIT_MODULE, unix.SYS_FINIT_MODULE, unix.SYS_DELETE_MODULE, unix.SYS_REBOOT,
}

func denyCalls() error {
	arch := uint32(unix.AUDIT_ARCH_X86_64)
	if runtime.GOARCH == "arm64" {
		arch = unix.AUDIT_ARCH_AARCH64
	}
	const (
		load   = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS
		equal  = unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K
		atMost = unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K
		give   = unix.BPF_RET | unix.BPF_K

		number, architecture = 0, 4 // offsets in struct seccomp_data
		otherABI             = 0x40000000
	)
	n := uint8(len(denied))
	program := []unix.SockFilter{
		{Code: load, K: architecture},
		{Code: equal, K: arch, Jf: n + 3}, // a foreign architecture would number its calls differently
		{Code: load, K: number},
		{Code: atMost, K: otherABI, Jt: n + 1}, // so would x32
	}
	for i, call := range denied {
		program = append(program, unix.SockFilter{Code: equal, K: call, Jt: n - uint8(i)})
	}
	program = append(program,
		unix.SockFilter{Code: give, K: unix.SECCOMP_RET_ALLOW},
		unix.SockFilter{Code: give, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)},
	)
	filter := unix.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	return unix.Prctl(unix.PR_SET_SECCOMP, unix.SECCOMP_MODE_FILTER, uintptr(unsafe.Pointer(&filter)), 0, 0)
}
