package step_test

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker/step"
)

const (
	category = 300
	start    = 1_000_000
)

var (
	scheduler = wallet.Development(0)
	worker    = wallet.Development(1).Address()
	poolAddr  = common.HexToAddress("0x9001")
	digest    = common.HexToHash("0xd1")
	other     = common.HexToHash("0xd2")
)

func deal(trust uint64) *poco.Deal {
	return &poco.Deal{
		ID:          common.HexToHash("0xdea1"),
		App:         poco.Resource{Pointer: common.HexToAddress("0xa44"), Owner: common.HexToAddress("0xa1"), Price: 1},
		Workerpool:  poco.Resource{Pointer: poolAddr, Owner: scheduler.Address(), Price: 100},
		Trust:       trust,
		StartTime:   start,
		BotFirst:    10,
		BotSize:     3,
		WorkerStake: 30,
	}
}

func assignment(t testing.TB, d *poco.Deal) step.Assignment {
	t.Helper()
	a := step.Assignment{Worker: worker, DealID: d.ID, Index: 11, TaskID: poco.TaskID(d.ID, 11), Lease: 7}
	a.Authorization = poco.Authorization{Worker: worker, TaskID: a.TaskID}
	sign, err := scheduler.SignMessage(context.Background(), a.Authorization.Hash())
	if err != nil {
		t.Fatal(err)
	}
	a.Signature = sign
	return a
}

func facts(d *poco.Deal) step.Facts {
	return step.Facts{
		Deal: d, Task: poco.Task{Status: poco.TaskActive, TimeRef: category}, Category: category,
		Free: 1000, Payable: 10, Pool: poolAddr, Now: start + 5,
	}
}

// run applies events in turn and gives the last state and all commands.
func run(s step.State, events ...step.Event) (step.State, []step.Command) {
	var all []step.Command
	for _, e := range events {
		var commands []step.Command
		s, commands = step.Step(s, e)
		all = append(all, commands...)
	}
	return s, all
}

// last gives the commands of the last event only.
func last(s step.State, events ...step.Event) (step.State, []step.Command) {
	s, _ = run(s, events[:len(events)-1]...)
	return step.Step(s, events[len(events)-1])
}

// computed brings an assignment to its answer.
func computed(t testing.TB, trust uint64) step.State {
	t.Helper()
	d := deal(trust)
	s, _ := run(step.State{}, step.Begin{Assignment: assignment(t, d)}, step.Checked{Facts: facts(d)},
		step.Fetched{}, step.Computed{Digest: digest})
	return s
}

func consensus(on common.Hash, mine poco.ContributionStatus) step.Seen {
	return step.Seen{Status: poco.TaskRevealing, Mine: mine, RevealDeadline: start + 1000, Now: start + 400,
		Consensus: poco.ResultHash(poco.TaskID(common.HexToHash("0xdea1"), 11), on)}
}

func transactions(commands []step.Command) (all []step.Transact) {
	for _, c := range commands {
		if t, ok := c.(step.Transact); ok {
			all = append(all, t)
		}
	}
	return all
}

func has[C step.Command](commands []step.Command) bool {
	for _, c := range commands {
		if _, ok := c.(C); ok {
			return true
		}
	}
	return false
}

func TestStraightRoad(t *testing.T) {
	s := computed(t, 5)
	for _, at := range []struct {
		event step.Event
		stage step.Stage
		sent  []step.Transact
	}{
		{step.Tick{Now: start + 100}, step.Contributing, nil},
		{step.Sent{Action: step.Contribution}, step.Contributed, nil},
		{step.Seen{Status: poco.TaskActive, Mine: poco.Contributed}, step.Contributed, nil},
		{step.UploadWanted{}, step.Contributed, nil}, // too early: remembered
		{consensus(digest, poco.Contributed), step.Revealing, []step.Transact{{Action: step.Reveal}}},
		{consensus(digest, poco.Contributed), step.Revealing, nil},
		{step.Sent{Action: step.Reveal, Now: start + 410}, step.Uploading, nil},
		{step.Stored{Location: []byte("there")}, step.Uploaded, nil},
		{step.Seen{Status: poco.TaskCompleted, Mine: poco.Proved}, step.Done, nil},
		{step.Seen{Status: poco.TaskCompleted, Mine: poco.Proved, Deep: true}, step.Done, nil},
	} {
		var commands []step.Command
		s, commands = step.Step(s, at.event)
		if s.Stage != at.stage || !reflect.DeepEqual(transactions(commands), at.sent) {
			t.Fatalf("%+v: stage %s, sends %v; want %s, %v", at.event, s.Stage, transactions(commands), at.stage, at.sent)
		}
	}
	if !s.Closed {
		t.Error("the assignment is not closed")
	}
}

