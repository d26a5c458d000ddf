package cli

import (
	"context"
	"strings"

	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/poco"
)

// clusterUsage is what --cluster takes: a kind, and what is not its default.
const clusterUsage = `"slurm", or "slurm,partition=P,account=A,qos=Q,constraint=C,conf=FILE"; "kubernetes", or
"kubernetes,claim=PVC,root=DIR,namespace=N,context=C,kubeconfig=FILE,image=I,class=RUNTIMECLASS,priority=PRIORITYCLASS,nodes=LABEL=VALUE"`

// cluster is what --cluster names, with its size for the slots; nil without.
func (i *invocation) cluster(ctx context.Context, o *joinOptions, dir string) (cluster.Queue, error) {
	if o.cluster == "" {
		return nil, nil
	}
	queue, err := parseCluster(o.cluster, dir)
	if err != nil {
		return nil, err
	}
	offer, err := queue.Nodes(ctx)
	if err != nil {
		return nil, err
	}
	cpus, memory := offer.Size()
	i.line("cluster: %s with %s and %s of memory", plural(uint64(len(offer.Nodes)), "node"), plural(uint64(cpus), "core"), bytesText(memory))
	if o.slots == 0 {
		o.slots = min(max(offer.Slots(taskMemory), 1), maxUsualSlots)
	}
	return queue, nil
}

// parseCluster reads --cluster. dir is the worker's folder.
func parseCluster(text, dir string) (cluster.Queue, error) {
	kind, rest, more := strings.Cut(text, ",")
	var s cluster.Slurm
	k := cluster.KubernetesConfig{Root: dir}
	fields := map[string]map[string]*string{
		"slurm": {"partition": &s.Partition, "account": &s.Account, "qos": &s.QOS, "constraint": &s.Constraint, "conf": &s.Conf},
		"kubernetes": {"kubeconfig": &k.File, "context": &k.Context, "namespace": &k.Namespace, "claim": &k.Claim, "root": &k.Root, "image": &k.Image,
			"class": &k.Class, "priority": &k.Priority, "nodes": &k.Nodes},
	}[kind]
	if fields == nil {
		return nil, poco.Errorf(poco.Invalid, "worker join", "no kind of cluster is called %.40q", kind).WithHint("iexec worker join --cluster slurm, or kubernetes")
	}
	for more {
		var field string
		field, rest, more = strings.Cut(rest, ",")
		name, value, ok := strings.Cut(field, "=")
		to := fields[name]
		if !ok || to == nil || value == "" {
			return nil, poco.Errorf(poco.Invalid, "worker join", "%.80q says nothing of a cluster", field).WithHint("iexec worker join --help")
		}
		*to = value
	}
	if kind == "slurm" {
		return s, nil
	}
	return cluster.OpenKubernetes(k)
}

// describeNode tells what a first job has found.
func (i *invocation) describeNode(s *cluster.Survey) {
	if s == nil || i.quiet {
		return
	}
	m := s.Machine
	i.line("a node: %s of SHA-256/s on a core, %s of memory, %s/s written to the shared folder, %s/%s", bytesText(m.Speed.Hash), bytesText(m.Memory), bytesText(m.Speed.Disk), m.OS, m.Arch)
	if why := s.Missing["oci"]; why != "" {
		i.line("container images are not run there: %s", printable(why))
	}
}
