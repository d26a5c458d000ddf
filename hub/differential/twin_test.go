package differential_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"slices"
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

	firstPuppet = 200 // contracts, see below
	firstSigner = 40  // workers that only sign: of the settlement's road, without gas
	lastSigner  = firstSigner + poco.MaxMembers
)

const chainID = 31337

// coins is what every account has where RLC is the chain's coin.
const coins = 10_000 * poco.RLC

var (
	hubABI    = contracts.NewHub()
	rlcABI    = contracts.NewRLC()
	nativeABI = contracts.NewNativeEscrow()
	address   = hubtest.Address
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
	nonces [lastSigner]uint64
	score  *tally

	native     bool             // RLC is the chain's coin
	brokers    []common.Address // that ever were, the present one the last
	categories []poco.Category
	puppets    []common.Address
	reader     common.Address
	signers    int                         // how many workers that only sign have stake
	batches    [][]poco.Committee          // that were committed
	fixed      map[common.Hash]place       // of each committed task
	boosted    []common.Hash               // Boost deals
	seen       map[common.Address]struct{} // accounts of members

	apps, datasets, pools []common.Address
	digests               []common.Hash // of orders seen
	signed                map[common.Hash]bool
	tasks                 []common.Hash
	shown                 map[common.Hash]poco.Task // as it was when its contributions were compared
	touchedWallets        bool
	touchedRoads          bool
}

// place is where a committee is among those that were committed.
type place struct{ batch, at int }

// tally counts what was compared, over all histories.
type tally struct {
	histories, steps  int
	accepted, refused map[string]int
	codes             map[int]int
	boost             map[string]int // texts
	leftOut           map[string]int // reasons why tasks were left out of a batch
	logs              map[string]int // events
	enclaves          map[string]int // answers with an enclave that were taken, by call and by who authorized them
}

func newTally() *tally {
	return &tally{accepted: map[string]int{}, refused: map[string]int{}, codes: map[int]int{},
		boost: map[string]int{}, leftOut: map[string]int{}, logs: map[string]int{}, enclaves: map[string]int{}}
}

// address is an actor's, or a puppet's.
func (x *twin) address(i int) common.Address {
	if i >= firstPuppet {
		return x.puppets[i-firstPuppet]
	}
	return address(i)
}

