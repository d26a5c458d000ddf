package platform

import (
	"context"
	"path/filepath"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
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

// onCluster has the nodes of the cluster run what this machine would. Nodes are taken to be able to do what it can.
func (h *Host) onCluster(ctx context.Context, parts *worker.Parts) (err error) {
	config := cluster.Config{Queue: h.cfg.Cluster, Shared: h.cfg.DataDir, Inner: innerModules}
	if parts.Executor, err = cluster.New(ctx, config); err != nil || parts.Sandbox == nil {
		return err
	}
	config.Inner = innerSandbox
	parts.Sandbox.Executor, err = cluster.New(ctx, config)
	return err
}
