package poco

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Needs is what a task asks of the machine that runs it, beside the deal's tag: the member "iexec_needs" of the deal's
// params. What is left out is not asked for.
type Needs struct {
	CPU    uint64   `json:"cpu,omitempty"`    // processors for the task alone
	Memory uint64   `json:"memory,omitempty"` // bytes
	Disk   uint64   `json:"disk,omitempty"`   // bytes
	GPU    *GPUNeed `json:"gpu,omitempty"`
	Arch   []string `json:"arch,omitempty"`   // any of them: "amd64", "arm64"
	Region []string `json:"region,omitempty"` // any of them: "EU", "FR"
	Energy []string `json:"energy,omitempty"` // any of them: "solar", "wind"
	Carbon uint64   `json:"carbon,omitempty"` // at most so many grams of CO2 for a kWh
	// Network are hosts that the task wants to reach; the worker's own policy decides.
	Network []string `json:"network,omitempty"`
}

// GPUNeed is what a task asks of graphics processors.
type GPUNeed struct {
	Count  uint64 `json:"count"`
	Vendor string `json:"vendor,omitempty"`
	Memory uint64 `json:"memory,omitempty"` // bytes of each
}

// Machine is what a worker says that it gives to one task. It is the worker's own word.
type Machine struct {
	CPU     uint64
	Memory  uint64
	Disk    uint64
	GPUs    []GPU
	Arch    string
	Regions []string
	Energy  string
	Carbon  *uint64 // grams of CO2 for a kWh; nil: not known
	Network bool    // lets tasks reach the hosts that their deals name
}

// GPU is graphics processors of one kind.
type GPU struct {
	Vendor, Model string
	Memory        uint64 // bytes of each
	Count         uint64
}

// Bounds of what a requester writes.
const (
	maxNeeds     = 4 << 10 // bytes
	maxNeedNames = 64
)

// ParseNeeds reads the needs of a deal out of its params.
//
// Rationale: a need that is not understood is an error and not left out. A task that ran where it must not cannot be undone.
func ParseNeeds(params string) (n Needs, err error) {
	const op = "iexec_needs"
	if !strings.Contains(params, `"iexec_needs"`) {
		return n, nil
	}
	var outer struct {
		Needs json.RawMessage `json:"iexec_needs"`
	}
	if json.Unmarshal([]byte(params), &outer) != nil || len(outer.Needs) == 0 {
		return n, nil //nolint:nilerr // arguments that happen to say so
	}
	if len(outer.Needs) > maxNeeds {
		return n, Errorf(Invalid, op, "%d bytes, at most %d", len(outer.Needs), maxNeeds)
	}
	d := json.NewDecoder(bytes.NewReader(outer.Needs))
	d.DisallowUnknownFields()
	if err := d.Decode(&n); err != nil {
		return Needs{}, Errorf(Invalid, op, "%w", err)
	}
	if len(n.Arch)+len(n.Region)+len(n.Energy)+len(n.Network) > maxNeedNames {
		return Needs{}, Errorf(Invalid, op, "more than %d names", maxNeedNames)
	}
	if n.GPU != nil && n.GPU.Count == 0 {
		return Needs{}, Errorf(Invalid, op, "0 graphics processors")
	}
	return n, nil
}

// Lack is the first need that a machine does not meet.
type Lack uint8

// What a machine can lack.
const (
	Nothing Lack = iota
	LackCPU
	LackMemory
	LackDisk
	LackGPU
	LackArch
	LackRegion
	LackEnergy
	LackCarbon
	LackNetwork
)

// LackOf returns what a machine lacks, [Nothing] when it meets all needs.
func (n *Needs) LackOf(m *Machine) Lack {
	switch {
	case n.CPU > m.CPU:
		return LackCPU
	case n.Memory > m.Memory:
		return LackMemory
	case n.Disk > m.Disk:
		return LackDisk
	case n.GPU != nil && !slices.ContainsFunc(m.GPUs, n.GPU.Met):
		return LackGPU
	case len(n.Arch) > 0 && !contains(n.Arch, m.Arch):
		return LackArch
	case len(n.Region) > 0 && !slices.ContainsFunc(m.Regions, func(r string) bool { return contains(n.Region, r) }):
		return LackRegion
	case len(n.Energy) > 0 && !contains(n.Energy, m.Energy):
		return LackEnergy
	case n.Carbon > 0 && (m.Carbon == nil || *m.Carbon > n.Carbon):
		return LackCarbon
	case len(n.Network) > 0 && !m.Network:
		return LackNetwork
	}
	return Nothing
}

// Met tells whether graphics processors of one kind are what is asked for.
func (n *GPUNeed) Met(g GPU) bool {
	return g.Count >= n.Count && g.Memory >= n.Memory && (n.Vendor == "" || strings.EqualFold(n.Vendor, g.Vendor))
}

func contains(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
}
