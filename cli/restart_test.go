package cli_test

import (
	"strings"
	"syscall"
	"testing"
)

// A platform that is killed amid a bag goes on with it when it is started again.
func TestKilledPlatform(t *testing.T) {
	u := newUser(t)
	up, first := u.up("--data-dir", "data", "--workers", "3")
	run := u.begins("run", repository(t, "examples/montecarlo/montecarlo.wasm"), "--tasks", "4", "--trust", "3", "--", "-model", "pi", "-samples", "1000")
	deal := strings.TrimSuffix(strings.Fields(run.says("matched: deal "))[3], ",")
	if killed := up.signals(syscall.SIGKILL); killed.code == 0 {
		t.Error("it was not killed")
	}
	run.signals(syscall.SIGKILL)

	up, again := u.up("--data-dir", "data", "--workers", "3")
	if again.Hub != first.Hub || again.Workerpool != first.Workerpool {
		t.Errorf("the hub was %v and is %v", first.Hub, again.Hub)
	}
	followed := u.types("deal", "follow", deal)
	followed.wants(t, 0)
	if n := strings.Count(followed.stdout, "\n"); n != 4 {
		t.Errorf("%d results: %s", n, followed.stdout)
	}
	u.types("audit", deal).wants(t, 0)
	wantSupply(t, again)
	up.signals(syscall.SIGTERM).wants(t, 0)
}

// Ctrl-C before anything is ready is as good as after.
func TestInterruptedUp(t *testing.T) {
	u := newUser(t)
	up, _ := u.up()
	up.signals(syscall.SIGINT).wants(t, 0)
	second := u.begins("up", "--workers", "2", "-v")
	second.says("chain is up")
	if c := second.signals(syscall.SIGINT); c.code != 0 {
		t.Errorf("%+v", c)
	}
}

// The demo on the repository's own files, as JSON.
func TestDemo(t *testing.T) {
	u := newUser(t)
	demo := u.types("demo", "--json")
	demo.wants(t, 0)
	var report struct {
		Conserved bool
		Tasks     []struct {
			Status   string
			Verified bool
		}
	}
	demo.document(t, &report)
	if !report.Conserved || len(report.Tasks) != 12 {
		t.Errorf("%s", demo.stdout)
	}
	for _, task := range report.Tasks {
		if task.Status != "COMPLETED" || !task.Verified {
			t.Errorf("%+v", task)
		}
	}
}
