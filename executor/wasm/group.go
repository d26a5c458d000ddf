package wasm

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"time"

	"github.com/iexec-go/iexec/executor/cgroup"
)

// bounds is the control group of one child; nil where there are none.
type bounds struct{ group *cgroup.Group }

const (
	// What the kernel counts beside the guest's memory and its host's: the runtime, its code, the pages of files.
	slackBytes   = 256 << 20
	childThreads = 128
	removeTime   = 30 * time.Second
)

// openGroups tells where groups can be made: nowhere on many machines, which is no error.
func openGroups(parent string) (*cgroup.Tree, error) {
	tree, err := cgroup.Open(parent)
	if errors.Is(err, cgroup.ErrUnavailable) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), removeTime)
	defer cancel()
	return tree, tree.Sweep(ctx)
}

// bound makes the group of a child.
//
// Rationale: it is the second wall. What the guest itself may take is decided by this package, at the same byte on
// every machine; the group holds what a guest might make its host take, and is wide enough never to come first.
func (e *Executor) bound(req request) (*bounds, error) {
	if e.tree == nil {
		return nil, nil
	}
	var unique [8]byte
	_, _ = rand.Read(unique[:]) // never fails
	name, err := cgroup.NameOf("wasm-" + hex.EncodeToString(unique[:]))
	if err != nil {
		return nil, err
	}
	group, err := e.tree.Make(name, cgroup.Limits{
		MemoryBytes: req.MemoryBytes + hostMemoryBytes + slackBytes, CPUs: childProcessors, Processes: childThreads,
	})
	if err != nil {
		return nil, err
	}
	return &bounds{group}, nil
}

func (b *bounds) add(pid int) error {
	if b == nil {
		return nil
	}
	return b.group.Add(pid)
}

// outOfMemory tells whether the kernel killed the child for the group's limit.
func (b *bounds) outOfMemory() bool {
	if b == nil {
		return false
	}
	usage, err := b.group.Usage()
	return err == nil && usage.OOMKills > 0
}

func (b *bounds) remove(ctx context.Context) error {
	if b == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, removeTime)
	defer cancel()
	return b.group.Remove(ctx)
}
