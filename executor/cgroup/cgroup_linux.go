package cgroup

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// Tree is where groups are made: one parent, in each hierarchy that limits something.
type Tree struct {
	mounts  mounts
	version int
	parent  string // as seen from a hierarchy's root, e.g. "/iexec"
}

// Open prepares the parent of groups and proves that this user can make groups in it.
func Open(parent string) (*Tree, error) {
	if parent == "" {
		parent = DefaultParent
	}
	if len(parent) > 500 || !plainPath().MatchString(parent) {
		return nil, fmt.Errorf("cgroup: parent %q is not a plain absolute path", parent)
	}
	m, err := findMounts()
	if err != nil {
		return nil, err
	}
	version, err := m.version()
	if err != nil {
		return nil, err
	}
	t := &Tree{mounts: m, version: version, parent: parent}
	for _, dir := range t.dirs("") {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("cgroup: %w to this user: %w", ErrUnavailable, err)
		}
		if err := unix.Access(dir, unix.W_OK); err != nil {
			return nil, fmt.Errorf("cgroup: %w to this user: %s: %w", ErrUnavailable, dir, err)
		}
	}
	if version == 2 {
		if err := t.enable(); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// enable hands the controllers down from the root to the parent's groups.
func (t *Tree) enable() error {
	dir := t.mounts.unified
	for _, part := range strings.Split(t.parent, "/") {
		dir = filepath.Join(dir, part)
		enabled, err := os.ReadFile(filepath.Join(dir, "cgroup.subtree_control"))
		if err != nil {
			return fmt.Errorf("cgroup: %w: %w", ErrUnavailable, err)
		}
		for _, c := range controllersV2 {
			if strings.Contains(" "+strings.TrimSpace(string(enabled))+" ", " "+c+" ") {
				continue
			}
			if err := write(filepath.Join(dir, "cgroup.subtree_control"), "+"+c); err != nil {
				return fmt.Errorf("cgroup: %w: controller %s cannot be handed down: %w", ErrUnavailable, c, err)
			}
		}
	}
	return nil
}

// Version of the kernel's interface: 1 or 2.
func (t *Tree) Version() int { return t.version }

// Unified is the mount point of the version 2 hierarchy beside the version 1 ones; "" where there is none.
func (t *Tree) Unified() string {
	if t.version == 2 {
		return ""
	}
	return t.mounts.unified
}

// dirs are the folders of a group in the hierarchies that limit; of the parent for "".
func (t *Tree) dirs(name string) []string {
	if t.version == 2 {
		return []string{filepath.Join(t.mounts.unified, t.parent, name)}
	}
	var dirs []string
	for _, c := range controllersV1 {
		dirs = append(dirs, filepath.Join(t.mounts.v1[c], t.parent, name))
	}
	return dirs
}

// Group is one control group.
type Group struct {
	tree *Tree
	name string
}

// Make makes a group with limits.
func (t *Tree) Make(name string, l Limits) (*Group, error) {
	if err := l.Validate(); err != nil {
		return nil, err
	}
	g, err := t.Group(name)
	if err != nil {
		return nil, err
	}
	for _, dir := range t.dirs(name) {
		err := os.Mkdir(dir, 0o755)
		if errors.Is(err, fs.ErrExist) && t.version == 1 {
			err = nil // cpu and cpuacct may be one hierarchy
		}
		if err != nil {
			return nil, errors.Join(fmt.Errorf("cgroup: make group: %w", err), g.Remove(context.Background()))
		}
	}
	for _, s := range g.settings(l) {
		if err := g.set(s); err != nil {
			return nil, errors.Join(fmt.Errorf("cgroup: set limit: %w", err), g.Remove(context.Background()))
		}
	}
	return g, nil
}

// Group finds a group by its name.
func (t *Tree) Group(name string) (*Group, error) {
	if !plainName().MatchString(name) {
		return nil, fmt.Errorf("cgroup: %q is not a name for a group", name)
	}
	return &Group{tree: t, name: name}, nil
}

// Path of the group from the root of each hierarchy, as the runtimes of containers want it.
func (g *Group) Path() string { return g.tree.parent + "/" + g.name }

// file is the path of one of the group's files.
func (g *Group) file(name string) string {
	if g.tree.version == 2 {
		return filepath.Join(g.tree.mounts.unified, g.Path(), name)
	}
	controller, _, _ := strings.Cut(name, ".")
	return filepath.Join(g.tree.mounts.v1[controller], g.Path(), name)
}

type setting struct {
	file, value string
	swap        bool // may be missing where nothing can be swapped out
}

// settings in the order the kernel wants them: a limit on memory and swap together is never below that on memory.
func (g *Group) settings(l Limits) []setting {
	quota := strconv.FormatInt(int64(l.CPUs*float64(cpuPeriod/time.Microsecond)), 10)
	period := strconv.FormatInt(int64(cpuPeriod/time.Microsecond), 10)
	memory, processes := strconv.FormatUint(l.MemoryBytes, 10), strconv.Itoa(l.Processes)
	if g.tree.version == 2 {
		return []setting{
			{file: "memory.max", value: memory},
			{file: "memory.swap.max", value: "0", swap: true},
			{file: "memory.oom.group", value: "1"},
			{file: "pids.max", value: processes},
			{file: "cpu.max", value: quota + " " + period},
		}
	}
	return []setting{
		{file: "memory.limit_in_bytes", value: memory},
		{file: "memory.memsw.limit_in_bytes", value: memory, swap: true},
		{file: "pids.max", value: processes},
		{file: "cpu.cfs_period_us", value: period},
		{file: "cpu.cfs_quota_us", value: quota},
	}
}

func (g *Group) set(s setting) error {
	err := write(g.file(s.file), s.value)
	if !s.swap || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// Rationale: memory that the kernel may swap out without counting it is memory beyond the limit.
	swaps, readErr := os.ReadFile("/proc/swaps")
	if readErr == nil && strings.Count(string(swaps), "\n") > 1 {
		return fmt.Errorf("%w: this machine swaps, and its kernel does not count what groups swap", ErrUnavailable)
	}
	return readErr
}

// Add puts a process, with all its threads, into the group.
func (g *Group) Add(pid int) error {
	for _, dir := range g.tree.dirs(g.name) {
		if err := write(filepath.Join(dir, "cgroup.procs"), strconv.Itoa(pid)); err != nil {
			return fmt.Errorf("cgroup: add process: %w", err)
		}
	}
	return nil
}

// Usage tells what the group has taken so far.
func (g *Group) Usage() (Usage, error) {
	if g.tree.version == 2 {
		return g.usageV2()
	}
	return g.usageV1()
}

func (g *Group) usageV1() (u Usage, err error) {
	cpu, err := number(g.file("cpuacct.usage"))
	if err != nil {
		return Usage{}, err
	}
	u.CPU = time.Duration(cpu)
	if u.PeakMemoryBytes, err = number(g.file("memory.max_usage_in_bytes")); err != nil {
		return Usage{}, err
	}
	if u.OOMKills, err = field(g.file("memory.oom_control"), "oom_kill"); err != nil {
		return Usage{}, err
	}
	u.RefusedForks, err = field(g.file("pids.events"), "max")
	return u, err
}

func (g *Group) usageV2() (u Usage, err error) {
	cpu, err := field(g.file("cpu.stat"), "usage_usec")
	if err != nil {
		return Usage{}, err
	}
	u.CPU = time.Duration(cpu) * time.Microsecond
	if u.PeakMemoryBytes, err = number(g.file("memory.peak")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Usage{}, err
	}
	if u.OOMKills, err = field(g.file("memory.events"), "oom_kill"); err != nil {
		return Usage{}, err
	}
	u.RefusedForks, err = field(g.file("pids.events"), "max")
	return u, err
}

// write writes to a file of the kernel, which takes a value in one piece.
func write(path, value string) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.WriteString(value)
	return errors.Join(err, file.Close())
}

func number(path string) (uint64, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, fmt.Errorf("cgroup: read usage: %w", err)
	}
	n, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64)
	if err != nil {
		return 0, fmt.Errorf("cgroup: read usage: %s: %w", path, err)
	}
	return n, nil
}

// field reads one line of a file of names and numbers.
func field(path, name string) (uint64, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, fmt.Errorf("cgroup: read usage: %w", err)
	}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) == 2 && f[0] == name {
			return strconv.ParseUint(f[1], 10, 64)
		}
	}
	return 0, fmt.Errorf("cgroup: read usage: %s has no line %q", path, name)
}
