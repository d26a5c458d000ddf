package cluster

import (
	"encoding/json"
)

// What tests see of the inside.
const (
	JobMemory = jobMemory
	JobTime   = jobTime
)

var (
	Quantity  = quantity
	SlurmTime = slurmTime
)

// JobDocument is what would be sent for a job of such a user.
func JobDocument(cfg KubernetesConfig, uid, gid int, job Job) ([]byte, error) {
	d, err := (&Kubernetes{cfg: cfg, uid: uid, gid: gid}).document(job)
	if err != nil {
		return nil, err
	}
	return json.MarshalIndent(d, "", "  ")
}

// ProgressOf reads what an API said of a job and of its pod.
func ProgressOf(job, pod []byte) (Progress, error) {
	var j kubeJob
	var p kubePod
	if err := json.Unmarshal(job, &j); err != nil {
		return Progress{}, err
	}
	if err := json.Unmarshal(pod, &p); err != nil {
		return Progress{}, err
	}
	if p.Metadata.Labels[jobLabel] != j.Metadata.Name {
		panic("the pod is not the job's")
	}
	return p.progress(j.progress()), nil
}

// OfferOf reads what an API said of a node.
func OfferOf(node []byte) (Node, bool, error) {
	var n kubeNode
	err := json.Unmarshal(node, &n)
	got, ok := n.offer()
	return got, ok, err
}

// Access is what a kubeconfig, or an account's folder, says.
type Access struct{ Server, Namespace, Token string }

func accessOf(a *access, err error) (Access, error) {
	if err != nil {
		return Access{}, err
	}
	token, err := a.bearer()
	return Access{a.server.String(), a.namespace, token}, err
}

// ParseAccess reads a kubeconfig.
func ParseAccess(text []byte, dir, context string) (Access, error) {
	return accessOf(parseAccess(text, dir, context))
}

// AccountAccess reads a service account's folder.
func AccountAccess(dir, address string) (Access, error) { return accessOf(ofAccount(dir, address)) }
