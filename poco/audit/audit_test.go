package audit_test

import (
	"bytes"
	"maps"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
)

func statusOf(checks []audit.Check, id string) audit.Check {
	for _, c := range checks {
		if c.ID == id {
			return c
		}
	}
	return audit.Check{ID: id, Detail: "no such check"}
}

func TestHonestTasksAreGreen(t *testing.T) {
	for name, e := range map[string]audit.Evidence{
		"replicated": replicated(t), "short road in an enclave": enclaved(t), "claimed": claimed(t),
	} {
		for _, c := range audit.Verify(e) {
			if c.Status != audit.Green {
				t.Errorf("%s: %s is %s: %s", name, c.ID, c.Status, c.Detail)
			}
		}
		if got := audit.Worst(audit.Verify(e)); got != audit.Green {
			t.Errorf("%s: the worst is %s", name, got)
		}
	}
}

func TestOpenTasksAreNotRed(t *testing.T) {
	w := newWorld(t, 3, poco.Tag{})
	for step, do := range []func(){
		func() {},
		func() { w.contribute("alice", w.digest, false) },
		func() { w.contribute("bob", w.digest, true) },
		func() { w.reveal("bob") },
	} {
		do()
		for _, c := range audit.Verify(w.done()) {
			if c.Status != audit.Green {
				t.Errorf("step %d: %s is %s: %s", step, c.ID, c.Status, c.Detail)
			}
		}
	}
}

// rewrite replaces the first event of a type.
func rewrite[E poco.Event](logs []poco.Logged, change func(E) poco.Event) {
	for i, l := range logs {
		if e, ok := l.Event.(E); ok {
			logs[i].Event = change(e)
			return
		}
	}
	panic("no such event")
}

// remove drops the first event of a type.
func remove[E poco.Event](logs []poco.Logged) []poco.Logged {
	i := slices.IndexFunc(logs, func(l poco.Logged) bool { _, ok := l.Event.(E); return ok })
	return slices.Delete(logs, i, i+1)
}

var stranger = common.HexToAddress("0xbad")

type tampering struct {
	what   string
	check  string // that must turn red
	task   func(testing.TB) audit.Evidence
	tamper func(*audit.Evidence)
}

