package cluster_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"flag"
	"math/big"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/cluster"
)

var update = flag.Bool("update", false, "write the golden files again")

// The whole document of a Job, as it goes to the API.
func TestKubernetesJobDocument(t *testing.T) {
	for file, cfg := range map[string]cluster.KubernetesConfig{
		"job-claim.json":  {Root: "/shared", Claim: "iexec-work", Image: cluster.DefaultImage},
		"job-folder.json": {Root: "/shared", Image: "registry.example/base@sha256:00", Class: "gvisor", Priority: "low", Nodes: "pool=compute"},
	} {
		text, err := cluster.JobDocument(cfg, 1000, 1001, cluster.Job{
			Name: "iexec-0123456789abcdef01234567", Dir: "/shared/worker/jobs/aa", Command: []string{"/shared/worker/programs/iexec", "$(HOME)"},
			Env: []string{"IEXEC_CLUSTER_JOB=/shared/worker/jobs/aa", "COST=$5 = $(NOTHING)"}, Reads: []string{"/shared/worker/programs/iexec", "/shared/worker/in"},
			Wall: 90*time.Second + 1, MemoryBytes: 1<<30 + 1, CPUs: 2,
		})
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", file)
		if *update {
			if err := os.WriteFile(golden, append(text, '\n'), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		want = bytes.Replace(want, []byte(`"kubernetes.io/arch": "amd64"`), []byte(`"kubernetes.io/arch": "`+runtime.GOARCH+`"`), 1)
		if err != nil || string(want) != string(text)+"\n" {
			t.Errorf("%s: %v; the document is now\n%s", file, err, text)
		}
	}
}

// A pod sees nothing of the volume but its job's folder and what the job reads.
func TestKubernetesJobOutsideTheVolume(t *testing.T) {
	for _, path := range []string{"/home/in", "/shared", "/shared/../etc", "/shared/a:b", "in"} {
		for _, job := range []cluster.Job{{Dir: "/shared/job", Command: []string{"/p"}, Reads: []string{path}}, {Dir: path, Command: []string{"/p"}}} {
			if _, err := cluster.JobDocument(cluster.KubernetesConfig{Root: "/shared"}, 1, 1, job); err == nil {
				t.Errorf("%+v is taken", job)
			}
		}
	}
}

// What a real server said of jobs and pods, see testdata/README.md.
func TestKubernetesProgress(t *testing.T) {
	for name, want := range map[string]struct {
		phase cluster.Phase
		word  string
	}{
		"running":   {cluster.Running, "Running"},
		"complete":  {cluster.Over, "Completed, exit code 0"},
		"failed":    {cluster.Over, "Error, exit code 3: the last words"},
		"oomkilled": {cluster.Over, "OOMKilled, exit code 137"},
		"deadline":  {cluster.Over, "DeadlineExceeded"},
		"noimage":   {cluster.Over, "ErrImagePull: failed to pull"},
		"waiting":   {cluster.Waiting, "Unschedulable: 0/1 nodes are available: 1 Insufficient cpu"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := cluster.ProgressOf(recorded(t, name+".job.json"), recorded(t, name+".pod.json"))
			if err != nil {
				t.Fatal(err)
			}
			if got.Phase != want.phase || !strings.HasPrefix(got.Word, want.word) {
				t.Errorf("%v, %q; want %v, %q", got.Phase, got.Word, want.phase, want.word)
			}
		})
	}
}

// A node that takes no pods of ours offers nothing.
func TestKubernetesNode(t *testing.T) {
	text := recorded(t, "node.json")
	got, ok, err := cluster.OfferOf(text)
	if want := (cluster.Node{CPUs: 2, MemoryBytes: 24581692 << 10}); !ok || err != nil || got != want {
		t.Errorf("%+v, %v, %v; want %+v", got, ok, err, want)
	}
	for what, merged := range map[string]string{
		"cordoned":  `{"spec": {"unschedulable": true}}`,
		"tainted":   `{"spec": {"taints": [{"key": "gpu", "effect": "NoSchedule"}]}}`,
		"not ready": `{"status": {"conditions": [{"type": "Ready", "status": "Unknown"}], "allocatable": {"cpu": "2", "memory": "1Gi"}}}`,
		"no memory": `{"status": {"conditions": [{"type": "Ready", "status": "True"}], "allocatable": {"cpu": "2"}}}`,
	} {
		var node map[string]json.RawMessage
		if err := errors.Join(json.Unmarshal(text, &node), json.Unmarshal([]byte(merged), &node)); err != nil {
			t.Fatal(err)
		}
		changed, err := json.Marshal(node)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok, err := cluster.OfferOf(changed); ok || err != nil {
			t.Errorf("a node that is %s offers %+v, %v", what, got, err)
		}
	}
}

// recorded is what a real server said.
func recorded(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestKubernetesQuantity(t *testing.T) {
	for text, want := range map[string]float64{
		"2": 2, "1930m": 1.93, "16Gi": 16 << 30, "23949484Ki": 23949484 << 10, "128974848": 128974848, "129e6": 129e6, "1G": 1e9,
		"": 0, "Gi": 0, "-1": 0, "1e400": 0, "NaN": 0, "1KiB": 0, "9e30Pi": 0,
	} {
		if got := cluster.Quantity(text); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}

// A share is what fits as often as there are slots, each on one node.
func TestOfferEach(t *testing.T) {
	const gib = 1 << 30
	node := func(cpus int, gibibytes uint64) cluster.Node {
		return cluster.Node{CPUs: cpus, MemoryBytes: gibibytes*gib + cluster.JobMemory*uint64(cpus)}
	}
	for name, tt := range map[string]struct {
		nodes  []cluster.Node
		slots  int
		cpus   int
		memory uint64
	}{
		"one for each core":           {[]cluster.Node{node(4, 8)}, 4, 1, 2 * gib},
		"all of a node":               {[]cluster.Node{{CPUs: 4, MemoryBytes: 8*gib + cluster.JobMemory}}, 1, 4, 8 * gib},
		"of several nodes":            {[]cluster.Node{{CPUs: 8, MemoryBytes: 8*gib + cluster.JobMemory}, {CPUs: 8, MemoryBytes: 8*gib + cluster.JobMemory}}, 2, 8, 8 * gib},
		"never over two nodes":        {[]cluster.Node{{CPUs: 8, MemoryBytes: 8*gib + cluster.JobMemory}, {CPUs: 8, MemoryBytes: 8*gib + cluster.JobMemory}}, 1, 8, 8 * gib},
		"an odd one":                  {[]cluster.Node{node(8, 8), node(8, 8)}, 3, 4, (8*gib+cluster.JobMemory*8)/2 - cluster.JobMemory},
		"the small node is left over": {[]cluster.Node{node(8, 64), {CPUs: 1, MemoryBytes: gib}}, 1, 8, 64*gib + 7*cluster.JobMemory},
		"more than there is room for": {[]cluster.Node{node(2, 4)}, 64, 1, 2 * gib},
		"no memory":                   {[]cluster.Node{{CPUs: 64, MemoryBytes: cluster.JobMemory}}, 1, 0, 0},
		"nothing":                     {nil, 1, 0, 0},
	} {
		cpus, memory := cluster.Offer{Nodes: tt.nodes}.Each(tt.slots)
		if cpus != tt.cpus || memory != tt.memory {
			t.Errorf("%s: %d processors and %d bytes, want %d and %d", name, cpus, memory, tt.cpus, tt.memory)
		}
	}
	if got := (cluster.Offer{Nodes: []cluster.Node{node(4, 8), node(2, 1), {CPUs: 1, MemoryBytes: gib}}}).Slots(gib); got != 4+1 {
		t.Errorf("%d slots", got)
	}
	if got := (cluster.Offer{MaxWall: time.Hour}).TaskTime(); got != time.Hour-cluster.JobTime {
		t.Errorf("a task may take %v", got)
	}
}

// pair is a certificate of a made-up authority, and its key.
func pair(t *testing.T) (certificate, key []byte) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotAfter: time.Now().Add(time.Hour), IsCA: true}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := x509.MarshalECPrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: encoded})
}

