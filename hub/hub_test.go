package hub_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

const w1, w2, w3, liar = hubtest.Worker, hubtest.Worker + 1, hubtest.Worker + 2, hubtest.Worker + 3

var (
	truth = crypto.Keccak256Hash([]byte("the right answer"))
	lie   = crypto.Keccak256Hash([]byte("a lie"))
)

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// ledger replays every movement of money from the events, from nothing.
type ledger map[common.Address]poco.Account

func replay(h common.Address, events []poco.Logged) ledger {
	l := ledger{}
	change := func(a common.Address, f func(*poco.Account)) { v := l[a]; f(&v); l[a] = v }
	for _, e := range events {
		switch e := e.Event.(type) {
		case poco.Transfer:
			change(e.From, func(a *poco.Account) { a.Stake -= e.Amount })
			change(e.To, func(a *poco.Account) { a.Stake += e.Amount })
		case poco.Lock:
			change(e.Owner, func(a *poco.Account) { a.Locked += e.Amount })
		case poco.Unlock:
			change(e.Owner, func(a *poco.Account) { a.Locked -= e.Amount })
		case poco.Seize:
			change(e.Owner, func(a *poco.Account) { a.Locked -= e.Amount })
		}
	}
	delete(l, common.Address{})
	delete(l, h)
	return l
}

// checkMoney compares every account on chain with the replayed one, and the supply with their sum.
func checkMoney(t *testing.T, w *hubtest.World) {
	t.Helper()
	var sum poco.Amount
	for a, want := range replay(w.Hub.Address(), w.Events()) {
		got := must[poco.Account](t)(w.Hub.Account(t.Context(), a))
		if got != want {
			t.Errorf("%v has %v, its events say %v", a, got, want)
		}
		sum += got.Total()
	}
	if supply := must[poco.Amount](t)(w.Hub.TotalSupply(t.Context())); supply != sum {
		t.Errorf("the supply is %v, all accounts hold %v", supply, sum)
	}
}

// movements are a transaction's events as [poco.FinalizePayments] lists them.
func movements(events []poco.Logged) (kept []poco.Event) {
	for _, e := range events {
		if _, transfer := e.Event.(poco.Transfer); !transfer {
			kept = append(kept, e.Event)
		}
	}
	return kept
}

// TestLifeOfATask: deposit, match, initialize, contributions with one liar, reveals, finalize. The chain's words
// and the pure protocol's agree at every step.
func TestLifeOfATask(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	deal := w.Match(3, 2)
	if deal.TaskPrice() != poco.RLC+12 || deal.BotSize != 2 || deal.WorkerStake != 300_000_000 || deal.Sponsor != hubtest.Address(hubtest.Requester) {
		t.Errorf("the deal is %+v", deal)
	}
	if locked := must[poco.Account](t)(w.Hub.Account(ctx, hubtest.Address(hubtest.Requester))).Locked; locked != 2*deal.TaskPrice() {
		t.Errorf("the requester locked %v", locked)
	}
	ref := hub.TaskRef{DealID: deal.ID, Index: 1}
	task := ref.ID()
	if _, err := w.Hub.Task(ctx, task); poco.KindOf(err) != poco.NotFound {
		t.Errorf("before initialize: %v", err)
	}
	w.Send(hubtest.Owner, w.Hub.Initialize(ref))
	w.Contribute(task, truth, w1)
	w.Contribute(task, lie, liar)
	w.Contribute(task, truth, w2)
	if got := must[poco.Task](t)(w.Hub.Task(ctx, task)); got.Status != poco.TaskActive {
		t.Errorf("two against a liar at trust 3: %v", got.Status)
	}
	w.Contribute(task, truth, w3)
	w.Reveal(task, truth, w1, w2, w3)
	contributions := must[[]poco.Contribution](t)(w.Hub.Contributions(ctx, task,
		[]common.Address{hubtest.Address(w1), hubtest.Address(liar), hubtest.Address(w2), hubtest.Address(w3)}))
	kitty := must[poco.Amount](t)(w.Hub.Kitty(ctx))
	receipt := w.Send(hubtest.Scheduler, w.Hub.Finalize(task, []byte("somewhere"), nil))
	want := append(poco.FinalizePayments(&deal, task, contributions, kitty), poco.TaskFinalize{TaskID: task, Results: []byte("somewhere")})
	got := movements(w.Hub.EventsOf(receipt, 0))
	if len(got) != len(want) {
		t.Fatalf("finalize logged\n%v\nwant\n%v", got, want)
	}
	for i := range want[:len(want)-1] {
		if got[i] != want[i] {
			t.Errorf("log %d: %T%+v, want %T%+v", i, got[i], got[i], want[i], want[i])
		}
	}
	// The fold of the events is the hub's own view.
	p := poco.NewProgress(&deal, 1, 300)
	for _, l := range w.Events() {
		p.Apply(l.BlockTime, l.Event)
	}
	onChain := must[poco.Task](t)(w.Hub.Task(ctx, task))
	if !slices.Equal(p.Contributors, onChain.Contributors) || string(p.Results) != string(onChain.Results) || p.Status != onChain.Status ||
		p.ResultDigest != onChain.ResultDigest || p.RevealDeadline != onChain.RevealDeadline || p.WinnerCounter != onChain.WinnerCounter ||
		p.RevealCounter != onChain.RevealCounter || p.FinalDeadline != onChain.FinalDeadline || p.ContributionDeadline != onChain.ContributionDeadline {
		t.Errorf("folded %+v\nhub    %+v", p.Task, onChain)
	}
	scores := must[[]uint64](t)(w.Hub.Scores(ctx, []common.Address{hubtest.Address(w1), hubtest.Address(liar)}))
	if scores[0] != 1 || scores[1] != 0 {
		t.Errorf("scores %v", scores)
	}
	checkMoney(t, w)
}

