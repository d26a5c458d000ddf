package differential_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// The actors are the development accounts that hubtest funds. Everybody may do everything; these have parts.
const (
	firstActor = hubtest.AppOwner
	lastWorker = hubtest.Worker + 5
	broker     = lastWorker + 1 // authorizes enclaves, where there is a broker
	enclave    = lastWorker + 2
	lastActor  = enclave
)

const chainID = 31337

var (
	hubABI  = contracts.NewHub()
	rlcABI  = contracts.NewRLC()
	address = hubtest.Address
)

// scope lets a world end with its history instead of with the test, and fail the history instead of the test.
type scope struct {
	testing.TB
	history *rapid.T
	ends    []func()
}

func (s *scope) Helper()                           {}
func (s *scope) Cleanup(f func())                  { s.ends = append(s.ends, f) }
func (s *scope) Error(args ...any)                 { s.history.Error(args...) }
func (s *scope) Errorf(format string, args ...any) { s.history.Errorf(format, args...) }
func (s *scope) Fatal(args ...any)                 { s.history.Fatal(args...) }
func (s *scope) Fatalf(format string, args ...any) { s.history.Fatalf(format, args...) }

func (s *scope) end() {
	for i := len(s.ends) - 1; i >= 0; i-- {
		s.ends[i]()
	}
}

// twin is the contracts on a chain of their own and the model of them.
type twin struct {
	t      *rapid.T
	ctx    context.Context
	world  *hubtest.World
	hub    *hub.Hub
	model  *machine.State
	now    uint64 // of the latest block
	nonces [lastActor + 1]uint64
	score  *tally

	apps, datasets, pools []common.Address
	digests               []common.Hash // of orders seen
	signed                map[common.Hash]bool
	tasks                 []common.Hash
	touchedWallets        bool
}

// tally counts what was compared, over all histories.
type tally struct {
	histories, steps  int
	accepted, refused map[string]int
	codes             map[int]int
}

func open(t *testing.T, history *rapid.T, s *tally) (*twin, *scope) {
	sc := &scope{TB: t, history: history}
	w := hubtest.New(sc)
	x := &twin{t: history, ctx: t.Context(), world: w, hub: w.Hub, score: s, signed: map[common.Hash]bool{}}
	for i := range x.nonces {
		nonce, err := w.Client.Nonce(x.ctx, address(i))
		x.must(err)
		x.nonces[i] = nonce
	}
	setup := machine.Setup{
		Domain:     w.Hub.Domain(),
		Registries: [3]common.Address{w.Hub.Registry(hub.AppKind), w.Hub.Registry(hub.DatasetKind), w.Hub.Registry(hub.WorkerpoolKind)},
		RLC:        map[common.Address]poco.Amount{},
	}
	var err error
	setup.Categories, err = w.Hub.Categories(x.ctx)
	x.must(err)
	if rapid.Bool().Draw(history, "with a broker") {
		setup.TEEBroker = address(broker)
		to := w.Hub.Address()
		x.send(hubtest.Owner, chain.Call{To: &to, Data: hubABI.PackSetTeeBroker(setup.TEEBroker), What: "set the broker"})
	}
	for i := firstActor; i <= lastActor; i++ {
		setup.RLC[address(i)] = hubtest.Funds
	}
	x.model = machine.New(setup)
	before := func(actor int, call machine.Call) {
		_, err := x.model.Apply(0, address(actor), call)
		x.must(err)
	}
	for i := firstActor; i <= lastActor; i++ {
		before(i, machine.Deposit{For: address(i), Amount: hubtest.Funds})
	}
	before(hubtest.Owner, machine.Register{Kind: poco.AppOrderKind, Resource: w.App, Owner: address(hubtest.AppOwner)})
	before(hubtest.Owner, machine.Register{Kind: poco.DatasetOrderKind, Resource: w.Dataset, Owner: address(hubtest.DatasetOwner)})
	before(hubtest.Owner, machine.Register{Kind: poco.WorkerpoolOrderKind, Resource: w.Workerpool, Owner: address(hubtest.Scheduler)})
	x.apps, x.datasets, x.pools = []common.Address{w.App}, []common.Address{w.Dataset}, []common.Address{w.Workerpool}
	return x, sc
}

// disagreement says in what the two sides differ. Its text has nothing of the history in it, and it is reported from one
// place, so that a history counts as the same failure after it was made shorter.
type disagreement string

func (x *twin) differ(in, format string, args ...any) {
	x.t.Logf(format, args...)
	panic(disagreement(in))
}

func (x *twin) must(err error) {
	if err != nil {
		x.t.Fatal(err)
	}
}

