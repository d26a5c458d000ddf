package main

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/settlement"
	rules "github.com/iexec-go/iexec/poco/trust"
)

// The settlement's road has no counterpart in the reference: it is compared with the classic road there.
const (
	settledAlone = "settlement: one task, 3 workers, with its deal"
	settledBag   = "settlement: bag of 50, 3 of 12 workers, batches of 16, per task"
	settledSolo  = "settlement: bag of 50, trust 1, batches of 16, per task"
	settledMany  = "settlement: 48 tasks, 3 of 12 workers, one batch, per task"
	settledApart = "settlement: 16 tasks, 3 workers each, all different, per task"
	replica      = "settlement: a further replica, of 12 workers, batches of 16"
	newReplica   = "settlement: a further replica, new in its batch of 16"
)

// measureSettlement lives through the road on our side, and takes the classic road's figures on the other.
func (m *market) measureSettlement(gas map[string]uint64) {
	if !m.settles {
		gas[settledAlone] = gas["one task, 3 workers, with its deal"]
		gas[settledBag] = gas["initialize"] + gas["contribute + reveal + finalize, 3 workers"]
		deal, _ := m.match(m.orders(1, false, 0))
		task, ofInitialize := m.initialize(deal)
		gas[settledSolo] = ofInitialize + m.solo(task)
		gas[settledMany], gas[settledApart] = gas[settledBag], gas[settledBag]
		gas[replica] = (gas["contribute + reveal + finalize, 5 workers"] - gas["contribute + reveal + finalize, 3 workers"]) / 2
		gas[newReplica] = gas[replica]
		return
	}
	deal, ofDeal := m.bag(trust[3], 1)
	gas[settledAlone] = ofDeal + m.settled(deal, 0, 1, 3, 3)
	for _, s := range []struct {
		name          string
		trust         uint64
		members, pool int
	}{{settledBag, trust[3], 3, workers}, {settledSolo, 1, 1, workers}} {
		deal, _ := m.bag(s.trust, 50)
		var all uint64
		for first := 0; first < 50; first += 16 {
			all += m.settled(deal, first, min(first+16, 50), s.members, s.pool)
		}
		gas[s.name] = all / 50
	}
	gas[settledMany] = m.batch(48, 3, workers) / 48
	apart := m.batch(16, 3, 48)
	gas[settledApart] = apart / 16
	gas[replica] = (m.batch(16, 4, workers) - m.batch(16, 3, workers)) / 16
	gas[newReplica] = (m.batch(16, 4, 64) - apart) / 16
}

// batch commits and settles one batch of a new deal.
func (m *market) batch(tasks, members, pool int) uint64 {
	deal, _ := m.bag(trust[3], uint64(tasks))
	return m.settled(deal, 0, tasks, members, pool)
}

// bag makes a deal of several tasks.
func (m *market) bag(trust, volume uint64) (common.Hash, uint64) {
	s := m.orders(trust, false, 0)
	s.Request.Volume = order.Uint(volume)
	m.sign(&s)
	return m.match(s)
}

// settled commits and settles the tasks from first to last by members of a pool in turn, and returns what both cost.
func (m *market) settled(deal common.Hash, first, last, members, pool int) uint64 {
	var commitments []contracts.Commitment
	var settlements []contracts.Settlement
	var batch [][32]byte
	for index := first; index < last; index++ {
		commitment, committee := m.committeeOf(deal, index, members, pool)
		commitments = append(commitments, commitment)
		batch = append(batch, committee.Hash())
		settlements = append(settlements, contracts.Settlement{Taskid: committee.TaskID, Place: big.NewInt(int64(index - first)),
			Members: committee.Show(digestOf(committee.TaskID)), ResultDigest: digestOf(committee.TaskID), Results: []byte(typicalResult)})
	}
	if len(batch) > 1 {
		settlements[0].Batch = batch // nobody asks for it of a task that was alone
	}
	gas := m.send("commit", scheduler, m.at.hub, m.hub.PackCommit(commitments))
	return gas + m.send("settle", scheduler, m.at.hub, m.hub.PackSettle(settlements, nil))
}

func (m *market) weight(role int) uint64 {
	if m.err != nil {
		return 0
	}
	var answer []byte
	answer, m.err = m.chain.ask(m.at.hub, m.hub.PackViewScore(address(role)))
	return rules.Weight(new(big.Int).SetBytes(answer).Uint64())
}

func (m *market) committeeOf(deal common.Hash, index, members, pool int) (contracts.Commitment, poco.Committee) {
	task := poco.TaskID(deal, uint64(index))
	var roles []int
	for k := range members {
		roles = append(roles, worker+(index*members+k)%pool)
	}
	slices.SortFunc(roles, func(a, b int) int { return address(a).Cmp(address(b)) })
	commitment := contracts.Commitment{Dealid: deal, Index: big.NewInt(int64(index))}
	committee := poco.Committee{TaskID: task}
	digest := digestOf(task)
	for _, role := range roles {
		c := order.Contribution{TaskID: task, Scheduler: address(scheduler), Stake: 300_000_000,
			ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(address(role), task, digest)}
		r, vs, err := order.Compact(m.signature(role, m.domain().ContributionDigest(&c)))
		if err != nil && m.err == nil {
			m.err = err
		}
		said := c.ResultHash
		if len(commitment.Contributions) > 0 {
			said = common.Hash{} // as the one before
		}
		commitment.Contributions = append(commitment.Contributions, contracts.SignedContribution{Worker: address(role),
			ResultHash: said, ResultSeal: c.ResultSeal, R: r, Vs: vs})
		committee.Members = append(committee.Members, poco.Member{Worker: address(role), Weight: m.weight(role), ResultHash: c.ResultHash, ResultSeal: c.ResultSeal})
	}
	committee.Consensus, _ = settlement.Consensus(committee.Members, 1)
	return commitment, committee
}
