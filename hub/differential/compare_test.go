package differential_test

import (
	"fmt"
	"maps"
	"math/big"
	"reflect"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
)

// everybody are the accounts compared: those who act, the pot, the kitty, and nobody.
func (x *twin) everybody() []common.Address {
	all := []common.Address{x.hub.Address(), poco.KittyAddress, {}, someContract}
	for i := hubtest.Owner; i <= lastActor; i++ {
		all = append(all, address(i))
	}
	all = append(all, x.puppets...)
	for a := range x.seen {
		if !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return all
}

// sameState compares all that the hub knows of accounts, orders and tasks.
func (x *twin) sameState(after string) {
	everybody := x.everybody()
	var questions [][]byte
	for _, a := range everybody {
		questions = append(questions, hubABI.PackViewAccount(a), hubABI.PackViewScore(a))
	}
	for _, digest := range x.digests {
		questions = append(questions, hubABI.PackViewConsumed(digest), hubABI.PackViewPresigned(digest))
	}
	answers := x.view(questions)
	number := func(answer []byte, word int) *big.Int { return new(big.Int).SetBytes(answer[32*word : 32*word+32]) }
	for i, a := range everybody {
		free, locked, score := number(answers[2*i], 0), number(answers[2*i], 1), number(answers[2*i+1], 0)
		if want := x.model.Account(a); free.Cmp(want.Stake.Big()) != 0 || locked.Cmp(want.Locked.Big()) != 0 {
			x.differ("accounts", "%s: account %v has %v and %v locked, the model says %+v", after, a, free, locked, want)
		}
		if want := x.model.Score(a); !score.IsUint64() || score.Uint64() != want {
			x.differ("scores", "%s: %v has score %d, the model says %d", after, a, score, want)
		}
	}
	answers = answers[2*len(everybody):]
	for i, digest := range x.digests {
		if want := x.model.Consumed(digest); number(answers[2*i], 0).Cmp(want.Big()) != 0 {
			x.differ("orders", "%s: %v tasks of order %v are consumed, the model says %v", after, number(answers[2*i], 0), digest, want)
		}
		if want := x.model.Presigner(digest); common.BytesToAddress(answers[2*i+1][:32]) != want {
			x.differ("orders", "%s: order %v is presigned by %x, the model says %v", after, digest, answers[2*i+1][:32], want)
		}
	}
	x.sameTasks(after)
	if x.touchedRoads {
		x.touchedRoads = false
		x.sameRoads(after)
	}
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
		// Contributions change only as their task does.
		if was, seen := x.shown[got.ID]; len(p.Contributors) == 0 || seen && reflect.DeepEqual(was, got) {
			continue
		}
		x.shown[got.ID] = got
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

// sameBoost compares a Boost deal.
func (x *twin) sameBoost(id common.Hash) {
	data, err := x.world.Client.Call(x.ctx, common.Address{}, x.call("view a Boost deal", hubABI.PackViewDealBoost(id)), chain.At{})
	x.must(err)
	got, err := hubABI.UnpackViewDealBoost(data)
	x.must(err)
	d, _ := x.model.BoostDeal(id)
	want := contracts.DealBoost{AppOwner: d.App.Owner, AppPrice: d.App.Price.Big(), DatasetOwner: d.Dataset.Owner, DatasetPrice: d.Dataset.Price.Big(),
		WorkerpoolOwner: d.Workerpool.Owner, WorkerpoolPrice: d.Workerpool.Price.Big(), Requester: d.Requester,
		WorkerReward: d.Workerpool.Price.Percent(100 - d.SchedulerRewardRatio).Big(), Callback: d.Callback,
		Deadline: new(big.Int).SetUint64(x.contributionDeadline(&d)), BotFirst: uint16(d.BotFirst), BotSize: uint16(d.BotSize),
		ShortTag: [3]byte(d.Tag[29:]), Sponsor: d.Sponsor}
	if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
		x.differ("deals", "the Boost deal is\n%+v\nthe model says\n%+v", got, want)
	}
}

// sameRoads compares what only the settlement's road knows: of tasks, of batches and of delegates.
func (x *twin) sameRoads(after string) {
	ids, hashes := slices.SortedFunc(maps.Keys(x.fixed), common.Hash.Cmp), make([]common.Hash, len(x.batches))
	for i, committees := range x.batches {
		hashes[i] = poco.BatchHash(hashesOf(committees))
	}
	var questions [][]byte
	for _, id := range ids {
		questions = append(questions, hubABI.PackViewCommitment(id))
	}
	for _, hash := range hashes {
		questions = append(questions, hubABI.PackViewBatch(hash))
	}
	for _, id := range ids {
		questions = append(questions, hubABI.PackViewCommittee(id))
	}
	everybody := x.everybody()
	for _, a := range everybody {
		questions = append(questions, hubABI.PackViewDelegate(a))
	}
	answers := x.view(questions)
	for i, id := range ids {
		got, err := hubABI.UnpackViewCommitment(answers[i])
		x.must(err)
		var want contracts.ViewCommitmentOutput
		if want.Committed, want.Settled, want.Released = x.model.Commitment(id); got != want {
			x.differ("commitments", "%s: the commitment is %+v, the model says %+v", after, got, want)
		}
	}
	for i, hash := range hashes {
		got, err := hubABI.UnpackViewBatch(answers[len(ids)+i])
		x.must(err)
		if want := x.model.Batch(hash); got.Uint64() != want {
			x.differ("batches", "%s: the batch is of %v, the model says %d", after, got, want)
		}
	}
	answers = answers[len(ids)+len(hashes):]
	for i, id := range ids {
		got, err := hubABI.UnpackViewCommittee(answers[i])
		x.must(err)
		if want := x.model.Alone(id); got != want {
			x.differ("commitments", "%s: the committee alone is %x, the model says %v", after, got, want)
		}
	}
	for i, a := range everybody {
		delegate, err := hubABI.UnpackViewDelegate(answers[len(ids)+i])
		x.must(err)
		if want := x.model.Delegate(a); delegate != want {
			x.differ("delegates", "%s: the delegate of %v is %v, the model says %v", after, a, delegate, want)
		}
	}
}

func hashesOf(committees []poco.Committee) (hashes []common.Hash) {
	for i := range committees {
		hashes = append(hashes, committees[i].Hash())
	}
	return hashes
}

func (x *twin) sameWallets(after string) {
	if x.native {
		x.sameCoins(after)
		return
	}
	for _, a := range x.everybody() {
		if a == x.hub.Address() {
			continue // owns what is deposited, see below
		}
		got, err := x.hub.RLCBalance(x.ctx, a)
		x.must(err)
		if want := x.model.Wallet(a); got != want {
			x.differ("wallets", "%s: %v has %v in its wallet, the model says %v", after, a, got, want)
		}
	}
	supply, err := x.hub.TotalSupply(x.ctx)
	x.must(err)
	owned, err := x.hub.RLCBalance(x.ctx, x.hub.Address())
	x.must(err)
	if all, owns := x.model.Supply(), x.model.Wallet(x.hub.Address()); supply != all || owned != owns {
		x.differ("wallets", "%s: all stake is %v, the hub owns %v, the model says %v and %v", after, supply, owned, all, owns)
	}
}

// sameCoins compares what the hub owns where RLC is the chain's coin. What others own depends on fees.
func (x *twin) sameCoins(after string) {
	supply, err := x.hub.TotalSupply(x.ctx)
	x.must(err)
	owned, err := x.world.Client.Balance(x.ctx, x.hub.Address())
	x.must(err)
	if all, owns := x.model.Supply(), x.model.Wallet(x.hub.Address()); supply != all || owned.Cmp(hubtest.Wei(owns)) != 0 {
		x.differ("wallets", "%s: all stake is %v, the hub owns %v wei, the model says %v and %v", after, supply, owned, all, owns)
	}
}

// sameDeals compares all deals once more, which never change, and all that is only compared now and then.
func (x *twin) sameDeals() {
	clear(x.shown)
	x.touchedWallets, x.touchedRoads = true, true
	x.sameState("in the end")
	ids := x.model.Deals()
	ids = slices.DeleteFunc(ids, func(id common.Hash) bool { return slices.Contains(x.boosted, id) })
	for _, id := range x.boosted {
		x.sameBoost(id)
	}
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
