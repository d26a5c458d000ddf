// Package oci runs images of containers, and static programs without an image, each task in a sandbox of its own, by
// the runtime that the machine has: runc or crun.
//
// It owns the store of images (fetched and checked by the digest on chain, unpacked within bounds), the sandbox's
// description, the limits of a run and how they are enforced, and what is known afterwards: usage, cause of death, logs
// and the output folder. It never gives a program a network beyond the
// destinations of its run, a device beyond its graphics processors, a host file outside its two folders, a capability or the host's
// environment; it never talks to a container engine's socket; and it never takes a limit for granted: what this
// machine cannot enforce is an error of [New] or of a run, see [Probe].
//
// A run is a process of its own, the runner: the same executable, started again with a marker in the environment, in a
// mount namespace of its own. [Main], called first thing by the program (and by TestMain), takes over there and never
// returns. The runner prepares the sandbox, has the runtime start it, watches it and collects what it leaves; it ends
// the sandbox when its parent is gone. What it mounts goes with it, and what it limits is left to control groups that
// the next process sweeps: a crash leaves nothing behind. See hostile_test.go for what programs try.
//
// The bytes that a program writes are all that replicas agree on: unlike WebAssembly, a native program sees the real
// time, the machine's processor and its own randomness. An app's author has to keep them out of the answer.
package oci

import (
	"path/filepath"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
)

// DefaultUIDBase is the host's user that a sandbox's user 0 is: the first of 65536 that nobody else should have. It lies
// beyond the ranges that distributions hand out to users and to system containers.
const DefaultUIDBase = 1_900_000_000

// MinMemoryBytes is the least memory of a run: what runtimes need themselves until the program begins.
const MinMemoryBytes = 32 << 20

// Disk says how the bytes and files of an output folder are bounded while a program writes them.
type Disk string

const (
	// DiskAuto is a volume where that works, and watching where it does not.
	DiskAuto Disk = ""
	// DiskVolume gives each run a file system of its own, of the size it may fill: an exact bound, kept by the kernel.
	// It needs loop devices and mkfs.ext4.
	DiskVolume Disk = "volume"
	// DiskWatch measures the output folder ten times a second and ends a run that passes its limit; single files are
	// bounded by the kernel. Between two looks a program can write what the disk takes, and it can hide files that it
	// has removed and keeps open, up to its limit on files times that on one: for pools that know their apps.
	DiskWatch Disk = "watch"
)

// Config sets up an executor.
type Config struct {
	// Dir is where runs keep what they need while they last, absolute, writable by nobody else. Volumes grow in it.
	Dir string
	// Runtime is the name or path of the OCI runtime. Empty: crun, else runc, whichever is found and works.
	Runtime string
	// CgroupParent is the control group under which those of runs are made. Empty: [cgroup.DefaultParent].
	CgroupParent string
	// UIDBase is the host's user that a sandbox's user 0 is, where this process is root; 65536 users from there on are the sandboxes'. Zero:
	// DefaultUIDBase. Images have to be unpacked for the same.
	UIDBase uint32
	Disk    Disk
	// GPUs are given to runs that ask for some, each to one at a time. Those that a sandbox cannot be given here are left out,
	// see [Executor.GPUs].
	GPUs []executor.GPU
	// Outlive has runs go on when this process dies, until their end or their limit, for [Executor.Resume] of a process
	// that comes after it with the same Dir. Without it they end with this process.
	Outlive bool
	// AllowPrivate lets the destinations of runs be at private addresses, see [executor.Run]; those that are listed by their numbers
	// may be in any case. For development.
	AllowPrivate bool
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	const op = "oci: configuration"
	switch {
	case !filepath.IsAbs(c.Dir):
		return poco.Errorf(poco.Invalid, op, "folder %q is not an absolute path", c.Dir)
	case c.UIDBase != 0 && (c.UIDBase < 65536 || c.UIDBase > 1<<31-1<<17):
		return poco.Errorf(poco.Invalid, op, "users from %d on are not the sandboxes'", c.UIDBase)
	case c.Disk != DiskAuto && c.Disk != DiskVolume && c.Disk != DiskWatch:
		return poco.Errorf(poco.Invalid, op, "unknown kind of disk %q", c.Disk)
	}
	return validateGPUs(c.GPUs)
}

// Capability is what a machine can do for this package, found out by doing it.
type Capability struct {
	Runtime        string // path of the runtime that works; "" when none does
	RuntimeVersion string
	CgroupVersion  int  // 1 or 2; 0 when groups cannot be made
	Disk           Disk // what bounds output folders
	// Reasons tells what does not work, and why, also where something else does.
	Reasons []string
}

// Ready tells whether tasks can be run.
func (c Capability) Ready() bool {
	return c.Runtime != "" && c.CgroupVersion != 0 && c.Disk != DiskAuto
}

// Times that are not the task's.
const (
	probeTime = 30 * time.Second
	// endTime is how long a run that was ended may take to be cleared away: its output is copied then.
	endTime = 2 * time.Minute
)
