package machine_test

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	"github.com/iexec-go/iexec/machine"
)

// tree makes files, by what is in them, and links, whose text begins with "->".
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		var err error
		if to, ok := cutLink(text); ok {
			err = os.Symlink(to, path)
		} else {
			err = os.WriteFile(path, []byte(text), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func cutLink(text string) (string, bool) {
	if len(text) > 2 && text[:2] == "->" {
		return text[2:], true
	}
	return "", false
}

// Graphics processors are found as their drivers show them: with what is known of them, and with the nodes that programs need.
func TestGPUs(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("trees of Linux's hold names that other systems do not allow")
	}
	nvidia := map[string]string{
		"proc/driver/nvidia/gpus/0000:01:00.0/information": "Model: \t\t NVIDIA A100-SXM4-40GB\nIRQ:   \t\t 77\nDevice Minor: \t 0\n",
		"proc/driver/nvidia/gpus/0000:02:00.0/information": "Model: \t\t NVIDIA A100-SXM4-40GB\nDevice Minor: \t 1\n",
		"proc/driver/nvidia/gpus/0000:03:00.0/information": "Model: \t\t NVIDIA A100-SXM4-40GB\nDevice Minor: \t 2\n", // without a node
		"dev/nvidia0": "", "dev/nvidia1": "", "dev/nvidiactl": "", "dev/nvidia-uvm": "", "dev/nvidia-modeset": "",
		// The same card, seen by the kernel.
		"sys/class/drm/renderD128/device": "->../../../devices/pci0000:00/0000:01:00.0", "sys/devices/pci0000:00/0000:01:00.0/vendor": "0x10de\n",
		"dev/dri/renderD128": "",
	}
	drm := map[string]string{
		"sys/class/drm/card0/device": "->../../../devices/pci0000:00/0000:05:00.0", "sys/class/drm/renderD128/device": "->../../../devices/pci0000:00/0000:05:00.0",
		"sys/devices/pci0000:00/0000:05:00.0/vendor": "0x1002\n", "sys/devices/pci0000:00/0000:05:00.0/device": "0x73bf\n",
		"sys/devices/pci0000:00/0000:05:00.0/mem_info_vram_total": "17163091968\n",
		"sys/class/drm/renderD129/device":                         "->../../../devices/pci0000:00/0000:00:02.0",
		"sys/devices/pci0000:00/0000:00:02.0/vendor":              "0x8086\n", "sys/devices/pci0000:00/0000:00:02.0/device": "0x56a0\n",
		"sys/class/drm/renderD130/device":            "->../../../devices/pci0000:00/virtio",
		"sys/devices/pci0000:00/virtio/vendor":       "0x1af4\n", // of a virtual machine
		"sys/class/drm/renderD131/device":            "->../../../devices/pci0000:00/gone",
		"sys/class/drm/renderD132/device":            "->../../../devices/pci0000:00/0000:07:00.0",
		"sys/devices/pci0000:00/0000:07:00.0/vendor": "0x1002\n", // without a node
		"dev/dri/renderD128":                         "", "dev/dri/renderD129": "", "dev/dri/renderD130": "", "dev/dri/renderD131": "", "dev/kfd": "",
	}
	a100 := func(node string) machine.GPU {
		return machine.GPU{Vendor: "nvidia", Model: "NVIDIA A100-SXM4-40GB", Nodes: []string{node, "/dev/nvidiactl", "/dev/nvidia-uvm"}}
	}
	for name, c := range map[string]struct {
		files map[string]string
		want  []machine.GPU
	}{
		"none":   {map[string]string{"dev/null": ""}, nil},
		"nvidia": {nvidia, []machine.GPU{a100("/dev/nvidia0"), a100("/dev/nvidia1")}},
		"nodes alone": {map[string]string{"dev/nvidia0": "", "dev/nvidiactl": "", "dev/nvidia-caps": ""},
			[]machine.GPU{{Vendor: "nvidia", Nodes: []string{"/dev/nvidia0", "/dev/nvidiactl"}}}},
		"amd and intel": {drm, []machine.GPU{
			{Vendor: "amd", Model: "1002:73bf", Memory: 17163091968, Nodes: []string{"/dev/dri/renderD128", "/dev/kfd"}},
			{Vendor: "intel", Model: "8086:56a0", Nodes: []string{"/dev/dri/renderD129"}},
		}},
	} {
		if got := machine.GPUs(tree(t, c.files)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, c.want)
		}
	}
}
