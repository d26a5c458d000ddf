package oci

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	specs "github.com/opencontainers/runtime-spec/specs-go"
)

// inUserNamespace makes the runner the root of a user namespace, in which there is nobody but this process's own user.
//
// Rationale: no range of users has to be set aside for it, and the process can end what it has begun: a sandbox of another
// user's, of such a range, could not be killed should its runner be lost.
func inUserNamespace(attr *syscall.SysProcAttr) {
	attr.Cloneflags |= syscall.CLONE_NEWUSER
	attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Geteuid(), Size: 1}}
	attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getegid(), Size: 1}}
}

// alone maps the one user that there is to the one that the sandbox's process is to be, and leaves control groups to the runner:
// runtimes want to make groups in hierarchies too that limit nothing of ours, and that are nobody's but root's.
func alone(spec *specs.Spec) {
	spec.Linux.CgroupsPath = ""
	spec.Linux.UIDMappings = []specs.LinuxIDMapping{{ContainerID: spec.Process.User.UID, HostID: 0, Size: 1}}
	spec.Linux.GIDMappings = []specs.LinuxIDMapping{{ContainerID: spec.Process.User.GID, HostID: 0, Size: 1}}
}

// withoutGroups has crun make no control groups.
const withoutGroups = "--cgroup-manager=disabled"

// servesOne tells whether a runtime can make a sandbox with one user in it, whoever he is. runc makes none without user 0.
//
// Rationale: an image that one worker starts and another does not would be called its owner's fault by half of them.
func servesOne(runtime string) bool { return strings.HasPrefix(filepath.Base(runtime), "crun") }

// confine puts a sandbox that is made and not yet started into its control group, and sees that it is there.
//
// Rationale: runtimes that are not root pass over groups that they cannot use, and the program then runs without limits. It is
// never started so.
func (r *runner) confine(pid int) error {
	if err := r.group.Add(pid); err != nil {
		return err
	}
	in, err := r.group.Holds(pid)
	if err != nil {
		return err
	}
	if !in {
		return fmt.Errorf("the sandbox is not in its control group %s", r.group.Path())
	}
	return nil
}
