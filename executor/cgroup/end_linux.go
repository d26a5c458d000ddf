package cgroup

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// killPause is how long a round of killing waits for the kernel to bury the dead.
const killPause = 2 * time.Millisecond

// Kill ends all processes of the group and returns when there is none left.
func (g *Group) Kill(ctx context.Context) error {
	for {
		pids, err := g.pids()
		if err != nil || len(pids) == 0 {
			return err
		}
		if err := g.killOnce(pids); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("cgroup: %d processes do not end: %w", len(pids), context.Cause(ctx))
		case <-time.After(killPause):
		}
	}
}

// killOnce sends the signal to all at once where the kernel can, and one by one where it cannot: forks that are
// faster than that are met in the next round, and the limit on processes bounds the rounds.
func (g *Group) killOnce(pids []int) error {
	if g.tree.version == 2 {
		err := write(g.file("cgroup.kill"), "1")
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for _, pid := range pids {
		if err := g.killMember(pid); err != nil {
			return err
		}
	}
	return nil
}

// killMember kills one process.
//
// Rationale: a number that was read may belong to another process by the time of the signal. The descriptor pins the
// process down, and its membership is read again after that.
func (g *Group) killMember(pid int) error {
	fd, err := unix.PidfdOpen(pid, 0)
	if errors.Is(err, unix.ESRCH) || errors.Is(err, unix.EINVAL) {
		return nil
	} else if err != nil {
		return fmt.Errorf("cgroup: kill process: %w", err)
	}
	defer func() { _ = unix.Close(fd) }()
	membership, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/cgroup")
	if err != nil || !isMember(string(membership), g.Path()) {
		return nil //nolint:nilerr // it is gone
	}
	if err := unix.PidfdSendSignal(fd, unix.SIGKILL, nil, 0); err != nil && !errors.Is(err, unix.ESRCH) {
		return fmt.Errorf("cgroup: kill process: %w", err)
	}
	return nil
}

// Holds tells whether a process is in the group, in every hierarchy that limits.
func (g *Group) Holds(pid int) (bool, error) {
	for _, dir := range g.tree.dirs(g.name) {
		text, err := os.ReadFile(filepath.Join(dir, "cgroup.procs"))
		if err != nil {
			return false, fmt.Errorf("cgroup: list processes: %w", err)
		}
		if !slices.Contains(strings.Fields(string(text)), strconv.Itoa(pid)) {
			return false, nil
		}
	}
	return true, nil
}

func isMember(membership, path string) bool {
	for line := range strings.Lines(membership) {
		if strings.HasSuffix(strings.TrimSpace(line), ":"+path) || strings.Contains(line, ":"+path+"/") {
			return true
		}
	}
	return false
}

// pids lists the processes of the group and of groups below it; none when the group is gone.
func (g *Group) pids() ([]int, error) {
	var pids []int
	for _, dir := range g.tree.dirs(g.name)[:1] {
		err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err != nil || entry.Name() != "cgroup.procs" {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return gone(err)
			}
			for word := range strings.FieldsSeq(string(text)) {
				if pid, err := strconv.Atoi(word); err == nil && pid > 0 {
					pids = append(pids, pid)
				}
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("cgroup: list processes: %w", err)
		}
	}
	return pids, nil
}

func gone(err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.ENODEV) {
		return nil
	}
	return err
}

// Remove kills what is in the group and removes it, from every hierarchy: a container's runtime may have put it into
// those too that limit nothing of ours.
func (g *Group) Remove(ctx context.Context) error {
	if err := g.Kill(ctx); err != nil {
		return err
	}
	for _, mount := range g.tree.mounts.all {
		if err := removeTree(ctx, filepath.Join(mount, g.Path())); err != nil {
			return fmt.Errorf("cgroup: remove group: %w", err)
		}
	}
	return nil
}

// removeTree removes a group with those below it. The kernel may hold one for a moment after its last process.
func removeTree(ctx context.Context, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return gone(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			if err := removeTree(ctx, filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	for {
		err := unix.Rmdir(dir)
		if !errors.Is(err, unix.EBUSY) {
			return gone(err)
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(killPause):
		}
	}
}

// NameOf gives a name for a group that tells, after a crash, whether its maker is still alive. A process number alone
// comes back, and means another process in another namespace.
func NameOf(unique string) (string, error) { return NameFor(os.Getpid(), unique) }

// NameFor is NameOf for a group that another process of this namespace looks after.
func NameFor(pid int, unique string) (string, error) {
	start, err := startOf(pid)
	if err != nil {
		return "", err
	}
	space, err := pidNamespace()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s-%d-%s-%s", space, pid, start, unique), nil
}

func pidNamespace() (string, error) {
	var stat unix.Stat_t
	if err := unix.Stat("/proc/self/ns/pid", &stat); err != nil {
		return "", fmt.Errorf("cgroup: namespace of processes: %w", err)
	}
	return strconv.FormatUint(stat.Ino, 10), nil
}

// startOf is the moment a process began, in the kernel's ticks.
func startOf(pid int) (string, error) {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return "", fmt.Errorf("cgroup: %w", err)
	}
	// The second field is a name in brackets that may hold anything.
	_, rest, _ := strings.Cut(string(stat[strings.LastIndexByte(string(stat), ')')+1:]), " ")
	fields := strings.Fields(rest)
	if len(fields) < 20 {
		return "", fmt.Errorf("cgroup: /proc/%d/stat is too short", pid)
	}
	return fields[19], nil
}

// Sweep kills and removes the groups that processes left which are gone: after a crash, nobody else would.
func (t *Tree) Sweep(ctx context.Context) error {
	names := make(map[string]bool)
	for _, mount := range t.mounts.all {
		entries, err := os.ReadDir(filepath.Join(mount, t.parent))
		if gone(err) != nil {
			return fmt.Errorf("cgroup: sweep: %w", err)
		}
		for _, e := range entries {
			names[e.Name()] = names[e.Name()] || e.IsDir()
		}
	}
	for name, isGroup := range names {
		if !isGroup || !Abandoned(name) {
			continue
		}
		if err := (&Group{tree: t, name: name}).Remove(ctx); err != nil {
			return err
		}
	}
	return nil
}

// Abandoned tells whether a name is one of [NameOf], of a process that is gone.
//
// Rationale: names from other namespaces of processes are left alone, because who made them cannot be seen from here;
// their processes ended with the namespace, if it did.
func Abandoned(name string) bool {
	parts := strings.SplitN(name, "-", 4)
	if len(parts) != 4 || !plainName().MatchString(name) {
		return false
	}
	if space, err := pidNamespace(); err != nil || parts[0] != space {
		return false
	}
	pid, err := strconv.Atoi(parts[1])
	if err != nil || pid <= 0 {
		return false
	}
	start, err := startOf(pid)
	return err != nil || start != parts[2]
}
