package machine_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// refusesBoost makes a call that must fail with Boost's text.
func (m *market) refusesBoost(text string, actor int, call machine.Call) {
	m.t.Helper()
	_, err := m.Apply(m.now, address(actor), call)
	if r, ok := errors.AsType[machine.BoostRefusal](err); !ok || string(r) != text {
		m.t.Fatalf("%T: %v, want %q", call, err, text)
	}
}

// delivery is a worker's result of a Boost task.
func delivery(actor int, deal common.Hash, index uint64) machine.PushResultBoost {
	hash := poco.AuthorizationHash(address(actor), poco.TaskID(deal, index), common.Address{})
	return machine.PushResultBoost{Deal: deal, Index: index, Results: []byte("here"), Authorization: sign(scheduler, poco.EthSignedMessageHash(hash))}
}

// TestBoost: a sponsored Boost deal, of whose tasks one is delivered and one is not. Who paid is charged and refunded.
func TestBoost(t *testing.T) {
	m := open(t)
	set := m.set(terms{app: 5, dataset: 7, pool: 20 * poco.RLC, trust: 1, volume: 2})
	m.do(sponsor, machine.SponsorMatchOrdersBoost{Set: set})
	id := m.Deals()[0]
	if _, classic := m.Deal(id); classic {
		t.Error("a Boost deal is a classic one as well")
	}
	deal, ok := m.BoostDeal(id)
	if !ok || deal.BotSize != 2 || deal.WorkerStake != 0 || deal.Params != "" {
		t.Errorf("the deal is %+v", deal)
	}
	m.refuses(poco.NotFound, worker, machine.Initialize{Deal: id})
	m.refusesBoost("Unknown task", worker, delivery(worker, id, 2))
	m.refusesBoost("Invalid contribution authorization signature", worker+1, delivery(worker, id, 0))
	m.refusesBoost("Deadline not reached", worker, machine.ClaimBoost{Deal: id})
	m.do(worker, delivery(worker, id, 0))
	m.refusesBoost("Task status not unset", worker, delivery(worker, id, 0))
	m.now += 7 * seconds
	m.refusesBoost("Deadline reached", worker, delivery(worker, id, 1))
	m.do(worker, machine.ClaimBoost{Deal: id, Index: 1})
	m.refusesBoost("Task status not unset", worker, machine.ClaimBoost{Deal: id, Index: 1})

	checkAccount(t, m, "the sponsor", address(sponsor), poco.Account{Stake: funds - 20*poco.RLC - 12})
	checkAccount(t, m, "the requester", address(requester), poco.Account{Stake: funds})
	checkAccount(t, m, "the worker", address(worker), poco.Account{Stake: funds + 19_800_000_000})
	checkAccount(t, m, "the app's owner", address(appOwner), poco.Account{Stake: funds + 5})
	checkAccount(t, m, "the dataset's owner", address(datasetOwner), poco.Account{Stake: funds + 7})
	checkAccount(t, m, "the scheduler", address(scheduler), poco.Account{Stake: funds + 200_000_000 - 6*poco.RLC})
	if m.Kitty() != 6*poco.RLC {
		t.Errorf("the kitty holds %v", m.Kitty())
	}
	checkInvariants(m)
}

// TestBoostTerms: where Boost asks for other things than a classic match does.
func TestBoostTerms(t *testing.T) {
	m := open(t)
	set := m.set(terms{pool: 10, trust: 2, volume: 1})
	m.refusesBoost("Bad trust level", requester, machine.MatchOrdersBoost{Set: set})
	set = m.set(terms{dataset: 7, pool: 10, trust: 1, volume: 1})
	set.Workerpool.Trust = order.Uint256{} // is not asked
	set.Dataset.Tag = poco.TagScone        // counts
	m.sign(&set)
	m.refusesBoost("Workerpool tag does not match demand", requester, machine.MatchOrdersBoost{Set: set})
	m.refuses(poco.Refused, requester, machine.MatchOrders{Set: set})
	set.Dataset.Tag = poco.Tag{}
	set.App.App, set.Request.App = stranger, stranger
	m.sign(&set)
	m.refusesBoost("App not registered", requester, machine.MatchOrdersBoost{Set: set})
	set = m.set(terms{pool: 10, trust: 1, volume: 1 << 16})
	set.App.Volume, set.Workerpool.Volume = order.Uint(1<<17), order.Uint(1<<17)
	m.sign(&set)
	m.refuses(poco.Invalid, requester, machine.MatchOrdersBoost{Set: set})
}