var tamperings = []tampering{
	{"another app order", "deal.hashes", replicated, func(e *audit.Evidence) { e.Match.Orders.App.Salt[0]++ }},
	{"another dataset order", "deal.hashes", replicated, func(e *audit.Evidence) { e.Match.Orders.Dataset.Salt[0]++ }},
	{"another workerpool order", "deal.hashes", replicated, func(e *audit.Evidence) { e.Match.Orders.Workerpool.Salt[0]++ }},
	{"another request order", "deal.hashes", replicated, func(e *audit.Evidence) { e.Match.Orders.Request.Salt[0]++ }},
	{"another chain", "deal.hashes", replicated, func(e *audit.Evidence) { e.Domain.ChainID++ }},
	{"no match logged", "deal.hashes", replicated, func(e *audit.Evidence) { e.Match.Logs = remove[poco.OrdersMatched](e.Match.Logs) }},
	{"a changed signature", "deal.signatures", replicated, func(e *audit.Evidence) {
		e.Match.Orders.Request.Sign = append(bytes.Clone(e.Match.Orders.Request.Sign[:64]), 55-e.Match.Orders.Request.Sign[64])
	}},
	{"a presignature of somebody else", "deal.signatures", replicated, func(e *audit.Evidence) {
		e.Match.Presigner = maps.Clone(e.Match.Presigner)
		e.Match.Presigner[e.Domain.Digest(&e.Match.Orders.App)] = stranger
	}},
	{"a pool of nobody", "deal.signatures", replicated, func(e *audit.Evidence) { e.Deal.Workerpool.Owner = common.Address{} }},
	{"another app owner", "deal.owners", replicated, func(e *audit.Evidence) { e.Match.Owners = &audit.Owners{App: stranger} }},
	{"another deal's id", "deal.id", replicated, func(e *audit.Evidence) {
		e.Deal.ID[0]++
		rewrite(e.Match.Logs, func(m poco.OrdersMatched) poco.Event { m.DealID[0]++; return m })
	}},
	{"other consumption", "deal.id", replicated, func(e *audit.Evidence) {
		e.Match.Consumed = map[common.Hash]order.Uint256{e.Domain.Digest(&e.Match.Orders.Request): order.Uint(first - 1)}
	}},
	{"a bigger bag than logged", "deal.volume", replicated, func(e *audit.Evidence) { e.Deal.BotSize++ }},
	{"an empty bag", "deal.volume", replicated, func(e *audit.Evidence) { e.Deal.BotSize = 0 }},
	{"an order used up before", "deal.volume", replicated, func(e *audit.Evidence) {
		e.Match.Consumed = maps.Clone(e.Match.Consumed)
		e.Match.Consumed[e.Domain.Digest(&e.Match.Orders.Workerpool)] = order.Uint(1)
	}},
	{"an overpriced app", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.App.Price = order.Uint(6) }},
	{"an overpriced dataset", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Dataset.Price = order.Uint(9) }},
	{"an overpriced pool", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Workerpool.Price = order.Uint(3 * poco.RLC) }},
	{"a higher price in the deal", "deal.terms", replicated, func(e *audit.Evidence) { e.Deal.Workerpool.Price++ }},
	{"another category", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Workerpool.Category = order.Uint(1) }},
	{"more trust than offered", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Workerpool.Trust = order.Uint(2) }},
	{"less trust in the deal", "deal.terms", replicated, func(e *audit.Evidence) { e.Deal.Trust = 2 }},
	{"a tag the pool lacks", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Request.Tag = poco.TagGPU }},
	{"TEE for a plain app", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Request.Tag = poco.TagTEE }},
	{"another app than asked", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Request.App = stranger }},
	{"another dataset than asked", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Orders.Request.Dataset = stranger }},
	{"another beneficiary", "deal.terms", replicated, func(e *audit.Evidence) { e.Deal.Beneficiary = stranger }},
	{"other params", "deal.terms", replicated, func(e *audit.Evidence) { e.Deal.Params = "rm -rf /" }},
	{"another payer", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Sponsor = nil }},
	{"another start", "deal.terms", replicated, func(e *audit.Evidence) { e.Deal.StartTime++ }},
	{"another stake", "deal.terms", replicated, func(e *audit.Evidence) { e.Deal.WorkerStake++ }},
	{"another ratio", "deal.terms", replicated, func(e *audit.Evidence) { e.Match.Policy = &audit.Policy{WorkerStakeRatio: 30} }},
	{"a restricted pool", "deal.restrictions", replicated, func(e *audit.Evidence) { e.Match.Orders.Request.Workerpool = stranger }},
	{"a dataset for another app", "deal.restrictions", replicated, func(e *audit.Evidence) { e.Match.Orders.Dataset.AppRestrict = stranger }},
	{"a group without the requester", "deal.restrictions", replicated, func(e *audit.Evidence) { e.Match.Groups = order.NoGroups{} }},
	{"less locked than the price", "deal.stakes", replicated, func(e *audit.Evidence) {
		rewrite(e.Match.Logs, func(l poco.Lock) poco.Event { l.Amount--; return l })
	}},
	{"no notice", "deal.stakes", replicated, func(e *audit.Evidence) { e.Match.Logs = remove[poco.SchedulerNotice](e.Match.Logs) }},
	{"no stake of the pool", "deal.stakes", replicated, func(e *audit.Evidence) { e.Match.Logs = remove[poco.Lock](e.Match.Logs) }},
	{"another deal", "task.id", replicated, func(e *audit.Evidence) { e.Task.DealID[0]++ }},
	{"another index", "task.id", replicated, func(e *audit.Evidence) { e.Task.Index-- }},
	{"an index outside of the bag", "task.id", replicated, func(e *audit.Evidence) { e.Deal.BotSize = 1 }},
	{"another status", "task.history", replicated, func(e *audit.Evidence) { e.Task.Status = poco.TaskRevealing }},
	{"another place", "task.history", replicated, func(e *audit.Evidence) { e.Task.Results = []byte("elsewhere") }},
	{"a longer deadline", "task.history", replicated, func(e *audit.Evidence) { e.Task.FinalDeadline++ }},
	{"another order of contributors", "task.history", replicated, func(e *audit.Evidence) { slices.Reverse(e.Task.Contributors) }},
	{"a rejected worker", "task.history", replicated, func(e *audit.Evidence) { e.Contributions[0].Status = poco.Rejected }},
	{"a late contribution", "task.deadlines", replicated, func(e *audit.Evidence) { late[poco.TaskContribute](e, 7*categoryTime) }},
	{"a late reveal", "task.deadlines", replicated, func(e *audit.Evidence) { late[poco.TaskReveal](e, 9*categoryTime) }},
	{"a late finalization", "task.deadlines", replicated, func(e *audit.Evidence) { late[poco.TaskFinalize](e, 10*categoryTime) }},
	{"a finalization before the last reveal", "task.deadlines", replicated, func(e *audit.Evidence) { e.History = remove[poco.TaskReveal](e.History) }},
	{"an early reopening", "task.deadlines", claimed, func(e *audit.Evidence) { late[poco.TaskReopen](e, 1) }},
	{"an early claim", "task.deadlines", claimed, func(e *audit.Evidence) { late[poco.TaskClaimed](e, 9*categoryTime) }},
	{"a result the worker did not send", "task.contributions", replicated, func(e *audit.Evidence) { e.Contributions[1].Call.ResultHash[0]++ }},
	{"a seal the worker did not send", "task.contributions", replicated, func(e *audit.Evidence) { e.Contributions[1].Call.ResultSeal[0]++ }},
	{"an enclave the worker did not send", "task.contributions", enclaved, func(e *audit.Evidence) { e.Contributions[0].EnclaveChallenge = stranger }},
	{"another hash than logged", "task.contributions", replicated, func(e *audit.Evidence) { e.Contributions[1].ResultHash[0]++ }},
	{"a contribution never logged", "task.contributions", replicated, func(e *audit.Evidence) {
		e.Contributions = append(e.Contributions, audit.Contribution{Contribution: poco.Contribution{Worker: stranger}})
	}},
	{"an authorization of another task", "task.authorizations", replicated, func(e *audit.Evidence) {
		e.Contributions[2].Call.AuthorizationSign = e.Contributions[0].Call.AuthorizationSign
	}},
	{"a broker of another enclave", "task.authorizations", enclaved, func(e *audit.Evidence) { e.TEEBroker = stranger }},
	{"no enclave", "task.enclaves", enclaved, func(e *audit.Evidence) { e.Contributions[0].EnclaveChallenge = common.Address{} }},
	{"another enclave's signature", "task.enclaves", enclaved, func(e *audit.Evidence) { e.Contributions[0].Call.EnclaveSign[3]++ }},
	{"a heavier worker", "task.weights", replicated, func(e *audit.Evidence) { e.Contributions[0].Weight++ }},
	{"a weight on the short road", "task.weights", enclaved, func(e *audit.Evidence) { e.Contributions[0].Weight = 1 }},
	{"a heavier liar", "task.consensus", replicated, func(e *audit.Evidence) { score := uint64(3000); e.Contributions[1].Score = &score }},
	{"more trust asked", "task.consensus", replicated, func(e *audit.Evidence) { e.Deal.Trust = 100 }},
	{"less trust asked", "task.consensus", replicated, func(e *audit.Evidence) { e.Deal.Trust = 1 }},
	{"consensus on the lie", "task.consensus", replicated, func(e *audit.Evidence) {
		rewrite(e.History, func(c poco.TaskConsensus) poco.Event { c.Consensus = e.Contributions[1].ResultHash; return c })
	}},
	{"consensus kept secret", "task.consensus", replicated, func(e *audit.Evidence) { e.History = remove[poco.TaskConsensus](e.History) }},
	{"the short road at trust 2", "task.consensus", enclaved, func(e *audit.Evidence) { e.Deal.Trust = 2 }},
	{"a seal of another digest", "task.seals", replicated, func(e *audit.Evidence) { e.Contributions[0].ResultSeal[0]++ }},
	{"a hash of another digest", "task.seals", replicated, func(e *audit.Evidence) { e.Contributions[0].ResultHash[0]++ }},
	{"another digest", "task.seals", replicated, func(e *audit.Evidence) { e.Task.ResultDigest[0]++ }},
	{"a worker paid more", "task.payments", replicated, func(e *audit.Evidence) {
		rewrite(e.History, func(r poco.Reward) poco.Event { r.Amount++; return r })
	}},
	{"a liar not seized", "task.payments", replicated, func(e *audit.Evidence) {
		i := slices.IndexFunc(e.History, func(l poco.Logged) bool {
			s, ok := l.Event.(poco.Seize)
			return ok && s.Owner == e.Contributions[1].Worker
		})
		e.History = slices.Delete(e.History, i, i+1)
	}},
	{"a reputation kept", "task.payments", replicated, func(e *audit.Evidence) { e.History = remove[poco.FaultyContribution](e.History) }},
	{"a reward at another time", "task.payments", replicated, func(e *audit.Evidence) {
		e.History = slices.Insert(e.History, 2, poco.Logged{Event: poco.Reward{Owner: stranger, Amount: 1, Ref: e.Task.ID}})
	}},
	{"another kitty", "task.payments", replicated, func(e *audit.Evidence) { kitty := poco.Amount(1); e.Kitty = &kitty }},
	{"the pool not seized", "task.payments", claimed, func(e *audit.Evidence) { e.History = remove[poco.Seize](e.History) }},
	{"a short road underpaid", "task.payments", enclaved, func(e *audit.Evidence) {
		rewrite(e.History, func(r poco.Reward) poco.Event { r.Amount--; return r })
	}},
	{"callback data nobody asked for", "result.callback", replicated, func(e *audit.Evidence) { e.Task.ResultsCallback = []byte("x") }},
	{"other callback data", "result.callback", replicated, func(e *audit.Evidence) { e.Deal.Callback = stranger }},
	{"a tampered file", "result.file", replicated, func(e *audit.Evidence) { h := hash("something else"); e.File = &h }},
}

