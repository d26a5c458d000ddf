package chain_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// projection is what a consumer does with the feed, and checks that batches are what the contract says.
type projection struct {
	logs    []chain.Log
	cursor  chain.Cursor
	batches int
	rewinds []uint64
}

func (p *projection) apply(b chain.Batch) error {
	p.batches++
	if b.Rewind != nil {
		p.rewinds = append(p.rewinds, *b.Rewind)
		if *b.Rewind > p.cursor.Number || b.Cursor.Number != *b.Rewind {
			return fmt.Errorf("rewind to %d from %d, cursor then %d", *b.Rewind, p.cursor.Number, b.Cursor.Number)
		}
		for len(p.logs) > 0 && p.logs[len(p.logs)-1].BlockNumber > *b.Rewind {
			p.logs = p.logs[:len(p.logs)-1]
		}
	} else if b.Cursor.Number <= p.cursor.Number {
		return fmt.Errorf("cursor went from %d to %d", p.cursor.Number, b.Cursor.Number)
	}
	for _, l := range b.Logs {
		if l.BlockNumber <= p.cursor.Number && b.Rewind == nil || l.BlockNumber > b.Cursor.Number {
			return fmt.Errorf("log of block %d between %d and %d", l.BlockNumber, p.cursor.Number, b.Cursor.Number)
		}
	}
	p.logs = append(p.logs, b.Logs...)
	p.cursor = b.Cursor
	return nil
}

// feed runs Follow aside and hands over its batches one by one.
type feed struct {
	batches chan chain.Batch
	acks    chan error
	ended   chan error
	cancel  context.CancelFunc
}

func follow(client *chain.Client, config chain.FollowConfig) *feed {
	ctx, cancel := context.WithCancel(context.Background())
	f := &feed{batches: make(chan chain.Batch), acks: make(chan error), ended: make(chan error, 1), cancel: cancel}
	go func() {
		f.ended <- chain.Follow(ctx, client, config, func(ctx context.Context, b chain.Batch) error {
			select {
			case f.batches <- b:
				return <-f.acks
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	return f
}

// until applies batches until the cursor is at the block.
func (f *feed) until(t testing.TB, p *projection, block common.Hash) {
	t.Helper()
	for p.cursor.Hash != block {
		f.one(t, p)
	}
}

func (f *feed) one(t testing.TB, p *projection) chain.Batch {
	t.Helper()
	select {
	case b := <-f.batches:
		if err := p.apply(b); err != nil {
			t.Fatal(err)
		}
		f.acks <- nil
		return b
	case err := <-f.ended:
		t.Fatalf("the feed ended: %v", err)
	case <-time.After(20 * time.Second):
		t.Fatalf("no batch; cursor %+v", p.cursor)
	}
	return chain.Batch{}
}

func (f *feed) stop() {
	f.cancel()
	<-f.ended //nolint:errcheck // the cancellation
}

// compare checks the projection against the chain read anew.
func (w *world) compare(p *projection, address common.Address, upTo uint64) {
	w.t.Helper()
	want, err := w.client.LogsOf(context.Background(), 0, upTo, []common.Address{address}, nil)
	w.must(err)
	if len(want) != len(p.logs) {
		w.t.Fatalf("%d logs, the chain has %d", len(p.logs), len(want))
	}
	for i, l := range want {
		got := p.logs[i]
		if got.BlockHash != l.BlockHash || got.TxHash != l.TxHash || got.Index != l.Index || got.BlockTime != l.BlockTime || got.BlockTime == 0 {
			w.t.Fatalf("log %d is %+v, the chain has %+v", i, got, l)
		}
	}
}

// TestFollowRandomHistories: whatever the chain does, and however often the consumer stops and returns, what it ends
// with is the chain's logs.
func TestFollowRandomHistories(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		node, err := devchain.Open(devchain.Config{Manual: true})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = node.Close() }()
		w := &world{t: t, node: node, client: chain.New(node.Attach()), key: wallet.Development(0)}
		defer w.client.Close()
		address := w.deploy(echo)
		head := w.mine()

		p := &projection{}
		var kept []chain.Cursor
		config := chain.FollowConfig{
			Addresses: []common.Address{address},
			Window:    rapid.Uint64Range(1, 5).Draw(r, "window"),
			Ring:      rapid.IntRange(1, 6).Draw(r, "ring"),
			Depth:     rapid.Uint64Range(0, 2).Draw(r, "depth"),
		}
		f := follow(w.client, config)
		defer func() { f.stop() }()
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			switch rapid.IntRange(0, 5).Draw(r, "step") {
			case 0, 1:
				for i := range rapid.IntRange(1, 3).Draw(r, "logs") {
					w.send(chain.Call{To: &address, Data: word(uint64(i))})
				}
				head = w.mine()
			case 2:
				head = w.mine()
			case 3:
				head = w.reorg(rapid.IntRange(1, int(min(head.NumberU64()-1, 8))).Draw(r, "depth of the fork"))
			case 4:
				if head.NumberU64() > config.Depth+p.cursor.Number {
					f.one(t, p)
					kept = append(kept, p.cursor)
				}
			case 5:
				f.stop()
				config.From = p.cursor
				if rapid.Bool().Draw(r, "remembers") {
					config.Recent = kept
				}
				f = follow(w.client, config)
			}
		}
		// The transactions of reorganised blocks come again.
		for range config.Depth + 1 {
			head = w.mine()
		}
		last, err := w.client.BlockByNumber(context.Background(), head.NumberU64()-config.Depth)
		w.must(err)
		f.until(t, p, last.Hash)
		w.compare(p, address, last.Number)
	})
}

