package poco_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

func deal(app, dataset, pool, workerStake poco.Amount, ratio uint64) *poco.Deal {
	d := &poco.Deal{
		App:                  poco.Resource{Pointer: address("app"), Owner: address("app owner"), Price: app},
		Workerpool:           poco.Resource{Pointer: address("pool"), Owner: address("scheduler"), Price: pool},
		Requester:            address("requester"),
		Sponsor:              address("sponsor"),
		WorkerStake:          workerStake,
		SchedulerRewardRatio: ratio,
		Trust:                3,
		BotSize:              1,
	}
	if dataset > 0 {
		d.Dataset = poco.Resource{Pointer: address("data"), Owner: address("data owner"), Price: dataset}
	}
	return d
}

func contribution(worker string, score uint64, status poco.ContributionStatus) poco.Contribution {
	return poco.Contribution{Worker: address(worker), Status: status, Weight: trust.LogWeight(score)}
}

// TestUpstreamExample: price 1 RLC, stake 30 %, ratio 1, four workers of score 1, the second one wrong.
func TestUpstreamExample(t *testing.T) {
	d, task := deal(0, 0, poco.RLC, 300_000_000, 1), hash("task")
	got := poco.FinalizePayments(d, task, []poco.Contribution{
		contribution("1", 1, poco.Proved), contribution("2", 1, poco.Contributed),
		contribution("3", 1, poco.Proved), contribution("4", 1, poco.Proved),
	}, 0)
	won := func(w string) []poco.Event {
		return []poco.Event{
			poco.Unlock{Owner: address(w), Amount: 300_000_000}, poco.Reward{Owner: address(w), Amount: 429_000_000, Ref: task},
			poco.AccurateContribution{Worker: address(w), TaskID: task},
		}
	}
	want := slices.Concat(
		[]poco.Event{
			poco.Seize{Owner: address("sponsor"), Amount: poco.RLC, Ref: task},
			poco.Unlock{Owner: address("scheduler"), Amount: 300_000_000},
		},
		won("1"),
		[]poco.Event{
			poco.Seize{Owner: address("2"), Amount: 300_000_000, Ref: task},
			poco.FaultyContribution{Worker: address("2"), TaskID: task},
		},
		won("3"), won("4"),
		[]poco.Event{poco.Reward{Owner: address("scheduler"), Amount: 13_000_000, Ref: task}})
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// TestPublishedExample is the staking example published with the protocol in 2019, with a kitty of 5 RLC.
func TestPublishedExample(t *testing.T) {
	d, task := deal(0, poco.RLC, 20*poco.RLC, 7*poco.RLC, 5), hash("task")
	if d.TaskPrice() != 21*poco.RLC || d.PoolStake() != 6*poco.RLC {
		t.Fatalf("locked %v and %v, want 21 and 6 RLC", d.TaskPrice(), d.PoolStake())
	}
	got := poco.FinalizePayments(d, task, []poco.Contribution{
		contribution("1", 12, poco.Contributed), contribution("2", 100, poco.Proved), contribution("3", 300, poco.Proved),
	}, 5*poco.RLC)
	want := []poco.Event{
		poco.Seize{Owner: address("sponsor"), Amount: 21 * poco.RLC, Ref: task},
		poco.Reward{Owner: address("data owner"), Amount: poco.RLC, Ref: task},
		poco.Unlock{Owner: address("scheduler"), Amount: 6 * poco.RLC},
		poco.Seize{Owner: poco.KittyAddress, Amount: poco.RLC, Ref: task}, // 10 % is less than the least part
		poco.Reward{Owner: address("scheduler"), Amount: poco.RLC, Ref: task},
		poco.Seize{Owner: address("1"), Amount: 7 * poco.RLC, Ref: task},
		poco.FaultyContribution{Worker: address("1"), TaskID: task},
		poco.Unlock{Owner: address("2"), Amount: 7 * poco.RLC},
		poco.Reward{Owner: address("2"), Amount: 11_659_090_909, Ref: task},
		poco.AccurateContribution{Worker: address("2"), TaskID: task},
		poco.Unlock{Owner: address("3"), Amount: 7 * poco.RLC},
		poco.Reward{Owner: address("3"), Amount: 13_990_909_090, Ref: task},
		poco.AccurateContribution{Worker: address("3"), TaskID: task},
		poco.Reward{Owner: address("scheduler"), Amount: 1_350_000_001, Ref: task},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// TestShortRoadAndClaim: one worker without stake or score; everybody's stake back and the pool's to the kitty.
func TestShortRoadAndClaim(t *testing.T) {
	d, task := deal(7, 0, 101, 30, 10), hash("task")
	got := poco.ShortRoadPayments(d, task, address("w"), 25*poco.RLC)
	want := []poco.Event{
		poco.Seize{Owner: address("sponsor"), Amount: 108, Ref: task},
		poco.Reward{Owner: address("app owner"), Amount: 7, Ref: task},
		poco.Unlock{Owner: address("scheduler"), Amount: 30},
		poco.Seize{Owner: poco.KittyAddress, Amount: 2_500_000_000, Ref: task},
		poco.Reward{Owner: address("scheduler"), Amount: 2_500_000_000, Ref: task},
		poco.Reward{Owner: address("w"), Amount: 90, Ref: task},
		poco.Reward{Owner: address("scheduler"), Amount: 11, Ref: task},
	}
	if !slices.Equal(got, want) {
		t.Errorf("short road: got  %v\nwant %v", got, want)
	}
	got = poco.ClaimPayments(d, task, []common.Address{address("a"), address("b")})
	want = []poco.Event{
		poco.Unlock{Owner: address("sponsor"), Amount: 108},
		poco.Seize{Owner: address("scheduler"), Amount: 30, Ref: task},
		poco.Reward{Owner: poco.KittyAddress, Amount: 30, Ref: task},
		poco.Lock{Owner: poco.KittyAddress, Amount: 30},
		poco.Unlock{Owner: address("a"), Amount: 30},
		poco.Unlock{Owner: address("b"), Amount: 30},
	}
	if !slices.Equal(got, want) {
		t.Errorf("claim: got  %v\nwant %v", got, want)
	}
}

// TestSoleContributor: one worker's word has nothing to be compared with, so it earns no score.
func TestSoleContributor(t *testing.T) {
	d := deal(0, 0, 100, 30, 0)
	for _, e := range poco.FinalizePayments(d, hash("task"), []poco.Contribution{contribution("w", 0, poco.Proved)}, 0) {
		if _, scored := e.(poco.AccurateContribution); scored {
			t.Error("a sole contributor's score rose")
		}
	}
}

// TestPaymentsConserve: whatever is seized is handed out to the last nRLC, whatever was locked is unlocked or
// seized, exactly once per party.
//
// Rationale: RLC is neither made nor lost by a task's end, and an honest worker never loses stake.
func TestPaymentsConserve(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := func(name string) poco.Amount {
			return poco.Amount(rapid.Uint64Range(0, 87_000_000*uint64(poco.RLC)/8).Draw(t, name))
		}
		d := deal(amount("app"), amount("dataset"), amount("pool"), amount("stake"), rapid.Uint64Range(0, 100).Draw(t, "ratio"))
		kitty, task := amount("kitty"), hash("task")
		winner := rapid.IntRange(0, 4).Draw(t, "a winner")
		var cs []poco.Contribution
		for i := range rapid.IntRange(winner+1, 8).Draw(t, "contributors") {
			status := rapid.SampledFrom([]poco.ContributionStatus{poco.Contributed, poco.Proved, poco.Rejected}).Draw(t, "status")
			if i == winner {
				status = poco.Proved
			}
			cs = append(cs, contribution(string(rune('a'+i)), rapid.Uint64Range(0, 1000).Draw(t, "score"), status))
		}
		var seized, rewarded, unlocked poco.Amount
		locked := map[common.Address]poco.Amount{d.Sponsor: d.TaskPrice(), d.Workerpool.Owner: d.PoolStake()}
		for _, c := range cs {
			locked[c.Worker] += d.WorkerStake
		}
		for _, e := range poco.FinalizePayments(d, task, cs, kitty) {
			switch e := e.(type) {
			case poco.Seize:
				seized += e.Amount
				if e.Owner != poco.KittyAddress {
					locked[e.Owner] -= e.Amount
				} else if e.Amount > kitty {
					t.Fatalf("the kitty of %v gave %v", kitty, e.Amount)
				}
				for _, c := range cs {
					if c.Worker == e.Owner && c.Status == poco.Proved {
						t.Fatalf("%v proved its result and lost %v", c.Worker, e.Amount)
					}
				}
			case poco.Unlock:
				unlocked += e.Amount
				locked[e.Owner] -= e.Amount
			case poco.Reward:
				rewarded += e.Amount
			}
		}
		if seized != rewarded {
			t.Fatalf("seized %v, rewarded %v", seized, rewarded)
		}
		for a, left := range locked {
			if left != 0 {
				t.Fatalf("%v of %v still locked", left, a)
			}
		}
	})
}

func TestDeadlinesAndBag(t *testing.T) {
	d := &poco.Deal{ID: hash("deal"), StartTime: 1000, BotFirst: 5, BotSize: 1_000_000}
	if got := d.ContributionDeadline(300); got != 3100 {
		t.Errorf("contribution deadline %d, want 3100", got)
	}
	if got := d.FinalDeadline(300); got != 4000 {
		t.Errorf("final deadline %d, want 4000", got)
	}
	ids := d.TaskIDs(3)
	if len(ids) != 3 || ids[0] != poco.TaskID(d.ID, 5) || ids[2] != poco.TaskID(d.ID, 7) {
		t.Errorf("the first tasks are %v", ids)
	}
	for s := poco.TaskUnset; s <= poco.TaskFailed; s++ {
		var back poco.TaskStatus
		if text, _ := s.MarshalText(); back.UnmarshalText(text) != nil || back != s || s.Final() != (s >= poco.TaskCompleted) {
			t.Errorf("%v read back as %v, final %v", s, back, s.Final())
		}
	}
	for s := poco.ContributionUnset; s <= poco.Rejected; s++ {
		var back poco.ContributionStatus
		if text, _ := s.MarshalText(); back.UnmarshalText(text) != nil || back != s {
			t.Errorf("%v read back as %v", s, back)
		}
	}
}
