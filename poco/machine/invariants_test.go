package machine_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/settlement"
)

// checkInvariants holds the protocol's books against each other.
func checkInvariants(m *market) {
	m.t.Helper()
	open := map[common.Address]poco.Amount{poco.KittyAddress: m.Kitty()}
	for _, id := range m.Deals() {
		deal, _ := m.Deal(id)
		for i := range deal.BotSize {
			p, _ := m.Task(poco.TaskID(id, deal.BotFirst+i))
			if committed, settled, released := m.Commitment(p.ID); committed && !settled && !released {
				for _, member := range m.committees[p.ID].Members { // whether it was claimed or not
					open[member.Worker] += settlement.Stake(&deal)
				}
			}
			if p.Status.Final() {
				continue
			}
			open[deal.Sponsor] += deal.TaskPrice()
			open[deal.Workerpool.Owner] += deal.PoolStake()
			for _, w := range p.Contributors {
				open[w] += deal.WorkerStake
			}
		}
	}
	var locked, supply poco.Amount
	for _, a := range m.Accounts() {
		account := m.Account(a)
		locked += account.Locked
		supply += account.Stake
		// Rationale: what is frozen of somebody is exactly what the open tasks may still take.
		if account.Locked != open[a] {
			m.t.Fatalf("%v has %v locked, its open obligations are %v", a, account.Locked, open[a])
		}
	}
	if pot := m.Account(hub).Stake; pot != locked {
		m.t.Fatalf("the pot is %v, %v is locked", pot, locked)
	}
	if supply != m.Wallet(hub) {
		m.t.Fatalf("all stake is %v, the hub owns %v", supply, m.Wallet(hub))
	}
}

// history plays random calls, most of them sensible, and remembers what it has to hold against what comes.
type history struct {
	*market
	sets     []order.Set
	tasks    []common.Hash
	statuses map[common.Hash]poco.TaskStatus
	ended    map[common.Hash]int // how often a task was paid or refunded
	batches  [][]poco.Committee
}

var next = map[poco.TaskStatus][]poco.TaskStatus{
	poco.TaskUnset:     {poco.TaskActive, poco.TaskRevealing}, // by commit
	poco.TaskActive:    {poco.TaskRevealing, poco.TaskCompleted, poco.TaskFailed},
	poco.TaskRevealing: {poco.TaskActive, poco.TaskCompleted, poco.TaskFailed},
}

func (h *history) play(actor int, call machine.Call) {
	before := h.Account(hub).Stake
	events, err := h.Apply(h.now, address(actor), call)
	if err != nil {
		if h.Account(hub).Stake != before {
			h.t.Fatalf("%T failed and moved money", call)
		}
		return
	}
	for _, e := range events {
		switch e := e.(type) {
		case poco.TaskInitialize:
			h.tasks = append(h.tasks, e.TaskID)
		case poco.Committed:
			h.batches = append(h.batches, e.Committees)
			for _, c := range e.Committees {
				h.committees[c.TaskID] = c
			}
		case poco.TaskFinalize:
			h.ended[e.TaskID]++
		case poco.TaskClaimed:
			h.ended[e.TaskID]++
		}
	}
	for _, task := range h.tasks {
		now, was := h.status(task), h.statuses[task]
		allowed := now == was
		for _, s := range next[was] {
			allowed = allowed || s == now
		}
		if !allowed {
			h.t.Fatalf("a task went from %v to %v", was, now)
		}
		if ended := h.ended[task]; ended > 1 || (ended == 1) != now.Final() {
			h.t.Fatalf("a task that is %v ended %d times", now, ended)
		}
		h.statuses[task] = now
	}
}

func (h *history) task(t *rapid.T) common.Hash {
	if len(h.tasks) == 0 {
		return common.Hash{1}
	}
	return rapid.SampledFrom(h.tasks).Draw(t, "task")
}

