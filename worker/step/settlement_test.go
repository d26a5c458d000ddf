package step_test

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker/step"
)

var domain = order.Domain{ChainID: 134, Hub: common.HexToAddress("0x4b")}

// asked is an assignment of the settlement's road, signed by somebody.
func asked(t testing.TB, d *poco.Deal, by *wallet.Key) step.Assignment {
	t.Helper()
	a := assignment(t, d)
	a.Signs = true
	var err error
	if a.Signature, err = by.SignHash(context.Background(), domain.AssignmentDigest(&order.Assignment{TaskID: a.TaskID, Worker: worker})); err != nil {
		t.Fatal(err)
	}
	return a
}

// Where a contract owns the pool, its word counts in place of a key's; but never for another worker's or task's authorization.
func TestVouched(t *testing.T) {
	stranger, err := wallet.Generate()
	if err != nil {
		t.Fatal(err)
	}
	d := deal(3)
	for _, signs := range []bool{false, true} {
		a, f := assignment(t, d), facts(d)
		if signs {
			a, f = asked(t, d, stranger), signingFacts(d)
		} else if a.Signature, err = stranger.SignMessage(context.Background(), a.Authorization.Hash()); err != nil {
			t.Fatal(err)
		}
		for _, vouched := range []bool{false, true} {
			f.Vouched = vouched
			if s, _ := run(step.State{}, step.Begin{Assignment: a}, step.Checked{Facts: f}); (s.Stage == step.Fetching) != vouched {
				t.Errorf("signs %v, vouched %v: %v", signs, vouched, s.Stage)
			}
		}
		other := a
		other.Authorization.TaskID = common.Hash{1}
		if s, _ := run(step.State{}, step.Begin{Assignment: other}, step.Checked{Facts: f}); s.Stage != step.Declined {
			t.Errorf("signs %v: another task's authorization was taken", signs)
		}
	}
}

func signingFacts(d *poco.Deal) step.Facts {
	f := facts(d)
	f.Task.Status, f.Payable, f.Settles, f.Domain = poco.TaskUnset, 0, true, domain
	return f
}

// handedOver brings an assignment to a contribution that the pool has.
func handedOver(t testing.TB, trust uint64) step.State {
	t.Helper()
	d := deal(trust)
	s, _ := run(step.State{}, step.Begin{Assignment: asked(t, d, scheduler)}, step.Checked{Facts: signingFacts(d)}, step.Fetched{},
		step.Computed{Digest: digest}, step.Handed{Receipt: &step.Receipt{Received: start + 50}})
	return s
}

// listed is a look at a committee with this worker and others: each with a digest, the first is believed.
func listed(mine common.Hash, believed common.Hash, confirmed bool) step.Seen {
	task := poco.TaskID(common.HexToHash("0xdea1"), 11)
	of := func(worker common.Address, digest common.Hash) poco.Member {
		return poco.Member{Worker: worker, Weight: 2, ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(worker, task, digest)}
	}
	f := &poco.Fixing{At: start + 100, Committee: poco.Committee{TaskID: task, Consensus: poco.ResultHash(task, believed),
		Members: []poco.Member{of(common.Address{1}, believed), of(common.Address{2}, believed)}}}
	if mine != (common.Hash{}) {
		f.Members = append(f.Members, of(worker, mine))
	}
	return step.Seen{Status: poco.TaskRevealing, RevealDeadline: start + 100 + 2*category, Now: start + 101, Fixed: f, Confirmed: confirmed}
}

