package platform_test

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	verdict "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// firstWorker is the development account of the first worker.
const firstWorker = 12

// logged counts events since a block, by what they are.
func logged(t *testing.T, client *sdk.Client, from uint64) (count map[string]int, committed []poco.Committed) {
	t.Helper()
	head, err := client.Hub().Client().Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	events, err := client.Hub().Events(t.Context(), from, head.Number)
	if err != nil {
		t.Fatal(err)
	}
	count = map[string]int{}
	for _, e := range events {
		switch e := e.Event.(type) {
		case poco.Committed:
			count["committed"]++
			committed = append(committed, e)
		case poco.CommitmentRefused, poco.SettlementRefused:
			count["refused"]++
		case poco.CommitteeReleased:
			count["released"]++
		case poco.FaultyContribution:
			count["faulty"]++
		}
	}
	return count, committed
}

// sent is how many transactions the workers have sent.
func sent(t *testing.T, client *sdk.Client, workers int) (count uint64) {
	t.Helper()
	for i := range workers {
		nonce, err := client.Hub().Client().Nonce(t.Context(), wallet.Development(firstWorker+i).Address())
		if err != nil {
			t.Fatal(err)
		}
		count += nonce
	}
	return count
}

// Both roads deliver the same: every task completed, lies paid by the liar, every check of the audit green. On the settlement's
// the workers send nothing.
func TestRoads(t *testing.T) {
	for _, road := range []platform.Road{platform.Settlement, platform.Classic} {
		t.Run(string(road), func(t *testing.T) {
			t.Parallel()
			p := start(t, platform.Config{Workers: 4, Liars: 1, Road: road})
			client := dial(t, p.Network(), requester)
			for _, trust := range []uint64{3, 1} {
				deal, block := bought(t, client, pi(t, p.Network(), 4, trust))
				for _, task := range ended(t, client, deal, block) {
					if task.Status != poco.TaskCompleted || len(task.Contributions) < int(min(trust, 2)) {
						t.Errorf("trust %d: %+v", trust, task)
					}
				}
				allGreen(t, client, deal)
				count, _ := logged(t, client, block)
				if commits := count["committed"]; (commits > 0) != (road == platform.Settlement) || count["refused"] > 0 {
					t.Errorf("trust %d: %v", trust, count)
				}
			}
			if n := sent(t, client, 4); (n == 0) != (road == platform.Settlement) {
				t.Errorf("the workers sent %d transactions", n)
			}
			wantConserved(t, p)
		})
	}
}

