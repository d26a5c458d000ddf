package machine_test

import (
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
)

// TestWorkedExample is the example that was published with the protocol: a pool with ratios of 35 % and 5 %, trust
// 100, and three workers of very different scores, one of whom is outvoted.
func TestWorkedExample(t *testing.T) {
	m := open(t, 12, 100, 300)
	m.do(scheduler, machine.ChangePolicy{Workerpool: pool, WorkerStakeRatio: 35, SchedulerRewardRatio: 5})
	_, task := m.begin(terms{dataset: poco.RLC, pool: 20 * poco.RLC, trust: 100, volume: 1})
	checkAccount(t, m, "the requester", address(requester), poco.Account{Stake: funds - 21*poco.RLC, Locked: 21 * poco.RLC})
	checkAccount(t, m, "the scheduler", address(scheduler), poco.Account{Stake: funds - 6*poco.RLC, Locked: 6 * poco.RLC})

	m.do(worker, answer(worker, task, lie))
	m.do(worker+1, answer(worker+1, task, truth))
	if m.status(task) != poco.TaskActive {
		t.Fatalf("consensus by two who disagree: %v", m.status(task))
	}
	m.do(worker+2, answer(worker+2, task, truth))
	if m.status(task) != poco.TaskRevealing {
		t.Fatalf("no consensus: %v", m.status(task))
	}
	checkAccount(t, m, "the third worker", address(worker+2), poco.Account{Stake: funds - 7*poco.RLC, Locked: 7 * poco.RLC})
	m.do(worker+1, machine.Reveal{Task: task, Digest: truth})
	m.do(worker+2, machine.Reveal{Task: task, Digest: truth})
	m.do(scheduler, machine.Finalize{Task: task, Results: []byte("somewhere")})

	checkAccount(t, m, "the requester", address(requester), poco.Account{Stake: funds - 21*poco.RLC})
	checkAccount(t, m, "the dataset's owner", address(datasetOwner), poco.Account{Stake: funds + poco.RLC})
	checkAccount(t, m, "the outvoted worker", address(worker), poco.Account{Stake: funds - 7*poco.RLC})
	checkAccount(t, m, "the second worker", address(worker+1), poco.Account{Stake: funds + 11_659_090_909})
	checkAccount(t, m, "the third worker", address(worker+2), poco.Account{Stake: funds + 13_990_909_090})
	checkAccount(t, m, "the scheduler", address(scheduler), poco.Account{Stake: funds + 1_350_000_001})
	for i, want := range []uint64{8, 101, 301} {
		if got := m.Score(address(worker + i)); got != want {
			t.Errorf("worker %d has score %d, want %d", i, got, want)
		}
	}
}

