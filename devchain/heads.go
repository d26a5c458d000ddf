package devchain

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/rpc"
)

// logAPI is go-ethereum's namespace of logs and subscriptions, but for newHeads.
//
// go-ethereum hands subscriptions out through one loop, which ends with the chain; a subscriber that leaves a moment
// later waits for that loop for ever. Everybody here follows heads, so they are taken from the chain itself, whose
// end every subscriber sees.
type logAPI struct {
	*filters.FilterAPI
	backend *eth.EthAPIBackend
}

// NewHeads sends the header of every block that becomes part of the chain.
func (a *logAPI) NewHeads(ctx context.Context) (*rpc.Subscription, error) {
	notifier, supported := rpc.NotifierFromContext(ctx)
	if !supported {
		return nil, rpc.ErrNotificationsUnsupported
	}
	blocks := make(chan core.ChainEvent, 16)
	chain := a.backend.SubscribeChainEvent(blocks)
	if chain == nil {
		return nil, errors.New("the node is closing")
	}
	reader := notifier.CreateSubscription()
	go func() { // ends with its reader or with the chain
		defer chain.Unsubscribe()
		for {
			select {
			case block := <-blocks:
				if notifier.Notify(reader.ID, block.Header) != nil {
					return
				}
			case <-reader.Err(): //nolint:errcheck // that it ends is all
				return
			case <-chain.Err(): //nolint:errcheck // the same
				return
			}
		}
	}()
	return reader, nil
}
