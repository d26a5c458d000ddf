package wasm

import (
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
)

// startProcess starts a child in a process group of its own.
func startProcess(cmd *exec.Cmd, _ confinement) (*process, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	p, err := prepare(cmd)
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	go p.reap()
	return p, nil
}

func (p *process) kill() {
	_ = unix.Kill(-p.cmd.Process.Pid, unix.SIGKILL)
}

// Processes serve one request each on this system.

func (p *process) halt() {}

func (p *process) wake() {}

func (p *process) taken() (executor.Usage, bool) { return executor.Usage{}, false }

func peakMemory(state *os.ProcessState) uint64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return uint64(usage.Maxrss)
	}
	return 0
}

// limitProcess is called in the child, before anything is read.
func limitProcess() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
}

// limitProcessor has the kernel end this process after so much processor time: the last resort, for a parent that is
// itself stopped.
func limitProcessor(seconds uint64) {
	if seconds > 0 {
		_ = unix.Setrlimit(unix.RLIMIT_CPU, &unix.Rlimit{Cur: seconds, Max: seconds})
	}
}
