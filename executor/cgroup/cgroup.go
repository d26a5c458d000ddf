// Package cgroup bounds what a group of processes takes of a machine, by the kernel's control groups: memory, processors
// and processes.
//
// It owns the group's life (made, filled, read, killed, removed), on both versions of the kernel's interface. It never
// takes a limit for granted: a controller that is not there, or a file that cannot be written, is an error of [Open] or
// [Tree.Make], and never a group without the limit. It starts no process and knows nothing of apps.
//
// Version 2 groups without controllers, and all of version 1, are run by cgroup_linux_test.go where the machine has them.
package cgroup

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"sync"
	"time"
)

// Limits of a group. All of them are set; zero is refused.
type Limits struct {
	MemoryBytes uint64  // of all processes together, the page cache of their files included; no swap on top
	CPUs        float64 // processors' worth of time, averaged over a tenth of a second
	Processes   int     // processes and threads
}

// Validate tells which limit makes no sense.
func (l Limits) Validate() error {
	switch {
	case l.MemoryBytes == 0 || l.MemoryBytes > math.MaxInt64:
		return fmt.Errorf("cgroup: memory limit of %d bytes", l.MemoryBytes)
	case !(l.CPUs >= 0.01 && l.CPUs <= 4096):
		return fmt.Errorf("cgroup: limit of %v processors", l.CPUs)
	case l.Processes <= 0:
		return fmt.Errorf("cgroup: limit of %d processes", l.Processes)
	}
	return nil
}

// Usage is what a group has taken so far, as the kernel counted it.
type Usage struct {
	CPU             time.Duration
	PeakMemoryBytes uint64 // zero where the kernel does not keep it (version 2 before Linux 5.19)
	OOMKills        uint64 // processes that were killed for the group's memory limit
	RefusedForks    uint64 // processes and threads that were refused for the group's limit
}

// ErrUnavailable is wrapped by errors that mean: this machine, or this user on it, cannot limit.
var ErrUnavailable = errors.New("control groups are not available")

// Names of groups and of their parent come from this program alone, and stay plain.
var (
	plainName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,99}$`) })
	plainPath = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(/[a-zA-Z0-9@][a-zA-Z0-9@:._-]*)+$`) })
)

// DefaultParent is where groups are made unless the operator says otherwise.
const DefaultParent = "/iexec"

const cpuPeriod = 100 * time.Millisecond
