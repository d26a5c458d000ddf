package wasm

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// startProcess starts a child in a process group of its own, confined where asked for.
//
// What confines a child is inherited from the thread that starts it. That thread is given up with
// the child, and it is kept until then, because the kernel's promise to kill the child with its
// parent follows the thread too.
func startProcess(cmd *exec.Cmd, limits confinement) (*process, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	p, err := prepare(cmd)
	if err != nil {
		return nil, err
	}
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
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
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

func (p *process) kill() {
	_ = unix.Kill(-p.cmd.Process.Pid, unix.SIGKILL)
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