func TestShortRoad(t *testing.T) {
	s := computed(t, 1)
	if s.Stage != step.Uploading {
		t.Fatalf("stage %s after computing at trust 1, want UPLOADING", s.Stage)
	}
	s, commands := step.Step(s, step.Stored{Location: []byte("there")})
	if s.Stage != step.Finalizing || len(transactions(commands)) != 1 || transactions(commands)[0].Action != step.Finalization {
		t.Fatalf("stage %s, commands %v", s.Stage, commands)
	}
	if s, _ = step.Step(s, step.Abort{}); s.Stage != step.Finalizing {
		t.Error("aborted with the transaction under way")
	}
	if s, _ = step.Step(s, step.Sent{Action: step.Finalization}); s.Stage != step.Done {
		t.Errorf("stage %s after contributeAndFinalize", s.Stage)
	}
}

// Rationale: every one of these would lose the worker's time or its stake.
func TestDeclines(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*step.Assignment, *step.Facts)
		want   step.Reason
	}{
		"another signer": {func(a *step.Assignment, f *step.Facts) { f.Deal.Workerpool.Owner = worker }, step.BadAuthorization},
		"signed for another worker": {func(a *step.Assignment, f *step.Facts) {
			a.Authorization.Worker = poolAddr
		}, step.BadAuthorization},
		"broken signature":    {func(a *step.Assignment, f *step.Facts) { a.Signature = a.Signature[:63] }, step.BadAuthorization},
		"no such deal":        {func(a *step.Assignment, f *step.Facts) { f.Deal = nil }, step.BadTask},
		"another pool's deal": {func(a *step.Assignment, f *step.Facts) { f.Pool = worker }, step.BadTask},
		"index below the bag": {func(a *step.Assignment, f *step.Facts) { a.Index = 9 }, step.BadTask},
		"index above the bag": {func(a *step.Assignment, f *step.Facts) { a.Index = 13 }, step.BadTask},
		"task of another index": {func(a *step.Assignment, f *step.Facts) {
			a.Index = 12
		}, step.BadTask},
		"enclave":           {func(a *step.Assignment, f *step.Facts) { f.Deal.Tag = poco.TagTEE }, step.NoCapability},
		"no such runtime":   {func(a *step.Assignment, f *step.Facts) { f.Objection = step.NoCapability }, step.NoCapability},
		"revealing already": {func(a *step.Assignment, f *step.Facts) { f.Task.Status = poco.TaskRevealing }, step.NotActive},
		"contributed":       {func(a *step.Assignment, f *step.Facts) { f.Mine = poco.Contributed }, step.NotActive},
		"too late":          {func(a *step.Assignment, f *step.Facts) { f.Now = start + 7*category }, step.TooLate},
		"stake":             {func(a *step.Assignment, f *step.Facts) { f.Free = 29 }, step.NoFunds},
		"gas for one only":  {func(a *step.Assignment, f *step.Facts) { f.Payable = 1 }, step.NoFunds},
	} {
		t.Run(name, func(t *testing.T) {
			d := deal(3)
			a, f := assignment(t, d), facts(d)
			tc.change(&a, &f)
			s, commands := last(step.State{}, step.Begin{Assignment: a}, step.Checked{Facts: f})
			if s.Stage != step.Declined || s.Reason != tc.want || !s.Closed || has[step.Fetch](commands) {
				t.Errorf("stage %s, reason %s, commands %v; want declined for %s", s.Stage, s.Reason, commands, tc.want)
			}
		})
	}
}

