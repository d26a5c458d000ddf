//go:build linux

package oci_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// rootlessDir names the folder of a start of the test's binary as a user that is not root.
const rootlessDir = "IEXEC_TEST_ROOTLESS"

// rootlessUser is nobody on this machine.
const rootlessUser = 1_800_000_123

// rootlessOrder is what such a start is to do.
type rootlessOrder struct {
	Runtime, Parent, Guest, Layout, Image string
	Runs                                  [][]string // arguments of the guest
	Network                               []string
}

type rootlessAnswer struct {
	Refused  string
	GPUs     int
	Outcomes []executor.Outcome // of the static program, and then of the image
}

// runRootless is the start.
func runRootless(dir string) int {
	var order rootlessOrder
	answer, err := func() (answer rootlessAnswer, err error) {
		text, err := os.ReadFile(filepath.Join(dir, "order.json"))
		if err := errors.Join(err, json.Unmarshal(text, &order)); err != nil {
			return answer, err
		}
		ctx := context.Background()
		e, err := oci.New(ctx, oci.Config{Dir: filepath.Join(dir, "sandbox"), Runtime: order.Runtime, CgroupParent: order.Parent,
			GPUs: []executor.GPU{{Vendor: "amd", Nodes: []string{"/dev/null"}}}})
		if err != nil {
			if poco.KindOf(err) == poco.Unavailable {
				answer.Refused, err = err.Error(), nil
			}
			return answer, err
		}
		answer.GPUs = len(e.GPUs())
		images, err := oci.OpenImages(oci.ImagesConfig{Dir: filepath.Join(dir, "images")})
		if err != nil {
			return answer, err
		}
		image, release, err := images.Load(ctx, order.Layout, common.HexToHash(order.Image))
		if err != nil {
			return answer, err
		}
		defer release()
		n := 0
		for _, module := range []string{order.Guest, image} {
			for _, args := range order.Runs {
				n++
				at := filepath.Join(dir, strconv.Itoa(n))
				r := executor.Run{Module: module, Args: args, In: filepath.Join(at, "in"), Out: filepath.Join(at, "out"), Network: order.Network,
					Env: executor.Environment(executor.Task{Index: 3}), Limits: executor.Limits{
						Wall: 20 * time.Second, MemoryBytes: 128 << 20, CPUs: 1, Processes: 64, OutputBytes: 32 << 20, OutputFiles: 100, LogBytes: 64 << 10,
					}}
				if args[0] == "spin" {
					r.Limits.Wall, r.Limits.CPUs = 2*time.Second, 0.5
				}
				err := errors.Join(os.MkdirAll(r.In, 0o700), os.MkdirAll(r.Out, 0o700), os.WriteFile(filepath.Join(r.In, "greeting.txt"), []byte("hello"), 0o600))
				if err != nil {
					return answer, err
				}
				outcome, err := e.Run(ctx, r)
				if err != nil {
					return answer, fmt.Errorf("%q: %w", args, err)
				}
				answer.Outcomes = append(answer.Outcomes, outcome)
			}
		}
		return answer, nil
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		return 1
	}
	return 0
}

// delegation is what an administrator hands over: control groups that a user may make groups in.
type delegation struct {
	parent string
	within string // with version 2, the folder of the group that the user's processes begin in; they could not enter the others
}

func delegated(t *testing.T, controllers ...string) delegation {
	t.Helper()
	name := fmt.Sprintf("/iexec-test-user-%d-%d", os.Getpid(), time.Now().UnixNano())
	if _, err := os.Stat("/sys/fs/cgroup/cgroup.controllers"); err == nil {
		return delegatedV2(t, name, controllers)
	}
	for _, c := range controllers {
		handOver(t, filepath.Join("/sys/fs/cgroup", c, name))
	}
	return delegation{parent: name}
}

