package cluster

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// What jobs and pods are known by.
const (
	managerLabel  = "app.kubernetes.io/managed-by"
	nameLabel     = "app.kubernetes.io/name"
	ours          = managerLabel + "=iexec," + nameLabel + "=iexec-task"
	jobLabel      = "batch.kubernetes.io/job-name"
	sharedVolume  = "shared"
	scratchVolume = "scratch"
	containerName = "task"

	// left is how many seconds a job stays that its worker did not come back for.
	left = 3600
	// grace is how many seconds a pod that is ended has to end its task.
	grace = 10
	// scratch is what a job may write beside its output: a compiled module.
	scratchSize = "2Gi"
)

type (
	kubeMeta struct {
		Name   string            `json:"name,omitempty"`
		Labels map[string]string `json:"labels,omitempty"`
	}
	kubeMount struct {
		Name      string `json:"name"`
		MountPath string `json:"mountPath"`
		SubPath   string `json:"subPath,omitempty"`
		ReadOnly  bool   `json:"readOnly,omitempty"`
	}
	kubeVariable struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	fields map[string]any
)

// document is the Job. Nothing in it is a stranger's: names, paths and limits are worked out here.
//
// Rationale: the time counts for the pod and not for the job, so that waiting for a node does not take from it. The pod
// meets the "restricted" standard of pod security, as namespaces of careful clusters demand it, unless the operator gave a folder
// of the nodes in place of a claim.
func (k *Kubernetes) document(job Job) (fields, error) {
	if len(job.Command) == 0 {
		return nil, errNoCommand
	}
	mounts, err := k.subPaths(job)
	if err != nil {
		return nil, err
	}
	labels := map[string]string{managerLabel: "iexec", nameLabel: "iexec-task"}
	limits := fields{"cpu": strconv.Itoa(job.CPUs), "memory": strconv.FormatUint((job.MemoryBytes+1<<20-1)>>20, 10) + "Mi"}
	pod := fields{
		"restartPolicy": "Never", "activeDeadlineSeconds": seconds(job.Wall), "terminationGracePeriodSeconds": grace,
		"automountServiceAccountToken": false, "enableServiceLinks": false,
		"nodeSelector": k.selector(),
		"securityContext": fields{
			"runAsNonRoot": true, "runAsUser": k.uid, "runAsGroup": k.gid, "seccompProfile": fields{"type": "RuntimeDefault"},
		},
		"containers": []fields{{
			"name": containerName, "image": k.cfg.Image, "imagePullPolicy": "IfNotPresent",
			"command": escapeAll(job.Command), "env": variables(job.Env), "workingDir": "/tmp",
			"resources": fields{"limits": limits, "requests": limits},
			"securityContext": fields{
				"allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "capabilities": fields{"drop": []string{"ALL"}},
			},
			"volumeMounts": mounts,
			// The end of what a pod said that left no answer.
			"terminationMessagePolicy": "FallbackToLogsOnError",
		}},
		"volumes": []fields{k.volume(), {"name": scratchVolume, "emptyDir": fields{"sizeLimit": scratchSize}}},
	}
	for field, value := range map[string]string{"runtimeClassName": k.cfg.Class, "priorityClassName": k.cfg.Priority} {
		if value != "" {
			pod[field] = value
		}
	}
	return fields{
		"apiVersion": "batch/v1", "kind": "Job",
		"metadata": kubeMeta{job.Name, labels},
		"spec": fields{
			// A job that a node lost is run again by who waits for it, and by nobody else.
			"backoffLimit": 0, "completions": 1, "parallelism": 1, "podReplacementPolicy": "Failed",
			"ttlSecondsAfterFinished": left,
			"template":                fields{"metadata": kubeMeta{Labels: labels}, "spec": pod},
		},
	}, nil
}

func (k *Kubernetes) volume() fields {
	if k.cfg.Claim != "" {
		return fields{"name": sharedVolume, "persistentVolumeClaim": fields{"claimName": k.cfg.Claim}}
	}
	return fields{"name": sharedVolume, "hostPath": fields{"path": k.cfg.Root, "type": "Directory"}}
}

func (k *Kubernetes) selector() map[string]string {
	s := map[string]string{"kubernetes.io/os": "linux", "kubernetes.io/arch": runtime.GOARCH}
	if key, value, ok := strings.Cut(k.cfg.Nodes, "="); ok {
		s[key] = value
	}
	return s
}

// escape keeps Kubernetes from reading $(NAME) in a word.
func escape(word string) string { return strings.ReplaceAll(word, "$", "$$") }

func escapeAll(words []string) []string {
	escaped := slices.Clone(words)
	for i, word := range escaped {
		escaped[i] = escape(word)
	}
	return escaped
}

func variables(env []string) (list []kubeVariable) {
	for _, v := range env {
		name, value, _ := strings.Cut(v, "=")
		list = append(list, kubeVariable{name, escape(value)})
	}
	return list
}

