//go:build !linux

package oci

import (
	"io/fs"
	"os"
	"runtime"
)

// Images can be unpacked and looked at on any system; one process at a time is up to the operator there.
func lockDir(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
}

func syncDisk(string) error { return nil }

// private tells whether nobody else can read or change a file; where modes say nothing about that, it is up to the operator.
func private(info fs.FileInfo) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm()&0o077 == 0
}
