package plan_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

func TestALeaseEnds(t *testing.T) {
	b := newTable(t, func(p *plan.Params) { p.AbsentGrace = 30 })
	b.join(0)
	task := poco.TaskID(b.deal(1, 1, 1).ID, 0)
	b.initialize()
	a := look[plan.Assign](b)[0]

	// Gone for a moment: nothing happens, and what it may have missed is said again.
	b.feed(plan.WorkerLeft{Worker: name(0)})
	b.at(start + 29)
	b.join(1)
	b.join(0)
	if again := look[plan.Assign](b); len(again) != 1 || again[0] != a {
		t.Fatalf("after a short absence: %v, want the same lease", again)
	}
	// Gone for long: another takes over at once, long before the category's time.
	b.feed(plan.WorkerLeft{Worker: name(0)})
	b.at(start + 59)
	other := look[plan.Assign](b)
	if len(other) != 1 || other[0].Worker != name(1) {
		t.Fatalf("after a long absence: %v", other)
	}
	// Back with its work: its place is taken.
	b.feed(plan.WorkerJoined{Worker: plan.Worker{Address: name(0), Gas: true, Slots: 1, Account: poco.Account{Stake: 1000}, Runtimes: plan.WASM},
		Holding: []plan.Holding{{Task: task, Lease: a.Lease}}})
	if told := look[plan.Abort](b); len(told) != 1 || told[0].Cause != plan.LeaseExpired {
		t.Errorf("a worker whose place is taken is told %v", told)
	}
	// Too slow: never again for this task. Who failed gets it once more, after a moment for others.
	b.at(other[0].Until)
	last := look[plan.Assign](b)
	if len(last) != 1 || last[0].Worker != name(0) {
		t.Fatalf("after the lease: %v", last)
	}
	b.feed(plan.WorkerReported{Worker: name(0), Task: task, Lease: last[0].Lease, Stage: plan.Failed, Cause: "disk full"})
	if again := look[plan.Assign](b); len(again) > 0 {
		t.Errorf("asked again at once: %v", again)
	}
	b.says(task, "2 workers did not answer (disk full)")
	b.at(b.hub.now + 60)
	last = look[plan.Assign](b)
	if len(last) != 1 || last[0].Worker != name(0) {
		t.Fatalf("after a moment: %v", last)
	}
	b.feed(plan.WorkerReported{Worker: name(0), Task: task, Lease: last[0].Lease, Stage: plan.Failed, Cause: "disk full still"})
	b.at(b.hub.now + 60)
	if again := look[plan.Assign](b); len(again) > 0 {
		t.Errorf("asked a third time: %v", again)
	}
	b.says(task, "2 workers did not answer (disk full still)")
}

func TestWhatTheHubRefusedIsNotTriedAgain(t *testing.T) {
	b := newTable(t)
	b.join(0)
	b.deal(1, 1, 1)
	b.initialize()
	a := look[plan.Assign](b)[0]
	b.feed(plan.WorkerReported{Worker: name(0), Task: a.Task, Lease: a.Lease, Stage: plan.Failed, Cause: "refused", Lasting: true})
	b.at(b.hub.now + 60)
	if again := look[plan.Assign](b); len(again) > 0 {
		t.Errorf("asked again: %v", again)
	}
}

// Rationale: a worker that comes back with its work, before anybody took its place, goes on with it.
func TestAWorkerResumes(t *testing.T) {
	b := newTable(t)
	b.join(0)
	task := poco.TaskID(b.deal(1, 1, 1).ID, 0)
	b.initialize()
	a := look[plan.Assign](b)[0]
	b.feed(plan.WorkerLeft{Worker: name(0)})
	b.at(start + 100)
	b.feed(plan.WorkerJoined{Worker: plan.Worker{Address: name(0), Gas: true, Slots: 1, Account: poco.Account{Stake: 1000}, Runtimes: plan.WASM},
		Holding: []plan.Holding{{Task: task, Lease: a.Lease}}})
	if e := b.state.Explain(plan.Ref{Deal: common.Hash{1}, Task: task}); len(e.Workers) != 1 {
		t.Errorf("it is not at work: %+v", e)
	}
	if again := look[plan.Assign](b); len(again) > 0 {
		t.Errorf("it was told %v", again)
	}
}

