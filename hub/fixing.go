package hub

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
)

var committedTopic = crypto.Keccak256Hash([]byte("Committed(bytes32,bytes)"))

// Committed tells whether a task, as the hub shows it, is committed and not settled: it is then REVEALING, and its consensus
// is in the log only.
func Committed(t *poco.Task) bool {
	return t.Status == poco.TaskRevealing && t.ConsensusValue == common.Hash{}
}

// Unsettled tells whether a task, as the hub shows it, was committed and failed: the stakes of its committee may still have to be
// freed.
func Unsettled(t *poco.Task) bool {
	return t.Status == poco.TaskFailed && t.RevealDeadline != 0 && t.ConsensusValue == common.Hash{}
}

// Fixing returns the committee that was fixed for a task, and where; an error of kind [poco.NotFound] when this chain has
// none.
//
// The hub keeps no more than the time of the commit, so its block is found by that: no two blocks have the same.
func (h *Hub) Fixing(ctx context.Context, t *poco.Task) (*poco.Fixing, poco.Position, error) {
	const op = "hub: committee"
	none := poco.Errorf(poco.NotFound, op, "no committee of task %v is on this chain", t.ID)
	if t.TimeRef == 0 || t.RevealDeadline <= poco.RevealDeadlineRatio*t.TimeRef {
		return nil, poco.Position{}, none
	}
	at := t.RevealDeadline - poco.RevealDeadlineRatio*t.TimeRef
	block, err := h.blockAt(ctx, at)
	if err != nil {
		return nil, poco.Position{}, err
	}
	commits, err := h.commitsIn(ctx, block)
	if err != nil {
		return nil, poco.Position{}, err
	}
	for _, l := range commits {
		if c, ok := l.Event.(poco.Committed); ok {
			if fixed := c.Of(t.ID, l.BlockTime); fixed != nil {
				return fixed, l.Position, nil
			}
		}
	}
	return nil, poco.Position{}, none
}

// keptCommits is of how many blocks the commits are remembered: a batch's committees are asked for one by one, by the pool's
// workers and its repository, until they are settled.
const keptCommits = 64

// commitsIn returns a block's commits, from memory if they were asked for before.
func (h *Hub) commitsIn(ctx context.Context, block chain.Block) ([]poco.Logged, error) {
	if known, ok := h.commits.Get(block.Hash); ok {
		return known, nil
	}
	logs, err := h.client.LogsOf(ctx, block.Number, block.Number, []common.Address{h.address}, [][]common.Hash{{committedTopic}})
	if err != nil {
		return nil, err
	}
	commits := h.DecodeAll(logs)
	// The chain may have moved between the two questions, and then a block of the same number is another.
	if len(commits) > 0 && commits[0].BlockHash == block.Hash {
		h.commits.Add(block.Hash, commits)
	}
	return commits, nil
}

// Released tells whether the stakes of a task's committee, that nobody settled, were freed or seized.
func (h *Hub) Released(ctx context.Context, task common.Hash) (bool, error) {
	c, err := ask(ctx, h, query[contracts.ViewCommitmentOutput]{h.address, hubABI().PackViewCommitment(task), "commitment", hubABI().UnpackViewCommitment})
	return c.Released, err
}

// blockAt returns the first block of a time or later, the head when there is none. What was found before is only asked whether
// it is still of the chain: what precedes a block never changes.
func (h *Hub) blockAt(ctx context.Context, time uint64) (chain.Block, error) {
	if known, ok := h.found.Get(time); ok {
		switch b, err := h.client.BlockByNumber(ctx, known.Number); {
		case err == nil && b.Hash == known.Hash:
			return known, nil
		case err != nil && poco.KindOf(err) != poco.NotFound:
			return b, err
		}
	}
	b, err := h.findBlock(ctx, time)
	if err == nil && b.Time >= time {
		h.found.Add(time, b)
	}
	return b, err
}

// findBlock is blockAt from nothing; near the head it asks little.
func (h *Hub) findBlock(ctx context.Context, time uint64) (chain.Block, error) {
	head, err := h.client.Head(ctx)
	if err != nil || head.Time <= time {
		return head, err
	}
	low, high := uint64(0), head // sought is in (low, high], or block 0
	for step := uint64(1); step < head.Number; step *= 2 {
		b, err := h.client.BlockByNumber(ctx, head.Number-step)
		if err != nil {
			return b, err
		}
		if b.Time < time {
			low = b.Number
			break
		}
		high = b
	}
	for low+1 < high.Number {
		b, err := h.client.BlockByNumber(ctx, low+(high.Number-low)/2)
		if err != nil {
			return b, err
		}
		if b.Time < time {
			low = b.Number
		} else {
			high = b
		}
	}
	return high, nil
}

// Blames tells which worker's contribution a task was refused for by commit, the zero address if it was none's; and whether
// it was refused because the trust is not reached: the scores are then not what the pool thought.
func Blames(reason []byte) (worker common.Address, scores bool) {
	if len(reason) < 4 {
		return worker, false
	}
	switch e := customError(reason).(type) {
	case *contracts.HubStakeMissing:
		return e.Worker, false
	case *contracts.HubInvalidContribution:
		return e.Worker, false
	case *contracts.HubTrustNotReached:
		return worker, true
	}
	return worker, false
}