func TestShortRoadNeedsNoStake(t *testing.T) {
	d := deal(1)
	f := facts(d)
	f.Free, f.Payable = 0, 1
	s, _ := run(step.State{}, step.Begin{Assignment: assignment(t, d)}, step.Checked{Facts: f})
	if s.Stage != step.Fetching || s.Promised() != 0 {
		t.Errorf("stage %s, promised %v; want FETCHING and nothing", s.Stage, s.Promised())
	}
}

func TestFaults(t *testing.T) {
	d := deal(3)
	for name, tc := range map[string]struct {
		events []step.Event
		excuse bool
	}{
		"exit code":          {[]step.Event{step.Fetched{}, step.Faulted{Cause: result.AppComputeFailed}}, true},
		"timeout":            {[]step.Event{step.Fetched{}, step.Faulted{Cause: result.AppComputeTimeout}}, true},
		"gateway":            {[]step.Event{step.Faulted{Cause: result.AppDownloadFailed}}, false},
		"bytes of the order": {[]step.Event{step.Faulted{Cause: result.DatasetBadChecksum, Proven: true}}, true},
		"disk":               {[]step.Event{step.Fetched{}, step.Faulted{Cause: result.Unknown}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := run(step.State{}, step.Begin{Assignment: assignment(t, d)}, step.Checked{Facts: facts(d)})
			s, commands := last(s, tc.events...)
			if has[step.Excuse](commands) != tc.excuse || (s.Stage == step.Failed) == tc.excuse {
				t.Fatalf("stage %s, commands %v", s.Stage, commands)
			}
			if tc.excuse {
				if s, _ = step.Step(s, step.Restarted{}); s.Stage != step.Computing {
					t.Errorf("stage %s after a restart", s.Stage)
				}
				if s, _ = step.Step(s, step.Computed{Digest: digest}); s.Stage != step.Contributing {
					t.Errorf("the error result is not contributed: %s", s.Stage)
				}
			}
		})
	}
}

// A run may have outlived the worker that began it. Only where it has not is the work begun again, in a fresh folder.
func TestRestartedWhileComputing(t *testing.T) {
	d := deal(3)
	computing, _ := run(step.State{}, step.Begin{Assignment: assignment(t, d)}, step.Checked{Facts: facts(d)}, step.Fetched{})
	s, commands := step.Step(computing, step.Restarted{})
	if s.Stage != step.Computing || !has[step.Resume](commands) || len(commands) != 1 || !s.Working() {
		t.Fatalf("stage %s, commands %v: want to come back to the run", s.Stage, commands)
	}
	after, commands := step.Step(s, step.Gone{})
	if after.Stage != step.Fetching || !has[step.Fetch](commands) || len(commands) != 1 {
		t.Errorf("stage %s, commands %v: want all of it again", after.Stage, commands)
	}
	if after, _ = step.Step(s, step.Computed{Digest: digest}); after.Stage != step.Contributing || after.Digest != digest {
		t.Errorf("stage %s, digest %s: want the answer of the run", after.Stage, after.Digest)
	}
	if after, commands = step.Step(s, step.Seen{Status: poco.TaskCompleted, Deep: true}); !after.Closed || !has[step.Stop](commands) || !has[step.Discard](commands) {
		t.Errorf("stage %s, commands %v: a run of a task that is over is to be ended", after.Stage, commands)
	}
	for _, late := range []step.State{after, computed(t, 3)} {
		if next, commands := step.Step(late, step.Gone{}); next.Stage != late.Stage || len(commands) > 0 {
			t.Errorf("stage %s became %s, commands %v", late.Stage, next.Stage, commands)
		}
	}
}

func TestAbort(t *testing.T) {
	s := computed(t, 3)
	if after, _ := step.Step(s, step.Abort{}); after.Stage != step.Contributing {
		t.Errorf("stage %s: an abort must not undo a contribution under way", after.Stage)
	}
	d := deal(3)
	s, _ = run(step.State{}, step.Begin{Assignment: assignment(t, d)}, step.Checked{Facts: facts(d)}, step.Fetched{})
	for _, tc := range []struct {
		event step.Event
		want  step.Stage
	}{
		{step.Abort{}, step.Aborted},
		{step.Abort{Consensus: true}, step.Saved},
		{consensus(other, poco.ContributionUnset), step.Saved},
		{step.Seen{Status: poco.TaskCompleted}, step.Saved},
		{step.Tick{Now: start + 7*category}, step.Failed},
	} {
		after, commands := step.Step(s, tc.event)
		if after.Stage != tc.want || !after.Closed || !has[step.Stop](commands) || !has[step.Discard](commands) {
			t.Errorf("%+v: stage %s, commands %v; want %s", tc.event, after.Stage, commands, tc.want)
		}
	}
}

