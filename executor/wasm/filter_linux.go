//go:build linux && (amd64 || arm64)

package wasm

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// denied are the system calls that a child never needs and that reach beyond it.
var denied = []uint32{
	unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_CONNECT, unix.SYS_BIND,
	unix.SYS_PTRACE, unix.SYS_PROCESS_VM_READV, unix.SYS_PROCESS_VM_WRITEV, unix.SYS_PIDFD_GETFD,
	unix.SYS_MOUNT, unix.SYS_UMOUNT2, unix.SYS_PIVOT_ROOT, unix.SYS_CHROOT, unix.SYS_UNSHARE, unix.SYS_SETNS,
	unix.SYS_OPEN_TREE, unix.SYS_MOVE_MOUNT, unix.SYS_FSOPEN, unix.SYS_FSMOUNT, unix.SYS_FSPICK, unix.SYS_MOUNT_SETATTR,
	unix.SYS_BPF, unix.SYS_PERF_EVENT_OPEN, unix.SYS_USERFAULTFD, unix.SYS_IO_URING_SETUP,
	unix.SYS_KEYCTL, unix.SYS_ADD_KEY, unix.SYS_REQUEST_KEY,
	unix.SYS_KEXEC_LOAD, unix.SYS_INIT_MODULE, unix.SYS_FINIT_MODULE, unix.SYS_DELETE_MODULE, unix.SYS_REBOOT,
}

// Instructions and offsets of a filter.
const (
	bpfLoad   = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS
	bpfEqual  = unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K
	bpfAtMost = unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K
	bpfHas    = unix.BPF_JMP | unix.BPF_JSET | unix.BPF_K
	bpfGive   = unix.BPF_RET | unix.BPF_K

	dataNumber, dataArch, dataFirst = 0, 4, 16 // in struct seccomp_data
	otherABI                        = 0x40000000
)

func auditArch() uint32 {
	if runtime.GOARCH == "arm64" {
		return unix.AUDIT_ARCH_AARCH64
	}
	return unix.AUDIT_ARCH_X86_64
}

// denyCalls puts the filter on this thread and what it starts.
func denyCalls() error {
	n := uint8(len(denied))
	program := []unix.SockFilter{
		{Code: bpfLoad, K: dataArch},
		{Code: bpfEqual, K: auditArch(), Jf: n + 3}, // a foreign architecture would number its calls differently
		{Code: bpfLoad, K: dataNumber},
		{Code: bpfAtMost, K: otherABI, Jt: n + 1}, // so would x32
	}
	for i, call := range denied {
		program = append(program, unix.SockFilter{Code: bpfEqual, K: call, Jt: n - uint8(i)})
	}
	program = append(program,
		unix.SockFilter{Code: bpfGive, K: unix.SECCOMP_RET_ALLOW},
		unix.SockFilter{Code: bpfGive, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)},
	)
	return setFilter(program, 0)
}

// denyProcesses puts a further filter on all threads of a child that has begun: it starts threads, and from here on no other
// process, no other program and no namespace. Whoever starts the child needs all of that, so that it comes this late.
func denyProcesses() error {
	program := []unix.SockFilter{ // the first filter has seen to foreign architectures
		{Code: bpfLoad, K: dataNumber},
		{Code: bpfEqual, K: unix.SYS_EXECVE, Jt: 6},
		{Code: bpfEqual, K: unix.SYS_EXECVEAT, Jt: 5},
		{Code: bpfEqual, K: unix.SYS_CLONE3, Jt: 5}, // its flags are out of a filter's reach; libraries do without it
		{Code: bpfEqual, K: unix.SYS_CLONE, Jf: 2},
		{Code: bpfLoad, K: dataFirst},
		{Code: bpfHas, K: unix.CLONE_THREAD, Jf: 1},
		{Code: bpfGive, K: unix.SECCOMP_RET_ALLOW},
		{Code: bpfGive, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)},
		{Code: bpfGive, K: unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS)},
	}
	return setFilter(append(noForks(), program...), unix.SECCOMP_FILTER_FLAG_TSYNC)
}

func setFilter(program []unix.SockFilter, flags uintptr) error {
	filter := unix.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	_, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, flags, uintptr(unsafe.Pointer(&filter)))
	if errno != 0 {
		return errno
	}
	return nil
}