func TestADeclinedTaskGoesElsewhereAndMayComeBack(t *testing.T) {
	b := newTable(t)
	b.join(0)
	task := poco.TaskID(b.deal(1, 1, 1).ID, 0)
	b.initialize()
	a := look[plan.Assign](b)[0]
	b.feed(plan.WorkerReported{Worker: name(0), Task: task, Lease: a.Lease, Stage: plan.Declined, Cause: "busy"})
	if again := look[plan.Assign](b); len(again) > 0 {
		t.Error("asked again at once")
	}
	b.at(start + 60)
	if again := look[plan.Assign](b); len(again) != 1 {
		t.Error("not asked again in a while, although there is nobody else")
	}
}

// reached brings a task of trust 3 to consensus by two workers, with a third one late.
func reached(t *testing.T, params ...func(*plan.Params)) (b *table, task common.Hash, winners []int) {
	b = newTable(t, params...)
	for i := range 4 {
		b.join(i)
	}
	task = poco.TaskID(b.deal(1, 1, 3).ID, 0)
	b.initialize()
	for _, a := range look[plan.Assign](b) {
		winners = append(winners, int(a.Worker[19]))
	}
	b.contribute(task, winners[0], 1)
	return b, task, winners
}

func TestConsensusByOthersAbortsTheRest(t *testing.T) {
	b, task, winners := reached(t)
	outsider := 0
	for outsider == winners[0] || outsider == winners[1] {
		outsider++
	}
	b.contribute(task, outsider, 1) // it held an authorization from an earlier lease
	aborted := look[plan.Abort](b)
	if len(aborted) != 1 || aborted[0].Worker != name(winners[1]) || aborted[0].Cause != plan.Consensus {
		t.Errorf("aborted %v, want the one still computing", aborted)
	}
}

func TestOneWinnerUploadsAndAnotherIfItDoesNot(t *testing.T) {
	b, task, winners := reached(t)
	b.contribute(task, winners[1], 1)
	if asked := look[plan.AskUpload](b); len(asked) > 0 {
		t.Fatal("asked before anybody proved its answer")
	}
	b.reveal(task, winners[0])
	b.reveal(task, winners[1])
	asked := look[plan.AskUpload](b)
	if len(asked) != 1 {
		t.Fatalf("%d asked to upload, want one", len(asked))
	}
	b.says(task, "is uploading the result; 2 of 2 winners revealed")
	b.at(asked[0].Until - 1)
	if look[plan.AskUpload](b) != nil {
		t.Error("another was asked while there was time")
	}
	b.at(asked[0].Until)
	second := look[plan.AskUpload](b)
	if len(second) != 1 || second[0].Worker == asked[0].Worker {
		t.Fatalf("after the time: %v", second)
	}
	b.feed(plan.WorkerReported{Worker: second[0].Worker, Task: task, Stage: plan.Uploaded, Location: []byte("there")})
	if check := look[plan.CheckUpload](b); len(check) != 1 || string(check[0].Location) != "there" {
		t.Fatalf("a worker's word is not checked: %v", check)
	}
	b.feed(plan.UploadChecked{Task: task, Worker: second[0].Worker, OK: true, Location: []byte("there")})
	if done := look[plan.Finalize](b); len(done) != 1 || string(done[0].Location) != "there" {
		t.Errorf("finalize: %v", done)
	}
}

// Rationale: finalizing early would take the stake of a winner that is only slow; not finalizing at all, the
// pool's.
func TestFinalizeWaitsForRevealsUntilTheirDeadline(t *testing.T) {
	b, task, winners := reached(t)
	b.contribute(task, winners[1], 1)
	b.reveal(task, winners[0])
	asked := look[plan.AskUpload](b)
	b.feed(plan.UploadChecked{Task: task, Worker: asked[0].Worker, OK: true, Location: []byte("there")})
	b.at(start + 2*timeRef - 1)
	if look[plan.Finalize](b) != nil {
		t.Error("a winner still has time to reveal")
	}
	b.at(start + 2*timeRef)
	if len(look[plan.Finalize](b)) != 1 {
		t.Error("the reveal deadline has passed")
	}
}

func TestReopenWhenNobodyReveals(t *testing.T) {
	b, task, winners := reached(t)
	b.contribute(task, winners[1], 1)
	look[plan.Command](b)
	b.at(start + 2*timeRef)
	asked := look[plan.Reopen](b)
	if len(asked) != 1 {
		t.Fatalf("reopen: %v", asked)
	}
	if err := b.hub.reopen(task); err != nil {
		t.Fatal(err)
	}
	b.see(task)
	fresh := workersOf(look[plan.Assign](b))
	if len(fresh) != 2 || fresh[0] == name(winners[0]) || fresh[1] == name(winners[0]) || fresh[0] == name(winners[1]) || fresh[1] == name(winners[1]) {
		t.Errorf("after the reopening %v, want the two that did not contribute", fresh)
	}
}

