package oci

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockDir takes a folder for this process; the lock ends with the file or the process.
func lockDir(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// syncDisk writes everything to the disk that a folder lies on.
func syncDisk(dir string) error {
	file, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(unix.Syncfs(int(file.Fd())), file.Close())
}
