// Package hubtest is a market for tests: an embedded chain on which the contracts are deployed, accounts with RLC
// and stake, and the steps of a task's life as one call each. Blocks are made by the steps alone, so that a test
// decides what happens in which block.
//
// It is used by tests only and never waits for a clock.
package hubtest

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

// The development accounts' roles; workers are Worker, Worker+1 and so on.
const (
	Owner = iota
	AppOwner
	DatasetOwner
	Scheduler
	Requester
	Sponsor
	Worker
)

// Funds is what every account gets: so much RLC, all of it deposited.
const Funds = 1000 * poco.RLC

// World is a deployed market.
type World struct {
	T          testing.TB
	Node       *devchain.Node
	Client     *chain.Client
	Hub        *hub.Hub
	Deployment contracts.Deployment

	App, Dataset, Workerpool common.Address

	nonces map[int]uint64 // the pool's own count lags behind
}

// New deploys the contracts, funds the accounts and registers an app, a dataset and a workerpool.
func New(t testing.TB) *World {
	t.Helper()
	return NewWith(t, contracts.Options{}, nil)
}

// NewWith is New by other options, and with a former hub of this creation code, from which scores can be imported; none
// without code.
func NewWith(t testing.TB, options contracts.Options, former []byte) *World {
	t.Helper()
	node, err := devchain.Open(devchain.Config{Manual: true, Accounts: 104, ChainID: 31337})
	if err != nil {
		t.Fatal(err)
	}
	client := chain.New(node.Attach())
	t.Cleanup(func() {
		client.Close()
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	w := &World{T: t, Node: node, Client: client, nonces: map[int]uint64{}}
	if former != nil {
		w.Send(Owner, chain.Call{Data: former, What: "deploy the former hub"})
	}
	d, txs := contracts.Plan(Key(Owner).Address(), w.nonces[Owner], big.NewInt(31337), options)
	w.Deployment = d
	calls := make([]chain.Call, len(txs))
	for i, tx := range txs {
		calls[i] = chain.Call{To: tx.To, Data: tx.Data, Gas: tx.GasHint, What: tx.What}
		if former != nil && tx.What == "configure hub" { // the last of its eight arguments, which a plan leaves at zero
			copy(calls[i].Data[4+7*32+12:], crypto.CreateAddress(Address(Owner), 0).Bytes())
		}
	}
	w.SendAll(Owner, calls...)
	if w.Hub, err = hub.Open(t.Context(), client, d.Hub); err != nil {
		t.Fatal(err)
	}
	if options.Native {
		for i := AppOwner; i < Worker+8; i++ {
			w.queue(i, w.NativeDeposit(Funds))
		}
	} else {
		w.handOut()
	}
	w.Mine()
	w.App = w.create(hub.AppKind, w.Hub.CreateApp(hub.App{Owner: Key(AppOwner).Address(), Name: "hello", Type: "DOCKER",
		Multiaddr: "registry.example/hello@sha256:00", Checksum: common.HexToHash("0x01")}))
	w.Dataset = w.create(hub.DatasetKind, w.Hub.CreateDataset(hub.Dataset{Owner: Key(DatasetOwner).Address(), Name: "numbers",
		Multiaddr: "/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG", Checksum: common.HexToHash("0x02")}))
	w.Workerpool = w.create(hub.WorkerpoolKind, w.Hub.CreateWorkerpool(hub.Workerpool{Owner: Key(Scheduler).Address(), Description: "pool"}))
	return w
}

// handOut gives the accounts their RLC, and has each deposit all of it in the next block.
func (w *World) handOut() {
	var grants []chain.Call
	for i := AppOwner; i < Worker+8; i++ {
		grants = append(grants, w.Hub.TransferRLC(Key(i).Address(), Funds))
	}
	w.SendAll(Owner, grants...)
	for i := AppOwner; i < Worker+8; i++ {
		w.queue(i, w.Hub.Deposit(Funds))
	}
}

// NativeDeposit is the call that deposits the chain's own coin.
func (w *World) NativeDeposit(amount poco.Amount) chain.Call {
	hub := w.Hub.Address()
	return chain.Call{To: &hub, Data: contracts.NewNativeEscrow().PackDeposit(), Value: Wei(amount), What: "deposit " + amount.String()}
}

// Wei is an amount in wei, where RLC is the chain's own coin.
func Wei(amount poco.Amount) *big.Int {
	return new(big.Int).Mul(amount.Big(), big.NewInt(1_000_000_000))
}

// Key is a development account.
func Key(i int) *wallet.Key { return wallet.Development(i) }

// Address is a development account's address.
func Address(i int) common.Address { return Key(i).Address() }

func (w *World) create(k hub.Kind, call chain.Call) common.Address {
	w.T.Helper()
	created := w.Hub.CreatedBy(w.Send(Owner, call), k)
	if len(created) != 1 {
		w.T.Fatalf("%s registered %v", call.What, created)
	}
	return created[0]
}

// queue puts a call into the pool without making a block.
func (w *World) queue(from int, call chain.Call) common.Hash {
	w.T.Helper()
	ctx := w.T.Context()
	fees, err := w.Client.Fees(ctx, nil)
	if err != nil {
		w.T.Fatal(err)
	}
	nonce := w.nonces[from]
	w.nonces[from]++
	if call.Gas == 0 {
		call.Gas = 2_000_000
	}
	id := big.NewInt(31337)
	tx, err := Key(from).SignTx(ctx, fees.Transaction(id, nonce, call), id)
	if err != nil {
		w.T.Fatal(err)
	}
	if err := w.Client.Send(ctx, tx); err != nil {
		w.T.Fatalf("%s: %v", call.What, err)
	}
	return tx.Hash()
}

// Mine makes a block of what was queued.
func (w *World) Mine() {
	w.T.Helper()
	if _, err := w.Node.Mine(w.T.Context()); err != nil {
		w.T.Fatal(err)
	}
}

// Send runs a call in a block of its own. A refusal fails the test.
func (w *World) Send(from int, call chain.Call) *types.Receipt {
	w.T.Helper()
	return w.SendAll(from, call)[0]
}

// SendAll runs the calls of one account, if they fit, in one block.
func (w *World) SendAll(from int, calls ...chain.Call) []*types.Receipt {
	w.T.Helper()
	hashes := make([]common.Hash, len(calls))
	for i, call := range calls {
		hashes[i] = w.queue(from, call)
	}
	for range calls { // at most: a block has room for several
		w.Mine()
		receipts, err := w.Client.Receipts(w.T.Context(), hashes)
		if err != nil {
			w.T.Fatal(err)
		}
		mined := 0
		for i, r := range receipts {
			if r == nil {
				break
			}
			if mined++; r.Status != types.ReceiptStatusSuccessful {
				_, err := w.Client.Call(w.T.Context(), Address(from), calls[i], chain.At{})
				w.T.Fatalf("%s: reverted: %v", calls[i].What, hub.Explain(err))
			}
		}
		if mined == len(calls) {
			return receipts
		}
	}
	w.T.Fatalf("%s: in no block", calls[len(calls)-1].What)
	return nil
}

// Try runs a call without sending it and returns why the contract refuses.
func (w *World) Try(from int, call chain.Call) error {
	w.T.Helper()
	_, err := w.Client.Call(w.T.Context(), Address(from), call, chain.At{})
	return hub.Explain(err)
}

// Warp lets time pass.
func (w *World) Warp(d time.Duration) {
	w.T.Helper()
	if _, err := w.Node.Warp(w.T.Context(), d); err != nil {
		w.T.Fatal(err)
	}
}

// Orders are four signed orders for a bag of tasks: app 5, dataset 7 nRLC, pool 1 RLC a task.
func (w *World) Orders(trust, tasks uint64) *order.Set {
	w.T.Helper()
	set := &order.Set{
		App:     order.App{App: w.App, Price: order.Uint(5), Volume: order.Uint(1000)},
		Dataset: order.Dataset{Dataset: w.Dataset, Price: order.Uint(7), Volume: order.Uint(1000)},
		Workerpool: order.Workerpool{Workerpool: w.Workerpool, Price: order.Uint(poco.RLC), Volume: order.Uint(1000),
			Trust: order.Uint(1000)},
		Request: order.Request{App: w.App, AppMaxPrice: order.Uint(5), Dataset: w.Dataset, DatasetMaxPrice: order.Uint(7),
			WorkerpoolMaxPrice: order.Uint(poco.RLC), Requester: Address(Requester), Volume: order.Uint(tasks), Trust: order.Uint(trust),
			Beneficiary: Address(Requester), Params: `{"iexec_args":"hello"}`, Salt: crypto.Keccak256Hash(big.NewInt(int64(trust<<32 | tasks)).Bytes())},
	}
	w.Sign(set)
	return set
}

// Sign signs the orders anew, by the accounts of their roles.
func (w *World) Sign(set *order.Set) {
	w.T.Helper()
	sign := func(by int, o order.Order) []byte {
		signature, err := Key(by).SignHash(context.WithoutCancel(w.T.Context()), w.Hub.Domain().Digest(o))
		if err != nil {
			w.T.Fatal(err)
		}
		return signature
	}
	set.App.Sign, set.Workerpool.Sign = sign(AppOwner, &set.App), sign(Scheduler, &set.Workerpool)
	set.Request.Sign = sign(Requester, &set.Request)
	if set.HasDataset() {
		set.Dataset.Sign = sign(DatasetOwner, &set.Dataset)
	}
}

// Match makes a deal of fresh orders.
func (w *World) Match(trust, tasks uint64) poco.Deal {
	w.T.Helper()
	deals := w.Hub.DealsOf(w.Send(Requester, w.Hub.MatchOrders(w.Orders(trust, tasks))))
	if len(deals) != 1 {
		w.T.Fatalf("matching made %v", deals)
	}
	deal, err := w.Hub.Deal(w.T.Context(), deals[0])
	if err != nil {
		w.T.Fatal(err)
	}
	return deal
}

// OwnedPool deploys a contract of an account's that owns a pool, with a delegate and a stake of half of [Funds].
func (w *World) OwnedPool(cold, hot int) (owner hub.PoolOwner, pool common.Address) {
	w.T.Helper()
	receipt := w.Send(cold, w.Hub.DeployPoolOwner(Address(cold), Address(hot)))
	owner = w.Hub.PoolOwner(receipt.ContractAddress)
	wanted := hub.Workerpool{Owner: owner.Address(), Description: "cold pool"}
	pool, err := w.Hub.PredictWorkerpool(w.T.Context(), wanted)
	if err != nil {
		w.T.Fatal(err)
	}
	w.Send(cold, w.Hub.CreateWorkerpool(wanted))
	w.Send(cold, w.Hub.TransferStake(owner.Address(), Funds/2))
	return owner, pool
}

// Authorize is the scheduler's leave for a worker.
func (w *World) Authorize(worker int, task common.Hash) poco.Authorization {
	w.T.Helper()
	a := poco.Authorization{Worker: Address(worker), TaskID: task}
	var err error
	if a.Signature, err = Key(Scheduler).SignMessage(w.T.Context(), a.Hash()); err != nil {
		w.T.Fatal(err)
	}
	return a
}

// Contribution is the call of a worker with a digest.
func (w *World) Contribution(worker int, task, digest common.Hash) chain.Call {
	w.T.Helper()
	return w.Hub.Contribute(hub.Contribution{TaskID: task, ResultHash: poco.ResultHash(task, digest),
		ResultSeal: poco.ResultSeal(Address(worker), task, digest), EnclaveSign: make([]byte, 32),
		AuthorizationSign: w.Authorize(worker, task).Signature})
}

// Contribute lets workers contribute, each in a block.
func (w *World) Contribute(task, digest common.Hash, workers ...int) (receipts []*types.Receipt) {
	w.T.Helper()
	for _, worker := range workers {
		receipts = append(receipts, w.Send(worker, w.Contribution(worker, task, digest)))
	}
	return receipts
}

// Reveal lets workers reveal, each in a block.
func (w *World) Reveal(task, digest common.Hash, workers ...int) {
	w.T.Helper()
	for _, worker := range workers {
		w.Send(worker, w.Hub.Reveal(task, digest))
	}
}

// Events are all events of the market so far.
func (w *World) Events() []poco.Logged {
	w.T.Helper()
	head, err := w.Client.Head(w.T.Context())
	if err != nil {
		w.T.Fatal(err)
	}
	events, err := w.Hub.Events(w.T.Context(), 0, head.Number)
	if err != nil {
		w.T.Fatal(err)
	}
	return events
}