const configText = `apiVersion: v1
kind: Config
current-context: here
contexts:
- {name: here, context: {cluster: one, user: token, namespace: work}}
- {name: files, context: {cluster: files, user: files}}
- {name: data, context: {cluster: one, user: data}}
- {name: rotated, context: {cluster: one, user: rotated}}
- {name: program, context: {cluster: one, user: program}}
- {name: password, context: {cluster: one, user: password}}
- {name: broken, context: {cluster: one, user: broken}}
- {name: clear, context: {cluster: clear, user: token}}
- {name: blind, context: {cluster: blind, user: token}}
- {name: nobody, context: {cluster: one, user: nobody}}
- {name: nowhere, context: {cluster: nowhere, user: token}}
clusters:
- {name: one, cluster: {server: "https://one.example:6443/prefix", certificate-authority-data: CERTIFICATE, tls-server-name: inner}}
- {name: files, cluster: {server: "https://one.example:6443", certificate-authority: ca.pem}}
- {name: clear, cluster: {server: "http://one.example"}}
- {name: blind, cluster: {server: "https://one.example", insecure-skip-tls-verify: true}}
users:
- {name: token, user: {token: SECRET}}
- {name: rotated, user: {tokenFile: token}}
- {name: files, user: {client-certificate: ca.pem, client-key: key.pem}}
- {name: data, user: {client-certificate-data: CERTIFICATE, client-key-data: KEY}}
- {name: broken, user: {client-certificate-data: CERTIFICATE, client-key-data: SECRET}}
- {name: program, user: {exec: {command: reboot}}}
- {name: password, user: {username: admin, password: SECRET}}
`

