package machine_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

func keccak(data []byte) []byte { return crypto.Keccak256(data) }

// TestMatchCodes reaches the codes that depend on signatures, registrations and consumption, and their order.
func TestMatchCodes(t *testing.T) {
	none := poco.Kind(0)
	for _, c := range []struct {
		name   string
		change func(*market, *order.Set)
		code   int
		kind   poco.Kind
	}{
		{"as it is", func(*market, *order.Set) {}, 0, none},
		{"category", func(_ *market, s *order.Set) { s.Request.Category = order.Uint(1) }, 0x00, poco.Refused},
		{"no such app", func(_ *market, s *order.Set) { s.App.App, s.Request.App = stranger, stranger }, -1, poco.NotFound},
		{"a dataset as app", func(_ *market, s *order.Set) { s.App.App, s.Request.App = dataset, dataset }, 0x20, poco.Refused},
		{"app not signed", func(_ *market, s *order.Set) { s.App.Salt = common.Hash{1} }, 0x21, poco.Refused},
		{"app signed by nobody", func(_ *market, s *order.Set) { s.App.Sign = make([]byte, 65) }, 0x21, poco.Refused},
		{"app signed in no format", func(_ *market, s *order.Set) { s.App.Sign = s.App.Sign[:63] }, -1, poco.Invalid},
		{"an app as dataset", func(_ *market, s *order.Set) { s.Dataset.Dataset, s.Request.Dataset = app, app }, 0x30, poco.Refused},
		{"dataset not signed", func(_ *market, s *order.Set) { s.Dataset.Sign = s.App.Sign }, 0x31, poco.Refused},
		{"an app as pool", func(_ *market, s *order.Set) { s.Workerpool.Workerpool = app }, 0x40, poco.Refused},
		{"pool not signed", func(_ *market, s *order.Set) { s.Workerpool.Sign = s.App.Sign }, 0x41, poco.Refused},
		{"request not signed", func(_ *market, s *order.Set) { s.Request.Sign = s.App.Sign }, 0x50, poco.Refused},
		{"no requester", func(_ *market, s *order.Set) { s.Request.Requester = common.Address{} }, 0x50, poco.Refused},
		{"a former owner's app order", func(m *market, _ *order.Set) {
			m.do(appOwner, machine.HandOver{Resource: app, To: address(sponsor)})
		}, 0x21, poco.Refused},
		{"nothing wanted", func(m *market, s *order.Set) { s.Request.Volume = order.Uint256{}; m.sign(s) }, 0x60, poco.Refused},
		{"closed", func(m *market, s *order.Set) {
			m.do(scheduler, machine.ManageOrder{Order: &s.Workerpool, Operation: order.CloseOrder})
		}, 0x60, poco.Refused},
		{"too large to be counted", func(m *market, s *order.Set) { s.App.Volume = order.Uint256(common.MaxHash); m.sign(s) }, -1, poco.Invalid},
		{"too dear for anybody", func(m *market, s *order.Set) {
			s.App.Price, s.Request.AppMaxPrice = order.Uint256(common.MaxHash), order.Uint256(common.MaxHash)
			m.sign(s)
		}, -1, poco.Funds},
		{"too dear for the requester", func(m *market, s *order.Set) {
			s.App.Price, s.Request.AppMaxPrice = order.Uint(funds), order.Uint(funds)
			m.sign(s)
		}, -1, poco.Funds},
		{"too dear for the scheduler", func(m *market, _ *order.Set) { m.do(scheduler, machine.Withdraw{Amount: funds}) }, -1, poco.Funds},
		{"presigned, whatever the signature", func(m *market, s *order.Set) {
			m.do(requester, machine.ManageOrder{Order: &s.Request})
			s.Request.Sign = nil
		}, 0, none},
		{"without a dataset nobody asks for its order's terms", func(m *market, s *order.Set) {
			s.Dataset = order.Dataset{Price: order.Uint256(common.MaxHash), AppRestrict: stranger, Tag: poco.TagGPU}
			s.Request.Dataset = common.Address{}
			m.sign(s)
		}, 0, none},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := open(t)
			set := m.set(terms{app: 5, dataset: 7, pool: 1000, trust: 1, volume: 2})
			c.change(m, &set)
			if c.kind == none {
				m.do(stranger0, machine.MatchOrders{Set: set})
				return
			}
			if code := m.refuses(c.kind, stranger0, machine.MatchOrders{Set: set}); code != c.code {
				t.Errorf("code %#x, want %#x", code, c.code)
			}
			checkInvariants(m)
		})
	}
}

// stranger0 has no role in the orders.
const stranger0 = worker + 5

