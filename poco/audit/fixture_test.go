package audit_test

import (
	"crypto/ecdsa"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/trust"
)

func hash(s string) common.Hash { return crypto.Keccak256Hash([]byte(s)) }

func key(t testing.TB, name string) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func account(t testing.TB, name string) common.Address {
	return crypto.PubkeyToAddress(key(t, name).PublicKey)
}

func sign(t testing.TB, name string, digest common.Hash) []byte {
	t.Helper()
	sig, err := crypto.Sign(digest[:], key(t, name))
	if err != nil {
		t.Fatal(err)
	}
	sig[64] += 27
	return sig
}

const (
	start        = 1_800_000_000
	categoryTime = 300
	first        = 4 // tasks of the request order used before
)

// world writes the evidence that an honest hub and honest parties leave.
type world struct {
	t       testing.TB
	e       audit.Evidence
	block   uint64
	time    uint64
	digest  common.Hash
	scores  map[string]uint64
	tx      int
	logs    uint
	results []byte
}

// newWorld matches orders with a dataset, a group restriction and a presigned app order; the deal has two tasks.
func newWorld(t testing.TB, trustAsked uint64, tag poco.Tag) *world {
	t.Helper()
	w := &world{t: t, block: 100, time: start, digest: hash("the right answer"), scores: map[string]uint64{}, results: []byte("somewhere")}
	domain := order.Domain{ChainID: 1337, Hub: common.HexToAddress("0x4b")}
	appTag := tag
	set := &order.Set{
		App: order.App{App: common.HexToAddress("0xa1"), Price: order.Uint(5), Volume: order.Uint(1000), Tag: appTag,
			RequesterRestrict: common.HexToAddress("0x6709")},
		Dataset: order.Dataset{Dataset: common.HexToAddress("0xd1"), Price: order.Uint(7), Volume: order.Uint(1000), Tag: poco.TagScone},
		Workerpool: order.Workerpool{Workerpool: common.HexToAddress("0xb1"), Price: order.Uint(poco.RLC), Volume: order.Uint(2),
			Tag: poco.TagTEE, Category: order.Uint(0), Trust: order.Uint(1000)},
		Request: order.Request{App: common.HexToAddress("0xa1"), AppMaxPrice: order.Uint(5), Dataset: common.HexToAddress("0xd1"),
			DatasetMaxPrice: order.Uint(8), WorkerpoolMaxPrice: order.Uint(2 * poco.RLC), Requester: account(t, "requester"),
			Volume: order.Uint(first + 10), Tag: tag, Trust: order.Uint(trustAsked), Beneficiary: account(t, "beneficiary"), Params: "x"},
	}
	set.Dataset.Sign = sign(t, "data owner", domain.Digest(&set.Dataset))
	set.Workerpool.Sign = sign(t, "scheduler", domain.Digest(&set.Workerpool))
	set.Request.Sign = sign(t, "requester", domain.Digest(&set.Request))
	d := poco.Deal{
		ID:         poco.DealID(domain.Digest(&set.Request), big.NewInt(first)),
		App:        poco.Resource{Pointer: set.App.App, Owner: account(t, "app owner"), Price: 5},
		Dataset:    poco.Resource{Pointer: set.Dataset.Dataset, Owner: account(t, "data owner"), Price: 7},
		Workerpool: poco.Resource{Pointer: set.Workerpool.Workerpool, Owner: account(t, "scheduler"), Price: poco.RLC},
		Trust:      max(trustAsked, 1), Tag: tag, Requester: account(t, "requester"), Beneficiary: account(t, "beneficiary"), Params: "x",
		StartTime: start, BotFirst: first, BotSize: 2, WorkerStake: 300_000_000, SchedulerRewardRatio: 1, Sponsor: account(t, "sponsor"),
	}
	sponsor := account(t, "sponsor")
	w.e = audit.Evidence{
		Domain: domain, Deal: d, CategoryTime: categoryTime, TEEBroker: account(t, "broker"),
		Contracts: map[audit.Claim]bool{},
		Match: &audit.Match{
			Orders:  set,
			Sponsor: &sponsor,
			Owners:  &audit.Owners{App: d.App.Owner, Dataset: d.Dataset.Owner, Workerpool: d.Workerpool.Owner},
			Policy:  &audit.Policy{WorkerStakeRatio: 30, SchedulerRewardRatio: 1},
			Consumed: map[common.Hash]order.Uint256{
				domain.Digest(&set.App): order.Uint(10), domain.Digest(&set.Request): order.Uint(first),
			},
			Presigner: map[common.Hash]common.Address{domain.Digest(&set.App): d.App.Owner},
			Groups:    club{common.HexToAddress("0x6709"): d.Requester},
		},
	}
	w.e.Match.Logs = w.logged(
		poco.Transfer{From: sponsor, To: domain.Hub, Amount: 2 * d.TaskPrice()}, poco.Lock{Owner: sponsor, Amount: 2 * d.TaskPrice()},
		poco.Transfer{From: d.Workerpool.Owner, To: domain.Hub, Amount: 2 * d.PoolStake()},
		poco.Lock{Owner: d.Workerpool.Owner, Amount: 2 * d.PoolStake()},
		poco.SchedulerNotice{Workerpool: d.Workerpool.Pointer, DealID: d.ID},
		poco.OrdersMatched{DealID: d.ID, AppHash: domain.Digest(&set.App), DatasetHash: domain.Digest(&set.Dataset),
			WorkerpoolHash: domain.Digest(&set.Workerpool), RequestHash: domain.Digest(&set.Request), Volume: 2},
		poco.DealSponsored{DealID: d.ID, Sponsor: sponsor})
	w.e.Task = poco.NewProgress(&d, first+1, categoryTime).Task
	w.do(poco.TaskInitialize{TaskID: w.e.Task.ID, Workerpool: d.Workerpool.Pointer})
	return w
}