// TestShortRoad: one worker contributes and finalizes a deal of trust 1, without stake.
func TestShortRoad(t *testing.T) {
	w := hubtest.New(t)
	deal := w.Match(0, 1)
	ref := hub.TaskRef{DealID: deal.ID}
	w.Send(hubtest.Owner, w.Hub.InitializeArray([]hub.TaskRef{ref}))
	receipt := w.Send(w1, w.Hub.ContributeAndFinalize(ref.ID(), truth, []byte("there"), nil, w.Authorize(w1, ref.ID()), nil))
	got := movements(w.Hub.EventsOf(receipt, 0))
	want := poco.ShortRoadPayments(&deal, ref.ID(), hubtest.Address(w1), 0)
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("log %d: %v, want %T%+v", i, got, want[i], want[i])
			break
		}
	}
	if len(got) != len(want)+4 {
		t.Errorf("%d logs, want the payments and four steps", len(got))
	}
	checkMoney(t, w)
}

// TestClaim: nobody finalizes; after the final deadline anybody refunds the requester, the kitty takes the pool's
// stake, and the next completed task hands a part of it out.
func TestClaim(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	deal := w.Match(3, 3)
	refs := []hub.TaskRef{{DealID: deal.ID}, {DealID: deal.ID, Index: 1}, {DealID: deal.ID, Index: 2}}
	w.Send(hubtest.Owner, w.Hub.Initialize(refs[0]))
	w.Contribute(refs[0].ID(), truth, w1)
	if err := w.Try(w1, w.Hub.Claim(refs[0].ID())); poco.KindOf(err) != poco.Conflict {
		t.Errorf("an early claim: %v", err)
	}
	w.Warp(3000 * time.Second)
	got := movements(w.Hub.EventsOf(w.Send(w2, w.Hub.Claim(refs[0].ID())), 0))
	want := append(poco.ClaimPayments(&deal, refs[0].ID(), []common.Address{hubtest.Address(w1)}), poco.TaskClaimed{TaskID: refs[0].ID()})
	if !slices.Equal(got, want) {
		t.Errorf("claim logged\n%v\nwant\n%v", got, want)
	}
	w.Send(w2, w.Hub.InitializeAndClaimArray(refs[1:2]))
	w.Send(w2, w.Hub.Initialize(refs[2]))
	w.Send(w2, w.Hub.ClaimArray([]common.Hash{refs[2].ID()}))
	kitty := must[poco.Amount](t)(w.Hub.Kitty(ctx))
	if kitty != 3*deal.PoolStake() {
		t.Errorf("the kitty holds %v", kitty)
	}
	for _, a := range []int{hubtest.Requester, w1} {
		if got := must[poco.Account](t)(w.Hub.Account(ctx, hubtest.Address(a))); got != (poco.Account{Stake: hubtest.Funds}) {
			t.Errorf("account %d is left with %v", a, got)
		}
	}
	checkMoney(t, w)

	next := w.Match(1, 1)
	ref := hub.TaskRef{DealID: next.ID}
	w.Send(w1, w.Hub.Initialize(ref))
	got = movements(w.Hub.EventsOf(w.Send(w1, w.Hub.ContributeAndFinalize(ref.ID(), truth, nil, nil, w.Authorize(w1, ref.ID()), nil)), 0))
	if want = poco.ShortRoadPayments(&next, ref.ID(), hubtest.Address(w1), kitty); len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
		t.Errorf("with a kitty: %v, want %v", got, want)
	}
	checkMoney(t, w)
}

