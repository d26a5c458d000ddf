package sim

import (
	"crypto/ecdsa"
	"encoding/binary"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// People by number. Each has a key of its own.
const (
	requester = iota
	appOwner
	scheduler
	firstWorker
)

const (
	requesterFunds = 1_000_000 * poco.RLC
	schedulerFunds = 1_000_000 * poco.RLC
	workerFunds    = 100 * poco.RLC
)

var (
	hubAddress  = common.Address{0xaa}
	appAddress  = common.Address{0xab}
	poolAddress = common.Address{0xac}
)

var keyring sync.Map // of private keys by number: deriving one takes as long as signing with it

func key(n int) *ecdsa.PrivateKey {
	if k, ok := keyring.Load(n); ok {
		return k.(*ecdsa.PrivateKey)
	}
	var seed [32]byte
	binary.BigEndian.PutUint64(seed[16:], uint64(n)+1)
	seed[0] = 0x11
	k, err := crypto.ToECDSA(seed[:])
	if err != nil {
		panic(err)
	}
	keyring.Store(n, k)
	return k
}

var addresses sync.Map

func address(n int) common.Address {
	if a, ok := addresses.Load(n); ok {
		return a.(common.Address)
	}
	a := crypto.PubkeyToAddress(key(n).PublicKey)
	addresses.Store(n, a)
	return a
}

// sign is a key's signature of 65 bytes.
func sign(n int, digest common.Hash) []byte {
	s, err := crypto.Sign(digest[:], key(n))
	if err != nil {
		panic(err)
	}
	s[64] += 27
	return s
}

// open deploys the hub, funds everybody and registers app and pool.
func (w *World) open() {
	setup := machine.Setup{
		Domain: order.Domain{ChainID: 1, Hub: hubAddress}, Owner: address(requester),
		Categories: []poco.Category{{Name: "S", WorkClockTimeRef: timeRef}}, RLC: map[common.Address]poco.Amount{},
	}
	funds := map[common.Address]poco.Amount{address(requester): requesterFunds, address(scheduler): schedulerFunds}
	if w.cfg.Canaries > 0 {
		funds[address(canaryBuyer)] = requesterFunds
	}
	for _, a := range w.workers {
		funds[a.address] = workerFunds
	}
	for a, amount := range funds {
		setup.RLC[a] = amount
	}
	w.domain = setup.Domain
	w.chain = &chain{w: w, hub: machine.New(setup), fold: map[common.Hash]*folded{}, deals: map[common.Hash]*poco.Deal{}, places: map[common.Hash]place{},
		told: map[common.Hash]bool{}, accounts: map[common.Address]struct{}{}, time: begin}
	do := func(from common.Address, call machine.Call) {
		if _, err := w.chain.hub.Apply(begin, from, call); err != nil {
			panic(err)
		}
	}
	for a, amount := range funds {
		do(a, machine.Deposit{For: a, Amount: amount})
	}
	do(address(appOwner), machine.Register{Kind: poco.AppOrderKind, Resource: appAddress, Owner: address(appOwner)})
	do(address(scheduler), machine.Register{Kind: poco.WorkerpoolOrderKind, Resource: poolAddress, Owner: address(scheduler)})
	do(address(scheduler), machine.ChangePolicy{Workerpool: poolAddress, WorkerStakeRatio: uint64(workerStake * 100 / price), SchedulerRewardRatio: 5})
}

// match has the requester buy a bag.
func (w *World) match(n int) {
	w.buy(bag{number: n, requester: requester, tasks: w.cfg.Tasks})
}

// bag is what is bought in one deal.
type bag struct {
	number, requester, tasks int
	params                   string
}

// buy has a bag bought.
func (w *World) buy(b bag) {
	n, tasks := b.number, order.Uint(uint64(b.tasks))
	salt := func(kind byte) common.Hash { return common.Hash{kind, byte(n), byte(n >> 8)} }
	set := order.Set{
		App:        order.App{App: appAddress, Volume: tasks, Salt: salt(1)},
		Workerpool: order.Workerpool{Workerpool: poolAddress, Price: order.Uint(uint64(price)), Volume: tasks, Trust: order.Uint(w.cfg.Trust), Salt: salt(2)},
		Request: order.Request{App: appAddress, WorkerpoolMaxPrice: order.Uint(uint64(price)), Requester: address(b.requester), Volume: tasks, Params: b.params,
			Trust: order.Uint(w.cfg.Trust), Salt: salt(3)},
	}
	set.App.Sign = sign(appOwner, w.domain.Digest(&set.App))
	set.Workerpool.Sign = sign(scheduler, w.domain.Digest(&set.Workerpool))
	set.Request.Sign = sign(b.requester, w.domain.Digest(&set.Request))
	w.matched++
	w.chain.submit(&tx{id: "match/" + salt(0).Hex(), from: address(b.requester), call: machine.MatchOrders{Set: set}}, func(t *tx) {
		if t.fate != taken {
			w.fail("deal %d was not matched: %s", n, t.reason)
		}
	})
}