func TestSigningRoad(t *testing.T) {
	s := handedOver(t, 5)
	if s.Stage != step.Contributed || s.Receipt == nil || s.Transactions() != 0 || s.Promised() != 30 {
		t.Fatalf("%+v", s)
	}
	for _, at := range []struct {
		event step.Event
		stage step.Stage
		does  step.Command // the kind of one command; nil: nothing but reports
	}{
		{step.Seen{Status: poco.TaskUnset}, step.Contributed, nil},
		{listed(digest, digest, false), step.Contributed, nil}, // not deep enough
		{listed(digest, digest, true), step.Listed, nil},
		{step.UploadWanted{}, step.Uploading, step.Upload{}},
		{step.Stored{Location: []byte("there")}, step.Showing, step.Show{}},
		{step.ShownTo{}, step.Shown, nil},
		{step.UploadWanted{}, step.Showing, step.Show{}}, // the pool forgot it
		{step.ShownTo{}, step.Shown, nil},
		{step.Tick{Now: start + 100 + category - 1}, step.Shown, nil},
		{step.Seen{Status: poco.TaskCompleted, Mine: poco.Proved}, step.Done, nil},
		{step.Seen{Status: poco.TaskCompleted, Mine: poco.Proved, Deep: true}, step.Done, step.Discard{}},
	} {
		var commands []step.Command
		s, commands = step.Step(s, at.event)
		if s.Stage != at.stage {
			t.Fatalf("after %+v: %s, want %s", at.event, s.Stage, at.stage)
		}
		if len(transactions(commands)) > 0 {
			t.Errorf("%+v sends a transaction", at.event)
		}
		found := at.does == nil
		for _, c := range commands {
			found = found || reflect.TypeOf(c) == reflect.TypeOf(at.does)
			if _, shows := c.(step.Show); shows && reflect.TypeOf(at.does) != reflect.TypeOf(c) {
				t.Errorf("%+v shows the digest", at.event)
			}
		}
		if !found {
			t.Errorf("%+v asks for %+v, want %T", at.event, commands, at.does)
		}
	}
	if !s.Closed {
		t.Error("it is not closed")
	}
}

func TestSigningDeclines(t *testing.T) {
	d := deal(5)
	for name, c := range map[string]struct {
		change func(*step.Assignment, *step.Facts)
		reason step.Reason
	}{
		"a hub without the road": {func(_ *step.Assignment, f *step.Facts) { f.Settles = false }, step.AgainstPolicy},
		"signed by another":      {func(a *step.Assignment, _ *step.Facts) { *a = asked(t, d, wallet.Development(5)) }, step.BadAuthorization},
		"on another chain":       {func(_ *step.Assignment, f *step.Facts) { f.Domain.ChainID++ }, step.BadAuthorization},
		"a classic authorization": {func(a *step.Assignment, _ *step.Facts) {
			*a = assignment(t, d)
			a.Signs = true
		}, step.BadAuthorization},
		"no stake": {func(_ *step.Assignment, f *step.Facts) { f.Free = 29 }, step.NoFunds},
	} {
		a, f := asked(t, d, scheduler), signingFacts(d)
		c.change(&a, &f)
		if s, _ := run(step.State{}, step.Begin{Assignment: a}, step.Checked{Facts: f}); s.Stage != step.Declined || s.Reason != c.reason {
			t.Errorf("%s: %s, %s", name, s.Stage, s.Reason)
		}
	}
}

// Rationale: a silent pool must not cost its winners their stakes: after T they settle by themselves, in turn.
func TestSettlesWhenThePoolIsSilent(t *testing.T) {
	s, _ := run(handedOver(t, 5), listed(digest, digest, true), step.UploadWanted{}, step.Stored{Location: []byte("there")})
	turn := uint64(start + 100 + category + 2*(category/poco.MaxMembers)) // third of the winners
	if after, commands := step.Step(s, step.Tick{Now: turn - 1}); after.Stage != step.Showing || len(transactions(commands)) > 0 {
		t.Errorf("before its turn: %s, %v", after.Stage, commands)
	}
	s, commands := step.Step(s, step.Tick{Now: turn})
	if sent := transactions(commands); s.Stage != step.Settling || len(sent) != 1 || sent[0].Action != step.Settlement {
		t.Fatalf("%s, %v", s.Stage, commands)
	}
	first := transactions(commands)[0].ID(s.Assignment)
	// It had no gas coin: once more, later, under another name.
	s, _ = run(s, step.Sent{Action: step.Settlement, Refused: true, Now: turn}, step.Tick{Now: turn + 60})
	s, commands = step.Step(s, step.Tick{Now: turn + 61})
	if sent := transactions(commands); len(sent) != 1 || sent[0].ID(s.Assignment) == first {
		t.Errorf("again: %v", commands)
	}
}