// TestReopen: consensus that nobody proves is taken back.
func TestReopen(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	deal := w.Match(3, 1)
	ref := hub.TaskRef{DealID: deal.ID}
	task := ref.ID()
	w.Send(w1, w.Hub.Initialize(ref))
	w.Contribute(task, lie, w1, liar)
	w.Warp(601 * time.Second)
	w.Send(hubtest.Scheduler, w.Hub.Reopen(task))
	w.Contribute(task, truth, w2, w3)
	p := poco.NewProgress(&deal, 0, 300)
	for _, l := range w.Events() {
		p.Apply(l.BlockTime, l.Event)
	}
	got := must[poco.Task](t)(w.Hub.Task(ctx, task))
	if got.Status != poco.TaskRevealing || got.ConsensusValue != poco.ResultHash(task, truth) || p.Status != got.Status || p.WinnerCounter != got.WinnerCounter {
		t.Errorf("after the reopening %+v, folded %+v", got, p.Task)
	}
	for i, c := range must[[]poco.Contribution](t)(w.Hub.Contributions(ctx, task, p.Contributors)) {
		if c.Status != p.Contributions[i].Status || c.ResultHash != p.Contributions[i].ResultHash {
			t.Errorf("contribution %d is %v, folded %v", i, c, p.Contributions[i])
		}
	}
}

func TestEntriesAndOrders(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	app := must[hub.App](t)(w.Hub.App(ctx, w.App))
	if app.Multiaddr != "registry.example/hello@sha256:00" || app.Owner != hubtest.Address(hubtest.AppOwner) || !app.Registered || app.Type != "DOCKER" {
		t.Errorf("app %+v", app)
	}
	data := must[hub.Dataset](t)(w.Hub.Dataset(ctx, w.Dataset))
	if data.Multiaddr != "/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG" || !data.Registered {
		t.Errorf("dataset %+v", data)
	}
	pool := must[hub.Workerpool](t)(w.Hub.Workerpool(ctx, w.Workerpool))
	if pool.WorkerStakeRatio != 30 || pool.SchedulerRewardRatio != 1 || !pool.Registered {
		t.Errorf("workerpool %+v", pool)
	}
	w.Send(hubtest.Scheduler, w.Hub.ChangePolicy(w.Workerpool, 35, 5))
	if pool = must[hub.Workerpool](t)(w.Hub.Workerpool(ctx, w.Workerpool)); pool.WorkerStakeRatio != 35 || pool.SchedulerRewardRatio != 5 {
		t.Errorf("changed workerpool %+v", pool)
	}
	if got := must[common.Address](t)(w.Hub.PredictApp(ctx, app)); got != w.App {
		t.Errorf("the app is predicted at %v", got)
	}
	if got := must[common.Address](t)(w.Hub.PredictDataset(ctx, data)); got != w.Dataset {
		t.Errorf("the dataset is predicted at %v", got)
	}
	if got := must[common.Address](t)(w.Hub.PredictWorkerpool(ctx, pool)); got != w.Workerpool {
		t.Errorf("the workerpool is predicted at %v", got)
	}
	for _, nothing := range []common.Address{{}, hubtest.Address(3), w.Hub.Address()} {
		if _, err := w.Hub.App(ctx, nothing); poco.KindOf(err) != poco.NotFound {
			t.Errorf("the app at %v: %v", nothing, err)
		}
		if _, registered, err := w.Hub.Owner(ctx, hub.AppKind, nothing); registered || err != nil {
			t.Errorf("%v is registered: %v", nothing, err)
		}
	}
	if c := must[[]poco.Category](t)(w.Hub.Categories(ctx)); len(c) != 5 || c[0].WorkClockTimeRef != 300 || c[4].Name != "XL" || c[4].ID != 4 {
		t.Errorf("categories %+v", c)
	}
	if _, err := w.Hub.Category(ctx, 5); poco.KindOf(err) != poco.NotFound {
		t.Errorf("category 5: %v", err)
	}

	set := w.Orders(1, 4)
	for _, o := range set.Orders() {
		if err := w.Hub.VerifyOrder(ctx, o); err != nil {
			t.Errorf("%v: %v", o.Kind(), err)
		}
	}
	set.Request.Sign = []byte{1}
	if err := w.Hub.VerifyOrder(ctx, &set.Request); poco.KindOf(err) != poco.Unverified {
		t.Errorf("a bad signature: %v", err)
	}
	digest := w.Hub.Domain().Digest(&set.Request)
	w.Send(hubtest.Requester, w.Hub.ManageOrder(&set.Request, order.SignOrder, nil))
	if err := w.Hub.VerifyOrder(ctx, &set.Request); err != nil {
		t.Errorf("presigned: %v", err)
	}
	if by := must[common.Address](t)(w.Hub.Presigned(ctx, digest)); by != hubtest.Address(hubtest.Requester) {
		t.Errorf("presigned by %v", by)
	}
	w.Send(hubtest.Requester, w.Hub.ManageOrder(&set.Request, order.CloseOrder, nil))
	if used := must[order.Uint256](t)(w.Hub.Consumed(ctx, digest)); used != order.Uint(4) {
		t.Errorf("consumed %v", used)
	}
	if err := w.Try(hubtest.Requester, w.Hub.MatchOrders(set)); poco.KindOf(err) != poco.Exhausted || poco.HintOf(err) == "" {
		t.Errorf("a closed order: %v", err)
	}
	var closed, signed, created int
	for _, l := range w.Events() {
		switch e := l.Event.(type) {
		case poco.OrderSigned:
			signed++
		case poco.OrderClosed:
			if e.Kind == poco.RequestOrderKind && e.Hash == digest {
				closed++
			}
		case poco.ResourceTransfer:
			created++
		}
	}
	if signed != 1 || closed != 1 || created != 3 {
		t.Errorf("%d signed, %d closed, %d registered", signed, closed, created)
	}
}

