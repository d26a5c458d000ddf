package match

import (
	"math/bits"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Cost is what a match moves from free to frozen.
type Cost struct {
	Volume        uint64      `json:"volume"`        // tasks
	TaskPrice     poco.Amount `json:"taskPrice"`     // what the sponsor pays for one task
	TaskStake     poco.Amount `json:"taskStake"`     // what the scheduler stakes for one task
	SponsorLock   poco.Amount `json:"sponsorLock"`   // for the whole deal
	SchedulerLock poco.Amount `json:"schedulerLock"` // for the whole deal
}

// DealCost is what the hub locks when the set is matched for a volume of tasks; an error of kind
// [poco.Funds] says that no account can hold that much.
//
// Rationale: the scheduler's share is rounded down for one task and then multiplied, so that each task can be
// settled alone without leaving dust in the escrow.
func DealCost(set order.Set, volume uint64) (Cost, error) { return dealCost(&set, volume) }

func dealCost(set *order.Set, volume uint64) (Cost, error) {
	const op = "deal cost"
	price, ok := taskPrice(set)
	if !ok {
		return Cost{}, poco.Errorf(poco.Funds, op, "a price of more than 2⁶⁴ nRLC per task")
	}
	pool, _ := set.Workerpool.Price.Amount()
	cost := Cost{Volume: volume, TaskPrice: price, TaskStake: pool.Percent(poco.WorkerpoolStakeRatio)}
	for _, part := range []struct {
		each  poco.Amount
		total *poco.Amount
	}{{cost.TaskPrice, &cost.SponsorLock}, {cost.TaskStake, &cost.SchedulerLock}} {
		over, total := bits.Mul64(uint64(part.each), volume)
		if over != 0 {
			return Cost{}, poco.Errorf(poco.Funds, op, "%d tasks at %v are more than all RLC", volume, part.each)
		}
		*part.total = poco.Amount(total)
	}
	return cost, nil
}

// taskPrice sums the prices of a set. Without a dataset the dataset order's price does not count.
func taskPrice(set *order.Set) (poco.Amount, bool) {
	prices := [...]*order.Uint256{&set.App.Price, &set.Workerpool.Price, &set.Dataset.Price}
	count := len(prices)
	if !set.HasDataset() {
		count--
	}
	var sum uint64
	for _, p := range prices[:count] {
		v, ok := p.Uint64()
		var carry uint64
		if sum, carry = bits.Add64(sum, v, 0); !ok || carry != 0 {
			return 0, false
		}
	}
	return poco.Amount(sum), true
}
