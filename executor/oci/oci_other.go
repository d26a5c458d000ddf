//go:build !linux

package oci

import (
	"context"
	"runtime"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
)

// Executor runs images and static programs: not on this system.
type Executor struct{}

var _ executor.Executor = (*Executor)(nil)

// Main does nothing on this system.
func Main() {}

// New tells that this system has no sandboxes.
func New(_ context.Context, cfg Config) (*Executor, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	return nil, poco.Errorf(poco.Unavailable, "oci: start", "sandboxes need Linux, this is %s", runtime.GOOS)
}

// Probe tells that this system has no sandboxes.
func Probe(_ context.Context, cfg Config) (Capability, error) {
	return Capability{Reasons: []string{"sandboxes need Linux, this is " + runtime.GOOS}}, cfg.Validate()
}

// Run runs one task. See executor.Executor.
func (*Executor) Run(context.Context, executor.Run) (executor.Outcome, error) {
	return executor.Outcome{}, poco.Errorf(poco.Unavailable, "oci: run", "sandboxes need Linux, this is %s", runtime.GOOS)
}

// GPUs are none.
func (*Executor) GPUs() []executor.GPU { return nil }
