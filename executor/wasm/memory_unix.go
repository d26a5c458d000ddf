//go:build linux || darwin

package wasm

import "golang.org/x/sys/unix"

// reserve takes addresses, not memory: pages come into being when the guest touches them, growing
// copies nothing, and what the process is seen to use is what the guest uses.
func reserve(size uint64) ([]byte, error) {
	if size == 0 {
		return nil, nil
	}
	return unix.Mmap(-1, 0, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
}

func commit(space []byte, size uint64) ([]byte, bool) {
	return space, size <= uint64(len(space))
}

func release(space []byte) {
	if space != nil {
		_ = unix.Munmap(space)
	}
}
