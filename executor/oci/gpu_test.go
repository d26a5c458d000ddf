//go:build linux

package oci_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// fuseDevice is a device that containers are not given by themselves, and that does nothing when it is opened.
const fuseMajor, fuseMinor = 10, 229

// makeDevice makes a device node that is called like one of graphics processors, and is for root alone.
func makeDevice(t *testing.T) string {
	t.Helper()
	path := "/dev/iexec-test-gpu-" + strconv.Itoa(os.Getpid()) + "-" + strconv.FormatInt(int64(len(t.Name())), 36) + filepath.Base(t.TempDir())
	if err := unix.Mknod(path, unix.S_IFCHR|0o600, int(unix.Mkdev(fuseMajor, fuseMinor))); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Remove(path) })
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Skipf("this kernel has no such device: %v", err)
	}
	_ = file.Close()
	return path
}

// A run that asks for graphics processors gets its own devices, in an image and without one; one that does not gets none, and$
// no processor serves two runs at a time.
func TestGPUs(t *testing.T) {
	needsSandbox(t)
	first, second := makeDevice(t), makeDevice(t)
	image, err := load(t, newImages(t), guestImage(t, v1.Config{User: "1234:1234"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, runtime := range []string{"crun", "runc"} {
		e := newExecutor(t, func(c *oci.Config) {
			c.Runtime, c.Disk = runtime, oci.DiskWatch
			c.GPUs = []executor.GPU{{Vendor: "amd", Model: "x", Memory: 8 << 30, Nodes: []string{first}}, {Vendor: "nvidia", Nodes: []string{second}},
				{Vendor: "intel", Nodes: []string{"/dev/iexec-test-missing"}}}
		})
		if all := e.GPUs(); len(all) != 2 || all[0].Nodes[0] != first || all[1].Vendor != "nvidia" {
			t.Fatalf("%s offers %+v", runtime, all)
		}
		for name, c := range map[string]struct {
			need *poco.GPUNeed
			want []string
		}{
			"none":   {nil, []string{"open " + first + " open", "open " + second + " open"}},
			"any":    {&poco.GPUNeed{Count: 1}, []string{"open " + first + " <nil>", "open " + second + " open"}},
			"vendor": {&poco.GPUNeed{Count: 1, Vendor: "NVIDIA"}, []string{"open " + first + " open", "open " + second + " <nil>"}},
			"memory": {&poco.GPUNeed{Count: 1, Memory: 8 << 30}, []string{"open " + first + " <nil>", "open " + second + " open"}},
		} {
			for _, module := range []string{image, guest} {
				r := newRun(t, "open", first, second, "/dev/fuse")
				r.Module, r.GPU = module, c.need
				outcome := run(t, e, r)
				for _, want := range append(c.want, "open /dev/fuse open /dev/fuse: no such file") {
					if outcome.Cause != result.None || !strings.Contains(string(outcome.Stdout), want) {
						t.Errorf("%s, %s, %s: %q lacks %q", runtime, name, filepath.Base(module), outcome.Stdout, want)
					}
				}
			}
		}
		for _, need := range []poco.GPUNeed{{Count: 2}, {Count: 1, Vendor: "intel"}, {Count: 1, Memory: 9 << 30}} {
			r := newRun(t, "hello")
			r.GPU = &need
			if _, err := e.Run(t.Context(), r); poco.KindOf(err) != poco.Exhausted {
				t.Errorf("%+v: %v", need, err)
			}
		}
		// Each is one run's alone, and free again afterwards.
		ctx, cancel := context.WithCancel(t.Context())
		token := "token-" + strconv.FormatInt(time.Now().UnixNano(), 36)
		holder := newRun(t, "sleep", token)
		holder.GPU = &poco.GPUNeed{Count: 1, Vendor: "amd"}
		ended := make(chan error, 1)
		go func() {
			_, err := e.Run(ctx, holder)
			ended <- err
		}()
		for tick := time.Tick(10 * time.Millisecond); len(processesWith(t, token)) == 0; {
			select {
			case err := <-ended:
				t.Fatal(err)
			case <-tick:
			}
		}
		rival := newRun(t, "hello")
		rival.GPU = holder.GPU
		if _, err := e.Run(t.Context(), rival); poco.KindOf(err) != poco.Exhausted {
			t.Errorf("two runs have one processor: %v", err)
		}
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("the run ended with %v", err)
		}
		run(t, e, rival)
	}
	for _, bad := range []executor.GPU{{}, {Nodes: []string{"/etc/passwd"}}, {Nodes: []string{"/dev/../etc"}}, {Nodes: []string{"/dev/shm/x"}}, {Nodes: []string{"dri"}}} {
		if err := (oci.Config{Dir: "/x", GPUs: []executor.GPU{bad}}).Validate(); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}
