package cli_test

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor/cluster/clustertest"
	"github.com/iexec-go/iexec/executor/oci/ocitest"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/sdk"
)

// A machine with nothing joins a pool: it gets a wallet, serves, is paid for tasks without stake or gas coin (more of them
// are bought than the pool's other worker has slots), shows what it earned, and leaves owing nothing.
func TestWorker(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	_, n := u.up("--workers", "1", "--sandbox=false")
	u.types("worker", "status").wants(t, 3, "no worker of the folder")
	u.types("worker", "earnings").wants(t, 3, "there is no worker's wallet yet")
	u.types("worker", "join", "http://127.0.0.1:1").wants(t, 1, "no scheduler answers at http://127.0.0.1:1")

	joined := u.begins("worker", "join", n.Scheduler, "--unencrypted", "--sandbox=false", "--json", "--slots", "2", "--region", "EU,FR", "--energy", "wind", "--carbon", "40")
	joined.says("made the wallet")
	joined.says("machine: ")
	joined.says("missing: ") // this pool's orders ask for stake
	ready := joined.says(`"ready":true`)
	t.Log(ready)

	var status platform.HostStatus
	u.types("worker", "status", "--json").document(t, &status)
	if len(status.Pools) != 1 || status.Pools[0].Pool != n.Workerpool || status.Pools[0].State != "serving" || status.Slots != 2 ||
		len(status.Runtimes) != 1 || status.Worker == (common.Address{}) {
		t.Errorf("%+v", status)
	}
	u.types("worker", "join", n.Scheduler).wants(t, 4, "is running already")

	u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--tasks", "6").wants(t, 0, "verified")
	// A task that asks for a place goes to the machine that says it is there.
	app := n.Apps[slices.IndexFunc(n.Apps, func(a sdk.NamedApp) bool { return a.Name == "montecarlo" })].Address
	for range 2 {
		var bought struct {
			Tasks []struct{ TaskID common.Hash }
		}
		u.json(t, &bought, "app", "run", app.Hex(), "--watch", "--yes",
			"--params", `{"iexec_args":"-model pi -samples 10","iexec_needs":{"region":["FR"],"energy":["wind","solar"],"carbon":50}}`)
		var held struct{ Contributors []common.Address }
		u.json(t, &held, "task", "show", bought.Tasks[0].TaskID.Hex())
		if !slices.Equal(held.Contributors, []common.Address{status.Worker}) {
			t.Errorf("%v worked for it, want %v", held.Contributors, status.Worker)
		}
	}
	var earned struct {
		Worker common.Address
		Earned string
		Seized string
		Days   []struct {
			Pool  common.Address
			Tasks int
		}
	}
	u.types("worker", "earnings", "--json").document(t, &earned)
	if earned.Worker != status.Worker || earned.Earned == "0" || earned.Seized != "0" || len(earned.Days) != 1 || earned.Days[0].Pool != n.Workerpool ||
		earned.Days[0].Tasks == 0 {
		t.Errorf("%+v", earned)
	}
	rows, err := csv.NewReader(strings.NewReader(u.types("worker", "earnings", "--csv", "--days", "2").stdout)).ReadAll()
	if err != nil || len(rows) != 2 || rows[0][3] != "earned_nrlc" || rows[1][2] == "0" {
		t.Errorf("%q, %v", rows, err)
	}
	estimate := u.types("worker", "estimate", "--slots", "2", "--watts", "100", "--kwh-price", "0.3", "--rlc-price", "1")
	estimate.wants(t, 0)
	if !strings.Contains(estimate.stdout, "gross (RLC/h)") || strings.Count(estimate.stdout, "\n") < 4 {
		t.Errorf("%s", estimate.stdout)
	}

	u.types("worker", "drain").wants(t, 0, "it ends when")
	<-joined.ended
	if joined.err != nil {
		t.Errorf("it ended with %v\n%s", joined.err, joined.stderr.String())
	}

	// Again, by the pool's address, with the same wallet: what it is given becomes its stake.
	u.types("wallet", "send-RLC", "10", "--to", status.Worker.Hex(), "--yes").wants(t, 0)
	u.types("wallet", "send-ether", "0.1", "--to", status.Worker.Hex(), "--yes").wants(t, 0)
	again := u.begins("worker", "join", n.Workerpool.Hex(), "--sandbox=false", "--slots", "32", "--yes") // more than it has earned can stake
	again.says("deposited ")
	again.says("serving pool " + n.Workerpool.Hex())
	again.signals(syscall.SIGINT).wants(t, 0, "stopping: ")
}

