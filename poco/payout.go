package poco

import "github.com/ethereum/go-ethereum/common"

// FinalizePayments returns the movements of money and score that finalizing a task causes, in the order the
// hub logs them (Transfer events left out: each Unlock and Reward implies one). kitty is what the kitty holds
// frozen just before.
//
// Rationale: the requester pays for a result that reached its trust, the app's and the data's owners get
// their price, workers who proved the result share the pool's price and the stakes of those who did not, in
// proportion to log₂ of their weight, and the scheduler earns its ratio and the rounding dust.
func FinalizePayments(d *Deal, task common.Hash, contributions []Contribution, kitty Amount) []Event {
	events := successPayments(d, task, kitty)
	pot := d.Workerpool.Price
	var weights uint64
	for _, c := range contributions {
		if c.Status == Proved {
			weights += c.Weight
		} else {
			pot += d.WorkerStake
		}
	}
	workersShare := pot.Percent(100 - d.SchedulerRewardRatio)
	for _, c := range contributions {
		if c.Status != Proved {
			events = append(events, Seize{c.Worker, d.WorkerStake, task}, FaultyContribution{c.Worker, task})
			continue
		}
		reward := workersShare.MulDiv(c.Weight, max(weights, 1)) // no weight occurs on chain, but in forged evidence
		pot -= reward
		events = append(events, Unlock{c.Worker, d.WorkerStake}, Reward{c.Worker, reward, task})
		if len(contributions) > 1 {
			events = append(events, AccurateContribution{c.Worker, task})
		}
	}
	return append(events, Reward{d.Workerpool.Owner, pot, task})
}

// ShortRoadPayments returns the movements of contributeAndFinalize: one worker, without stake or score.
func ShortRoadPayments(d *Deal, task common.Hash, worker common.Address, kitty Amount) []Event {
	reward := d.Workerpool.Price.Percent(100 - d.SchedulerRewardRatio)
	return append(successPayments(d, task, kitty),
		Reward{worker, reward, task},
		Reward{d.Workerpool.Owner, d.Workerpool.Price - reward, task})
}

// ClaimPayments returns the movements of a claim after the final deadline.
//
// Rationale: without a result the requester gets all back, the pool loses its stake to the kitty (never to
// anybody who could have wished the task to fail), and every contributor's stake is freed.
func ClaimPayments(d *Deal, task common.Hash, contributors []common.Address) []Event {
	stake := d.PoolStake()
	events := []Event{
		Unlock{d.Sponsor, d.TaskPrice()},
		Seize{d.Workerpool.Owner, stake, task},
		Reward{KittyAddress, stake, task},
		Lock{KittyAddress, stake},
	}
	for _, w := range contributors {
		events = append(events, Unlock{w, d.WorkerStake})
	}
	return events
}

// successPayments are common to both ways of completing a task.
func successPayments(d *Deal, task common.Hash, kitty Amount) []Event {
	events := []Event{Seize{d.Sponsor, d.TaskPrice(), task}}
	if d.App.Price > 0 {
		events = append(events, Reward{d.App.Owner, d.App.Price, task})
	}
	if d.Dataset.Price > 0 && d.Dataset.Pointer != (common.Address{}) {
		events = append(events, Reward{d.Dataset.Owner, d.Dataset.Price, task})
	}
	events = append(events, Unlock{d.Workerpool.Owner, d.PoolStake()})
	if kitty > 0 {
		part := min(max(kitty.Percent(KittyRatio), KittyMin), kitty)
		events = append(events, Seize{KittyAddress, part, task}, Reward{d.Workerpool.Owner, part, task})
	}
	return events
}
