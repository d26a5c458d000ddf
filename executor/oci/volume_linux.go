package oci

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"

	"golang.org/x/sys/unix"
)

// volume makes a file system of a bounded size for an output folder and mounts it. Its file has no name and its device
// clears itself, so that all of it goes with the mount namespace of the runner, however that ends.
//
// Rationale: only the kernel can bound what a program writes at the speed it writes, removed files that are still open
// included. The space is taken from the disk beforehand: were it to run out under the volume, the program would not see
// it, and its answer might be wrong.
func volume(dir, format, at string, owner int, bytes uint64, files int) (err error) {
	const blockSize, inodeSize, reserve = 4096, 256, 16 << 20
	inodes := files + 64
	size := bytes + bytes/32 + uint64(files)*blockSize + uint64(inodes)*inodeSize + reserve
	size = (size + blockSize - 1) / blockSize * blockSize
	backing, err := unnamedFile(dir, int64(size))
	if err != nil {
		return fmt.Errorf("volume of %d bytes: %w", size, err)
	}
	defer func() { err = errors.Join(err, backing.Close()) }()
	options := fmt.Sprintf("lazy_itable_init=1,nodiscard,root_owner=%d:%d", owner, owner)
	cmd := exec.Command(format, "-q", "-F", "-O", "^has_journal", "-m", "0", "-b", strconv.Itoa(blockSize), //nolint:noctx // ends by itself
		"-I", strconv.Itoa(inodeSize), "-N", strconv.Itoa(inodes), "-E", options, "/proc/self/fd/3")
	cmd.ExtraFiles = []*os.File{backing}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", format, err, shorten(string(out)))
	}
	device, err := attach(backing)
	if err != nil {
		return fmt.Errorf("loop device: %w", err)
	}
	defer func() { err = errors.Join(err, device.Close()) }()
	if err := unix.Mount(device.Name(), at, "ext4", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOATIME, ""); err != nil {
		return fmt.Errorf("mount volume: %w", err)
	}
	return os.Remove(at + "/lost+found")
}

// unnamedFile makes a file that is gone with its last descriptor, with its space reserved where the file system can.
func unnamedFile(dir string, size int64) (*os.File, error) {
	file, err := os.CreateTemp(dir, "volume")
	if err != nil {
		return nil, err
	}
	err = errors.Join(os.Remove(file.Name()), file.Truncate(size))
	if err == nil {
		err = unix.Fallocate(int(file.Fd()), 0, 0, size)
		if errors.Is(err, unix.EOPNOTSUPP) {
			err = nil
		}
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// attach gives a file a block device that lasts as long as it is used. Another process may take the free one that was
// found, so it is tried again.
func attach(backing *os.File) (*os.File, error) {
	control, err := os.OpenFile("/dev/loop-control", os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = control.Close() }()
	for range 100 {
		number, err := unix.IoctlRetInt(int(control.Fd()), unix.LOOP_CTL_GET_FREE)
		if err != nil {
			return nil, err
		}
		device, err := os.OpenFile("/dev/loop"+strconv.Itoa(number), os.O_RDWR, 0)
		if err != nil {
			return nil, err
		}
		config := unix.LoopConfig{Fd: uint32(backing.Fd()), Info: unix.LoopInfo64{Flags: unix.LO_FLAGS_AUTOCLEAR}}
		err = unix.IoctlLoopConfigure(int(device.Fd()), &config)
		if err == nil {
			return device, nil
		}
		if err = errors.Join(err, device.Close()); !errors.Is(err, unix.EBUSY) {
			return nil, err
		}
	}
	return nil, errors.New("none is free")
}