type club map[common.Address]common.Address

func (c club) Member(group, account common.Address) bool { return c[group] == account }

// logged puts events into one transaction of a new block.
func (w *world) logged(events ...poco.Event) []poco.Logged {
	w.tx++
	at := poco.Position{Block: w.block, BlockTime: w.time, TxHash: common.BigToHash(big.NewInt(int64(w.tx)))}
	var logs []poco.Logged
	for _, e := range events {
		at.LogIndex = w.logs
		w.logs++
		logs = append(logs, poco.Logged{Position: at, Event: e})
	}
	w.block++
	w.time += 2
	return logs
}

func (w *world) do(events ...poco.Event) { w.e.History = append(w.e.History, w.logged(events...)...) }

func (w *world) contributed(name string, digest common.Hash, short bool) (worker common.Address) {
	worker = account(w.t, name)
	task := w.e.Task.ID
	call := &audit.Call{ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(worker, task, digest), ShortRoad: short}
	signer := "scheduler"
	if w.e.Deal.Tag.TEE() {
		call.EnclaveChallenge, signer = account(w.t, "enclave of "+name), "broker"
		call.EnclaveSign = sign(w.t, "enclave of "+name, poco.EthSignedMessageHash(poco.EnclaveHash(call.ResultHash, call.ResultSeal)))
	}
	call.AuthorizationSign = sign(w.t, signer, poco.EthSignedMessageHash(poco.AuthorizationHash(worker, task, call.EnclaveChallenge)))
	score := w.scores[name]
	c := audit.Contribution{
		Contribution: poco.Contribution{Worker: worker, ResultHash: call.ResultHash, ResultSeal: call.ResultSeal,
			EnclaveChallenge: call.EnclaveChallenge, Weight: trust.LogWeight(score)},
		Call: call, Score: &score,
	}
	if short {
		c.Weight = 0
	}
	w.e.Contributions = append(w.e.Contributions, c)
	return worker
}

func (w *world) contribute(name string, digest common.Hash, consensus bool) {
	worker := w.contributed(name, digest, false)
	events := []poco.Event{
		poco.Transfer{From: worker, To: w.e.Domain.Hub, Amount: w.e.Deal.WorkerStake}, poco.Lock{Owner: worker, Amount: w.e.Deal.WorkerStake},
		poco.TaskContribute{TaskID: w.e.Task.ID, Worker: worker, ResultHash: poco.ResultHash(w.e.Task.ID, digest)},
	}
	if consensus {
		events = append(events, poco.TaskConsensus{TaskID: w.e.Task.ID, Consensus: poco.ResultHash(w.e.Task.ID, digest)})
	}
	w.do(events...)
}

func (w *world) reveal(name string) {
	w.do(poco.TaskReveal{TaskID: w.e.Task.ID, Worker: account(w.t, name), Digest: w.digest})
}

