package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

// The accounts' roles; workers are worker, worker+1 and so on.
const (
	owner = iota
	appOwner
	datasetOwner
	scheduler
	requester
	worker
)

// workers is a usual pool; others come in where all workers of a batch are different.
const (
	workers    = 12
	allWorkers = 64
)

// What is typical: arguments in JSON of 120 bytes, a result on IPFS, described in 84 bytes.
const (
	typicalParams = `{"iexec_args":"--rounds 1000 --seed 42","iexec_result_storage_provider":"ipfs","iexec_developer_logger":true,"iexec":""}`
	typicalResult = `{"storage":"ipfs","location":"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"}`
)

// market is one side's contracts with their accounts.
type market struct {
	chain                    *chain
	at                       contractsOf
	hub                      *contracts.Hub
	app, dataset, workerpool common.Address
	salt                     uint64
	settles                  bool // it has the settlement's road
	err                      error
}

// newMarket deploys one side, funds everybody and registers one of each.
func newMarket(fork, side, folder string) (*market, error) {
	c, err := newChain(fork)
	if err != nil {
		return nil, err
	}
	m := &market{chain: c, hub: contracts.NewHub(), settles: side == "ours"}
	if side == "ours" {
		m.at, err = deployOurs(c, address(owner))
	} else {
		m.at, err = deployReference(c, address(owner), folder)
	}
	if err != nil {
		return nil, err
	}
	rlc := contracts.NewRLC()
	funds := big.NewInt(1_000_000_000_000)
	m.send("approve", owner, m.at.rlc, rlc.PackApprove(m.at.hub, big.NewInt(1_000_000_000_000_000)))
	for i := appOwner; i < worker+allWorkers; i++ {
		m.send("deposit", owner, m.at.hub, m.hub.PackDepositFor(funds, address(i)))
	}
	m.app, _ = m.createApp()
	m.dataset, _ = m.createDataset()
	m.workerpool, _ = m.createWorkerpool()
	return m, m.err
}

func address(role int) common.Address { return wallet.Development(role).Address() }

// send stops at the first error, which `measure` returns.
func (m *market) send(what string, from int, to common.Address, data []byte) (gas uint64) {
	if m.err == nil {
		gas, m.err = m.chain.send(what, address(from), &to, data)
	}
	return gas
}

// ------------------------------------------------------------------------------------------------ entries

func (m *market) createApp() (common.Address, uint64) {
	r := contracts.NewAppRegistry()
	m.salt++
	name, multiaddr := fmt.Sprintf("hello-world-%d", m.salt), []byte("registry.hub.docker.com/iexechub/python-hello-world:8.0.0-abcd")
	checksum := common.BigToHash(new(big.Int).SetUint64(m.salt + 1<<62))
	gas := m.send("createApp", owner, m.at.apps, r.PackCreateApp(address(appOwner), name, "DOCKER", multiaddr, checksum, nil))
	return m.predicted(m.at.apps, r.PackPredictApp(address(appOwner), name, "DOCKER", multiaddr, checksum, nil)), gas
}

func (m *market) createDataset() (common.Address, uint64) {
	r := contracts.NewDatasetRegistry()
	m.salt++
	name, multiaddr := fmt.Sprintf("numbers-%d", m.salt), []byte("/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG")
	checksum := common.BigToHash(new(big.Int).SetUint64(m.salt + 1<<62))
	gas := m.send("createDataset", owner, m.at.datasets, r.PackCreateDataset(address(datasetOwner), name, multiaddr, checksum))
	return m.predicted(m.at.datasets, r.PackPredictDataset(address(datasetOwner), name, multiaddr, checksum)), gas
}

func (m *market) createWorkerpool() (common.Address, uint64) {
	r := contracts.NewWorkerpoolRegistry()
	m.salt++
	name := fmt.Sprintf("pool-%d", m.salt)
	gas := m.send("createWorkerpool", owner, m.at.workerpools, r.PackCreateWorkerpool(address(scheduler), name))
	return m.predicted(m.at.workerpools, r.PackPredictWorkerpool(address(scheduler), name)), gas
}

func (m *market) predicted(registry common.Address, data []byte) common.Address {
	if m.err != nil {
		return common.Address{}
	}
	var answer []byte
	answer, m.err = m.chain.ask(registry, data)
	return common.BytesToAddress(answer)
}

// ------------------------------------------------------------------------------------------------ orders

// orders are four new orders, signed, as a typical request has them.
func (m *market) orders(trust uint64, withDataset bool, tag byte) order.Set {
	m.salt++
	salt := common.BigToHash(new(big.Int).SetUint64(m.salt + 1<<62))
	var s order.Set
	s.App = order.App{App: m.app, Price: order.Uint(1000), Volume: order.Uint(1000), Tag: poco.Tag{31: tag & 1}, Salt: salt}
	s.Workerpool = order.Workerpool{Workerpool: m.workerpool, Price: order.Uint(1_000_000_000), Volume: order.Uint(1000),
		Tag: poco.Tag{31: tag}, Trust: order.Uint(trust), Salt: salt}
	s.Request = order.Request{App: m.app, AppMaxPrice: order.Uint(1000), WorkerpoolMaxPrice: order.Uint(1_000_000_000),
		Requester: address(requester), Volume: order.Uint(1), Tag: poco.Tag{31: tag}, Trust: order.Uint(trust),
		Beneficiary: address(requester), Params: typicalParams, Salt: salt}
	if withDataset {
		s.Dataset = order.Dataset{Dataset: m.dataset, Price: order.Uint(1_000_000), Volume: order.Uint(1000), Tag: poco.Tag{31: tag & 1}, Salt: salt}
		s.Request.Dataset, s.Request.DatasetMaxPrice = m.dataset, order.Uint(1_000_000)
	}
	m.sign(&s)
	return s
}