// Rationale: nobody could contribute to it any more, and a claim frees all stakes: reopening would only cost.
func TestNoReopenAfterContributionsClosed(t *testing.T) {
	b, task, winners := reached(t)
	b.at(start + 6*timeRef)
	b.contribute(task, winners[1], 1)
	look[plan.Command](b)
	b.at(start + 8*timeRef)
	if look[plan.Reopen](b) != nil {
		t.Error("reopened for nobody")
	}
	b.says(task, "will be refunded")
	b.at(start + 10*timeRef)
	if claims := look[plan.Claim](b); len(claims) != 1 || claims[0].Unset {
		t.Errorf("claims: %v", claims)
	}
}

func TestALateDealIsOnlyClaimed(t *testing.T) {
	b := newTable(t)
	b.join(0)
	b.at(start + 7*timeRef)
	d := b.deal(1, 40, 1)
	if said := look[plan.Command](b); len(said) > 0 {
		t.Errorf("after the contribution deadline: %v", said)
	}
	b.at(start + 10*timeRef)
	claimed := 0
	for range 5 {
		for _, c := range look[plan.Claim](b) {
			if !c.Unset {
				t.Error("claim of what was never initialized")
			}
			for _, r := range c.Tasks {
				if err := b.hub.claim(r, true); err != nil {
					t.Fatal(err)
				}
				b.see(r.Task)
				claimed++
			}
		}
		b.at(b.hub.now + 1)
	}
	if claimed != int(d.BotSize) || len(b.state.Open()) > 0 {
		t.Errorf("%d of %d claimed, %d left open", claimed, d.BotSize, len(b.state.Open()))
	}
}

// Rationale: a result is paid for by its digest. What was uploaded and checked for another answer, before a
// reorganisation or a restart, is not what finalize may name.
func TestAnUploadCountsForItsAnswerOnly(t *testing.T) {
	b, task, winners := reached(t)
	b.contribute(task, winners[1], 1)
	reveal := func(worker int, answer byte) {
		if err := b.hub.reveal(task, name(worker)); err != nil {
			t.Fatal(err)
		}
		b.hub.tasks[task].ResultDigest = common.Hash{answer}
		b.see(task)
	}
	reveal(winners[0], 1)
	old := plan.UploadChecked{Task: task, Worker: name(winners[0]), Digest: common.Hash{1}, OK: true, Location: []byte("old")}
	b.feed(old)
	reveal(winners[1], 2) // the chain went another way, to another answer
	b.feed(old)           // late, or read back from the database
	if done := look[plan.Finalize](b); len(done) > 0 {
		t.Fatalf("finalizes with %q", done[0].Location)
	}
	b.feed(plan.WorkerReported{Worker: name(winners[1]), Task: task, Stage: plan.Uploaded, Location: []byte("new")})
	check := look[plan.CheckUpload](b)
	if len(check) != 1 || check[0].Digest != (common.Hash{2}) {
		t.Fatalf("checks %v", check)
	}
	b.feed(plan.UploadChecked{Task: task, Worker: name(winners[1]), Digest: check[0].Digest, OK: true, Location: []byte("new")})
	if done := look[plan.Finalize](b); len(done) != 1 || string(done[0].Location) != "new" {
		t.Errorf("finalize: %v", done)
	}
}

// Rationale: a check asks the repository, and waits for it; a worker that says the same a thousand times over must not
// have a thousand of them under way.
func TestAWordIsCheckedOnceAtATime(t *testing.T) {
	b, task, winners := reached(t)
	b.contribute(task, winners[1], 1)
	b.reveal(task, winners[0])
	b.said = nil
	said := plan.WorkerReported{Worker: name(winners[0]), Task: task, Stage: plan.Uploaded}
	b.feed(said, said, said)
	if checks := look[plan.CheckUpload](b); len(checks) != 1 {
		t.Fatalf("%d checks of one word", len(checks))
	}
	b.feed(plan.UploadChecked{Task: task, Worker: name(winners[0])}, said)
	if checks := look[plan.CheckUpload](b); len(checks) != 1 {
		t.Errorf("%d checks after the first had failed", len(checks))
	}
}