// A result that cannot be stored goes by the address of its content, one T before the end.
func TestSettlesWithoutARepository(t *testing.T) {
	s, _ := run(handedOver(t, 5), listed(digest, digest, true), step.UploadWanted{}, step.NotStored{Now: start + 200})
	end := deal(5).FinalDeadline(category)
	s, commands := step.Step(s, step.Tick{Now: end - category - 1})
	if len(transactions(commands)) > 0 {
		t.Error("too early")
	}
	if s, commands = step.Step(s, step.Tick{Now: end - category}); len(transactions(commands)) != 1 || s.Stage != step.Settling {
		t.Errorf("%s, %v", s.Stage, commands)
	}
}

func TestLeftOutLostAndVanished(t *testing.T) {
	s, _ := run(handedOver(t, 5), listed(common.Hash{}, digest, true))
	if s.Stage != step.Saved || s.Closed || s.Promised() != 0 {
		t.Errorf("left out: %+v", s)
	}
	if s, _ = run(s, listed(digest, digest, true)); s.Stage != step.Listed {
		t.Errorf("listed after a reorganisation: %s", s.Stage)
	}
	lost, commands := last(handedOver(t, 5), listed(digest, other, true))
	if lost.Stage != step.Lost || has[step.Upload](commands) || has[step.Show](commands) {
		t.Errorf("believed another: %s, %v", lost.Stage, commands)
	}
	// The commit vanishes after the result was stored; the same comes again.
	s, _ = run(handedOver(t, 5), listed(digest, digest, true), step.UploadWanted{}, step.Stored{Location: []byte("there")}, step.ShownTo{},
		step.Seen{Status: poco.TaskUnset})
	if s.Stage != step.Contributed || s.Location == nil {
		t.Fatalf("vanished: %s", s.Stage)
	}
	if s, commands = step.Step(s, listed(digest, digest, false)); has[step.Show](commands) {
		t.Error("shown before it was deep")
	}
	if s, commands = step.Step(s, listed(digest, digest, true)); s.Stage != step.Showing || !has[step.Show](commands) {
		t.Errorf("came again: %s", s.Stage)
	}
}

// Rationale: a pool that refuses a contribution has the signature, and could commit it all the same.
func TestRefusedContributionIsWatched(t *testing.T) {
	d := deal(5)
	s, _ := run(step.State{}, step.Begin{Assignment: asked(t, d, scheduler)}, step.Checked{Facts: signingFacts(d)}, step.Fetched{},
		step.Computed{Digest: digest}, step.Handed{Refused: true, Detail: "others have agreed"})
	if s.Stage != step.Saved || s.Closed {
		t.Fatalf("%+v", s)
	}
	if after, _ := run(s, listed(digest, digest, true)); after.Stage != step.Listed {
		t.Errorf("committed all the same: %s", after.Stage)
	}
	again, commands := step.Step(s, step.Begin{Assignment: s.Assignment})
	if again.Stage != step.Contributing || !has[step.Hand](commands) {
		t.Errorf("asked again: %s, %v", again.Stage, commands)
	}
}

