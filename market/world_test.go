package market_test

import (
	"context"
	"encoding/binary"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

var domain = order.Domain{ChainID: 1337, Hub: common.HexToAddress("0xdead")}

func address(i int) common.Address {
	return common.BytesToAddress(binary.BigEndian.AppendUint32(nil, uint32(i)))
}

// world is a chain of hand-made blocks, and what the contracts would answer about it.
type world struct {
	mu     sync.Mutex
	blocks []block
	fork   uint64 // distinguishes the hashes of branches
	broken error  // what every question is answered with
	groups groups

	contracts map[common.Address]common.Address // accounts that are contracts, and whose key they stand by
	asked     int                               // questions about contracts' signatures
}

type block struct {
	hash   common.Hash
	events []poco.Event
}

func newWorld() *world { return &world{} }

// mine appends a block and returns its number, from 1.
func (w *world) mine(events ...poco.Event) uint64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := uint64(len(w.blocks)) + 1
	hash := crypto.Keccak256Hash(binary.BigEndian.AppendUint64(nil, n), binary.BigEndian.AppendUint64(nil, w.fork))
	w.blocks = append(w.blocks, block{hash, events})
	return n
}

// reorganise drops the blocks above a number.
func (w *world) reorganise(to uint64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.fork++
	w.blocks = w.blocks[:min(to, uint64(len(w.blocks)))]
}

func (w *world) height() uint64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	return uint64(len(w.blocks))
}

// batch is the feed's step from after a block to the head.
func (w *world) batch(after uint64, rewind *uint64) hub.Batch {
	w.mu.Lock()
	defer w.mu.Unlock()
	b := hub.Batch{Rewind: rewind}
	for n := after + 1; n <= uint64(len(w.blocks)); n++ {
		at := w.blocks[n-1]
		for i, e := range at.events {
			b.Events = append(b.Events, poco.Logged{Event: e, Position: poco.Position{Block: n, BlockHash: at.hash,
				BlockTime: 1_700_000_000 + n, TxHash: at.hash, LogIndex: uint(i)}})
		}
	}
	if n := len(w.blocks); n > 0 {
		b.Cursor = chain.Cursor{Number: uint64(n), Hash: w.blocks[n-1].hash}
	}
	return b
}

func (w *world) each(f func(poco.Event)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, b := range w.blocks {
		for _, e := range b.events {
			f(e)
		}
	}
}

// Owner implements [market.Registry].
func (w *world) Owner(_ context.Context, _ hub.Kind, asset common.Address) (owner common.Address, registered bool, err error) {
	w.each(func(e poco.Event) {
		if t, ok := e.(poco.ResourceTransfer); ok && t.Resource == asset {
			owner, registered = t.To, true
		}
	})
	return owner, registered, w.broken
}

// VerifyOrder implements [market.Verifier].
func (w *world) VerifyOrder(ctx context.Context, o order.Order) error {
	if w.broken != nil {
		return w.broken
	}
	signer := o.Resource()
	if o.Kind() != poco.RequestOrderKind {
		signer, _, _ = w.Owner(ctx, 0, signer)
	}
	return order.Verify(domain, o, signer)
}

// VerifySignature implements [market.Verifier]: of contracts, which stand by what one key signed.
func (w *world) VerifySignature(_ context.Context, account common.Address, digest common.Hash, signature []byte) (bool, error) {
	w.asked++
	key, is := w.contracts[account]
	return is && len(signature) > 65 && poco.VerifyHashSignature(key, digest, signature[len(signature)-65:]), w.broken
}

// Domain implements [market.Verifier].
func (w *world) Domain() order.Domain { return domain }

// Deals implements [market.DealReader].
func (w *world) Deals(_ context.Context, ids []common.Hash) ([]poco.Deal, error) {
	deals := make([]poco.Deal, len(ids))
	w.each(func(e poco.Event) {
		m, ok := e.(poco.OrdersMatched)
		if i := slices.Index(ids, m.DealID); ok && i >= 0 {
			deals[i] = poco.Deal{ID: m.DealID, BotSize: m.Volume, Category: 2, Params: "{}", StartTime: 7, Trust: 1,
				App: poco.Resource{Pointer: address(100)}, Workerpool: poco.Resource{Pointer: address(300), Price: 10},
				Requester: wallet.Development(3).Address()}
		}
	})
	return deals, w.broken
}

// idle is a feed that delivers nothing.
func idle(ctx context.Context, _ chain.FollowConfig, _ func(context.Context, hub.Batch) error) error {
	<-ctx.Done()
	return ctx.Err()
}

// open starts a market about the world; nothing follows by itself.
func (w *world) open(t testing.TB, config market.Config) *market.Market {
	t.Helper()
	config.Chain = w
	if config.Feed == nil {
		config.Feed = idle
	}
	m, err := market.New(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// register makes an account own a fresh asset.
func register(asset, owner common.Address) poco.Event {
	return poco.ResourceTransfer{To: owner, Resource: asset}
}

func deposit(to common.Address, amount poco.Amount) poco.Event {
	return poco.Transfer{To: to, Amount: amount}
}

// sign signs an order in place.
func sign(t testing.TB, key *wallet.Key, o order.Order) {
	t.Helper()
	s, err := key.SignHash(context.Background(), domain.Digest(o))
	if err != nil {
		t.Fatal(err)
	}
	switch o := o.(type) {
	case *order.App:
		o.Sign = s
	case *order.Dataset:
		o.Sign = s
	case *order.Workerpool:
		o.Sign = s
	case *order.Request:
		o.Sign = s
	}
}

// Groups implements [market.Rules].
func (w *world) Groups(_ context.Context, failed *error) order.Groups {
	if w.broken != nil {
		*failed = w.broken
	}
	return w.groups
}

// groups are who belongs to which group.
type groups map[common.Address][]common.Address

// Member implements [order.Groups].
func (g groups) Member(group, account common.Address) bool { return slices.Contains(g[group], account) }
