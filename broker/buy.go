package broker

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// Purchase is one deal that was bought.
type Purchase struct {
	DealID common.Hash
	TxHash common.Hash
	Block  uint64
	Cost   match.Cost
}

// Buy matches a signed request order with the cheapest sets until its whole volume is bought. The sender pays:
// the requester itself, or, when it is somebody else, as sponsor.
//
// When a match is refused because somebody was quicker, the book is read again without that workerpool order. The
// purchases made are returned also with an error; [poco.Exhausted] says that the book has no orders for the rest.
// The price of each task is bounded by the request itself and, if given, by limit.
//
// Rationale: the sender's id of a match is the digest of its call, and a call holds the request order with its
// salt. So a Buy that is repeated after a crash finds what it sent before, and never pays for one set twice: the
// hub counts the request's consumption.
func (b *Broker) Buy(ctx context.Context, request order.Request, limit *poco.Amount) ([]Purchase, error) {
	const op = "broker: buy"
	if b.config.Sender == nil || b.config.Receipts == nil {
		return nil, poco.Errorf(poco.Invalid, op, "this broker has nothing to send with")
	}
	if err := b.config.Chain.VerifyOrder(ctx, &request); err != nil {
		return nil, err
	}
	need := match.NeedOf(request)
	need.MaxPrice = limit
	var bought []Purchase
	refused := make(map[common.Hash]bool)
	for {
		quote, err := b.quote(ctx, need, refused)
		if errors.Is(err, errUsedUp) && len(bought) > 0 {
			return bought, nil
		}
		if err != nil {
			return bought, err
		}
		again := false
		for _, set := range quote.Sets {
			purchase, err := b.match(ctx, set)
			if err == nil {
				bought = append(bought, purchase)
				continue
			}
			// A deal that cannot be paid is the buyer's to mend; the pool's own stake was looked at in the quote.
			if k := poco.KindOf(err); k != poco.Refused && k != poco.Exhausted && k != poco.Unverified || len(refused) == maxDoubts {
				return bought, err
			}
			b.config.Log.Info("a set was refused, choosing again", "workerpool", set.Set.Workerpool.Workerpool, "err", err)
			refused[set.Hashes.Workerpool], again = true, true
			break
		}
		if again {
			continue
		}
		if quote.Missing != (order.Uint256{}) {
			return bought, poco.Errorf(poco.Exhausted, op, "no orders were found for %v of the tasks", quote.Missing)
		}
		return bought, nil
	}
}

// match sends one set and finds the deal that it became.
func (b *Broker) match(ctx context.Context, set match.Quote) (Purchase, error) {
	call := b.config.Chain.SponsorMatchOrders(&set.Set)
	if b.config.Sender.Address() == set.Set.Request.Requester {
		call = b.config.Chain.MatchOrders(&set.Set)
	}
	result, err := b.config.Sender.Do(ctx, "match/"+crypto.Keccak256Hash(call.Data).Hex(), call)
	if err != nil {
		return Purchase{}, err
	}
	receipt, err := b.config.Receipts.Receipt(ctx, result.TxHash)
	if err != nil {
		return Purchase{}, err
	}
	deals := b.config.Chain.DealsOf(receipt)
	if len(deals) != 1 {
		return Purchase{}, poco.Errorf(poco.Internal, "broker: buy", "transaction %v made %d deals", result.TxHash, len(deals))
	}
	b.config.Log.Info("deal bought", "deal", deals[0], "tx", result.TxHash, "block", result.Block)
	return Purchase{DealID: deals[0], TxHash: result.TxHash, Block: result.Block, Cost: set.Cost}, nil
}