func TestLostAndReopened(t *testing.T) {
	contributed, _ := run(computed(t, 3), step.Sent{Action: step.Contribution})
	s, commands := step.Step(contributed, consensus(other, poco.Contributed))
	if s.Stage != step.Lost || s.Closed || len(transactions(commands)) != 0 {
		t.Fatalf("stage %s, commands %v", s.Stage, commands)
	}
	// The others do not reveal, the task is reopened, and this worker's answer wins after all.
	s, _ = step.Step(s, step.Seen{Status: poco.TaskActive, Mine: poco.Contributed})
	if s.Stage != step.Contributed {
		t.Errorf("stage %s after the reopening", s.Stage)
	}
	if s, commands = step.Step(s, consensus(digest, poco.Contributed)); len(transactions(commands)) != 1 {
		t.Errorf("stage %s, commands %v: the reveal is owed", s.Stage, commands)
	}

	s, _ = step.Step(contributed, step.Seen{Status: poco.TaskActive, Mine: poco.Rejected})
	if s.Stage != step.Rejected {
		t.Errorf("stage %s, want REJECTED", s.Stage)
	}
	s, _ = step.Step(s, step.Seen{Status: poco.TaskCompleted, Mine: poco.Rejected, Deep: true})
	if s.Stage != step.Rejected || !s.Closed {
		t.Errorf("stage %s, closed %t", s.Stage, s.Closed)
	}
}

func TestRevealInsists(t *testing.T) {
	s, _ := run(computed(t, 3), step.Sent{Action: step.Contribution}, consensus(digest, poco.Contributed))
	s, commands := last(s, step.Sent{Action: step.Reveal, Refused: true, Now: start + 500}, step.Tick{Now: start + 520})
	sent := transactions(commands)
	if len(sent) != 1 || sent[0].Attempt != 1 {
		t.Fatalf("stage %s, commands %v: want a second attempt", s.Stage, commands)
	}
	if sent[0].ID(s.Assignment) == (step.Transact{Action: step.Reveal}).ID(s.Assignment) {
		t.Error("the second attempt has the first one's name")
	}
	s, _ = last(s, step.Sent{Action: step.Reveal, Refused: true, Now: start + 990}, step.Tick{Now: start + 1010})
	if s.Stage != step.Expired || s.Closed {
		t.Errorf("stage %s after the reveal deadline", s.Stage)
	}
}

