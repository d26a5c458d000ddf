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
	Owner      common.Address // of the hub
	TEEBroker  common.Address // authorizes contributions of enclaves until [SetTEEBroker]; zero: schedulers do
	Groups     order.Groups   // who belongs to a group that a restriction names; nil: there are no groups
	Contracts  map[common.Address]Contract
	Native     bool // RLC is the chain's own coin, 10⁹ wei the nRLC; fees are beyond the model

	RLC    map[common.Address]poco.Amount // what everybody owns outside of the hub
	Scores map[common.Address]uint64      // reputations that workers begin with

	Former func(worker common.Address) uint64 // reputations at a former hub, see [ImportScore]; nil: there was none
}

// State is everything the hub and its registries know. Only [State.Apply] changes it. It is not safe for use by
// several goroutines.
type State struct {
	setup     Setup
	wallets   map[common.Address]poco.Amount // RLC outside of the hub
	accounts  map[common.Address]poco.Account
	supply    poco.Amount // of all accounts together
	allowed   map[allowance]order.Uint256
	scores    map[common.Address]uint64
	imported  map[common.Address]bool // whose reputation was taken over
	orders    map[common.Hash]record
	resources map[common.Address]resource
	deals     map[common.Hash]poco.Deal
	boosts    map[common.Hash]poco.Deal // Boost deals
	matched   []common.Hash             // ids of deals of either kind in the order of their making
	tasks     map[common.Hash]task
	batches   map[common.Hash]uint64 // of several committees: when they were committed
	delegates map[common.Address]common.Address
	broker    common.Address // authorizes contributions of enclaves; zero: schedulers do
}

// allowance is what a spender may take of an owner's free stake.
type allowance struct{ owner, spender common.Address }

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

	committed bool        // it took the settlement's road; until it is settled its contributions are in the log only
	released  bool        // and the stakes of its committee were freed or seized
	alone     common.Hash // its committee, when that was alone in its batch
}

// New is a hub without deals.
func New(setup Setup) *State {
	setup.Categories = slices.Clone(setup.Categories)
	if setup.Groups == nil {
		setup.Groups = order.NoGroups{}
	}
	setup.Contracts = maps.Clone(setup.Contracts)
	s := &State{
		setup: setup, wallets: map[common.Address]poco.Amount{}, accounts: map[common.Address]poco.Account{},
		allowed: map[allowance]order.Uint256{}, scores: map[common.Address]uint64{}, imported: map[common.Address]bool{}, orders: map[common.Hash]record{},
		resources: map[common.Address]resource{}, deals: map[common.Hash]poco.Deal{}, boosts: map[common.Hash]poco.Deal{},
		tasks: map[common.Hash]task{}, batches: map[common.Hash]uint64{}, delegates: map[common.Address]common.Address{},
		broker: setup.TEEBroker,
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
	c.allowed, c.orders, c.resources = maps.Clone(s.allowed), maps.Clone(s.orders), maps.Clone(s.resources)
	c.imported = maps.Clone(s.imported)
	c.deals, c.boosts, c.matched = maps.Clone(s.deals), maps.Clone(s.boosts), slices.Clone(s.matched)
	c.tasks, c.batches, c.delegates = maps.Clone(s.tasks), maps.Clone(s.batches), maps.Clone(s.delegates)
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

// Supply is all stake there is, free and in the pot.
func (s *State) Supply() poco.Amount { return s.supply }

// Allowance is what a spender may take of an owner's free stake.
func (s *State) Allowance(owner, spender common.Address) order.Uint256 {
	return s.allowed[allowance{owner, spender}]
}

// Delegate is who may commit and settle for a scheduler besides itself; zero for nobody.
func (s *State) Delegate(scheduler common.Address) common.Address { return s.delegates[scheduler] }

// TEEBroker is who authorizes contributions of enclaves; zero: schedulers do.
func (s *State) TEEBroker() common.Address { return s.broker }

// Batch is when a batch of several committees was committed, 0 when it was not.
func (s *State) Batch(hash common.Hash) uint64 { return s.batches[hash] }

// Commitment tells whether a task took the settlement's road, was settled on it, and whether its committee was released.
func (s *State) Commitment(id common.Hash) (committed, settled, released bool) {
	k := s.tasks[id]
	return k.committed, k.committed && k.Status == poco.TaskCompleted, k.released
}

// Alone is the hash of a committee that was alone in its batch and is not settled, zero for any other.
func (s *State) Alone(id common.Hash) common.Hash {
	if k := s.tasks[id]; k.Status != poco.TaskCompleted {
		return k.alone
	}
	return common.Hash{}
}

// BoostDeal is the Boost deal of that id; false when there is none. It is at trust 1, and what only the event tells, params
// and beneficiary, is not in it.
func (s *State) BoostDeal(id common.Hash) (poco.Deal, bool) {
	d, ok := s.boosts[id]
	return d, ok
}

// Deal is the classic deal of that id; false when there is none.
func (s *State) Deal(id common.Hash) (poco.Deal, bool) {
	d, ok := s.deals[id]
	return d, ok
}

// Deals are the ids of all deals, classic and Boost, the oldest first.
func (s *State) Deals() []common.Hash { return slices.Clone(s.matched) }

// Task is the task of that id as the hub's views show it, with its contributions; false while it is not initialized. Of a
// committed task there are none before it is settled, and of a Boost task there is the status only.
func (s *State) Task(id common.Hash) (poco.Progress, bool) {
	t, ok := s.tasks[id]
	return t.Clone(), ok
}

// Accounts are the addresses that ever had stake.
func (s *State) Accounts() []common.Address {
	return slices.SortedFunc(maps.Keys(s.accounts), common.Address.Cmp)
}