// kubeJob is what is read of a Job.
type kubeJob struct {
	Metadata kubeMeta
	Status   struct {
		Active, Ready, Succeeded, Failed int
		Conditions                       []kubeCondition
	}
}

type kubeCondition struct{ Type, Status, Reason, Message string }

// progress is where a job is, as far as it knows itself: why its pod waits or ended, only the pod does.
func (j kubeJob) progress() Progress {
	for _, c := range j.Status.Conditions {
		if c.Status != "True" {
			continue
		}
		switch c.Type {
		case "Complete":
			return Progress{Over, "Complete"}
		case "Failed":
			return Progress{Over, cmp.Or(c.Reason, "Failed")}
		case "Suspended":
			return Progress{Waiting, "Suspended"}
		}
	}
	if j.Status.Ready > 0 {
		return Progress{Running, "Running"}
	}
	return Progress{Waiting, "Waiting"}
}

// kubePod is what is read of a pod.
type kubePod struct {
	Metadata kubeMeta
	Status   struct {
		Phase, Reason, Message string
		Conditions             []kubeCondition
		ContainerStatuses      []struct {
			Name  string
			State struct {
				Waiting    *struct{ Reason, Message string }
				Running    *struct{}
				Terminated *struct {
					Reason, Message  string
					ExitCode, Signal int
				}
			}
		}
	}
}

// hopeless are reasons of a container that waits for what does not come by waiting.
var hopeless = []string{
	"CreateContainerConfigError", "CreateContainerError", "ErrImageNeverPull", "ErrImagePull", "ImageInspectError", "ImagePullBackOff", "InvalidImageName", "RunContainerError",
}

// progress is where the pod of a job is, which knows more than the job.
//
// Rationale: a pod whose image does not come would wait until its time is over. It counts as over, and the executor gives
// what is over a while to be so no longer.
func (p kubePod) progress(of Progress) Progress {
	for _, c := range p.Status.ContainerStatuses {
		switch s := c.State; {
		case c.Name != containerName:
		case s.Terminated != nil:
			t := s.Terminated
			word := fmt.Sprintf("%s, exit code %d", cmp.Or(p.Status.Reason, t.Reason, "ended"), t.ExitCode)
			return Progress{Over, with(word, t.Message)}
		case s.Waiting != nil && slices.Contains(hopeless, s.Waiting.Reason):
			return Progress{Over, with(s.Waiting.Reason, s.Waiting.Message)}
		case s.Running != nil && of.Phase != Over:
			return Progress{Running, "Running"}
		case s.Waiting != nil && of.Phase != Over:
			return Progress{Waiting, with(s.Waiting.Reason, s.Waiting.Message)}
		}
	}
	switch p.Status.Phase {
	case "Failed": // before its container began, or by the cluster
		return Progress{Over, with(cmp.Or(p.Status.Reason, of.Word), p.Status.Message)}
	case "Pending":
		for _, c := range p.Status.Conditions {
			if c.Type == "PodScheduled" && c.Status == "False" && of.Phase != Over {
				return Progress{Waiting, with(c.Reason, c.Message)}
			}
		}
	}
	return of
}

// with puts a word and what is known beside it together.
func with(word, more string) string {
	if more = strings.TrimSpace(more); more == "" {
		return word
	}
	return fmt.Sprintf("%s: %.2000s", word, more)
}

// kubeNode is what is read of a node.
type kubeNode struct {
	Spec struct {
		Unschedulable bool
		Taints        []struct{ Effect string }
	}
	Status struct {
		Allocatable map[string]string
		Conditions  []kubeCondition
	}
}

// offer is what pods can have of it; nothing, of one that takes none of ours.
func (n kubeNode) offer() (node Node, ok bool) {
	if n.Spec.Unschedulable || slices.ContainsFunc(n.Spec.Taints, func(t struct{ Effect string }) bool { return t.Effect != "PreferNoSchedule" }) ||
		!slices.ContainsFunc(n.Status.Conditions, func(c kubeCondition) bool { return c.Type == "Ready" && c.Status == "True" }) {
		return Node{}, false
	}
	cpus, memory := quantity(n.Status.Allocatable["cpu"]), quantity(n.Status.Allocatable["memory"])
	node = Node{CPUs: int(cpus), MemoryBytes: uint64(memory)}
	return node, node.CPUs > 0 && node.MemoryBytes > 0
}

// quantity reads "3920m", "16Gi"; 0, of what is none.
func quantity(text string) float64 {
	units := map[string]float64{
		"": 1, "m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15,
		"Ki": 1 << 10, "Mi": 1 << 20, "Gi": 1 << 30, "Ti": 1 << 40, "Pi": 1 << 50,
	}
	digits := strings.TrimRight(text, "mkKMGTPi")
	value, err := strconv.ParseFloat(digits, 64)
	unit, known := units[text[len(digits):]]
	if err != nil || !known || !(value >= 0 && value*unit < 1<<62) {
		return 0
	}
	return value * unit
}
