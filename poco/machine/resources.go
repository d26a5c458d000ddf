package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// The policy of a new workerpool, in percent.
const (
	DefaultWorkerStakeRatio     = 30
	DefaultSchedulerRewardRatio = 1

	maxWorkerStakeRatio     = 1<<56 - 1 // what the registry keeps
	maxSchedulerRewardRatio = 100
)

// Register puts an app, dataset or workerpool, told by the kind of its orders, into its registry. Its address, which
// on chain follows from what is registered, is given.
type Register struct {
	Kind     poco.OrderKind
	Resource common.Address
	Owner    common.Address
}

func (c Register) apply(t *turn) error {
	const op = "machine: register"
	if c.Kind >= poco.RequestOrderKind || c.Owner == (common.Address{}) {
		return poco.Errorf(poco.Invalid, op, "%v of %v cannot be registered", c.Kind, c.Owner)
	}
	if _, exists := t.resources.find(c.Resource); exists {
		return poco.Errorf(poco.Conflict, op, "%v is registered already", c.Resource)
	}
	t.resources.put(c.Resource, resource{c.Kind, c.Owner, DefaultWorkerStakeRatio, DefaultSchedulerRewardRatio})
	t.say(poco.ResourceTransfer{Registry: t.state.setup.Registries[c.Kind], To: c.Owner, Resource: c.Resource})
	return nil
}

// HandOver gives an app, dataset or workerpool to another owner. By its owner.
//
// Rationale: deals keep the owners of the time they were made; orders that the former owner signed count no more.
type HandOver struct{ Resource, To common.Address }

func (c HandOver) apply(t *turn) error {
	const op = "machine: hand over"
	r, err := t.own(op, c.Resource)
	if err != nil {
		return err
	}
	if c.To == (common.Address{}) {
		return poco.Errorf(poco.Invalid, op, "nobody to give %v to", c.Resource)
	}
	r.owner = c.To
	t.resources.put(c.Resource, r)
	t.say(poco.ResourceTransfer{Registry: t.state.setup.Registries[r.kind], From: t.sender, To: c.To, Resource: c.Resource})
	return nil
}

// ChangePolicy sets a workerpool's ratios, in percent, for deals to come. By its owner.
//
// Rationale: a deal reads them once, so that a pool cannot change what workers stake and earn under way.
type ChangePolicy struct {
	Workerpool                             common.Address
	WorkerStakeRatio, SchedulerRewardRatio uint64
}

func (c ChangePolicy) apply(t *turn) error {
	const op = "machine: change policy"
	r, err := t.own(op, c.Workerpool)
	if err != nil {
		return err
	}
	if r.kind != poco.WorkerpoolOrderKind || c.SchedulerRewardRatio > maxSchedulerRewardRatio || c.WorkerStakeRatio > maxWorkerStakeRatio {
		return poco.Errorf(poco.Invalid, op, "%d %% and %d %% are no policy of %v", c.WorkerStakeRatio, c.SchedulerRewardRatio, c.Workerpool)
	}
	r.workerStakeRatio, r.schedulerRewardRatio = c.WorkerStakeRatio, c.SchedulerRewardRatio
	t.resources.put(c.Workerpool, r)
	return nil
}

// own finds a resource of the sender.
func (t *turn) own(op string, at common.Address) (resource, error) {
	r, ok := t.resources.find(at)
	if !ok {
		return r, poco.Errorf(poco.NotFound, op, "nothing is registered at %v", at)
	}
	if r.owner != t.sender {
		return r, poco.Errorf(poco.Forbidden, op, "%v is not the owner of %v", t.sender, at)
	}
	return r, nil
}
