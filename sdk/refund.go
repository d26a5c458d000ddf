package sdk

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// refundedAtOnce bounds one transaction, in tasks.
const refundedAtOnce = 20

// FinalDeadline is the protocol time from which whatever a deal did not deliver is refunded.
func (c *Client) FinalDeadline(ctx context.Context, deal common.Hash) (uint64, error) {
	d, err := c.hub.Deal(ctx, deal)
	if err != nil {
		return 0, err
	}
	category, err := c.hub.Category(ctx, d.Category)
	if err != nil {
		return 0, err
	}
	return d.FinalDeadline(category.WorkClockTimeRef), nil
}

// Refund claims every task of a deal that was not delivered by its final deadline: the requester gets its money back,
// the workers their stakes. A pool does so by itself; this is for the deal of one that is gone.
func (c *Client) Refund(ctx context.Context, deal common.Hash) error {
	_, err := c.Claim(ctx, deal)
	return err
}

// Claimed is one transaction of a claim.
type Claimed struct {
	Sent  Sent
	Kind  string                 // "claimArray", "initializeAndClaimArray"
	Tasks map[uint64]common.Hash // by index
}

// Claim is [Client.Refund], and tells what it did; also what it did before an error.
func (c *Client) Claim(ctx context.Context, deal common.Hash) (claims []Claimed, err error) {
	d, err := c.hub.Deal(ctx, deal)
	if err != nil {
		return nil, err
	}
	for first := uint64(0); first < d.BotSize; first += refundedAtOnce {
		var unset []hub.TaskRef
		var open []common.Hash
		unsetTasks, openTasks := map[uint64]common.Hash{}, map[uint64]common.Hash{}
		ids := make([]common.Hash, min(refundedAtOnce, d.BotSize-first))
		for i := range ids {
			ids[i] = poco.TaskID(deal, d.BotFirst+first+uint64(i))
		}
		tasks, err := c.hub.Tasks(ctx, ids)
		if err != nil {
			return claims, err
		}
		for i, t := range tasks {
			index := d.BotFirst + first + uint64(i)
			switch {
			case t.Status == poco.TaskUnset:
				unset, unsetTasks[index] = append(unset, hub.TaskRef{DealID: deal, Index: index}), ids[i]
			case !t.Status.Final():
				open, openTasks[index] = append(open, ids[i]), ids[i]
			}
		}
		if len(unset) > 0 {
			sent, err := c.Send(ctx, c.hub.InitializeAndClaimArray(unset))
			if err != nil {
				return claims, err
			}
			claims = append(claims, Claimed{sent, "initializeAndClaimArray", unsetTasks})
		}
		if len(open) > 0 {
			sent, err := c.Send(ctx, c.hub.ClaimArray(open))
			if err != nil {
				return claims, err
			}
			claims = append(claims, Claimed{sent, "claimArray", openTasks})
		}
	}
	return claims, nil
}
