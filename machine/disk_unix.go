//go:build linux || darwin

package machine

import "golang.org/x/sys/unix"

func diskFree(dir string) uint64 {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0
	}
	return s.Bavail * uint64(s.Bsize)
}