// delegatedV2 is what systemd does with Delegate=: the group's own files that move processes and hand controllers on, too.
func delegatedV2(t *testing.T, name string, controllers []string) delegation {
	t.Helper()
	dir := filepath.Join("/sys/fs/cgroup", name)
	handOver(t, dir, "cgroup.procs", "cgroup.subtree_control")
	within := filepath.Join(dir, "worker")
	handOver(t, within, "cgroup.procs")
	t.Cleanup(func() { _ = os.Remove(filepath.Join(dir, "tasks")) })
	for _, c := range controllers {
		if c == "cpuacct" {
			continue
		}
		for _, at := range []string{"/sys/fs/cgroup", dir} {
			if err := os.WriteFile(filepath.Join(at, "cgroup.subtree_control"), []byte("+"+c), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(controllers) < 4 { // and no others
		if err := os.Chown(filepath.Join(dir, "cgroup.subtree_control"), 0, 0); err != nil {
			t.Fatal(err)
		}
	}
	return delegation{parent: name + "/tasks", within: within}
}

// handOver makes a group, and gives it and some of its files to the user.
func handOver(t *testing.T, dir string, files ...string) {
	t.Helper()
	err := os.Mkdir(dir, 0o755)
	if errors.Is(err, fs.ErrExist) {
		return // cpu and cpuacct in one
	}
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("this machine's control groups are not where Debian has them: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Remove(dir); err != nil {
			t.Errorf("something is left in the group: %v", err)
		}
	})
	for _, file := range append(files, "") {
		if err := os.Chown(filepath.Join(dir, file), rootlessUser, rootlessUser); err != nil {
			t.Fatal(err)
		}
	}
}

func asUser(t *testing.T, given delegation, order rootlessOrder) rootlessAnswer {
	t.Helper()
	order.Parent = given.parent
	if os.Geteuid() != 0 {
		t.Skip("only root can become somebody else")
	}
	dir, err := os.MkdirTemp("/tmp", "oci-rootless")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	program, err := os.ReadFile(guest)
	if err != nil {
		t.Fatal(err)
	}
	order.Guest, order.Layout = filepath.Join(dir, "guest"), filepath.Join(dir, "layout")
	image := guestImage(t, v1.Config{User: "1234:1234"})
	order.Image = sumOf(t, image).Hex()[2:]
	text, err := json.Marshal(order)
	err = errors.Join(err, os.WriteFile(order.Guest, program, 0o755), os.CopyFS(order.Layout, os.DirFS(writeLayout(t, image))),
		os.WriteFile(filepath.Join(dir, "order.json"), text, 0o600))
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, rootlessUser, rootlessUser))
	})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "/proc/self/exe")
	cmd.Dir, cmd.Env = "/", []string{rootlessDir + "=" + dir, "PATH=" + os.Getenv("PATH")}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: rootlessUser, Gid: rootlessUser}}
	if given.within != "" {
		group, err := os.Open(given.within)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = group.Close() }()
		cmd.SysProcAttr.UseCgroupFD, cmd.SysProcAttr.CgroupFD = true, int(group.Fd())
	}
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, complaint.String())
	}
	var answer rootlessAnswer
	if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

// A user that is not root runs images and static programs in all walls and under all limits, where control groups are delegated to it.
func TestRootless(t *testing.T) {
	needsSandbox(t)
	for _, runtime := range []string{"crun", ""} {
		t.Run("runtime "+runtime, func(t *testing.T) {
			runs := []struct {
				args  []string
				cause result.Cause
				says  string
			}{
				{[]string{"hello", "a"}, "", "said hello a 3"},
				{[]string{"eat"}, result.AppOutOfMemory, ""},
				{[]string{"threads"}, result.AppComputeFailed, ""},
				{[]string{"spin"}, result.AppComputeTimeout, ""},
				{[]string{"fill"}, result.AppOutputTooLarge, ""},
				{[]string{"escape"}, "", "tried "},
				{[]string{"show"}, "", "CapBnd: 0000000000000000 CapAmb: 0000000000000000 NoNewPrivs: 1 Seccomp: 2"},
				{[]string{"reach", "connect=127.0.0.1:22", "direct=1.1.1.1:53", "raw="}, "", "failed"},
			}
			order := rootlessOrder{Runtime: runtime, Network: []string{"allowed.example:443"}}
			for _, r := range runs {
				order.Runs = append(order.Runs, r.args)
			}
			answer := asUser(t, delegated(t, "memory", "pids", "cpu", "cpuacct"), order)
			if answer.Refused != "" || answer.GPUs != 0 || len(answer.Outcomes) != 2*len(runs) {
				t.Fatalf("%+v", answer)
			}
			for i, got := range answer.Outcomes {
				want := runs[i%len(runs)]
				out := strings.Join(strings.Fields(string(got.Stdout)), " ")
				if got.Cause != want.cause || !strings.Contains(out, want.says) || strings.Contains(out, "achieved") || strings.Contains(out, " said: ") {
					t.Errorf("%q of %d: %q, %s\n%s\n%s", want.args, i/len(runs), got.Cause, got.Detail, out, got.Stderr)
				}
				// Half a processor, for two seconds.
				if want.args[0] == "spin" && (got.Usage.CPU <= 0 || got.Usage.CPU > 1800*time.Millisecond) {
					t.Errorf("spun for %v of processor time", got.Usage.CPU)
				}
			}
		})
	}
}

// Where a limit could not be enforced nothing is run, and the reason is told.
func TestRootlessIsRefusedWithoutLimits(t *testing.T) {
	needsSandbox(t)
	for name, given := range map[string]delegation{
		"nothing delegated": {parent: "/iexec-test-nobodys-" + strconv.Itoa(os.Getpid())},
		"memory is not":     delegated(t, "pids", "cpu", "cpuacct"),
		"processes are not": delegated(t, "memory", "cpu", "cpuacct"),
	} {
		answer := asUser(t, given, rootlessOrder{Runs: [][]string{{"hello"}}})
		if !strings.Contains(answer.Refused, "no control group is delegated to its user") || len(answer.Outcomes) != 0 {
			t.Errorf("%s: %+v", name, answer)
		}
	}
	answer := asUser(t, delegated(t, "memory", "pids", "cpu", "cpuacct"), rootlessOrder{Runtime: "runc"})
	if !strings.Contains(answer.Refused, "it takes crun") {
		t.Errorf("runc: %+v", answer)
	}
}
