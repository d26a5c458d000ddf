package hub_test

import (
	"maps"
	"math/rand/v2"
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
	"github.com/iexec-go/iexec/poco/settlement"
	"github.com/iexec-go/iexec/poco/trust"
)

func signed(t *testing.T, worker int, digest common.Hash) []byte {
	t.Helper()
	return must[[]byte](t)(hubtest.Key(worker).SignHash(t.Context(), digest))
}

// committee makes a commitment of some workers, with what the hub should make of it.
func committee(t *testing.T, w *hubtest.World, deal *poco.Deal, index uint64, answers map[int]common.Hash, scores map[common.Address]uint64) (hub.Commitment, poco.Committee) {
	t.Helper()
	ref := hub.TaskRef{DealID: deal.ID, Index: index}
	var workers []int
	for worker := range answers {
		workers = append(workers, worker)
	}
	slices.SortFunc(workers, func(a, b int) int { return hubtest.Address(a).Cmp(hubtest.Address(b)) })
	commitment, fixed := hub.Commitment{Task: ref}, poco.Committee{TaskID: ref.ID()}
	for _, worker := range workers {
		address, digest := hubtest.Address(worker), answers[worker]
		c := order.Contribution{TaskID: ref.ID(), Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake,
			ResultHash: poco.ResultHash(ref.ID(), digest), ResultSeal: poco.ResultSeal(address, ref.ID(), digest)}
		commitment.Contributions = append(commitment.Contributions, hub.SignedContribution{Worker: address, ResultHash: c.ResultHash,
			ResultSeal: c.ResultSeal, Signature: signed(t, worker, w.Hub.Domain().ContributionDigest(&c))})
		fixed.Members = append(fixed.Members, poco.Member{Worker: address, Weight: trust.Weight(scores[address]), ResultHash: c.ResultHash, ResultSeal: c.ResultSeal})
	}
	fixed.Consensus, _ = settlement.Consensus(fixed.Members, deal.Trust)
	return commitment, fixed
}

// sums of free and frozen money and of scores that events move, by account.
func effects(events []poco.Event) map[common.Address][2]int64 {
	sums := map[common.Address][2]int64{}
	add := func(a common.Address, free, frozen poco.Amount, sign int64) {
		s := sums[a]
		s[0] += sign * int64(free)
		s[1] += sign * int64(frozen)
		sums[a] = s
	}
	for _, e := range events {
		switch e := e.(type) {
		case poco.Reward:
			if e.Owner != poco.KittyAddress {
				add(e.Owner, e.Amount, 0, 1)
			}
		case poco.Seize:
			add(e.Owner, 0, e.Amount, -1)
		case poco.Unlock:
			add(e.Owner, e.Amount, 0, 1)
			add(e.Owner, 0, e.Amount, -1)
		case poco.Lock:
			add(e.Owner, 0, e.Amount, 1)
			if e.Owner != poco.KittyAddress {
				add(e.Owner, e.Amount, 0, -1)
			}
		}
	}
	for a, s := range sums {
		if s == [2]int64{} {
			delete(sums, a)
		}
	}
	return sums
}

