// Package settlement owns the rule of the road on which a pool settles many tasks at once: whether a committee reaches the
// trust, who wins when the digest is shown, and what everybody is paid. It never signs, sends or stores anything.
//
// A member asks these functions before it shows its digest: the hub decides by the same rule.
package settlement

import (
	"math/big"
	"math/bits"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// maxGroup is the most that a group weighs, 2¹⁸⁴: the product of 64 large weights would fit in no word of the hub.
var maxGroup = new(big.Int).Lsh(big.NewInt(1), 184)

// Consensus is the result hash that a committee believes at a trust, false when it believes none.
func Consensus(members []poco.Member, trust uint64) (common.Hash, bool) {
	groups := map[common.Hash]*big.Int{}
	var order []common.Hash
	for _, m := range members {
		weight := new(big.Int).SetUint64(m.Weight)
		group, ok := groups[m.ResultHash]
		if !ok {
			groups[m.ResultHash] = weight
			order = append(order, m.ResultHash)
			continue
		}
		if group.Mul(group, weight).Cmp(maxGroup) > 0 {
			group.Set(maxGroup)
		}
	}
	total, best, value := big.NewInt(1), new(big.Int), common.Hash{}
	for _, hash := range order {
		total.Add(total, groups[hash])
		if groups[hash].Cmp(best) > 0 {
			best, value = groups[hash], hash
		}
	}
	trust = max(trust, 1)
	left := new(big.Int).Mul(best, new(big.Int).SetUint64(trust))
	right := total.Mul(total, new(big.Int).SetUint64(trust-1))
	return value, left.Cmp(right) > 0
}

// Winners tells of each member whether the digest proves its contribution. None does when the digest is not that of the
// consensus.
func Winners(c *poco.Committee, digest common.Hash) []bool {
	winners := make([]bool, len(c.Members))
	if poco.ResultHash(c.TaskID, digest) != c.Consensus {
		return winners
	}
	for i, m := range c.Members {
		winners[i] = m.ResultHash == c.Consensus && m.ResultSeal == poco.ResultSeal(m.Worker, c.TaskID, digest)
	}
	return winners
}

// Tip is what a third party that settles gets of a winner's reward.
type Tip struct {
	Winner, To common.Address
	Amount     poco.Amount
}

// Payments returns the movements of money and score that settling a task causes, in the order of their effect. kitty is
// what the kitty holds just before. Locks and unlocks appear in the hub's log as one for each account and transaction.
//
// Rationale: as by finalize; but what a task takes of the kitty is at most its workerpool price, so that a batch of free tasks
// cannot empty it, and at trust 1, where nobody else is asked, nothing is staked.
func Payments(d *poco.Deal, c *poco.Committee, winners []bool, kitty poco.Amount, tip Tip) []poco.Event {
	stake := Stake(d)
	events := []poco.Event{poco.Seize{Owner: d.Sponsor, Amount: d.TaskPrice(), Ref: c.TaskID}}
	reward := func(to common.Address, amount poco.Amount) {
		events = append(events, poco.Reward{Owner: to, Amount: amount, Ref: c.TaskID})
	}
	if d.App.Price > 0 {
		reward(d.App.Owner, d.App.Price)
	}
	if d.Dataset.Price > 0 && d.Dataset.Pointer != (common.Address{}) {
		reward(d.Dataset.Owner, d.Dataset.Price)
	}
	events = append(events, poco.Unlock{Owner: d.Workerpool.Owner, Amount: d.PoolStake()})
	if part := min(max(kitty.Percent(poco.KittyRatio), poco.KittyMin), kitty, d.Workerpool.Price); part > 0 {
		events = append(events, poco.Seize{Owner: poco.KittyAddress, Amount: part, Ref: c.TaskID})
		reward(d.Workerpool.Owner, part)
	}
	pot := d.Workerpool.Price
	var shares uint64
	for i, m := range c.Members {
		if winners[i] {
			shares += Share(m)
		} else {
			pot += stake
		}
	}
	forWorkers := pot.Percent(100 - d.SchedulerRewardRatio)
	for i, m := range c.Members {
		if !winners[i] {
			events = append(events, poco.Seize{Owner: m.Worker, Amount: stake, Ref: c.TaskID},
				poco.FaultyContribution{Worker: m.Worker, TaskID: c.TaskID})
			continue
		}
		amount := forWorkers.MulDiv(Share(m), max(shares, 1))
		pot -= amount
		events = append(events, poco.Unlock{Owner: m.Worker, Amount: stake})
		if tip.Winner == m.Worker && tip.Winner != (common.Address{}) {
			part := min(tip.Amount, amount)
			reward(tip.To, part)
			amount -= part
		}
		reward(m.Worker, amount)
		if len(c.Members) > 1 {
			events = append(events, poco.AccurateContribution{Worker: m.Worker, TaskID: c.TaskID})
		}
	}
	reward(d.Workerpool.Owner, pot)
	return events
}

// ReleasePayments returns the movements of a release: dissenters get their stakes back, the consensus group's go to the
// kitty.
func ReleasePayments(d *poco.Deal, c *poco.Committee) []poco.Event {
	stake := Stake(d)
	if d.Trust <= 1 {
		return nil
	}
	var events []poco.Event
	var seized poco.Amount
	for _, m := range c.Members {
		if m.ResultHash == c.Consensus {
			events = append(events, poco.Seize{Owner: m.Worker, Amount: stake, Ref: c.TaskID})
			seized += stake
		} else {
			events = append(events, poco.Unlock{Owner: m.Worker, Amount: stake})
		}
	}
	return append(events, poco.Reward{Owner: poco.KittyAddress, Amount: seized, Ref: c.TaskID},
		poco.Lock{Owner: poco.KittyAddress, Amount: seized})
}

// Stake is what a member of a committee has frozen for the deal's task: nothing at trust 1.
func Stake(d *poco.Deal) poco.Amount {
	if d.Trust <= 1 {
		return 0
	}
	return d.WorkerStake
}

// Share is the binary logarithm of a member's weight: its part in the reward.
func Share(m poco.Member) uint64 { return uint64(bits.Len64(max(m.Weight, 1)) - 1) }
