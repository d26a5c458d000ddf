package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/sdk"
)

// Deals and tasks as the JavaScript client shows them, for --raw.

// peerTask is a task; now is the chain's time.
func peerTask(t *poco.Task, now uint64) fields {
	timedOut := !t.Status.Final() && t.FinalDeadline != 0 && now >= t.FinalDeadline
	name := t.Status.String()
	if timedOut {
		name = "TIMEOUT"
	}
	contributors := t.Contributors
	if contributors == nil {
		contributors = []common.Address{}
	}
	location := result.ParseLocation(t.Results)
	results := fields{"storage", "none"}
	if location.Storage != "" {
		results = fields{"storage", location.Storage, "location", location.Location}
	}
	return fields{"taskid", t.ID, "status", int(t.Status), "dealid", t.DealID, "idx", fmt.Sprint(t.Index), "timeref", fmt.Sprint(t.TimeRef),
		"contributionDeadline", fmt.Sprint(t.ContributionDeadline), "revealDeadline", fmt.Sprint(t.RevealDeadline),
		"finalDeadline", fmt.Sprint(t.FinalDeadline), "consensusValue", t.ConsensusValue, "revealCounter", fmt.Sprint(t.RevealCounter),
		"winnerCounter", fmt.Sprint(t.WinnerCounter), "contributors", contributors, "resultDigest", t.ResultDigest, "results", results,
		"resultsTimestamp", "0", "resultsCallback", hexutil.Bytes(t.ResultsCallback), "statusName", name, "taskTimedOut", timedOut}
}

// claimable tells whether a task's price can be claimed back.
func claimable(t *poco.Task, now uint64) bool {
	return !t.Status.Final() && t.FinalDeadline != 0 && now >= t.FinalDeadline
}

// peerDeal is a deal.
func peerDeal(d *poco.Deal, final, now uint64) fields {
	resource := func(r poco.Resource) fields { return fields{"pointer", r.Pointer, "owner", r.Owner, "price", r.Price} }
	return fields{"dealid", d.ID, "app", resource(d.App), "dataset", resource(d.Dataset), "workerpool", resource(d.Workerpool),
		"trust", fmt.Sprint(d.Trust), "category", fmt.Sprint(d.Category), "tag", d.Tag, "requester", d.Requester, "beneficiary", d.Beneficiary,
		"callback", d.Callback, "params", d.Params, "startTime", fmt.Sprint(d.StartTime), "botFirst", fmt.Sprint(d.BotFirst),
		"botSize", fmt.Sprint(d.BotSize), "workerStake", d.WorkerStake, "schedulerRewardRatio", fmt.Sprint(d.SchedulerRewardRatio),
		"sponsor", d.Sponsor, "finalTime", fmt.Sprint(final), "deadlineReached", now >= final, "tasks", d.TaskIDs(maxListed)}
}

// protocolTime is the chain's time in seconds.
func protocolTime(ctx context.Context, client *sdk.Client) (uint64, error) {
	now, err := client.Node().Now(ctx)
	return uint64(max(now.Unix(), 0)), err
}

// peerTasks reads the tasks of deals that are over and sorts them.
func peerTasks(ctx context.Context, client *sdk.Client, deals []common.Hash) (done, failed []fields, err error) {
	done, failed = []fields{}, []fields{}
	now, err := protocolTime(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	for _, id := range deals {
		deal, err := client.Deal(ctx, id)
		if err != nil {
			return nil, nil, err
		}
		tasks, err := client.Hub().Tasks(ctx, deal.TaskIDs(maxListed))
		if err != nil {
			return nil, nil, err
		}
		for i := range tasks {
			tasks[i].DealID, tasks[i].Index = id, deal.BotFirst+uint64(i)
			document := peerTask(&tasks[i], now)
			if tasks[i].Status == poco.TaskCompleted {
				done = append(done, document)
			} else {
				failed = append(failed, document)
			}
		}
	}
	return done, failed, nil
}

// notYet refuses to claim before the deadline.
func notYet(what string, final, now uint64) error {
	if now >= final {
		return nil
	}
	return poco.Errorf(poco.Refused, "", "Cannot claim a %s before reaching the final time: %s", what, at(final)).
		WithHint("wait for %s", time.Until(time.Unix(int64(final), 0)).Round(time.Minute))
}
