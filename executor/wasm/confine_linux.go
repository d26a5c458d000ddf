//go:build linux && (amd64 || arm64)

package wasm

import (
	"errors"
	"fmt"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/unix"
)

// confinement is what the operating system holds back from a child, beside what WebAssembly does not
// offer to a guest: should a guest ever break out of the runtime, it finds itself in a process that
// sees its own folders, no network and no other process.
type confinement struct {
	request request
	level   level
}

const (
	readRights  = unix.LANDLOCK_ACCESS_FS_READ_FILE | unix.LANDLOCK_ACCESS_FS_READ_DIR
	writeRights = readRights | unix.LANDLOCK_ACCESS_FS_WRITE_FILE | unix.LANDLOCK_ACCESS_FS_MAKE_REG |
		unix.LANDLOCK_ACCESS_FS_MAKE_DIR | unix.LANDLOCK_ACCESS_FS_REMOVE_FILE | unix.LANDLOCK_ACCESS_FS_REMOVE_DIR |
		unix.LANDLOCK_ACCESS_FS_REFER | unix.LANDLOCK_ACCESS_FS_TRUNCATE
	fileRights = unix.LANDLOCK_ACCESS_FS_READ_FILE | unix.LANDLOCK_ACCESS_FS_WRITE_FILE | unix.LANDLOCK_ACCESS_FS_EXECUTE |
		unix.LANDLOCK_ACCESS_FS_TRUNCATE
)

// apply confines the calling thread and what it starts from now on. What is left of it is up to the start itself: see
// [confinement.spaces].
func (c confinement) apply() error {
	if c.level == levelNone {
		return nil
	}
	if c.level == levelRoot {
		if err := c.ownRoot(); err != nil {
			return fmt.Errorf("own root: %w", err)
		}
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
		{c.program("/proc/self/exe"), unix.LANDLOCK_ACCESS_FS_EXECUTE | unix.LANDLOCK_ACCESS_FS_READ_FILE},
	}
	for _, dir := range libraries() {
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