// send runs a call in a block of its own, accepted or not.
func (x *twin) send(actor int, call chain.Call) *types.Receipt {
	tip, most := big.NewInt(1_000_000_000), big.NewInt(200_000_000_000)
	tx, err := hubtest.Key(actor).SignTx(x.ctx, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(chainID), Nonce: x.nonces[actor],
		GasTipCap: tip, GasFeeCap: most, Gas: 3_000_000, To: call.To, Value: new(big.Int), Data: call.Data}), big.NewInt(chainID))
	x.must(err)
	x.must(x.world.Client.Send(x.ctx, tx))
	x.nonces[actor]++
	block, err := x.world.Node.Mine(x.ctx)
	x.must(err)
	x.now = block.Time()
	receipt, err := x.world.Client.Receipt(x.ctx, tx.Hash())
	x.must(err)
	return receipt
}

// step makes a call on both sides and compares them.
func (x *twin) step(actor int, call machine.Call, onChain chain.Call) {
	receipt := x.send(actor, onChain)
	events, refusal := x.model.Apply(x.now, address(actor), call)
	accepted := receipt.Status == types.ReceiptStatusSuccessful
	x.count(call, accepted)
	x.t.Logf("%d: %s by %d: %v", x.now, onChain.What, actor, refusal)
	if accepted != (refusal == nil) {
		_, err := x.world.Client.Call(x.ctx, address(actor), onChain, chain.At{})
		x.differ("outcome", "%d: %s by %d: accepted on chain %v (%v), the model says %v\n%+v", x.now, onChain.What, actor, accepted, err, refusal, call)
	}
	if !accepted {
		x.sameCode(actor, onChain, refusal)
	}
	switch call.(type) {
	case machine.Deposit, machine.Withdraw, machine.DepositAndMatch:
		x.touchedWallets = true
	}
	x.sameEvents(onChain.What, receipt, events)
	x.sameState(onChain.What)
}

func (x *twin) count(call machine.Call, accepted bool) {
	name := strings.TrimPrefix(fmt.Sprintf("%T", call), "machine.")
	x.score.steps++
	if accepted {
		x.score.accepted[name]++
	} else {
		x.score.refused[name]++
	}
}

// sameCode compares why a match was refused. Other refusals of the reference have no reason, so that any will do.
func (x *twin) sameCode(actor int, call chain.Call, refusal error) {
	want := -1
	if r, ok := errors.AsType[*match.Refusal](refusal); ok {
		want = int(r.Code)
	}
	_, err := x.world.Client.Call(x.ctx, address(actor), call, chain.At{})
	got := -1
	if revert, ok := errors.AsType[*chain.RevertError](err); ok {
		if text, found := strings.CutPrefix(revert.Reason, "iExecV5-matchOrders-0x"); found {
			code, err := strconv.ParseUint(text, 16, 8)
			x.must(err)
			got = int(code)
		}
	} else {
		x.differ("outcome", "%s failed, and would not now: %v", call.What, err)
	}
	if got != want {
		x.differ("reasons", "%s is refused with %#x (%v), by the model with %#x (%v)", call.What, got, err, want, refusal)
	}
	if want >= 0 {
		x.score.codes[want]++
	}
}

func (x *twin) sameEvents(what string, receipt *types.Receipt, want []poco.Event) {
	logged := 0
	for _, l := range receipt.Logs {
		switch l.Address {
		case x.hub.Address(), x.hub.Registry(hub.AppKind), x.hub.Registry(hub.DatasetKind), x.hub.Registry(hub.WorkerpoolKind):
			logged++
		}
	}
	got := x.hub.EventsOf(receipt, x.now)
	if logged != len(want) || len(got) != len(want) {
		for _, l := range got {
			x.t.Logf("logged %T%+v", l.Event, l.Event)
		}
		for _, e := range want {
			x.t.Logf("the model says %T%+v", e, e)
		}
		x.differ("events", "%s: there are %d logs, the model has %d", what, logged, len(want))
	}
	for i, l := range got {
		e := l.Event
		if f, ok := e.(poco.TaskFinalize); ok && len(f.Results) == 0 {
			f.Results = nil
			e = f
		}
		if !reflect.DeepEqual(e, want[i]) {
			x.differ("events", "%s: log %d is\n%T%+v\nthe model says\n%T%+v", what, i, e, e, want[i], want[i])
		}
		x.note(e)
	}
}

// note remembers what a history can go on with.
func (x *twin) note(e poco.Event) {
	switch e := e.(type) {
	case poco.OrdersMatched:
		deal, ok := x.model.Deal(e.DealID)
		got, err := x.hub.Deal(x.ctx, e.DealID)
		if x.must(err); !ok || got != deal {
			x.differ("deals", "the deal is\n%+v\nthe model says\n%+v", got, deal)
		}
	case poco.TaskInitialize:
		x.tasks = append(x.tasks, e.TaskID)
	}
}

// see remembers an order, whose state is compared from now on.
func (x *twin) see(o order.Order) {
	digest := x.hub.Domain().Digest(o)
	if !x.signed[digest] {
		x.signed[digest] = true
		x.digests = append(x.digests, digest)
	}
}
