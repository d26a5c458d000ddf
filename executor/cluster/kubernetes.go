package cluster

import (
	"bytes"
	"cmp"
	"context"
	"debug/elf"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// KubernetesConfig says which cluster, and how its pods see the folder that worker and nodes share.
type KubernetesConfig struct {
	// File is a kubeconfig, Context one of it. Empty: found as kubectl finds them; in a pod, its service account.
	File, Context string
	// Namespace in which jobs are made. Empty: the context's.
	Namespace string
	// Claim is a persistent volume claim of the namespace, whose top the worker has under Root. Empty: all nodes have the
	// folder Root under the same path.
	Claim, Root string
	// Image is what a pod's file system begins with; nothing of it is run. Empty: [DefaultImage].
	Image string
	// Class is a RuntimeClass for the pods (gVisor, Kata), Priority a PriorityClass. Empty: the cluster's defaults.
	Class, Priority string
	// Nodes takes only nodes with a label: "key=value". Empty: all.
	Nodes string
}

// DefaultImage is an image that nodes have anyhow.
const DefaultImage = "registry.k8s.io/pause:3.10"

// Kubernetes is the queue of a Kubernetes cluster: its Jobs, by its API.
type Kubernetes struct {
	cfg      KubernetesConfig
	api      *access
	uid, gid int
}

var (
	_ Queue   = (*Kubernetes)(nil)
	_ cleaner = (*Kubernetes)(nil)
)

// Validate tells what is wrong with the configuration.
func (c KubernetesConfig) Validate() error {
	const op = "kubernetes: configuration"
	name := regexp.MustCompile(`^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$`)
	for what, value := range map[string]string{"namespace": c.Namespace, "claim": c.Claim, "class": c.Class, "priority": c.Priority} {
		if value != "" && !name.MatchString(value) {
			return poco.Errorf(poco.Invalid, op, "%q cannot be the name of a %s", value, what)
		}
	}
	if key, _, ok := strings.Cut(c.Nodes, "="); c.Nodes != "" && (!ok || key == "") {
		return poco.Errorf(poco.Invalid, op, "nodes are chosen by a label, KEY=VALUE, not by %q", c.Nodes)
	}
	// A colon cannot be said in the path of a mount.
	if !filepath.IsAbs(c.Root) || strings.Contains(c.Root, ":") {
		return poco.Errorf(poco.Invalid, op, "the volume's folder %q is not an absolute path without a colon", c.Root)
	}
	return nil
}

// OpenKubernetes finds the cluster. It asks it nothing yet.
func OpenKubernetes(cfg KubernetesConfig) (*Kubernetes, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	cfg.Image = cmp.Or(cfg.Image, DefaultImage)
	k := &Kubernetes{cfg: cfg, uid: os.Getuid(), gid: os.Getgid()}
	// Rationale: files are the worker's on both sides, so pods run as its user; a hole in what holds a task must not lead to root.
	if k.uid <= 0 {
		return nil, poco.Errorf(poco.Invalid, "kubernetes: configuration", "pods run as the worker's user, and never as root: this worker is user %d", k.uid).
			WithHint("run the worker as a user of its own")
	}
	var err error
	if k.api, err = findAccess(cfg.File, cfg.Context); err != nil {
		return nil, err
	}
	k.cfg.Namespace = cmp.Or(cfg.Namespace, k.api.namespace)
	return k, nil
}

// Submit implements Queue.
func (k *Kubernetes) Submit(ctx context.Context, job Job) error {
	document, err := k.document(job)
	if err != nil {
		return err
	}
	if k.cfg.Image == DefaultImage {
		if err := needsNothing(job.Command[0]); err != nil {
			return err
		}
	}
	err = k.call(ctx, http.MethodPost, k.jobs(""), nil, document, nil)
	if poco.KindOf(err) == poco.Conflict {
		return nil // names are unique: it is this one, entered by a request whose answer was lost
	}
	return err
}

// needsNothing tells of a program that an image without any file cannot start.
func needsNothing(program string) error {
	const op = "kubernetes: program"
	file, err := elf.Open(program)
	if err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	defer func() { _ = file.Close() }() // only read
	for _, part := range file.Progs {
		if part.Type == elf.PT_INTERP {
			return poco.Errorf(poco.Invalid, op, "%s needs libraries that the image %s does not have", program, DefaultImage).
				WithHint("CGO_ENABLED=0 go build ./cmd/iexec, or name an image with its libraries: --cluster kubernetes,image=…")
		}
	}
	return nil
}

// Cancel implements Queue. The job's pod is told first, and has a while to end.
func (k *Kubernetes) Cancel(ctx context.Context, name string) error {
	err := k.call(ctx, http.MethodDelete, k.jobs("/"+name), nil, map[string]any{"propagationPolicy": "Background"}, nil)
	if poco.KindOf(err) == poco.NotFound {
		return nil
	}
	return err
}

// forget removes what is left of a job that is over.
func (k *Kubernetes) forget(ctx context.Context, name string) error { return k.Cancel(ctx, name) }

// Jobs implements Queue. Pods are asked for only while there is a job that does not run.
func (k *Kubernetes) Jobs(ctx context.Context, prefix string) (map[string]Progress, error) {
	all := make(map[string]Progress)
	settled := true
	err := list(ctx, k, k.jobs(""), url.Values{"labelSelector": {ours}}, func(j kubeJob) {
		if strings.HasPrefix(j.Metadata.Name, prefix) {
			p := j.progress()
			all[j.Metadata.Name] = p
			settled = settled && p.Phase == Running
		}
	})
	if err != nil || settled {
		return all, err
	}
	return all, list(ctx, k, k.space("/api/v1", "pods"), url.Values{"labelSelector": {ours}}, func(p kubePod) {
		name := p.Metadata.Labels[jobLabel]
		if of, known := all[name]; known {
			all[name] = p.progress(of)
		}
	})
}

// Nodes implements Queue: the nodes that take a pod of ours.
func (k *Kubernetes) Nodes(ctx context.Context) (o Offer, err error) {
	query := url.Values{"labelSelector": {"kubernetes.io/os=linux,kubernetes.io/arch=" + runtime.GOARCH}}
	if k.cfg.Nodes != "" {
		query["labelSelector"][0] += "," + k.cfg.Nodes
	}
	err = list(ctx, k, "/api/v1/nodes", query, func(n kubeNode) {
		if node, ok := n.offer(); ok {
			o.Nodes = append(o.Nodes, node)
		}
	})
	return o, err
}

func (k *Kubernetes) jobs(rest string) string { return k.space("/apis/batch/v1", "jobs") + rest }

func (k *Kubernetes) space(group, kind string) string {
	return group + "/namespaces/" + k.cfg.Namespace + "/" + kind
}

const pageSize = "500"

// list asks for all things of a kind, a page at a time.
func list[T any](ctx context.Context, k *Kubernetes, path string, query url.Values, each func(T)) error {
	query.Set("limit", pageSize)
	for {
		var page struct {
			Metadata struct{ Continue string }
			Items    []T
		}
		if err := k.call(ctx, http.MethodGet, path, query, nil, &page); err != nil {
			return err
		}
		for _, item := range page.Items {
			each(item)
		}
		if page.Metadata.Continue == "" {
			return nil
		}
		query.Set("continue", page.Metadata.Continue)
	}
}

// call makes one request.
func (k *Kubernetes) call(ctx context.Context, method, path string, query url.Values, body, into any) error {
	op := "kubernetes: " + strings.ToLower(method) + " " + path[strings.LastIndex(path, "/")+1:]
	var text []byte
	if body != nil {
		var err error
		if text, err = json.Marshal(body); err != nil {
			return poco.Errorf(poco.Internal, op, "%w", err)
		}
	}
	address := k.api.server.JoinPath(path)
	address.RawQuery = query.Encode()
	request, err := http.NewRequestWithContext(ctx, method, address.String(), bytes.NewReader(text))
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "iexec-worker")
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	token, err := k.api.bearer()
	if err != nil {
		return poco.Errorf(poco.Unauthorized, op, "the token: %w", err)
	}
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := k.api.http.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer func() { _ = response.Body.Close() }() // only read
	answer, err := io.ReadAll(io.LimitReader(response.Body, maxListing+1))
	switch {
	case err != nil:
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	case len(answer) > maxListing:
		return poco.Errorf(poco.Internal, op, "an answer of more than %d bytes", maxListing)
	case response.StatusCode < 200 || response.StatusCode > 299:
		return refused(op, response.StatusCode, answer)
	case into == nil:
		return nil
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	return nil
}

// refused makes an error of the API's own description of one.
func refused(op string, code int, answer []byte) error {
	kinds := map[int]poco.Kind{
		http.StatusUnauthorized: poco.Unauthorized, http.StatusForbidden: poco.Forbidden, http.StatusNotFound: poco.NotFound, http.StatusConflict: poco.Conflict,
		http.StatusBadRequest: poco.Invalid, http.StatusUnprocessableEntity: poco.Invalid,
	}
	kind, ok := kinds[code]
	if !ok {
		kind = poco.Unavailable
	}
	var status struct{ Message string }
	if err := json.Unmarshal(answer, &status); err != nil || status.Message == "" {
		status.Message = http.StatusText(code)
	}
	return poco.Errorf(kind, op, "%d: %.1000s", code, status.Message)
}

// subPaths are what a pod sees of the volume: its own folder, and what it reads. The worker's wallet and journals lie in the same volume.
func (k *Kubernetes) subPaths(job Job) (mounts []kubeMount, err error) {
	for i, path := range append([]string{job.Dir}, job.Reads...) {
		rel, err := filepath.Rel(k.cfg.Root, path)
		if err != nil || !filepath.IsLocal(rel) || rel == "." || strings.Contains(path, ":") {
			return nil, fmt.Errorf("kubernetes: %s is not in %s, which the pods share", path, k.cfg.Root)
		}
		m := kubeMount{Name: sharedVolume, MountPath: path, SubPath: rel, ReadOnly: i > 0}
		if !slices.ContainsFunc(mounts, func(o kubeMount) bool { return o.MountPath == path }) {
			mounts = append(mounts, m)
		}
	}
	return append(mounts, kubeMount{Name: scratchVolume, MountPath: "/tmp"}), nil
}

// seconds of a pod's life, at least one.
func seconds(d time.Duration) int64 { return max(1, int64((d+time.Second-1)/time.Second)) }

var errNoCommand = errors.New("kubernetes: a job without a command")
