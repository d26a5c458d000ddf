package hub

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// CountOf is how many assets of a kind an account owns.
func (h *Hub) CountOf(ctx context.Context, k Kind, owner common.Address) (uint64, error) {
	n, err := ask(ctx, h, query[*big.Int]{h.registries[k], appsABI().PackBalanceOf(owner), "count of " + k.String() + "s", appsABI().UnpackBalanceOf})
	if err != nil {
		return 0, err
	}
	var narrowed narrow
	return narrowed.number("count", n), narrowed.err
}

// AssetOf is the address of an account's asset by its place in the registry's list, from 0 on.
func (h *Hub) AssetOf(ctx context.Context, k Kind, owner common.Address, index uint64) (common.Address, error) {
	count, err := h.CountOf(ctx, k, owner)
	if err != nil {
		return common.Address{}, err
	}
	if index >= count {
		return common.Address{}, poco.Errorf(poco.NotFound, "hub: "+k.String(), "%v owns %d %vs: there is no index %d", owner, count, k, index)
	}
	id, err := ask(ctx, h, query[*big.Int]{h.registries[k], appsABI().PackTokenOfOwnerByIndex(owner, big64(index)), k.String() + " by index", appsABI().UnpackTokenOfOwnerByIndex})
	if err != nil {
		return common.Address{}, err
	}
	return common.BigToAddress(id), nil
}

// Approve lets another account take so much of the sender's free stake.
func (h *Hub) Approve(spender common.Address, amount poco.Amount) chain.Call {
	return h.call(fmt.Sprintf("let %v take %v of stake", spender, amount), hubABI().PackApprove(spender, amount.Big()))
}

// Allowance is how much of an account's free stake another one may take.
func (h *Hub) Allowance(ctx context.Context, owner, spender common.Address) (*big.Int, error) {
	return ask(ctx, h, query[*big.Int]{h.address, hubABI().PackAllowance(owner, spender), "allowance", hubABI().UnpackAllowance})
}

// Administrator is who may create categories.
func (h *Hub) Administrator(ctx context.Context) (common.Address, error) {
	return ask(ctx, h, query[common.Address]{h.address, hubABI().PackOwner(), "owner of the hub", hubABI().UnpackOwner})
}

// CreateCategory appends a category; its id follows from the order of creation. By the administrator only.
func (h *Hub) CreateCategory(k poco.Category) chain.Call {
	return h.call("create category "+k.Name, hubABI().PackCreateCategory(k.Name, k.Description, big64(k.WorkClockTimeRef)))
}

// CategoryOf returns the category that a transaction created.
func (h *Hub) CategoryOf(receipt *types.Receipt) (poco.Category, bool) {
	for _, e := range h.EventsOf(receipt, 0) {
		if created, ok := e.Event.(poco.CategoryCreated); ok {
			return created.Category, true
		}
	}
	return poco.Category{}, false
}

// transferTopic is of ERC-721's Transfer(from, to, tokenId), all three of which are indexed.
var transferTopic = crypto.Keccak256Hash([]byte("Transfer(address,address,uint256)"))

// Created returns the block in which an asset was registered; [poco.NotFound] when its registry tells of none.
func (h *Hub) Created(ctx context.Context, k Kind, at common.Address) (uint64, error) {
	head, err := h.client.Head(ctx)
	if err != nil {
		return 0, err
	}
	logs, err := h.client.LogsOf(ctx, 0, head.Number, []common.Address{h.registries[k]},
		[][]common.Hash{{transferTopic}, {{}}, nil, {common.BytesToHash(at[:])}})
	if err != nil {
		return 0, err
	}
	if len(logs) == 0 {
		return 0, poco.Errorf(poco.NotFound, "hub: "+k.String(), "no registration of %v in the registry %v", at, h.registries[k])
	}
	return logs[0].BlockNumber, nil
}
