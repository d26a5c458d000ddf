package cgroup_test

import (
	"strconv"
	"testing"

	"github.com/iexec-go/iexec/executor/cgroup"
)

// BenchmarkGroup measures what a group costs a run: made with limits, read and removed.
func BenchmarkGroup(b *testing.B) {
	tree, err := cgroup.Open(parent)
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		g, err := tree.Make("bench-"+strconv.Itoa(i), modest)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := g.Usage(); err != nil {
			b.Fatal(err)
		}
		if err := g.Remove(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
