package hub_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/trust"
)

// TestRandomTasksAgainstTheModel runs random tasks on the contracts and on the pure protocol side by side: who votes
// what, when consensus comes, who reveals, reopens, finalizes or lets the deadline pass. Every log of money and
// reputation, every account and every score must agree.
func TestRandomTasksAgainstTheModel(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	random := rand.New(rand.NewPCG(1, 2))
	answers := []common.Hash{{1}, {2}, {3}}
	scores := map[common.Address]uint64{}
	for round := range 12 {
		asked := []uint64{1, 2, 3, 5, 9}[random.IntN(5)]
		set := w.Orders(asked, 1)
		set.Request.Salt = common.Hash{0xd1, byte(round)}
		w.Sign(set)
		deal := must[poco.Deal](t)(w.Hub.Deal(ctx, w.Hub.DealsOf(w.Send(hubtest.Requester, w.Hub.MatchOrders(set)))[0]))
		ref := hub.TaskRef{DealID: deal.ID}
		task := ref.ID()
		w.Send(w1, w.Hub.Initialize(ref))

		var tally trust.Tally[common.Hash]
		var votes []poco.Contribution
		var digest, winner common.Hash
		for _, i := range random.Perm(8) {
			worker := hubtest.Worker + i
			digest = answers[random.IntN(2)*random.IntN(3)] // the first, two times of three
			hash := poco.ResultHash(task, digest)
			score := scores[hubtest.Address(worker)]
			events := movements(w.Hub.EventsOf(w.Send(worker, w.Contribution(worker, task, digest)), 0))
			tally.Add(hash, score)
			votes = append(votes, poco.Contribution{Worker: hubtest.Address(worker), Status: poco.Contributed, ResultHash: hash, Weight: trust.LogWeight(score)})
			reached := tally.Reached(hash, asked)
			if consensus := slices.Contains(events, poco.Event(poco.TaskConsensus{TaskID: task, Consensus: hash})); consensus != reached {
				t.Fatalf("round %d: consensus %v on chain, %v by the rules at trust %d", round, consensus, reached, asked)
			}
			if reached {
				winner = hash
				break
			}
		}
		workers := make([]common.Address, len(votes))
		for i, v := range votes {
			workers[i] = v.Worker
		}
		revealed := 0
		if winner != (common.Hash{}) {
			for i := range votes {
				if votes[i].ResultHash != winner || random.IntN(5) == 0 {
					continue
				}
				for k := range 8 {
					if hubtest.Address(hubtest.Worker+k) == votes[i].Worker {
						w.Send(hubtest.Worker+k, w.Hub.Reveal(task, digest))
					}
				}
				votes[i].Status = poco.Proved
				revealed++
			}
		}
		kitty := must[poco.Amount](t)(w.Hub.Kitty(ctx))
		var got, want []poco.Event
		if revealed == 0 || random.IntN(6) == 0 {
			w.Warp(3000 * time.Second)
			got = movements(w.Hub.EventsOf(w.Send(w1, w.Hub.Claim(task)), 0))
			want = poco.ClaimPayments(&deal, task, workers)
		} else {
			w.Warp(600 * time.Second)
			got = movements(w.Hub.EventsOf(w.Send(hubtest.Scheduler, w.Hub.Finalize(task, nil, nil)), 0))
			want = poco.FinalizePayments(&deal, task, votes, kitty)
		}
		if len(got) != len(want)+1 || !slices.Equal(got[:len(want)], want) {
			t.Fatalf("round %d: logged\n%v\nwant\n%v", round, got, want)
		}
		for _, e := range want {
			switch e := e.(type) {
			case poco.AccurateContribution:
				scores[e.Worker]++
			case poco.FaultyContribution:
				scores[e.Worker] = scores[e.Worker] * 2 / 3
			}
		}
		for i, score := range must[[]uint64](t)(w.Hub.Scores(ctx, workers)) {
			if score != scores[workers[i]] {
				t.Errorf("round %d: %v has score %d, want %d", round, workers[i], score, scores[workers[i]])
			}
		}
	}
	checkMoney(t, w)
}
