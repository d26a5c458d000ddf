package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/settlement"
	"github.com/iexec-go/iexec/poco/trust"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// signing is a table whose workers sign and whose deals may take the settlement's road.
func signing(t *testing.T, workers int, change ...func(*plan.Params)) *table {
	b := newTable(t, change...)
	for i := range workers {
		b.join(i, signs)
	}
	return b
}

func signs(w *plan.Worker) { w.Signs, w.Gas = true, false }

func (b *table) signedDeal(n byte, size, trust uint64) poco.Deal {
	d := poco.Deal{ID: common.Hash{n}, BotSize: size, Trust: trust, StartTime: start, WorkerStake: 100}
	seen := b.hub.match(d)
	seen.Signs = true
	b.feed(seen)
	return d
}

// word is what a worker signs for an answer.
func word(task common.Hash, worker common.Address, answer byte) plan.Signed {
	digest := common.Hash{answer}
	return plan.Signed{Worker: worker, ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(worker, task, digest), Signature: []byte{answer, worker[19]}}
}

// answer hands a worker's contribution in, as the scheduler does.
func (b *table) answer(ref plan.Ref, worker common.Address, answer byte) error {
	s := word(ref.Task, worker, answer)
	if _, _, err := b.state.Contributes(ref.Task, &s); err != nil {
		return err
	}
	b.feed(plan.ContributionSigned{Ref: ref, Signed: s})
	return nil
}

// mined puts a commit on the chain of this table: events per task, committees at once.
func (b *table) mined(c plan.Commit) {
	b.t.Helper()
	var committees []poco.Committee
	for _, t := range c.Tasks {
		committee := poco.Committee{TaskID: t.Task}
		if most := max(len(t.Members), 1); b.hub.deals[t.Deal].Trust <= 1 && most > 1 {
			b.t.Fatalf("a committee of %d, at trust 1 the hub takes one", most)
		}
		for _, m := range t.Members {
			committee.Members = append(committee.Members, poco.Member{Worker: m.Worker, Weight: trust.Weight(b.hub.scores[m.Worker]), ResultHash: m.ResultHash, ResultSeal: m.ResultSeal})
		}
		var reached bool
		if committee.Consensus, reached = settlement.Consensus(committee.Members, b.hub.deals[t.Deal].Trust); !reached {
			b.t.Fatalf("a commit that the hub refuses: %+v", t)
		}
		committees = append(committees, committee)
	}
	var seen plan.Together
	for i, t := range c.Tasks {
		r := b.hub.tasks[t.Task]
		if r == nil {
			if err := b.hub.initialize(t.Ref); err != nil {
				b.t.Fatal(err)
			}
			r = b.hub.tasks[t.Task]
		}
		for _, m := range committees[i].Members {
			b.hub.do(r, poco.TaskContribute{TaskID: t.Task, Worker: m.Worker, ResultHash: m.ResultHash})
		}
		b.hub.do(r, poco.TaskConsensus{TaskID: t.Task, Consensus: committees[i].Consensus})
		b.hub.do(r, poco.Committed{Committees: committees})
		seen = append(seen, plan.TaskSeen{Progress: r.Clone()})
	}
	b.feed(plan.Mined{ID: c.ID}, seen)
}

// refs of a deal's tasks by assignment.
func refsOf(assigns []plan.Assign) map[common.Hash]plan.Ref {
	refs := map[common.Hash]plan.Ref{}
	for _, a := range assigns {
		refs[a.Task] = a.Ref
	}
	return refs
}

