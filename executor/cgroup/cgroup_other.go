//go:build !linux

package cgroup

import (
	"context"
	"fmt"
	"runtime"
)

// Tree is where groups are made: nowhere on this system.
type Tree struct{}

// Group is one control group.
type Group struct{}

// Open tells that this system has no control groups.
func Open(string) (*Tree, error) {
	return nil, fmt.Errorf("cgroup: %w on %s", ErrUnavailable, runtime.GOOS)
}

// Version of the kernel's interface.
func (*Tree) Version() int { return 0 }

// Sweep removes what former processes left.
func (*Tree) Sweep(context.Context) error { return nil }

// Make makes a group.
func (*Tree) Make(string, Limits) (*Group, error) { return nil, ErrUnavailable }

// Group finds a group.
func (*Tree) Group(string) (*Group, error) { return nil, ErrUnavailable }

// Add puts a process into the group.
func (*Group) Add(int) error { return ErrUnavailable }

// Usage tells what the group has taken so far.
func (*Group) Usage() (Usage, error) { return Usage{}, ErrUnavailable }

// Kill ends all processes of the group.
func (*Group) Kill(context.Context) error { return ErrUnavailable }

// Remove kills what is in the group and removes it.
func (*Group) Remove(context.Context) error { return ErrUnavailable }

// Abandoned tells whether a name is one of NameOf, of a process that is gone.
func Abandoned(string) bool { return false }

// NameOf gives a name for a group.
func NameOf(string) (string, error) { return "", ErrUnavailable }
