//go:build linux || darwin

package cli

import "golang.org/x/sys/unix"

// hush has a terminal not show what is typed, until it is told to again.
func hush(fd int) (restore func(), err error) {
	was, err := unix.IoctlGetTermios(fd, getTermios)
	if err != nil {
		return nil, err
	}
	hushed := *was
	hushed.Lflag &^= unix.ECHO
	if err := unix.IoctlSetTermios(fd, setTermios, &hushed); err != nil {
		return nil, err
	}
	return func() { _ = unix.IoctlSetTermios(fd, setTermios, was) }, nil
}