// allGreen wants every check of every task of a deal green.
func allGreen(t *testing.T, client *sdk.Client, deal common.Hash) {
	t.Helper()
	err := client.Audit(t.Context(), deal, func(r audit.Report) error {
		for _, c := range r.Checks {
			if c.Status != verdict.Green {
				t.Errorf("task %d: %s is %s: %s", r.Task.Index, c.ID, c.Status, c.Detail)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// phase waits until a task of a deal is in a phase, as the scheduler sees it.
func phase(t *testing.T, p *platform.Platform, deal common.Hash, want plan.Phase) scheduler.Progress {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	progress, err := p.Scheduler().Watch(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for one := range progress {
		if one.Deal == deal && one.Phase == want {
			return one
		}
	}
	t.Fatalf("no task of the deal was ever %s", want)
	return scheduler.Progress{}
}

// A scheduler that is killed amid a bag goes on with it: what was signed, committed or shown is not lost, and no task gets
// a second committee.
func TestKilledScheduler(t *testing.T) {
	p := start(t, platform.Config{Workers: 3, Road: platform.Settlement})
	client := dial(t, p.Network(), requester)
	deal, block := bought(t, client, pi(t, p.Network(), 8, 3))
	for _, at := range []plan.Phase{plan.Computing, plan.Committing, plan.Settling} {
		phase(t, p, deal, at)
		if err := p.KillScheduler(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for _, task := range ended(t, client, deal, block) {
		if task.Status != poco.TaskCompleted {
			t.Errorf("task %d is %v", task.Index, task.Status)
		}
	}
	_, committed := logged(t, client, block)
	times := map[common.Hash]int{}
	for _, c := range committed {
		for _, committee := range c.Committees {
			times[committee.TaskID]++
		}
	}
	if len(times) != 8 {
		t.Errorf("%d tasks were committed", len(times))
	}
	for task, n := range times {
		if n != 1 {
			t.Errorf("task %v was committed %d times", task, n)
		}
	}
	if n := sent(t, client, 3); n > 0 {
		t.Errorf("the workers sent %d transactions", n)
	}
	wantConserved(t, p)
}

// A pool that is silent after the commit is passed over: its workers settle by themselves, and are paid. When it comes back it
// goes on with the rest.
func TestSilentPool(t *testing.T) {
	p := start(t, platform.Config{Workers: 2, Road: platform.Settlement})
	client := dial(t, p.Network(), requester)
	deal, block := bought(t, client, pi(t, p.Network(), 3, 3))
	phase(t, p, deal, plan.Uploading) // the commit is seen, nothing is settled
	if err := p.StopScheduler(); err != nil {
		t.Fatal(err)
	}
	if err := p.Warp(t.Context(), timeOf(t, client, deal)+time.Minute); err != nil {
		t.Fatal(err)
	}
	_, committed := logged(t, client, block)
	for _, batch := range committed {
		for _, committee := range batch.Committees {
			waitFinal(t, client, committee.TaskID)
			allGreen(t, client, deal)
			if r, err := client.FetchResult(t.Context(), committee.TaskID, t.TempDir()); err != nil || !r.Verified {
				t.Errorf("%+v, %v", r, err)
			}
		}
	}
	if n := sent(t, client, 2); n == 0 {
		t.Error("the pool was not silent")
	}
	if sum := locked(t, client, 2); sum != 0 {
		t.Errorf("%v of stake stay locked", sum)
	}
	if err := p.KillScheduler(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, task := range ended(t, client, deal, block) {
		if task.Status != poco.TaskCompleted {
			t.Errorf("task %d is %v", task.Index, task.Status)
		}
	}
	wantConserved(t, p)
}

// waitFinal waits for a task's end.
func waitFinal(t *testing.T, client *sdk.Client, id common.Hash) {
	t.Helper()
	until(t, func() bool {
		task, err := client.Hub().Task(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return task.Status.Final()
	}, "task %v did not end", id)
}

// until asks again and again until it is so, for a minute.
func until(t *testing.T, so func() bool, format string, args ...any) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	ticker := time.NewTicker(100 * time.Millisecond)
	defer ticker.Stop()
	for !so() {
		select {
		case <-ctx.Done():
			t.Fatalf(format, args...)
		case <-ticker.C:
		}
	}
}

// timeOf is a deal's category's time.
func timeOf(t *testing.T, client *sdk.Client, deal common.Hash) time.Duration {
	t.Helper()
	d, err := client.Hub().Deal(t.Context(), deal)
	if err != nil {
		t.Fatal(err)
	}
	category, err := client.Hub().Category(t.Context(), d.Category)
	if err != nil {
		t.Fatal(err)
	}
	return time.Duration(category.WorkClockTimeRef) * time.Second
}

// A committee that withholds its digest costs the requester nothing: the task is claimed, and the stakes of those who agreed
// go to the kitty. The dissenter gets its own back.
func TestWithheld(t *testing.T) {
	p := start(t, platform.Config{Workers: 4, Liars: 1, Road: platform.Settlement})
	client := dial(t, p.Network(), requester)
	deal, block := bought(t, client, pi(t, p.Network(), 4, 3))
	phase(t, p, deal, plan.Committing)
	if err := p.StopWorkers(); err != nil {
		t.Fatal(err)
	}
	until(t, func() bool { count, _ := logged(t, client, block); return count["committed"] > 0 }, "nothing was committed")
	if err := p.Warp(t.Context(), 11*timeOf(t, client, deal)); err != nil {
		t.Fatal(err)
	}
	failed := 0
	for _, task := range ended(t, client, deal, block) {
		if task.Status == poco.TaskFailed {
			failed++
		}
	}
	if failed == 0 {
		t.Fatal("nothing was withheld")
	}
	until(t, func() bool { // the release comes after the claim
		count, _ := logged(t, client, block)
		return count["released"] > 0 && locked(t, client, 4) == 0
	}, "stakes stay locked")
	wantConserved(t, p)
}

func locked(t *testing.T, client *sdk.Client, workers int) (sum poco.Amount) {
	t.Helper()
	for i := range workers {
		account, err := client.Hub().Account(t.Context(), wallet.Development(firstWorker+i).Address())
		if err != nil {
			t.Fatal(err)
		}
		sum += account.Locked
	}
	return sum
}

// A pool that is told to take the settlement's road takes no other, and one that is told nonsense does not start.
func TestUnknownRoad(t *testing.T) {
	if _, err := platform.Start(t.Context(), platform.Config{Workers: 1, Road: "scenic"}); poco.KindOf(err) != poco.Invalid {
		t.Error(err)
	}
}
