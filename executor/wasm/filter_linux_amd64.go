package wasm

import "golang.org/x/sys/unix"

// noForks refuses the older calls that start a process, which only this architecture has.
func noForks() []unix.SockFilter {
	return []unix.SockFilter{
		{Code: bpfLoad, K: dataNumber},
		{Code: bpfEqual, K: unix.SYS_FORK, Jt: 1},
		{Code: bpfEqual, K: unix.SYS_VFORK, Jf: 1},
		{Code: bpfGive, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)},
	}
}
