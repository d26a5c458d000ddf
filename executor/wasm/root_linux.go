//go:build linux && (amd64 || arm64)

package wasm

import (
	"debug/elf"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/sys/unix"
)

// programName is where a child with a root of its own finds its executable.
const programName = "/.iexec-program"

// program is the path of the executable for a child.
func (c confinement) program(self string) string {
	if c.level == levelRoot {
		return programName
	}
	return self
}

// spaces are the namespaces that a child is started in.
//
// Rationale: nobody is mapped into its user namespace. So the kernel knows the child by the worker's user, who owns the folders that
// it is given, but no program that it executes has a capability, in that namespace or any other.
func (c confinement) spaces() uintptr {
	if c.level < levelSpaces {
		return 0
	}
	return unix.CLONE_NEWUSER | unix.CLONE_NEWPID | unix.CLONE_NEWNET | unix.CLONE_NEWIPC | unix.CLONE_NEWUTS
}

// libraries are the places of the loader and the libraries, if this executable is not static.
var libraries = sync.OnceValue(func() []string {
	file, err := elf.Open("/proc/self/exe")
	if err != nil {
		return nil
	}
	defer func() { _ = file.Close() }() // only read
	for _, p := range file.Progs {
		if p.Type == elf.PT_INTERP {
			return []string{"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"}
		}
	}
	return nil
})

// view is something of the host's that a child sees, under the path that it has on the host unless at says otherwise.
type view struct {
	path, at          string
	writable, program bool
}

func (c confinement) views() []view {
	views := []view{{path: "/proc/self/exe", at: programName, program: true}}
	for _, path := range libraries() {
		views = append(views, view{path: path, program: true})
	}
	r := c.request
	switch r.Mode {
	case modeCompile:
		views = append(views, view{path: r.Module}, view{path: r.Cache, writable: true})
	case modeRun:
		views = append(views, view{path: r.Module}, view{path: r.Cache})
		if r.Room != "" {
			views = append(views, view{path: r.Room, writable: true})
		} else {
			views = append(views, view{path: r.In}, view{path: r.Out, writable: true})
		}
	case modeProbe:
	}
	return views
}

// ownRoot gives the calling thread, and what it starts, a mount namespace with a root of its own: a file system in memory that is
// read only, and in it nothing but the child's views. It needs the right to mount.
func (c confinement) ownRoot() error {
	// Opened before: the executable's link leads into the mount namespace that the worker is in.
	var open []opened
	defer func() {
		for _, o := range open {
			_ = unix.Close(o.fd)
		}
	}()
	for _, v := range c.views() {
		o, err := v.open()
		if errors.Is(err, unix.ENOENT) || v.path == "" {
			continue
		} else if err != nil {
			return fmt.Errorf("%s: %w", v.path, err)
		}
		open = append(open, o)
	}
	if err := unix.Unshare(unix.CLONE_NEWNS); err != nil {
		return fmt.Errorf("mount namespace: %w", err)
	}
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("private mounts: %w", err)
	}
	// Any folder will do: what it hides was opened before.
	const at = "/proc"
	if err := unix.Mount("tmpfs", at, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC, "size=64k,nr_inodes=512,mode=755"); err != nil {
		return fmt.Errorf("file system: %w", err)
	}
	if err := unix.Chdir(at); err != nil {
		return err
	}
	for _, o := range open {
		if err := o.place(); err != nil {
			return fmt.Errorf("%s: %w", o.at, err)
		}
	}
	if err := unix.Mount("", ".", "", unix.MS_REMOUNT|unix.MS_BIND|unix.MS_RDONLY|unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC, ""); err != nil {
		return fmt.Errorf("read only: %w", err)
	}
	if err := unix.PivotRoot(".", "."); err != nil {
		return fmt.Errorf("change the root: %w", err)
	}
	// The old root is now on top of the new one.
	if err := errors.Join(unix.Unmount(".", unix.MNT_DETACH), unix.Chdir("/")); err != nil {
		return fmt.Errorf("leave the old root: %w", err)
	}
	return nil
}

// opened is a view's own mount, which is nowhere yet.
type opened struct {
	fd     int
	at     string
	folder bool
}

func (v view) open() (o opened, err error) {
	o.at = v.path
	if v.at != "" {
		o.at = v.at
	}
	o.fd, err = unix.OpenTree(unix.AT_FDCWD, v.path, unix.OPEN_TREE_CLONE|unix.OPEN_TREE_CLOEXEC)
	if err != nil {
		return o, err
	}
	var stat unix.Stat_t
	if err = unix.Fstat(o.fd, &stat); err == nil {
		o.folder = stat.Mode&unix.S_IFMT == unix.S_IFDIR
		attr := unix.MountAttr{Attr_set: unix.MOUNT_ATTR_NOSUID | unix.MOUNT_ATTR_NODEV, Propagation: unix.MS_PRIVATE}
		if !v.writable {
			attr.Attr_set |= unix.MOUNT_ATTR_RDONLY
		}
		if !v.program {
			attr.Attr_set |= unix.MOUNT_ATTR_NOEXEC
		}
		err = unix.MountSetattr(o.fd, "", unix.AT_EMPTY_PATH, &attr)
	}
	if err != nil {
		_ = unix.Close(o.fd)
	}
	return o, err
}

// place puts it below the current folder, under its path.
func (o opened) place() error {
	at := "." + filepath.Clean(o.at)
	if _, err := os.Stat(at); err == nil { // another view has it
		return unix.MoveMount(o.fd, "", unix.AT_FDCWD, at, unix.MOVE_MOUNT_F_EMPTY_PATH)
	}
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		return err
	}
	if o.folder {
		if err := os.MkdirAll(at, 0o755); err != nil {
			return err
		}
	} else if err := unix.Mknod(at, unix.S_IFREG|0o600, 0); err != nil {
		// Made, and not opened: another child that is started at this moment would have it open for writing for a while, and the
		// file system could not be made read only.
		return err
	}
	return unix.MoveMount(o.fd, "", unix.AT_FDCWD, at, unix.MOVE_MOUNT_F_EMPTY_PATH)
}
