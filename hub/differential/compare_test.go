package differential_test

import (
	"reflect"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
)

// everybody are the accounts compared: those who act, the pot, the kitty, and nobody.
func (x *twin) everybody() []common.Address {
	all := []common.Address{x.hub.Address(), poco.KittyAddress, {}, someContract}
	for i := hubtest.Owner; i <= lastActor; i++ {
		all = append(all, address(i))
	}
	return all
}

// sameState compares all that the hub knows of accounts, orders and tasks.
func (x *twin) sameState(after string) {
	everybody := x.everybody()
	accounts, err := x.hub.Accounts(x.ctx, everybody)
	x.must(err)
	scores, err := x.hub.Scores(x.ctx, everybody)
	x.must(err)
	for i, a := range everybody {
		if want := x.model.Account(a); accounts[i] != want {
			x.differ("accounts", "%s: account %v is %+v, the model says %+v", after, a, accounts[i], want)
		}
		if want := x.model.Score(a); scores[i] != want {
			x.differ("scores", "%s: %v has score %d, the model says %d", after, a, scores[i], want)
		}
	}
	consumed, err := x.hub.ConsumedAll(x.ctx, x.digests)
	x.must(err)
	presigners, err := x.hub.PresignedAll(x.ctx, x.digests)
	x.must(err)
	for i, digest := range x.digests {
		if want := x.model.Consumed(digest); consumed[i] != want {
			x.differ("orders", "%s: %v tasks of order %v are consumed, the model says %v", after, consumed[i], digest, want)
		}
		if want := x.model.Presigner(digest); presigners[i] != want {
			x.differ("orders", "%s: order %v is presigned by %v, the model says %v", after, digest, presigners[i], want)
		}
	}
	x.sameTasks(after)
	if x.touchedWallets {
		x.touchedWallets = false
		x.sameWallets(after)
	}
}

func (x *twin) sameTasks(after string) {
	tasks, err := x.hub.Tasks(x.ctx, x.tasks)
	x.must(err)
	for i, got := range tasks {
		p, _ := x.model.Task(x.tasks[i])
		want := p.Task
		want.Contributors, want.Results, want.ResultsCallback = orEmpty(want.Contributors), orEmpty(want.Results), orEmpty(want.ResultsCallback)
		got.Contributors, got.Results, got.ResultsCallback = orEmpty(got.Contributors), orEmpty(got.Results), orEmpty(got.ResultsCallback)
		if !reflect.DeepEqual(got, want) {
			x.differ("tasks", "%s: the task is\n%+v\nthe model says\n%+v", after, got, want)
		}
		if len(p.Contributors) == 0 {
			continue
		}
		// One that did not contribute as well.
		contributions, err := x.hub.Contributions(x.ctx, got.ID, append(slices.Clone(p.Contributors), someContract))
		x.must(err)
		for k, want := range append(p.Contributions, poco.Contribution{Worker: someContract}) {
			if contributions[k] != want {
				x.differ("contributions", "%s: the contribution is\n%+v\nthe model says\n%+v", after, contributions[k], want)
			}
		}
	}
}

func (x *twin) sameWallets(after string) {
	for i := firstActor; i <= lastActor; i++ {
		got, err := x.hub.RLCBalance(x.ctx, address(i))
		x.must(err)
		if want := x.model.Wallet(address(i)); got != want {
			x.differ("wallets", "%s: %d has %v in its wallet, the model says %v", after, i, got, want)
		}
	}
	supply, err := x.hub.TotalSupply(x.ctx)
	x.must(err)
	owned, err := x.hub.RLCBalance(x.ctx, x.hub.Address())
	x.must(err)
	if want := x.model.Wallet(x.hub.Address()); supply != want || owned != want {
		x.differ("wallets", "%s: all stake is %v, the hub owns %v, the model says %v", after, supply, owned, want)
	}
}

// sameDeals compares all deals once more: they never change.
func (x *twin) sameDeals() {
	ids := x.model.Deals()
	deals, err := x.hub.Deals(x.ctx, ids)
	x.must(err)
	for i, got := range deals {
		if want, _ := x.model.Deal(ids[i]); got != want {
			x.differ("deals", "in the end the deal is\n%+v\nthe model says\n%+v", got, want)
		}
	}
}

func orEmpty[E any](s []E) []E {
	if s == nil {
		return []E{}
	}
	return s
}
