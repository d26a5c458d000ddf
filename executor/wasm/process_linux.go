package wasm

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
)

// startProcess starts a child in a process group of its own, confined where asked for.
//
// What confines a child is inherited from the thread that starts it. That thread is given up with
// the child, and it is kept until then, because the kernel's promise to kill the child with its
// parent follows the thread too.
func startProcess(cmd *exec.Cmd, limits confinement) (*process, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL, Cloneflags: limits.spaces()}
	cmd.Path = limits.program(cmd.Path)
	p, err := prepare(cmd)
	if err != nil {
		return nil, err
	}
	started := make(chan error, 1)
	executor.OwnThread(func() {
		if err := limits.apply(); err != nil {
			started <- err
			return
		}
		if err := cmd.Start(); err != nil {
			started <- err
			return
		}
		started <- nil
		p.reap()
	})
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

func (p *process) kill() {
	_ = unix.Kill(-p.cmd.Process.Pid, unix.SIGKILL)
}

// halt stops the process until it is woken: nothing of it runs between two requests.
func (p *process) halt() { _ = unix.Kill(-p.cmd.Process.Pid, unix.SIGSTOP) }

func (p *process) wake() { _ = unix.Kill(-p.cmd.Process.Pid, unix.SIGCONT) }

// taken is what the process has taken so far, as the kernel counted it; false when it has ended.
func (p *process) taken() (executor.Usage, bool) {
	var cpu unix.Timespec
	clock := int32(^p.cmd.Process.Pid<<3 | unix.CLOCK_PROCESS_CPUTIME_ID)
	if err := unix.ClockGettime(clock, &cpu); err != nil {
		return executor.Usage{}, false
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return executor.Usage{}, false
	}
	// An ended process that was not waited for has no memory.
	_, peak, found := bytes.Cut(status, []byte("\nVmHWM:"))
	if !found {
		return executor.Usage{}, false
	}
	peak, _, _ = bytes.Cut(peak, []byte(" kB\n"))
	kib, err := strconv.ParseUint(string(bytes.TrimSpace(peak)), 10, 64)
	return executor.Usage{CPU: time.Duration(cpu.Nano()), PeakMemoryBytes: kib << 10}, err == nil
}

func peakMemory(state *os.ProcessState) uint64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return uint64(usage.Maxrss) << 10
	}
	return 0
}

// limitProcess is called in the child, before anything is read.
func limitProcess() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
	_ = unix.Setrlimit(unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: 1024, Max: 1024})
}

// limitProcessor has the kernel end this process after so much processor time: the last resort, for a parent that is
// itself stopped.
func limitProcessor(seconds uint64) {
	if seconds > 0 {
		_ = unix.Setrlimit(unix.RLIMIT_CPU, &unix.Rlimit{Cur: seconds, Max: seconds})
	}
}
