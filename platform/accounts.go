package platform

import (
	"fmt"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// Development accounts by role. The first ten of the published mnemonic are handed to the user; the platform's own
// roles take the ones after, so that nobody else sends transactions from their keys.
//
// Rationale: one key used in two places races for nonces.
const (
	userAccounts     = 10
	deployerIndex    = 0 // owns the hub; sends nothing after deployment
	requesterIndex   = 1 // who `demo` and `run` buy for
	schedulerIndex   = 10
	appOwnerIndex    = 11
	firstWorkerIndex = 12
	keeperIndex      = firstWorkerIndex + maxWorkers
)

// What each account starts with. Every RLC comes out of the deployer's supply.
const (
	userRLC        = 10_000 * poco.RLC // in the wallet
	userStake      = 10_000 * poco.RLC // deposited
	schedulerStake = 100_000 * poco.RLC
	workerStake    = 1_000 * poco.RLC
)

// Prices of the platform's own orders, per task.
const (
	appPrice  = 10_000_000 // 0.01 RLC
	poolPrice = poco.RLC
)

// Account is one of the platform's accounts with its part in it.
type Account struct {
	*wallet.Key
	Role string // "deployer", "requester", "scheduler", "worker 1" …

	wallet, stake poco.Amount // what it starts with
}

// accounts lists the accounts a platform with n workers funds, in a fixed order.
func accounts(n int) []Account {
	var list []Account
	for i := range userAccounts {
		role := fmt.Sprintf("account %d", i)
		switch i {
		case deployerIndex:
			role = "deployer"
		case requesterIndex:
			role = "requester"
		}
		list = append(list, Account{wallet.Development(i), role, userRLC, userStake})
	}
	list = append(list,
		Account{wallet.Development(schedulerIndex), "scheduler", 0, schedulerStake},
		Account{wallet.Development(appOwnerIndex), "app owner", userRLC, 0})
	for i := range n {
		list = append(list, Account{wallet.Development(firstWorkerIndex + i), fmt.Sprintf("worker %d", i+1), 0, workerStake})
	}
	return list
}
