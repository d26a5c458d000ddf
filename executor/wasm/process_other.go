//go:build !linux && !darwin

package wasm

import (
	"os"
	"os/exec"

	"github.com/iexec-go/iexec/executor"
)

// startProcess starts a child.
func startProcess(cmd *exec.Cmd, _ confinement) (*process, error) {
	if root := os.Getenv("SYSTEMROOT"); root != "" {
		cmd.Env = append(cmd.Env, "SYSTEMROOT="+root) // without it Windows starts no program properly
	}
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

func (p *process) kill() { _ = p.cmd.Process.Kill() }

// Processes serve one request each on this system.

func (p *process) halt() {}

func (p *process) wake() {}

func (p *process) taken() (executor.Usage, bool) { return executor.Usage{}, false }

func peakMemory(*os.ProcessState) uint64 { return 0 }

func limitProcess() {}

func limitProcessor(uint64) {}
