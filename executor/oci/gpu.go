package oci

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
)

// maxNodes bounds the device nodes of one graphics processor.
const maxNodes = 32

// validateGPUs checks the names of device nodes: they are mounted under the same names in sandboxes.
func validateGPUs(all []executor.GPU) error {
	const op = "oci: configuration"
	seen := make(map[string]bool)
	for _, g := range all {
		if len(g.Nodes) == 0 || len(g.Nodes) > maxNodes {
			return poco.Errorf(poco.Invalid, op, "a graphics processor with %d device nodes, want 1 to %d", len(g.Nodes), maxNodes)
		}
		for _, node := range g.Nodes {
			rest, ok := strings.CutPrefix(node, "/dev/")
			if !ok || rest == "" || filepath.Clean(node) != node || strings.HasPrefix(rest, "shm/") || strings.HasPrefix(rest, "pts/") {
				return poco.Errorf(poco.Invalid, op, "%q is not the path of a device", node)
			}
		}
		own := g.Nodes[0]
		if seen[own] {
			return poco.Errorf(poco.Invalid, op, "%s is named twice", own)
		}
		seen[own] = true
	}
	return nil
}

// gpus hands graphics processors out, each to one run at a time.
type gpus struct {
	mu   sync.Mutex
	all  []executor.GPU
	busy []bool
}

func newGPUs(all []executor.GPU) *gpus { return &gpus{all: all, busy: make([]bool, len(all))} }

// take gives as many of one kind as are asked for, of those that are not held, and a function that gives them back.
//
// Rationale: of one kind, as pools match them; a pool gives a machine's slot no more than its share, so that what is asked for is
// free unless something is wrong.
func (g *gpus) take(need *poco.GPUNeed, held map[string]bool) (taken []executor.GPU, release func(), err error) {
	if need == nil {
		return nil, func() {}, nil
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, first := range g.all {
		kind := poco.GPU{Vendor: first.Vendor, Model: first.Model, Memory: first.Memory}
		var free []int
		for i, other := range g.all {
			if !g.busy[i] && !held[other.Nodes[0]] && other.Vendor == kind.Vendor && other.Model == kind.Model && other.Memory == kind.Memory {
				free = append(free, i)
			}
		}
		if kind.Count = uint64(len(free)); need.Count == 0 || !need.Met(kind) {
			continue
		}
		free = slices.Clip(free[:need.Count])
		for _, i := range free {
			g.busy[i] = true
			taken = append(taken, g.all[i])
		}
		return taken, sync.OnceFunc(func() {
			g.mu.Lock()
			defer g.mu.Unlock()
			for _, i := range free {
				g.busy[i] = false
			}
		}), nil
	}
	return nil, nil, poco.Errorf(poco.Exhausted, "oci: run", "no %d graphics processors such as are asked for are free here", need.Count)
}

// nodesOf are the device nodes of several, each once.
func nodesOf(taken []executor.GPU) (nodes []string) {
	for _, g := range taken {
		for _, node := range g.Nodes {
			if !slices.Contains(nodes, node) {
				nodes = append(nodes, node)
			}
		}
	}
	return nodes
}