// late moves the first event of a type, and what follows in time, to seconds after the deal's start.
func late[E poco.Event](e *audit.Evidence, after uint64) {
	i := slices.IndexFunc(e.History, func(l poco.Logged) bool { _, ok := l.Event.(E); return ok })
	e.History[i].BlockTime = start + after
}

// TestTamperingIsRed: every piece of evidence that is changed turns a check red, and every check can.
func TestTamperingIsRed(t *testing.T) {
	can := map[string]bool{}
	for _, c := range append(tamperings, settlementTamperings...) {
		e := clone(c.task(t))
		c.tamper(&e)
		got := statusOf(audit.Verify(e), c.check)
		if got.Status != audit.Red {
			t.Errorf("%s: %s is %s: %s", c.what, c.check, got.Status, got.Detail)
		}
		if got.Detail == "" {
			t.Errorf("%s: %s is red without a reason", c.what, c.check)
		}
		can[c.check] = true
	}
	for _, c := range audit.Verify(replicated(t)) {
		if !can[c.ID] {
			t.Errorf("%s was never red", c.ID)
		}
	}
}

// TestMissingEvidenceIsUnknown: what could not be seen is neither right nor wrong.
func TestMissingEvidenceIsUnknown(t *testing.T) {
	for _, c := range []struct {
		what   string
		checks []string
		drop   func(*audit.Evidence)
	}{
		{"the match", []string{"deal.hashes", "deal.id", "deal.terms", "deal.stakes", "deal.owners"}, func(e *audit.Evidence) { e.Match = nil }},
		{"the orders", []string{"deal.hashes", "deal.signatures", "deal.volume", "deal.terms", "deal.restrictions"}, func(e *audit.Evidence) { e.Match.Orders = nil }},
		{"the past state", []string{"deal.signatures", "deal.owners", "deal.id", "deal.volume", "deal.terms", "deal.restrictions"}, func(e *audit.Evidence) {
			e.Match.Owners, e.Match.Policy, e.Match.Consumed, e.Match.Presigner, e.Match.Groups = nil, nil, nil, nil, nil
		}},
		{"a contribution", []string{"task.contributions", "task.consensus", "task.payments"}, func(e *audit.Evidence) { e.Contributions = e.Contributions[1:] }},
		{"calldata", []string{"task.contributions", "task.authorizations", "task.enclaves"}, func(e *audit.Evidence) { e.Contributions[0].Call = nil }},
		{"a score", []string{"task.weights", "task.consensus"}, func(e *audit.Evidence) { e.Contributions[0].Score = nil }},
		{"the kitty", []string{"task.payments"}, func(e *audit.Evidence) { e.Kitty = nil }},
		{"the file", []string{"result.file"}, func(e *audit.Evidence) { e.File = nil }},
	} {
		e := clone(replicated(t))
		c.drop(&e)
		checks := audit.Verify(e)
		for _, id := range c.checks {
			if got := statusOf(checks, id); got.Status != audit.Unknown {
				t.Errorf("without %s: %s is %s: %s", c.what, id, got.Status, got.Detail)
			}
		}
		for _, got := range checks {
			if got.Status == audit.Red {
				t.Errorf("without %s: %s is red: %s", c.what, got.ID, got.Detail)
			}
		}
		if got := audit.Worst(checks); got != audit.Unknown {
			t.Errorf("without %s: the worst is %s", c.what, got)
		}
	}
}

