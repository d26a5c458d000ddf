package machine

import (
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Setup is what a fresh deployment is given.
type Setup struct {
	Domain     order.Domain      // where the hub is
	Registries [3]common.Address // of apps, datasets and workerpools
	Categories []poco.Category
	TEEBroker  common.Address // authorizes contributions of enclaves; zero: schedulers do
	Groups     order.Groups   // who belongs to a group that a restriction names; nil: there are no groups

	RLC    map[common.Address]poco.Amount // what everybody owns outside of the hub
	Scores map[common.Address]uint64      // reputations from a former hub
}

// State is everything the hub and its registries know. Only [State.Apply] changes it. It is not safe for use by
// several goroutines.
type State struct {
	setup     Setup
	wallets   map[common.Address]poco.Amount // RLC outside of the hub
	accounts  map[common.Address]poco.Account
	scores    map[common.Address]uint64
	orders    map[common.Hash]record
	resources map[common.Address]resource
	deals     map[common.Hash]poco.Deal
	matched   []common.Hash // ids of deals in the order of their making
	tasks     map[common.Hash]task
}

// record is what the hub knows of an order, by its digest.
type record struct {
	consumed  order.Uint256
	presigner common.Address
}

// resource is an app, dataset or workerpool in its registry.
type resource struct {
	kind                 poco.OrderKind // of the orders that offer it
	owner                common.Address
	workerStakeRatio     uint64
	schedulerRewardRatio uint64
}

// task is a task with what its events do not tell. Its slices are never changed in place.
type task struct {
	poco.Progress
	scores []uint64 // of each contributor when it contributed
}

// New is a hub without deals.
func New(setup Setup) *State {
	setup.Categories = slices.Clone(setup.Categories)
	if setup.Groups == nil {
		setup.Groups = order.NoGroups{}
	}
	s := &State{
		setup: setup, wallets: map[common.Address]poco.Amount{}, accounts: map[common.Address]poco.Account{},
		scores: map[common.Address]uint64{}, orders: map[common.Hash]record{}, resources: map[common.Address]resource{},
		deals: map[common.Hash]poco.Deal{}, tasks: map[common.Hash]task{},
	}
	maps.Copy(s.wallets, setup.RLC)
	maps.Copy(s.scores, setup.Scores)
	s.setup.RLC, s.setup.Scores = nil, nil // only what it began with
	return s
}

// Clone is a copy whose future is its own: what would happen if …
func (s *State) Clone() *State {
	c := *s
	c.wallets, c.accounts, c.scores = maps.Clone(s.wallets), maps.Clone(s.accounts), maps.Clone(s.scores)
	c.orders, c.resources = maps.Clone(s.orders), maps.Clone(s.resources)
	c.deals, c.tasks, c.matched = maps.Clone(s.deals), maps.Clone(s.tasks), slices.Clone(s.matched)
	return &c
}

// Domain is where orders have to be signed for.
func (s *State) Domain() order.Domain { return s.setup.Domain }

// Account is what an address holds in the escrow. The hub's own stake is the pot that backs all that is locked.
func (s *State) Account(a common.Address) poco.Account { return s.accounts[a] }

// Kitty is what schedulers lost for tasks they did not deliver, and nobody has got yet.
func (s *State) Kitty() poco.Amount { return s.accounts[poco.KittyAddress].Locked }

// Wallet is the RLC an address owns outside of the hub. What the hub owns is what has been deposited.
func (s *State) Wallet(a common.Address) poco.Amount { return s.wallets[a] }

// Score is a worker's reputation.
func (s *State) Score(worker common.Address) uint64 { return s.scores[worker] }

// Consumed is how many tasks of an order are used up, or all, when it was closed.
func (s *State) Consumed(digest common.Hash) order.Uint256 { return s.orders[digest].consumed }

// Presigner is who signed an order by a call, zero when nobody did.
func (s *State) Presigner(digest common.Hash) common.Address { return s.orders[digest].presigner }

// Owner is whose an app, dataset or workerpool is; false when there is none at the address.
func (s *State) Owner(resource common.Address) (common.Address, bool) {
	r, ok := s.resources[resource]
	return r.owner, ok
}

// Deal is the deal of that id; false when there is none.
func (s *State) Deal(id common.Hash) (poco.Deal, bool) {
	d, ok := s.deals[id]
	return d, ok
}

// Deals are the ids of all deals, the oldest first.
func (s *State) Deals() []common.Hash { return slices.Clone(s.matched) }

// Task is the task of that id with its contributions; false while it is not initialized.
func (s *State) Task(id common.Hash) (poco.Progress, bool) {
	t, ok := s.tasks[id]
	return t.Clone(), ok
}

// Accounts are the addresses that ever had stake.
func (s *State) Accounts() []common.Address {
	return slices.SortedFunc(maps.Keys(s.accounts), common.Address.Cmp)
}
