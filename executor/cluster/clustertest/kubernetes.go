package clustertest

import (
	"os"
	"testing"

	"github.com/iexec-go/iexec/executor/cluster"
)

// Kubernetes opens the cluster of the kubeconfig that IEXEC_TEST_KUBERNETES names, and makes a folder that is gone after the
// test below IEXEC_TEST_KUBERNETES_ROOT, which all nodes have under the same path. Without the variable the test is
// skipped: no cluster starts in the time of a test. The tests have to be run by another user than root.
func Kubernetes(t testing.TB) (queue *cluster.Kubernetes, cfg cluster.KubernetesConfig, shared string) {
	t.Helper()
	cfg = cluster.KubernetesConfig{File: os.Getenv("IEXEC_TEST_KUBERNETES"), Root: os.Getenv("IEXEC_TEST_KUBERNETES_ROOT")}
	if cfg.File == "" {
		t.Skip("IEXEC_TEST_KUBERNETES names no kubeconfig")
	}
	shared, err := os.MkdirTemp(cfg.Root, "test-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(shared); err != nil {
			t.Error(err)
		}
	})
	if queue, err = cluster.OpenKubernetes(cfg); err != nil {
		t.Fatal(err)
	}
	return queue, cfg, shared
}
