// Package clustertest starts clusters for tests.
package clustertest

import (
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/cluster"
)

// slurm is a real Slurm cluster of one node, started once for all tests of a package.
var slurm struct {
	once    sync.Once
	err     error
	dir     string
	daemons []*exec.Cmd
}

// Slurm starts the cluster, or skips the test where Slurm is not installed. Where IEXEC_TEST_SLURM is set, that is a
// failure.
func Slurm(t testing.TB) cluster.Slurm {
	t.Helper()
	for _, name := range []string{"munged", "slurmctld", "slurmd", "sbatch"} {
		if _, err := exec.LookPath(name); err != nil || os.Geteuid() != 0 {
			if os.Getenv("IEXEC_TEST_SLURM") != "" {
				t.Fatalf("Slurm cannot be started here: %v, user %d", err, os.Geteuid())
			}
			t.Skip("needs Slurm's daemons (apt-get install slurmctld slurmd slurm-client munge) and root")
		}
	}
	slurm.once.Do(func() { slurm.err = startSlurm() })
	if slurm.err != nil {
		t.Fatal(slurm.err)
	}
	return cluster.Slurm{Conf: filepath.Join(slurm.dir, "slurm.conf")}
}

func startSlurm() (err error) {
	if slurm.dir, err = os.MkdirTemp("/tmp", "slurm"); err != nil { // its sockets' paths must be short
		return err
	}
	host, err := os.Hostname()
	if err != nil {
		return err
	}
	ports, listeners := make([]int, 2), make([]net.Listener, 2) // both open until both are known
	for i := range ports {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		ports[i] = l.Addr().(*net.TCPAddr).Port
		defer l.Close() //nolint:errcheck // a second time, after an error
		listeners[i] = l
	}
	if err := errors.Join(listeners[0].Close(), listeners[1].Close()); err != nil {
		return err
	}
	conf := strings.NewReplacer("DIR", slurm.dir, "HOST", host, "PORT1", fmt.Sprint(ports[0]), "PORT2", fmt.Sprint(ports[1])).Replace(`
ClusterName=test
SlurmctldHost=HOST(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=DIR/munge.sock
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
StateSaveLocation=DIR/state
SlurmdSpoolDir=DIR/spool
SlurmctldPidFile=DIR/slurmctld.pid
SlurmdPidFile=DIR/slurmd.pid
SlurmctldPort=PORT1
SlurmdPort=PORT2
SlurmctldLogFile=DIR/slurmctld.log
SlurmdLogFile=DIR/slurmd.log
SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1,sched_min_interval=10000
ReturnToService=2
MpiDefault=none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
NodeName=HOST NodeAddr=127.0.0.1 CPUs=2 RealMemory=16000 Feature=fast,local State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
PartitionName=short Nodes=ALL MaxTime=1-02:30:00 MaxCPUsPerNode=1 MaxMemPerNode=4000 State=UP
`)
	key := make([]byte, 1024)
	_, _ = rand.Read(key) // never fails
	err = errors.Join(os.Chmod(slurm.dir, 0o755), os.Mkdir(filepath.Join(slurm.dir, "state"), 0o755), os.Mkdir(filepath.Join(slurm.dir, "spool"), 0o755),
		os.WriteFile(filepath.Join(slurm.dir, "slurm.conf"), []byte(conf), 0o644), os.WriteFile(filepath.Join(slurm.dir, "key"), key, 0o600))
	if err != nil {
		return err
	}
	in := func(name string) string { return filepath.Join(slurm.dir, name) }
	if err := daemon("munged", "--foreground", "--force", "--socket="+in("munge.sock"), "--key-file="+in("key"), "--pid-file="+in("munge.pid"),
		"--seed-file="+in("seed"), "--log-file="+in("munge.log")); err != nil {
		return err
	}
	if err := Until("munged listens", func() bool { _, err := os.Stat(in("munge.sock")); return err == nil }); err != nil {
		return err
	}
	if err := errors.Join(daemon("slurmctld", "-D", "-f", in("slurm.conf")), daemon("slurmd", "-D", "-f", in("slurm.conf"), "-N", host)); err != nil {
		return err
	}
	return Until("the node is idle", func() bool {
		sinfo := exec.Command("sinfo", "--noheader", "--format=%T") //nolint:noctx // it answers at once
		sinfo.Env = append(os.Environ(), "SLURM_CONF="+in("slurm.conf"))
		out, err := sinfo.Output()
		return err == nil && strings.TrimSpace(string(out)) == "idle"
	})
}

func daemon(name string, args ...string) error {
	cmd := exec.Command(name, args...) //nolint:noctx // it runs until Stop
	cmd.Env = append(os.Environ(), "SLURM_CONF="+filepath.Join(slurm.dir, "slurm.conf"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	log, err := os.Create(filepath.Join(slurm.dir, name+".out"))
	if err != nil {
		return err
	}
	cmd.Stdout, cmd.Stderr = log, log
	err = cmd.Start()
	if err == nil {
		slurm.daemons = append(slurm.daemons, cmd)
	}
	return errors.Join(err, log.Close())
}

// Until waits for what another process does.
func Until(what string, done func() bool) error {
	ticker := time.NewTicker(50 * time.Millisecond)
	defer ticker.Stop()
	deadline := time.After(2 * time.Minute)
	for !done() {
		select {
		case <-ticker.C:
		case <-deadline:
			return fmt.Errorf("not within two minutes: %s (see the logs in %s)", what, slurm.dir)
		}
	}
	return nil
}

// Stop ends what was started, when a package's tests are over.
func Stop() {
	for i := len(slurm.daemons) - 1; i >= 0; i-- {
		d := slurm.daemons[i]
		_ = d.Process.Signal(syscall.SIGTERM)
		killing := time.AfterFunc(20*time.Second, func() { _ = d.Process.Kill() })
		_ = d.Wait()
		killing.Stop()
	}
	if slurm.dir != "" && slurm.err == nil {
		_ = os.RemoveAll(slurm.dir)
	}
}