// TestContractSigners: the hub's word counts for accounts that are contracts.
func TestContractSigners(t *testing.T) {
	e := clone(replicated(t))
	contract := common.HexToAddress("0xc0de")
	e.Deal.Requester, e.Match.Orders.Request.Requester = contract, contract
	e.Match.Orders.Request.Sign = []byte("whatever the contract likes")
	digest := e.Domain.Digest(&e.Match.Orders.Request)
	if got := statusOf(audit.Verify(e), "deal.signatures"); got.Status != audit.Red {
		t.Errorf("without the hub's word: %s: %s", got.Status, got.Detail)
	}
	e.Contracts = map[audit.Claim]bool{{Account: contract, Digest: digest}: true}
	if got := statusOf(audit.Verify(e), "deal.signatures"); got.Status != audit.Green {
		t.Errorf("with the hub's word: %s: %s", got.Status, got.Detail)
	}
}

func TestCallback(t *testing.T) {
	e := clone(replicated(t))
	e.Deal.Callback, e.Task.ResultsCallback = stranger, []byte("forty-two")
	e.Task.ResultDigest = crypto.Keccak256Hash(e.Task.ResultsCallback)
	if got := statusOf(audit.Verify(e), "result.callback"); got.Status != audit.Green {
		t.Errorf("%s: %s", got.Status, got.Detail)
	}
}