// TestSettlementAgainstTheModel lets random committees go the settlement's road on the contracts and through the pure rule:
// commit, then settle by the pool or by a stranger, or claim and release. What is logged for each task, and what every account
// gains and loses, must agree.
func TestSettlementAgainstTheModel(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	if ok := must[bool](t)(w.Hub.Settles(ctx)); !ok {
		t.Fatal("the hub does not offer the road")
	}
	random := rand.New(rand.NewPCG(3, 4))
	scores := map[common.Address]uint64{}
	ended := map[string]int{}
	for round := range 16 {
		set := w.Orders([]uint64{1, 2, 3, 5}[random.IntN(4)], 1)
		set.Request.Salt = common.Hash{0x5e, byte(round)}
		w.Sign(set)
		deal := must[poco.Deal](t)(w.Hub.Deal(ctx, w.Hub.DealsOf(w.Send(hubtest.Requester, w.Hub.MatchOrders(set)))[0]))
		size := 1
		if deal.Trust > 1 {
			size += random.IntN(5)
		}
		answers := map[int]common.Hash{}
		for _, i := range random.Perm(8)[:size] {
			answers[hubtest.Worker+i] = common.Hash{1 + byte(random.IntN(4)/3)}
		}
		commitment, fixed := committee(t, w, &deal, 0, answers, scores)
		call := must[chain.Call](t)(w.Hub.Commit([]hub.Commitment{commitment}))
		events := eventsOf(w.Hub.EventsOf(w.Send(hubtest.Scheduler, call), 0))
		if _, reached := settlement.Consensus(fixed.Members, deal.Trust); !reached {
			if !slices.ContainsFunc(events, func(e poco.Event) bool { _, ok := e.(poco.CommitmentRefused); return ok }) {
				t.Fatalf("committed without trust: %v", events)
			}
			ended["refused"]++
			w.Warp(3000 * time.Second)
			continue
		}
		batch := []common.Hash{fixed.Hash()}
		last, ok := events[len(events)-1].(poco.Committed)
		if !ok || last.Batch != poco.BatchHash(batch) || len(last.Committees) != 1 || last.Committees[0].Hash() != fixed.Hash() {
			t.Fatalf("logged %+v, want committee %+v", last, fixed)
		}
		// Other blocks come, and the committee is still found.
		for range random.IntN(4) {
			w.Warp(time.Second)
		}
		shown := must[poco.Task](t)(w.Hub.Task(ctx, fixed.TaskID))
		found, _, err := w.Hub.Fixing(ctx, &shown)
		if err != nil || !hub.Committed(&shown) || found.Hash() != fixed.Hash() || !slices.Equal(found.Batch, batch) || found.Place != 0 {
			t.Fatalf("found %+v, %v, want %+v", found, err, fixed)
		}
		kitty := must[poco.Amount](t)(w.Hub.Kitty(ctx))
		var digest common.Hash
		for worker, answer := range answers {
			if poco.ResultHash(fixed.TaskID, answer) == fixed.Consensus {
				digest = answers[worker]
			}
		}
		winners := settlement.Winners(&fixed, digest)
		var got, want []poco.Event
		switch random.IntN(4) {
		case 0:
			w.Warp(3000 * time.Second)
			got = eventsOf(w.Hub.EventsOf(w.Send(w1, w.Hub.Claim(fixed.TaskID)), 0))
			got = append(got, eventsOf(w.Hub.EventsOf(w.Send(w1, w.Hub.Release(&fixed, batch, 0)), 0))...)
			want = append(poco.ClaimPayments(&deal, fixed.TaskID, nil), settlement.ReleasePayments(&deal, &fixed)...)
			ended["released"]++
		case 1:
			w.Warp(300 * time.Second)
			first := fixed.Members[slices.Index(winners, true)].Worker
			signature := []byte(nil)
			for worker := range answers {
				if hubtest.Address(worker) == first {
					signature = signed(t, worker, w.Hub.Domain().ClosingDigest(&order.Closing{TaskID: fixed.TaskID, ResultsHash: crypto.Keccak256Hash([]byte("r")), Tip: 7}))
				}
			}
			got = settle(t, w, hubtest.Requester, &fixed, digest, []hub.Closing{{Tip: 7, Signature: signature}})
			want = settlement.Payments(&deal, &fixed, winners, kitty, settlement.Tip{Winner: first, To: hubtest.Address(hubtest.Requester), Amount: 7})
			ended["settled by another"]++
		default:
			got = settle(t, w, hubtest.Scheduler, &fixed, digest, nil)
			want = settlement.Payments(&deal, &fixed, winners, kitty, settlement.Tip{})
			ended["settled"]++
		}
		if g, m := effects(got), effects(want); !maps.Equal(g, m) {
			t.Fatalf("moved\n%v\nwant\n%v\nlogged %v", g, m, got)
		}
		if g, m := perTask(got), perTask(want); !slices.Equal(g, m) {
			t.Fatalf("logged\n%v\nwant\n%v", g, m)
		}
		for _, e := range want {
			switch e := e.(type) {
			case poco.AccurateContribution:
				scores[e.Worker]++
			case poco.FaultyContribution:
				scores[e.Worker] = scores[e.Worker] * 2 / 3
			}
		}
		if got[len(got)-1] != (poco.CommitteeReleased{TaskID: fixed.TaskID}) {
			task := must[poco.Task](t)(w.Hub.Task(ctx, fixed.TaskID))
			if task.Status != poco.TaskCompleted || task.ResultDigest != digest || len(task.Contributors) != size {
				t.Fatalf("the task is %+v", task)
			}
		}
	}
	if len(ended) != 4 {
		t.Errorf("not every end was seen: %v", ended)
	}
	checkMoney(t, w)
}

func settle(t *testing.T, w *hubtest.World, from int, c *poco.Committee, digest common.Hash, closings []hub.Closing) []poco.Event {
	t.Helper()
	call := must[chain.Call](t)(w.Hub.Settle([]hub.Settlement{{Committee: *c, Batch: []common.Hash{c.Hash()}, Digest: digest, Results: []byte("r")}}, closings))
	return eventsOf(w.Hub.EventsOf(w.Send(from, call), 0))
}

func eventsOf(logged []poco.Logged) []poco.Event {
	var events []poco.Event
	for _, l := range logged {
		events = append(events, l.Event)
	}
	return events
}

// perTask keeps what is logged for each task, in its order.
func perTask(events []poco.Event) []poco.Event {
	return slices.DeleteFunc(slices.Clone(events), func(e poco.Event) bool {
		switch e.(type) {
		case poco.Reward, poco.Seize, poco.AccurateContribution, poco.FaultyContribution:
			return false
		}
		return true
	})
}

// What is remembered of blocks is forgotten with them: a committee whose commit a reorganisation has undone is on the chain no
// longer, and is found where it is committed again.
func TestFixingFollowsTheChain(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	deal := w.Match(1, 1)
	commitment, fixed := committee(t, w, &deal, 0, map[int]common.Hash{hubtest.Worker: {1}}, nil)
	commit := must[chain.Call](t)(w.Hub.Commit([]hub.Commitment{commitment}))
	w.Send(hubtest.Scheduler, commit)
	shown := must[poco.Task](t)(w.Hub.Task(ctx, fixed.TaskID))
	var first poco.Position
	for range 3 { // the second time from memory
		found, position, err := w.Hub.Fixing(ctx, &shown)
		if err != nil || found.Hash() != fixed.Hash() {
			t.Fatalf("%+v, %v", found, err)
		}
		first = position
	}
	if _, err := w.Node.Reorg(ctx, 1); err != nil {
		t.Fatal(err)
	}
	if found, position, err := w.Hub.Fixing(ctx, &shown); poco.KindOf(err) != poco.NotFound {
		t.Errorf("undone, and found at %+v: %+v, %v", position, found, err)
	}
	w.Mine() // the transaction waits again
	shown = must[poco.Task](t)(w.Hub.Task(ctx, fixed.TaskID))
	if found, position, err := w.Hub.Fixing(ctx, &shown); err != nil || found.Hash() != fixed.Hash() || position.BlockHash == first.BlockHash {
		t.Errorf("committed again, and found at %+v: %+v, %v", position, found, err)
	}
}