// Nothing is sent before the workers agree: no initialization, no authorization; then one commit.
func TestSignedTaskGoesInTwoTransactions(t *testing.T) {
	b := signing(t, 2)
	b.signedDeal(1, 1, 3)
	assigns := look[plan.Assign](b)
	if len(assigns) != 2 || !assigns[0].Signs || assigns[0].Short {
		t.Fatalf("assigned %+v", assigns)
	}
	ref := assigns[0].Ref
	for _, a := range assigns {
		if err := b.answer(ref, a.Worker, 1); err != nil {
			t.Fatal(err)
		}
	}
	commits := slices.Clone(look[plan.Commit](b))
	if len(commits) != 1 || len(commits[0].Tasks) != 1 || len(commits[0].Tasks[0].Members) != 2 {
		t.Fatalf("committed %+v", commits)
	}
	if m := commits[0].Tasks[0].Members; m[0].Worker.Cmp(m[1].Worker) >= 0 {
		t.Error("not in ascending order")
	}
	if e := b.state.Explain(ref); e.Phase != plan.Committing || !strings.Contains(e.Why, "on its way to the chain") {
		t.Errorf("says %+v", e)
	}
	b.mined(commits[0])
	asked := look[plan.AskUpload](b)
	if len(asked) != 1 {
		t.Fatalf("%d were asked for the digest", len(asked))
	}
	// A digest that proves nothing is not believed.
	if err := b.state.Shows(ref.Task, asked[0].Worker, common.Hash{9}); poco.KindOf(err) != poco.Refused {
		t.Errorf("a lie: %v", err)
	}
	b.feed(plan.DigestShown{Task: ref.Task, Worker: asked[0].Worker, Digest: common.Hash{9}})
	if checks := look[plan.CheckUpload](b); len(checks) > 0 {
		t.Errorf("a lie is checked: %+v", checks)
	}
	b.feed(plan.DigestShown{Task: ref.Task, Worker: asked[0].Worker, Digest: common.Hash{1}, Location: []byte("there")})
	if checks := look[plan.CheckUpload](b); len(checks) != 1 || checks[0].Digest != (common.Hash{1}) {
		t.Fatalf("checks %+v", checks)
	}
	b.feed(plan.UploadChecked{Task: ref.Task, Worker: asked[0].Worker, Digest: common.Hash{1}, OK: true, Location: []byte("there")})
	settles := look[plan.Settle](b)
	if len(settles) != 1 || settles[0].Tasks[0].Digest != (common.Hash{1}) || string(settles[0].Tasks[0].Location) != "there" || settles[0].Tasks[0].Fixed == nil {
		t.Fatalf("settled %+v", settles)
	}
}

// A worker that sends its own transactions is given the classic road, once there is no other; and needs gas there.
func TestRoadFollowsTheWorkers(t *testing.T) {
	b := newTable(t)
	b.join(0)
	b.join(1)
	b.signedDeal(1, 1, 3)
	if inits := look[plan.Initialize](b); len(inits) != 1 {
		t.Fatalf("initialized %+v", inits)
	}
	b = signing(t, 1)
	b.join(1)
	b.signedDeal(1, 1, 3)
	if assigns := look[plan.Assign](b); len(assigns) != 0 {
		t.Errorf("a task of trust 3 began with one that signs, and one that does not: %+v", assigns)
	}
	b.join(2, signs)
	for _, a := range look[plan.Assign](b) {
		if !a.Signs || a.Worker == name(1) {
			t.Errorf("assigned %+v", a)
		}
	}
}

// Tasks that are ready at about the same time go together, and one that is alone at once.
func TestCommitsAreGathered(t *testing.T) {
	b := signing(t, 4)
	b.signedDeal(1, 3, 1)
	assigns := slices.Clone(look[plan.Assign](b))
	if len(assigns) != 3 {
		t.Fatalf("%d assigned", len(assigns))
	}
	for _, a := range assigns[:2] {
		if err := b.answer(a.Ref, a.Worker, 1); err != nil {
			t.Fatal(err)
		}
	}
	said := b.said
	if commits := look[plan.Commit](b); len(commits) != 0 {
		t.Fatalf("committed at once, with others under way: %+v", commits)
	}
	if b.said = said; len(look[plan.Gather](b)) != 1 {
		t.Error("not asked to gather, or more than once")
	}
	b.feed(plan.Gathered{})
	if commits := look[plan.Commit](b); len(commits) != 1 || len(commits[0].Tasks) != 2 {
		t.Fatalf("after a while: %+v", commits)
	}
	if err := b.answer(assigns[2].Ref, assigns[2].Worker, 1); err != nil {
		t.Fatal(err)
	}
	if commits := look[plan.Commit](b); len(commits) != 1 || len(commits[0].Tasks) != 1 {
		t.Fatalf("alone: %+v", commits)
	}
	// Full before the time is over.
	b = signing(t, 4, func(p *plan.Params) { p.Committees = 2 })
	b.signedDeal(1, 5, 1)
	for _, a := range slices.Clone(look[plan.Assign](b))[:2] {
		if err := b.answer(a.Ref, a.Worker, 1); err != nil {
			t.Fatal(err)
		}
	}
	if commits := look[plan.Commit](b); len(commits) != 1 || len(commits[0].Tasks) != 2 {
		t.Fatalf("full: %+v", commits)
	}
}