// TestVerifyNeverPanics: evidence may come from anybody.
func TestVerifyNeverPanics(t *testing.T) {
	honest := []audit.Evidence{replicated(t), enclaved(t), claimed(t), settled(t), passedOver(t), withheld(t), {}}
	rapid.Check(t, func(t *rapid.T) {
		e := honest[rapid.IntRange(0, len(honest)-1).Draw(t, "task")]
		if e.Match != nil {
			e = clone(e)
		}
		for range rapid.IntRange(0, 6).Draw(t, "tamperings") {
			if len(e.History) > 0 {
				i := rapid.IntRange(0, len(e.History)-1).Draw(t, "log")
				if rapid.Bool().Draw(t, "drop") {
					e.History = slices.Delete(e.History, i, i+1)
				} else {
					e.History = slices.Insert(e.History, i, e.History[rapid.IntRange(0, len(e.History)-1).Draw(t, "copy")])
				}
			}
			if len(e.Contributions) > 0 && rapid.Bool().Draw(t, "forget") {
				e.Contributions = e.Contributions[1:]
			}
			e.Deal.SchedulerRewardRatio = rapid.Uint64().Draw(t, "ratio")
			e.Deal.WorkerStake = poco.Amount(rapid.Uint64().Draw(t, "stake"))
			e.Task.Index = rapid.Uint64().Draw(t, "index")
		}
		if got := len(audit.Verify(e)); got != 22 {
			t.Fatalf("%d checks", got)
		}
	})
}