// TestRefusals: what the contracts refuse comes back with a kind and words, not with bytes.
func TestRefusals(t *testing.T) {
	w := hubtest.New(t)
	deal := w.Match(3, 1)
	ref := hub.TaskRef{DealID: deal.ID}
	w.Send(w1, w.Hub.Initialize(ref))
	w.Contribute(ref.ID(), truth, w1)
	poor := w.Orders(1, 900_000)
	poor.App.Volume, poor.Dataset.Volume, poor.Workerpool.Volume = order.Uint(1_000_000), order.Uint(1_000_000), order.Uint(1_000_000)
	w.Sign(poor)
	dear := w.Orders(1, 1)
	dear.App.Price = order.Uint(6)
	w.Sign(dear)
	forged := w.Orders(1, 1)
	forged.App.Sign = forged.Request.Sign
	for _, c := range []struct {
		what string
		from int
		call chain.Call
		kind poco.Kind
	}{
		{"not enough stake", hubtest.Requester, w.Hub.MatchOrders(poor), poco.Funds},
		{"overpriced", hubtest.Requester, w.Hub.MatchOrders(dear), poco.Refused},
		{"forged", hubtest.Requester, w.Hub.MatchOrders(forged), poco.Unverified},
		{"twice", w1, w.Contribution(w1, ref.ID(), truth), poco.Conflict},
		{"unauthorized", w2, w.Contribution(w1, ref.ID(), truth), poco.Unverified},
		{"initialized twice", w1, w.Hub.Initialize(ref), poco.Conflict},
		{"no such task", w1, w.Hub.Initialize(hub.TaskRef{DealID: deal.ID, Index: 7}), poco.NotFound},
		{"not the scheduler", w1, w.Hub.Reopen(ref.ID()), poco.Forbidden},
		{"too much", w1, w.Hub.Withdraw(2 * hubtest.Funds), poco.Funds},
		{"no RLC", w1, w.Hub.Deposit(poco.RLC), poco.Funds},
		{"not the owner", w1, w.Hub.ChangePolicy(w.Workerpool, 1, 1), poco.Forbidden},
		{"not the signer", w1, w.Hub.ManageOrder(&dear.Request, order.CloseOrder, make([]byte, 65)), poco.Forbidden},
		{"the same asset", w1, w.Hub.CreateWorkerpool(hub.Workerpool{Owner: hubtest.Address(hubtest.Scheduler), Description: "pool"}), poco.Conflict},
	} {
		err := w.Try(c.from, c.call)
		if poco.KindOf(err) != c.kind || err == nil {
			t.Errorf("%s: %v error %v, want %v", c.what, poco.KindOf(err), err, c.kind)
		}
		if _, ok := errors.AsType[*chain.RevertError](err); !ok {
			t.Errorf("%s: the revert is lost in %v", c.what, err)
		}
	}
	if _, err := hub.Open(t.Context(), w.Client, hubtest.Address(1)); poco.KindOf(err) != poco.NotFound {
		t.Errorf("no contract: %v", err)
	}
	if _, err := hub.Open(t.Context(), w.Client, w.Hub.Token()); err == nil {
		t.Error("RLC was taken for a hub")
	}
}

