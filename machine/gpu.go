package machine

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// GPU is a graphics processor.
type GPU struct {
	Vendor string // "nvidia", "amd", "intel"
	Model  string // as its driver calls it, or its numbers on the bus
	Memory uint64 // bytes; zero: its driver does not tell
	// Nodes are the paths of the device nodes that programs use it by, its own first.
	Nodes []string
}

// vendors are the makers' numbers on the PCI bus. What others make are displays of servers and of virtual machines.
var vendors = map[string]string{"0x10de": "nvidia", "0x1002": "amd", "0x8086": "intel"}

// GPUs looks for graphics processors under the root of a system, "/" of this one: by NVIDIA's driver, and by the kernel's
// render nodes. Those whose device nodes are not there cannot be used, and are left out.
func GPUs(root string) []GPU {
	all, taken := nvidia(root)
	for _, node := range glob(root, "sys/class/drm/renderD*") {
		own := "/dev/dri/" + filepath.Base(node)
		device, err := filepath.EvalSymlinks(filepath.Join(node, "device"))
		if err != nil || !exists(root, own) || taken[filepath.Base(device)] {
			continue
		}
		vendor := vendors[line(device, "vendor")]
		if vendor == "" {
			continue
		}
		g := GPU{Vendor: vendor, Model: strings.TrimPrefix(line(device, "vendor"), "0x") + ":" + strings.TrimPrefix(line(device, "device"), "0x"), Nodes: []string{own}}
		if name := line(device, "product_name"); name != "" {
			g.Model = name
		}
		g.Memory, _ = strconv.ParseUint(line(device, "mem_info_vram_total"), 10, 64)
		if vendor == "amd" && exists(root, "/dev/kfd") {
			g.Nodes = append(g.Nodes, "/dev/kfd")
		}
		all = append(all, g)
	}
	return all
}

// nvidia asks NVIDIA's driver; taken are the bus addresses of what it has.
func nvidia(root string) (all []GPU, taken map[string]bool) {
	taken = make(map[string]bool)
	var shared []string
	for _, node := range []string{"/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia-uvm-tools"} {
		if exists(root, node) {
			shared = append(shared, node)
		}
	}
	for _, dir := range glob(root, "proc/driver/nvidia/gpus/*") {
		taken[filepath.Base(dir)] = true
		text, err := os.ReadFile(filepath.Join(dir, "information"))
		if err != nil {
			continue
		}
		facts := make(map[string]string)
		for l := range bytes.Lines(text) {
			name, value, _ := strings.Cut(string(l), ":")
			facts[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
		minor, err := strconv.ParseUint(facts["Device Minor"], 10, 16)
		own := "/dev/nvidia" + strconv.FormatUint(minor, 10)
		if err != nil || !exists(root, own) {
			continue
		}
		all = append(all, GPU{Vendor: "nvidia", Model: facts["Model"], Nodes: append([]string{own}, shared...)})
	}
	if len(taken) > 0 {
		return all, taken
	}
	// Where the driver's folder is not to be seen, as in containers, the nodes are.
	for _, node := range glob(root, "dev/nvidia*") {
		name := filepath.Base(node)
		if regexp.MustCompile(`^nvidia[0-9]+$`).MatchString(name) {
			all = append(all, GPU{Vendor: "nvidia", Nodes: append([]string{"/dev/" + name}, shared...)})
		}
	}
	return all, taken
}

func glob(root, pattern string) []string {
	found, err := filepath.Glob(filepath.Join(root, pattern))
	if err != nil {
		return nil
	}
	slices.SortFunc(found, func(a, b string) int { // renderD128 before renderD1000
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	return found
}

func exists(root, path string) bool {
	_, err := os.Stat(filepath.Join(root, path))
	return err == nil
}

// line reads the only line of a file of the kernel's; "" when there is none.
func line(dir, name string) string {
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text[:min(len(text), 256)]))
}
