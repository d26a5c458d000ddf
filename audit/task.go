package audit

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	verify "github.com/iexec-go/iexec/poco/audit"
)

// taskEvents carry the task's id in the same topic, so that a node finds all of a task's logs by it.
var taskEvents = []common.Hash{
	topic("TaskInitialize(bytes32,address)"), topic("TaskContribute(bytes32,address,bytes32)"), topic("TaskConsensus(bytes32,bytes32)"),
	topic("TaskReveal(bytes32,address,bytes32)"), topic("TaskReopen(bytes32)"), topic("TaskFinalize(bytes32,bytes)"), topic("TaskClaimed(bytes32)"),
	topic("CommitmentRefused(bytes32,bytes)"), topic("SettlementRefused(bytes32,bytes)"), topic("CommitteeReleased(bytes32)"),
}

// span is how many blocks are asked for at once while a task's logs are searched.
const span = 10_000

// history collects the logs of the task's transactions, its contributions and the kitty.
func (c *collector) history(ctx context.Context, e *verify.Evidence) error {
	found, err := c.find(ctx, e)
	if err != nil {
		return err
	}
	var hashes []common.Hash
	times := map[common.Hash]uint64{}
	for _, l := range found {
		if _, twice := times[l.TxHash]; !twice {
			hashes = append(hashes, l.TxHash)
			times[l.TxHash] = l.BlockTime
		}
	}
	receipts, err := c.h.Client().Receipts(ctx, hashes)
	if err != nil {
		return err
	}
	for i, r := range receipts {
		if r == nil {
			return poco.Errorf(poco.Unavailable, "audit: history", "the transaction %v has gone: the chain moved", hashes[i]).WithHint("run the audit again")
		}
		e.History = append(e.History, c.h.EventsOf(r, times[hashes[i]])...)
	}
	transactions, err := c.transactions(ctx, hashes)
	if err != nil {
		return err
	}
	if err := c.receipts(ctx, e); err != nil {
		return err
	}
	for _, l := range found {
		switch ev := l.Event.(type) {
		case poco.TaskContribute:
			if err := c.contribution(ctx, e, l.Position, ev, transactions); err != nil {
				return err
			}
		case poco.CommitmentRefused:
			if worker, _ := hub.Blames(ev.Reason); worker != (common.Address{}) {
				e.Refused = append(e.Refused, worker)
			}
		case poco.TaskFinalize:
			e.Settled = c.settled(e, l.TxHash, transactions)
			if e.Kitty, err = c.kitty(ctx, e.Task.ID, l.Position); err != nil {
				return err
			}
		}
	}
	return nil
}

// find returns the task's own events. They lie between the deal's match and the head.
func (c *collector) find(ctx context.Context, e *verify.Evidence) ([]poco.Logged, error) {
	from, err := c.firstBlockAt(ctx, e.Deal.StartTime)
	if err != nil {
		return nil, err
	}
	head, err := c.h.Client().Head(ctx)
	if err != nil {
		return nil, err
	}
	var events []poco.Logged
	for ; from <= head.Number; from += span {
		logs, err := c.h.Client().LogsOf(ctx, from, min(from+span-1, head.Number), []common.Address{c.h.Address()},
			[][]common.Hash{taskEvents, {e.Task.ID}})
		if err != nil {
			return nil, err
		}
		events = append(events, c.h.DecodeAll(logs)...)
		if n := len(events); n > 0 && e.Task.Status.Final() {
			switch events[n-1].Event.(type) {
			case poco.TaskFinalize, poco.CommitteeReleased:
				return events, nil // nothing can come after
			case poco.TaskClaimed:
				if e.Task.RevealDeadline == 0 { // else a committee may be released
					return events, nil
				}
			}
		}
	}
	return events, nil
}

