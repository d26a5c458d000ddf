package keeper

import (
	"context"
	"fmt"
	"maps"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
)

// Waiting between attempts at a refused transaction, in seconds.
const (
	firstRetry = uint64(4)
	lastRetry  = uint64(3600)
)

// try is how often something was refused, and when it is tried again.
type try struct {
	attempt int
	retryAt uint64
	round   uint64 // that asked for it last
}

// state is how far something is.
type state uint8

const (
	underway state = iota // written down, sent, or in the chain
	refused               // it will be tried again later
)

// have sees to it that a call happens: the outbox has it under a name that is the same after a restart. One that was refused
// gets another name, later and later.
func (k *Keeper) have(ctx context.Context, name string, now uint64, call chain.Call) (state, error) {
	t := k.tries[name]
	if t == nil {
		t = &try{}
		k.tries[name] = t
	}
	t.round = k.number
	for {
		id := fmt.Sprintf("%s #%d", name, t.attempt)
		result, err := k.Sender.Result(ctx, id)
		switch {
		case poco.KindOf(err) == poco.NotFound && err != nil && now < t.retryAt:
			return refused, nil
		case poco.KindOf(err) == poco.NotFound && err != nil:
			k.Log.Info(call.What, "intent", id)
			return underway, k.Sender.SubmitIntent(ctx, outbox.Intent{ID: id, Call: call})
		case err != nil:
			return underway, err
		case result.Status != outbox.Refused && result.Status != outbox.Reverted:
			return underway, nil
		}
		t.attempt++
		t.retryAt = now + min(firstRetry<<min(t.attempt-1, 12), lastRetry)
		k.Log.Warn(call.What, "intent", id, "err", result.Err)
	}
}

// forget drops what this round did not ask for: it is done, or somebody else did it. Should it come back, the outbox still
// knows how often it was refused.
func (k *Keeper) forget() {
	maps.DeleteFunc(k.tries, func(_ string, t *try) bool { return t.round != k.number })
}