// pay puts the transfers back that the payments leave out.
func (w *world) pay(payments []poco.Event, more ...poco.Event) {
	var events []poco.Event
	for _, e := range payments {
		if u, ok := e.(poco.Unlock); ok {
			events = append(events, poco.Transfer{From: w.e.Domain.Hub, To: u.Owner, Amount: u.Amount})
		}
		events = append(events, e)
	}
	w.do(append(events, more...)...)
}

// done ends the evidence: the hub's view follows from what was logged.
func (w *world) done() audit.Evidence {
	p := poco.NewProgress(&w.e.Deal, w.e.Task.Index, categoryTime)
	for _, l := range w.e.History {
		p.Apply(l.BlockTime, l.Event)
	}
	w.e.Task = p.Task
	for i := range w.e.Contributions {
		w.e.Contributions[i].Status = p.Contributions[i].Status
	}
	if p.Status == poco.TaskCompleted {
		w.e.File = &w.digest
	}
	return w.e
}

func (w *world) finalize(kitty poco.Amount) {
	p := poco.NewProgress(&w.e.Deal, w.e.Task.Index, categoryTime)
	for _, l := range w.e.History {
		p.Apply(l.BlockTime, l.Event)
	}
	for i := range p.Contributions {
		p.Contributions[i].Weight = w.e.Contributions[i].Weight
	}
	w.e.Kitty = &kitty
	w.pay(poco.FinalizePayments(&w.e.Deal, w.e.Task.ID, p.Contributions, kitty), poco.TaskFinalize{TaskID: w.e.Task.ID, Results: w.results})
}

// replicated: trust 3, a liar in the middle, so that three honest workers are needed.
func replicated(t testing.TB) audit.Evidence {
	w := newWorld(t, 3, poco.Tag{})
	w.scores["carol"] = 12
	w.contribute("alice", w.digest, false)
	w.contribute("liar", hash("a lie"), false)
	w.contribute("bob", w.digest, false)
	w.contribute("carol", w.digest, true)
	w.reveal("carol")
	w.reveal("alice")
	w.reveal("bob")
	w.finalize(3 * poco.RLC)
	return w.done()
}

// enclaved: the short road in enclaves.
func enclaved(t testing.TB) audit.Evidence {
	w := newWorld(t, 0, poco.TagTEE)
	worker := w.contributed("alice", w.digest, true)
	kitty := poco.Amount(0)
	w.e.Kitty = &kitty
	task := w.e.Task.ID
	agreed := poco.ResultHash(task, w.digest)
	w.pay(poco.ShortRoadPayments(&w.e.Deal, task, worker, kitty),
		poco.TaskContribute{TaskID: task, Worker: worker, ResultHash: agreed}, poco.TaskConsensus{TaskID: task, Consensus: agreed},
		poco.TaskReveal{TaskID: task, Worker: worker, Digest: w.digest}, poco.TaskFinalize{TaskID: task, Results: w.results})
	return w.done()
}

// claimed: consensus on a group that never reveals, reopened, and nobody else comes.
func claimed(t testing.TB) audit.Evidence {
	w := newWorld(t, 3, poco.Tag{})
	w.contribute("alice", w.digest, false)
	w.contribute("bob", w.digest, true)
	w.time += 2 * categoryTime
	w.do(poco.TaskReopen{TaskID: w.e.Task.ID})
	w.contribute("carol", w.digest, false)
	w.time = start + 10*categoryTime
	workers := []common.Address{account(t, "alice"), account(t, "bob"), account(t, "carol")}
	w.pay(poco.ClaimPayments(&w.e.Deal, w.e.Task.ID, workers), poco.TaskClaimed{TaskID: w.e.Task.ID})
	return w.done()
}

func clone(e audit.Evidence) audit.Evidence {
	e.History = slices.Clone(e.History)
	e.Contributions = slices.Clone(e.Contributions)
	for i, c := range e.Contributions {
		call := *c.Call
		e.Contributions[i].Call = &call
	}
	if e.Settled != nil {
		by := *e.Settled
		if by.Closing != nil {
			closing := *by.Closing
			by.Closing = &closing
		}
		e.Settled = &by
	}
	e.Receipts = slices.Clone(e.Receipts)
	m := *e.Match
	set := *m.Orders
	m.Orders, m.Logs = &set, slices.Clone(m.Logs)
	e.Match = &m
	e.Task.Contributors = slices.Clone(e.Task.Contributors)
	return e
}