// A worker has the nodes of a cluster run its tasks.
func TestWorkerOnACluster(t *testing.T) {
	t.Parallel()
	slurm := clustertest.Slurm(t)
	u := newUser(t)
	_, n := u.up("--workers", "0", "--sandbox=false")
	joined := u.begins("worker", "join", n.Scheduler, "--unencrypted", "--sandbox=false", "--json", "--cluster", "slurm,conf="+slurm.Conf)
	joined.says("cluster: 1 node with 2 cores")
	joined.says(`"ready":true`)
	u.types("run", repository(t, "examples/wordfreq/wordfreq.wasm"), "--input", repository(t, "README.md"), "--tasks", "3").wants(t, 0, "verified")
	jobs, err := slurm.Jobs(t.Context(), "iexec-")
	if err != nil || len(jobs) < 4 { // a first one looks at the node
		t.Errorf("the cluster knows of %v, %v", jobs, err)
	}
	u.types("worker", "drain").wants(t, 0)
	<-joined.ended
	if joined.err != nil {
		t.Errorf("it ended with %v\n%s", joined.err, joined.stderr.String())
	}
	for text, want := range map[string]string{"lsf": `no kind of cluster is called "lsf"`, "slurm,nodes=7": `"nodes=7" says nothing of a cluster`,
		"kubernetes,account=a": `"account=a" says nothing of a cluster`, "kubernetes,claim=A_b": `"A_b" cannot be the name of a claim`} {
		u.types("worker", "join", n.Scheduler, "--sandbox=false", "--no-checks", "--cluster", text).wants(t, 2, want)
	}
}

// What the nodes' sandbox holds goes through the worker like a module: an image from a registry, one in an archive, a static
// program. All give the same answer.
func TestWorkerOnAClusterWithASandbox(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	slurm := clustertest.Slurm(t)
	program := ocitest.Program(t, "../examples/wordfreq")
	image := ocitest.Image(t, program)
	u := newUser(t)
	_, n := u.up("--workers", "0", "--sandbox=false")
	joined := u.begins("worker", "join", n.Scheduler, "--unencrypted", "--no-checks", "--json", "--cluster", "slurm,conf="+slurm.Conf)
	joined.says("a node: ")
	joined.says(`"ready":true`)
	archive := filepath.Join(u.dir, "wordfreq.tar")
	ocitest.Archive(t, image, archive)
	var digest common.Hash
	for i, app := range []string{repository(t, "examples/wordfreq/wordfreq.wasm"), program, ocitest.Push(t, image, "team/wordfreq:1"), archive} {
		var ran struct {
			Tasks []struct {
				Verified bool
				Failure  string
				Digest   common.Hash
			}
		}
		u.types("run", app, "--input", repository(t, "README.md"), "--json", "--", "-top", "2").document(t, &ran)
		if len(ran.Tasks) != 1 || !ran.Tasks[0].Verified || ran.Tasks[0].Failure != "" || i > 0 && ran.Tasks[0].Digest != digest {
			t.Fatalf("%s: %+v, want the digest %v", app, ran, digest)
		}
		digest = ran.Tasks[0].Digest
	}
	u.types("worker", "drain").wants(t, 0)
	<-joined.ended
	if joined.err != nil {
		t.Errorf("it ended with %v\n%s", joined.err, joined.stderr.String())
	}
}

