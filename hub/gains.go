package hub

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Gains are the rewards and seizures of one account in a range of blocks, both ends included: [poco.Reward] and
// [poco.Seize]. The account is no topic of these events, so that the node gives those of all accounts.
func (h *Hub) Gains(ctx context.Context, account common.Address, from, to uint64) ([]poco.Logged, error) {
	events := hubABI().GetABI().Events
	logs, err := h.client.LogsOf(ctx, from, to, []common.Address{h.address}, [][]common.Hash{{events["Reward"].ID, events["Seize"].ID}})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(h.DecodeAll(logs), func(e poco.Logged) bool {
		switch event := e.Event.(type) {
		case poco.Reward:
			return event.Owner != account
		case poco.Seize:
			return event.Owner != account
		}
		return true
	}), nil
}
