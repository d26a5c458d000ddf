package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/iexec-go/iexec/machine"
)

// chooseGPUs are the graphics processors to give to tasks: those that were found, or what the operator names instead.
func chooseGPUs(found []machine.GPU, named []string) (chosen []machine.GPU, err error) {
	if len(named) == 0 {
		return found, nil
	}
	if slices.Equal(named, []string{"none"}) {
		return nil, nil
	}
	for _, text := range named {
		node, rest, more := strings.Cut(text, ",")
		if !strings.HasPrefix(node, "/dev/") || filepath.Clean(node) != node {
			return nil, usageError{fmt.Errorf("%.100q begins with no device: /dev/dri/renderD128 or the like, or none alone", text)}
		}
		g := machine.GPU{Nodes: []string{node}}
		if at := slices.IndexFunc(found, func(f machine.GPU) bool { return f.Nodes[0] == node }); at >= 0 {
			g = found[at]
			g.Nodes = slices.Clone(g.Nodes)
		}
		for more {
			var field string
			field, rest, more = strings.Cut(rest, ",")
			name, value, _ := strings.Cut(field, "=")
			switch {
			case value == "":
				return nil, usageError{fmt.Errorf("%.100q says nothing of a graphics processor", field)}
			case name == "vendor":
				g.Vendor = value
			case name == "model":
				g.Model = value
			case name == "device":
				g.Nodes = append(g.Nodes, value)
			case name == "memory":
				size, err := parseBytes(value)
				if err != nil {
					return nil, err
				}
				g.Memory = uint64(size)
			default:
				return nil, usageError{fmt.Errorf("%.100q says nothing of a graphics processor", field)}
			}
		}
		chosen = append(chosen, g)
	}
	return chosen, nil
}

// lineOfGPUs tells what is offered, and what would be if there were fewer slots.
func (i *invocation) lineOfGPUs(all []machine.GPU, o *joinOptions) {
	if len(all) == 0 || i.quiet || !o.sandbox || o.cluster != "" {
		return
	}
	for _, g := range all {
		memory := "memory unknown"
		if g.Memory > 0 {
			memory = bytesText(g.Memory)
		}
		i.line("graphics processor: %s %s, %s (%s)", printable(g.Vendor), printable(g.Model), memory, g.Nodes[0])
	}
	if len(all) < o.slots {
		i.line("         a task gets its slot's share: of %s none with %d slots; --slots %d gives one to each", plural(uint64(len(all)), "graphics processor"), o.slots, len(all))
	}
}