// again is a new request on orders that were used before.
func (m *market) again(s order.Set) order.Set {
	m.salt++
	s.Request.Salt = common.BigToHash(new(big.Int).SetUint64(m.salt + 1<<62))
	m.sign(&s)
	return s
}

func (m *market) sign(s *order.Set) {
	s.App.Sign = m.signature(appOwner, m.domain().Digest(&s.App))
	if s.HasDataset() {
		s.Dataset.Sign = m.signature(datasetOwner, m.domain().Digest(&s.Dataset))
	}
	s.Workerpool.Sign = m.signature(scheduler, m.domain().Digest(&s.Workerpool))
	s.Request.Sign = m.signature(requester, m.domain().Digest(&s.Request))
}

func (m *market) domain() order.Domain { return order.Domain{ChainID: chainID, Hub: m.at.hub} }

func (m *market) signature(role int, digest common.Hash) []byte {
	signature, err := wallet.Development(role).SignHash(context.Background(), digest)
	if err != nil && m.err == nil {
		m.err = err
	}
	return signature
}

func packed(s *order.Set) (contracts.AppOrder, contracts.DatasetOrder, contracts.WorkerpoolOrder, contracts.RequestOrder) {
	a, d, w, r := &s.App, &s.Dataset, &s.Workerpool, &s.Request
	return contracts.AppOrder{App: a.App, Appprice: a.Price.Big(), Volume: a.Volume.Big(), Tag: a.Tag, Salt: a.Salt, Sign: a.Sign},
		contracts.DatasetOrder{Dataset: d.Dataset, Datasetprice: d.Price.Big(), Volume: d.Volume.Big(), Tag: d.Tag, Salt: d.Salt, Sign: d.Sign},
		contracts.WorkerpoolOrder{Workerpool: w.Workerpool, Workerpoolprice: w.Price.Big(), Volume: w.Volume.Big(), Tag: w.Tag,
			Category: w.Category.Big(), Trust: w.Trust.Big(), Salt: w.Salt, Sign: w.Sign},
		contracts.RequestOrder{App: r.App, Appmaxprice: r.AppMaxPrice.Big(), Dataset: r.Dataset, Datasetmaxprice: r.DatasetMaxPrice.Big(),
			Workerpoolmaxprice: r.WorkerpoolMaxPrice.Big(), Requester: r.Requester, Volume: r.Volume.Big(), Tag: r.Tag,
			Category: r.Category.Big(), Trust: r.Trust.Big(), Beneficiary: r.Beneficiary, Params: r.Params, Salt: r.Salt, Sign: r.Sign}
}

// match makes a classic deal.
func (m *market) match(s order.Set) (common.Hash, uint64) {
	gas := m.send("matchOrders", requester, m.at.hub, m.hub.PackMatchOrders(packed(&s)))
	return poco.DealID(m.domain().Digest(&s.Request), new(big.Int)), gas
}

// matchBoost makes a Boost deal.
func (m *market) matchBoost(s order.Set) (common.Hash, uint64) {
	gas := m.send("matchOrdersBoost", requester, m.at.hub, m.hub.PackMatchOrdersBoost(packed(&s)))
	return poco.DealID(m.domain().Digest(&s.Request), new(big.Int)), gas
}

// ------------------------------------------------------------------------------------------------ tasks

func digestOf(task common.Hash) common.Hash { return poco.ResultHash(task, common.Hash{1}) }

func (m *market) initialize(deal common.Hash) (common.Hash, uint64) {
	return poco.TaskID(deal, 0), m.send("initialize", scheduler, m.at.hub, m.hub.PackInitialize(deal, new(big.Int)))
}

func (m *market) authorization(task common.Hash, w int) []byte {
	return m.signature(scheduler, poco.EthSignedMessageHash(poco.AuthorizationHash(address(w), task, common.Address{})))
}

func (m *market) contribute(task common.Hash, w int) uint64 {
	digest := digestOf(task)
	return m.send("contribute", w, m.at.hub, m.hub.PackContribute(
		task, poco.ResultHash(task, digest), poco.ResultSeal(address(w), task, digest), common.Address{}, nil, m.authorization(task, w)))
}

// committee runs a task by n workers from contribution to finalization and returns what that costs.
func (m *market) committee(task common.Hash, n int) (gas uint64) {
	for w := worker; w < worker+n; w++ {
		gas += m.contribute(task, w)
	}
	for w := worker; w < worker+n; w++ {
		gas += m.send("reveal", w, m.at.hub, m.hub.PackReveal(task, digestOf(task)))
	}
	return gas + m.send("finalize", scheduler, m.at.hub, m.hub.PackFinalize(task, []byte(typicalResult), nil))
}

func (m *market) solo(task common.Hash) uint64 {
	return m.send("contributeAndFinalize", worker, m.at.hub, m.hub.PackContributeAndFinalize(
		task, digestOf(task), []byte(typicalResult), nil, common.Address{}, nil, m.authorization(task, worker)))
}

func (m *market) push(deal common.Hash) uint64 {
	return m.send("pushResultBoost", worker, m.at.hub, m.hub.PackPushResultBoost(
		deal, new(big.Int), []byte(typicalResult), nil, m.authorization(poco.TaskID(deal, 0), worker), common.Address{}, nil))
}
