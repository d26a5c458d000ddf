package differential_test

import (
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
)

// Who let an enclave's worker in.
const (
	byScheduler = " by the scheduler"
	byBroker    = " by a broker"
)

// setBroker changes who lets enclaves in, for deals that run as well; now and then somebody tries who may not.
func (x *twin) setBroker(t *rapid.T) {
	to := common.Address{}
	if rapid.Bool().Draw(t, "somebody") {
		to = x.address(pick(t, "broker", broker, quiet, hubtest.Sponsor, hubtest.Scheduler))
	}
	by := hubtest.Owner
	if oneIn(t, 5, "not the owner") {
		by = rapid.IntRange(firstActor, lastActor).Draw(t, "sender")
	}
	x.step(by, machine.SetTEEBroker{Broker: to}, x.call("set the broker", hubABI.PackSetTeeBroker(to)))
	got, err := x.hub.TEEBroker(x.ctx)
	x.must(err)
	if want := x.model.TEEBroker(); got != want {
		x.differ("brokers", "the broker is %v, the model says %v", got, want)
	}
	if now := x.model.TEEBroker(); now != x.brokers[len(x.brokers)-1] {
		x.brokers = append(x.brokers, now)
	}
}

// authorizer is who has to let a worker in: the deal's scheduler, or for an enclave the broker, if there is one. Now and then
// it is the scheduler where it has no say, or who was broker before.
func (x *twin) authorizer(t *rapid.T, deal *poco.Deal, enclave common.Address) common.Address {
	if enclave == (common.Address{}) {
		return deal.Workerpool.Owner
	}
	broker := x.model.TEEBroker()
	if oneIn(t, 10, "not who has to authorize") {
		broker = pick(t, "who does instead", append([]common.Address{{}}, x.brokers...)...)
	}
	if broker == (common.Address{}) {
		return deal.Workerpool.Owner
	}
	return broker
}

// countEnclaves counts answers of enclaves that were taken.
func (x *twin) countEnclaves(call machine.Call, accepted bool) {
	by := byScheduler
	if x.model.TEEBroker() != (common.Address{}) {
		by = byBroker
	}
	if !accepted {
		return
	}
	switch c := call.(type) {
	case machine.Contribute:
		if c.Enclave != (common.Address{}) {
			x.score.enclaves["Contribute"+by]++
		}
	case machine.ContributeAndFinalize:
		if c.Enclave != (common.Address{}) {
			x.score.enclaves["ContributeAndFinalize"+by]++
		}
	case machine.PushResultBoost:
		if c.Enclave != (common.Address{}) {
			x.score.enclaves["PushResultBoost"+by]++
		}
	case machine.Commit:
		for _, task := range c {
			committed, _, _ := x.model.Commitment(poco.TaskID(task.Deal, task.Index))
			if committed && len(task.Contributions) > 0 && task.Contributions[0].Enclave != (common.Address{}) {
				x.score.enclaves["Commit"+by]++
			}
		}
	}
}