// TestOrdersAreUsedUp: each match takes the least of what remains; the next begins where it ended.
func TestOrdersAreUsedUp(t *testing.T) {
	m := open(t)
	set := m.set(terms{pool: 10, trust: 1, volume: 5})
	set.App.Volume = order.Uint(3)
	m.sign(&set)
	m.do(requester, machine.MatchOrders{Set: set})
	if code := m.refuses(poco.Refused, requester, machine.MatchOrders{Set: set}); code != 0x60 {
		t.Errorf("code %#x", code)
	}
	set.App.Salt = common.Hash{1}
	m.sign(&set)
	m.do(requester, machine.MatchOrders{Set: set})
	deal, _ := m.Deal(m.Deals()[1])
	if deal.BotFirst != 3 || deal.BotSize != 2 || m.Consumed(m.Domain().Digest(&set.Request)) != order.Uint(5) {
		t.Errorf("the second deal is %+v", deal)
	}
	m.refuses(poco.NotFound, requester, machine.Initialize{Deal: deal.ID, Index: 2})
	m.refuses(poco.NotFound, requester, machine.Initialize{Deal: deal.ID, Index: 5})
	m.do(requester, machine.Initialize{Deal: deal.ID, Index: 4})
	m.refuses(poco.Conflict, requester, machine.Initialize{Deal: deal.ID, Index: 4})
}

// TestManagedByOthers: an operation may be carried to the hub by anybody, if the signer signed it.
func TestManagedByOthers(t *testing.T) {
	m := open(t)
	set := m.set(terms{pool: 10, trust: 1, volume: 5})
	call := machine.ManageOrder{Order: &set.App, Operation: order.CloseOrder}
	m.refuses(poco.Invalid, stranger0, call)
	call.Sign = sign(appOwner, m.Domain().OperationDigest(&set.App, order.SignOrder))
	m.refuses(poco.Forbidden, stranger0, call)
	call.Sign = sign(appOwner, m.Domain().OperationDigest(&set.App, order.CloseOrder))
	if events := m.do(stranger0, call); len(events) != 1 || events[0] != (poco.OrderClosed{Kind: poco.AppOrderKind, Hash: m.Domain().Digest(&set.App)}) {
		t.Errorf("closing logs %v", events)
	}
	m.do(requester, machine.ManageOrder{Order: &set.Request})
	if m.Presigner(m.Domain().Digest(&set.Request)) != address(requester) {
		t.Error("the request is not presigned")
	}
	set.App.App = stranger
	m.refuses(poco.NotFound, stranger0, machine.ManageOrder{Order: &set.App})
	m.refuses(poco.Invalid, requester, machine.ManageOrder{Order: &set.Request, Operation: 2})
}

// TestEscrow: stake comes from wallets and goes back there, and nowhere it would be lost.
func TestEscrow(t *testing.T) {
	m := open(t)
	m.refuses(poco.Funds, requester, machine.Deposit{For: address(requester), Amount: funds + 1})
	m.refuses(poco.Invalid, requester, machine.Deposit{For: hub, Amount: 1})
	m.refuses(poco.Invalid, requester, machine.Transfer{To: hub, Amount: 1})
	m.refuses(poco.Invalid, requester, machine.Transfer{Amount: 1})
	m.refuses(poco.Funds, requester, machine.Transfer{To: stranger, Amount: funds + 1})
	m.refuses(poco.Funds, requester, machine.Withdraw{Amount: funds + 1})
	m.do(requester, machine.Deposit{For: stranger, Amount: funds})
	m.do(requester, machine.Transfer{To: address(requester), Amount: funds})
	m.do(requester, machine.Withdraw{Amount: funds})
	if m.Wallet(address(requester)) != funds || m.Account(stranger).Stake != funds || m.Wallet(hub) != actors*funds {
		t.Errorf("wallet %v, account %v, hub %v", m.Wallet(address(requester)), m.Account(stranger), m.Wallet(hub))
	}
	set := m.set(terms{pool: 10, trust: 1, volume: 5})
	m.refuses(poco.Forbidden, sponsor, machine.DepositAndMatch{Amount: 50, Set: set})
	m.refuses(poco.Funds, requester, machine.DepositAndMatch{Amount: 49, Set: set})
	m.do(requester, machine.DepositAndMatch{Amount: 50, Set: set})
	checkInvariants(m)
}

// TestRegistries: only owners change what they own, and policies have bounds.
func TestRegistries(t *testing.T) {
	m := open(t)
	m.refuses(poco.Conflict, scheduler, machine.Register{Kind: poco.AppOrderKind, Resource: pool, Owner: address(scheduler)})
	m.refuses(poco.Invalid, scheduler, machine.Register{Kind: poco.AppOrderKind, Resource: stranger})
	m.refuses(poco.Forbidden, requester, machine.HandOver{Resource: pool, To: address(requester)})
	m.refuses(poco.Invalid, scheduler, machine.HandOver{Resource: pool})
	m.refuses(poco.NotFound, scheduler, machine.ChangePolicy{Workerpool: stranger})
	m.refuses(poco.Invalid, scheduler, machine.ChangePolicy{Workerpool: pool, SchedulerRewardRatio: 101})
	m.refuses(poco.Invalid, appOwner, machine.ChangePolicy{Workerpool: app})
	m.do(scheduler, machine.HandOver{Resource: pool, To: address(sponsor)})
	if owner, ok := m.Owner(pool); !ok || owner != address(sponsor) {
		t.Errorf("the pool is %v's", owner)
	}
}