func TestContributionsThatAreNotTaken(t *testing.T) {
	b := signing(t, 4)
	b.signedDeal(1, 1, 3)
	assigns := slices.Clone(look[plan.Assign](b))
	ref := assigns[0].Ref
	outsider := name(slices.IndexFunc([]int{0, 1, 2, 3}, func(i int) bool {
		return !slices.ContainsFunc(assigns, func(a plan.Assign) bool { return a.Worker == name(i) })
	}))
	if err := b.answer(ref, outsider, 1); poco.KindOf(err) != poco.Conflict {
		t.Errorf("of one that was not asked: %v", err)
	}
	if err := b.answer(plan.Ref{Task: common.Hash{9}}, assigns[0].Worker, 1); poco.KindOf(err) != poco.NotFound {
		t.Errorf("of no task: %v", err)
	}
	for range 2 { // repeating it does no harm
		if err := b.answer(ref, assigns[0].Worker, 1); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.answer(ref, assigns[0].Worker, 2); poco.KindOf(err) != poco.Conflict {
		t.Errorf("of another answer: %v", err)
	}
	if err := b.answer(ref, assigns[1].Worker, 1); err != nil {
		t.Fatal(err)
	}
	if commits := look[plan.Commit](b); len(commits) != 1 || len(commits[0].Tasks[0].Members) != 2 {
		t.Errorf("%+v", commits)
	}
}

// agreed brings a task of trust 3 to its commit, with a liar in the committee.
func agreed(t *testing.T) (b *table, ref plan.Ref, c plan.Commit) {
	b = signing(t, 5)
	b.signedDeal(1, 1, 3)
	var answered []common.Address
	for len(answered) < 4 {
		assigns := slices.Clone(look[plan.Assign](b))
		if len(assigns) == 0 {
			t.Fatalf("nobody else is asked after %d answers: %s", len(answered), b.state.Explain(ref).Why)
		}
		for _, a := range assigns {
			ref = a.Ref
			said := b.said
			answer := byte(1)
			if len(answered) == 0 {
				answer = 2 // the liar is fast
			}
			if err := b.answer(a.Ref, a.Worker, answer); err != nil {
				t.Fatal(err)
			}
			answered = append(answered, a.Worker)
			b.said = append(said, b.said...)
		}
		if commits := slices.Clone(look[plan.Commit](&table{said: slices.Clone(b.said)})); len(commits) > 0 {
			return b, ref, commits[0]
		}
	}
	t.Fatal("nothing was committed")
	return b, ref, c
}

// Rationale: a digest may have been shown under a commit that vanishes; under the same list nobody can use it.
func TestTheSameCommitAfterAReorganisation(t *testing.T) {
	b, ref, c := agreed(t)
	if len(c.Tasks[0].Members) != 4 {
		t.Fatalf("the liar is missing: %+v", c)
	}
	b.mined(c)
	b.said = nil
	delete(b.hub.tasks, ref.Task) // and with it its initialization
	b.feed(plan.TaskSeen{Progress: poco.NewProgress(b.hub.deals[ref.Deal], ref.Index, timeRef)})
	again := look[plan.Commit](b)
	if len(again) != 1 || again[0].ID != c.ID || len(again[0].Tasks[0].Members) != 4 {
		t.Fatalf("sent again: %+v, want %+v", again, c)
	}
	for i := range 5 {
		listed := slices.ContainsFunc(c.Tasks[0].Members, func(m plan.Signed) bool { return m.Worker == name(i) })
		if err := b.answer(ref, name(i), 1); !listed && err == nil {
			t.Errorf("worker %d joined the committee after the fact", i)
		}
	}
}

// Rationale: a commit that was asked for must not become another one by a restart.
func TestTheSameCommitAfterARestart(t *testing.T) {
	b, ref, c := agreed(t)
	after := newTable(t)
	after.hub = b.hub
	seen := plan.DealSeen{Deal: *b.hub.deals[ref.Deal], TimeRef: timeRef, Signs: true}
	restored := plan.Together{plan.Tick{Now: start}, seen}
	for _, m := range c.Tasks[0].Members {
		restored = append(restored, plan.ContributionSigned{Ref: ref, Signed: m})
	}
	after.feed(append(restored, plan.CommitRestored{Commit: c}))
	if again := look[plan.Commit](after); len(again) != 1 || again[0].ID != c.ID {
		t.Fatalf("after the restart: %+v", again)
	}
	after.mined(c)
	for i := range 5 {
		after.join(i, signs)
	}
	if asked := look[plan.AskUpload](after); len(asked) != 1 {
		t.Errorf("asked %+v", asked)
	}
}

// Rationale: a task that waits for company in a settlement may lose its commit to a reorganisation meanwhile.
func TestACommitThatVanishesWhileItsSettlementGathers(t *testing.T) {
	b := signing(t, 6)
	b.signedDeal(1, 3, 1)
	for _, a := range slices.Clone(look[plan.Assign](b)) {
		if err := b.answer(a.Ref, a.Worker, 1); err != nil {
			t.Fatal(err)
		}
	}
	b.feed(plan.Gathered{})
	for _, c := range slices.Clone(look[plan.Commit](b)) {
		b.mined(c)
	}
	refs := b.state.Open()
	for _, ref := range refs[:2] { // the third is still to come
		p, _ := b.state.Task(ref.Task)
		b.feed(plan.UploadChecked{Task: ref.Task, Worker: p.Contributions[0].Worker, Digest: common.Hash{1}, OK: true, Location: []byte("there")})
	}
	if settles := look[plan.Settle](b); len(settles) > 0 {
		t.Fatalf("settled at once, with another to come: %+v", settles)
	}
	b.feed(plan.TaskSeen{Progress: poco.NewProgress(b.hub.deals[refs[0].Deal], refs[0].Index, timeRef)})
	b.said = nil
	b.feed(plan.Gathered{})
	if settles := look[plan.Settle](b); len(settles) != 1 || len(settles[0].Tasks) != 1 || settles[0].Tasks[0].Task != refs[1].Task {
		t.Errorf("settled %+v", settles)
	}
}

// A worker whose stake is gone is left out, and its place given to another.
func TestAMemberThatTheHubRefuses(t *testing.T) {
	b, ref, c := agreed(t)
	honest := slices.IndexFunc(c.Tasks[0].Members, func(m plan.Signed) bool { return m.ResultHash == poco.ResultHash(ref.Task, common.Hash{1}) })
	gone := c.Tasks[0].Members[honest].Worker
	b.said = nil
	b.feed(plan.Mined{ID: c.ID, Refusals: []plan.Refusal{{Task: ref.Task, Worker: gone, Reason: "stake"}}})
	said := b.said
	if drops := look[plan.Drop](b); len(drops) != 1 || drops[0].Worker != gone {
		t.Errorf("dropped %+v", drops)
	}
	b.said = said
	assigns := slices.Clone(look[plan.Assign](b))
	if len(assigns) != 1 || assigns[0].Worker == gone {
		t.Fatalf("asked instead: %+v", assigns)
	}
	if err := b.answer(ref, assigns[0].Worker, 1); err != nil {
		t.Fatal(err)
	}
	commits := look[plan.Commit](b)
	if len(commits) != 1 || commits[0].ID == c.ID {
		t.Fatalf("committed %+v", commits)
	}
	for _, m := range commits[0].Tasks[0].Members {
		if m.Worker == gone {
			t.Error("the one that was refused is in it again")
		}
	}
}

// A settlement that is refused is tried again, later and under another name; at the final deadline the task is claimed, and its
// committee released once the claim is seen.
func TestClaimAndRelease(t *testing.T) {
	b, ref, c := agreed(t)
	b.mined(c)
	b.feed(plan.UploadChecked{Task: ref.Task, Worker: c.Tasks[0].Members[0].Worker, Digest: common.Hash{1}, OK: true, Location: []byte("there")})
	first := slices.Clone(look[plan.Settle](b))
	if len(first) != 1 {
		t.Fatal("not settled")
	}
	b.feed(plan.Mined{ID: first[0].ID, Refusals: []plan.Refusal{{Task: ref.Task, Reason: "the node was drunk"}}})
	said := b.said
	if next := look[plan.Attempted](b); len(next) != 1 || next[0].Next != 1 || next[0].Kind != "settle" {
		t.Errorf("remembered %+v", next)
	}
	if b.said = said; len(look[plan.Settle](b)) > 0 {
		t.Error("at once")
	}
	b.says(ref.Task, "the node was drunk")
	b.at(start + 10)
	if second := look[plan.Settle](b); len(second) != 1 || second[0].ID == first[0].ID {
		t.Errorf("again: %+v", second)
	}
	b.at(start + poco.FinalDeadlineRatio*timeRef)
	if claims := look[plan.Claim](b); len(claims) != 1 || claims[0].Unset {
		t.Fatalf("claims %+v", claims)
	}
	if err := b.hub.claim(ref, false); err != nil {
		t.Fatal(err)
	}
	b.see(ref.Task)
	released := look[plan.ReleaseCommittee](b)
	if len(released) != 1 || released[0].Fixed.TaskID != ref.Task {
		t.Fatalf("released %+v", released)
	}
	b.hub.do(b.hub.tasks[ref.Task], poco.CommitteeReleased{TaskID: ref.Task})
	b.see(ref.Task)
	if again := look[plan.ReleaseCommittee](b); len(again) > 0 {
		t.Errorf("released again: %+v", again)
	}
}

// Rationale: the name of a transaction that was refused is refused for ever, so a restarted pool must not begin with it.
func TestAttemptsSurviveARestart(t *testing.T) {
	b := newTable(t)
	b.join(0)
	d := b.deal(1, 1, 1)
	task := poco.TaskID(d.ID, 0)
	first := slices.Clone(look[plan.Initialize](b))
	b.feed(plan.Refused{ID: first[0].ID, Reason: "no"})
	next := look[plan.Attempted](b)
	if len(next) != 1 || next[0].Task != task {
		t.Fatalf("remembered %+v", next)
	}
	after := newTable(t)
	after.join(0)
	after.feed(plan.Together{plan.AttemptRestored{Task: next[0].Task, Kind: next[0].Kind, Next: 7}, plan.DealSeen{Deal: d, TimeRef: timeRef}})
	again := look[plan.Initialize](after)
	if len(again) != 1 || again[0].ID[len(again[0].ID)-2:] != "/7" {
		t.Errorf("after the restart: %+v", again)
	}
}

// A stake that is signed for is not counted on twice.
func TestSignedStakesAreKept(t *testing.T) {
	b := newTable(t)
	poor := func(w *plan.Worker) { w.Signs, w.Account.Stake = true, 150 }
	b.join(0, poor)
	b.join(1, poor)
	b.signedDeal(1, 2, 3)
	assigns := slices.Clone(look[plan.Assign](b))
	if len(refsOf(assigns)) != 1 {
		t.Fatalf("assigned %+v", assigns)
	}
	for _, a := range assigns {
		if err := b.answer(a.Ref, a.Worker, 1); err != nil {
			t.Fatal(err)
		}
	}
	if again := look[plan.Assign](b); len(again) > 0 {
		t.Errorf("assigned on a stake that is promised: %+v", again)
	}
}
