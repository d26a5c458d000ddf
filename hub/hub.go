// Package hub is the typed view of the protocol's contracts: reads of the hub, its registries and RLC as values
// of package poco, calls ready to be sent, logs decoded into events, and refusals in words.
//
// It owns the translation between the contracts' ABI and the protocol's terms, both ways. It never sends a
// transaction (package outbox does), holds no key, keeps no state but the addresses it found at [Open], and
// decides nothing: what a deal or a task means is the fold's business (hub/ledger) and poco's.
package hub

import (
	"context"
	"math/big"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Kind tells the three kinds of asset apart.
type Kind uint8

// The kinds of asset, in the order of the hub's registries.
const (
	AppKind Kind = iota
	DatasetKind
	WorkerpoolKind
)

// String returns the kind's word.
func (k Kind) String() string {
	return [...]string{"app", "dataset", "workerpool"}[min(k, WorkerpoolKind)]
}

// The contracts' ABIs.
//
// Parsing the hub's takes some milliseconds, more than all else that a command does which only looks at a balance: each is
// parsed when it is first used, and what [Open] asks has an ABI of its own.
var (
	openingABI    = sync.OnceValue(contracts.NewHubOpening)
	hubABI        = sync.OnceValue(contracts.NewHub)
	appsABI       = sync.OnceValue(contracts.NewAppRegistry)
	datasetsABI   = sync.OnceValue(contracts.NewDatasetRegistry)
	poolsABI      = sync.OnceValue(contracts.NewWorkerpoolRegistry)
	workerpoolABI = sync.OnceValue(contracts.NewWorkerpool)
	rlcABI        = sync.OnceValue(contracts.NewRLC)
)

// Hub is one deployment of the contracts on one chain. It may be used by several goroutines.
type Hub struct {
	client     *chain.Client
	address    common.Address
	token      common.Address
	registries [3]common.Address // by Kind
	domain     order.Domain
	block      *uint64                                // reads are of this block's state; nil: the latest
	silent     *atomic.Bool                           // seen to have no views of assets, as hubs before PoCo 6
	commits    *lru.Cache[common.Hash, []poco.Logged] // by block
	found      *lru.Cache[uint64, chain.Block]        // by time
}

// Open finds the contracts around a hub and the domain in which its orders are signed.
func Open(ctx context.Context, client *chain.Client, address common.Address) (*Hub, error) {
	const op = "hub: open"
	code, err := client.Code(ctx, address)
	if err != nil {
		return nil, err
	}
	if len(code) == 0 {
		return nil, poco.Errorf(poco.NotFound, op, "no contract at %v on this chain", address).
			WithHint("check the hub's address and the node's chain in chain.json")
	}
	h := &Hub{client: client, address: address, silent: new(atomic.Bool),
		commits: lru.NewCache[common.Hash, []poco.Logged](keptCommits), found: lru.NewCache[uint64, chain.Block](keptCommits)}
	view := func(what string, data []byte) query[common.Address] {
		return query[common.Address]{address, data, what, openingABI().UnpackToken}
	}
	found, err := askAll(ctx, h, []query[common.Address]{
		view("app registry", openingABI().PackAppregistry()),
		view("dataset registry", openingABI().PackDatasetregistry()),
		view("workerpool registry", openingABI().PackWorkerpoolregistry()),
		view("token", openingABI().PackToken()),
	})
	if err != nil {
		return nil, poco.Errorf(poco.KindOf(err), op, "the contract at %v is no hub: %w", address, err)
	}
	h.registries, h.token = [3]common.Address(found[:3]), found[3]
	d, err := ask(ctx, h, query[contracts.EIP712Domain]{address, openingABI().PackDomain(), "domain", openingABI().UnpackDomain})
	if err != nil {
		return nil, err
	}
	if d.Name != "iExecODB" || d.Version != "5.0.0" || d.VerifyingContract != address || !d.ChainId.IsUint64() {
		return nil, poco.Errorf(poco.Invalid, op, "orders are signed for %q version %q, chain %v, contract %v: not for this hub",
			d.Name, d.Version, d.ChainId, d.VerifyingContract)
	}
	h.domain = order.Domain{ChainID: d.ChainId.Uint64(), Hub: address}
	return h, nil
}

// Address is the hub's own, which is also the escrow's and the SRLC ledger's.
func (h *Hub) Address() common.Address { return h.address }

// Token is RLC.
func (h *Hub) Token() common.Address { return h.token }

// Registry is where the assets of a kind are registered.
func (h *Hub) Registry(k Kind) common.Address { return h.registries[k] }

// Domain is where orders' signatures count.
func (h *Hub) Domain() order.Domain { return h.domain }

// Client is the node that the hub is read from.
func (h *Hub) Client() *chain.Client { return h.client }

// At is the same hub as it was after a block. The node must still keep that state.
func (h *Hub) At(block uint64) *Hub {
	past := *h
	past.block = &block
	return &past
}

// query is a read of one contract and what its answer means.
type query[T any] struct {
	to     common.Address
	data   []byte
	what   string
	unpack func([]byte) (T, error)
}

// ask makes one read.
func ask[T any](ctx context.Context, h *Hub, q query[T]) (T, error) {
	var at chain.At
	if h.block != nil {
		at = chain.AtNumber(*h.block)
	}
	data, err := h.client.Call(ctx, common.Address{}, chain.Call{To: &q.to, Data: q.data, What: "view " + q.what}, at)
	if err != nil {
		var none T
		return none, Explain(err)
	}
	return q.answer(data)
}

func (q query[T]) answer(data []byte) (T, error) {
	v, err := q.unpack(data)
	if err != nil {
		return v, poco.Errorf(poco.Unavailable, "hub: view "+q.what, "%v answers nonsense: %w", q.to, err)
	}
	return v, nil
}

// askAll makes many reads in as few requests as the node accepts. It fails if any of them does.
func askAll[T any](ctx context.Context, h *Hub, queries []query[T]) ([]T, error) {
	if len(queries) == 0 {
		return nil, nil
	}
	block := any("latest")
	if h.block != nil {
		block = hexutil.Uint64(*h.block)
	}
	answers := make([]hexutil.Bytes, len(queries))
	batch := make([]rpc.BatchElem, len(queries))
	for i, q := range queries {
		message := map[string]any{"to": q.to, "input": hexutil.Bytes(q.data), "data": hexutil.Bytes(q.data)}
		batch[i] = rpc.BatchElem{Method: "eth_call", Args: []any{message, block}, Result: &answers[i]}
	}
	if err := h.client.Batch(ctx, batch); err != nil {
		return nil, err
	}
	values := make([]T, len(queries))
	for i, q := range queries {
		var err error
		if batch[i].Error != nil {
			values[i], err = ask(ctx, h, q) // alone, for an error in our own words; or the node was only busy
		} else {
			values[i], err = q.answer(answers[i])
		}
		if err != nil {
			return nil, err
		}
	}
	return values, nil
}

// narrow converts the ABI's 256-bit numbers to the protocol's, and remembers the first one that does not fit.
type narrow struct{ err error }

func (n *narrow) number(what string, v *big.Int) uint64 {
	if (v == nil || !v.IsUint64()) && n.err == nil {
		n.err = poco.Errorf(poco.Invalid, "hub", "%s is %v, beyond what this program handles", what, v)
	}
	if v == nil {
		return 0
	}
	return v.Uint64()
}

func (n *narrow) amount(what string, v *big.Int) poco.Amount { return poco.Amount(n.number(what, v)) }