// A dissenter of a committee that nobody settled asks for its stake; a member of the consensus has nothing to ask for.
func TestReleases(t *testing.T) {
	end := deal(5).FinalDeadline(category)
	dissenter, _ := run(handedOver(t, 5), listed(digest, other, true), step.Seen{Status: poco.TaskFailed, Now: end + 10})
	if dissenter.Closed {
		t.Fatal("it forgot its stake")
	}
	s, commands := step.Step(dissenter, step.Seen{Status: poco.TaskFailed, Now: end + category})
	if sent := transactions(commands); len(sent) != 1 || sent[0].Action != step.Release {
		t.Errorf("%s, %v", s.Stage, commands)
	}
	if s, _ = run(dissenter, step.Seen{Status: poco.TaskFailed, Released: true, Deep: true, Now: end + 20}); !s.Closed || s.Stage != step.Expired {
		t.Errorf("released by another: %+v", s)
	}
	withheld, commands := last(handedOver(t, 5), listed(digest, digest, true), step.Seen{Status: poco.TaskFailed, Deep: true, Now: end + 10})
	if !withheld.Closed || len(transactions(commands)) > 0 {
		t.Errorf("withheld: %+v, %v", withheld, commands)
	}
}

// Every stage survives a restart: the same state from the journal asks for the same again.
func TestSigningRestarts(t *testing.T) {
	s := handedOver(t, 5)
	for _, e := range []step.Event{nil, listed(digest, digest, true), step.UploadWanted{}, step.Stored{Location: []byte("there")}} {
		if e != nil {
			s, _ = step.Step(s, e)
		}
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back step.State
		if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(s, back) {
			t.Fatalf("%+v became %+v, %v", s, back, err)
		}
		_, commands := step.Step(back, step.Restarted{})
		want := map[step.Stage]bool{step.Contributed: has[step.Hand](commands), step.Listed: true, step.Uploading: has[step.Upload](commands), step.Showing: has[step.Show](commands)}
		if !want[s.Stage] {
			t.Errorf("restarted in %s: %v", s.Stage, commands)
		}
	}
}

// Rationale: whatever happens in whatever order, the digest leaves this machine only while the chain holds a committee, as deep as
// asked, in which it proves this worker's answer; and never is anything sent to the hub but a settlement or a release.
func TestDigestIsShownUnderACommitOnly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := deal(5)
		s, _ := run(step.State{}, step.Begin{Assignment: asked(&testing.T{}, d, scheduler)}, step.Checked{Facts: signingFacts(d)}, step.Fetched{}, step.Computed{Digest: digest})
		confirmed, now := false, uint64(start+50)
		for range rapid.IntRange(1, 40).Draw(t, "events") {
			now += rapid.Uint64Range(0, 200).Draw(t, "time")
			seen := func(s step.Seen, deep bool) step.Event { confirmed = confirmed || deep; s.Now = now; return s }
			var e step.Event
			switch rapid.IntRange(0, 12).Draw(t, "event") {
			case 0:
				e = step.Handed{Receipt: &step.Receipt{}, Now: now}
			case 1:
				e = step.Handed{Refused: true, Now: now}
			case 2:
				e = seen(step.Seen{Status: poco.TaskUnset}, false)
			case 3:
				e = seen(listed(digest, digest, false), false)
			case 4:
				e = seen(listed(digest, digest, true), true)
			case 5:
				e = seen(listed(common.Hash{}, digest, true), false)
			case 6:
				e = seen(listed(digest, other, true), false)
			case 7:
				e = step.UploadWanted{}
			case 8:
				e = step.Stored{Location: []byte("there")}
			case 9:
				e = step.ShownTo{Refused: rapid.Bool().Draw(t, "refused"), Now: now}
			case 10:
				e = step.Tick{Now: now}
			case 11:
				e = step.Restarted{}
			default:
				e = step.Abort{}
			}
			var commands []step.Command
			s, commands = step.Step(s, e)
			if !confirmed && (has[step.Show](commands) || has[step.Upload](commands)) {
				t.Fatalf("%+v has the digest shown: %v", e, commands)
			}
			for _, sent := range transactions(commands) {
				if sent.Action != step.Settlement && sent.Action != step.Release || sent.Action == step.Settlement && !confirmed {
					t.Fatalf("%+v sends %s", e, sent.Action)
				}
			}
			if _, told := e.(step.Abort); told && s.Closed {
				t.Fatal("a word of the scheduler ended what may be committed")
			}
		}
	})
}
