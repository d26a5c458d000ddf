package cluster

import (
	"slices"
	"time"
)

// Offer is what a cluster has for jobs.
type Offer struct {
	Nodes   []Node
	MaxWall time.Duration // of one job; zero: the cluster does not say
}

// Node is what jobs can have of a node.
type Node struct {
	CPUs        int
	MemoryBytes uint64
}

// Size is all of it.
func (o Offer) Size() (cpus int, memoryBytes uint64) {
	for _, n := range o.Nodes {
		cpus, memoryBytes = cpus+n.CPUs, memoryBytes+n.MemoryBytes
	}
	return cpus, memoryBytes
}

// TaskTime is the most that a task can be given; zero: any time.
func (o Offer) TaskTime() time.Duration {
	if o.MaxWall == 0 {
		return 0
	}
	return max(time.Second, o.MaxWall-jobTime)
}

// Slots is how many tasks of one processor and so much memory find room at a time.
func (o Offer) Slots(memoryBytes uint64) int { return o.fits(1, memoryBytes+jobMemory) }

// fits counts jobs of a size. A job is on one node.
func (o Offer) fits(cpus int, memoryBytes uint64) (jobs int) {
	for _, n := range o.Nodes {
		jobs += min(n.CPUs/cpus, int(min(n.MemoryBytes/memoryBytes, 1<<20)))
	}
	return jobs
}

// Each is the most that each of so many tasks at a time can have, as much of processors as possible first. More tasks than
// there is room for wait for each other: then it is what one can have if each node takes as many as it has processors.
func (o Offer) Each(slots int) (cpus int, memoryBytes uint64) {
	nodes := make([]Node, 0, len(o.Nodes))
	for _, n := range o.Nodes {
		if n.CPUs > 0 && n.MemoryBytes > jobMemory {
			nodes = append(nodes, n)
		}
	}
	if len(nodes) == 0 {
		return 0, 0
	}
	o.Nodes = nodes
	slots = min(slots, o.Slots(1))
	for _, n := range nodes {
		// The most that each has is an even part of some node.
		for jobs := 1; jobs <= n.CPUs && n.CPUs/jobs > cpus; jobs++ {
			if c := n.CPUs / jobs; o.fits(c, jobMemory+1) >= slots {
				cpus = c
			}
		}
	}
	for _, n := range nodes {
		for jobs := uint64(1); jobs <= uint64(n.CPUs/max(cpus, 1)); jobs++ {
			if m := n.MemoryBytes / jobs; m > jobMemory && m-jobMemory > memoryBytes && o.fits(max(cpus, 1), m) >= slots {
				memoryBytes = m - jobMemory
			}
		}
	}
	return cpus, memoryBytes
}

// limit lowers what nodes give to one job.
func (o *Offer) limit(cpus int, memoryBytes uint64) {
	for i := range o.Nodes {
		n := &o.Nodes[i]
		if cpus > 0 {
			n.CPUs = min(n.CPUs, cpus)
		}
		if memoryBytes > 0 {
			n.MemoryBytes = min(n.MemoryBytes, memoryBytes)
		}
	}
	o.Nodes = slices.DeleteFunc(o.Nodes, func(n Node) bool { return n.CPUs < 1 || n.MemoryBytes == 0 })
}
