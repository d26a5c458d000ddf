package cgroup

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// mounts says where the kernel's hierarchies are.
type mounts struct {
	v1      map[string]string // controller → mount point; "" is named systemd
	all     []string          // every version 1 mount point, and the unified one
	unified string
}

// findMounts reads the mounts of this process. Of two mounts of a hierarchy the last is on top.
func findMounts() (mounts, error) {
	file, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return mounts{}, fmt.Errorf("cgroup: %w: %w", ErrUnavailable, err)
	}
	defer func() { _ = file.Close() }()
	m := mounts{v1: make(map[string]string)}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		left, right, ok := strings.Cut(lines.Text(), " - ")
		before, after := strings.Fields(left), strings.Fields(right)
		if !ok || len(before) < 5 || len(after) < 3 || before[3] != "/" {
			continue // a part of a hierarchy, bound somewhere, is not where groups are made
		}
		point := before[4]
		switch after[0] {
		case "cgroup2":
			m.unified = point
		case "cgroup":
			for option := range strings.SplitSeq(after[2], ",") {
				if slices.Contains(controllersV1, option) {
					m.v1[option] = point
				}
			}
		default:
			continue
		}
		m.all = append(m.all, point)
	}
	return m, lines.Err()
}

// Controllers that a group needs.
var (
	controllersV1 = []string{"memory", "pids", "cpu", "cpuacct"}
	controllersV2 = []string{"memory", "pids", "cpu"}
)

// version tells which interface has all controllers that are needed.
func (m mounts) version() (int, error) {
	var missing []string
	for _, c := range controllersV1 {
		if m.v1[c] == "" {
			missing = append(missing, c)
		}
	}
	if len(missing) == 0 {
		return 1, nil
	}
	if m.unified == "" {
		return 0, fmt.Errorf("cgroup: %w: no controller %s is mounted", ErrUnavailable, strings.Join(missing, ", "))
	}
	offered, err := os.ReadFile(filepath.Join(m.unified, "cgroup.controllers"))
	if err != nil {
		return 0, fmt.Errorf("cgroup: %w: %w", ErrUnavailable, err)
	}
	missing = missing[:0]
	for _, c := range controllersV2 {
		if !slices.Contains(strings.Fields(string(offered)), c) {
			missing = append(missing, c)
		}
	}
	if len(missing) > 0 {
		return 0, fmt.Errorf("cgroup: %w: the kernel offers no controller %s", ErrUnavailable, strings.Join(missing, ", "))
	}
	return 2, nil
}