// TestInvariants: whatever anybody does, the books balance, orders are not overdrawn, a task ends once, and a stranger
// can end every task after its deadline, after which nothing is frozen but the kitty.
func TestInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := &history{market: open(t), statuses: map[common.Hash]poco.TaskStatus{}, ended: map[common.Hash]int{}}
		who := rapid.IntRange(0, actors-1)
		workers := rapid.IntRange(worker, actors-1)
		digests := rapid.SampledFrom([]common.Hash{truth, truth, truth, lie})
		t.Repeat(map[string]func(*rapid.T){
			"": func(*rapid.T) {
				checkInvariants(h.market)
				for _, set := range h.sets {
					for _, o := range set.Orders() {
						if h.Consumed(h.Domain().Digest(o)).Cmp(o.MaxVolume()) > 0 {
							t.Fatalf("%v is overdrawn", o.Kind())
						}
					}
				}
			},
			"match": func(t *rapid.T) {
				amounts := rapid.SampledFrom([]poco.Amount{0, 1, 7, poco.RLC, 20 * poco.RLC})
				set := h.set(terms{app: amounts.Draw(t, "app"), dataset: amounts.Draw(t, "dataset"), pool: amounts.Draw(t, "pool"),
					trust: rapid.Uint64Range(0, 6).Draw(t, "trust"), volume: rapid.Uint64Range(0, 3).Draw(t, "volume"), salt: byte(len(h.sets))})
				set.App.Volume = order.Uint(rapid.Uint64Range(1, 4).Draw(t, "of the app"))
				h.sign(&set)
				h.sets = append(h.sets, set)
				h.play(sponsor, machine.SponsorMatchOrders{Set: set})
			},
			"match again": func(t *rapid.T) {
				if len(h.sets) > 0 {
					h.play(who.Draw(t, "who"), machine.MatchOrders{Set: rapid.SampledFrom(h.sets).Draw(t, "set")})
				}
			},
			"initialize": func(t *rapid.T) {
				for _, id := range h.Deals() {
					h.play(who.Draw(t, "who"), machine.Initialize{Deal: id, Index: rapid.Uint64Range(0, 5).Draw(t, "index")})
				}
			},
			"contribute": func(t *rapid.T) {
				w, task := workers.Draw(t, "worker"), h.task(t)
				h.play(w, answer(w, task, digests.Draw(t, "digest")))
			},
			"everybody contributes": func(t *rapid.T) {
				task := h.task(t)
				for w := worker; w < actors; w++ {
					h.play(w, answer(w, task, digests.Draw(t, "digest")))
				}
			},
			"at once": func(t *rapid.T) {
				w, task := workers.Draw(t, "worker"), h.task(t)
				h.play(w, machine.ContributeAndFinalize{Contribution: leave(w, task), Digest: truth})
			},
			"reveal": func(t *rapid.T) {
				h.play(workers.Draw(t, "worker"), machine.Reveal{Task: h.task(t), Digest: digests.Draw(t, "digest")})
			},
			"everybody reveals": func(t *rapid.T) {
				task := h.task(t)
				for w := worker; w < actors; w++ {
					h.play(w, machine.Reveal{Task: task, Digest: truth})
				}
			},
			"commit": func(t *rapid.T) {
				var call machine.Commit
				for _, id := range h.Deals() {
					deal, _ := h.Deal(id)
					answers := map[int]common.Hash{}
					for range rapid.IntRange(1, 4).Draw(t, "members") {
						answers[workers.Draw(t, "member")] = digests.Draw(t, "digest")
					}
					call = append(call, h.commitment(deal, rapid.Uint64Range(0, 4).Draw(t, "index"), answers))
				}
				h.play(scheduler, call)
			},
			"settle": func(t *rapid.T) {
				if len(h.batches) == 0 {
					return
				}
				var call machine.Settle
				batch := rapid.SampledFrom(h.batches).Draw(t, "batch")
				for place := range batch {
					call.Settlements = append(call.Settlements, ending(batch, place, digests.Draw(t, "digest")))
				}
				h.play(scheduler, call)
			},
			"release": func(t *rapid.T) {
				if len(h.batches) == 0 {
					return
				}
				batch := rapid.SampledFrom(h.batches).Draw(t, "batch")
				place := rapid.IntRange(0, len(batch)-1).Draw(t, "place")
				h.play(who.Draw(t, "who"), releaseOf(batch, place))
			},
			"finalize": func(t *rapid.T) { h.play(scheduler, machine.Finalize{Task: h.task(t)}) },
			"reopen":   func(t *rapid.T) { h.play(scheduler, machine.Reopen{Task: h.task(t)}) },
			"claim":    func(t *rapid.T) { h.play(who.Draw(t, "who"), machine.Claim{Task: h.task(t)}) },
			"transfer": func(t *rapid.T) {
				h.play(who.Draw(t, "who"), machine.Transfer{To: address(who.Draw(t, "to")), Amount: poco.Amount(rapid.Uint64Range(0, uint64(funds)).Draw(t, "amount"))})
			},
			"withdraw": func(t *rapid.T) {
				h.play(who.Draw(t, "who"), machine.Withdraw{Amount: poco.Amount(rapid.Uint64Range(0, uint64(funds)).Draw(t, "amount"))})
			},
			"deposit": func(t *rapid.T) {
				h.play(who.Draw(t, "who"), machine.Deposit{For: address(who.Draw(t, "for")), Amount: poco.Amount(rapid.Uint64Range(0, uint64(funds)).Draw(t, "amount"))})
			},
			"time": func(t *rapid.T) {
				h.now += rapid.SampledFrom([]uint64{1, seconds, 2 * seconds, 2*seconds - 1, 7 * seconds, 10 * seconds}).Draw(t, "passes")
			},
		})
		h.endAll()
	})
}

func releaseOf(batch []poco.Committee, place int) machine.Release {
	c := batch[place]
	return machine.Release{Task: c.TaskID, Batch: hashes(batch), Place: uint64(place), Consensus: c.Consensus, Members: c.EncodeMembers()}
}

// endAll lets a stranger end every task.
func (h *history) endAll() {
	h.now += 10 * seconds
	for _, id := range h.Deals() {
		deal, _ := h.Deal(id)
		for i := range deal.BotSize {
			task := poco.TaskID(id, deal.BotFirst+i)
			if _, exists := h.Task(task); !exists {
				h.do(stranger0, machine.Initialize{Deal: id, Index: deal.BotFirst + i})
			}
			if !h.status(task).Final() {
				h.do(stranger0, machine.Claim{Task: task})
			}
		}
	}
	for _, batch := range h.batches {
		for place, c := range batch {
			if _, settled, released := h.Commitment(c.TaskID); !settled && !released {
				h.do(stranger0, releaseOf(batch, place))
			}
		}
	}
	checkInvariants(h.market)
	for _, a := range h.Accounts() {
		if locked := h.Account(a).Locked; locked != 0 && a != poco.KittyAddress {
			h.t.Fatalf("%v is left with %v locked", a, locked)
		}
	}
}