// The operator's wishes are read, and nonsense is refused before anything is made.
func TestWorkerUsage(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	u.types("worker", "join", "http://127.0.0.1:1", "--rpc", "http://127.0.0.1:1", "--hours", "25:00-26:00").wants(t, 2, "are no hours")
	u.types("worker", "join", "http://127.0.0.1:1", "--rpc", "http://127.0.0.1:1", "--app", "0x12").wants(t, 2, "not a valid ethereum address")
	if left, err := os.ReadDir(filepath.Join(u.dir, "..", ".iexec")); err == nil {
		t.Errorf("%v was made", left)
	}
}

// The unit runs what was asked for, hands the password over as a credential, and quotes what systemd would read otherwise.
func TestWorkerService(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	shown := u.types("worker", "service", "install", "--dry-run", "--", "https://pool.example", "--min-price", "0.1 RLC", "--token", `50%"$x`)
	shown.wants(t, 0)
	for _, text := range []string{
		` worker join --yes --data-dir /var/lib/iexec-worker --password-file %d/password https://pool.example --min-price "0.1 RLC" --token "50%%\"$$x"`,
		"LoadCredential=password:/etc/iexec/worker-password\n", "NoNewPrivileges=yes\n", "ProtectSystem=strict\n",
	} {
		if !strings.Contains(shown.stdout, text) {
			t.Errorf("%q is not in\n%s", text, shown.stdout)
		}
	}
	units, state := t.TempDir(), filepath.Join(t.TempDir(), "state")
	u.types("worker", "service", "install", "--unit-dir", units, "--data-dir", state, "--", "https://pool.example").wants(t, 0, "systemctl enable --now")
	unit, err := os.ReadFile(filepath.Join(units, "iexec-worker.service"))
	if err != nil || !strings.Contains(string(unit), "--data-dir "+state) {
		t.Errorf("%s, %v", unit, err)
	}
	u.types("worker", "service", "install", "--dry-run", "--data-dir", "has blanks").wants(t, 2)
}

// systemd itself reads the unit and has nothing to say of it, and its options leave sandboxes what they need: namespaces, mounts,
// devices, control groups, a host name, and compiled modules memory to be executed in.
func TestWorkerServiceUnderSystemd(t *testing.T) {
	t.Parallel()
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		if os.Getenv("IEXEC_TEST_SYSTEMD") != "" {
			t.Fatal(err)
		}
		t.Skipf("this needs systemd's tools (.ci/run installs them): %v", err)
	}
	u := newUser(t)
	units := t.TempDir()
	u.types("worker", "service", "install", "--unit-dir", units, "--data-dir", filepath.Join(t.TempDir(), "state"), "--",
		"https://pool.example", "--min-price", "0.1 RLC", "--token", `50%"$x`).wants(t, 0)
	path := filepath.Join(units, "iexec-worker.service")
	if said, err := exec.Command(analyze, "verify", "--man=no", path).CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("%v: %s", err, said)
	}
	said, err := exec.Command(analyze, "security", "--offline=yes", "--threshold=75", "--no-pager", path).CombinedOutput()
	if err != nil {
		t.Errorf("%v: %s", err, said)
	}
	for _, need := range []string{"PrivateDevices=", "ProtectControlGroups=", "MemoryDenyWriteExecute=", "PrivateUsers=", "DeviceAllow=",
		"RestrictNamespaces=~user", "RestrictNamespaces=~mnt", "RestrictNamespaces=~pid", "RestrictNamespaces=~net", "SystemCallFilter=~@mount",
		"CapabilityBoundingSet=~CAP_SYS_ADMIN", "CapabilityBoundingSet=~CAP_MKNOD", "ProtectKernelLogs="} {
		if !strings.Contains(string(said), "✗ "+need+" ") {
			t.Errorf("%s takes from sandboxes what they need:\n%s", need, said)
		}
	}
	unit, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, option := range []string{"ProtectHostname=", "ProtectClock=", "ProtectKernelLogs="} {
		if strings.Contains(string(unit), option) {
			t.Errorf("%s takes from sandboxes what they need", option)
		}
	}
	if !strings.Contains(string(unit), "KillMode=process\n") {
		t.Error("containers do not outlive a worker that crashes")
	}
}