func TestFollowOverEveryTransport(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: ":0"})
	address := w.deploy(echo)
	for name, url := range map[string]string{"http": w.node.URL(), "websocket": "ws" + w.node.URL()[len("http"):]} {
		client, err := chain.Dial(t.Context(), url)
		w.must(err)
		defer client.Close()
		f, p := follow(client, chain.FollowConfig{Addresses: []common.Address{address}, Poll: 10 * time.Millisecond}), &projection{}
		w.send(chain.Call{To: &address, Data: word(1)})
		f.until(t, p, w.mine().Hash())
		w.send(chain.Call{To: &address, Data: word(2)})
		w.mine()
		f.until(t, p, w.reorg(1).Hash())
		f.until(t, p, w.mine().Hash())
		w.compare(p, address, p.cursor.Number)
		f.stop()
		if len(p.logs) == 0 {
			t.Errorf("%s: no logs", name)
		}
	}
}

func TestFollowFilters(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	one, other := w.deploy(echo), w.deploy(echo)
	w.send(chain.Call{To: &one, Data: word(1)})
	w.send(chain.Call{To: &one, Data: word(2)})
	w.send(chain.Call{To: &other, Data: word(1)})
	head := w.mine()
	for name, c := range map[string]struct {
		config chain.FollowConfig
		want   int
	}{
		"all":     {chain.FollowConfig{}, 3},
		"address": {chain.FollowConfig{Addresses: []common.Address{one}}, 2},
		"topic":   {chain.FollowConfig{Topics: [][]common.Hash{{common.Hash(word(1))}}}, 2},
		"any of":  {chain.FollowConfig{Topics: [][]common.Hash{{common.Hash(word(1)), common.Hash(word(2))}}}, 3},
		"both":    {chain.FollowConfig{Addresses: []common.Address{other}, Topics: [][]common.Hash{{common.Hash(word(2))}}}, 0},
		"later":   {chain.FollowConfig{Start: head.NumberU64()}, 0},
	} {
		f, p := follow(w.client, c.config), &projection{}
		if c.config.Start == 0 {
			f.until(t, p, head.Hash())
		}
		f.stop()
		if len(p.logs) != c.want {
			t.Errorf("%s: %d logs", name, len(p.logs))
		}
	}
	if err := chain.Follow(t.Context(), w.client, chain.FollowConfig{Ring: -1}, nil); poco.KindOf(err) != poco.Invalid {
		t.Errorf("negative ring: %v", err)
	}
}

// A consumer that was stopped while the chain reorganised rewinds to what it remembers, or else to the start.
func TestFollowAfterStop(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	address := w.deploy(echo)
	var cursors []chain.Cursor
	f, p := follow(w.client, chain.FollowConfig{Start: 1}), &projection{cursor: chain.Cursor{Number: 1}}
	for i := range 6 {
		w.send(chain.Call{To: &address, Data: word(uint64(i))})
		f.until(t, p, w.mine().Hash())
		cursors = append(cursors, p.cursor)
	}
	f.stop()
	head := w.reorg(3)
	before := *p
	for name, c := range map[string]struct {
		recent []chain.Cursor
		rewind uint64
	}{
		"remembered": {cursors, cursors[2].Number},
		"forgotten":  {nil, 1},
		"all gone":   {cursors[4:], 1},
	} {
		q := before
		f := follow(w.client, chain.FollowConfig{Start: 1, From: q.cursor, Recent: c.recent})
		f.until(t, &q, head.Hash())
		f.stop()
		if len(q.rewinds) != 1 || q.rewinds[0] != c.rewind {
			t.Errorf("%s: rewinds %v", name, q.rewinds)
		}
		w.compare(&q, address, head.NumberU64())
	}
}

func TestFollowEndsByHandlerAndContext(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	w.mine()
	broken := errors.New("broken")
	err := chain.Follow(t.Context(), w.client, chain.FollowConfig{}, func(context.Context, chain.Batch) error { return broken })
	if !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = chain.Follow(ctx, w.client, chain.FollowConfig{}, func(context.Context, chain.Batch) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestFollowOutlivesTheNetwork(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: ":0"})
	address := w.deploy(echo)
	var network flaky
	f, p := follow(network.dial(t, w.node.URL()), chain.FollowConfig{Poll: 5 * time.Millisecond}), &projection{}
	f.until(t, p, w.mine().Hash())
	network.failing.Store(true)
	w.send(chain.Call{To: &address, Data: word(1)})
	head := w.mine()
	for deadline := time.Now().Add(10 * time.Second); network.failed.Load() < 2 && time.Now().Before(deadline); {
		select {
		case b := <-f.batches:
			t.Fatalf("a batch without a network: %+v", b)
		case <-time.After(5 * time.Millisecond):
		}
	}
	network.failing.Store(false)
	f.until(t, p, head.Hash())
	w.compare(p, address, head.NumberU64())
	f.stop()
}
