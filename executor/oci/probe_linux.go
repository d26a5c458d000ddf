package oci

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cgroup"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Probe finds out what this machine can do, by doing it: a run of a program of a few bytes, under limits, with each
// part that could take the task. It is what New decides by, and what an operator is told.
func Probe(ctx context.Context, cfg Config) (Capability, error) {
	_, found, err := prepare(ctx, cfg)
	return found, err
}

// prepare makes an executor of the parts that work. An error is a mistake in the configuration; what the machine lacks
// is told in the capability.
func prepare(ctx context.Context, cfg Config) (*Executor, Capability, error) {
	const op = "oci: probe"
	var found Capability
	if err := cfg.Validate(); err != nil {
		return nil, found, err
	}
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return nil, found, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	cfg.UIDBase = cmp.Or(cfg.UIDBase, DefaultUIDBase)
	e := &Executor{cfg: cfg}
	e.rootless = os.Geteuid() != 0
	tree, err := cgroup.Open(cfg.CgroupParent)
	if err != nil {
		found.Reasons = append(found.Reasons, err.Error())
		if e.rootless {
			found.Reasons = append(found.Reasons, "this process is not root, and no control group is delegated to its user: limits could not be enforced")
		}
		return e, found, nil
	}
	e.tree, found.CgroupVersion = tree, tree.Version()
	for _, candidate := range runtimes(cfg.Runtime, &found) {
		if e.rootless && !servesOne(candidate) {
			found.Reasons = append(found.Reasons, candidate+" makes no sandbox for a single user, which is what there is without root: it takes crun")
			continue
		}
		for _, disk := range e.disks(&found) {
			e.cfg.Runtime, e.cfg.Disk = candidate, disk
			if err := e.tryOut(ctx); err != nil {
				if ctx.Err() != nil {
					return nil, found, context.Cause(ctx)
				}
				found.Reasons = append(found.Reasons, fmt.Sprintf("%s with its output on a %s: %v", candidate, disk, err))
				continue
			}
			found.Runtime, found.Disk = candidate, disk
			found.RuntimeVersion = versionOf(ctx, candidate)
			return e, found, nil
		}
		e.cfg.Disk = cfg.Disk
	}
	return e, found, nil
}

// runtimes lists those that are there. Their places may not be in the path of a user's shell.
func runtimes(wanted string, found *Capability) (paths []string) {
	names := []string{"crun", "runc"}
	if wanted != "" {
		names = []string{wanted}
	}
	for _, name := range names {
		path, err := findTool(name)
		if err != nil {
			found.Reasons = append(found.Reasons, err.Error())
			continue
		}
		paths = append(paths, path)
	}
	return paths
}

func findTool(name string) (string, error) {
	if filepath.IsAbs(name) {
		_, err := os.Stat(name)
		return name, err
	}
	if path, err := exec.LookPath(name); err == nil {
		return filepath.Abs(path)
	}
	for dir := range strings.SplitSeq(defaultPath, ":") {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s is not installed: %w", name, fs.ErrNotExist)
}

// disks lists what may bound the output, the stronger first.
func (e *Executor) disks(found *Capability) []Disk {
	all := []Disk{DiskVolume, DiskWatch}
	if e.rootless {
		if e.cfg.Disk == DiskVolume {
			found.Reasons = append(found.Reasons, "no volumes: they take root")
			return nil
		}
		return []Disk{DiskWatch}
	}
	if e.cfg.Disk != DiskAuto {
		all = []Disk{e.cfg.Disk}
	}
	if all[0] != DiskVolume {
		return all
	}
	var err error
	if e.format, err = findTool("mkfs.ext4"); err != nil {
		found.Reasons = append(found.Reasons, "no volumes: "+err.Error())
		return all[1:]
	}
	return all
}

func versionOf(ctx context.Context, path string) string {
	ctx, cancel := context.WithTimeout(ctx, probeTime)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "--version").Output()
	if err != nil {
		return ""
	}
	line, _, _ := strings.Cut(string(out), "\n")
	return line
}

// tryOut runs a program that says that it is there and ends.
func (e *Executor) tryOut(ctx context.Context, with ...executor.GPU) error {
	program, err := tinyProgram(runtime.GOARCH)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(e.cfg.Dir, "probe")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	run := executor.Run{
		Module: filepath.Join(dir, "program"), In: filepath.Join(dir, "in"), Out: filepath.Join(dir, "out"),
		Limits: executor.Limits{
			Wall: probeTime, MemoryBytes: MinMemoryBytes, CPUs: 1, Processes: 16, OutputBytes: 1 << 20, OutputFiles: 8, LogBytes: 1000,
		},
	}
	err = errors.Join(os.Mkdir(run.In, 0o700), os.Mkdir(run.Out, 0o700), os.WriteFile(run.Module, program, 0o600))
	if err != nil {
		return err
	}
	outcome, err := e.run(ctx, run, with)
	switch {
	case err != nil:
		return err
	case outcome.Cause != result.None:
		return fmt.Errorf("a program that does nothing ended with %s: %s: %s", outcome.Cause, outcome.Detail, outcome.Stderr)
	case !bytes.Equal(outcome.Stdout, []byte(tinyText)):
		return fmt.Errorf("a program that says %q said %q", tinyText, outcome.Stdout)
	case outcome.Usage.CPU <= 0 || outcome.Usage.CPU > time.Minute:
		return fmt.Errorf("a program that does nothing took %v of processor time", outcome.Usage.CPU)
	}
	return nil
}