// TestEventsOfAMatchAndAFinalize pins the order of logs, which readers of the chain rely on.
func TestEventsOfAMatchAndAFinalize(t *testing.T) {
	m := open(t)
	set := m.set(terms{app: 5, pool: 1000, trust: 2, volume: 2})
	events := m.do(sponsor, machine.SponsorMatchOrders{Set: set})
	d := m.Domain()
	deal := m.Deals()[0]
	want := []poco.Event{
		poco.Transfer{From: address(sponsor), To: hub, Amount: 2010}, poco.Lock{Owner: address(sponsor), Amount: 2010},
		poco.Transfer{From: address(scheduler), To: hub, Amount: 600}, poco.Lock{Owner: address(scheduler), Amount: 600},
		poco.SchedulerNotice{Workerpool: pool, DealID: deal},
		poco.OrdersMatched{DealID: deal, AppHash: d.Digest(&set.App), WorkerpoolHash: d.Digest(&set.Workerpool), RequestHash: d.Digest(&set.Request), Volume: 2},
		poco.DealSponsored{DealID: deal, Sponsor: address(sponsor)},
	}
	if !reflect.DeepEqual(events, want) {
		t.Errorf("a sponsored match logs\n%+v\nwant\n%+v", events, want)
	}

	task, w := poco.TaskID(deal, 1), address(worker)
	m.do(worker, machine.Initialize{Deal: deal, Index: 1})
	c := answer(worker, task, truth)
	events = m.do(worker, c)
	want = []poco.Event{poco.Transfer{From: w, To: hub, Amount: 300}, poco.Lock{Owner: w, Amount: 300},
		poco.TaskContribute{TaskID: task, Worker: w, ResultHash: c.ResultHash}, poco.TaskConsensus{TaskID: task, Consensus: c.ResultHash}}
	if !reflect.DeepEqual(events, want) {
		t.Errorf("a contribution with consensus logs\n%+v\nwant\n%+v", events, want)
	}
	m.do(worker, machine.Reveal{Task: task, Digest: truth})
	events = m.do(scheduler, machine.Finalize{Task: task, Results: []byte("here")})
	want = []poco.Event{
		poco.Seize{Owner: address(sponsor), Amount: 1005, Ref: task},
		poco.Transfer{From: hub, To: address(appOwner), Amount: 5}, poco.Reward{Owner: address(appOwner), Amount: 5, Ref: task},
		poco.Transfer{From: hub, To: address(scheduler), Amount: 300}, poco.Unlock{Owner: address(scheduler), Amount: 300},
		poco.Transfer{From: hub, To: w, Amount: 300}, poco.Unlock{Owner: w, Amount: 300},
		poco.Transfer{From: hub, To: w, Amount: 990}, poco.Reward{Owner: w, Amount: 990, Ref: task},
		poco.Transfer{From: hub, To: address(scheduler), Amount: 10}, poco.Reward{Owner: address(scheduler), Amount: 10, Ref: task},
		poco.TaskFinalize{TaskID: task, Results: []byte("here")},
	}
	if !reflect.DeepEqual(events, want) {
		t.Errorf("finalize logs\n%+v\nwant\n%+v", events, want)
	}
}

// TestReopenedTask: the winners stay silent, are sent away, and others give the same answer again.
func TestReopenedTask(t *testing.T) {
	m := open(t)
	_, task := m.begin(terms{pool: 1000, trust: 3, volume: 1})
	m.do(worker, answer(worker, task, truth))
	m.do(worker+1, answer(worker+1, task, truth))
	m.refuses(poco.Conflict, scheduler, machine.Reopen{Task: task})
	m.now += 2 * seconds
	m.refuses(poco.Timeout, worker, machine.Reveal{Task: task, Digest: truth})
	m.refuses(poco.Conflict, scheduler, machine.Finalize{Task: task})
	m.refuses(poco.Forbidden, worker, machine.Reopen{Task: task})
	m.do(scheduler, machine.Reopen{Task: task})
	m.refuses(poco.Conflict, worker, answer(worker, task, truth))
	// The group starts from nothing, so that one worker is not enough now either.
	m.do(worker+2, answer(worker+2, task, truth))
	if m.status(task) != poco.TaskActive {
		t.Fatalf("the silent workers' votes count: %v", m.status(task))
	}
	m.do(worker+3, answer(worker+3, task, truth))
	m.do(worker+2, machine.Reveal{Task: task, Digest: truth})
	m.refuses(poco.Conflict, worker, machine.Reveal{Task: task, Digest: truth})
	m.do(worker+3, machine.Reveal{Task: task, Digest: truth})
	m.do(scheduler, machine.Finalize{Task: task})
	p, _ := m.Task(task)
	for i, want := range []poco.ContributionStatus{poco.Rejected, poco.Rejected, poco.Proved, poco.Proved} {
		if got := p.Contributions[i].Status; got != want {
			t.Errorf("contribution %d is %v, want %v", i, got, want)
		}
	}
	checkAccount(t, m, "a silent worker", address(worker), poco.Account{Stake: funds - 300})
}