// Rationale: the same transaction may succeed after a reorganisation, and then the stake is locked and the reveal owed.
func TestRevertedContributionStaysOpen(t *testing.T) {
	reverted := step.Sent{Action: step.Contribution, Refused: true, Reverted: true, Detail: "reverted"}
	unset := step.Seen{Status: poco.TaskActive}
	s, commands := step.Step(computed(t, 3), reverted)
	if s.Stage != step.Failed || s.Closed || has[step.Discard](commands) || !has[step.Report](commands) {
		t.Fatalf("stage %s, closed %t, commands %v; want an open FAILED, reported", s.Stage, s.Closed, commands)
	}
	if s.Promised() != 0 || s.Transactions() != 1 || s.Owing() || s.Working() {
		t.Errorf("promises %v and %d transactions, owing %t, working %t; want the gas of a reveal only",
			s.Promised(), s.Transactions(), s.Owing(), s.Working())
	}
	if s, commands = run(s, unset, step.Restarted{}, step.Abort{}, step.Tick{Now: start + 400}); len(commands) != 0 || s.Closed {
		t.Errorf("closed %t, commands %v while nothing has changed", s.Closed, commands)
	}
	// A reorganisation brings it about.
	after, commands := run(s, step.Seen{Status: poco.TaskActive, Mine: poco.Contributed}, consensus(digest, poco.Contributed))
	if sent := transactions(commands); after.Stage != step.Revealing || len(sent) != 1 || sent[0].Action != step.Reveal {
		t.Errorf("stage %s, commands %v; want the reveal", after.Stage, commands)
	}
	// Another takes it away again: now it is asked for, and reverts again.
	after, _ = run(s, step.Seen{Status: poco.TaskActive, Mine: poco.Contributed}, unset)
	if after.Stage != step.Contributing {
		t.Errorf("stage %s, want CONTRIBUTING", after.Stage)
	}
	if after, _ = step.Step(after, reverted); after.Stage != step.Failed || after.Closed {
		t.Errorf("stage %s, closed %t", after.Stage, after.Closed)
	}
	// It ends with the task, when that is deep, or when its time is over.
	if after, _ = step.Step(s, step.Seen{Status: poco.TaskCompleted}); after.Stage != step.Failed || after.Closed {
		t.Errorf("stage %s, closed %t after a completion that may be undone", after.Stage, after.Closed)
	}
	for _, e := range []step.Event{step.Seen{Status: poco.TaskCompleted, Deep: true}, step.Tick{Now: start + 10*category}} {
		after, commands = step.Step(s, e)
		if after.Stage != step.Failed || after.Reason != step.TransactionRefused || !after.Closed || !has[step.Discard](commands) {
			t.Errorf("%T: stage %s, reason %s, closed %t", e, after.Stage, after.Reason, after.Closed)
		}
	}
	// What was never sent can be forgotten.
	if s, _ = step.Step(computed(t, 3), step.Sent{Action: step.Contribution, Refused: true}); !s.Closed {
		t.Error("a contribution that was never sent stays open")
	}
}

func TestUploadsUnasked(t *testing.T) {
	s, _ := run(computed(t, 3), step.Sent{Action: step.Contribution}, consensus(digest, poco.Contributed),
		step.Sent{Action: step.Reveal, Now: start + 500})
	if _, commands := step.Step(s, step.Tick{Now: start + 510}); has[step.Upload](commands) {
		t.Error("uploads before the scheduler had time to ask")
	}
	s, commands := step.Step(s, step.Tick{Now: start + 600})
	if !has[step.Upload](commands) {
		t.Fatalf("stage %s, commands %v: want an upload", s.Stage, commands)
	}
	s, commands = last(s, step.NotStored{Now: start + 600}, step.Tick{Now: start + 620})
	if !has[step.Upload](commands) {
		t.Fatalf("stage %s, commands %v: want another try", s.Stage, commands)
	}
	s, commands = last(s, step.Stored{Location: []byte("x")}, step.UploadWanted{})
	if s.Stage != step.Uploaded || !has[step.Report](commands) {
		t.Errorf("stage %s, commands %v: want the report again", s.Stage, commands)
	}
}

// Rationale: nobody frees a stake but a transaction; the worker does not wait for others to send it for ever.
func TestClaimsItsStakeBack(t *testing.T) {
	s, _ := run(computed(t, 3), step.Sent{Action: step.Contribution})
	final := uint64(start + 10*category)
	s, commands := step.Step(s, step.Tick{Now: final})
	if len(commands) != 0 {
		t.Fatalf("commands %v: the requester's keeper comes first", commands)
	}
	s, commands = step.Step(s, step.Tick{Now: final + category})
	if sent := transactions(commands); len(sent) != 1 || sent[0].Action != step.Claim {
		t.Fatalf("commands %v, want a claim", commands)
	}
	if s, _ = step.Step(s, step.Sent{Action: step.Claim, Refused: true}); !s.Closed {
		t.Error("not closed although somebody else has claimed")
	}
}

func TestStateSurvivesJSON(t *testing.T) {
	s, _ := run(computed(t, 3), step.Sent{Action: step.Contribution}, consensus(digest, poco.Contributed))
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back step.State
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(s, back) {
		t.Errorf("read back %+v, want %+v", back, s)
	}
	if _, commands := step.Step(back, step.Restarted{}); len(transactions(commands)) != 1 {
		t.Errorf("commands %v after a restart, want the reveal", commands)
	}
}