// TestCalldata: what was sent can be read again from the transaction.
func TestCalldata(t *testing.T) {
	w := hubtest.New(t)
	set := w.Orders(3, 2)
	for _, c := range []struct {
		call      chain.Call
		sponsored bool
	}{
		{w.Hub.MatchOrders(set), false}, {w.Hub.SponsorMatchOrders(set), true}, {w.Hub.DepositAndMatch(5, set), false},
	} {
		got, sponsored, ok := w.Hub.DecodeMatch(*c.call.To, c.call.Data)
		if !ok || sponsored != c.sponsored {
			t.Errorf("%s: read %v, sponsored %v", c.call.What, ok, sponsored)
		}
		for i, o := range set.Orders() {
			if got.Orders()[i].StructHash() != o.StructHash() || string(got.Orders()[i].Signature()) != string(o.Signature()) {
				t.Errorf("%s: the %v changed", c.call.What, o.Kind())
			}
		}
	}
	if _, _, ok := w.Hub.DecodeMatch(w.Hub.Address(), w.Hub.Claim(truth).Data); ok {
		t.Error("a claim was read as a match")
	}
	call := w.Contribution(w1, truth, lie)
	c, ok := w.Hub.DecodeContribution(hubtest.Address(w1), *call.To, call.Data)
	if !ok || c.TaskID != truth || c.ResultSeal != poco.ResultSeal(hubtest.Address(w1), truth, lie) || c.ShortRoad || len(c.AuthorizationSign) != 65 {
		t.Errorf("contribute is read as %+v", c)
	}
	call = w.Hub.ContributeAndFinalize(truth, lie, nil, nil, w.Authorize(w1, truth), nil)
	if c, ok = w.Hub.DecodeContribution(hubtest.Address(w1), *call.To, call.Data); !ok || c.ResultHash != poco.ResultHash(truth, lie) || !c.ShortRoad {
		t.Errorf("contributeAndFinalize is read as %+v", c)
	}
	if receipt := w.Send(hubtest.Requester, w.Hub.DepositAndMatch(0, set)); len(w.Hub.DealsOf(receipt)) != 1 {
		t.Error("deposit and match made no deal")
	}
	sponsored := w.Orders(4, 1)
	deals := w.Hub.DealsOf(w.Send(hubtest.Sponsor, w.Hub.SponsorMatchOrders(sponsored)))
	if d := must[poco.Deal](t)(w.Hub.Deal(t.Context(), deals[0])); d.Sponsor != hubtest.Address(hubtest.Sponsor) {
		t.Errorf("the sponsor is %v", d.Sponsor)
	}
}

// TestFollow: every event arrives once, and a reorganisation rewinds what it undid.
func TestFollow(t *testing.T) {
	w := hubtest.New(t)
	deal := w.Match(3, 1)
	var events []poco.Logged
	done := errors.New("seen what there is")
	read := func(from chain.Cursor, recent []chain.Cursor) (cursors []chain.Cursor) {
		t.Helper()
		head := must[chain.Block](t)(w.Client.Head(t.Context()))
		err := w.Hub.Follow(t.Context(), chain.FollowConfig{From: from, Recent: recent}, func(_ context.Context, b hub.Batch) error {
			if b.Rewind != nil {
				events = slices.DeleteFunc(events, func(l poco.Logged) bool { return l.Block > *b.Rewind })
			}
			events = append(events, b.Events...)
			cursors = append(cursors, b.Cursor)
			if b.Cursor.Hash == head.Hash {
				return done
			}
			return nil
		})
		if !errors.Is(err, done) {
			t.Fatal(err)
		}
		return cursors
	}
	cursors := read(chain.Cursor{}, nil)
	if !slices.EqualFunc(events, w.Events(), same) {
		t.Errorf("followed %d events, the chain has %d", len(events), len(w.Events()))
	}
	w.Send(w1, w.Hub.Initialize(hub.TaskRef{DealID: deal.ID}))
	cursors = append(cursors, read(cursors[len(cursors)-1], cursors)...)
	if _, err := w.Node.Reorg(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	read(cursors[len(cursors)-1], cursors)
	if !slices.EqualFunc(events, w.Events(), same) {
		t.Errorf("after a reorganisation followed %d events, the chain has %d", len(events), len(w.Events()))
	}
}

func same(a, b poco.Logged) bool { return a.Position == b.Position }