// contribution collects a worker's part: the hub's view, the call, and the score just before.
func (c *collector) contribution(ctx context.Context, e *verify.Evidence, at poco.Position, ev poco.TaskContribute, transactions map[common.Hash]transaction) error {
	view, missing := c.h.Contribution(ctx, e.Task.ID, ev.Worker)
	if missing != nil && poco.KindOf(missing) != poco.NotFound {
		return missing
	}
	part := verify.Contribution{Contribution: view, At: at}
	if c.committed(e, at, ev, &part, transactions) {
		score, err := c.score(ctx, ev.Worker, at)
		part.Score = score
		e.Contributions = append(e.Contributions, part)
		return err
	}
	if missing != nil {
		return missing
	}
	if tx, ok := transactions[at.TxHash]; ok && tx.From == ev.Worker {
		if call, ok := c.h.DecodeContribution(ev.Worker, *tx.To, tx.Input); ok && call.TaskID == e.Task.ID {
			part.Call = &verify.Call{ResultHash: call.ResultHash, ResultSeal: call.ResultSeal, EnclaveChallenge: call.EnclaveChallenge,
				EnclaveSign: call.EnclaveSign, AuthorizationSign: call.AuthorizationSign, ShortRoad: call.ShortRoad}
			if err := c.signers(ctx, e, at.Block, ev.Worker, call); err != nil {
				return err
			}
		}
	}
	score, err := c.score(ctx, ev.Worker, at)
	part.Score = score
	e.Contributions = append(e.Contributions, part)
	return err
}

// signers finds who had to authorize, and asks the hub about signers that are contracts.
func (c *collector) signers(ctx context.Context, e *verify.Evidence, block uint64, worker common.Address, call hub.Contribution) error {
	signer := e.Deal.Workerpool.Owner
	if call.EnclaveChallenge != (common.Address{}) {
		broker, err := c.before(block).TEEBroker(ctx)
		if err != nil {
			if broker, err = c.h.TEEBroker(ctx); err != nil {
				return err
			}
		}
		if e.TEEBroker = broker; broker != (common.Address{}) {
			signer = broker
		}
		enclave := poco.EthSignedMessageHash(poco.EnclaveHash(call.ResultHash, call.ResultSeal))
		if err := c.witness(ctx, block, call.EnclaveChallenge, enclave, call.EnclaveSign); err != nil {
			return err
		}
	}
	digest := poco.EthSignedMessageHash(poco.AuthorizationHash(worker, e.Task.ID, call.EnclaveChallenge))
	return c.witness(ctx, block, signer, digest, call.AuthorizationSign)
}

// score is a worker's reputation just before a log; nil when the node has pruned it.
func (c *collector) score(ctx context.Context, worker common.Address, at poco.Position) (*uint64, error) {
	score, err := c.before(at.Block).Score(ctx, worker)
	if err != nil {
		return nil, ctx.Err()
	}
	earlier, err := c.earlier(ctx, at)
	if err != nil {
		return nil, err
	}
	for _, l := range earlier {
		switch ev := l.Event.(type) {
		case poco.AccurateContribution:
			if ev.Worker == worker {
				score++
			}
		case poco.FaultyContribution:
			if ev.Worker == worker {
				score = score * 2 / 3
			}
		}
	}
	return &score, nil
}

// kitty is what the kitty held just before a task was paid; nil when the node has pruned it.
func (c *collector) kitty(ctx context.Context, task common.Hash, finalized poco.Position) (*poco.Amount, error) {
	held, err := c.before(finalized.Block).Kitty(ctx)
	if err != nil {
		return nil, ctx.Err()
	}
	earlier, err := c.earlier(ctx, finalized)
	if err != nil {
		return nil, err
	}
	for _, l := range earlier {
		switch ev := l.Event.(type) {
		case poco.Seize: // the task's own part is what is to be explained
			if ev.Owner == poco.KittyAddress && ev.Ref != task {
				held -= ev.Amount
			}
		case poco.Lock:
			if ev.Owner == poco.KittyAddress {
				held += ev.Amount
			}
		}
	}
	return &held, nil
}
