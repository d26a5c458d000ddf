package platform

import (
	"context"
	"path/filepath"
	"runtime"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/machine"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
)

// The executors that hold a program on a node.
const (
	innerModules = "wasm"
	innerSandbox = "oci"
)

// OpenOnNode opens what holds a program on a node of a cluster: see cluster.Main.
func OpenOnNode(ctx context.Context, name, scratch string) (executor.Executor, error) {
	switch name {
	case innerModules:
		return wasm.New(wasm.Config{CacheDir: filepath.Join(scratch, "compiled")})
	case innerSandbox:
		return oci.New(ctx, oci.Config{Dir: filepath.Join(scratch, "sandboxes")})
	}
	return nil, poco.Errorf(poco.Invalid, "cluster: job", "no executor %q", name)
}

// surveyTime is how long the first job may wait for its turn.
const surveyTime = 2 * time.Minute

// onCluster has the nodes of the cluster run the tasks, and tells the pools what the nodes have in place of this machine:
// the cluster's word for processors, memory and time, and that of a first job for the rest.
func (h *Host) onCluster(ctx context.Context, parts *worker.Parts) error {
	const op = "cluster"
	offer, err := h.cfg.Cluster.Nodes(ctx)
	if err != nil {
		return err
	}
	cpus, memory := offer.Each(h.cfg.Slots)
	if memory < executor.DefaultLimits(1).MemoryBytes {
		return poco.Errorf(poco.Exhausted, op, "no node has room for each of %d tasks at a time: %d processors and %d bytes of memory are left for a task", h.cfg.Slots, cpus, memory).
			WithHint("take fewer at a time with --slots")
	}
	config := cluster.Config{Queue: h.cfg.Cluster, Shared: h.cfg.DataDir, Inner: innerModules}
	modules, err := cluster.New(ctx, config)
	if err != nil {
		return err
	}
	parts.Executor = modules
	h.cfg.Machine = machine.Machine{
		OS: runtime.GOOS, Arch: runtime.GOARCH, CPUs: cpus * h.cfg.Slots, Memory: memory * uint64(h.cfg.Slots), MemoryFree: memory * uint64(h.cfg.Slots),
		DiskFree: machine.Look(h.cfg.DataDir).DiskFree,
	}
	if limit := uint64(offer.TaskTime() / time.Second); limit > 0 {
		h.cfg.Policy.MaxTime = limit
	}
	survey, err := h.survey(ctx, modules)
	if err != nil || survey == nil {
		return err
	}
	h.cfg.Machine.Speed = survey.Machine.Speed
	h.cfg.Machine.Speed.HashAll = survey.Machine.Speed.Hash * uint64(h.cfg.Machine.CPUs)
	if why, asked := survey.Missing[innerSandbox]; !asked || why != "" {
		return nil
	}
	config.Inner = innerSandbox
	runner, err := cluster.New(ctx, config)
	if err != nil {
		return err
	}
	if h.images, err = oci.OpenImages(h.imagesConfig()); err == nil {
		parts.Sandbox = &worker.Sandbox{Executor: runner, Images: h.images}
	}
	return err
}

// survey looks at a node by a job. A cluster that has no room for it now may have some later: then modules are run, and
// nothing is told that nobody has looked at.
func (h *Host) survey(ctx context.Context, modules *cluster.Executor) (*cluster.Survey, error) {
	names := []string{innerModules}
	if h.cfg.Sandbox {
		names = append(names, innerSandbox)
	}
	within, cancel := context.WithTimeout(ctx, surveyTime)
	defer cancel()
	survey, err := modules.Survey(within, names...)
	switch {
	case err != nil && ctx.Err() == nil && within.Err() != nil:
		h.cfg.Log.Warn("the cluster has run no job yet: modules only, and no speed is told", "waited", surveyTime)
		return nil, nil
	case err != nil:
		return nil, err
	case survey.Missing[innerModules] != "":
		return nil, poco.Errorf(poco.Unavailable, "cluster", "a node runs no modules: %s", survey.Missing[innerModules])
	}
	h.node = &survey
	return h.node, nil
}

// Node is what a job found out about a node of the cluster; nil without a cluster, and when the job had no turn in time.
func (h *Host) Node() *cluster.Survey { return h.node }