func open(t *testing.T, history *rapid.T, s *tally, native bool) (*twin, *scope) {
	sc := &scope{TB: t, history: history}
	w := hubtest.NewWith(sc, contracts.Options{Native: native}, creation(formerCode()))
	x := &twin{native: native, t: history, ctx: t.Context(), world: w, hub: w.Hub, score: s, signed: map[common.Hash]bool{},
		fixed: map[common.Hash]place{}, shown: map[common.Hash]poco.Task{}, seen: map[common.Address]struct{}{}}
	for i := range x.nonces {
		nonce, err := w.Client.Nonce(x.ctx, x.address(i))
		x.must(err)
		x.nonces[i] = nonce
	}
	setup := machine.Setup{
		Domain:     w.Hub.Domain(),
		Registries: [3]common.Address{w.Hub.Registry(hub.AppKind), w.Hub.Registry(hub.DatasetKind), w.Hub.Registry(hub.WorkerpoolKind)},
		RLC:        map[common.Address]poco.Amount{},
		Owner:      address(hubtest.Owner),
		Former:     func(worker common.Address) uint64 { return uint64(worker[19]) },
	}
	x.deployPuppets()
	setup.Contracts, setup.Groups = x.contracts(), groups(x.puppets)
	var err error
	setup.Categories, err = w.Hub.Categories(x.ctx)
	x.must(err)
	if by := rapid.SampledFrom([]int{0, 0, broker, quiet}).Draw(history, "broker"); by != 0 {
		setup.TEEBroker = x.address(by)
		to := w.Hub.Address()
		x.send(hubtest.Owner, chain.Call{To: &to, Data: hubABI.PackSetTeeBroker(setup.TEEBroker), What: "set the broker"})
	}
	for i := firstActor; i <= lastActor; i++ {
		setup.RLC[x.address(i)] = hubtest.Funds
	}
	setup.Native = native
	if native {
		for i := hubtest.Owner; i <= lastActor; i++ { // of which some goes into fees, beyond the model
			setup.RLC[address(i)] = coins
		}
	} else {
		setup.RLC[setup.Owner], err = w.Hub.RLCBalance(x.ctx, setup.Owner)
		x.must(err)
	}
	x.brokers, x.categories = []common.Address{setup.TEEBroker}, setup.Categories
	x.model = machine.New(setup)
	before := func(actor int, call machine.Call) {
		_, err := x.model.Apply(0, x.address(actor), call)
		x.must(err)
	}
	for i := firstActor; i <= lastActor; i++ {
		before(i, machine.Deposit{For: x.address(i), Amount: hubtest.Funds})
	}
	before(hubtest.Owner, machine.Register{Kind: poco.AppOrderKind, Resource: w.App, Owner: x.address(hubtest.AppOwner)})
	before(hubtest.Owner, machine.Register{Kind: poco.DatasetOrderKind, Resource: w.Dataset, Owner: x.address(hubtest.DatasetOwner)})
	before(hubtest.Owner, machine.Register{Kind: poco.WorkerpoolOrderKind, Resource: w.Workerpool, Owner: x.address(hubtest.Scheduler)})
	x.apps, x.datasets, x.pools = []common.Address{w.App}, []common.Address{w.Dataset}, []common.Address{w.Workerpool}
	for i := firstPuppet; i < lastPuppet; i++ {
		x.grant(x.address(i), hubtest.Funds/2)
	}
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
	if actor >= firstPuppet {
		actor, call = hubtest.Owner, x.through(actor, call)
	}
	value := call.Value
	if value == nil {
		value = new(big.Int)
	}
	tip, most := big.NewInt(1_000_000_000), big.NewInt(200_000_000_000)
	tx, err := hubtest.Key(actor).SignTx(x.ctx, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(chainID), Nonce: x.nonces[actor],
		GasTipCap: tip, GasFeeCap: most, Gas: 12_000_000, To: call.To, Value: value, Data: call.Data}), big.NewInt(chainID))
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
	events, refusal := x.model.Apply(x.now, x.address(actor), call)
	accepted := receipt.Status == types.ReceiptStatusSuccessful
	x.count(call, accepted)
	x.countEnclaves(call, accepted)
	x.t.Logf("%d: %s by %d: %v", x.now, onChain.What, actor, refusal)
	if accepted != (refusal == nil) {
		_, err := x.world.Client.Call(x.ctx, x.address(actor), onChain, chain.At{})
		x.differ("outcome", "%d: %s by %d: accepted on chain %v (%v), the model says %v\n%+v", x.now, onChain.What, actor, accepted, err, refusal, call)
	}
	if !accepted {
		x.sameCode(actor, onChain, refusal)
	}
	switch call.(type) {
	case machine.Deposit, machine.Withdraw, machine.WithdrawTo, machine.DepositAndMatch, machine.Send, machine.Recover, machine.All:
		x.touchedWallets = true
	case machine.Commit, machine.Settle, machine.Release, machine.SetDelegate, machine.Claim, machine.Reveal, machine.Reopen:
		x.touchedRoads = true
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
	want, text := -1, ""
	if r, ok := errors.AsType[*match.Refusal](refusal); ok {
		want = int(r.Code)
	}
	if r, ok := errors.AsType[machine.BoostRefusal](refusal); ok {
		text = r.Error()
	}
	if actor >= firstPuppet {
		actor, call = hubtest.Owner, x.through(actor, call)
	}
	_, err := x.world.Client.Call(x.ctx, x.address(actor), call, chain.At{})
	got := -1
	if revert, ok := errors.AsType[*chain.RevertError](err); ok {
		if boost := strings.HasPrefix(revert.Reason, "PocoBoost: "); boost != (text != "") || boost && revert.Reason != text {
			x.differ("reasons", "%s is refused with %q, by the model with %q", call.What, revert.Reason, text)
		}
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
	if text != "" {
		x.score.boost[strings.TrimPrefix(text, "PocoBoost: ")]++
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
		e := plain(l.Event)
		if !reflect.DeepEqual(e, plain(want[i])) {
			x.differ("events", "%s: log %d is\n%T%+v\nthe model says\n%T%+v", what, i, e, e, want[i], want[i])
		}
		x.score.logs[strings.TrimPrefix(fmt.Sprintf("%T", e), "poco.")]++
		x.note(e)
	}
}

// plain makes events comparable: no bytes are none, and how much there would have to be room for is the hub's own business.
func plain(e poco.Event) poco.Event {
	switch f := e.(type) {
	case poco.TaskFinalize:
		if len(f.Results) == 0 {
			f.Results = nil
		}
		return f
	case poco.ResultPushedBoost:
		if len(f.Results) == 0 {
			f.Results = nil
		}
		return f
	case poco.SettlementRefused:
		if machine.Named(f.Reason) == "OutcomeTooLarge" {
			f.Reason = f.Reason[:4+32]
		}
		return f
	}
	return e
}

// note remembers what a history can go on with.
func (x *twin) note(e poco.Event) {
	switch e := e.(type) {
	case poco.CommitmentRefused:
		x.score.leftOut["commit: "+machine.Named(e.Reason)]++
	case poco.SettlementRefused:
		x.score.leftOut["settle: "+machine.Named(e.Reason)]++
	case poco.Committed:
		for i, c := range e.Committees {
			x.fixed[c.TaskID] = place{len(x.batches), i}
			if !slices.Contains(x.tasks, c.TaskID) {
				x.tasks = append(x.tasks, c.TaskID)
			}
			for _, m := range c.Members {
				x.seen[m.Worker] = struct{}{}
			}
		}
		x.batches = append(x.batches, e.Committees)
	case poco.SchedulerNoticeBoost:
		x.boosted = append(x.boosted, e.DealID)
		x.sameBoost(e.DealID)
	case poco.TaskClaimed:
		if !slices.Contains(x.tasks, e.TaskID) { // of a Boost deal
			x.tasks = append(x.tasks, e.TaskID)
		}
	case poco.ResultPushedBoost:
		x.tasks = append(x.tasks, poco.TaskID(e.DealID, e.Index))
	case poco.OrdersMatched:
		if _, boost := x.model.BoostDeal(e.DealID); boost {
			break
		}
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