func TestKubeconfig(t *testing.T) {
	dir := t.TempDir()
	certificate, key := pair(t)
	for name, text := range map[string][]byte{"ca.pem": certificate, "key.pem": key, "token": []byte("SECRET\n")} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	encode := base64.StdEncoding.EncodeToString
	text := []byte(strings.NewReplacer("CERTIFICATE", encode(certificate), "KEY", encode(key)).Replace(configText))
	for name, namespace := range map[string]string{"": "work", "here": "work", "files": "default", "data": "default", "rotated": "default"} {
		a, err := cluster.ParseAccess(text, dir, name)
		if wanted := name != "files" && name != "data"; err != nil || (a.Token == "SECRET") != wanted || a.Namespace != namespace || !strings.HasPrefix(a.Server, "https://one.example:6443") {
			t.Errorf("%q: %+v, %v", name, a, err)
		}
	}
	for name, want := range map[string]string{
		"program": "neither a token nor a certificate", "password": "neither a token nor a certificate", "broken": "", "clear": "https://", "blind": "insecure-skip-tls-verify",
		"nobody": `no user "nobody"`, "nowhere": `no cluster "nowhere"`, "absent": `no context "absent"`,
	} {
		_, err := cluster.ParseAccess(text, dir, name)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%q: %v, want %q", name, err, want)
		}
	}
	if _, err := cluster.ParseAccess([]byte("token: [SECRET"), dir, ""); err == nil || strings.Contains(err.Error(), "SECRET") {
		t.Errorf("%v", err)
	}
}

func TestKubernetesServiceAccount(t *testing.T) {
	dir := t.TempDir()
	certificate, _ := pair(t)
	for name, text := range map[string][]byte{"ca.crt": certificate, "namespace": []byte("work"), "token": []byte("first")} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"first", "second"} { // the cluster replaces it
		if err := os.WriteFile(filepath.Join(dir, "token"), []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		a, err := cluster.AccountAccess(dir, "[::1]:443")
		if err != nil || a != (cluster.Access{Server: "https://[::1]:443", Namespace: "work", Token: want}) {
			t.Errorf("%+v, %v; want %q", a, err, want)
		}
	}
}

func TestKubernetesConfig(t *testing.T) {
	for _, c := range []cluster.KubernetesConfig{{}, {Root: "shared"}, {Root: "/a:b"}, {Root: "/a", Namespace: "../x"}, {Root: "/a", Claim: "A"}, {Root: "/a", Nodes: "gpu"}, {Root: "/a", Class: "-"}} {
		if err := c.Validate(); err == nil {
			t.Errorf("%+v is taken", c)
		}
	}
	if err := (cluster.KubernetesConfig{Root: "/a", Namespace: "work", Claim: "work.1", Nodes: "pool=a"}).Validate(); err != nil {
		t.Error(err)
	}
}

func TestSlurmTime(t *testing.T) {
	for text, want := range map[string]time.Duration{"1-02:30:00": 26*time.Hour + 30*time.Minute, "00:10:05": 605 * time.Second} {
		if got, err := cluster.SlurmTime(text); err != nil || got != want {
			t.Errorf("%q is %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "5", "1:2", "x-00:00:00", "99999999-00:00:00", "00:00:-1"} {
		if got, err := cluster.SlurmTime(text); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
}
