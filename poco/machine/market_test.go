package machine_test

import (
	"crypto/ecdsa"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// The actors, by number.
const (
	appOwner = iota
	datasetOwner
	scheduler
	requester
	sponsor
	worker
	actors = worker + 6
)

// T of the only category, and the time at which markets open.
const (
	seconds = 300
	opening = 1_000_000
)

var (
	keys     = makeKeys()
	hub      = common.HexToAddress("0x0b0b")
	app      = common.HexToAddress("0xa1")
	dataset  = common.HexToAddress("0xd1")
	pool     = common.HexToAddress("0xb1")
	truth    = crypto.Keccak256Hash([]byte("the right answer"))
	lie      = crypto.Keccak256Hash([]byte("a lie"))
	stranger = common.HexToAddress("0x57")
)

func makeKeys() (keys [actors]*ecdsa.PrivateKey) {
	for i := range keys {
		key, err := crypto.ToECDSA(crypto.Keccak256([]byte{byte(i)}))
		if err != nil {
			panic(err)
		}
		keys[i] = key
	}
	return keys
}

func address(actor int) common.Address { return crypto.PubkeyToAddress(keys[actor].PublicKey) }

func sign(actor int, digest common.Hash) []byte {
	signature, err := crypto.Sign(digest[:], keys[actor])
	if err != nil {
		panic(err)
	}
	signature[64] += 27
	return signature
}

// failer is what tests and properties share.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// market is a state at a time.
type market struct {
	*machine.State
	t          failer
	now        uint64
	committees map[common.Hash]poco.Committee // that were fixed, by their tasks
}

const funds = 100 * poco.RLC

// open is a market whose first workers have the given scores.
func open(t failer, scores ...uint64) *market {
	setup := machine.Setup{
		Domain:     order.Domain{ChainID: 1, Hub: hub},
		Owner:      address(sponsor),
		Categories: []poco.Category{{Name: "XS", WorkClockTimeRef: seconds}},
		RLC:        map[common.Address]poco.Amount{},
		Scores:     map[common.Address]uint64{},
	}
	for i, score := range scores {
		setup.Scores[address(worker+i)] = score
	}
	for i := range actors {
		setup.RLC[address(i)] = 2 * funds
	}
	m := &market{machine.New(setup), t, opening, map[common.Hash]poco.Committee{}}
	for i := range actors {
		m.do(i, machine.Deposit{For: address(i), Amount: funds})
	}
	m.do(appOwner, machine.Register{Kind: poco.AppOrderKind, Resource: app, Owner: address(appOwner)})
	m.do(datasetOwner, machine.Register{Kind: poco.DatasetOrderKind, Resource: dataset, Owner: address(datasetOwner)})
	m.do(scheduler, machine.Register{Kind: poco.WorkerpoolOrderKind, Resource: pool, Owner: address(scheduler)})
	return m
}

// do makes a call that must succeed.
func (m *market) do(actor int, call machine.Call) []poco.Event {
	m.t.Helper()
	events, err := m.Apply(m.now, address(actor), call)
	if err != nil {
		m.t.Fatalf("%T: %v", call, err)
	}
	return events
}

// refuses makes a call that must fail with a kind. It returns the hub's code, -1 without one.
func (m *market) refuses(kind poco.Kind, actor int, call machine.Call) (code int) {
	m.t.Helper()
	events, err := m.Apply(m.now, address(actor), call)
	if err == nil || events != nil || poco.KindOf(err) != kind {
		m.t.Fatalf("%T: %v (%v), want %v", call, err, poco.KindOf(err), kind)
	}
	if r, ok := errors.AsType[*match.Refusal](err); ok {
		return int(r.Code)
	}
	return -1
}

// terms are what the tests vary of a set of orders.
type terms struct {
	app, dataset, pool poco.Amount
	trust, volume      uint64
	salt               byte
	tag                poco.Tag
	callback           common.Address
}

// set are orders for the terms, signed by their owners.
func (m *market) set(c terms) order.Set {
	set := order.Set{
		App:        order.App{App: app, Price: order.Uint(c.app), Volume: order.Uint(100), Tag: c.tag},
		Workerpool: order.Workerpool{Workerpool: pool, Price: order.Uint(c.pool), Volume: order.Uint(100), Trust: order.Uint(1000), Tag: c.tag},
		Request: order.Request{App: app, AppMaxPrice: order.Uint(c.app), DatasetMaxPrice: order.Uint(c.dataset),
			WorkerpoolMaxPrice: order.Uint(c.pool), Requester: address(requester), Volume: order.Uint(c.volume), Trust: order.Uint(c.trust),
			Callback: c.callback, Salt: common.Hash{c.salt}},
	}
	if c.dataset > 0 {
		set.Dataset = order.Dataset{Dataset: dataset, Price: order.Uint(c.dataset), Volume: order.Uint(100)}
		set.Request.Dataset = dataset
	}
	m.sign(&set)
	return set
}

func (m *market) sign(set *order.Set) {
	set.App.Sign = sign(appOwner, m.Domain().Digest(&set.App))
	set.Dataset.Sign = sign(datasetOwner, m.Domain().Digest(&set.Dataset))
	set.Workerpool.Sign = sign(scheduler, m.Domain().Digest(&set.Workerpool))
	set.Request.Sign = sign(requester, m.Domain().Digest(&set.Request))
}

// deal matches orders for the terms.
func (m *market) deal(c terms) poco.Deal {
	m.t.Helper()
	m.do(requester, machine.MatchOrders{Set: m.set(c)})
	ids := m.Deals()
	deal, ok := m.Deal(ids[len(ids)-1])
	if !ok {
		m.t.Fatalf("there is no deal")
	}
	return deal
}

// begin initializes a task of a new deal.
func (m *market) begin(c terms) (poco.Deal, common.Hash) {
	m.t.Helper()
	deal := m.deal(c)
	m.do(worker, machine.Initialize{Deal: deal.ID, Index: deal.BotFirst})
	return deal, poco.TaskID(deal.ID, deal.BotFirst)
}

// leave is an authorized contribution without an enclave.
func leave(actor int, task common.Hash) machine.Contribution {
	hash := poco.AuthorizationHash(address(actor), task, common.Address{})
	return machine.Contribution{Task: task, Authorization: sign(scheduler, poco.EthSignedMessageHash(hash))}
}

func answer(actor int, task, digest common.Hash) machine.Contribute {
	return machine.Contribute{Contribution: leave(actor, task), ResultHash: poco.ResultHash(task, digest),
		ResultSeal: poco.ResultSeal(address(actor), task, digest)}
}

func (m *market) status(task common.Hash) poco.TaskStatus {
	p, _ := m.Task(task)
	return p.Status
}

func checkAccount(t *testing.T, m *market, who string, a common.Address, want poco.Account) {
	t.Helper()
	if got := m.Account(a); got != want {
		t.Errorf("%s has %+v, want %+v", who, got, want)
	}
}
