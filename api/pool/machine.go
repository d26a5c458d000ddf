package pool

import "github.com/iexec-go/iexec/poco"

// Machine is what a worker gives to one task: its slots share what it has.
func (c *Capabilities) Machine(slots uint64) poco.Machine {
	m := poco.Machine{CPU: max(uint64(c.Cpu)/slots, min(uint64(c.Cpu), 1)), Memory: c.Memory / slots, Disk: c.Disk / slots, Arch: c.Arch,
		Regions: c.Regions, Energy: c.Energy, Network: c.Network}
	if c.Carbon != nil {
		carbon := uint64(*c.Carbon)
		m.Carbon = &carbon
	}
	for _, g := range c.Gpus {
		m.GPUs = append(m.GPUs, poco.GPU{Vendor: g.GetVendor(), Model: g.GetModel(), Memory: g.GetMemory(), Count: uint64(g.GetCount()) / slots})
	}
	return m
}
