package cli_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// Node (with market and repository), pool and two workers, each a process of its own, are killed again and again at random while a
// bag is under way. In the end everybody has what a bag brings that nobody disturbed, nothing stays locked, and no task had more
// workers than its trust needs.
//
// The test does not run beside others: a node that is started again takes the ports it had.
func TestKilledProcesses(t *testing.T) {
	const tasks, kills = 16, 14
	u := newUser(t)
	at := freePort(t)
	commands := map[string][]string{
		"node":     {"up", "--json", "--data-dir", "data", "--workers", "1", "--sandbox=false"},
		"pool":     {"pool", "run", "mine", "--json"},
		"worker 4": {"worker", "join", "http://" + at, "--account", "4", "--data-dir", "w4", "--sandbox=false", "--no-checks", "--slots", "2", "--yes", "--json"},
		"worker 5": {"worker", "join", "http://" + at, "--account", "5", "--data-dir", "w5", "--sandbox=false", "--no-checks", "--slots", "2", "--yes", "--json"},
	}
	processes := map[string]*running{}
	start := func(name string) string {
		processes[name] = u.begins(commands[name]...)
		return processes[name].says(`"ready":true`)
	}
	var n sdk.Network
	typed{stdout: start("node")}.document(t, &n)
	var made struct{ Address common.Address }
	u.types("pool", "init", "mine", "--account", "3", "--deposit", "100 RLC", "--listen", at, "--json").document(t, &made)
	for _, name := range []string{"pool", "worker 4", "worker 5"} {
		start(name)
	}
	u.types("workerpool", "publish", made.Address.Hex(), "--account", "3", "--trust", "3", "--price", "5", "--volume", "100", "--yes").wants(t, 0)

	// buy begins a bag and leaves it alone.
	buy := func() (deal string) {
		run := u.begins("run", repository(t, "examples/montecarlo/montecarlo.wasm"), "--tasks", fmt.Sprint(tasks),
			"--trust", "3", "--", "-model", "pi", "-samples", "1000")
		deal = strings.TrimSuffix(strings.Fields(run.says("matched: deal "))[3], ",")
		_ = run.Process.Kill() // it may have ended
		<-run.ended
		return deal
	}
	ends := func(deal string) {
		t.Helper()
		followed := u.types("deal", "follow", deal)
		followed.wants(t, 0)
		if n := strings.Count(followed.stdout, "\n"); n != tasks {
			t.Errorf("%d results: %s", n, followed.stdout)
		}
	}
	before := holdings(t, n)
	deal := buy()
	random := rand.New(rand.NewPCG(1, uint64(time.Now().UnixNano())))
	names := []string{"pool", "worker 4", "pool", "worker 5", "node"}
	for i := range kills {
		<-time.After(time.Duration(random.IntN(1000)) * time.Millisecond)
		name := names[random.IntN(len(names))]
		if i == kills/2 {
			name = "node"
		}
		t.Logf("kill %s", name)
		if err := processes[name].Process.Kill(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, processes[name].stderr.String())
		}
		<-processes[name].ended
		start(name)
	}
	ends(deal)
	u.types("audit", deal).wants(t, 0)
	disturbed := gains(before, holdings(t, n))
	for i := range uint64(tasks) {
		var task struct{ Contributors []common.Address }
		u.json(t, &task, "task", "show", poco.TaskID(common.HexToHash(deal), i).Hex())
		// One is enough once the workers have a score.
		if len(task.Contributors) < 1 || len(task.Contributors) > 2 {
			t.Errorf("task %d has the contributors %v", i, task.Contributors)
		}
	}
	before = holdings(t, n)
	ends(buy())
	if undisturbed := gains(before, holdings(t, n)); disturbed != undisturbed || disturbed.workers == 0 {
		t.Errorf("the bag moved %v, undisturbed %v", disturbed, undisturbed)
	}
	wantSupply(t, n)
}

// shares is what a bag moves: what the requester pays, and the owners of pool and workers get, in nRLC.
type shares struct{ rest, pool, workers poco.Amount }

// holdings is what development accounts own in the escrow and outside: account 3 owns the pool, 4 and 5 work.
func holdings(t *testing.T, n sdk.Network) (h shares) {
	t.Helper()
	client, err := sdk.Dial(t.Context(), sdk.Config{Network: n})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close() //nolint:errcheck // it only read
	for i := range 10 {
		address := wallet.Development(i).Address()
		account, err := client.Hub().Account(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		rlc, err := client.Hub().RLCBalance(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		sum := account.Stake + account.Locked + rlc
		switch i {
		case 3:
			h.pool += sum
		case 4, 5:
			h.workers += sum
		default:
			h.rest += sum
		}
	}
	return h
}

// gains is what has become more; the others' part, which pays, what has become less.
func gains(before, after shares) shares {
	return shares{before.rest - after.rest, after.pool - before.pool, after.workers - before.workers}
}
