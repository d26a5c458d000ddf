package worker

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// committed adds what the logs tell of a task's committee to a view of it.
func (o *OnChain) committed(ctx context.Context, at *hub.Hub, head uint64, t *poco.Task, v *View) (err error) {
	switch {
	case hub.Unsettled(t):
		v.Released, err = at.Released(ctx, t.ID)
		return err
	case !hub.Committed(t):
		return nil
	}
	fixed, position, err := o.Hub.Fixing(ctx, t)
	if poco.KindOf(err) == poco.NotFound && err != nil {
		return nil //nolint:nilerr // the chain moved meanwhile: the next look finds it
	}
	if err != nil {
		return err
	}
	v.Fixed = fixed
	v.Confirmed = head+1 >= position.Block+max(o.Confirmations, o.Hub.Client().Profile().Confirmations, 1)
	return nil
}

// Fixing implements [Chain].
func (o *OnChain) Fixing(ctx context.Context, task common.Hash) (*poco.Fixing, error) {
	t, err := o.Hub.Task(ctx, task)
	if err != nil {
		return nil, err
	}
	if t.Status == poco.TaskCompleted {
		return nil, poco.Errorf(poco.Refused, "worker: committee", "the task is settled")
	}
	fixed, _, err := o.Hub.Fixing(ctx, &t)
	if poco.KindOf(err) == poco.NotFound && err != nil {
		return nil, poco.Errorf(poco.Unavailable, "worker: committee", "%w", err)
	}
	return fixed, err
}
