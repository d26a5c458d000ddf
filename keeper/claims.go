package keeper

import (
	"context"
	"errors"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/ledger"
)

// maxBatches bounds how many claims are under way for one deal: a bag may have a million tasks.
const maxBatches = 8

// claim refunds what was not delivered in time.
func (k *Keeper) claim(ctx context.Context, now uint64) error {
	grace := uint64(k.Grace.Seconds())
	late := k.ledger.Deals(func(d *ledger.Deal) bool { return !d.Done() && now >= d.FinalDeadline(d.TimeRef)+grace })
	var failed []error
	for i := range late {
		for _, batch := range k.batches(&late[i]) {
			failed = append(failed, k.claimTogether(ctx, now, batch))
		}
	}
	return errors.Join(failed...)
}

// batch are tasks that one transaction can claim.
type batch struct {
	begun bool // they were initialized
	refs  []hub.TaskRef
}

// batches are a late deal's tasks that are not over, in groups. A group is always of the same part of the bag, so that what
// was claimed meanwhile makes it smaller and never mixes it with another.
func (k *Keeper) batches(d *ledger.Deal) (list []batch) {
	groups := map[uint64]*[2]batch{} // by the part of the bag
	var order []uint64
	add := func(index uint64, begun int) bool {
		part := (index - d.BotFirst) / uint64(k.Batch)
		if groups[part] == nil {
			if len(groups) == maxBatches {
				return false
			}
			groups[part] = &[2]batch{{begun: false}, {begun: true}}
			order = append(order, part)
		}
		groups[part][begun].refs = append(groups[part][begun].refs, hub.TaskRef{DealID: d.ID, Index: index})
		return true
	}
	for _, t := range k.ledger.TasksOf(d.ID) {
		if !t.Status.Final() && !add(t.Index, 1) {
			break
		}
	}
	for index := range k.ledger.UninitializedFrom(d.ID, d.BotFirst) {
		if !add(index, 0) {
			break
		}
	}
	slices.Sort(order)
	for _, part := range order {
		for _, b := range groups[part] {
			if len(b.refs) > 0 {
				list = append(list, b)
			}
		}
	}
	return list
}

// claimTogether claims a group at once. Where that is refused each goes alone.
//
// Rationale: the hub claims all or none, and anybody may claim one of them first: that one must not hold up the others.
func (k *Keeper) claimTogether(ctx context.Context, now uint64, b batch) error {
	if len(b.refs) > 1 && k.tries[b.name()].refusals() == 0 {
		if how, err := k.have(ctx, b.name(), now, k.call(b)); err != nil || how == underway {
			return err
		}
	}
	var failed []error
	for _, ref := range b.refs {
		one := batch{b.begun, []hub.TaskRef{ref}}
		_, err := k.have(ctx, one.name(), now, k.call(one))
		failed = append(failed, err)
	}
	return errors.Join(failed...)
}

func (k *Keeper) call(b batch) chain.Call {
	if b.begun {
		return k.Hub.ClaimArray(b.ids())
	}
	return k.Hub.InitializeAndClaimArray(b.refs)
}

func (b batch) ids() []common.Hash {
	ids := make([]common.Hash, len(b.refs))
	for i, r := range b.refs {
		ids[i] = r.ID()
	}
	return ids
}

// name is the same for the same tasks.
func (b batch) name() string {
	var all []byte
	for _, id := range b.ids() {
		all = append(all, id[:]...)
	}
	if b.begun {
		return "claim " + crypto.Keccak256Hash(all).Hex()
	}
	return "initialize and claim " + crypto.Keccak256Hash(all).Hex()
}

func (t *try) refusals() int {
	if t == nil {
		return 0
	}
	return t.attempt
}
