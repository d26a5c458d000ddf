package oci

import (
	"fmt"
	"os"
	"path/filepath"

	specs "github.com/opencontainers/runtime-spec/specs-go"
	"golang.org/x/sys/unix"
)

// lookUpDevices reads the numbers of device nodes. Links are followed: they are the operator's.
func lookUpDevices(paths []string) (all []device, err error) {
	for _, path := range paths {
		var stat unix.Stat_t
		if err := unix.Stat(path, &stat); err != nil {
			return nil, fmt.Errorf("device %s: %w", path, err)
		}
		if stat.Mode&unix.S_IFMT != unix.S_IFCHR {
			return nil, fmt.Errorf("device %s: not a character device", path)
		}
		all = append(all, device{path, unix.Major(uint64(stat.Rdev)), unix.Minor(uint64(stat.Rdev))}) //nolint:unconvert // 32 bits elsewhere
	}
	return all, nil
}

// grant adds devices to a sandbox's description: the nodes, which the runner makes, and the control group's leave to use them.
//
// Rationale: the nodes are not the host's own, which belong to users that the sandbox's are not, and a runtime in a user namespace
// can make none. Reading and writing are allowed, making nodes is not.
func grant(spec *specs.Spec, devices []device) {
	if len(devices) == 0 {
		return
	}
	rules := []specs.LinuxDeviceCgroup{{Allow: false, Access: "rwm"}}
	for i, d := range devices {
		major, minor := int64(d.Major), int64(d.Minor)
		rules = append(rules, specs.LinuxDeviceCgroup{Allow: true, Type: "c", Major: &major, Minor: &minor, Access: "rw"})
		spec.Mounts = append(spec.Mounts, specs.Mount{
			Destination: d.Path, Type: "bind", Source: stageNode(i), Options: []string{"bind", "rw", "nosuid", "noexec"},
		})
	}
	if spec.Linux.Resources == nil {
		spec.Linux.Resources = &specs.LinuxResources{}
	}
	spec.Linux.Resources.Devices = append(spec.Linux.Resources.Devices, rules...)
}

func stageNode(i int) string { return filepath.Join(stageDev, fmt.Sprint(i)) }

// makeNodes makes device nodes on a file system of their own, which only this mount namespace sees.
func (r *runner) makeNodes() error {
	if len(r.Devices) == 0 {
		return nil
	}
	if err := os.Mkdir(stageDev, 0o755); err != nil {
		return err
	}
	if err := unix.Mount("tmpfs", stageDev, "tmpfs", unix.MS_NOSUID|unix.MS_NOEXEC, "mode=755,size=64k"); err != nil {
		return err
	}
	for i, d := range r.Devices {
		at := stageNode(i)
		if err := unix.Mknod(at, unix.S_IFCHR|0o666, int(unix.Mkdev(d.Major, d.Minor))); err != nil {
			return fmt.Errorf("device %s: %w", d.Path, err)
		}
		if err := os.Chmod(at, 0o666); err != nil {
			return err
		}
	}
	return nil
}
