package oci

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/moby/profiles/seccomp"
	specs "github.com/opencontainers/runtime-spec/specs-go"
	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco/result"
)

// Where the runner puts things in its own mount namespace, on a file system in memory that nobody else sees. Paths in
// the description of a sandbox are these, whatever the host's are: the host's may lie in folders that the sandbox's
// user may not enter.
const (
	stage      = "/mnt"
	stageRoot  = stage + "/rootfs"
	stageIn    = stage + "/in"
	stageOut   = stage + "/out"
	stageState = stage + "/state"
	stageDev   = stage + "/dev"
	stagePID   = stage + "/pid"
)

// describe writes what the runtime is to do. Nothing in it is a stranger's but the process's arguments, environment,
// folder and user.
func describe(p process, run executor.Run, group string, base uint32) (*specs.Spec, error) {
	limits := run.Limits
	mapping := []specs.LinuxIDMapping{{ContainerID: 0, HostID: base, Size: maxUID + 1}}
	// What is written there counts as memory; a quarter is left for the program when both are full.
	scratch, shared := "size="+strconv.FormatUint(limits.MemoryBytes/2, 10), "size="+strconv.FormatUint(limits.MemoryBytes/4, 10)
	spec := &specs.Spec{
		Version: "1.0.2",
		Process: &specs.Process{
			User: specs.User{UID: p.uid, GID: p.gid}, Args: p.args, Env: p.env, Cwd: p.dir,
			Capabilities:    &specs.LinuxCapabilities{},
			NoNewPrivileges: true,
			Rlimits: []specs.POSIXRlimit{
				{Type: "RLIMIT_CORE"},
				{Type: "RLIMIT_NOFILE", Hard: openFiles, Soft: openFiles},
				{Type: "RLIMIT_MEMLOCK", Hard: 64 << 10, Soft: 64 << 10},
				{Type: "RLIMIT_MSGQUEUE"},
				{Type: "RLIMIT_CPU", Hard: processorSeconds(limits), Soft: processorSeconds(limits)},
				// One byte more than may be left, so that the file that passes the limit can be seen to do so.
				{Type: "RLIMIT_FSIZE", Hard: limits.OutputBytes + 1, Soft: limits.OutputBytes + 1},
			},
		},
		Root:     &specs.Root{Path: stageRoot, Readonly: true},
		Hostname: cmp.Or(run.HostName, executor.DefaultHostName),
		Mounts: []specs.Mount{
			{Destination: "/proc", Type: "proc", Source: "proc", Options: []string{"nosuid", "noexec", "nodev"}},
			{Destination: "/dev", Type: "tmpfs", Source: "tmpfs", Options: []string{"nosuid", "noexec", "mode=755", "size=64k"}},
			{Destination: "/dev/pts", Type: "devpts", Source: "devpts", Options: []string{"nosuid", "noexec", "newinstance", "ptmxmode=0666", "mode=0620"}},
			{Destination: "/dev/shm", Type: "tmpfs", Source: "shm", Options: []string{"nosuid", "noexec", "nodev", "mode=1777", shared}},
			{Destination: "/sys", Type: "sysfs", Source: "sysfs", Options: []string{"nosuid", "noexec", "nodev", "ro"}},
			{Destination: "/tmp", Type: "tmpfs", Source: "tmp", Options: []string{"nosuid", "nodev", "mode=1777", scratch}},
			{Destination: result.InDir, Type: "bind", Source: stageIn, Options: []string{"bind", "ro", "nosuid", "nodev"}},
			{Destination: result.OutDir, Type: "bind", Source: stageOut, Options: []string{"bind", "rw", "nosuid", "nodev"}},
		},
		Linux: &specs.Linux{
			CgroupsPath: group,
			UIDMappings: mapping, GIDMappings: mapping,
			Namespaces: []specs.LinuxNamespace{
				{Type: specs.PIDNamespace}, {Type: specs.NetworkNamespace}, {Type: specs.IPCNamespace}, {Type: specs.UTSNamespace},
				{Type: specs.MountNamespace}, {Type: specs.UserNamespace}, {Type: specs.CgroupNamespace},
			},
			MaskedPaths: []string{
				"/proc/acpi", "/proc/asound", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/timer_list",
				"/proc/timer_stats", "/proc/sched_debug", "/proc/scsi", "/proc/interrupts", "/proc/kallsyms", "/proc/kmsg",
				"/proc/key-users", "/sys/firmware", "/sys/kernel", "/sys/fs", "/sys/module", "/sys/block",
				"/sys/devices/virtual/powercap", "/sys/hypervisor",
			},
			ReadonlyPaths: []string{"/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"},
		},
	}
	profile, err := filter(spec)
	if err != nil {
		return nil, fmt.Errorf("oci: seccomp profile: %w", err)
	}
	spec.Linux.Seccomp = profile
	return spec, nil
}

const openFiles = 1024

// processorSeconds is what no single process can take within the limits: it ends a process that everybody who should
// end it has forgotten.
func processorSeconds(l executor.Limits) uint64 {
	return uint64(l.Wall.Seconds()*max(1, l.CPUs)) + 10
}

// forbidden are calls that the usual profile of containers allows and that no app of ours needs: looking into other
// processes, and asking for disk space without filling it, which would outrun those who watch over it.
var forbidden = []string{
	"ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd", "socket",
	"name_to_handle_at", "landlock_create_ruleset", "mount_setattr", "fallocate", "io_uring_setup", "io_uring_enter", "io_uring_register",
	"userfaultfd", "keyctl", "add_key", "request_key", "bpf", "perf_event_open",
}

// filter narrows the usual profile of containers: a list of the calls that are allowed, for a process without
// capabilities.
func filter(spec *specs.Spec) (*specs.LinuxSeccomp, error) {
	profile, err := seccomp.GetDefaultProfile(spec)
	if err != nil {
		return nil, err
	}
	// Programs for the processor's older modes number their calls differently, and reach more of the kernel.
	profile.Architectures = profile.Architectures[:min(1, len(profile.Architectures))]
	var kept []specs.LinuxSyscall
	for _, rule := range profile.Syscalls {
		rule.Names = slices.DeleteFunc(slices.Clone(rule.Names), func(name string) bool { return slices.Contains(forbidden, name) })
		if len(rule.Names) > 0 {
			kept = append(kept, rule)
		}
	}
	for _, domain := range []uint64{unix.AF_UNIX, unix.AF_INET, unix.AF_INET6, unix.AF_NETLINK} {
		kept = append(kept, specs.LinuxSyscall{
			Names: []string{"socket"}, Action: specs.ActAllow,
			Args: []specs.LinuxSeccompArg{{Index: 0, Value: domain, Op: specs.OpEqualTo}},
		})
	}
	unsupported := uint(unix.EOPNOTSUPP) // a C library then writes the zeros itself
	kept = append(kept, specs.LinuxSyscall{Names: []string{"fallocate"}, Action: specs.ActErrno, ErrnoRet: &unsupported})
	profile.Syscalls = kept
	return profile, nil
}