// TestClaimFillsTheKittyAndSuccessSharesIt: what one scheduler loses, the next delivered task hands out.
func TestClaimFillsTheKittyAndSuccessSharesIt(t *testing.T) {
	m := open(t)
	_, lost := m.begin(terms{pool: 20 * poco.RLC, trust: 3, volume: 1, salt: 1})
	m.do(worker, answer(worker, lost, truth))
	m.refuses(poco.Conflict, requester, machine.Claim{Task: lost})
	m.now += 10 * seconds
	m.refuses(poco.Timeout, worker+1, answer(worker+1, lost, truth))
	m.do(worker+5, machine.Claim{Task: lost})
	m.refuses(poco.Conflict, worker+5, machine.Claim{Task: lost})
	if m.Kitty() != 6*poco.RLC {
		t.Fatalf("the kitty holds %v", m.Kitty())
	}
	checkAccount(t, m, "the requester", address(requester), poco.Account{Stake: funds})
	checkAccount(t, m, "the worker", address(worker), poco.Account{Stake: funds})
	checkAccount(t, m, "the scheduler", address(scheduler), poco.Account{Stake: funds - 6*poco.RLC})

	_, task := m.begin(terms{trust: 1, volume: 1, salt: 2})
	m.do(worker, machine.ContributeAndFinalize{Contribution: leave(worker, task), Digest: truth, Results: []byte("here")})
	if m.Kitty() != 5*poco.RLC || m.Account(address(scheduler)).Stake != funds-5*poco.RLC {
		t.Errorf("the kitty holds %v, the scheduler %v", m.Kitty(), m.Account(address(scheduler)))
	}
	if p, _ := m.Task(task); p.Status != poco.TaskCompleted || p.ResultDigest != truth || p.RevealDeadline != m.now+2*seconds || p.WinnerCounter != 1 {
		t.Errorf("the task is %+v", p.Task)
	}
}

// TestAllIsAllOrNothing: of an array of calls one that fails undoes the others.
func TestAllIsAllOrNothing(t *testing.T) {
	m := open(t)
	deal := m.deal(terms{pool: 10, trust: 1, volume: 2})
	m.now += 10 * seconds
	claims := machine.All{machine.Initialize{Deal: deal.ID}, machine.Claim{Task: poco.TaskID(deal.ID, 0)},
		machine.Initialize{Deal: deal.ID, Index: 1}, machine.Claim{Task: poco.TaskID(deal.ID, 1)}}
	m.refuses(poco.Conflict, worker, append(claims, machine.Claim{Task: poco.TaskID(deal.ID, 1)}))
	if _, exists := m.Task(poco.TaskID(deal.ID, 0)); exists || m.Account(address(requester)).Locked == 0 {
		t.Fatal("a failed call left something behind")
	}
	copied := m.Clone()
	if events := m.do(worker, claims); len(events) != 14 {
		t.Errorf("claiming two tasks logs %d events: %v", len(events), events)
	}
	if _, exists := copied.Task(poco.TaskID(deal.ID, 0)); exists || copied.Account(address(requester)).Locked == 0 {
		t.Error("a copy shares the original's future")
	}
}

// TestEnclaves: a deal that asks for an enclave takes only answers that one signed.
func TestEnclaves(t *testing.T) {
	m := open(t)
	_, task := m.begin(terms{trust: 1, volume: 1, tag: poco.TagTEE})
	enclave := worker + 5
	c := answer(worker, task, truth)
	m.refuses(poco.Forbidden, worker, c)
	c.Enclave = address(enclave)
	c.Authorization = sign(scheduler, poco.EthSignedMessageHash(poco.AuthorizationHash(address(worker), task, c.Enclave)))
	m.refuses(poco.Unverified, worker, c)
	c.EnclaveSign = sign(enclave, poco.EthSignedMessageHash(poco.EnclaveHash(c.ResultHash, c.ResultSeal)))
	m.refuses(poco.Unverified, worker+1, c)
	m.do(worker, c)
}

// TestCallbackDataIsWhatWasAgreedOn: with a callback the digest is the data's hash.
func TestCallbackDataIsWhatWasAgreedOn(t *testing.T) {
	m := open(t)
	_, task := m.begin(terms{trust: 1, volume: 1, callback: stranger})
	data := []byte("forty-two")
	call := machine.ContributeAndFinalize{Contribution: leave(worker, task), Digest: truth}
	m.refuses(poco.Unverified, worker, call)
	call.ResultsCallback = data
	m.refuses(poco.Unverified, worker, call)
	call.Digest = common.Hash(keccak(data))
	m.do(worker, call)
}
