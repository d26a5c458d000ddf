package machine_test

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// TestContractsSignAndReceive: a contract requests by its own word, is called back when everybody is paid, and what it does
// then counts only as far as anybody may do it.
func TestContractsSignAndReceive(t *testing.T) {
	contract := common.HexToAddress("0xc0de")
	var seen poco.TaskStatus
	var m *market
	setup := machine.Setup{
		Domain: order.Domain{ChainID: 1, Hub: hub}, Categories: []poco.Category{{WorkClockTimeRef: seconds}},
		RLC: map[common.Address]poco.Amount{},
	}
	for i := range actors {
		setup.RLC[address(i)] = 2 * funds
	}
	setup.Contracts = map[common.Address]machine.Contract{contract: {
		Signs: func(digest common.Hash, signature []byte) bool { return bytes.Equal(digest[:], signature) },
		Receive: func(task common.Hash, data []byte) []machine.Call {
			seen = m.status(task) // of before the call
			return []machine.Call{machine.Claim{Task: task}, machine.All{machine.Transfer{To: address(worker), Amount: 1},
				machine.Withdraw{Amount: 1000 * funds}}, machine.Transfer{To: address(worker), Amount: 7}}
		},
	}}
	m = &market{machine.New(setup), t, opening, nil}
	for i := range actors {
		m.do(i, machine.Deposit{For: address(i), Amount: funds})
	}
	m.do(requester, machine.Deposit{For: contract, Amount: funds})
	for kind, at := range map[poco.OrderKind]common.Address{poco.AppOrderKind: app, poco.DatasetOrderKind: dataset, poco.WorkerpoolOrderKind: pool} {
		owners := map[poco.OrderKind]int{poco.AppOrderKind: appOwner, poco.DatasetOrderKind: datasetOwner, poco.WorkerpoolOrderKind: scheduler}
		m.do(scheduler, machine.Register{Kind: kind, Resource: at, Owner: address(owners[kind])})
	}
	set := m.set(terms{pool: 1000, trust: 1, volume: 1, callback: contract})
	set.Request.Requester = contract
	m.sign(&set)
	set.Request.Sign = []byte("no")
	if code := m.refuses(poco.Refused, worker, machine.MatchOrders{Set: set}); code != 0x50 {
		t.Errorf("a contract's refusal has code %#x", code)
	}
	digest := m.Domain().Digest(&set.Request)
	set.Request.Sign = digest[:]
	m.do(worker, machine.MatchOrders{Set: set})
	deal := m.Deals()[0]
	m.do(worker, machine.Initialize{Deal: deal})
	task := poco.TaskID(deal, 0)
	data := []byte("forty-two")
	events := m.do(worker, machine.ContributeAndFinalize{Contribution: leave(worker, task), Digest: common.Hash(keccak(data)), ResultsCallback: data})
	if last := events[len(events)-1]; last != (poco.Transfer{From: contract, To: address(worker), Amount: 7}) || seen != poco.TaskActive {
		t.Errorf("the last event is %+v", last)
	}
	checkAccount(t, m, "the contract", contract, poco.Account{Stake: funds - 1000 - 7})
	checkAccount(t, m, "the worker", address(worker), poco.Account{Stake: funds + 990 + 7})
	checkInvariants(m)
}

// TestAllowances: what is allowed can be taken once, and what was sent past the hub belongs to its owner.
func TestAllowances(t *testing.T) {
	m := open(t)
	taken := machine.TransferFrom{From: address(worker), To: address(sponsor), Amount: 5}
	m.refuses(poco.Funds, requester, taken)
	m.do(worker, machine.Approve{Spender: address(requester), Value: order.Uint(7)})
	m.do(requester, taken)
	m.refuses(poco.Funds, requester, taken)
	m.do(worker, machine.IncreaseAllowance{Spender: address(requester), By: order.Uint(4)})
	m.refuses(poco.Funds, worker, machine.DecreaseAllowance{Spender: address(requester), By: order.Uint(7)})
	m.refuses(poco.Funds, worker, machine.IncreaseAllowance{Spender: address(requester), By: order.Uint256(common.MaxHash)})
	m.do(worker, machine.DecreaseAllowance{Spender: address(requester), By: order.Uint(1)})
	m.do(requester, taken)
	m.refuses(poco.Invalid, requester, machine.TransferFrom{From: common.Address{}, To: address(sponsor)})
	m.refuses(poco.Invalid, requester, machine.TransferFrom{From: address(worker), To: hub})
	if got := m.Allowance(address(worker), address(requester)); got != (order.Uint256{}) {
		t.Errorf("%v is still allowed", got)
	}
	checkAccount(t, m, "the worker", address(worker), poco.Account{Stake: funds - 10})

	m.do(requester, machine.Send{To: hub, Amount: 9})
	m.refuses(poco.Forbidden, requester, machine.Recover{})
	if events := m.do(sponsor, machine.Recover{}); len(events) != 1 || events[0] != (poco.Transfer{To: address(sponsor), Amount: 9}) {
		t.Errorf("recovered %v", events)
	}
	if m.Supply() != m.Wallet(hub) {
		t.Errorf("all stake is %v, the hub owns %v", m.Supply(), m.Wallet(hub))
	}
}
